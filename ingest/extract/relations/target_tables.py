"""Goals in a table of indicators: 指标 2020年 2025年 属性, a number below a year to come; 指标 单位 目标值; and the
other way round, 年度 新建幼儿园(所), a year a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.extract.lexicon import any_of, read_words
from ingest.extract.relations.figures import Figure
from ingest.structure.outline import Range
from ingest.structure.tables import Table

NAMES = re.compile(r"(?:主要|发展|核心|绩效|具体|监测|[一二三]级)*指标(?:名称|内容)?(?:[(/][^()]{1,8}\)?)?|目标名称")
UNITS = re.compile(r"(?:计量)?单位")
YEARS = re.compile(r"年度|年份")
YEAR = re.compile(
    r"(?:[到至]|截至)?(?P<year>20\d\d)年?(?:度|末|底)?(?P<goal>(?:规划|预期|计划|发展)?目标值?|规划值|计划数?)?(?:\(目标值?\))?"
)
GOAL = re.compile(r"(?:年度|全年|预期|计划|规划|绩效)?(?:目标|指标)值|(?:年度|全年|预期|规划|量化)目标")
NAMED = re.compile(
    r"(?:\(?\d{1,2}[).、])?(?P<metric>[^()\d][^()]*?(?:\([^()]*\)[^()]*?)??) *(?:\((?:单位:?)?(?P<unit>[^()]{1,5})\))?"
)
BEFORE_NAMES = re.compile(r" *(?:序号|类别|分类|领域|维度) *")
BESIDE_NAMES = re.compile(
    rf" *(?:{UNITS.pattern}|{YEAR.pattern}(?:现状|实际|基期|完成)?值?|{GOAL.pattern}"
    r"|(?:指标)?属性|备注|责任[\u4e00-\u9fff]{2}) *"
)
UNIT_BEHIND = re.compile(r"\([^()\d]{1,5}\)\Z")
LEAST_ROWS = 2
HEAD_LONGEST = 60
SIGNS = {
    "≥": ">=",
    "≧": ">=",
    ">=": ">=",
    ">": ">",
    "≤": "<=",
    "<=": "<=",
    "<": "<",
    "以上": ">=",
    "以下": "<=",
    "以内": "<=",
    "左右": "~",
}
WORDS = {"不低于": ">=", "不少于": ">=", "不超过": "<=", "不高于": "<=", "控制在": "<=", "达到": "=", "达": "="}


@dataclass(frozen=True, slots=True)
class Cell:
    """A goal as a table gives it: where its number stands, and the cells that say what and when."""

    metric: str
    named: Range
    comparator: str
    figure: Figure
    deadline: str | None
    dated: Range | None
    baseline: float | None = None


@dataclass(frozen=True, slots=True)
class _Column:
    place: Range
    number: int
    year: str | None


def read_tables(text: str, tables: tuple[Table, ...], year: str, *, plan: bool) -> Iterator[Cell]:
    """The goals of every such table, in a plan or below a header that says 目标."""
    places = sorted(place for table in tables for place in table.cells.values())
    for table in (*tables, *_tables_of_lines(text, places)):
        heads = {column: table.cells[0, column] for column in range(table.columns) if (0, column) in table.cells}
        words = {column: re.sub(r"\s", "", text[slice(*place)]) for column, place in heads.items()}
        names = [column for column, said in words.items() if NAMES.fullmatch(said)]
        if names:
            yield from _by_indicator(text, table, (heads, words), (names[-1], year, plan))
        elif plan and table.rows > LEAST_ROWS and YEARS.fullmatch(words.get(0, "")):
            yield from _by_year(text, table, heads, year)


def _tables_of_lines(text: str, known: list[Range]) -> Iterator[Table]:
    """指标 2020年 2025年 above rows of as many words, or with a cell a line, that no reader took for a table."""
    if not any(word in text for word in ("指标", "目标名称", "年度", "年份")):
        return
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]*[^\n ]", text)]
    for i, (start, end) in enumerate(lines):
        if end - start > HEAD_LONGEST or any(place[0] <= start < place[1] for place in known):
            continue
        head = _cells_of(text, start, end)
        words = [text[slice(*cell)] for cell in head]
        by_year = bool(words and YEARS.fullmatch(words[0])) and any(UNIT_BEHIND.search(word) for word in words)
        if not (by_year or any(NAMES.fullmatch(word) for word in words)):
            continue
        if by_year or (len(head) > 2 and any(YEAR.fullmatch(word) or GOAL.fullmatch(word) for word in words)):
            rows = [head]
            for below in lines[i + 1 :]:
                row = _cells_of(text, *below)
                if len(row) != len(head):
                    break
                rows.append(row)
        else:
            rows = _rows_of_lines(text, lines, i) if len(head) == 1 else []
        if len(rows) > LEAST_ROWS:
            cells = {(r, c): cell for r, row in enumerate(rows) for c, cell in enumerate(row)}
            yield Table(cells, len(rows), len(rows[0]))


def _rows_of_lines(text: str, lines: list[Range], first: int) -> list[list[Range]]:
    """指标⏎2020年⏎2025年⏎属性, then as many lines a row, while one of them is a number."""
    start = first - 1 if first and BEFORE_NAMES.fullmatch(text, *lines[first - 1]) else first
    stop = first + 1
    while stop < len(lines) and BESIDE_NAMES.fullmatch(text, *lines[stop]):
        stop += 1
    width = stop - start
    rows = [lines[start:stop]] if width > 2 else []
    while rows and stop + width <= len(lines):
        row = lines[stop : stop + width]
        if not any(_number().fullmatch(text, *cell) for cell in row[first - start + 1 :]):
            break
        rows.append(row)
        stop += width
    return rows


def _cells_of(text: str, start: int, end: int) -> list[Range]:
    return [(start + one.start(), start + one.end()) for one in re.finditer(r"[^ |]+", text[start:end])]


def _by_indicator(
    text: str, table: Table, head: tuple[dict[int, Range], dict[int, str]], of: tuple[int, str, bool]
) -> Iterator[Cell]:
    """指标 2020年 2025年: the columns of years to come, or of 目标值."""
    (heads, words), (name, year, plan) = head, of
    years = [(column, found) for column, said in words.items() if (found := YEAR.fullmatch(said))]
    first = min((found["year"] for _, found in years), default="")
    goals = [
        _Column(heads[column], column, found["year"])
        for column, found in years
        if found["goal"] or (plan and found["year"] >= year and not (found["year"] == first and len(years) > 1))
    ]
    goals = goals or [_Column(heads[column], column, None) for column, said in words.items() if GOAL.fullmatch(said)]
    start = (
        next((column for column, found in years if found["year"] == first and column < goals[0].number), None)
        if goals
        else None
    )
    unit_at = next((column for column, said in words.items() if UNITS.fullmatch(said)), None)
    for row in range(1, table.rows):
        named = table.cells.get((row, name))
        what = NAMED.fullmatch(re.sub(r"\s", "", text[slice(*named)])) if named else None
        if named is None or what is None:
            continue
        unit = what["unit"] or (_words(text, table, row, unit_at) if unit_at is not None else "")
        base = _value(text, table.cells.get((row, start)), unit) if start is not None else None
        for goal in goals:
            read = _value(text, table.cells.get((row, goal.number)), unit)
            if read:
                dated = goal.place if goal.year else None
                yield Cell(what["metric"], named, read[1], read[0], goal.year, dated, base[0].value if base else None)


def _by_year(text: str, table: Table, heads: dict[int, Range], year: str) -> Iterator[Cell]:
    """年度 新建幼儿园(所) 新增学位(个): a year a row."""
    for row in range(1, table.rows):
        when = YEAR.fullmatch(_words(text, table, row, 0))
        if when is None or when["year"] < year:
            continue
        for column, place in heads.items():
            what = NAMED.fullmatch(re.sub(r"\s", "", text[slice(*place)])) if column else None
            read = _value(text, table.cells.get((row, column)), what["unit"] or "") if what else None
            if what and read:
                yield Cell(what["metric"], place, read[1], read[0], when["year"], table.cells[row, 0])


def _words(text: str, table: Table, row: int, column: int) -> str:
    place = table.cells.get((row, column))
    return re.sub(r"\s", "", text[slice(*place)]) if place else ""


def _value(text: str, place: Range | None, unit: str) -> tuple[Figure, str] | None:
    """The number of a cell and how it compares; None where it has no unit."""
    match = _number().fullmatch(text, *place) if place else None
    unit = (match["unit"] or unit) if match else ""
    if match is None or unit not in {*read_words("units", "any"), "年"}:
        return None
    sign = SIGNS.get(match["sign"] or match["tail"] or "") or WORDS.get(match["sign"] or "", "=")
    end = match.end("unit") if match["unit"] else match.end("low")
    return Figure(match.start("low"), end, float(match["low"].replace(",", "")), unit), sign


@cache
def _number() -> re.Pattern[str]:
    signs, units = any_of([*SIGNS, *WORDS]), any_of(read_words("units", "any"))
    return re.compile(
        rf" *\[?(?P<sign>{signs})? ?(?P<low>\d[\d,]*(?:\.\d+)?)\]? ?(?P<unit>{units}|年)? ?(?P<tail>{signs})? *"
    )
