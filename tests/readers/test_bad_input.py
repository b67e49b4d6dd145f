"""What cannot be read gives a problem with reason and cure; what has the wrong name is read as what it is."""

import io
import zipfile

import docx
import openpyxl
import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.readers.registry import read


def make_docx(text: str = "正文一段。") -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def make_xlsx() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"] = "姓名"  # type: ignore[index]
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def make_pdf(text: str = "plain words", password: str | None = None) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=password)
    if text:
        canvas.drawString(100, 700, text)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def make_zip(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, b"x")
    return buffer.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)

UNREADABLE: dict[str, tuple[bytes, str, str]] = {
    "no bytes": (b"", "a.txt", "empty"),
    "only spaces": (b" \r\n\t\n", "a.txt", "empty"),
    "only a mark": (b"\xef\xbb\xbf", "a.txt", "no-text"),
    "only ideographic spaces": ("\u3000\u3000\n".encode(), "a.txt", "no-text"),
    "binary called txt": (bytes(range(32)) * 50, "a.txt", "binary"),
    "zeros": (bytes(1000), "a.txt", "binary"),
    "png head alone": (b"\x89PNG\r\n\x1a\n" + bytes(50), "a.png", "damaged"),
    "jpeg head called pdf": (b"\xff\xd8\xff\xe0" + bytes(50), "a.pdf", "damaged"),
    "gif": (b"GIF89a" + bytes(50), "a.gif", "unsupported"),
    "word 97": (OLE + "WordDocument".encode("utf-16-le"), "a.doc", "unsupported"),
    "excel 97 cut off": (OLE + "Workbook".encode("utf-16-le"), "a.xls", "damaged"),
    "wps": (OLE + "WordDocument".encode("utf-16-le"), "a.wps", "unsupported"),
    "encrypted office file": (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "encrypted"),
    "rtf called doc": (b"{\\rtf1 text}", "a.doc", "unsupported"),
    "web archive": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "a.mht", "unsupported"),
    "archive": (make_zip("a.txt"), "a.zip", "unsupported"),
    "presentation": (make_zip("ppt/presentation.xml"), "a.pptx", "unsupported"),
    "text of another kind": ("甲,乙".encode(), "a.json", "unsupported"),
    "docx cut off": (make_docx()[:2000], "a.docx", "damaged"),
    "docx without its parts": (make_zip("word/document.xml"), "a.docx", "damaged"),
    "xlsx without its parts": (make_zip("xl/workbook.xml"), "a.xlsx", "damaged"),
    "docx without words": (make_docx(""), "a.docx", "no-text"),
    "pdf with a password": (make_pdf(password="secret"), "a.pdf", "encrypted"),
    "pdf without words": (make_pdf(""), "a.pdf", "no-text"),
    "pdf head alone": (b"%PDF-1.4\n", "a.pdf", "damaged"),
    "html without words": (b"<html><script>x()</script></html>", "a.html", "no-text"),
}


@pytest.mark.parametrize(("raw", "name", "code"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_is_a_problem(raw: bytes, name: str, code: str) -> None:
    result = read(raw, key="folder/a", name=name)
    assert result.document is None
    assert [(problem.document, problem.code) for problem in result.problems] == [("folder/a", code)]
    reason = result.problems[0].reason
    assert any("\u4e00" <= character <= "\u9fff" for character in reason)
    assert reason.endswith(".")


MISNAMED: dict[str, tuple[bytes, str, str]] = {
    "pdf called txt": (make_pdf(), "a.txt", "pdf"),
    "docx called pdf": (make_docx(), "a.pdf", "docx"),
    "docx called doc": (make_docx(), "a.xlsx", "docx"),
    "xlsx called docx": (make_xlsx(), "a.docx", "xlsx"),
    "html called txt": ("<!DOCTYPE html><p>雁河区教育局的通知</p>".encode(), "a.txt", "html"),
    "html called docx": ("<html><p>雁河区教育局的通知</p></html>".encode("gb18030"), "a.docx", "html"),
    "text called pdf": ("雁河区教育局的通知".encode(), "a.pdf", "txt"),
    "text called html": ("雁河区教育局 <内部> 的通知".encode(), "a.html", "txt"),
}


@pytest.mark.parametrize(("raw", "name", "reader"), MISNAMED.values(), ids=MISNAMED.keys())
def test_a_wrong_name_is_told_and_the_content_read(raw: bytes, name: str, reader: str) -> None:
    result = read(raw, key="a", name=name)
    assert result.document is not None
    assert result.document.reader == reader
    assert [problem.code for problem in result.problems] == ["wrong-name"]


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a", "关于2016.年的通知", "a.text"])
def test_plain_text_names(name: str) -> None:
    result = read("雁河区".encode(), key="a", name=name)
    assert result.document is not None
    assert result.document.reader == "txt"
    assert not result.problems


def test_a_pdf_cut_off_gives_what_is_left_or_a_reason() -> None:
    whole = make_pdf()
    for length in range(20, len(whole) - 10, 97):
        result = read(whole[:length], key="a", name="a.pdf")
        assert result.document is not None or result.problems
        if result.document is not None:
            assert "truncated" in {problem.code for problem in result.problems}


def test_a_package_that_unpacks_to_an_absurd_size_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.readers.package.MOST_UNPACKED", 100)
    result = read(make_docx("字" * 200), key="a", name="a.docx")
    assert [problem.code for problem in result.problems] == ["too-large"]
