"""Reading order of a page: what stands beside each other is parted into columns, what stands below each other into
stretches, by turns. Pure; knows nothing of PDF libraries."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from statistics import median

from ingest.readers.pdf_glyphs import Box, Glyph
from ingest.readers.pdf_segments import Segment, bounds, make_segments

_GAP = 0.45  # between characters, times their size, that reads as a space
_GAP_READ = 0.9  # the same of recognised ones, which tell of their spaces and leave white around their marks
_GUTTER = 0.9  # width of the white between columns, in characters
_COLUMN_ROWS = 4
_FEW_ROWS = 2  # of a last column that is not full, beside one that is as wide
_COLUMN_WIDTH = 8  # characters below which a column is one of a list, not of a text
_COLUMN_FILL = 0.25  # of its rows that must be full: plans and lists hold many short ones
_FULL = 0.8  # of the widest row
_TALL_ROWS = 8  # full rows of a column beside which another may have just begun
_PITCH = 1.5  # sizes from a line to the next
_BEGUN = 3.0  # sizes between their tops
_LARGE = 1.25  # times the usual size: a headline
_HEAD_GAP = 0.4  # sizes of white above a headline, beyond the usual, that part all columns
_HEAD_ROWS = 6  # segments that a headline may be made of
_FAR = 2.2  # sizes of white that part all columns whatever follows
_FAR_ROWS = 4  # segments on both sides of it
_WIDE = 3.0  # sizes between two headlines that stand side by side
_TAB = 1.0  # sizes of white after which a line goes on at a stop, as in a list


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line: its text, place and size; `indent` and `room` are its distances from its column's edges.
    `below` if it runs downwards."""

    text: str
    box: Box
    size: float
    page: int
    column: int = 0  # columns of the document are numbered through
    indent: float = 0.0
    room: float = 0.0
    confidence: float | None = None
    below: bool = False
    stops: tuple[float, ...] = ()  # where it goes on after wide white


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing that is no line, a table for instance: `name` is its number among those given."""

    name: int
    box: Box


def make_rows(glyphs: Iterable[Glyph], page: int) -> list[Row]:
    """Lines by position, top to bottom; a row across columns is still one."""
    return [make_row(group, page) for group in group_rows(make_segments(glyphs))]


def order_page(glyphs: Iterable[Glyph], things: Sequence[Box], page: int, column: int = 0) -> list[Row | Placed]:
    """Lines and things in reading order, columns one after the other where they are clearly apart."""
    segments = make_segments(glyphs)
    segments += [_Thing([], box, 0.0, False, name) for name, box in enumerate(things)]
    ordered: list[Row | Placed] = []
    for leaf in _cut(segments):
        ordered += _read_leaf(leaf, page, column)
        column += 1
    return ordered


@dataclass(slots=True)
class _Thing(Segment):
    name: int = 0


def _cut(segments: list[Segment]) -> Iterator[list[Segment]]:
    """Stretches in reading order that have no columns of their own."""
    todo = [segments]
    while todo:
        part = todo.pop()
        if not part:
            continue
        cut = _cut_across(part) or _cut_down(part) or _cut_band(part)
        if cut is None:
            yield part
        else:
            todo += reversed(cut)


def _cut_across(segments: Sequence[Segment]) -> list[list[Segment]] | None:
    """Parts above and below white that goes through all columns: under the headline over them, over another headline,
    or so wide that all ends there."""
    if len(segments) < _COLUMN_ROWS:
        return None
    size = _usual_size(segments)
    ordered = sorted(segments, key=lambda segment: segment.box[1])
    gaps = _gaps(ordered)
    if gaps and gaps[0][1] <= _HEAD_ROWS and _is_head(ordered[: gaps[0][1]], ordered[gaps[0][1] :], size):
        return [ordered[: gaps[0][1]], ordered[gaps[0][1] :]]
    usual = median(gap for gap, _ in gaps) if gaps else 0.0
    for gap, index in sorted(gaps, reverse=True):
        large = _is_large(ordered[index], size) and not _is_large(ordered[index - 1], size)
        far = gap >= usual + _FAR * size and min(index, len(ordered) - index) >= _FAR_ROWS
        if far or (large and gap >= usual + _HEAD_GAP * size):
            return [ordered[:index], ordered[index:]]
    return None


def _gaps(ordered: Sequence[Segment]) -> list[tuple[float, int]]:
    """White through all columns, from top to bottom: its height, and which segment comes first below it."""
    gaps = []
    bottom = ordered[0].box[3]
    for index, segment in enumerate(ordered[1:], 1):
        if segment.box[1] > bottom:
            gaps.append((segment.box[1] - bottom, index))
        bottom = max(bottom, segment.box[3])
    return gaps


def _is_head(top: Sequence[Segment], rest: Sequence[Segment], size: float) -> bool:
    """Whether what is on top of all is one headline, or a kicker over one; two side by side head an article each."""
    if len(group_rows(top)) > 1 or any(segment.below or not segment.glyphs for segment in top):
        return False
    white = max((other.box[0] - one.box[2] for one, other in pairwise(sorted(top, key=lambda s: s.box[0]))), default=0)
    if white > _WIDE * top[0].size:
        return False
    return _is_large(top[0], size) or _is_large(rest[0], size)


def _is_large(segment: Segment, size: float) -> bool:
    return segment.size >= _LARGE * size and not segment.below


def _cut_down(segments: Sequence[Segment]) -> list[list[Segment]] | None:
    """Parts left and right of the widest white that goes down through all and has text on both sides."""
    size = _usual_size(segments)
    for _, left, right in sorted(_whites(segments, _GUTTER * size), reverse=True, key=lambda white: white[0]):
        middle = (left + right) / 2
        sides = _sides(segments, middle)
        if _are_columns(*sides):
            return list(sides)
    return None


def _cut_band(segments: Sequence[Segment]) -> list[list[Segment]] | None:
    """The parts above, in, and below the tallest band that has columns."""
    size = _usual_size(segments)
    best: tuple[int, list[list[Segment]]] | None = None
    for x in _gutters(segments, _GUTTER * size):
        crossing = sorted((s.box[1], s.box[3]) for s in segments if s.box[0] < x < s.box[2])
        if not crossing:
            continue
        for top, bottom in _between(crossing):
            above, band, below = _split_at(segments, top, bottom)
            if best is not None and len(band) <= best[0]:
                continue
            if (above or below) and band and _are_columns(*_sides(band, x)):
                best = (len(band), [above, band, below])
    return best[1] if best else None


def _between(crossing: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """The heights between what crosses a line."""
    bottom = -inf
    for top, low in crossing:
        if top > bottom:
            yield bottom, top
        bottom = max(bottom, low)
    yield bottom, inf


def _split_at(segments: Iterable[Segment], top: float, bottom: float) -> tuple[list[Segment], ...]:
    parts: tuple[list[Segment], list[Segment], list[Segment]] = ([], [], [])
    for segment in segments:
        middle = (segment.box[1] + segment.box[3]) / 2
        parts[0 if middle < top else 1 if middle < bottom else 2].append(segment)
    return parts


def _sides(segments: Iterable[Segment], x: float) -> tuple[list[Segment], list[Segment]]:
    left: list[Segment] = []
    right: list[Segment] = []
    for segment in segments:
        (left if segment.box[0] + segment.box[2] < 2 * x else right).append(segment)
    return left, right


def _whites(segments: Iterable[Segment], least: float) -> list[tuple[float, float, float]]:
    """White stretches that go down through all segments: width, left and right edge."""
    whites = []
    edge = -inf
    for left, right in sorted((segment.box[0], segment.box[2]) for segment in segments):
        if left - edge >= least and edge > -inf:
            whites.append((left - edge, edge, left))
        edge = max(edge, right)
    return whites


def _gutters(segments: Sequence[Segment], least: float) -> list[float]:
    """Where a gutter may run: the middles of the gaps between neighbours, near ones as one."""
    rows = group_rows(segments)
    middles = sorted(
        (one.box[2] + other.box[0]) / 2
        for row in rows
        for one, other in pairwise(row)
        if other.box[0] - one.box[2] >= least
    )
    found: list[list[float]] = []
    for middle in middles:
        if found and middle - found[-1][0] < least:
            found[-1].append(middle)
        else:
            found.append([middle])
    return [median(group) for group in found if len(group) >= _FEW_ROWS]


def _are_columns(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether both sides are columns of text: rows enough, wide, and filled; the last one may have just begun."""
    size = _usual_size([*left, *right])
    one, other = _shape(left, size), _shape(right, size)
    if one is None:
        return False
    if other is None or other.rows < _FEW_ROWS:
        return one.full >= _TALL_ROWS and _has_begun(left, right)
    if min(one.rows, other.rows) >= _COLUMN_ROWS:
        return True
    alike = abs(one.width - other.width) < 0.15 * max(one.width, other.width)
    return alike and one.rows >= _COLUMN_ROWS


