"""Posts by the layout of duty notices and group lists: grades, the league, brackets; of which a body has one."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

Post = tuple[str, str, str]


def posts(text: str) -> set[Post]:
    """Person, title and body of every post that a text states."""
    return {
        (compose_name(s.subject), dict(s.qualifiers)["title"], compose_name(str(s.object)))
        for s in extract(Document(key="d", version="v", text=text)).statements
        if s.kind is StatementKind.RELATION and s.type == "HOLDS_POST"
    }


SCHOOL = "清水县松溪中学"
DUTIES = SCHOOL + "2023年秋季学期分工\n一、中层干部\n{}\n" + SCHOOL + "\n2023年9月1日\n"
OF_SCHOOL = [
    (
        "七年级主任 柏秀兰　　八年级主任 谭永杰",
        {("柏秀兰", "七年级主任", SCHOOL), ("谭永杰", "八年级主任", SCHOOL)},
    ),
    ("一年级组长：柴子进", {("柴子进", "一年级组长", SCHOOL)}),
    ("高三年级组长 柏秀兰", {("柏秀兰", "高三年级组长", SCHOOL)}),
    (
        "团委：书记 段春雨，副书记 谭永杰",
        {("段春雨", "书记", SCHOOL + "团委"), ("谭永杰", "副书记", SCHOOL + "团委")},
    ),
    ("团委：段春雨（书记）", {("段春雨", "书记", SCHOOL + "团委")}),
    # a union and a branch, who is nobody by name, a number that counts
    ("工会：主席 段春雨", {("段春雨", "主席", SCHOOL + "工会")}),
    ("党总支书记 段春雨", {("段春雨", "党总支书记", SCHOOL)}),
    ("七年级主任由教务处任命。", set()),
    ("三个年级主任共同值班。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_SCHOOL)
def test_reads_heads_of_grades_and_of_the_league(text: str, expected: set[Post]) -> None:
    assert posts(DUTIES.format(text)) == expected


STUDIO = "清水县柏秀兰名师工作室"
REPORT = SCHOOL + "语文教研组开展集体备课\n2023年9月1日\n{}\n"
TEAM = SCHOOL + "语文教研组"
IN_TEAMS = [
    ("语文教研组组长柏秀兰主持。", {("柏秀兰", "组长", TEAM)}),
    ("校医欧阳静、语文备课组长上官婷参加。", {("上官婷", "语文备课组长", SCHOOL)}),
    ("数学教研组组长柏秀兰主持。", {("柏秀兰", "数学教研组组长", SCHOOL)}),
    ("清水县桃源小学主持工作的副校长谭永杰到场。", {("谭永杰", "副校长", "清水县桃源小学")}),
    ("城关派出所民警谭永杰受聘担任清水县桃源小学法治副校长。", {("谭永杰", "法治副校长", "清水县桃源小学")}),
    (f"{STUDIO}助理段春雨、成员谭永杰到场。", {("段春雨", "助理", STUDIO), ("谭永杰", "成员", STUDIO)}),
    (f"{STUDIO}送教。工作室主持人柏秀兰讲座。", {("柏秀兰", "主持人", STUDIO)}),
    (
        "五年级数学教师柏秀兰、高二班主任谭永杰参加。",
        {("柏秀兰", "五年级数学教师", SCHOOL), ("谭永杰", "高二班主任", SCHOOL)},
    ),
    # nobody by name; whose assistant nobody says; words that are no names
    ("各校校医、保健医生齐全，班主任东方不亮西方亮。", set()),
    (f"{STUDIO}和清水县石渡名师工作室联合教研，助理谭永杰上课。", set()),
    (f"{STUDIO}制定计划，成员全程参与，助理全面协调。", set()),
]


@pytest.mark.parametrize(("text", "expected"), IN_TEAMS)
def test_reads_the_posts_of_teams_and_studios(text: str, expected: set[Post]) -> None:
    assert {post for post in posts(REPORT.format(text)) if "派出所" not in post[2]} == expected


BUREAU = "清水县教育局"
PAPER = "清水县学前教育行动方案\n一、加强领导\n{}\n清水县人民政府办公室\n2024年4月3日\n"
GOVERNMENT, COMMITTEE = "清水县政府", "清水县委"
IN_GROUPS = [
    (
        "由县委常委、政府副县长柏永年主抓。",
        {("柏永年", "常委", COMMITTEE), ("柏永年", "副县长", GOVERNMENT)},
    ),
    ("政府副县长柏永年到会。", {("柏永年", "副县长", GOVERNMENT)}),
    ("县委常委、副县长柏永年到会。", {("柏永年", "常委", COMMITTEE), ("柏永年", "副县长", GOVERNMENT)}),
    # the other members are in the group, not in the one of a bracket
    (
        "成立清水县2024年城区学校招生领导小组，副组长：段春雨(县纪委监委派驻纪检监察组组长)；成员：谭永杰(基教股股长)。",
        {("谭永杰", "成员", "清水县2024年城区学校招生领导小组")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_GROUPS)
def test_reads_the_posts_of_a_list_of_leaders(text: str, expected: set[Post]) -> None:
    found = posts(PAPER.format(text))
    assert expected <= found
    assert not any("纪检" in body and title == "成员" for _, title, body in found)


NEWS = "清水县教育局召开现场会\n清水县教育局10月27日召开现场会。{}\n"
OF_ONE = [
    ("松溪小学党支部书记柏秀兰、谭永杰先后发言。", {("柏秀兰", "党支部书记", "清水县松溪小学")}),
    ("县教育局局长段春雨、谭永杰参加。", {("段春雨", "局长", BUREAU)}),
    ("清水县第一小学校长柏秀兰、谭永杰交流。", {("柏秀兰", "校长", "清水县第一小学")}),
    # deputies and teachers may be several
    (
        "县教育局副局长段春雨、谭永杰参加。",
        {("段春雨", "副局长", BUREAU), ("谭永杰", "副局长", BUREAU)},
    ),
    (
        "清水县第一小学副校长柏秀兰、谭永杰交流。",
        {("柏秀兰", "副校长", "清水县第一小学"), ("谭永杰", "副校长", "清水县第一小学")},
    ),
    (
        "清水县第一小学教师柏秀兰、谭永杰交流。",
        {("柏秀兰", "教师", "清水县第一小学"), ("谭永杰", "教师", "清水县第一小学")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_ONE)
def test_a_body_has_one_head(text: str, expected: set[Post]) -> None:
    assert posts(NEWS.format(text)) == expected


def test_a_year_and_the_schools_of_a_county_own_no_group() -> None:
    text = "成立清水县2024年中小学招生工作领导小组。成立清水县第二小学2024年招生工作领导小组。"
    found = extract(Document(key="d", version="v", text=PAPER.format(text))).statements
    owners = {compose_name(str(s.object)) for s in found if s.type == "PART_OF" and "招生" in str(s.subject)}
    assert owners == {"清水县第二小学"}
