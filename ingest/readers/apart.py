"""Foreign bytes are parsed in a child process that can be stopped: parsers hang, crash, and eat memory.

A child serves one task of a process, one file at a time; it is started at need, ends when nothing was asked for a
while, and is killed where it tells of no page for `PAGE_SECONDS` or works on one file for `FILE_SECONDS`. On POSIX it
may take no more than `MEMORY` bytes of addresses, so that a bomb ends it and not the machine.
"""

import atexit
import logging
import os
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

PAGE_SECONDS = 120.0
FILE_SECONDS = 3600.0
MEMORY = 4 << 30
MOST_RESIDENT = 1 << 30  # bytes that a child may keep between files; a heavier one is replaced
_LOG = logging.getLogger(__name__)
_FOREVER = -1.0  # as threading takes it
_DEAD = {"late": "slow", "gone": "crashed"}
_START = "import sys; sys.path[:] = sys.argv[2:]; from ingest.readers.apart_child import serve; serve(int(sys.argv[1]))"

Pages = Callable[[int, int], None]  # steps done, of how many; pages and 0 where it is not known how many there are
_WATCHER: ContextVar[Pages | None] = ContextVar("pages", default=None)


@contextmanager
def watch_pages(watcher: Pages) -> Iterator[None]:
    """Within it, whatever reads a file of pages tells the watcher of each page."""
    token = _WATCHER.set(watcher)
    try:
        yield
    finally:
        _WATCHER.reset(token)


def run_apart(task: str, raw: bytes, options: Mapping[str, Any] | None = None, *, wait: float = _FOREVER) -> Any:
    """The answer of a task of `apart_child`; Unreadable where it says so, took too long, or died of the file, or where
    another's file keeps the child longer than `wait` seconds.

    Tasks that may be long have a child each, so that an image of a page need not wait for a long file to be read."""
    return _LANES[task].run((task, raw, dict(options or {})), wait)


class _Lane:
    """One child at a time, and who may use it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._worker: _Worker | None = None

    def run(self, request: tuple[object, ...], wait: float) -> Any:
        """Ask the child, started at need."""
        if not self._lock.acquire(timeout=wait):
            raise Unreadable(why_unreadable("busy"))
        try:
            for _ in range(2):  # the child may have ended by itself a moment ago
                if self._worker is None:
                    self._worker = _Worker()
                if self._worker.ask(request):
                    return self._answer()
                self.end()
        finally:
            self._lock.release()
        raise Unreadable(why_unreadable("crashed"))

    def end(self) -> None:
        """End the child, if there is one."""
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def leave(self) -> None:
        """After a fork the child, and what comes down its pipe, is the other process's: have no more to do with it."""
        if self._worker is not None:
            _NOT_OURS.append(self._worker)
        self._worker, self._lock = None, threading.Lock()

    def _answer(self) -> Any:
        assert self._worker is not None
        try:
            kind, content, resident = self._worker.answer()
        except BaseException:  # Ctrl+C, or the watcher broke: what the child still says would answer the next request
            self.end()
            raise
        if kind in _DEAD or resident > MOST_RESIDENT:
            self.end()
        if kind == "answer":
            return content
        if kind == "failed":
            _LOG.error("a reader failed\n%s", content)
            raise Unreadable(why_unreadable("damaged"))
        raise Unreadable(content)


class _Worker:
    """A child process and the pipes to it."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", _START, str(MEMORY), *sys.path]
        self._process = subprocess.Popen(  # a session of its own: Ctrl+C is for the parent, which then ends it
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )

    def ask(self, request: object) -> bool:
        """Whether the child has taken the request."""
        try:
            pickle.dump(request, self._stdin)
            self._stdin.flush()
            return self._receive(PAGE_SECONDS) == ("taken",)
        except OSError:
            return False

    def answer(self) -> tuple[str, Any, int]:
        """What kind of answer, the answer, and how much memory it took; pages are told to the watcher on the way."""
        watcher, ends = _WATCHER.get(), time.monotonic() + FILE_SECONDS
        while True:
            message = self._receive(min(PAGE_SECONDS, max(ends - time.monotonic(), 0.1)))
            if message[0] in _DEAD:
                return message[0], why_unreadable(_DEAD[message[0]]), 0
            if message[0] != "page":
                return message[0], message[1], message[2]
            if watcher is not None:
                watcher(*message[1:])

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


_NOT_OURS: list[_Worker] = []  # kept, so that nothing waits for them or closes their pipes
_LANES = {task: _Lane() for task in ("pdf", "image", "picture")}
_LANES |= dict.fromkeys(("word", "sheet", "old sheet", "page"), _Lane())  # short tasks, which share a child


@atexit.register
def end_all() -> None:
    """End the children; the next request starts one anew."""
    for lane in _LANES.values():
        lane.end()


def _leave_all() -> None:
    for lane in _LANES.values():
        lane.leave()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_all)
