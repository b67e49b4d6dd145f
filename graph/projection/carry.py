"""Carry a plan into the graph: in one transaction where it fits, in ordered steps where it does not."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from graph.ledger.ledger import Ledger
from graph.projection.shown import Edge, Shown, Step
from graph.records import NodeRow, RelationshipRow
from graph.stores.batch import Batch, GraphState

T = TypeVar("T")
LARGEST = 5_000  # rows of one transaction


class Store(Protocol):
    """What a projection needs of a graph store."""

    def state(self) -> GraphState | None:
        """How far the graph has come."""

    def write(self, batch: Batch) -> None:
        """Carry out a batch in one transaction."""

    def clear(self, ledger: str) -> None:
        """Delete what is this ledger's."""

    def prepare(self) -> None:
        """Make constraints and indexes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All that has to change; see Step."""

    nodes: Sequence[NodeRow] = ()
    relationships: Sequence[RelationshipRow] = ()
    gone_relationships: Sequence[Edge] = ()
    gone_nodes: Sequence[str] = ()
    keys: Mapping[str, Collection[str]] = field(default_factory=dict)
    facts: Mapping[str, Collection[str]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many rows are written or deleted."""
        return len(self.nodes) + len(self.relationships) + len(self.gone_relationships) + len(self.gone_nodes)


def carry_out(ledger: Ledger, store: Store, plan: Plan, state: GraphState, before: int) -> None:
    """Bring the graph to `state`, whose position comes with the last step; until then it says it is rebuilding."""
    steps = list(steps_of(plan))
    for number, step in enumerate(steps, start=1):
        last = number == len(steps)
        position = state.position if last else None
        with ledger.change() as connection:
            Shown(connection, state.graph).intend(step, position)
        told = state if last else replace(state, position=before, rebuilding=True)
        store.write(to_batch(step, told))
        with ledger.change() as connection:
            Shown(connection, state.graph).settle(step, position)


def to_batch(step: Step, state: GraphState) -> Batch:
    """The step as the store takes it."""
    return Batch(
        state,
        delete_relationships=[edge.row() for edge in step.gone_relationships],
        nodes=step.nodes,
        relationships=step.relationships,
        delete_nodes=step.gone_nodes,
    )


def steps_of(plan: Plan) -> Iterator[Step]:
    """Nodes first, then relationships with the old places of the same ids, then what goes, nodes last."""
    if plan.size <= LARGEST:
        yield Step(plan.nodes, plan.relationships, plan.gone_relationships, plan.gone_nodes, plan.keys, plan.facts)
        return
    keys, facts = dict(plan.keys), dict(plan.facts)
    for nodes in _pieces(plan.nodes, LARGEST):
        yield Step(nodes=nodes, keys={node.id: keys.pop(node.id) for node in nodes if node.id in keys})
    moved: dict[str, list[Edge]] = {}
    for edge in plan.gone_relationships:
        moved.setdefault(edge.id, []).append(edge)
    for rows in _pieces(plan.relationships, LARGEST // 2):
        gone = [edge for row in rows for edge in moved.pop(row.id, ())]
        own = {row.id: facts.pop(row.id) for row in rows if row.id in facts}
        yield Step(relationships=rows, gone_relationships=gone, facts=own)
    for edges in _pieces([edge for group in moved.values() for edge in group], LARGEST):
        yield Step(gone_relationships=edges)
    for ids in _pieces(plan.gone_nodes, LARGEST):
        yield Step(gone_nodes=ids)
    yield Step(keys=keys, facts=facts)


def _pieces(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
