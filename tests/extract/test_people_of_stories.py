"""People of stories: who is called so, and who is of a unit."""

import pytest

from tests.extract.stated import named

STORIES = [
    ("领唱的男孩叫尤小南，声音很亮。", {"尤小南"}),
    ("班里有个孩子名叫龚小川，爱画画。", {"龚小川"}),
    ("这件事是思政教育股的陈冬芹在操持。", {"陈冬芹"}),
    ("具体执行人是学生资助中心的段小军，每月催一次。", {"段小军"}),
    ("龙游县第四小学的尤海琳说，孩子们很喜欢。", {"尤海琳"}),
    # things, places and words
    ("孩子们把它叫石榴籽，老师叫好声一片。", set()),
    ("这是龙游县第四小学的新校区，面积不小。", set()),
    ("这是德育处的老办法，说来简单。", set()),
    ("学生资助中心的高质量，说到底靠人。", set()),
]


@pytest.mark.parametrize(("text", "expected"), STORIES)
def test_reads_the_people_of_stories(text: str, expected: set[str]) -> None:
    assert named(f"龙游县教育局记事\n{text}\n", "Person") == expected
