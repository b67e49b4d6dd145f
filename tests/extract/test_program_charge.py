"""Who is in charge of a program by the clauses around its name: each line is one wording."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

NEWS = "丰台区教育工作会召开\n本报讯（记者 孙文）日前，丰台区教育工作会召开。"
DUTIES = "丰台区教委专项工作分工\n"
SCHOOL = "丰台区第一小学2024年工作总结\n"


def owners(text: str) -> dict[str, set[str]]:
    """Program → its owners as `role name`."""
    found: dict[str, set[str]] = {}
    for statement in extract(Document(key="d", version="v", text=text)).statements:
        if statement.kind is not StatementKind.RELATION or statement.type != "RESPONSIBLE_FOR":
            continue
        program = str(statement.object)
        if label_of(program) == "Program":
            owner = f"{dict(statement.qualifiers)['role']} {compose_name(statement.subject)}"
            found.setdefault(parts_of(program)[1], set()).add(owner)
    return found


LED = {"lead 丰台区教委"}
HELPED = {"lead 丰台区教委", "support 丰台区财政局"}
RUN = {"implement 丰台区第一小学"}

AFTER = [
    (
        "“飞鸟计划”由区教委主任王建国挂帅，区教委基教科统筹，丰台区第一小学承办。",
        {"lead 王建国", "lead 丰台区教委基教科", *RUN},
    ),
    ("“飞鸟计划”有序展开，牵头的是区教委，区财政局给予经费保障。", HELPED),
    ("“飞鸟计划”（区教委牵头，区财政局配合）已经启动。", HELPED),
    ("“飞鸟计划”，主办单位为区教委，会办单位为区财政局。", HELPED),
    ("“飞鸟计划”责任单位：区教委；配合单位：区财政局。", HELPED),
    ("“飞鸟计划”——区教委牵头，区财政局配合。", HELPED),
    ("“飞鸟计划”的具体实施由丰台区第一小学承担。", RUN),
    ("“飞鸟计划”的责任人是李红，联系人是王芳。", {"lead 李红"}),
    ("“飞鸟计划”目前交丰台区第一小学管理运营。", RUN),
    ("“飞鸟计划”由李红同志负责统筹。", {"lead 李红"}),
    ("“飞鸟计划”拟由区教委牵头，正在征求意见。", LED),
    ("“飞鸟计划”应由区教委牵头，区财政局予以支持。", HELPED),
    ("“飞鸟计划”由区教委、区财政局联合组织。", {"lead 丰台区教委", "lead 丰台区财政局"}),
    ("“飞鸟计划”受到欢迎。此项工作由区教委主抓，区财政局协助。", HELPED),
    ("“飞鸟计划”是丰台区第一小学去年发起的。", RUN),
    ("“飞鸟计划”为丰台区第一小学自行实施的项目。", RUN),
    ("“飞鸟计划”由区教委发起，委托丰台区第一小学执行。", {"lead 丰台区教委", *RUN}),
    ("“飞鸟计划”不再由区体育局负责，改由区教委牵头。", LED),
    ("“飞鸟计划”由区教委副主任李红包抓。", {"lead 李红"}),
    ("“飞鸟计划”主要由丰台区第一小学在丰台区第二小学先行试点。", RUN),
    ("“飞鸟计划”牵头单位区教委，配合单位区财政局。", HELPED),
    ("“飞鸟计划”是由丰台区第一小学发起的公益项目。", RUN),
]


@pytest.mark.parametrize(("text", "expected"), AFTER)
def test_reads_the_clauses_after_a_program(text: str, expected: set[str]) -> None:
    assert owners(NEWS + text) == {"飞鸟计划": expected}


BEFORE = [
    ("由区教委主任王建国挂帅的“飞鸟计划”已经展开。", {"lead 王建国"}),
    ("区教委牵头、区财政局配合的“飞鸟计划”进展顺利。", HELPED),
    ("由区教委牵头、区财政局协助开展“飞鸟计划”。", HELPED),
    ("区教委表扬了丰台区第一小学推出的“飞鸟计划”。", RUN),
    ("丰台区第一小学自主打造了“飞鸟计划”。", RUN),
    ("丰台区第一小学还将与丰台区第二小学联合开办“飞鸟计划”。", {*RUN, "implement 丰台区第二小学"}),
    ("走进丰台区第一小学，孩子们在读书。去年，学校开办了“飞鸟计划”。", RUN),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_reads_the_words_before_a_program(text: str, expected: set[str]) -> None:
    assert owners(NEWS + text) == {"飞鸟计划": expected}


NONE = [
    "“飞鸟计划”由谁牵头，尚未确定。",
    "“飞鸟计划”由哪个部门负责，区教委还在研究。",
    "“飞鸟计划”的牵头单位待区教委研究后明确。",
    "“飞鸟计划”建议由区教委牵头。",
    "“飞鸟计划”启动仪式由区教委主办，丰台区第一小学承办。",
    "参加“飞鸟计划”启动仪式的有区教委，区教委主任王建国主持。",
    "“飞鸟计划”结束后，区体育局承办了首届运动会。",
    "区教委没有参与“飞鸟计划”。",
    "区教委督促丰台区第一小学抓好“飞鸟计划”。",
    "“飞鸟计划”、“晨跑行动”受到欢迎。该项目由区教委牵头。",
    "区教委相关负责人说，“飞鸟计划”并非由区教委牵头。",
    "“飞鸟计划”原计划由区教委牵头，后因故取消。",
    "“飞鸟计划”由区教委和区财政局研究后再定牵头单位。",
    "区教委、区财政局对“飞鸟计划”开展督导。",
    "有家长问，“飞鸟计划”是不是由区教委牵头？",
]


@pytest.mark.parametrize("text", NONE)
def test_gives_no_owner_where_none_is_in_charge(text: str) -> None:
    assert owners(NEWS + text) == {}


SEVERAL = [
    ("“飞鸟计划”由区教委牵头，“晨跑行动”由区体育局牵头。", LED, {"lead 丰台区体育局"}),
    ("“飞鸟计划”、“晨跑行动”均由区教委牵头。", LED, LED),
    ("“飞鸟计划”与区体育局承办的“晨跑行动”同时开展。", set(), {"implement 丰台区体育局"}),
    ("“飞鸟计划”、“晨跑行动”列入议程：前者由区教委牵头；后者由区体育局承办。", LED, {"implement 丰台区体育局"}),
]


@pytest.mark.parametrize(("text", "first", "second"), SEVERAL)
def test_keeps_programs_apart(text: str, first: set[str], second: set[str]) -> None:
    found = owners(NEWS + text)
    assert (found.get("飞鸟计划", set()), found.get("晨跑行动", set())) == (first, second)


def test_reads_a_list_of_programs_with_owners_after_a_dash() -> None:
    text = "1.“飞鸟计划”——李红（总负责），区教委基教科（配合）\n2.“晨跑行动”——待定"
    assert owners(DUTIES + text) == {"飞鸟计划": {"lead 李红", "support 丰台区教委基教科"}}


def test_reads_the_parts_of_a_school_in_its_own_paper() -> None:
    text = "由教务处牵头、德育处协助开展“飞鸟计划”。“晨跑行动”由校工会负责。"
    found = owners(SCHOOL + text)
    assert found["飞鸟计划"] == {"lead 丰台区第一小学教务处", "support 丰台区第一小学德育处"}
    assert found["晨跑行动"] == {"lead 丰台区第一小学工会"}
