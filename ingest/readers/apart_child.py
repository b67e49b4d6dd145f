"""The child of `apart`: takes requests from its standard input, one after the other, and answers on its output."""

import importlib
import os
import pickle
import sys
import threading
import traceback
from collections.abc import Callable
from typing import Any

from ingest.readers.content import Unreadable
from ingest.readers.unreadable import why_unreadable

TASKS = {  # a module and its function of the bytes, a watcher of pages, and options
    "pdf": ("ingest.readers.pdf", "read_here"),
    "image": ("ingest.readers.scan", "read_here"),
    "word": ("ingest.readers.word", "read_here"),
    "sheet": ("ingest.readers.sheet", "read_here"),
    "old sheet": ("ingest.readers.old_sheet", "read_here"),
    "page": ("ingest.readers.page", "read_here"),
    "picture": ("ingest.readers.image_pages", "draw_here"),
}
IDLE_SECONDS = 120.0
_STACK = 64 << 20  # bytes: foreign parsers recurse on nested input


def serve(memory: int) -> None:
    """Answer until the input ends or nothing is asked for a while."""
    _bound(memory)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    threading.stack_size(_STACK)

    def send(*message: object) -> None:
        pickle.dump(message, answers)
        answers.flush()

    while True:
        idle = threading.Timer(IDLE_SECONDS, os._exit, (0,))
        idle.daemon = True
        idle.start()
        try:
            task, raw, options = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        finally:
            idle.cancel()
        send("taken")
        thread = threading.Thread(target=_work, args=(send, task, raw, options))  # for its larger stack
        thread.start()
        thread.join()


def _work(send: Callable[..., None], task: str, raw: bytes, options: dict[str, Any]) -> None:
    send(*_answer(task, raw, options, send), _resident())


def _answer(task: str, raw: bytes, options: dict[str, Any], send: Callable[..., None]) -> tuple[object, ...]:
    module, name = TASKS[task]
    try:
        work = getattr(importlib.import_module(module), name)
        return "answer", work(raw, lambda done, of: send("page", done, of), **options)
    except Unreadable as error:
        return "unreadable", error.fault
    except (MemoryError, RecursionError):
        return "unreadable", why_unreadable("absurd")
    except Exception:  # noqa: BLE001  the rim around foreign parsers, which raise anything at all
        return "failed", traceback.format_exc()


def _bound(memory: int) -> None:
    """No more addresses than this, where the system can hold a process to it."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _resident() -> int:
    """The most bytes of memory that this process has held; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
