"""What a group of schools sets up inside itself and names barely from then on, and who heads it."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

GROUP = "垣曲县晨曦小学教育集团"
UNION = "垣曲县晨曦小学教育共同体"
Facts = set[tuple[str, str]]


def related(text: str, kind: str) -> Facts:
    said = to_json([extract(Document(key="d", version="v", text=text))])
    names = {entity["id"]: entity["name"] for entity in said["entities"]}
    return {(names[r["from"]], names[r["to"]]) for r in said["relations"] if r["type"] == kind}


BOARD, OFFICE = f"{GROUP}理事会", f"{GROUP}秘书处"
PARTS: list[tuple[str, Facts]] = [
    (
        f"{GROUP}章程\n集团设理事会。理事会下设秘书处、教研指导中心。秘书处负责联络。",
        {(BOARD, GROUP), (OFFICE, BOARD), (f"{GROUP}教研指导中心", BOARD)},
    ),
    (
        f"{GROUP}选举产生第一届理事会。理事会下设秘书处和教师成长、课程建设两个中心。教师成长中心牵头轮岗，课程建设中心牵头备课。",
        {(BOARD, GROUP), (OFFICE, BOARD), (f"{GROUP}教师成长中心", BOARD), (f"{GROUP}课程建设中心", BOARD)},
    ),
    (
        f"{GROUP}成立三年。集团下设三个工作部：\n教研部，负责备课；\n学生成长部，负责活动。\n师训部，负责培训。",
        {(f"{GROUP}{part}", GROUP) for part in ("教研部", "学生成长部", "师训部")},
    ),
    (
        f"{GROUP}成立三年。集团设立一室一部：\n办公室：负责协调；\n课程部：负责开发。",
        {(f"{GROUP}办公室", GROUP), (f"{GROUP}课程部", GROUP)},
    ),
    ("垣曲县教育局为" + GROUP + "授牌。" + GROUP + "第一届理事会同日成立。", {(BOARD, GROUP)}),
    (f"{GROUP}成立。秘书处设在垣曲县教师进修学校。", {(OFFICE, GROUP)}),
    (f"{GROUP}成立。理事会秘书处设在垣曲县教师进修学校。", {(BOARD, GROUP), (OFFICE, BOARD)}),
    (
        f"{GROUP}成立三年。集团以“向美”为理念，实行总校长负责制，设党建与行政中心、课程中心两个中心。",
        {(f"{GROUP}党建与行政中心", GROUP), (f"{GROUP}课程中心", GROUP)},
    ),
    (
        f"{GROUP}工作会在晨曦小学召开。集团教学管理中心总结了工作。教学管理中心牵头备课。",
        {(f"{GROUP}教学管理中心", GROUP)},
    ),
    (f"垣曲县教育学会换届，{GROUP}到会。秘书处设在垣曲县教师进修学校。", set()),
    (f"{GROUP}成立。各校实行轮岗，设教研组、年级组。", set()),
    # of a school, of several groups, no part, another's
    (f"{GROUP}成立三年。学校下设教研部、师训部。", set()),
    (f"{GROUP}与垣曲县舜乡教育集团成立。集团下设教研部。", set()),
    (f"{GROUP}成立三年。集团设立“晨曦奖教金”，建立考核机制。", set()),
    (f"{GROUP}成立三年。集团建立教师发展、课程开发三个平台。", set()),
    (f"{GROUP}成立三年。理事会每学期开会。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts_are_of_the_body_that_sets_them_up(text: str, expected: Facts) -> None:
    assert related(text, "PART_OF") == expected


POSTS: list[tuple[str, Facts]] = [
    (
        f"{GROUP}选举产生首届理事会：理事长由晨曦小学校长武志远担任，理事有黄河小学校长乔金鹏、舜乡小学校长江雨。",
        {("武志远", BOARD), ("乔金鹏", BOARD), ("江雨", BOARD)},
    ),
    (
        f"{GROUP}成立。集团下设两个部：\n教研部，部长武志远，负责备课；\n师训部：部长 乔金鹏，负责培训。",
        {("武志远", f"{GROUP}教研部"), ("乔金鹏", f"{GROUP}师训部")},
    ),
    (
        f"{GROUP}章程\n集团设理事会。理事会下设秘书处、教研中心。秘书处设在晨曦小学办公室，武志远任秘书长。教研中心主任乔金鹏。",
        {("武志远", OFFICE), ("乔金鹏", f"{GROUP}教研中心")},
    ),
    (
        f"{GROUP}章程\n集团设理事会，副理事长由武志远（黄河小学校长）、乔金鹏（舜乡小学校长）担任。",
        {("武志远", BOARD), ("乔金鹏", BOARD)},
    ),
    (
        f"{GROUP}章程\n集团设理事会。理事会由各校校长组成，理事长一名，由黄河小学校长武志远担任。",
        {("武志远", BOARD)},
    ),
    (f"{GROUP}成立。集团下设教研部。垣曲县教育局局长武志远讲话。", set()),
    (f"{GROUP}成立。集团下设教研部。中央某部，部长武志远讲话。", set()),
    (f"{GROUP}成立。垣曲县慈善总会理事长武志远讲话。集团下设教研部。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_heads_of_such_parts(text: str, expected: Facts) -> None:
    assert {post for post in related(text, "HOLDS_POST") if "集团" in post[1]} == expected


def test_a_part_of_the_group_is_none_of_the_bureau_of_that_name() -> None:
    text = (
        f"{GROUP}\n来源：垣曲县教育局\n{GROUP}由垣曲县教育局批准组建。集团下设教学研究中心。\n“晨曦讲堂”。"
        "由教学研究中心主办，每月一期。"
    )
    owners = related(text, "RESPONSIBLE_FOR")
    assert ("垣曲县教育局教学研究中心", "晨曦讲堂") not in owners
    assert (f"{GROUP}教学研究中心", "晨曦讲堂") in owners


def test_a_group_is_no_part_of_the_school_that_it_is_named_for() -> None:
    assert related(f"{UNION}成立三年。", "PART_OF") == set()


TWO = f"{GROUP}成立。集团下设教研部和师训部"
RESPECTIVE: list[tuple[str, Facts]] = [
    (f"{TWO}，部长分别为武志远、乔金鹏。", {("武志远", f"{GROUP}教研部"), ("乔金鹏", f"{GROUP}师训部")}),
    (
        f"{TWO}，部长分别由黄河小学副校长武志远、舜乡小学副校长乔金鹏担任。",
        {("武志远", f"{GROUP}教研部"), ("乔金鹏", f"{GROUP}师训部")},
    ),
    (
        f"{TWO}两个部，分别由黄河小学副校长武志远、舜乡小学副校长乔金鹏兼任部长。",
        {("武志远", f"{GROUP}教研部"), ("乔金鹏", f"{GROUP}师训部")},
    ),
    (f"{TWO}。部长分别为武志远、乔金鹏、江雨。", set()),
    (f"{TWO}，部长分别为武志远、乔金鹏、江雨。", set()),
    (f"{TWO}，分别由黄河小学副校长武志远、舜乡小学副校长乔金鹏联系。", set()),
]


@pytest.mark.parametrize(("text", "expected"), RESPECTIVE)
def test_heads_named_in_the_order_of_the_parts(text: str, expected: Facts) -> None:
    assert {post for post in related(text, "HOLDS_POST") if "集团" in post[1]} == expected
