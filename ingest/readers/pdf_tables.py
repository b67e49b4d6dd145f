"""Ruled tables of a PDF page, merged cells as one."""

import io
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pypdfium2.raw as api

from ingest.readers.content import Cell
from ingest.readers.pdf_glyphs import Box, Glyph

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.pdf import PDF

_LOG = logging.getLogger(__name__)
_FEWEST, _MOST = 4, 5000  # drawn paths of a page that may be rules; more are a drawing
_REOPEN = 40  # pages
_MOST_IN_CELL = 250  # characters that half of a table's cells may hold; more are articles
_NEAR = 3.0  # points within which two edges are one rule


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's place in its table and on the page."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table; `edges` are its vertical rules, by which it is known again on the next page."""

    box: Box
    edges: tuple[float, ...]
    height: int
    cells: tuple[GridCell, ...]


@dataclass(slots=True)
class PageTable:
    """A table that was found; it may take in what goes on on the next page, `page` is then that of its end."""

    edges: tuple[float, ...]
    height: int
    cells: list[Cell]
    page: int


def has_rules(page: pdfium.PdfPage) -> bool:
    """Whether a page draws lines enough for a table; cheap, unlike looking for one."""
    count = sum(1 for _ in page.get_objects(filter=[api.FPDF_PAGEOBJ_PATH]))
    return _FEWEST <= count <= _MOST


class GridFinder:
    """Finds the tables of one file's pages; opened only once a page is asked for, and anew after some pages, since the
    library keeps all that it has parsed."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._document: PDF | None = None
        self._asked = 0

    def find(self, page: int) -> list[Grid]:
        """The grids of a page (from 0) with two columns at least, top to bottom; see `is_table`."""
        import pdfplumber  # slow to load; most files have no rules

        if self._asked % _REOPEN == 0:
            self.close()
        self._asked += 1
        try:
            if self._document is None:
                self._document = pdfplumber.open(io.BytesIO(self._raw))
            pages = self._document.pages
            return _page_grids(pages[page]) if page < len(pages) else []
        except (MemoryError, RecursionError):
            raise
        except Exception:  # noqa: BLE001  pdfminer raises anything at all on files that pdfium reads; the text is there
            _LOG.warning("no tables found on page %d", page + 1, exc_info=True)
            return []

    def close(self) -> None:
        """Let go of all that was parsed."""
        if self._document is not None:
            self._document.close()
            self._document = None


def is_table(grid: Grid, glyphs: Sequence[Glyph], others: Iterable[Sequence[float]]) -> bool:
    """Whether a grid is a table, and not the frames around the articles of a page. One row alone is one where it may
    go on from another, whose rules are given."""
    if grid.height < 2 and not any(have_same_rules(other, grid.edges) for other in others):
        return False
    inside = [sum(1 for glyph in glyphs if glyph.within(cell.box)) for cell in grid.cells]
    filled = [count for count in inside if count]
    return bool(filled) and median(filled) <= _MOST_IN_CELL


def have_same_rules(ones: Sequence[float], others: Sequence[float]) -> bool:
    """Whether the rules of two tables are as far apart."""
    if len(ones) != len(others) or not ones:
        return False
    shift = others[0] - ones[0]
    return all(abs(one + shift - other) < _NEAR for one, other in zip(ones, others, strict=True))


def make_grids(tables: Iterable[Sequence[Box]]) -> list[Grid]:
    """Grids of the cells of tables; what has no two columns is a frame."""
    grids = [_grid(boxes) for boxes in tables if boxes]
    whole = [grid for grid in grids if len(grid.edges) > 2 and len(grid.cells) > 1]
    return sorted(whole, key=lambda grid: grid.box[1])


def _page_grids(page: "Page") -> list[Grid]:
    left, top = page.bbox[0], page.bbox[1]
    tables = page.find_tables()
    page.close()
    shifted = [[(box[0] - left, box[1] - top, box[2] - left, box[3] - top) for box in table.cells] for table in tables]
    return make_grids(shifted)


def _grid(boxes: Sequence[Box]) -> Grid:
    columns = _edges([box[0] for box in boxes] + [box[2] for box in boxes])
    rows = _edges([box[1] for box in boxes] + [box[3] for box in boxes])
    cells = []
    for box in boxes:
        left, right = _index(columns, box[0]), _index(columns, box[2])
        top, bottom = _index(rows, box[1]), _index(rows, box[3])
        cells.append(GridCell(top, left, max(bottom - top, 1), max(right - left, 1), box))
    return Grid((columns[0], rows[0], columns[-1], rows[-1]), tuple(columns), len(rows) - 1, tuple(cells))


def _edges(values: list[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _NEAR:
            edges.append(value)
    return edges


def _index(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))
