"""Pages about the schools of a town: its district, the schools of its villages, and the work that they plan."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

HEAD = "清水县红堡镇教育概况\n红堡镇学区管理委员会成立于2021年，红堡镇现有学校6所。\n"


def related(text: str, kind: str) -> set[tuple[str, str]]:
    """Both ends of every relation of a kind."""
    found = extract(Document(key="d", version="v", text=text)).statements
    named = [s for s in found if s.kind is StatementKind.RELATION and s.type == kind]
    return {(compose_name(s.subject), compose_name(str(s.object))) for s in named}


DISTRICT = "红堡镇学区管委会"
OWNERS = [
    ("学区管委会牵头实施“提灯人”关爱行动。", {(DISTRICT, "提灯人关爱行动")}),
    ("2022年起，学区推行“五统一”管理模式。", {(DISTRICT, "五统一管理模式")}),
    ("“提灯人”关爱行动由学区办公室负责。", {(f"{DISTRICT}办公室", "提灯人关爱行动")}),
    (
        "镇里启动“暖冬工程”，由镇团委牵头、镇财政所配合。",
        {("共青团红堡镇委", "暖冬工程"), ("红堡镇财政所", "暖冬工程")},
    ),
    # a plan to come, with whoever has each piece of it
    (
        "下一步，红堡镇将做好以下工作：一是推进校舍改造，新增床位200张，由县教育局实施；二是优化学校布局，由学区管委会负责；"
        "三是加强师资建设。",
        {("清水县教育局", "推进校舍改造"), (DISTRICT, "优化学校布局")},
    ),
    (
        "今后，学区将抓好三项工作：一要深化控辍保学，由学区管委会牵头；二要落实教师待遇，由镇财政所负责。",
        {(DISTRICT, "深化控辍保学"), ("红堡镇财政所", "落实教师待遇")},
    ),
    # the area of a school, those of others, what was done, what somebody wishes
    ("学区划分由家长关心，各学区要公布方案。", set()),
    ("各村、镇财政所要支持“暖冬工程”。", set()),
    ("他认为有两点不足：一是推进校舍改造较慢，由县教育局负责的部分未完成；二是师资不足。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_reads_who_has_the_work_of_a_town(text: str, expected: set[tuple[str, str]]) -> None:
    towns = {(owner, work) for owner, work in related(HEAD + text, "RESPONSIBLE_FOR") if owner != "红堡镇"}
    assert towns == expected


TOLD = [  # what was done, what is wished or wrong: no plan
    "去年，全镇做了三件事：一是推进校舍改造；二是优化学校布局。",
    "他认为还有不足：一是推进校舍改造较慢；二是加强师资不够。",
    "校长谈了两点体会：一是坚持立德树人；二是加强队伍建设。",
]


@pytest.mark.parametrize("text", TOLD)
def test_takes_no_list_of_what_was_done_for_a_plan(text: str) -> None:
    found = extract(Document(key="d", version="v", text=HEAD + text)).statements
    assert not [s for s in found if s.subject.startswith("Task|")]


def test_takes_bare_districts_for_none_where_two_are_named() -> None:
    text = HEAD + "清水县金集镇学区管理委员会来访。学区管委会牵头实施“提灯人”关爱行动。"
    assert (DISTRICT, "提灯人关爱行动") not in related(text, "RESPONSIBLE_FOR")


HEADS = [
    ("柏坪村小负责人为向春生，有学生50人。", {("向春生", "红堡镇柏坪村小")}),
    ("其中，梅溪村小由邹立平老师负责。", {("邹立平", "红堡镇梅溪村小")}),
    ("柏坪村完小校长向春生。", {("向春生", "红堡镇柏坪村小")}),
    ("支教教师邹立平还担任了清水县柏坪中学副校长。", {("邹立平", "清水县柏坪中学")}),
    ("各村小由向春生负责督导。", set()),
    ("柏坪村小由县教育局负责。", set()),
    ("柏坪村小负责人为当地教师。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_reads_who_is_in_charge_of_a_village_school(text: str, expected: set[tuple[str, str]]) -> None:
    held = related(HEAD + text, "HOLDS_POST")
    assert {(who, where.replace("完小", "小")) for who, where in held} == expected


LYING = [
    ("红堡镇位于清水县东部。", True),
    ("红堡镇地处清水县北部山区。", True),
    ("红堡镇隶属清水县。", True),
    ("红堡镇与清水县城相邻。", False),
    ("红堡镇距清水县城20公里。", False),
    ("清水县位于天水市东北部，红堡镇风景好。", False),
]


@pytest.mark.parametrize(("text", "lies"), LYING)
def test_says_in_which_county_a_town_lies(text: str, lies: bool) -> None:
    assert (("红堡镇", "清水县") in related(f"学校简介\n{text}\n清水县教育局", "PART_OF")) is lies


LABELLED = [
    (
        "清水县桃园中学：对应柏坪小学、梅溪小学毕业生。该校为清水县槐荫教育集团成员校。",
        {("清水县桃园中学", "清水县槐荫教育集团")},
    ),
    ("1.清水县桃园小学：红堡镇一村。该校为清水县槐荫教育集团成员校。", {("清水县桃园小学", "清水县槐荫教育集团")}),
    ("清水县桃园中学新建。该校为清水县槐荫教育集团成员校。", {("清水县桃园中学", "清水县槐荫教育集团")}),
    ("名单：清水县桃园中学、清水县桂花中学。该校为清水县槐荫教育集团成员校。", set()),
]


@pytest.mark.parametrize(("text", "expected"), LABELLED)
def test_knows_the_school_under_whose_name_a_line_stands(text: str, expected: set[tuple[str, str]]) -> None:
    found = related(f"清水县招生办法\n{text}\n", "PART_OF")
    assert {(part, whole) for part, whole in found if whole.endswith("集团")} == expected
