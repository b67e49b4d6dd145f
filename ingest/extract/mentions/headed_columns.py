"""Names in the column of a table whose heading says so: 作者 成果名称 等第 above 奚某 … 一."""

import re
from collections.abc import Iterator

from ingest.extract.mentions.names import Name, NameReader

HEADING = re.compile(
    r"(?:参[赛评]|获奖|指导|申报|主持|第一)?(?:教师|老师|学生)?(?:姓 {0,3}名|作者|主持人|获奖者|负责人)"
    r"(?:\([^()\n]{1,16}\))?"
)
REMARK = re.compile(r"\([^()\n]{1,16}\)")
SIGNS = re.compile("[、,/]")
CELL = re.compile(r"[^ \n]+")
LONGEST_HEADER = 60
LEAST = 3  # rows with a name
LONGEST_NAME = 4


def read_headed_columns(text: str, reader: NameReader) -> Iterator[Name]:
    """The names of every such column; its rows end at the first that has another number of cells and no name."""
    lines = [(match.start(), match.group()) for match in re.finditer(r"[^\n]*", text) if match.group()]
    for i, (start, line) in enumerate(lines):
        if len(line) > LONGEST_HEADER or not HEADING.search(line):
            continue
        cells = _cells(start, line)
        column = next((k for k, (_, word) in enumerate(cells) if len(cells) > 1 and HEADING.fullmatch(word)), None)
        if column is None:
            continue
        rows = lines[i + 1 :]
        if rows and REMARK.match(rows[0][1]) and " " in rows[0][1]:
            rows = rows[1:]  # the heading of the column goes on in a line of its own
        yield from _column(reader, rows, column)


def _column(reader: NameReader, rows: list[tuple[int, str]], column: int) -> Iterator[Name]:
    found: list[list[Name]] = []
    for start, line in rows:
        cells = _cells(start, line)
        names = _names(*cells[column]) if len(cells) > column + 1 or (column and len(cells) > column) else []
        if not names or not all(reader.may_be_listed(name) for name in names):
            break
        found.append(names)
    if len(found) >= LEAST:
        for names in found:
            yield from names


def _cells(start: int, line: str) -> list[tuple[int, str]]:
    return [(start + match.start(), match.group().strip()) for match in CELL.finditer(line)]


def _names(start: int, words: str) -> list[Name]:
    """The names of a cell, joined by signs."""
    found, at = [], 0
    for part in SIGNS.split(words):
        word = part.strip()
        if not 2 <= len(word.replace(" ", "")) <= LONGEST_NAME:
            return []
        begin = start + at + part.index(word)
        found.append(Name(begin, begin + len(word), word.replace(" ", "")))
        at += len(part) + 1
    return found
