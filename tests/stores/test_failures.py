"""Servers that are away, refuse the password, hold somebody else's nodes, or folders that cannot be written."""

import importlib.util
import socket
from pathlib import Path

import pytest

from graph.config import Settings
from graph.errors import ForeignNodes, StoreDenied, StoreUnavailable, Unsupported
from graph.stores.bolt import BoltStore
from graph.stores.open import open_store

LEDGER = "ledger-of-the-tests"


def neo4j_at(url: str, data: Path, password: str = "wrong-password") -> Settings:
    return Settings.model_validate({"data": data, "neo4j_url": url, "neo4j_password": password})


def check_one_line(error: BaseException, *words: str) -> None:
    assert "\n" not in str(error)
    for word in words:
        assert word in str(error)


@pytest.fixture
def closed_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_away(tmp_path: Path, closed_port: int, scheme: str) -> None:
    url = f"{scheme}://127.0.0.1:{closed_port}"
    with open_store(neo4j_at(url, tmp_path)) as store, pytest.raises(StoreUnavailable) as caught:
        store.state()
    check_one_line(caught.value, url, "check that it runs")
    assert "Resolved" not in str(caught.value)  # the driver's own words, for each address once more


@pytest.mark.parametrize("url", ["http://127.0.0.1:7474", "127.0.0.1:7687", "bolt://", "nonsense"])
def test_an_address_that_is_none(tmp_path: Path, url: str) -> None:
    with open_store(neo4j_at(url, tmp_path)) as store, pytest.raises(StoreUnavailable) as caught:
        store.state()
    check_one_line(caught.value, "address")


@pytest.mark.neo4j
def test_a_wrong_password(neo4j_settings: Settings) -> None:
    wrong = neo4j_at(str(neo4j_settings.neo4j_url), neo4j_settings.data)
    with open_store(wrong) as store, pytest.raises(StoreDenied) as caught:
        store.state()
    check_one_line(caught.value, "YANZHEN_NEO4J_USER", "YANZHEN_NEO4J_PASSWORD")


def test_somebody_elses_nodes(store: BoltStore) -> None:
    """Before the first write every node is looked at; afterwards the server's own counts are."""

    def leave(text: str) -> None:
        store._connections.run(lambda s: s.execute_write(lambda tx: tx.run(text).consume()))

    leave("CREATE (n:SomebodyElses {id: 'their_own'})")
    try:
        with pytest.raises(ForeignNodes) as caught:
            store.refuse_foreign(LEDGER)
        check_one_line(caught.value, "1")
        assert store.foreign(LEDGER) == 1
    finally:
        leave("MATCH (n:SomebodyElses) DELETE n")
    store.refuse_foreign(LEDGER)


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    data = tmp_path / "taken"
    data.write_text("a file", encoding="utf-8")
    with open_store(Settings(data=data, neo4j_url=None)) as store, pytest.raises(StoreUnavailable) as caught:
        store.state()
    check_one_line(caught.value, str(data), "--data")


def test_a_platform_without_the_embedded_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with open_store(Settings(data=tmp_path, neo4j_url=None)) as store, pytest.raises(Unsupported) as caught:
        store.state()
    check_one_line(caught.value, "YANZHEN_NEO4J_URL")
