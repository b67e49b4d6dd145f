"""What a person tells of a document: by options, or in a `documents.csv` beside the files."""

import csv
import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from graph.errors import Ambiguous, BadInput, UnknownName
from graph.records import Document, Problem
from graph.regions.table import Region, regions
from ingest.readers.charset import decode
from ingest.readers.content import Unreadable

TABLE_NAME = "documents.csv"
TELLABLE = ("region", "issuer", "date", "title")
INHERITED = ("region", "issuer", "date")  # what the articles of a page take over from what is told of the page
_COLUMNS = frozenset({"file", "key", *TELLABLE})
_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")


@dataclass(frozen=True, slots=True)
class Row:
    """A checked row of a documents.csv; `values` holds fields of TELLABLE."""

    values: Mapping[str, str]
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A documents.csv: rows by the NFC path of the file they speak of, and what was wrong with the others."""

    rows: Mapping[Path, Row]
    missing: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()


def tell(document: Document, values: Mapping[str, str]) -> Document:
    """The document with the told fields set, so that the text's own words never overwrite them."""
    if not values:
        return document
    return replace(
        document,
        title=values.get("title", document.title),
        issuer=values.get("issuer", document.issuer),
        region=values.get("region", document.region),
        date=values.get("date", document.date),
        mapping=values.get("mapping"),
        date_kind="told" if "date" in values else document.date_kind,
        told=document.told | values.keys(),
    )


def check_told(values: Mapping[str, str | None]) -> dict[str, str]:
    """Told values in stored form: regions as codes, dates as ISO. BadInput says which value is wrong and why."""
    checked = {name: value.strip() for name, value in values.items() if value and value.strip()}
    if unknown := checked.keys() - set(TELLABLE):
        raise BadInput(f"不认识的字段 Unknown fields {sorted(unknown)}; 可用 use {', '.join(TELLABLE)}")
    if "region" in checked:
        checked["region"] = resolve_region(checked["region"])
    if "date" in checked:
        checked["date"] = parse_date(checked["date"])
    return checked


def parse_date(words: str) -> str:
    """YYYY, YYYY-MM or YYYY-MM-DD of a date written 2023, 2023-9-8, 2023/9/8 or 2023年9月8日."""
    match = _DATE.fullmatch(words)
    if match is None:
        raise BadInput(f"日期“{words}”无法识别；请写成 2023-09-08。 Unknown date; write it as 2023-09-08.")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        datetime.date(year or 0, month or 1, day or 1)
    except ValueError:
        raise BadInput(f"日期“{words}”不存在。 There is no such date.") from None
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part is not None)])


def resolve_region(words: str) -> str:
    """The code of a region given by code, name (丰台区) or names from the outermost in (北京市朝阳区, 辽宁/朝阳).

    Ambiguous lists the candidates with their codes; UnknownName if no region answers.
    """
    table = regions()
    if (region := table.get(words)) is not None:
        return region.code
    found = {region.code: region for region in _regions_of("".join(re.split(r"[\s/,，]+", words)), None)}
    if not found:
        raise UnknownName(f"没有叫“{words}”的行政区。 No region of that name; give its official name or code.")
    if len(found) > 1:
        candidates = [f"{_full_name(region)} {code}" for code, region in sorted(found.items())]
        shown = "、".join(candidates[:8])
        raise Ambiguous(f"“{words}”有 {len(found)} 个：{shown}；请写代码或上级名称。 Ambiguous; give code.", candidates)
    return next(iter(found))


def read_table(path: Path, document: str) -> Table:
    """Read a documents.csv (UTF-8 or GB18030); `document` names it in problems. Rows that cannot be used are
    problems that name the row and the cure; a row for a file that is not there is in `missing`."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return Table({}, problems=(Problem(document, "documents-csv", f"{TABLE_NAME}：{error}"),))
    return parse_table(raw, document, path.parent, Path.is_file)


def parse_table(raw: bytes, document: str, folder: Path, is_there: Callable[[Path], bool]) -> Table:
    """As `read_table`, of bytes that tell of the files of a folder."""
    rows: dict[Path, Row] = {}
    missing, problems = [], []
    try:
        text, _ = decode(raw)
        lines = _lines_of(text)
    except (Unreadable, csv.Error, BadInput) as error:
        return Table({}, problems=(Problem(document, "documents-csv", f"{TABLE_NAME}：{error}"),))
    for number, cells in lines:
        where = f"{TABLE_NAME} 第 {number} 行 row {number}"
        file = cells.pop("file", "").strip()
        key = cells.pop("key", "").strip() or None
        target = folder / file
        if not file or not is_there(target):
            cure = "请核对 file 列。 No such file; check the file column."
            missing.append(Problem(document, "documents-csv", f"{where}：没有文件“{file}”；{cure}"))
            continue
        values, wrong = _check_cells(cells)
        problems += [Problem(document, "documents-csv", f"{where}（{file}）：{reason}") for reason in wrong]
        rows[target] = Row(values, key)
    return Table(rows, tuple(missing), tuple(problems))


def _lines_of(text: str) -> list[tuple[int, dict[str, str]]]:
    reader = csv.reader(text.splitlines())
    head = [name.strip().lower() for name in next(reader, [])]
    if "file" not in head:
        raise BadInput("第一行须有 file 列。 The first row must name the columns, file among them.")
    if unknown := [name for name in head if name and name not in _COLUMNS]:
        raise BadInput(f"不认识的列 Unknown columns {unknown}; 可用 use {', '.join(sorted(_COLUMNS))}")
    return [(reader.line_num, dict(zip(head, cells, strict=False))) for cells in reader if any(map(str.strip, cells))]


def _check_cells(cells: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Each value by itself, so that one wrong cell does not lose the others."""
    values: dict[str, str] = {}
    wrong = []
    for name, value in cells.items():
        try:
            values |= check_told({name: value}) if name else {}
        except BadInput as error:
            wrong.append(str(error))
    return values, wrong


def _regions_of(name: str, within: str | None) -> Iterable[Region]:
    """Regions of a name, or of names written one after the other from the outermost in."""
    yield from regions().named(name, within=within)
    for cut in range(len(name) - 2, 1, -1):
        for outer in regions().named(name[:cut], within=within):
            yield from _regions_of(name[cut:], outer.code)


def _full_name(region: Region) -> str:
    return "".join(part.name for part in [*reversed(regions().ancestors(region.code)), region])
