"""BoltStore: the graph behind a Bolt server, alike for the embedded one and Neo4j.

Every write is one managed transaction (an auto-commit write is not atomic on the embedded server), and every driver
error becomes one of graph.errors here.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from operator import attrgetter
from types import TracebackType
from typing import TypeVar, cast

from neo4j import Driver, ManagedTransaction, Session
from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired, TransientError

from graph.errors import BadInput, ForeignNodes, QueryFailed
from graph.records import NodeRow, RelationshipRow
from graph.schema.load import Schema, load_schema
from graph.stores import texts
from graph.stores.batch import Batch, GraphState
from graph.stores.driver_errors import translate
from graph.stores.properties import normal_properties
from graph.stores.search_text import build_query
from graph.stores.server import Server

T = TypeVar("T")
R = TypeVar("R", NodeRow, RelationshipRow)
Row = dict[str, object]
PAGE = 2_000
SAME_POSITION_TRIES = 5
RETRIED = (ServiceUnavailable, SessionExpired, AuthError, TransientError)  # a restarted server has new passwords


class BoltStore:
    """Reads and writes one graph; safe to share between threads. It connects when first used.

    `ledger` names the ledger whose graph this is; left out, the one that the database shows.
    """

    def __init__(self, server: Server, ledger: str | None = None, schema: Schema | None = None) -> None:
        self._server = server
        self._schema = schema or load_schema()
        self._ledger = ledger
        self._lock = threading.Lock()
        self._drivers: dict[str, Driver] = {}

    def __enter__(self) -> "BoltStore":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the connections; the embedded server ends with its last client."""
        with self._lock:
            for driver in self._drivers.values():
                driver.close()
            self._drivers.clear()
            self._server.close()

    # reading

    def read(self, cypher: str, /, **parameters: object) -> list[Row]:
        """The rows of one of our own queries."""
        return self._read(lambda tx: _rows(tx, cypher, parameters))

    def read_only(self, cypher: str, /, **parameters: object) -> list[Row]:
        """The rows of a query that somebody else wrote: as a user that may not write, where the server has such."""
        return self._run("reader", lambda session: session.execute_read(_rows, cypher, parameters))

    def read_at(self, cypher: str, /, **parameters: object) -> tuple[int, list[Row]]:
        """The log position and rows that belong to it, in one transaction.

        Servers read what is committed, query by query: the position is read again after the rows, and when a write
        came between they are read anew. Under an unending stream of writes the older position is given: a cache
        that asks again is right, one that keeps newer rows as older is merely early.
        """

        def work(tx: ManagedTransaction) -> tuple[int, list[Row]]:
            for _ in range(SAME_POSITION_TRIES):
                before = self._position(tx)
                rows = _rows(tx, cypher, parameters)
                if self._position(tx) == before:
                    break
            return before, rows

        return self._read(work)

    def state(self) -> GraphState | None:
        """How far the graph has come; None when it is empty."""
        return self._read(self._state)

    def nodes(self) -> Iterator[NodeRow]:
        """All nodes of the ledger, by id, page by page."""
        ledger = self._known_ledger()
        for page in self._pages(texts.NODES, ledger):
            for row in page:
                props = _without_ledger(row["props"])
                yield NodeRow(str(row["id"]), _domain_label(row["labels"]), props)

    def relationships(self) -> Iterator[RelationshipRow]:
        """All relationships of the ledger, by source and id, the sources page by page."""
        ledger = self._known_ledger()
        for page in self._pages(texts.SOURCES, ledger):
            rows = self.read(texts.RELATIONSHIPS, ids=[row["id"] for row in page], ledger=ledger)
            for row in sorted(rows, key=lambda row: (str(row["source"]), str(row["id"]))):
                yield RelationshipRow(
                    str(row["id"]),
                    str(row["type"]),
                    str(row["source"]),
                    str(row["target"]),
                    _without_ledger(row["props"]),
                )

    def search(self, text: str, limit: int = 20) -> list[Row]:
        """Entities whose names, aliases or pinyin hold the words of `text`: id, labels, name, score, best first.

        One character is no word of the index: such a text is looked for in the folded names.
        """
        query = build_query(text)
        if query is None:
            rows = self.read(texts.SEARCH_SHORT, text=text.strip().casefold(), limit=limit) if text.strip() else []
        else:
            rows = self.read(texts.SEARCH, query=query, limit=limit)
        return [{**row, "labels": sorted(row["labels"])} for row in rows]  # type: ignore[call-overload]

    # writing

    def prepare(self, schema: Schema | None = None) -> None:
        """Make constraints and indexes."""
        self._run("writer", lambda session: self._server.prepare(session, schema or self._schema))

    def write(self, batch: Batch) -> None:
        """Carry out the batch in one transaction, or nothing of it.

        BadInput for a row without id, twice the same id or an unknown label or type; QueryFailed when a
        relationship lacks an end; ForeignNodes when an id belongs to another ledger.
        """
        _check_ids(batch)
        self._run("writer", lambda session: session.execute_write(self._apply, batch))

    def clear(self, ledger: str) -> None:
        """Delete the nodes and the state of one ledger, in slices; other ledgers' nodes stay."""

        def work(tx: ManagedTransaction) -> int:
            return _written(tx, texts.CLEAR, ledger=ledger, size=PAGE)

        while self._run("writer", lambda session: session.execute_write(work)):
            pass
        self._run("writer", lambda s: s.execute_write(lambda tx: tx.run(texts.DELETE_STATE, ledger=ledger).consume()))

    def foreign(self, ledger: str) -> int:
        """How many nodes of the database are not this ledger's; looks at every node."""
        return int(str(self.read(texts.COUNT_FOREIGN, ledger=ledger)[0]["nodes"]))

    def refuse_foreign(self, ledger: str) -> None:
        """ForeignNodes unless all that the database holds is this ledger's."""
        if count := self.foreign(ledger):
            raise ForeignNodes(
                f"{self._server.address} 中有 {count} 个不属于本账本的节点：请换一个空库，或明确允许共用 / "
                f"holds {count} nodes that are not this ledger's: give Yanzhen an empty database, or allow sharing"
            )

    def _apply(self, tx: ManagedTransaction, batch: Batch) -> None:
        ledger = batch.state.ledger
        for type_name, gone in _by(batch.delete_relationships, "type"):
            _written(tx, texts.delete_relationships(self._schema, type_name), rows=_ends(gone), ledger=ledger)
        for label, nodes in _by(batch.nodes, "label"):
            self._upsert_nodes(tx, label, nodes, ledger)
        for type_name, relationships in _by(batch.relationships, "type"):
            self._upsert_relationships(tx, type_name, relationships, ledger)
        if batch.delete_nodes:
            _written(tx, texts.DELETE_NODES, rows=list(batch.delete_nodes), ledger=ledger)
        tx.run(texts.SET_STATE, state=asdict(batch.state)).consume()

    def _upsert_nodes(self, tx: ManagedTransaction, label: str, nodes: Sequence[NodeRow], ledger: str) -> None:
        rows = [{"id": node.id, "props": normal_properties(node.props) | {"ledger": ledger}} for node in nodes]
        answer = _rows(tx, texts.upsert_nodes(self._schema, label), {"rows": rows, "ledger": ledger})[0]
        if count := answer["foreign"]:
            raise ForeignNodes(
                f"{count} 个 {label} 编号已属于另一账本：请给每个账本一个库 / "
                f"{count} {label} ids belong to another ledger: give each ledger its own database"
            )

    def _upsert_relationships(
        self, tx: ManagedTransaction, type_name: str, relationships: Sequence[RelationshipRow], ledger: str
    ) -> None:
        rows = [
            row | {"props": normal_properties(r.props)}
            for row, r in zip(_ends(relationships), relationships, strict=True)
        ]
        written = _written(tx, texts.upsert_relationships(self._schema, type_name), rows=rows, ledger=ledger)
        if written != len(rows):
            raise QueryFailed(
                f"{type_name}：{len(rows)} 条关系只能写入 {written} 条，有一端不存在，已撤销；请运行 yanzhen rebuild / "
                f"only {written} of {len(rows)} could be written, an end is missing, undone: run yanzhen rebuild"
            )

    # connections

    def _read(self, work: Callable[[ManagedTransaction], T]) -> T:
        return self._run("writer", lambda session: session.execute_read(work))

    def _run(self, role: str, work: Callable[[Session], T]) -> T:
        """Do the work in a session; when the connection breaks, again on a new one as often as the server allows."""
        for left in range(self._server.restarts, -1, -1):
            driver = self._driver(role)
            try:
                with driver.session(database=self._server.database) as session:
                    return work(session)
            except RETRIED as error:
                if not left:
                    raise translate(error, self._server.address) from error
                self._drop(role, driver)
            except (Neo4jError, DriverError) as error:
                raise translate(error, self._server.address) from error
        raise AssertionError("unreachable")

    def _driver(self, role: str) -> Driver:
        with self._lock:
            if role not in self._drivers:
                connect = self._server.connect if role == "writer" else self._server.connect_reader
                self._drivers[role] = connect()
            return self._drivers[role]

    def _drop(self, role: str, driver: Driver) -> None:
        """Forget a broken driver, unless another thread already has a new one."""
        with self._lock:
            if self._drivers.get(role) is driver:
                del self._drivers[role]
        driver.close()

    # helpers of reading

    def _state(self, tx: ManagedTransaction) -> GraphState | None:
        states = [GraphState(**row["state"]) for row in _rows(tx, texts.STATE, {})]  # type: ignore[arg-type]
        if self._ledger is not None:
            states = [state for state in states if state.ledger == self._ledger]
        if len(states) > 1:
            raise ForeignNodes(
                f"{self._server.address} 中有几个账本的图：请给每个账本一个库 / "
                "holds the graphs of several ledgers: give each its own database"
            )
        return states[0] if states else None

    def _position(self, tx: ManagedTransaction) -> int:
        state = self._state(tx)
        return state.position if state else 0

    def _known_ledger(self) -> str:
        if self._ledger is not None:
            return self._ledger
        state = self.state()
        return state.ledger if state else ""

    def _pages(self, text: str, ledger: str) -> Iterator[list[Row]]:
        after = ""
        while page := self.read(text, after=after, ledger=ledger, size=PAGE):
            yield page
            after = str(page[-1]["id"])