@dataclass(frozen=True, slots=True)
class _Shape:
    """Rows of a column, how many of them are full, and how wide they are."""

    rows: int
    full: int
    width: float


def _shape(segments: Sequence[Segment], size: float) -> _Shape | None:
    """The shape of a side; None where it is no running text. The size is that of the page, if it has no lines."""
    lines = [segment for segment in segments if segment.glyphs and not segment.below]
    boxes = [bounds(segment.box for segment in row) for row in group_rows(lines)]
    widths = [box[2] - box[0] for box in boxes]
    size = _usual_size(lines) if lines else size
    for segment in segments:
        if isinstance(segment, _Thing):  # a table is as good as lines that fill its place
            left, top, right, bottom = segment.box
            widths += [right - left] * max(1, int((bottom - top) / (_PITCH * size)))
    if not widths:
        return None
    widest = max(widths)
    full = sum(width >= _FULL * widest for width in widths)
    if widest < _COLUMN_WIDTH * size or full < _COLUMN_FILL * len(widths):
        return None
    return _Shape(len(widths), full, widest)


def _has_begun(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether the right side is a line or three of a column, at the height where the left one begins."""
    lines = [segment for segment in right if segment.glyphs and not segment.below]
    if len(lines) != len(right) or not 1 <= len(group_rows(lines)) < _COLUMN_ROWS:
        return False
    top = min(segment.box[1] for segment in left)
    return min(segment.box[1] for segment in right) - top < _BEGUN * _usual_size(left)


def _usual_size(segments: Iterable[Segment]) -> float:
    """The size that most characters have."""
    counted = sorted((segment.size, len(segment.glyphs)) for segment in segments if segment.glyphs)
    if not counted:
        return 1.0
    sums, total = [], 0
    for _, count in counted:
        total += count
        sums.append(total)
    return counted[bisect_right(sums, (total - 1) // 2)][0]


def group_rows(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Segments whose heights overlap by half, from top to bottom, each group from left to right."""
    groups: list[list[Segment]] = []
    edges: tuple[float, float] = (0.0, 0.0)
    for segment in sorted(segments, key=lambda segment: (segment.box[1] + segment.box[3]) / 2):
        top, bottom = segment.box[1], segment.box[3]
        if groups and min(bottom, edges[1]) - max(top, edges[0]) > 0.5 * min(bottom - top, edges[1] - edges[0]):
            groups[-1].append(segment)
            continue
        groups.append([segment])
        edges = (top, bottom)
    return [sorted(group, key=lambda segment: segment.box[0]) for group in groups]


def make_row(segments: Sequence[Segment], page: int) -> Row:
    """One line of segments that stand beside each other."""
    glyphs = [glyph for segment in segments for glyph in segment.glyphs]
    size = median(glyph.height for glyph in glyphs)
    parts, stops = [glyphs[0].text], []
    for before, glyph in pairwise(glyphs):
        gap = glyph.box[0] - before.box[2]
        most = _GAP if glyph.confidence is None else _GAP_READ
        if (glyph.spaced and gap > 0) or gap > most * size:
            parts.append(" ")
        if gap > _TAB * size:
            stops.append(glyph.box[0])
        parts.append(glyph.text)
    box = bounds(glyph.box for glyph in glyphs)
    return Row("".join(parts), box, size, page, confidence=_confidence(glyphs), stops=tuple(stops))


def _confidence(glyphs: Sequence[Glyph]) -> float | None:
    sure = [glyph.confidence for glyph in glyphs if glyph.confidence is not None]
    return round(sum(sure) / len(sure), 4) if sure else None


def _read_leaf(segments: Sequence[Segment], page: int, column: int) -> Iterator[Row | Placed]:
    """Lines top to bottom; a thing, or lines that run downwards, before the first line that begins below its top."""
    lines = [segment for segment in segments if segment.glyphs and not segment.below]
    rows = _place([make_row(group, page) for group in group_rows(lines)], column)
    things = [segment for segment in segments if isinstance(segment, _Thing)]
    apart: list[tuple[float, list[Row | Placed]]] = [(one.box[1], [Placed(one.name, one.box)]) for one in things]
    for group in _group_down([segment for segment in segments if segment.below]):
        top = min(segment.box[1] for segment in group)
        apart.append((top, [_row_down(segment, page, column) for segment in group]))
    apart.sort(key=lambda item: item[0])
    for row in rows:
        while apart and apart[0][0] <= row.box[3] - 0.3 * row.size:
            yield from apart.pop(0)[1]
        yield row
    for _, items in apart:
        yield from items


def _group_down(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Lines that run downwards beside each other, from right to left."""
    groups: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: -segment.box[2]):
        for group in groups:
            last = group[-1]
            near = last.box[0] - segment.box[2] < 2 * segment.size
            if near and min(last.box[3], segment.box[3]) > max(last.box[1], segment.box[1]):
                group.append(segment)
                break
        else:
            groups.append([segment])
    return groups


def _row_down(segment: Segment, page: int, column: int) -> Row:
    text = "".join(glyph.text for glyph in segment.glyphs)
    return Row(text, segment.box, segment.size, page, column, confidence=_confidence(segment.glyphs), below=True)


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
