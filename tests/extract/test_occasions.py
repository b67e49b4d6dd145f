"""Occasions that have no name of their own, in the words of those who write news of schools and chronicles."""

import pytest

from tests.extract.test_events import events, parts

NEWS = "枫林中学：春天里的校园\n2024-05-20\n"

OF_ONE_DAY = [  # the day, the verb of holding, the kind
    ("4月18日，枫林中学举行半日开放活动。校长李明首先致辞。", {"半日开放活动"}),
    ("4月24日，枫林中学组织学生走进实践基地，开展播种活动，校长李明现场示范。", {"播种活动"}),
    ("4月26日，枫林中学举办毽球比赛。", {"毽球比赛"}),
    ("4月28日，枫林中学迎来了一场特殊的捐赠仪式，校长李明出席。", {"捐赠仪式"}),
    ("5月8日，枫林中学开展急救活动，120余名师生参加。", {"急救活动"}),
    ("5月9日，枫林中学与区消防队联合举办消防演练。", {"消防演练"}),
    # without a day; an activity that may go on; several, or one told of elsewhere; what is still to come
    ("枫林中学举行半日开放活动。校长李明首先致辞。", set()),
    ("4月18日，枫林中学开展播种活动，受到好评。", set()),
    ("4月18日，枫林中学成功开展此项活动，校长李明参加。", set()),
    ("4月18日，枫林中学开展播种等活动，校长李明参加。", set()),
    ("4月28日，枫林中学将举办毽球比赛。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), OF_ONE_DAY)
def test_an_occasion_of_one_day_is_an_event(sentence: str, expected: set[str]) -> None:
    assert events(f"{NEWS}{sentence}") == expected


BARE = [  # called neither a meeting nor an activity
    ("5月22日，枫林中学与青河中学开展线上联合教研，教师李明执教。", {"线上联合教研"}),
    ("5月22日，枫林中学举办“爱心传递”图书义卖，校长李明主持。", {"爱心传递图书义卖"}),
    ("5月22日，青河中学教师来到枫林中学，开展教育协作交流。校长李明陪同。", {"教育协作交流"}),
    ("5月22日，枫林中学开展研讨和校际交流，校长李明参加。", set()),
    ("5月22日，枫林中学开展线上联合教研，效果良好。", set()),
    ("枫林中学定期开展线上联合教研，教师李明执教。", set()),
    ("5月22日，枫林中学计划开展线上联合教研，教师李明执教。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), BARE)
def test_what_is_done_together_on_a_day_is_an_event(sentence: str, expected: set[str]) -> None:
    assert events(f"{NEWS}{sentence}") == expected


VISITS = [
    (
        "走进校园\n9月1日，县委书记李明来到枫林中学、青河小学，检查秋季开学情况。",
        {"李明检查秋季开学情况"},
    ),
    (
        "走进校园\n9月1日，县委书记李明、县长王芳一行到枫林中学、青河小学走访慰问了一线教师。",
        {"李明走访慰问一线教师"},
    ),
    (
        "区领导调研重点项目\n9月1日，区委书记李明深入部分学校，调研开学工作。\n随后，李明一行来到青河小学，实地察看食堂。",
        {"区领导调研重点项目"},
    ),
    ("县政协委员视察学前教育\n9月1日，县政协副主席李明参加视察。", {"县政协委员视察学前教育"}),
    # somebody sent on no day, a letter, what comes every year
    ("走进校园\n9月1日，校长李明用新思想来武装头脑，指导工作。", set()),
    ("走进校园\n区教研室派教研员李明到校指导。", set()),
    ("走进校园\n9月1日，校长李明主持，王芳宣读慰问信。", set()),
    ("走进校园\n学校每年5月举办读书节，10月举办“青枫杯”田径运动会。", set()),
]


@pytest.mark.parametrize(("text", "expected"), VISITS)
def test_a_visit_is_called_by_who_came_and_what_for(text: str, expected: set[str]) -> None:
    assert events(text) == expected


NAMED = [  # where such names begin and end
    ("5月12日，历时两周的枫林中学第八届科技节闭幕式举行。", {"枫林中学第八届科技节闭幕式"}),
    ("5月12日，枫林中学与青河中学举行联合教研签约仪式。", {"联合教研签约仪式"}),
    ("5月12日，“青枫杯”机器人挑战赛率先在枫林中学开赛。", {"青枫杯机器人挑战赛"}),
    ("体育组组织的冬季越野比赛已于5月12日落幕。", {"冬季越野比赛"}),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMED)
def test_a_name_begins_behind_what_tells_of_it(sentence: str, expected: set[str]) -> None:
    assert events(f"{NEWS}{sentence}") == expected


ENTERED = [
    ("去年，李明代表丰台区参加了北京市小学数学优质课评选。", {"北京市小学数学优质课评选"}),
    ("枫林中学合唱队参加全省中小学生艺术展演获一等奖。", {"全省中小学生艺术展演"}),
    ("2022年，枫林中学组队参加第三届北京市中小学生合唱比赛。", {"第三届北京市中小学生合唱比赛"}),
    # who is to enter, enters each time, or whatever contest
    ("2022年，枫林中学推荐李明参加北京市小学数学优质课评选。", set()),
    ("枫林中学多次参加全省中小学生艺术展演。", set()),
    ("2022年，枫林中学参加各类教学业务比赛获一等奖。", set()),
    ("枫林中学将参加全省中小学生艺术展演。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), ENTERED)
def test_a_contest_that_somebody_entered_was_held(sentence: str, expected: set[str]) -> None:
    assert events(f"枫林中学简介\n枫林中学建于1958年。{sentence}") == expected


THERE = [
    ("4月26日，枫林中学举办开放日活动，校长李明主持，120余名家长参加。", {("host", "枫林中学"), ("host", "李明")}),
    ("4月26日，枫林中学举办开放日活动，校长李明主持，学生代表发言。", {("host", "枫林中学"), ("host", "李明")}),
    (
        "4月26日，枫林中学组织学生到植物园，开展播种活动，校长李明到场指导。",
        {("host", "枫林中学"), ("attend", "李明")},
    ),
    # whoever is heard of other things, and in the next lines
    ("4月26日，枫林中学举办毽球比赛。校长李明说，新楼下学期建成。", {("host", "枫林中学")}),
    ("4月26日，枫林中学举办毽球比赛。\n校长李明致辞，欢迎新生。", {("host", "枫林中学")}),
    ("4月26日，枫林中学举办毽球比赛。\n校长李明指导学生种树。", {("host", "枫林中学")}),
]


@pytest.mark.parametrize(("sentence", "expected"), THERE)
def test_says_who_was_at_an_occasion(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert parts(f"{NEWS}{sentence}") == expected


CHRONICLE = "丰台区教育大事记\n1日　丰台区召开教育工作会议。\n" + "".join(
    f"{day}日　枫林中学新楼第{day}层封顶。\n" for day in range(2, 8)
)
DEEDS = [
    ("9日　副区长李明到枫林中学、青河小学检查开学准备。", {"检查开学准备"}),
    ("9日　副区长李明带队赴青河镇督查校舍改造。", {"督查校舍改造"}),
    ("9日　与青河中学足球友谊赛，2∶1获胜。", {"足球友谊赛"}),
    ("9日　区教委召开新学期校（园）长会议。", {"新学期校(园)长会议"}),
    # where nothing says what was looked into, the name stands with it
    ("9日　副区长李明到枫林中学调研。", {"李明到枫林中学调研"}),
    ("9日　李明任枫林中学校长。", set()),
    ("9日　枫林中学拟检查开学准备。", set()),
    ("9日　李明到会。", set()),
]


@pytest.mark.parametrize(("line", "expected"), DEEDS)
def test_a_chronicle_tells_deeds_and_days(line: str, expected: set[str]) -> None:
    assert events(f"{CHRONICLE}{line}") - {"丰台区教育工作会议", "教育工作会议"} == expected


CIRCULAR = "丰台区人民政府教育督导室关于2024年春季开学工作专项督导情况的通报\n"
INSPECTED = [
    ("区政府教育督导室于2月20日至23日组织开展了全区春季开学工作专项督导。", {("host", "丰台区政府教育督导室")}),
    ("2月20日，区政府教育督导室组织开展了春季开学工作专项督导。", {("host", "丰台区政府教育督导室")}),
    (
        "本次督导由区政府教育督导室牵头，区教委基教科、区教委安全科派员参加。",
        {("host", "丰台区政府教育督导室"), ("attend", "丰台区教委基教科"), ("attend", "丰台区教委安全科")},
    ),
    # what is to be done, and by others
    ("区政府教育督导室将于3月组织回访。", set()),
    ("本次督导结果由区教委存档。", set()),
    ("整改工作由区教委基础教育科牵头，区教委安全科参加。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), INSPECTED)
def test_a_circular_tells_who_inspected(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert parts(f"{CIRCULAR}{sentence}") == expected


WEEKS = "青河市第六届少年科技节圆满落幕\n2024-05-20\n"
OPENINGS = [
    (
        "5月18日，青河市第六届少年科技节闭幕式在枫林中学举行。",
        {"青河市第六届少年科技节", "青河市第六届少年科技节闭幕式"},
    ),
    ("5月18日，青河市第六届少年科技节在枫林中学闭幕。", {"青河市第六届少年科技节"}),
    ("闭幕式5月18日在枫林中学举行。", {"青河市第六届少年科技节"}),
    ("科技节于5月18日闭幕。", {"青河市第六届少年科技节"}),
]


@pytest.mark.parametrize(("sentence", "expected"), OPENINGS)
def test_the_closing_of_a_festival_is_an_event_beside_it(sentence: str, expected: set[str]) -> None:
    assert events(f"{WEEKS}{sentence}") == expected


TERM = "关于2023年秋季开学工作情况的通报\n各校：\n"
BEFORE_TERM = [
    ("枫林中学开学前召开校园安全会商会，青河中学教师李明清洗门窗。", {("host", "枫林中学")}),
    ("各校要在开学前召开校园安全会商会。", set()),
    ("各校开学前做好安全检查。", set()),
    ("枫林中学拟于开学前召开校园安全会商会。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), BEFORE_TERM)
def test_a_meeting_before_term_is_told_in_passing(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert parts(f"{TERM}{sentence}") == expected
