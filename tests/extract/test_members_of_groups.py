"""Who is a member of a group of schools, and which bureau a school is under: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

XIANGSHUI = "320921"
MEMBERS = [
    (
        "响水县第四小学牵头，联合小尖镇中心小学、黄圩镇中心小学，组建了海棠教育集团。",
        {"响水县第四小学", "小尖镇中心小学", "黄圩镇中心小学"},
    ),
    ("响水县第四小学与小尖镇中心小学组建海棠教育集团。", {"响水县第四小学", "小尖镇中心小学"}),
    ("海棠教育集团新吸纳小尖镇中心小学、黄圩镇中心小学为成员校。", {"小尖镇中心小学", "黄圩镇中心小学"}),
    (
        "海棠教育集团以响水县第四小学为龙头，小尖镇中心小学、黄圩镇中心小学为成员。",
        {"响水县第四小学", "小尖镇中心小学", "黄圩镇中心小学"},
    ),
    ("由响水县第四小学领办的海棠教育集团今天成立。", {"响水县第四小学"}),
    (
        "海棠教育集团由响水县第四小学、小尖镇中心小学及黄圩镇中心小学三所学校构建而成。",
        {"响水县第四小学", "小尖镇中心小学", "黄圩镇中心小学"},
    ),
    ("小尖镇中心小学加盟海棠教育集团。", {"小尖镇中心小学"}),
    ("响水县第四小学加入海棠教育集团，与集团内的小尖镇中心小学共享资源。", {"响水县第四小学", "小尖镇中心小学"}),
    ("海棠教育集团旗下的小尖镇中心小学、黄圩镇中心小学开学。", {"小尖镇中心小学", "黄圩镇中心小学"}),
    (
        "海棠教育集团成立于2019年。\n【成员学校】\n1、响水县第四小学（核心校）\n2、小尖镇中心小学　校长：王强\n",
        {"响水县第四小学", "小尖镇中心小学"},
    ),
    (
        "海棠教育集团现有三校。\n二、成员校\n小尖镇中心小学：创办于1958年。\n三、特色\n黄圩镇中心小学来访。\n",
        {"小尖镇中心小学"},
    ),
    (
        "海棠教育集团现有三校。\n集团成员学校名单：\n（1）小尖镇中心小学\n（2）黄圩镇中心小学\n",
        {"小尖镇中心小学", "黄圩镇中心小学"},
    ),
    # no members
    ("海棠教育集团与月季教育集团结对。\n二、成员校\n小尖镇中心小学\n黄圩镇中心小学\n", set()),
    ("海棠教育集团现有三校。\n看望成员学校\n小尖镇中心小学\n", set()),
    ("海棠教育集团现有三校。\n二、友好学校\n小尖镇中心小学\n", set()),
    ("海棠教育集团旗下学校到小尖镇中心小学学习。", set()),
    ("县教育局组建海棠教育集团。响水县第四小学开学。", set()),
    ("海棠教育集团到响水县第四小学调研。", set()),
    ("响水县第四小学与江淮大学成立海棠教育集团研究中心。", set()),
]


def parts(text: str) -> set[tuple[str, str]]:
    document = Document("d", "v", text, region=XIANGSHUI, told=frozenset({"region"}))
    found = to_json([extract(document)])
    names = {e["id"]: e["name"] for e in found["entities"]}
    schools = {e["id"] for e in found["entities"] if e["label"] == "School"}
    return {
        (names[r["from"]], names[r["to"]])
        for r in found["relations"]
        if r["type"] == "PART_OF" and r["from"] in schools
    }


@pytest.mark.parametrize(("text", "expected"), MEMBERS)
def test_reads_the_members_of_a_group(text: str, expected: set[str]) -> None:
    assert {member for member, group in parts(text) if group == "海棠教育集团"} == expected


OWN_PAGE = [
    (
        "2022年加入海棠教育集团，集团核心校为响水县第四小学。",
        {("响水县滨河中学", "海棠教育集团"), ("响水县第四小学", "海棠教育集团")},
    ),
    ("学校还是海棠教育集团成员校。", {("响水县滨河中学", "海棠教育集团")}),
    ("学校隶属于响水县教育局。", {("响水县滨河中学", "响水县教育局")}),
    ("2008年与响水县第二小学合并。响水县海棠小学加入海棠教育集团。", {("响水县海棠小学", "海棠教育集团")}),
    ("响水县教育局开展检查。", set()),
    ("隶属于响水县教育局的培训中心开学。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OWN_PAGE)
def test_reads_what_the_school_of_a_page_is_part_of(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(f"响水县滨河中学简介\n响水县滨河中学创办于1958年。{text}\n") == expected


UNDER = [
    (
        "响水县第四小学与江海职教集团下属的淮安北盛汽车服务有限公司签约。",
        {("淮安北盛汽车服务有限公司", "江海职教集团")},
    ),
    ("响水县滨河职业高级中学是响水县教育局下辖的一所公办中职学校。", {("响水县滨河职业高级中学", "响水县教育局")}),
    ("响水县教育局所属的响水县实验小学今年招生。", {("响水县实验小学", "响水县教育局")}),
    ("到户籍所属街道办事处办理，再到所属派出所的响水县实验小学登记。", set()),
    ("响水县教育局所属学校到响水县实验小学学习。", set()),
    ("响水县实验小学到响水县教育局下属的各单位学习。", set()),
    ("响水县实验小学不是响水县教育局下辖的学校。", set()),
]


@pytest.mark.parametrize(("text", "expected"), UNDER)
def test_reads_what_a_body_is_said_to_be_under(text: str, expected: set[tuple[str, str]]) -> None:
    document = Document("d", "v", text, region=XIANGSHUI, told=frozenset({"region"}))
    found = to_json([extract(document)])
    names = {e["id"]: e["name"] for e in found["entities"]}
    assert {(names[r["from"]], names[r["to"]]) for r in found["relations"] if r["type"] == "PART_OF"} == expected


SET_UNDER = [  # a group of its own is named with the body, what is no group by itself with the group above it
    ("竞聘工作小组", "{school}竞聘工作小组"),
    ("人事争议仲裁小组", "{school}人事争议仲裁小组"),
    ("考核评价工作专班", "{school}考核评价工作专班"),
    ("秘书组", "{group}秘书组"),
    ("宣传报道组", "{group}宣传报道组"),
    ("校舍提升组", "{group}校舍提升组"),
]


@pytest.mark.parametrize(("own", "name"), SET_UNDER)
def test_what_is_set_under_a_group_is_part_of_it(own: str, name: str) -> None:
    school = "清水县红堡初级中学"
    group = f"{school}轮岗交流工作专班"
    text = (
        f"{school}2024年轮岗方案\n学校成立轮岗交流工作专班，下设{own}、后勤保障组。\n"
        f"{own}组长：任志远\n{school}\n2024年9月1日\n"
    )
    found = to_json([extract(Document("d", "v", text))])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    parts = {(names[r["from"]], names[r["to"]]) for r in found["relations"] if r["type"] == "PART_OF"}
    posts = {(names[r["from"]], names[r["to"]]) for r in found["relations"] if r["type"] == "HOLDS_POST"}
    assert (name.format(school=school, group=group), group) in parts
    assert ("任志远", name.format(school=school, group=group)) in posts


NOT_SET_UNDER = [
    "学校成立轮岗交流工作专班，设在教务处。",
    "专班要求数学组、语文组做好准备。",
    "学校工会下设文体组、福利组。",
]


@pytest.mark.parametrize("told", NOT_SET_UNDER)
def test_no_working_group_has_other_parts(told: str) -> None:
    school = "清水县红堡初级中学"
    text = f"{school}2024年轮岗方案\n学校成立轮岗交流工作专班。{told}\n{school}\n2024年9月1日\n"
    found = to_json([extract(Document("d", "v", text))])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    whole = {names[r["to"]] for r in found["relations"] if r["type"] == "PART_OF"}
    assert f"{school}轮岗交流工作专班" not in whole


SAID_IN_CLAUSES = [
    (
        "响水县海棠教育集团成立，由海棠小学牵头，黄圩镇中心小学、小尖镇中心小学为成员校。",
        {"海棠小学", "黄圩镇中心小学", "小尖镇中心小学"},
    ),
    (
        "响水县海棠教育集团挂牌，海棠小学为龙头校，成员校有黄圩镇中心小学、小尖镇中心小学。",
        {"海棠小学", "黄圩镇中心小学", "小尖镇中心小学"},
    ),
    ("1.海棠小学教联体　核心校：海棠小学；成员校：黄圩镇中心小学　联系领导：李红", {"海棠小学", "黄圩镇中心小学"}),
    ("组建海棠教育集团，黄圩镇中心小学、小尖镇中心小学加入集团。", {"黄圩镇中心小学", "小尖镇中心小学"}),
    ("由海棠小学牵头组建海棠教育集团，黄圩镇中心小学为成员校。", {"海棠小学", "黄圩镇中心小学"}),
    (
        "海棠小学牵头，联合黄圩镇中心小学、小尖镇中心小学组建海棠教育集团。",
        {"海棠小学", "黄圩镇中心小学", "小尖镇中心小学"},
    ),
    # who leads some other work, who plays host, who joins something else, what is said of another group
    ("海棠教育集团由海棠小学牵头开展“飞鸟”行动，黄圩镇中心小学为承办校。", set()),
    ("海棠教育集团挂牌，黄圩镇中心小学校长到会祝贺。", set()),
    ("海棠教育集团组建后，黄圩镇中心小学加入县教研基地。", set()),
    ("海棠教育集团与月季教育集团结对，黄圩镇中心小学为观摩校。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SAID_IN_CLAUSES)
def test_reads_members_in_the_clauses_behind_a_group(text: str, expected: set[str]) -> None:
    assert {part for part, whole in parts(text) if "海棠" in whole or "月季" in whole} == expected


BY_COUNTY = [
    (
        "响水县海棠教育集团于2022年成立，由响水县第四小学牵头，联合小尖镇中心小学、黄圩镇中心小学组成。",
        {"响水县第四小学", "小尖镇中心小学", "黄圩镇中心小学"},
    ),
    (
        "响水县海棠教育集团由县教育局批准组建，以响水县第四小学为核心校，现有成员校2所：响水县第四小学、小尖镇中心小学。",
        {"响水县第四小学", "小尖镇中心小学"},
    ),
    ("响水县海棠教育集团，含响水县第四小学、小尖镇中心小学。", {"响水县第四小学", "小尖镇中心小学"}),
    ("响水县海棠教育集团，暂由小尖镇中心小学和在建的黄圩镇中心小学组成。", {"小尖镇中心小学", "黄圩镇中心小学"}),
    (
        "响水县海棠教育集团\n核心校：响水县第四小学\n成员校：小尖镇中心小学、黄圩镇中心小学\n友好学校：大有镇中心小学\n",
        {"响水县第四小学", "小尖镇中心小学", "黄圩镇中心小学"},
    ),
    ("响水县海棠教育集团新增成员校2所（小尖镇中心小学、黄圩镇中心小学）。", {"小尖镇中心小学", "黄圩镇中心小学"}),
    ("响水县月季教育集团吸纳小尖镇中心小学为成员校，组建响水县海棠教育集团。", set()),
    ("响水县海棠教育集团所属响水县第四小学与小尖镇中心小学结为友好学校。", {"响水县第四小学"}),
    ("响水县海棠教育集团成立，联合小尖镇中心小学开展活动。", set()),
    ("响水县海棠教育集团，由小尖镇中心小学承办了现场会。", set()),
    ("响水县海棠教育集团和响水县月季教育集团成立。\n安排如下。\n牵头校：小尖镇中心小学\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), BY_COUNTY)
def test_reads_the_members_of_a_countys_group(text: str, expected: set[str]) -> None:
    assert {member for member, group in parts(text) if group == "响水县海棠教育集团"} == expected
