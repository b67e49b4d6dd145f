"""How names can be typed: pinyin and initials beside the characters."""

from collections.abc import Iterable
from functools import lru_cache

from pypinyin import lazy_pinyin

LONGEST = 30  # characters; longer ones are sentences that nobody types in pinyin


def search_text(name: str, aliases: Iterable[str]) -> str:
    """What the full-text index holds of an entity: name, aliases, then pinyin and initials of each."""
    names = [name, *aliases]
    spelled = [form for text in names for form in spellings(text)]
    return " ".join(dict.fromkeys([*names, *spelled]))


@lru_cache(maxsize=50_000)
def spellings(text: str) -> tuple[str, ...]:
    """A name's pinyin in one word and its initials; none for what has no Chinese character."""
    if len(text) > LONGEST or text.isascii():
        return ()
    syllables = ["".join(c for c in syllable if c.isalnum()) for syllable in lazy_pinyin(text)]
    word = "".join(syllables).casefold()
    initials = "".join(syllable[0] for syllable in syllables if syllable).casefold()
    return tuple(dict.fromkeys(form for form in (word, initials) if form))
