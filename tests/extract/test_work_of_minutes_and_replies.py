"""Tasks that minutes settle besides (其他事项), that replies and bulletins set out next, and who has them."""

import pytest

from graph.identity.keys import document_key
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from tests.extract.test_tasks_and_owners import owners

MINUTES = "清水县教育局局务会议纪要\n2024年3月4日\n一、听取工作汇报\n会议要求抓好落实。\n二、其他事项\n{}\n"
BESIDES = [
    (
        "1.加强食堂管理。副局长陶永福负责，后勤股具体办理，10月15日前完成检查。",
        {"加强食堂管理": {"lead 陶永福", "implement 清水县教育局后勤股"}},
    ),
    (
        "1.清查民办园资质。由基教股牵头，学前办逐园核查。",
        {"清查民办园资质": {"lead 清水县教育局基教股", "implement 清水县教育局学前办"}},
    ),
    (
        "1.做好学生资助。副局长陶永福牵头，计财股逐户核实，不漏一人。",
        {"做好学生资助": {"lead 陶永福", "implement 清水县教育局计财股"}},
    ),
    ("1.推进书屋建设。已有图书五千册。", {"推进书屋建设": set()}),
    # what happens, what is told, who is meant
    ("1.下次会议时间。另行通知。", {}),
    ("1.参会人员。各股室负责人。", {}),
    ("1.食堂已完成检查。", {}),
]


@pytest.mark.parametrize(("text", "expected"), BESIDES)
def test_takes_other_matters_of_minutes_for_tasks(text: str, expected: dict[str, set[str]]) -> None:
    assert owners(MINUTES.format(text)) == expected


def test_other_matters_of_a_notice_are_no_tasks() -> None:
    notice = MINUTES.format("1.加强食堂管理。由后勤股负责。").replace("局务会议纪要", "关于小学报名的公告")
    assert owners(notice) == {}


REPLY = (
    "清水县教育局关于县政协三次会议第31号提案的答复\n您的提案收悉。\n"
    "一、工作情况\n（一）现有校医。全县有校医6名。\n二、{}\n{}\n"
)
AHEAD = [
    (
        "下一步打算",
        "（一）分批配齐专职校医。我局人事股负责拟定岗位标准并组织招聘。",
        {"分批配齐专职校医": {"lead 清水县教育局人事股"}},
    ),
    (
        "今后工作计划",
        "（一）把家校课堂办到村里去。由基教股牵头，县妇联配合。",
        {"把家校课堂办到村里去": {"lead 清水县教育局基教股", "support 清水县妇联"}},
    ),
    ("下一步工作措施", "（一）让退休教师回到课堂。待方案审定后启动。", {"让退休教师回到课堂": set()}),
    ("整改要求", "（一）限期整改到位。由基教股牵头。", {"限期整改到位": {"lead 清水县教育局基教股"}}),
    # what was answered, told, or is no heading of work
    ("存在的困难", "（一）把家校课堂办到村里去有难度。", {}),
    ("下一步打算", "（一）关于校医编制的问题。正在研究。", {}),
    ("具体说明", "（一）校医待遇偏低。", {}),
]


@pytest.mark.parametrize(("heading", "text", "expected"), AHEAD)
def test_takes_what_comes_next_for_tasks(heading: str, text: str, expected: dict[str, set[str]]) -> None:
    assert owners(REPLY.format(heading, text)) == expected


def facts(text: str, kind: str) -> set[tuple[str, str]]:
    """The facts of a kind, as who and role."""
    return {
        (compose_name(s.subject), dict(s.qualifiers).get("role", ""))
        for s in extract(Document(key="d", version="v", text=text)).statements
        if s.kind is StatementKind.RELATION and s.type == kind
    }


TITLES = [
    ("清水县教育局局务会议纪要", {"清水县教育局"}),
    ("清水县教育局第3次局长办公会议纪要", {"清水县教育局"}),
    ("清水县松溪中学校务会纪要", {"清水县松溪中学"}),
    ("关于校舍维修的会议纪要", set()),
    ("局务会议纪要", set()),
    ("赴清水县教育局学习纪要", set()),
]


@pytest.mark.parametrize(("title", "issuers"), TITLES)
def test_the_body_in_the_title_of_minutes_issued_them(title: str, issuers: set[str]) -> None:
    found = extract(Document(key="d", version="v", text=f"{title}\n2024年3月4日，会议召开。\n")).statements
    issued = {compose_name(s.subject) for s in found if s.type == "ISSUED" and s.object == document_key("d")}
    assert issued == issuers


TAKES_PART = [
    ("1.完善考核办法。副局长陶永福负总责，县财政局参与。", set()),
    ("1.加强食堂管理。副局长陶永福负责，后勤股办理，10月15日前完成食堂检查。", set()),
    ("1.整顿秩序。由县财政局召集，县公安局参加。", set()),
    ("会议还邀请县财政局参加。", {("清水县财政局", "attend")}),
]


