"""Posts in the bodies of a township and in its schools, in a group that a sentence founds, in the parts of 该校, and in
the bureau whose head leads the Party's committee for education as well."""

import pytest

from tests.extract.test_posts import posts

Posts = set[tuple[str, str, str]]

REPORT = "沭阳县颜集镇2021年教育工作总结\n"
SIGNED = "\n沭阳县颜集镇人民政府\n2022年1月10日\n"
GOVERNMENT = "颜集镇政府"
OF_TOWN: list[tuple[str, Posts]] = [
    ("镇妇联主席徐敏芝主抓结对行动。", {("徐敏芝", "主席", "颜集镇妇联")}),
    ("镇团委书记吕明芳到会。", {("吕明芳", "书记", "共青团颜集镇委")}),
    ("由镇派出所所长王强负责。", {("王强", "所长", "颜集镇派出所")}),
    ("召集人：李红（镇党委副书记、镇长）", {("李红", "副书记", "颜集镇委"), ("李红", "镇长", GOVERNMENT)}),
    ("镇中心小学校长徐修平提出主张。", {("徐修平", "校长", "颜集镇中心小学")}),
    ("由镇中心幼儿园园长赵敏牵头。", {("赵敏", "园长", "颜集镇中心幼儿园")}),
    # any of a level, and several at once
    ("各镇妇联主席徐敏芝等参加。", set()),
    ("每个镇中心小学校长都要到会。", set()),
    ("乡、镇派出所所长轮流值班。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), OF_TOWN)
def test_reads_posts_in_the_bodies_of_a_township(sentence: str, expected: Posts) -> None:
    assert posts(REPORT + sentence + SIGNED) == expected


FOUNDED: list[tuple[str, set[tuple[str, str]]]] = [
    (
        "年初镇里成立教育工作领导小组，镇党委书记周瑞明任组长，镇长葛长明任副组长。",
        {("周瑞明", "组长"), ("葛长明", "副组长")},
    ),
    ("我镇成立了教育工作领导小组，由镇长葛长明任组长。", {("葛长明", "组长")}),
    ("镇里成立教育工作领导小组，组长由镇长葛长明担任。", {("葛长明", "组长")}),
    # a group of everybody, and one of which nobody is said to be the head
    ("各村要成立教育工作领导小组，由村书记任组长。", set()),
    ("成立教育工作领导小组，加强领导。镇长葛长明多次到校。", set()),
    ("各校成立教育工作领导小组，校长任组长。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), FOUNDED)
def test_reads_places_in_a_group_for_education_that_has_a_head(sentence: str, expected: set[tuple[str, str]]) -> None:
    found = {
        (name, title) for name, title, body in posts(REPORT + sentence + SIGNED) if body.endswith("教育工作领导小组")
    }
    assert found == expected


BULLETIN = "丰台区教育局简报\n丰台区教育局\n"
OF_THAT: list[tuple[str, Posts]] = [
    ("丰台区第五中学成绩提高。该校教科室主任胡德明牵头教研。", {("胡德明", "主任", "丰台区第五中学教科室")}),
    ("丰台区第五中学成绩提高。该校德育处主任李红主抓德育。", {("李红", "主任", "丰台区第五中学德育处")}),
    ("丰台区第五中学由该校总务处副主任王强负责食堂。", {("王强", "副主任", "丰台区第五中学总务处")}),
    ("该校教科室主任胡德明牵头教研。", set()),
    ("丰台区第五中学成绩提高。区教育局教科室主任胡德明到会。", {("胡德明", "主任", "丰台区教育局教科室")}),
    ("丰台区第五中学成绩提高。区教研室主任胡德明到会。", {("胡德明", "主任", "丰台区教研室")}),
]


@pytest.mark.parametrize(("text", "expected"), OF_THAT)
def test_reads_the_heads_of_the_parts_of_that_school(text: str, expected: Posts) -> None:
    assert posts(BULLETIN + text) == expected


NEWS = "区委教育工委书记一行来校调研\n丰台区第五中学\n"
AND_BUREAU = "丰台区教育局政治处主任舒越明陪同。"
BESIDE: list[tuple[str, set[tuple[str, str, str]]]] = [
    ("区委教育工委书记、局长贺晓林来我校调研。" + AND_BUREAU, {("贺晓林", "局长", "丰台区教育局")}),
    ("区委教育工委副书记、副局长赵爱民来我校调研。" + AND_BUREAU, {("赵爱民", "副局长", "丰台区教育局")}),
    (
        "区委教育工委书记、局长贺晓林和副书记、副局长赵爱民来我校调研。" + AND_BUREAU,
        {("贺晓林", "局长", "丰台区教育局"), ("赵爱民", "副局长", "丰台区教育局")},
    ),
    # no bureau is named, and one of another division
    ("区委教育工委书记、局长贺晓林来我校调研。", set()),
    ("区委教育工委书记、局长贺晓林来我校调研。绍兴市教育局科长舒越明陪同。", set()),
    ("区委教育工委书记、校长贺晓林来我校调研。" + AND_BUREAU, set()),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_reads_the_bureau_of_whoever_leads_the_committee_for_education(text: str, expected: Posts) -> None:
    assert {post for post in posts(NEWS + text) if post[1].endswith("局长")} == expected


PLAN = "丰台区第五中学2025年工作计划\n丰台区第五中学\n"
IS_HEAD: list[tuple[str, Posts]] = [
    ("（马秀英系音乐教师，马占武系副校长。）马占武到会。", {("马占武", "副校长", "丰台区第五中学")}),
    ("责任人为班子成员，其中马占武为副校长。马占武到会。", {("马占武", "副校长", "丰台区第五中学")}),
    (
        "李红梅为校长，马占武为副校长。李红梅、马占武到会。",
        {("李红梅", "校长", "丰台区第五中学"), ("马占武", "副校长", "丰台区第五中学")},
    ),
    ("责任人为副校长，其余为中层干部。", set()),
    ("马占武系音乐教师，工作认真。", set()),
    ("分管领导为副校长，马占武为副局长。马占武到会。", set()),
]


@pytest.mark.parametrize(("text", "expected"), IS_HEAD)
def test_reads_who_is_head_of_the_school_whose_paper_it_is(text: str, expected: Posts) -> None:
    assert {post for post in posts(PLAN + text) if post[1] != "音乐教师"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("丰台区人民政府会议纪要\n区长助理嵇兆明主持会议。", {("嵇兆明", "区长助理", "丰台区政府")}),
        ("丰台区人民政府会议纪要\n会议由区长助理嵇兆明主持。", {("嵇兆明", "区长助理", "丰台区政府")}),
        ("丰台区区长助理嵇兆明到校。", {("嵇兆明", "区长助理", "丰台区政府")}),
        ("区长助理工作制度已经建立。", set()),
        ("区长助理要到校。", set()),
        ("县长助理嵇兆明到丰台区考察。", set()),
    ],
)
def test_reads_assistants_of_heads_of_divisions(text: str, expected: Posts) -> None:
    assert posts(text) == expected


PAIRED = "青浦区教育局新闻\n青浦区教育局\n"
OF_PAIR: list[tuple[str, str]] = [
    ("丰台区委教育工委副书记、区教育局副局长巩小林一行到会。", "丰台区教育局"),
    ("丰台区委常委、区教育局党组书记巩小林一行到会。", "丰台区教育局"),
    ("丰台区教育局党组成员、区教研室主任巩小林一行到会。", "丰台区教研室"),
    # the bureau of another person, of another clause, and of another level
    ("丰台区副区长韩晓林来访，区教育局副局长巩小林陪同。", "青浦区教育局"),
    ("学习丰台区经验。区教育局副局长巩小林讲话。", "青浦区教育局"),
    ("丰台区教育局科长韩晓林、区教育局副局长巩小林到会。", "青浦区教育局"),
]


@pytest.mark.parametrize(("sentence", "body"), OF_PAIR)
def test_reads_the_division_of_the_post_before(sentence: str, body: str) -> None:
    assert {b for name, title, b in posts(PAIRED + sentence) if name == "巩小林"} >= {body}
