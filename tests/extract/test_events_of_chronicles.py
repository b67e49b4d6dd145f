"""Events of chronicles, ceremonies that are named by their kind, and towns among the bodies that take part."""

import pytest

from graph.identity.keys import label_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from tests.extract.test_events import events, name

CHRONICLE = "枫林中学2018年大事记\n"
ENTRIES = [
    ("▲18—20日 第三十二届校运会。", {"第三十二届校运会"}),
    ("●4日 下午，第九届教职工代表大会第二次会议在阶梯教室召开。", {"第九届教职工代表大会第二次会议"}),
    ("5月4日，高三年级成人礼在操场举行。", {"高三年级成人礼"}),
    ("11月15日 “无烟校园”创建行动动员会。", {"无烟校园创建行动动员会"}),
    ("▲18日 科技楼封顶。", set()),
    ("▲5日 出台《枫林中学教师请假规定》。", set()),
    ("▲5日 讲座。", set()),
    ("9月3日 中层调整。", set()),
]


@pytest.mark.parametrize(("entry", "expected"), ENTRIES)
def test_reads_the_entries_of_a_chronicle(entry: str, expected: set[str]) -> None:
    assert events(f"{CHRONICLE}{entry}\n") == expected


def test_a_name_alone_is_no_event_elsewhere() -> None:
    assert events("枫林中学2018年工作计划\n▲18—20日 第三十二届校运会。\n") == set()


DAYS = "枫林中学校园记事\n" + "".join(f"9月{day}日　天气晴好。\n" for day in range(1, 7))
DAYS_OF = [
    ("11月14日　消防疏散演练，用时2分41秒。", {"消防疏散演练"}),
    ("12月28日　元旦晚会，全体师生到场。", {"元旦晚会"}),
    ("12月28日　讲座，全体师生到场。", set()),  # a kind alone
    ("11月14日　赴县城观摩消防疏散演练，用时2分41秒。", set()),
]


@pytest.mark.parametrize(("entry", "expected"), DAYS_OF)
def test_many_lines_with_a_day_are_a_chronicle(entry: str, expected: set[str]) -> None:
    assert events(f"{DAYS}{entry}\n") == expected


NAMED = [
    ("11月6日下午，枫林小学第四届“丰收节”在这里开镰。", {"枫林小学第四届丰收节"}),
    ("11月6日，第二届“蔷薇节”在枫林小学启幕。", {"第二届蔷薇节"}),
    ("“七一”前夕，枫林中学党总支召开先优表彰大会，书记李明主持。", {"先优表彰大会"}),
    ("11月6日下午，家长会在报告厅召开。副校长李明主持。", {"家长会"}),
    ("当天下午，调研座谈会在清溪镇召开。镇长李明、校长王强先后发言。", {"调研座谈会"}),
    ("10月，枫林中学举办首届数学大赛暨教学观摩活动。", {"首届数学大赛暨教学观摩活动"}),
    ("11月6日下午，家长会在报告厅召开。会场坐满了人。", set()),  # nobody is named
    ("11月6日，枫林小学过了一个有意思的春节。", set()),
    ("新入职教师全部参加“燃灯计划”培训。今年6月，培训结束。", set()),
    ("6月，李明全年3次到校看望学生。", set()),
]


@pytest.mark.parametrize(("told", "expected"), NAMED)
def test_what_is_named_by_its_kind_or_number(told: str, expected: set[str]) -> None:
    assert events(f"枫林的日子\n本报讯 {told}") == expected


RESULTS = [
    ("清水县教育局关于公布第六届“青枫杯”教师教学竞赛获奖名单的通知", {"第六届青枫杯教师教学竞赛"}),
    ("清水县教育局关于表彰2023年中小学合唱展演优秀组织单位的通报", {"2023年中小学合唱展演"}),
    ("清水县教育局关于举办第六届“青枫杯”教师教学竞赛的通知", set()),
    ("清水县教育局关于公布优秀教师名单的通知", set()),
    ("清水县教育局关于公布教学竞赛评分办法的通知", set()),
]


@pytest.mark.parametrize(("title", "expected"), RESULTS)
def test_the_results_of_a_contest_tell_that_it_was_held(title: str, expected: set[str]) -> None:
    assert events(f"{title}\n各中小学：\n现将有关事项通知如下。\n") == expected


PARTIES = [
    ("甲溪小学、县第二中学在会上作交流发言。", {("speak", "清水县甲溪小学"), ("speak", "清水县第二中学")}),
    (
        "副县长谈宏、局长李明参加并讲话。",
        {("attend", "谈宏"), ("speak", "谈宏"), ("attend", "李明"), ("speak", "李明")},
    ),
    ("由县教育局牵头，县财政局、县审计局参加。", set()),  # of a piece of work
    ("副县长李明应邀前来。", {("attend", "李明")}),
]


