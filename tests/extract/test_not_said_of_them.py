"""Facts that a sentence does not state, though it holds the words of a rule: no owner, no post and no name of them."""

import pytest

from tests.extract.stated import named, read

NO_OWNER = [  # text, initiative, who is not its owner
    ("泾县教育局召开会议，部署“雁阵计划”。副局长李红主持。", "雁阵计划", "李红"),
    ("泾县教育局听取“强师计划”汇报。副局长李红主持，校长张明出席。", "强师计划", "李红"),
    ("泾县第五小学实施“书香计划”，副校长李红从教二十年，是这所小学的总负责人。", "书香计划", "李红"),
    ("泾县教育局2025年总结\n开展“春雨行动”（走进泾县第一中学，责任人：王建国）。", "春雨行动", "泾县第一中学"),
    ("泾县第五小学工作总结\n我校“书香校园”计划，由县考核小组负责。", "书香校园计划", "泾县第五小学县考核小组"),
    ("泾县教育局来校督导\n我校安全科负责“护苗计划”。", "护苗计划", "泾县教育局安全科"),
]


@pytest.mark.parametrize(("text", "work", "who"), NO_OWNER)
def test_owns_nothing(text: str, work: str, who: str) -> None:
    assert work in named(text, "Program")
    assert (who, work) not in {(owner, what) for owner, what, _ in read(text, "RESPONSIBLE_FOR")}


NO_POST = [  # text, person, title
    ("免去李红泾县第五小学校长职务，任命李红为泾县教育局副局长，张明继任。", "张明", "副局长"),
    ("王建国赴泾县第五小学、李红到泾县第一中学挂职副校长。", "王建国", "副校长"),
    ("校长王建国很忙。妻子支持他，她现任泾县第一中学副校长。", "王建国", "副校长"),
    ("李红名师工作室在泾县第五小学成立。泾县教育学会同时换届，王建国担任顾问。", "王建国", "顾问"),
    ("李红名师工作室副主持人、泾县第一中学教师张明出席。", "李红", "副主持人"),
]


@pytest.mark.parametrize(("text", "person", "title"), NO_POST)
def test_holds_no_post(text: str, person: str, title: str) -> None:
    held = {(who, where, what) for who, where, what in read(text, "HOLDS_POST") if "学会" not in where}
    assert (person, title) not in {(who, what) for who, _, what in held}


NO_NAME = [
    ("泾县第五小学校长多加指导，教师多加鼓励，副校长多加关心。", "Person", set()),
    ("蚌埠市东市区教育局、中市区教育局开会。", "Region", {"蚌埠市", "龙子湖区", "蚌山区"}),
    ("江西省抚州市东乡县第二中学开学。", "Region", {"江西省", "抚州市", "东乡县"}),
    ("西部县教育局普遍缺编。西部县教育局应当重视。西部县第一中学也缺。", "Region", set()),
    ("小学的路队长带队，中学的高同学说得好。", "Person", set()),
]


@pytest.mark.parametrize(("text", "label", "names"), NO_NAME)
def test_names_nothing_more(text: str, label: str, names: set[str]) -> None:
    assert named(text, label) <= names


def test_people_of_a_studio_are_read_to_an_end() -> None:
    text = "泾县第五小学教师李红，李红名师工作室坊主、主持人李红，李红名师工作室副主持人，张明。"
    assert "李红" in named(text, "Person")
