"""What happens inside one transaction: run a text, and carry out a batch."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from operator import attrgetter
from typing import TypeVar

from neo4j import ManagedTransaction

from graph.errors import BadInput, ForeignNodes, QueryFailed
from graph.records import NodeRow, RelationshipRow
from graph.schema.load import Schema
from graph.stores import texts
from graph.stores.batch import Batch
from graph.stores.properties import normal_properties

R = TypeVar("R", NodeRow, RelationshipRow)
Row = dict[str, object]


def read_rows(tx: ManagedTransaction, cypher: str, parameters: Mapping[str, object]) -> list[Row]:
    """All rows of a query."""
    return tx.run(cypher, dict(parameters)).data()


def count_written(tx: ManagedTransaction, cypher: str, **parameters: object) -> int:
    """What a text of graph.stores.texts says that it changed."""
    return int(str(read_rows(tx, cypher, parameters)[0]["written"]))


def check_ids(batch: Batch) -> None:
    """BadInput for a null id, which makes a nameless node on one server and an error on the other, and for a double."""
    for kind, rows in (("nodes", batch.nodes), ("relationships", batch.relationships)):
        ids = [row.id for row in rows]
        if not all(ids) or any(row.props.get("id") != row.id for row in rows):
            raise BadInput(f"{kind}: every row needs an id, the same in its props")
        if len(set(ids)) != len(ids):
            raise BadInput(f"{kind}: the same id stands twice in one batch")
    if not all(batch.delete_nodes) or not all(row.id for row in batch.delete_relationships):
        raise BadInput("rows to delete: every one needs an id")


def apply_batch(tx: ManagedTransaction, schema: Schema, batch: Batch) -> None:
    """All of the batch in its order; whatever raises undoes the transaction."""
    ledger = batch.state.ledger
    for type_name, gone in _by(batch.delete_relationships, "type"):
        _Relationships(tx, schema, type_name, ledger).delete(gone)
    for label, nodes in _by(batch.nodes, "label"):
        _write_nodes(tx, texts.upsert_nodes(schema, label), nodes, ledger)
    for type_name, relationships in _by(batch.relationships, "type"):
        _Relationships(tx, schema, type_name, ledger).write(relationships)
    if batch.delete_nodes:
        count_written(tx, texts.DELETE_NODES, ids=list(batch.delete_nodes), ledger=ledger)
    tx.run(texts.SET_STATE, state=asdict(batch.state)).consume()


def _write_nodes(tx: ManagedTransaction, cypher: str, nodes: Sequence[NodeRow], ledger: str) -> None:
    rows = [{"id": node.id, "props": normal_properties(node.props) | {"ledger": ledger}} for node in nodes]
    if count := read_rows(tx, cypher, {"rows": rows, "ledger": ledger})[0]["foreign"]:
        raise ForeignNodes(
            f"{count} 个节点编号已属于另一账本：请给每个账本一个库 / "
            f"{count} node ids belong to another ledger: give each ledger its own database"
        )


@dataclass(frozen=True, slots=True)
class _Relationships:
    """The relationships of one type of one ledger, inside a transaction.

    They are found by the index of their ids, so a hub costs what any node costs; a MERGE between two nodes looks
    through all the relationships of the first, 26 a second on the embedded server when that is a hub of 30,000.
    """

    tx: ManagedTransaction
    schema: Schema
    type_name: str
    ledger: str

    def delete(self, rows: Sequence[RelationshipRow]) -> None:
        """Those that stand between the ends given: the id may by now belong to a newer one elsewhere."""
        there = self._find_ends(rows)
        self._delete_ids([row.id for row in rows if there.get(row.id) == (row.source, row.target)])

    def write(self, rows: Sequence[RelationshipRow]) -> None:
        """Replace those that are there, make the others anew; one whose end has moved leaves its old place."""
        there = self._find_ends(rows)
        self._delete_ids([row.id for row in rows if there.get(row.id, _ends(row)) != _ends(row)])
        old = [row for row in rows if there.get(row.id) == _ends(row)]
        new = [row for row in rows if there.get(row.id) != _ends(row)]
        written = self._replace(old) + self._create(new)
        if written != len(rows):
            raise QueryFailed(
                f"{self.type_name}：{len(rows)} 条只能写入 {written} 条，缺少一端，已撤销，请运行 yanzhen rebuild / "
                f"only {written} of {len(rows)} could be written, an end is missing, undone: run yanzhen rebuild"
            )

    def _find_ends(self, rows: Sequence[RelationshipRow]) -> dict[str, tuple[str, str]]:
        cypher = texts.find_relationships(self.schema, self.type_name)
        found = read_rows(self.tx, cypher, {"ids": [row.id for row in rows], "ledger": self.ledger})
        return {str(row["id"]): (str(row["source"]), str(row["target"])) for row in found}

    def _delete_ids(self, ids: Sequence[str]) -> None:
        if ids:
            self._count(texts.delete_relationships, ids=ids)

    def _replace(self, rows: Sequence[RelationshipRow]) -> int:
        if not rows:
            return 0
        props = {row.id: normal_properties(row.props) for row in rows}
        return self._count(texts.replace_relationships, ids=list(props), props=props)

    def _create(self, rows: Sequence[RelationshipRow]) -> int:
        if not rows:
            return 0
        new = [{"source": row.source, "target": row.target, "props": normal_properties(row.props)} for row in rows]
        return self._count(texts.create_relationships, rows=new)

    def _count(self, build: Callable[[Schema, str], str], **parameters: object) -> int:
        cypher = build(self.schema, self.type_name)
        return int(str(read_rows(self.tx, cypher, parameters | {"ledger": self.ledger})[0]["written"]))


def _by(rows: Sequence[R], attribute: str) -> Iterator[tuple[str, list[R]]]:
    """The rows in groups of one label or type."""
    name = attrgetter(attribute)
    for value, group in groupby(sorted(rows, key=name), key=name):
        yield value, list(group)


def _ends(row: RelationshipRow) -> tuple[str, str]:
    return row.source, row.target
