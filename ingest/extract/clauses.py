"""Where the sentence or clause around a place begins and ends, and what joins the parts of a list."""

from bisect import bisect_left
from collections.abc import Iterator

from ingest.extract.occurrences import Words

JOINS = frozenset("、和与及")  # between two of a list
REACH = 2000  # no clause is longer; a flattened file may have neither line ends nor full stops


def clause_start(text: str, offset: int, marks: str) -> int:
    """After the last line end or mark before an offset.

    Marks are sought from the line's start on: one that the text never has would else be sought through all of it.
    """
    floor = offset - REACH if offset > REACH else 0
    start = text.rfind("\n", floor, offset) + 1 or floor
    for mark in marks:
        start = text.rfind(mark, start, offset) + 1 or start
    return start


def clause_end(text: str, offset: int, marks: str) -> int:
    """The first line end or mark at or after an offset, or where the text ends."""
    ceiling = min(len(text), offset + REACH)
    end = text.find("\n", offset, ceiling)
    end = ceiling if end < 0 else end
    for mark in marks:
        found = text.find(mark, offset, end)
        end = found if found >= 0 else end
    return end


SIGNS = Words((",", ":", "。", ";", "\n"))


def clauses_with(words: Words, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a stretch in which one of the words begins, without their signs."""
    signs, starts = SIGNS.starts(text), words.starts(text)
    i = bisect_left(starts, start)
    while i < len(starts) and starts[i] < end:
        after = bisect_left(signs, starts[i])
        first = max(start, signs[after - 1] + 1) if after else start
        last = min(end, signs[after]) if after < len(signs) else end
        yield first, last
        i = bisect_left(starts, last, i)
