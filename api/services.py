"""The parts that every way in shares: ledger, graph, access, jobs. Made once, from one set of settings."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from types import TracebackType
from typing import Any, TypeVar

from api.access.keys import AccessFile
from api.jobs import JobRunner
from graph.config import Settings
from graph.errors import UnknownName
from graph.ledger.ledger import Ledger
from graph.projection.version import projection_version
from graph.stores.batch import GraphState
from graph.stores.bolt import BoltStore, Reading
from graph.stores.open import open_store

T = TypeVar("T")
TEXTS_KEPT = 64
CURE = "yanzhen rebuild"


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
        self._is_ours = False
        self.answers: dict[str, tuple[GraphState | None, Any]] = {}  # what is asked of the whole graph, at its state

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

    def ask(self, work: Callable[[Reading], T]) -> tuple[GraphState | None, T]:
        """The state of the graph and what `work` reads of it, in one transaction.

        ForeignNodes where a database that has nothing of this ledger holds somebody else's graph: its answers would be
        taken for ours.
        """
        if not self._is_ours:
            self._is_ours = self.store.state() is not None
            if not self._is_ours:
                self.store.refuse_foreign(self.ledger.id)
                self.store.prepare()  # an empty Neo4j has no index to search
        return self.store.read_together(work)

    def is_stale(self, state: GraphState | None) -> bool:
        """Whether the graph is being rebuilt, lacks something that the ledger holds, or is another version's."""
        return bool(self.why_stale(state))

    def why_stale(self, state: GraphState | None) -> str:
        """Why the graph is no answer to what the ledger holds, and the cure; '' where it is one."""
        position = self.ledger.position()
        if state is None:
            return f"未建 not built: {CURE}" if position else ""
        if state.rebuilding:
            return f"正在重建，或重建中断了 being rebuilt, or that was cut off: {CURE}"
        if state.position < position:
            return f"未跟上账本 behind the ledger: {CURE}"
        if state.projection != projection_version():
            return f"由另一版本的雁阵建成 made by another version of Yanzhen: {CURE}"
        return ""

    def text(self, key: str) -> str:
        """The text of the current version of a document, from a small cache; UnknownName if it is not stored."""
        seen = self.ledger.seen(key)
        if seen is None:
            raise UnknownName(f"没有收录 {key} / {key} is not in the ledger")
        known = self._texts.get((key, seen.version))
        if known is None:
            while len(self._texts) >= TEXTS_KEPT:
                self._texts.pop(next(iter(self._texts)), None)
            known = self._texts[key, seen.version] = self.ledger.document(key, seen.version).text
        return known
