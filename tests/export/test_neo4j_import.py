"""neo4j-admin takes what was exported, and what stands in Neo4j then is the same graph."""

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from neo4j import GraphDatabase

from api.exporting import Wanted
from api.services import Services
from graph.config import Settings
from graph.export.graphs import Graph
from graph.export.neo4j_import import write_neo4j_folder
from graph.projection.hash import graph_hash
from graph.records import NodeRow, RelationshipRow
from graph.stores.batch import GraphState
from graph.stores.open import open_store
from queries.search import search
from tests.export.reading import Export

RUN = Path(__file__).parents[2] / ".ci" / "neo4j" / "run.py"
TEXT = 'a"b,c\n\r\n\\"; \t𠮷'


@pytest.fixture(scope="module")
def runner() -> ModuleType:
    """The script that fetches Neo4j; only where the tests may use one."""
    if not os.environ.get("YANZHEN_TEST_NEO4J_URL"):
        if os.environ.get("YANZHEN_REQUIRE_NEO4J") == "1":
            pytest.fail("no real Neo4j: set YANZHEN_TEST_NEO4J_URL")
        pytest.skip("no real Neo4j: set YANZHEN_TEST_NEO4J_URL")
    spec = importlib.util.spec_from_file_location("neo4j_run", RUN)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def imported(runner: ModuleType, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Iterator[object]:
    """Imports a folder into a Neo4j of its own and gives the settings to reach it."""
    homes: list[Path] = []

    def start(folder: Path) -> Settings:
        capfd.readouterr()
        runner.start(folder)
        words = dict(line.removeprefix("export ").split("=", 1) for line in capfd.readouterr().out.split("\n") if line)
        homes.append(Path(words["YANZHEN_TEST_NEO4J_HOME"]))
        given = {"data": tmp_path / "none", "neo4j_url": words["YANZHEN_TEST_NEO4J_URL"]}
        return Settings.model_validate(given | {"neo4j_password": words["YANZHEN_TEST_NEO4J_PASSWORD"]})

    yield start
    for home in homes:
        runner.stop(home)


@pytest.mark.neo4j
def test_the_whole_graph(export: Export, wired: Services, imported: object) -> None:
    assert callable(imported)
    folder = export(Wanted("neo4j"), "neo4j")
    settings = imported(folder)
    with open_store(settings) as store:
        assert graph_hash(store) == graph_hash(wired.store)
        assert store.state() == wired.store.state()
        store.refuse_foreign(wired.ledger.id)
        make_indexes(settings, folder)
        assert search(store, "头雁计划")[0].name == "头雁计划"


def make_indexes(settings: Settings, folder: Path) -> None:
    """What cypher-shell does with the file."""
    auth = (settings.neo4j_user, settings.neo4j_password.get_secret_value())
    with GraphDatabase.driver(str(settings.neo4j_url), auth=auth) as driver, driver.session() as session:
        for text in (folder / "indexes.cypher").read_text(encoding="utf-8").split(";\n"):
            if text:
                session.run(text).consume()
        session.run("CALL db.awaitIndexes(60)").consume()


@pytest.mark.neo4j
def test_any_text_and_number(runner: ModuleType, imported: object, tmp_path: Path) -> None:
    assert callable(imported)
    props: dict[str, object] = {"name": TEXT, "aliases": [TEXT, ""], "search": "", "name_key": "x"}
    nodes = [NodeRow("prg_a", "Program", {"id": "prg_a"} | props)]
    nodes += [NodeRow("tgt_b", "Target", {"id": "tgt_b", "name": "b", "value": [1.5, 2], "flow": True})]
    rows = [RelationshipRow("fct_c", "HAS_TARGET", "prg_a", "tgt_b", {"id": "fct_c", "spans": [1, 2], "quote": TEXT})]
    folder = tmp_path / "csv"
    folder.mkdir()
    state = GraphState("ledger", 3, "f", graph="g")
    write_neo4j_folder(Graph(lambda: iter(nodes), lambda: iter(rows)), state, folder)
    with open_store(imported(folder)) as store:
        found = list(store.nodes())
        assert [(node.id, node.label, node.props) for node in found] == [
            (node.id, node.label, node.props | ({"value": [1.5, 2.0]} if "value" in node.props else {}))
            for node in nodes
        ]
        assert list(store.relationships()) == rows
        assert store.state() == state
