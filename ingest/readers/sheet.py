"""Excel files (.xlsx): every sheet a table, merged cells as one, values as they are shown."""

import datetime
import io
import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.records import BlockKind
from ingest.readers.apart import Pages, run_apart
from ingest.readers.content import Cell, Content, Fault, TextBuilder, Unreadable
from ingest.readers.package import check_package
from ingest.readers.unreadable import why_unreadable

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_DEFAULT_NAME = re.compile(r"(sheet|工作表|表)\s*\d*", re.IGNORECASE)
_DECIMALS = re.compile(r"0\.(0+)")
_EMPTY_FORMULA = re.compile(rb"(</f>|<f\b[^>]*/>)\s*(<v\s*/>|<v></v>)?\s*</c>")
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*[\"']([A-Z]{1,7})(\d{1,9}):([A-Z]{1,7})(\d{1,9})[\"']")
_MOST_COVERED = 300_000  # places under merged cells
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LEAST_TITLE, _LONGEST_TITLE = 5, 80  # characters
_SECTION = re.compile(r"\[[^\]]*\]|\"[^\"]*\"|\\.")


def read_sheet(raw: bytes) -> Content:
    """Of several sheets each with a name of its own begins with it as a heading; rows and columns count from the
    sheet's corner."""
    check_package(raw)
    content: Content = run_apart("sheet", raw)
    return content


def read_here(raw: bytes, _tell: Pages) -> Content:
    """`read_sheet` in this process."""
    from openpyxl import load_workbook  # slow to load
    from openpyxl.utils.exceptions import InvalidFileException

    _check_merges(raw)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of parts that it drops, such as drop-down lists
            book = load_workbook(io.BytesIO(raw), data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise Unreadable(why_unreadable("damaged")) from error
    content = write_sheets((sheet.title, list(_cells(sheet))) for sheet in book.worksheets)
    if _has_empty_formulas(raw):
        reason = "有公式没有保存结果，读出为空；请用 Excel 打开并保存。 Formulas have no results; save in Excel."
        return replace(content, faults=(Fault("formula", reason),))
    return content


def write_sheets(sheets: Iterable[tuple[str, list[Cell]]]) -> Content:
    """The tables of the sheets that hold something, each under its name where that says something."""
    builder = TextBuilder()
    filled = [(title, cells) for title, cells in sheets if cells]
    for number, (title, cells) in enumerate(filled):
        head = _title_of(cells)
        if head is not None:
            cells.remove(head)
        if head is not None and not number:
            builder.add(BlockKind.HEADING, head.text, level=1)
        if len(filled) > 1 and not _DEFAULT_NAME.fullmatch(title.strip()):
            builder.add(BlockKind.HEADING, title, level=2)
        if head is not None and number:
            builder.add(BlockKind.HEADING, head.text, level=3)
        builder.add_table(cells)
    return builder.build()


def _title_of(cells: list[Cell]) -> Cell | None:
    """The one cell of the first row where it heads a table of several columns, as sheets are titled."""
    first = min(cells, key=lambda cell: (cell.row, cell.column))
    if any(cell.row == first.row and cell is not first for cell in cells):
        return None
    widest = max(Counter(cell.row for cell in cells).values())
    is_title = widest > 1 and len(first.text) <= _LONGEST_TITLE and len(_CHINESE.findall(first.text)) >= _LEAST_TITLE
    return first if is_title and first.column == 0 else None


def _check_merges(raw: bytes) -> None:
    """openpyxl makes a cell of every place that a merged one covers: a merged sheet would be 17 thousand million."""
    covered = 0
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                covered += sum(_area(match) for match in _MERGE.finditer(archive.read(name)))
    if covered > _MOST_COVERED:
        raise Unreadable(why_unreadable("absurd"))


def _area(merge: re.Match[bytes]) -> int:
    left, top, right, bottom = (part.decode() for part in merge.groups())
    return (_column(right) - _column(left) + 1) * (int(bottom) - int(top) + 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _cells(sheet: "Worksheet") -> Iterator[Cell]:
    merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    for place in sorted(sheet._cells):  # the filled ones; `iter_rows` makes up all others, a million rows if need be
        cell = sheet._cells[place]
        if cell.value is None:  # so have the covered cells of a merged one
            continue
        area = merged.get(place)
        high = area.max_row - area.min_row + 1 if area else 1
        wide = area.max_col - area.min_col + 1 if area else 1
        yield Cell(place[0] - 1, place[1] - 1, shown_value(cell.value, cell.number_format), high, wide)


def _has_empty_formulas(raw: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        return any(_EMPTY_FORMULA.search(archive.read(name)) for name in sheets)


def shown_value(value: object, number_format: str) -> str:
    """A cell's value as the sheet shows it, for the formats that matter: dates, percent, decimals, whole numbers."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return _shown_date(value, number_format)
    if isinstance(value, int) and number_format in {"General", "0"}:
        return str(value)
    if isinstance(value, int | float):
        return _shown_number(value, _SECTION.sub("", number_format.partition(";")[0]))
    return str(value)


def _shown_number(value: float, number_format: str) -> str:
    percent = "%" in number_format
    scaled = value * 100 if percent else value
    decimals = _DECIMALS.search(number_format)
    if decimals:
        shown = f"{scaled:.{len(decimals[1])}f}"
    elif number_format in {"0", "#,##0", "0%"}:
        shown = f"{scaled:.0f}"
    else:
        shown = f"{scaled:.10g}" if abs(scaled) < 1e15 else f"{scaled:.0f}"
    if "#,##" in number_format:
        whole, _, rest = shown.partition(".")
        shown = f"{int(whole):,}" + (f".{rest}" if rest else "")
    return f"{shown}%" if percent else shown


def _shown_date(value: datetime.datetime | datetime.date | datetime.time, number_format: str) -> str:
    if isinstance(value, datetime.time):
        return value.isoformat("minutes")
    chinese = "年" in number_format
    day = "d" in number_format.lower()
    shown = f"{value.year}年{value.month}月" if chinese else f"{value.year:04d}-{value.month:02d}"
    if day:
        shown += f"{value.day}日" if chinese else f"-{value.day:02d}"
    if isinstance(value, datetime.datetime) and "h" in number_format.lower():
        shown += f" {value:%H:%M}"
    return shown
