"""What an entry of a chronicle or a yearbook says was done on a day, who did it, and where the next entry begins."""

import pytest

from tests.extract.test_events import events
from tests.extract.test_events_of_chronicles import told

DAYS = "枫林中学2022年大事记\n" + "".join(f"3月{day}日　天气晴好。\n" for day in range(1, 7))
DEEDS = [
    ("4月5日　副县长方国栋来校检查食堂安全，县教育局副局长董立新陪同。", {"检查食堂安全"}),
    ("4月6日　红岭镇党委书记罗明一行到校调研校园周边环境。", {"调研校园周边环境"}),
    ("4月7日　县教研室主任彭家和带队到校开展春季教学评估，听课6节。", {"春季教学评估"}),
    ("4月8日　副县长方国栋带队督导控辍保学。", {"督导控辍保学"}),
    ("4月9日　省学校安全评估组来校评估食堂工作。", {"评估食堂工作"}),
    ("4月10日　校长方国栋一行8人赴清溪中学回访。", {"赴清溪中学回访"}),
    # no act of a day
    ("4月11日　副县长方国栋上门看望他。", set()),
    ("4月12日　方国栋等代表在视察中提出的问题全部办结。", set()),
    ("4月13日　副县长方国栋带队走访学校38所。", set()),
    ("4月14日　方国栋来校报到。", set()),
]


@pytest.mark.parametrize(("entry", "expected"), DEEDS)
def test_names_what_was_done(entry: str, expected: set[str]) -> None:
    assert events(f"{DAYS}{entry}\n") == expected


LOOKS = [
    ("4月，县政府教育督导室对全县幼儿园开展办园行为督导评估。", {"全县幼儿园办园行为督导评估"}),
    ("9月，市教育局检查组来县核查控辍保学。", {"核查控辍保学"}),
    ("9月，市教育局检查组来清核查控辍保学。", {"核查控辍保学"}),
    ("9月，市教育局慰问组来县慰问困难教师23户。", {"慰问困难教师"}),
    ("9月，市教育局检查组来县核查。", {"市教育局检查组来县核查"}),
    ("4月，县政府教育督导室对全县幼儿园提出要求。", set()),
    ("每年4月，县政府教育督导室对全县幼儿园开展办园行为督导评估。", set()),
    ("9月，市教育局检查组将来县核查控辍保学。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), LOOKS)
def test_names_what_a_body_looked_at(sentence: str, expected: set[str]) -> None:
    assert events(f"清水县教育年鉴2021\n清水县位于山区。\n【督导】{sentence}\n") == expected


def test_who_inspects_its_own_schools_and_who_comes() -> None:
    year = "清水县教育年鉴2021\n【督导】"
    own = "4月，县政府教育督导室对全县幼儿园开展办园行为督导评估，督导室主任方国栋任督导组组长。"
    assert told(year + own) == {("host", "清水县政府教育督导室"), ("attend", "方国栋")}
    assert told(f"{year}9月，县政府教育督导室对红岭镇中心学校开展专项督导。") == {("attend", "清水县政府教育督导室")}


def test_each_day_is_a_day_of_its_own() -> None:
    entries = "4月5日　副县长方国栋来校检查食堂安全。\n4月6日　罗明来校，在会上作了发言。\n4月7日　董立新参加联欢。\n"
    assert told(DAYS + entries) == {("attend", "方国栋")}
    entries = "4月5日　副县长方国栋来校检查食堂安全。县教育局局长董立新陪同。\n4月6日　镇长罗明一行来校检查宿舍。\n"
    assert told(DAYS + entries) == {("attend", "方国栋"), ("attend", "董立新"), ("attend", "罗明")}
