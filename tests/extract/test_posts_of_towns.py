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


BESIDE_OTHERS: list[tuple[str, Posts]] = [
    # the body of the town, of the zone, of the university whose organ stands before it in the sentence
    (
        "沭阳县颜集镇党委副书记徐敏芝、人大主席李红到会。",
        {("徐敏芝", "副书记", "颜集镇委"), ("李红", "主席", "颜集镇人大")},
    ),
    (
        "沭阳经开区管委会副主任徐敏芝、社会事业局局长李红、教育局副局长王强到会。",
        {
            ("徐敏芝", "副主任", "沭阳县经开区管委会"),
            ("李红", "局长", "沭阳县经开区社会事业局"),
            ("王强", "副局长", "沭阳县经开区教育局"),
        },
    ),
    ("沭阳高新区社会事业局办班。社会事业局局长李红讲话。", {("李红", "局长", "沭阳县高新区社会事业局")}),
    (
        "淮阴师范学院教务处处长徐敏芝、教育科学学院院长李红来校。",
        {("徐敏芝", "处长", "淮阴师范学院教务处"), ("李红", "院长", "淮阴师范学院教育科学学院")},
    ),
    # one of several branches of the Party
    ("沭阳县教育局机关第二党支部书记李红讲话。", {("李红", "书记", "沭阳县教育局机关第二党支部")}),
    ("沭阳县桃源中学退休教师党支部书记李红讲话。", {("李红", "书记", "沭阳县桃源中学退休教师党支部")}),
    ("沭阳县桃源中学党支部书记李红讲话。", {("李红", "党支部书记", "沭阳县桃源中学")}),
    (
        "沭阳县教育局副局长徐敏芝率人事股股长李红到校。",
        {("徐敏芝", "副局长", "沭阳县教育局"), ("李红", "股长", "沭阳县教育局人事股")},
    ),
    ("沭阳县文化馆馆员李红授课。", {("李红", "馆员", "沭阳县文化馆")}),
    # a group of schools with a name of its own, before the title of a named person
    (
        "柳湖学区主任徐敏芝、春晖教育集团总校长李红发言。",
        {("徐敏芝", "主任", "柳湖学区"), ("李红", "总校长", "春晖教育集团")},
    ),
    ("各学区主任、部分学区校长、农村学区主任李红参加，新任学区主任徐敏芝发言。", set()),
    # another body between, another place between, the bureau of the county itself
    (
        "沭阳县颜集镇党委书记徐敏芝、沭阳县财政局局长王强、人大主席李红到会。",
        {("徐敏芝", "书记", "颜集镇委"), ("王强", "局长", "沭阳县财政局")},
    ),
    (
        "沭阳经开区管委会副主任徐敏芝、沭阳县财政局局长王强、教育局局长李红到会。",
        {
            ("徐敏芝", "副主任", "沭阳县经开区管委会"),
            ("王强", "局长", "沭阳县财政局"),
            ("李红", "局长", "沭阳县教育局"),
        },
    ),
    ("沭阳县教育局与沭阳经开区管委会签约。教育局局长李红讲话。", {("李红", "局长", "沭阳县教育局")}),
    ("各党支部书记、支部委员参加，三个党支部轮流值班。", set()),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE_OTHERS)
def test_reads_posts_in_bodies_that_a_neighbour_tells(text: str, expected: Posts) -> None:
    assert posts("沭阳县工作简报\n2022年1月10日\n" + text) == expected


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
