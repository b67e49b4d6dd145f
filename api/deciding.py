"""A decision into the log, and into the graph."""

from dataclasses import replace

from api.graphing import graph_lag
from api.services import Services
from graph.ledger.decisions import Decision, DecisionKind
from ingest.told import check_told


def decide(wired: Services, decision: Decision) -> tuple[Decision, str]:
    """The decision as logged, and '' or why the graph is behind. What is set of a document is checked first."""
    if decision.kind is DecisionKind.SET_DOCUMENT:
        values = check_told(dict(decision.values))
        decision = replace(decision, values=tuple(sorted(values.items())))
    logged = wired.ledger.decide(decision)
    return logged, graph_lag(wired)
