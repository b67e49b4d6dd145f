"""CSV that Excel opens as it is: UTF-8 with BOM, CRLF, and no cell that Excel would run as a formula."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from graph.export.columns import node_columns, node_values, relationship_columns, relationship_values
from graph.export.graphs import Graph, Table
from graph.schema.load import load_schema

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
LIST_SEPARATOR = "; "
NOTHING: Mapping[str, object] = {}


class CsvTable:
    """A CSV file with a header; `write` takes values by column."""

    def __init__(self, file: TextIO, columns: Iterable[str]) -> None:
        self._columns = list(columns)
        self._writer = csv.writer(file, lineterminator="\r\n")
        self._writer.writerow(self._columns)

    def write(self, values: Mapping[str, object]) -> None:
        """One row; columns that are absent stay empty."""
        self._writer.writerow([cell(values.get(name)) for name in self._columns])


def open_csv(path: Path) -> TextIO:
    """A file for CsvTable, with the mark by which Excel knows UTF-8."""
    return path.open("w", encoding="utf-8-sig", errors="replace", newline="")


def cell(value: object) -> str | int | float:
    """A value as Excel may see it: text that begins like a formula gets a `'` before it."""
    text = plain(value)
    return f"'{text}" if isinstance(text, str) and text.startswith(FORMULAS) else text


def plain(value: object) -> str | int | float:
    """Lists joined by `; `, maps as JSON, truth as true and false, nothing as ''."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple) and not any(isinstance(item, Mapping | list | tuple) for item in value):
        return LIST_SEPARATOR.join(str(plain(item)) for item in value)
    if isinstance(value, Mapping | list | tuple):
        return json.dumps(value, ensure_ascii=False)
    return value if isinstance(value, int | float) else str(value)


def write_csv_rows(path: Path, columns: Iterable[str], rows: Iterable[Mapping[str, object]]) -> None:
    """One CSV file."""
    with open_csv(path) as file:
        table = CsvTable(file, columns)
        for row in rows:
            table.write(row)


def write_csv_table(table: Table, path: Path) -> None:
    """The rows of a query."""
    write_csv_rows(path, table.columns, table.rows)


def write_csv_folder(graph: Graph, folder: Path) -> None:
    """A file a label and a file a relationship type, empty ones too: `Program.csv`, `RESPONSIBLE_FOR.csv`, …"""
    schema = load_schema()
    names = graph.names()
    columns = {label: node_columns(one) for label, one in schema.labels.items()}
    columns |= {type_: relationship_columns(one) for type_, one in schema.relationships.items()}
    with ExitStack() as files:
        tables = _open_all(files, folder, columns)
        for node in graph.nodes():
            tables[node.label].write(node_values(node))
        for row in graph.relationships():
            tables[row.type].write(relationship_values(row, names))


def _open_all(
    files: ExitStack, folder: Path, columns: Mapping[str, Sequence[str] | Mapping[str, str]]
) -> dict[str, CsvTable]:
    return {name: CsvTable(files.enter_context(open_csv(folder / f"{name}.csv")), own) for name, own in columns.items()}
