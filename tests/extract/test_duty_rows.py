"""Divisions of duties that give each thing to do in a row of its own, groups of a school's roster, and brackets that
hold what one person oversees; beside each the rows that only look alike."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from tests.extract.qingshui import COUNTY, owners

TITLE = "2024年清水县永清小学运动会工作分工\n"
OTHER_ROWS = "2．奖品发放：马晓梅\n3．会场布置：邱建国 高志强\n"


def held(text: str) -> set[str]:
    """`person title body` of each post in a text about the county of Qingshui."""
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    found = [s for s in extract(document).statements if s.kind is StatementKind.RELATION and s.type == "HOLDS_POST"]
    return {f"{compose_name(s.subject)} {dict(s.qualifiers)['title']} {compose_name(str(s.object))}" for s in found}


def tasks(text: str) -> set[str]:
    return owners(text, ("Task",))


ROWS = [
    ("1．秩序册印制：王星河 邱芳\n", {"lead 王星河: 秩序册印制", "lead 邱芳: 秩序册印制"}),
    ("1．名册：王星河\n", {"lead 王星河: 名册"}),
    ("（1）器材搬运：王星河、邱芳（早上7：00到场）\n", {"lead 王星河: 器材搬运", "lead 邱芳: 器材搬运"}),
    ("检录处值班：\n王星河 邱芳\n", {"lead 王星河: 检录处值班", "lead 邱芳: 检录处值班"}),
    ("1．视频监控（电话：2123456）：王星河 永清中学1人\n", {"lead 王星河: 视频监控"}),
    # who somebody is, not what is done
    ("1．裁判长：王星河\n", set()),
    ("1．高一年级：王星河 邱芳\n", set()),
    ("1．校级领导：王星河、邱芳\n", set()),
    ("1．语文：王星河 邱芳\n", set()),
    ("1．器材搬运：后勤 保安\n", set()),
    ("1．器材搬运：由各班自行安排。\n", set()),
]


@pytest.mark.parametrize(("row", "expected"), ROWS)
def test_reads_who_does_what_in_the_rows_of_a_division_of_duties(row: str, expected: set[str]) -> None:
    others = {"lead 马晓梅: 奖品发放", "lead 邱建国: 会场布置", "lead 高志强: 会场布置"}
    assert tasks(f"{TITLE}{row}{OTHER_ROWS}") == (expected | others if expected else set())


def test_takes_a_label_or_two_for_no_division_of_duties() -> None:
    assert tasks(f"{TITLE}{OTHER_ROWS}") == set()
    assert tasks("2024年清水县永清小学运动会\n图片整理：王星河\n") == set()
    assert tasks(f"{TITLE}1．地点：操场\n{OTHER_ROWS}4．时间：九月\n") == set()


GROUP = "（一）后勤服务组：\n组 长：王星河\n组 员：邱芳 马晓梅\n"
ROSTERS = [
    ("2024年清水县永清小学运动会组织机构\n", "清水县永清小学后勤服务组"),
    ("清水县永清小学考点工作人员安排\n", "清水县永清小学后勤服务组"),
    ("2024年中考清水县永清小学考点人员分工及职责\n", "清水县永清小学后勤服务组"),
    ("2024年运动会组织机构\n", "清水县后勤服务组"),
    ("清水县永清小学、清水县新城小学运动会组织机构\n", "清水县后勤服务组"),
    ("2024年清水县中考组织机构\n", "清水县后勤服务组"),
]


@pytest.mark.parametrize(("title", "group"), ROSTERS)
def test_gives_the_groups_of_a_roster_to_the_one_school_of_its_title(title: str, group: str) -> None:
    found = held(f"{title}{GROUP}")
    assert {f"王星河 组长 {group}", f"邱芳 组员 {group}", f"马晓梅 组员 {group}"} == found


BRACKETS = [
    ("副校长：王星河（分管教学处、安全） 邱芳（到清水县新城小学带队）\n", {"王星河 清水县永清小学教学处"}),
    ("副校长：王星河（分管德育处） 邱芳（去清水县新城小学）\n", {"王星河 清水县永清小学德育处"}),
    ("副校长：王星河（分管总务处）、邱芳（清水县新城小学领队）\n", {"王星河 清水县永清小学总务处"}),
    ("副校长王星河分管教学处、德育处。\n", {"王星河 清水县永清小学教学处", "王星河 清水县永清小学德育处"}),
]


@pytest.mark.parametrize(("line", "expected"), BRACKETS)
def test_oversees_nothing_beyond_the_bracket_that_says_so(line: str, expected: set[str]) -> None:
    text = f"清水县永清小学2024年工作分工\n我校分工如下。\n{line}"
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    found = [s for s in extract(document).statements if s.type == "OVERSEES"]
    assert not any("新城" in str(s.object) for s in found)
    assert {f"{compose_name(s.subject)} {compose_name(str(s.object))}" for s in found} == expected


ROOMS = [
    ("到县考试院保密室领取试卷。", set()),
    ("在清水县教育局会议室开会。", set()),
    ("送清水县教育局值班室。", set()),
    ("到清水县教育局教研室领取试卷。", {"清水县教育局教研室"}),
    ("送清水县教育局督导室。", {"清水县教育局督导室"}),
    ("清水县教育局招生办公室受理。", {"清水县教育局招办"}),
]


@pytest.mark.parametrize(("text", "expected"), ROOMS)
def test_takes_no_room_for_a_section(text: str, expected: set[str]) -> None:
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    keys = {s.subject for s in extract(document).statements if s.type == "MENTION" and s.subject}
    assert {
        compose_name(key) for key in keys if label_of(key) == "Organization" and "/" in parts_of(key)[1]
    } == expected
