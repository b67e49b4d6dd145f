"""Files of values parted by commas, tabs or semicolons (.csv, .tsv): one table."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ingest.readers.charset import decode, place_again
from ingest.readers.content import Cell, Content, Fault, TextBuilder

_MARKS = (",", "\t", ";", "|", "，")
_SAMPLE = 50  # rows that tell the mark
_LONGEST_FIELD = 1_000_000


def read_values(raw: bytes) -> Content:
    """One table whose cells are the fields; what csv cannot part is read line by line, with a fault."""
    text, faults = decode(raw)
    mark = choose_mark(text)
    builder = TextBuilder()
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        builder.add_table(list(_cells(text, mark)))
    except csv.Error:
        builder = TextBuilder()
        lines = enumerate(text.splitlines())
        builder.add_table([Cell(row, c, word) for row, line in lines for c, word in enumerate(line.split(mark))])
        reason = "有引号没有配对，已按行读取；请核对。 Quotes that do not match; read line by line, please check."
        builder.faults.append(Fault("quotes", reason))
    content = builder.build()
    return replace(content, faults=(*place_again(faults, content.text), *content.faults))


def choose_mark(text: str) -> str:
    """The mark that most rows have equally often; a comma where none does."""
    best, most = ",", 0.0
    for mark in _MARKS:
        counts = Counter(len(row) for row, _ in zip(_rows(text, mark), range(_SAMPLE), strict=False) if row)
        width, rows = counts.most_common(1)[0] if counts else (1, 0)
        score = rows / max(counts.total(), 1) * (width > 1) * (1 + min(width, 50) / 1000)
        if score > most:
            best, most = mark, score
    return best


def _rows(text: str, mark: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    except csv.Error:
        return


def _cells(text: str, mark: str) -> Iterator[Cell]:
    for row, fields in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)):
        for column, field in enumerate(fields):
            if field.strip():
                yield Cell(row, column, field)
