"""Reported figures: one wording a line. A goal, a condition, a post or a part of a text is none."""

from collections import defaultdict

import pytest

from graph.identity.keys import label_of
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

NEWS = "平罗县教育局工作动态\n（2024年3月10日）\n"
REPORT = "平罗县教育局2023年工作总结\n一、主要成效\n"
PLAN = "平罗县教育局2024年工作要点\n（2024年3月10日）\n一、重点任务\n1.办好学前教育。"


def results(text: str) -> list[dict[str, object]]:
    """What is said of each result, in order, with its owner's key as `owner`; every quote is checked."""
    found: dict[str, dict[str, object]] = defaultdict(dict)
    for one in extract(Document(key="d", version="v", text=text)).statements:
        if one.kind is StatementKind.ATTRIBUTE and label_of(one.subject) == "Result":
            found[one.subject].setdefault(one.type, one.object)
            assert one.quote == "…".join(text[span.start : span.end] for span in one.spans)
        elif one.type == "HAS_RESULT":
            found[str(one.object)]["owner"] = one.subject
    return list(found.values())


def figures(text: str) -> list[tuple[object, object, object, object]]:
    return [(one["metric"], one["comparator"], one["value"], one.get("unit")) for one in results(text)]


# By a word of the past or present before the figure.
MARKED = [
    ("五年来累计新增学位3200个。", [("新增学位", "=", 3200, "个")]),
    ("目前，全县学前教育普惠率达到92.3%。", [("学前教育普惠率", "=", 92.3, "%")]),
    ("近三年先后举办三期校长研修班。", [("举办校长研修班", "=", 3, "期")]),
    ("全县现有幼儿园41所、教学点17个。", [("幼儿园", "=", 41, "所"), ("教学点", "=", 17, "个")]),
    ("截至2023年底，寄宿制学校共有床位6400余个。", [("寄宿制学校床位", ">=", 6400, "个")]),
    ("去年全县中小学近视率控制住了，新建食堂9个。", [("新建食堂", "=", 9, "个")]),
    ("截至2023年底，义务教育巩固率达到98.5%。", [("义务教育巩固率", "=", 98.5, "%")]),
    ("累计投入资金超过1.5亿元。", [("投入资金", ">", 1.5, "亿元")]),
    # since then something else is meant
    ("目前，正计划新建幼儿园3所。", []),
    ("去年提出的办法要延续，力争今年新增学位900个。", []),
    ("从目前起，在6所学校试行弹性离校。", []),
    ("截至目前没有收到投诉3件以上的学校。", []),
]

# By 已, or a verb with 了 in the clause of the figure.
DONE = [
    ("已建成省级示范园12所。", [("建成省级示范园", "=", 12, "所")]),
    ("教育局培训了教师1,240人次。", [("培训教师", "=", 1240, "人次")]),
    ("县职教中心已有46名学生通过考核。", [("学生通过考核", "=", 46, "名")]),
    ("新增了校车28辆。", [("新增校车", "=", 28, "辆")]),
    ("已报考的考生须缴纳费用60元。", []),
    ("凡已参加培训满3次的教师可以申请。", []),
    ("为了新增学位900个，要抓紧施工。", []),
    ("吸引了600名家长参加。", []),
]

# By 共 right before it, or a value that a rate has in a report; a program's name looks at nothing ahead.
SUMMED = [
    ("全县共投入资金2.3亿元。", [("投入资金", "=", 2.3, "亿元")]),
    ("基金会共资助学生57名。", [("基金会资助学生", "=", 57, "名")]),
    ("各校共捐出图书9000余册。", [("各校捐出图书", ">=", 9000, "册")]),
    ("每校共配备保安3名。", []),
    ("双方共建实验班2个。", []),
    ("家校共育课程12节。", []),
    ("去年，县里实施“归雁”人才引进计划，引进教师42名。", [("引进教师", "=", 42, "名")]),
    ("报告期内，公司承办科普计划，开放基地2处。", [("开放基地", "=", 2, "处")]),
    ("现有教师120人，中级职称以上占比93%。", [("教师", "=", 120, "人"), ("中级职称以上占比", "=", 93, "%")]),
    ("三年下来，就业率保持在96%以上。", [("就业率", ">=", 96, "%")]),
    ("去年，县里计划引进教师42名。", []),
    ("去年起将继续实施人才引进计划，力争引进教师42名。", []),
    ("县里实施人才引进计划，引进教师42名。", []),
]