@pytest.mark.parametrize(("sentence", "expected"), PARTIES)
def test_who_is_at_the_meeting(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(f"{MEETING}{sentence}") == expected


YEARBOOK = [
    ("县教育局主办第六届清水县中小学生艺术节，参演师生1200余人。", {("host", "清水县教育局")}),
    ("县教育局主办第六届清水县中小学生艺术节，县第二中学获团体第一名。", {("host", "清水县教育局")}),
    ("县教育局主办第六届清水县中小学生艺术节，要求各校早作准备。", set()),
    ("县教育局主办第六届清水县中小学生艺术节。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), YEARBOOK)
def test_what_came_of_it_tells_that_it_was_held(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(f"清水年鉴·教育\n【体育艺术】{sentence}") == expected


def test_what_is_done_every_week_is_not_done_at_the_event() -> None:
    text = "5月3日，清水县教育工作推进会召开。副县长李明出席。校长王强每周三下午到校指导。"
    assert told(text) == {("attend", "李明")}


def test_what_is_said_at_the_meeting_is_not_said_at_the_festival_named_since() -> None:
    text = "5月3日，清水县教育工作推进会召开。6月1日，第二届“蔷薇节”在红岭镇启幕。\n会上，校长王强作了发言。"
    stated = extract(Document(key="d", version="v", text=text)).statements
    at = {str(s.object).rpartition("|")[2] for s in stated if s.type == "PARTICIPATES_IN"}
    assert at == {"清水县教育工作推进会"}


def test_a_headline_that_something_was_started_is_news() -> None:
    text = "枫林县启动“青枫”阅读推广计划\n4月23日，“青枫”阅读推广计划启动仪式在枫林中学举行。"
    assert events(text) == {"青枫阅读推广计划启动仪式"}
    assert events(text.replace("枫林县启动", "枫林县关于启动")) == set()


def told(text: str) -> set[tuple[str, str]]:
    """(role, who), with towns, of all events of a text about the county of Qingshui."""
    document = Document(key="d", version="v", text=text, region="620521", told=frozenset({"region"}))
    return {
        (dict(s.qualifiers)["role"], name(s.subject) if label_of(s.subject) == "Person" else compose_name(s.subject))
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION and s.type == "PARTICIPATES_IN"
    }


SIGNED = "清水县第一中学与天水市第一中学签约\n5月3日，清水县第一中学与天水市第一中学签订结对协议。"
TRAINING = "清水县班主任培训班顺利结业\n7月8日，清水县班主任培训班在清水县第一中学举办。"
CEREMONIES = [
    (
        f"{SIGNED}清水县教育局局长李明、副局长王强参加签约仪式。仪式由副局长刘红主持。",
        {("attend", "李明"), ("attend", "王强"), ("host", "刘红")},
    ),
    (f"{SIGNED}清水县教育局局长李明见证签约仪式并讲话。", {("attend", "李明"), ("speak", "李明")}),
    (
        f"{TRAINING}清水县教育局局长李明出席开班仪式并作动员讲话。\n清水县教育局副局长王强作了讲座。",
        {("attend", "李明"), ("speak", "李明"), ("speak", "王强")},
    ),
    # nobody is named, or nothing says what it was for
    (f"{SIGNED}全体教师参加签约仪式。", set()),
    ("一周要闻\n清水县教育局局长李明参加揭牌仪式。", set()),
    ("一周要闻\n清水县教育局局长李明将参加颁奖仪式。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CEREMONIES)
def test_people_at_a_ceremony_make_it_an_event(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(text) == expected


MEETING = "5月3日，清水县教育工作推进会召开。"
TOWNS = [
    (
        "县教育局、红岭镇、白沙镇、县财政局负责同志参加会议。",
        {("attend", b) for b in ("清水县教育局", "清水县财政局", "红岭镇", "白沙镇")},
    ),
    (
        "县财政局、红堡镇和清水县第一中学负责人先后作表态发言。",
        {("speak", "清水县财政局"), ("speak", "红堡镇"), ("speak", "清水县第一中学")},
    ),
    ("县财政局、红堡镇等单位负责同志参加会议。", {("attend", "清水县财政局"), ("attend", "红堡镇")}),
    ("红堡镇、县公安局负责人参加会议。", {("attend", "红堡镇"), ("attend", "清水县公安局")}),
    (
        "县委编办、县财政局负责同志，各镇分管负责同志，全县中小学校长和部分民办幼儿园园长共180余人参加会议。",
        {("attend", "清水县编办"), ("attend", "清水县财政局")},
    ),
    # a town by itself, or where it stands before what is its own
    ("县财政局负责同志到红堡镇调研后参加会议。", {("attend", "清水县财政局")}),
    ("会议在红堡镇召开。", set()),
    ("红堡镇的学校参加了比赛。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), TOWNS)
def test_a_town_in_a_list_of_bodies_takes_part(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(f"{MEETING}{sentence}") == expected
