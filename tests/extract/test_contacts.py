"""Persons whom a notice says to call or to hand things to: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

CONTACTS = [
    ("有意者于4月8日前到校办周丽华老师处报名。", {"周丽华"}),
    ("请及时与政治处李建平老师联系。", {"李建平"}),
    ("电子稿发至教研室陈小明老师邮箱。", {"陈小明"}),
    ("纸质稿交教科室王明华老师收。", {"王明华"}),
    ("县教师发展中心季春燕，联系电话：6821234。", {"季春燕"}),
    ("技术支持\n陈 莉 手机: 15810416473\n周 敏 手机: 15810416476\n", {"陈莉", "周敏"}),
    ("1.资源建设：钱霞，联系方式:0575-85142501。", {"钱霞"}),
    ("青川县教育局安全监督管理处秦国娣，联系电话：6821234。", {"秦国娣"}),
    ("列席：王建国\n记录：苗露\n会议由王建国同志主持。", {"王建国", "苗露"}),
    ("甲方代表：罗世容\n乙方代表：周维刚\n2025年7月8日", {"罗世容", "周维刚"}),
    ("向志华委员：\n您提出的提案收悉。", {"向志华"}),
    ("我校杰出校友鲁家贤捐资600万元。", {"鲁家贤"}),
    ("教师工作股：何 倩　0932-66xxx18", {"何倩"}),
    ("基教股：王芳，1389****123", {"王芳"}),
    ("教研室：罗文娟 0932-66xxx18", {"罗文娟"}),
    # no person
    ("传真：公文　0932-66xxx18", set()),
    ("办公室：值班　1389****123", set()),
    ("热线：举报 0932-66xxx18", set()),
    ("材料报办公室方便时，联系电话：6821234。", set()),
    ("请与教育局校方专人联系，电话：6821234。", set()),
    ("各位代表：\n大家好。", set()),
    ("记录：每次活动要有文字材料。", set()),
    ("优秀校友代表：由各校推荐。", set()),
    ("请与教务处相关老师联系。", set()),
    ("各校负责老师登记。", set()),
    ("报名地点：安全科，联系电话：6821234。", set()),
    ("可与班级任课老师联系。", set()),
    ("举报方式：来信，电话：6821234。", set()),
    ("不服从老师处理的。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CONTACTS)
def test_reads_whom_to_turn_to(text: str, expected: set[str]) -> None:
    document = Document(
        "d", "v", f"关于报名的通知\n{text}\n青川县教育局\n", region="510822", told=frozenset({"region"})
    )
    found = to_json([extract(document)])
    assert {entity["name"] for entity in found["entities"] if entity["label"] == "Person"} == expected
