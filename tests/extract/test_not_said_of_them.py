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


OF_OTHERS = [  # text, who has nothing to do with any work that the text names
    ("清水县“星火课堂”项目\n“星火课堂”项目开课当天，家长们参观了书店。创始人李红介绍了书店的经营情况。", "李红"),
    ("清水县第二中学\n第二中学“星火课堂”项目参加全省大赛。主办方清水县科协公布了结果。", "清水县科协"),
    ("清水县第二中学\n张明老师带着学生闹事，停课三天，后来大家称之为“张明事件”。", "张明"),
    ("清水县教育局\n清水县教育局组织教师到杭州跟岗，对方学校开设一门课程，取名“湖上课堂”。", "清水县教育局"),
    ("清水县第二中学\n清水县水务局在校门口修建水渠，孩子们管它叫“幸福渠”。", "清水县水务局"),
    ("清水县教育局\n县人大常委会把“暖阳行动”列入视察内容。", "清水县人大常委会"),
    ("清水县教育局\n“星火课堂”项目在清水县第二中学开班，负责主持仪式的是副局长李红。", "李红"),
    ("清水县教育局\n清水县第二中学与清水县农业银行就“暖阳行动”签订贷款合同。", "清水县农业银行"),
    ("清水县教育局\n“星火课堂”项目谁来干？有人说：县文旅局把馆管起来。", "清水县文旅局"),
    ("关于开展“暖阳行动”的通知\n各学校：请组织学习。\n抄送：\n清水县财政局", "清水县财政局"),
    ("清水县教育局\n“暖阳行动”离不开县财政局和县慈善总会的推动。", "清水县财政局"),
    ("清水县教育局\n您反映的“校园霸凌”问题，由县公安局负责查处。", "清水县公安局"),
    ("清水县第二中学任务分解\n校长李红：教学；整治“校园贷”。\n副校长王强：安全；打击“黑校车”。", "李红"),
]


@pytest.mark.parametrize(("text", "who"), OF_OTHERS)
def test_is_no_owner_by_what_is_told_of_others(text: str, who: str) -> None:
    assert who not in {owner for owner, _, _ in read(text, "RESPONSIBLE_FOR")}


NOT_HELD = [  # text, person
    ("金寨县教育局座谈\n县教育局局长、“新时代好少年”获得者家长王强作了发言。", "王强"),
    ("金寨县第一中学\n金寨县第一中学校长、2023届学生代表王小明先后致辞。", "王小明"),
    ("金寨县教育局简报\n李红老师的导师王强教授，2019年受聘为金寨县作家协会副会长。", "李红"),
    ("金寨县第一中学聘任仪式\n李红老师主持仪式。派出所民警，受聘为金寨县第一中学法治副校长。", "李红"),
    ("金寨县教育局简报\n李红老师从教多年。2005年被选为县教育学会副会长，2010年卸任。", "李红"),
    ("金寨县教育局简报\n金寨县实验小学获奖。一行赴江苏省南通市，走访实验小学，实验小学校长王强汇报。", "王强"),
]


@pytest.mark.parametrize(("text", "person"), NOT_HELD)
def test_holds_no_post_that_is_told_of_others(text: str, person: str) -> None:
    assert person not in {who for who, _, _ in read(text, "HOLDS_POST")}
