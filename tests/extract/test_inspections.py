"""Inspections that circulars and yearbooks tell of, headlines of bodies that come, and titles below menus."""

import pytest

from tests.extract.test_events import events, parts

SENT = "9月2日，县政府教育督导室组织4个督导组，对全县36所学校进行了督导。"
OF_CIRCULARS = [
    (f"丰台区教育局关于2024年秋季开学专项督导情况的通报\n各学校：\n{SENT}", {"2024年秋季开学专项督导"}),
    (f"关于对枫林中学开展综合督导的情况通报\n枫林中学：\n{SENT}", {"枫林中学综合督导"}),
    (f"关于枫林幼儿园办园行为督导评估结果的通报\n枫林幼儿园：\n{SENT}", {"枫林幼儿园办园行为督导评估"}),
    # what is still to come, what was found and what was written of are no inspections
    (f"关于开展2024年秋季开学专项督导的通知\n各学校：\n{SENT}", set()),
    ("关于2024年民办学校年检结果的通报\n各学校：\n以下学校合格。", set()),
    ("关于三起违规补课问题的通报\n各学校：\n现将情况通报如下。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_CIRCULARS)
def test_a_circular_tells_of_an_inspection(text: str, expected: set[str]) -> None:
    assert events(text) == expected


CIRCULAR = "丰台区教育局关于2024年秋季开学专项督导情况的通报\n各学校：\n"
WHO = [
    (
        "9月2日，区教育局会同区公安局组成3个督导组，对各校进行了督导。",
        {("host", "丰台区教育局"), ("host", "丰台区公安局")},
    ),
    ("9月2日，区教育局抽调20名责任督学开展督导。", {("host", "丰台区教育局")}),
    ("督导组组长由李明担任，成员有王芳、赵刚。", {("attend", "李明"), ("attend", "王芳"), ("attend", "赵刚")}),
    ("督导组听取了校长李明的汇报。", {("speak", "李明")}),
    # work of others that the circular praises
    ("合唱团由教师李明一手带起来，区文化馆派员指导。", set()),
    ("枫林中学校长李明走访家长，主持课题。", set()),
    ("区公安局要加强巡逻。", set()),
]


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_says_who_inspected(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(CIRCULAR + text) == expected


YEARBOOK = "丰台年鉴（2023）·教育\n【教育督导】　"
OF_YEARBOOKS = [
    ("5月10日，北京市人民政府教育督导室对丰台区义务教育优质均衡创建情况进行实地核查。", 1),
    ("6月，北京市教育局专家组到枫林中学验收实验室建设。", 1),
    ("11月3日，武冈市教育代表团来区考察课堂改革。", 1),
    ("区教育局每学期对学校进行综合督导。", 0),
    ("区教育局将对学校招生工作进行检查。", 0),
    ("区教育局对学校进行走访。", 0),
]


@pytest.mark.parametrize(("text", "expected"), OF_YEARBOOKS)
def test_a_yearbook_tells_of_inspections(text: str, expected: int) -> None:
    assert len(events(YEARBOOK + text)) == expected


LEAD = "\n10月23日，北京市教育局副局长马建军来到枫林中学听课。副区长孙立群陪同。"
HEADLINES = [
    ("市教育局来我区调研小规模学校建设", 1),
    ("市教科院到枫林中学开展教学视导", 1),
    ("市政府督导室对我区开展教师待遇专项督导", 1),
    ("您当前所在位置：首页 > 教育动态\n\n市教育局来我区调研小规模学校建设", 1),
    ("我区教师学习市教育局调研报告", 0),
    ("市教育局：调研要求真", 0),
    ("枫林中学落实督导意见", 0),
]


@pytest.mark.parametrize(("title", "expected"), HEADLINES)
def test_a_headline_tells_of_a_body_that_comes(title: str, expected: int) -> None:
    named = events(title + LEAD)
    assert len([name for name in named if name in title]) == expected
