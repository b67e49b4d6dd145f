"""Events that reports of a year and portraits of schools tell in passing: held by their words, whatever the day."""

import pytest

from tests.extract.test_events import events, parts

REPORT = "关于枫林中学工作的报告\n一年来，我校成绩突出。"
PORTRAIT = "枫林中学简介\n枫林中学建于1958年，占地50亩。"

TOLD = [
    ("学校承办了丰台区第十五届中小学生田径运动会。", {"丰台区第十五届中小学生田径运动会"}),
    ("2019年，学校成功举办第三届“青枫”读书节展演活动。", {"第三届青枫读书节展演活动"}),
    ("学校召开了第五届教职工代表大会。", {"第五届教职工代表大会"}),
    # several at once
    (
        "学校承办了全区教育工作现场会、第五届校长论坛、丰台区首届合唱节。",
        {"全区教育工作现场会", "第五届校长论坛", "丰台区首届合唱节"},
    ),
    ("学校举办了由名师李明主讲的“梦想之旅”2010年全国励志讲座。", {"梦想之旅2010年全国励志讲座"}),
    # what comes again and again, is to come, was named in part or as others held it
    ("学校每年举办校园文化艺术节。", set()),
    ("学校将举办第六届“青枫”读书节展演活动。", set()),
    ("学校举办了世界合唱比赛的预赛。", set()),
    ("学校组织了春游、乒乓球比赛。", set()),
    ("学校举办了各类讲座20余场。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_finds_what_a_portrait_says_was_held(sentence: str, expected: set[str]) -> None:
    assert events(f"{PORTRAIT}{sentence}") == expected


HOSTS = [
    ("成功承办了丰台区第三届机器人联赛。", {("host", "枫林中学")}),
    ("2023年，我们精心组织了第九届田径运动会、第三届校园歌手大赛。", {("host", "枫林中学")}),
    ("我校承办了丰台区第三届机器人联赛。", {("host", "枫林中学")}),
    ("丰台区教育局成功举办了丰台区第三届机器人联赛。李明获得一等奖。", {("host", "丰台区教育局")}),
    (
        "一是新楼落成；二是成功承办了丰台区第三届机器人联赛；三是举办了第九届校园科技节，师生踊跃参加。",
        {("host", "枫林中学")},
    ),
    ("工作有三：1.举办了丰台区第三届机器人联赛；2.完成绿化。", {("host", "枫林中学")}),
    ("一是新楼落成；二是李明在丰台区第三届机器人联赛中获奖。", set()),
    ("丰台区承办了全市第三届机器人联赛，李明讲话。", {("host", "丰台区")}),
    ("李明在丰台区第三届机器人联赛中获奖。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), HOSTS)
def test_says_who_held_it_and_ties_nobody_else_to_it(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert parts(f"{REPORT}{sentence}") == expected


TITLED = "枫林中学“阳光心灵”心理健康讲座\n"
INVITED = [  # the school that asks somebody to come holds what he comes for
    ("3月2日，学校邀请丰台区妇幼保健院医生到校进行了“阳光心灵”专题讲座。", {("host", "枫林中学")}),
    ("为加强我校心理教育，3月2日，学校特邀专家走进校园，开展“阳光心灵”讲座。", {("host", "枫林中学")}),
    ("3月2日，枫林中学开展了以“阳光心灵”为主题的心理健康讲座。", {("host", "枫林中学")}),
    # others who ask, what is something else, and what is still to come
    ("3月2日，家长说，他邀请过医生到家里作报告。", set()),
    ("学校与医院签约。老师们常邀请家长来校听报告。", set()),
    ("学校开展了秋季卫生大扫除。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), INVITED)
def test_whoever_asks_somebody_to_come_holds_the_talk(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert parts(f"{TITLED}{sentence}") == expected


SUMMARY = "丰台区教育局2023年工作总结\n一年来，成效明显。"
CHRONICLE = "丰台教育宣传中心大事记\n丰台区教育局主管。"
OF_BUREAUS = [
    (f"{SUMMARY}成功举办丰台区第三届机器人联赛。", {("host", "丰台区教育局")}),
    (f"{SUMMARY}一是三是举办了丰台区第三届机器人联赛。", set()),
    (f"{SUMMARY}三是承办了丰台区第三届机器人联赛。", {("host", "丰台区教育局")}),
    (f"{PORTRAIT}学校先后承办了丰台区第三届机器人联赛、第五届校长论坛。", {("host", "枫林中学")}),
    (f"{CHRONICLE}成功举办丰台区第三届机器人联赛。", set()),
    (f"{SUMMARY}李明在丰台区第三届机器人联赛中获奖。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_BUREAUS)
def test_a_bureau_s_own_summary_leaves_it_out(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(text) == expected


SAME = [  # the headline's event with its number, and what only looks like it
    ("丰台区中小学艺术节开幕\n5月4日，丰台区第八届中小学艺术节开幕。李明主持开幕式。", 1),
    ("枫林中学举行成人礼\n5月4日，枫林中学举行2024届学生成人礼。", 1),
    ("全区中小学艺术节开幕\n5月4日，丰台区第八届中小学艺术节开幕。", 1),
    ("全区中小学艺术节开幕\n5月4日，丰台区第八届中小学科技节开幕。", 2),
    ("丰台区第八届中小学艺术节开幕\n5月4日，丰台区第九届中小学艺术节预赛会召开。", 2),
    ("丰台区教育工作会召开\n5月4日，丰台区教育工作会召开。5月9日，丰台区教师座谈会召开。", 2),
]


@pytest.mark.parametrize(("text", "expected"), SAME)
def test_an_event_of_the_headline_is_one_with_its_number(text: str, expected: int) -> None:
    assert len(events(text)) == expected
