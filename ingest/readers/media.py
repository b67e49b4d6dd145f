"""What kind of file the bytes are: judged from the content, then from the name."""

import io
import re
import zipfile
from pathlib import PurePosixPath

PLAIN, MARKDOWN, PAGE = "text/plain", "text/markdown", "text/html"
PDF = "application/pdf"
PNG, JPEG, TIFF = "image/png", "image/jpeg", "image/tiff"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLS = "application/vnd.ms-excel"
CSV, TSV = "text/csv", "text/tab-separated-values"
DOC, WPS, RTF = "application/msword", "application/vnd.ms-works", "application/rtf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

SUFFIXES = {
    ".txt": PLAIN,
    ".text": PLAIN,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": PAGE,
    ".htm": PAGE,
    ".shtml": PAGE,
    ".xhtml": PAGE,
    ".pdf": PDF,
    ".png": PNG,
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".tif": TIFF,
    ".tiff": TIFF,
    ".docx": DOCX,
    ".docm": DOCX,
    ".xlsx": XLSX,
    ".xlsm": XLSX,
    ".xls": XLS,
    ".et": XLS,
    ".csv": CSV,
    ".tsv": TSV,
    ".doc": DOC,
    ".dot": DOC,
    ".wps": WPS,
    ".rtf": RTF,
}
ENCRYPTED, DAMAGED, BINARY = "encrypted", "damaged", "binary"
# Kinds that are known and not read: each name is the `what` of an `unsupported` problem.
POWERPOINT, IMAGE, ARCHIVE, MHTML, OTHER_TEXT = "ppt", "image", "archive", "mhtml", "text"

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF8", IMAGE),
    (b"RIFF", IMAGE),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"{\\rtf", RTF),
    (b"Rar!\x1a\x07", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"\x1f\x8b\x08", ARCHIVE),
    (b"MIME-Version:", MHTML),
    (b"From: <Saved by", MHTML),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_PARTS = (
    ("EncryptedPackage", ENCRYPTED),
    ("WordDocument", DOC),
    ("Workbook", XLS),
    ("Book", XLS),
    ("PowerPoint Document", POWERPOINT),
)
_ZIP_PARTS = (("word/document.xml", DOCX), ("xl/workbook.xml", XLSX), ("ppt/presentation.xml", POWERPOINT))
_MARKUP = re.compile(rb"<(!doctype\s+html|html|head|body|meta\s|title>|table|div|p>|p\s)", re.IGNORECASE)
_PAGE_START = re.compile(rb"\s*(<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+html|html|head|body|meta\s)", re.I | re.S)
_HEAD = 8000
_CONTROL = bytes(set(range(32)) - {0, 9, 10, 11, 12, 13, 27})


def judge_media(raw: bytes, name: str) -> str:
    """A media type of the registry, or one of the words above for what cannot be read."""
    named = SUFFIXES.get(suffix_of(name))
    if b"%PDF-" in raw[:1024]:
        return PDF
    if raw.startswith(b"PK\x03\x04"):
        return _judge_zip(raw)
    if raw.startswith(_OLE):
        return _judge_ole(raw, name)
    known = next((kind for magic, kind in _MAGIC if raw.startswith(magic)), None)
    if known is not None:
        return known
    if _is_binary(raw):
        return BINARY
    return _judge_text(raw, name, named)


def file_name(key: str, media_type: str) -> str:
    """A name under which the bytes of a stored document are read as what they were, whatever its key ends in."""
    if SUFFIXES.get(suffix_of(key)) is not None:
        return key
    return key + next((suffix for suffix, kind in SUFFIXES.items() if kind == media_type), "")


def suffix_of(name: str) -> str:
    """The lower-case suffix; a dot inside a Chinese title begins none."""
    suffix = PurePosixPath(name).suffix.lower()
    return suffix if re.fullmatch(r"\.[a-z][a-z0-9]{0,7}", suffix) else ""


def _judge_zip(raw: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return DAMAGED
    return next((kind for part, kind in _ZIP_PARTS if part in names), ARCHIVE)


def _judge_ole(raw: bytes, name: str) -> str:
    for part, kind in _OLE_PARTS:
        if part.encode("utf-16-le") in raw:
            return WPS if kind == DOC and suffix_of(name) == ".wps" else kind
    return DOC


def _judge_text(raw: bytes, name: str, named: str | None) -> str:
    if _PAGE_START.match(raw[:_HEAD].removeprefix(b"\xef\xbb\xbf")):
        return PAGE
    if named == PAGE:
        return PAGE if _MARKUP.search(raw) else PLAIN
    if named in {PLAIN, MARKDOWN, CSV, TSV}:
        return named
    return PLAIN if named or not suffix_of(name) else OTHER_TEXT


def _is_binary(raw: bytes) -> bool:
    """Control characters that no text has. Zero bytes alone are no sign: UTF-16 is full of them, and a text
    with a few is still a text."""
    head = raw[:_HEAD]
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return False
    controls = len(head) - len(head.translate(None, _CONTROL))
    return controls > len(head) // 50 or head.count(0) > len(head) * 0.6
