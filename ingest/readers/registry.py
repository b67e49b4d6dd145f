"""The readers, one a format, and the one way to them: `read` makes a Document of bytes and never raises."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from graph.records import Document, Problem
from ingest.readers.content import Content, Fault, Unreadable, stated_title
from ingest.readers.converted import read_converted
from ingest.readers.markdown import read_markdown
from ingest.readers.media import (
    CSV,
    DOC,
    DOCX,
    JPEG,
    MARKDOWN,
    PAGE,
    PDF,
    PLAIN,
    PNG,
    RTF,
    SUFFIXES,
    TIFF,
    TSV,
    WPS,
    XLS,
    XLSX,
    judge_media,
    suffix_of,
)
from ingest.readers.old_sheet import read_old_sheet
from ingest.readers.page import read_page
from ingest.readers.pdf import read_pdf
from ingest.readers.plain import read_plain
from ingest.readers.scan import read_scan
from ingest.readers.sheet import read_sheet
from ingest.readers.unreadable import why_unreadable
from ingest.readers.values import read_values
from ingest.readers.word import read_word

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reader:
    """One format's reader; `version` grows whenever it makes other text or blocks of the same bytes."""

    name: str
    version: str
    read: Callable[[bytes], Content]


READERS: dict[str, Reader] = {
    PLAIN: Reader("txt", "3", read_plain),
    MARKDOWN: Reader("md", "1", read_markdown),
    PAGE: Reader("html", "3", read_page),
    PDF: Reader("pdf", "2", read_pdf),
    PNG: Reader("scan", "1", read_scan),
    JPEG: Reader("scan", "1", read_scan),
    TIFF: Reader("scan", "1", read_scan),
    DOCX: Reader("docx", "2", read_word),
    DOC: Reader("doc", "1", partial(read_converted, kind="doc")),
    WPS: Reader("wps", "1", partial(read_converted, kind="wps")),
    RTF: Reader("rtf", "1", partial(read_converted, kind="rtf")),
    XLSX: Reader("xlsx", "2", read_sheet),
    XLS: Reader("xls", "1", read_old_sheet),
    CSV: Reader("csv", "1", read_values),
    TSV: Reader("tsv", "1", read_values),
}


@dataclass(frozen=True, slots=True)
class Read:
    """`document` is None where nothing could be read; then `problems` says why."""

    document: Document | None
    problems: tuple[Problem, ...] = ()


def read(raw: bytes, *, key: str, name: str) -> Read:
    """Read a file's bytes; `name` is the file's name, which only breaks ties of the content."""
    kind = judge_media(raw, name) if raw.strip() else "empty"
    reader = READERS.get(kind)
    if reader is None:
        return _failed(key, why_unreadable(kind))
    try:
        content = reader.read(raw)
    except Unreadable as error:
        return _failed(key, error.fault)
    except Exception:  # noqa: BLE001  the rim around foreign parsers, which raise anything at all
        _LOG.exception("cannot read %s", key)
        return _failed(key, why_unreadable("damaged"))
    if not content.text.strip():
        return _failed(key, why_unreadable("no-text"))
    document = Document(
        key=key,
        version=hashlib.sha256(raw).hexdigest(),
        text=content.text,
        title=stated_title(content.text, content.blocks),
        media_type=kind,
        blocks=content.blocks,
        reader=reader.name,
        reader_version=reader.version,
    )
    faults = (*_misnamed(kind, name), *content.faults)
    return Read(document, tuple(_problem(key, fault) for fault in faults))


def _failed(key: str, fault: Fault) -> Read:
    return Read(None, (_problem(key, fault),))


def _problem(key: str, fault: Fault) -> Problem:
    return Problem(key, fault.code, fault.reason, fault.span)


def _misnamed(kind: str, name: str) -> tuple[Fault, ...]:
    named = SUFFIXES.get(suffix_of(name))
    if named is None or named == kind:
        return ()
    found, called = READERS[kind].name, suffix_of(name)
    chinese = f"文件名以 {called} 结尾，内容却是 {found}；已按内容读取，请改名。"
    reason = f"{chinese} Named {called}, but it is {found}; read as what it is, please rename it."
    return (Fault("wrong-name", reason),)
