"""Neo4j 5.26 or newer at a URL."""

import re
from collections.abc import Iterator

from neo4j import Driver, GraphDatabase, Session

from graph.config import Settings
from graph.errors import StoreError, StoreUnavailable
from graph.schema.load import Schema

URL = re.compile(r"(bolt|neo4j)(\+s|\+ssc)?://[^/]")
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
        self.query_seconds = settings.query_timeout_ms / 1000

    @property
    def address(self) -> str:
        return f"Neo4j {self._url}"

    def connect(self) -> Driver:
        if not URL.match(self._url):
            raise StoreUnavailable(
                f"YANZHEN_NEO4J_URL 不是 Bolt 地址：{self._url}，应如 bolt://127.0.0.1:7687 / "
                "is no Bolt address: write it like that one"
            )
        return GraphDatabase.driver(
            self._url,
            auth=self._auth,
            connection_timeout=5,
            max_transaction_retry_time=RETRY_SECONDS,
            notifications_disabled_classifications=["UNRECOGNIZED"],  # an empty graph has no labels yet
            telemetry_disabled=True,
        )

    def connect_reader(self) -> Driver:
        return self.connect()  # the Community edition has one role; the read access mode refuses writes

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
