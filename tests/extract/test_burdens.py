"""Who carries a piece of work, said by what is carried or decided, or by what one is at; a wording a line."""

import pytest

from tests.extract.test_owner_clauses import NEWS, PLAN, owners

SAID = [  # in an article on the “麦田计划”
    ("日常管理以县科协为主，县图书馆配合。", {"lead 白河县科协", "support 白河县图书馆"}),
    ("县教研室为主，县第一小学参与。", {"lead 白河县教研室", "support 白河县第一小学"}),
    ("由县教研室为主实施。", {"lead 白河县教研室"}),
    ("这项工作的头由县教研室来牵。", {"lead 白河县教研室"}),
    ("县公安局要把头带好。", {"lead 白河县公安局"}),
    ("县妇联挑起了这副担子。", {"lead 白河县妇联"}),
    ("设备调试、平台运维的担子由县电教馆来挑。", {"lead 白河县电教馆"}),
    ("具体怎么选人、怎么送培，县教育局人事股定。", {"lead 白河县教育局人事股"}),
    ("课程怎么设、导师怎么配，都由县教师发展中心说了算。", {"lead 白河县教师发展中心"}),
    ("扛着它的是县妇联。", {"lead 白河县妇联"}),
    ("真正把它做成的是县教研室。", {"lead 白河县教研室"}),
    ("牵着头走的，是县科协。", {"lead 白河县科协"}),
]
DOING = [  # what one is at, and what ends a clause with 是
    ("县少年宫在运作。", {"implement 白河县少年宫"}),
    ("县科协一直在办。", {"implement 白河县科协"}),
    ("今年还是县教研室和县教育局一起主办。", {"lead 白河县教研室", "lead 白河县教育局"}),
    ("从头到尾是县电教馆在管。", {"implement 白河县电教馆"}),
    ("如今都是县科协的人在做。", {"implement 白河县科协"}),
    ("去年三月起就是县教育局基教科牵着头走。", {"lead 白河县教育局基教科"}),
    ("由县第一小学、县第二小学各领办2所村小。", {"implement 白河县第一小学", "implement 白河县第二小学"}),
    ("县教育局会同县人社局组成专班。", {"lead 白河县教育局", "support 白河县人社局"}),
    ("场次、地点、通知由县妇联统筹。", {"lead 白河县妇联"}),
    ("县妇联负责招募、培训志愿者并给他们排班。", {"implement 白河县妇联"}),
    ("课表由县科协分片包干。", {"lead 白河县科协"}),
    ("县教研室配课程。", {"support 白河县教研室"}),
]
NOBODY = [
    "学员以县第一小学教师为主。",
    "活动以室外游戏为主。",
    "县教研室为主会场。",
    "谁定菜谱，家长们议论纷纷。",
    "不是县科协在办。",
    "去年起步时人手少，是县科协代管的。",
    "是县科协代管的；今年起整体划到别处。",
    "县公安局局长把头点了点。",
    "县科协在办公楼前挂了牌。",
    "扛着它的是一群孩子。",
    "由县科协管，还是由县妇联管，没有说清。",
]
TASKS = [
    ("开好同步课堂。平台运维的担子由县电教馆来挑。", {"lead 白河县电教馆"}),
    (
        "规范招生入学（本项责任股室：法规股　配合股室：人事股）",
        {"lead 白河县教育局法规股", "support 白河县教育局人事股"},
    ),
    ("规范招生入学。坚持阳光招生。（此项工作责任人：李建国）", {"lead 李建国"}),
    ("补齐短板。这项工作归口法规股。", {"lead 白河县教育局法规股"}),
    ("补足生活老师。统一招聘、岗前培训由人事股一揽子办理。", {"implement 白河县教育局人事股"}),
]

TASKS += [  # sections of the bureau whose plan it is, told to do something
    ("推进薄弱学校改造。改造学校6所。项目办要倒排工期，每半月报一次进度。", {"implement 白河县教育局项目办"}),
    ("稳妥整合小规模学校。计财股先摸底、后论证。", {"implement 白河县教育局计财股"}),
    ("做好群众来信来访。来信由局办公室统一登记、限时转办。", {"implement 白河县教育局办公室"}),
    ("加强教师补充。人事股商县委编办抓紧办理。", {"lead 白河县教育局人事股", "support 白河县编办"}),
    ("加强校车管理。局安全股就此项工作负总责。", {"lead 白河县教育局安全股"}),
    ("抓实监测结果运用。监测后，教研室要拿出改进建议。", {"implement 白河县教研室"}),
]
NO_TASK = [  # what is looked into, was done, or is said of the ways of all
    "推进薄弱学校改造。督导室要全程督查。",
    "推进薄弱学校改造。计财股已及时拨付资金80万元。",
    "推进薄弱学校改造。各股室要倒排工期。",
    "推进薄弱学校改造。学科教学要统一进度。",
]


