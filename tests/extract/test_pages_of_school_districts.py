"""The page of a 学区: its schools, the sections of its office and what it runs; the liaison group of an agreement."""

import pytest

from tests.extract.stated import read

DISTRICT = "榆中县金崖学区"
PAGE = f"{DISTRICT}简介\n{DISTRICT}地处金崖镇，受榆中县教育局委托管理全镇中小学。\n"
PARTS = [
    ("学区下辖金崖初级中学、苇河湾小学。", {"金崖初级中学", "苇河湾小学"}),
    ("学区机关设综合办公室、教研中心、安全后勤组。",
     {f"{DISTRICT}综合办公室", f"{DISTRICT}教研中心", f"{DISTRICT}安全后勤组"}),
    ("学区下辖金崖初级中学和苇河湾小学两所学校。", {"金崖初级中学", "苇河湾小学"}),
    ("学区慰问了金崖初级中学、苇河湾小学。", set()),
    ("学区机关离综合办公室不远。", set()),
    ("金崖初级中学机关设办公室。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_what_belongs_to_the_district(text: str, expected: set[str]) -> None:
    assert {part for part, whole, _ in read(f"{PAGE}{text}\n", "PART_OF") if whole == DISTRICT} == expected


RUNS = [
    ("学区着力打造“书院新韵”育人品牌。", {DISTRICT}),
    ("学区机关设教研中心、安全后勤组。“书院新韵”育人品牌由教研中心负责。", {f"{DISTRICT}教研中心"}),
    ("学区打造“书院新韵”育人品牌。", {DISTRICT}),
    ("学区参观了“书院新韵”育人品牌。", set()),
    ("学区划分后，“书院新韵”育人品牌还在。", set()),
    ("“书院新韵”育人品牌在学区内有名。", set()),
]


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_what_the_district_runs(text: str, expected: set[str]) -> None:
    assert {who for who, what, _ in read(f"{PAGE}{text}\n", "RESPONSIBLE_FOR") if "书院新韵" in what} == expected


AGREED = "教育协作协议\n甲方：太仓市教育局\n乙方：玉屏侗族自治县教育局\n一、工作机制\n"
GROUP = "太玉教育协作联络组"
CONVENED = [
    ("成立太玉教育协作联络组，由甲方副局长顾惟平、乙方副局长杨再兴任召集人。", {("顾惟平", GROUP), ("杨再兴", GROUP)}),
    ("成立太玉教育协作联络组，甲方副局长顾惟平、乙方副局长杨再兴担任组长。", {("顾惟平", GROUP), ("杨再兴", GROUP)}),
    ("双方成立太玉教育协作联络组，由顾惟平任组长。", {("顾惟平", GROUP)}),
    ("太玉教育协作联络组听取甲方副局长顾惟平、乙方副局长杨再兴的汇报。", set()),
    ("各校成立联络组，由校长任组长。", set()),
    ("太玉教育协作联络组的工作由甲方承担。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CONVENED)
def test_a_group_headed_by_both_parties_is_neither_s(text: str, expected: set[tuple[str, str]]) -> None:
    posts = {(who, body) for who, body, _ in read(f"{AGREED}{text}\n", "HOLDS_POST") if body.endswith("联络组")}
    assert posts == expected
    assert not {whole for part, whole, _ in read(f"{AGREED}{text}\n", "PART_OF") if part == GROUP}
