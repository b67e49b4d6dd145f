"""Old Excel files (.xls, .et): every sheet a table, merged cells as one, values as they are shown."""

import datetime
import os
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ingest.readers.apart import Pages, run_apart
from ingest.readers.content import Cell, Content, Unreadable
from ingest.readers.sheet import shown_value, write_sheets
from ingest.readers.unreadable import why_unreadable

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet


def read_old_sheet(raw: bytes) -> Content:
    """As `read_sheet`."""
    content: Content = run_apart("old sheet", raw)
    return content


def read_here(raw: bytes, _tell: Pages) -> Content:
    """`read_old_sheet` in this process."""
    import xlrd  # slow to load

    try:
        with open(os.devnull, "w", encoding="utf-8") as nowhere:  # it prints what it finds odd
            book = xlrd.open_workbook(file_contents=raw, formatting_info=True, logfile=nowhere)
            return write_sheets((sheet.name, list(_cells(book, sheet))) for sheet in book.sheets())
    except xlrd.XLRDError as error:
        kind = "encrypted" if "encrypted" in str(error).lower() else "damaged"
        raise Unreadable(why_unreadable(kind)) from error
    except (struct.error, IndexError, KeyError, ValueError, AssertionError, TypeError, AttributeError) as error:
        raise Unreadable(why_unreadable("damaged")) from error


def _cells(book: "Book", sheet: "Sheet") -> Iterator[Cell]:
    merged = {(top, left): (bottom - top, right - left) for top, bottom, left, right in sheet.merged_cells}
    covered = {
        (row, column)
        for (top, left), (high, wide) in merged.items()
        for row in range(top, min(top + high, sheet.nrows))
        for column in range(left, min(left + wide, sheet.ncols))
    } - merged.keys()
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            text = "" if (row, column) in covered else _shown(book, sheet, row, column)
            if text.strip():
                yield Cell(row, column, text, *merged.get((row, column), (1, 1)))


def _shown(book: "Book", sheet: "Sheet", row: int, column: int) -> str:
    import xlrd

    cell = sheet.cell(row, column)
    number_format = _format_of(book, cell.xf_index)
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return shown_value(_date(cell.value, book.datemode), number_format)
        except (ValueError, OverflowError, xlrd.XLDateError):
            return shown_value(cell.value, "General")
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return shown_value(bool(cell.value), number_format)
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        value = int(cell.value) if cell.value == int(cell.value) else cell.value
        return shown_value(value, number_format)
    return str(cell.value) if cell.ctype == xlrd.XL_CELL_TEXT else ""


def _date(value: float, mode: int) -> datetime.datetime | datetime.time:
    import xlrd

    if 0 <= value < 1:
        return datetime.time(*xlrd.xldate_as_tuple(value, mode)[3:])
    moment: datetime.datetime = xlrd.xldate_as_datetime(value, mode)
    return moment


def _format_of(book: "Book", index: int | None) -> str:
    if index is None or index >= len(book.xf_list):
        return "General"
    found = book.format_map.get(book.xf_list[index].format_key)
    return found.format_str if found is not None else "General"
