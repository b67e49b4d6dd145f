"""From glyphs to lines in reading order, and from lines to paragraphs. Pure; knows nothing of PDF libraries."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from statistics import median

from graph.records import Line, Span
from ingest.readers.pdf_glyphs import Box, Glyph

_WORD = re.compile(r"[A-Za-z0-9]")
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d)"
)
_PAGE_NUMBER = re.compile(r"[\W_]*(第|Page)?\s*\d{1,4}\s*页?(\s*[/,，共of]+\s*\d{1,4}\s*页?)?[\W_]*", re.IGNORECASE)
_GAP = 0.45  # between characters, times their size, that reads as a space
_MARGIN = 0.12  # of the page's height at top and bottom, where its furniture stands
_LARGE = 1.3  # times the usual size
_REPEATED = 3  # pages on which a line in the margin must stand to be furniture
_GUTTER = 1.2  # width of the white between columns, in characters
_COLUMN_ROWS = 4
_COLUMN_WIDTH = 10  # characters below which a column is one of a list, not of a text
_COLUMN_FILL = 0.6
_INDENT = 1.2
_FULL = 1.9  # a line that ends nearer to the right edge than this many characters is full


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line: its text, place and size; `indent` and `room` are its distances from its column's edges."""

    text: str
    box: Box
    size: float
    page: int
    column: int = 0  # columns of the document are numbered through
    indent: float = 0.0
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Rows of one paragraph joined; spans of `lines` count from the start of `text`."""

    text: str
    lines: tuple[Line, ...]


def make_rows(glyphs: Iterable[Glyph], page: int) -> list[Row]:
    """Glyphs to lines by position, top to bottom; a row across columns is still one."""
    return [_row(group, page) for group in _group_by_height(glyphs)]


def order_rows(glyphs: Sequence[Glyph], page: int, column: int = 0) -> list[Row]:
    """Rows in reading order, columns one after the other where they are clearly apart."""
    ordered: list[Row] = []
    for part in _cut_columns(_group_by_height(glyphs)):
        rows = [_row(group, page) for group in part]
        ordered += _place(rows, column)
        column += 1
    return ordered


def find_furniture(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> set[tuple[int, Box]]:
    """Page numbers and the lines that repeat in the margins, by page and box; a large line is a title even there."""
    sizes = [row.size for rows in pages for row in rows]
    largest = _LARGE * median(sizes) if sizes else 0.0
    margins = [
        [row for row in rows if row.size <= largest and _is_in_margin(row, height)]
        for rows, height in zip(pages, heights, strict=True)
    ]
    counts = Counter(name for rows in margins for name in {_without_digits(row.text) for row in rows})
    return {
        (row.page, row.box)
        for rows in margins
        for row in rows
        if _PAGE_NUMBER.fullmatch(row.text) or counts[_without_digits(row.text)] >= _REPEATED
    }


def join_rows(rows: Iterable[Row]) -> Iterator[Paragraph]:
    """Paragraphs: a full line goes on in the next, unless that is indented, numbered, of other size or set apart."""
    gathered: list[Row] = []
    for row in rows:
        if gathered and not _goes_on(gathered, row):
            yield _paragraph(gathered)
            gathered = []
        gathered.append(row)
    if gathered:
        yield _paragraph(gathered)


def _is_in_margin(row: Row, height: float) -> bool:
    return row.box[3] < height * _MARGIN or row.box[1] > height * (1 - _MARGIN)


def _goes_on(before: Sequence[Row], row: Row) -> bool:
    last = before[-1]
    if last.room > _FULL * last.size or row.indent > _INDENT * row.size or _NUMBERED.match(row.text):
        return False
    if abs(last.size - row.size) > 0.15 * last.size:
        return False
    if last.column != row.column:
        return True
    pitch = row.box[1] - last.box[1]
    usual = before[-1].box[1] - before[-2].box[1] if len(before) > 1 and before[-2].column == row.column else pitch
    return pitch <= max(usual * 1.4, 0) and pitch < 3 * row.size


def _paragraph(rows: Sequence[Row]) -> Paragraph:
    text, lines = "", []
    for row in rows:
        if text and _WORD.match(text[-1]) and _WORD.match(row.text[0]):
            text += " "
        lines.append(Line(Span(len(text), len(text) + len(row.text)), row.page, row.box))
        text += row.text
    return Paragraph(text, tuple(lines))


def _place(rows: Sequence[Row], column: int) -> list[Row]:
    """Rows with their distances from the edges of the column that they make up."""
    if not rows:
        return []
    left = min(row.box[0] for row in rows)
    rights = sorted(row.box[2] for row in rows)
    right = rights[-1 - len(rights) // 20]  # a few lines may stick out
    if right - left < _COLUMN_WIDTH * median(row.size for row in rows):
        right = inf  # short lines below each other are a list: none of them is full
    return [replace(row, column=column, indent=row.box[0] - left, room=right - row.box[2]) for row in rows]


def _group_by_height(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Glyphs whose heights overlap by half, from top to bottom, each group from left to right."""
    groups: list[list[Glyph]] = []
    edges: list[tuple[float, float]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.box[1] + glyph.box[3]) / 2):
        top, bottom = glyph.box[1], glyph.box[3]
        if groups:
            overlap = min(bottom, edges[-1][1]) - max(top, edges[-1][0])
            if overlap > 0.5 * min(bottom - top, edges[-1][1] - edges[-1][0]):
                groups[-1].append(glyph)
                continue
        groups.append([glyph])
        edges.append((top, bottom))
    return [sorted(group, key=lambda glyph: glyph.box[0]) for group in groups]


