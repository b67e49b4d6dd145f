"""What pages, notices and briefs say in set words: who leads as a whole, who ties with whom, whose post it is."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

HEAD = "石泉县教育局\n"


def facts(text: str, kind: str) -> set[str]:
    """The relations of a type as `from to word`, where the word is a role or a title."""
    found = set()
    for statement in extract(Document(key="d", version="v", text=text)).statements:
        if statement.kind is StatementKind.RELATION and statement.type == kind:
            told = dict(statement.qualifiers)
            word = told.get("role") or told.get("title") or ""
            found.add(f"{compose_name(statement.subject)} {compose_name(str(statement.object))} {word}".strip())
    return found


LEADS = [
    (
        "全市学校食堂食材配送工作由市教育局统一领导，市教育局后勤服务中心具体组织实施。",
        {"沅江市教育局 食堂食材配送 lead", "沅江市教育局后勤服务中心 食堂食材配送 implement"},
    ),
    (
        "全市招生入学工作由市教育局统一领导、统筹安排，基础教育股具体组织实施。",
        {"沅江市教育局 全市招生入学 lead", "沅江市教育局基教股 全市招生入学 implement"},
    ),
    (
        "“空中教研”由沅江市教师研训中心组织实施。",
        {"沅江市教师研训中心 空中教研 implement"},
    ),
    ("“空中教研”由沅江市教育研练中心组织实施。", set()),  # a body that was not read is not its city
]


@pytest.mark.parametrize(("told", "owners"), LEADS)
def test_who_leads_work_as_a_whole(told: str, owners: set[str]) -> None:
    assert facts("沅江市教育局\n" + told, "RESPONSIBLE_FOR") == owners


POSTS = [
    ("县农业农村局技术员谢春林现场讲解水稻收割。", {"谢春林 石泉县农业农村局 技术员"}),
    ("县农业农村局高级农艺师陈志明到校讲课。", {"陈志明 石泉县农业农村局 高级农艺师"}),
    ("11月16日，县教研室语文教研员温琴到城关小学指导。", {"温琴 石泉县教研室 语文教研员"}),
    ("县教育局体卫艺专干赵海燕负责此事。", {"赵海燕 石泉县教育局 体卫艺专干"}),
    ("池河镇派出所民警张大山来校讲课。", {"张大山 池河镇派出所 民警"}),
    ("石泉县教师培训与教学研究中心主任黎明明参加。", {"黎明明 石泉县教师培训与教学研究中心 主任"}),
    ("各校教研员高度重视，技术员到场指导。", set()),
    ("全县专干培训班开班，民警到校执勤。", set()),
]


@pytest.mark.parametrize(("told", "posts"), POSTS)
def test_posts_of_those_who_do_the_work(told: str, posts: set[str]) -> None:
    assert facts(HEAD + told, "HOLDS_POST") == posts


IN_BRACKETS = [
    ("组员：王红梅（保健教师）", "王红梅 石泉县城关小学 保健教师"),
    ("组员：赵建军（保卫干事）", "赵建军 石泉县城关小学 保卫干事"),
    ("副组长：李大成（法治副校长，城关派出所民警）", "李大成 城关派出所 民警"),
]


@pytest.mark.parametrize(("line", "post"), IN_BRACKETS)
def test_the_work_of_staff_in_brackets(line: str, post: str) -> None:
    assert post in facts(f"石泉县城关小学\n校园安全工作领导小组\n组长：孙大伟\n{line}\n", "HOLDS_POST")


@pytest.mark.parametrize("line", ["组员：王红梅（退休教师）", "组员：赵建军（社区干事）", "组员：孙丽华（家长代表）"])
def test_those_from_outside_are_no_staff(line: str) -> None:
    held = facts(f"石泉县城关小学\n校园安全工作领导小组\n组长：孙大伟\n{line}\n", "HOLDS_POST")
    assert not {one for one in held if "石泉县城关小学 " in one}


TIES = [
    ("5月3日，江宁区—石泉县教育协作座谈会举行。", {"江宁区 石泉县"}),
    ("南京市江宁区、安康市石泉县教育协作座谈会暨签约仪式在江宁区召开。", {"江宁区 石泉县"}),
    ("江宁区教育局与石泉县教育局在城关小学签订《教育帮扶协议》。", {"江宁区教育局 石泉县教育局"}),
    (
        "江宁区教育局副局长李大明一行到石泉县考察，与县教育局签订《教育协作协议》。",
        {"江宁区教育局 石泉县教育局"},
    ),
    ("石泉县第四中学与喜河镇学校签订协议。", {"石泉县第四中学 喜河镇学校"}),
    ("县民族实验学校与云岭镇中学结对。", {"石泉县民族实验学校 云岭镇中学"}),
    ("江宁区理工学校则与石泉县职业技术学校联办“电商班”。", {"江宁区理工学校 石泉县职业技术学校"}),
    ("石泉县、汉阴县、紫阳县教育协作座谈会召开。", set()),
    ("全省各市、县教育合作会议召开。", set()),
    ("石泉县副县长李大明一行赴江宁考察，与江宁区教育局座谈。", set()),
]


@pytest.mark.parametrize(("told", "pairs"), TIES)
def test_who_ties_with_whom(told: str, pairs: set[str]) -> None:
    found = {" ".join(sorted(one.split())) for one in facts(HEAD + told, "COOPERATES_WITH")}
    assert found == {" ".join(sorted(one.split())) for one in pairs}


def test_an_agreement_is_not_of_those_where_it_is_signed() -> None:
    told = "江宁区教育局与石泉县教育局在城关小学签订《教育帮扶协议》。"
    assert {one.split()[0] for one in facts(HEAD + told, "ISSUED")} == {"江宁区教育局", "石泉县教育局"}


def test_a_school_works_with_those_who_run_a_class_with_it() -> None:
    text = "石泉县职业技术学校2023年工作总结\n这个班由学校和安康云峰茶业有限公司合办。"
    assert {"石泉县职业技术学校", "安康市云峰茶业有限公司"} == set(" ".join(facts(text, "COOPERATES_WITH")).split())


FOUNDED = [
    (
        "年内，中共石泉县委教育工作委员会成立，县委常委、宣传部部长周丽湘兼任书记，刘元大任常务副书记。",
        {"周丽湘 石泉县委教育工委 书记", "刘元大 石泉县委教育工委 常务副书记"},
    ),
    (
        "3月，石泉县教育督导委员会成立，副县长周红英任主任，教育局局长陈立新任副主任。",
        {"周红英 石泉县教育督导委员会 主任", "陈立新 石泉县教育督导委员会 副主任"},
    ),
    ("县教育工会成立，县教育局副局长陈立新当选主席。", {"陈立新 石泉县教育工会 主席"}),
]


@pytest.mark.parametrize(("told", "posts"), FOUNDED)
def test_posts_in_the_body_that_is_founded(told: str, posts: set[str]) -> None:
    found = facts(HEAD + told, "HOLDS_POST")
    assert posts <= found
    assert not {one for one in found if one.split()[1:] in (["石泉县委", "书记"], ["石泉县教育局", "副主任"])}


SYSTEMS = [
    (
        "全面推行中小学校党组织领导的校长负责制，由县委教育工委牵头。",
        {"石泉县委教育工委 中小学校党组织领导的校长负责制 lead"},
    ),
    ("推行集团总校长负责制，由县教育局负责。", {"石泉县教育局 集团总校长负责制 lead"}),
    (
        "“护学岗”由家长委员会主任徐艳丽协调排班，保卫干事安大伟配合。",
        {"徐艳丽 护学岗 implement", "安大伟 护学岗 support"},
    ),
    ("实行一票否决制，各校负责。", set()),
    ("实行校领导陪餐制，确保食品安全。", set()),
]


@pytest.mark.parametrize(("told", "owners"), SYSTEMS)
def test_systems_that_somebody_is_in_charge_of(told: str, owners: set[str]) -> None:
    assert facts(HEAD + told, "RESPONSIBLE_FOR") == owners


BRIEF = """石泉教育简报
（第11期）
石泉县教育体育局办公室编　　2022年11月30日