@pytest.mark.parametrize("task", NO_TASK)
def test_who_does_not_carry_a_task(task: str) -> None:
    assert owners(PLAN.format(f"一、{task}"), "Task").keys() == {"办好其他事项"}


@pytest.mark.parametrize(("clause", "expected"), SAID + DOING)
def test_who_carries_a_program(clause: str, expected: set[str]) -> None:
    assert owners(f"{NEWS}“麦田计划”走过两年，{clause}") == {"麦田计划": expected}


@pytest.mark.parametrize("clause", NOBODY)
def test_who_carries_none(clause: str) -> None:
    assert owners(f"{NEWS}“麦田计划”走过两年，{clause}") == {}


@pytest.mark.parametrize(("task", "expected"), TASKS)
def test_who_carries_a_task(task: str, expected: set[str]) -> None:
    found = owners(PLAN.format(f"一、{task}"), "Task")
    assert expected in found.values()


def test_a_part_named_in_full_elsewhere() -> None:
    """课程处 in a bureau's notice is the one of the school that the notice names in full."""
    text = (
        "白河县教育局关于表彰先进的通报\n各中小学校：\n获奖集体：白河县第一中学课程处\n"
        "“麦田计划”走过两年，真正把它做成的是课程处。\n白河县教育局\n2025年3月1日"
    )
    assert owners(text) == {"麦田计划": {"lead 白河县第一中学课程处"}}


def test_still_held_is_no_choice() -> None:
    """今年还是由A牵头 is no question of A or another."""
    assert owners(f"{NEWS}“麦田计划”今年还是由县科协牵头。") == {"麦田计划": {"lead 白河县科协"}}
    assert owners(f"{NEWS}“麦田计划”由县科协牵头还是由县妇联牵头，各方意见不一。") == {}


BRINGS = [  # with whom somebody does it, or what one prepares
    ("团委书记钱蓉蓉带着青年教师轮流值班。", {"implement 钱蓉蓉"}),
    ("副校长李建国带着八名教师分片包干。", {"lead 李建国"}),
    ("是县教师发展中心的李建国主任带着九个教研员，一个村一个村地跑。", {"lead 李建国"}),
    ("李建国同志（县教研室副主任）具体抓。", {"lead 李建国"}),
    ("李建国副局长为总负责人，县教研室具体实施。", {"lead 李建国", "implement 白河县教研室"}),
    ("县教研室排课表、县电教馆备场次。", {"implement 白河县教研室"}),
]
BRINGS_NOTHING = [
    "县第一小学校长李建国带着学生参加了仪式。",
    "县教育局副局长李建国带着两名干部看望了老师。",
    "县教育局副局长李建国带队检查了三所学校。",
]


@pytest.mark.parametrize(("clause", "expected"), BRINGS)
def test_who_does_it_with_others(clause: str, expected: set[str]) -> None:
    text = f"{NEWS}县教育局推动工作。“麦田计划”走过两年，{clause}"
    assert expected <= owners(text)["麦田计划"]


@pytest.mark.parametrize("clause", BRINGS_NOTHING)
def test_who_only_comes_with_others(clause: str) -> None:
    assert owners(f"{NEWS}“麦田计划”走过两年，{clause}") == {}


def test_the_former_and_the_latter() -> None:
    """前者由A, 后者由B: each of two has its own; of three nobody knows which is meant."""
    two = f"{NEWS}今年启动“麦田计划”和“晨星行动”，前者由县教研室牵头，后者由县教育局负责。"
    assert owners(two) == {"麦田计划": {"lead 白河县教研室"}, "晨星行动": {"lead 白河县教育局"}}
    three = f"{NEWS}“麦田计划”、“晨星行动”和“暖阳工程”受欢迎，前者由县教研室牵头，后者由县教育局负责。"
    assert owners(three) == {}


