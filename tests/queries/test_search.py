"""Search: what users type, against the real indexes."""

import pytest

from graph.errors import BadInput
from graph.identity.ids import public_id
from graph.stores.bolt import BoltStore
from queries.search import build_expression, ids_of_name, search


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("启明", "启明计划"),
        ("启明计划", "启明计划"),
        ("区教委", "丰台区教委"),
        ("丰台 教委", "丰台区教委"),
        ("启", "启明计划"),
        ("明", "启明计划"),
        ("“启明”计划！", "启明计划"),
        ("(启明", "启明计划"),
    ],
)
def test_search_finds(store: BoltStore, text: str, found: str) -> None:
    assert found in [hit.name for hit in search(store, text)]


@pytest.mark.parametrize("text", ["", "  ", "（）", "\\", "*", "启明 没有此词", "AND", '启明" OR "'])
def test_search_finds_nothing(store: BoltStore, text: str) -> None:
    assert search(store, text) == []


def test_one_character_finds_beginnings_first(store: BoltStore) -> None:
    names = [hit.name for hit in search(store, "明")]
    assert names == sorted(names, key=lambda name: (not name.startswith("明"), len(name), name))


def test_a_label_that_there_is_not_is_refused(store: BoltStore) -> None:
    with pytest.raises(BadInput, match="Foo"):
        search(store, "启明", labels=["Foo"])


def test_labels_and_pages(store: BoltStore) -> None:
    assert {hit.label for hit in search(store, "启明计划", labels=["Task"])} == {"Task"}
    whole = search(store, "启明计划")
    pages = [search(store, "启明计划", skip=n, limit=1) for n in range(len(whole))]
    assert [hit.id for page in pages for hit in page] == [hit.id for hit in whole]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("丰台区教委", "Organization|110106|教委"),
        ("北京市丰台区教育委员会", "Organization|110106|教委"),
        ("北京丰台区委", "Organization|110106|委"),
        ("绍兴市第一中学", "School|330600|第1中学"),
        ("丰台区", "Region|110106"),
    ],
)
def test_a_name_that_begins_with_its_region_gives_the_id(name: str, key: str) -> None:
    assert public_id(key) in ids_of_name(name)


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("头雁计划", '"头雁计划"'),
        ("TouYan", "touyan*"),
        ("2023年计划", '2023* AND "年计划"'),
        ("头", None),
        ("2023年", "2023*"),
    ],
)
def test_expressions(text: str, expression: str | None) -> None:
    assert build_expression(text) == expression
