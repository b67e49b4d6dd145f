"""Events of school pages by their layout: the activity whose theme the headline bears, names with a comma in quotation
marks, lists of who won, and meetings that even a notice tells of as over."""

import pytest

from tests.extract.test_events import events, parts

HEAD = "春风化雨，润物无声\n"
THEMED = [
    ("枫林中学开展了以“春风化雨，润物无声”为主题的家校共育系列活动。", {"春风化雨,润物无声家校共育系列活动"}),
    ("四月，枫林中学开展了“春风化雨，润物无声”师德宣讲系列活动。", {"春风化雨,润物无声师德宣讲系列活动"}),
    ("枫林中学组织了师德月——“春风化雨，润物无声”主题活动。", {"师德月-春风化雨,润物无声主题活动"}),
    # another theme, no one activity, still to come
    ("枫林中学开展了以“书香满园”为主题的系列活动。", set()),
    ("枫林中学的“春风化雨，润物无声”活动很受欢迎。", set()),
    ("枫林中学将开展“春风化雨，润物无声”师德宣讲系列活动。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), THEMED)
def test_finds_the_activity_that_a_page_is_about(sentence: str, expected: set[str]) -> None:
    assert events(HEAD + sentence) == expected


COMMAS = [
    ("5月6日，各班召开了“爱我家乡，争做主人”线上主题班会。", {"爱我家乡,争做主人线上主题班会"}),
    ("5月6日，我们在校园举行了“清明时节，缅怀先烈”主题升旗仪式。", {"清明时节,缅怀先烈主题升旗仪式"}),
    ("5月6日，“清明时节，缅怀先烈”启动仪式在枫林中学举行。", {"清明时节,缅怀先烈启动仪式"}),
    ("5月6日，教师研读“爱我家乡”一文，召开了班会。", set()),
    ("5月6日，校长说：“开好班会，大会总结。”", set()),
    ("每周各班召开“爱我家乡，争做主人”主题班会。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), COMMAS)
def test_a_comma_in_quotation_marks_parts_no_name(sentence: str, expected: set[str]) -> None:
    assert events("枫林中学新闻\n" + sentence) == expected


def test_what_the_headline_names_in_other_words_is_the_same_event() -> None:
    text = "写端正字，做端正人——枫林中学硬笔书法比赛\n10月17日，枫林中学开展了“写端正字，做端正人”书法比赛。"
    assert events(text) == {"枫林中学硬笔书法比赛"}
    text = "枫林中学“写端正字，做端正人”专题讲座\n10月17日，法官罗明、程静来我校进行了“写端正字，做端正人”专题讲座。"
    assert {("speak", "罗明"), ("speak", "程静")} <= parts(text)


WINNERS = "枫林中学2024年学生获奖汇总\n"
WON = [
    ("1、第九届全国中学生航模竞赛（2024年1月）\n一等奖 罗明\n", {"第九届全国中学生航模竞赛"}),
    (
        "1、丰台区高一物理竞赛\n一等奖 罗明\n2、丰台区高一化学竞赛\n二等奖 程静\n",
        {"丰台区高一物理竞赛", "丰台区高一化学竞赛"},
    ),
    ("罗明同学荣获第九届“中国作文大赛”北京赛区特等奖。\n", {"第九届中国作文大赛北京赛区"}),
    # no prizes below, of any place and number, several
    ("1、第九届全国中学生航模竞赛（2024年1月）\n辅导教师：罗明\n", set()),
    ("罗明同学荣获作文大赛一等奖。\n", set()),
    ("罗明同学在各类学科竞赛中荣获佳绩。\n", set()),
]


@pytest.mark.parametrize(("lines", "expected"), WON)
def test_finds_the_contests_of_a_list_of_winners(lines: str, expected: set[str]) -> None:
    assert events(WINNERS + lines) == expected
    if "荣获" not in lines:
        assert events("枫林中学社团简介\n" + lines) == set()


OVER = [
    ("5月24日，丰台区委、丰台区政府召开了全区教育大会，请认真学习。", {"全区教育大会"}),
    ("5 月24 日，丰台区教育局举办了丰台区第三届校长论坛。", {"丰台区第三届校长论坛"}),
    ("3月2日下午，丰台区教委召开了校园安全工作推进会，现将要求通知如下。", {"校园安全工作推进会"}),
    ("5月24日，丰台区政府召开全区教育大会，请准时参加。", set()),
    ("丰台区将于5月24日召开全区教育大会。", set()),
    ("各校开学前召开了班子会议。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), OVER)
def test_even_a_notice_tells_of_meetings_that_are_over(sentence: str, expected: set[str]) -> None:
    assert events("关于学习讲话精神的通知\n各学校：" + sentence) == expected


VISIT = "罗明调研基础教育工作"
REPORT = (
    "4月8日，县长罗明深入部分学校调研基础教育工作，并主持召开全县教育工作座谈会。副县长程静一同调研。\n"
    "在枫林中学，罗明察看了食堂。校长陆文清汇报了学校情况。\n"
    "随后，罗明一行来到枫林小学，实地察看教学楼建设进度。\n座谈会上，程静汇报了工作情况。\n"
)


@pytest.mark.parametrize("tail", ["并召开座谈会", "并主持召开全县教育工作座谈会", "并组织召开现场会"])
def test_a_headline_of_a_visit_may_name_a_meeting_too(tail: str) -> None:
    assert events(f"{VISIT}{tail}\n{REPORT}") == {VISIT, "全县教育工作座谈会"}
    found = parts(f"{VISIT}{tail}\n{REPORT}")
    assert {("attend", "罗明"), ("host", "罗明"), ("attend", "程静"), ("speak", "陆文清"), ("speak", "程静")} <= found


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("全县教育工作座谈会召开", {"全县教育工作座谈会"}),
        ("区领导调研教育工作并召开座谈会", {"区领导调研教育工作"}),
        (VISIT, {VISIT, "全县教育工作座谈会"}),
    ],
)
def test_other_headlines_keep_their_event(title: str, expected: set[str]) -> None:
    found = events(f"{title}\n{REPORT.replace('随后，罗明一行', '罗明')}")
    assert expected & found
    assert ("区领导" in title) or not {one for one in found if "一行" in one}


OF_A_KIND = [
    ("4月2日，枫林中学组织开展送教下乡活动。校长程静致辞。", {"送教下乡活动"}),
    ("2024年4月2日，枫林中学在枫林小学举行校际教研活动。校长程静致辞。", {"校际教研活动"}),
    ("4月2日下午，枫林中学举办送教上门活动，校长程静参加。", {"送教上门活动"}),
    # no day, many, nobody named, again and again
    ("枫林中学组织开展送教下乡活动。校长程静致辞。", set()),
    ("一年来组织送教下乡活动12次。校长程静获评先进。", set()),
    ("4月2日，枫林中学组织开展送教下乡活动。", set()),
    ("开展“一课三练”研修活动。每月最后一周的下午集中研修，由教师罗明召集。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), OF_A_KIND)
def test_an_activity_called_by_its_kind_is_told_with_its_day_and_people(sentence: str, expected: set[str]) -> None:
    assert events("枫林中学教研动态\n" + sentence) == expected
