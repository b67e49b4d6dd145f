"""Who runs a work by what takes it up again behind its name: 负责这个项目的是A, …的成果,这件事A从头张罗到尾; and
bodies that only their place makes known."""

import pytest

from tests.extract.qingshui import BUREAU, STAR, had
from tests.extract.stated import named, read

IT = "“启明星”强师工程"
FIRST = "清水县第一中学"
TAKEN_UP: list[tuple[str, set[str]]] = [
    (f"{IT}每周一次。负责这个项目的是科学教师李红英。", {"lead 李红英"}),
    (f"{IT}每周一次。牵头做这件事的是科学教师李红英。", {"lead 李红英"}),
    (f"{IT}每周一次。主持这项工程的是教导处主任李红英。", {"lead 李红英"}),
    (f"实施{IT}，副园长李红英任课程组长，教师王小强协助。", {"lead 李红英", "support 王小强"}),
    (f"箱子是{IT}的成果，这件事{FIRST}团委从头张罗到尾。", {f"implement {FIRST}团委"}),
    (f"教室里贴着{IT}的照片，这项工作由{FIRST}德育处负责。", {f"lead {FIRST}德育处"}),
    (f"桌上是{IT}的手册，这件事归{FIRST}团委管。", {f"lead {FIRST}团委"}),
    (f"{FIRST}家长会\n{IT}去年起试行。德育处负责总体安排和考核，年级组实施。", {f"lead {FIRST}德育处"}),
    (f"{IT}由县教师进修学校民族教育部承担。", {"implement 清水县进修学校民族教育部"}),
    (f"{IT}由县教师进修学校学前教育部负责。", {"lead 清水县进修学校学前教育部"}),
    (f"{FIRST}\n教导处（主任：李红英）：负责教学常规，组织{IT}。", {f"implement {FIRST}教导处"}),
    (f"{FIRST}\n德育处（负责人：李红英）：牵头{IT}。", {f"lead {FIRST}德育处"}),
    (f"{IT}由{FIRST}和县图书馆合办，日常教学是教研室主任李红英在管。", {"implement 李红英", f"implement {FIRST}"}),
    (f"{IT}由爱心企业清水县恒泰建材有限公司发起设立。", {"implement 清水县恒泰建材有限公司"}),
    ("“启明星”强师工程在全县推开。牵这个头的是县教育局人事科，编制、待遇都不好啃。", {f"lead {BUREAU}人事科"}),
    (f"{IT}今年办了三期。工程由我局下属的清水县青少年校外活动中心办。", {"implement 清水县青少年校外活动中心"}),
    (f"△县教育局与县气象局联手推{IT}，首批10所学校挂牌。", {f"implement {BUREAU}", "implement 清水县气象局"}),
    (f"县科协还将出资设立{IT}。", {"implement 清水县科协"}),
    (f"（三）加快{IT}。县教育装备中心负责统一采购，年底前完成。", {"implement 清水县教育装备中心"}),
    (f"{FIRST}介绍了{IT}，该工程由学校语文科组负责。", {f"lead {FIRST}语文科组"}),
    (f"{IT}办了两年。从本月起，它归县家庭教育指导中心管。", {"lead 清水县家庭教育指导中心"}),
    (f"{IT}由县农业技术推广中心负责。", {"lead 清水县农业技术推广中心"}),
    (f"{FIRST}致家长的信\n{IT}办得好。菜谱谁定、肉菜从哪家进，全由膳食委员会说了算。", {f"lead {FIRST}膳食委员会"}),
]
NOT_TAKEN_UP = [
    f"{IT}每周一次。负责这份材料的是科学教师李红英。",
    f"{IT}启动，教导处成立课程组，副园长李红英任课程组长。",
    f"箱子是{IT}的成果，这件衣服{FIRST}团委洗了又洗。",
    f"教室里贴着{IT}的照片，这面墙由{FIRST}德育处负责。",
    f"{FIRST}家长会\n{IT}去年起试行。德育处负责考核，年级组长参加。",
    f"{IT}由教育部门指导。",
    f"{FIRST}\n教导处（主任：李红英）：检查{IT}的进度。",
    f"{FIRST}\n教导处（主任：李红英）：配合做好{IT}。",
    f"{IT}在爱心企业清水县恒泰建材有限公司举行启动仪式。",
    f"{IT}启动仪式在县农业技术推广中心举行。",
    f"{IT}由集团教学中心负责。",
    f"（三）加快{IT}。与清水县第二中学开展学科对接。",
    f"（三）加快{IT}。县教育装备中心去年获得表彰。",
    f"{IT}在全县推开。牵着队伍走的是县教育局人事科。",
    f"{IT}启动仪式在我局下属的清水县青少年校外活动中心举行。",
    f"县科协还将出资参加{IT}。",
    f"△县教育局与县气象局联手参观{IT}。",
]


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP)
def test_who_has_what_is_taken_up_has_the_work(text: str, expected: set[str]) -> None:
    assert expected <= had(text)


