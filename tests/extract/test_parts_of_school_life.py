"""Parts of a school's everyday life in its own paper: what they run, and who heads them."""

import pytest

from tests.extract.stated import read

SCHOOL = "龙游县第三小学"
TITLE = f"{SCHOOL}2024年工作计划\n"
RUN = [
    ("“午间飘香行动”由膳委会负责。", {(f"{SCHOOL}膳委会", "午间飘香行动")}),
    ("“晚寝静心行动”由宿管部牵头。", {(f"{SCHOOL}宿管部", "晚寝静心行动")}),
    ("“银龄助学计划”由退休教师协会负责。", {(f"{SCHOOL}退休教师协会", "银龄助学计划")}),
    (
        "成立英语攻关小组，组长尤海琳。“晨读二十分钟计划”由攻关小组负责。",
        {(f"{SCHOOL}英语攻关小组", "晨读二十分钟计划")},
    ),
    # of each school, of another body, or no part at all
    ("“午间飘香行动”由各校膳委会负责。", set()),
    ("“晚寝静心行动”由县教育局培训部负责。", {("龙游县教育局培训部", "晚寝静心行动")}),
    ("“银龄助学计划”由教育部门牵头。", set()),
]


@pytest.mark.parametrize(("text", "expected"), RUN)
def test_parts_of_the_own_school_run_what_they_are_given(text: str, expected: set[tuple[str, str]]) -> None:
    found = read(TITLE + text + "\n", "RESPONSIBLE_FOR")
    assert {(who, what) for who, what, _ in found if "部门" not in who} == expected


HEADS = [
    ("膳委会主任尤海琳每周公布食谱。", {("尤海琳", f"{SCHOOL}膳委会", "主任")}),
    ("生活部部长龚小川每晚查寝。", {("龚小川", f"{SCHOOL}生活部", "部长")}),
    ("校史馆馆长尤丽珍讲解。", {("尤丽珍", f"{SCHOOL}校史馆", "馆长")}),
    # of the county's committee, of the county, of a league elsewhere
    ("县委宣传部部长龚小川到校。", {("龚小川", "龙游县委宣传部", "部长")}),
    ("县图书馆馆长尤丽珍到校。", {("尤丽珍", "龙游县图书馆", "馆长")}),
    ("龚小川毕业后在团市委任工农青年部部长。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_heads_of_parts_of_the_own_school(text: str, expected: set[tuple[str, str, str]]) -> None:
    found = read(TITLE + text + "\n", "HOLDS_POST")
    assert {post for post in found if not post[1].endswith(SCHOOL)} == expected
