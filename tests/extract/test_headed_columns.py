"""Names in the column of a table that its heading tells: each line is one table."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

TABLES = [
    (
        "作者\t成果名称\t等第\n奚小骏\t校园新媒体的挖掘\t一\n付文治\t历史图解\t二\n楼蕾\t语法教学\t二\n",
        {"奚小骏", "付文治", "楼蕾"},
    ),
    (
        "时间\t姓名\n(主持人或参与者)\t课题名称\n"
        "2012年1月\t陈奕望\t课程训练\n2012年3月\t刘继范、王瑾\t物理走廊\n2012年7月\t陆磐良\t心理健康\n",
        {"陈奕望", "刘继范", "王瑾", "陆磐良"},
    ),
    (
        "序号\t教师姓名\t学校\n1\t李红梅\t第一小学\n2\t周海\t第二小学\n3\t吴志强\t第三小学\n",
        {"李红梅", "周海", "吴志强"},
    ),
    # no names, or too few
    ("作者\t作品\n一年级\t春天\n二年级\t夏天\n三年级\t秋天\n", set()),
    ("姓名\t联系电话\n(盖章)\t\n", set()),
    ("负责人\t电话\n教务处\t123\n总务处\t456\n德育处\t789\n", set()),
    ("项目\t数量\n桌椅\t10\n黑板\t20\n电脑\t30\n", set()),
]


@pytest.mark.parametrize(("table", "expected"), TABLES)
def test_reads_names_below_their_heading(table: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", f"获奖情况汇总\n{table}"))])
    assert {entity["name"] for entity in found["entities"] if entity["label"] == "Person"} == expected
