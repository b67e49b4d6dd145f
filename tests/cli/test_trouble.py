"""What goes wrong around us: a server that is away, a taken port, a folder that cannot be written."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from neo4j import GraphDatabase

from graph.config import Settings


@pytest.mark.usefixtures("running")
def test_a_neo4j_that_is_away_keeps_the_ledger(yanzhen: Any, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        monkeypatch.setenv("YANZHEN_NEO4J_URL", f"bolt://127.0.0.1:{nobody.getsockname()[1]}")
        ran = yanzhen("ingest", text)
    assert ran.code == 1
    assert "账本已保存" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert "yanzhen rebuild" in ran.err
    assert "Traceback" not in ran.err
    monkeypatch.delenv("YANZHEN_NEO4J_URL")
    assert json.loads(yanzhen("owners", "头雁计划", "--json").out)["status"] == "stale"
    assert yanzhen("rebuild").code == 0
    assert json.loads(yanzhen("owners", "头雁计划", "--json").out)["status"] == "answered"


@pytest.mark.usefixtures("running")
def test_a_graph_of_another_version_says_so_until_it_is_rebuilt(
    yanzhen: Any, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert yanzhen("ingest", text).code == 0
    with monkeypatch.context() as upgraded:
        upgraded.setattr("api.services.projection_version", lambda: "newer")
        upgraded.setattr("graph.projection.sync.projection_version", lambda: "newer")
        for command in ("status", "doctor"):
            ran = yanzhen(command)
            assert (ran.code, "another version of Yanzhen: yanzhen rebuild" in ran.out) == (1, True), ran.out
        assert json.loads(yanzhen("owners", "没有这个计划", "--json").out)["status"] == "stale"
        assert yanzhen("rebuild").code == 0
        assert yanzhen("status").code == 0


@pytest.fixture
def neo4j(yanzhen: Any, neo4j_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Address and password of a real Neo4j that the test may empty; `yanzhen`, made before, is pointed at it."""
    assert neo4j_settings.neo4j_url is not None
    password = neo4j_settings.neo4j_password.get_secret_value()
    with FileLock(Path(tempfile.gettempdir()) / "yanzhen-tests-neo4j.lock"):
        monkeypatch.setenv("YANZHEN_NEO4J_URL", neo4j_settings.neo4j_url)
        monkeypatch.setenv("YANZHEN_NEO4J_PASSWORD", password)
        yield neo4j_settings.neo4j_url, password


@pytest.mark.neo4j
@pytest.mark.usefixtures("neo4j")
def test_a_neo4j_that_refuses_the_password(yanzhen: Any, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YANZHEN_NEO4J_PASSWORD", "wrong")
    ran = yanzhen("ingest", text)
    assert ran.code == 1
    assert "YANZHEN_NEO4J_PASSWORD" in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.neo4j
def test_a_neo4j_with_somebody_elses_nodes(yanzhen: Any, text: Path, neo4j: tuple[str, str]) -> None:
    url, password = neo4j
    with GraphDatabase.driver(url, auth=("neo4j", password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
        driver.execute_query("CREATE (:Stranger {name: 'not ours'})")
        try:
            ran = yanzhen("ingest", text)
            assert (ran.code, len(ran.err.splitlines())) == (1, 1), ran.err
            assert "账本已保存" in ran.err
            assert driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"] == 1
        finally:
            driver.execute_query("MATCH (n:Stranger) DELETE n")
        assert yanzhen("rebuild").code == 0
        answer = json.loads(yanzhen("owners", "头雁计划", "--json").out)
        assert answer["status"] == "answered"
        for question in ("owners", "search"):  # asked by another ledger, which has nothing there
            ran = yanzhen(question, "头雁计划", place=("--data", str(text.parent / "other")))
            assert (ran.code, ran.out) == (1, ""), question
            assert "不属于本账本" in ran.err
        driver.execute_query("MATCH (n) DETACH DELETE n")


@pytest.mark.neo4j
def test_a_neo4j_without_anything_is_asked(yanzhen: Any, neo4j: tuple[str, str]) -> None:
    url, password = neo4j
    with GraphDatabase.driver(url, auth=("neo4j", password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
        driver.execute_query("DROP INDEX entity_search IF EXISTS")
    assert "没有读到" in yanzhen("owners", "头雁计划").out


def test_a_taken_port_is_one_line(yanzhen: Any) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = yanzhen("serve", "--port", str(taken.getsockname()[1]))
    assert ran.code == 1
    assert "--port" in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="POSIX devices")
@pytest.mark.parametrize("data", ["/dev/null/data", "/proc/data"])
def test_a_folder_that_cannot_be_made_is_one_line(yanzhen: Any, text: Path, data: str) -> None:
    ran = yanzhen("ingest", text, place=("--data", data))
    assert ran.code in (1, 2)
    assert len(ran.err.splitlines()) == 1, ran.err
    assert "Traceback" not in ran.err


def test_a_wrong_setting_is_named(yanzhen: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YANZHEN_PORT", "many")
    ran = yanzhen("status")
    assert (ran.code, "YANZHEN_PORT" in ran.err) == (2, True)


def start(data: Path, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "api.cli", *words, "--data", str(data)]
    environment = os.environ | {"PYTHONUNBUFFERED": "1", "NO_COLOR": "1"}
    environment.pop("YANZHEN_NEO4J_URL", None)
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)


def test_serve_prints_its_address_and_answers(tmp_path: Path) -> None:
    server = start(tmp_path / "data", "serve", "--port", "0")
    try:
        assert server.stdout is not None
        address = server.stdout.readline().split()[-1]
        login = server.stdout.readline().split()[-1]
        with urllib.request.urlopen(f"{address}healthz", timeout=30) as answer:
            assert json.load(answer) == {"status": "ok"}
        assert login.startswith(f"{address}login?token=")
        with urllib.request.urlopen(address, timeout=30) as page:
            assert "雁阵" in page.read().decode()
    finally:
        server.send_signal(signal.SIGINT)
        rest, _ = server.communicate(timeout=60)
    assert "Traceback" not in rest
    assert server.returncode in (0, 130)


def test_output_to_a_pipe_has_no_colour_and_no_bar(tmp_path: Path, text: Path) -> None:
    ran = start(tmp_path / "data", "ingest", str(text))
    out, _ = ran.communicate(timeout=120)
    assert ran.returncode == 0
    assert "\x1b" not in out
