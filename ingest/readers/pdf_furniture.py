"""What stands in the margins of the pages and is no text: page numbers, running heads and feet."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from ingest.readers.pdf_glyphs import Box, Glyph
from ingest.readers.pdf_layout import Row, make_rows

MARGIN = 0.12  # of the page's height at top and bottom, where its furniture stands
_PAGE_NUMBER = re.compile(r"[\W_]*(第|Page)?\s*\d{1,4}\s*页?(\s*[/,，共of]+\s*\d{1,4}\s*页?)?[\W_]*", re.IGNORECASE)
_LARGE = 1.3  # times the usual size: a title even in the margin
_REPEATED = 3  # pages on which a line must stand to be furniture
_SAME_PLACE = 2  # pages, if it stands at the same height
_NEAR = 2.0  # points


@dataclass(frozen=True, slots=True)
class Margins:
    """The lines in the margins of a page, and the usual size of its text."""

    rows: tuple[Row, ...]
    size: float


def read_margins(glyphs: Sequence[Glyph], page: int, height: float) -> Margins:
    """What may be furniture; the glyphs are the page's."""
    edge = MARGIN * height
    near = [glyph for glyph in glyphs if glyph.box[3] < 1.2 * edge or glyph.box[1] > height - 1.2 * edge]
    rows = tuple(row for row in make_rows(near, page) if row.box[3] < edge or row.box[1] > height - edge)
    return Margins(rows, median(glyph.height for glyph in glyphs) if glyphs else 0.0)


def find_furniture(pages: Sequence[Margins]) -> dict[int, list[Row]]:
    """Page numbers and the lines that repeat in the margins, by page."""
    sizes = [page.size for page in pages if page.size]
    largest = _LARGE * median(sizes) if sizes else 0.0
    rows = [row for page in pages for row in page.rows if row.size <= largest]
    names = Counter(name for _, name in {(row.page, _without_digits(row.text)) for row in rows})
    places = Counter(place for _, place in {(row.page, _place_of(row)) for row in rows})
    furniture: dict[int, list[Row]] = {}
    for row in rows:
        repeated = names[_without_digits(row.text)] >= _REPEATED or places[_place_of(row)] >= _SAME_PLACE
        if repeated or _PAGE_NUMBER.fullmatch(row.text):
            furniture.setdefault(row.page, []).append(row)
    return furniture


def without(glyphs: Iterable[Glyph], rows: Iterable[Row]) -> list[Glyph]:
    """The glyphs that stand in none of the rows."""
    boxes: list[Box] = [row.box for row in rows]
    return [glyph for glyph in glyphs if not any(glyph.within(box) for box in boxes)]


def _place_of(row: Row) -> tuple[str, int, int]:
    return _without_digits(row.text), round(row.box[1] / _NEAR), round(row.box[0] / _NEAR)


def _without_digits(text: str) -> str:
    return re.sub(r"\d+", "0", "".join(text.split()))
