"""Whose an initiative is in running prose: pages on a school, features, divisions of duties, personnel notices."""

import pytest

from tests.extract.qingshui import BUREAU, owners

NEWS = "清水县教育工作会召开\n本报讯（记者 孙文）日前，清水县教育工作会召开。\n"
PROFILE = "清水县河湾初级中学\n学校简介\n清水县河湾初级中学始建于1958年，现有学生1780人。\n"
DUTIES = "关于调整局领导班子成员工作分工的通知\n各学校：\n经局党组会议研究，对局领导班子成员工作分工作如下调整：\n"
SIGNED = "\n清水县教育局\n2024年3月1日"
PLAN = "清水县教育局2024年工作要点\n"
SCHOOL = "清水县河湾初中"

BEGUN = [  # a quoted name alone behind the verb of those who began it
    ("清水县第四中学心理教师方雪梅2020年开设“纸船信箱”，每天回信。", {"implement 方雪梅: 纸船信箱"}),
    ("清水县第四中学美术教师王秀兰创办“剪纸光阴”，已有三年。", {"implement 王秀兰: 剪纸光阴"}),
    ("县妇联每逢六一推出“爱心包裹”，已寄出三千件。", {"implement 清水县妇联: 爱心包裹"}),
    ("县教研室主任李红2021年发起“山风共读”，带着老师们读书。", {"implement 李红: 山风共读"}),
    # not so, not theirs, or no initiative
    ("县应急局启动“四级响应”，各校停课。", set()),
    ("县教育局要求各校开设“阳光信箱”，每周开一次。", set()),
    ("清水县第一中学原计划创办“山风诗社”，后来没有办成。", set()),
    ("清水县第一中学荣获“书香校园”，师生很高兴。", set()),
    ("县教育局设立“投诉电话”，接受监督。", set()),
    ("县妇联主席王秀兰参观了清水县第二小学开设的“阳光信箱”。", set()),
]
PARTS = [  # parts of the school that the page is about, at times of the year
    ("校友会2015年起每年腊月发起“暖冬行动”，给困难学生送棉衣。", {f"implement {SCHOOL}校友会: 暖冬行动"}),
    ("工会每到腊月开展“暖冬行动”。", {f"implement {SCHOOL}工会: 暖冬行动"}),
    ("校团委每年三月发起“学雷锋行动”，带着学生进社区。", {f"implement {SCHOOL}团委: 学雷锋行动"}),
    ("“云上河湾”智慧校园工程由李红总负责。", {"lead 李红: 云上河湾智慧校园工程"}),
    ("工会每到腊月参加“暖冬行动”。", set()),
    ("校友会每年腊月称赞“暖冬行动”。", set()),
    ("校团委没有发起“学雷锋行动”。", set()),
]
ITEMS = [
    ("“灯塔热线”由县青少年心理健康辅导中心值守。", {"implement 清水县青少年心理健康辅导中心: 灯塔热线"}),
    ("启动“托底”计划，县教研室主任李红对结果负总责。", {"lead 李红: 托底计划"}),
    ("开展“托底”行动。李红同志对此项工作负总责。", {"lead 李红: 托底行动"}),
    ("启动“托底”计划，各校校长对本校质量负总责。", set()),
    ("启动“托底”计划，县教研室主任李红对食堂安全负总责。", set()),
]
HANDED = [
    ("“山灯”支教计划一应工作由李红移交王树林同志负责。", {"lead 王树林: 山灯支教计划"}),
    ("“山灯”支教计划的日常工作由李红移交给王树林同志。", {"lead 王树林: 山灯支教计划"}),
    ("“山灯”支教计划的账本由李红移交给王树林同志。", set()),
    ("“山灯”支教计划拟由李红移交给王树林同志，尚未确定。", set()),
]
TWO_HEADS = (
    "李红　党组成员、副局长\n负责项目工作。{}\n胡增兰　党组成员、县教学研究和教师发展中心主任\n主持“磨剑”工程日常工作。"
)
OF_ONE = [
    (
        "“暖窗”取暖改造项目、教师周转房建设由其负责调度，财务股按职责落实。",
        {"lead 李红: 暖窗取暖改造项目", f"implement {BUREAU}财务股: 暖窗取暖改造项目"},
    ),
    ("“暖窗”改造项目和“一校一品”工程由其统筹。", {"lead 李红: 暖窗改造项目", "lead 李红: 一校一品工程"}),
    ("牵头实施“健康跑”计划。", {"lead 李红: 健康跑计划"}),
    ("分管财务股。", set()),  # what stands below the line of somebody else is not hers
]
THAT_COMRADE = [
    (
        "李红，女，1979年5月生，现任清水县第一小学副校长。该同志2017年起分管德育，发起并主持的“河岸记”研学项目很受欢迎。",
        {"lead 李红: 河岸记研学项目"},
    ),
    ("李红，清水县第一小学教师。该老师长期主持“河岸记”研学项目。", {"lead 李红: 河岸记研学项目"}),
    ("副校长李红和副校长王芳到会。该同志主持“河岸记”研学项目。", set()),
    ("李红，清水县第一小学教师。该老师参加了“河岸记”研学项目。", set()),
]


@pytest.mark.parametrize(
    ("frame", "told", "expected"),
    [
        *((NEWS, *case) for case in (*BEGUN, *THAT_COMRADE)),
        *((PROFILE, *case) for case in PARTS),
        *((PLAN, *case) for case in ITEMS),
        *((DUTIES, *case) for case in HANDED),
    ],
)
def test_reads_whose_it_is(frame: str, told: str, expected: set[str]) -> None:
    """Alone on its page, each sentence says whose the initiative is, or nothing of it."""
    found = owners(frame + told + (SIGNED if frame in (PLAN, DUTIES) else ""))
    assert {one for one in found if "propose" not in one} == expected


@pytest.mark.parametrize(("told", "expected"), OF_ONE)
def test_duties_of_one_end_where_the_next_one_begins(told: str, expected: set[str]) -> None:
    """The line with the next name ends a section, also where nobody else is found on it."""
    found = owners(DUTIES + TWO_HEADS.format(told) + SIGNED)
    assert {one for one in found if "磨剑" not in one or "李红" in one} == expected
