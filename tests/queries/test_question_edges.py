"""Where a question turns on a detail: dates of posts, two heads at once, plenaries, what only urges; a small graph."""

from collections.abc import Iterator

import pytest

from graph.config import Settings
from graph.identity.normal import fold_name
from graph.records import NodeRow, RelationshipRow
from graph.stores.batch import Batch, GraphState
from graph.stores.bolt import BoltStore
from graph.stores.open import open_store
from queries.questions import run_question

STATE = GraphState("queries-edges", 1, "fingerprint")


def node(label: str, id_: str, name: str, **props: object) -> NodeRow:
    base = {"id": id_, "name": name, "name_key": fold_name(name), "search": name, "aliases": []}
    return NodeRow(id_, label, base | props)


def edge(type_: str, source: str, target: str, **props: object) -> RelationshipRow:
    id_ = "-".join(("fct", type_, source, target, *map(str, props.values()))).lower()
    return RelationshipRow(id_, type_, source, target, {"id": id_, "fact_ids": [id_], "source_id": "doc-a"} | props)


def post(person: str, body: str, title: str, dates: list[str], **props: object) -> RelationshipRow:
    seen: dict[str, object] = {"first_date": dates[0], "last_date": dates[-1], "dates": dates} if dates else {}
    return edge("HOLDS_POST", person, body, title=title, **{"post_status": "held"} | props | seen)


