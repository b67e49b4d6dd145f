"""Tables in plain text: rows of cells between bars, parted by tabs, or, under a head that says so, by wide gaps."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

Range = tuple[int, int]
Cells = tuple[Range | None, ...]
Cut = Callable[[str, int, int], Cells | None]

RULE = re.compile(r"[\s|+:：─━┄—=\-｜┼├┤┬┴│]*")  # | --- | --- |: it parts the head from the rows
TABS = re.compile("\t")
BARS = re.compile("[|｜│┃]")
GAPS = re.compile(r"\t+| {3,}|\u3000{2,}| *\u3000(?:[ \u3000])+")
BLANKS = re.compile("[ \u3000]+")
# The head of a table of work, its words parted by single blanks: 序号 项目名称 责任单位 责任人, 周次 工作 负责人;
# not that of projects that schools applied for
WORK_HEAD = re.compile(
    r"(?:(?:序 ?号|编 ?号|[周月][次份]|时 ?间|日 ?期|类 ?别|[周月])[ \u3000]+){0,2}"
    r"[\u4e00-\u9fff]{0,6}(?:任务|项目|事项|工作|内容|活动|措施)[\u4e00-\u9fff]{0,4}[ \u3000]"
    r"(?=[^\n]{0,60}(?:责任|牵头|主办|承办|(?<!申报单位[ \u3000])负责(?:[人科处]|部门|单位|同志)|主抓|谁|领办))"
    r"[^\n。,，；;:：]+$",
    re.MULTILINE,
)
SECTION = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]) ?[^。；;\t]{2,24}")
HEAD = re.compile(r"序 ?号|[周月]次|责任|牵头|任务|姓 ?名|职 ?务|单位|学校|项目|名称|时限|配合|指标|工作|活动|负责")
NUMBERED_ROW = re.compile(r"\d{1,3}\.?\t")
ROWS_LEAST = 2
LINES_MOST = 5  # further lines of one row
COLUMNS_LEAST = 3  # by tabs or gaps; bars are sure with two


class Row(NamedTuple):
    """A line as a row: the ranges of its cells by column; an empty cell is None."""

    line: int
    cells: Cells


def find_tables(text: str, lines: Sequence[Range]) -> Iterator[list[Row]]:
    """The tables among the lines, each as its rows; `lines` are the ranges of the lines that are not blank."""
    index = 0
    while index < len(lines):
        for cut in (_by_bars, _by_tabs, _by_gaps, _by_blanks):
            if cut is _by_blanks and not WORK_HEAD.match(text, *lines[index]):
                continue
            rows = _run(text, lines, index, cut)
            if len(rows) >= ROWS_LEAST and (cut not in (_by_gaps, _by_blanks) or _is_head(text, rows[0])):
                yield rows
                index = rows[-1].line
                break
        index += 1


def _run(text: str, lines: Sequence[Range], first: int, cut: Cut) -> list[Row]:
    """The rows from a line on that have as many cells as it; rules between them are passed over."""
    rows: list[Row] = []
    line = first
    while line < len(lines):
        start, end = lines[line]
        if rows and cut is _by_bars and RULE.fullmatch(text, start, end) and BARS.search(text, start, end):
            line += 1
            continue
        cells = cut(text, start, end)
        if cells is None and rows and line + 1 < len(lines) and _is_section(text, (start, end)):
            below = cut(text, *lines[line + 1])
            if below is not None and len(below) == len(rows[0].cells):
                cells = ((start, end), *(None for _ in below[1:]))
        if rows and cut is _by_tabs and (cells is None or len(cells) <= len(rows[0].cells)):
            line, cells = _over_lines(text, lines, line, len(rows[0].cells), cells)
        if cells is None or (rows and len(cells) != len(rows[0].cells)):
            break
        rows.append(Row(line, cells))
        line += 1
    return rows


def _over_lines(
    text: str, lines: Sequence[Range], line: int, columns: int, cells: Cells | None
) -> tuple[int, Cells | None]:
    """A row whose cells have lines of their own (教研室（牵头）⏎区图书馆（配合）): its last line and its cells.

    It is whole when it has as many tabs as the head; what follows without a tab before the next number is of its
    last cell."""
    start, last = lines[line][0], line
    numbered = NUMBERED_ROW.match(text, start)
    if cells is None and not numbered:
        return line, None
    while cells is None or len(cells) < columns:
        last += 1
        if last == len(lines) or last - line > LINES_MOST or NUMBERED_ROW.match(text, lines[last][0]):
            return line, None
        cells = _by_tabs(text, start, lines[last][1])
    more = last + 1
    while numbered and more < len(lines) and more - last <= LINES_MOST and _may_go_on(text, lines[more]):
        more += 1
    if more > last + 1 and more < len(lines) and NUMBERED_ROW.match(text, lines[more][0]):
        last = more - 1
        cells = _by_tabs(text, start, lines[last][1])
    return last, cells


def _may_go_on(text: str, line: Range) -> bool:
    """Whether a line without a tab may be more of the last cell: neither a sentence nor a head of the rows below."""
    words = text[slice(*line)]
    return not any(sign in words for sign in "\t。！？") and not _is_section(text, line)


def _is_section(text: str, line: Range) -> bool:
    """一、党建引领: a line that heads the rows below it, and fills a whole row of the table."""
    return SECTION.fullmatch(text, *line) is not None


def _by_bars(text: str, start: int, end: int) -> Cells | None:
    if not BARS.search(text, start, end) or RULE.fullmatch(text, start, end):
        return None
    places = [match.span() for match in BARS.finditer(text, start, end)]
    outer = places[0][0] == start and places[-1][1] == end
    if not outer and len(places) < COLUMNS_LEAST - 1:
        return None  # 首页 | 新闻: one bar parts two links as well
    edges = places if outer else [(start, start), *places, (end, end)]
    if len(edges) < 3:
        return None
    return tuple(_trim(text, left[1], right[0]) for left, right in pairwise(edges))


def _by_tabs(text: str, start: int, end: int) -> Cells | None:
    """Tabs at either end of the line stand beside empty cells."""
    while start and text[start - 1] == "\t":
        start -= 1
    while text.startswith("\t", end):
        end += 1
    return _cut_at(text, start, end, TABS)


def _by_gaps(text: str, start: int, end: int) -> Cells | None:
    return _cut_at(text, start, end, GAPS)


def _by_blanks(text: str, start: int, end: int) -> Cells | None:
    return _cut_at(text, start, end, BLANKS)


def _cut_at(text: str, start: int, end: int, mark: re.Pattern[str]) -> Cells | None:
    places = [match.span() for match in mark.finditer(text, start, end)]
    if len(places) < COLUMNS_LEAST - 1:
        return None
    edges = [(start, start), *places, (end, end)]
    return tuple(_trim(text, left[1], right[0]) for left, right in pairwise(edges))


def _trim(text: str, start: int, end: int) -> Range | None:
    words = text[start:end]
    stripped = words.strip()
    if not stripped:
        return None
    start += words.index(stripped[0])
    return start, start + len(stripped)


def _is_head(text: str, row: Row) -> bool:
    """Whether the cells are the heads of columns: short, and two of them words that heads are made of."""
    words = [text[slice(*cell)] for cell in row.cells if cell]
    return all(len(word) <= 12 for word in words) and sum(bool(HEAD.search(word)) for word in words) >= 2
