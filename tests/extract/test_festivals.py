"""Festivals of some weeks: what was held is their opening, and who has the festival is told later."""

import pytest

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
