"""Who took part by the lines of minutes, and what a visit and a meeting are called by their titles."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

MINUTES = "清水县人民政府专题会议纪要\n〔2024〕18号\n研究学位保障工作\n"


def parts(text: str) -> set[str]:
    """`role person: event` for every person that takes part."""
    return {
        f"{dict(s.qualifiers)['role']} {parts_of(s.subject)[0]}: {parts_of(str(s.object))[2]}"
        for s in extract(Document(key="d", version="v", text=text)).statements
        if s.kind is StatementKind.RELATION and s.type == "PARTICIPATES_IN" and label_of(s.subject) == "Person"
    }


MEETING = "清水县人民政府专题会议"
LINES = [
    ("出席：清水县县长李红；清水县教育局局长王芳。\n", {f"attend 李红: {MEETING}", f"attend 王芳: {MEETING}"}),
    ("主持人：清水县县长李红\n列席人员：清水县教育局局长王芳\n", {f"host 李红: {MEETING}", f"attend 王芳: {MEETING}"}),
    ("参会人员：清水县教育局局长王芳\n", {f"attend 王芳: {MEETING}"}),
    (
        "出　席：清水县县长李红　清水县教育局局长王芳\n列　席：赵敏（办公室主任）\n",
        {f"attend {n}: {MEETING}" for n in ("李红", "王芳", "赵敏")},
    ),
    (
        "参会人员：\n李红　清水县县长\n王芳　清水县教育局局长\n记录：赵敏\n",
        {f"attend {n}: {MEETING}" for n in ("李红", "王芳")},
    ),
    (
        "出席：清水县县长李红、清水县教育局局长王芳\n县财政局局长赵敏，县住建局局长孙丽。\n发：县财政局。\n",
        {f"attend {n}: {MEETING}" for n in ("李红", "王芳", "赵敏", "孙丽")},
    ),
    ("参会人员：王芳\n会议指出，要抓紧施工，由赵敏牵头。\n", {f"attend 王芳: {MEETING}"}),
    ("参会人员：王芳\n抄送：赵敏、孙丽\n", {f"attend 王芳: {MEETING}"}),
    ("召集人：清水县县长李红\n", {f"host 李红: {MEETING}"}),
    ("记录：清水县政府办公室主任李红\n", set()),
    ("联系人：清水县教育局局长王芳\n", set()),
    ("请假：清水县教育局局长王芳\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_lines_of_minutes_say_who_was_there(text: str, expected: set[str]) -> None:
    assert parts(MINUTES + text) == expected


SPEECHES = [
    ("在全县教育工作会议上的讲话\n清水县县长 李红\n（2023年5月1日）\n同志们：", {"speak 李红: 全县教育工作会议"}),
    ("在清水县读书节启动仪式上的致辞\n清水县教育局局长 李红\n各位来宾：", {"speak 李红: 清水县读书节启动仪式"}),
    (
        "清水县永清镇2025年第一次教育联席会议记录\n时间：3月1日\n清水县教育局局长王芳：我说三点意见。",
        {"speak 王芳: 清水县永清镇2025年第一次教育联席会议"},
    ),
    (
        "清水县永清镇2025年第一次教育联席会议记录\n主持人：李红\n参加人员：清水县教育局局长王芳\n李红：我们开会。\n王芳：我同意。",
        {
            "attend 王芳: 清水县永清镇2025年第一次教育联席会议",
            "host 李红: 清水县永清镇2025年第一次教育联席会议",
            "speak 李红: 清水县永清镇2025年第一次教育联席会议",
            "speak 王芳: 清水县永清镇2025年第一次教育联席会议",
        },
    ),
    # below the title stand two, or one who wrote it down; a paper that is no speech
    ("在全县教育工作会议上的讲话\n李红 王芳\n同志们：", set()),
    ("全县教育工作会议召开\n清水县县长 李红\n同志们：", set()),
    ("在全县教育工作会议上的讲话\n（根据录音整理）\n同志们：", set()),
]


@pytest.mark.parametrize(("text", "expected"), SPEECHES)
def test_the_title_of_a_speech_or_record_says_who_spoke(text: str, expected: set[str]) -> None:
    assert parts(text) == expected


def test_lines_of_two_meetings_say_of_neither() -> None:
    two = "3月1日，清水县教育工作推进会召开。\n3月2日，清水县校长论坛举行。\n出席：清水县教育局局长王芳\n"
    assert parts(two) == set()


def test_a_visit_is_named_without_what_was_said() -> None:
    news = "李红在调研教育工作时强调 把民生大事办好\n9月9日，清水县委书记李红深入学校调研教育工作。"
    assert parts(news) == {"attend 李红: 李红调研教育工作"}
    plain = "李红到清水县第一中学调研\n9月9日，清水县委书记李红到清水县第一中学调研。"
    assert parts(plain) == {"attend 李红: 李红到清水县第一中学调研"}
    speech = "李红在教育工作会上强调 把民生大事办好\n9月9日，清水县委书记李红作出批示。"
    assert parts(speech) == set()


HELD = "6月3日，湘潭市高中教研论坛在柳溪中学举行。"
SENT = [
    # the unnamed people of every school of a list, behind 等…学校的
    ("娄底中学、汨罗一中、学苑中学等联盟学校的教务主任、学科专家参加活动。", {"娄底中学", "汨罗一中", "学苑中学"}),
    ("来自娄底中学、汨罗一中等学校的教师共同研讨命题。", {"娄底中学", "汨罗一中"}),
    ("娄底中学、汨罗一中等成员校的校长齐聚一堂。", {"娄底中学", "汨罗一中"}),
    # a verb inside a title is none; behind it one is
    ("学苑中学、《文汇报》记者站入选。", set()),
    ("学苑中学、《交流汇报集》均在会上展出。", set()),
    ("学苑中学《讲话选编》已经印出。", set()),
    ("学苑中学代表作《高效备考》汇报。", {"学苑中学"}),
    # what such a list is named for besides: where to go, what is told of them, whose results they are
    ("大家还将赴娄底中学、汨罗一中等学校的校区参观。", set()),
    ("娄底中学、汨罗一中等学校的做法值得学习。", set()),
    ("娄底中学、汨罗一中等学校的招生计划已经公布。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENT)
def test_a_list_of_schools_sends_its_people(text: str, expected: set[str]) -> None:
    found = extract(Document("d", "v", HELD + text, region="430300", told=frozenset({"region"}))).statements
    named = {s.subject: str(s.object) for s in found if s.kind is StatementKind.MENTION}
    there = {s.subject for s in found if s.type == "PARTICIPATES_IN" and label_of(s.subject) == "School"}
    assert {named[key] for key in there} == expected
