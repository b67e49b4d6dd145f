"""Who holds, hears and attends, in wordings beside which others look alike."""

import pytest

from tests.extract.test_events import parts
from tests.extract.test_events_of_chronicles import told

GROUP = "清水县清源小学教育集团\n【简介】清水县清源小学教育集团由清水县清源小学牵头。\n"
OWN_WORD = [
    ("今年10月，集团承办了全县集团化办学现场会。", {("host", "清水县清源小学教育集团")}),
    ("10月19日，集团在红堡镇中心小学举行第二届教学展示活动。", {("host", "清水县清源小学教育集团")}),
    ("10月19日，集团先后举办第二届读书节和第三届艺术节。", {("host", "清水县清源小学教育集团")}),
    ("今年10月，全县集团化办学现场会召开。", set()),
    ("今年10月，工作室承办了全县集团化办学现场会。", set()),  # no such body is named
    ("今年10月，中铁集团赞助了全县集团化办学现场会。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), OWN_WORD)
def test_the_word_for_the_own_body(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(GROUP + sentence) == expected


MEETING = "清水县召开教育工作推进会\n5月3日，副县长李明主持召开清水县第3次教育工作推进会。"
HOST = {("host", "李明")}
GIVEN_AWAY = [
    ("“护学”行动交县交通运输局主办，县公安局协办。", set()),
    ("“家校大讲堂”活动，由县妇联、县关工委联合主办。", set()),
    ("今年开展“共读”活动，县委宣传部、县教育局主办。", set()),
    ("专项整治由县纪委监委盯到底，县审计局、县教育局参加。", set()),
    ("会议由县教育局承办。", {("host", "清水县教育局")}),
    ("会议听取了县财政局的专题汇报。", {("speak", "清水县财政局")}),
    ("会议听取了县财政局的经费账。", set()),
    ("县教育局全体党员干部参加会议。", {("attend", "清水县教育局")}),
    ("县第二中学部分青年教师参加会议。", {("attend", "清水县第二中学")}),
    ("县第二中学的经验值得参加。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), GIVEN_AWAY)
def test_what_a_meeting_gives_away_is_not_held_there(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(MEETING + sentence) == HOST | expected


FESTIVAL = "清源少年读书节侧记\n4月23日，清水县第六届“清源”青少年读书节落下帷幕。"
OF_IT = [
    (
        "这场持续一个多月的读书节，由县委宣传部、县教育局主办。",
        {("host", "清水县委宣传部"), ("host", "清水县教育局")},
    ),
    ("本届读书节由县教育局主办。", {("host", "清水县教育局")}),
    ("今年的读书节轮到清水县第二中学承办。", set()),
    ("本次读书节轮到清水县第二中学承办。", {("host", "清水县第二中学")}),
    ("这场大雪，由县气象局预报。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), OF_IT)
def test_what_was_named_before_and_who_held_it(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(FESTIVAL + sentence) == expected


RECORD = (
    "清水县红堡镇第一次教育联席会议记录\n召集人：李明（镇长）\n参加人：罗明（校长）、王强（所长）、石立群（院长）\n"
)
TURNS = ["李明：今天议几样。", "罗明：全镇现在有9所学校。", "王强：路段归派出所管。", "石立群：体检四月份能搞完。"]


def test_the_record_of_a_meeting_gives_the_words_of_each() -> None:
    spoken = {("speak", name) for name in ("李明", "罗明", "王强", "石立群")}
    assert spoken <= parts(RECORD + "\n".join(TURNS))
    assert not spoken & parts(f"{RECORD}会议议定，抓紧办。")
    assert not spoken & parts(f"{RECORD}{TURNS[2]}\n会议议定，抓紧办。")  # one line alone is a list of duties


def test_a_bureau_whose_name_is_the_first_line_reports_on_itself() -> None:
    report = "2023年工作总结\n（2024年1月8日）\n（四）体育工作。承办了天水市首届青少年登山大赛。\n"
    assert told(f"清水县教育局\n{report}") == {("host", "清水县教育局")}
    assert told(report) == set()
    assert told(f"清水县教育局\n{report}".replace("承办了", "参观了")) == set()
