"""The cells of a Word table with their merges resolved and deleted rows left out."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from docx.oxml.ns import nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ingest.readers.content import Cell
from ingest.readers.word_runs import TEXT
from ingest.readers.word_styles import number_of, value_of

WRAPPERS = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag")))
TABLE, CELL = map(qn, ("w:tbl", "w:tc"))
_ROW = qn("w:tr")
_MOST_COLUMNS = 1000  # Word itself stops at 63


def table_cells(table: BaseOxmlElement, text_of: Callable[[BaseOxmlElement], str]) -> list[Cell]:
    """The cells in order; `text_of` reads the text of each that is shown, once."""
    cells: list[Cell] = []
    open_above: dict[int, int] = {}  # column → index of the cell that a vertical merge goes on below
    for row, line in enumerate(_rows(table)):
        column = min(number_of(value_of(line, "w:trPr/w:gridBefore")), _MOST_COLUMNS)
        for element in children(line, CELL):
            wide = min(max(number_of(value_of(element, "w:tcPr/w:gridSpan"), 1), 1), _MOST_COLUMNS)
            if _goes_on(element, "w:hMerge") and cells and cells[-1].row == row:
                cells[-1] = replace(cells[-1], columns=cells[-1].columns + wide)
            elif _goes_on(element, "w:vMerge") and column in open_above:
                above = cells[open_above[column]]
                cells[open_above[column]] = replace(above, rows=row - above.row + 1)
            else:
                open_above.pop(column, None)
                if element.find("w:tcPr/w:vMerge", nsmap) is not None:
                    open_above[column] = len(cells)
                cells.append(Cell(row, column, text_of(element), 1, wide))
            column += wide
    return cells


def is_data(table: BaseOxmlElement) -> bool:
    """Whether a table holds rows of data; one cell with nearly all the words is a frame around a text."""
    rows = [list(children(row, CELL)) for row in _rows(table)]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    lengths = [sum(len(text.text or "") for text in cell.iter(TEXT)) for cell in table.iter(CELL)]
    return max(lengths) < 800 or max(lengths) < sum(lengths) * 0.6


def children(parent: BaseOxmlElement, tag: str) -> Iterator[BaseOxmlElement]:
    """The children of a kind, also those in content controls or marked as inserted."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from children(child, tag)


def _rows(table: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    return (row for row in children(table, _ROW) if row.find("w:trPr/w:del", nsmap) is None)


def _goes_on(cell: BaseOxmlElement, merge: str) -> bool:
    """Whether a cell is the continuation of the one above (`w:vMerge`) or beside it (`w:hMerge`)."""
    found = cell.find(f"w:tcPr/{merge}", nsmap)
    return found is not None and found.get(qn("w:val"), "continue") == "continue"
