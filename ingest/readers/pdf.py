"""PDF files with text: lines by position, columns and paragraphs, ruled tables, page numbers set aside."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as api

from graph.records import BlockKind, Line, Span
from ingest.readers.content import Cell, Content, Fault, TextBuilder, Unreadable
from ingest.readers.pdf_glyphs import Glyph, read_glyphs
from ingest.readers.pdf_layout import Paragraph, Row, find_furniture, join_rows, make_rows, order_rows
from ingest.readers.pdf_tables import Grid, GridCell, find_grids, has_rules
from ingest.readers.unreadable import why_unreadable

_PDFIUM = threading.Lock()  # the library must not be entered twice


@dataclass(frozen=True, slots=True)
class _Page:
    number: int  # from 1
    height: float
    glyphs: list[Glyph]
    ruled: bool
    pictured: bool


@dataclass(slots=True)
class _Table:
    edges: tuple[float, ...]
    height: int
    cells: list[Cell]


def read_pdf(raw: bytes) -> Content:
    """Text in reading order; a paragraph runs on over columns and pages; furniture stands at the end as footers."""
    with _PDFIUM:
        pages = _read_pages(raw)
    builder = TextBuilder(_faults(raw, pages))
    rows = [make_rows(page.glyphs, page.number) for page in pages]
    furniture = find_furniture(rows, [page.height for page in pages])
    grids = find_grids(raw, [page.number - 1 for page in pages if page.ruled and page.glyphs])
    _write(_parts(pages, grids, furniture), builder)
    for row in (row for group in rows for row in group if (row.page, row.box) in furniture):
        builder.add(BlockKind.FOOTER, row.text, lines=[Line(Span(0, len(row.text)), row.page, row.box)])
    return builder.build()


def _read_pages(raw: bytes) -> list[_Page]:
    try:
        document = pdfium.PdfDocument(raw)
    except pdfium.PdfiumError as error:
        kind = "encrypted" if "assword" in str(error) else "damaged"
        raise Unreadable(why_unreadable(kind)) from error
    try:
        return [_read_page(document, index) for index in range(len(document))]
    except pdfium.PdfiumError as error:
        raise Unreadable(why_unreadable("damaged")) from error
    finally:
        document.close()


def _read_page(document: pdfium.PdfDocument, index: int) -> _Page:
    page = document[index]
    try:
        glyphs = read_glyphs(page)
        pictured = not glyphs and any(True for _ in page.get_objects(filter=[api.FPDF_PAGEOBJ_IMAGE]))
        return _Page(index + 1, page.get_height(), glyphs, has_rules(page), pictured)
    finally:
        page.close()


def _faults(raw: bytes, pages: Sequence[_Page]) -> list[Fault]:
    faults = []
    if b"%%EOF" not in raw[-2048:]:
        reason = "文件不完整，只读出了一部分；请重新取得原件。 The file is cut off; only part of it was read."
        faults.append(Fault("truncated", reason))
    scans = [str(page.number) for page in pages if page.pictured]
    if scans and len(scans) < len(pages):
        shown = "、".join(scans[:10])
        reason = f"第 {shown} 页只有图像，没有文字；请先做文字识别（OCR）。 Pages without text; run OCR on them first."
        faults.append(Fault("scanned-pages", reason))
    return faults


def _parts(
    pages: Sequence[_Page], grids: dict[int, list[Grid]], furniture: set[tuple[int, tuple[float, float, float, float]]]
) -> Iterator[Row | _Table]:
    """Rows and tables in reading order."""
    column = 0
    for page in pages:
        aside = [box for number, box in furniture if number == page.number]
        glyphs = [glyph for glyph in page.glyphs if not any(glyph.within(box) for box in aside)]
        for grid in grids.get(page.number - 1, []):
            above = [glyph for glyph in glyphs if (glyph.box[1] + glyph.box[3]) / 2 < grid.box[1]]
            rows = order_rows(above, page.number, column)
            yield from rows
            column = max((row.column for row in rows), default=column) + 1
            inside = [glyph for glyph in glyphs if glyph.within(grid.box)]
            yield _Table(grid.edges, grid.height, [_cell(cell, inside, page.number) for cell in grid.cells])
            taken = {id(glyph) for glyph in (*above, *inside)}
            glyphs = [glyph for glyph in glyphs if id(glyph) not in taken]
        rows = order_rows(glyphs, page.number, column)
        yield from rows
        column = max((row.column for row in rows), default=column) + 1


def _cell(cell: GridCell, glyphs: Iterable[Glyph], page: int) -> Cell:
    rows = [
        replace(row, indent=0.0, room=cell.box[2] - row.box[2])
        for row in make_rows([glyph for glyph in glyphs if glyph.within(cell.box)], page)
    ]
    text, lines = "", []
    for paragraph in join_rows(rows):
        text += "\n" if text else ""
        lines += _shifted(paragraph, len(text))
        text += paragraph.text
    return Cell(cell.row, cell.column, text, cell.rows, cell.columns, tuple(lines))


def _shifted(paragraph: Paragraph, by: int) -> list[Line]:
    return [replace(line, span=Span(line.span.start + by, line.span.end + by)) for line in paragraph.lines]


def _write(parts: Iterable[Row | _Table], builder: TextBuilder) -> None:
    """Paragraphs of the rows between tables; a table that goes on over the page with the same rules is one."""
    rows: list[Row] = []
    table: _Table | None = None
    for part in parts:
        if isinstance(part, Row):
            if table is not None:
                builder.add_table(table.cells)
                table = None
            rows.append(part)
            continue
        _write_rows(rows, builder)
        if table is not None and _same_rules(table, part):
            table.cells += [replace(cell, row=cell.row + table.height) for cell in part.cells]
            table.height += part.height
            continue
        if table is not None:
            builder.add_table(table.cells)
        table = part
    if table is not None:
        builder.add_table(table.cells)
    _write_rows(rows, builder)


def _write_rows(rows: list[Row], builder: TextBuilder) -> None:
    for paragraph in join_rows(rows):
        builder.add(BlockKind.PARAGRAPH, paragraph.text, lines=paragraph.lines)
    rows.clear()


def _same_rules(one: _Table, other: _Table) -> bool:
    if len(one.edges) != len(other.edges):
        return False
    return all(abs(mine - theirs) < 3 for mine, theirs in zip(one.edges, other.edges, strict=True))
