"""Files of values and old Excel files: cells in their places, values as shown."""

import datetime
import io

import openpyxl
import pytest
import xlwt

from graph.records import Document
from ingest.readers.registry import read

Placed = list[tuple[str, int | None, int | None, int, int]]


def read_file(raw: bytes, name: str) -> Document:
    result = read(raw, key="a", name=name)
    assert result.document is not None
    assert not result.problems
    return result.document


def cells_of(document: Document) -> Placed:
    return [
        (document.text[b.span.start : b.span.end], b.row, b.column, b.rows, b.columns)
        for b in document.blocks
        if b.kind.value == "cell"
    ]


VALUES: dict[str, tuple[bytes, str, str]] = {
    "commas": ("姓名,职务\n张三,局长\n".encode(), "a.csv", "姓名\t职务\n张三\t局长"),
    "a mark before, gb18030": ("姓名,职务\r\n张喆,局长\r\n".encode("gb18030"), "a.csv", "姓名\t职务\n张喆\t局长"),
    "tabs": ("姓名\t职务\n张三\t局长\n".encode("utf-16"), "a.tsv", "姓名\t职务\n张三\t局长"),
    "semicolons": ("姓名;职务\n张三;局长,书记\n".encode(), "a.csv", "姓名\t职务\n张三\t局长,书记"),
    "tabs called csv": ("姓名\t职务\n张三\t局长\n".encode(), "a.csv", "姓名\t职务\n张三\t局长"),
    "commas in quotes": ('姓名,职务\n张三,"局长,书记"\n'.encode(), "a.csv", "姓名\t职务\n张三\t局长,书记"),
    "lines in quotes": ('姓名,职务\n张三,"局长\n书记"\n李四,\n'.encode(), "a.csv", "姓名\t职务\n张三\t局长\n书记\n李四"),  # noqa: E501  a table
    "empty fields": ("姓名,职务,学校\n张三,,一中\n,,\n李四,,\n".encode(), "a.csv", "姓名\t职务\t学校\n张三\t\t一中\n李四"),  # noqa: E501
    "one column": ("姓名\n张三\n".encode(), "a.csv", "姓名\n张三"),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "name", "text"), VALUES.values(), ids=VALUES.keys())
def test_values_are_a_table(raw: bytes, name: str, text: str) -> None:
    document = read_file(raw, name)
    assert document.text == text
    assert {block.kind.value for block in document.blocks} == {"cell"}


def test_the_row_of_a_value_is_that_of_the_file() -> None:
    assert cells_of(read_file("姓名,职务\n\n张三,\n".encode(), "a.csv"))[-1] == ("张三", 2, 0, 1, 1)


def test_quotes_that_do_not_match_are_a_problem_and_lose_nothing() -> None:
    result = read('姓名,职务\n"张三,局长\n李四,科长\n'.encode(), key="a", name="a.csv")
    assert result.document is not None
    assert [problem.code for problem in result.problems] == ["quotes"]
    assert "李四\t科长" in result.document.text


def make_xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("任务")
    for column, name in enumerate(("任务", "领导", "单位")):
        sheet.write(0, column, name)
    sheet.write_merge(1, 2, 0, 0, "强师工程")
    sheet.write(1, 1, "张三")
    sheet.write(1, 2, 12)
    sheet.write(2, 1, 0.953, xlwt.easyxf(num_format_str="0.0%"))
    sheet.write(2, 2, datetime.datetime(2023, 9, 8), xlwt.easyxf(num_format_str='yyyy"年"m"月"d"日"'))
    book.add_sheet("Sheet2")
    book.add_sheet("名册").write(1, 1, "李四")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_an_old_sheet_is_read_as_a_new_one() -> None:
    document = read_file(make_xls(), "a.xls")
    assert document.text == "任务\n任务\t领导\t单位\n强师工程\t张三\t12\n\t95.3%\t2023年9月8日\n名册\n\t李四"
    assert ("强师工程", 1, 0, 2, 1) in cells_of(document)
    assert cells_of(document)[-1] == ("李四", 1, 1, 1, 1)


def test_the_title_above_a_table_heads_it() -> None:
    book = openpyxl.Workbook()
    for row in (("雁河区校级干部名册", None), ("姓名", "职务"), ("张三", "校长")):
        book.worksheets[0].append(row)
    book.worksheets[0].merge_cells("A1:B1")
    buffer = io.BytesIO()
    book.save(buffer)
    document = read_file(buffer.getvalue(), "a.xlsx")
    assert document.title == "雁河区校级干部名册"
    assert document.text == "雁河区校级干部名册\n姓名\t职务\n张三\t校长"
    assert cells_of(document)[0] == ("姓名", 1, 0, 1, 1)


def test_a_sheet_merged_as_a_whole_is_refused_at_once() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "总表"
    book.worksheets[0].merged_cells.add("A1:XFD1048576")
    buffer = io.BytesIO()
    book.save(buffer)
    result = read(buffer.getvalue(), key="a", name="a.xlsx")
    assert [problem.code for problem in result.problems] == ["too-large"]
