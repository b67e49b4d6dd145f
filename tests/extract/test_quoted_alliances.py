"""Alliances of schools whose brand alone stands in quotation marks, who belongs to them, whose unnamed people came to
an event, and schools whose names begin with the short names of a province and a city."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract


def facts(text: str, kind: str) -> set[tuple[str, str]]:
    return {
        (compose_name(str(s.subject)), compose_name(str(s.object)))
        for s in extract(Document(key="d", version="v", text=text)).statements
        if s.kind is StatementKind.RELATION and s.type == kind
    }


FIRST, SECOND, THIRD = "青川县第一中学", "剑阁县中学", "苍溪县中学"
MEMBERS = [
    ("“川陕十校”名校发展共同体由苍溪中学、青川县第一中学组成。", {THIRD, FIRST}),
    ("由苍溪中学牵头的“四校一体”教学联盟近日启动，青川县第一中学是“四校一体”教学联盟成员校。", {FIRST}),
    ("青川县乔庄小学、青川县木鱼小学均为“川北名校”教育联盟理事单位。", {"青川县乔庄小学", "青川县木鱼小学"}),
    ("青川县第一中学作为“两省三市”重点高中教育联盟盟员校，每年承办一次活动。", {FIRST}),
    ("“1+3”教育联盟以青川县第一中学为龙头，联合剑阁中学、苍溪中学组建。", {FIRST, SECOND, THIRD}),
    ("“山水课堂”小学教研联盟成员校：青川县乔庄小学、青川县木鱼小学。", {"青川县乔庄小学", "青川县木鱼小学"}),
    ("“四校联盟”由青川县第一中学与剑阁中学、苍溪中学等市内高中组成。", {FIRST, SECOND, THIRD}),
    (
        "青川县名校教育共同体研讨会召开。来自剑阁中学、苍溪中学等共同体成员学校的教务主任到会。",
        {SECOND, THIRD},
    ),
    ("青川县名校教育联盟成立。剑阁中学、苍溪中学等联盟成员单位发言。", {SECOND, THIRD}),
    ("剑阁中学、苍溪中学等联盟成员学校发言，青川县的两个联盟尚未成立。", set()),
    # who is no member, works beside it, or has a plan that is named like one
    ("青川县第一中学不是“川北名校”教育联盟成员校。", set()),
    ("青川县第一中学与“川北名校”教育联盟成员校联合开展教研。", set()),
    ("青川县第一中学曾是“川北名校”教育联盟成员校。", set()),
    ("县教育局实施“同心”城乡学校共同体计划，青川县第一中学参与。", set()),
    ("青川县第一中学加入“中小学”联盟的讨论很热烈。", set()),
]


@pytest.mark.parametrize(("text", "expected"), MEMBERS)
def test_finds_members_of_alliances_with_a_quoted_brand(text: str, expected: set[str]) -> None:
    members = {child for child, parent in facts(text, "PART_OF") if parent.endswith(("联盟", "共同体"))}
    assert members == expected


HELD = "青川县高中教学研讨会\n5月9日，青川县高中教学研讨会在乔庄镇举行。"
CAME = [
    ("来自青川县第一中学、剑阁中学、苍溪中学的教师参加活动。", {FIRST, SECOND, THIRD}),
    ("来自剑阁中学、苍溪中学的四十余名教师参加。", {SECOND, THIRD}),
    ("来自剑阁中学、苍溪中学等八所学校的教育专家、教学菁英齐聚一堂，共同参加研讨。", {SECOND, THIRD}),
    ("来自剑阁中学和苍溪中学的选手同台竞技。", {SECOND, THIRD}),
    # one who is named, who works elsewhere, what is not told of the event
    ("来自剑阁中学的王志强老师参加。", set()),
    ("来自浙江、在剑阁中学任教的老师参加了活动。", set()),
    ("来自剑阁中学的教师代表性作品在会场展出。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CAME)
def test_finds_whose_people_came(text: str, expected: set[str]) -> None:
    came = {who for who, _ in facts(HELD + text, "PARTICIPATES_IN")}
    assert {who for who in came if who.endswith("中学")} == expected


PLACES = [
    ("湖北黄冈中学、浙江杭州学军中学、江苏苏州星海中学派人参加。", {"黄冈市", "杭州市", "苏州市"}),
    ("安徽合肥一中、河南郑州外国语学校、山西太原五中派人参加。", {"合肥市", "郑州市", "太原市"}),
    ("青川县乔庄小学、江苏新海高中、河北衡水中学派人参加。", {"江苏省", "衡水市", "青川县"}),
    ("福建厦门海沧实验中学、河北唐山开滦一中派人参加。", {"海沧区", "唐山市"}),
    # roads and words that a province's name begins
    ("青川县乔庄小学、浙江路小学派人参加。", {"青川县"}),
    ("河南省、河北省的中学很多。", set()),
    ("青川县乔庄小学、湖南路学校派人参加。", {"青川县"}),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_finds_the_city_behind_a_province_in_a_list(text: str, expected: set[str]) -> None:
    document = "会议\n5月9日，研讨会召开。" + text
    schools = {(who, where) for who, where in facts(document, "IN_REGION") if who.endswith(("学", "校", "中"))}
    assert {where for _, where in schools} == expected
