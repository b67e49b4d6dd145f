"""Who heads the bodies that plain news of a county names: its societies and offices, its townships' organs (also of a
township that no table lists), the teams of its schools; names with their titles behind in one list."""

import pytest

from tests.extract.test_posts import posts

Posts = set[tuple[str, str, str]]

SCHOOL = "宁远县第三中学举行开学典礼"
OF_COUNTY = [
    ("志愿者协会", "会长"),
    ("青年志愿者联合会", "会长"),
    ("党校", "校长"),
    ("编办", "主任"),
    ("政务服务中心", "主任"),
    ("老教师协会", "会长"),
    ("武警中队", "教导员"),
    ("科协", "主席"),
    ("关工委", "主任"),
]


@pytest.mark.parametrize(("body", "title"), OF_COUNTY)
@pytest.mark.parametrize("place", ["宁远县", "县"])
def test_bodies_of_the_county(place: str, body: str, title: str) -> None:
    held = posts(f"{SCHOOL}。{place}{body}{title}王志成到场祝贺。")
    assert held == {("王志成", title, f"宁远县{body}")}


def test_a_committee_of_the_county_is_no_part_of_the_school_before_it() -> None:
    held = posts(f"{SCHOOL}。县政法委书记王志成到场祝贺。")
    assert {(person, title) for person, title, _ in held} == {("王志成", "书记")}
    assert not any("中学" in body for _, _, body in held)


OF_TOWN = [("妇联", "主席"), ("派出所", "所长"), ("卫生院", "院长"), ("纪委", "书记"), ("工会", "主席")]


@pytest.mark.parametrize(("body", "title"), OF_TOWN)
@pytest.mark.parametrize("town", ["湾井镇", "青屏镇"])  # the second is in no table
def test_bodies_of_a_township(town: str, body: str, title: str) -> None:
    held = posts(f"宁远县{town}中心小学举行开学典礼，{town}{body}{title}王志成到场祝贺。")
    assert held == {("王志成", title, f"{town}{body}")}


LISTED = [
    (
        "宁远县教育局陈立军副局长、徐大勇主任一行到宁远县第三中学调研。",
        {("陈立军", "副局长", "宁远县教育局"), ("徐大勇", "主任", "宁远县教育局")},
    ),
    (
        "宁远县第三中学语文教研组组长吴小莉、数学教研组组长冯大刚分别发言。",
        {
            ("吴小莉", "组长", "宁远县第三中学语文教研组"),
            ("冯大刚", "组长", "宁远县第三中学数学教研组"),
        },
    ),
    (
        "讲座邀请华东师范大学教育学部周平之教授、何静之副教授主讲。",
        {("周平之", "教授", "华东师范大学教育学部"), ("何静之", "副教授", "华东师范大学教育学部")},
    ),
    (
        "宁远县第三中学2026年工作安排\n七年级主任 何光启\n八年级主任 王小川\n教导主任 刘平安",
        {
            ("何光启", "七年级主任", "宁远县第三中学"),
            ("王小川", "八年级主任", "宁远县第三中学"),
            ("刘平安", "教导主任", "宁远县第三中学"),
        },
    ),
    ("宁远县政府教育督导室副主任督学孙培文带队督查。", {("孙培文", "副主任督学", "宁远县政府教育督导室")}),
    # whose they are is not said by who stands beside them
    ("宁远县教育局陈立军副局长、何县长到会。", {("陈立军", "副局长", "宁远县教育局")}),
    ("宁远县教育局陈立军副局长来校，徐大勇主任接待。", {("陈立军", "副局长", "宁远县教育局")}),
    ("宁远县第三中学语文教研组、数学教研组组长会议召开。", set()),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_those_who_are_named_side_by_side(text: str, expected: Posts) -> None:
    assert posts(text) == expected
