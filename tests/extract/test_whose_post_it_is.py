"""Whose post a title is whose body stands somewhere else in the sentence, and whose it is not."""

import pytest

from tests.extract.stated import named, read

PAPER = "龙游县教育局年度记事\n"
WHOSE = [
    # whoever acts together with the subject, or gave something, is not spoken of
    ("县教育局会同县公安局、县林业局开展校园排查，副局长龚小川带队。", {("龚小川", "龙游县教育局", "副局长")}),
    (
        "龙游县第六中学与衢州市第二中学的远程教研由教导主任龚小川联络。",
        {("龚小川", "龙游县第六中学", "教导主任")},
    ),
    ("龙游县第六中学观鸟社开张，县林业局送的望远镜到货，副校长龚小川保管。", {("龚小川", "龙游县第六中学", "副校长")}),
    # the nameless heads of some and the named head of another
    ("人事股、安全股负责人及湖镇镇中心小学校长尤海琳列席。", {("尤海琳", "湖镇镇中心小学", "校长")}),
    # a party branch of the bureau; a team with its leader; an inspector is of no school
    ("县教育局机关党委配齐人手，副书记龚小川跑遍支部。", {("龚小川", "龙游县教育局机关党委", "副书记")}),
    (
        "衢州市援疆教师工作队领队、龙游县第六中学副校长龚小川到场。",
        {("龚小川", "衢州市援疆教师工作队", "领队"), ("龚小川", "龙游县第六中学", "副校长")},
    ),
    (
        "龙游县第六中学副校长龚小川及责任督学尤海琳到场。",
        {("龚小川", "龙游县第六中学", "副校长"), ("尤海琳", "龙游县教育局", "责任督学")},
    ),
    ("县政府教育总督学龚小川到场。", {("龚小川", "龙游县政府", "教育总督学")}),
    # 室 and 处 mean the one named before
    ("“竹韵”计划归县教研室管，室主任龚小川带队听课。", {("龚小川", "龙游县教研室", "主任")}),
    (
        "龙游县第六中学德育处办有社团，处主任龚小川和副主任尤海琳带队。",
        {("龚小川", "龙游县第六中学德育处", "主任"), ("尤海琳", "龙游县第六中学德育处", "副主任")},
    ),
    ("县教研室管计划，由室主任龚小川带队听课。", {("龚小川", "龙游县教研室", "主任")}),
    ("各处室主任由教师兼任，处室主任每周碰头。", set()),
    ("县教研室管计划，教务主任每周听课。", set()),
    ("县教研室管计划，几位室主任每周听课。", set()),
    # who is lent to a school
    ("龚小川到龙游县第六中学挂职副校长。", {("龚小川", "龙游县第六中学", "副校长")}),
    ("尤海琳在龙游县第六中学挂职校长助理。", {("尤海琳", "龙游县第六中学", "校长助理")}),
    ("龚小川赴龙游县第六中学挂职副校长，为期一年。", {("龚小川", "龙游县第六中学", "副校长")}),
    ("县里选派干部到龙游县第六中学挂职副校长。", set()),
    ("县里建议龚小川到龙游县第六中学挂职副校长。", set()),
    ("教师到龙游县第六中学挂职锻炼。", set()),
    # who takes up a post elsewhere keeps his name
    (
        "龙游县第六中学副校长龚洁任湖镇镇中心小学副校长（挂职）。",
        {("龚洁", "龙游县第六中学", "副校长"), ("龚洁", "湖镇镇中心小学", "副校长")},
    ),
    # all of a list have the post that the list begins with
    (
        "龙南教研联盟理事会成立，副理事长为湖镇镇中心小学校长龚小川、龙游县第六中学校长尤海琳。",
        {
            ("龚小川", "龙南教研联盟理事会", "副理事长"),
            ("尤海琳", "龙南教研联盟理事会", "副理事长"),
            ("龚小川", "湖镇镇中心小学", "校长"),
            ("尤海琳", "龙游县第六中学", "校长"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_gives_a_post_to_the_body_that_is_spoken_of(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert read(PAPER + text + "\n", "HOLDS_POST") == expected


TOWN = "龙游县横山镇召开座谈会，镇党委副书记龚小川主持，"
TOWNS = [
    ("镇派出所所长尤海琳到会。", ("尤海琳", "横山镇派出所", "所长")),
    ("镇卫生院院长尤海琳到会。", ("尤海琳", "横山镇卫生院", "院长")),
    ("镇妇联主席尤海琳到会。", ("尤海琳", "横山镇妇联", "主席")),
]


@pytest.mark.parametrize(("text", "expected"), TOWNS)
def test_reads_the_heads_of_a_towns_bodies(text: str, expected: tuple[str, str, str]) -> None:
    assert read(PAPER + TOWN + text + "\n", "HOLDS_POST") == {("龚小川", "横山镇党委", "副书记"), expected}


def test_reads_the_heads_of_a_school_district() -> None:
    text = "龙游县横山镇学区召开例会。学区校长龚小川主持，分管教学的副校长尤海琳讲话。\n"
    expected = {("龚小川", "龙游县横山镇学区", "校长"), ("尤海琳", "龙游县横山镇学区", "副校长")}
    assert read(f"龙游县横山镇学区召开例会\n{text}", "HOLDS_POST") == expected


COMMITTEE = (
    "龙游县教育局　共青团龙游县委员会\n关于开展2024年“龙江少年跑”系列活动的通知\n各学校：\n"
    "　　为加强领导，成立活动组委会。主任：龚小川（县教育局副局长）；副主任：尤海琳（团县委副书记）。\n"
)


def test_gives_a_committee_set_up_with_a_list_its_heads() -> None:
    group = "“龙江少年跑”系列活动组委会"
    found = read(COMMITTEE, "HOLDS_POST")
    assert {post for post in found if post[2].endswith("主任")} == {
        ("龚小川", group, "主任"),
        ("尤海琳", group, "副主任"),
    }


NAMED = [
    ("记者：感谢局长。\n龚小川：谢谢您。\n记者：谢谢您！", set()),
    ("县政府教育督导室组成督导组，对湖镇镇中心小学进行督导。", {"龙游县教育局", "龙游县政府教育督导室"}),
    ("县政府教育督导室抽调督导组成员到校。", {"龙游县教育局", "龙游县政府教育督导室"}),
]


def test_takes_no_thanks_for_a_name() -> None:
    assert named(PAPER + NAMED[0][0] + "\n", "Person") == {"龚小川"}


@pytest.mark.parametrize(("text", "expected"), NAMED[1:])
def test_takes_no_making_up_of_a_group_for_its_name(text: str, expected: set[str]) -> None:
    assert named(PAPER + text + "\n", "Organization") - {"龙游县政府"} <= expected