县局部署冬季校园安全工作
　　11月4日，全县冬季校园安全工作会在石泉三中召开。县教育体育局局长肖大刚出席并讲话。

喜河镇：一体化教研走村小
　　“以前我们村小3个老师，教研就是聊天。”喜河镇仙桥小学教师曾小萍说。

简讯
△城关小学举办第六届“金穗”劳动节，500余名师生参加，县农业农村局技术员谢春林现场讲解。
△中池镇中心小学教师刘冬冬表示，要多读书。
"""


def test_the_items_of_a_brief_are_apart() -> None:
    parts = facts(BRIEF, "PARTICIPATES_IN")
    assert "肖大刚 全县冬季校园安全工作会 speak" in parts
    assert "石泉县城关小学 第六届金穗劳动节 host" in parts
    assert not {one for one in parts if one.startswith(("曾小萍", "刘冬冬"))}


CONTESTS = [
    ("举办第三届“金桥杯”教师基本功大赛，县教育局、县总工会联合主办，石泉中学承办，120名教师参赛。", 3),
    ("举办第八届“金桥杯”中小学生民歌比赛，由县教育局主办，32支代表队参加。", 1),
    ("县教育局拟举办第八届“金桥杯”中小学生民歌比赛。", 0),
]


@pytest.mark.parametrize(("told", "hosts"), CONTESTS)
def test_contests_of_which_it_is_told_who_came(told: str, hosts: int) -> None:
    assert len(facts("石泉县年鉴\n教育\n" + told, "PARTICIPATES_IN")) == hosts


def test_a_dance_is_nobody() -> None:
    assert not facts(HEAD + "第八届中小学生安昭舞比赛由县教育局局长王大明主持。", "HOLDS_POST") - {
        "王大明 石泉县教育局 局长"
    }


MEMBERS = [
    (
        "石泉县滨江小学教育集团新增喜河镇中心小学、中池镇中心小学为集团协作校。",
        {"喜河镇中心小学", "中池镇中心小学"},
    ),
    ("石泉县滨江小学教育集团同时吸纳喜河镇中心小学为集团协作校。", {"喜河镇中心小学"}),
    ("石泉县滨江小学教育集团的龙头是石泉县滨江小学。", {"石泉县滨江小学"}),
    ("石泉县银桂幼儿园交由石泉县滨江小学教育集团领办。", {"石泉县银桂幼儿园"}),
    ("城关镇的银龙学校由石泉县滨江小学教育集团管理。", {"石泉县银龙学校"}),
    ("石泉县银桂幼儿园由石泉县滨江小学教育集团出资改造。", set()),
    ("石泉县滨江小学教育集团的牵头单位是石泉县教育局。", set()),
    ("石泉县滨江小学教育集团同时支援喜河镇中心小学。", set()),
]


@pytest.mark.parametrize(("told", "schools"), MEMBERS)
def test_schools_that_a_group_takes_in(told: str, schools: set[str]) -> None:
    found = {one.split()[0] for one in facts(HEAD + told, "PART_OF") if one.endswith("教育集团")}
    assert found == schools
