"""The embedded graph server: ArcadeDB with Bolt on loopback, `python -m graph.stores.child FOLDER HEAP TIMEOUT_MS`.

It leaves its starter's session, belongs to the folder, and ends within a second after the folder's last client has
gone, however that one died: clients hold the read side of `clients.lock`, and once the server gets the write side
nobody is left.
"""

import json
import os
import secrets
import signal
import socket
import sqlite3
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filelock import FileLock, ReadWriteLock, Timeout

from graph.stores.folder import Endpoint, ServerFolder

DATABASE = "yanzhen"
KEPT_LOGS = 5


def main(path: str, heap: str, timeout_ms: str) -> None:
    """Serve the folder until its last client has gone."""
    folder = ServerFolder(Path(path).resolve())
    _leave_session()
    try:
        with FileLock(folder.server_lock).acquire(timeout=20):  # an old server may still be stopping
            _serve(folder, heap, timeout_ms)
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        sys.stderr.flush()
        os._exit(0)  # the JVM's threads would keep us; the system drops the locks, the clients' lock among them


def _serve(folder: ServerFolder, heap: str, timeout_ms: str) -> None:
    folder.remove_endpoint()
    os.chdir(folder.path)
    _prune_logs(folder)
    server, endpoint = _start(folder, heap, timeout_ms)
    folder.write_endpoint(endpoint)
    _wait_until_unused(folder)
    folder.remove_endpoint()
    server.stop()


def _leave_session() -> None:
    # On Windows the starter detaches us by creation flags. Elsewhere the second process is nobody's child: it leaves
    # no zombie in its starter and gets no signal meant for that one's terminal.
    if os.name == "posix":
        if os.fork():
            os._exit(0)
        os.setsid()


def _start(folder: ServerFolder, heap: str, timeout_ms: str) -> tuple[Any, Endpoint]:
    import arcadedb_embedded  # type: ignore[import-untyped]
    from arcadedb_embedded.jvm import start_jvm  # type: ignore[import-untyped]

    for name in ("server-users.jsonl", "server-groups.json"):  # a password counts only on a first start
        (folder.path / "config" / name).unlink(missing_ok=True)
    root, reader = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    bolt, http = _free_ports()
    os.environ["ARCADEDB_JVM_ERROR_FILE"] = str(folder.log / "hs_err_pid%p.log")
    start_jvm(heap_size=heap, jvm_args=list(_jvm_options(folder, timeout_ms)))
    server = arcadedb_embedded.create_server(
        str(folder.path),
        root_password=root,
        config={
            "host": "127.0.0.1",
            "http_port": http,
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "bolt_port": bolt,
            "bolt_defaultDatabase": DATABASE,
        },
    )
    server.start()
    database = server.create_database(DATABASE)  # opens it when it is there
    for line in folder.schema.read_text(encoding="utf-8").splitlines():
        database.command("sql", line)
    _add_reader(server, reader)
    return server, Endpoint(os.getpid(), f"bolt://127.0.0.1:{bolt}", "root", root, "reader", reader)


def _jvm_options(folder: ServerFolder, timeout_ms: str) -> Iterator[str]:
    yield "-Xrs"  # the JVM must leave signals to us: its own handlers crash under JPype
    yield "-XX:+ExitOnOutOfMemoryError"  # without memory it would answer nobody; clients start another
    yield f"-Darcadedb.server.logsDirectory={folder.log}"
    yield f"-Darcadedb.command.timeout={timeout_ms}"
    yield "-Darcadedb.txWalFlush=1"  # what is acknowledged is on disk
    yield "-Darcadedb.opencypher.loadCsv.allowFileUrls=false"
    yield "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false"


def _add_reader(server: Any, password: str) -> None:
    import jpype  # type: ignore[import-untyped]

    to_json = jpype.JClass("com.arcadedb.serializer.json.JSONObject")
    security = server._java_server.getSecurity()
    group = {"resultSetLimit": -1, "readTimeout": -1, "access": [], "types": {"*": {"access": ["readRecord"]}}}
    security.saveGroup(DATABASE, "reader", to_json(json.dumps(group)))
    encoded = str(security.encodePassword(password))
    user = {"name": "reader", "password": encoded, "databases": {DATABASE: ["reader"]}}
    security.createUser(to_json(json.dumps(user)))


def _wait_until_unused(folder: ServerFolder) -> None:
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    clients = ReadWriteLock(folder.clients_lock, is_singleton=False)
    while not stop.wait(1):
        try:
            clients.acquire_write(blocking=False)
        except Timeout:
            continue
        except (OSError, ValueError, sqlite3.Error):
            pass  # the folder itself has gone
        return  # the lock is kept until the process ends: a new client waits for that, then starts its own server


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.1", 0))
        two.bind(("127.0.0.1", 0))
        return one.getsockname()[1], two.getsockname()[1]


def _prune_logs(folder: ServerFolder) -> None:
    for pattern in ("arcadedb.log.*", "server-event-log-*.jsonl", "hs_err_pid*.log"):
        for old in sorted(folder.log.glob(pattern), key=os.path.getmtime)[:-KEPT_LOGS]:
            old.unlink(missing_ok=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
