"""Students named with their classes: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

STUDENTS = [
    (
        "他们分别是1班骆家辉、2班高嘉怡、3班王志强、4班沈亦知和5班路丁。",
        {"骆家辉", "高嘉怡", "王志强", "沈亦知", "路丁"},
    ),
    ("来自五年级二班的李晴同学做了讲话。", {"李晴"}),
    ("入选国家队的任志轩同学再得金牌。", {"任志轩"}),
    ("高三(2)班谢一鸣同学分享了感受。", {"谢一鸣"}),
    # nobody by name
    ("1班教室、2班操场、3班食堂。", set()),
    ("一班的小学同学、二年级的全体同学、我的高中同学参加。", set()),
    ("获奖的男女同学和优秀的贫困同学参加。", set()),
]


@pytest.mark.parametrize(("text", "expected"), STUDENTS)
def test_reads_students_with_their_classes(text: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", f"校园新闻\n{text}\n"))])
    assert {entity["name"] for entity in found["entities"] if entity["label"] == "Person"} == expected
