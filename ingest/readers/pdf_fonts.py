"""Whether the text of a page is what is printed: fonts with a broken map to characters give other ones."""

import re
from collections.abc import Iterable
from functools import cache

from ingest.readers.pdf_glyphs import Glyph

_HANZI = re.compile(r"[\u3400-\u9fff]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
_WESTERN = re.compile(r"[\xa1-\xff\u0100-\u024f]")
_FEWEST = 30  # characters below which nothing can be said
_MOST_UNMAPPED = 0.3
_MOST_WESTERN = 0.3  # of accented letters: GBK bytes read as Latin-1
_FEWEST_COMMON = 0.6  # of the characters that any text is made of; texts of this field have .97


def is_broken(glyphs: Iterable[Glyph]) -> bool:
    """Whether most of a page's characters cannot be what is printed."""
    text = "".join(glyph.text for glyph in glyphs)
    if len(text) < _FEWEST:
        return bool(text) and len(_PRIVATE.findall(text)) > 0.5 * len(text)
    if len(_PRIVATE.findall(text)) > _MOST_UNMAPPED * len(text):
        return True
    if len(_WESTERN.findall(text)) > _MOST_WESTERN * len(text):
        return True
    hanzi = _HANZI.findall(text)
    return len(hanzi) >= _FEWEST and sum(_is_common(one) for one in hanzi) < _FEWEST_COMMON * len(hanzi)


@cache
def _is_common(character: str) -> bool:
    """Of the first level of GB 2312 (3,755 characters by use), or its traditional form."""
    try:
        encoded = character.encode("gb2312")
    except UnicodeEncodeError:
        return _is_common_traditional(character)
    return 0xB0 <= encoded[0] <= 0xD7


def _is_common_traditional(character: str) -> bool:
    """Of the first plane of Big5 (5,401 characters by use)."""
    try:
        encoded = character.encode("big5")
    except UnicodeEncodeError:
        return False
    return 0xA4 <= encoded[0] <= 0xC6
