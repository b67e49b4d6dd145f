"""The same documents as text, as Word file, as page, as PDF in one and two columns and as scan: do they say the same?

    python -m bench.same_facts [PATH…] [--scans N]

PATH is a text file or a folder of them (default: samples/ and gold/texts/). Each is written in the form, read back and
extracted; entities and relations are compared by their keys with those of the text itself. Scans take seconds a page,
so only the N shortest documents are read as scans (default 4).
"""

import argparse
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from pathlib import Path

import docx

from bench.pages import (
    A4,
    Cell,
    Column,
    Flow,
    Sheet,
    Words,
    break_lines,
    columns_of,
    draw_table,
    to_images,
    to_pdf,
    to_scan,
)
from graph.records import Block, BlockKind, Document, StatementKind
from ingest.pipeline_job import Job, do_job
from ingest.readers.registry import read

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = (ROOT / "samples", ROOT / "gold" / "texts")
LEFT, TOP, RIGHT, BOTTOM = 60.0, 72.0, 535.0, 780.0
SIZE = 12.0
Facts = tuple[set[str], set[tuple[str, str, str]]]


@dataclass(slots=True)
class Score:
    """Things that both have, one has, the other has."""

    both: int = 0
    one: int = 0
    other: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, wanted: set[object], found: set[object]) -> None:
        """One more document."""
        self.both += len(wanted & found)
        self.one += len(wanted)
        self.other += len(found)
        self.missed += [f"- {item}" for item in map(str, wanted - found)] + [f"+ {x}" for x in map(str, found - wanted)]

    @property
    def f1(self) -> float:
        """1 where both are the same."""
        return 2 * self.both / (self.one + self.other) if self.one + self.other else 1.0


def main() -> int:
    """Print F1 of entities and relations, form by form."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="*", metavar="PATH")
    parser.add_argument("--scans", type=int, default=4)
    parser.add_argument("--show", action="store_true", help="print what differs")
    options = parser.parse_args()
    texts = sorted(iter_texts(options.paths or DEFAULT), key=len)
    for name, (suffix, make) in FORMS.items():
        some = texts[: options.scans] if name == "scan" else texts
        entities, relations = compare(some, make, f"a.{suffix}")
        print(f"{name:<14}{len(some):>4} documents  entities {entities.f1:.4f}  relations {relations.f1:.4f}")
        if options.show:
            print("\n".join(entities.missed + relations.missed))
    return 0


def iter_texts(paths: Sequence[Path]) -> Iterator[str]:
    """The texts of all .txt files below the paths."""
    for path in paths:
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            yield file.read_text(encoding="utf-8", errors="replace").removeprefix("\ufeff")


def compare(texts: Sequence[str], make: Callable[[str], bytes], name: str) -> tuple[Score, Score]:
    """Entities and relations of the texts as they are and in another form."""
    entities, relations = Score(), Score()
    for text in texts:
        wanted, found = facts_of(text.encode(), "a.txt"), facts_of(make(text), name)
        entities.add(set(wanted[0]), set(found[0]))
        relations.add(set(wanted[1]), set(found[1]))
    return entities, relations


def facts_of(raw: bytes, name: str) -> Facts:
    """The keys of what a file names, and its relations, articles in."""
    statements = [one for each in do_job(Job("bench/a", name, raw)).extractions for one in each.statements]
    named = {one.subject for one in statements if one.kind is StatementKind.MENTION}
    related = {(one.subject, one.type, str(one.object)) for one in statements if one.kind is StatementKind.RELATION}
    return named, related


def groups_of(text: str) -> tuple[Document, list[list[Block]]]:
    """A text as read, its paragraphs and its tables in turn."""
    document = read(text.encode(), key="a", name="a.txt").document
    assert document is not None
    runs = groupby(document.blocks, key=lambda block: (block.table is None, block.table))
    return document, [list(run) for _, run in runs]


def write_docx(text: str) -> bytes:
    """A text as a Word file, its tables as tables."""
    document, groups = groups_of(text)
    made = docx.Document()
    for group in groups:
        if group[0].kind is BlockKind.CELL:
            rows = list(rows_of(document, group).values())
            table = made.add_table(len(rows), 1 + max(column for row in rows for column in row))
            for row, cells in zip(table.rows, rows, strict=True):
                for column, words in cells.items():
                    row.cells[column].text = words
        else:
            for block in group:
                made.add_paragraph(document.text[block.span.start : block.span.end])
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def write_page(text: str) -> bytes:
    """A text as a page among links, in GB18030, its tables as tables."""
    document, groups = groups_of(text)
    parts = []
    for group in groups:
        if group[0].kind is BlockKind.CELL:
            rows = rows_of(document, group).values()
            width = 1 + max(column for row in rows for column in row)
            lines = ("".join(f"<td>{escape(row.get(n, ''))}</td>" for n in range(width)) for row in rows)
            parts.append(f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>")
        else:
            parts += [f"<p>{escape(document.text[block.span.start : block.span.end])}</p>" for block in group]
    menu = "".join(f"<li><a href='/{n}'>{name}</a></li>" for n, name in enumerate(("首页", "政务公开", "互动交流")))
    return f"<html><body><ul>{menu}</ul><div>{''.join(parts)}</div></body></html>".encode("gb18030", "replace")


def rows_of(document: Document, blocks: Sequence[Block]) -> dict[int, dict[int, str]]:
    """The words of a table's cells by row and column."""
    rows: dict[int, dict[int, str]] = {}
    for block in blocks:
        rows.setdefault(block.row or 0, {})[block.column or 0] = document.text[block.span.start : block.span.end]
    return rows


