"""PDF files: text in reading order, columns and paragraphs, ruled tables, furniture set aside, scanned pages
recognised."""

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pypdfium2 as pdfium
import pypdfium2.raw as api

from graph.records import BlockKind, Line, Span
from ingest.readers.apart import Pages, run_apart
from ingest.readers.content import Cell, Content, Fault, TextBuilder, Unreadable
from ingest.readers.image_pages import Picture
from ingest.readers.ocr import Recogniser, open_recogniser
from ingest.readers.pdf_continued import join_continued, page_labels
from ingest.readers.pdf_fonts import is_broken
from ingest.readers.pdf_furniture import Margins, find_furniture, read_margins, without
from ingest.readers.pdf_glyphs import Box, Glyph, PackedGlyphs, read_glyphs
from ingest.readers.pdf_layout import Placed, Row, order_page
from ingest.readers.pdf_paragraphs import Paragraph, Usual, find_usual, join_rows
from ingest.readers.pdf_tables import Grid, GridCell, GridFinder, PageTable, has_rules, have_same_rules, is_table
from ingest.readers.unreadable import why_unreadable

MOST_PAGES = 5000
MOST_GLYPHS = 200_000  # of a page; more is no page that anyone could read
_PDFIUM = threading.Lock()  # the library must not be entered twice
_SCAN_GLYPHS = 60  # characters up to which a page that is all image is a scan with a stamp on it
_SCAN_AREA = 0.5
_CAPTION = re.compile(r"^[▲△▼▽◀▶◄►↑↓←→]|^图[为片]?[:：]|[（(／/ ](?:[\u4e00-\u9fff]{2,4} ?)?(?:摄|摄影|供图)[)）]?$")
_LONGEST_CAPTION = 160  # characters


@dataclass(slots=True)
class Page:
    """What a page holds, before it is known what of it is furniture. `grids` are those of a recognised page."""

    number: int  # from 1
    height: float
    glyphs: PackedGlyphs
    margins: Margins
    ruled: bool = False
    grids: list[Grid] = field(default_factory=list)
    shown: Callable[[Box], Box] | None = None  # takes a box to where it stands on a page that was turned to be read


@dataclass(slots=True)
class _Found:
    """Pages by what is wrong with them."""

    scans: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    absurd: list[int] = field(default_factory=list)
    left_out: int = 0


def read_pdf(raw: bytes) -> Content:
    """Text in reading order; a paragraph runs on over columns and pages; furniture stands at the end as footers."""
    content: Content = run_apart("pdf", raw)
    return content


def read_here(raw: bytes, tell: Pages) -> Content:
    """`read_pdf` in this process; two steps a page are told: its glyphs read, its order found."""
    found = _Found()
    with _PDFIUM:
        pages = list(_read_pages(raw, found, tell))
    if not any(len(page.glyphs) for page in pages):
        raise Unreadable(_why_nothing(found))
    return write_pages(pages, _faults(raw, found), tell, GridFinder(raw))


def write_pages(pages: Sequence[Page], faults: list[Fault], tell: Pages, finder: GridFinder | None) -> Content:
    """The text of pages that are read; `finder` finds the tables of those that are ruled."""
    builder = TextBuilder(faults)
    margins = [page.margins for page in pages]
    furniture = find_furniture(margins)
    parts = list(_parts(pages, finder, furniture, tell))
    labels = page_labels([row for margin in margins for row in margin.rows])
    continued = join_continued(parts, labels)
    _write(continued.parts, builder, find_usual([part for part in continued.parts if isinstance(part, Row)]))
    aside: dict[str, list[Line]] = {}
    for row in [*continued.aside, *(row for rows in furniture.values() for row in rows)]:
        aside.setdefault(row.text, []).append(Line(Span(0, len(row.text)), row.page, row.box, row.confidence))
    for text, lines in aside.items():  # a running head stands once, with its places on all pages
        builder.add(BlockKind.FOOTER, text, lines=lines)
    return as_shown(builder.build(), {page.number: page.shown for page in pages if page.shown is not None})


def as_shown(content: Content, turns: Mapping[int, Callable[[Box], Box]]) -> Content:
    """The same with the boxes of lines on the pages as they are; `turns` holds those that were turned to be read."""
    if not turns:
        return content
    return replace(content, blocks=tuple(replace(b, lines=_lines_shown(b.lines, turns)) for b in content.blocks))


def _lines_shown(lines: Iterable[Line], turns: Mapping[int, Callable[[Box], Box]]) -> tuple[Line, ...]:
    shown = []
    for line in lines:
        turn = turns.get(line.page or 0)
        shown.append(replace(line, box=turn(line.box)) if turn is not None and line.box is not None else line)
    return tuple(shown)


