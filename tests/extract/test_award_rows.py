"""Lists whose lines are each a name, perhaps with sex and people in brackets, and the unit of its bearer."""

import pytest

from tests.extract.stated import named, read

LIST = "龙游县教育局关于表彰优秀教师的通报\n附：优秀教师名单\n"
ROWS = [
    (
        "马桂兰（回族，女）　龙游县第三小学校长\n郝月英（女，藏族）　龙游县第四小学副校长\n尤春生　龙游县第三中学\n",
        {"马桂兰", "郝月英", "尤春生"},
        {("马桂兰", "龙游县第三小学", "校长"), ("郝月英", "龙游县第四小学", "副校长")},
    ),
    (
        "斯琴托娅（女）　龙游县第三小学\n龚小川　　　　　龙游县第四小学教师\n白音嘎拉　　　　龙游县第三中学\n",
        {"斯琴托娅", "龚小川", "白音嘎拉"},
        {("龚小川", "龙游县第四小学", "教师")},
    ),
    (
        "一、优秀校长\n龚小川　龙游县第三小学校长\n二、优秀教师\n"
        "尤丽珍　龙游县第四小学教师\n那仁其木格　龙游县第三中学\n",
        {"龚小川", "尤丽珍", "那仁其木格"},
        {("龚小川", "龙游县第三小学", "校长"), ("尤丽珍", "龙游县第四小学", "教师")},
    ),
    # subjects, kinds of work and places in the first cell; two rows are no list
    ("语文　龙游县第三小学\n数学　龙游县第四小学\n英语　龙游县第三中学\n", set(), set()),
    ("主会场　龙游县第三小学\n分会场　龙游县第四小学\n集合点　龙游县第三中学\n", set(), set()),
    ("湖镇镇　龙游县第三小学\n横山镇　龙游县第四小学\n塔石镇　龙游县第三中学\n", set(), set()),
]


@pytest.mark.parametrize(("rows", "people", "posts"), ROWS)
def test_reads_rows_of_people_with_their_units(rows: str, people: set[str], posts: set[tuple[str, str, str]]) -> None:
    assert named(LIST + rows, "Person") == people
    assert read(LIST + rows, "HOLDS_POST") == posts
