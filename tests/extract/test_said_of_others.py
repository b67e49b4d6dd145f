"""Words that are said of others: posts, parts and owners that a nearer reading would give to the wrong one."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from tests.extract.stated import read

POSTS = [
    ("述职报告\n一、安全管理\n本人任临夏市实验小学校长。", "全管理", "实验小学"),
    ("关于做好2024年度述职报告的通知\n各科室\n联系人 王强\n本人任临夏市实验小学校长以来。", "王强", "实验小学"),
    ("临夏市实验小学教务处主任为校长李红、副校长王强汇报了工作。", "李红", "教务处"),
    ("临夏市教育局安全科科长为校长李红，副校长王强颁奖。", "李红", "安全科"),
    ("临夏市教育局人事科来函。县教育局局长李红、科长王强陪同。", "王强", "人事科"),
    ("临夏市教育局基础教育科牵头，市财政局教科文科配合。科长王强表示，要抓好落实。", "王强", "基础教育科"),
    ("2015年，临夏市第一中学校长李红获奖。2020年，临夏市第二中学校长李红上任。"
     "李红介绍，课程由后勤主任王强张罗。", "王强", "第一中学"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "body"), POSTS)
def test_gives_nobody_the_post_of_another(text: str, who: str, body: str) -> None:
    assert not {post for post in read(f"{text}\n", "HOLDS_POST") if post[0] == who and post[1].endswith(body)}


OPENING = "3月1日，临夏市教育工作会议召开。"
PARTS = [
    (f"{OPENING}去年临夏县召开教育工作会议。", "临夏县"),
    (f"{OPENING}2023年临夏县承办了全州教育工作会议，去年积石山县作了典型发言。", "临夏县"),
    (f"{OPENING}临夏市实验幼儿园园长李红发言。会议要求，幼儿园举办家长开放日。", "临夏市实验幼儿园"),
    ("临夏市实验小学读书节开幕\n3月1日，临夏市实验小学读书节开幕式举行。校长李红致辞，"
     "特邀作家作了题为“读书之道”的专题讲座。", "“读书之道”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), PARTS)
def test_gives_nobody_a_part_in_what_others_did(text: str, who: str) -> None:
    assert not [fact for fact in read(f"{text}\n", "PARTICIPATES_IN") if fact[0] == who or fact[1].startswith(who)]


OWNERS = [
    "关于成立临夏市优质均衡发展工作领导小组的通知\n二、市财政局主要职责\n推进全市义务教育优质均衡发展县创建工作。",
    "关于成立临夏市“护苗行动”领导小组的通知\n组长：李红\n各学校要成立工作专班，统筹推进护苗工作。",
    "甘肃省教育厅关于印发方案的通知\n（一）扩大入学。做好招生。（责任单位：特殊教育学校）",
]


@pytest.mark.parametrize("text", OWNERS)
def test_gives_nobody_the_work_of_others(text: str) -> None:
    assert not {fact for fact in read(f"{text}\n", "RESPONSIBLE_FOR") if fact[2] == "lead"}


UNDECIDED = [
    "方案尚未提交临夏市政府常务会议审议通过。",
    "如果临夏市政府常务会议审议通过，9月启动。",
    "该办法尚需临夏市人大常委会全体会议表决通过。",
]


@pytest.mark.parametrize("text", UNDECIDED)
def test_no_meeting_was_held_where_it_has_yet_to_decide(text: str) -> None:
    found = to_json([extract(Document("d", "v", f"{text}\n"))])
    assert not [e["name"] for e in found["entities"] if e["label"] == "Event"]


def test_reads_a_long_row_of_divisions() -> None:
    row = "、".join(["临夏县", "东乡县"] * 700)
    assert ("临夏县", "临夏市教育工作会议", "speak") in read(
        f"3月1日，临夏市教育工作会议举行。{row}作了典型发言。\n", "PARTICIPATES_IN"
    )


def test_states_the_head_of_a_part_once() -> None:
    text = (
        "临夏市校园安全领导小组下设两个工作组：\n（一）综合协调组。由李红任组长。\n"
        "（二）宣传引导组。原来由张学军任组长，现由高志远任组长。\n"
    )
    found = to_json([extract(Document("d", "v", text))])
    heads = [r for r in found["relations"] if r["type"] == "HOLDS_POST"]
    names = {e["id"]: e["name"] for e in found["entities"]}
    assert sorted(names[r["from"]] for r in heads) == ["李红", "高志远"]
