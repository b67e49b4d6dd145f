"""The samples, read once, behind ledger and graph."""

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
from tests.export.reading import Export, Ran, Run

SAMPLES = Path(__file__).parents[2] / "samples"


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

    def run(*words: str | Path) -> Ran:
        data = ["--data", str(wired.settings.data)]
        monkeypatch.setattr(sys, "argv", ["yanzhen", *map(str, words), *data])
        monkeypatch.delenv("YANZHEN_NEO4J_URL", raising=False)
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        captured = capsys.readouterr()
        return Ran(left.value.code if isinstance(left.value.code, int) else 0, captured.out, captured.err)

    return run
