"""BoltStore: the graph behind a Bolt server, alike for the embedded one and Neo4j.

Every write is one managed transaction: an auto-commit write is not atomic on the embedded server.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import partial
from operator import itemgetter
from types import TracebackType
from typing import Any, TypeVar, cast

from neo4j import ManagedTransaction

from graph.errors import ForeignNodes
from graph.records import NodeRow, RelationshipRow
from graph.schema.load import Schema, load_schema
from graph.stores import texts
from graph.stores.batch import Batch, GraphState
from graph.stores.connections import Connections
from graph.stores.free import DEFAULT_CAPS, Caps, FreeReader, FreeRows
from graph.stores.plain import iter_relationships
from graph.stores.properties import normal_properties
from graph.stores.server import Server
from graph.stores.transactions import Row, apply_batch, check_ids, count_written, read_rows

T = TypeVar("T")
PAGE = 1_000  # nodes read, or deleted, at a time
DELETED = 5_000  # relationships deleted at a time
IDS = 100 * PAGE
SAME_STATE_TRIES = 5


class Reading:
    """Queries inside one read transaction."""

    def __init__(self, tx: ManagedTransaction) -> None:
        self._tx = tx

    def read(self, cypher: str, /, **parameters: object) -> list[Row]:
        """The rows of one query."""
        return read_rows(self._tx, cypher, parameters)


class BoltStore:
    """Reads and writes one graph; safe to share between threads. It connects when first used.

    `ledger` names the ledger whose graph this is; left out, the one that the database shows.
    """

    def __init__(
        self, server: Server, ledger: str | None = None, schema: Schema | None = None, caps: Caps = DEFAULT_CAPS
    ) -> None:
        self._connections = Connections(server)
        self._free = FreeReader(server, caps)
        self._schema = schema or load_schema()
        self._ledger = ledger

    def __enter__(self) -> "BoltStore":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the connections; the embedded server ends with its last client."""
        self._connections.close()

    # reading

    def read(self, cypher: str, /, **parameters: object) -> list[Row]:
        """The rows of one of our own queries."""
        return self._read(lambda tx: read_rows(tx, cypher, parameters))

    def read_free(self, cypher: str, parameters: Mapping[str, object]) -> FreeRows:
        """What a query that somebody else wrote gives within the caps; it cannot write.

        Check the text first (queries/guard). Busy when as many run as may; QueryRefused for what the server refuses.
        """
        answer = self._free.read(cypher, parameters)
        self._complete_ends(answer)
        return answer

    def _complete_ends(self, answer: FreeRows) -> None:
        """A relationship that came without its nodes has only the server's own marks of them."""
        lacking: dict[str, list[dict[str, Any]]] = {}
        for one in iter_relationships(answer.rows):
            if (
                one["id"] is not None
                and one["type"] in self._schema.relationships
                and None in (one["start"], one["end"])
            ):
                lacking.setdefault(one["type"], []).append(one)
        for type_name, found in lacking.items():
            cypher = texts.find_relationships(self._schema, type_name)
            rows = self.read(cypher, ids=sorted({one["id"] for one in found}), ledger=self._known_ledger())
            ends = {row["id"]: (row["source"], row["target"]) for row in rows}
            for one in found:
                one["start"], one["end"] = ends.get(one["id"], (None, None))

    def read_at(self, cypher: str, /, **parameters: object) -> tuple[int, list[Row]]:
        """The log position and the rows that belong to it, in one transaction; position 0 while the graph is empty."""
        state, rows = self.read_together(lambda reading: reading.read(cypher, **parameters))
        return (state.position if state else 0), rows

    def read_together(self, work: Callable[[Reading], T]) -> tuple[GraphState | None, T]:
        """The state of the graph and what `work` makes of several queries, all in one transaction at that state.

        Servers read what is committed, query by query: the state is read again after the work, and when a write
        came between, the work is done anew. Under an unending stream of writes the older state is given, so that
        a cache which asks again gets the newer rows.
        """

        def attempt(tx: ManagedTransaction) -> tuple[GraphState | None, T]:
            for _ in range(SAME_STATE_TRIES):
                before = self._state(tx)
                result = work(Reading(tx))
                if self._state(tx) == before:
                    break
            return before, result

        return self._read(attempt)

    def state(self) -> GraphState | None:
        """How far the graph has come; None when it is empty."""
        return self._read(self._state)

    def nodes(self, ids: Sequence[str] | None = None) -> Iterator[NodeRow]:
        """All nodes of the ledger, or those of some ids; by id, page by page."""
        for page in self._pages(self._known_ledger()) if ids is None else _cut(ids):
            for row in sorted(self.read(texts.NODES, ids=page), key=itemgetter("id")):
                yield NodeRow(str(row["id"]), _domain_label(row["labels"]), _without_ledger(row["props"]))

    def relationships(self, ids: Sequence[str] | None = None) -> Iterator[RelationshipRow]:
        """All relationships of the ledger, or those that begin at some nodes; by source and id, page by page."""
        ledger = self._known_ledger()
        for page in self._pages(ledger) if ids is None else _cut(ids):
            rows = self.read(texts.RELATIONSHIPS, ids=page, ledger=ledger)
            for row in sorted(rows, key=itemgetter("source", "id")):
                ends = str(row["source"]), str(row["target"])
                yield RelationshipRow(str(row["id"]), str(row["type"]), *ends, _without_ledger(row["props"]))

    def neighbours(self, ids: Sequence[str], types: Sequence[str]) -> set[str]:
        """The ids of nodes one step away by relationships of some types, in either direction."""
        more = {"types": list(types), "ledger": self._known_ledger()}
        return {str(row["id"]) for page in _cut(ids) for row in self.read(texts.NEIGHBOURS, ids=page, **more)}

    # writing

    def prepare(self, schema: Schema | None = None) -> None:
        """Make constraints and indexes."""
        self._connections.run(lambda session: self._connections.server.prepare(session, schema or self._schema))

    def write(self, batch: Batch) -> None:
        """Carry out the batch in one transaction, or nothing of it.

        BadInput for a row without id, twice the same id or an unknown label or type; QueryFailed when a
        relationship lacks an end; ForeignNodes when an id belongs to another ledger.
        """
        check_ids(batch)
        self._write(partial(apply_batch, schema=self._schema, batch=batch))

    def clear(self, ledger: str) -> None:
        """Delete the nodes and the state of one ledger, in many transactions; other ledgers' nodes stay."""
        for ids in self._pages(ledger):
            delete = partial(count_written, ids=ids, ledger=ledger, size=DELETED)
            while self._write(partial(delete, cypher=texts.DELETE_ALL_RELATIONSHIPS)):
                pass
            self._write(partial(delete, cypher=texts.DELETE_NODES))
        self._write(lambda tx: tx.run(texts.DELETE_STATE, ledger=ledger).consume())

    def foreign(self, ledger: str) -> int:
        """How many nodes of the database are not this ledger's; looks at every node."""
        return int(str(self.read(texts.COUNT_FOREIGN, ledger=ledger)[0]["nodes"]))

    def refuse_foreign(self, ledger: str) -> None:
        """ForeignNodes unless all that the database holds is this ledger's.

        Once the ledger's own graph is there, only what costs nothing is looked at: nodes without our label, and
        other ledgers' states. So it may be asked before every write.
        """
        count = self._quick_foreign() if self._read(self._ledgers) == [ledger] else self.foreign(ledger)
        if count:
            raise ForeignNodes(
                f"{self._connections.server.address} 中有 {count} 个不属于本账本的节点：请换一个空库 / "
                f"holds {count} nodes that are not this ledger's: give Yanzhen an empty database"
            )

    def _quick_foreign(self) -> int:
        if not self._connections.server.shared:
            return 0
        return int(str(self.read(texts.COUNT_UNLABELLED)[0]["nodes"]))

    def _ledgers(self, tx: ManagedTransaction) -> list[str]:
        return [str(row["ledger"]) for row in read_rows(tx, texts.LEDGERS, {})]

    def _read(self, work: Callable[[ManagedTransaction], T]) -> T:
        return self._connections.run(lambda session: session.execute_read(work))

    def _write(self, work: Callable[[ManagedTransaction], T]) -> T:
        return self._connections.run(lambda session: session.execute_write(work))

    def _state(self, tx: ManagedTransaction) -> GraphState | None:
        states = [_state_of(cast(Row, row["state"])) for row in read_rows(tx, texts.STATE, {})]
        if self._ledger is not None:
            states = [state for state in states if state.ledger == self._ledger]
        if len(states) > 1:
            raise ForeignNodes(
                f"{self._connections.server.address} 中有几个账本的图：请给每个账本一个库 / "
                "holds the graphs of several ledgers: give each its own database"
            )
        return states[0] if states else None

    def _known_ledger(self) -> str:
        if self._ledger is not None:
            return self._ledger
        state = self.state()
        return state.ledger if state else ""

    def _pages(self, ledger: str) -> Iterator[list[str]]:
        """The ids of the ledger's nodes, sorted, a page at a time.

        Ids are asked for by the hundred pages: a server sorts all the ids that are left for each such question.
        """
        after = ""
        while ids := [str(row["id"]) for row in self.read(texts.IDS, ledger=ledger, after=after, size=IDS)]:
            for start in range(0, len(ids), PAGE):
                yield ids[start : start + PAGE]
            after = ids[-1]


def _state_of(props: Row) -> GraphState:
    """What a newer version may have added is left out: its `projection` tells it apart all the same."""
    return GraphState(**{one.name: props[one.name] for one in fields(GraphState) if one.name in props})  # type: ignore[arg-type]


def _cut(ids: Sequence[str]) -> Iterator[list[str]]:
    ordered = sorted(set(ids))
    return (ordered[start : start + PAGE] for start in range(0, len(ordered), PAGE))


def _domain_label(labels: object) -> str:
    return next(label for label in cast(list[str], labels) if label != "Entity")


def _without_ledger(props: object) -> dict[str, object]:
    return {name: value for name, value in normal_properties(cast(Row, props)).items() if name != "ledger"}
