"""From lines in reading order to paragraphs, whichever columns and pages they run over."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from graph.records import Line, Span
from ingest.readers.pdf_layout import Row

_WORD = re.compile(r"[A-Za-z0-9]")
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d)"
)
_INDENT = 1.2
_FULL = 1.9  # a line that ends nearer to the right edge than this many characters is full
_OTHER_SIZE = 0.15
_OTHER_SIZE_READ = 0.5  # of recognised lines, whose boxes are as high as their characters
_LARGE = 1.35
_FAR_IN = 5.0
_STOP = 0.5
_NEXT_LINE = 1.4  # times the usual pitch


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Rows of one paragraph joined; spans of `lines` count from the start of `text`."""

    text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual in a document: the size of its text, and on each page the right edge of it."""

    size: float = inf
    edges: Mapping[int, float] = field(default_factory=dict)


def find_usual(rows: Sequence[Row]) -> Usual:
    """The size of half of the characters, and how far lines of it reach; infinite where there are no lines."""
    size = usual_size(rows)
    rights: dict[int, list[float]] = {}
    for row in rows:
        if row.size <= _LARGE * size:
            rights.setdefault(row.page, []).append(row.box[2])
    return Usual(size, {page: sorted(found)[-1 - len(found) // 20] for page, found in rights.items()})


def usual_size(rows: Iterable[Row]) -> float:
    """The size of half of the characters; infinite where there are no lines."""
    sizes = sorted((row.size, len(row.text)) for row in rows)
    half, passed = sum(count for _, count in sizes) / 2, 0
    for size, count in sizes:
        passed += count
        if passed >= half:
            return size
    return inf


def join_rows(rows: Iterable[Row], usual: Usual | None = None) -> Iterator[Paragraph]:
    """Paragraphs: a full line goes on in the next, unless that is indented, numbered, of other size or set apart. Lines
    larger than is usual are headlines or letterheads, each for itself unless it reaches the edge of the text."""
    usual = usual or Usual()
    gathered: list[Row] = []
    for row in rows:
        if gathered and not _goes_on(gathered, row, usual):
            yield paragraph_of(gathered)
            gathered = []
        gathered.append(row)
    if gathered:
        yield paragraph_of(gathered)


def paragraph_of(rows: Sequence[Row]) -> Paragraph:
    """The rows as one paragraph, whatever they are."""
    text, lines = "", []
    for row in rows:
        if text and _WORD.match(text[-1]) and _WORD.match(row.text[0]) and not (text[-1] + row.text[0]).isdigit():
            text += " "  # between words; a number may break anywhere
        lines.append(Line(Span(len(text), len(text) + len(row.text)), row.page, row.box, row.confidence))
        text += row.text
    return Paragraph(text, tuple(lines))


def _goes_on(before: Sequence[Row], row: Row, usual: Usual) -> bool:
    last = before[-1]
    if last.below or row.below:
        return last.below and row.below and last.column == row.column and last.box[0] >= row.box[0]
    if last.size > _LARGE * usual.size:
        return _is_wrapped(last, row, usual)
    begins = row.indent > _INDENT * row.size or _NUMBERED.match(row.text)
    signature = len(before) == 1 and last.indent > _FAR_IN * last.size  # or a date, at the right edge
    if begins or signature or last.room > _FULL * last.size or _are_unlike(last, row):
        return False
    if last.column != row.column:
        return True
    pitch = row.box[1] - last.box[1]
    usually = last.box[1] - before[-2].box[1] if len(before) > 1 and before[-2].column == row.column else pitch
    return 0 <= pitch <= usually * _NEXT_LINE and pitch < 3 * row.size


def _are_unlike(last: Row, row: Row) -> bool:
    """Whether two lines are no text of one paragraph by their looks: of other size, or a list with stops."""
    if any(abs(one - other) < _STOP * row.size for one in last.stops for other in row.stops):
        return True
    other_size = _OTHER_SIZE if row.confidence is None else _OTHER_SIZE_READ
    return abs(last.size - row.size) > other_size * last.size


def _is_wrapped(last: Row, row: Row, usual: Usual) -> bool:
    """Whether a large line only broke at the edge of the text: the next begins at its left."""
    edge = usual.edges.get(last.page, inf)
    near = last.page == row.page and 0 <= row.box[1] - last.box[1] < 2.5 * last.size
    same = abs(last.size - row.size) < 0.05 * last.size and abs(last.box[0] - row.box[0]) < _STOP * last.size
    return near and same and last.box[2] > edge - 1.1 * last.size
