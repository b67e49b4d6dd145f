"""What a graph may hold, as the ledger remembers it: row digests, the keys behind nodes, the facts in relationships.

A row's digest is empty from just before the graph's transaction until just after: whoever comes back after a kill
knows which rows to look at again. Only hashes and ids are kept.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from graph.ledger.reading import slices
from graph.ledger.tables import graph_facts, graph_keys, graph_nodes, graph_relationships, graphs
from graph.projection.hash import row_digest
from graph.records import NodeRow, RelationshipRow

UNSURE = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship that the graph may hold, at one pair of ends."""

    id: str
    source: str
    target: str
    type: str
    digest: str

    def row(self) -> RelationshipRow:
        """Enough of a row to delete it."""
        return RelationshipRow(self.id, self.type, self.source, self.target, {})


@dataclass(frozen=True, slots=True)
class Step:
    """What one transaction does to the graph; `keys` and `facts` are what stands behind rows from now on."""

    nodes: Sequence[NodeRow] = ()
    relationships: Sequence[RelationshipRow] = ()
    gone_relationships: Sequence[Edge] = ()
    gone_nodes: Sequence[str] = ()
    keys: Mapping[str, Collection[str]] = field(default_factory=dict)
    facts: Mapping[str, Collection[str]] = field(default_factory=dict)


