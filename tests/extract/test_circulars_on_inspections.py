"""Circulars on inspections: who sent out the teams, who has to put what right, who presses and who looks again."""

import pytest

from tests.extract.qingshui import owners

TITLE = "清水县教育局关于2022年秋季校园安全专项检查情况的通报\n各学校：\n"
SENT_OUT = [
    (
        "9月5日，县教育局会同县公安局、县财政局组成3个检查组，对32所学校开展了校园安全专项检查。",
        {"lead 清水县教育局", "support 清水县公安局", "support 清水县财政局"},
    ),
    ("9月5日，县教育局抽调人员组成检查组，对各校进行了专项检查。", {"lead 清水县教育局"}),
    ("9月5日，县教育局组织4个检查组，深入学校进行了检查。", {"lead 清水县教育局"}),
    ("本次检查由县教育局牵头，县公安局参与组织。", {"lead 清水县教育局", "support 清水县公安局"}),
    ("检查工作由县教育局安全股具体组织，县公安局协助。", {"implement 清水县教育局安全股", "support 清水县公安局"}),
    ("各校自查由校长负责组织。", set()),
    ("县教育局对各校进行了走访。", set()),
    ("县公安局组织干警，对网吧进行了巡查。", set()),
    ("县教育局将成立检查组，组员另行通知。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SENT_OUT)
def test_reads_who_sent_out_the_teams(text: str, expected: set[str]) -> None:
    found = {one.partition(":")[0] for one in owners(TITLE + text) if one.endswith("校园安全专项检查")}
    assert found == expected


RECTIFIED = [
    ("白沙镇中心小学9月20日前更换消防栓，县公安局复查。", {"implement 白沙镇中心小学", "support 清水县公安局"}),
    (
        "白沙镇中心小学要立即停用旧餐具，由县教育局安全股跟踪督办。",
        {"implement 白沙镇中心小学", "support 清水县教育局安全股"},
    ),
    (
        "白沙镇中心小学一周内修复摄像头，县公安局派员到校指导，县教育局安全股负责督办到位。",
        {"implement 白沙镇中心小学", "support 清水县公安局", "support 清水县教育局安全股"},
    ),
    ("各校要立即配齐保安。", set()),
    ("白沙镇中心小学附近有摊点，学生常去。", set()),
    ("白沙镇中心小学9月20日前的记录不全。", set()),
]


@pytest.mark.parametrize(("text", "expected"), RECTIFIED)
def test_reads_who_has_to_put_things_right(text: str, expected: set[str]) -> None:
    found = owners(f"{TITLE}一、整改要求\n（一）消除安全隐患。{text}\n（二）加强教育。各校自行安排。\n", ("Task",))
    assert {one.partition(":")[0] for one in found if one.endswith("消除安全隐患")} == expected


SET_APART = [
    ("白沙镇中心小学把开学第一周定为“习惯养成周”。", {"implement 白沙镇中心小学: 习惯养成周"}),
    ("白沙镇中心小学将每月最后一周设为“家校沟通周”。", {"implement 白沙镇中心小学: 家校沟通周"}),
    ("县教育局把每年九月第一周确定为“法治宣传周”。", {"implement 清水县教育局: 法治宣传周"}),
    ("白沙镇中心小学被县教育局定为“示范校”。", set()),
    ("白沙镇中心小学把差距定为“短板”。", set()),
    ("白沙镇中心小学把开学第一周用于训练，称为“收心”。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SET_APART)
def test_finds_what_a_time_is_set_apart_for(text: str, expected: set[str]) -> None:
    assert owners("清水县教育局关于开学情况的通报\n" + text) == expected
