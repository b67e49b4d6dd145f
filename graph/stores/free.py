"""Queries that somebody else wrote: read-only, with caps on time, rows, bytes and how many run at once.

The text was checked before (queries/guard); here stands what holds even where that check errs. A slot is free again
only when the server has really ended the work, so a query that no clock stops takes one slot and no more.
"""

import secrets
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from neo4j import READ_ACCESS, Driver, Result
from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graph.errors import Busy, QueryFailed, QueryRefused, StoreError
from graph.stores.driver_errors import one_line, translate
from graph.stores.fuse import Fuse
from graph.stores.plain import plain
from graph.stores.server import Server

GRACE_SECONDS = 1.5  # after its limit a server may need as long to say that it has ended
STUCK_SECONDS = 600.0  # Neo4j may list for ever what a dead thread has left
HANDSHAKE_BYTES = 100_000
FETCHED = 100  # rows asked for at a time
TIMED_OUT = ("TransactionTimedOut", "TransactionTimedOutClientConfiguration", "Terminated", "TransactionMarkedAsFailed")
TOO_LARGE = ("OutOfMemory", "Limit of allowed elements", "Java heap space")
Reason = Literal["time", "rows", "bytes"]


@dataclass(frozen=True, slots=True)
class Caps:
    """What one free query may take; `running` is how many may run at once."""

    seconds: float
    rows: int
    bytes: int
    running: int


DEFAULT_CAPS = Caps(seconds=10.0, rows=1_000, bytes=5_000_000, running=2)


@dataclass(frozen=True, slots=True)
class Cut:
    """Why an answer is not whole, and the limit that it met: seconds, rows or bytes."""

    reason: Reason
    limit: float


@dataclass(slots=True)
class FreeRows:
    """Columns and rows as plain JSON values (graph/stores/plain.py); `cut` is None where the answer is whole."""

    columns: list[str] = field(default_factory=list)
    rows: list[list[object]] = field(default_factory=list)
    cut: Cut | None = None
    seconds: float = 0.0


class FreeReader:
    """Runs free queries on one server; safe to share between threads."""

    def __init__(self, server: Server, caps: Caps) -> None:
        self._server = server
        self._caps = caps
        self._lock = threading.Lock()
        self._running: set[str] = set()
        self._stuck: dict[str, float] = {}  # cut, but the server has not ended them; until when that is believed

    def read(self, cypher: str, parameters: Mapping[str, object]) -> FreeRows:
        """The rows that come within the caps.

        Busy when as many run as may; QueryRefused for what the server cannot read, would write or cannot hold.
        """
        with self._slot() as tag:
            start = time.monotonic()
            answer = self._read(tag, cypher, parameters)
            answer.seconds = time.monotonic() - start
            return answer

    @contextmanager
    def _slot(self) -> Iterator[str]:
        tag = secrets.token_hex(8)
        self._forget_ended()
        with self._lock:
            if len(self._running) + len(self._stuck) >= self._caps.running:
                raise Busy(
                    f"已有 {self._caps.running} 条自由查询在运行，请稍后再试 / as many free queries run as may: "
                    "try again in a moment"
                )
            self._running.add(tag)
        try:
            yield tag
        finally:
            with self._lock:
                self._running.discard(tag)

    def _forget_ended(self) -> None:
        for tag, until in list(self._stuck.items()):
            if time.monotonic() > until or self._server.end_work(tag, "bytes"):
                with self._lock:
                    self._stuck.pop(tag, None)

    def _read(self, tag: str, cypher: str, parameters: Mapping[str, object]) -> FreeRows:
        answer = FreeRows()
        with Fuse(HANDSHAKE_BYTES + self._caps.bytes) as fuse:
            try:
                self._fill(answer, fuse, tag, cypher, parameters)
            except (Neo4jError, DriverError) as error:
                answer.cut = self._cut(error, fuse)
        if fuse.blown is not None and not self._server.end_work(tag, fuse.blown):
            with self._lock:
                self._stuck[tag] = time.monotonic() + STUCK_SECONDS
        return answer

    def _fill(self, answer: FreeRows, fuse: Fuse, tag: str, cypher: str, parameters: Mapping[str, object]) -> None:
        with (
            self._connect(fuse) as driver,
            driver.session(
                database=self._server.database, default_access_mode=READ_ACCESS, fetch_size=FETCHED
            ) as session,
            session.begin_transaction(metadata={"yanzhen": tag}, timeout=self._caps.seconds) as tx,
        ):
            fuse.start_clock(self._caps.seconds + GRACE_SECONDS)
            self._server.check_plan(tx, cypher, parameters)
            result = tx.run(cypher, dict(parameters))
            answer.columns = list(result.keys())
            self._take(answer, result)

    def _take(self, answer: FreeRows, result: Result) -> None:
        for record in result:
            if len(answer.rows) >= self._caps.rows:
                answer.cut = Cut("rows", self._caps.rows)
                return
            answer.rows.append([plain(value) for value in record.values()])

    def _connect(self, fuse: Fuse) -> Driver:
        """A connected driver; an embedded server that has just ended is started again."""
        for left in range(self._server.restarts, -1, -1):
            driver = self._server.connect_reader(fuse)
            try:
                driver.verify_connectivity()
                return driver
            except (ServiceUnavailable, SessionExpired, AuthError) as error:
                driver.close()
                if not left:
                    raise translate(error, self._server.address) from error
        raise AssertionError("the last try returns or raises")

    def _cut(self, error: Neo4jError | DriverError, fuse: Fuse) -> Cut:
        """Which cap the error comes of; raises where it is none."""
        if fuse.blown == "bytes":
            return Cut("bytes", self._caps.bytes)
        code = getattr(error, "code", None) or ""
        if fuse.blown == "time" or code.endswith(TIMED_OUT) or "command.timeout" in str(error):
            return Cut("time", self._caps.seconds)
        raise _as_ours(error, code, self._server.address) from error


def _as_ours(error: Neo4jError | DriverError, code: str, address: str) -> StoreError | QueryRefused:
    words = one_line(error)
    if any(mark in f"{code} {words}" for mark in TOO_LARGE):
        return QueryRefused(
            f"查询要的内存超过上限；请先用 LIMIT 或条件缩小 / it needs too much memory; narrow it first: {words}"
        )
    if "Security.Forbidden" in code or "AccessMode" in code:
        return QueryRefused(f"这里只读 / here one only reads: {words}")
    if ".ClientError." in code or code == "Neo.DatabaseError.General.UnknownError":
        return QueryRefused(f"服务器读不懂或算不出这条查询 / the server cannot read or work out this query: {words}")
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return QueryFailed(f"服务器中途断开 / the server broke off: {words}")
    return translate(error, address)
