"""What the two servers do differently: how they are started and reached, and how constraints and indexes are made."""

from collections.abc import Mapping
from typing import Protocol

from neo4j import Driver, Session, Transaction

from graph.errors import StoreError
from graph.schema.load import Schema
from graph.stores.fuse import Blown, Fuse


class Server(Protocol):
    """A place where a graph lives. BoltStore does all the rest, alike for every server."""

    @property
    def database(self) -> str:
        """The name of the database."""

    @property
    def address(self) -> str:
        """For messages: where the server is and what a user can check."""

    @property
    def restarts(self) -> int:
        """How often a broken connection is worth a new `connect`."""

    @property
    def shared(self) -> bool:
        """Whether others may keep nodes here too."""

    def connect(self) -> Driver:
        """A driver that may write; starts the server where that is ours to do."""

    def connect_reader(self, fuse: Fuse) -> Driver:
        """A driver for queries that somebody else wrote, behind the fuse; the server refuses writes where it can."""

    def check_plan(self, tx: Transaction, cypher: str, parameters: Mapping[str, object]) -> None:
        """QueryRefused where the server's own plan of a text does more than read; nothing where it tells no plan."""

    def end_work(self, tag: str, blown: Blown) -> bool:
        """See to it that a query with this tag, which a fuse cut off, works no longer; False while it still does."""

    def prepare(self, session: Session, schema: Schema) -> None:
        """Make constraints and indexes; running it again changes nothing."""

    def find_trouble(self) -> StoreError | None:
        """What a failed query does not tell and the surroundings of the server do."""

    def close(self) -> None:
        """Let go of the server."""
