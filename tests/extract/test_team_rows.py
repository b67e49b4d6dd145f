"""Who heads which team, row by row, in a school's own paper."""

import pytest

from tests.extract.stated import read

SCHOOL = "龙游县第三中学"
ROWS = [
    (
        f"{SCHOOL}关于年级组设置的通知\n高一年级：组长　龚小川，副组长　尤海琳、马桂兰\n高二年级：组长　郝月英\n",
        {
            ("龚小川", f"{SCHOOL}高一年级组", "组长"),
            ("尤海琳", f"{SCHOOL}高一年级组", "副组长"),
            ("马桂兰", f"{SCHOOL}高一年级组", "副组长"),
            ("郝月英", f"{SCHOOL}高二年级组", "组长"),
        },
    ),
    (
        f"{SCHOOL}2024年教研组工作安排\n语文组：组长 龚小川\n数学组：组长 尤海琳\n",
        {("龚小川", f"{SCHOOL}语文组", "组长"), ("尤海琳", f"{SCHOOL}数学组", "组长")},
    ),
    (
        f"{SCHOOL}2024年工作计划\n七年级组：组长龚小川，副组长尤海琳；八年级组：组长马桂兰。\n",
        {
            ("龚小川", f"{SCHOOL}七年级组", "组长"),
            ("尤海琳", f"{SCHOOL}七年级组", "副组长"),
            ("马桂兰", f"{SCHOOL}八年级组", "组长"),
        },
    ),
    # the paper of a bureau, one row alone, and rows without heads
    ("龙游县教育局关于教研工作的通知\n语文组：组长 龚小川\n数学组：组长 尤海琳\n", set()),
    (f"{SCHOOL}2024年工作计划\n语文组：每周集体备课一次。\n数学组：每月公开课一次。\n", set()),
    (f"{SCHOOL}2024年工作计划\n语文组：组长负责制\n数学组：组长负责制\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_reads_who_heads_the_teams(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert read(text, "HOLDS_POST") == expected
