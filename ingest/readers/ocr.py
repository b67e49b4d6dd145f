"""Text recognition by rapidocr (the extra `ocr`): from an image to glyphs with boxes and confidence, and tables."""

import importlib.util
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import atan2, cos, degrees, hypot, radians, sin
from statistics import median
from typing import TYPE_CHECKING, Any

from ingest.readers.image_pages import Picture, draw_page
from ingest.readers.ocr_rules import find_cells
from ingest.readers.pdf_glyphs import Box, Glyph
from ingest.readers.pdf_tables import Grid, make_grids

if TYPE_CHECKING:
    import pypdfium2 as pdfium
    from PIL.Image import Image

DPI = 200
_DETECT = 0.55  # of the image's side is enough to find lines; recognising them needs all of it
_DETECT_SIDES = (960, 2560)  # pixels
_SURE = 0.85  # mean confidence above which a page needs no other turn
_TALL = 1.5  # a box so many times higher than wide holds a line that runs downwards
_MOST_TALL = 0.6  # of the lines; more, and the page itself is turned
_SKEW = 0.15  # degrees
_LEAST_SURE = 0.3  # below it is no text
INK = 160  # of 255; darker is print
_SPECKS, _RULED = 0.02, 0.9  # shares of a line's height that are dark where nothing, or a drawn line, stands
_PARTED = 1.15  # heights of white in a line that part it

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Read:
    """A recognised line: its text, how sure that is, and its corners from the top left clockwise, in pixels."""

    text: str
    confidence: float
    corners: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page's image says: glyphs and tables in points, upright and straight; `shown` takes a box of theirs to
    where it stands on the page as it is; `height` is that of the upright page."""

    glyphs: list[Glyph]
    grids: list[Grid]
    height: float
    shown: Callable[[Box], Box]


class Recogniser:
    """Reads images of pages; its models are loaded with the first."""

    def draw(self, page: "pdfium.PdfPage") -> Picture:
        """A page of a PDF as an image fit to be read."""
        return draw_page(page, DPI)

    def read(self, image: Picture) -> Reading:
        """The glyphs and ruled tables of a page."""
        turned, back, reads = _upright(image.picture, _recognise(image.picture))
        angle = _skew(reads)
        middle = turned.width / 2, turned.height / 2
        if angle:
            reads = [replace(read, corners=_turn_all(read.corners, middle, -angle)) for read in reads]
            turned = turned.rotate(angle, fillcolor="white")
        points = image.points

        def shown(box: Box) -> Box:
            pixels = _times(box, 1 / points)
            return _times(back(_turn_box(pixels, middle, angle) if angle else pixels), points)

        cells = find_cells(turned, [_bounds(read.corners) for read in reads])
        grids = make_grids([[_times(cell, points) for cell in table] for table in cells])
        glyphs = [replace(glyph, box=_times(glyph.box, points)) for read in reads for glyph in _glyphs(read)]
        return Reading(glyphs, grids, turned.height * points, shown)


def open_recogniser() -> Recogniser | None:
    """None where the extra is not installed."""
    return Recogniser() if _is_installed() else None


@cache
def _is_installed() -> bool:
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.max_side_len": 20_000,  # nothing is made smaller before it is read
            "Det.limit_type": "max",
            "Rec.rec_batch_num": 1,  # half the memory, and not slower
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
        }
    )


def _recognise(image: "Image") -> list[Read]:
    """The lines of an image. They are found, parted where white as wide as a gutter runs through, and read."""
    import numpy

    engine = _engine()
    finder = engine._load_det_model()
    least, most = _DETECT_SIDES
    finder.limit_side_len = min(max(int(max(image.size) * _DETECT), least), most)
    pixels = numpy.ascontiguousarray(numpy.asarray(image.convert("RGB"))[:, :, ::-1])
    found = finder(pixels)
    if found.boxes is None or not len(found.boxes):
        return []
    ink = numpy.asarray(image.convert("L")) < INK
    quads = [part for quad in found.boxes for part in _parted(ink, [(float(x), float(y)) for x, y in quad])]
    crops = engine.crop_text_regions(pixels, [numpy.array(quad, dtype=numpy.float32) for quad in quads])
    read = engine.recognize_txt(crops)
    return [
        Read(text, float(score), quad)
        for text, score, quad in zip(read.txts, read.scores, quads, strict=True)
        if text.strip() and score >= _LEAST_SURE
    ]


def _parted(ink: Any, quad: Sequence[Point]) -> list[tuple[Point, ...]]:
    """A line's corners, close around its print, and parted where a gutter runs through it: lines of two columns are
    found as one now and then."""
    import numpy

    left, top, right, bottom = (round(value) for value in _bounds(quad))
    height = bottom - top
    shrunk = ink[max(top + height // 6, 0) : bottom - height // 6, max(left, 0) : right]
    if _is_tall(quad) or shrunk.size == 0 or right - left < height:
        return [tuple(quad)]
    share = shrunk.mean(axis=0)
    dark = (share >= _SPECKS) & (share <= _RULED)  # a line drawn between the columns is no text either
    edges = numpy.flatnonzero(numpy.diff(numpy.concatenate(([0], dark.astype(numpy.int8), [0]))))
    strokes = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    parts: list[tuple[int, int]] = []
    for start, end in strokes:
        if parts and start - parts[-1][1] < _PARTED * height:
            parts[-1] = parts[-1][0], end
        else:
            parts.append((start, end))
    whole = shrunk.shape[1]
    return [_between(quad, start / whole, end / whole) for start, end in parts]


def _between(quad: Sequence[Point], start: float, end: float) -> tuple[Point, ...]:
    """The part of a line's corners from one share of its length to another."""
    upper, lower = (quad[0], quad[1]), (quad[3], quad[2])

    def at(edge: tuple[Point, Point], share: float) -> Point:
        (x, y), (other_x, other_y) = edge
        return x + share * (other_x - x), y + share * (other_y - y)

    return at(upper, start), at(upper, end), at(lower, end), at(lower, start)


