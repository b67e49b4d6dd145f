"""Sections that only the paper's own body makes known, in charge of what it tells of; and words that name none."""

import pytest

from graph.identity.keys import label_of
from graph.records import Document
from ingest.extract.extract import extract
from tests.extract.qingshui import BUREAU, STAR, owners

IT = "“启明星”强师工程"
SCHOOL = "清水县第一中学"
PAPER = "{body}2025年工作{kind}\n一、工作安排\n{told}\n{body}\n2025年3月1日\n"
OF_A_SCHOOL = [
    "校团委",
    "教科室",
    "英语备课组",
    "高一年级组",
    "科技社团",
    "校友会",
    "家长委员会",
    "学生会",
    "名师工作室",
    "心理咨询室",
    "图书馆",
    "学生科",
    "党总支",
    "党支部",
    "少先队",
    "劳动教育基地",
    "实训中心",
    "机电部",
    "汽修专业部",
    "护理系",
    "幼师部",
    "学科中心",
    "科技组",
    "后勤处",
    "大班组",
    "保育组",
    "保教处",
]
OF_A_BUREAU = [
    "基教股",
    "学前教育股",
    "职成股",
    "体育股",
    "计财股",
    "规划财务股",
    "党建办",
    "政策法规股",
    "资助中心",
    "考试中心",
    "后勤服务中心",
    "校外培训监管股",
    "教师工作股",
]
SAID = [
    f"{IT}由{{part}}负责，九月启动。",
    f"今年，{{part}}开展了{IT}，九月启动。",
    f"去年，{{part}}牵头实施{IT}，效果很好。",
    f"{{part}}发起的{IT}，九月启动。",
]


def parts(body: str, told: str) -> set[str]:
    paper = PAPER.format(body=body, kind="计划" if body == SCHOOL else "要点", told=told)
    return {one.split(": ")[0].split(" ", 1)[1] for one in owners(paper) if one.endswith(STAR)}


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("part", OF_A_SCHOOL)
def test_a_school_names_its_parts_barely(part: str, said: str) -> None:
    found = parts(SCHOOL, said.format(part=part))
    assert {one.removeprefix(SCHOOL) for one in found} == {"团委" if part == "校团委" else part}


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("part", OF_A_BUREAU)
def test_a_bureau_names_its_parts_barely(part: str, said: str) -> None:
    assert {one.removeprefix(BUREAU) for one in parts(BUREAU, said.format(part=part))} == {part}


@pytest.mark.parametrize("part", ["后勤服务中心", "基教股", "家庭教育指导中心"])
@pytest.mark.parametrize("said", SAID)
def test_a_part_that_is_called_ours_is_not_the_whole(said: str, part: str) -> None:
    assert parts(BUREAU, said.format(part=f"我局{part}")) == {f"{BUREAU}{part}"}


@pytest.mark.parametrize("said", SAID)
def test_a_part_of_the_school_is_not_the_school(said: str) -> None:
    assert SCHOOL not in parts(SCHOOL, said.format(part="学校科技社团"))


@pytest.mark.parametrize(
    "told",
    [
        f"{IT}由哪个科室负责，还没有定。",
        f"以课题为中心开展{IT}。",
        f"今年，有关股室开展了{IT}。",
        f"{IT}由各科室负责。",
        f"今年，本科开展了{IT}。",
        f"{IT}很好，实训中心很大。",
    ],
)
@pytest.mark.parametrize("body", [SCHOOL, BUREAU])
def test_what_names_no_part(body: str, told: str) -> None:
    assert parts(body, told) == set()


LISTS: list[tuple[str, set[str]]] = [
    ("承办足球邀请赛。（体育股、县体育运动中心；责任人：李红）", {f"{BUREAU}体育股", "清水县体育运动中心", "李红"}),
    ("承办足球邀请赛。（体育股、安全股负责）", {f"{BUREAU}体育股", f"{BUREAU}安全股"}),
    ("承办足球邀请赛。责任部门：资助中心、规划财务股", {f"{BUREAU}资助中心", f"{BUREAU}规划财务股"}),
    ("承办足球邀请赛。责任部门：各股室、有关科室", set()),
    ("承办足球邀请赛（每校一股）。", set()),
]


