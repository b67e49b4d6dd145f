"""The Cypher that our queries rely on means the same on every server. Add a case before a query uses something new."""

import warnings
from collections.abc import Callable
from typing import Any

import pytest
from neo4j import GraphDatabase

from graph.config import Settings
from graph.errors import QueryFailed
from graph.records import NodeRow, RelationshipRow
from graph.schema.load import Schema, load_schema
from graph.stores import texts
from graph.stores.batch import Batch, GraphState
from graph.stores.bolt import BoltStore

LEDGER = "ledger-of-the-tests"


def node(label: str, node_id: str, name: str, **props: object) -> NodeRow:
    return NodeRow(node_id, label, {"id": node_id, "name": name, "name_key": name, "search": name} | props)


def fact(type_name: str, source: str, target: str, **props: object) -> RelationshipRow:
    fact_id = f"{type_name}-{source}-{target}"
    return RelationshipRow(fact_id, type_name, source, target, {"id": fact_id} | props)


NODES = [
    node("Region", "reg_a", "青禾区", code="990101"),
    node("Organization", "org_a", "青禾区教委", aliases=["区教委"]),
    node("Organization", "org_b", "青禾区教研室"),
    node("Person", "per_a", "林一舟"),
    node("School", "sch_a", "青禾区第八中学"),
    node("School", "sch_b", "青禾区第十八中学"),
    node("Program", "prg_a", "启明计划", generic_owners=["各学校"]),
    node("Task", "tsk_a", "深化评价改革"),
    node("Document", "doc_a", "工作要点", date="2024-03-01"),
    node("Document", "doc_b", "简讯"),
]
FACTS = [
    fact("RESPONSIBLE_FOR", "org_a", "prg_a", role="lead", support=2, dates=["2023-01-01", "2024-03-01"]),
    fact("RESPONSIBLE_FOR", "org_a", "tsk_a", role="support", support=1),
    fact("PART_OF", "org_b", "org_a"),
    fact("IN_REGION", "org_a", "reg_a"),
    fact("IN_REGION", "sch_a", "reg_a"),
    fact("HOLDS_POST", "per_a", "org_b", title="主任"),
    fact("MENTIONS", "doc_a", "prg_a", count=3),
    fact("MENTIONS", "doc_b", "prg_a", count=1),
]

