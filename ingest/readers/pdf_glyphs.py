"""The glyphs of a PDF page in the coordinates of the page as shown: origin top left, in points."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as api

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed character; `spaced` if the page itself has a space before it, not only a gap."""

    text: str
    box: Box
    spaced: bool

    @property
    def height(self) -> float:
        """From top to bottom, about its font size."""
        return self.box[3] - self.box[1]

    def within(self, box: Box) -> bool:
        """Whether its centre lies in a box."""
        x, y = (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2
        return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def read_glyphs(page: pdfium.PdfPage) -> list[Glyph]:
    """All printed characters of a page, in the order in which they are drawn."""
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
        if text.isspace() or code in {0, 0xFFFE, 0xFFFF, 0xAD}:
            spaced = spaced or not api.FPDFText_IsGenerated(raw, index)
        elif api.FPDFText_GetLooseCharBox(raw, index, pointer):
            yield Glyph(text, frame.turn(rectangle), spaced)
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
