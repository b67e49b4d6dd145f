"""Where words and patterns occur in a text, found by words alone: much cheaper than a search at every character."""

import re
import sys
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

MANY = 40  # words of one text for which it pays to build an automaton, which takes a thousandth of a second
LONGEST = 4  # characters of a word that tells where a pattern may match
WIDEST = 16  # characters of a class that are told apart
GROUP = re.compile(r"\((?:\?(?:(?P<around><?[=!])|:|P<\w+>))?")
CLASS = re.compile(r"\[(?P<but>\^?)(?P<signs>(?:\\.|[^\]\\])+)\]")
ESCAPED = re.compile(r"\\(\W)")
REPEATS = re.compile(r"(?:(?P<sign>(?P<none>[*?])|\+)|(?P<counted>\{(?P<least>\d*),?\d*\}))[?+]?")


def find_all(words: Collection[str], text: str) -> Iterator[tuple[int, int, str]]:
    """Where each of some words of one text stands, the first and longest of those that overlap: start, end, word."""
    if len(words) > MANY:
        known = sorted(words)
        automaton = CharwiseDoubleArrayAhoCorasick(known, MATCH_KIND_LEFTMOST_LONGEST)
        yield from ((start, end, known[index]) for start, end, index in automaton.find(text))
        return
    places = []
    for word in words:
        start = text.find(word)
        while start >= 0:
            places.append((start, -len(word), word))
            start = text.find(word, start + 1)
    last = 0
    for start, length, word in sorted(places):
        if start >= last:
            last = start - length
            yield start, last, word


class Words:
    """Words that stretches of many texts are asked for. All of them share one pass over a text; made once, and kept."""

    def __init__(self, words: Iterable[str]) -> None:
        known = shortest(words)
        if known not in _KNOWN:
            _KNOWN.append(known)
            for made_of_fewer in (_finder, starts_in):
                made_of_fewer.cache_clear()
        self.number = _KNOWN.index(known)

    def starts(self, text: str) -> list[int]:
        """Where words begin in a text, in order."""
        return starts_in(text)[self.number]

    def begin_in(self, text: str, start: int, end: int) -> bool:
        """Whether one of them begins in a stretch."""
        starts = starts_in(text)[self.number]
        i = bisect_left(starts, start)
        return i < len(starts) and starts[i] < end


_KNOWN: list[tuple[str, ...]] = []  # the words of each `Words`


def shortest(words: Iterable[str]) -> tuple[str, ...]:
    """The words that begin with no other one of them: where one begins, one of these begins."""
    all_words = set(words)
    return tuple(sorted(word for word in all_words if not any(word[:n] in all_words for n in range(1, len(word)))))


@lru_cache(maxsize=2)
def starts_in(text: str) -> list[list[int]]:
    """For each `Words`, where its words begin in a text."""
    automaton, owners = _finder()
    starts: list[list[int]] = [[] for _ in _KNOWN]
    for start, _, word in automaton.find_overlapping(text):
        for number in owners[word]:
            starts[number].append(start)
    return [sorted(set(places)) if len(places) > 1 else places for places in starts]


@cache
def _finder() -> tuple[CharwiseDoubleArrayAhoCorasick, list[list[int]]]:
    owners: dict[str, list[int]] = {}
    for number, words in enumerate(_KNOWN):
        for word in set(words):
            owners.setdefault(word, []).append(number)
    return CharwiseDoubleArrayAhoCorasick(list(owners)), list(owners.values())


class Anchored:
    """A pattern that begins with one of a few words, whatever it matches: tried only where one of them stands."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._number = Words(first_words(pattern)).number
        self.match = re.compile(pattern).match

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        match, starts = self.match, starts_in(text)[self._number]
        for i in range(bisect_left(starts, start), len(starts)):
            place = starts[i]
            if place >= end:
                return
            if place >= start and (found := match(text, place, end)):
                yield found
                start = found.end()

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        starts = starts_in(text)[self._number]
        for i in range(bisect_left(starts, start), len(starts)):
            place = starts[i]
            if place >= end:
                return None
            if found := self.match(text, place, end):
                return found
        return None


def first_words(pattern: str) -> tuple[str, ...]:
    """Words one of which begins every match of a pattern; ValueError where anything may begin one."""
    words = {word for word, _ in _Beginnings(pattern).read()}
    if "" in words:
        raise ValueError(f"no word begins every match of {pattern}")
    return shortest(words)


_Heads = set[tuple[str, bool]]  # a beginning, and whether it is all that was read so far: then more extends it


class _Beginnings:
    """Reads a pattern as far as it tells how matches begin; what it does not know may be anything."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def read(self) -> _Heads:
        """The beginnings of the alternatives up to the end of the pattern or group."""
        found: _Heads = set()
        heads: _Heads = {("", True)}
        while self._at < len(self._pattern) and self._pattern[self._at] != ")":
            if self._pattern[self._at] == "|":
                self._at += 1
                found |= heads
                heads = {("", True)}
            else:
                heads = self._extended(heads, self._item())
        return found | heads

    def _extended(self, heads: _Heads, item: _Heads | None) -> _Heads:
        least, more = self._repeats()
        if item is None:  # it takes no room
            return heads
        known = {
            (head + word, whole and not more and len(head + word) < LONGEST)
            for head, opened in heads
            if opened
            for word, whole in item
        }
        closed = {(head, opened) for head, opened in heads if not opened}
        return known | (heads if least == 0 else closed)

    def _item(self) -> _Heads | None:
        """What the next item of a sequence begins with; None where it stands between characters."""
        sign = self._pattern[self._at]
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        self._at += 1
        if sign == "\\":
            escaped = self._pattern[self._at]
            self._at += 1
            return None if escaped in "AbBZ" else {("", False)} if escaped.isalnum() else {(escaped, True)}
        return None if sign in "^$" else {("", False)} if sign == "." else {(sign, True)}

    def _group(self) -> _Heads | None:
        opening = GROUP.match(self._pattern, self._at)
        assert opening is not None
        self._at = opening.end()
        heads = self.read()
        self._at += 1
        return None if opening["around"] else heads

    def _class(self) -> _Heads:
        found = CLASS.match(self._pattern, self._at)
        assert found is not None
        self._at = found.end()
        ranges = "-" in found["signs"][1:-1]
        signs = ESCAPED.sub(r"\1", found["signs"].replace("\\n", "\n"))
        plain = not (found["but"] or ranges or "\\" in signs) and len(signs) <= WIDEST
        return {(sign, True) for sign in signs} if plain else {("", False)}

    def _repeats(self) -> tuple[int, bool]:
        """How often the item stands at least, and whether more than once."""
        found = REPEATS.match(self._pattern, self._at)
        if found is None:
            return 1, False
        self._at = found.end()
        return int(not (found["none"] or (found["counted"] and not int(found["least"] or 0)))), found["sign"] != "?"
