"""Pages as images: of a PDF drawn, of an image file its frames; always of a bounded size."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from ingest.readers.apart import Pages, run_apart
from ingest.readers.content import Unreadable
from ingest.readers.media import JPEG, PDF, PNG, TIFF
from ingest.readers.unreadable import why_unreadable

if TYPE_CHECKING:
    import pypdfium2 as pdfium
    from PIL.Image import Image

PAGED = {PDF, PNG, JPEG, TIFF}  # the media types that have pages to show
LEAST_DPI, MOST_DPI = 36, 300
MOST_DRAWN = 40_000_000  # pixels of a page of a PDF
MOST_STORED = 100_000_000  # pixels of an image file, looked up before it is unpacked
MOST_FRAMES = 2000
_WAIT = 20.0  # seconds for others' pages
_USUAL_DPI = 200  # of an image that does not say
_FORMATS = ("PNG", "JPEG", "TIFF")


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of a page and the size of its pixels in points."""

    picture: "Image"
    points: float


def page_image(raw: bytes, media_type: str, number: int, dpi: int) -> bytes | None:
    """A page (from 1) of a PDF or image file as PNG; None where it has no such page. Unreadable where it cannot be
    drawn. At `dpi`, a point of a line's box is dpi / 72 pixels."""
    options = {"media_type": media_type, "number": number, "dpi": dpi}
    image: bytes | None = run_apart("picture", raw, options, wait=_WAIT)
    return image


def draw_here(raw: bytes, _tell: Pages, *, media_type: str, number: int, dpi: int) -> bytes | None:
    """`page_image` in this process."""
    picture = _pdf_page(raw, number, dpi) if media_type == PDF else _frame(raw, number)
    if picture is None:
        return None
    image = picture.picture
    wanted = picture.points * dpi / 72
    if abs(wanted - 1) > 0.001:
        wanted = min(wanted, sqrt(MOST_DRAWN / (image.width * image.height)))
        size = max(1, round(image.width * wanted)), max(1, round(image.height * wanted))
        image = (image if image.mode in {"L", "RGB"} else image.convert("RGB")).resize(size)
    buffer = io.BytesIO()
    (image if image.mode in {"1", "L", "P", "RGB"} else image.convert("RGB")).save(buffer, "PNG")
    return buffer.getvalue()


def draw_page(page: "pdfium.PdfPage", dpi: int) -> Picture:
    """A page of a PDF at a resolution, or less where it is very large."""
    width, height = page.get_size()
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise Unreadable(why_unreadable("absurd"))
    scale = min(dpi / 72, sqrt(MOST_DRAWN / (width * height)))
    return Picture(page.render(scale=scale).to_pil().convert("RGB"), 1 / scale)


def frames(raw: bytes) -> Iterator[Picture]:
    """The pages of an image file; Unreadable where it is damaged or absurdly large."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # our own limit is looked up before anything is unpacked
    try:
        opened = Image.open(io.BytesIO(raw), formats=_FORMATS)
        for number in range(MOST_FRAMES):
            try:
                opened.seek(number)
            except EOFError:
                return
            if opened.width * opened.height > MOST_STORED:
                raise Unreadable(why_unreadable("absurd"))
            yield Picture(_upright(opened), 72 / _dpi(opened))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError, KeyError) as error:
        raise Unreadable(why_unreadable("damaged")) from error


def _pdf_page(raw: bytes, number: int, dpi: int) -> Picture | None:
    import pypdfium2 as pdfium

    from ingest.readers.pdf import open_pdf

    document = open_pdf(raw)
    try:
        if not 1 <= number <= len(document):
            return None
        page = document[number - 1]
        try:
            return draw_page(page, dpi)
        finally:
            page.close()
    except pdfium.PdfiumError as error:
        raise Unreadable(why_unreadable("damaged")) from error
    finally:
        document.close()


def _frame(raw: bytes, number: int) -> Picture | None:
    return next((frame for at, frame in enumerate(frames(raw), 1) if at == number), None)


def _upright(image: "Image") -> "Image":
    """As the camera's note says that it is to be shown, on white where it is see-through."""
    from PIL import Image, ImageOps

    shown = ImageOps.exif_transpose(image) or image
    if shown.mode in {"RGBA", "LA", "PA"} or "transparency" in shown.info:
        layered = shown.convert("RGBA")
        white = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(white, layered).convert("RGB")
    return shown.convert("RGB")


def _dpi(image: "Image") -> float:
    stated = image.info.get("dpi", (0, 0))
    value = float(stated[0]) if isinstance(stated, tuple) and stated else 0.0
    return value if 50 <= value <= 1200 else _USUAL_DPI
