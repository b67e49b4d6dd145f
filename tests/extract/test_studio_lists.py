"""The lines of a studio's team: who has which place in it, and what they are elsewhere."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

STUDIO = "武志远小学语文名师工作室"
OTHER = "乔金鹏初中数学名师工作室"
Posts = set[tuple[str, str, str]]


def posts(text: str) -> Posts:
    said = to_json([extract(Document(key="d", version="v", text=text))])
    names = {entity["id"]: entity["name"] for entity in said["entities"]}
    held = (r for r in said["relations"] if r["type"] == "HOLDS_POST")
    return {(names[r["from"]], r["properties"]["title"], names[r["to"]]) for r in held}


LISTS: list[tuple[str, Posts]] = [
    (
        f"{STUDIO}简介\n主持人：武志远（垣曲县晨曦小学教师）\n学员：郝思远（垣曲县黄河小学）、钟若兰（垣曲县舜乡小学）\n",
        {("武志远", "主持人", STUDIO), ("郝思远", "学员", STUDIO), ("钟若兰", "学员", STUDIO)},
    ),
    (
        f"{STUDIO}简介\n核心成员：\n郝思远，垣曲县黄河小学副校长，负责课题；\n钟若兰，垣曲县舜乡小学教师。\n",
        {("郝思远", "核心成员", STUDIO), ("钟若兰", "核心成员", STUDIO)},
    ),
    (
        f"{STUDIO}简介\n入室学员（2人）：\n1.郝思远　垣曲县黄河小学\n2.钟若兰　垣曲县舜乡小学\n",
        {("郝思远", "入室学员", STUDIO), ("钟若兰", "入室学员", STUDIO)},
    ),
    (
        f"名单\n1.{STUDIO}\n主持人：武志远\n成员：郝思远（县黄河小学）\n2.{OTHER}\n主持人：乔金鹏\n成员：钟若兰（县舜乡小学）\n",
        {
            ("武志远", "主持人", STUDIO),
            ("郝思远", "成员", STUDIO),
            ("乔金鹏", "主持人", OTHER),
            ("钟若兰", "成员", OTHER),
        },
    ),
    (
        f"{STUDIO}成立于2020年，主持人为垣曲县晨曦小学教师武志远，成员有郝思远、钟若兰。",
        {("武志远", "主持人", STUDIO), ("郝思远", "成员", STUDIO), ("钟若兰", "成员", STUDIO)},
    ),
    (
        f"{STUDIO}工作总结\n主持人武志远，成员十一名。\n晨读进入第三年，成员郝思远领着六个人编读本。\n",
        {("武志远", "主持人", STUDIO), ("郝思远", "成员", STUDIO)},
    ),
    (f"县里开会。\n各校到会。\n教研员发言。\n{STUDIO}到会。\n晨读进入第三年，成员郝思远领着六个人编读本。\n", set()),
    # an event's host, a group's members, duties
    (f"{STUDIO}座谈会召开。\n时间：3月2日\n地点：县教研室\n会议由各校参加。\n主持人：钟若兰\n", set()),
    (f"{STUDIO}课题方案\n成立课题研究领导小组\n组长：武志远\n成员：郝思远、钟若兰\n", set()),
    (f"{STUDIO}章程\n主持人：每学期听课不少于20节。\n成员：每学期上公开课1节。\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_reads_the_team_of_a_studio(text: str, expected: Posts) -> None:
    assert {post for post in posts(text) if post[2].endswith("工作室")} == expected


ELSEWHERE: list[tuple[str, Posts]] = [
    (f"1．{OTHER}，主持人乔金鹏，垣曲县舜乡初级中学副校长\n", {("乔金鹏", "副校长", "垣曲县舜乡初级中学")}),
    (f"1．{OTHER}（主持人：乔金鹏，垣曲县舜乡初级中学教师）\n", {("乔金鹏", "教师", "垣曲县舜乡初级中学")}),
    (f"{STUDIO}\n主持人：武志远，垣曲县晨曦小学教导主任\n", {("武志远", "教导主任", "垣曲县晨曦小学")}),
    (f"1．{OTHER}，主持人乔金鹏，多年任教于垣曲县舜乡初级中学\n", set()),
    (f"1．{OTHER}，主持人乔金鹏，感谢垣曲县舜乡初级中学校长\n", set()),
    (f"1．{OTHER}，主持人乔金鹏，县级骨干教师\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_reads_what_a_host_is_elsewhere(text: str, expected: Posts) -> None:
    assert {post for post in posts(text) if not post[2].endswith("工作室")} == expected


NO_STUDIOS = [
    ("各校依据《垣曲县名师工作室建设与管理办法》执行。", set()),
    ("各校依据《垣曲县名师工作室管理办法》执行。", set()),
    ("根据垣曲县名师工作室评选方案，决定如下。", set()),
    (f"{OTHER}成立。", {OTHER}),
    ("“石榴花”初中物理名师工作室成立。", {"“石榴花”初中物理名师工作室"}),
    ("垣曲县名校长工作室成立。", {"垣曲县名校长工作室"}),
]


@pytest.mark.parametrize(("text", "expected"), NO_STUDIOS)
def test_names_of_studios(text: str, expected: set[str]) -> None:
    said = to_json([extract(Document(key="d", version="v", text=text))])
    assert {e["name"] for e in said["entities"] if e["label"] == "Organization"} == expected
