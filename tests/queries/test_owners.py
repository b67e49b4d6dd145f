"""Who owns what: questions over the small graph, answers as a table."""

import pytest

from graph.errors import BadInput, UnknownName
from graph.stores.bolt import BoltStore
from queries.owners import Answer, Question, Status, as_stale, find_owners

GROUPS = ("lead", "support", "implement", "regions", "proposed")


def names(answer: Answer) -> dict[str, list[str]]:
    found = {group: sorted(owner.name for owner in getattr(answer, group)) for group in GROUPS}
    return {group: owners for group, owners in found.items() if owners}


QIMING = {"lead": ["丰台区教委", "周远帆"], "support": ["晨曦小学"], "regions": ["丰台区"]}
CASES: list[tuple[str, Question, Status, dict[str, list[str]]]] = [
    ("by name, with a task of its name", Question("启明计划"), Status.ANSWERED, QIMING),
    ("in quotes", Question("“启明计划”"), Status.ANSWERED, QIMING),
    ("by alias", Question("启明工程"), Status.ANSWERED,
     {"lead": ["丰台区教委"], "support": ["晨曦小学"], "regions": ["丰台区"], "proposed": ["周远帆"]}),
    ("by id", Question(id="tsk-one"), Status.ANSWERED, {"lead": ["福州市教育局"]}),
    ("a year", Question(id="prg-qm", year=2024), Status.ANSWERED, {"lead": ["丰台区教委"], "support": ["晨曦小学"]}),
    ("a year without documents", Question("启明计划", year=2019), Status.NONE_STATED, {}),
    ("a time", Question(id="prg-qm", since="2024", until="2024-06"), Status.ANSWERED,
     {"lead": ["丰台区教委"], "support": ["晨曦小学"]}),
    ("up to a day", Question(id="prg-qm", until="2023-09-08"), Status.ANSWERED,
     {"lead": ["丰台区教委"], "regions": ["丰台区"], "proposed": ["周远帆"]}),
    ("a time without documents", Question("启明计划", since="2025"), Status.NONE_STATED, {}),
    ("a document", Question(id="prg-qm", document="t/news"), Status.ANSWERED,
     {"lead": ["丰台区教委"], "support": ["晨曦小学"]}),
    ("two of one name", Question("双帆行动"), Status.AMBIGUOUS, {}),
    ("two of one name, a region", Question("双帆行动", region="福州市"), Status.ANSWERED,
     {"implement": ["福州市教育局"]}),
    ("two of one name, a province above", Question("双帆行动", region="北京"), Status.ANSWERED,
     {"lead": ["丰台区教委"]}),
    ("two of one name, a document", Question("双帆行动", document="福州工作要点"), Status.ANSWERED,
     {"implement": ["福州市教育局"]}),
    ("another region", Question("启明计划", region="上海市"), Status.UNKNOWN, {}),
    ("only urged", Question("无声计划"), Status.NONE_STATED, {"proposed": ["周远帆"]}),
    ("unknown", Question("启航计划"), Status.UNKNOWN, {}),
    ("unknown id", Question(id="prg-none"), Status.UNKNOWN, {}),
]  # fmt: skip


@pytest.mark.parametrize(("question", "status", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_owners(store: BoltStore, question: Question, status: Status, expected: dict[str, list[str]]) -> None:
    answer = find_owners(store, question)
    assert (answer.status, names(answer)) == (status, expected)


def test_an_owner_carries_its_evidence(store: BoltStore) -> None:
    (lead,) = find_owners(store, Question(id="prg-qm")).lead
    assert lead.quote == "区教委牵头实施启明计划"
    assert lead.spans == ((3, 14),)
    assert (lead.source.id, lead.source.title, lead.source.date) == ("doc-plan", "启明计划实施方案", "2023-09-08")
    assert lead.support == 2


def test_generic_addressees_stand_apart(store: BoltStore) -> None:
    assert find_owners(store, Question("启明计划")).generic_owners == ("各中小学校",)


def test_none_stated_says_what_was_read(store: BoltStore) -> None:
    answer = find_owners(store, Question("无声计划"))
    assert [source.title for source in answer.read] == ["启明计划实施方案"]


def test_what_was_read_is_of_the_time_asked_for(store: BoltStore) -> None:
    answer = find_owners(store, Question("启明计划", since="2024"))
    assert ([source.title for source in answer.read], answer.read_count) == (["启明计划走进课堂"], 1)
    assert find_owners(store, Question("启明计划", since="2025")).read_count == 0


def test_a_part_names_the_whole_and_inherits_nothing(store: BoltStore) -> None:
    answer = find_owners(store, Question("无声计划"))
    assert answer.initiative is not None
    assert answer.initiative.parents == (("prg-qm", "启明计划"),)
    assert answer.owners == ()


def test_candidates_tell_themselves_apart(store: BoltStore) -> None:
    answer = find_owners(store, Question("双帆行动"))
    assert [one.regions for one in answer.candidates] == [("丰台区",), ("福州市",)]


def test_unknown_names_the_nearest(store: BoltStore) -> None:
    answer = find_owners(store, Question("启明行动计划"))
    assert "启明计划" in [hit.name for hit in answer.nearest]


def test_the_name_of_something_else_says_what_bears_it(store: BoltStore) -> None:
    first = find_owners(store, Question("周远帆")).nearest[0]
    assert (first.label, first.exact) == ("Person", True)


def test_a_region_that_there_is_not_is_said_to_be_unknown(store: BoltStore) -> None:
    with pytest.raises(UnknownName, match="火星"):
        find_owners(store, Question("启明计划", region="火星"))


@pytest.mark.parametrize("name", ["无声计划", "启航计划"])
def test_a_stale_graph_never_says_none_stated(store: BoltStore, name: str) -> None:
    assert as_stale(find_owners(store, Question(name))).status is Status.STALE


@pytest.mark.parametrize("name", [None, "", "  ", "“”"])
def test_a_question_needs_an_initiative(name: str | None) -> None:
    with pytest.raises(BadInput, match="give the initiative"):
        Question(name)