def _needs_turn(reads: Sequence[Read]) -> bool:
    long = [read for read in reads if len(read.text) > 2]
    if not long:
        return False
    tall = sum(_is_tall(read.corners) for read in long)
    return tall > _MOST_TALL * len(long) or _sureness(long) < _SURE - 0.1


def _upright(image: "Image", reads: list[Read]) -> tuple["Image", Callable[[Box], Box], list[Read]]:
    """The page turned so that it reads best, and the way back for boxes."""
    if not _needs_turn(reads):
        return image, _stay, reads
    width, height = image.size
    best: tuple[Image, Callable[[Box], Box], list[Read]] = (image, _stay, reads)
    turns: tuple[tuple[int, Callable[[Box], Box]], ...] = (
        (90, lambda box: (width - box[3], box[0], width - box[1], box[2])),
        (270, lambda box: (box[1], height - box[2], box[3], height - box[0])),
        (180, lambda box: (width - box[2], height - box[3], width - box[0], height - box[1])),
    )
    for angle, back in turns:
        turned = image.rotate(angle, expand=True)
        found = _recognise(turned)
        if _weight(found) > _weight(best[2]):
            best = (turned, back, found)
        if _sureness(found) >= _SURE and not _needs_turn(found):
            break
    return best


def _weight(reads: Sequence[Read]) -> float:
    """How much of a page is read, and how surely; lines that run downwards count little."""
    return sum(len(r.text) * r.confidence**4 * (0.3 if _is_tall(r.corners) else 1.0) for r in reads)


def _sureness(reads: Sequence[Read]) -> float:
    total = sum(len(read.text) for read in reads)
    return sum(len(read.text) * read.confidence for read in reads) / total if total else 0.0


def _is_tall(corners: Sequence[Point]) -> bool:
    left, top, right, bottom = _bounds(corners)
    return bottom - top > _TALL * (right - left)


def _bounds(corners: Sequence[Point]) -> Box:
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _skew(reads: Sequence[Read]) -> float:
    """By how many degrees the lines fall to the right; 0 where that is next to nothing."""
    angles = [_angle(read) for read in reads if len(read.text) > 5 and not _is_tall(read.corners)]
    angle = median(angles) if angles else 0.0
    return angle if abs(angle) >= _SKEW else 0.0


def _angle(read: Read) -> float:
    (left, top), (right, other) = read.corners[0], read.corners[1]
    return degrees(atan2(other - top, right - left))


def _turn(point: Point, middle: Point, angle: float) -> Point:
    x, y = point[0] - middle[0], point[1] - middle[1]
    sine, cosine = sin(radians(angle)), cos(radians(angle))
    return middle[0] + x * cosine - y * sine, middle[1] + x * sine + y * cosine


def _turn_all(corners: Sequence[Point], middle: Point, angle: float) -> tuple[Point, ...]:
    return tuple(_turn(corner, middle, angle) for corner in corners)


def _turn_box(box: Box, middle: Point, angle: float) -> Box:
    corners = ((box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3]))
    return _bounds(_turn_all(corners, middle, angle))


def _glyphs(read: Read) -> list[Glyph]:
    """The characters of a line; the recogniser tells of the line alone, so its length is shared out among them."""
    left, top, right, bottom = _bounds(read.corners)
    words = read.text.strip()
    below = _is_tall(read.corners) and len(words) > 1
    widths = [0.55 if one.isascii() else 1.0 for one in words]
    step = ((bottom - top) if below else _length(read)) / sum(widths)
    glyphs, at, spaced = [], top if below else left, False
    for character, width in zip(words, widths, strict=True):
        end = at + width * step
        box = (left, at, right, end) if below else (at, top, min(end, right), bottom)
        if not character.isspace() and box[2] > box[0]:
            glyphs.append(Glyph(character, box, spaced, read.confidence, below))
        spaced = character.isspace()
        at = end
    return glyphs


def _length(read: Read) -> float:
    (left, top), (right, other) = read.corners[0], read.corners[1]
    return hypot(right - left, other - top)


def _stay(box: Box) -> Box:
    return box


def _times(box: Box, points: float) -> Box:
    return box[0] * points, box[1] * points, box[2] * points, box[3] * points
