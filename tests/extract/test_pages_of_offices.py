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
