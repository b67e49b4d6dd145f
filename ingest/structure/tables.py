"""Tables: as the blocks of a document give them, and those whose text was copied with one cell a line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

Range = tuple[int, int]

HEADER = re.compile(  # of a table whose cells stand a line each, though no 序号 begins it
    r"(?:项目|工作|任务|活动|课程|事项)(?:名称|内容|事项|任务)?|(?:重点|主要|具体|年度)(?:任务|工作|措施|项目|内容)|目标(?:任务)?|措施|内容|要求|备注"
    r"|(?:责任|牵头|配合|协助|协同|参与|承办|主办|协办|实施|主管|分管)(?:单位|部门|科室|股室|处室|领导|人)|(?:完成)?(?:时限|时间)"
    r"|(?:由?谁(?:来|主)?(?:办|抓|管|牵头|负责|配合|协助)|主抓|主责|帮手|打配合|牵头人|领办人)(?:单位|部门)?"
)
TASK_HEADER = re.compile(
    r"(?:项目|工作|任务|活动|事项)(?:名称|内容|事项|任务)?|(?:重点|主要|具体|年度)(?:任务|工作|项目)"
)
OWNER_HEADER = re.compile(r"(?:由?谁|主抓|主责|包抓|领办|责任|牵头|承办|主办|实施|主管|分管)")
NOT_A_CELL = re.compile(
    r".{61,}|.*[。:!?].*|(?:附件|说明|注|备注|联系人|抄送|【).*|(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,2}、.*"
)
NUMBER_HEADER = re.compile(r"序 ?号|编 ?号")
HEADERS_MOST = 10
HEADER_LONGEST = 16
ROWS_LEAST = 2
COLUMNS_LEAST = 3


@dataclass(frozen=True, slots=True)
class Table:
    """A table in view offsets: the range of the cell at each (row, column). A merged cell stands at each place
    that it covers; an empty cell is missing."""

    cells: Mapping[tuple[int, int], Range]
    rows: int
    columns: int


def find_flat_tables(text: str, paragraphs: tuple[Range, ...]) -> tuple[Table, ...]:
    """Tables with a cell a line: a header that begins with 序号, then rows that begin with 1, 2, 3 …"""
    found = []
    index = 0
    while index < len(paragraphs):
        table = None
        if NUMBER_HEADER.fullmatch(text, *paragraphs[index]):
            table = _read(text, paragraphs, index)
        elif TASK_HEADER.fullmatch(text, *paragraphs[index]):
            table = _read_without_numbers(text, paragraphs, index)
        if table is not None:
            found.append(table)
        index += table.rows * table.columns if table is not None else 1
    return tuple(found)


def _read(text: str, paragraphs: tuple[Range, ...], start: int) -> Table | None:
    columns = _count_columns(text, paragraphs, start)
    if columns is None:
        return None
    cells = {(0, column): paragraphs[start + column] for column in range(columns)}
    row = 0
    while True:
        first = start + (row + 1) * columns
        if first + columns > len(paragraphs) or text[slice(*paragraphs[first])] != str(row + 1):
            break
        row += 1
        cells |= {(row, column): paragraphs[first + column] for column in range(columns)}
    return Table(cells, row + 1, columns) if row >= ROWS_LEAST else None


def _read_without_numbers(text: str, paragraphs: tuple[Range, ...], start: int) -> Table | None:
    """项目名称⏎责任单位⏎责任人, then cells that fill rows of so many: nothing but cells up to where prose begins."""
    columns = 0
    while start + columns < len(paragraphs) and HEADER.fullmatch(text, *paragraphs[start + columns]):
        columns += 1
    if columns < COLUMNS_LEAST or not any(OWNER_HEADER.match(text, *paragraphs[start + i]) for i in range(1, columns)):
        return None
    last = first = start + columns
    while last < len(paragraphs) and not NOT_A_CELL.fullmatch(text, *paragraphs[last]):
        last += 1
    rows, over = divmod(last - first, columns)
    if over or rows < ROWS_LEAST:
        return None
    cells = {divmod(i, columns): paragraphs[start + i] for i in range(last - start)}
    return Table(cells, rows + 1, columns)


def _count_columns(text: str, paragraphs: tuple[Range, ...], start: int) -> int | None:
    """How many short lines stand before the 1 of the first row."""
    for columns in range(1, HEADERS_MOST + 1):
        if start + columns >= len(paragraphs):
            return None
        begin, end = paragraphs[start + columns]
        if text[begin:end] == "1":
            return columns if columns > 2 else None
        if end - begin > HEADER_LONGEST:
            return None
    return None
