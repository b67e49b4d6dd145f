"""A decision into the log, and into the graph."""

from dataclasses import replace

from api.graphing import bring_graph_up
from api.services import Services
from graph.ledger.decisions import Decision, DecisionKind
from ingest.told import check_told


def decide(wired: Services, decision: Decision) -> Decision:
    """Log it and bring the graph up. What is set of a document is checked and brought to stored form first."""
    if decision.kind is DecisionKind.SET_DOCUMENT:
        values = check_told(dict(decision.values))
        decision = replace(decision, values=tuple(sorted(values.items())))
    logged = wired.ledger.decide(decision)
    bring_graph_up(wired)
    return logged
