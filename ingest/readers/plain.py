"""Plain text: the text as it stands, each line that is not blank a paragraph, or a row of a table."""

import re
from collections.abc import Iterator, Sequence

from graph.records import Block, BlockKind, Span
from ingest.readers.charset import decode
from ingest.readers.content import Content
from ingest.readers.plain_tables import Range, Row, find_tables

_LINE = re.compile(r"[^\r\n]+")


def read_plain(raw: bytes) -> Content:
    """Text files; layout beyond lines and tables is left to the structure stage."""
    text, faults = decode(raw)
    lines: list[Range] = []
    for match in _LINE.finditer(text):
        line = match.group()
        if stripped := line.strip():
            start = match.start() + line.index(stripped[0])
            lines.append((start, start + len(stripped)))
    return Content(text, tuple(_blocks(text, lines)), faults)


def _blocks(text: str, lines: Sequence[Range]) -> Iterator[Block]:
    done = 0
    for number, rows in enumerate(find_tables(text, lines)):
        yield from (Block(BlockKind.PARAGRAPH, Span(*line)) for line in lines[done : rows[0].line])
        yield from _cells(rows, number)
        done = rows[-1].line + 1
    yield from (Block(BlockKind.PARAGRAPH, Span(*line)) for line in lines[done:])


def _cells(rows: Sequence[Row], table: int) -> Iterator[Block]:
    for row, (_, cells) in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell is not None:
                yield Block(BlockKind.CELL, Span(*cell), table=table, row=row, column=column)
