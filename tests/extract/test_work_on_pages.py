"""Who has work that the pages of bureaus and schools tell of in running prose: minutes, notices, news, profiles."""

import pytest

from graph.identity.keys import parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from tests.extract.qingshui import BUREAU, COUNTY, owners

SCHOOL = "清水县第一中学"
NEWS = "清水县教育工作见闻\n"
SAID_OF_IT = [
    # the one of the project, in a clause behind others
    (
        "实施“望河”校舍工程，总投资300万元。县财政局落实配套资金，县教育局为项目实施单位，8月底完工。",
        {f"implement {BUREAU}: 望河校舍工程", "support 清水县财政局: 望河校舍工程"},
    ),
    (
        "县里启动“望河”校舍工程。县教育局是项目实施主体，县住建局配合。",
        {f"implement {BUREAU}: 望河校舍工程", "support 清水县住建局: 望河校舍工程"},
    ),
    ("实施“望河”校舍工程，惠及六所学校。经研究，县住建局为该项目责任单位。", {"lead 清水县住建局: 望河校舍工程"}),
    (
        "“望河”校舍工程总投资300万元，县教育局为项目业主，县住建局配合。",
        {f"implement {BUREAU}: 望河校舍工程", "support 清水县住建局: 望河校舍工程"},
    ),
    (
        "实施“望河”校舍工程，以县教育局为实施主体，县财政局落实资金。",
        {f"implement {BUREAU}: 望河校舍工程", "support 清水县财政局: 望河校舍工程"},
    ),
    # who shares in it where another leads, and who is called in
    (
        "今年起实施“望河”研修行动，县教师发展中心牵头抓总，县科协抓选拔，县妇联抓培训。",
        {
            "lead 清水县教师发展中心: 望河研修行动",
            "implement 清水县科协: 望河研修行动",
            "implement 清水县妇联: 望河研修行动",
        },
    ),
    (
        "推进“望河”研修行动。县教育局会同县科协、县妇联抓好落实。",
        {f"lead {BUREAU}: 望河研修行动", "support 清水县科协: 望河研修行动", "support 清水县妇联: 望河研修行动"},
    ),
    ("学校从今年起坚持办“望河小集市”，县少年宫牵头，每月一次。", {"lead 清水县少年宫: 望河小集市"}),
    (
        "实施“望河”校舍工程。县发改局负责项目审批和上级资金争取，县教育局为项目实施单位。",
        {f"implement {BUREAU}: 望河校舍工程", "support 清水县发改局: 望河校舍工程"},
    ),
    # parts of the work behind 负责
    (
        "今年起实施“望河”研修行动，县教师发展中心负责方案制定和过程考核，县科协配合。",
        {"implement 清水县教师发展中心: 望河研修行动", "support 清水县科协: 望河研修行动"},
    ),
    ("实施“望河”研修行动，县教师发展中心负责制定方案。", {"implement 清水县教师发展中心: 望河研修行动"}),
    (
        "“望河”研修行动启动。由县教师发展中心牵头制定方案，县科协配合。",
        {"lead 清水县教师发展中心: 望河研修行动", "support 清水县科协: 望河研修行动"},
    ),
    (
        "“望河”课后服务行动由县教育局主管，县少年宫负责师资派遣，县交通局负责车辆调配。",
        {
            f"lead {BUREAU}: 望河课后服务行动",
            "support 清水县少年宫: 望河课后服务行动",
            "support 清水县交通局: 望河课后服务行动",
        },
    ),
    # what a quoted name alone is
    ("“望河悦动”大课间本学期全面铺开，县教育局体卫艺股拿方案、抓验收。", {f"lead {BUREAU}体卫艺股: 望河悦动大课间"}),
    # each has a work of its own
    (
        "县教育局牵头制定“望河”研修方案，县科协配合；县妇联抓好家长学校开放，县少年宫协助。",
        {f"lead {BUREAU}: 望河研修方案", "support 清水县科协: 望河研修方案"},
    ),
    ("县教育局牵头实施“望河”研修行动；县科协抓好宣传发动。", {f"lead {BUREAU}: 望河研修行动"}),
    # nobody: a project of another, who judges, who is in charge of something
    ("“望河”校舍工程受到好评。县教育局为先进单位。", set()),
    ("实施“望河”研修行动，县教师发展中心负责考核和公示。", set()),
    ("实施“望河”研修行动，县科协负责人参加。", set()),
    ("实施“望河”校舍工程，望河建筑公司业主代表到会。", set()),
    ("学校坚持办“望河小集市”，每月一次。", set()),
    ("“望河悦动”大课间本学期全面铺开，各校反响热烈。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SAID_OF_IT)
def test_reads_who_has_it(text: str, expected: set[str]) -> None:
    assert owners(NEWS + text) == expected


def tasks(text: str) -> dict[str, set[str]]:
    """The last words of each task → its owners."""
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    found: dict[str, set[str]] = {}
    named: set[str] = set()
    for statement in extract(document).statements:
        if statement.type == "MENTION" and statement.subject.startswith("Task|"):
            named.add(_words(statement.subject))
            found.setdefault(_words(statement.subject), set())
        elif statement.kind is StatementKind.RELATION and statement.type == "RESPONSIBLE_FOR":
            owner = f"{dict(statement.qualifiers)['role']} {compose_name(statement.subject)}"
            found.setdefault(_words(str(statement.object)), set()).add(owner)
    return {task: takers for task, takers in found.items() if task in named}


def _words(key: str) -> str:
    return parts_of(key)[1].rpartition(" / ")[2]


NOTICE = f"关于公布2024年学校分工的通知\n各处室：\n现将有关事项通知如下。\n{{}}\n{SCHOOL}\n2024年8月28日"
SET_OUT = [  # plain headings below one that sets out work
    (
        "四、重点工作分解\n1.课堂教学改革。教务处总负责，教科室抓落实。\n2.图书馆改造。12月底前完成。",
        {"课堂教学改革": {f"lead {SCHOOL}教务处", f"implement {SCHOOL}教科室"}, "图书馆改造": set()},
    ),
    (
        "二、下一步工作安排\n1.学位扩容提质。教务处负责。\n2.师资培优。",
        {"学位扩容提质": {f"lead {SCHOOL}教务处"}, "师资培优": set()},
    ),
    (
        "（二）2024年工作打算\n1.校园安全网格化。政教处牵头。\n2.书香校园创建。",
        {"校园安全网格化": {f"lead {SCHOOL}政教处"}, "书香校园创建": set()},
    ),
    # sections that tell, persons, conditions
    ("一、学校荣誉\n1.县级文明校园。\n2.市级绿色学校。", {}),
    ("一、工作回顾\n1.课堂教学改革。成绩喜人。\n2.图书馆改造。如期完成。", {}),
    ("三、年级组\n1.高一年级。组长王强。\n2.高二年级。组长李红。", {}),
]


@pytest.mark.parametrize(("text", "expected"), SET_OUT)
def test_takes_plain_headings_of_set_out_work_for_tasks(text: str, expected: dict[str, set[str]]) -> None:
    assert tasks(NOTICE.format(text)) == expected


MINUTES = "清水县人民政府专题会议纪要\n会议议定：\n一、关于学生交通。{}\n二、关于学生营养。每月抽检一次。"
LIST = "责任单位：县交通运输局、县教育局"
LISTED = {"lead 清水县交通局", f"lead {BUREAU}"}
BESIDE_A_LIST = [  # a sentence on the whole of it, beside the list at the end of the item
    (
        "此项工作由副县长王强总负责，县交通运输局牵头，县教育局配合。" + LIST,
        LISTED | {"lead 王强", f"support {BUREAU}"},
    ),
    (
        "一律安排校车，该项工作由县公安局牵头，县教育局配合。" + LIST,
        LISTED | {"lead 清水县公安局", f"support {BUREAU}"},
    ),
    ("一律安排校车。这项任务由王强副县长牵头抓总。" + LIST, LISTED | {"lead 王强"}),
    # who gives a part of it, judges it, or is only to do it some time
    ("一律安排校车。所需经费由县财政局保障。" + LIST, LISTED),
    ("一律安排校车。此项工作由县政府督查室督查。" + LIST, LISTED),
    ("一律安排校车。此项工作由各乡镇推进。" + LIST, LISTED),
    # a list is not needed
    ("实施校车更新，县交通运输局为项目实施单位。", {"implement 清水县交通局"}),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE_A_LIST)
def test_reads_what_minutes_say_beside_a_list(text: str, expected: set[str]) -> None:
    assert tasks(MINUTES.format(text))["关于学生交通"] == expected


POSTS = [
    "【成员学校】\n1、清水县第二小学　　执行校长：王强\n2、清水县第三小学　　执行校长：李红（原教导主任）\n",
    "一、集团架构\n（一）城东校区 执行园长：李红\n（二）城西校区 执行校长：王强\n",
    "| 成员学校 | 执行校长 |\n| 清水县第二小学 | 王强 |\n| 清水县第三小学 | 李红 |\n",
]


@pytest.mark.parametrize("text", POSTS)
def test_takes_no_post_for_the_label_of_an_owner(text: str) -> None:
    assert tasks("集团概况\n" + text + "清水县第一小学教育集团") == {}


CLOSED = [  # what has closed was held: 读书节由教导处牵头
    (
        "11月22日，清水县第一中学第十二届读书节闭幕式举行。\n读书节由教导处牵头，语文组和团委承办。",
        {"教导处", "语文组", "团委"},
    ),
    ("——我校第三届科技节圆满落幕\n本届科技节由教科室主办。", {"教科室"}),
    ("12月3日，清水县第一中学第三届校园艺术节顺利闭幕。今年的校园艺术节历时一周，由团委负责组织。", {"团委"}),
    # nobody is given it, somebody presides, another festival
    ("清水县第一中学第十二届读书节闭幕式举行。\n读书节历时45天。", set()),
    ("清水县第一中学第十二届读书节闭幕式举行。\n仪式由教导处主持。", set()),
    ("清水县第一中学第十二届读书节闭幕式举行。\n科技节由教导处承办。", set()),
]


@pytest.mark.parametrize(("text", "hosts"), CLOSED)
def test_reads_who_held_a_festival_that_closed(text: str, hosts: set[str]) -> None:
    page = Document(key="d", version="v", text=f"{SCHOOL}：校园新闻\n{text}", region=COUNTY, told=frozenset({"region"}))
    statements = extract(page).statements
    held = [s for s in statements if s.type == "PARTICIPATES_IN" and str(s.object).endswith("节")]
    assert {compose_name(s.subject).removeprefix(SCHOOL) for s in held} - {""} == hosts
    assert not [s for s in statements if s.type == "RESPONSIBLE_FOR"]


GROUP = "清水县河口教育集团"
PROFILE = f"集团概况\n{GROUP}成立于2019年，由县教育局主管，集团设教学研究中心、学生成长中心两个中心。\n"
OF_THE_GROUP = [  # parts of a group of schools on its own page, and what is said to be its work
    (
        "“望河”德育行动由学生成长中心牵头，教学研究中心参与。",
        {"lead 学生成长中心: 望河德育行动", "support 教学研究中心: 望河德育行动"},
    ),
    ("“望河”青年教师计划三年为一期。计划由集团教师发展学院承担。", {"implement 教师发展学院: 望河青年教师计划"}),
    ("“潮汐课堂”是集团的教学主张，由教学研究中心负责研制课堂评价标准。", {"lead 教学研究中心: 潮汐课堂"}),
    # each school has its own, nobody is given it, a motto
    ("“望河”德育行动由家长委员会参与。", set()),
    ("“潮汐课堂”是集团的教学主张。", set()),
    ("“向海而生”是集团的办学理念，由教学研究中心编写读本。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_THE_GROUP)
def test_reads_the_parts_of_a_group_of_schools(text: str, expected: set[str]) -> None:
    assert {one.replace(GROUP, "") for one in owners(PROFILE + text)} == expected


def test_keeps_the_parts_of_a_bureau_on_other_pages() -> None:
    text = f"清水县教育局工作简报\n{GROUP}揭牌。县教育局实施“望河”德育行动，由后勤保障中心负责。\n清水县教育局"
    assert owners(text) == {f"lead {BUREAU}后勤保障中心: 望河德育行动", f"implement {BUREAU}: 望河德育行动"}


@pytest.mark.parametrize(
    ("words", "name"), [("团县委", "共青团清水县委"), ("县妇联", "清水县妇联"), ("县图书馆", "清水县图书馆")]
)
def test_names_whom_minutes_call_in_as_everywhere(words: str, name: str) -> None:
    text = f"清水县人民政府专题会议纪要\n一、关于“望河”阅读行动。县教育局会同{words}抓好落实。\n二、关于经费。略。"
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    named = {str(s.reason).partition(" → ")[2].partition(":")[0] for s in extract(document).statements if s.reason}
    assert name in named | {compose_name(s.subject) for s in extract(document).statements if s.standing}


PLAN = f"{SCHOOL}2024年工作计划\n7.严格落实食品安全。食谱每周公示。{{}}\n8.办好其他事项。"
ANSWERS_FOR = [  # who answers for it, whatever it is called
    ("副校长王强为食品安全第一责任人，校医李红具体做好留样工作。", {"王强"}),
    ("副校长王强为食品安全直接责任人。", {"王强"}),
    ("副校长王强为第一责任人。", {"王强"}),
    # of another thing, of each, nobody by name
    ("校长为食品安全第一责任人。", set()),
    ("班主任是本班第一责任人。", set()),
    ("各食堂经理为直接责任人。", set()),
]


@pytest.mark.parametrize(("text", "leads"), ANSWERS_FOR)
def test_reads_who_answers_for_a_task(text: str, leads: set[str]) -> None:
    owners_of = tasks(PLAN.format(text))["严格落实食品安全"]
    assert {one.removeprefix("lead ") for one in owners_of if one.startswith("lead ")} == leads


def test_keeps_those_apart_who_have_one_part_each() -> None:
    text = "“望河”配备计划启动。编制由县委编办统筹，招聘由县人社局具体操办。"
    assert owners(NEWS + text) == {"implement 清水县编办: 望河配备计划", "implement 清水县人社局: 望河配备计划"}


SCHOOL_PLAN = f"{SCHOOL}2024年工作安排\n{{}}"
WHO_IS_IN_TOUCH = [  # whom a leader is in touch with does not own the section, nor is a section on leaders work
    (
        "一、领导分工\n李红　副校长　分管教学、招生。联系教务处、教科室。\n二、抓好年级管理。细化方案。教务处。",
        {"抓好年级管理": {f"lead {SCHOOL}教务处"}},
    ),
    ("一、抓好教学管理。李红副校长每周听课。联系教务处、教科室。", {"抓好教学管理": set()}),
    ("一、班子成员分工\n王强　副校长　牵头安全工作。协助总务处、政教处。", {}),
    (
        "一、抓好德育管理。每月研究一次。政教处、教务处。",
        {"抓好德育管理": {f"lead {SCHOOL}政教处", f"lead {SCHOOL}教务处"}},
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHO_IS_IN_TOUCH)
def test_takes_none_that_a_leader_is_in_touch_with_for_an_owner(text: str, expected: dict[str, set[str]]) -> None:
    assert tasks(SCHOOL_PLAN.format(text)) == expected


def test_takes_the_headings_of_shared_out_key_work_for_tasks() -> None:
    text = f"{SCHOOL}2024年重点工作分工\n1.教学质量提升。副校长李红牵头，教务处落实。\n"
    text += "2.心理健康教育。教科室主责，政教处协同。"
    assert tasks(text) == {
        "教学质量提升": {"lead 李红", f"implement {SCHOOL}教务处"},
        "心理健康教育": {f"lead {SCHOOL}教科室", f"support {SCHOOL}政教处"},
    }
