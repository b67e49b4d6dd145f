"""What the one pass over a text finds, put in order: place names, heads of names, and where a name may begin."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from ingest.extract.lexicon import lexicon
from ingest.extract.mentions.spotting import Spotted, spot, wall_off

# What can stand inside a name; anything else ends it.
OUTSIDE_NAMES = re.compile("[^\u4e00-\u9fff〇0-9A-Za-z·]")
HEAD_KINDS = frozenset({"organ", "section", "party", "temporary", "body", "school", "numbered", "nation"})
PLACE_KINDS = frozenset({"region", "place"})
BORDERS = frozenset({"cut", "title", "here"})
HAN_FIRST, HAN_LAST = "\u4e00", "\u9fff"


class Token(NamedTuple):
    """A word of the lexicon at a place in the text."""

    start: int
    end: int
    kind: str
    word: str


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
    strict: int = 0  # after the last word that no school is named with


@dataclass(slots=True)
class Scan:
    """The heads, place names and words for the document's own region or school, each by start."""

    heads: list[Head] = field(default_factory=list)
    places: list[Token] = field(default_factory=list)
    own: list[Token] = field(default_factory=list)
    townships: list[Token] = field(default_factory=list)
    spotted: list[Spotted] = field(default_factory=list)  # titles with the names after them


def scan(text: str) -> Scan:
    """Find every word of the lexicon once and note the borders around the heads."""
    words = lexicon()
    kinds, names = words.kinds, words.words
    found = words.automaton.find(text)
    result = Scan(spotted=spot(text))
    walls = wall_off(OUTSIDE_NAMES.sub("\n", text), result.spotted)
    soft = firm = strict = 0
    for i, (start, end, pattern) in enumerate(found):
        kind = kinds[pattern]
        if kind in ("plain", "people"):
            if names[pattern] not in words.in_school_names:
                strict = end
            continue
        if kind in BORDERS:
            soft = firm = end
            if kind == "here":
                result.own.append(Token(start, end, kind, names[pattern]))
        elif kind in ("join", "verb"):
            soft = end
        elif kind in PLACE_KINDS:
            result.places.append(Token(start, end, kind, names[pattern]))
        elif kind in HEAD_KINDS:
            wall = walls.rfind("\n", 0, start) + 1
            following = found[i + 1] if i + 1 < len(found) else None
            ends, post = _ends_well(text, end, following, kinds)
            result.heads.append(
                Head(start, end, kind, names[pattern], max(soft, wall), max(firm, wall), ends, post, strict)
            )
        elif kind == "school_here":
            result.own.append(Token(start, end, kind, names[pattern]))
        elif kind == "township":
            result.townships.append(Token(start, end, kind, names[pattern]))
    return result


def _ends_well(
    text: str, end: int, following: tuple[int, int, int] | None, kinds: tuple[str, ...]
) -> tuple[bool, bool]:
    """Whether a name may end here, and whether a post's title follows at once."""
    if following is not None and following[0] == end:
        kind = kinds[following[2]]
        return kind != "plain", kind == "title"
    return end >= len(text) or not HAN_FIRST <= text[end] <= HAN_LAST, False
