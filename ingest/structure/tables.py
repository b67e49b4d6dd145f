"""Tables: as the blocks of a document give them, and those whose text was copied with one cell a line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

Range = tuple[int, int]

NUMBER_HEADER = re.compile(r"序 ?号|编 ?号")
HEADERS_MOST = 10
HEADER_LONGEST = 16
ROWS_LEAST = 2


@dataclass(frozen=True, slots=True)
class Table:
    """A table in view offsets: the range of the cell at each (row, column). A merged cell stands at each place
    that it covers; an empty cell is missing."""

    cells: Mapping[tuple[int, int], Range]
    rows: int
    columns: int


def find_flat_tables(text: str, paragraphs: tuple[Range, ...]) -> tuple[Table, ...]:
    """Tables with a cell a line: a header that begins with 序号, then rows that begin with 1, 2, 3 …"""
    found = []
    index = 0
    while index < len(paragraphs):
        table = None
        if NUMBER_HEADER.fullmatch(text, *paragraphs[index]):
            table = _read(text, paragraphs, index)
        if table is not None:
            found.append(table)
        index += table.rows * table.columns if table is not None else 1
    return tuple(found)


def _read(text: str, paragraphs: tuple[Range, ...], start: int) -> Table | None:
    columns = _count_columns(text, paragraphs, start)
    if columns is None:
        return None
    cells = {(0, column): paragraphs[start + column] for column in range(columns)}
    row = 0
    while True:
        first = start + (row + 1) * columns
        if first + columns > len(paragraphs) or text[slice(*paragraphs[first])] != str(row + 1):
            break
        row += 1
        cells |= {(row, column): paragraphs[first + column] for column in range(columns)}
    return Table(cells, row + 1, columns) if row >= ROWS_LEAST else None


def _count_columns(text: str, paragraphs: tuple[Range, ...], start: int) -> int | None:
    """How many short lines stand before the 1 of the first row."""
    for columns in range(1, HEADERS_MOST + 1):
        if start + columns >= len(paragraphs):
            return None
        begin, end = paragraphs[start + columns]
        if text[begin:end] == "1":
            return columns if columns > 2 else None
        if end - begin > HEADER_LONGEST:
            return None
    return None