PEOPLE = {"a": "安一", "b": "柏二", "c": "岑三", "d": "邓四", "e": "鄂五"}
NODES = [
    node("Document", "doc-a", "甲文件", key="e/a", region="110106", date="2024-05-01"),
    node("Document", "doc-b", "乙文件", key="e/b", region="640106", date="2025-05-01"),
    node("Organization", "org-x", "甲区教育局"), node("Organization", "org-y", "乙区教育局"),
    node("Organization", "org-z", "丙区教育局"), node("Organization", "org-p", "丙区教育局党委"),
    *(node("Person", f"per-{key}", name) for key, name in PEOPLE.items()),
    node("Event", "evt-small", "座谈会", date="2024-03-01"), node("Event", "evt-plenary", "全会", date="2024-04-01"),
    node("Task", "tsk-mute", "无人任务"), node("Task", "tsk-urged", "受促任务"), node("Task", "tsk-led", "有人任务"),
    node("Task", "tsk-all", "泛称任务", generic_owners=["各学校"]),
    node("Policy", "pol-q", "某办法"), node("Policy", "pol-year", "某意见"),
]  # fmt: skip
RELATIONSHIPS = [
    post("per-a", "org-x", "局长", ["2023-03-01", "2024-03-01"]),
    post("per-b", "org-x", "副局长", ["2023-06-01"], post_status="removed", ended="2023-06-01"),
    post("per-c", "org-x", "党委书记", ["2023-06-01", "2024-02-01"], post_status="appointed", started="2023-06-01"),
    post("per-d", "org-x", "科长", []),
    post("per-e", "org-x", "主任科员", ["2022-01-01", "2023-06-01"], started="2023-06-01", ended="2022-01-01"),
    post("per-a", "org-y", "局长", ["2023-01-01", "2024-01-01"]),
    post("per-b", "org-y", "局长", ["2023-05-01", "2023-08-01"]),
    post("per-c", "org-y", "局长", ["2024-06-01"], post_status="appointed", started="2024-06-01"),
    post("per-d", "org-y", "副局长", ["2023-05-01"]), post("per-e", "org-y", "副局长", ["2023-05-01"]),
    post("per-d", "org-p", "书记", ["2024-01-01"]), post("per-d", "org-z", "局长", ["2024-01-01"]),
    post("per-e", "org-p", "副书记", ["2024-01-01"]), post("per-e", "org-z", "局长", ["2022-01-01"]),
    edge("PART_OF", "org-p", "org-z"),
    *(edge("PARTICIPATES_IN", f"per-{key}", "evt-plenary", role="attend") for key in PEOPLE),
    edge("PARTICIPATES_IN", "per-a", "evt-small", role="attend"),
    edge("PARTICIPATES_IN", "per-a", "evt-small", role="speak"),
    edge("PARTICIPATES_IN", "per-b", "evt-small", role="attend"),
    *(edge("PART_OF", task, "doc-a") for task in ("tsk-mute", "tsk-urged", "tsk-led", "tsk-all")),
    edge("RESPONSIBLE_FOR", "org-x", "tsk-urged", role="implement", modality="urged"),
    edge("RESPONSIBLE_FOR", "org-y", "tsk-urged", role="propose"),
    edge("RESPONSIBLE_FOR", "org-x", "tsk-led", role="lead"), edge("RESPONSIBLE_FOR", "per-a", "tsk-led", role="lead"),
    edge("MENTIONS", "doc-a", "tsk-all", count=1),
    edge("CITES", "doc-a", "pol-q"), edge("CITES", "doc-b", "pol-q"), edge("CITES", "doc-b", "pol-year"),
]  # fmt: skip
X: dict[str, object] = {"body": "甲区教育局"}
CASES: list[tuple[str, dict[str, object], str, list[tuple[object, ...]]]] = [
    ("post_on_date", X | {"title": "局长", "date": "2023-03-01"}, "person answer", [("安一", "stated")]),
    ("post_on_date", X | {"title": "局长", "date": "2023-03"}, "person answer", [("安一", "stated")]),
    ("post_on_date", X | {"title": "局长", "date": "2024"}, "person answer", [("安一", "stated")]),
    ("post_on_date", X | {"title": "局长", "date": "2023-09-09"}, "person answer before after",
     [("安一", "between", "2023-03-01", "2024-03-01")]),
    ("post_on_date", X | {"title": "局长", "date": "2022"}, "person answer before after",
     [("安一", "unknown", None, "2023-03-01")]),
    ("post_on_date", X | {"title": "局长", "date": "2025"}, "person answer before after",
     [("安一", "unknown", "2024-03-01", None)]),
    ("post_on_date", X | {"title": "副局长", "date": "2023-05-01"}, "person answer after",
     [("柏二", "unknown", "2023-06-01")]),
    ("post_on_date", X | {"title": "副局长", "date": "2023-06-01"}, "person", []),
    ("post_on_date", X | {"title": "副局长", "date": "2024"}, "person", []),
    ("post_on_date", X | {"title": "党委书记", "date": "2023-05-31"}, "person", []),
    ("post_on_date", X | {"title": "党委书记", "date": "2023-06-01"}, "person answer", [("岑三", "stated")]),
    ("post_on_date", X | {"title": "党委书记", "date": "2023-07-01"}, "person answer before after",
     [("岑三", "between", "2023-06-01", "2024-02-01")]),
    ("post_on_date", X | {"title": "科长", "date": "2023-07-01"}, "person answer before after",
     [("邓四", "unknown", None, None)]),
    ("two_heads", {"region": "丰台区"}, "body first second overlap",
     [("乙区教育局", "安一", "柏二", True), ("丙区教育局", "邓四", "鄂五", False),
      ("乙区教育局", "安一", "岑三", False), ("乙区教育局", "柏二", "岑三", False)]),
    ("party_and_head", {}, "person body party_title title", [("邓四", "丙区教育局", "书记", "局长")]),
    ("co_participation", {"largest": 4}, "first second together", [("安一", "柏二", 1)]),
    ("co_participation", {"largest": 5, "person": "安一"}, "first second together",
     [("安一", "柏二", 2), ("安一", "岑三", 1), ("安一", "邓四", 1), ("安一", "鄂五", 1)]),
    ("tasks_without_owner", {}, "task", [("受促任务",), ("无人任务",)]),
    ("tasks_without_owner", {"year": 2023}, "task", []),
    ("tasks_for_anyone", {}, "name", [("泛称任务",)]),
    ("several_leads", {}, "name", []),
    ("policy_lineage", {"policy": "某办法"}, "since date lag_days",
     [("2024-05-01", "2024-05-01", 0), ("2024-05-01", "2025-05-01", 365)]),
]  # fmt: skip


@pytest.fixture(scope="module")
def edges(settings: Settings) -> Iterator[BoltStore]:
    with open_store(settings, STATE.ledger) as opened:
        opened.prepare()
        opened.clear(STATE.ledger)
        opened.write(Batch(STATE, nodes=NODES, relationships=RELATIONSHIPS))
        yield opened
        opened.clear(STATE.ledger)


@pytest.mark.parametrize(("name", "parameters", "columns", "expected"), CASES)
def test_details(
    edges: BoltStore, name: str, parameters: dict[str, object], columns: str, expected: list[tuple[object, ...]]
) -> None:
    rows = run_question(edges, name, **parameters)
    assert [tuple(row[column] for column in columns.split()) for row in rows] == expected