# By what is told behind it of the year before, or by a year gone by.
COMPARED = [
    ("学前教育普惠率92.3%，比上年提高3个百分点。", [("学前教育普惠率", "=", 92.3, "%")]),
    ("教育经费支出12.4亿元，同比增长8%。", [("教育经费支出", "=", 12.4, "亿元")]),
    ("在园幼儿9600人，较上年减少300人。", [("在园幼儿", "=", 9600, "人")]),
    ("2022年，全县培训校长90人次。", [("培训校长", "=", 90, "人次")]),
    ("“十三五”期间，全县改造校舍31栋。", [("改造校舍", "=", 31, "栋")]),
    ("2023年，改造旱厕74个。", [("改造旱厕", "=", 74, "个")]),
    ("2025年，全县改造校舍8栋。", []),
    ("录取分数线420分，比上年提高6分。", []),
    ("班额不超过45人，与上年相同。", []),
    ("2022年的3号文件仍然有效。", []),
]

# In a report, below a heading that looks back.
TOLD = [
    ("新增学位1800个。", [("新增学位", "=", 1800, "个")]),
    ("全县培训教师1240人次，教师培训率达到98%。", [("培训教师", "=", 1240, "人次"), ("教师培训率", "=", 98, "%")]),
    ("建成智慧教室86间。", [("建成智慧教室", "=", 86, "间")]),
    (
        "义务教育巩固率98.7%，高中阶段毛入学率95.6%。",
        [("义务教育巩固率", "=", 98.7, "%"), ("高中阶段毛入学率", "=", 95.6, "%")],
    ),
    (
        "联合城东小学、城西小学、城南小学和城北中学等五校组成的教研联盟开展联合命题4次。",
        [("开展联合命题", "=", 4, "次")],
    ),
    (
        "招聘教师186名，其中特岗教师60名；轮岗教师210人。",
        [("招聘教师", "=", 186, "名"), ("特岗教师", "=", 60, "名"), ("轮岗教师", "=", 210, "人")],
    ),
    (
        "投入2.3亿元改善办学条件，整改隐患126处。",
        [("投入改善办学条件", "=", 2.3, "亿元"), ("整改隐患", "=", 126, "处")],
    ),
    ("普惠率、公办率分别达到90%、56%。", [("普惠率", "=", 90, "%"), ("公办率", "=", 56, "%")]),
    (
        "小学、初中差异系数分别降至0.42、0.38。",
        [("小学差异系数", "<=", 0.42, None), ("初中差异系数", "<=", 0.38, None)],
    ),
    ("二、2024年重点工作\n新增学位2000个。", []),
    ("二、存在问题\n城区有大班额3个。", []),
    ("二、下一步打算\n新增学位2000个。", []),
    ("坚持两个结合、落实三项制度。", []),
    ("每名教师每年参加培训2次。", []),
    ("核定编制420名。", []),
    ("荣获“3210工程”示范县称号。", []),
]


@pytest.mark.parametrize(("text", "expected"), [*MARKED, *DONE, *SUMMED, *COMPARED])
def test_reads_what_exists_or_was_reached(text: str, expected: list[tuple[object, ...]]) -> None:
    assert figures(NEWS + text) == expected


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_reads_the_figures_of_a_report(text: str, expected: list[tuple[object, ...]]) -> None:
    assert figures(REPORT + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增学位900个。", []),
        ("目前普惠率已达85%，到2025年达到90%。", [("普惠率", "=", 85, "%")]),
        ("普惠率由85%提高到92%。", []),
        ("培训教师不少于300人次。", []),
    ],
)
def test_leaves_goals_alone(text: str, expected: list[tuple[object, ...]]) -> None:
    assert figures(PLAN + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "一、已有3所示范校的经验\n全县各校参照执行。",  # a heading
        "截至目前（已建成6所）各项工作顺利。",  # a bracket
        "目前设有副校长岗位3个。",
        "目前已印发《新增学位9600个实施方案》。",
        "学校制度已完善，每班50人。",
        "已有40名教师参与了研讨会。",
        "目前学校获全县第3名。",
        "目前已召开3次会议。",
    ],
)
def test_counts_no_posts_no_parts_and_nobody_who_came(text: str) -> None:
    assert figures(NEWS + text) == []


TIMES = [
    ("截至2023年底，全县共有幼儿园41所。", "2023", "2023", "截至2023年底"),
    ("截至2023年9月，全县共有幼儿园41所。", "2023-09", "2023", "截至2023年9月"),
    ("截至去年底，全县共有幼儿园41所。", "2023", "2023", "截至去年底"),
    ("目前，全县共有幼儿园41所。", "2024-03-10", "2024", "目前"),
    ("全县已建成幼儿园41所。", "2024-03-10", "2024", None),
    ("五年来全县新增学位3200个。", None, "2019/2024", "五年来"),
    ("近三年全县累计新增学位3200个。", None, "2021/2024", "近三年"),
    ("“十三五”期间，全县累计新增学位3200个。", None, "2016/2020", "“十三五”期间"),
    ("2021—2023年，全县累计新增学位3200个。", None, "2021/2023", "2021—2023年"),
    ("2021年以来，全县累计新增学位3200个。", None, "2021/2024", "2021年以来"),
    ("2022学年，全县累计新增学位3200个。", None, "2022/2023", "2022学年"),
    ("去年全县新增学位3200个。", None, "2023", "去年"),
    ("去年10月，全县新增学位3200个。", None, "2023-10", "去年10月"),
    ("2022年，县里扩容提速。全年新增了学位3200个。", None, "2022", "2022年"),
    ("近年来全县新增学位3200个。", None, None, "近年来"),
]