def _read_pages(raw: bytes, found: _Found, tell: Pages) -> Iterator[Page]:
    document = open_pdf(raw)
    recogniser = open_recogniser()
    try:
        count = len(document)
        found.left_out = max(count - MOST_PAGES, 0)
        for index in range(min(count, MOST_PAGES)):
            tell(index, 2 * min(count, MOST_PAGES))
            page = _read_page(document, index, found, recogniser)
            if page is not None:
                yield page
    finally:
        document.close()


def open_pdf(raw: bytes) -> pdfium.PdfDocument:
    """The file; Unreadable where it is encrypted or damaged."""
    try:
        document = pdfium.PdfDocument(raw)
        if len(document) < 1:
            raise Unreadable(why_unreadable("damaged"))
    except pdfium.PdfiumError as error:
        kind = "encrypted" if "assword" in str(error) else "damaged"
        raise Unreadable(why_unreadable(kind)) from error
    return document


def _read_page(document: pdfium.PdfDocument, index: int, found: _Found, recogniser: Recogniser | None) -> Page | None:
    """A page; None where it cannot be read at all, which `found` then tells."""
    try:
        page = document[index]
    except pdfium.PdfiumError:
        found.absurd.append(index + 1)
        return None
    try:
        glyphs = read_glyphs(page)
        broken = is_broken(glyphs)
        if broken or (len(glyphs) <= _SCAN_GLYPHS and _is_pictured(page, glyphs)):
            (found.broken if broken else found.scans).append(index + 1)
            if recogniser is None:
                return _page(index + 1, page.get_height(), [] if broken else glyphs)
            return read_recognised(recogniser, recogniser.draw(page), index + 1)
        if len(glyphs) > MOST_GLYPHS:
            found.absurd.append(index + 1)
            return None
        return replace(_page(index + 1, page.get_height(), glyphs), ruled=bool(glyphs) and has_rules(page))
    finally:
        page.close()


def _page(number: int, height: float, glyphs: list[Glyph]) -> Page:
    return Page(number, height, PackedGlyphs.of(glyphs), read_margins(glyphs, number, height))


def read_recognised(recogniser: Recogniser, picture: Picture, number: int) -> Page:
    """A page of which there is an image alone."""
    reading = recogniser.read(picture)
    return replace(_page(number, reading.height, reading.glyphs), grids=reading.grids, shown=reading.shown)


def _is_pictured(page: pdfium.PdfPage, glyphs: Sequence[Glyph]) -> bool:
    """Whether an image is all that a page shows, or nearly."""
    area = page.get_width() * page.get_height()
    for shown in page.get_objects(filter=[api.FPDF_PAGEOBJ_IMAGE]):
        if not glyphs:
            return True
        left, bottom, right, top = shown.get_bounds()
        if (right - left) * (top - bottom) > _SCAN_AREA * area:
            return True
    return False


def _why_nothing(found: _Found) -> Fault:
    if found.broken:
        return why_unreadable("broken-text" if open_recogniser() is not None else "broken-text-no-ocr")
    if found.scans:
        return why_unreadable("no-text" if open_recogniser() is not None else "no-ocr")
    return why_unreadable("absurd" if found.absurd else "no-text")


def _faults(raw: bytes, found: _Found) -> list[Fault]:
    faults = []
    if b"%%EOF" not in raw[-2048:]:
        reason = "文件不完整，只读出了一部分；请重新取得原件。 The file is cut off; only part of it was read."
        faults.append(Fault("truncated", reason))
    if found.left_out:
        reason = f"只读了前 {MOST_PAGES} 页；请拆分。 Only the first {MOST_PAGES} pages were read; split the file."
        faults.append(Fault("too-many-pages", reason))
    if found.absurd:
        reason = f"第 {_shown(found.absurd)} 页已损坏或过大，没有读。 Pages damaged or too large; they were left out."
        faults.append(Fault("damaged-pages", reason))
    without_ocr = open_recogniser() is None
    if found.scans and without_ocr:
        cure = "请安装文字识别后重新读入：pip install 'yanzhen[ocr]'，yanzhen ingest --again。"
        reason = f"第 {_shown(found.scans)} 页只有图像；{cure} Pages without text; install the extra and read again."
        faults.append(Fault("scanned-pages", reason))
    if found.broken:
        read = "没有读" if without_ocr else "改用文字识别"
        reason = (
            f"第 {_shown(found.broken)} 页的字体编码表已坏，文字取不出来，{read}；请核对，或取得原稿。"
            " Broken font maps: the text cannot be taken out; compare, or fetch the original."
        )
        faults.append(Fault("broken-text", reason))
    return faults


