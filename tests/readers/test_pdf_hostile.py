"""Damaged, hostile and absurd PDF and image files: each ends in text or in a problem with its reason, none in a crash,
none later than the limit allows. The files are made by rule, so that a failure can be made again."""

import io
import random
import struct
import zlib
from collections.abc import Callable, Iterator

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ingest.readers import apart
from ingest.readers.registry import read

LIMIT = 20.0  # seconds without a page, here


@pytest.fixture(autouse=True)
def limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PAGE_SECONDS", LIMIT)
    monkeypatch.setattr(apart, "FILE_SECONDS", 2 * LIMIT)


def make_pdf(pages: int = 3) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True, pageCompression=1)
    for page in range(pages):
        for line in range(30):
            canvas.drawString(72, 760 - 20 * line, f"Page {page} line {line} of a plain report on schools.")
        canvas.rect(72, 72, 200, 40)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def make_image(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((120, 80), 40).convert("RGB").save(buffer, kind)
    return buffer.getvalue()


def pdf_of(objects: list[bytes], *, root: int = 1) -> bytes:
    """A PDF of the objects given, with a right table of where they stand."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, start)
    return bytes(out)


def page_with(content: bytes, extra: bytes = b"", box: bytes = b"0 0 595 842") -> bytes:
    """One page that draws the content."""
    packed = zlib.compress(content)
    return pdf_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>>>>" % (box, extra),
            b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
    )


def png_of(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG that claims a size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def bomb_in_pdf() -> bytes:
    """An image of 50,000 by 50,000 points packed into some kilobytes, drawn on a page."""
    packed = zlib.compress(bytes(50_000 * 50_000 // 8), 9)
    head = b"<</Type/XObject/Subtype/Image/Width 50000/Height 50000/BitsPerComponent 1/ColorSpace/DeviceGray"
    return pdf_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
            b"<</Length 29>>stream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream",
            head + b"/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        ]
    )


def truncated() -> Iterator[tuple[str, bytes, str]]:
    whole = make_pdf()
    for number in range(25):
        yield f"pdf cut {number}", whole[: random.Random(number).randrange(10, len(whole))], "a.pdf"
    for kind, suffix in (("PNG", "png"), ("JPEG", "jpg"), ("TIFF", "tif")):
        image = make_image(kind)
        for number in range(6):
            yield f"{suffix} cut {number}", image[: random.Random(number).randrange(12, len(image))], f"a.{suffix}"


def spoiled() -> Iterator[tuple[str, bytes, str]]:
    whole = make_pdf()
    for number in range(30):
        chance = random.Random(100 + number)
        raw = bytearray(whole)
        for _ in range(1 + number * 3):
            raw[chance.randrange(8, len(raw))] = chance.randrange(256)
        yield f"pdf spoiled {number}", bytes(raw), "a.pdf"
    for kind, suffix in (("PNG", "png"), ("JPEG", "jpg"), ("TIFF", "tif")):
        for number in range(6):
            chance = random.Random(200 + number)
            raw = bytearray(make_image(kind))
            for _ in range(1 + number * 5):
                raw[chance.randrange(8, len(raw))] = chance.randrange(256)
            yield f"{suffix} spoiled {number}", bytes(raw), f"a.{suffix}"


def absurd() -> Iterator[tuple[str, Callable[[], bytes], str]]:
    catalog = b"<</Type/Catalog/Pages 2 0 R>>"
    words = b"BT /F 12 Tf 72 700 Td (words) Tj ET "
    yield (
        "pdf of many objects",
        lambda: pdf_of([catalog, b"<</Type/Pages/Kids[]/Count 0>>", *[b"null"] * 100_000]),
        "a.pdf",
    )
    yield "pages that hold themselves", lambda: pdf_of([catalog, b"<</Type/Pages/Kids[2 0 R]/Count 9>>"]), "a.pdf"
    yield "a million pages claimed", lambda: pdf_of([catalog, b"<</Type/Pages/Kids[]/Count 1000000>>"]), "a.pdf"
    yield "nested arrays", lambda: pdf_of([catalog, b"[" * 50_000 + b"]" * 50_000]), "a.pdf"
    yield "nested dictionaries", lambda: pdf_of([b"<</A" * 20_000 + b" 1" + b">>" * 20_000, b"null"]), "a.pdf"
    yield "saved states", lambda: page_with(b"q " * 500_000 + words), "a.pdf"
    yield "a million words", lambda: page_with(words * 300_000), "a.pdf"
    yield "a hundred thousand lines", lambda: page_with(b"0 0 m 100 100 l S " * 100_000 + words), "a.pdf"
    yield "lines that may be rules", lambda: page_with(b"0 0 m 500 0 l S 0 9 m 0 500 l S " * 2400 + words), "a.pdf"
    yield "content bomb", lambda: page_with(b" " * 300_000_000 + words), "a.pdf"
    yield "giant page", lambda: page_with(words, box=b"0 0 99999999 99999999"), "a.pdf"
    yield "page without area", lambda: page_with(words, box=b"0 0 0 0"), "a.pdf"
    yield "page turned inside out", lambda: page_with(words, box=b"595 842 -595 -842"), "a.pdf"
    yield "page of no numbers", lambda: page_with(words, box=b"NaN inf 1e999 -1e999"), "a.pdf"
    yield "giant letters", lambda: page_with(b"BT /F 999999 Tf 0 0 Td (words) Tj ET"), "a.pdf"
    yield "letters far away", lambda: page_with(b"BT /F 12 Tf 1e30 1e30 Td (words) Tj ET"), "a.pdf"
    yield "form that draws itself", lambda: page_with(b"/X Do", b"/XObject<</X 6 0 R>>"), "a.pdf"
    yield "image bomb in a pdf", bomb_in_pdf, "a.pdf"
    yield (
        "script and attachment",
        lambda: pdf_of(
            [
                b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
                b"<</Type/Pages/Kids[]/Count 0>>",
            ]
        ),
        "a.pdf",
    )
    yield "only the head", lambda: b"%PDF-1.7\n%%EOF", "a.pdf"
    yield (
        "head in noise",
        lambda: random.Random(1).randbytes(900) + b"%PDF-1.7" + random.Random(2).randbytes(5000),
        "a.pdf",
    )
    yield "png bomb", lambda: png_of(50_000, 50_000, bytes(50_000 * 6251)), "a.png"
    yield "png of no size", lambda: png_of(0, 0), "a.png"
    yield "png without data", lambda: png_of(600, 600), "a.png"
    yield "png wider than any", lambda: png_of(2**31 - 1, 1), "a.png"
    yield "tiff that points to itself", lambda: b"II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00", "a.tif"
    yield "tiff of no entries", lambda: b"MM\x00*\x00\x00\x00\x08\xff\xff", "a.tif"
    yield "jpeg of markers", lambda: b"\xff\xd8\xff" + b"\xff" * 100_000, "a.jpg"
    yield "blank paper", lambda: png_of(800, 1000, b"\x00" * (101 * 1000)), "a.png"


def check(raw: bytes, name: str) -> None:
    result = read(raw, key="folder/a", name=name)
    assert result.document is not None or result.problems
    for problem in result.problems:
        assert problem.code
        assert any("\u4e00" <= character <= "\u9fff" for character in problem.reason)
    if result.document is not None:
        for block in result.document.blocks:
            assert 0 <= block.span.start < block.span.end <= len(result.document.text)


BROKEN = {name: (raw, file) for name, raw, file in (*truncated(), *spoiled())}
ABSURD = {name: (make, file) for name, make, file in absurd()}


@pytest.mark.parametrize(("raw", "name"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_gives_text_or_a_reason(raw: bytes, name: str) -> None:
    check(raw, name)


@pytest.mark.parametrize(("make", "name"), ABSURD.values(), ids=ABSURD.keys())
def test_an_absurd_file_gives_text_or_a_reason(make: Callable[[], bytes], name: str) -> None:
    check(make(), name)


def test_there_are_a_hundred_of_them() -> None:
    assert len(BROKEN) + len(ABSURD) >= 100
