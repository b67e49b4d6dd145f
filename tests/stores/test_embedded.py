"""How the embedded server lives and ends: it belongs to its data folder and outlives any one client."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.config import Settings
from graph.errors import StoreUnavailable
from graph.records import NodeRow
from graph.schema.load import load_schema
from graph.stores.batch import Batch, GraphState
from graph.stores.embedded import schema_text
from graph.stores.folder import Endpoint, ServerFolder
from graph.stores.open import open_store

posix = pytest.mark.skipif(os.name != "posix", reason="kill -9 and file modes are POSIX")
ASK = "MATCH (n:Person) RETURN count(n) AS people"
CLIENT = f"""
import sys
from pathlib import Path
from graph.config import Settings
from graph.stores.open import open_store

with open_store(Settings(data=Path(sys.argv[1]), neo4j_url=None)) as store:
    for _ in sys.stdin:
        print(store.read({ASK!r})[0]["people"], flush=True)
"""


class Client:
    """Another process on the same data folder."""

    def __init__(self, data: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", CLIENT, str(data)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def send(self) -> None:
        assert self._process.stdin
        self._process.stdin.write("?\n")
        self._process.stdin.flush()

    def answer(self) -> int:
        assert self._process.stdout
        return int(self._process.stdout.readline())

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


@contextmanager
def client_of(data: Path) -> Iterator[Client]:
    client = Client(data)
    try:
        yield client
    finally:
        client.kill()


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A folder with a name that needs quoting; whatever happens, no server stays behind."""
    folder = tmp_path / "数据 目录 'a' $b"
    yield folder
    with_server = ServerFolder(folder / "graph").read_endpoint()
    if with_server and is_alive(with_server.pid):
        wait_for_end(with_server.pid)


def settings_of(data: Path) -> Settings:
    return Settings(data=data, neo4j_url=None)


def people(count: int) -> Batch:
    nodes = [NodeRow(f"per_{i}", "Person", {"id": f"per_{i}", "name": f"某人{i}"}) for i in range(count)]
    return Batch(GraphState("ledger", count, "fingerprint"), nodes=nodes)


def endpoint_of(data: Path) -> Endpoint:
    endpoint = ServerFolder(data / "graph").read_endpoint()
    assert endpoint
    return endpoint


def is_alive(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    if status.exists():
        return status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"  # nobody reaps in a container
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return not Path("/proc").exists()


def wait_for_end(pid: int) -> None:
    deadline = time.monotonic() + 60
    while is_alive(pid):
        assert time.monotonic() < deadline, f"server {pid} is still there"
        time.sleep(0.1)


@posix
def test_the_server_ends_with_its_last_client_however_that_dies(data: Path) -> None:
    with open_store(settings_of(data)) as store:
        store.prepare()
        store.write(people(3))
        endpoint = endpoint_of(data)
        assert (data / "graph" / "endpoint.json").stat().st_mode & 0o777 == 0o600
        with client_of(data) as other:
            other.send()
            assert other.answer() == 3
            assert endpoint_of(data) == endpoint
            store.close()
            other.send()
            assert other.answer() == 3
            assert is_alive(endpoint.pid)
    wait_for_end(endpoint.pid)  # its last client was killed
    assert not (data / "graph" / "endpoint.json").exists()
    with open_store(settings_of(data)) as store:
        assert store.state() == GraphState("ledger", 3, "fingerprint")
        assert endpoint_of(data).password != endpoint.password


@posix
def test_clients_go_on_when_the_server_or_another_client_is_killed(data: Path) -> None:
    kill_again_and_again(data, rounds=1)


@posix
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_long_series_of_kills(data: Path) -> None:
    kill_again_and_again(data, rounds=20)


def kill_again_and_again(data: Path, rounds: int) -> None:
    """Kill the server and a client in turn while the others ask and write: all that was acknowledged is there."""
    with open_store(settings_of(data)) as store, client_of(data) as other:
        store.prepare()
        for written in range(1, rounds + 1):
            store.write(people(written))
            with client_of(data) as third:
                third.send()
                other.send()
                third.kill()
                assert other.answer() == written
            other.send()
            os.kill(endpoint_of(data).pid, signal.SIGKILL)
            assert store.read(ASK) == [{"people": written}]
            assert store.read_free(ASK, {}).rows == [[written]]
            assert other.answer() == written


@posix
def test_a_server_that_is_told_to_stop_is_started_again(data: Path) -> None:
    with open_store(settings_of(data)) as store:
        store.write(people(2))
        first = endpoint_of(data)
        os.kill(first.pid, signal.SIGTERM)
        wait_for_end(first.pid)
        store.write(people(4))
        assert store.read(ASK) == [{"people": 4}]
        assert endpoint_of(data).pid != first.pid


@posix
def test_a_stale_endpoint_is_no_server(data: Path) -> None:
    folder = ServerFolder(data / "graph")
    folder.path.mkdir(parents=True)
    folder.write_endpoint(Endpoint(os.getpid(), "bolt://127.0.0.1:9", "root", "x", "reader", "x"))
    with open_store(settings_of(data)) as store:
        assert store.state() is None
    folder.endpoint.write_text("{half", encoding="utf-8")
    assert folder.read_endpoint() is None


@posix
def test_the_server_ends_when_its_folder_is_removed(data: Path) -> None:
    with open_store(settings_of(data)) as store:
        store.state()
        endpoint = endpoint_of(data)
        shutil.rmtree(data)
    wait_for_end(endpoint.pid)


@posix
def test_many_who_come_at_once_share_one_server(data: Path) -> None:
    clients = [Client(data) for _ in range(3)]
    try:
        for client in clients:
            client.send()
        assert [client.answer() for client in clients] == [0, 0, 0]
        console = (data / "graph" / "log" / "console.log").read_text(encoding="utf-8", errors="replace")
        assert is_alive(endpoint_of(data).pid)
        assert "Traceback" not in console
    finally:
        for client in clients:
            client.kill()


def test_another_schema_needs_another_server(data: Path) -> None:
    with open_store(settings_of(data)) as store:
        store.prepare()
        (data / "graph" / "schema.sql").write_text("CREATE VERTEX TYPE Other IF NOT EXISTS\n", encoding="utf-8")
        with pytest.raises(StoreUnavailable, match="another version"):
            store.prepare()


def test_a_start_that_fails_says_where_the_reason_is(data: Path) -> None:
    settings = Settings(data=data, neo4j_url=None, embedded_heap="nonsense")
    with open_store(settings) as store, pytest.raises(StoreUnavailable) as caught:
        store.state()
    assert str(data / "graph" / "log" / "console.log") in str(caught.value)
    assert "\n" not in str(caught.value)


def test_every_label_shares_the_indexes_of_entity() -> None:
    lines = schema_text(load_schema()).splitlines()
    for label in load_schema().labels:
        assert f"CREATE VERTEX TYPE {label} IF NOT EXISTS EXTENDS Entity" in lines
    for type_name in load_schema().relationships:
        assert f"CREATE INDEX IF NOT EXISTS ON {type_name} (id) UNIQUE" in lines
