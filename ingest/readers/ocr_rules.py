"""The ruled tables of an image, from its long straight lines."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ingest.readers.pdf_glyphs import Box

if TYPE_CHECKING:
    from PIL.Image import Image

_ACROSS, _DOWN = 60, 40  # pixels at 200 dpi; shorter strokes belong to characters
_THICK = 12
_NEAR = 8.0
_DARK = 160


def find_cells(image: "Image", texts: Sequence[Box]) -> list[list[Box]]:
    """The cells of each table, in pixels; `texts` are the boxes of the lines that were read: no rule runs inside."""
    import cv2
    import numpy
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    ink = numpy.where(numpy.asarray(image.convert("L")) < _DARK, 255, 0).astype(numpy.uint8)
    edges = []
    for kernel, orientation in (((_ACROSS, 1), "h"), ((1, _DOWN), "v")):
        opened = cv2.morphologyEx(ink, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, kernel))
        _, _, stats, _ = cv2.connectedComponentsWithStats(opened, connectivity=8)
        edges += [
            _edge(stat, orientation)
            for stat in stats[1:]
            if min(stat[2], stat[3]) <= _THICK and not _is_stroke(stat, texts, orientation)
        ]
    if len(edges) < 4 or len(edges) > 2000:
        return []
    merged = merge_edges(edges, _NEAR, _NEAR, 2 * _NEAR, 2 * _NEAR)
    cells = intersections_to_cells(edges_to_intersections(merged, _NEAR, _NEAR))
    return [[(float(a), float(b), float(c), float(d)) for a, b, c, d in table] for table in cells_to_tables(cells)]


def _edge(stat: Sequence[int], orientation: str) -> dict[str, Any]:
    left, top, width, height = (float(value) for value in stat[:4])
    if orientation == "h":
        top, height = top + height / 2, 0.0
    else:
        left, width = left + width / 2, 0.0
    return {
        "x0": left,
        "x1": left + width,
        "top": top,
        "bottom": top + height,
        "width": width,
        "height": height,
        "orientation": orientation,
        "object_type": "line",
    }


def _is_stroke(stat: Sequence[int], texts: Sequence[Box], orientation: str) -> bool:
    """Whether a line lies within one line of text, and is a stroke of a large character."""
    left, top, width, height = (float(value) for value in stat[:4])
    x, y = left + width / 2, top + height / 2
    long = width if orientation == "h" else height
    return any(box[0] < x < box[2] and box[1] + 3 < y < box[3] - 3 and long <= 1.1 * (box[3] - box[1]) for box in texts)