@pytest.mark.parametrize("text", NOT_TAKEN_UP)
def test_who_has_another_thing_has_not_the_work(text: str) -> None:
    assert not {owner for owner in had(text) if owner.startswith(("lead", "implement"))}


SPEECH = "在全县教育工作会议上的讲话\n清水县教育局局长　王小强\n同志们：县里的“启明星”强师工程，"
THANKED: list[tuple[str, str]] = [
    ("感谢县总工会一直在张罗，今年还请他们主办。", "lead"),
    ("感谢县总工会这些年一直在操持。", "implement"),
    ("感谢县总工会多年来在张罗，今年继续办。", "lead"),
    ("感谢县总工会捐了钱。", ""),
    ("感谢县总工会一直在关注。", ""),
    ("感谢县总工会的同志们来听课。", ""),
]


@pytest.mark.parametrize(("text", "role"), THANKED)
def test_whoever_a_speaker_thanks_for_running_it_runs_it(text: str, role: str) -> None:
    found = {r for who, what, r in read(SPEECH + text, "RESPONSIBLE_FOR") if who.endswith("总工会") and what == STAR}
    assert found & {"lead", "implement"} == ({role} if role else set())


def test_a_part_of_the_only_group_that_a_report_names() -> None:
    text = "清水县北关教育集团揭牌。集团将推出“启明星”强师工程，由集团教学研究中心负责实施。"
    found = {who for who, what, _ in read(text, "RESPONSIBLE_FOR") if what == STAR}
    assert any(who.endswith("北关教育集团教学研究中心") for who in found)
    assert BUREAU not in found


GROUPS: list[tuple[str, bool]] = [
    ("据介绍，今年下半年集团还将启动“启明星”强师工程。", True),
    ("本学期集团启动“启明星”强师工程。", True),
    ("今年集团将推出“启明星”强师工程。", True),
    ("清水县南关教育集团也来祝贺。今年集团将推出“启明星”强师工程。", False),
    ("今年集团成员校参加“启明星”强师工程。", False),
    ("今年集团化办学深化，“启明星”强师工程启动。", False),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_a_group_acts_behind_a_word_of_time(text: str, expected: bool) -> None:
    found = {who for who, what, _ in read(f"清水县北关教育集团揭牌。{text}", "RESPONSIBLE_FOR") if what == STAR}
    assert any(who.endswith("北关教育集团") for who in found) is expected


COURSE = "“小厨师学秦菜”劳动课程"
COACHED: list[tuple[str, set[str]]] = [
    (f"2．{COURSE}，总务处提供食材，指导教师李红英、王小强。", {"李红英", "王小强"}),
    (f"{COURSE}的指导老师是科学教师李红英。", {"李红英"}),
    (f"{COURSE}由科学教师李红英担任指导教师，每周一课。", {"李红英"}),
    (f"{COURSE}获一等奖，指导教师李红英。", set()),
    (f"{COURSE}参加县里的比赛，指导教师李红英。", set()),
    (f"{COURSE}邀请指导教师李红英来听课。", set()),
]


@pytest.mark.parametrize(("text", "expected"), COACHED)
def test_who_teaches_a_course_carries_it_out(text: str, expected: set[str]) -> None:
    found = read(f"{FIRST}工作计划\n{text}", "RESPONSIBLE_FOR")
    assert {who for who, what, role in found if what == COURSE.replace("“", "").replace("”", "")} - {
        f"{FIRST}总务处",
        FIRST,
    } == expected


VOCATIONAL: list[tuple[str, bool]] = [
    ("清水县民族职业高中与清水县恒泰农机有限公司合作开设“农机订单班”。", True),
    ("县民族职业高中与清水县恒泰农机有限公司合作开设“农机订单班”。", True),
    ("县民族职业高中开办“农机订单班”。", True),
    ("全县民族职业高中发展很快。", False),
    ("清水县民族职业高中教育发展很快。", False),
    ("他在县民族职业高中毕业班待过。", False),
]


@pytest.mark.parametrize(("text", "expected"), VOCATIONAL)
def test_the_school_of_a_people_that_does_something(text: str, expected: bool) -> None:
    assert ("清水县民族职业高中" in named(f"清水县教育局简报\n{text}", "School")) is expected
