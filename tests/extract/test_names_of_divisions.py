"""How divisions are called in texts: every day's short names, names that are no more, homonyms, zones, and counties
that no table lists; the sections and heads of their bureaux are told by the name that the text gives."""

import pytest

from tests.extract.stated import named, read

PAGE = "{0}教育局召开学期工作会议\n8月1日，{0}教育局召开学期工作会议。局长王文山出席，“晨光阅读”行动由基教科牵头。\n"

CALLED = [
    "彭水县",
    "前郭县",
    "科左中旗",
    "鄂温克旗",
    "鹿泉市",  # stood under two codes
    "郫县",
    "绍兴县",  # of old, in the city of that name
    "朝阳区",  # of several cities: which one stays open
    "合肥高新区",
    "两江新区",
    "桃岭县",  # in no table
]


@pytest.mark.parametrize("called", CALLED)
def test_whose_page_it_is(called: str) -> None:
    text = PAGE.format(called)
    owners = {name for name, _, _ in read(text, "RESPONSIBLE_FOR")}
    heads = read(text, "HOLDS_POST")
    bureau = next(body for _, body, _ in heads)
    assert len(owners) == 1
    assert heads == {("王文山", bureau, "局长")}
    assert {whole for part, whole, _ in read(text, "PART_OF") if part in owners} == {bureau}


NOT_ITS_OWN = [
    "学校会议\n8月1日，学校召开会议。局长王文山曾在鹿泉市教育局工作。会上说“晨光阅读”行动由基教科牵头。\n",
    "两地交流\n8月1日，朝阳区教育局、和平区教育局召开交流会。“晨光阅读”行动由基教科牵头。\n",
    "会议\n8月1日，合肥高新区教育局、两江新区教育局召开交流会。“晨光阅读”行动由基教科牵头。\n",
]


@pytest.mark.parametrize("text", NOT_ITS_OWN)
def test_a_section_of_one_of_two_bureaux_is_not_told(text: str) -> None:
    assert not {owner for owner, _, _ in read(text, "RESPONSIBLE_FOR") if owner.endswith("基教科")}


UNLISTED = [
    ("桃岭县教育局会议\n桃岭县教育局召开会议，桃岭县第一中学参加。", {"桃岭县"}),
    ("云水旗人民政府公告\n云水旗教育局公布名单。", {"云水旗"}),
    ("和顺县教体局\n中共桃岭县委教育工作领导小组", {"和顺县"}),
    # no name, or of no one county
    ("全县教育局长会议\n各县教育局、试点县教育局参加。", set()),
    ("桃岭县教育局、云水县教育局召开会议。", set()),
    ("某县教育局会议\n某县教育局召开会议。", set()),
    ("先进县教育局座谈\n先进县教育局介绍做法。", set()),
    ("甲县教育局、桃岭县教育局。", set()),
]


@pytest.mark.parametrize(("text", "expected"), UNLISTED)
def test_a_county_that_no_table_lists(text: str, expected: set[str]) -> None:
    assert named(text, "Region") == expected
