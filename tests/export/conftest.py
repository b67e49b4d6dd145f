"""The samples, read once, behind ledger and graph."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.cli.app import main
from api.exporting import Wanted, prepare_export
from api.graphing import bring_graph_up
from api.ingesting import options_of
from api.services import Services
from graph.config import Settings
from graph.export.formats import save
from graph.records import NodeRow, RelationshipRow
from ingest.pipeline import ingest
from ingest.sources import Naming, find_sources
from tests.export.reading import Export, Imported, Ran, Run

SAMPLES = Path(__file__).parents[2] / "samples"
RUN = Path(__file__).parents[2] / ".ci" / "neo4j" / "run.py"


@pytest.fixture(scope="session")
def wired(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    settings = Settings(data=tmp_path_factory.mktemp("samples-data"), neo4j_url=None)
    with Services(settings) as services:
        sources = find_sources([SAMPLES], Naming(collection="samples"), {})
        assert ingest(services.ledger, sources, options_of(settings)).exit_code == 0
        bring_graph_up(services)
        yield services


@pytest.fixture(scope="session")
def nodes(wired: Services) -> dict[str, NodeRow]:
    return {node.id: node for node in wired.store.nodes()}


@pytest.fixture(scope="session")
def facts(wired: Services) -> dict[str, RelationshipRow]:
    """All but MENTIONS."""
    return {row.id: row for row in wired.store.relationships() if row.type != "MENTIONS"}


@pytest.fixture
def export(wired: Services, tmp_path: Path) -> Export:
    """Writes what is wanted under a name and says where."""

    def write(wanted: Wanted, name: str) -> Path:
        save(prepare_export(wired, wanted, str), tmp_path / name)
        assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
        return tmp_path / name

    return write


@pytest.fixture
def yanzhen(wired: Services, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `yanzhen …` on the samples."""

    def run(*words: str | Path, data: bool = True) -> Ran:
        place = ["--data", str(wired.settings.data)] if data else []
        monkeypatch.setattr(sys, "argv", ["yanzhen", *map(str, words), *place])
        monkeypatch.delenv("YANZHEN_NEO4J_URL", raising=False)
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        captured = capsys.readouterr()
        return Ran(left.value.code if isinstance(left.value.code, int) else 0, captured.out, captured.err)

    return run


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Imported]:
    """Imports a folder into a Neo4j of its own; says how to reach it, and its Browser if that was asked for."""
    if not os.environ.get("YANZHEN_TEST_NEO4J_URL"):
        if os.environ.get("YANZHEN_REQUIRE_NEO4J") == "1":
            pytest.fail("no real Neo4j: set YANZHEN_TEST_NEO4J_URL")
        pytest.skip("no real Neo4j: set YANZHEN_TEST_NEO4J_URL")
    homes: list[str] = []

    def start(folder: Path, *, browser: bool = False) -> tuple[Settings, str]:
        command = [sys.executable, str(RUN), "start", "--import", str(folder), *(["browser"] if browser else [])]
        ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=280)
        assert ran.returncode == 0, ran.stderr[-2000:]
        said = dict(line.removeprefix("export ").split("=", 1) for line in ran.stdout.splitlines())
        homes.append(said["YANZHEN_TEST_NEO4J_HOME"])
        given = {"data": tmp_path_factory.mktemp("none"), "neo4j_url": said["YANZHEN_TEST_NEO4J_URL"]}
        settings = Settings.model_validate(given | {"neo4j_password": said["YANZHEN_TEST_NEO4J_PASSWORD"]})
        return settings, said.get("YANZHEN_TEST_BROWSER_URL", "")

    yield start
    for home in homes:
        subprocess.run([sys.executable, str(RUN), "stop", home], check=True)
