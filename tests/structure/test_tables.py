"""Tables whose text was copied with one cell a line."""

import pytest

from ingest.structure.tables import find_flat_tables


def rows_of(text: str) -> list[list[str]]:
    """The cells of every table found, a list a row."""
    paragraphs, position = [], 0
    for line in text.split("\n"):
        paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    found = find_flat_tables(text, tuple(paragraphs))
    return [
        [text[slice(*table.cells[row, column])] for column in range(table.columns)]
        for table in found
        for row in range(table.rows)
    ]


HEADER = "序号\n任务\n责任单位\n"

TABLES = [
    (
        HEADER + "1\n扩充学位\n基教科\n2\n改善食堂\n计财科",
        [["序号", "任务", "责任单位"], ["1", "扩充学位", "基教科"], ["2", "改善食堂", "计财科"]],
    ),
    (
        "说明如下\n" + HEADER + "1\n甲\n乙\n2\n丙\n丁\n以上任务请落实。",
        [["序号", "任务", "责任单位"], ["1", "甲", "乙"], ["2", "丙", "丁"]],
    ),
    (HEADER + "1\n甲\n乙", []),  # one row may be anything
    (HEADER + "1\n甲\n2\n丙\n丁", []),  # rows of unequal length
    ("序号\n任务\n1\n甲\n2\n乙", []),
    ("序号\n这一行是一句很长的话,不是任何一张表的表头\n1\n甲\n2\n乙", []),
    ("任务\n责任单位\n1\n甲\n2\n乙", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_reads_a_cell_a_line(text: str, expected: list[list[str]]) -> None:
    assert rows_of(text) == expected