def _row(glyphs: Sequence[Glyph], page: int) -> Row:
    size = median(glyph.height for glyph in glyphs)
    parts = [glyphs[0].text]
    for before, glyph in pairwise(glyphs):
        gap = glyph.box[0] - before.box[2]
        if (glyph.spaced and gap > 0) or gap > _GAP * size:
            parts.append(" ")
        parts.append(glyph.text)
    box = (
        min(glyph.box[0] for glyph in glyphs),
        min(glyph.box[1] for glyph in glyphs),
        max(glyph.box[2] for glyph in glyphs),
        max(glyph.box[3] for glyph in glyphs),
    )
    return Row("".join(parts), box, size, page)


def _cut_columns(rows: Sequence[list[Glyph]]) -> Iterator[list[list[Glyph]]]:
    """Parts of a page in reading order: full-width stretches, and the columns between them left to right."""
    plain: list[list[Glyph]] = []
    start = 0
    while start < len(rows):
        end, gutter = _widest_band(rows, start)
        if gutter is None:
            plain.append(rows[start])
            start += 1
            continue
        if plain:
            yield plain
            plain = []
        left = [[glyph for glyph in row if glyph.box[2] <= gutter[1]] for row in rows[start:end]]
        right = [[glyph for glyph in row if glyph.box[2] > gutter[1]] for row in rows[start:end]]
        for side in (left, right):  # each side may hold columns of its own
            yield from _cut_columns([row for row in side if row])
        start = end
    if plain:
        yield plain


def _widest_band(rows: Sequence[list[Glyph]], start: int) -> tuple[int, tuple[float, float] | None]:
    """The longest run of rows from `start` with one white stretch down through them that parts two texts."""
    whites = _whites(rows[start])
    best: tuple[int, tuple[float, float] | None] = (start, None)
    end = start
    while end < len(rows):
        size = median(glyph.height for glyph in rows[end])
        whites = [white for white in _cross(whites, _whites(rows[end])) if white[1] - white[0] >= _GUTTER * size]
        if not whites:
            break
        end += 1
        gutter = next((white for white in whites if _parts_texts(rows[start:end], white)), None)
        if gutter is not None:
            best = (end, gutter)
    return best


def _whites(row: Sequence[Glyph]) -> list[tuple[float, float]]:
    edges = [(-1e9, row[0].box[0])]
    right = row[0].box[2]
    for glyph in row[1:]:
        if glyph.box[0] > right:
            edges.append((right, glyph.box[0]))
        right = max(right, glyph.box[2])
    return [*edges, (right, 1e9)]


def _cross(ones: Iterable[tuple[float, float]], others: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    crossed = [(max(one[0], other[0]), min(one[1], other[1])) for one in ones for other in others]
    return [white for white in crossed if white[0] < white[1]]


def _parts_texts(rows: Sequence[list[Glyph]], white: tuple[float, float]) -> bool:
    """Whether both sides of a white stretch are columns of running text: rows enough, wide, and mostly filled."""
    for side in ("left", "right"):
        parts = [[glyph for glyph in row if (glyph.box[2] <= white[0] + 0.1) == (side == "left")] for row in rows]
        parts = [part for part in parts if part]
        if len(parts) < _COLUMN_ROWS:
            return False
        widths = [part[-1].box[2] - part[0].box[0] for part in parts]
        size = median(glyph.height for part in parts for glyph in part)
        if max(widths) < _COLUMN_WIDTH * size or median(widths) < _COLUMN_FILL * max(widths):
            return False
    return True


def _without_digits(text: str) -> str:
    return re.sub(r"\d+", "0", "".join(text.split()))
