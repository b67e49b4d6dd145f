"""The parts that every way in shares: ledger, graph, access, jobs. Made once, from one set of settings."""

from dataclasses import dataclass, field
from functools import cached_property
from types import TracebackType

from api.access.keys import AccessFile
from api.jobs import JobRunner
from graph.config import Settings
from graph.errors import UnknownName
from graph.ledger.ledger import Ledger
from graph.stores.batch import GraphState
from graph.stores.bolt import BoltStore
from graph.stores.open import open_store

TEXTS_KEPT = 64


@dataclass
class Services:
    """Use it in a `with`. The ledger is open; the graph connects when it is first asked."""

    settings: Settings
    ledger: Ledger = field(init=False)
    store: BoltStore = field(init=False)
    access: AccessFile = field(init=False)

    def __post_init__(self) -> None:
        self.ledger = Ledger.open(self.settings.data)
        self.store = open_store(self.settings, self.ledger.id)
        self.access = AccessFile(self.settings.data)
        self._texts: dict[tuple[str, str], str] = {}

    @cached_property
    def jobs(self) -> JobRunner:
        """The runner of uploads and rebuilds; its thread starts with the first use."""
        return JobRunner()

    def __enter__(self) -> "Services":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if "jobs" in self.__dict__:
            self.jobs.close()
        self.store.close()
        self.ledger.close()

    def is_stale(self, state: GraphState | None) -> bool:
        """Whether the graph is being rebuilt or lacks something that the ledger holds."""
        position = self.ledger.position()
        if state is None:
            return position > 0
        return state.rebuilding or state.position < position

    def text(self, key: str) -> str:
        """The text of the current version of a document, from a small cache; UnknownName if it is not stored."""
        seen = self.ledger.seen(key)
        if seen is None:
            raise UnknownName(f"没有收录 {key} / {key} is not in the ledger")
        known = self._texts.get((key, seen.version))
        if known is None:
            while len(self._texts) >= TEXTS_KEPT:
                self._texts.pop(next(iter(self._texts)), None)
            known = self._texts[key, seen.version] = self.ledger.document(key).text
        return known