def _rows(tx: ManagedTransaction, cypher: str, parameters: Mapping[str, object]) -> list[Row]:
    return tx.run(cypher, dict(parameters)).data()


def _written(tx: ManagedTransaction, cypher: str, /, **parameters: object) -> int:
    return int(str(_rows(tx, cypher, parameters)[0]["written"]))


def _by(rows: Sequence[R], attribute: str) -> Iterator[tuple[str, list[R]]]:
    """The rows in groups of one label or type."""
    name = attrgetter(attribute)
    for value, group in groupby(sorted(rows, key=name), key=name):
        yield value, list(group)


def _ends(relationships: Iterable[RelationshipRow]) -> list[Row]:
    return [{"id": row.id, "source": row.source, "target": row.target} for row in relationships]


def _check_ids(batch: Batch) -> None:
    """A null id makes a nameless node on one server and an error on the other: refused before either sees it."""
    for kind, rows in (("nodes", batch.nodes), ("relationships", batch.relationships)):
        ids = [row.id for row in rows]
        if not all(ids) or any(row.props.get("id") != row.id for row in rows):
            raise BadInput(f"{kind}: every row needs an id, the same in its props")
        if len(set(ids)) != len(ids):
            raise BadInput(f"{kind}: the same id stands twice in one batch")
    if not all(batch.delete_nodes):
        raise BadInput("nodes to delete: every one needs an id")


def _domain_label(labels: object) -> str:
    return next(label for label in cast(list[str], labels) if label != "Entity")


def _without_ledger(props: object) -> dict[str, object]:
    return {name: value for name, value in normal_properties(cast(Row, props)).items() if name != "ledger"}
