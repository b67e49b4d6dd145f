"""What is exported: a graph or a part of it, or a table; read as often as a format needs, never held whole."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from graph.records import NodeRow, RelationshipRow
from graph.schema.load import load_schema

BESIDE = frozenset({"MENTIONS"})  # who mentions what drowns what is said
HIDDEN = frozenset({"name_key", "search"})  # made for look-ups


class Readable(Protocol):
    """A store, as far as an export needs it."""

    def nodes(self, ids: Sequence[str] | None = None) -> Iterator[NodeRow]:
        """All nodes by id, or some."""

    def relationships(self, ids: Sequence[str] | None = None) -> Iterator[RelationshipRow]:
        """All relationships by source and id, or those that begin at some nodes."""

    def neighbours(self, ids: Sequence[str], types: Sequence[str]) -> set[str]:
        """The ids of nodes one step away by relationships of some types."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes by id, then relationships by source and id; both are read anew with every call.

    `ids` are those of a part, None for the whole.
    """

    nodes: Callable[[], Iterator[NodeRow]]
    relationships: Callable[[], Iterator[RelationshipRow]]
    ids: Sequence[str] | None = None

    def names(self) -> dict[str, tuple[str, str]]:
        """Label and name by id; some 200 bytes a node."""
        return {node.id: (node.label, str(node.props["name"])) for node in self.nodes()}


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a query, with the columns and types that its header declares."""

    name: str
    columns: Mapping[str, str]
    rows: Sequence[Mapping[str, object]]


def whole_graph(store: Readable, *, without: Collection[str] = BESIDE) -> Graph:
    """Everything but the relationships of some types."""
    return Graph(store.nodes, lambda: _without(store.relationships(), without))


def neighbourhood(store: Readable, id_: str, *, hops: int = 1, without: Collection[str] = BESIDE) -> Graph:
    """What lies within some steps of an entity, with all relationships between what lies there."""
    types = [name for name in load_schema().relationships if name not in without]
    near, edge = {id_}, {id_}
    for _ in range(hops):
        edge = store.neighbours(sorted(edge), types) - near
        near |= edge
    ids = sorted(near)

    def relationships() -> Iterator[RelationshipRow]:
        return (row for row in _without(store.relationships(ids), without) if row.target in near)

    return Graph(lambda: store.nodes(ids), relationships, ids)


def shown(graph: Graph, show: Callable[[str], str]) -> Graph:
    """The same with every string as `show` gives it (masked, say); ids and types stay."""

    def nodes() -> Iterator[NodeRow]:
        return (replace(row, props=_shown(row.props, show)) for row in graph.nodes())

    def relationships() -> Iterator[RelationshipRow]:
        return (replace(row, props=_shown(row.props, show)) for row in graph.relationships())

    return replace(graph, nodes=nodes, relationships=relationships)


def shown_value(value: object, show: Callable[[str], str]) -> object:
    """A value with every string in it as `show` gives it."""
    if isinstance(value, str):
        return show(value)
    if isinstance(value, list | tuple):
        return [shown_value(item, show) for item in value]
    if isinstance(value, Mapping):
        return {name: shown_value(item, show) for name, item in value.items()}
    return value


def _shown(props: Mapping[str, object], show: Callable[[str], str]) -> dict[str, object]:
    return {name: value if name.endswith("id") else shown_value(value, show) for name, value in props.items()}


def _without(rows: Iterable[RelationshipRow], types: Collection[str]) -> Iterator[RelationshipRow]:
    return (row for row in rows if row.type not in types)
