"""Festivals of some weeks: what was held is their opening, and who has the festival is told later."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from tests.extract.qingshui import BUREAU, owners

SCHOOL = "清水县第一小学"
OPENED = f"{SCHOOL}：书香满校园\n4月23日下午，我校举行第七届校园读书节开幕式，校长李红致辞，副校长王强主持。\n"
HAD = [
    (
        OPENED + "本届校园读书节以“同行”为主题，持续到5月底，由教导处牵头，语文教研组具体组织。",
        {f"lead {SCHOOL}教导处: 校园读书节", f"implement {SCHOOL}语文教研组: 校园读书节"},
    ),
    (
        f"{SCHOOL}：科技\n{SCHOOL}第五届科技节启动。本届科技节由县教育局主办，教科室承办。",
        {f"lead {BUREAU}: 科技节", f"implement {SCHOOL}教科室: 科技节"},
    ),
    (
        f"{SCHOOL}：读书\n{SCHOOL}首届阅读节拉开帷幕。今年的阅读节由教导处负责组织，为期一个月。",
        {f"lead {SCHOOL}教导处: 首届阅读节"},
    ),
    # nobody is given it, somebody presides, another festival is given away
    (OPENED + "本届校园读书节持续到5月底。", set()),
    (OPENED + "活动由教导处主任李红主持。", set()),
    (OPENED + "体育节由总务处承办。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HAD)
def test_reads_who_has_a_festival(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


HELD = [
    ("由县教育局组织、清水县职业学校承办的“金种子”学生技能节于11月举行，参赛学生700余人。", {"“金种子”学生技能节"}),
    ("10月，举办清水县第一小学成立四十周年庆典活动，县长李明出席。", {"清水县第一小学成立四十周年庆典活动"}),
    ("11月3日，清水县第一小学第三届技能节闭幕，校长李红致辞。", {"清水县第一小学第三届技能节"}),
    ("县教育局将于11月举办学生技能节。", set()),
    ("各校每年召开家长会议。", set()),
    ("成立四十周年庆典活动方案另行通知。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_finds_festivals_and_meetings_that_were_held(text: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", f"清水县教育局年鉴\n{text}\n"))])
    assert {e["name"] for e in found["entities"] if e["label"] == "Event"} == expected
