"""What a reader makes of a file, and the builder that keeps text and blocks in step."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graph.records import Block, BlockKind, Line, Span

_UNWRITABLE = {0: "\ufffd"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_TITLE_LINES = 3
_BETWEEN_CHINESE = r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f])"


@dataclass(frozen=True, slots=True)
class Fault:
    """A Problem that does not know its document yet."""

    code: str
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """The final text of a file with its blocks; the first heading of level 1, if any, is the stated title."""

    text: str
    blocks: tuple[Block, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, rows and columns counted from 0; a merged cell is one. `lines` as in TextBuilder.add."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1
    lines: tuple[Line, ...] = ()


class Unreadable(Exception):
    """Raised inside a reader when nothing of the file can be read; `read` turns it into a Problem."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.reason)
        self.fault = fault


def clean(text: str) -> str:
    """U+0000 and lone surrogates become U+FFFD, one for one: neither can be stored."""
    return text.translate(_UNWRITABLE)


def stated_title(text: str, blocks: Iterable[Block]) -> str | None:
    """The title that the format states: the first heading of level 1, with those of level 1 directly below it, since a
    long title stands on several lines; what is said twice counts once."""
    said: list[str] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING and block.level == 1 and len(said) < _TITLE_LINES:
            words = " ".join(text[block.span.start : block.span.end].split())
            said += [words] if words not in said else []
        elif said:
            break
    return re.sub(_BETWEEN_CHINESE, "", "\n".join(said)).replace("\n", " ") or None


@dataclass(slots=True)
class TextBuilder:
    """Appends blocks to a text, one a line; spans and heading paths come out right by construction."""

    faults: list[Fault] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _blocks: list[Block] = field(default_factory=list)
    _headings: list[tuple[int, str]] = field(default_factory=list)
    _tables: int = 0

    def add(self, kind: BlockKind, text: str, *, level: int | None = None, lines: Sequence[Line] = ()) -> None:
        """Append a block; blank text is left out. The spans of `lines` count from the start of `text`, which is then
        kept as it is; otherwise spaces around the text are dropped."""
        text = clean(text if lines else text.strip())
        if not text.strip():
            return
        self._break()
        span = self._write(text)
        if level is not None:
            self._headings = [heading for heading in self._headings if heading[0] < level]
        path = tuple(name for _, name in self._headings)
        self._blocks.append(Block(kind, span, path, level, _shift(lines, span.start)))
        if level is not None:
            self._headings.append((level, " ".join(text.split())))

    def add_table(self, cells: Iterable[Cell]) -> None:
        """Append a table: rows on lines of their own, cells parted by tabs, a merged cell's text once."""
        filled = sorted((cell for cell in cells if cell.text.strip()), key=lambda cell: (cell.row, cell.column))
        if not filled:
            return
        row, column = -1, 0
        for cell in filled:
            if cell.row != row:
                self._break()
                row, column = cell.row, 0
            self._write("\t" * (cell.column - column))
            column = cell.column
            self._add_cell(cell)
        self._tables += 1

    def build(self) -> Content:
        """The text and blocks so far."""
        return Content("".join(self._parts), tuple(self._blocks), tuple(self.faults))

    def _add_cell(self, cell: Cell) -> None:
        text = clean(cell.text if cell.lines else cell.text.strip())
        span = self._write(text)
        block = Block(
            BlockKind.CELL,
            span,
            tuple(name for _, name in self._headings),
            lines=_shift(cell.lines, span.start),
            table=self._tables,
            row=cell.row,
            column=cell.column,
            rows=cell.rows,
            columns=cell.columns,
        )
        self._blocks.append(block)

    def _break(self) -> None:
        if self._length:
            self._write("\n")

    def _write(self, text: str) -> Span:
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return Span(start, self._length)


def _shift(lines: Iterable[Line], by: int) -> tuple[Line, ...]:
    return tuple(replace(line, span=Span(line.span.start + by, line.span.end + by)) for line in lines)
