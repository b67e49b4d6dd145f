"""Posts in tables whose cells a page wrote one below the other, and in lists of a name and a title in turn."""

import pytest

from graph.identity.keys import parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract


def posts(text: str) -> set[tuple[str, str, str]]:
    """(person, title, body); whoever is only proposed has ? before the title"""
    kinds = {"HOLDS_POST": "title", "NOMINATED_FOR": "post"}
    sign = {"HOLDS_POST": "", "NOMINATED_FOR": "?"}
    return {
        (parts_of(s.subject)[0], f"{sign[s.type]}{dict(s.qualifiers)[kinds[s.type]]}", compose_name(str(s.object)))
        for s in extract(Document(key="d", version="v", text=text)).statements
        if s.kind is StatementKind.RELATION and s.type in kinds
    }


BUREAU, SCHOOL, PRIMARY = "青川县教育局", "青川县第二中学", "青川县实验小学"
TABLES = [
    (
        "青川县教育学会理事会名单\n序号\n姓名\n工作单位及职务\n1\n王志强\n青川县教育局局长\n2\n李晓敏\n青川县实验小学校长\n",
        {("王志强", "局长", BUREAU), ("李晓敏", "校长", PRIMARY)},
    ),
    (
        "青川县校外督学名单\n姓 名\n单位\n职务\n王志强\n青川县教育局\n副局长\n李晓敏\n青川县实验小学\n校长\n"
        "赵 华\n青川县第二中学\n教务处主任\n",
        {("王志强", "副局长", BUREAU), ("李晓敏", "校长", PRIMARY), ("赵华", "教务处主任", SCHOOL)},
    ),
    (
        "先进个人名单\n学校\n姓名\n职务\n青川县实验小学\n王志强\n副校长\n青川县第二中学\n李晓敏\n教导主任\n",
        {("王志强", "副校长", PRIMARY), ("李晓敏", "教导主任", SCHOOL)},
    ),
    (
        "青川县第二中学干部兼职情况公示\n青川县第二中学\n姓名\n职务\n出生年月\n兼任的社会组织职务\n王志强\n校长，党委副书记\n"
        "1970.03\n青川县教育学会副会长\n冼燎原\n党委书记\n1968.11\n无\n",
        {
            ("王志强", "校长", SCHOOL),
            ("王志强", "党委副书记", SCHOOL),
            ("王志强", "副会长", "青川县教育学会"),
            ("冼燎原", "党委书记", SCHOOL),
        },
    ),
    (
        "任前公示\n姓名\n性别\n现任职务\n拟任职务\n王志强\n男\n青川县实验小学副校长\n青川县第二中学校长\n"
        "李晓敏\n女\n青川县实验小学党支部书记\n青川县第二中学党委书记\n",
        {
            ("王志强", "副校长", PRIMARY),
            ("王志强", "?校长", SCHOOL),
            ("李晓敏", "党支部书记", PRIMARY),
            ("李晓敏", "?党委书记", SCHOOL),
        },
    ),
    # 英语高级教师 is a rank; what a company's name stands before is no post of the row's unit
    (
        "考察对象名单\n姓名\n现任职务（岗位）\n性别\n王志强\n英语高级教师、青川县第二中学团委书记\n男\n李晓敏\n宏达公司总经理\n女\n",
        {("王志强", "团委书记", SCHOOL), ("王志强", "书记", f"{SCHOOL}团委")},
    ),
    # the group that signs is one of the school, whose office the row means
    (
        "考察预告\n现将考察对象予以公布。\n青川县第二中学干部考察组\n2025年3月31日\n姓名\n现任职务\n王志强\n"
        "物理一级教师、德育处副主任（主持工作）\n李晓敏\n高二年级组长\n",
        {("王志强", "副主任", "青川县第二中学德育处"), ("李晓敏", "高二年级组长", SCHOOL)},
    ),
    # an application is no post, and a form without rows names nobody
    ("拟聘人员公示\n姓名\n性别\n应聘岗位\n王志强\n男\n青川县实验小学教师\n李晓敏\n女\n青川县第二中学教师\n", set()),
    ("青川县第二中学报名表\n姓名\n性别\n职务\n任教学科\n单位\n青川县第二中学\n", set()),
    ("姓名\n学科\n王志强\n高中语文\n李晓敏\n高中数学\n", set()),
    # the post is told before the name: the row above is another's
    (
        "青川县教育局\n职务\n姓名\n局长\n王志强\n副局长\n李晓敏\n",
        {("王志强", "局长", BUREAU), ("李晓敏", "副局长", BUREAU)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_reads_posts_from_cells_below_each_other(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(text) == expected


TURNS = [
    (
        "青川县教育局领导分工\n王志强\n党委书记、局长\n李晓敏\n副局长\n孙立民\n四级调研员\n",
        {
            ("王志强", "党委书记", BUREAU),
            ("王志强", "局长", BUREAU),
            ("李晓敏", "副局长", BUREAU),
            ("孙立民", "四级调研员", BUREAU),
        },
    ),
    (
        "青川县第二中学现任领导\n王志强\n党委书记\n主持党委全面工作。\n李晓敏（女）\n校长\n主持学校行政工作，分管人事。\n"
        "买买提·艾力\n副校长\n分管教学。\n",
        {("王志强", "党委书记", SCHOOL), ("李晓敏", "校长", SCHOOL), ("买买提·艾力", "副校长", SCHOOL)},
    ),
    (
        "青川县教育局领导班子\n局长\n王志强\n副局长\n李晓敏\n副局长\n赵春华\n",
        {("王志强", "局长", BUREAU), ("李晓敏", "副局长", BUREAU), ("赵春华", "副局长", BUREAU)},
    ),
    (
        "名师风采\n王志强\n青川县实验小学校长\n李晓敏\n青川县第二中学副校长\n",
        {("王志强", "校长", PRIMARY), ("李晓敏", "副校长", SCHOOL)},
    ),
    # one signature, words that are no names, titles of nobody's body
    ("关于放假的通知\n各班级：\n请注意安全。\n王志强\n校长\n2020年5月1日\n", set()),
    ("青川县教育局\n高中\n教师\n初中\n教师\n", set()),
    ("王志强\n宏达公司总经理\n李晓敏\n宏达公司经理\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_reads_names_and_titles_in_turn(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(text) == expected
