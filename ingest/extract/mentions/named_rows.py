"""Lists with columns that nothing but blanks part: 项目名称 申报单位 负责人, and a line for each project.

The header has to call one column names of what is run and another one those who run it, and the lines below have to
have as many words as it has: a name or a body with a blank inside ends the list.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extract.context import Context
from ingest.extract.labels import is_label, role_of
from ingest.extract.mentions.placed_names import DOING
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range

HEADER = Anchored(r"(?:项目|课程|活动|培训班|培训|班次|计划|工程|行动|品牌|训练营|工作坊|专项|社团)名称(?=[ \n])")
WORD = re.compile(r"[^ \n]+")
NUMBER = re.compile(r"\d{1,3}")
NUMBERED = re.compile(r"序号|编号")
NAME = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff\d“”()—、·+-]{3,30}")
APPLIES = re.compile(r"申[报请](?:单位|学校)")  # who asks for a project runs it once it is granted
PERSONS = re.compile(r"负责人|主持人|负责同志|责任人")
NOBODY = re.compile(r"[(〔—/-]|待定|未定|暂缺|自办|自行|同上|无\Z")  # (自办), 待定: whoever it is, no name stands there
BUILDS = re.compile(r"新建|扩[建大]|改[造建]|维修|修[缮建]|建成|购置|采购|配备")
LEAST = 2  # rows


class NamedRow(NamedTuple):
    """Where a row names something that is run, and the cells of those who run it: place, role, header."""

    name: Range
    owners: tuple[tuple[Range, str, str], ...]


def named_rows(ctx: Context) -> list[NamedRow]:
    """The rows of all such lists of a text; a table whose cells are known has its own rules."""
    rows = [row for match in HEADER.finditer(ctx.text) for row in _below(ctx.text, match.span())]
    cells = {cell for table in ctx.outline.tables for cell in table.cells.values()} if rows else set()
    return [row for row in rows if row.name not in cells and not _is_deed(ctx.text, row.name[0])]


def _is_deed(text: str, start: int) -> bool:
    """改造农村食堂 in a column of projects: what is to be done, and no name."""
    return any(words.match(text, start) for words in (DOING, BUILDS))


def _below(text: str, named: Range) -> list[NamedRow]:
    line = text.rfind("\n", 0, named[0]) + 1
    heads = [*_words(text, line)]
    roles = {i: role for i, head in enumerate(heads) if (role := _role(text[slice(*head)]))}
    column = heads.index(named) if named in heads else -1
    if column < 0 or not roles:
        return []
    numbered = NUMBERED.fullmatch(text, *heads[0]) is not None
    rows = []
    for cells in _lines_below(text, line):
        fits = len(cells) == len(heads) and NAME.fullmatch(text, *cells[column])
        if not fits or (numbered and not NUMBER.fullmatch(text, *cells[0])):
            break
        owners = tuple(
            (cells[i], role, text[slice(*heads[i])]) for i, role in roles.items() if not NOBODY.match(text, cells[i][0])
        )
        rows.append(NamedRow(cells[column], owners))
    return rows if len(rows) >= LEAST else []


def _role(head: str) -> str:
    if APPLIES.fullmatch(head) or PERSONS.fullmatch(head):
        return "lead"
    return role_of(head) if is_label(head) else ""


def _lines_below(text: str, line: int) -> Iterator[list[Range]]:
    start = text.find("\n", line) + 1
    while start > 0:
        yield [*_words(text, start)]
        start = text.find("\n", start) + 1


def _words(text: str, start: int) -> Iterator[Range]:
    """The words of the line that begins at an offset."""
    end = text.find("\n", start)
    for match in WORD.finditer(text, start, end if end >= 0 else len(text)):
        yield match.span()
