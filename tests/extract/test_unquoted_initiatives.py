"""Initiatives named without quotation marks, which nothing but the words around them makes one; beside each wording
the sentences that look alike and give nobody an initiative."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.records import Document
from ingest.extract.extract import extract
from tests.extract.qingshui import BUREAU, COUNTY, owners

HEAD = "清水县教育局工作简报\n"


def programs(text: str) -> set[str]:
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    return {parts_of(s.subject)[1] for s in extract(document).statements if label_of(s.subject) == "Program"}


CARRIED_OUT = [
    ("我县全面实施向民办园购买普惠学位政策，首批12所。", {"implement 清水县: 向民办园购买普惠学位政策"}),
    ("清水县从明年秋季学期起，实行高中住宿费全免的政策。", {"implement 清水县: 高中住宿费全免政策"}),
    ("我县从今年春季学期起实行高中阶段免费教育。", {"implement 清水县: 高中阶段免费教育"}),
    ("据介绍，县教育局今年将继续推行校车分段接送制度。", {f"implement {BUREAU}: 校车分段接送制度"}),
    ("下旬，县教育局将启动面向护林员的中职扩招专项工作。", {f"implement {BUREAU}: 中职扩招专项"}),
    (
        "根据《关于加大山区教师支持力度的通知》精神，2019年起我县实施了山区教师职称直接认定工作。",
        {"implement 清水县: 山区教师职称直接认定"},
    ),
    ("我局将于近期启动中小学教师考核认定工作。", {f"implement {BUREAU}: 中小学教师考核认定"}),
    ("县教育局组织民办初中招生电脑派位工作，公证人员到场。", {f"implement {BUREAU}: 民办初中招生电脑派位"}),
    ("6月26日，县教育局将组织热点初中电脑派位，家长可旁听。", {f"implement {BUREAU}: 热点初中电脑派位"}),
]


@pytest.mark.parametrize(("told", "expected"), CARRIED_OUT)
def test_a_definite_subject_carries_a_scheme_out(told: str, expected: set[str]) -> None:
    assert owners(HEAD + told, regions=True) == expected


NOT_CARRIED_OUT = [
    "建议我县实行高中住宿费全免的政策。",
    "请问我县实行高中住宿费全免政策吗？",
    "听说清水县从今年秋季起，实行高中住宿费全免的政策。",
    "省教育厅要求我县实施教师走教补贴制度。",
    "我县曾实行教师走教补贴制度。",
    "我县不再实行教师走教补贴制度。",
    "各校实行教师走教补贴制度。",
    "实行教师走教补贴制度，覆盖所有村小。",
    "县教育局推行更加灵活的办法。",
    "县教育局实行分片划定、统一派位的办法。",
    "县教育局实施对山区倾斜的政策。",
    "县教育局启动一批续建项目收尾工作。",
    "县教育局启动整改工作。",
    "县教育局组织学生参加全市中小学生田径比赛。",
    "今年继续在全市组织热点初中电脑派位的县不多。",
]


@pytest.mark.parametrize("told", NOT_CARRIED_OUT)
def test_nobody_carries_out_what_is_wished_or_over_or_has_no_name(told: str) -> None:
    assert owners(HEAD + told, regions=True) == set()
    assert programs(HEAD + told) == set()
