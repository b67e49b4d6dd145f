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
    ("“飞鸟计划”是区教委牵的头，区财政局出资。", HELPED),
    ("“飞鸟计划”，一直是区教委挑的头。", LED),
    ("“飞鸟计划”为丰台区第一小学首创。", RUN),
    ("“飞鸟计划”系丰台区第一小学独创，已在全区推开。", RUN),
    ("“飞鸟计划”是丰台区第一小学搞起来的。", RUN),
    ("承担“飞鸟计划”的是丰台区第一小学，已有三年。", RUN),
    ("牵头“飞鸟计划”的正是区教委副主任李红。", {"lead 李红"}),
    ("具体操办“飞鸟计划”项目的，是丰台区第一小学。", RUN),
]


AFTER += [  # offices, means, work handed over
    ("区教委是“飞鸟计划”的责任单位，区财政局是配合单位。", HELPED),
    ("区教委作为“飞鸟计划”的牵头单位，每月调度一次。", LED),
    ("区教委主任王建国担任“飞鸟计划”总召集人。", {"lead 王建国"}),
    ("“飞鸟计划”负责人、区教委副主任李红介绍，成效不错。", {"lead 李红"}),
    ("“飞鸟计划”于2023年启动。作为牵头单位，区教委每月调度一次。", LED),
    ("“飞鸟计划”的责任单位是区教委，协办单位是区财政局。", HELPED),
    ("“飞鸟计划”由区教委牵头，经费由区财政局保障。", HELPED),
    ("“飞鸟计划”由区教委牵头，区财政局负责资金保障。", HELPED),
    ("“飞鸟计划”由区教委牵头，区财政局和各街道协同。", HELPED),
    ("“飞鸟计划”由区教委牵头，技术支持来自区财政局。", HELPED),
    ("“飞鸟计划”日常运维由区教委负责。", LED),
    ("“飞鸟计划”由区教委统筹，具体事务交给丰台区第一小学。", {*LED, *RUN}),
    ("“飞鸟计划”由区教委会同区财政局落实。", {"lead 丰台区教委", "support 丰台区财政局"}),
    ("区教委副主任李红把“飞鸟计划”抓在手里。", {"lead 李红"}),
    ("丰台区第一小学校长李红把“飞鸟计划”办了起来。", {"implement 李红"}),
    ("“飞鸟计划”在区教委副主任李红的亲自主抓下，进展很快。", {"lead 李红"}),
    ("“飞鸟计划”是丰台区第一小学的品牌活动。", RUN),
    ("“飞鸟计划”是丰台区第一小学、丰台区第二小学两家携手打造的品牌。", {*RUN, "implement 丰台区第二小学"}),
    ("“飞鸟计划”启动。该计划由区教委统一调度。", LED),
    ("“飞鸟计划”大家都爱。计划最初由区教委牵头，如今已经由丰台区第一小学接手。", {*LED, *RUN}),
    ("“飞鸟计划”由区教委统一管理，丰台区第一小学承担语文、数学学科培训。", {*LED, *RUN}),
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


BEFORE += [  # verbs of everyday talk, whom a word stands for, who begins the sentence
    ("丰台区第一小学搞起了“飞鸟计划”。", RUN),
    ("区教委委托丰台区第一小学实施“飞鸟计划”。", RUN),
    ("区教委、区财政局决定，自3月起在全区联合开展“飞鸟计划”。", {"lead 丰台区教委", "lead 丰台区财政局"}),
    ("区教委副主任李红今年44岁。她一手推动“飞鸟计划”。", {"implement 李红"}),
    ("区教委副主任李红主动请缨，她和区教委主任王建国一道，牵头办起“飞鸟计划”。", {"lead 李红", "lead 王建国"}),
    ("区教委高度重视。该委启动“飞鸟计划”。", {"implement 丰台区教委"}),
    ("海淀区与丰台区签约。两地将共同实施“飞鸟计划”。", {"implement 丰台区", "implement 海淀区"}),
    ("区教委主任王建国表示，下一步将联合丰台区第一小学实施“飞鸟计划”。", {"support 丰台区第一小学"}),
    ("丰台区第一小学十分重视阅读。学校坚持开放办学，着力打造“飞鸟计划”。", RUN),
    ("区教委联合区财政局，在全区铺开“飞鸟计划”。", {"implement 丰台区教委", "support 丰台区财政局"}),
    ("丰台区第一小学去年与丰台区第二小学合作推出“飞鸟计划”。", {*RUN, "implement 丰台区第二小学"}),
    ("丰台区第一小学2022年9月起与丰台区第二小学共同开办“飞鸟计划”。", {*RUN, "implement 丰台区第二小学"}),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_reads_the_words_before_a_program(text: str, expected: set[str]) -> None:
    assert owners(NEWS + text) == {"飞鸟计划": expected}


BEFORE += [  # whose work a list tells of, and whom somebody calls in
    ("今年，区教委将重点做好两方面工作：一是办好食堂；二是继续开展“飞鸟计划”，送课下乡。", {"implement 丰台区教委"}),
    ("丰台区第一小学今年抓了三件事：一是启动实施“飞鸟计划”；二是修缮操场；三是办好食堂。", RUN),
    ("下一步，区教委将从两个方面发力。一是聚焦阅读，推进“飞鸟计划”。二是改善食堂。", {"implement 丰台区教委"}),
    ("区教委会同区财政局推进“飞鸟计划”。", HELPED),
    ("区教委将会同区财政局、区体育局实施“飞鸟计划”。", {*HELPED, "support 丰台区体育局"}),
    ("“飞鸟计划”由区教委牵头，区财政局负责业务指导。", HELPED),
]
BEFORE += [  # by the clause before, or by what somebody hears of a school
    ("同意由区教委牵头，在全区五所学校周边开展“飞鸟计划”。", LED),
    ("由区教委牵头、区财政局配合，在3月底前启动“飞鸟计划”。", HELPED),
    ("王建国来到丰台区第一小学。得知学校坚持开展“飞鸟计划”，他十分高兴。", RUN),
    ("王建国来到丰台区第一小学，了解到学校开设了“飞鸟计划”。", RUN),
    ("丰台区第一小学校长李红表示，学校将继续打磨课程；下学期启动“飞鸟计划”。", RUN),
]
BEFORE += [  # what two sides agree on
    (
        "海淀区与丰台区签约。根据协议，两地将在以下方面开展合作：实施“飞鸟计划”；互派教师。",
        {"implement 海淀区", "implement 丰台区"},
    ),
    (
        "丰台区第一小学与丰台区第二小学签订协议。双方将共建课程，并在以下领域合作：互派教师；开展“飞鸟计划”。",
        {*RUN, "implement 丰台区第二小学"},
    ),
]
NONE = [
    "区教委要求两地加强合作：各校要实施“飞鸟计划”。",
    "海淀区与丰台区签约，双方提出要求：实施“飞鸟计划”。",
    "继续实施“飞鸟计划”，招聘教师20名。由区教委负责，完成中小学校长轮训一遍。",
    "学校推行“飞鸟计划”，区教委主任王建国负责全区校本教研工作。",
    "由区教委牵头，在全区检查“飞鸟计划”落实情况。",
    "区教委对学校提出三点要求：一是实施“飞鸟计划”；二是办好食堂。",
    "区教委认为，当前要抓好两件事：一是实施“飞鸟计划”；二是办好食堂。",
    "各学校要抓好两件事：一是实施“飞鸟计划”；二是办好食堂。",
    "区教委主任王建国调研区财政局，提出两点意见：一是实施“飞鸟计划”；二是办好食堂。",
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
    "区教委主任王建国来校。他肯定了大家的做法，赞扬大家用心，创新开展“飞鸟计划”。",
    "区教委副主任李红和区财政局局长王建国来了。他一手推动“飞鸟计划”。",
    "李红表示，将继续实施“飞鸟计划”。",
    "区教委、区财政局、区体育局商定，两地将共同实施“飞鸟计划”。",
    "区教委是“飞鸟计划”的参加单位之一。",
    "区教委把“飞鸟计划”的经验抓在手里。",
    "“飞鸟计划”在区教委指导下开展。",
    "有关“飞鸟计划”的问题，由区教委负责解释。",
    "原“飞鸟计划”负责人、区教委副主任李红已退休。",
    "如果由区教委牵头“飞鸟计划”，效果会更好。",
    "“飞鸟计划”若由区教委牵头，效果会更好。",
    "区教委副主任李红不再担任“飞鸟计划”负责人。",
    "区教委拟选聘“飞鸟计划”负责人一名。",
    "“飞鸟计划”的牵头单位和责任人，由区教委另行通知。",
    "“飞鸟计划”由区教委审批、区财政局审核。",
    "区教委叫停“飞鸟计划”，区财政局暂停实施“飞鸟计划”。",
    "区教委副主任李红的孩子也参加了“飞鸟计划”。他说，收获很大。",
    "区教委组织人员外出学习“飞鸟计划”。",
    "在“飞鸟计划”带动下，区教委推出了书画展。",
    "“飞鸟计划”经费由有关部门保障。",
    "“飞鸟计划”结束。作为东道主，区教委举办了晚会。",
    "“飞鸟计划”是不是区教委牵的头，没有人说得清。",
    "“飞鸟计划”并非区教委首创。",
    "“飞鸟计划”为全国首创，区教委向来访者作了介绍。",
    "参加“飞鸟计划”的是丰台区第一小学学生。",
    "想牵头“飞鸟计划”的是区教委。",
    "点评“飞鸟计划”的是区教委副主任李红。",
]


def test_means_its_own_school_by_the_word_in_the_paper_of_a_school() -> None:
    told = "学校加入区教育联盟，与丰台区第二小学结对。学校还坚持实施“飞鸟计划”，由总务处和科学教研组共同负责。"
    parts = {"lead 丰台区第一小学总务处", "lead 丰台区第一小学科学教研组"}
    assert owners("丰台区第一小学简介\n" + told) == {"飞鸟计划": {*RUN, *parts}}


def test_reads_each_of_two_programs_in_a_division_of_duties() -> None:
    line = "李红　区教委副主任。负责基础教育工作，牵头推进“飞鸟计划”和新优质学校创建。"
    assert owners(DUTIES + line) == {"飞鸟计划": {"lead 李红"}}
    line = "李红　区教委副主任。负责体育工作，具体组织实施“飞鸟计划”。"
    assert owners(DUTIES + line) == {"飞鸟计划": {"implement 李红"}}


def test_gives_no_initiative_to_whoever_deals_with_a_letter() -> None:
    letter = "丰台区教育局关于来信的答复\n我局将继续实施“飞鸟计划”。感谢支持！\n承办人：基础教育科　马骁"
    assert owners(letter) == {"飞鸟计划": {"implement 丰台区教育局"}}


@pytest.mark.parametrize("text", NONE)
def test_gives_no_owner_where_none_is_in_charge(text: str) -> None:
    assert owners(NEWS + text) == {}


SEVERAL = [
    ("“飞鸟计划”由区教委牵头，“晨跑行动”由区体育局牵头。", LED, {"lead 丰台区体育局"}),
    ("“飞鸟计划”、“晨跑行动”均由区教委牵头。", LED, LED),
    ("“飞鸟计划”“晨跑行动”分别由区教委、区体育局牵头。", LED, {"lead 丰台区体育局"}),
    ("“飞鸟计划”、“晨跑行动”分别由区教委、区体育局、区财政局牵头。", set(), set()),
    ("“飞鸟计划”与区体育局承办的“晨跑行动”同时开展。", set(), {"implement 丰台区体育局"}),
    (
        "“飞鸟计划”由区教委和区财政局一起抓，年底前见效；“晨跑行动”常态化开展。",
        {"lead 丰台区教委", "lead 丰台区财政局"},
        set(),
    ),
    (
        "“飞鸟计划”区教委抓总，丰台区第一小学跑腿；“晨跑行动”区体育局管。",
        {"lead 丰台区教委", *RUN},
        {"lead 丰台区体育局"},
    ),
    ("“飞鸟计划”常年开展；“晨跑行动”区体育局管。", set(), {"lead 丰台区体育局"}),
    ("“飞鸟计划”启动仪式由区教委和区财政局一起抓；“晨跑行动”常态化开展。", set(), set()),
    ("“飞鸟计划”受到好评；由区体育局一手抓的“晨跑行动”也已启动。", set(), {"lead 丰台区体育局"}),
    ("“飞鸟计划”的主任由区教委任命；“晨跑行动”常态化开展。", set(), set()),
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


def test_reads_lists_of_owners_below_a_program() -> None:
    helped = {"飞鸟计划": HELPED}
    assert owners(DUTIES + "实施“飞鸟计划”。牵头单位：区教委；配合单位：区财政局。") == helped
    assert owners(DUTIES + "“飞鸟计划”\n牵头单位：区教委\n配合单位：区财政局\n") == helped
    assert owners(DUTIES + "“飞鸟计划”与“晨跑行动”\n牵头单位：区教委\n") == {}


def test_reads_what_follows_a_program_as_heading() -> None:
    text = "一、“飞鸟计划”。覆盖学校20所，由区教委负责，区财政局协助。\n二、“晨跑行动”。去年已经结束。\n"
    assert owners("丰台区教委工作情况\n" + text) == {"飞鸟计划": HELPED}
    assert owners("丰台区教委工作亮点\n●推出“飞鸟计划”。由区教委牵头。\n●推出“晨跑行动”。效果良好。") == {
        "飞鸟计划": LED
    }
    assert owners(NEWS + "各校开展“飞鸟计划”。由区教委牵头，区财政局协助。") == {"飞鸟计划": HELPED}
    assert owners(NEWS + "各校开展“飞鸟计划”。由区教委牵头的运动会开幕。") == {}
    assert owners("丰台区教委工作情况\n一、设立“飞鸟计划”专项资金。由区财政局负责。") == {}


def test_lets_a_group_that_bears_its_name_carry_a_program_out() -> None:
    head = "丰台区教委关于开展“飞鸟”百日行动的通知\n各学校：\n区教委决定开展“飞鸟”百日行动（以下简称专项行动）。\n"
    sign = "丰台区教委\n2024年3月1日"
    found = owners(head + "一、组织领导\n成立专项行动领导小组，负责统筹。\n组长：李红（区教委主任）\n" + sign)[
        "飞鸟百日行动"
    ]
    assert "lead 丰台区教委" in found
    assert any(owner.startswith("implement ") and owner.endswith("专项行动领导小组") for owner in found)
    assert owners(head + "各校自行成立领导小组。\n" + sign)["飞鸟百日行动"] == {"lead 丰台区教委"}


def test_reads_the_plan_in_title_marks_of_which_the_sentence_says_who_leads_it() -> None:
    text = "区教委印发《丰台区阅读提升行动计划（2024—2026年）》，明确由区教委牵头、区财政局配合。"
    assert owners(NEWS + text)["丰台区阅读提升行动计划"] == HELPED
    assert owners(NEWS + "区教委印发《丰台区阅读提升行动计划》，要求认真落实。") == {}


NOTICE = "丰台区教委关于报送材料的通知\n各学校：\n"
SIGNED = "\n丰台区教委\n2024年3月1日"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年以来，我委组织实施“飞鸟计划”。", {"implement 丰台区教委"}),
        ("“飞鸟计划”由我委牵头，区财政局配合。", HELPED),
        ("“飞鸟计划”由该企业承办。", set()),
        ("各校负责人说，我委员会很满意“飞鸟计划”。", set()),
    ],
)
def test_means_the_bureau_whose_paper_it_is(text: str, expected: set[str]) -> None:
    assert owners(NOTICE + text + SIGNED).get("飞鸟计划", set()) == expected


def test_reads_the_lists_that_a_paper_begins_with() -> None:
    text = "主办单位：丰台区教委\n协办单位：丰台区财政局\n“飞鸟计划”活动方案\n一、活动时间：10月\n"
    assert set().union(*owners(text).values()) == HELPED
    assert owners("主办单位：丰台区教委\n活动安排\n一、“飞鸟计划”的时间：10月\n") == {}
