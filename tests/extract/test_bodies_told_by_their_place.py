"""Bodies that their place in the text tells: the sections of one list, 镇党委委员 in a text on one town, 该校 behind a
list of schools, and a school whose last character is its head's title."""

import pytest

from tests.extract.test_events_by_what_was_said import relations

NOTICE = "清水县教育局关于开展教学评选工作的通知\n{sentence}\n清水县教育局\n2023年5月1日\n"
SECTIONS = [
    ("组长由县教师进修学校校长罗明担任，成员由人事股、基教股、督察室、招考室负责人组成。", {"督察室", "招考室"}),
    ("组长由县第一中学校长罗明担任，成员由基教股、督察室负责人组成。", {"督察室"}),
    ("副组长由县第二小学校长罗明担任，成员由计财股、招考室负责人组成。", {"招考室"}),
    ("县第一中学教务处、督察室负责人参加。", set()),
    ("罗明带队，县残联、督察组参加。", set()),
    ("县教师进修学校校长罗明、办公室主任秦振华参加。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), SECTIONS)
def test_the_sections_of_one_list_are_of_one_bureau(sentence: str, expected: set[str]) -> None:
    found = relations(NOTICE.format(sentence=sentence), "PART_OF")
    rooms = {part for part, _, _ in found if part.endswith("室") and part.startswith("清水县教育局")}
    assert rooms == {f"清水县教育局{room}" for room in expected}


TOWN = "清水县白沙镇中心学校开展劳动课\n10月28日，清水县白沙镇中心学校学生来到田里。{sentence}"
MEMBERS = [
    ("镇党委委员、宣传委员罗明到现场观摩。", {"委员", "宣传委员"}),
    ("罗明（镇党委委员、宣传委员）介绍了情况。", {"委员", "宣传委员"}),
    ("镇党委委员罗明参加。", {"委员"}),
    ("秦亭镇和白沙镇的干部参加。镇党委委员罗明参加。", set()),
    ("各镇党委委员罗明等参加。", set()),
    ("局党委委员罗明参加。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), MEMBERS)
def test_the_committee_of_the_only_town(sentence: str, expected: set[str]) -> None:
    posts = relations(TOWN.format(sentence=sentence), "HOLDS_POST")
    assert {title for who, title, body in posts if who == "罗明" and "白沙镇" in body} == expected


HEADS = [
    ("会议由柳湾民族实验中学校长罗明主持。", ("罗明", "校长", "柳湾民族实验中学")),
    ("枫林实验中学校长罗明出席。", ("罗明", "校长", "枫林实验中学")),
    ("枫林实验中学副校长罗明出席。", ("罗明", "副校长", "枫林实验中学")),
]


@pytest.mark.parametrize(("sentence", "expected"), HEADS)
def test_a_title_keeps_its_first_character(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in relations(sentence, "HOLDS_POST")


PAGE = "清水县白沙镇中心学校：田埂上的课\n清水县白沙镇中心学校开设劳动课。{before}\n{sentence}"
MEANT = [
    ("下村小学、石坡小学派老师值守。", "今年9月，该校与清水县红崖中学签订了教研协议。", True),
    ("石坡小学教师来校。", "今年9月，该校与清水县红崖中学签订了教研协议。", True),
    ("", "该校与清水县红崖中学签订了教研协议。", True),
    ("", "石坡小学有学生九十人，该校与清水县红崖中学签订了教研协议。", False),
]


@pytest.mark.parametrize(("before", "sentence", "own"), MEANT)
def test_that_school_is_the_headlines_at_the_head_of_a_paragraph(before: str, sentence: str, own: bool) -> None:
    found = relations(PAGE.format(before=before, sentence=sentence), "COOPERATES_WITH")
    pairs = {tuple(sorted((a, b))) for a, _, b in found}
    assert any("白沙镇中心学校" in name for pair in pairs for name in pair) is own
