"""In which division a list says that a school lies: a column of divisions, or the one that begins a line."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from ingest.readers.registry import read

HUICHENG = "441302"  # 惠城区


def regions(text: str) -> set[tuple[str, str]]:
    stored = read(text.encode(), key="t/a.txt", name="a.txt").document
    assert stored is not None
    document = Document("d", "v", text, blocks=stored.blocks, region=HUICHENG, told=frozenset({"region"}))
    found = to_json([extract(document)])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    labels = {entity["id"]: entity["label"] for entity in found["entities"]}
    told = [r for r in found["relations"] if r["type"] == "IN_REGION" and labels[r["from"]] == "School"]
    return {(names[r["from"]], names[r["to"]]) for r in told}


COLUMNS = [
    "镇（街）\t学校\t计划数\n水口街道\t青云小学\t20\n\t向阳小学\t10\n汝湖镇\t红星小学\t5\n",
    "序号\t所在乡镇\t学校名称\n1\t水口街道\t青云小学\n2\t水口街道\t向阳小学\n3\t汝湖镇\t红星小学\n",
    "学校\t所属街道\t电话\n青云小学\t水口街道\t1\n向阳小学\t\t2\n红星小学\t汝湖镇\t3\n",
]


@pytest.mark.parametrize("table", COLUMNS)
def test_schools_lie_in_the_division_of_their_row(table: str) -> None:
    found = regions(f"惠城区学位计划表\n{table}")
    assert {("青云小学", "水口街道"), ("向阳小学", "水口街道"), ("红星小学", "汝湖镇")} <= found
    assert ("青云小学", "惠城区") not in found


NO_COLUMNS = [
    "联系单位\t学校\t计划数\n水口街道\t青云小学\t20\n\t向阳小学\t10\n汝湖镇\t红星小学\t5\n",
    "镇（街）\t人数\t计划数\n水口街道\t11\t20\n汝湖镇\t12\t5\n青云小学、向阳小学、红星小学参加。\n",
    "镇（街）\t区县\t学校\n水口街道\t惠城区\t青云小学\n汝湖镇\t惠城区\t红星小学\n",
]


@pytest.mark.parametrize("table", NO_COLUMNS)
def test_no_other_column_tells_where_a_school_lies(table: str) -> None:
    assert not {one for one in regions(f"惠城区学位计划表\n{table}") if one[1] in ("水口街道", "汝湖镇")}


LINES = [
    ("水口街道（2所）：青云小学、向阳小学", {("青云小学", "水口街道"), ("向阳小学", "水口街道")}),
    ("1.汝湖镇：红星小学；青云小学", {("红星小学", "汝湖镇"), ("青云小学", "汝湖镇")}),
    ("（一）水口街道：青云小学。红星小学另行安排", {("青云小学", "水口街道")}),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_schools_of_a_line_lie_in_the_division_that_begins_it(line: str, expected: set[tuple[str, str]]) -> None:
    assert {one for one in regions(f"惠城区招生学校\n{line}\n") if one[1] != "惠城区"} == expected


OTHERS = [
    "检查组到水口街道：青云小学、向阳小学",
    "水口街道组织：青云小学、向阳小学参加",
    "水口街道、汝湖镇青云小学、向阳小学参加",
]


@pytest.mark.parametrize("line", OTHERS)
def test_a_division_elsewhere_in_a_line_says_nothing(line: str) -> None:
    assert not {one for one in regions(f"惠城区招生学校\n{line}\n") if one[1] == "水口街道"}


SAID = [
    ("水口街道的青云小学有20个名额，汝湖镇的红星小学有5个。", {("青云小学", "水口街道"), ("红星小学", "汝湖镇")}),
    ("教师走进位于汝湖镇的红星小学。", {("红星小学", "汝湖镇")}),
    # what a town names after itself, where the text names the town
    ("汝湖镇地处北部，汝湖中学、汝湖中心小学获奖。", {("汝湖中学", "汝湖镇"), ("汝湖中心小学", "汝湖镇")}),
    ("汝湖一中、汝湖二中结对，汝湖镇政府支持。", {("汝湖一中", "汝湖镇"), ("汝湖二中", "汝湖镇")}),
    # without the town, a school with a word of its own, what is only beside a division
    ("汝湖中学、汝湖中心小学获奖。", set()),
    ("汝湖镇地处北部，汝湖春晖小学获奖。", set()),
    ("到水口街道调研，青云小学校长汇报。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_schools_lie_in_the_town_whose_they_are_said_to_be(text: str, expected: set[tuple[str, str]]) -> None:
    assert {one for one in regions(f"惠城区教育局\n{text}\n") if one[1] != "惠城区"} == expected
