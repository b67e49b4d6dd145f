"""How bodies and divisions hang together: each line of the tables is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

FUZHOU, JINGHU = "350100", "340202"


def relations(text: str, kind: str, region: str | None) -> set[tuple[str, str]]:
    """The relations of a type, by the names of their ends."""
    document = Document("d", "v", text, region=region, told=frozenset({"region"} if region else ()))
    found = to_json([extract(document)])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    return {(names[r["from"]], names[r["to"]]) for r in found["relations"] if r["type"] == kind}


def check(text: str, kind: str, expected: set[tuple[str, str]], region: str | None = None) -> None:
    assert relations(text, kind, region) == expected


PART_OF = [
    ("安徽省芜湖市镜湖区举行活动。", {("芜湖市", "安徽省"), ("镜湖区", "芜湖市")}),
    ("镜湖区政府办公室印发方案。", {("镜湖区政府办公室", "镜湖区政府")}),
    ("区委宣传部部长张强讲话。", {("镜湖区委宣传部", "镜湖区委")}),
    ("镜湖区教育局督导科科长李明到会。", {("镜湖区教育局督导科", "镜湖区教育局")}),
    ("镜湖区教育局组织培训。", set()),
    ("芜湖市第一中学教务处主任王伟参加。", {("芜湖市第一中学教务处", "芜湖市第一中学")}),
    ("第七中学集团第十四中学揭牌。", {("第七中学集团第十四中学", "第七中学集团")}),
]


@pytest.mark.parametrize(("text", "expected"), PART_OF)
def test_says_whose_part_a_body_is(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "PART_OF", expected, JINGHU)


IN_REGION = [
    ("镜湖区教育局负责。", {("镜湖区教育局", "镜湖区")}),
    ("区教育局和镜湖区育红小学负责。", {("镜湖区教育局", "镜湖区"), ("镜湖区育红小学", "镜湖区")}),
    ("教育部发文。", set()),
    ("镜湖区教育局督导科科长李明到会。", {("镜湖区教育局", "镜湖区")}),
    ("江南星海教育科技有限公司捐赠。", set()),
    ("清华大学教授来访。", set()),
]


@pytest.mark.parametrize(("text", "expected"), IN_REGION)
def test_says_where_a_body_is(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "IN_REGION", expected, JINGHU)


COOPERATION = [
    ("福州八中与闽江中学签订结对协议。", {("福州八中", "闽江中学")}),
    ("福州八中与闽江中学、海棠中学与茶亭中学分别结对。", {("福州八中", "闽江中学"), ("茶亭中学", "海棠中学")}),
    ("鼓楼区、台江区、仓山区等3个区的代表宣布结为共同体。",
     {("鼓楼区", "台江区"), ("鼓楼区", "仓山区"), ("台江区", "仓山区")}),
    ("福州八中校长介绍了与高校合作的经验。", set()),
    ("福州八中、闽江中学获奖。两校没有往来。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COOPERATION)
def test_ties_the_parties_of_a_cooperation(text: str, expected: set[tuple[str, str]]) -> None:
    found = {frozenset(pair) for pair in relations(text, "COOPERATES_WITH", FUZHOU)}
    assert found == {frozenset(pair) for pair in expected}


SUCCESSION = [
    ("整合镜湖区教育局、镜湖区体育局的职责，组建镜湖区教育体育局。",
     {("镜湖区教育体育局", "镜湖区教育局"), ("镜湖区教育体育局", "镜湖区体育局")}),
    ("铁路小学（更名为百草园小学）恢复招生。", {("百草园小学", "铁路小学")}),
    ("柳荫小学整体并入百草园小学。", {("百草园小学", "柳荫小学")}),
    ("组建镜湖区教育联盟工作专班，镜湖区教育局负责。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUCCESSION)
def test_says_who_takes_whose_place(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "SUCCEEDS", expected, JINGHU)
