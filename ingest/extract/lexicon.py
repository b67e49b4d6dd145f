"""The lexicons and the one pass over a text that finds all their words at once; everything is read once."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from graph.regions.table import regions

VILLAGE = re.compile("[一二三四五六七八九十两几]家[子店村庄渠堡院屯坊]")  # 四家子, not 四家 + 子
FOLDER = Path(__file__).parent / "lexicons"
PARTIES = ("中国民主促进会", "民进", "民盟", "民建", "民革", "农工党", "致公党", "九三学社", "台盟")
POST_AND_LEVEL = frozenset({"任县"})  # 任县教育局局长 puts someone into a post; the county of that name is gone
OF_DISTRICTS = ("回族", "达斡尔族")  # peoples that districts are named for: 管城回族区
NO_SHORT_NAMES = frozenset({"市中"})  # 市中小学, 市中招办
NO_NAMES = frozenset({*POST_AND_LEVEL, "一区", "二区"})  # 一区一品
DIGITS = "一二三四五六七八九"


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `lexicons/<name>.tsv` as cells; lines that begin with # are comments."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def read_words(name: str, kind: str | None = None) -> frozenset[str]:
    """The words of a lexicon: of one kind where its first column is a kind, else of every column."""
    rows = read_rows(name)
    cells = (row[1] for row in rows if row[0] == kind) if kind else (cell for row in rows for cell in row)
    return frozenset(word for cell in cells for word in cell.split())


def read_yaml(name: str) -> Any:
    """`lexicons/<name>.yaml` as plain values."""
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches one of the words, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


@cache
def national_organs() -> Mapping[str, str]:
    """Every form of a national organ → its full name."""
    return {form: row[0] for row in read_rows("national") for cell in row for form in cell.split()}


class Lexicon(NamedTuple):
    """The automaton over every word; `kinds[i]` and `words[i]` tell what pattern i is."""

    automaton: CharwiseDoubleArrayAhoCorasick
    kinds: tuple[str, ...]
    words: tuple[str, ...]


@cache
def lexicon() -> Lexicon:
    """All words of tokens.tsv, of the gazetteer, and the short names of schools that end in an ordinal.

    Where a word has two kinds the later one counts, and any before `plain`: a region's name is never a mere word.
    """
    kinds: dict[str, str] = {}
    for kind, row in sorted(read_rows("tokens"), key=lambda row: row[0] != "plain"):
        if kind not in ("in_school", "follow"):
            kinds.update(dict.fromkeys(row.split(), kind))
    kinds.update(dict.fromkeys(_numbered(), "numbered"))
    kinds.update(dict.fromkeys((f"第{n}" for n in (*numerals(), *digit_by_digit())), "ordinal"))
    kinds.update((name, kind) for name, kind in _region_names(kinds) if len(name) > 1)
    kinds.update(dict.fromkeys(national_organs(), "nation"))
    words = tuple(kinds)
    return Lexicon(
        CharwiseDoubleArrayAhoCorasick(list(words), MATCH_KIND_LEFTMOST_LONGEST),
        tuple(kinds.values()),
        words,
    )


@cache
def numerals() -> tuple[str, ...]:
    """一 … 九十九, the ways an ordinal of a school is written with characters."""
    tens = [""] + ["十"] + [f"{d}十" for d in DIGITS[1:]]
    return tuple(ten + one for ten in tens for one in ("", *DIGITS) if ten + one)


def digit_by_digit() -> Iterator[str]:
    """一〇一 … 九九九: ordinals of three figures, each of which is read by itself."""
    for hundreds, tens, ones in product(DIGITS, f"{DIGITS}〇零", f"{DIGITS}〇零"):
        yield hundreds + tens + ones


def _numbered() -> Iterator[str]:
    for number in numerals():
        yield from (number + kind for kind in ("中", "小", "幼", "高", "职中", "职高", "初", "初中", "高中"))
    for number in (*numerals(), *digit_by_digit()):
        if len(number) > 2 or (len(number) > 1 and "十" in number):  # 八一中学 and 五四小学 have dates for names
            yield from (number + kind for kind in ("中", "中学", "小学"))


def _region_names(taken: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Full names are `region`; a short one is `place`, which counts only where something supports it."""
    for region in regions():
        names = [(region.name, region.short), *((former.name, former.short) for former in region.former)]
        for full, short in names:
            if full not in NO_NAMES:
                yield full, "region"
            for form in short_autonomous(full, short):
                if form not in taken:
                    yield form, "region"
            if short not in (full, *NO_NAMES) and short not in taken and short not in NO_SHORT_NAMES:
                yield short, "place"


def short_autonomous(full: str, short: str) -> Iterator[str]:
    """黔东南州, 巴里坤县, 鄂温克旗: what an autonomous division is called in short; 管城区, one of the few districts of
    a people."""
    if people := next((word for word in OF_DISTRICTS if full.endswith(f"{word}区")), ""):
        yield f"{full.removesuffix(f'{people}区')}区"
    if full[-3:-1] == "自治" and full[-1] in "州县旗" and len(short) > 1:
        yield short + full[-1]
        if short.endswith("族"):
            yield short[:-1] + full[-1]


@cache
def follow_names() -> frozenset[str]:
    """Words that begin what a sentence says of a body, so a name may end before them: 教育厅 + 主要, 编办 + 拿出."""
    inside = read_words("tokens", "verb") | read_words("tokens", "activity")
    charge = {word[:2] for row in read_rows("program_charge") for word in row[2].split() if len(word) > 1}
    charge |= {word[:2] for kind in ("lead", "implement", "support") for word in read_words("owner_clauses", kind)}
    return read_words("common", "verb") | read_words("tokens", "follow") | frozenset(charge - inside)


@cache
def common_verbs() -> frozenset[str]:
    """The common words, each of two characters, that no school's name runs over."""
    return read_words("common", "verb") - read_words("tokens", "in_school")


def last_verb(words: str) -> int:
    """Where the last common verb, adverb or number in a few words ends, read from left to right; 0 for none."""
    verbs = common_verbs()
    i = last = 0
    while i + 1 < len(words):
        if words[i : i + 2] in verbs and not VILLAGE.match(words, i):
            last = i = i + 2
        else:
            i += 1
    return last
