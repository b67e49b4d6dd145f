"""Posts told of the one person of a line: by a pronoun, or without any subject."""

import pytest

from tests.extract.test_pages_of_schools import posts

FURTHER = [
    (
        "尤海琳，龙游县第三小学副校长。她还担任龙游县小学数学教学研究会会长。",
        {"尤海琳 副校长 龙游县第三小学", "尤海琳 会长 龙游县小学数学教学研究会"},
    ),
    (
        "尤海琳，龙游县第三小学副校长，还兼任龙游县作家协会理事。",
        {"尤海琳 副校长 龙游县第三小学", "尤海琳 理事 龙游县作家协会"},
    ),
    (
        "龙游县第三小学教师尤海琳每天早到。2019年起，她兼任龙游县摄影家协会副会长。",
        {"尤海琳 教师 龙游县第三小学", "尤海琳 副会长 龙游县摄影家协会"},
    ),
    (
        "龙游县第三小学教师尤海琳既是校足球队的带头人，又是龙游县足球协会副会长。",
        {"尤海琳 教师 龙游县第三小学", "尤海琳 副会长 龙游县足球协会"},
    ),
    # another person in the line, a time that is over, somebody of the family
    (
        "龙游县第三小学教师尤海琳、龙游县第三小学教师龚小川结对。她还担任龙游县摄影家协会副会长。",
        {"尤海琳 教师 龙游县第三小学", "龚小川 教师 龙游县第三小学"},
    ),
    (
        "龙游县第三小学教师尤海琳每天早到。她曾先后担任龙游县摄影家协会副会长。",
        {"尤海琳 教师 龙游县第三小学"},
    ),
    (
        "龙游县第三小学教师尤海琳每天早到。她的丈夫现任龙游县摄影家协会副会长。",
        {"尤海琳 教师 龙游县第三小学"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), FURTHER)
def test_reads_further_posts_of_the_person_of_a_line(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


SUCCESSION = [
    ("3月1日，龚小川不再担任龙游县教育局局长职务，由尤海琳接任。", {"尤海琳 局长 龙游县教育局"}),
    ("2021年尤海琳接任龙游县第三小学校长。", {"尤海琳 校长 龙游县第三小学"}),
    ("2021年5月尤海琳继任龙游县第三小学校长。", {"尤海琳 校长 龙游县第三小学"}),
    # nobody is named, nothing was given up, or it is only asked for
    ("龙游县教育局局长一职由人接任。", set()),
    ("他由尤海琳接任。", set()),
    ("建议由尤海琳接任龙游县第三小学校长。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SUCCESSION)
def test_reads_who_succeeds(text: str, expected: set[str]) -> None:
    assert {post for post in posts(text) if post.startswith("尤海琳")} == expected
