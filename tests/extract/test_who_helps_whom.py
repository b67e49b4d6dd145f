"""Schools and divisions that help each other or unite, told in many ways; which of two lists go together."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

HEAD = "安溪县教育工作简报\n2023年4月6日\n"


def ties(text: str) -> set[frozenset[str]]:
    """Both ends of every tie of cooperation."""
    found = extract(Document(key="d", version="v", text=HEAD + text)).statements
    return {
        frozenset((compose_name(s.subject), compose_name(str(s.object))))
        for s in found
        if s.kind is StatementKind.RELATION and s.type == "COOPERATES_WITH"
    }


def pairs(*told: str) -> set[frozenset[str]]:
    names = {"甲": "安溪县逸云小学", "乙": "安溪县湖岭小学", "丙": "安溪县桥西小学", "丁": "安溪县石门小学"}
    return {frozenset((names[one[0]], names[one[1]])) for one in told}


A, B, C, D = "安溪县逸云小学", "湖岭小学", "桥西小学", "石门小学"
HELP = [
    (f"{B}接受{A}对口帮扶。", pairs("甲乙")),
    (f"{B}、{C}交由{A}托管。", pairs("甲乙", "甲丙")),
    (f"{A}承担{B}、{C}的帮扶任务。", pairs("甲乙", "甲丙")),
    (f"{A}负责帮扶{B}。", pairs("甲乙")),
    (f"{A}是{B}的帮扶学校。", pairs("甲乙")),
    (f"{A}的受援学校是{B}和{C}。", pairs("甲乙", "甲丙")),
    (f"{A}到{B}开展结对共建活动。", pairs("甲乙")),
    (f"支援学校：{A}\n受援学校：{B}、{C}", pairs("甲乙", "甲丙")),
    (f"帮扶学校　受援学校\n{A}　{B}\n{C}　{D}", pairs("甲乙", "丙丁")),
    # who comes to look, to teach or to visit, and who is supported
    (f"县教育局到{A}、{B}开展结对帮扶调研。", set()),
    (f"{A}到{B}开展教研活动。", set()),
    (f"{A}接受{B}师生参观。", set()),
    (f"县教育局得到{A}支持。", set()),
    (f"参赛学校：{A}\n薄弱学校：{B}", set()),
]


@pytest.mark.parametrize(("told", "expected"), HELP)
def test_tells_who_helps_whom(told: str, expected: set[frozenset[str]]) -> None:
    assert ties(told) == expected


UNIONS = [
    (f"{A}、{B}、{C}三校组建教育共同体。", pairs("甲乙", "乙丙", "甲丙")),
    (f"{A}与{B}、{C}组建城乡教育共同体。", pairs("甲乙", "甲丙")),
    (f"由{A}牵头，{B}、{C}参与，组建教研联盟。", pairs("甲乙", "甲丙", "乙丙")),
    (f"{A}与{B}实行一体化管理。", pairs("甲乙")),
    # each by itself, for something else, or only honoured
    (f"{A}、{B}分别组建教研共同体。", set()),
    (f"{A}、{B}、{C}三所学校组建足球队。", set()),
    (f"{A}、{B}获评教育共同体建设先进学校。", set()),
]


@pytest.mark.parametrize(("told", "expected"), UNIONS)
def test_those_who_found_a_union_are_tied(told: str, expected: set[frozenset[str]]) -> None:
    assert ties(told) == expected


LISTS = [
    (f"{A}和{B}、{C}和{D}结为帮扶对子。", pairs("甲乙", "丙丁")),
    (f"{A}与{B}，{C}与{D}分别签订了帮扶协议。", pairs("甲乙", "丙丁")),
    (f"{A}对{B}、{C}对{D}开展结对帮扶。", pairs("甲乙", "丙丁")),
    (f"安排{A}对口支援{B}、{C}对口支援{D}。", pairs("甲乙", "丙丁")),
    # all of one list
    (f"{A}、{B}和{C}结对。", pairs("甲乙", "乙丙", "甲丙")),
    (f"{A}对口支援{B}、{C}。", pairs("甲乙", "甲丙")),
    (f"{A}和{B}相距五里，{C}和{D}相邻。", set()),
]


@pytest.mark.parametrize(("told", "expected"), LISTS)
def test_keeps_the_pairs_of_a_list_apart(told: str, expected: set[frozenset[str]]) -> None:
    assert ties(told) == expected


DIVISIONS = [
    ("武冈市对口支援安溪县。", {frozenset(("武冈市", "安溪县"))}),
    ("安溪县由武冈市对口支援。", {frozenset(("武冈市", "安溪县"))}),
    ("在武冈市对口帮扶下，安溪县教育面貌一新。", {frozenset(("武冈市", "安溪县"))}),
    ("武冈市选派20名教师到安溪县支教。", {frozenset(("武冈市", "安溪县"))}),
    ("泉州市帮扶安溪县发展特殊教育。", set()),  # its own county
    ("武冈市领导到安溪县考察。", set()),
    ("支援安溪县教育事业，人人有责。", set()),
]


@pytest.mark.parametrize(("told", "expected"), DIVISIONS)
def test_divisions_that_help_others(told: str, expected: set[frozenset[str]]) -> None:
    assert ties(told) == expected


COMPANIES = [
    ("安溪县职业中专引进泉州海纳机械有限公司共建实训基地。", 1),
    ("安溪县职业中专与泉州海纳机械有限公司开展订单培养。", 1),
    ("福建闽江师范学院与安溪县共建教育改革实验区。", 1),
    ("安溪县职业中专拟引进泉州海纳机械有限公司共建实训基地。", 0),
    ("安溪县职业中专引进泉州海纳机械有限公司的设备。", 0),
    ("福建闽江师范学院与安溪县相距百里。", 0),
]


@pytest.mark.parametrize(("told", "expected"), COMPANIES)
def test_schools_that_bring_others_in(told: str, expected: int) -> None:
    assert len(ties(told)) == expected


APPOSED = [  # what a school is to others is no part of its name
    (f"{A}与帮扶学校石门小学签约。", pairs("甲丁")),
    (f"{A}与兄弟学校石门小学签约。", pairs("甲丁")),
    (f"{A}与共建单位石门小学签约。", pairs("甲丁")),
    (f"{A}与受援学校石门小学、桥西小学签约。", pairs("甲丁", "甲丙")),
    (f"{A}与薄弱学校签约。", set()),
    (f"{A}与兄弟学校交流。", set()),
    (f"{A}成为承办学校。", set()),
]


@pytest.mark.parametrize(("told", "expected"), APPOSED)
def test_a_name_begins_behind_what_the_school_is_to_others(told: str, expected: set[frozenset[str]]) -> None:
    assert ties(told) == expected