@pytest.mark.parametrize(("text", "expected"), TAKES_PART)
def test_who_takes_part_in_work_is_not_at_the_meeting(text: str, expected: set[tuple[str, str]]) -> None:
    assert facts(MINUTES.format(text), "PARTICIPATES_IN") == expected


QINGSHUI = "清水县教育局"
HEADED = QINGSHUI + "局长办公会议纪要\n2024年3月4日\n{}\n"
GIVEN = [
    # whom it is given to stands before what is to be done
    (
        HEADED.format(
            "会议议定：\n1.请副局长陶永福牵头，人事股、计财股配合，加快推进食堂改造。\n2.由后勤股负责，5月底前完成校车年检。"
        ),
        {
            "加快推进食堂改造": {"lead 陶永福", f"support {QINGSHUI}人事股", f"support {QINGSHUI}计财股"},
            "完成校车年检": {f"lead {QINGSHUI}后勤股"},
        },
    ),
    (HEADED.format("1.请各学校牵头，家长配合，开展家访。"), {}),
    # what is discussed and given to somebody, but no paper that is passed, and nothing that is only heard
    (
        HEADED.format(
            "一、研究校服选用事宜\n会议明确，由基教股牵头，会同后勤股提出方案。\n二、研究信访处理\n会议要求，办公室要抓紧办理。"
        ),
        {
            "研究校服选用事宜": {f"lead {QINGSHUI}基教股", f"support {QINGSHUI}后勤股"},
            "研究信访处理": {f"implement {QINGSHUI}办公室"},
        },
    ),
    (HEADED.format("一、研究预算报告\n会议同意，由计财股负责修改。\n二、讨论当前形势\n会议要求认真学习。"), {}),
    # numbers in words, and a label behind a comma
    (
        f"{QINGSHUI}2024年重点工作清单\n事项一：优化学校布局。责任单位：计财股。\n第二项：抓好校车管理。主办：后勤股。",
        {"优化学校布局": {f"lead {QINGSHUI}计财股"}, "抓好校车管理": {f"lead {QINGSHUI}后勤股"}},
    ),
    (
        f"{QINGSHUI}2024年工作要点\n1.抓好校车管理，开展年检，责任单位：后勤股。",
        {"抓好校车管理,开展年检": {f"lead {QINGSHUI}后勤股"}},
    ),
    # what those who are told to do something are to do of it
    (
        f"{QINGSHUI}2024年工作要点\n1.抓好校车管理。县公安局要牵头开展检查，县应急局要密切配合，各乡镇人民政府、县财政局要落实责任。",
        {"抓好校车管理": {"lead 清水县公安局", "support 清水县应急局", "implement 清水县财政局"}},
    ),
    (f"{QINGSHUI}2024年工作要点\n1.抓好校车管理。市、县教育局要加强检查。", {"抓好校车管理": set()}),
    # labels in brackets, and when it is done behind whom it is given to
    (
        f"{QINGSHUI}2024年工作要点\n1.抓好校车管理\n【责任股室】安全股、计财股\n【完成时限】全年\n2.优化学校布局。（计财股；12月底前）",
        {
            "抓好校车管理": {f"lead {QINGSHUI}安全股", f"lead {QINGSHUI}计财股"},
            "优化学校布局": {f"lead {QINGSHUI}计财股"},
        },
    ),
    (
        f"{QINGSHUI}2024年工作要点\n1.抓好校车管理。（陶永福、安全股，2024年8月底前完成）\n【工作目标】安全运行",
        {"抓好校车管理": {"lead 陶永福", f"lead {QINGSHUI}安全股"}},
    ),
    # persons behind a colon, where a division of work names them all so
    (
        f"{QINGSHUI}教师运动会方案\n一、工作分工\n1.场地器材：周海涛、陶永福\n2.裁判工作：韩雪梅\n3.安全保卫：苏婉清\n",
        {
            "场地器材": {"lead 周海涛", "lead 陶永福"},
            "裁判工作": {"lead 韩雪梅"},
            "安全保卫": {"lead 苏婉清"},
        },
    ),
    # forms
    (
        f"{QINGSHUI}重点工作督办单\n督办事项：城南小学供暖改造\n承办股室：计财股\n协办单位：各学校、后勤股\n时限：10月\n",
        {"城南小学供暖改造": {f"implement {QINGSHUI}计财股", f"support {QINGSHUI}后勤股", "generic 各学校"}},
    ),
    (f"{QINGSHUI}信访答复\n反映问题：城南小学扬尘\n办理单位：后勤股\n时间：10月\n", {}),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_reads_to_whom_work_is_given(text: str, expected: dict[str, set[str]]) -> None:
    assert owners(text) == expected
