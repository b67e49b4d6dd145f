"""The glyphs of a PDF page in the coordinates of the page as shown: origin top left, in points."""

import ctypes
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as api

Box = tuple[float, float, float, float]  # left, top, right, bottom
_UNMAPPED = "\ufffd"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed character; `spaced` if the page itself has a space before it, not only a gap; `confidence` of a text
    recogniser; `below` if the line that it was recognised in runs downwards."""

    text: str
    box: Box
    spaced: bool = False
    confidence: float | None = None
    below: bool = False

    @property
    def height(self) -> float:
        """From top to bottom, about its font size."""
        return self.box[3] - self.box[1]

    @property
    def center(self) -> tuple[float, float]:
        """The middle of its box."""
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2

    def within(self, box: Box) -> bool:
        """Whether its centre lies in a box."""
        x, y = self.center
        return box[0] <= x <= box[2] and box[1] <= y <= box[3]


@dataclass(slots=True)
class PackedGlyphs:
    """Glyphs of a page in a twentieth of the memory, since all pages are held until furniture is known."""

    texts: str = ""
    boxes: "array[float]" = field(default_factory=lambda: array("f"))
    spaced: bytes = b""
    confidences: "array[float]" = field(default_factory=lambda: array("f"))  # empty unless recognised
    below: bytes = b""

    @classmethod
    def of(cls, glyphs: Iterable[Glyph]) -> "PackedGlyphs":
        """Pack glyphs, in their order."""
        glyphs = list(glyphs)
        packed = cls("".join(glyph.text for glyph in glyphs))
        for glyph in glyphs:
            packed.boxes.extend(glyph.box)
        packed.spaced = bytes(glyph.spaced for glyph in glyphs)
        packed.below = bytes(glyph.below for glyph in glyphs)
        if any(glyph.confidence is not None for glyph in glyphs):
            packed.confidences.extend(glyph.confidence or 0.0 for glyph in glyphs)
        return packed

    def __len__(self) -> int:
        return len(self.texts)

    def __iter__(self) -> Iterator[Glyph]:
        boxes, sure = self.boxes, self.confidences
        for index, text in enumerate(self.texts):
            left, top, right, bottom = boxes[4 * index : 4 * index + 4]
            confidence = sure[index] if sure else None
            spaced, below = bool(self.spaced[index]), bool(self.below[index])
            yield Glyph(text, (left, top, right, bottom), spaced, confidence, below)


def read_glyphs(page: pdfium.PdfPage) -> list[Glyph]:
    """All printed characters of a page, in the order in which they are drawn; one that the file's fonts do not map to
    a character is U+FFFD."""
    text_page = page.get_textpage()
    try:
        return list(_glyphs(text_page.raw, text_page.count_chars(), _Frame(page)))
    finally:
        text_page.close()


def _glyphs(raw: object, count: int, frame: "_Frame") -> Iterator[Glyph]:
    rectangle = api.FS_RECTF()
    pointer = ctypes.byref(rectangle)
    spaced, high = False, 0
    for index in range(count):
        code = api.FPDFText_GetUnicode(raw, index)
        if 0xD800 <= code < 0xDC00:  # pdfium gives characters beyond the first plane in two halves
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        text = chr(code)
        if (code in {0, 0xFFFE, 0xFFFF} or code < 0x20) and api.FPDFText_HasUnicodeMapError(raw, index) == 1:
            text = _UNMAPPED
        elif text.isspace() or code in {0, 0xFFFE, 0xFFFF, 0xAD}:
            spaced = spaced or not api.FPDFText_IsGenerated(raw, index)
            continue
        if api.FPDFText_GetLooseCharBox(raw, index, pointer):
            box = frame.turn(rectangle)
            if box[2] > box[0] and box[3] > box[1] and abs(box[0]) + abs(box[3]) < 1e6:
                yield Glyph(text, box, spaced)
                spaced = False


class _Frame:
    """Maps a page's own coordinates to those of the page as shown, turned and cropped."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._left, self._bottom, self._right, self._top = page.get_cropbox()
        self._rotation = page.get_rotation()

    def turn(self, rectangle: api.FS_RECTF) -> Box:
        """A box with its origin top left."""
        left, right = rectangle.left - self._left, self._right - rectangle.right
        bottom, top = rectangle.bottom - self._bottom, self._top - rectangle.top
        width, height = rectangle.right - rectangle.left, rectangle.top - rectangle.bottom
        if self._rotation == 90:
            return bottom, left, bottom + height, left + width
        if self._rotation == 180:
            return right, bottom, right + width, bottom + height
        if self._rotation == 270:
            return top, right, top + height, right + width
        return left, top, left + width, top + height