@pytest.mark.parametrize(("text", "as_of", "period", "words"), TIMES)
def test_resolves_when_a_figure_held(text: str, as_of: str | None, period: str | None, words: str | None) -> None:
    (found,) = results(NEWS + text)
    assert (found.get("as_of"), found.get("period"), found.get("time")) == (as_of, period, words)
    assert ("period_reason" in found) is (period is not None)


def test_takes_the_year_of_a_report_from_heading_and_title() -> None:
    (of_title,) = results(REPORT + "新增学位1800个。")
    assert (of_title["period"], of_title["period_reason"]) == ("2023", "标题中的年份 the year in the title")
    (of_heading,) = results("平罗县教育局工作报告\n一、2022年工作情况\n新增学位1800个。\n")
    assert (of_heading["period"], of_heading["period_reason"]) == ("2022", "所在标题中的年份 the year in the heading")


def test_counts_from_no_year_where_the_document_has_none() -> None:
    (found,) = results("平罗县教育局工作动态\n五年来全县新增学位3200个。")
    assert "period" not in found
    assert found["time"] == "五年来"


OWNERS = [
    ("平罗县城关第四小学现有教师120人。", "School|640221|城关第4小学"),
    ("目前，平罗县教育局已培训教师300人次。", "Organization|640221|教育局"),
    ("全县现有幼儿园41所。", "Region|640221"),
    ("实施“春苗计划”以来，已培训教师300人次。", "Program|640221|春苗计划|"),
    ("平罗县城关第四小学创办于城西。该校现有教师120人。", "School|640221|城关第4小学"),
]


@pytest.mark.parametrize(("text", "owner"), OWNERS)
def test_gives_a_figure_to_whom_the_sentence_speaks_of(text: str, owner: str) -> None:
    assert [one["owner"] for one in results(NEWS + text)] == [owner]


def test_takes_the_place_of_an_honour_for_no_owner() -> None:
    said = "学校现有教师128人，市拔尖人才3人，县级骨干教师12人，宁夏数学竞赛金牌教练2人。"
    text = f"平罗县第九中学简介\n{said}\n平罗县第九中学\n"
    found = results(text)
    assert [one["value"] for one in found] == [128, 3, 12, 2]
    assert {one["owner"] for one in found} == {"School|640221|第9中学"}


@pytest.mark.parametrize(
    "text", ["王海山老师先后发表文章20篇。", "她五年来累计资助学生36名。", "该同志已完成课题4项。"]
)
def test_states_nothing_that_a_person_did(text: str) -> None:
    assert results(NEWS + text) == []


def test_gives_a_figure_of_a_task_to_the_task() -> None:
    (found,) = results(PLAN + "目前普惠率已达85%，到2025年达到90%。")
    assert found["owner"] == "Task|d|重点任务 / 办好学前教育"


RISES = [
    ("去年全县普惠率由85%提高到92%。", 92, 85),
    ("去年全县大班额占比从6.5%下降至2%。", 2, 6.5),
    ("2023年，结对学校由18对扩大到30对，较上年增加12对。", 30, 18),
    ("去年全县普惠率提高到92%。", 92, None),
    ("去年全县新增学位600个，培训教师60名。", 600, None),
    ("去年由3名教师带领，培训了学员40名。", 40, None),
]


@pytest.mark.parametrize(("text", "value", "baseline"), RISES)
def test_tells_what_a_figure_rose_from(text: str, value: float, baseline: float | None) -> None:
    first = results(NEWS + text)[0]
    assert (first["value"], first.get("baseline")) == (value, baseline)


def test_a_figure_is_described_by_its_own_words() -> None:
    (found,) = results(NEWS + "2023年，全县新增了学前教育学位1.2万个。")
    assert found["metric_code"] == "new_places"
    assert (found["value_norm"], found["unit_norm"], found["stage"]) == (12000, "个", "学前教育")


def test_two_documents_with_no_time_state_two_results() -> None:
    keys = set()
    for key in ("a", "b"):
        text = "平罗县教育局工作动态\n近年来全县新增学位3200个。"
        statements = extract(Document(key=key, version="v", text=text)).statements
        keys |= {one.subject for one in statements if label_of(one.subject) == "Result"}
    assert len(keys) == 2