CASES: dict[str, tuple[str, dict[str, object], list[list[object]]]] = {
    "domain label": (
        "MATCH (n:Entity {id: $id}) RETURN head([l IN labels(n) WHERE l <> 'Entity'])",
        {"id": "prg_a"},
        [["Program"]],
    ),
    "sorted labels": (
        "MATCH (n:Person) UNWIND labels(n) AS l WITH l ORDER BY l RETURN collect(l)", {}, [[["Entity", "Person"]]]
    ),
    "one of two labels": (
        "MATCH (n:Entity) WHERE n:Program OR n:Task RETURN n.id ORDER BY n.id", {}, [["prg_a"], ["tsk_a"]]
    ),
    "label in CASE": (
        "MATCH (n:Entity) WHERE n.id IN $ids RETURN CASE WHEN n:Region THEN [n.code] ELSE [] END ORDER BY n.id",
        {"ids": ["reg_a", "org_a"]},
        [[[]], [["990101"]]],
    ),
    "no label known": ("MATCH (n:Event) RETURN count(n)", {}, [[0]]),
    "missing property": ("MATCH (n:Document {id: 'doc_b'}) RETURN n.date, n.nothing_like_it", {}, [[None, None]]),
    "properties": (
        "MATCH ()-[r:HOLDS_POST]->() RETURN properties(r)", {}, [[{"id": "HOLDS_POST-per_a-org_b", "title": "主任"}]]
    ),
    "map projection": (
        "MATCH (n:Region) RETURN n {.id, .code, .date}", {}, [[{"id": "reg_a", "code": "990101", "date": None}]]
    ),
    "two types": (
        "MATCH (p:Person)-[r:HOLDS_POST|NOMINATED_FOR]->(b) RETURN type(r), b.id", {}, [["HOLDS_POST", "org_b"]]
    ),
    "both directions": (
        "MATCH (n:Entity {id: 'org_a'})-[r]-(m:Entity) RETURN m.id, startNode(r).id = n.id ORDER BY m.id",
        {},
        [["org_b", False], ["prg_a", True], ["reg_a", True], ["tsk_a", True]],
    ),
    "id among fact ids": (
        "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.id = $id OR $id IN r.dates RETURN b.id",
        {"id": "2024-03-01"},
        [["prg_a"]],
    ),
    "optional and collect": (
        "MATCH (n:Organization) OPTIONAL MATCH (n)-[:IN_REGION]->(g:Region) WITH n, collect(DISTINCT g.code) AS codes "
        "RETURN n.id, codes ORDER BY n.id",
        {},
        [["org_a", ["990101"]], ["org_b", []]],
    ),
    "collect skips null": (
        "MATCH (t:Entity) WHERE t.id IN ['org_b', 'tsk_a'] OPTIONAL MATCH (o)-[r:RESPONSIBLE_FOR]->(t) WITH t, "
        "collect(CASE WHEN o IS NULL THEN null ELSE {id: o.id, role: r.role} END) AS owners "
        "RETURN owners ORDER BY t.id",
        {},
        [[[]], [[{"id": "org_a", "role": "support"}]]],
    ),
    "nulls last": ("MATCH (d:Document) RETURN d.id ORDER BY d.date, d.id", {}, [["doc_a"], ["doc_b"]]),
    "nulls first": ("MATCH (d:Document) RETURN d.id ORDER BY d.date DESC, d.id", {}, [["doc_b"], ["doc_a"]]),
    "null parameter": (
        "MATCH (d:Document) WHERE $year IS NULL OR d.date STARTS WITH $year RETURN count(d)", {"year": None}, [[2]]
    ),
    "text of a null": ("MATCH (d:Document {id: 'doc_b'}) RETURN left(d.date, 4), size(d.issuer)", {}, [[None, None]]),
    "any over labels": (
        "MATCH (n:Entity) WHERE size($labels) = 0 OR any(l IN labels(n) WHERE l IN $labels) RETURN count(n)",
        {"labels": ["School", "Region"]},
        [[3]],
    ),
    "named aggregate": (
        "MATCH (:Document)-[r:MENTIONS]->(n) WITH n, count(r) AS times, sum(r.count) AS places WHERE times > 1 "
        "RETURN n.id, times, places",
        {},
        [["prg_a", 2, 4]],
    ),
    "slice": ("RETURN [1, 2, 3][..2], [1][..20], [][..2]", {}, [[[1, 2], [1], []]]),
    "list filter": ("WITH [{a: 1}, {a: null}] AS xs RETURN [x IN xs WHERE x.a = 1 | x.a]", {}, [[[1]]]),
    "coalesce": ("MATCH (d:Document) RETURN coalesce(d.date, '?') ORDER BY d.id", {}, [["2024-03-01"], ["?"]]),
    "skip and limit": ("MATCH (n:School) RETURN n.id ORDER BY n.id SKIP $s LIMIT $l", {"s": 1, "l": 1}, [["sch_b"]]),
    "chain of parts": (
        "MATCH (:Person {id: 'per_a'})-[:HOLDS_POST]->(:Entity)-[:PART_OF*0..4]->(o:Entity) RETURN o.id ORDER BY o.id",
        {},
        [["org_a"], ["org_b"]],
    ),
    "shortest path by types": (
        "MATCH p = shortestPath((a:Person {id: 'per_a'})-[:HOLDS_POST|PART_OF|RESPONSIBLE_FOR*..6]-(b:Program "
        "{id: 'prg_a'})) RETURN [n IN nodes(p) | n.id], [r IN relationships(p) | type(r)], length(p)",
        {},
        [[["per_a", "org_b", "org_a", "prg_a"], ["HOLDS_POST", "PART_OF", "RESPONSIBLE_FOR"], 3]],
    ),
    "exists": (
        "MATCH (n:Organization) WHERE EXISTS { (n)-[:RESPONSIBLE_FOR]->(:Program) } RETURN n.id", {}, [["org_a"]]
    ),
    "not exists": (
        "MATCH (n:School) WHERE NOT EXISTS { (n)-[:IN_REGION]->(:Region) } RETURN n.id", {}, [["sch_b"]]
    ),
    "count of a pattern": (
        "MATCH (n:Organization) RETURN COUNT { (n)-[:RESPONSIBLE_FOR]->() } ORDER BY n.id", {}, [[2], [0]]
    ),
    "contains": ("MATCH (n:School) WHERE n.name_key CONTAINS '八中' RETURN count(n)", {}, [[2]]),
    "starts with": ("MATCH (n:Entity) WHERE n.name_key STARTS WITH '青禾区第十' RETURN n.id", {}, [["sch_b"]]),
    "code points": ("RETURN size('𠮷雁'), left('教育部门', 2)", {}, [[2, "教育"]]),
}  # fmt: skip

