"""Words that run into names, or look like one: what is no body, no school and no person, and what stays one."""

import pytest

from tests.extract.stated import named

SEEN = [  # text, label, names
    ("泾县第二中学、云岭镇中心小学分获中学组、小学组一等奖。", "School", {"泾县第二中学", "云岭镇中心小学"}),
    ("泾县第二中学获中学组一等奖。", "School", {"泾县第二中学"}),
    ("泾县教育局召开校园安全会商会，泾县商会参加。", "Organization", {"泾县教育局", "泾县商会"}),
    ("泾县教育局召开食品安全会商会。", "Organization", {"泾县教育局"}),
    ("泾县教育局要求镇驻地学校、各镇街中心校带好村小。", "School", set()),
    ("泾县教育局表扬了泾县实验小学、镇街学校。", "School", {"泾县实验小学"}),
    ("“敬亭故里·名师讲堂”由泾县教研室负责。", "Person", set()),
    ("“泾川教育·阅读行动”由教师古丽娜尔·买买提负责。", "Person", {"古丽娜尔·买买提"}),
    ("泾县教育局教师阿依肯·哈力木参加。", "Person", {"阿依肯·哈力木"}),
]


@pytest.mark.parametrize(("text", "label", "names"), SEEN)
def test_names_end_where_other_words_begin(text: str, label: str, names: set[str]) -> None:
    assert named(text, label) == names


PLAN = (
    "泾县实验小学2025年春季学期工作计划\n一、重点工作\n1.抓好课堂教学。\n2.办好运动会。\n{}\n九月：运动会（体育组）。\n"
)


@pytest.mark.parametrize("heading", ["二、每月安排", "二、行事历（略）", "二、月度安排"])
def test_a_calendar_is_no_task(heading: str) -> None:
    assert named(PLAN.format(heading), "Task") == {"抓好课堂教学", "办好运动会"}


@pytest.mark.parametrize("heading", ["二、开展每月安全检查", "二、安排好每月家访", "二、制定行事历"])
def test_work_that_names_a_calendar_is_one(heading: str) -> None:
    assert len(named(PLAN.format(heading), "Task")) == 3
