"""The group that a notice is about by its title: what the text calls it in short, who heads its parts, and the work
that the text gives a short name."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from tests.extract.stated import read

WHOLE = "诸城市教育局学生餐和膳食经费专项整治工作领导小组"
TITLE = "诸城市教育局\n关于成立学生餐和膳食经费专项整治工作领导小组的通知\n诸教字〔2024〕31号\n各学校：\n"
SIGNED = "\n诸城市教育局\n2024年4月9日\n"
LIST = {("桑培海", WHOLE, "组长"), ("郑海东", WHOLE, "成员")}
SHORT = [
    ("决定成立专项整治工作领导小组。\n一、领导小组\n组　长：桑培海\n成　员：郑海东", LIST),
    ("一、领导小组成员名单：\n组　长：桑培海\n成　员：郑海东", LIST),
    ("领导小组下设办公室，办公室设在后勤中心，由郑海东同志兼任办公室主任。", {("郑海东", f"{WHOLE}办公室", "主任")}),
    # another group, another body's, nobody's post
    ("一、县政府招生工作领导小组\n组　长：桑培海", set()),
    ("二、专家组\n组　长：桑培海", set()),
    ("名单报领导小组办公室郑海东处。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_a_short_form_means_the_group_of_the_title(text: str, expected: set[tuple[str, str, str]]) -> None:
    posts = {post for post in read(TITLE + text + SIGNED, "HOLDS_POST") if post[1].startswith(WHOLE)}
    assert posts == expected


NOTICE = (
    "诸城市教育局关于开展校园安全行动的通知\n各学校：\n成立校园安全领导小组。\n组长：桑培海\n领导小组下设两个工作组：\n"
)
FOOD = "校园安全领导小组食品安全组"
HEADS = [
    ("（一）食品安全组。由夏立民同志任组长，隋文霞同志任副组长。",
     {("夏立民", FOOD, "组长"), ("隋文霞", FOOD, "副组长")}),
    ("（一）食品安全组。由夏立民同志兼任组长，负责食堂检查。", {("夏立民", FOOD, "组长")}),
    ("（一）食品安全组：由夏立民担任组长。", {("夏立民", FOOD, "组长")}),
    ("（一）食品安全组。由夏立民同志负责食堂检查。", set()),
    ("（一）食品安全组。校园安全领导小组由夏立民同志任组长。", set()),
    ("（一）食品安全组。组长另行任命。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), HEADS)
def test_who_heads_a_part_that_its_line_names_first(line: str, expected: set[tuple[str, str, str]]) -> None:
    text = f"{NOTICE}{line}\n（二）监督问责组。负责追责。{SIGNED}"
    assert {post for post in read(text, "HOLDS_POST") if post[1] == FOOD} == expected


CALLED = [
    ("扎实推进全市学生餐和膳食经费突出问题专项整治（以下简称“专项整治”）。", {"学生餐和膳食经费突出问题专项整治"}),
    ("全面开展培训机构违规办学问题专项整治工作（以下简称“专项整治”）。", {"培训机构违规办学问题专项整治"}),
    ("开展县域普通高中振兴改革（以下简称“高中振兴改革”）。", {"县域普通高中振兴改革"}),
    ("开展专项整治（以下简称“整治”）。", set()),
    ("推进学生餐突出问题整治，以下几点尤其重要。", set()),
    ("诸城市教育局（以下简称“市教育局”）负责整治。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CALLED)
def test_work_that_the_text_gives_a_short_name(text: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", f"诸城市教育局\n{text}\n"))])
    assert {e["name"] for e in found["entities"] if e["label"] == "Program"} == expected
