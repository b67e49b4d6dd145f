"""Where words and patterns occur in a text, found by words alone: much cheaper than a search at every character."""

import re
import sys
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

FEW = 8  # words up to which each is sought by itself
MANY = 40  # words of one text for which it pays to build an automaton, which takes a thousandth of a second
LONGEST = 4  # characters of a word that tells where a pattern may match
WIDEST = 16  # characters of a class that are told apart
GROUP = re.compile(r"\((?:\?(?:(?P<around><?[=!])|:|P<\w+>))?")
CLASS = re.compile(r"\[(?P<but>\^?)(?P<signs>(?:\\.|[^\]\\])+)\]")
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
    """Words that many stretches of one text are asked for; their places are found once a text."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        self._automaton = CharwiseDoubleArrayAhoCorasick(self._words) if len(self._words) > FEW else None
        self.starts = lru_cache(maxsize=2)(self._find_starts)

    def _find_starts(self, text: str) -> list[int]:
        """Where words begin in a text, in order."""
        if self._automaton:
            return sorted({start for start, _, _ in self._automaton.find_overlapping(text)})
        places = set()
        for word in self._words:
            place = text.find(word)
            while place >= 0:
                places.add(place)
                place = text.find(word, place + 1)
        return sorted(places)

    def begin_in(self, text: str, start: int, end: int) -> bool:
        """Whether one of them begins in a stretch."""
        starts = self.starts(text)
        i = bisect_left(starts, start)
        return i < len(starts) and starts[i] < end


class Anchored:
    """A pattern that begins with one of a few words, whatever it matches: tried only where one of them stands."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        words = Words(first_words(pattern))
        self._starts = words.starts
        self.may_begin_in = words.begin_in
        self.match = re.compile(pattern).match

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        match, starts = self.match, self._starts(text)
        for i in range(bisect_left(starts, start), len(starts)):
            place = starts[i]
            if place >= end:
                return
            if place >= start and (found := match(text, place, end)):
                yield found
                start = found.end()

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        starts = self._starts(text)
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
    return tuple(sorted(word for word in words if not any(word[:n] in words for n in range(1, len(word)))))


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
        signs = found["signs"]
        plain = not (found["but"] or "\\" in signs or "-" in signs) and len(signs) <= WIDEST
        return {(sign, True) for sign in signs} if plain else {("", False)}

    def _repeats(self) -> tuple[int, bool]:
        """How often the item stands at least, and whether more than once."""
        found = REPEATS.match(self._pattern, self._at)
        if found is None:
            return 1, False
        self._at = found.end()
        return int(not (found["none"] or (found["counted"] and not int(found["least"] or 0)))), found["sign"] != "?"
