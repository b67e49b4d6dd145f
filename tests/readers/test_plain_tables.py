"""Tables in plain text: which lines are rows, and what the cells hold."""

import pytest

from graph.records import BlockKind
from ingest.readers.registry import read


def cells(text: str) -> list[list[str]]:
    """The cells of all tables by row, empty ones as ""."""
    found = read(text.encode(), key="t/a.txt", name="a.txt").document
    assert found is not None
    rows: dict[tuple[int, int], dict[int, str]] = {}
    for block in found.blocks:
        if block.kind is BlockKind.CELL:
            assert block.table is not None
            assert block.row is not None
            assert block.column is not None
            rows.setdefault((block.table, block.row), {})[block.column] = text[block.span.start : block.span.end]
    return [[row.get(column, "") for column in range(max(row) + 1)] for _, row in sorted(rows.items())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "任务表\n| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 建校 | 基建科 |\n| 2 | 招聘 |  |\n说明",
            [["序号", "任务", "责任单位"], ["1", "建校", "基建科"], ["2", "招聘"]],
        ),
        ("任务|责任单位|时限\n建校|基建科|年底\n", [["任务", "责任单位", "时限"], ["建校", "基建科", "年底"]]),
        ("|甲|乙|\n|丙|丁|", [["甲", "乙"], ["丙", "丁"]]),
        (
            "序号\t任务\t责任单位\r\n1\t建校\t基建科\r\n2\t\t人事科\r\n",
            [["序号", "任务", "责任单位"], ["1", "建校", "基建科"], ["2", "", "人事科"]],
        ),
        (
            "序号　　任务　　责任单位\n1　　建校　　基建科\n2　　招聘　　人事科\n",
            [["序号", "任务", "责任单位"], ["1", "建校", "基建科"], ["2", "招聘", "人事科"]],
        ),
        ("姓名    单位    职务\n甲某    某校    校长\n", [["姓名", "单位", "职务"], ["甲某", "某校", "校长"]]),
        # single blanks part the cells below the head of a table of work
        (
            "周次　工作　负责人\n1　新生入学教育　甲某\n9　运动会　体育组\n备注：待定。\n",
            [["周次", "工作", "负责人"], ["1", "新生入学教育", "甲某"], ["9", "运动会", "体育组"]],
        ),
        ("项目名称 谁负责 进度\n建校 甲某 封顶\n", [["项目名称", "谁负责", "进度"], ["建校", "甲某", "封顶"]]),
        ("月份 主要活动 负责部门\n3月 植树 团委\n", [["月份", "主要活动", "负责部门"], ["3月", "植树", "团委"]]),
        ("项目名称　申报单位　负责人\n茶艺　某校　甲某\n剪纸　某校　乙某\n", []),
        ("时间 地点 人物\n春天 校园 老师\n", []),
        ("工作 认真 负责\n为人 正派 大方\n", []),
        # a line that heads the rows below it is a row of the table
        (
            "序号\t任务\t责任单位\n一、基建\n1\t建校\t基建科\n（二）人事\n2\t招聘\t人事科\n三、其他事项\n",
            [
                ["序号", "任务", "责任单位"],
                ["一、基建"],
                ["1", "建校", "基建科"],
                ["（二）人事"],
                ["2", "招聘", "人事科"],
            ],
        ),
        (
            "序号\t任务\t责任单位\n1\t建校\t基建科\n各校要抓好落实。\n2\t招聘\t人事科\n",
            [["序号", "任务", "责任单位"], ["1", "建校", "基建科"]],
        ),
        ("一、基建\n1\t建校\n", []),
        # no tables: links in a row, one row alone, rows of names, prose with a stray tab, rows of unlike length
        ("首页 | 新闻\n关于 | 联系\n", []),
        ("首页|新闻|公告|政策\n正文在此。\n", []),
        ("甲某    乙某    丙某\n丁某    戊某    己某\n", []),
        ("他说：\t好。\n她说：\t行。\n", []),
        ("a\tb\tc\nd\te\n", []),
        ("------|------|------\n", []),
    ],
)
def test_rows_and_cells(text: str, expected: list[list[str]]) -> None:
    assert cells(text) == expected


def test_lines_around_a_table_stay_paragraphs() -> None:
    text = "标题\n序号\t任务\t责任单位\n1\t建校\t基建科\n落款\n"
    found = read(text.encode(), key="t/a.txt", name="a.txt").document
    assert found is not None
    kinds = [(block.kind, text[block.span.start : block.span.end]) for block in found.blocks]
    assert kinds[0] == (BlockKind.PARAGRAPH, "标题")
    assert kinds[-1] == (BlockKind.PARAGRAPH, "落款")
    assert len(kinds) == 8


def test_a_tab_that_opens_or_ends_a_line_stands_beside_an_empty_cell() -> None:
    told = "镇（街）\t学校\t计划数\n青石镇\t育才小学\t20\n\t向阳小学\t10\n\t小计\t\n白沙街道\t红星小学\t5\n"
    assert cells(told) == [
        ["镇（街）", "学校", "计划数"],
        ["青石镇", "育才小学", "20"],
        ["", "向阳小学", "10"],
        ["", "小计"],
        ["白沙街道", "红星小学", "5"],
    ]


def test_a_cell_with_lines_of_its_own_stays_in_its_row() -> None:
    told = (
        "序号\t任务\t责任领导\t责任单位\t时限\n1\t建校\t甲\t计财股（牵头）\n县图书馆（配合）\t全年\n"
        "2\t改薄\t乙\n丙\t基教股\t7月\n3\t阅读\t丁\t教研室\t12月\n每季一报\n4\t安全\t丁\t安全股\t长期\n备注：以上按月报送。\n"
    )
    assert cells(told) == [
        ["序号", "任务", "责任领导", "责任单位", "时限"],
        ["1", "建校", "甲", "计财股（牵头）\n县图书馆（配合）", "全年"],
        ["2", "改薄", "乙\n丙", "基教股", "7月"],
        ["3", "阅读", "丁", "教研室", "12月\n每季一报"],
        ["4", "安全", "丁", "安全股", "长期"],
    ]


def test_a_row_that_is_never_whole_ends_the_table() -> None:
    told = "序号\t任务\t责任单位\n1\t建校\t基建科\n2\t改薄\n3\t阅读\t教研室\n"
    assert cells(told) == [["序号", "任务", "责任单位"], ["1", "建校", "基建科"]]
