"""The embedded server: a detached ArcadeDB process that belongs to the data folder (graph/stores/child.py)."""

import importlib.util
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from filelock import FileLock, ReadWriteLock, Timeout
from neo4j import Driver, GraphDatabase, Session, Transaction

from graph.config import Settings
from graph.errors import StoreError, StoreUnavailable, Unsupported
from graph.schema.load import Schema, load_schema
from graph.stores.folder import Endpoint, ServerFolder
from graph.stores.fuse import Blown, Fuse

DATABASE = "yanzhen"
PACKAGES = Path(__file__).parents[2]  # where `graph` is imported from
START_SECONDS = 60.0
ROOM = 32 << 20  # bytes; an empty graph takes 13 MB
KILLED_SECONDS = 5.0
LOCK_SECONDS = 10.0  # from the new process's first line to its lock


class EmbeddedServer:
    """The server of `settings.data / "graph"`, started by whichever client comes first."""

    database = DATABASE
    shared = False
    restarts = 2  # one that ends under us, and one more for a start that lost a race

    def __init__(self, settings: Settings) -> None:
        self._folder = ServerFolder((settings.data / "graph").absolute())
        self._heap = settings.embedded_heap
        self._timeout_ms = settings.query_timeout_ms  # the server's own limit; it does not heed a driver's
        self._clients: ReadWriteLock | None = None

    @property
    def address(self) -> str:
        return str(self._folder.path)

    def connect(self) -> Driver:
        endpoint = self._reach()
        return _open_driver(endpoint.url, endpoint.user, endpoint.password)

    def connect_reader(self, fuse: Fuse) -> Driver:
        endpoint = self._reach()
        address = urlsplit(endpoint.url)
        guarded = fuse.guard_address(str(address.hostname), int(address.port or 0))
        return _open_driver(f"bolt://{guarded}", endpoint.reader, endpoint.reader_password)

    def check_plan(self, tx: Transaction, cypher: str, parameters: Mapping[str, object]) -> None:
        """It tells no plan; its reader may not write."""

    def end_work(self, tag: str, blown: Blown) -> bool:
        """What sends more than it may ends with its line. What no clock of the server stopped ends with the process:
        the server can end no single query, and whoever asks next starts it again."""
        endpoint = self._folder.read_endpoint()
        if blown == "time" and endpoint and _is_held(self._folder.server_lock):
            with suppress(OSError):
                os.kill(endpoint.pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
            with suppress(Timeout), FileLock(self._folder.server_lock, timeout=KILLED_SECONDS):
                pass  # it has gone
        return True

    def prepare(self, session: Session, schema: Schema) -> None:
        """The child makes types and indexes when it starts: SQL does not travel over Bolt."""
        if schema_text(schema) != self._folder.schema.read_text(encoding="utf-8"):
            raise StoreUnavailable(_other_version(self._folder))

    def find_trouble(self) -> StoreError | None:
        """A full disk: the server says no more than that a commit failed."""
        with suppress(OSError):
            if (free := shutil.disk_usage(self._folder.path).free) < ROOM:
                return StoreUnavailable(
                    f"{self._folder.path} 所在磁盘只剩 {free >> 20} MB：请腾出空间，或用 --data 换目录 / "
                    "its disk is full: free space, or choose another folder with --data"
                )
        return None

    def close(self) -> None:
        """Release the folder; the server ends when its last client has."""
        if self._clients is not None:
            self._clients.close()
            self._clients = None

    def _reach(self) -> Endpoint:
        if importlib.util.find_spec("arcadedb_embedded") is None:
            raise Unsupported(
                "本平台没有内嵌图数据库的安装包：请用 YANZHEN_NEO4J_URL 指向一个 Neo4j / "
                "no embedded graph server for this platform: set YANZHEN_NEO4J_URL to a Neo4j 5.26 or newer"
            )
        try:
            self._folder.log.mkdir(parents=True, exist_ok=True)
            self._hold()
            with FileLock(self._folder.start_lock, timeout=START_SECONDS * 2):
                return self._wait(0) or self._start()
        except Timeout as error:
            raise self.find_trouble() or StoreUnavailable(_no_answer(self._folder)) from error
        except (OSError, ValueError, sqlite3.Error) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise StoreUnavailable(
                f"不能写入数据目录 {self._folder.path}（{reason}）：请腾出空间、改权限，或用 --data 换目录 / "
                "cannot write there: free space, change its permissions, or choose another folder with --data"
            ) from error

    def _hold(self) -> None:
        # While a server that found nobody is ending it keeps the write side, so this waits for its end.
        if self._clients is None:
            clients = ReadWriteLock(self._folder.clients_lock, is_singleton=False)
            clients.acquire_read(timeout=START_SECONDS)
            self._clients = clients

    def _wait(self, patience: float) -> Endpoint | None:
        """The endpoint of a server that holds its lock, or takes it within so many seconds; None when there is none,
        or it ends without having written one."""
        start, held = time.monotonic(), False
        while (waited := time.monotonic() - start) < START_SECONDS:
            if _is_held(self._folder.server_lock):
                held = True
                endpoint = self._folder.read_endpoint()
                if endpoint and _answers(endpoint):  # one that was just killed keeps its lock a moment longer
                    return endpoint
            elif held or waited >= patience:
                return None
            time.sleep(0.05)
        raise self.find_trouble() or StoreUnavailable(_no_answer(self._folder))

    def _start(self) -> Endpoint:
        self._folder.remove_endpoint()
        self._folder.schema.write_text(schema_text(load_schema()), encoding="utf-8")
        _start_detached(self._folder, self._heap, self._timeout_ms)
        if endpoint := self._wait(LOCK_SECONDS):
            return endpoint
        raise self.find_trouble() or StoreUnavailable(_no_answer(self._folder))


def schema_text(schema: Schema) -> str:
    """SQL, one statement a line, harmless when repeated: every domain label is an Entity and shares its indexes."""
    return "\n".join(_iter_statements(schema)) + "\n"


def _iter_statements(schema: Schema) -> Iterator[str]:
    yield "CREATE VERTEX TYPE Entity IF NOT EXISTS"
    for name in ("id", "name_key", "search"):
        yield f"CREATE PROPERTY Entity.{name} IF NOT EXISTS STRING"
    yield "CREATE INDEX IF NOT EXISTS ON Entity (id) UNIQUE"
    yield "CREATE INDEX IF NOT EXISTS ON Entity (name_key) NOTUNIQUE"
    analyzer = "org.apache.lucene.analysis.cjk.CJKAnalyzer"
    yield f'CREATE INDEX entity_search IF NOT EXISTS ON Entity (search) FULL_TEXT METADATA {{"analyzer":"{analyzer}"}}'
    for label in schema.labels:
        yield f"CREATE VERTEX TYPE {label} IF NOT EXISTS EXTENDS Entity"
    yield "CREATE VERTEX TYPE YanzhenState IF NOT EXISTS"
    yield "CREATE PROPERTY YanzhenState.ledger IF NOT EXISTS STRING"
    yield "CREATE INDEX IF NOT EXISTS ON YanzhenState (ledger) UNIQUE"
    for type_name in schema.relationships:
        yield f"CREATE EDGE TYPE {type_name} IF NOT EXISTS"
        yield f"CREATE PROPERTY {type_name}.id IF NOT EXISTS STRING"
        yield f"CREATE INDEX IF NOT EXISTS ON {type_name} (id) UNIQUE"


def _open_driver(url: str, user: str, password: str) -> Driver:
    # The driver's own retries would ask a dead port again and again; BoltStore comes back here for the new port.
    return GraphDatabase.driver(
        url, auth=(user, password), connection_timeout=5, max_transaction_retry_time=0, telemetry_disabled=True
    )


def _start_detached(folder: ServerFolder, heap: str, timeout_ms: int) -> None:
    command = [sys.executable, "-m", "graph.stores.child", str(folder.path), heap, str(timeout_ms)]
    with open(folder.console, "wb") as console:
        if sys.platform == "win32":
            flags = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
            process = subprocess.Popen(
                command,
                cwd=PACKAGES,
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=console,
                creationflags=flags,
            )
            process.returncode = 0  # it is meant to outlive us: no warning about a running child
        else:
            subprocess.run(command, cwd=PACKAGES, stdin=subprocess.DEVNULL, stdout=console, stderr=console, check=False)


def _answers(endpoint: Endpoint) -> bool:
    address = urlsplit(endpoint.url)
    try:
        with socket.create_connection((address.hostname, address.port), timeout=5):
            return True
    except OSError:
        return False


def _is_held(path: Path) -> bool:
    try:
        with FileLock(path, blocking=False):
            return False
    except Timeout:
        return True


def _no_answer(folder: ServerFolder) -> str:
    return (
        f"内嵌图数据库没有启动：原因见 {folder.console} / the embedded graph server did not start: see that file"
        f"{_last_line(folder.console)}"
    )


def _last_line(path: Path) -> str:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    except OSError:
        return ""
    return f" ({lines[-1].strip()})" if lines else ""


def _other_version(folder: ServerFolder) -> str:
    return (
        f"另一版本的雁阵正在使用 {folder.path}：请先结束它 / "
        "another version of Yanzhen is using this folder: end it first"
    )
