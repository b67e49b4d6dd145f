"""PDF files, built inline with reportlab: lines by position, columns, furniture, ruled tables."""

import io
from collections.abc import Callable

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from graph.records import Document
from ingest.readers.registry import read

WIDTH, HEIGHT = 595, 842


@pytest.fixture(autouse=True, scope="module")
def font() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))


class Sheet:
    """Draws Chinese text by its top left corner."""

    def __init__(self) -> None:
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=(WIDTH, HEIGHT))

    def write(self, x: float, y: float, text: str, size: float = 12) -> None:
        self.canvas.setFont("STSong-Light", size)
        self.canvas.drawString(x, HEIGHT - y - size, text)

    def lines(self, x: float, y: float, *lines: str, size: float = 12) -> None:
        for number, line in enumerate(lines):
            self.write(x, y + number * size * 1.5, line, size)

    def rule(self, *edges: tuple[float, float, float, float]) -> None:
        for left, top, right, bottom in edges:
            self.canvas.line(left, HEIGHT - top, right, HEIGHT - bottom)

    def turn_page(self) -> None:
        self.canvas.showPage()


def read_pdf(draw: Callable[[Sheet], None]) -> Document:
    sheet = Sheet()
    draw(sheet)
    sheet.canvas.save()
    result = read(sheet.buffer.getvalue(), key="a", name="a.pdf")
    assert result.document is not None
    assert not result.problems
    for block in result.document.blocks:
        assert all(block.span.start <= line.span.start < line.span.end <= block.span.end for line in block.lines)
        assert block.lines
    return result.document


def texts_of(document: Document, kind: str) -> list[str]:
    return [document.text[b.span.start : b.span.end] for b in document.blocks if b.kind.value == kind]


FULL = "为了落实全区教育工作会议精神进一步提高教育质量特制定"  # 26 characters
NEXT = "本方案请各学校结合实际认真贯彻执行并及时报送工作情况总"


def test_full_lines_of_a_paragraph_are_joined() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.write(180, 60, "雁河区教育工作方案", 20)
        sheet.lines(84, 120, FULL[:-2], size=16)
        sheet.lines(52, 144, FULL, NEXT[:10] + "。", size=16)
        sheet.lines(84, 192, "第二段。", "一、总体要求", size=16)

    document = read_pdf(draw)
    assert texts_of(document, "paragraph") == [
        "雁河区教育工作方案",
        f"{FULL[:-2]}{FULL}{NEXT[:10]}。",
        "第二段。",
        "一、总体要求",
    ]
    second = document.blocks[1]
    assert [document.text[line.span.start : line.span.end] for line in second.lines] == [
        FULL[:-2],
        FULL,
        f"{NEXT[:10]}。",
    ]
    assert {line.page for line in second.lines} == {1}
    left, top, right, bottom = second.lines[1].box or (0, 0, 0, 0)
    assert (round(left), round(right)) == (52, 52 + 16 * len(FULL))
    assert 140 < top < bottom < 165


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"左栏第{n}行的文字写得满满的一直到栏边" for n in "一二三四五"]
    right = [f"右栏第{n}行的文字写得满满的一直到栏边" for n in "一二三四五"]

    def draw(sheet: Sheet) -> None:
        sheet.write(120, 70, "横跨两栏的大标题写在这里", 24)
        sheet.lines(50, 120, *left)
        sheet.lines(320, 126, *right)
        sheet.write(50, 240, "报纸下方横跨两栏的文字从左边一直写到右边，因此没有栏缝。", 16)

    document = read_pdf(draw)
    joined = "".join(left) + "".join(right)
    assert (
        document.text == f"横跨两栏的大标题写在这里\n{joined}\n报纸下方横跨两栏的文字从左边一直写到右边，因此没有栏缝。"
    )


def test_a_paragraph_runs_on_over_the_page_and_furniture_stands_aside() -> None:
    def draw(sheet: Sheet) -> None:
        for page in range(1, 4):
            sheet.write(50, 30, f"雁河教育报 第{page}版", 9)
            sheet.write(280, 810, f"— {page} —", 9)
            sheet.lines(52, 120, FULL, NEXT[: len(FULL)], size=16)
            sheet.turn_page()

    document = read_pdf(draw)
    assert texts_of(document, "paragraph") == [(FULL + NEXT[: len(FULL)]) * 3]
    assert [line.page for line in document.blocks[0].lines] == [1, 1, 2, 2, 3, 3]
    assert texts_of(document, "footer") == [
        text for page in range(1, 4) for text in (f"雁河教育报 第{page}版", f"— {page} —")
    ]


def draw_table(sheet: Sheet, top: float) -> None:
    """Four rows, three columns; the first column of rows 2 and 3 and the last two cells of row 4 are merged."""
    sheet.rule((50, top, 350, top), (50, top + 30, 350, top + 30), (150, top + 60, 350, top + 60))
    sheet.rule((50, top + 90, 350, top + 90), (50, top + 120, 350, top + 120))
    sheet.rule((50, top, 50, top + 120), (150, top, 150, top + 120), (350, top, 350, top + 120))
    sheet.rule((250, top, 250, top + 90))
    rows = (("工程", "领导", "单位"), ("", "张三", "人事科"), ("", "李四", "教研室"), ("合计", "", ""))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            sheet.write(60 + 100 * column, top + 8 + 30 * row, text)
    sheet.write(60, top + 53, "强师工程")
    sheet.write(240, top + 98, "两项")


def test_a_ruled_table_with_merged_cells() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.write(50, 60, "表前的话。")
        draw_table(sheet, 100)
        sheet.write(50, 240, "表后的话。")

    document = read_pdf(draw)
    assert (
        document.text == "表前的话。\n工程\t领导\t单位\n强师工程\t张三\t人事科\n\t李四\t教研室\n合计\t两项\n表后的话。"
    )
    cells = {
        document.text[b.span.start : b.span.end]: (b.row, b.column, b.rows, b.columns)
        for b in document.blocks
        if b.kind.value == "cell"
    }
    assert cells["强师工程"] == (1, 0, 2, 1)
    assert cells["两项"] == (3, 1, 1, 2)
    assert cells["教研室"] == (2, 2, 1, 1)


def test_a_table_goes_on_over_the_page() -> None:
    def draw(sheet: Sheet) -> None:
        draw_table(sheet, 600)
        sheet.turn_page()
        draw_table(sheet, 60)

    document = read_pdf(draw)
    cells = [block for block in document.blocks if block.kind.value == "cell"]
    assert {cell.table for cell in cells} == {0}
    assert [cell.row for cell in cells if document.text[cell.span.start : cell.span.end] == "合计"] == [3, 7]


def test_spaces_inside_names_and_between_latin_words() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(50, 100, "组长：王  琛", "成员：蒋明", "School Board of 2023年", size=14)

    assert read_pdf(draw).text == "组长：王 琛\n成员：蒋明\nSchool Board of 2023年"


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_is_read_as_shown(rotation: int) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setPageRotation(rotation)  # reportlab swaps the sides of a page turned by a quarter
        sheet.canvas.translate(*((HEIGHT / 2, WIDTH / 2) if rotation % 180 else (WIDTH / 2, HEIGHT / 2)))
        sheet.canvas.rotate(rotation)
        sheet.canvas.setFont("Helvetica", 14)  # pdfium sees no turned text in fonts that are not embedded
        for number, line in enumerate(("First line.", "Second line.", "Third line.")):
            sheet.canvas.drawString(-100, 100 - 30 * number, line)

    assert read_pdf(draw).text == "First line.\nSecond line.\nThird line."
