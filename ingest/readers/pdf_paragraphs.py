"""From lines in reading order to paragraphs, whichever columns and pages they run over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from graph.records import Line, Span
from ingest.readers.pdf_layout import Row

_WORD = re.compile(r"[A-Za-z0-9]")
_LETTER = re.compile(r"[A-Za-z]")
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d)"
)
_INDENT = 1.2
_FULL = 1.9  # a line that ends nearer to the right edge than this many characters is full
_OTHER_SIZE = 0.15
_OTHER_SIZE_READ = 0.35  # of recognised lines, whose boxes are as high as their characters
_LARGE = 1.35
_FAR_IN = 5.0
_STOP = 0.5
_NEXT_LINE = 1.4  # times the usual pitch


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Rows of one paragraph joined; spans of `lines` count from the start of `text`."""

    text: str
    lines: tuple[Line, ...]


def join_rows(rows: Iterable[Row], usual: float = inf) -> Iterator[Paragraph]:
    """Paragraphs: a full line goes on in the next, unless that is indented, numbered, of other size or set apart. Lines
    larger than the usual size of the document are headlines or letterheads, each for itself."""
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
        if text.endswith("-") and len(text) > 1 and _LETTER.match(text[-2]) and row.text[0].islower():
            pass  # a word parted at the end of the line: its hyphen stays, since a compound has one too
        elif text and _WORD.match(text[-1]) and _WORD.match(row.text[0]):
            text += " "
        lines.append(Line(Span(len(text), len(text) + len(row.text)), row.page, row.box, row.confidence))
        text += row.text
    return Paragraph(text, tuple(lines))


def _goes_on(before: Sequence[Row], row: Row, usual: float) -> bool:
    last = before[-1]
    if last.below or row.below:
        return last.below and row.below and last.column == row.column and last.box[0] >= row.box[0]
    if last.room > _FULL * last.size or row.indent > _INDENT * row.size or _NUMBERED.match(row.text):
        return False
    if len(before) == 1 and last.indent > _FAR_IN * last.size:
        return False  # a signature or date at the right edge
    if _are_unlike(last, row, usual):
        return False
    if last.column != row.column:
        return True
    pitch = row.box[1] - last.box[1]
    usual = before[-1].box[1] - before[-2].box[1] if len(before) > 1 and before[-2].column == row.column else pitch
    return 0 <= pitch <= usual * _NEXT_LINE and pitch < 3 * row.size


def _are_unlike(last: Row, row: Row, usual: float) -> bool:
    """Whether two lines are no text of one paragraph by their looks: of other size, large, or a list with stops."""
    if any(abs(one - other) < _STOP * row.size for one in last.stops for other in row.stops):
        return True
    other_size = _OTHER_SIZE if row.confidence is None else _OTHER_SIZE_READ
    return last.size > _LARGE * usual or abs(last.size - row.size) > other_size * last.size
