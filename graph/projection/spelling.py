"""How an entity can be typed: the short forms of its name that people use, and the pinyin and initials of each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from pypinyin import lazy_pinyin

from graph.identity.keys import parts_of
from graph.identity.numbers import numeral_of
from graph.regions.table import regions

LONGEST = 30  # characters; longer ones are sentences that nobody types in pinyin
SHORT_TYPES = {"中学": "中", "小学": "小", "幼儿园": "幼", "高中": "高", "初中": "初"}
NUMBERED = re.compile(rf"第(\d{{1,4}})({'|'.join(SHORT_TYPES)}|$)")
# Characters that are read otherwise as a family name than in words.
FAMILY_READINGS = {
    "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "区": "ou", "查": "zha", "朴": "piao", "盖": "ge",
    "翟": "zhai", "覃": "qin", "召": "shao", "种": "chong", "缪": "miao", "么": "yao", "乐": "yue", "员": "yun",
    "黑": "he", "繁": "po", "秘": "bi",
}  # fmt: skip


def search_text(name: str, aliases: Iterable[str], keys: Sequence[str] = ()) -> str:
    """What the full-text index holds of an entity: names, the short forms that its keys give, pinyin and initials."""
    names = [name, *aliases]
    names += [form for form in short_forms(keys) if form not in names]
    spell = person_spellings if any(key.startswith("Person|") for key in keys) else spellings
    spelled = [form for text in names for form in spell(text)]
    return " ".join(dict.fromkeys([*names, *spelled]))


def short_forms(keys: Iterable[str]) -> list[str]:
    """What schools and organs are called for short: 北京十二中 and 十二中 of 北京市第十二中学; sorted."""
    return sorted({form for key in keys for form in _short_forms(key)})


def _short_forms(key: str) -> Iterator[str]:
    label, _, _ = key.partition("|")
    if label not in ("School", "Organization"):
        return
    code, name = parts_of(key)[:2]
    region = regions().get(code)
    if region is None or not name:
        return
    own = NUMBERED.sub(lambda found: numeral_of(int(found[1])) + SHORT_TYPES.get(found[2], ""), name.replace("/", ""))
    if len(own) > 1:  # 委 alone is no name
        yield own
        yield region.short + own
    yield region.name + own


@lru_cache(maxsize=50_000)
def spellings(text: str) -> tuple[str, ...]:
    """A name's pinyin in one word and its initials; none for what has no Chinese character."""
    if len(text) > LONGEST or text.isascii():
        return ()
    return _joined(lazy_pinyin(text))


@lru_cache(maxsize=50_000)
def person_spellings(text: str) -> tuple[str, ...]:
    """The same for a person, whose family name may have a reading of its own (单 shan, 曾 zeng)."""
    family = FAMILY_READINGS.get(text[:1])
    if family is None:
        return spellings(text)
    return tuple(dict.fromkeys([*_joined([family, *lazy_pinyin(text[1:])]), *spellings(text)]))


def _joined(readings: Iterable[str]) -> tuple[str, ...]:
    syllables = ["".join(c for c in reading if c.isalnum()) for reading in readings]
    word = "".join(syllables).casefold()
    initials = "".join(syllable[0] for syllable in syllables if syllable).casefold()
    return tuple(dict.fromkeys(form for form in (word, initials) if form))