class Shown:
    """The memory of one graph."""

    def __init__(self, connection: Connection, graph: str) -> None:
        self._connection = connection
        self._graph = graph

    # reading

    def digests(self, nodes: Iterable[str]) -> dict[str, str]:
        """The digests of nodes that may be there."""
        rows = self._select(graph_nodes, "id", nodes)
        return {row.id: row.digest for row in rows}

    def nodes_of_keys(self, key_ids: Iterable[str]) -> dict[str, set[str]]:
        """The nodes that stand for keys, by key id."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self._select(graph_keys, "key_id", key_ids):
            found[row.key_id].add(row.node)
        return found

    def keys_of_nodes(self, nodes: Iterable[str]) -> dict[str, set[str]]:
        """The key ids behind nodes."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self._select(graph_keys, "node", nodes):
            found[row.node].add(row.key_id)
        return found

    def edges_of_facts(self, facts: Iterable[str]) -> set[str]:
        """The ids of relationships that hold one of the facts."""
        return {row.relationship for row in self._select(graph_facts, "fact", facts)}

    def facts_of_edges(self, relationships: Iterable[str]) -> set[str]:
        """The facts in relationships."""
        return {row.fact for row in self._select(graph_facts, "relationship", relationships)}

    def facts_by_edge(self, relationships: Iterable[str]) -> dict[str, set[str]]:
        """The facts in each relationship."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self._select(graph_facts, "relationship", relationships):
            found[row.relationship].add(row.fact)
        return found

    def edges(self, ids: Iterable[str]) -> list[Edge]:
        """Relationships by id, at every pair of ends where they may be."""
        return [_edge(row) for row in self._select(graph_relationships, "id", ids)]

    def edges_at(self, nodes: Collection[str], type_name: str = "") -> set[str]:
        """The ids of relationships at nodes, of one type or all."""
        found = [row for end in ("source", "target") for row in self._select(graph_relationships, end, nodes)]
        return {row.id for row in found if type_name in {"", row.type}}

    def unsure(self) -> tuple[set[str], set[str]]:
        """The nodes and relationships that a broken-off transaction may have touched."""
        found = []
        for table in (graph_nodes, graph_relationships):
            query = select(table.c.id).where(table.c.graph == self._graph, table.c.digest == UNSURE)
            found.append(set(self._connection.scalars(query)))
        return found[0], found[1]

    def everything(self) -> tuple[dict[str, str], list[Edge]]:
        """All nodes with digests, and all relationships."""
        nodes = self._connection.execute(select(graph_nodes).where(graph_nodes.c.graph == self._graph))
        edges = self._connection.execute(select(graph_relationships).where(graph_relationships.c.graph == self._graph))
        return {row.id: row.digest for row in nodes}, [_edge(row) for row in edges]

    # writing

    def intend(self, step: Step, position: int | None) -> None:
        """Note, before the graph's transaction, what it may change; `position` if it is the last one."""
        self._put(graph_nodes, [{"id": n.id, "label": n.label, "digest": UNSURE} for n in step.nodes], {"digest"})
        self._put(graph_relationships, [_edge_row(row, UNSURE) for row in step.relationships], {"digest"})
        self._mark_going(step)
        self._put(graph_keys, [{"key_id": key, "node": node} for node, keys in step.keys.items() for key in keys])
        facts = [{"fact": fact, "relationship": id_} for id_, own in step.facts.items() for fact in own]
        self._put(graph_facts, facts)
        if position is not None:
            self._connection.execute(update(graphs).where(graphs.c.graph == self._graph).values(intended=position))

    def settle(self, step: Step, position: int | None) -> None:
        """Note, after the graph's transaction, what the graph holds now."""
        self._put(
            graph_nodes, [{"id": n.id, "label": n.label, "digest": row_digest(n)} for n in step.nodes], {"digest"}
        )
        self._put(graph_relationships, [_edge_row(row, row_digest(row)) for row in step.relationships], {"digest"})
        for edge in step.gone_relationships:
            self._connection.execute(delete(graph_relationships).where(*self._at(edge)))
        left = {edge.id for edge in step.gone_relationships} - {row.id for row in step.relationships}
        self._delete(graph_facts, "relationship", left)
        for table, column in ((graph_nodes, "id"), (graph_keys, "node")):
            self._delete(table, column, step.gone_nodes)
        self._prune(graph_keys, "node", "key_id", step.keys)
        self._prune(graph_facts, "relationship", "fact", step.facts)
        if position is not None:
            self._connection.execute(
                update(graphs).where(graphs.c.graph == self._graph).values(position=position, intended=position)
            )

    def _mark_going(self, step: Step) -> None:
        for piece in slices(step.gone_nodes):
            self._connection.execute(
                update(graph_nodes)
                .where(graph_nodes.c.graph == self._graph, graph_nodes.c.id.in_(piece))
                .values(digest=UNSURE)
            )
        for edge in step.gone_relationships:
            self._connection.execute(update(graph_relationships).where(*self._at(edge)).values(digest=UNSURE))

    def _at(self, edge: Edge) -> list[ColumnElement[bool]]:
        table = graph_relationships.c
        return [
            table.graph == self._graph,
            table.id == edge.id,
            table.source == edge.source,
            table.target == edge.target,
        ]

    def _select(self, table: Table, column: str, values: Iterable[str]) -> Iterator[Row[Any]]:
        for piece in slices(values):
            query = select(table).where(table.c.graph == self._graph, table.c[column].in_(piece))
            yield from self._connection.execute(query).all()

    def _put(self, table: Table, rows: Sequence[Mapping[str, str]], replaced: Collection[str] = ()) -> None:
        if not rows:
            return
        statement = upsert(table)
        if replaced:
            values = {name: statement.excluded[name] for name in replaced}
            statement = statement.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=values)
        else:
            statement = statement.on_conflict_do_nothing()
        self._connection.execute(statement, [{"graph": self._graph, **row} for row in rows])

    def _delete(self, table: Table, column: str, values: Iterable[str]) -> None:
        for piece in slices(values):
            self._connection.execute(delete(table).where(table.c.graph == self._graph, table.c[column].in_(piece)))

    def _prune(self, table: Table, owner: str, item: str, kept: Mapping[str, Collection[str]]) -> None:
        """Drop the items of owners that were written anew without them."""
        for row in list(self._select(table, owner, kept)):
            found = row._mapping
            if found[item] not in kept[found[owner]]:
                self._connection.execute(
                    delete(table).where(
                        table.c.graph == self._graph, table.c[owner] == found[owner], table.c[item] == found[item]
                    )
                )


def forget_graph(connection: Connection, graph: str) -> None:
    """Drop the memory of a graph that is made anew."""
    connection.execute(delete(graphs).where(graphs.c.graph == graph))


def remember_graph(connection: Connection, graph: str) -> None:
    """Begin the memory of a new graph; it counts once it has a position."""
    connection.execute(insert(graphs).values(graph=graph, position=-1, intended=-1))


def _edge(row: Row[Any]) -> Edge:
    return Edge(row.id, row.source, row.target, row.type, row.digest)


def _edge_row(row: RelationshipRow, digest: str) -> dict[str, str]:
    return {"id": row.id, "source": row.source, "target": row.target, "type": row.type, "digest": digest}
