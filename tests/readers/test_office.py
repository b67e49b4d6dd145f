"""Word and Excel files, built inline: text, blocks, merged cells, numbers as shown."""

import datetime
import io
from collections.abc import Callable

import docx
import openpyxl
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from graph.records import Document
from ingest.readers.registry import read
from ingest.readers.sheet import shown_value

Placed = dict[str, tuple[int | None, int | None, int, int]]


def read_word(build: Callable[[WordDocument], None]) -> Document:
    made = docx.Document()
    build(made)
    buffer = io.BytesIO()
    made.save(buffer)
    result = read(buffer.getvalue(), key="a", name="a.docx")
    assert result.document is not None
    assert not result.problems
    return result.document


def read_book(book: openpyxl.Workbook) -> Document:
    buffer = io.BytesIO()
    book.save(buffer)
    document = read(buffer.getvalue(), key="a", name="a.xlsx").document
    assert document is not None
    return document


def cells_of(document: Document) -> Placed:
    return {
        document.text[b.span.start : b.span.end]: (b.row, b.column, b.rows, b.columns)
        for b in document.blocks
        if b.kind.value == "cell"
    }


def test_paragraphs_and_tables_in_body_order() -> None:
    def build(word: WordDocument) -> None:
        word.add_paragraph("雁河区教育工作方案", style="Title")
        word.add_paragraph("一、总体要求", style="Heading 1")
        word.add_paragraph("第一段。")
        table = word.add_table(2, 2)
        for cell, text in zip((c for row in table.rows for c in row.cells), "甲乙丙丁", strict=True):
            cell.text = text
        word.add_paragraph("第二段，软换行\n之后。")
        word.core_properties.created = datetime.datetime(2001, 2, 3)

    document = read_word(build)
    assert document.text == "雁河区教育工作方案\n一、总体要求\n第一段。\n甲\t乙\n丙\t丁\n第二段，软换行\n之后。"
    assert document.title == "雁河区教育工作方案"
    assert document.date is None
    assert [(b.kind.value, b.level) for b in document.blocks[:3]] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", None),
    ]
    assert document.blocks[3].path == ("雁河区教育工作方案", "一、总体要求")


def test_merged_cells_are_one_block() -> None:
    def build(word: WordDocument) -> None:
        table = word.add_table(4, 3)
        for row, texts in enumerate(
            (("工程", "领导", "单位"), ("强师", "张三", "甲科"), ("", "", "乙科"), ("合计", "", "两项"))
        ):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
        table.cell(1, 0).merge(table.cell(2, 0)).text = "强师"
        table.cell(1, 1).merge(table.cell(2, 1)).text = "张三"
        table.cell(3, 0).merge(table.cell(3, 1)).text = "合计"

    document = read_word(build)
    assert cells_of(document) == {
        "工程": (0, 0, 1, 1),
        "领导": (0, 1, 1, 1),
        "单位": (0, 2, 1, 1),
        "强师": (1, 0, 2, 1),
        "张三": (1, 1, 2, 1),
        "甲科": (1, 2, 1, 1),
        "乙科": (2, 2, 1, 1),
        "合计": (3, 0, 1, 2),
        "两项": (3, 2, 1, 1),
    }
    assert document.text == "工程\t领导\t单位\n强师\t张三\t甲科\n\t\t乙科\n合计\t\t两项"


def test_a_frame_around_a_text_is_no_table() -> None:
    def build(word: WordDocument) -> None:
        cell = word.add_table(1, 1).cell(0, 0)
        cell.text = "框里的第一段。"
        cell.add_paragraph("框里的第二段。")

    assert [block.kind.value for block in read_word(build).blocks] == ["paragraph", "paragraph"]


def test_words_in_wrappers_are_kept_and_deleted_ones_are_not() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    inner = (
        run.format("甲") + f"<w:ins>{run.format('乙')}</w:ins><w:smartTag>{run.format('丙')}</w:smartTag>"
        f"<w:hyperlink>{run.format('丁')}</w:hyperlink><w:del><w:r><w:delText>戊</w:delText></w:r></w:del>"
        "<w:sdt><w:sdtContent><w:r><w:t>己</w:t><w:tab/><w:t>庚</w:t></w:r></w:sdtContent></w:sdt>"
    )

    def build(word: WordDocument) -> None:
        paragraph = parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>")
        wrapped = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p>{run.format('辛')}</w:p></w:sdtContent></w:sdt>"
        word.element.body.insert(0, paragraph)
        word.element.body.insert(1, parse_xml(wrapped))

    assert read_word(build).text == "甲乙丙丁己\t庚\n辛"


def test_text_boxes_follow_their_paragraph_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>"
    names = f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    shape = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"

    def build(word: WordDocument) -> None:
        word.element.body.insert(0, parse_xml(f"<w:p {names}><w:r><w:t>段落</w:t>{shape}</w:r></w:p>"))
        word.element.body.insert(1, parse_xml(f"<w:p {names}><w:r><w:t>下一段</w:t></w:r></w:p>"))

    assert read_word(build).text == "段落\n框中\n下一段"


LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
COUNTED = [*"一二三四五六七八九十", *(f"十{digit}" for digit in "一二三四五六七八九"), "二十", "二十一"]
LISTS = {
    "chinese, then bracketed": (
        [("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")],
        [0, 1, 1, 2, 0, 1],
        ["一、", "（一）", "（二）", "1. ", "二、", "（一）"],
    ),
    "chapters": ([("decimal", "第%1条")], [0] * 2, ["第1条 ", "第2条 "]),
    "compound": ([("decimal", "%1"), ("decimal", "%1.%2")], [0, 1, 1, 0, 1], ["1 ", "1.1 ", "1.2 ", "2 ", "2.1 "]),
    "letters, roman, circled": (
        [("lowerLetter", "%1)"), ("upperRoman", "%2."), ("decimalEnclosedCircleChinese", "%3")],
        [0, 0, 1, 1, 2],
        ["a)", "b)", "I. ", "II. ", "① "],
    ),
    "bullets show nothing": ([("bullet", "•")], [0], [""]),
    "past ten": ([("chineseCounting", "%1、")], [0] * 21, [f"{n}、" for n in COUNTED]),
}  # fmt: skip


@pytest.mark.parametrize(("levels", "depths", "labels"), LISTS.values(), ids=LISTS.keys())
def test_automatic_numbers_are_written_out(levels: list[tuple[str, str]], depths: list[int], labels: list[str]) -> None:
    def build(word: WordDocument) -> None:
        shapes = "".join(LEVEL.format(depth, shape, pattern) for depth, (shape, pattern) in enumerate(levels))
        root = word.part.numbering_part.element
        root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{shapes}</w:abstractNum>'))
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
        for depth in depths:
            numbering = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="91"/></w:numPr>'
            text = f"<w:p {nsdecls('w')}><w:pPr>{numbering}</w:pPr><w:r><w:t>深化改革</w:t></w:r></w:p>"
            word.element.body.insert(len(word.element.body) - 1, parse_xml(text))

    shown = [line.removesuffix("深化改革") for line in read_word(build).text.split("\n")]
    assert shown == labels


def test_every_sheet_is_a_table() -> None:
    book = openpyxl.Workbook()
    first = book.worksheets[0]
    for row in (
        ("任务", "领导", "单位"),
        ("强师工程", "张三", "人事科"),
        (None, None, "教研室"),
        (),
        ("合计", None, 2),
    ):
        first.append(row)
    first.merge_cells("A2:A3")
    first.merge_cells("B2:B3")
    first.merge_cells("A5:B5")
    other = book.create_sheet("名册")
    other["B2"] = "李四"
    document = read_book(book)
    assert document.text == "任务\t领导\t单位\n强师工程\t张三\t人事科\n\t\t教研室\n合计\t\t2\n名册\n\t李四"
    assert cells_of(document) == {
        "任务": (0, 0, 1, 1),
        "领导": (0, 1, 1, 1),
        "单位": (0, 2, 1, 1),
        "强师工程": (1, 0, 2, 1),
        "张三": (1, 1, 2, 1),
        "人事科": (1, 2, 1, 1),
        "教研室": (2, 2, 1, 1),
        "合计": (4, 0, 1, 2),
        "2": (4, 2, 1, 1),
        "李四": (1, 1, 1, 1),
    }
    assert [block.table for block in document.blocks if block.kind.value == "cell"] == [0] * 9 + [1]
    assert document.blocks[-1].path == ("名册",)


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (12, "General", "12"),
        (12.0, "General", "12"),
        (12.5, "General", "12.5"),
        (0.1 + 0.2, "General", "0.3"),
        (12345678901234567, "0", "12345678901234567"),
        (0.953, "0%", "95%"),
        (0.953, "0.0%", "95.3%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234, "#,##0", "1,234"),
        (True, "General", "TRUE"),
        (datetime.datetime(2023, 9, 8), "yyyy-mm-dd", "2023-09-08"),
        (datetime.datetime(2023, 9, 8), 'yyyy"年"m"月"d"日"', "2023年9月8日"),
        (datetime.datetime(2023, 9, 1), 'yyyy"年"m"月"', "2023年9月"),
        (datetime.datetime(2023, 9, 8, 14, 30), "yyyy/m/d h:mm", "2023-09-08 14:30"),
        (datetime.time(8, 30), "h:mm", "08:30"),
        ("  原样 ", "@", "  原样 "),
    ],
)
def test_values_as_shown(value: object, number_format: str, shown: str) -> None:
    assert shown_value(value, number_format) == shown


def test_a_sheet_with_cells_far_apart_is_quick() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "始"
    book.worksheets[0].cell(1_000_000, 3).value = "终"
    assert read_book(book).text == "始\n\t\t终"


def test_formulas_without_results_are_a_problem() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["合计", "=1+1"])
    buffer = io.BytesIO()
    book.save(buffer)
    result = read(buffer.getvalue(), key="a", name="a.xlsx")
    assert [problem.code for problem in result.problems] == ["formula"]