def test_we_who_write() -> None:
    """我们实行“X”: the school whose letter it is, the bureau whose head answers; not whoever is quoted."""
    letter = "致家长的一封信\n各位家长：\n本学期，我们实行“家长开放日”制度。\n白河县第一小学\n2025年2月20日"
    assert owners(letter) == {"家长开放日制度": {"implement 白河县第一小学"}}
    talk = (
        "白河县教育局局长答记者问\n记者：新学期有哪些打算？\n白河县教育局局长李立新：请大家放心。\n"
        "记者：还有什么？\n李立新：我们和延安大学教育学院合作，开展“暖阳行动”。"
    )
    assert owners(talk) == {"暖阳行动": {"implement 白河县教育局"}}
    quoted = f"{NEWS}白河县教育局召开会议。“我们实行‘暖阳’制度，开展“晨星行动”。”一位家长说。"
    assert owners(quoted) == {}


def test_a_section_behind_its_bureau() -> None:
    """县教育局德育股管组织发动 is the section's; 县教育局会同各科室管组织 names none."""
    shared = "“麦田计划”今年启动，县卫健局管筛查，县教育局德育股管组织发动。"
    assert owners(NEWS + shared) == {"麦田计划": {"lead 白河县卫健局", "lead 白河县教育局德育股"}}


LATE = [
    ("日常运转仍放在县教研室。", {"implement 白河县教研室"}),
    ("改由县教研室根据教学需要提出并牵头实施。", {"lead 白河县教研室"}),
    ("学校里具体张罗的是县教研室副主任李建国。", {"lead 李建国"}),
]


@pytest.mark.parametrize(("clause", "expected"), LATE)
def test_where_the_work_rests(clause: str, expected: set[str]) -> None:
    assert owners(f"{NEWS}县教育局召开会议。“麦田计划”走过两年，{clause}") == {"麦田计划": expected}


def test_parts_of_a_school_told_to_do_something() -> None:
    """教研室要拿出改进建议 in a school's plan; what the part looks into is no work of its own."""
    plan = (
        "白河县教师进修学校2025年工作计划\n一、{}\n二、做好其他事项。由总务处负责。\n白河县教师进修学校\n2025年3月1日"
    )
    acts = owners(plan.format("抓实监测结果运用。每次监测后，教研室要拿出改进建议。"), "Task")
    assert acts["抓实监测结果运用"] == {"implement 白河县进修学校教研室"}
    by = owners(plan.format("启动第二轮培养。招收学员80名。由培训部统一组织。"), "Task")
    assert by["启动第二轮培养"] == {"implement 白河县进修学校培训部"}
    looks = owners(plan.format("抓实监测结果运用。教研室要督查。"), "Task")
    assert "抓实监测结果运用" not in looks


AGREEMENT = "结对共建协议书\n甲方：白河县第一小学\n乙方：青山镇中心小学\n一、合作内容\n{}\n2025年3月1日"
BY_PARTS = [
    ("“石榴籽”书信活动，收发、登记由甲方少先队大队部办理。", {"implement 白河县第一小学少先队大队部"}),
    ("“石榴籽”书信活动由乙方课程部打理。", {"lead 青山镇中心小学课程部"}),
    ("“石榴籽”书信活动由甲乙双方轮流承办。", {"implement 白河县第一小学", "implement 青山镇中心小学"}),
    ("“石榴籽”书信活动由甲方教务处牵头，乙方承担往返车辆。", {"lead 白河县第一小学教务处", "support 青山镇中心小学"}),
]


@pytest.mark.parametrize(("item", "expected"), BY_PARTS)
def test_parts_of_the_parties_of_an_agreement(item: str, expected: set[str]) -> None:
    assert owners(AGREEMENT.format(item)) == {"石榴籽书信活动": expected}


def test_whoever_is_helped_leads() -> None:
    """协助李红做好“X”, “X”也归其负责: in a division of duties."""
    text = (
        "白河县教育局领导班子分工\n倪颖 党委书记、局长。主持全面工作。“城乡携手”计划也归其负责，县教研室承办。\n"
        "黄琦 党委委员、副局长。分管后勤工作，协助倪颖做好“徐崇手拉手”项目。\n白河县教育局\n2025年3月1日"
    )
    found = owners(text)
    assert "lead 倪颖" in found["城乡携手计划"]
    assert found["徐崇手拉手项目"] == {"lead 倪颖", "support 黄琦"}
