"""Where spans of a document's text stand on its pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.records import Document, Line, Span

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A printed line, or the part of one that lies in a span: the box in points, origin top left."""

    span: Span
    page: int
    box: Box
    confidence: float | None = None


def places_of(document: Document, spans: Sequence[tuple[int, int]] = ()) -> Iterator[Place]:
    """The lines of a document that have a place, in the order of its text; with spans, what of them lies in one."""
    for block in document.blocks:
        for line in block.lines:
            if line.page is None or line.box is None:
                continue
            for start, end in spans or ((line.span.start, line.span.end),):
                first, last = max(start, line.span.start), min(end, line.span.end)
                if first < last:
                    box = _part(document.text, line, line.box, (first, last))
                    yield Place(Span(first, last), line.page, box, line.confidence)


def _part(text: str, line: Line, box: Box, span: tuple[int, int]) -> Box:
    """The box of a part of a line: its length is shared out, half as much for digits and letters of the alphabet."""
    whole = _length(text[line.span.start : line.span.end])
    before = _length(text[line.span.start : span[0]]) / whole
    upto = _length(text[line.span.start : span[1]]) / whole
    left, top, right, bottom = box
    if bottom - top > right - left and line.span.end - line.span.start > 2:  # it runs downwards
        return left, top + before * (bottom - top), right, top + upto * (bottom - top)
    return left + before * (right - left), top, left + upto * (right - left), bottom


def _length(text: str) -> float:
    return sum(0.5 if character.isascii() else 1.0 for character in text)
