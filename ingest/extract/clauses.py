"""Where the sentence or clause around a place begins and ends."""

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
