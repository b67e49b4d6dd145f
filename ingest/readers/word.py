"""Word files (.docx): paragraphs and tables in body order, numbers of automatic lists written out."""

import io
import re
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from graph.records import BlockKind
from ingest.readers.content import Cell, Content, TextBuilder, Unreadable
from ingest.readers.package import check_package
from ingest.readers.unreadable import why_unreadable
from ingest.readers.word_numbering import Numbering

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|标题|文档标题", re.IGNORECASE)
_CAPTION = re.compile(r"caption|题注", re.IGNORECASE)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WRAPPERS = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag")))
_NOT_SHOWN = frozenset(map(qn, ("w:del", "w:moveFrom", "w:txbxContent", "w:pPr", "w:rPr"))) | {_FALLBACK}
_BREAKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_PARAGRAPH, _TABLE, _ROW, _CELL, _TEXT = map(qn, ("w:p", "w:tbl", "w:tr", "w:tc", "w:t"))


def read_word(raw: bytes) -> Content:
    """Body text; headers, footers, comments and deleted words are left out, text boxes follow their paragraph."""
    check_package(raw)
    try:
        document = docx.Document(io.BytesIO(raw))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise Unreadable(why_unreadable("damaged")) from error
    writer = _Writer(document)
    writer.write(document.element.body)
    return writer.builder.build()


class _Writer:
    def __init__(self, document: WordDocument) -> None:
        self.builder = TextBuilder()
        self._numbering = Numbering(document)
        self._styles = {style.style_id: style.name or "" for style in document.styles}

    def write(self, container: BaseOxmlElement) -> None:
        """Append what a container holds, in order."""
        for element in _blocks(container):
            if element.tag == _PARAGRAPH:
                self._write_paragraph(element)
            elif _is_data(element):
                self.builder.add_table(self._cells(element))
            else:
                for cell in element.iter(_CELL):
                    if _own_table(cell) is element:
                        self.write(cell)

    def _write_paragraph(self, paragraph: BaseOxmlElement) -> None:
        number = self._numbering.label(paragraph)
        text = _text(paragraph)
        if text.strip():
            kind, level = self._kind(paragraph, numbered=bool(number))
            lines = [text] if level else text.strip().split("\n")
            for line in [number + lines[0].strip(), *lines[1:]]:
                self.builder.add(kind, line, level=level)
        for box in paragraph.iter(qn("w:txbxContent")):
            above = list(box.iterancestors())
            inner = next(element for element in above if element.tag == _PARAGRAPH) is not paragraph
            if not inner and not any(element.tag == _FALLBACK for element in above):
                self.write(box)

    def _kind(self, paragraph: BaseOxmlElement, *, numbered: bool) -> tuple[BlockKind, int | None]:
        """Headings are one level lower than their style says, since level 1 is the title."""
        style = self._styles.get(_value(paragraph, "w:pPr/w:pStyle") or "", "")
        if match := _HEADING.fullmatch(style.strip()):
            return BlockKind.HEADING, int(match[1]) + 1
        if _TITLE.fullmatch(style.strip()):
            return BlockKind.HEADING, 1
        if _CAPTION.fullmatch(style.strip()):
            return BlockKind.CAPTION, None
        return (BlockKind.ITEM if numbered else BlockKind.PARAGRAPH), None

    def _cells(self, table: BaseOxmlElement) -> list[Cell]:
        cells: list[Cell] = []
        open_above: dict[int, int] = {}  # column → index of the cell that a vertical merge goes on below
        for row, line in enumerate(_children(table, _ROW)):
            column = int(_value(line, "w:trPr/w:gridBefore") or 0)
            for element in _children(line, _CELL):
                wide = max(int(_value(element, "w:tcPr/w:gridSpan") or 1), 1)
                merge = element.find("w:tcPr/w:vMerge", nsmap)
                going_on = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
                if going_on and column in open_above:
                    above = cells[open_above[column]]
                    grown = row - above.row + 1
                    cells[open_above[column]] = Cell(above.row, column, above.text, grown, above.columns)
                else:
                    if merge is not None:
                        open_above[column] = len(cells)
                    else:
                        open_above.pop(column, None)
                    cells.append(Cell(row, column, self._cell_text(element), 1, wide))
                column += wide
        return cells

    def _cell_text(self, cell: BaseOxmlElement) -> str:
        """A cell's paragraphs on lines of their own; a table inside a cell becomes lines too."""
        lines = []
        for paragraph in cell.iter(_PARAGRAPH):
            text = _text(paragraph).strip()
            if text:
                lines.append(self._numbering.label(paragraph) + text)
        return "\n".join(lines)


def _is_data(table: BaseOxmlElement) -> bool:
    """Whether a table holds rows of data; one cell with nearly all the words is a frame around a text."""
    lengths = [sum(len(text.text or "") for text in cell.iter(_TEXT)) for cell in table.iter(_CELL)]
    rows = [list(_children(row, _CELL)) for row in _children(table, _ROW)]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    return max(lengths) < 800 or max(lengths) < sum(lengths) * 0.6


def _own_table(cell: BaseOxmlElement) -> BaseOxmlElement | None:
    return next((above for above in cell.iterancestors() if above.tag == _TABLE), None)


def _blocks(container: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Paragraphs and tables, also those wrapped in content controls or marked as inserted."""
    for child in container:
        if child.tag in {_PARAGRAPH, _TABLE}:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)


def _children(parent: BaseOxmlElement, tag: str) -> Iterator[BaseOxmlElement]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def _text(element: BaseOxmlElement) -> str:
    """The shown text of a paragraph, whatever its runs are wrapped in; python-docx skips smart tags and insertions."""
    parts = []
    for child in element:
        if child.tag == _TEXT:
            parts.append(child.text or "")
        elif child.tag in _BREAKS:
            parts.append(_BREAKS[child.tag])
        elif child.tag not in _NOT_SHOWN:
            parts.append(_text(child))
    return "".join(parts)


def _value(element: BaseOxmlElement, path: str) -> str | None:
    found = element.find(path, nsmap)
    return None if found is None else found.get(qn("w:val"))
