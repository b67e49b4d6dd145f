"""Bytes in, final text out, whatever a page claims."""

import codecs

import pytest

from graph.records import Span
from ingest.readers.charset import decode

TEXT = "雁河区教委关于印发工作要点的通知\r\n各学校：请认真落实。"

SAME_TEXT = {
    "utf-8": TEXT.encode(),
    "utf-8 with mark": codecs.BOM_UTF8 + TEXT.encode(),
    "utf-16 with mark": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    "utf-16 big endian with mark": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "utf-32 with mark": codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    "gb18030": TEXT.encode("gb18030"),
    "gbk": TEXT.encode("gbk"),
    "gb18030 with mark": "\ufeff".encode("gb18030") + TEXT.encode("gb18030"),
}


@pytest.mark.parametrize("raw", SAME_TEXT.values(), ids=SAME_TEXT.keys())
def test_known_charsets_give_the_same_text(raw: bytes) -> None:
    assert decode(raw) == (TEXT, ())


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("一\0二".encode(), "一\ufffd二"),
        (b"a\r\nb\rc\nd", "a\r\nb\rc\nd"),
        ("𠮷野家 ２０２３年".encode(), "𠮷野家 ２０２３年"),
        ("㐂\U00020bb7".encode("gb18030"), "㐂\U00020bb7"),
        ("学 1\n2\n3\n4".encode("utf-16-le"), "学 1\n2\n3\n4"),
    ],
)
def test_text_is_final(raw: bytes, text: str) -> None:
    assert decode(raw) == (text, ())


def test_a_damaged_byte_is_replaced_and_its_place_told() -> None:
    good = "教育" * 100
    text, faults = decode(good.encode() + b"\xff" + good.encode())
    assert text == f"{good}\ufffd{good}"
    assert [(fault.code, fault.span) for fault in faults] == [("encoding", Span(200, 201))]


@pytest.mark.parametrize("place", [0, 1, 199, 200])
def test_one_damaged_byte_does_not_change_the_charset(place: int) -> None:
    good = "教育" * 100
    text, faults = decode(good[:place].encode() + b"\xff" + good[place:].encode())
    assert text == f"{good[:place]}\ufffd{good[place:]}"
    assert [fault.span for fault in faults] == [Span(place, place + 1)]


def test_a_character_cut_off_at_the_end_does_not_change_the_charset() -> None:
    text, faults = decode(TEXT.encode()[:-1])
    assert text == TEXT[:-1] + "\ufffd"
    assert [fault.code for fault in faults] == ["encoding"]


def test_many_damaged_places_are_summed_up() -> None:
    text, faults = decode(b"\xff".join(("教育工作要点" * 20).encode() for _ in range(10)))
    assert text.count("\ufffd") == 9
    assert len(faults) == 6
    assert faults[-1].span is None


def test_a_charset_shows_wherever_its_first_character_stands() -> None:
    text = "a" * 300_000 + "教育局"
    assert decode(text.encode("gb18030")) == (text, ())
