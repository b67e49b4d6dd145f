"""neo4j-admin takes what was exported, and what stands in Neo4j then is the same graph."""

from pathlib import Path

import pytest

from api.exporting import Wanted
from api.services import Services
from graph.export.graphs import Graph
from graph.export.neo4j_import import write_neo4j_folder
from graph.projection.hash import graph_hash
from graph.records import NodeRow, RelationshipRow
from graph.stores.batch import GraphState
from graph.stores.open import open_store
from queries.search import search
from tests.export.reading import Export, Imported, make_indexes

TEXT = 'a"b,c\n\r\n\\"; \t𠮷'


@pytest.mark.slow  # it starts a Neo4j of its own
@pytest.mark.neo4j
def test_the_whole_graph(export: Export, wired: Services, imported: Imported) -> None:
    folder = export(Wanted("neo4j"), "neo4j")
    settings, _ = imported(folder)
    with open_store(settings) as store:
        assert graph_hash(store) == graph_hash(wired.store)
        assert store.state() == wired.store.state()
        store.refuse_foreign(wired.ledger.id)
        make_indexes(settings, folder)
        assert search(store, "头雁计划")[0].name == "头雁计划"


@pytest.mark.slow  # it starts a Neo4j of its own
@pytest.mark.neo4j
def test_any_text_and_number(imported: Imported, tmp_path: Path) -> None:
    props: dict[str, object] = {"name": TEXT, "aliases": [TEXT, ""], "search": "", "name_key": "x"}
    nodes = [NodeRow("prg_a", "Program", {"id": "prg_a"} | props)]
    nodes += [NodeRow("tgt_b", "Target", {"id": "tgt_b", "name": "b", "value": [1.5, 2], "flow": True})]
    rows = [RelationshipRow("fct_c", "HAS_TARGET", "prg_a", "tgt_b", {"id": "fct_c", "spans": [1, 2], "quote": TEXT})]
    folder = tmp_path / "csv"
    folder.mkdir()
    state = GraphState("ledger", 3, "f", graph="g", projection="p")
    write_neo4j_folder(Graph(lambda: iter(nodes), lambda: iter(rows)), state, folder)
    settings, _ = imported(folder)
    with open_store(settings) as store:
        found = list(store.nodes())
        assert [(node.id, node.label, node.props) for node in found] == [
            (node.id, node.label, node.props | ({"value": [1.5, 2.0]} if "value" in node.props else {}))
            for node in nodes
        ]
        assert list(store.relationships()) == rows
        assert store.state() == state
