"""What the two servers do differently: how they are started and reached, and how constraints and indexes are made."""

from typing import Protocol

from neo4j import Driver, Session

from graph.errors import StoreError
from graph.schema.load import Schema


class Server(Protocol):
    """A place where a graph lives. BoltStore does all the rest, alike for every server."""

    @property
    def database(self) -> str:
        """The name of the database."""

    @property
    def address(self) -> str:
        """For messages: where the server is and what a user can check."""

    @property
    def query_seconds(self) -> float:
        """How long a query may take that somebody else wrote."""

    @property
    def restarts(self) -> int:
        """How often a broken connection is worth a new `connect`."""

    @property
    def shared(self) -> bool:
        """Whether others may keep nodes here too."""

    def connect(self) -> Driver:
        """A driver that may write; starts the server where that is ours to do."""

    def connect_reader(self) -> Driver:
        """A driver for queries that somebody else wrote; the server refuses its writes where it can."""

    def prepare(self, session: Session, schema: Schema) -> None:
        """Make constraints and indexes; running it again changes nothing."""

    def find_trouble(self) -> StoreError | None:
        """What a failed query does not tell and the surroundings of the server do."""

    def close(self) -> None:
        """Let go of the server."""
