"""Articles that go on on another page: what follows （上接01版） is moved to where （下转03版） stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.readers.pdf_layout import Row
from ingest.readers.pdf_paragraphs import usual_size
from ingest.readers.pdf_tables import PageTable

_NOTE = re.compile(
    r"[（(〔【]?\s*(?P<way>上接|下转|紧接)\s*第?\s*(?P<page>[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})\s*版[^（()）。]{0,8}[）)〕】]?"
)
_LABEL = re.compile(r"第\s*0*([A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})\s*版|(?<!\d)0([1-9])\s*版?(?!\d)")
_NUMERALS = {word: str(number) for number, word in enumerate("一二三四五六七八九十", 1)}
_HEAD = 1.25  # times the usual size
_HEAD_ROWS = 3
_FEWEST_ALIKE = 4  # characters in a row that two headlines share
_END = "。！？!?”’"

Part = Row | PageTable


@dataclass(slots=True)
class Continued:
    """Parts in the order of the articles; `aside` holds the notes and the headlines that only repeat."""

    parts: list[Part]
    aside: list[Row] = field(default_factory=list)


def join_continued(parts: Sequence[Part], labels: dict[int, str]) -> Continued:
    """Move continuations; `labels` are the printed numbers of the pages, as far as they are known."""
    result = Continued(list(parts))
    usual = usual_size(row for _, row in _rows(parts))
    while (found := _find_pair(result.parts, labels, usual)) is not None:
        _move(result, *found, usual)
    return result


def page_labels(rows: Sequence[Row]) -> dict[int, str]:
    """The printed numbers of newspaper pages by the lines in their margins."""
    labels: dict[int, str] = {}
    for row in rows:
        match = None if _NOTE.search(row.text) else _LABEL.search(row.text)
        if match is not None:
            labels.setdefault(row.page, _number(match[1] or match[2]))
    return labels


def _rows(parts: Sequence[Part]) -> Iterator[tuple[int, Row]]:
    return ((index, part) for index, part in enumerate(parts) if isinstance(part, Row))


def _number(page: str) -> str:
    return _NUMERALS.get(page, page.lstrip("0"))


def _find_pair(parts: Sequence[Part], labels: dict[int, str], usual: float) -> tuple[int, int] | None:
    """Where the first article breaks off that goes on elsewhere, and where that is."""
    notes = [(index, row, match) for index, row in _rows(parts) for match in [_NOTE.search(row.text)] if match]
    ends = [note for note in notes if note[2]["way"] == "下转"]
    starts = [note for note in notes if note[2]["way"] == "上接"]
    for index, row, match in ends:
        fitting = [
            (start, other)
            for start, other, stated in starts
            if other.page != row.page
            and labels.get(row.page, _number(stated["page"])) == _number(stated["page"])
            and labels.get(other.page, _number(match["page"])) == _number(match["page"])
        ]
        if len(fitting) > 1:
            head = _head_before(parts, index, usual)
            fitting = [one for one in fitting if _are_alike(head, _head_before(parts, one[0], usual))] or fitting
        if fitting:
            return index, fitting[0][0]
    return None


def _head_before(parts: Sequence[Part], index: int, usual: float) -> str:
    """The nearest headline above a line of the same page."""
    words: list[str] = []
    for part in reversed(parts[: index + 1]):
        large = isinstance(part, Row) and part.size >= _HEAD * usual
        if large and isinstance(part, Row):
            words.append(part.text)
        if words and not large:
            break
    return "".join(reversed(words))


def _are_alike(one: str, other: str) -> bool:
    return any(one[start : start + _FEWEST_ALIKE] in other for start in range(len(one) - _FEWEST_ALIKE + 1))


def _move(result: Continued, broken: int, start: int, usual: float) -> None:
    parts = result.parts
    first, end = _extent(parts, start, usual)
    begun, note = _without_note(parts[start])
    ended, other = _without_note(parts[broken])
    result.aside += [other, *(part for part in parts[first:start] if isinstance(part, Row)), note]
    moved = [*([begun] if begun is not None else []), *parts[start + 1 : end]]
    before: list[Part] = [ended] if ended is not None else parts[max(broken - 1, 0) : broken]
    if before and moved:
        before[0], moved[0] = _tied(before[0], moved[0])
    whole = [part for index, part in enumerate(parts) if not first <= index < end]
    place = broken if broken < first else broken - (end - first)
    whole[place + 1 - len(before) - (ended is None) : place + 1] = [*before, *moved]
    result.parts = whole


def _tied(last: Part, part: Part) -> tuple[Part, Part]:
    """A line and the one it goes on in; a sentence that is not over goes on, however short its line."""
    if isinstance(last, Row) and isinstance(part, Row) and last.text[-1] not in _END:
        return replace(last, room=0.0), replace(part, indent=0.0)
    return last, part


def _extent(parts: Sequence[Part], start: int, usual: float) -> tuple[int, int]:
    """The range of a continuation: its own headline above the note, and all up to the next headline or page."""
    page = _page_of(parts[start])
    first = start
    while first > 0 and start - first < _HEAD_ROWS and _is_head(parts[first - 1], page, usual):
        first -= 1
    last = start + 1
    while last < len(parts) and not _is_head(parts[last], page, usual):
        part = parts[last]
        if isinstance(part, Row) and part.page != page:
            break
        last += 1
    return first, last


def _page_of(part: object) -> int:
    assert isinstance(part, Row)
    return part.page


def _is_head(part: object, page: int, usual: float) -> bool:
    return isinstance(part, Row) and part.page == page and part.size >= _HEAD * usual


def _without_note(part: object) -> tuple[Row | None, Row]:
    """A line without its note, None where that is all; and the note."""
    assert isinstance(part, Row)
    match = _NOTE.search(part.text)
    assert match is not None
    rest = part.text[: match.start()] + part.text[match.end() :]
    note = replace(part, text=match[0].strip())
    return (replace(part, text=rest.strip()) if rest.strip() else None), note
