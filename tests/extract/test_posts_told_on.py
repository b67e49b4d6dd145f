"""Posts in the sentences of a line that go on about whom its beginning tells the sex of."""

import pytest

from tests.extract.test_pages_of_schools import posts

TOLD_ON = [
    ("罗文娟，女，1978年生。现兼任祥云县教育学会副会长。", {"罗文娟 副会长 祥云县教育学会"}),
    ("罗文娟，女，汉族。现任祥云县教师发展中心副主任。", {"罗文娟 副主任 祥云县教师发展中心"}),
    ("罗文娟，女，1970年生。2013年8月起任下庄镇中心小学校长。", {"罗文娟 校长 下庄镇中心小学"}),
    # another line, another subject, another time
    ("罗文娟，女，1978年生。\n现任祥云县教师发展中心副主任。", set()),
    ("罗文娟，女，1978年生。高志明现任祥云县教师发展中心副主任。", {"高志明 副主任 祥云县教师发展中心"}),
    ("罗文娟，女，1978年生。曾任祥云县教师发展中心副主任。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_ON)
def test_reads_the_posts_of_whom_a_line_is_about(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


def test_takes_no_studio_for_its_head() -> None:
    assert posts("祥云县“孙红名校长工作室”揭牌。") == set()