def _shown(pages: Sequence[int]) -> str:
    return "、".join(map(str, pages[:10])) + ("…" if len(pages) > 10 else "")


def _parts(
    pages: Sequence[Page], finder: GridFinder | None, furniture: dict[int, list[Row]], tell: Pages
) -> Iterator[Row | PageTable]:
    """Rows and tables in reading order."""
    column = 0
    edges: tuple[float, ...] = ()
    for done, page in enumerate(pages):
        glyphs = without(page.glyphs, furniture.get(page.number, ()))
        page.glyphs = PackedGlyphs()  # what is ordered is not needed any more
        grids = finder.find(page.number - 1) if finder is not None and page.ruled else page.grids
        others = [edges, *(grid.edges for grid in grids if grid.height > 1)]
        grids = [grid for grid in grids if is_table(grid, glyphs, others)]
        edges = grids[-1].edges if grids else edges
        inside = [[glyph for glyph in glyphs if glyph.within(grid.box)] for grid in grids]
        taken = {id(glyph) for group in inside for glyph in group}
        free = [glyph for glyph in glyphs if id(glyph) not in taken]
        for item in order_page(free, [grid.box for grid in grids], page.number, column):
            if isinstance(item, Placed):
                grid = grids[item.name]
                cells = [_cell(cell, inside[item.name], page.number) for cell in grid.cells]
                yield PageTable(grid.edges, grid.height, cells, page.number)
            else:
                column = max(column, item.column)
                yield item
        column += 1
        tell(len(pages) + done + 1, 2 * len(pages))


def _cell(cell: GridCell, glyphs: Iterable[Glyph], page: int) -> Cell:
    text, lines = "", []
    for paragraph in join_rows(_cell_rows([glyph for glyph in glyphs if glyph.within(cell.box)], cell.box, page)):
        text += "\n" if text else ""
        lines += _shifted(paragraph, len(text))
        text += paragraph.text
    return Cell(cell.row, cell.column, text, cell.rows, cell.columns, tuple(lines))


def _cell_rows(glyphs: Sequence[Glyph], box: Box, page: int) -> Iterator[Row]:
    """The lines of a cell; a narrow one breaks its lines where it is full, whatever its words are."""
    for item in order_page(glyphs, (), page):
        if isinstance(item, Row):
            yield item if item.below else replace(item, column=0, indent=0.0, room=box[2] - item.box[2])


def _shifted(paragraph: Paragraph, by: int) -> list[Line]:
    return [replace(line, span=Span(line.span.start + by, line.span.end + by)) for line in paragraph.lines]


def _write(parts: Iterable[Row | PageTable], builder: TextBuilder, usual: Usual) -> None:
    """Paragraphs of the rows between tables; a table that goes on over the page with the same rules is one."""
    rows: list[Row] = []
    table: PageTable | None = None
    for part in parts:
        if isinstance(part, Row):
            if table is not None:
                builder.add_table(table.cells)
                table = None
            rows.append(part)
            continue
        _write_rows(rows, builder, usual)
        if table is not None and _goes_on(table, part):
            table.cells += [replace(cell, row=cell.row + table.height) for cell in _without_head(table, part)]
            table.height += part.height
            table.page, table.edges = part.page, part.edges
            continue
        if table is not None:
            builder.add_table(table.cells)
        table = part
    if table is not None:
        builder.add_table(table.cells)
    _write_rows(rows, builder, usual)


def _write_rows(rows: list[Row], builder: TextBuilder, usual: Usual) -> None:
    for paragraph in join_rows(rows, usual):
        caption = len(paragraph.text) <= _LONGEST_CAPTION and _CAPTION.search(paragraph.text)
        builder.add(BlockKind.CAPTION if caption else BlockKind.PARAGRAPH, paragraph.text, lines=paragraph.lines)
    rows.clear()


def _goes_on(one: PageTable, other: PageTable) -> bool:
    """Whether a table goes on on the next page or in the next column: its rules are as far apart."""
    beside = other.edges[0] > one.edges[-1]
    return (other.page != one.page or beside) and have_same_rules(one.edges, other.edges)


def _without_head(table: PageTable, part: PageTable) -> list[Cell]:
    """The cells of what goes on, without the head row where that only repeats."""
    head = {(cell.column, cell.text) for cell in table.cells if cell.row == 0 and cell.rows == 1 and cell.text}
    mine = {(cell.column, cell.text) for cell in part.cells if cell.row == 0 and cell.rows == 1 and cell.text}
    return [cell for cell in part.cells if cell.row != 0] if head and head == mine else part.cells
