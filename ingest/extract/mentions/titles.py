"""Titles of posts: their words, and how a chain of titles before a name is read."""

import re
from dataclasses import dataclass
from functools import cache

import daachorse

from ingest.extract.lexicon import read_rows

MANNERS = ("挂职", "兼", "代", "主持工作", "试用期一年", "挂职一年", "主持行政工作")
LONGEST = 20  # characters of a title with its modifiers
LONGEST_BEFORE = 5  # characters of a word before a head
LEADING_GROUP = "党组"  # of an authority, never of a school
CHARGED = ("分管", "主管", "协管")  # before the work that a deputy looks after
MANNER_END = re.compile(rf" ?\(({'|'.join(MANNERS)})[^()]{{0,4}}\)\Z")
SPREAD = re.compile(r"(?P<first>[\u4e00-\u9fff]) {1,3}(?P<second>[\u4e00-\u9fff]) {1,3}\Z")  # 工 会 主 席
DEPUTY = re.compile(r"副 {1,3}\Z")


@dataclass(frozen=True, slots=True)
class Title:
    """A title at a place, as written without the body it stands in."""

    start: int
    end: int
    head: str
    kind: str  # region, party, bureau, section, school, company, group, any, staff, people
    manner: str = ""


@cache
def head_kinds() -> dict[str, str]:
    """Every head of a title with its kind."""
    return {row[0]: row[1] for row in read_rows("titles") if row[1] != "before"}


@cache
def heads_after_name() -> tuple[str, ...]:
    """Heads that may follow a name, longest first."""
    heads = [row[0] for row in read_rows("titles") if row[2] in ("y", "after")]
    return tuple(sorted(heads, key=len, reverse=True))


@cache
def label_heads() -> frozenset[str]:
    """Heads before which a name or after which a colon stands, but no name after them."""
    return frozenset(row[0] for row in read_rows("titles") if row[2] in ("label", "after"))


@cache
def heads_of_units() -> frozenset[str]:
    """Heads of offices after which a name stands more often than any other word (县长, 局长, 校长)."""
    kinds = ("region", "party", "bureau", "school", "section")
    return frozenset(row[0] for row in read_rows("titles") if row[1] in kinds and row[2] == "y" and len(row[0]) > 1)


@cache
def plain_heads() -> frozenset[str]:
    """Heads that many other words follow: they count only before a plain name."""
    return frozenset(row[0] for row in read_rows("titles") if row[1] == "staff" or row[2] == "plain")


@cache
def body_endings(head: str) -> tuple[str, ...]:
    """How the names of bodies end that have such a post; empty when any may."""
    return next((tuple(row[3].split()) for row in read_rows("titles") if row[0] == head and len(row) > 3), ())


@cache
def head_finder() -> tuple[daachorse.CharwiseDoubleArrayAhoCorasick, tuple[str, ...]]:
    """The automaton over all heads (and their spaced forms, 组 长) and the head behind each pattern."""
    heads = list(head_kinds())
    spaced = [(" " * n).join(h) for h in heads if len(h) <= 3 for n in (1, 2, 3)]
    patterns = heads + spaced
    meant = heads + [h for h in heads if len(h) <= 3 for _ in (1, 2, 3)]
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(patterns, daachorse.MATCH_KIND_LEFTMOST_LONGEST)
    return automaton, tuple(meant)


@cache
def _words_before() -> frozenset[str]:
    return frozenset(row[0] for row in read_rows("titles") if row[1] == "before")


@cache
def _head_lengths() -> tuple[int, ...]:
    return tuple(sorted({len(head) for head in head_kinds()}, reverse=True))


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(head[-1] for head in head_kinds())


@cache
def _spaced_heads() -> re.Pattern[str]:
    """Heads whose characters are spread for alignment (组 长), at the end."""
    heads = "|".join(" {1,3}".join(head) for head in head_kinds() if len(head) <= 3)
    return re.compile(rf"(?:{heads})\Z")


def title_ending_at(text: str, end: int) -> Title | None:
    """The longest title that ends at `end`, with the words before its head (党委副书记) and a manner (副局长(挂职))."""
    manner = MANNER_END.search(text, max(0, end - LONGEST), end) if text[end - 1 : end] == ")" else None
    last = manner.start() if manner else end
    if text[last - 1 : last] not in _last_characters():
        return None
    floor, heads = max(0, end - LONGEST), head_kinds()
    places = [last - n for n in _head_lengths() if last - n >= floor and text[last - n : last] in heads]
    spread = (
        _spaced_heads().search(text, max(floor, last - 9), last)
        if text.find(" ", max(0, last - 4), last) >= 0
        else None
    )
    places += [spread.start()] if spread else []
    if not places:
        return None
    start, begin = min((_first(text, place, floor), place) for place in places)
    head = text[begin:last].replace(" ", "")
    said = manner.group(1) if manner else ""
    if text.endswith(CHARGED, floor, start) and start < text.find("副", start, begin):
        start = text.find("副", start, begin)  # 分管教学|副校长
    kind = "bureau" if text.find(LEADING_GROUP, start, begin) >= 0 else heads[head]
    return Title(start, last, head, kind, said)


def _first(text: str, place: int, floor: int) -> int:
    """Where the words that may stand before a head (党委, 副) begin, before `place`."""
    first = place
    for n in range(1, min(LONGEST_BEFORE, place - floor) + 1):
        if text[place - n : place] in _words_before():
            first = min(first, _first(text, place - n, floor))
    if text[place - 1 : place] == " " and (spread := DEPUTY.search(text, max(floor, place - 4), place)):
        first = min(first, _first(text, spread.start(), floor))
    if text[place - 1 : place] == " " and (wide := SPREAD.search(text, max(floor, place - 9), place)):
        return min(first, wide.start()) if wide["first"] + wide["second"] in _words_before() else first
    return first
