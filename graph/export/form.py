"""A workbook for a person to fill in, and what was filled in, read back.

Cells that could start a formula are written as text, so that no document can make a spreadsheet compute.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from graph.errors import BadInput

LONGEST_CELL = 32767  # characters; Excel refuses more


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width in characters, and what may be chosen in it (empty: anything)."""

    head: str
    width: int = 12
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a form; each row has a value for every column."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[str | int | None]]


def write_form(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write the sheets in order."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    book.save(path)


def read_form(path: Path, name: str) -> Iterator[dict[str, object]]:
    """The rows of a sheet, by column head; BadInput names a file that is no workbook, or lacks the sheet."""
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError) as error:
        raise BadInput(
            f"{path}: 不是 .xlsx 工作簿，请用原来的表另存 not an .xlsx workbook; save the form as one"
        ) from error
    if name not in book.sheetnames:
        raise BadInput(f"{path}: 没有工作表“{name}” there is no sheet {name!r}")
    rows = book[name].iter_rows(values_only=True)
    heads = [str(head or "") for head in next(rows, ())]
    for row in rows:
        if any(value is not None for value in row):
            yield dict(zip(heads, row, strict=False))
    book.close()


def _fill(page: Worksheet, sheet: Sheet) -> None:
    page.append([column.head for column in sheet.columns])
    for number, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(number)
        page.column_dimensions[letter].width = column.width
        page.cell(1, number).font = Font(bold=True)
        if column.choices and sheet.rows:
            allowed = DataValidation(type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            allowed.add(f"{letter}2:{letter}{len(sheet.rows) + 1}")
            page.add_data_validation(allowed)
    for row, values in enumerate(sheet.rows, start=2):
        for number, value in enumerate(values, start=1):
            cell = page.cell(row, number)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, str):
                cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_CELL]
                cell.data_type = "s"
            else:
                cell.value = value
    page.freeze_panes = "A2"
