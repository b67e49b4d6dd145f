"""Readers beside others, in one run, on pages drawn by script whose reading order and cells are known.

    python -m bench.readers [columns] [tables] [scans] [large] [sites] [office] [metadata]

columns: how much of the printed lines each reader gives in the right order; each layout is drawn in reading order and
from the top down, and the worse counts. tables: cells that are exactly right, place and text. scans: characters right
of clean print at 200 dpi. large: pages a second and memory of a file of 1,000 pages. sites: bodies of pages of content
systems. office: cells of docx and xlsx with merges. metadata: title, date, 发文字号, issuer. Without a name all are
measured. Needs the extras `bench` and `ocr`, and `pylopdf-fonts-zh-cn`.
"""

import argparse
import io
import logging
import os
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from rapidfuzz.distance import Indel, Levenshtein

from bench.layouts import COLUMNS, TABLES, one_column
from bench.pages import Sheet, Words, to_file, to_images, to_pdf, to_scan
from graph.records import BlockKind
from ingest.readers.apart import end_all
from ingest.readers.content import Content
from ingest.readers.pdf import read_pdf
from ingest.readers.scan import read_scan

T = TypeVar("T")
SCANS = ("one_column", "two_columns", "three_columns", "table", "table_in_column")
LARGE_PAGES = 1000


@dataclass(slots=True)
class Tally:
    """What one reader reached, file by file."""

    scores: list[float] = field(default_factory=list)
    pages: int = 0
    seconds: float = 0.0

    @property
    def line(self) -> str:
        """Mean, worst, speed."""
        speed = f"{self.pages / self.seconds:8.1f}" if self.seconds else "       –"
        return f"mean {statistics.mean(self.scores):.4f}  worst {min(self.scores):.4f}  {speed} pages/s"


def main() -> int:
    """Print the figures of the parts asked for."""
    from bench.readers_office import measure_metadata, measure_office, measure_sites

    parts = {"columns": measure_columns, "tables": measure_tables, "scans": measure_scans, "large": measure_large}
    parts |= {"sites": measure_sites, "office": measure_office, "metadata": measure_metadata}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help="、".join(parts))
    logging.disable(logging.WARNING)  # what the others say about fonts
    warnings.simplefilter("ignore")
    for name in parser.parse_args().parts or parts:
        print(f"\n{name}")
        parts[name]()
    return 0


def measure_columns() -> None:
    """Lines in reading order, layout by layout."""
    readers: dict[str, Callable[[bytes], str]] = {
        "yanzhen": lambda raw: text_of(read_pdf(raw)),
        "pypdf": read_with_pypdf,
        "pdfplumber": read_with_pdfplumber,
        "markitdown": read_with_markitdown,
    }
    tallies = {name: Tally() for name in readers}
    for read in readers.values():
        read(to_pdf(one_column()))  # what is loaded at first is not counted
    print(f"  {'layout':<26}" + "".join(f"{name:>12}" for name in readers))
    for layout, make in COLUMNS.items():
        sheet = make()
        files = to_pdf(sheet), to_pdf(sheet, from_top=True)
        for name, read in readers.items():
            start = time.perf_counter()
            worse = min(order_of(sheet, read(raw)) for raw in files)
            note(tallies[name], worse, 2 * len(sheet.pages), time.perf_counter() - start)
        print(f"  {layout:<26}" + "".join(f"{tally.scores[-1]:>12.4f}" for tally in tallies.values()))
    for name, tally in tallies.items():
        print(f"  {name:<26}{tally.line}")


def measure_tables() -> None:
    """Cells with the right place, extent and text. pdfplumber tells of no extents: its merged cells count as right
    where the text stands in their first place."""
    mine, theirs = Tally(), Tally()
    for make in TABLES.values():
        sheet = make()
        raw = to_pdf(sheet)
        start = time.perf_counter()
        content = read_pdf(raw)
        note(mine, share(cells_of(sheet), cells_in(content)), len(sheet.pages), time.perf_counter() - start)
        start = time.perf_counter()
        wanted = {(row, column, text) for row, column, _, _, text in cells_of(sheet)}
        note(theirs, share(wanted, plumb_cells(raw)), len(sheet.pages), time.perf_counter() - start)
    print(f"  {'yanzhen':<26}{mine.line}\n  {'pdfplumber':<26}{theirs.line}")


def measure_scans() -> None:
    """Characters of clean print at 200 dpi, in reading order, and cells of scanned tables."""
    tally, cells = Tally(), Tally()
    for name in SCANS:
        sheet = {**COLUMNS, **TABLES}[name]()
        sheet = first_page(sheet) if not sheet.cells else sheet
        images = to_images(sheet)
        raw = to_scan(images)
        start = time.perf_counter()
        content = read_pdf(raw)
        note(tally, accuracy(sheet, content), len(images), time.perf_counter() - start)
        if sheet.cells:
            note(cells, share(cells_of(sheet), cells_in(content)), len(images), 0.0)
        print(f"  {name:<26}{tally.scores[-1]:.4f}")
    image = to_images(first_page(COLUMNS["two_columns"]()))[0]
    for name, raw in {
        "two_columns, png": to_file([image], "PNG"),
        "two_columns, jpeg": to_file([image], "JPEG"),
        "two_columns, 1° askew": to_file([image.rotate(1, fillcolor=255)], "TIFF"),
        "two_columns, on its side": to_file([image.rotate(90, expand=True)], "PNG"),
        "two_columns, upside down": to_file([image.rotate(180)], "PNG"),
    }.items():
        start = time.perf_counter()
        note(tally, accuracy(first_page(COLUMNS["two_columns"]()), read_scan(raw)), 1, time.perf_counter() - start)
        print(f"  {name:<26}{tally.scores[-1]:.4f}")
    print(f"  {'characters':<26}{tally.line}\n  {'cells':<26}{cells.line}")


