"""Neo4j 5.26 or newer at a URL."""

import re
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from neo4j import Driver, GraphDatabase, Session, Transaction

from graph.config import Settings
from graph.errors import QueryRefused, StoreError, StoreUnavailable
from graph.schema.load import Schema
from graph.stores.fuse import Blown, Fuse

URL = re.compile(r"(bolt|neo4j)(?P<tls>\+ssc|\+s)?://[^/]")
DEFAULT_PORT = 7687
OPERATORS = Path(__file__).with_name("plan_operators.tsv")
RUNNING = "SHOW TRANSACTIONS YIELD transactionId AS id, metaData AS data WHERE data.yanzhen = $tag RETURN id"
ENDING_SECONDS = (0.0, 0.1, 0.4)
RETRY_SECONDS = 1.0  # deadlocks and stale connections; a server that is away must be told soon


class Neo4jServer:
    """The server of `settings.neo4j_url`."""

    shared = True
    restarts = 0  # it is not ours to start; the driver itself renews stale connections

    def __init__(self, settings: Settings) -> None:
        if settings.neo4j_url is None:
            raise ValueError("neo4j_url is not set")
        self._url = settings.neo4j_url
        self._auth = (settings.neo4j_user, settings.neo4j_password.get_secret_value())
        self.database = settings.neo4j_database

    @property
    def address(self) -> str:
        return f"Neo4j {self._url}"

    def connect(self) -> Driver:
        if not URL.match(self._url):
            raise StoreUnavailable(
                f"YANZHEN_NEO4J_URL 不是 Bolt 地址：{self._url}，应如 bolt://127.0.0.1:7687 / "
                "is no Bolt address: write it like that one"
            )
        return self._open(self._url)

    def connect_reader(self, fuse: Fuse) -> Driver:
        """The Community edition has one role: the read access mode refuses writes, and `check_plan` before it."""
        found = URL.match(self._url)
        address = urlsplit(self._url)
        if found is None or address.hostname is None:
            return self.connect()
        wrap = _wrapping(address.hostname, checked=found["tls"] == "+s") if found["tls"] else None
        return self._open(f"bolt://{fuse.guard_address(address.hostname, address.port or DEFAULT_PORT, wrap)}")

    def check_plan(self, tx: Transaction, cypher: str, parameters: Mapping[str, object]) -> None:
        summary = tx.run(f"EXPLAIN {cypher}", dict(parameters)).consume()
        plan = summary.plan
        strange = sorted(set(_iter_operators(plan)) - load_operators()) if plan else ["?"]
        if summary.query_type != "r" or strange:
            raise QueryRefused(
                f"Neo4j 的执行计划不只是读取 / the plan of Neo4j does more than read: "
                f"{summary.query_type} {', '.join(strange)}".strip(),
                token=strange[0] if strange else "",
            )

    def end_work(self, tag: str, blown: Blown) -> bool:
        with self.connect() as driver, driver.session(database=self.database) as session:
            for wait in ENDING_SECONDS:
                time.sleep(wait)
                ids = [str(row["id"]) for row in session.run(RUNNING, tag=tag)]
                if not ids:
                    return True
                session.run("TERMINATE TRANSACTIONS $ids", ids=ids).consume()
        return False

    def _open(self, url: str) -> Driver:
        return GraphDatabase.driver(
            url,
            auth=self._auth,
            connection_timeout=5,
            max_transaction_retry_time=RETRY_SECONDS,
            notifications_disabled_classifications=["UNRECOGNIZED"],  # an empty graph has no labels yet
            telemetry_disabled=True,
        )

    def prepare(self, session: Session, schema: Schema) -> None:
        for text in iter_statements(schema):
            session.run(text).consume()
        session.run("CALL db.awaitIndexes(300)").consume()

    def find_trouble(self) -> StoreError | None:
        return None  # its machine is out of sight

    def close(self) -> None:
        """Nothing is held."""


def iter_statements(schema: Schema) -> Iterator[str]:
    """The constraints and indexes, each made once."""
    for label in ("Entity", *schema.labels):
        yield f"CREATE CONSTRAINT yanzhen_{label}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for name in schema.relationships:
        yield f"CREATE CONSTRAINT yanzhen_{name}_id IF NOT EXISTS FOR ()-[r:{name}]-() REQUIRE r.id IS UNIQUE"
    yield "CREATE CONSTRAINT yanzhen_state IF NOT EXISTS FOR (n:YanzhenState) REQUIRE n.ledger IS UNIQUE"
    yield "CREATE INDEX yanzhen_name_key IF NOT EXISTS FOR (n:Entity) ON (n.name_key)"
    yield (
        "CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.search] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    )


@cache
def load_operators() -> frozenset[str]:
    """The operators of a plan that reads."""
    lines = OPERATORS.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#")) - {"operator"}


def _iter_operators(plan: dict[str, Any]) -> Iterator[str]:
    yield str(plan["operatorType"]).partition("@")[0].partition("(")[0]
    for child in plan.get("children", ()):
        yield from _iter_operators(child)


def _wrapping(host: str, *, checked: bool) -> Callable[[socket.socket], ssl.SSLSocket]:
    """TLS with the server, as `+s` (its certificate is checked) and `+ssc` (it is not) ask for."""
    context = ssl.create_default_context()
    if not checked:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return lambda bare: context.wrap_socket(bare, server_hostname=host)
