"""One writer at a time: a file lock that says who holds it."""

import json
import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from graph.errors import LedgerLocked


class WriterLock:
    """Held by one thread of one process; the same thread may take it again.

    Other threads of the process wait, other processes are refused after `patience` seconds: long enough for a service
    to bring a small graph up when it starts, short enough for a person to wait.
    """

    def __init__(self, path: Path, patience: float = 15.0) -> None:
        self._file = FileLock(path, thread_local=False)
        self._holder = path.with_suffix(".json")
        self._threads = threading.RLock()
        self._patience = patience
        self._depth = 0

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Hold the lock; LedgerLocked names the process that has it."""
        with self._threads:
            if self._depth == 0:
                self._acquire()
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                if self._depth == 0:
                    self._file.release()

    def _acquire(self) -> None:
        try:
            self._file.acquire(timeout=self._patience)
        except Timeout as error:
            raise LedgerLocked(_who(self._holder)) from error
        command = " ".join([Path(sys.argv[0] or sys.executable).name, *sys.argv[1:]])
        holder = {"pid": os.getpid(), "host": socket.gethostname(), "command": command[:200]}
        self._holder.write_text(json.dumps(holder, ensure_ascii=False), encoding="utf-8")


def _who(path: Path) -> str:
    try:
        holder = json.loads(path.read_text(encoding="utf-8"))
        who = f"{holder['command']} (pid {holder['pid']}, {holder['host']})"
    except (OSError, ValueError, KeyError):
        who = "另一进程 / another process"
    return f"账本正由 {who} 写入：请等它结束 / the ledger is being written by {who}: wait until it ends"