@pytest.mark.parametrize(("told", "expected"), LISTS)
def test_lists_of_owners_name_parts_barely(told: str, expected: set[str]) -> None:
    paper = PAPER.format(body=BUREAU, kind="要点", told=f"（一）发展群众体育。{told}")
    found = {one.split(": ")[0].split(" ", 1)[1] for one in owners(paper, ("Task",)) if "发展群众体育" in one}
    assert found == expected


BODIES = {
    "县非物质文化遗产保护中心": "清水县非物质文化遗产保护中心",
    "县消防大队": "清水县消防大队",
    "县供销社": "清水县供销社",
    "县公共资源交易监督管理局": "清水县公共资源交易监督管理局",
    "县工业园区管委会": "清水县工业园区管委会",
    "县高新区管委会": "清水县高新区管委会",
    "县青少年活动中心": "清水县青少年活动中心",
    "县体校": "清水县体校",
}


@pytest.mark.parametrize(("words", "name"), BODIES.items())
@pytest.mark.parametrize("said", [f"{IT}由{{body}}牵头。", f"{{body}}牵头的{IT}很好。"])
def test_reads_bodies_of_which_a_county_has_one(words: str, name: str, said: str) -> None:
    assert owners(f"新学期 新气象\n{said.format(body=words)}\n") == {f"lead {name}: {STAR}"}


SECTION = (
    "{body}2025年工作要点\n{beside}\n2.优化义务教育布局\n(1)完成县城第五小学主体工程;\n(2)稳妥撤并教学点{inside}\n{line}\n"
    "3.做优职业教育。\n{body}\n2025年3月1日\n"
)
BESIDE = "1.守牢安全底线。抓好校车检查。（责任股室：安全股）"
LINE = "牵头：规划财务股　参与：基础教育股、教育技术中心"
TRAILING: list[tuple[str, str, str, set[str]]] = [
    (BESIDE, "。", LINE, {"lead 规划财务股", "support 基教股", "support 教育技术中心"}),
    (BESIDE, "。", "责任股室：规划财务股", {"lead 规划财务股"}),
    (BESIDE, "。", "（责任股室：规划财务股）", {"lead 规划财务股"}),
    (BESIDE, "（责任股室：基教股）。", "责任股室：规划财务股", set()),
    ("1.守牢安全底线。抓好校车检查。", "。", "责任股室：规划财务股", set()),
    (BESIDE, "。责任股室：规划财务股", "", set()),
]


def test_the_training_school_of_a_county_is_a_school() -> None:
    text = PAPER.format(body=BUREAU, kind="要点", told=f"{IT}由教师进修学校牵头，教师发展中心配合。")
    facts = [s for s in extract(Document("d", "v", text)).statements if s.type == "RESPONSIBLE_FOR"]
    assert {label_of(s.subject) for s in facts if label_of(str(s.object)) == "Program"} == {"School", "Organization"}


@pytest.mark.parametrize(("beside", "inside", "line", "expected"), TRAILING)
def test_a_line_below_the_last_item_is_its_sections(beside: str, inside: str, line: str, expected: set[str]) -> None:
    paper = SECTION.format(body=BUREAU, beside=beside, inside=inside, line=line)
    found = {one.replace(BUREAU, "") for one in owners(paper, ("Task",)) if one.endswith("优化义务教育布局")}
    assert found == {f"{one}: 优化义务教育布局" for one in expected}


SENT: list[tuple[str, set[str]]] = [
    (f"推行{IT}，由县教研室选派骨干教师送课。", {"implement 清水县教研室"}),
    (f"推行{IT}，由县体校选派教练到校指导，县财政局给予补助。", {"implement 清水县体校", "support 清水县财政局"}),
    (f"{IT}由县教师进修学校派出专家驻校指导。", {"implement 清水县进修学校"}),
    (f"{IT}由县教育局牵头，县教研室选派教师。", {f"lead {BUREAU}", "support 清水县教研室"}),
    (f"{IT}由县教育局牵头，师资由县教研室选派。", {f"lead {BUREAU}", "support 清水县教研室"}),
    (f"{IT}由各校选派教师到校指导。", set()),
]


@pytest.mark.parametrize(("told", "expected"), SENT)
def test_who_sends_those_that_do_the_whole_carries_it_out(told: str, expected: set[str]) -> None:
    assert owners(f"{BUREAU}关于提案的答复\n{told}\n") == {f"{one}: {STAR}" for one in expected}
