"""Bytes to text: byte order mark, then UTF-8, then GB18030, then a guess. What a page claims is not believed."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import replace

from charset_normalizer import from_bytes

from graph.records import Span
from ingest.readers.content import Fault, Unreadable, clean

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GB18030_MARK = b"\x84\x31\x95\x33"
_DAMAGED_SHARE = 0.1  # above this share of undecodable characters a charset is taken for the wrong one
_SAMPLE = 100_000  # bytes that tell a charset
_CUT_OFF = "unexpected end of data"  # how UTF-8 calls a character that the end of the file breaks
_PLACES = 5  # undecodable places reported one by one
_REPLACED = re.compile("\ufffd+")


def decode(raw: bytes) -> tuple[str, tuple[Fault, ...]]:
    """The final text of the bytes: mark dropped, line ends kept, what cannot be stored as U+FFFD.

    Undecodable bytes become U+FFFD with a fault for each place; Unreadable if no charset fits.
    """
    for mark, charset in _MARKS:
        if raw.startswith(mark):
            return _decode_damaged(raw[len(mark) :], charset)
    raw = raw.removeprefix(_GB18030_MARK)
    wide = _wide_without_mark(raw)
    for charset in [wide] if wide else ["utf-8", "gb18030"]:
        try:
            return clean(raw.decode(charset)), ()
        except UnicodeDecodeError as error:
            if error.reason == _CUT_OFF or _damaged_share(raw, charset, error.start) <= _DAMAGED_SHARE:
                return _decode_damaged(raw, charset)
    best = from_bytes(raw).best()
    if best is None:
        reason = "字符编码无法识别，请另存为 UTF-8。 Unknown character encoding; save it as UTF-8."
        raise Unreadable(Fault("encoding", reason))
    fault = Fault("encoding", f"字符编码系推测：{best.encoding}。 The character encoding is a guess; check the text.")
    return clean(str(best)), (fault,)


def place_again(faults: Iterable[Fault], text: str) -> tuple[Fault, ...]:
    """The faults of `decode` with their places found again in the text that a format's reader made of its result."""
    places = (Span(*match.span()) for match in _REPLACED.finditer(text))
    return tuple(replace(fault, span=next(places, None)) if fault.span else fault for fault in faults)


def _wide_without_mark(raw: bytes) -> str | None:
    """UTF-16 without a mark shows as zero bytes at every other place (line ends, digits, spaces). A few of them in a
    text that is UTF-8 otherwise are just that."""
    head = raw[:4000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if min(even, odd) or even + odd <= len(head) // 50:
        return None
    if (even + odd) * 4 < len(head) and _damaged_share(head, "utf-8", 0) <= _DAMAGED_SHARE:
        return None
    return "utf-16-le" if odd else "utf-16-be"


def _damaged_share(raw: bytes, charset: str, place: int) -> float:
    """Undecodable characters by characters outside ASCII, around a place where the charset failed."""
    text = raw[max(place - _SAMPLE, 0) : place + _SAMPLE].decode(charset, "replace")
    outside = sum(1 for character in text if ord(character) > 127)
    return text.count("\ufffd") / max(outside, 1)


def _decode_damaged(raw: bytes, charset: str) -> tuple[str, tuple[Fault, ...]]:
    try:
        return clean(raw.decode(charset)), ()
    except UnicodeDecodeError:
        text = clean(raw.decode(charset, "replace"))
    places = [Span(*match.span()) for match in _REPLACED.finditer(text)]
    reason = f"有字节不是 {charset.upper()} 字符，已用 \ufffd 代替；请核对原件。 Undecodable bytes were replaced."
    faults = [Fault("encoding", reason, place) for place in places[:_PLACES]]
    if len(places) > _PLACES:
        more = f"另有 {len(places) - _PLACES} 处无法解码。 {len(places) - _PLACES} more undecodable places."
        faults.append(Fault("encoding", more))
    return text, tuple(faults)