def measure_large() -> None:
    """A long PDF with running heads and some tables, in a process of its own, whose memory is told."""
    command = [sys.executable, "-c", "from bench.readers import read_large; read_large()"]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})


def read_large() -> None:
    """Read it and print pages a second and the most memory held by this process and its child."""
    import resource

    sheet = Sheet()
    pages, tables = one_column().pages, TABLES["table"]().pages
    sheet.pages = [tables[0] if number % 10 == 0 else pages[number % len(pages)] for number in range(LARGE_PAGES)]
    raw = to_pdf(sheet)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.perf_counter()
    content = read_pdf(raw)
    seconds = time.perf_counter() - start
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    end_all()
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"  {LARGE_PAGES} pages, {len(raw) / 1e6:.1f} MB, {len(content.text):,} characters: {seconds:.1f} s")
    print(
        f"  {LARGE_PAGES / seconds:.1f} pages/s; most memory: child {child:.0f} MB, parent {own:.0f} MB ({before:.0f})"
    )


def note(tally: Tally, score: float, pages: int, seconds: float) -> None:
    """One more file."""
    tally.scores.append(score)
    tally.pages += pages
    tally.seconds += seconds


def squeeze(text: str) -> str:
    """Without white space, in which readers differ."""
    return "".join(text.split())


def text_of(content: Content) -> str:
    """The text in its order, without what is set aside."""
    return "\n".join(
        content.text[block.span.start : block.span.end]
        for block in content.blocks
        if block.kind is not BlockKind.FOOTER
    )


def order_of(sheet: Sheet, text: str) -> float:
    """The similarity of the order of the printed lines: 1 where all are there in the order in which they are read.
    Lines that stand twice in the text tell nothing and are left out."""
    whole = "".join(squeeze(line) for line in sheet.lines)
    lines = [line for line in map(squeeze, sheet.lines) if whole.count(line) == 1]
    squeezed = squeeze(text)
    places = {index: squeezed.find(line) for index, line in enumerate(lines)}
    found = sorted((index for index, place in places.items() if place >= 0), key=places.__getitem__)
    return float(Indel.normalized_similarity(range(len(lines)), found))


def accuracy(sheet: Sheet, content: Content) -> float:
    """The share of characters that are right and in their place, of running text."""
    kinds = (BlockKind.FOOTER, BlockKind.CELL)
    spans = [block.span for block in content.blocks if block.kind not in kinds]
    read = squeeze("".join(content.text[span.start : span.end] for span in spans))
    wanted = squeeze("".join(sheet.lines))
    return 1 - Levenshtein.distance(wanted, read) / len(wanted)


def cells_of(sheet: Sheet) -> set[tuple[int, int, int, int, str]]:
    """The cells as drawn."""
    return {(cell.row, cell.column, cell.rows, cell.columns, squeeze(cell.text)) for cell in sheet.cells}


def cells_in(content: Content) -> set[tuple[int, int, int, int, str]]:
    """The cells as read."""
    return {
        (block.row or 0, block.column or 0, block.rows, block.columns, squeeze(content.text[b.start : b.end]))
        for block in content.blocks
        for b in [block.span]
        if block.kind is BlockKind.CELL
    }


def share(wanted: set[T], found: set[T]) -> float:
    """How much of both is in both."""
    return len(wanted & found) / len(wanted | found)


def first_page(sheet: Sheet) -> Sheet:
    """The first page alone, with the lines that are drawn on it."""
    drawn = {one.text for one in sheet.pages[0] if isinstance(one, Words)}
    kept = [[line for line in paragraph if line in drawn] for paragraph in sheet.paragraphs]
    return Sheet(sheet.size, sheet.pages[:1], [paragraph for paragraph in kept if paragraph])


def read_with_pypdf(raw: bytes) -> str:
    """Its plain text extraction."""
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages)


def read_with_pdfplumber(raw: bytes) -> str:
    """Its plain text extraction."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(raw)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def read_with_markitdown(raw: bytes) -> str:
    """Its conversion of a PDF."""
    from markitdown import MarkItDown

    return str(MarkItDown().convert_stream(io.BytesIO(raw), file_extension=".pdf").text_content)


def plumb_cells(raw: bytes) -> set[tuple[int, int, str]]:
    """The cells that pdfplumber finds, tables one below the other."""
    import pdfplumber

    cells, top = set(), 0
    with pdfplumber.open(io.BytesIO(raw)) as document:
        for page in document.pages:
            for table in page.extract_tables():
                for row, texts in enumerate(table):
                    cells |= {(top + row, column, squeeze(text)) for column, text in enumerate(texts) if text}
                top += len(table)
    return cells


if __name__ == "__main__":
    raise SystemExit(main())
