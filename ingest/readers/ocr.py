"""Text recognition by rapidocr (the extra `ocr`): from an image to glyphs with boxes and confidence, and tables."""

import importlib.util
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, pairwise
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
_HANZI = re.compile(r"[\u3400-\u9fff]")
_SPACE = 1.3  # pitches from one character to the next with a space between
_LONG = 5  # heights; a shorter line tells nothing of the skew
_LEAST_SURE = 0.3  # below it is no text
INK = 160  # of 255; darker is print
_SPECKS, _RULED = 0.02, 0.9  # shares of a line's height that are dark where nothing, or a drawn line, stands
_PARTED = 1.15  # heights of white in a line that part it

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Read:
    """A recognised line: its text, how sure that is, and its corners from the top left clockwise, in pixels. `middles`
    are those of its characters without spaces, in shares of its length."""

    text: str
    confidence: float
    corners: tuple[Point, ...]
    middles: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page's image says: glyphs and tables in points, upright and straight; `shown` takes a box of theirs to
    where it stands on the page as it is; `height` is that of the upright page."""

    glyphs: list[Glyph]
    grids: list[Grid]
    height: float
    shown: Callable[[Box], Box]


@dataclass(frozen=True, slots=True)
class _Seen:
    """An image as it was read: turned and made straight. `back` takes a box to the image as it came, but for the skew,
    which is in degrees."""

    image: "Image"
    reads: list[Read]
    skew: float = 0.0
    back: Callable[[Box], Box] = lambda box: box


class Recogniser:
    """Reads images of pages; its models are loaded with the first."""

    def draw(self, page: "pdfium.PdfPage") -> Picture:
        """A page of a PDF as an image fit to be read."""
        return draw_page(page, DPI)

    def read(self, image: Picture) -> Reading:
        """The glyphs and ruled tables of a page."""
        seen = _upright(image.picture)
        middle, points = (seen.image.width / 2, seen.image.height / 2), image.points

        def shown(box: Box) -> Box:
            pixels = _times(box, 1 / points)
            return _times(seen.back(_turn_box(pixels, middle, seen.skew) if seen.skew else pixels), points)

        cells = find_cells(seen.image, [_bounds(read.corners) for read in seen.reads])
        grids = make_grids([[_times(cell, points) for cell in table] for table in cells])
        glyphs = [replace(glyph, box=_times(glyph.box, points)) for read in seen.reads for glyph in _glyphs(read)]
        return Reading(glyphs, grids, seen.image.height * points, shown)


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
            "Global.return_word_box": True,
            "Det.limit_type": "max",
            "Rec.rec_batch_num": 1,  # half the memory, and not slower
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
        }
    )


def _recognise(image: "Image") -> _Seen:
    """The lines of an image, which is made straight first. They are found, parted where white as wide as a gutter runs
    through, and read."""
    import numpy

    engine = _engine()
    boxes = _find_lines(image)
    skew = _skew(boxes)
    if skew:
        image = image.rotate(skew, fillcolor="white")
        boxes = _find_lines(image)
    if not boxes:
        return _Seen(image, [])
    ink = numpy.asarray(image.convert("L")) < INK
    quads = [part for box in boxes for part in _parted(ink, box)]
    crops = engine.crop_text_regions(_pixels(image), [numpy.array(quad, dtype=numpy.float32) for quad in quads])
    read = engine.recognize_txt(crops)
    reads = [
        _with_dashes(Read(text, float(score), quad, _middles(text, places)), ink)
        for text, score, quad, places in zip(read.txts, read.scores, quads, read.word_results, strict=True)
        if text.strip() and score >= _LEAST_SURE
    ]
    return _Seen(image, reads, skew)


def _with_dashes(read: Read, ink: Any) -> Read:
    """The dash —— reads as 一一; it is one stroke, where two characters have white between them."""
    text = "".join(read.text.split())
    if "一一" not in text or not read.middles or _is_tall(read.corners):
        return read
    left, top, right, bottom = (round(value) for value in _bounds(read.corners))
    for match in re.finditer("一一", read.text):
        at = len("".join(read.text[: match.start()].split()))
        first, last = (left + round(read.middles[index] * (right - left)) for index in (at, at + 1))
        if ink[max(top, 0) : bottom, first:last].any(axis=0).all():
            read = replace(read, text=f"{read.text[: match.start()]}——{read.text[match.end() :]}")
    return read


def _middles(text: str, places: Any) -> tuple[float, ...]:
    """Where the recogniser saw each character; nothing where it does not tell of all."""
    columns = [column for word in places.word_cols for column in word]
    if len(columns) != len("".join(text.split())) or not places.line_txt_len:
        return ()
    return tuple(min((column + 0.5) / places.line_txt_len, 1.0) for column in columns)


def _find_lines(image: "Image") -> list[tuple[Point, ...]]:
    """The corners of all lines."""
    finder = _engine()._load_det_model()
    least, most = _DETECT_SIDES
    finder.limit_side_len = min(max(int(max(image.size) * _DETECT), least), most)
    found = finder(_pixels(image)).boxes
    return [tuple((float(x), float(y)) for x, y in quad) for quad in (found if found is not None else ())]


def _pixels(image: "Image") -> Any:
    import numpy

    return numpy.ascontiguousarray(numpy.asarray(image.convert("RGB"))[:, :, ::-1])


def _parted(ink: Any, quad: Sequence[Point]) -> list[tuple[Point, ...]]:
    """A line's corners, close around its print, and parted where a gutter runs through it: lines of two columns are
    found as one now and then."""
    import numpy

    left, top, right, bottom = (round(value) for value in _bounds(quad))
    height = bottom - top
    shrunk = ink[max(top + height // 6, 0) : bottom - height // 16, max(left, 0) : right]  # marks stand at the bottom
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
    whole, edge = shrunk.shape[1], height // 12
    return [_between(quad, max(start - edge, 0) / whole, min(end + edge, whole) / whole) for start, end in parts]


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


def _upright(image: "Image") -> _Seen:
    """The page turned so that it reads best."""
    best = _recognise(image)
    if not _needs_turn(best.reads):
        return best
    width, height = image.size
    turns: tuple[tuple[int, Callable[[Box], Box]], ...] = (
        (90, lambda box: (width - box[3], box[0], width - box[1], box[2])),
        (270, lambda box: (box[1], height - box[2], box[3], height - box[0])),
        (180, lambda box: (width - box[2], height - box[3], width - box[0], height - box[1])),
    )
    for angle, back in turns:
        seen = replace(_recognise(image.rotate(angle, expand=True)), back=back)
        if _weight(seen.reads) > _weight(best.reads):
            best = seen
        if _sureness(seen.reads) >= _SURE and not _needs_turn(seen.reads):
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


def _skew(boxes: Sequence[Sequence[Point]]) -> float:
    """By how many degrees the lines fall to the right; 0 where that is next to nothing."""
    long = [box for box in boxes if box[1][0] - box[0][0] > _LONG * (box[3][1] - box[0][1]) > 0]
    angle = median(map(_angle, long)) if long else 0.0
    return angle if abs(angle) >= _SKEW else 0.0


def _angle(corners: Sequence[Point]) -> float:
    (left, top), (right, other) = corners[0], corners[1]
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
    """The characters of a line where they were seen; otherwise its length is shared out among them."""
    left, top, right, bottom = _bounds(read.corners)
    words = read.text.strip()
    below = _is_tall(read.corners) and len(words) > 1
    start, length = (top, bottom - top) if below else (left, _length(read))
    printed = [one for one in words if not one.isspace()]
    middles = read.middles or _shared_out(words)
    pitch = _pitch(printed, middles)
    glyphs: list[Glyph] = []
    at = 0
    for index, (character, middle) in enumerate(zip(printed, middles, strict=True)):
        at = words.index(character, at) + 1
        half = (0.3 if character.isascii() else 0.5) * pitch * length
        first, last = start + middle * length - half, start + middle * length + half
        box = (left, first, right, last) if below else (max(first, left), top, min(last, right), bottom)
        stated = at > 1 and words[at - 2].isspace()
        spaced = stated or (
            index > 0 and _is_apart(printed[index - 1 : index + 1], middles[index - 1 : index + 1], pitch)
        )
        if box[2] > box[0]:
            glyphs.append(Glyph(character, box, spaced, read.confidence, below))
    return glyphs


def _shared_out(words: str) -> tuple[float, ...]:
    widths = [0.55 if one.isascii() else 1.0 for one in words]
    ends = list(accumulate(widths))
    middles = [(end - width / 2) / ends[-1] for end, width in zip(ends, widths, strict=True)]
    return tuple(middle for middle, one in zip(middles, words, strict=True) if not one.isspace())


def _pitch(printed: Sequence[str], middles: Sequence[float]) -> float:
    """The usual way from one full-width character to the next, in shares of the line's length."""
    pairs = zip(pairwise(printed), pairwise(middles), strict=True)
    steps = [other - one for (a, b), (one, other) in pairs if not (a.isascii() or b.isascii())]
    return median(steps) if steps else 1 / max(len(printed), 1)


def _is_apart(pair: Sequence[str], middles: Sequence[float], pitch: float) -> bool:
    """Whether a space stands between two characters, which the recogniser leaves out between Chinese ones; the white
    of a punctuation mark is none."""
    return all(_HANZI.fullmatch(one) for one in pair) and middles[1] - middles[0] > _SPACE * pitch


def _length(read: Read) -> float:
    (left, top), (right, other) = read.corners[0], read.corners[1]
    return hypot(right - left, other - top)


def _times(box: Box, points: float) -> Box:
    return box[0] * points, box[1] * points, box[2] * points, box[3] * points
