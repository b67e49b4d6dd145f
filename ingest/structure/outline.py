"""The outline of a document in view offsets: title, paragraphs, numbered or headed items, tables, signature."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.records import Block, BlockKind, Document
from ingest.structure.numbering import NUMBER, find_numbers
from ingest.structure.signature import Head, read_signature
from ingest.structure.tables import Table, find_flat_tables
from ingest.structure.title import find_title
from ingest.structure.view import View

Range = tuple[int, int]

HEADING_END = re.compile(r"[。\n:!?]")
LINE_END = re.compile(r"\n|\Z")
HASHES = re.compile(r"^ *(#{1,6}) +(?=\S)", re.MULTILINE)
ATTACHED = re.compile(r"^ *附(?:件|表|录)?(?:\d|[一二三四五六七八九十])?[、:.]? *(?:\d[.、]|$)?", re.MULTILINE)
OWNERS_BRACKET = re.compile(
    r"[(〔\[](?:(?=[^()]{0,30}(?:责任|牵头|负责|配合|主抓|双主体|双组长|包抓|\d月|\d年))"
    r"|(?=[^()]{0,16}(?:周[一二三四五六日]|星期|[上中下]旬|第[\d一二三四五六七八九十]{1,3}周|[上下]午|课后服务)"
    r"[^()]{0,16}[)〕\]] *\Z))"
)
OWN_LINE = re.compile(r"[ \n]*(?:[(〔【\[—]|[^。,:\n]{2,16}[:])")  # 责任单位:…, (牵头单位:…) below an item speak of it
FEWEST_BESIDE = 2  # items of one line each, beside which the last has one line too
LIST_LINE_LONGEST = 60  # an entry of a list of attachments is a title, never prose


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered or headed item. `heading` is its heading sentence without number and final punctuation,
    `body` runs from the number to where the next item of the same or a higher level begins."""

    level: int  # 1 outermost
    number: str  # as written: 一、 (一) 1. ; empty for a heading without one
    heading: Range
    body: Range
    parent: int | None  # index in Outline.items
    path: tuple[str, ...]  # headings above, without numbers, outermost first


@dataclass(frozen=True, slots=True)
class Outline:
    """What the layout of the text says."""

    title: Range | None = None
    paragraphs: tuple[Range, ...] = ()
    items: tuple[Item, ...] = ()
    issuer: Range | None = None  # the words that name the issuer
    date: Range | None = None  # the words that give Document.date
    tables: tuple[Table, ...] = ()
    head: Head = field(default_factory=Head)


@dataclass(slots=True)
class _Mark:
    """The start of an item: where it stands, how deep its form ranks, the level of its heading block if any."""

    start: int
    words: int
    number: str
    rank: float
    level: int | None = None


def build_outline(document: Document, view: View) -> Outline:
    """Read the layout of a document."""
    text = view.text
    paragraphs = _paragraphs(text)
    title = find_title(text, paragraphs)
    head = read_signature(text, paragraphs, title)
    flat = find_flat_tables(text, paragraphs)
    marks = _marks(document, view, paragraphs, title, flat)
    items = _items(text, marks, head.ends)
    return Outline(
        title=title,
        paragraphs=paragraphs,
        items=items,
        issuer=head.issuer,
        date=head.date,
        tables=(*_tables(document.blocks, view), *flat),
        head=head,
    )


def _paragraphs(text: str) -> tuple[Range, ...]:
    """The lines that are not blank, without the blanks around them."""
    found = []
    position = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = position + line.index(stripped[0])
            found.append((start, start + len(stripped)))
        position += len(line) + 1
    return tuple(found)


def _marks(
    document: Document, view: View, paragraphs: tuple[Range, ...], title: Range | None, flat: tuple[Table, ...]
) -> list[_Mark]:
    text = view.text
    cells = _ranges(document.blocks, view, BlockKind.CELL)
    for table in flat:
        ranges = table.cells.values()
        cells.append((min(start for start, _ in ranges), max(end for _, end in ranges)))
    marks = {}
    for number in find_numbers(text, paragraphs):
        marks[number.start] = _Mark(number.start, number.words, text[number.start : number.end], number.rank)
    for match in HASHES.finditer(text) if "#" in text else ():
        _add_heading(marks, text, match.end(), len(match[1]))
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            _add_heading(marks, text, view.locate(block.span.start), block.level or 1)
    listed = _attachment_lists(text)
    return [
        mark
        for start, mark in sorted(marks.items())
        if not (title and title[0] <= mark.words < title[1])
        and not _inside(start, listed)
        and not _inside(start, cells)
    ]


def _add_heading(marks: dict[int, _Mark], text: str, start: int, level: int) -> None:
    """A heading block: it gives its level to the number that it begins with, or is an item without a number."""
    match = NUMBER.match(text, start)
    if match and match.end() > start:
        number = next((mark for mark in marks.values() if start <= mark.start < match.end()), None)
        if number:
            number.level = level
            return
    marks[start] = _Mark(start, start, "", -1, level)


