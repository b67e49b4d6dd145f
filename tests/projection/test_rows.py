"""What the ledger says comes out as these rows."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.identity.ids import public_id
from graph.identity.keys import document_key
from graph.ledger.joins import Joins
from graph.ledger.ledger import Ledger
from graph.ledger.works import Ties, document_ties, find_works
from graph.projection.scratch import rows
from graph.projection.spelling import search_text
from graph.records import Document, Modality, RelationshipRow, Tier
from tests.projection.world import (
    Paper,
    Say,
    accept,
    attribute,
    drawn,
    mention,
    node_names,
    open_ledger,
    owns,
    part,
    post,
    same,
)

ONE, OTHER = "Person|甲|110106/教委", "Person|甲|leaders of 110106"
ORGAN = "Organization|110106|教委"
PROGRAM, WIDER = "Program|110106|雏雁计划|", "Program|110106|归雁行动|"
TARGET = "Target|Program/110106/雏雁计划|新增学位|个|2024"

WORKS: dict[str, tuple[list[Ties], list[set[str]]]] = {
    "equal numbers": ([Ties("a", "1"), Ties("b", "1"), Ties("c", "2")], [{"a", "b"}, {"c"}]),
    "equal heads, one number": ([Ties("a", "1", "t"), Ties("b", "", "t")], [{"a", "b"}]),
    "equal heads, no number": ([Ties("a", "", "t"), Ties("b", "", "t")], [{"a", "b"}]),
    "no heads": ([Ties("a"), Ties("b")], [{"a"}, {"b"}]),
    "two numbers are not tied": (
        [Ties("a", "1", "t"), Ties("b", "2", "t"), Ties("c", "", "t"), Ties("d", "", "t")],
        [{"a"}, {"b"}, {"c", "d"}],
    ),
    "one number, two heads": (
        [Ties("a", "1", "t"), Ties("b", "1", "u"), Ties("c", "", "t"), Ties("d", "", "u")],
        [{"a", "b", "c", "d"}],
    ),
    "attachment": ([Ties("p", "1"), Ties("p#x", parent="p"), Ties("q", "1")], [{"p", "p#x", "q"}]),
}


@pytest.mark.parametrize(("ties", "expected"), WORKS.values(), ids=WORKS.keys())
def test_works(ties: list[Ties], expected: list[set[str]]) -> None:
    for order in (ties, ties[::-1]):
        works = find_works(order)
        found = [{key for key, work in works.items() if work == name} for name in sorted(set(works.values()))]
        assert found == expected
        assert set(works.values()) == {min(work) for work in expected}


NOTICE = Document("a", "v", "", issuer="丰台区教委", title="丰台区教委关于开展阅读活动的通知", date="2024-04-08")
REPRINTS: dict[str, tuple[dict[str, str], bool]] = {
    "the same title": ({}, True),
    "a title without the issuer": ({"title": "关于开展阅读活动的通知"}, True),
    "another thing": ({"title": "关于开展体育活动的通知"}, False),
    "another issuer's": ({"title": "关于开展阅读活动的通知", "issuer": "通州区教委"}, False),
    "another day": ({"title": "关于开展阅读活动的通知", "date": "2024-04-09"}, False),
    "a title that is the issuer": ({"title": "丰台区教委"}, False),
}


@pytest.mark.parametrize(("others", "tied"), REPRINTS.values(), ids=REPRINTS.keys())
def test_a_reprint_is_the_same_work(others: dict[str, str], tied: bool) -> None:
    works = find_works(map(document_ties, (NOTICE, replace(NOTICE, key="b", **others))))  # type: ignore[arg-type]
    assert (works["a"] == works["b"]) is tied


CLASSES: dict[str, tuple[Joins, dict[str, str]]] = {
    "chain": (Joins(same={("a", "b"), ("b", "c")}), {"a": "a", "b": "a", "c": "a"}),
    "parted directly": (Joins(same={("a", "b")}, parted={("a", "b")}), {"a": "a", "b": "b"}),
    "parted across a third": (
        Joins(same={("a", "b"), ("b", "c")}, parted={("a", "c")}),
        {"a": "a", "b": "a", "c": "c"},
    ),
    "merge goes first": (
        Joins(merges=[("b", "c")], same={("a", "b")}, parted={("a", "c")}),
        {"a": "a", "b": "b", "c": "b"},
    ),
}


@pytest.mark.parametrize(("joins", "expected"), CLASSES.values(), ids=CLASSES.keys())
def test_classes(joins: Joins, expected: dict[str, str]) -> None:
    assert joins.roots() == expected


def only(ledger: Ledger, type_name: str) -> RelationshipRow:
    """The one relationship of a type."""
    (found,) = [row for row in rows(ledger).relationships.values() if row.type == type_name]
    return found


NAMES: dict[str, tuple[list[Paper], str, list[str]]] = {
    "most works": (
        [
            Paper("a", (mention(ORGAN, "丰台区教育委员会"),)),
            Paper("b", (mention(ORGAN, "丰台区教委"),)),
            Paper("c", (mention(ORGAN, "丰台区教委"),)),
        ],
        "丰台区教委",
        ["丰台区教育委员会"],
    ),
    "a reprint counts once": (
        [
            Paper("a", (mention(ORGAN, "丰台区教育委员会"),)),
            Paper("b", (mention(ORGAN, "丰台区教委"),), number="丰教〔2024〕1号"),
            Paper("c", (mention(ORGAN, "丰台区教委"),), number="丰教〔2024〕1号"),
        ],
        "丰台区教育委员会",
        ["丰台区教委"],
    ),
    "context never names": ([Paper("a", (mention(ORGAN, "区教育工作委员会", standing=False),))], "丰台区教委", []),
    "inner spaces go": ([Paper("a", (mention(ORGAN, "丰台区 教委"),))], "丰台区教委", []),
}


@pytest.mark.parametrize(("papers", "name", "aliases"), NAMES.values(), ids=NAMES.keys())
def test_names(tmp_path: Path, papers: list[Paper], name: str, aliases: list[str]) -> None:
    with open_ledger(tmp_path, papers) as ledger:
        node = rows(ledger).nodes[public_id(ORGAN)]
    assert (node.props["name"], node.props.get("aliases", [])) == (name, aliases)
    assert node.props["name_key"] == name
    assert str(node.props["search"]).split(" ")[: len(aliases) + 1] == [name, *aliases]


def test_names_are_found_by_pinyin_and_initials() -> None:
    assert search_text("王少峰", ["王局"]) == "王少峰 王局 wangshaofeng wsf wangju wj"
    assert search_text("A4纸", []) == "A4纸 a4zhi az"
    assert search_text("plan", []) == "plan"


@pytest.mark.parametrize(
    ("name", "key", "typed"),
    [
        ("北京市第十二中学", "School|110000|第12中学", {"bjsez", "sez", "北京十二中", "shierzhong", "bjsdsezx"}),
        ("北京市丰台区教育委员会", "Organization|110106|教委", {"丰台区教委", "ftqjw", "fengtaijiaowei", "jiaowei"}),
        ("丰台区教委小教科", "Organization|110106|教委/小教科", {"ftqjwxjk", "丰台教委小教科"}),
        ("芜湖市育才二小", "School|340200|育才第2小学", {"育才二小", "ycex", "whycex"}),
        ("中共丰台区委", "Organization|110106|委", {"丰台区委", "ftqw"}),
        ("单小雨", "Person|单小雨|x", {"shanxiaoyu", "sxy", "danxiaoyu"}),
    ],
)
def test_short_forms_are_found_as_people_type_them(name: str, key: str, typed: set[str]) -> None:
    words = search_text(name, [], [key]).split(" ")
    assert words[0] == name
    assert typed <= set(words)
    assert "委" not in words


def test_two_posts_in_one_body_are_two(tmp_path: Path) -> None:
    paper = Paper("a", (post(ONE, ORGAN, "书记"), post(ONE, ORGAN, "主任")))
    with open_ledger(tmp_path, [paper]) as ledger:
        posts = [row for row in rows(ledger).relationships.values() if row.type == "HOLDS_POST"]
    assert sorted(str(row.props["title"]) for row in posts) == ["主任", "书记"]


def test_relationship_shows_its_strongest_words(tmp_path: Path) -> None:
    weak = replace(owns(ONE, PROGRAM, "lead", Tier.INHERITED), modality=Modality.PLANNED)
    papers = [
        Paper("a", (weak,), title="早", date="2022-01-01", number="1"),
        Paper("b", (Say("甲牵头", ONE, "RESPONSIBLE_FOR", PROGRAM, (("role", "lead"),)),), title="晚", date="2024-01"),
        Paper("c", (owns(ONE, PROGRAM, "lead"),), date="2023-05-01"),
        Paper("d", (owns(ONE, PROGRAM, "lead"),), number="1"),
    ]
    with open_ledger(tmp_path, papers) as ledger:
        props = only(ledger, "RESPONSIBLE_FOR").props
    assert props == {
        "id": props["id"],
        "fact_ids": [props["id"]],
        "role": "lead",
        "verb": "负责",
        "modality": "planned",
        "origin": "text",
        "quote": "雏雁计划：教委lead".replace("教委", "甲"),
        "spans": [0, 10],
        "source_id": public_id(document_key("c")),
        "source_title": "c",
        "source_date": "2023-05-01",
        "support": 3,
        "first_date": "2022-01-01",
        "last_date": "2024-01",
        "dates": ["2022-01-01", "2023-05-01", "2024-01"],
        "sources": sorted(public_id(document_key(key)) for key in "abcd"),
        "review": "auto",
    }


POSTS: dict[str, tuple[list[tuple[str, str]], dict[str, str]]] = {
    "seen": ([("2023", "")], {"post_status": "held"}),
    "appointed, seen": ([("2023-01", "appointed"), ("2024", "")], {"post_status": "held", "started": "2023-01"}),
    "told twice": (
        [("2023-01", "appointed"), ("2023-02", "appointed")],
        {"post_status": "appointed", "started": "2023-01"},
    ),
    "removed": (
        [("2023-01", "appointed"), ("2024-01", "removed")],
        {"post_status": "removed", "started": "2023-01", "ended": "2024-01"},
    ),
    "again": (
        [("2020", "appointed"), ("2021", "removed"), ("2024", "appointed")],
        {"post_status": "appointed", "started": "2024"},
    ),
}


@pytest.mark.parametrize(("events", "expected"), POSTS.values(), ids=POSTS.keys())
def test_posts_over_time(tmp_path: Path, events: list[tuple[str, str]], expected: dict[str, str]) -> None:
    papers = [
        Paper(f"{number}", (post(ONE, ORGAN, "主任", **({"post_status": status} if status else {})),), date=date)
        for number, (date, status) in enumerate(events)
    ]
    with open_ledger(tmp_path, papers) as ledger:
        props = only(ledger, "HOLDS_POST").props
    assert {name: props[name] for name in ("post_status", "started", "ended") if name in props} == expected


def test_values_in_conflict_are_all_shown(tmp_path: Path) -> None:
    lines = (mention(TARGET, "新增学位"), attribute(TARGET, "value", 500), attribute(TARGET, "value", 4.0))
    others = (attribute(TARGET, "value", 500), attribute(TARGET, "unit", "个"))
    with open_ledger(tmp_path, [Paper("a", lines), Paper("b", others)]) as ledger:
        props = rows(ledger).nodes[public_id(TARGET)].props
    assert (props["value"], props["unit"]) == ([4, 500], "个")


def test_parents_of_a_region_stand_while_it_is_named(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [Paper("a", (mention("Region|110106/宛平街道", "宛平街道"),))]) as ledger:
        graph = rows(ledger)
        assert node_names(graph, "Region") == ["丰台区", "北京市", "宛平街道"]
        assert drawn(graph, "PART_OF") == [("丰台区", "PART_OF", "北京市"), ("宛平街道", "PART_OF", "丰台区")]
        assert {row.props["origin"] for row in graph.relationships.values() if row.type == "PART_OF"} == {"gazetteer"}
        assert ledger.resolve(public_id("Region|110000")) == public_id("Region|110000")
        accept(ledger, Paper("b", (part("Region|110106", "Region|110000"),), date="2024"))
        origins = {row.props["origin"] for row in rows(ledger).relationships.values() if row.type == "PART_OF"}
        assert origins == {"gazetteer", "text"}
        ledger.forget("a")
        assert node_names(rows(ledger), "Region") == ["丰台区", "北京市"]


def test_fact_between_one_entity_is_listed_not_drawn(tmp_path: Path) -> None:
    paper = Paper("a", (part(PROGRAM, WIDER), same(PROGRAM, WIDER)))
    with open_ledger(tmp_path, [paper]) as ledger:
        graph = rows(ledger)
    assert drawn(graph, "PART_OF", "SAME_AS") == []
    assert len(graph.loops) == 1
    assert len(node_names(graph, "Program")) == 1


def test_facts_of_one_entity_are_one_relationship(tmp_path: Path) -> None:
    paper = Paper("a", (owns(ONE, PROGRAM, "lead"), owns(OTHER, PROGRAM, "lead"), owns(OTHER, PROGRAM, "support")))
    with open_ledger(tmp_path, [paper]) as ledger:
        assert len(drawn(rows(ledger), "RESPONSIBLE_FOR")) == 3
        accept(ledger, Paper("b", (same(ONE, OTHER),)))
        found = [row for row in rows(ledger).relationships.values() if row.type == "RESPONSIBLE_FOR"]
        assert sorted(len(row.props["fact_ids"]) for row in found) == [1, 2]  # type: ignore[arg-type]
        assert all(row.id in row.props["fact_ids"] for row in found)  # type: ignore[operator]
        assert ledger.resolve(public_id(OTHER)) == public_id(ONE)
        ledger.forget("b")
        assert ledger.resolve(public_id(OTHER)) == public_id(OTHER)


def test_proposals_stay_outside(tmp_path: Path) -> None:
    lines = (owns(ONE, PROGRAM, "lead", Tier.PROPOSED), same(ONE, OTHER, Tier.PROPOSED))
    with open_ledger(tmp_path, [Paper("a", lines)]) as ledger:
        graph = rows(ledger)
    assert drawn(graph, "RESPONSIBLE_FOR") == []
    assert node_names(graph, "Program") == []


def test_mentions_are_counted_by_document(tmp_path: Path) -> None:
    lines = (mention(ONE, "甲"), mention(ONE, "甲"), mention(ORGAN, "区教委", standing=False))
    with open_ledger(tmp_path, [Paper("a", lines)]) as ledger:
        counts = [row.props["count"] for row in rows(ledger).relationships.values() if row.type == "MENTIONS"]
    assert sorted(counts) == [1, 2]  # type: ignore[type-var]


def test_article_is_part_of_its_page(tmp_path: Path) -> None:
    page = Paper("p", title="报", articles=(Paper("p#一", (mention(ONE, "甲"),), title="文"),))
    with open_ledger(tmp_path, [page]) as ledger:
        row = only(ledger, "PART_OF")
    assert (row.source, row.target) == (public_id(document_key("p#一")), public_id(document_key("p")))
    assert (row.props["quote"], row.props["spans"]) == ("甲", [0, 1])
