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
