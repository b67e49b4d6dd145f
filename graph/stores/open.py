"""Open the graph that the settings name."""

from graph.config import Settings
from graph.stores.bolt import BoltStore
from graph.stores.embedded import EmbeddedServer
from graph.stores.free import Caps
from graph.stores.neo4j import Neo4jServer
from graph.stores.server import Server


def open_store(settings: Settings, ledger: str | None = None) -> BoltStore:
    """The store at `settings.neo4j_url`, else the embedded one under `settings.data`; use it in a `with`.

    Nothing is started or reached before it is first used. `ledger` is the id of the ledger whose graph is meant;
    without it the store takes the only one in the database.
    """
    caps = Caps(
        seconds=settings.query_timeout_ms / 1000,
        rows=settings.cypher_rows,
        bytes=settings.cypher_bytes,
        running=settings.cypher_running,
    )
    return BoltStore(open_server(settings), ledger, caps=caps)


def open_server(settings: Settings) -> Server:
    """The server that the settings name."""
    return Neo4jServer(settings) if settings.neo4j_url else EmbeddedServer(settings)
