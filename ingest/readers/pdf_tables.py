"""Ruled tables of a PDF page, merged cells as one."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pypdfium2.raw as api

from ingest.readers.pdf_glyphs import Box

if TYPE_CHECKING:
    from pdfplumber.page import Page

_FEWEST, _MOST = 4, 5000  # drawn paths of a page that may be rules; more are a drawing
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


def has_rules(page: pdfium.PdfPage) -> bool:
    """Whether a page draws lines enough for a table; cheap, unlike looking for one."""
    count = sum(1 for _ in page.get_objects(filter=[api.FPDF_PAGEOBJ_PATH]))
    return _FEWEST <= count <= _MOST


def find_grids(raw: bytes, pages: Sequence[int]) -> dict[int, list[Grid]]:
    """The tables with two rows and two columns at least, by page (from 0), top to bottom."""
    if not pages:
        return {}
    import pdfplumber  # slow to load; most pages have no rules

    with pdfplumber.open(io.BytesIO(raw)) as document:
        return {index: _page_grids(document.pages[index]) for index in pages if index < len(document.pages)}


def _page_grids(page: "Page") -> list[Grid]:
    left, top = page.bbox[0], page.bbox[1]
    grids = []
    for table in page.find_tables():
        boxes = [(box[0] - left, box[1] - top, box[2] - left, box[3] - top) for box in table.cells]
        grid = _grid(boxes)
        if grid.height > 1 and len(grid.edges) > 2 and len(grid.cells) > 2:
            grids.append(grid)
    page.close()
    return sorted(grids, key=lambda grid: grid.box[1])


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