def draw(text: str, columns: int) -> Sheet:
    """A text on as many pages as it needs: its first line as a title, the others as paragraphs, tables with rules."""
    document, groups = groups_of(text)
    sheet = Sheet(A4)
    flow = Flow(sheet, _pages(_draw_title(sheet, document, groups[0].pop(0)), columns, len(text)), SIZE)
    for group in groups:
        if group and group[0].kind is BlockKind.CELL:
            _draw_cells(flow, document, group)
            continue
        for block in group:
            flow.pour(" ".join(document.text[block.span.start : block.span.end].split()))
    for number, page in enumerate(sheet.pages, 1):
        page.append(Words(280, 805, f"— {number} —", 9))
    return sheet


def _pages(top: float, columns: int, characters: int) -> list[Column | None]:
    page = columns_of((LEFT, TOP, RIGHT, BOTTOM), columns, 24)
    more = [column for _ in range(3 + characters // 500) for column in (None, *page)]
    return [*columns_of((LEFT, top, RIGHT, BOTTOM), columns, 24), *more]


def _draw_title(sheet: Sheet, document: Document, block: Block) -> float:
    top = TOP
    for part in break_lines(document.text[block.span.start : block.span.end], RIGHT - LEFT, 18, 0):
        sheet.text(LEFT, top, part, 18)
        top += 27
    return top + 12


def _draw_cells(flow: Flow, document: Document, blocks: Sequence[Block]) -> None:
    """A table in the present column, row by row, on the next page where it does not fit."""
    rows = rows_of(document, blocks)
    count = 1 + max(column for row in rows.values() for column in row)
    for row in rows.values():
        cells = [Cell(0, column, row.get(column, "")) for column in range(count)]
        width = flow.width / count
        height = 12 + 14 * max(len(break_lines(cell.text, width - 8, 11, 0)) for cell in cells)
        corner = flow.take(height)
        draw_table(flow.sheet, corner, [width] * count, [height], cells)


FORMS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "docx": ("docx", write_docx),
    "html": ("html", write_page),
    "one column": ("pdf", lambda text: to_pdf(draw(text, 1))),
    "two columns": ("pdf", lambda text: to_pdf(draw(text, 2))),
    "scan": ("pdf", lambda text: to_scan(to_images(draw(text, 1)))),
}


if __name__ == "__main__":
    raise SystemExit(main())
