"""Tasks of plans and who is responsible for them: each line of the tables is one wording."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

HEAD = "丰台区教育委员会2023年工作要点\n"


def owners(text: str) -> dict[str, set[str]]:
    """Task or program → its owners as `role name`, generic ones as `generic words`."""
    found: dict[str, set[str]] = {}
    for statement in extract(Document(key="d", version="v", text=text)).statements:
        if statement.kind is StatementKind.RELATION and statement.type == "RESPONSIBLE_FOR":
            role = dict(statement.qualifiers)["role"]
            found.setdefault(name(str(statement.object)), set()).add(f"{role} {name(statement.subject)}")
        elif statement.type == "generic_owners":
            found.setdefault(name(statement.subject), set()).add(f"generic {statement.object}")
        elif statement.type == "MENTION" and label_of(statement.subject) == "Task":
            found.setdefault(name(statement.subject), set())
    return found


def name(key: str) -> str:
    if label_of(key) == "Task":
        return parts_of(key)[1].rpartition(" / ")[2]
    return parts_of(key)[1] if label_of(key) == "Program" else compose_name(key)


def check(text: str, expected: dict[str, set[str]]) -> None:
    assert owners(text) == expected


TASKS = [
    (
        "一、总体要求\n以质量为本。\n二、重点任务\n1.推进课程改革。开齐课程。\n2.深化教师轮岗。\n"
        "三、保障措施\n1.加大经费投入。",
        {"推进课程改革", "深化教师轮岗", "加大经费投入"},
    ),
    ("（一）指导思想。坚持公平。\n（二）建好书香校园。\n1.配齐图书。\n2.办好读书节。", {"配齐图书", "办好读书节"}),
    ("1.课堂提质。上好每节课。\n2.课堂提质。再抓一轮。", {"课堂提质"}),
]


@pytest.mark.parametrize(("text", "expected"), TASKS)
def test_finds_the_work_items_of_a_plan(text: str, expected: set[str]) -> None:
    assert set(owners(HEAD + text)) == expected


NO_TASKS = [
    "丰台区教育系统评选工作方案\n一、评选对象\n全体教师。\n二、评选办法\n民主推荐。\n三、督查要求\n公开公正。",
    "丰台区教委关于张明等同志任职的通知\n各学校：\n1.张明同志任基教科科长；\n2.李华同志任人事科科长。",
    "丰台区2023年小学招生简章\n一、招生对象\n年满六周岁。\n二、报名时间\n5月1日。\n三、报名方式\n网上报名。",
    "关于报送材料的通知\n各校：\n请报送。\n附件：\n1.加强管理工作表\n2.推进改革工作表",
    "会议召开\n本报讯（记者 王晓）会议指出：\n一是加强领导。二是推进改革。",
]


@pytest.mark.parametrize("text", NO_TASKS)
def test_finds_none_elsewhere(text: str) -> None:
    assert owners(text) == {}


LISTS = [
    (  # label lines, a name with a blank for alignment, a generic addressee
        "1.深化课程改革。\n责任领导：王建国 李 明\n责任单位：基教科 人事科 各中小学校",
        {
            "深化课程改革": {
                "lead 王建国",
                "lead 李明",
                "lead 丰台区教委基教科",
                "lead 丰台区教委人事科",
                "generic 各中小学校",
            }
        },
    ),
    (  # two labels in one bracket after the full stop
        "1.深化课程改革。开齐课程。（牵头科室：基教科；配合科室：人事科、办公室）",
        {"深化课程改革": {"lead 丰台区教委基教科", "support 丰台区教委人事科", "support 丰台区教委办公室"}},
    ),
    (  # a bracket whose verb comes last; separators of both kinds; shapes that differ
        "1.深化课程改革。推广经验。〔区教委，区财政局，各街镇负责）",
        {"深化课程改革": {"lead 丰台区教委", "lead 丰台区财政局", "generic 各街镇"}},
    ),
    (
        "1.深化课程改革。推广经验。（区教委牵头，区财政局、区体育局配合）",
        {"深化课程改革": {"lead 丰台区教委", "support 丰台区财政局", "support 丰台区体育局"}},
    ),
    ("1.深化课程改革。由区教委牵头，区财政局配合。", {"深化课程改革": {"lead 丰台区教委", "support 丰台区财政局"}}),
    (  # a body that begins a sentence and has to do something carries the task out
        "1.改进督导工作。区教委要定期开展专项督导。",
        {"改进督导工作": {"implement 丰台区教委"}},
    ),
    (  # a department of a level is one body, one without a level is none
        "1.改进督导工作。区教育督导部门要定期开展专项督导。\n2.保障经费投入。财政部门要加大投入。",
        {"改进督导工作": {"implement 丰台区教育督导部门"}, "保障经费投入": set()},
    ),
    (  # 各区、市政府 is one addressee, and never the government of the city
        "1.深化课程改革。推广经验。（责任单位：区教委，各街道、镇政府）",
        {"深化课程改革": {"lead 丰台区教委", "generic 各街道、镇政府"}},
    ),
    (
        "1.深化课程改革。推广经验。（责任单位：区教委，区市县政府）",
        {"深化课程改革": {"lead 丰台区教委", "generic 区市县政府"}},
    ),
    (  # 各县（市、区）政府 with an enumeration in brackets is one generic owner
        "1.深化课程改革。推广经验。（责任单位：区教委，各县〔市、区〕人民政府）",
        {"深化课程改革": {"lead 丰台区教委", "generic 各县〔市、区〕人民政府"}},
    ),
    (
        "1.深化课程改革。推广经验。\n2.抓好体育工作。（责任单位：区教委）",
        {"深化课程改革": set(), "抓好体育工作": {"lead 丰台区教委"}},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_states_the_owners_of_a_task(text: str, expected: dict[str, set[str]]) -> None:
    check(HEAD + text, expected)


NO_OWNERS = [
    "1.抓好课间管理。由班主任负责，年段负责监控。",
    "1.抓好课间管理。加强巡查，提高质量。",
    "1.抓好课间管理。教育部门要加强指导。",
    "1.抓好课间管理。健全校长负责制。",
    "1.抓好课间管理。联系人：王建国",
]


@pytest.mark.parametrize("text", NO_OWNERS)
def test_states_no_owner_where_none_is_named(text: str) -> None:
    found = owners(HEAD + text)
    assert {owner for owner in found["抓好课间管理"] if not owner.startswith("generic")} == set()


PROGRAMS = [
    ("丰台区将实施“飞鸟计划”，培养骨干教师。", {"implement 丰台区"}),
    ("去年以来，丰台区围绕质量提升的目标，健全各项制度，启动了“飞鸟计划”。", {"implement 丰台区"}),
    ("区教委会同区财政局制定“飞鸟计划”。", {"lead 丰台区教委", "support 丰台区财政局"}),
    ("“飞鸟计划”由区教委牵头，区财政局配合。", {"lead 丰台区教委", "support 丰台区财政局"}),
    ("区教委决定开展“飞鸟计划”。", {"lead 丰台区教委"}),
    ("全面实施“飞鸟计划”，提升质量。", set()),
    ("王建国强调，要扎实推进“飞鸟计划”。", set()),
    ("希望丰台区实施“飞鸟计划”。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PROGRAMS)
def test_states_who_runs_a_program(text: str, expected: set[str]) -> None:
    found = owners(f"丰台区教育工作会召开\n本报讯（记者 孙文）日前，丰台区教育工作会召开。{text}")
    assert found.get("飞鸟计划", set()) == expected


def test_an_owner_shares_the_verb_of_the_owners_after_it() -> None:
    text = HEAD + "会议明确，“星火计划”由区教委牵头，区财政局、区体育局配合。"
    found = extract(Document(key="d", version="v", text=text)).statements
    quotes = {s.quote for s in found if s.type == "RESPONSIBLE_FOR" and ("role", "support") in s.qualifiers}
    assert quotes == {"星火计划…区财政局…配合", "星火计划…区体育局配合"}
