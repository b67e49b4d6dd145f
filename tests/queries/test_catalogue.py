"""The catalogue: each header true to its text, each query running on each server."""

from pathlib import Path

import pytest

from graph.errors import BadInput, SchemaError, UnknownName
from graph.stores.bolt import BoltStore
from queries.catalogue import HERE, load_catalogue, load_query, parse, run

CATALOGUE = load_catalogue()
LOOKUPS = [name for name, query in CATALOGUE.items() if query.kind == "lookup"]
HEADER = """// zh: 计数
// en: Count
// parameters: {parameters}
// columns: {columns}
// example: {{}}
"""


@pytest.mark.parametrize("name", LOOKUPS)
def test_every_lookup_runs_on_its_example(store: BoltStore, name: str) -> None:
    for row in run(store, name, **CATALOGUE[name].example):
        assert list(row) == list(CATALOGUE[name].columns)


PARAMETERS: dict[str, dict[str, object]] = {
    "initiatives_named": {"key": "启明计划"},
    "initiatives_by_id": {"ids": ["prg-qm"]},
    "owners_of": {"id": "prg-qm"},
    "owned_by": {"id": "org-jw", "limit": 5},
    "search": {"expression": '"启明计划"', "key": "启明计划", "labels": [], "without": [], "skip": 0, "limit": 5},
    "names_containing": {"key": "启", "labels": ["Program"], "without": [], "skip": 0, "limit": 5},
    "entity": {"id": "org-jw"},
    "relations": {"id": "org-jw", "types": [], "labels": [], "after": "", "limit": 5},
    "fact": {"id": "fct-in_region-org-jw-reg-ft--twin", "end": "reg-ft"},
    "mention": {"id": "fct-mentions-doc-plan-prg-qm-"},
    "documents": {"sort": "date", "after": "", "skip": 0, "limit": 5},
    "document": {"id": "doc-plan"},
    "counts": {},
    "entities_by_id": {"ids": ["prg-qm", "none"]},
    "entities_named": {"key": "启明计划"},
    "programs": {"limit": 5},
    "hops": {"ids": ["prg-qm", "org-jw"], "types": [], "limit": 50},
    "facts_from": {"ids": ["org-jw"], "facts": ["fct-in_region-org-jw-reg-ft-"]},
    "timeline": {"id": "per-zhou", "since": "2023", "until": "2023-12", "after": "", "limit": 5},
    "targets_by_id": {"within": ["35"], "metric": "学位", "owner": "tsk-one", "after": "", "limit": 5},
    "results_by_id": {
        "within": ["35"],
        "metric": "学位",
        "owner": "reg-fz",
        "since": "2023-05",
        "after": "",
        "limit": 5,
    },
    "regions": {"within": ["11"], "level": "county", "after": "", "limit": 5},
    "regions_of": {"ids": ["org-jw", "per-zhou", "tsk-one", "reg-fz"]},
    "posts_of": {"id": "per-zhou"},
    "nodes_by_id": {"ids": ["org-jw", "reg-ft", "none"]},
    "relations_among": {"ids": ["org-jw", "prg-qm", "reg-ft"], "types": [], "limit": 50},
    "neighbour_counts": {"id": "org-jw"},
    "type_counts": {},
    "document_counts": {},
    "top_programs": {"limit": 5},
    "top_people": {"limit": 5},
    "top_regions": {"limit": 5},
    "tasks_of": {"id": "doc-plan"},
}


@pytest.mark.parametrize("name", LOOKUPS)
def test_every_lookup_finds_rows_whose_required_columns_are_filled(store: BoltStore, name: str) -> None:
    rows = run(store, name, **PARAMETERS[name])
    assert rows
    required = {column for column, kind in CATALOGUE[name].columns.items() if not kind.endswith("?")}
    assert not [row for row in rows if any(row[column] is None for column in required)]


@pytest.mark.parametrize("path", sorted((HERE / "browser").glob("*.cypher")), ids=lambda path: path.stem)
def test_saved_browser_queries_run(store: BoltStore, path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("头雁计划", "启明计划").replace("武清区教育局", "丰台区教委")
    assert store.read(text)


def test_relations_page_by_page(store: BoltStore) -> None:
    seen: list[object] = []
    after = ""
    while page := run(store, "relations", id="org-jw", types=[], labels=[], after=after, limit=2):
        after = str(page[-1]["id"])
        seen += [row["id"] for row in page]
    assert seen == sorted({str(id_) for id_ in seen})
    assert len(seen) == 5


@pytest.mark.parametrize(
    ("parameters", "columns", "text", "fault"),
    [
        ("{}", "{x: integer}", "MATCH (n:Entity) DETACH DELETE n RETURN 1 AS x", "it writes"),
        ("{}", "{x: integer}", "CALL db.labels() YIELD label RETURN 1 AS x", "procedure"),
        ("{id: string}", "{x: string}", "MATCH (o)-[:PART_OF]->(n:Entity {id: $id}) RETURN o.id AS x", "begin there"),
        ("{id: string}", "{x: integer}", "RETURN 1 AS x", "parameters declared"),
        ("{}", "{x: integer}", "MATCH (n:Entity {id: $id}) RETURN 1 AS x", "parameters declared"),
        ("{}", "{y: integer}", "RETURN 1 AS x", "columns declared"),
        ("{}", "{x: number}", "RETURN 1 AS x", "column type"),
        ("{id: text}", "{x: integer}", "RETURN $id AS x", "parameter type"),
        ("{id: Programme}", "{x: integer}", "RETURN $id AS x", "parameter type"),
    ],
)
def test_a_false_header_is_refused(tmp_path: Path, parameters: str, columns: str, text: str, fault: str) -> None:
    path = tmp_path / "wrong.cypher"
    path.write_text(HEADER.format(parameters=parameters, columns=columns) + text, encoding="utf-8")
    with pytest.raises(SchemaError, match=fault):
        load_query(path)


def test_words_inside_strings_and_comments_are_no_writes(tmp_path: Path) -> None:
    path = tmp_path / "right.cypher"
    path.write_text(HEADER.format(parameters="{}", columns="{x: string}") + "RETURN 'MERGE $y' // SET\nAS x", "utf-8")
    assert load_query(path).name == "right"


@pytest.mark.parametrize(
    ("name", "parameters", "error"),
    [
        ("nothing", {}, UnknownName),
        ("entity", {}, BadInput),
        ("entity", {"id": 5}, BadInput),
        ("entity", {"id": "x", "more": 1}, BadInput),
        ("documents", {"sort": "id", "after": "", "skip": 0, "limit": True}, BadInput),
        ("owners", {}, BadInput),
        ("owners", {"initiative": 5}, BadInput),
        ("owners", {"initiative": []}, BadInput),
        ("owners", {"initiative": "prg-qm", "limit": 0}, BadInput),
        ("owners", {"initiative": "prg-qm", "limit": 1_001}, BadInput),
        ("post_on_date", {"body": "org-jw", "date": "2024年3月"}, BadInput),
        ("post_on_date", {"body": "org-jw", "date": "2024-3-1"}, BadInput),
    ],
)
def test_wrong_parameters_are_named(
    store: BoltStore, name: str, parameters: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        run(store, name, **parameters)


def test_parameters_from_text() -> None:
    query = CATALOGUE["search"]
    parsed = parse(query, {"expression": "x", "labels": "Program,Task", "skip": "0", "limit": "5"})
    assert parsed == {"expression": "x", "labels": ["Program", "Task"], "skip": 0, "limit": 5}
    with pytest.raises(BadInput, match="limit"):
        parse(query, {"limit": "many"})
