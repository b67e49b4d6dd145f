"""What goes into the graph in one transaction, and the node that says how far the graph has come."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.records import NodeRow, RelationshipRow


@dataclass(frozen=True, slots=True)
class GraphState:
    """The log position: which ledger the graph shows, up to which change, made by which fingerprint.

    `graph` names this graph among those of one ledger; it is drawn anew when the graph is rebuilt. `projection` is the
    `projection_version()` that made its rows.
    """

    ledger: str
    position: int
    fingerprint: str
    rebuilding: bool = False
    graph: str = ""
    projection: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """One transaction, carried out in this order; 1,000 to 5,000 rows are a good size.

    A relationship to delete needs id, type and both ends as they stand in the graph; its props are not looked at.
    """

    state: GraphState
    delete_relationships: Sequence[RelationshipRow] = ()
    nodes: Sequence[NodeRow] = ()
    relationships: Sequence[RelationshipRow] = ()
    delete_nodes: Sequence[str] = ()
