"""XLSX: a sheet a label and a type. Cells are values, so that Excel takes no text for a formula."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from graph.errors import BadInput
from graph.export.columns import node_columns, relationship_columns, relationship_values
from graph.export.csv_tables import plain
from graph.export.graphs import Graph, Table
from graph.schema.load import load_schema

ROWS = 1_048_576  # of a sheet
LONGEST = 32_767  # characters of a cell


class _Sheet:
    def __init__(self, book: Workbook, title: str, columns: Iterable[str]) -> None:
        self._sheet = book.create_sheet(title)
        self._sheet.freeze_panes = "A2"
        self._title, self._columns, self._rows = title, list(columns), 0
        self.add({name: name for name in self._columns})

    def add(self, values: Mapping[str, object]) -> None:
        self._rows += 1
        if self._rows > ROWS:
            raise BadInput(f"{self._title} 超过 Excel 的行数，请用 parquet has more rows than Excel takes; use parquet")
        self._sheet.append([self._cell(values.get(name)) for name in self._columns])

    def _cell(self, value: object) -> object:
        content = plain(value)
        if not isinstance(content, str):
            return content
        text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", content)
        if len(text) > LONGEST:
            text = f"{text[: LONGEST - 1]}…"
        found = WriteOnlyCell(self._sheet, text)
        found.data_type = "s"  # else a text that begins with = is one
        return found if text else None


def write_workbook(graph: Graph, path: Path) -> None:
    """Everything in one file; the sheets of what is not there are left out."""
    book = Workbook(write_only=True)
    for label, own in load_schema().labels.items():
        _add_sheet(book, label, node_columns(own), (node.props for node in graph.nodes() if node.label == label))
    names = graph.names()
    for type_, relationship in load_schema().relationships.items():
        rows = (relationship_values(row, names) for row in graph.relationships() if row.type == type_)
        _add_sheet(book, type_, relationship_columns(relationship), rows)
    if not book.sheetnames:
        book.create_sheet("empty")
    book.save(path)


def write_workbook_table(table: Table, path: Path) -> None:
    """The rows of a query."""
    book = Workbook(write_only=True)
    sheet = _Sheet(book, table.name[:31], table.columns)
    for row in table.rows:
        sheet.add(row)
    book.save(path)


def _add_sheet(book: Workbook, title: str, columns: Iterable[str], rows: Iterator[Mapping[str, object]]) -> None:
    first = next(rows, None)
    if first is None:
        return
    sheet = _Sheet(book, title, columns)
    sheet.add(first)
    for row in rows:
        sheet.add(row)
