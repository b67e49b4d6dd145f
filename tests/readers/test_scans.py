"""Images and scanned pages, recognised offline; fonts whose maps are broken; what is said where nothing recognises."""

import io
from collections.abc import Callable

import pytest
from PIL.Image import Image
from reportlab.pdfgen.canvas import Canvas

from bench.layouts import TABLES
from bench.pages import Sheet, to_file, to_images, to_pdf, to_scan
from bench.readers import cells_in, cells_of, squeeze
from graph.records import Document
from ingest.readers import ocr
from ingest.readers.content import Unreadable
from ingest.readers.pdf import read_here, read_pdf
from ingest.readers.pdf_fonts import is_broken
from ingest.readers.pdf_glyphs import Glyph
from ingest.readers.places import places_of
from ingest.readers.registry import read
from ingest.readers.scan import read_here as read_scan_here

SMALL = (300.0, 160.0)
LINES = ("雁河区教育委员会文件", "各学校要认真落实课后服务工作，", "并于每月月底报送进展情况。")


def small_sheet() -> Sheet:
    sheet = Sheet(SMALL)
    for number, line in enumerate(LINES):
        sheet.text(30, 30 + 30 * number, line, 15)
    return sheet


def read_document(raw: bytes, name: str) -> Document:
    result = read(raw, key="a", name=name)
    assert result.document is not None, result.problems
    return result.document


IMAGES: dict[str, tuple[Callable[[Image], bytes], str]] = {
    "png": (lambda image: to_file([image], "PNG"), "a.png"),
    "jpeg": (lambda image: to_file([image], "JPEG"), "a.jpg"),
    "pdf of an image": (lambda image: to_scan([image]), "a.pdf"),
    "on its side": (lambda image: to_file([image.rotate(90, expand=True)], "PNG"), "a.png"),
    "upside down": (lambda image: to_file([image.rotate(180)], "PNG"), "a.png"),
    "askew": (lambda image: to_file([image.rotate(2, fillcolor=255)], "PNG"), "a.png"),
}


@pytest.mark.parametrize("name", IMAGES)
def test_an_image_is_recognised(name: str) -> None:
    make, file = IMAGES[name]
    document = read_document(make(to_images(small_sheet())[0]), file)
    assert squeeze(document.text) == "".join(LINES)
    lines = [line for block in document.blocks for line in block.lines]
    assert all(line.confidence is not None and line.confidence > 0.8 for line in lines)
    assert document.reader == ("pdf" if file == "a.pdf" else "scan")


def test_spaces_between_names_and_dashes_are_kept() -> None:
    sheet = Sheet((420.0, 100.0))
    words = ("成员：周岚 何舟 沈砚。“双减”工作", "教师沙龙——学校工会一一落实")
    for number, line in enumerate(words):
        sheet.text(30, 20 + 30 * number, line, 14)
    assert read_document(to_file(to_images(sheet), "PNG"), "a.png").text.replace("\n", "") == "".join(words)


def test_boxes_are_where_the_words_are() -> None:
    place = next(places_of(read_document(to_file(to_images(small_sheet()), "PNG"), "a.png")))
    assert place.page == 1
    assert place.box == pytest.approx((30, 30, 180, 45), abs=4)


def test_boxes_of_a_turned_page_are_where_the_words_are_on_it() -> None:
    image = to_images(small_sheet())[0].rotate(90, expand=True)
    left, top, right, bottom = next(places_of(read_document(to_file([image], "PNG"), "a.png"))).box
    assert (left, top, right, bottom) == pytest.approx((30, 300 - 180, 45, 300 - 30), abs=4)


def test_every_page_of_a_tiff_is_read() -> None:
    image = to_images(small_sheet())[0]
    document = read_document(to_file([image, image], "TIFF"), "a.tiff")
    assert [place.page for place in places_of(document)] == [1, 1, 1, 2, 2, 2]


def test_a_scanned_table_keeps_its_merged_cells() -> None:
    sheet = TABLES["table"]()
    content = read_pdf(to_scan(to_images(sheet)))
    assert cells_in(content) == cells_of(sheet)


def garbled_pdf() -> bytes:
    """GBK bytes that a font shows as accented letters."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    words = "雁河区教育委员会关于做好年度工作的通知".encode("gbk").decode("cp1252", "replace").replace("\ufffd", "¤")
    for number in range(3):
        canvas.drawString(72, 700 - 30 * number, words)
    canvas.save()
    return buffer.getvalue()


def test_a_broken_font_map_is_told() -> None:
    assert "broken-text" in {problem.code for problem in read(garbled_pdf(), key="a", name="a.pdf").problems}


BROKEN = {
    "private use": "".join(chr(0xE000 + n) for n in range(40)),
    "not mapped": "\ufffd" * 40,
    "rare characters": "".join(chr(0x3400 + 7 * n) for n in range(60)),
    "accented letters": "Ñã½ÌÓý¾Ö¹ØÓÚÄê¶È¹¤×÷µÄÍ¨Öª¸÷Ñ§Ð£ÒªÈÏÕæÂäÊµ",
}
SOUND = {
    "chinese": "雁河区教育委员会关于做好年度工作的通知" * 3,
    "traditional": "關於辦理國民中小學學生學習評量的實施規定" * 3,
    "english": "The council reads plans of schools in every district of the city.",
    "names with rare characters": "王㵘李喆张翀陈彧" * 2 + "参加教育工作会议并讲话指出要认真落实",
    "few": "\ufffd字",
}


@pytest.mark.parametrize(
    ("text", "broken"), [(t, True) for t in BROKEN.values()] + [(t, False) for t in SOUND.values()]
)
def test_what_a_broken_font_map_looks_like(text: str, broken: bool) -> None:
    assert is_broken(Glyph(one, (0, 0, 1, 1)) for one in text) is broken


@pytest.fixture
def without_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_is_installed", lambda: False)


@pytest.mark.usefixtures("without_recognition")
def test_without_the_extra_it_is_named() -> None:
    image = to_images(small_sheet())
    for work, raw in ((read_here, to_scan(image)), (read_scan_here, to_file(image, "PNG")), (read_here, garbled_pdf())):
        with pytest.raises(Unreadable) as refused:
            work(raw, lambda _done, _of: None)
        assert "pip install 'yanzhen[ocr]'" in refused.value.fault.reason


@pytest.mark.usefixtures("without_recognition")
def test_pages_with_text_are_read_beside_scanned_ones() -> None:
    from pypdf import PdfWriter

    writer = PdfWriter()
    for raw in (to_pdf(small_sheet()), to_scan(to_images(small_sheet()))):
        writer.append(io.BytesIO(raw))
    buffer = io.BytesIO()
    writer.write(buffer)
    content = read_here(buffer.getvalue(), lambda _done, _of: None)
    assert squeeze(content.text) == "".join(LINES)
    assert [fault.code for fault in content.faults] == ["scanned-pages"]
