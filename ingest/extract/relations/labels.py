"""Where a text lists the owners of something: labels before a colon, brackets that end in 负责, table columns."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ingest.extract.lexicon import any_of, read_rows
from ingest.structure.outline import Range, Table

OPEN = "(〔[【"
CLOSE = ")〕]】"
CLOSING = re.compile(r"[)〕\]】]")
LABEL_LONGEST = 9
BRACKET_LONGEST = 260
LIST_END = re.compile(r"[。\n]|(?<=[^:])  (?=[\u4e00-\u9fff]{2,8} ?:)")
HEADER_ROWS = 3
LOOSE = re.compile(r"[ \n的(（)）\d]")


@dataclass(frozen=True, slots=True)
class OwnerList:
    """A list of owners: `start..end` holds their names, `said` is the whole that states it, label included.
    `role` is what the label says; None where only the verbs inside say it."""

    start: int
    end: int
    role: str | None
    said: Range
    label: str


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold: the tasks, and owners with their role; `header` is the row that says so."""

    task: int | None
    owners: Mapping[int, str]
    header: int


@cache
def words_of(kind: str) -> Mapping[str, str]:
    """The words of a kind in responsibility.tsv, with their role."""
    return {word: row[1] for row in read_rows("responsibility") if row[0] == kind for word in row[2].split()}


@cache
def role_verbs() -> re.Pattern[str]:
    """A verb that stands after its owners."""
    return re.compile(any_of(words_of("verb")))


def find_owner_lists(text: str) -> list[OwnerList]:
    """Every list of owners in the text, in order."""
    found = [*_labelled(text), *_bracketed(text)]
    found.sort(key=lambda owners: (owners.said[0], -owners.said[1]))
    kept: list[OwnerList] = []
    for owners in found:
        if not kept or owners.start >= kept[-1].end:
            kept.append(owners)
    return kept


def has_owner_list(lists: list[OwnerList], body: Range) -> bool:
    """Whether a list of owners stands in a stretch of text."""
    return any(body[0] <= owners.start < body[1] for owners in lists)


def _labelled(text: str) -> Iterator[OwnerList]:
    position = text.find(":")
    while position >= 0:
        label, start = _label_before(text, position)
        if label:
            end = _list_end(text, position + 1)
            first = position + 1
            if end == first and text[end : end + 1] == "\n":  # the list stands in the next line
                first, end = end + 1, _list_end(text, end + 1)
            if text[first:end].strip():
                yield OwnerList(first, end, words_of("label")[label], (start, end), label)
        position = text.find(":", position + 1)


def _label_before(text: str, colon: int) -> tuple[str | None, int]:
    """The longest label that ends at a colon and begins a line, a bracket or a clause."""
    end = colon
    while end > 0 and text[end - 1] == " ":
        end -= 1
    labels = words_of("label")
    for length in range(LABEL_LONGEST, 1, -1):
        start = end - length
        if start >= 0 and text[start:end] in labels:
            before = text[start - 1 : start]
            if before in {"", "\n", " ", ";", ",", "。", "*", "-", *OPEN}:
                return text[start:end], start
    return None, 0


def _list_end(text: str, start: int) -> int:
    """Where a labelled list ends: at the bracket around it, the next label, a full stop or the end of the line."""
    stop = LIST_END.search(text, start, start + BRACKET_LONGEST)
    end = stop.start() if stop else min(len(text), start + BRACKET_LONGEST)
    depth = 0
    for match in re.finditer(r"[()〔〕\[\]【】:;]", text[start:end]):
        sign = match[0]
        if sign in OPEN:
            depth += 1
        elif sign in CLOSE:
            depth -= 1
            if depth < 0:
                return start + match.start()
        elif sign == ";" and depth == 0:
            return start + match.start()
        elif sign == ":" and depth == 0:
            label, label_start = _label_before(text, start + match.start())
            if label and label_start > start:
                return label_start
    return end


def _bracketed(text: str) -> Iterator[OwnerList]:
    """Brackets without a label whose last word is a verb such as 负责."""
    verbs = tuple(words_of("verb"))
    for match in CLOSING.finditer(text):
        end = match.start()
        if not text.endswith(verbs, max(0, end - 8), end):
            continue
        start = _opening(text, end)
        if start is not None and ":" not in text[start:end] and "。" not in text[start:end]:
            yield OwnerList(start, end, None, (start, end), "")


def _opening(text: str, close: int) -> int | None:
    """Just after the bracket that a closing one closes; widths and shapes may differ."""
    depth = 0
    for position in range(close - 1, max(-1, close - BRACKET_LONGEST), -1):
        sign = text[position]
        if sign in CLOSE:
            depth += 1
        elif sign in OPEN:
            if depth == 0:
                return position + 1
            depth -= 1
        elif sign == "\n":
            return None
    return None


def find_columns(text: str, table: Table) -> Columns:
    """Read the header of a table: the first of its top rows in which a column says that it lists owners."""
    known = words_of("column")
    for row in range(min(HEADER_ROWS, table.rows)):
        roles = {}
        for column in range(table.columns):
            cell = table.cells.get((row, column))
            role = known.get(LOOSE.sub("", text[slice(*cell)])) if cell else None
            if role:
                roles[column] = role
        owners = {column: role for column, role in roles.items() if role != "task"}
        if owners:
            tasks = [column for column, role in roles.items() if role == "task"]
            return Columns(tasks[-1] if tasks else None, owners, row)
    return Columns(None, {}, 0)
