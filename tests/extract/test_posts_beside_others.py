"""Posts beside words that give none: a title before another of a body that nobody knows, what a school's paper calls
its own people, who stands below the headline of a speech."""

import pytest

from tests.extract.stated import read


def posts(text: str) -> set[str]:
    """Who holds which post where, on a page by itself."""
    return {f"{person} {title} {body}" for person, body, title in read(text, "HOLDS_POST")}


CHAINS = [
    ("龙游县教研室主任、省特级教师尤海琳介绍。", {"尤海琳 主任 龙游县教研室"}),
    ("龙游县第三小学校长、县人大代表尤海琳介绍。", {"尤海琳 校长 龙游县第三小学"}),
    (
        "龙游县教研室主任、“衢江联盟”秘书长尤海琳介绍。",
        {"尤海琳 主任 龙游县教研室", "尤海琳 秘书长 衢江联盟"},
    ),
    ("龙游县第三小学教务主任尤海琳除原有工作外，协助抓德育。", {"尤海琳 教务主任 龙游县第三小学"}),
    # of another, of many, of those who only stand before a list
    ("龙游县教研室主任龚小川、省特级教师尤海琳介绍。", {"龚小川 主任 龙游县教研室"}),
    ("全校教师、学生代表尤海琳参加。", set()),
    ("各校校长、省特级教师尤海琳参加。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_reads_posts_over_what_gives_none(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


OWN = [
    ("龙游县第三中学党委会决定事项\n党委书记尤海琳负责德育。", {"尤海琳 党委书记 龙游县第三中学"}),
    ("龙游县中学高三年级任务分工\n年级组长尤海琳：全盘统筹", {"尤海琳 年级组长 龙游县中学"}),
    ("龙游县第三中学：枣园里的课堂\n教务主任尤海琳带队。", {"尤海琳 教务主任 龙游县第三中学"}),
    # schools of a place, and a page on none
    ("龙游县中学教师招聘公告\n年级组长尤海琳：全盘统筹", set()),
    ("走进龙游县\n年级组长尤海琳：全盘统筹", set()),
    ("龙游县学校安全周\n党委书记尤海琳负责德育。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_reads_posts_in_a_schools_own_paper(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


BELOW = [
    ("在和县教师节座谈会上的讲话\n副县长　尤海琳\n同志们：", set()),  # a county that is a word as well
    ("在泾县教师节座谈会上的讲话\n副县长　尤海琳\n同志们：", {"尤海琳 副县长 泾县政府"}),
    ("在龙游县教师节座谈会上的讲话\n县长　尤海琳\n同志们：", {"尤海琳 县长 龙游县政府"}),
    (
        "龙游县教育局关于分工的通知\n尤海琳同志（副局长）：分管基础教育。",
        {"尤海琳 副局长 龙游县教育局"},
    ),
    (
        "龙游县教育局关于分工的通知\n尤海琳老师（县教研室主任）：协助工作。",
        {"尤海琳 主任 龙游县教研室"},
    ),
    # who is only thanked, and a bracket that gives no post
    ("在龙游县教师节座谈会上的讲话\n感谢各位县长\n尤海琳", set()),
    ("龙游县教育局关于分工的通知\n尤海琳同志（党员）：协助工作。", set()),
    ("龙游县教育局关于分工的通知\n向尤海琳同志（原文如此）学习。", set()),
]


@pytest.mark.parametrize(("text", "expected"), BELOW)
def test_reads_posts_below_headlines_and_in_brackets(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


TOLD_ON = [
    (
        "尤海琳，龙游县第三小学教师，现任该校教务处主任。",
        {"尤海琳 教师 龙游县第三小学", "尤海琳 主任 龙游县第三小学教务处"},
    ),
    (
        "龙游县第三小学教师尤海琳每天早到。2018年受聘为龙游县作家协会副会长。",
        {"尤海琳 教师 龙游县第三小学", "尤海琳 副会长 龙游县作家协会"},
    ),
    (
        "龙游县第三小学教师尤海琳，原任龙游县第二小学校长，2012年退休。退休后，她被聘为龙游县作家协会副会长。",
        {"尤海琳 教师 龙游县第三小学", "尤海琳 副会长 龙游县作家协会"},
    ),
    # was asked and is gone, is told of another, is asked for
    ("龙游县第三小学教师尤海琳每天早到。她的儿子被聘为龙游县作家协会副会长。", {"尤海琳 教师 龙游县第三小学"}),
    ("龙游县第三小学教师尤海琳每天早到。龚小川的儿子被聘为龙游县作家协会副会长。", {"尤海琳 教师 龙游县第三小学"}),
    ("龙游县第三小学教师尤海琳每天早到。她曾被聘为龙游县作家协会副会长。", {"尤海琳 教师 龙游县第三小学"}),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_ON)
def test_reads_posts_told_on(text: str, expected: set[str]) -> None:
    assert posts(text) == expected
