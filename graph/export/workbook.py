"""XLSX: a sheet a label and a type. Cells are values, so that Excel takes no text for a formula.

XlsxWriter writes row by row to the disk, and its failures are those of files; openpyxl's are lxml's.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from graph.errors import BadInput
from graph.export.columns import node_columns, relationship_columns, relationship_values
from graph.export.csv_tables import plain
from graph.export.graphs import Graph, Table
from graph.schema.load import load_schema

ROWS = 1_048_576  # of a sheet
LONGEST = 32_767  # characters of a cell


class Book:
    """A workbook; a sheet is made with its first row. Use it in a `with`."""

    def __init__(self, path: Path) -> None:
        self._book = Workbook(path, {"constant_memory": True})
        self._sheets: dict[str, _Sheet] = {}

    def __enter__(self) -> "Book":
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is not None:
            return
        try:
            self._book.close()
        except FileCreateError as failed:
            raise failed.args[0] from failed  # the OSError in it

    def sheet(self, title: str, columns: Iterable[str]) -> "_Sheet":
        """The sheet of a title."""
        if title not in self._sheets:
            self._sheets[title] = _Sheet(self._book.add_worksheet(title[:31]), title, columns)
        return self._sheets[title]


class _Sheet:
    def __init__(self, sheet: Any, title: str, columns: Iterable[str]) -> None:
        self._sheet, self._title, self._columns, self._rows = sheet, title, list(columns), 0
        sheet.freeze_panes(1, 0)
        self.add({name: name for name in self._columns})

    def add(self, values: Mapping[str, object]) -> None:
        """One row by column."""
        if self._rows >= ROWS:
            raise BadInput(f"{self._title} 超过 Excel 的行数，请用 parquet has more rows than Excel takes; use parquet")
        for column, name in enumerate(self._columns):
            content = plain(values.get(name))
            if isinstance(content, str):
                self._sheet.write_string(self._rows, column, _fit(content))
            else:
                self._sheet.write_number(self._rows, column, content)
        self._rows += 1


def write_workbook(graph: Graph, path: Path) -> None:
    """Everything in one file; the sheets of what is not there are left out."""
    schema = load_schema()
    names = graph.names()
    with Book(path) as book:
        for node in graph.nodes():
            book.sheet(node.label, node_columns(schema.labels[node.label])).add(node.props)
        for row in graph.relationships():
            columns = relationship_columns(schema.relationships[row.type])
            book.sheet(row.type, columns).add(relationship_values(row, names))


def write_workbook_table(table: Table, path: Path) -> None:
    """The rows of a query."""
    with Book(path) as book:
        sheet = book.sheet(table.name, table.columns)
        for row in table.rows:
            sheet.add(row)


def _fit(text: str) -> str:
    clean = text.encode("utf-8", "replace").decode()
    return clean if len(clean) <= LONGEST else f"{clean[: LONGEST - 1]}…"