def _inside(offset: int, ranges: list[Range]) -> bool:
    return any(start <= offset < end for start, end in ranges)


def _ranges(blocks: Iterable[Block], view: View, kind: BlockKind) -> list[Range]:
    """Where blocks of a kind stand in the view, neighbours joined."""
    joined: list[Range] = []
    for block in blocks:
        if block.kind is not kind or block.span.start >= block.span.end:
            continue
        start, end = view.locate(block.span.start), view.locate(block.span.end)
        if joined and start - joined[-1][1] <= 2:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _attachment_lists(text: str) -> list[Range]:
    """The numbered lists that only name attachments."""
    found = []
    for match in ATTACHED.finditer(text) if "附" in text else ():
        end = LINE_END.search(text, match.end()).start()  # type: ignore[union-attr]
        if end - match.start() > LIST_LINE_LONGEST:
            continue
        end = _list_end(text, end)
        found.append((match.start(), end))
    return found


def _list_end(text: str, end: int) -> int:
    while end < len(text):
        begin = end
        while begin < len(text) and text[begin] in " \n":
            begin += 1
        line_end = LINE_END.search(text, begin).start()  # type: ignore[union-attr]
        number = NUMBER.match(text, begin)
        if not number or line_end - begin > LIST_LINE_LONGEST or "。" in text[begin:line_end]:
            return end
        end = line_end
    return end


def _items(text: str, marks: list[_Mark], ends: tuple[int, ...]) -> tuple[Item, ...]:
    """Nest the marks: a mark closes all open ones that rank like it or deeper."""
    stack: list[int] = []
    parents: list[int | None] = []
    bodies: list[int] = [len(text)] * len(marks)
    for index, mark in enumerate(marks):
        while stack and (not _outranks(marks[stack[-1]], mark) or _cut_between(marks[stack[-1]], mark, ends)):
            bodies[stack.pop()] = mark.start
        parents.append(stack[-1] if stack else None)
        stack.append(index)
    headings = [_heading(text, mark.words) for mark in marks]
    _end_with_line(text, marks, parents, bodies)
    items: list[Item] = []
    for index, mark in enumerate(marks):
        parent = parents[index]
        above = items[parent] if parent is not None else None
        path = (*above.path, text[slice(*above.heading)]) if above else ()
        body = (mark.start, _cut(bodies[index], mark.start, ends))
        items.append(Item(len(path) + 1, mark.number, headings[index], body, parent, path))
    return tuple(items)


def _end_with_line(text: str, marks: list[_Mark], parents: list[int | None], bodies: list[int]) -> None:
    """Where all items beside it are lines, the last one is a line too: what follows closes the section or the text."""
    beside: dict[int | None, list[int]] = {}
    for index, parent in enumerate(parents):
        beside.setdefault(parent, []).append(index)
    for *before, last in beside.values():
        lines = [text[marks[index].start : bodies[index]].strip().count("\n") for index in before]
        end = LINE_END.search(text, marks[last].start).start()  # type: ignore[union-attr]
        if len(lines) >= FEWEST_BESIDE and not any(lines) and not OWN_LINE.match(text, end):
            bodies[last] = min(bodies[last], end)


def _outranks(above: _Mark, below: _Mark) -> bool:
    """Whether `below` stands inside `above`."""
    if above.level is not None and below.level is not None and above.level != below.level:
        return above.level < below.level
    return above.rank < below.rank


def _cut_between(above: _Mark, below: _Mark, ends: tuple[int, ...]) -> bool:
    """A signature between two marks: what follows it is another text."""
    return any(above.start < end <= below.start for end in ends)


def _cut(end: int, start: int, ends: tuple[int, ...]) -> int:
    return min([end, *(cut for cut in ends if cut > start)])


def _heading(text: str, start: int) -> Range:
    """The heading sentence: up to the first full stop or colon or the end of the line, without a bracket of
    owners or dates and without final punctuation."""
    match = HEADING_END.search(text, start)
    end = match.start() if match else len(text)
    if match and match[0] == ":" and end - start < 3:
        end = LINE_END.search(text, start).start()  # type: ignore[union-attr]
    bracket = OWNERS_BRACKET.search(text, start, end)
    if bracket and bracket.start() - start >= 4:
        end = bracket.start()
    stripped = text[start:end].rstrip(" ;,、.(〔")
    return start, start + max(1, len(stripped))


def _tables(blocks: Iterable[Block], view: View) -> tuple[Table, ...]:
    tables: dict[int, dict[tuple[int, int], Range]] = {}
    for block in blocks:
        if block.kind is not BlockKind.CELL or block.table is None or block.row is None or block.column is None:
            continue
        cells = tables.setdefault(block.table, {})
        start, end = view.locate(block.span.start), view.locate(block.span.end)
        if not view.text[start:end].strip():
            continue
        for row in range(block.row, block.row + block.rows):
            for column in range(block.column, block.column + block.columns):
                cells[row, column] = (start, end)
    return tuple(
        Table(cells, max(row for row, _ in cells) + 1, max(column for _, column in cells) + 1)
        for _, cells in sorted(tables.items())
        if cells
    )
