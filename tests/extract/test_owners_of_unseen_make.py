"""Owners told in ways that the common forms do not cover: by possession, by decision, together, under 由 in a report;
beside each the sentences that look alike and give nobody the initiative."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

COUNTY = "620521"
BUREAU = "清水县教育局"
STAR, LAMP = "启明星强师工程", "提灯人家访计划"


def owners(text: str) -> set[str]:
    """`role owner: initiative` for each owner but regions, in a text about the county of Qingshui."""
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    return {
        f"{dict(s.qualifiers)['role']} {compose_name(s.subject)}: {parts_of(str(s.object))[1]}"
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION
        and s.type == "RESPONSIBLE_FOR"
        and label_of(str(s.object)) == "Program"
        and label_of(s.subject) != "Region"
    }


POSSESSED = [
    ("县教育局“提灯人”家访计划今年走进了三百户家庭。", {f"implement {BUREAU}: {LAMP}"}),
    ("清水县第一中学的“启明星”强师工程让青年教师站稳了讲台。", {f"implement 清水县第一中学: {STAR}"}),
    ("在县教育局“提灯人”家访计划启动现场，家长们围坐一圈。", {f"implement {BUREAU}: {LAMP}"}),
    ("县教育局“提灯人”家访计划由清水县第一中学承办。", {f"implement 清水县第一中学: {LAMP}"}),  # said more clearly
    ("记者走进清水县第一中学“提灯人”家访计划的现场。", set()),
    ("县财政局向县教育局“提灯人”家访计划拨付经费。", set()),
    ("县教育局荣获“教育新闻奖”。清水县第一中学“好新闻奖”两项。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POSSESSED)
def test_a_body_right_before_a_quoted_name_holds_it(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


TOGETHER = [
    (
        "清水县第一中学与清水县第二中学共建“启明星”强师工程。",
        {f"implement 清水县第一中学: {STAR}", f"implement 清水县第二中学: {STAR}"},
    ),
    (
        "会议强调，由县教育局牵头，联合清水县第一中学开展“启明星”强师工程。",
        {f"lead {BUREAU}: {STAR}", f"support 清水县第一中学: {STAR}"},
    ),
    ("由县教育局牵头，启动“启明星”强师工程。", {f"lead {BUREAU}: {STAR}"}),
    ("“启明星”强师工程由李红同志发起并负责。", {f"lead 李红: {STAR}"}),
    ("“启明星”强师工程由县教育局发起并出资。", {f"implement {BUREAU}: {STAR}"}),
    (
        "新学年，县教育局将启动“启明星”强师工程，同时继续推进“提灯人”家访计划。",
        {f"implement {BUREAU}: {STAR}", f"implement {BUREAU}: {LAMP}"},
    ),
    (
        "新学年，县教育局将启动“启明星”强师工程，覆盖各校；同时继续推进“提灯人”家访计划。",
        {f"implement {BUREAU}: {STAR}", f"implement {BUREAU}: {LAMP}"},
    ),
    ("会议强调，要由专人牵头，联合各校开展“启明星”强师工程。", set()),
    ("县教育局牵头成立审计组，县财政局对“启明星”强师工程进行审计。", set()),
    ("由县教育局牵头的家访总结会上，大家谈到了“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_reads_who_acts_together_and_who_goes_on(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


NOTICE = "清水县教育局关于{title}的通知\n各学校：\n为加强队伍建设，{text}。现将有关事项通知如下。\n"
DECIDED = [
    (
        "选拔第三届学科带头人",
        "决定举行清水县第三届学科带头人选拔活动",
        {f"lead {BUREAU}: 清水县第三届学科带头人选拔活动"},
    ),
    (
        "做好课堂教学优秀案例报送工作",
        "经研究，决定开展课堂教学优秀案例征集活动",
        {f"lead {BUREAU}: 课堂教学优秀案例征集活动"},
    ),
    (
        "表扬师德先进个人",
        "县教育工会决定开展师德先进个人评选活动",
        {"lead 清水县教育工会: 师德先进个人评选活动"},
    ),
    ("做好秋季开学工作", "决定开展形式多样的活动", set()),
    ("选拔第三届学科带头人", "建议各校举行学科带头人选拔活动", set()),
    ("做好校园安全工作", "决定举行师生书画展评活动", set()),
]


@pytest.mark.parametrize(("title", "text", "expected"), DECIDED)
def test_a_notice_names_the_campaign_it_decides_on(title: str, text: str, expected: set[str]) -> None:
    assert owners(NOTICE.format(title=title, text=text)) == expected
