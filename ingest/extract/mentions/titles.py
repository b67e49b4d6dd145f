"""Titles of posts: their words, and how a chain of titles before a name is read."""

import re
from dataclasses import dataclass
from functools import cache

import daachorse

from ingest.extract.lexicon import read_rows

MANNERS = ("挂职", "兼", "代", "主持工作", "试用期一年", "挂职一年", "主持行政工作")
LONGEST = 20  # characters of a title with its modifiers


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
def _title_pattern() -> re.Pattern[str]:
    before = sorted((row[0] for row in read_rows("titles") if row[1] == "before"), key=len, reverse=True)
    heads = sorted(head_kinds(), key=len, reverse=True)
    heads += [" {1,3}".join(h) for h in heads if len(h) <= 3]
    manner = "|".join(MANNERS)
    return re.compile(rf"(?:{'|'.join(before)}|副 {{1,3}})*?({'|'.join(heads)})(?: ?\(({manner})[^()]{{0,4}}\))?\Z")


def title_ending_at(text: str, end: int) -> Title | None:
    """The longest title that ends at `end`."""
    match = _title_pattern().search(text, max(0, end - LONGEST), end)
    if not match:
        return None
    head = match.group(1).replace(" ", "")
    return Title(match.start(), match.end(1), head, head_kinds()[head], match.group(2) or "")
