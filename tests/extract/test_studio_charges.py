"""Places in a studio that a sentence gives: by a verb, by a pronoun for the bearer of its name, or beside its name."""

import pytest

from tests.extract.stated import named, read

STUDIO = "龙游县尤若琳小学语文名师工作室"
GIVEN = [
    ("尤海琳名师工作室揭牌。尤海琳任领衔人，龚小川任助理。", {("尤海琳", "领衔人"), ("龚小川", "助理")}),
    ("2020年，学校成立“尤海琳名师工作室”，尤海琳老师很高兴。她任主持人。", {("尤海琳", "主持人")}),
    ("尤海琳名师工作室挂牌，首任主持人由龙游县第三小学校长龚小川担任。", {("龚小川", "主持人")}),
    (
        "尤海琳，女，1980年生，现任龙游县第三小学副校长、衢州市“尤海琳名师工作室”主持人。",
        {("尤海琳", "主持人")},
    ),
    ("尤海琳名师工作室成立，首批成员有龚小川、尤丽珍两位教师。", {("龚小川", "成员"), ("尤丽珍", "成员")}),
    # another body stands between, the place is in something else, or nobody is named
    ("尤海琳名师工作室协办大赛，大赛评审委员会同日成立。龚小川任顾问。", set()),
    ("尤海琳名师工作室协办朗诵会。会后龚小川任主持人的节目开播。", set()),
    ("尤海琳名师工作室每年聘请主持人一名，由优秀教师担任主持人。", set()),
    ("龙游县第三小学举行朗诵会，龚小川任主持人。", set()),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_reads_who_has_a_place_in_a_studio(text: str, expected: set[tuple[str, str]]) -> None:
    posts = read(text, "HOLDS_POST")
    assert {(who, title) for who, body, title in posts if body.endswith("工作室")} == expected


BEARERS = [
    ("龙游县教育局举行尤若琳初中英语名师工作室启动仪式。", "尤若琳初中英语名师工作室"),
    ("曾海珊名师工作室由曾海珊领衔。", "曾海珊名师工作室"),
    ("大家走进曾海珊初中数学名师工作室。", "曾海珊初中数学名师工作室"),
]


@pytest.mark.parametrize(("text", "name"), BEARERS)
def test_cuts_no_name_of_a_studio_at_a_preposition(text: str, name: str) -> None:
    assert name in named(text, "Organization")
