"""Foreign bytes are parsed in a child process that can be stopped: parsers hang, crash, and eat memory.

One child serves a process, one file at a time; it is started at need, ends when nothing was asked for a while, and is
killed where it tells of no page for `PAGE_SECONDS` or works on one file for `FILE_SECONDS`. On POSIX it may take no
more than `MEMORY` bytes of addresses, so that a bomb ends it and not the machine.
"""

import atexit
import logging
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import IO, Any

from ingest.readers.content import Unreadable
from ingest.readers.unreadable import why_unreadable

PAGE_SECONDS = 60.0
FILE_SECONDS = 3600.0
MEMORY = 4 << 30
MOST_RESIDENT = 1 << 30  # bytes that a child may keep between files; a heavier one is replaced
_LOG = logging.getLogger(__name__)
_START = "import sys; sys.path[:] = sys.argv[2:]; from ingest.readers.apart_child import serve; serve(int(sys.argv[1]))"

Pages = Callable[[int, int], None]  # pages done, of how many
_WATCHER: ContextVar[Pages | None] = ContextVar("pages", default=None)


@contextmanager
def watch_pages(watcher: Pages) -> Iterator[None]:
    """Within it, whatever reads a file of pages tells the watcher of each page."""
    token = _WATCHER.set(watcher)
    try:
        yield
    finally:
        _WATCHER.reset(token)


def run_apart(task: str, raw: bytes, options: Mapping[str, Any] | None = None) -> Any:
    """The answer of a task of `apart_child`; Unreadable where it says so, took too long, or died of the file."""
    with _LOCK:
        for _ in range(2):  # the child may have ended by itself a moment ago
            worker = _Worker.current()
            if worker.ask((task, raw, dict(options or {}))):
                return _answer_of(worker)
            worker.end()
    raise Unreadable(why_unreadable("crashed"))


def _answer_of(worker: "_Worker") -> Any:
    try:
        return worker.answer()
    except Unreadable:
        raise
    except BaseException:  # Ctrl+C, or the watcher broke: what the child still says would answer the next request
        worker.end()
        raise


class _Worker:
    """A child process and the pipes to it."""

    _one: "_Worker | None" = None

    def __init__(self) -> None:
        command = [sys.executable, "-c", _START, str(MEMORY), *sys.path]
        self._process = subprocess.Popen(  # a session of its own: Ctrl+C is for the parent, which then ends it
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )

    @classmethod
    def current(cls) -> "_Worker":
        """The child of this process, started at need."""
        if cls._one is None or cls._one._process.poll() is not None:
            if cls._one is not None:
                cls._one.end()
            cls._one = cls()
        return cls._one

    def ask(self, request: object) -> bool:
        """Whether the child has taken the request."""
        try:
            pickle.dump(request, self._stdin)
            self._stdin.flush()
            return self._receive(PAGE_SECONDS) == ("taken",)
        except OSError:
            return False

    def answer(self) -> Any:
        """The answer; pages are told to the watcher on the way."""
        watcher, ends = _WATCHER.get(), time.monotonic() + FILE_SECONDS
        while True:
            message = self._receive(min(PAGE_SECONDS, max(ends - time.monotonic(), 0.1)))
            kind = message[0]
            if kind == "page":
                if watcher is not None:
                    watcher(*message[1:])
                continue
            if kind in {"late", "gone"}:
                self.end()
                raise Unreadable(why_unreadable("slow" if kind == "late" else "crashed"))
            if message[-1] > MOST_RESIDENT:
                self.end()
            if kind == "unreadable":
                raise Unreadable(message[1])
            if kind == "failed":
                _LOG.error("a reader failed\n%s", message[1])
                raise Unreadable(why_unreadable("damaged"))
            return message[1]

    def end(self) -> None:
        """Kill it, if it lives."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:
                continue  # what was left to write has no reader any more
        type(self)._one = None

    def _receive(self, seconds: float) -> tuple[Any, ...]:
        """The next message; `late` or `gone` where none came. Pickle is no risk here: the child is no other user."""
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            message: tuple[Any, ...] = pickle.load(self._stdout)
            return message
        except (EOFError, OSError, pickle.UnpicklingError):
            return ("late",) if late.is_set() else ("gone",)
        finally:
            timer.cancel()

    @property
    def _stdin(self) -> IO[bytes]:
        assert self._process.stdin is not None
        return self._process.stdin

    @property
    def _stdout(self) -> IO[bytes]:
        assert self._process.stdout is not None
        return self._process.stdout


_LOCK = threading.RLock()


@atexit.register
def _end_worker() -> None:
    if _Worker._one is not None:
        _Worker._one.end()
