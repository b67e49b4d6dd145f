"""Who has a piece of work by how minutes, plans, admission rules and papers on groups are laid out."""

import pytest

from tests.extract.qingshui import owners
from tests.extract.test_tasks_and_owners import owners as owners_of_tasks

MINUTES = "清水县教育局局长办公会议纪要\n2024年3月4日\n一、关于后勤工作\n{}\n2.其他。无。\n"
BEHIND = [
    ("1.北院锅炉更换。后勤股10月底前完工。", {"北院锅炉更换": {"implement 清水县教育局后勤股"}}),
    ("1.食材重新招标。陶永福副局长牵头，县财政局派员参与。", {"食材重新招标": {"lead 陶永福", "support 清水县财政局"}}),
    ("1.冬季演练。定于11月9日，由后勤股承办。", {"冬季演练": {"implement 清水县教育局后勤股"}}),
    ("1.课后服务方案。会议要求基教股于9月10日前报局长办公会审定。", {"课后服务方案": {"implement 清水县教育局基教股"}}),
    ("1.新教师食宿。县财政局本月底前拿出办法。", {"新教师食宿": {"implement 清水县财政局"}}),
    ("1.北院锅炉更换。预算36万元。", {}),
    ("1.北院锅炉更换。各校10月底前完工。", {}),
    ("1.北院锅炉更换。10月底前的检查情况另报。", {}),
    ("1.北院锅炉更换。后勤股谈了看法。", {}),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_what_its_owner_stands_behind_is_a_task(text: str, expected: dict[str, set[str]]) -> None:
    found = owners_of_tasks(MINUTES.format(text))
    assert {task: who for task, who in found.items() if not task.startswith(("关于", "其他"))} == expected


RULES = "清水县2025年义务教育招生入学工作实施办法\n第一条 学区划定。{}\n"
MATTERS = [
    ("各校学区由县教育局会同县公安局划定，7月1日前公布。", {"lead 清水县教育局", "support 清水县公安局"}),
    ("学区由县教育局基教股划定。", {"implement 清水县教育局基教股"}),
    ("全县学区由县教育局、县自然资源局联合划定。", {"implement 清水县教育局", "implement 清水县自然资源局"}),
    ("入学名册由县公安局打印。", set()),
    ("学区由各校划定。", set()),
    ("学区由原县教育局划定，现已失效，尚未重新明确。", set()),
]


@pytest.mark.parametrize(("text", "expected"), MATTERS)
def test_a_matter_is_of_whoever_does_what_its_heading_names(text: str, expected: set[str]) -> None:
    assert owners_of_tasks(RULES.format(text)).get("学区划定", set()) == expected


PLAN = (
    "清水县教育局关于加强乡村教师队伍建设的实施方案\n一、主要任务\n1.配强师资队伍。{}\n2.加强管理。各校要认真落实。\n"
)
PROVIDED = [
    (
        "县财政局将培训经费纳入年度预算，县教育局计财股加强资金监管。",
        {"implement 清水县财政局", "implement 清水县教育局计财股"},
    ),
    ("县住建局对周转房按照应保尽保的原则配备。", {"implement 清水县住建局"}),
    ("县人社局在岗位设置和职称评聘上给予倾斜。", {"implement 清水县人社局"}),
    ("县财政局已把补助列入预算。", {"implement 清水县财政局"}),
    ("由县教育局牵头，县人社局在岗位设置上给予倾斜。", {"lead 清水县教育局"}),
    ("在县财政局支持下将经费纳入预算的学校达到八所。", set()),
    ("县人社局在岗位设置上没有给予倾斜。", set()),
    ("各乡镇将经费纳入预算。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PROVIDED)
def test_whoever_provides_for_a_task_carries_it_out(text: str, expected: set[str]) -> None:
    found = owners_of_tasks(PLAN.format(text)).get("配强师资队伍", set())
    assert {one for one in found if not one.startswith("support")} == expected


GROUP = (
    "清水县人民政府办公室关于成立清水县校舍建设工作领导小组的通知\n各乡镇人民政府：\n"
    "决定成立清水县校舍建设工作领导小组。\n组　长：陶永福　副县长\n一、{}\n二、工作专班\n（一）资源专班。{}\n"
)
CREATED = "清水县校舍建设工作领导小组"
DUTY = "领导小组职责\n统筹推进全县学前教育普及普惠县创建工作，研究重大问题。"
PARTS = [
    (
        DUTY,
        "由陶永福任组长，负责“暖冬工程”。",
        {f"lead {CREATED}: 学前教育普及普惠县创建", f"lead {CREATED}资源专班: 暖冬工程"},
    ),
    ("有关要求\n认真落实。", "组长陶永福，抓“暖冬工程”落地。", {f"lead {CREATED}资源专班: 暖冬工程"}),
    ("有关要求\n认真落实。", "由陶永福任组长，实施“暖冬工程”。", {f"implement {CREATED}资源专班: 暖冬工程"}),
    ("有关要求\n认真落实。", "由陶永福任组长，县财政局牵头，落实“暖冬工程”。", {"lead 清水县财政局: 暖冬工程"}),
    ("有关要求\n认真落实。", "由陶永福任组长，“暖冬工程”另行安排。", set()),
    ("各校职责\n推进全县学校食堂改造工作。", "由陶永福任组长。", set()),
]


@pytest.mark.parametrize(("duty", "part", "expected"), PARTS)
def test_reads_what_a_group_and_its_parts_are_charged_with(duty: str, part: str, expected: set[str]) -> None:
    assert owners(GROUP.format(duty, part)) == expected


DUTIES = "清水县教育局领导班子成员工作分工\n陶永福　局长\n主持全面工作。\n葛春燕　局工会主席\n{}\n"
PORTFOLIOS = [
    ("负责工会工作。组织每年一届的“丰收杯”教职工运动会。", {"implement 葛春燕: 丰收杯教职工运动会"}),
    ("分管工会，每学期举办一次的“丰收杯”大赛由其负责。", {"lead 葛春燕: 丰收杯大赛"}),
    ("主管课题、校本研修和青年教师“深根”培养计划。", {"lead 葛春燕: 深根培养计划"}),
    ("负责工会工作。教职工去年夺得“丰收杯”运动会冠军。", set()),
    ("主管课题、校本研修，学习外地“深根”培养计划。", set()),
    ("负责工会工作，协助陶永福同志抓好后勤。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PORTFOLIOS)
def test_reads_what_a_portfolio_holds(text: str, expected: set[str]) -> None:
    assert owners(DUTIES.format(text)) == expected


SECTIONS = "清水县教育局机构职能\n一、内设机构\n1.人事股。负责教师招聘。\n二、直属单位\n{}\n"
OF_SECTIONS = [
    (
        "清水县教学研究室：主任葛春燕。承担质量监测，组织“丰收杯”课堂教学竞赛。",
        {"implement 清水县教研室: 丰收杯课堂教学竞赛"},
    ),
    ("清水县教师发展中心：负责教师培训，牵头实施“深根”培养计划。", {"lead 清水县教师发展中心: 深根培养计划"}),
    ("教研室：副主任 葛春燕，主管课题和“深根”培养计划。", {"lead 葛春燕: 深根培养计划"}),
    ("清水县教学研究室：主任葛春燕。曾获“丰收杯”课堂教学竞赛优秀组织奖。", set()),
    ("清水县教师发展中心：负责教师培训。", set()),
    ("清水县教师发展中心：参加了外县的“深根”培养计划。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_SECTIONS)
def test_reads_what_the_line_of_a_section_says_of_it(text: str, expected: set[str]) -> None:
    assert owners(SECTIONS.format(text)) == expected


POINTS = "清水县教育局2025年工作要点\n1.规范课后服务。{}\n2.其他工作。各校落实。\n"
IN_CHARGE = [
    ("方案、考核、兑现都归基教股。", {"lead 清水县教育局基教股"}),
    ("具体承接的是白沙镇中心小学和清水县第一小学。", {"implement 白沙镇中心小学", "implement 清水县第一小学"}),
    ("即日起由县教育局装备股负总责。", {"lead 清水县教育局装备股"}),
    ("县市场监管局牵头检查，我局后勤中心负责整改。", {"lead 清水县市场监管局", "lead 清水县教育局后勤中心"}),
    ("人员、场地都归各校自己。", set()),
    ("荣誉、成绩都归功于大家。", set()),
    ("县教育局装备股负担较重。", set()),
    ("承接的是一份重托。", set()),
]


@pytest.mark.parametrize(("text", "expected"), IN_CHARGE)
def test_reads_who_has_an_item_of_work_points(text: str, expected: set[str]) -> None:
    assert owners_of_tasks(POINTS.format(text)).get("规范课后服务", set()) == expected


PRIZES = [
    (
        "“金穗奖”由清水县教育基金会出资设立，县教育局负责评选。",
        {"implement 清水县教育基金会: 金穗奖", "lead 清水县教育局: 金穗奖"},
    ),
    (
        "“金穗奖”是自2014年起由县教育局、县总工会联合主办的奖项。",
        {"lead 清水县教育局: 金穗奖", "lead 清水县总工会: 金穗奖"},
    ),
    (
        "“金穗奖”由县教育局出资创设，县总工会负责评定和颁发。",
        {"implement 清水县教育局: 金穗奖", "lead 清水县总工会: 金穗奖"},
    ),
    ("“金穗奖”的评选结果由县教育局公布。", set()),
    ("白沙镇中心小学是2014年的“金穗奖”得主。", set()),
    ("“金穗奖”不由县教育局评选。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PRIZES)
def test_reads_who_has_a_prize(text: str, expected: set[str]) -> None:
    assert owners(f"清水县教育局关于表彰优秀教师的决定\n各学校：\n{text}\n清水县教育局\n2025年9月1日\n") == expected


OFFICES = [
    ("由清水县第一小学作为承办单位。", {"implement 清水县第一小学"}),
    ("局装备办为此项工作的牵头股室。", {"lead 清水县教育局装备办"}),
    ("项目由县教育局担任牵头单位，县公安局为配合单位。", {"lead 清水县教育局", "support 清水县公安局"}),
    ("责任股室：基教股、教师进修学校。", {"lead 清水县教育局基教股", "lead 清水县进修学校"}),
    ("责任股室：安全股、特殊教育学校。", {"lead 清水县教育局安全股", "lead 清水县特校"}),
    ("各股室为配合股室。", set()),
    ("由各校作为承办单位。", set()),
    ("教师进修学校是一所老校。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_reads_who_holds_which_office(text: str, expected: set[str]) -> None:
    assert owners_of_tasks(POINTS.format(text)).get("规范课后服务", set()) == expected


CALL = "关于2025年义务教育学校教师公开招聘公告\n一、组织领导\n{}\n清水县人民政府办公室\n2025年5月1日\n"
OF_THE_NOTICE = [
    (
        "招聘工作由县教育局牵头组织，县人社局协同配合。",
        {"lead 清水县教育局: 义务教育学校教师公开招聘", "support 清水县人社局: 义务教育学校教师公开招聘"},
    ),
    ("县教育局为本次招聘的责任单位。", {"lead 清水县教育局: 义务教育学校教师公开招聘"}),
    ("本次招聘由县人社局统一组织实施。", {"implement 清水县人社局: 义务教育学校教师公开招聘"}),
    ("招聘结果由县教育局公布。", set()),
    ("遴选工作由县教育局牵头组织。", set()),
    ("县教育局为其他招聘考试提供场地。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_THE_NOTICE)
def test_reads_who_has_what_a_notice_is_about(text: str, expected: set[str]) -> None:
    found = {one for one in owners(CALL.format(text)) if one.endswith("公开招聘")}
    assert {one for one in found if "人民政府" not in one and "县政府" not in one} == expected


SHARED = "清水县2025年重点任务分工\n{note}\n一、主要任务\n1.规范课后服务。年底前完成。{who}\n2.其他工作。各校落实。\n"
FIRST = "（列在第一位的为牵头单位）"
BRACKETS = [
    ("", "（县教育局、县财政局，各乡镇〔街道〕）", {"lead 清水县教育局", "lead 清水县财政局"}),
    (FIRST, "（县教育局、县财政局，各乡镇〔街道〕）", {"lead 清水县教育局", "support 清水县财政局"}),
    ("", "（县教育局、各镇（街道））", {"lead 清水县教育局"}),
    ("", "（详见附件〔街道〕）", set()),
    ("", "（各乡镇〔街道〕）", set()),
    ("", "（材料交县教育局〔基教股〕）", set()),
]


@pytest.mark.parametrize(("note", "who", "expected"), BRACKETS)
def test_a_bracket_of_bodies_may_hold_another(note: str, who: str, expected: set[str]) -> None:
    found = owners_of_tasks(SHARED.format(note=note, who=who)).get("规范课后服务", set())
    assert {one for one in found if not one.startswith("generic")} == expected
