"""Owners and posts in letters with their answers, replies to proposals, papers on admission, agreements and reports of
their signing; beside each the sentences that look alike and give nothing."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from tests.extract.qingshui import BUREAU, COUNTY, owners

LETTER = f"{BUREAU}答复\n"
NIGHT = "夜读班"
LIBRARY = "清水县图书馆"
SCHOOL = "清水县第一中学"
COLLEGE, ITS_NAME = "天水师范学院", "天水市师范学院"  # as the key makes its name


ANSWERS = [
    (f"网友：想给孩子报“{NIGHT}”，归谁管？\n答复：您好，这项工作由县图书馆负责。", "lead"),
    (f"经查，“{NIGHT}”系县图书馆自行组织，与学校无关。", "implement"),
    (f"“{NIGHT}”并非我局项目。据了解系县图书馆自行推出的公益课程，请到馆登记。", "implement"),
    (f"来信人反映“{NIGHT}”收费一事，经查，“{NIGHT}”系县图书馆自办，未收费用。", "implement"),
    (f"您反映的“{NIGHT}”问题，经了解，该班是县图书馆利用空房办的，不收费。", "implement"),
    (f"“{NIGHT}”的申请由县图书馆统一办理，学校不收材料。", "implement"),
    (f"“{NIGHT}”由县公证处现场公证，县图书馆主持操作。", "lead"),
    (f"开设“{NIGHT}”。办班这项工作一直是县图书馆在管。", "lead"),
]


@pytest.mark.parametrize(("text", "role"), ANSWERS)
def test_answers_say_who_has_what_was_asked_about(text: str, role: str) -> None:
    found = {one.partition(":")[0] for one in owners(LETTER + text + "\n")}
    assert f"{role} {LIBRARY}" in found
    assert not any(one.endswith(BUREAU) for one in found if not one.startswith("support"))


UNANSWERED = [
    f"“{NIGHT}”系县图书馆主办的说法不实。",
    f"“{NIGHT}”系县图书馆主办的消息没有依据。",
    f"来信：“{NIGHT}”归县图书馆管吗？\n回复：您好！来信收悉。我们正在了解。",
    f"来信人反映“{NIGHT}”系县图书馆主办，我局正在核实。",
    f"“{NIGHT}”的申请材料由家长交到县图书馆。",
    f"“{NIGHT}”由县公证处现场公证，县图书馆现场监督。",
    f"“{NIGHT}”并非县图书馆主办。",
]


@pytest.mark.parametrize("text", UNANSWERED)
def test_what_is_denied_heard_or_watched_has_no_owner_by_that(text: str) -> None:
    assert not {one for one in owners(LETTER + text + "\n") if LIBRARY in one}


SIGNED = f"{BUREAU}与{COLLEGE}签约\n"
BOTH = {f"implement {BUREAU}: 白鹭教师培养计划", f"implement {ITS_NAME}: 白鹭教师培养计划"}
SIGNINGS = [
    (f"{BUREAU}与{COLLEGE}就共同实施“白鹭”教师培养计划签约。", BOTH),
    ("双方就“白鹭”教师培养计划交换意见。", set()),
    ("双方就“白鹭”教师培养计划达成初步意向。", set()),
    ("双方没有就“白鹭”教师培养计划签订协议。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SIGNINGS)
def test_two_sides_have_what_they_sign_for(text: str, expected: set[str]) -> None:
    assert owners(SIGNED + text + "\n") == expected


SIDES = [
    (SIGNED + "“白鹭”教师培养计划由学院承办，县里配合。", f"implement {ITS_NAME}"),
    (SIGNED + "“白鹭”教师培养计划由学院教务处牵头。", f"lead {ITS_NAME}教务处"),
    (f"甲方：{BUREAU}　乙方：{COLLEGE}\n第三条　乙方负责“白鹭”教师培养计划的日常运行。", f"lead {ITS_NAME}"),
    (f"备忘录\n（{BUREAU}　{COLLEGE}）\n“白鹭”教师培养计划由双方共同发起。", f"implement {ITS_NAME}"),
    (f"{SCHOOL}招生简章\n“白鹭”教师培养计划由我校招生工作领导小组统一组织。", f"lead {SCHOOL}招生工作领导小组"),
    (f"{SCHOOL}招生简章\n“白鹭”教师培养计划由本校高一级部负责。", f"lead {SCHOOL}高一级部"),
]


@pytest.mark.parametrize(("text", "owner"), SIDES)
def test_sides_and_parts_are_those_of_the_paper(text: str, owner: str) -> None:
    assert owner in {one.partition(":")[0] for one in owners(text + "\n")}


NOBODY = [
    "简报\n“白鹭”教师培养计划由学院承办。",
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_college_that_nobody_named_is_nobody(text: str) -> None:
    assert not owners(text + "\n")


ADDRESSED = [
    ("县教育局关于县十五届人大四次会议第19号建议的答复\n周文澜代表：\n您好。", {("周文澜", "清水县人大")}),
    ("县教育局关于县人大十五届四次会议第19号建议的答复\n周文澜代表：\n您好。", {("周文澜", "清水县人大")}),
    ("县教育局关于县十届政协三次会议第7号提案的答复\n周文澜委员：\n您好。", {("周文澜", "清水县政协")}),
    ("县教育局致全县家长\n周文澜代表：\n您好。", set()),
    ("县教育局关于县十五届人大四次会议第19号建议的答复\n周文澜先生：\n您好。", set()),
    ("县教育局关于县十五届人大常委会视察意见的答复\n周文澜委员：\n您好。", set()),
]


@pytest.mark.parametrize(("text", "posts"), ADDRESSED)
def test_whom_a_reply_addresses_sits_in_the_assembly(text: str, posts: set[tuple[str, str]]) -> None:
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    found = extract(document).statements
    held = [s for s in found if s.kind is StatementKind.RELATION and s.type == "HOLDS_POST"]
    assert {(compose_name(s.subject), compose_name(str(s.object))) for s in held} == posts


SHORT_VERBS = [
    ("三年前，学校开“灯下书场”，每两周一次。", True),
    ("去年学校办了“灯下书场”，每两周一次。", True),
    ("学校又建起“灯下书场”，每两周一次。", True),
    ("学校公开“灯下书场”的账目。", False),
    ("学校召开“灯下书场”座谈会。", False),
    ("校长提出办“灯下书场”，还没有定。", False),
]


@pytest.mark.parametrize(("text", "theirs"), SHORT_VERBS)
def test_a_short_verb_right_before_a_name_begins_it(text: str, theirs: bool) -> None:
    found = {one for one in owners(f"{SCHOOL}校报\n{text}\n") if one.startswith(("lead", "implement"))}
    assert bool(found) is theirs


BARE = [
    ("松风夜校由县图书馆主办，每周四晚开课。", f"lead {LIBRARY}: 松风夜校"),
    ("松风讲坛由县图书馆主持，已办十期。", f"lead {LIBRARY}: 松风讲坛"),
    ("初中物理实验补测由县图书馆组织。", f"lead {LIBRARY}: 初中物理实验补测"),
    ("“松风书声”现阶段由县图书馆在运维，合同期内不作调整。", f"implement {LIBRARY}: 松风书声"),
    ("“松风书声”的录制、播出仍在县图书馆。", f"implement {LIBRARY}: 松风书声"),
]


@pytest.mark.parametrize(("text", "owner"), BARE)
def test_work_is_named_by_what_is_said_of_its_owner(text: str, owner: str) -> None:
    assert owner in owners(LETTER + text + "\n")


NO_WORK = [
    "县图书馆参观了松风夜校，听了松风讲坛。",
    "县图书馆的老师来松风夜校上课。",
    "松风夜校过去由县图书馆办，现在停了。",
    "初中物理实验补测由县图书馆解释。",
]


@pytest.mark.parametrize("text", NO_WORK)
def test_who_visits_or_left_it_has_no_work(text: str) -> None:
    assert not {one for one in owners(LETTER + text + "\n") if LIBRARY in one and not one.startswith("support")}
