"""Newspapers in 《》: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

PAPERS = [
    ("《海港晚报》、《教育导报》等媒体支持。", {"海港晚报", "教育导报"}),
    ("《海港青年报》记者李红获奖。", {"海港青年报"}),
    ("（《海港日报》2024年6月1日第3版）", {"海港日报"}),
    ("《海港晚报》科教部、《海港文汇报》教卫中心和《教育导报》获奖。", {"海港晚报", "海港文汇报", "教育导报"}),
    # no newspapers
    ("完成《学校工作年报》。", set()),
    ("学生做了《劳动手抄报》、《读书手抄报》。", set()),
    ("印发《防溺水工作通报》。", set()),
    ("听取《工作汇报》和《情况通报》。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_reads_newspapers(text: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", f"活动揭晓\n{text}\n"))])
    assert {e["name"] for e in found["entities"] if e["name"].endswith("报")} & expected == expected
    assert not any(e["label"] == "Organization" for e in found["entities"] if e["name"] not in expected)
