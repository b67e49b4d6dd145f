"""Work that outlives a request: one at a time, with progress that can be watched."""

import itertools
import logging
import queue
import threading
import traceback
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from graph.errors import BadInput, UnknownName, YanzhenError

log = logging.getLogger(__name__)
KEPT = 200
Progress = Callable[[int, int, str], None]  # done, of how many, with what
Work = Callable[[Progress], dict[str, Any]]


class NothingRead(BadInput):
    """A job came to nothing; its report says why, file by file."""

    def __init__(self, words: str, report: dict[str, Any]) -> None:
        super().__init__(words)
        self.report = report


@dataclass(frozen=True, slots=True)
class Job:
    """A snapshot; `state` is queued, running, done or failed. `version` grows with every change."""

    id: str
    what: str
    state: str = "queued"
    done: int = 0
    total: int = 0
    stage: str = ""
    report: dict[str, Any] | None = None
    error: str | None = None
    version: int = 0

    @property
    def finished(self) -> bool:
        """Whether nothing will change any more."""
        return self.state in ("done", "failed")


class JobRunner:
    """Runs jobs in one thread, in order: the ledger has one writer anyway."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._queue: queue.Queue[tuple[str, Work] | None] = queue.Queue()
        self._changed = threading.Condition()
        self._numbers = itertools.count(1)
        self._thread = threading.Thread(target=self._work, name="yanzhen-jobs", daemon=True)
        self._thread.start()

    def submit(self, what: str, work: Work) -> Job:
        """Queue work; returns at once."""
        with self._changed:
            job = Job(f"job-{next(self._numbers)}", what)
            self._jobs[job.id] = job
            while len(self._jobs) > KEPT and next(iter(self._jobs.values())).finished:
                self._jobs.popitem(last=False)
        self._queue.put((job.id, work))
        return job

    def get(self, id_: str) -> Job:
        """The job as it stands; UnknownName also for one of an earlier run of the server."""
        with self._changed:
            if id_ not in self._jobs:
                raise UnknownName(f"没有任务 no job {id_}")
            return self._jobs[id_]

    def wait(self, id_: str, after: int, timeout: float) -> Job:
        """The job once its version is beyond `after`, or as it stands when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: id_ not in self._jobs or self._jobs[id_].version > after, timeout)
        return self.get(id_)

    def close(self) -> None:
        """Let the running job end; queued ones are dropped."""
        while not self._queue.empty():
            self._queue.get_nowait()
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (entry := self._queue.get()) is not None:
            self._run(*entry)

    def _run(self, id_: str, work: Work) -> None:
        self._change(id_, state="running")
        try:
            report = work(lambda done, total, stage: self._change(id_, done=done, total=total, stage=stage))
        except YanzhenError as error:
            # What went wrong may quote the document, and its name is a name: the job itself tells those who may know.
            log.warning("%s: %s", id_, type(error).__name__)
            told = error.report if isinstance(error, NothingRead) else None
            self._change(id_, state="failed", error=str(error), report=told)
        except Exception as error:  # noqa: BLE001  a job must end as failed, whatever happened
            log.error("%s: %s\n%s", id_, type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
            self._change(id_, state="failed", error="内部出错，详情见日志 something broke; see the log")
        else:
            self._change(id_, state="done", report=report)

    def _change(self, id_: str, **changes: Any) -> None:
        with self._changed:
            job = self._jobs[id_]
            self._jobs[id_] = replace(job, version=job.version + 1, **changes)
            self._changed.notify_all()
