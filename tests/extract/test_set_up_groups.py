"""Groups that a sentence sets up and gives heads at once, whose names any body may have; heads of task forces; rows of
names with sex and further cells; schools whose names begin with 长 behind a township."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

Posts = set[tuple[str, str, str]]
CONTEST = "垣曲县教育局关于举办垣曲县第三届“舜乡杯”中小学生航模大赛的通知\n各学校：\n"
GROUP = "垣曲县舜乡教育集团"
PRIMARY = "垣曲县晨曦小学"
PLAN = f"{PRIMARY}2025年工作计划\n"


def bodies_named(text: str, label: str) -> set[str]:
    said = to_json([extract(Document(key="d", version="v", text=text))])
    return {entity["name"] for entity in said["entities"] if entity["label"] == label}


def found(text: str) -> Posts:
    said = to_json([extract(Document(key="d", version="v", text=text))])
    names = {entity["id"]: entity["name"] for entity in said["entities"]}
    posts = (r for r in said["relations"] if r["type"] == "HOLDS_POST")
    return {(names[r["from"]], r["properties"]["title"], names[r["to"]]) for r in posts}


COMMITTEE = "垣曲县第三届“舜乡杯”中小学生航模大赛组委会"
SET_UP = [
    (CONTEST + "大赛设组委会，由县教育局副局长武志远任主任。", {("武志远", "主任", COMMITTEE)}),
    (
        CONTEST + "比赛成立组委会，由副局长武志远任组委会主任，县晨曦小学校长乔金鹏任副主任。",
        {("武志远", "主任", COMMITTEE), ("乔金鹏", "副主任", COMMITTEE)},
    ),
    (
        CONTEST + "大赛设组委会，由县教育局副局长武志远任主任。组委会办公室设在县青少年活动中心，负责日常工作，"
        "办公室主任由活动中心主任乔金鹏兼任。",
        {("武志远", "主任", COMMITTEE), ("乔金鹏", "主任", f"{COMMITTEE}办公室")},
    ),
    (
        f"{GROUP}章程\n集团设理事会，{PRIMARY}校长武志远任理事长，垣曲县黄河小学校长乔金鹏任副理事长。",
        {("武志远", "理事长", f"{GROUP}理事会"), ("乔金鹏", "副理事长", f"{GROUP}理事会")},
    ),
    (
        PLAN + "学校成立数学攻关小组，组长武志远，成员乔金鹏、江雨。",
        {(name, "成员", f"{PRIMARY}数学攻关小组") for name in ("乔金鹏", "江雨")}
        | {("武志远", "组长", f"{PRIMARY}数学攻关小组")},
    ),
    (
        f"双方成立{PRIMARY}帮扶工作理事会，副局长武志远任理事长。",
        {("武志远", "理事长", f"{PRIMARY}帮扶工作理事会")},
    ),
    (
        "垣曲县教育局关于防汛的通知\n成立垣曲县教育局防汛工作专班，副局长武志远任班长。",
        {("武志远", "班长", "垣曲县教育局防汛工作专班")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SET_UP)
def test_a_group_is_known_by_the_heads_that_its_sentence_gives_it(text: str, expected: Posts) -> None:
    assert expected <= found(text)
    bodies = {body for _, _, body in found(text)}
    assert {body for _, _, body in expected} == {b for b in bodies if b.endswith(("会", "小组", "专班", "会办公室"))}


NOT_SET_UP = [  # nobody heads it, anybody founds one, of two groups, no contest in the title, a class of children
    CONTEST + "大赛设组委会，负责评审。",
    CONTEST + "各学校成立组委会，由副校长武志远任主任。",
    CONTEST + "各校要成立数学攻关小组，组长由校长担任。",
    f"{GROUP}与垣曲县黄河教育集团\n集团设理事会，校长武志远任理事长。",
    "垣曲县教育局简报\n大赛设组委会，由副局长武志远任主任。",
    PLAN + "三年级二班由乔金鹏任班长。",
]


@pytest.mark.parametrize("text", NOT_SET_UP)
def test_what_nobody_or_anybody_heads_is_no_group_of_its_own(text: str) -> None:
    assert not [b for b in bodies_named(text, "Organization") if b.endswith(("理事会", "组委会", "小组"))]
    assert not [title for _, title, _ in found(text) if title in ("理事长", "班长")]


ROWS = [
    ("姚素梅　女　垣曲县黄河小学副校长　小学语文\n", {("姚素梅", "副校长", "垣曲县黄河小学")}),
    ("姚素梅　女　垣曲县黄河小学副校长　小学语文　2001年8月\n", {("姚素梅", "副校长", "垣曲县黄河小学")}),
    ("1. 姚素梅　垣曲县黄河小学副校长　小学语文\n", {("姚素梅", "副校长", "垣曲县黄河小学")}),
    ("姚素梅　垣曲县黄河小学副校长　柴文斌\n", {("柴文斌", "副校长", "垣曲县黄河小学")}),
    ("姚素梅老师　与垣曲县黄河小学副校长　同台演出\n", set()),
    ("特此公示　　垣曲县黄河小学副校长　一名\n", set()),
]


@pytest.mark.parametrize(("row", "expected"), ROWS)
def test_reads_posts_before_further_cells_of_a_row(row: str, expected: Posts) -> None:
    assert found("关于名师人选的公示\n现将名单公示如下：\n" + row + "公示期五天。\n") == expected


LONG = [
    ("称多县珍秦镇长河寄宿制小学校长武志远讲话。", {"称多县珍秦镇长河寄宿制小学"}),
    ("称多县珍秦镇长河小学举行开学典礼。", {"称多县珍秦镇长河小学"}),
    ("称多县珍秦镇长河九年一贯制学校开学。", {"称多县珍秦镇长河九年一贯制学校"}),
    ("称多县珍秦镇长武志远到小学调研。", set()),
    ("称多县珍秦镇长到清水河小学调研。", {"清水河小学"}),
    ("珍秦镇长武志远讲话，学校师生参加。", set()),
]


@pytest.mark.parametrize(("text", "schools"), LONG)
def test_tells_a_school_named_with_chang_from_the_head_of_a_township(text: str, schools: set[str]) -> None:
    assert bodies_named(text, "School") == schools
