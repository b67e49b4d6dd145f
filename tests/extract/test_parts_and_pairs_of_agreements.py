"""Agreements: parts of the parties, who signs for them, and the pairs of schools that a list ties."""

import pytest

from graph.identity.keys import label_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

PAPER = (
    "清水县教育局、永和县教育局协作协议\n甲方：清水县教育局\n乙方：永和县教育局\n双方商定如下。\n{}\n2022年10月15日\n"
)


def ends(text: str, kind: str) -> set[tuple[str, str]]:
    """Both ends of every relation of a kind that an agreement states."""
    found = extract(Document(key="d", version="v", text=PAPER.format(text))).statements
    return {
        (compose_name(s.subject), compose_name(str(s.object)))
        for s in found
        if s.kind is StatementKind.RELATION and s.type == kind
    }


PARTS = [
    ("资金由甲方计划财务股管理。", {("清水县教育局计划财务股", "清水县教育局")}),
    (
        "日常联络分别由甲方办公室、乙方基础教育股承担。",
        {("清水县教育局办公室", "清水县教育局"), ("永和县教育局基教股", "永和县教育局")},
    ),
    ("由乙方教师发展中心提供课例。", {("永和县教育局教师发展中心", "永和县教育局")}),
    (
        "备课由甲方校办、乙方大队部分别负责。",
        {("清水县教育局校办", "清水县教育局"), ("永和县教育局大队部", "永和县教育局")},
    ),
    ("培训由乙方课程研究院承担。", {("永和县教育局课程研究院", "永和县教育局")}),
    (
        "甲方成立以副局长柏文泰为组长的协作工作小组，负责制定计划。",
        {("清水县教育局协作工作小组", "清水县教育局")},
    ),
    (
        "双方成立教育合作协调小组，组长由甲方副局长柏文泰担任。协调小组办公室设在甲方人事科，谭永杰任办公室主任。",
        {("清水县教育合作协调小组办公室", "清水县教育合作协调小组"), ("清水县教育局人事科", "清水县教育局")},
    ),
    # a section of any kind, a place, what is no section
    ("甲方向乙方开放图书馆，乙方使用实验室。", set()),
    ("双方成立以各方校长为组长的工作小组。", set()),
    ("由双方联络科室负责，甲方联络科室牵头。", set()),
    ("甲方在教室、实验室配齐设备。", set()),
    ("乙方处理日常事务。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_part_of_a_party_is_the_party_s(text: str, expected: set[tuple[str, str]]) -> None:
    assert ends(text, "PART_OF") == expected


PAIRS = [
    (
        "首批结对学校为：清水县松溪中学与永和县第六中学，清水县柳林小学与永和县石桥小学。",
        {("清水县松溪中学", "永和县第六中学"), ("清水县柳林小学", "永和县石桥小学")},
    ),
    (
        "结对学校名单如下：清水县松溪中学和永和县第六中学；清水县柳林小学和永和县石桥小学。",
        {("清水县松溪中学", "永和县第六中学"), ("清水县柳林小学", "永和县石桥小学")},
    ),
    ("共建单位：清水县松溪中学与永和县第六中学。", {("清水县松溪中学", "永和县第六中学")}),
    # a list without pairs says nothing of who is with whom
    ("结对学校为：清水县松溪中学、永和县第六中学、永和县石桥小学。", set()),
    ("结对学校另行商定。清水县松溪中学与永和县第六中学条件相近。", set()),
    ("参观学校为：清水县松溪中学与永和县第六中学。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_ties_the_pairs_of_a_list(text: str, expected: set[tuple[str, str]]) -> None:
    assert {pair for pair in ends(text, "COOPERATES_WITH") if "教育局" not in pair[0]} == expected


SIGNERS = [
    ("代表：柏文泰　　　　　　　代表：谭永杰", {"柏文泰", "谭永杰"}),
    ("签约代表：段育林", {"段育林"}),
    ("授权代表：段育林", {"段育林"}),
    ("代表：各村党支部", set()),
    ("代表：　　　　　　　代表：", set()),
    ("各方代表到场。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SIGNERS)
def test_who_signs_for_a_party_is_a_person(text: str, expected: set[str]) -> None:
    found = extract(Document(key="d", version="v", text=PAPER.format(text))).statements
    assert {compose_name(s.subject) for s in found if s.subject.startswith("Person|")} == expected


POSTS = [  # each signs for the party above; a post of what is set up is none in the body where it sits
    (
        "甲方（盖章）：清水县教育局　　　乙方（盖章）：永和县教育局\n"
        "代表（签字）：局长 罗斌　　　代表（签字）：局长 唐明",
        {("罗斌", "清水县教育局"), ("唐明", "永和县教育局")},
    ),
    (
        "双方成立“山泉”协作办公室，设在乙方教研室，主任由乙方副局长李明担任。",
        {("李明", "永和县教育局"), ("李明", "清水县山泉协作办公室")},
    ),
    ("培训由甲方基础教育科科长王华组织。", {("王华", "清水县教育局基教科")}),
    ("联系人（签字）：罗斌　　　联系人（签字）：唐明", set()),
    ("代表们在会上签字。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_knows_for_whom_a_person_holds_a_post(text: str, expected: set[tuple[str, str]]) -> None:
    assert ends(text, "HOLDS_POST") == expected


PARTIES = [  # a party's name is all of its line, whatever words it is made of
    ("乙方：前后河师范学院\n", {"前后河师范学院"}),
    ("乙方（盖章）：前后河师范学院\n", {"前后河师范学院"}),
    ("乙方：前后河师范学院（以下简称学院）\n", {"前后河师范学院"}),
    ("乙方：各县学校\n", set()),
    ("乙方：前后河师范学院\n由乙方附属中学负责。", {"前后河师范学院", "前后河师范学院附属中学"}),
    ("乙方：前后河师范学院\n由乙方教育科学学院负责。", {"前后河师范学院"}),
    ("乙方：所有学校要配合\n", set()),
    ("前后河边有学校。\n", set()),
]


@pytest.mark.parametrize(("line", "expected"), PARTIES)
def test_reads_a_party_by_its_line(line: str, expected: set[str]) -> None:
    statements = extract(Document(key="d", version="v", text="协作协议\n甲方：清水县教育局\n" + line)).statements
    assert {compose_name(s.subject) for s in statements if label_of(s.subject) == "School"} == expected
