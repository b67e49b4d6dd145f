"""Several queries that belong to one state of the graph."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from graph.stores.batch import GraphState

T = TypeVar("T")
Row = dict[str, object]
TRIES = 5


class Store(Protocol):
    """What of a BoltStore is needed here."""

    def read_at(self, cypher: str, /, **parameters: object) -> tuple[int, list[Row]]: ...

    def state(self) -> GraphState | None: ...


class PositionedReader:
    """Passes queries on and remembers at which log positions they were answered."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.positions: set[int] = set()

    def read(self, cypher: str, /, **parameters: object) -> list[Row]:
        """The rows; their log position is kept."""
        position, rows = self._store.read_at(cypher, **parameters)
        self.positions.add(position)
        return rows


def read_consistently(store: Store, work: Callable[[PositionedReader], T]) -> tuple[int, T]:
    """Do the work so that all its rows are of one log position; the position comes with the result.

    A write between two queries makes it begin anew. Under an unending stream of writes the oldest position is
    given, as BoltStore.read_at does: a cache that asks again is right.
    """
    for _ in range(TRIES):
        reader = PositionedReader(store)
        result = work(reader)
        if len(reader.positions) <= 1:
            break
    return min(reader.positions, default=0), result
