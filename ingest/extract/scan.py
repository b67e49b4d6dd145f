"""What the one pass over a text finds, put in order: place names, heads of names, and where a name may begin."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from ingest.extract.lexicon import common_verbs, lexicon, read_words
from ingest.extract.mentions.spotting import Spotted, spot, wall_off

# What can stand inside a name; anything else ends it.
OUTSIDE_NAMES = re.compile("[^\u4e00-\u9fff〇0-9A-Za-z·]")
HEAD_KINDS = frozenset({"organ", "section", "party", "temporary", "body", "school", "numbered", "nation"})
PLACE_KINDS = frozenset({"region", "place"})
OWN_KINDS = frozenset({"here", "school_here"})
FIRM = frozenset({"cut", "title", "here", "school_here"})
SOFT = FIRM | {"join", "verb"}
HAN_FIRST, HAN_LAST = "\u4e00", "\u9fff"


class Token(NamedTuple):
    """A word of the lexicon at a place in the text; `clean` tells that a border stands right before it."""

    start: int
    end: int
    kind: str
    word: str
    clean: bool = True


class Head(NamedTuple):
    """A word that ends a name. A name may begin at `soft` (after any border) or, for names that contain verbs
    and 和, at `firm`; `ends` tells whether what follows lets a name end here, `post` whether a title follows."""

    start: int
    end: int
    kind: str
    word: str
    soft: int
    firm: int
    ends: bool
    post: bool
    strict: int = 0  # after the last word that no school is named with; kept for schools alone


@dataclass(slots=True)
class Scan:
    """The heads, place names and words for the document's own region or school, each by start."""

    heads: list[Head] = field(default_factory=list)
    places: list[Token] = field(default_factory=list)
    own: list[Token] = field(default_factory=list)
    townships: list[Token] = field(default_factory=list)
    spotted: list[Spotted] = field(default_factory=list)  # titles with the names after them
    walls: str = ""  # the text with \n for whatever cannot stand in a name
    borders: list[int] = field(default_factory=list)  # the ends of border words
    verbs: list[int] = field(default_factory=list)  # the ends of common words that no school's name runs over

    def verb_before(self, offset: int) -> int:
        """Where the last common verb, adverb or number at or before an offset ends."""
        return _last(self.verbs, offset)

    def border_before(self, offset: int) -> int:
        """Where the last border at or before an offset ends: a word or a sign that names do not run over."""
        i = bisect_right(self.borders, offset) - 1
        return max(self.borders[i] if i >= 0 else 0, self.walls.rfind("\n", 0, offset) + 1)


@dataclass(frozen=True, slots=True)
class _Classes:
    """For each pattern of the lexicon: is it a border of a kind, and does it need a look.

    Verbs of the lexicon that are brands of schools too (建设小学, 发展小学) are no borders for these.
    """

    soft: tuple[bool, ...]
    joins: tuple[bool, ...]
    firm: tuple[bool, ...]
    strict: tuple[bool, ...]
    looked_at: tuple[bool, ...]


@cache
def _classes() -> _Classes:
    kinds, words = lexicon().kinds, lexicon().words
    in_names = read_words("tokens", "in_school")
    return _Classes(
        soft=tuple(kind in SOFT for kind in kinds),
        joins=tuple(kind in FIRM or kind == "join" for kind in kinds),
        firm=tuple(kind in FIRM for kind in kinds),
        strict=tuple(
            kind in ("plain", "people", "verb") and word not in in_names
            for kind, word in zip(kinds, words, strict=True)
        ),
        looked_at=tuple(kind in HEAD_KINDS | PLACE_KINDS | OWN_KINDS | {"township"} for kind in kinds),
    )


def scan(text: str) -> Scan:
    """Find every word of the lexicon once and note the borders around the heads."""
    words, classes = lexicon(), _classes()
    kinds, names = words.kinds, words.words
    found = words.automaton.find(text)
    borders = [end for _, end, pattern in found if classes.soft[pattern]]
    firm = [end for _, end, pattern in found if classes.firm[pattern]]
    joins = [end for _, end, pattern in found if classes.joins[pattern]]
    strict = [end for _, end, pattern in found if classes.strict[pattern]]
    spotted = spot(text)
    walls = wall_off(OUTSIDE_NAMES.sub("\n", text), spotted)
    verbs = [end for _, end, _ in common_verbs().find(text)]
    result = Scan(spotted=spotted, walls=walls, borders=borders, verbs=verbs)
    found.append((len(text) + 1, 0, 0))
    for i in [i for i, (_, _, pattern) in enumerate(found) if classes.looked_at[pattern]]:
        start, end, pattern = found[i]
        kind = kinds[pattern]
        if kind in HEAD_KINDS:
            ends, post = _ends_well(text, end, found[i + 1], kinds)
            if not ends and kind == "section":
                continue
            wall = walls.rfind("\n", 0, start) + 1
            school = kind == "school"
            soft = max(_last(joins if school else borders, start), wall)
            before = _last(strict, start) if school else 0
            result.heads.append(
                Head(start, end, kind, names[pattern], soft, max(_last(firm, start), wall), ends, post, before)
            )
        elif kind in PLACE_KINDS:
            result.places.append(Token(start, end, kind, names[pattern], result.border_before(start) == start))
        elif kind in OWN_KINDS:
            result.own.append(Token(start, end, kind, names[pattern]))
        elif kind == "township":
            result.townships.append(Token(start, end, kind, names[pattern]))
    return result


def _last(ends: list[int], offset: int) -> int:
    i = bisect_right(ends, offset)
    return ends[i - 1] if i else 0


def _ends_well(text: str, end: int, following: tuple[int, int, int], kinds: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether a name may end here, and whether a post's title follows at once."""
    if following[0] == end:
        kind = kinds[following[2]]
        return kind != "plain", kind == "title"
    return end >= len(text) or not HAN_FIRST <= text[end] <= HAN_LAST, False
