"""One graph on the embedded server and on a real Neo4j: every question gives equal rows, in the same order."""

import json
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock

from graph.config import Settings
from graph.projection.assemble import Rows
from graph.stores.batch import Batch, GraphState
from graph.stores.open import open_store
from queries.catalogue import load_catalogue
from queries.questions import run_question

STATE = GraphState("both-servers", 1, "fingerprint")
QUESTIONS = {name: query for name, query in load_catalogue().items() if query.kind == "question"}


@pytest.mark.neo4j
def test_both_servers_give_equal_rows(embedded_settings: Settings, neo4j_settings: Settings, sample_rows: Rows) -> None:
    found = []
    with FileLock(Path(tempfile.gettempdir()) / "yanzhen-tests-neo4j.lock"):
        for settings in (embedded_settings, neo4j_settings):
            with open_store(settings, STATE.ledger) as store:
                store.clear(STATE.ledger)
                store.write(Batch(STATE, nodes=list(sample_rows.nodes.values())))
                store.write(Batch(STATE, relationships=list(sample_rows.relationships.values())))
                found.append({name: run_question(store, name, **query.example) for name, query in QUESTIONS.items()})
                store.clear(STATE.ledger)
    embedded, neo4j = found
    assert written(embedded) == written(neo4j)


def written(found: object) -> str:
    """As text that shows where two differ; maps inside a row come with their keys in any order."""
    return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True)
