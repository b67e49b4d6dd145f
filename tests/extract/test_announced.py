"""Campaigns that a notice announces, what a paper gives a short name to, and headings that name the means of work."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.records import Document
from ingest.extract.extract import extract
from tests.extract.qingshui import BUREAU, COUNTY, owners

NOTICE = "清水县教育局\n2024年5月6日\n"
HALF = "各学校：\n为促进阅读，"
READ = "全县教师暑期读书活动"


def named(text: str, label: str = "Program") -> set[str]:
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    keys = {s.subject for s in extract(document).statements if s.type == "MENTION" and s.subject}
    return {parts_of(key)[1].rpartition(" / ")[2] for key in keys if label_of(key) == label}


OTHERWISE = [
    (
        "“健康校园”主题教育活动通知\n为打造环境，学校决定开展以“运动有我，健康同行”为主题的健康校园活动。\n清水县第一中学\n2024年5月6日\n",
        {"lead 清水县第一中学: 健康校园主题教育活动"},
    ),
    (
        "“阳光体育”主题活动方案\n为增强体质，学校决定于五月举行阳光体育节系列活动。\n清水县第一中学学生处\n2024年5月6日\n",
        {"lead 清水县第一中学学生处: 阳光体育主题活动"},
    ),
    (
        "“书香县城”阅读活动通知\n各学校：\n经研究，决定举办以“悦读”为主题的书香县城系列活动。\n" + NOTICE,
        {f"lead {BUREAU}: 书香县城阅读活动"},
    ),
    ("“清廉家风”主题活动通知\n各位老师：学校决定开展读书活动。\n清水县第一中学\n2024年5月6日\n", set()),
    ("“健康校园”主题活动通知\n各校自行决定开展健康校园活动。\n", set()),
    ("“健康校园”主题活动简报\n学校决定开展健康校园活动。\n清水县第一中学\n2024年5月6日\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), OTHERWISE)
def test_reads_who_decides_on_the_campaign_of_the_title_in_other_words(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


SELECTED = [
    (
        "名师推荐工作的通知\n栏目：人事\n清水县教育局关于做好全省第十批名师推荐工作的通知\n各校：\n"
        "县人社局决定于2010年评选第十批清水名师。请认真推荐。\n" + NOTICE,
        {f"lead {BUREAU}: 全省第十批名师推荐", "lead 清水县人社局: 评选第十批清水名师"},
    ),
    (
        "关于遴选2024年骨干教师的通知\n各校：\n经研究，决定遴选2024年全县骨干教师。\n" + NOTICE,
        {f"lead {BUREAU}: 遴选2024年全县骨干教师"},
    ),
    ("清水县教育局简报\n县教育局决定评选先进。\n", set()),
    ("关于加强教研的通知\n各校可自行决定评选方式。\n" + NOTICE, set()),
]


@pytest.mark.parametrize(("text", "expected"), SELECTED)
def test_reads_who_decides_on_a_selection(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


TITLED = [
    (f"{BUREAU}关于开展{READ}的通知\n{HALF}请各校组织。\n", READ),
    (f"{BUREAU}关于组织开展 2024 年 教师研修交流活动的通知\n{HALF}请各校组织。\n", "教师研修交流活动"),
    (f"{BUREAU}关于举办全县中小学科普体验活动的通知\n{HALF}请各校组织。\n", "全县中小学科普体验活动"),
    (f"{BUREAU}关于联合开展家庭教育宣讲活动的通知\n{HALF}请各校组织。\n", "家庭教育宣讲活动"),
]
NOT_TITLED = [
    f"{BUREAU}关于公布教师读书活动结果的通知\n{HALF}名单如下。\n",
    f"{BUREAU}关于参加全省教师读书活动情况的报告\n{HALF}情况如下。\n",
    f"{BUREAU}关于举行教师节座谈会的通知\n{HALF}请参加。\n",
    f"{BUREAU}关于开展活动的通知\n{HALF}请参加。\n",
]


@pytest.mark.parametrize(("text", "expected"), TITLED)
def test_reads_the_activity_that_a_notice_announces(text: str, expected: str) -> None:
    assert named(text) == {expected}
    assert owners(text) == {f"lead {BUREAU}: {expected}"}


@pytest.mark.parametrize("text", NOT_TITLED)
def test_takes_no_outcome_and_no_meeting_for_an_activity(text: str) -> None:
    assert named(text) == set()


def test_takes_title_and_decision_for_one_activity() -> None:
    text = f"关于开展2024年{READ}的通知\n{HALF}{BUREAU}决定开展{READ}。\n二、评比\n各校报送。\n{NOTICE}"
    assert named(text) == {READ}
    assert owners(text) == {f"lead {BUREAU}: {READ}"}


ANNOUNCED = [
    "现就开展“书香园丁”评选活动有关事项通知如下：\n",
    "现将“书香园丁”评选活动有关事宜通知如下：\n",
    "经研究，现就做好“书香园丁”评选活动相关事项公告如下：\n",
]
NOT_ANNOUNCED = [
    "现就有关事项通知如下：各校要支持“书香园丁”评选活动。\n",
    "现就“书香园丁”评选活动获奖名单公布如下：\n",
    "各校要把“书香园丁”评选活动情况通知家长。\n",
]


@pytest.mark.parametrize("sentence", ANNOUNCED)
def test_reads_who_signs_the_announcement_as_its_leader(sentence: str) -> None:
    text = f"各学校：\n为树立典型，{sentence}一、名额\n共10名。\n{NOTICE}"
    assert owners(text) == {f"lead {BUREAU}: 书香园丁评选活动"}


@pytest.mark.parametrize("sentence", NOT_ANNOUNCED)
def test_makes_no_leader_of_who_signs_something_else(sentence: str) -> None:
    assert owners(f"各学校：\n为树立典型，{sentence}一、名额\n共10名。\n{NOTICE}") == set()


SHORT = [
    ("2024年，县教育局将开展高校、企业支持小学美育工作（以下简称“支持工作”）。", "高校、企业支持小学美育"),
    ("县教育局启动乡村音乐教师走教行动（以下简称走教）。", "乡村音乐教师走教行动"),
    ("清水县实施农村小学直饮水改造工程（下称“直饮水工程”）。", "农村小学直饮水改造工程"),
]
NOT_SHORT = [
    "请各校开展帮扶工作（以下简称“帮扶”）。",
    "家长建议县教育局开展课间护学工作（以下简称“护学”）。",
    "县教育局开展相关工作（以下简称“工作”）。",
]


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_reads_work_that_the_text_gives_a_short_name(text: str, expected: str) -> None:
    assert expected in named(f"清水县教育局工作简报\n{text}\n")
    assert any(expected in owner for owner in owners(f"清水县教育局工作简报\n{text}\n", regions=True))


@pytest.mark.parametrize("text", NOT_SHORT)
def test_reads_no_work_without_a_definite_subject_or_name(text: str) -> None:
    assert owners(f"清水县教育局工作简报\n{text}\n", regions=True) == set()


HEADLINES = [
    "心怀感激——清水县永清小学开展“孝亲敬长”系列活动\n我们开展了“孝亲敬长”系列活动。\n",
    "书香满园，阅读成长——清水县永清小学启动“孝亲敬长”系列活动\n学生参加。\n",
    "快讯——清水县永清小学开展“孝亲敬长”系列活动\n学生参加。\n",
]
NO_HEADLINES = [
    "心怀感激——“孝亲敬长”系列活动开展\n学生参加。\n",
    "心怀感激——清水县永清小学参加“孝亲敬长”系列活动\n学生参加。\n",
    "心怀感激——记者走进清水县永清小学\n各校开展“孝亲敬长”系列活动。\n",
]


@pytest.mark.parametrize("text", HEADLINES)
def test_reads_who_acts_behind_the_dash_of_a_headline(text: str) -> None:
    assert owners(text) == {"implement 清水县永清小学: 孝亲敬长系列活动"}


@pytest.mark.parametrize("text", NO_HEADLINES)
def test_reads_nobody_in_a_headline_that_says_so(text: str) -> None:
    assert owners(text) == set()


MEANS = [
    ("实施内容", "以教师成长为抓手", {"以教师成长为抓手"}),
    ("主要任务", "以课程建设、社团活动为重点", {"以课程建设、社团活动为重点"}),
    ("工作内容", "以校企合作为依托", {"以校企合作为依托"}),
    ("指导思想", "以教师成长为抓手", set()),
    ("工作原则", "以课程建设为重点", set()),
    ("实施内容", "以往做法", set()),
    ("实施内容", "以教师为本", set()),
    ("主要任务", "严控作业总量", {"严控作业总量"}),
    ("主要任务", "方便家长办事", {"方便家长办事"}),
    ("主要任务", "家长办事方便", set()),
]


@pytest.mark.parametrize(("above", "heading", "expected"), MEANS)
def test_reads_the_means_that_head_what_is_to_be_done(above: str, heading: str, expected: set[str]) -> None:
    text = (
        f"{BUREAU}关于学校美育工作的通知\n一、{above}\n（一）{heading}\n各校开齐课程。\n（二）{heading}程\n开展活动。\n"
    )
    assert named(text.replace(f"（二）{heading}程\n开展活动。\n", ""), "Task") == expected