SEARCH = (
    "CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: 50}) YIELD node, score "
    "WITH node, score WHERE node.ledger = $ledger RETURN node.id AS id ORDER BY id"
)
SEARCHES: dict[str, list[str]] = {
    '"启明计划"': ["prg_a"],
    '"计划"': ["prg_a"],
    '"第八中学"': ["sch_a"],
    '"青禾" AND "中学"': ["sch_a", "sch_b"],
    '"启明" OR "评价"': ["prg_a", "tsk_a"],
    '"雁"': [],
    '"没有的词"': [],
    '"启明计划 AND ("': ["prg_a"],
}


@pytest.fixture
def small_graph(store: BoltStore) -> BoltStore:
    store.write(Batch(GraphState(LEDGER, 1, "fingerprint"), nodes=NODES, relationships=FACTS))
    return store


def test_cypher_means_the_same(small_graph: BoltStore) -> None:
    wrong = {}
    for case, (text, parameters, expected) in CASES.items():
        rows = [list(row.values()) for row in small_graph.read(text, **parameters)]
        if rows != expected:
            wrong[case] = rows
    assert not wrong


def test_the_index_of_names_finds_the_same(small_graph: BoltStore) -> None:
    found = {query: small_graph.read(SEARCH, query=query, ledger=LEDGER) for query in SEARCHES}
    assert {query: [row["id"] for row in rows] for query, rows in found.items()} == SEARCHES


@pytest.mark.parametrize("query", ["(", '"', "a AND (b", "[x TO", "a:b:c"])
def test_a_broken_query_of_the_index_is_refused(small_graph: BoltStore, query: str) -> None:
    with pytest.raises(QueryFailed):
        small_graph.read(SEARCH, query=query, ledger=LEDGER)


@pytest.mark.neo4j
def test_neo4j_warns_of_none_of_our_texts(neo4j_settings: Settings) -> None:
    """Neo4j tells what it will drop, and plans that multiply; the embedded server does not."""
    auth: Any = (neo4j_settings.neo4j_user, neo4j_settings.neo4j_password.get_secret_value())
    url = str(neo4j_settings.neo4j_url)
    with GraphDatabase.driver(url, auth=auth, warn_notification_severity="WARNING") as driver:
        for text in all_texts(load_schema()):
            with driver.session() as session, warnings.catch_warnings():
                warnings.simplefilter("error")
                session.run(f"EXPLAIN {text}", VALUES).consume()


VALUES: dict[str, object] = {
    "id": "x", "after": "x", "ids": [], "types": [], "rows": [], "props": {}, "ledger": "x", "size": 1,
    "state": {"ledger": "x"},
}  # fmt: skip


def all_texts(schema: Schema) -> list[str]:
    builders: list[Callable[[Schema, str], str]] = [
        texts.find_relationships, texts.create_relationships, texts.replace_relationships, texts.delete_relationships,
    ]  # fmt: skip
    made = [build(schema, type_name) for build in builders for type_name in schema.relationships]
    nodes = [texts.upsert_nodes(schema, label) for label in schema.labels]
    fixed = [text for name, text in vars(texts).items() if name.isupper() and isinstance(text, str)]
    return [*made, *nodes, *fixed]
