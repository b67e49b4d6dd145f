"""Every block of every reader lies in the text, whatever the text holds."""

import io
import re

import docx
import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.records import Block, BlockKind, Document
from ingest.readers.content import Cell, TextBuilder
from ingest.readers.registry import read

ODD = st.text(
    st.one_of(
        st.sampled_from("教育局一、（）12ａＺ９％\u3000 \t\r\n\0\ufeff\U00020bb7\U0001f3eb|#*-<>&;`[]_\ufffd\xa0"),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    max_size=200,
)
LONG = "教育工作要点" * 100 + "\n"  # a file of zeros alone would be no text
PRINTABLE = ODD.map(lambda text: re.sub(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]", "", text))  # what XML can hold


def check_blocks(document: Document) -> None:
    """Blocks lie in the text, in order, without overlap, and are not blank; their lines lie in them."""
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        assert text_of(document, block).strip()
        assert all(block.span.start <= line.span.start < line.span.end <= block.span.end for line in block.lines)
        end = block.span.end
    assert "\0" not in document.text
    document.text.encode()  # no lone surrogates


def text_of(document: Document, block: Block) -> str:
    return document.text[block.span.start : block.span.end]


@given(ODD)
def test_plain_text_is_kept_and_its_lines_are_blocks(text: str) -> None:
    document = read((LONG + text).encode(), key="a", name="a.txt").document
    assert document is not None
    assert document.text == LONG + text.replace("\0", "\ufffd")
    check_blocks(document)
    lines = [line.strip() for line in re.split(r"[\r\n]+", document.text)]
    assert [text_of(document, block) for block in document.blocks] == [line for line in lines if line]


@given(ODD)
def test_a_mark_is_dropped_in_every_charset(text: str) -> None:
    wanted = (LONG + text).replace("\0", "\ufffd")
    for charset in ("utf-8", "utf-16-le", "utf-16-be"):
        document = read(f"\ufeff{LONG}{text}".encode(charset), key="a", name="a.txt").document
        assert document is not None
        assert document.text == wanted


@given(ODD)
def test_markdown_blocks(text: str) -> None:
    document = read(("# " + LONG + text).encode(), key="a", name="a.md").document
    assert document is not None
    check_blocks(document)


@given(ODD, ODD)
def test_page_blocks(text: str, cell: str) -> None:
    table = f"<table><tr><td>{cell}</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    raw = f"<html><title>教育局通知</title><body><p>{LONG}，{text}</p>{table}</body></html>".encode()
    document = read(raw, key="a", name="a.html").document
    assert document is not None
    check_blocks(document)


@settings(max_examples=25, deadline=None)
@given(PRINTABLE, PRINTABLE)
def test_office_blocks(text: str, cell: str) -> None:
    word = docx.Document()
    word.add_paragraph("教育")
    word.add_paragraph(text)
    word.add_table(2, 2).cell(0, 0).text = cell
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "教育"
    book.worksheets[0]["B2"] = f"'{text}"
    for made, name in ((word, "a.docx"), (book, "a.xlsx")):
        buffer = io.BytesIO()
        made.save(buffer)
        document = read(buffer.getvalue(), key="a", name=name).document
        assert document is not None
        check_blocks(document)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), ODD), max_size=12, unique_by=lambda cell: cell[:2]))
def test_every_cell_stands_once(cells: list[tuple[int, int, str]]) -> None:
    builder = TextBuilder()
    builder.add(BlockKind.HEADING, "表一", level=2)
    builder.add_table([Cell(row, column, text) for row, column, text in cells])
    content = builder.build()
    found = {
        (block.row, block.column): content.text[block.span.start : block.span.end]
        for block in content.blocks
        if block.kind is BlockKind.CELL
    }
    kept = {(row, column): text.replace("\0", "\ufffd") for row, column, text in cells}
    assert found == {place: text.strip() for place, text in kept.items() if text.strip()}
    assert all(block.path == ("表一",) for block in content.blocks if block.kind is BlockKind.CELL)
