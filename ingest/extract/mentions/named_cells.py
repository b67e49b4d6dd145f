"""Cells of tables that are the name of something that is run: 童谣社团传承项目 in a column 事项 or 项目名称, in a table
that has a column of owners too."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extract.context import Context
from ingest.extract.labels import find_columns
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.placed_names import DOING
from ingest.structure.outline import Range

NAME = re.compile(
    r"(?:\d{1,2}[.、] *)?(?P<name>(?:“[\u4e00-\u9fff·—]{2,10}”)?[\u4e00-\u9fff\d—·]{3,20}?"
    r"(?:项目|制度|机制|活动|计划|工程|行动|课程|社团|训练营|夏令营|服务))"
)
LEAST = 6  # characters of a name
DONE = re.compile(r"新建|扩[建大]|改[造建]|维修|修[缮建]|建成|购置|采购|配[备齐]|各|有关|其他|相关|[、,和及]")
OF_PROJECTS = re.compile(r"(?:采购|服务|实施|申报)?项目(?:名称)?")


def named_cells(context: Context) -> Iterator[Range]:
    """Where such names stand, without numbers before them."""
    for table in context.outline.tables:
        columns = find_columns(context.text, table)
        if columns.task is None or not columns.owners:
            continue
        for row in range(columns.header + 1, table.rows):
            cell = table.cells.get((row, columns.task))
            name = NAME.fullmatch(context.text, *cell) if cell else None
            if name and _is_called(name["name"]):
                yield name.span("name")


def lists_projects(text: str, header: Range) -> bool:
    """Whether a header says that its column lists projects, which are no tasks of a plan."""
    return OF_PROJECTS.fullmatch(text, *header) is not None


def _is_called(name: str) -> bool:
    told = DOING.match(name) or DONE.search(name) or _deed().match(name)
    return len(name) >= LEAST and not told


@cache
def _deed() -> re.Pattern[str]:
    return re.compile(any_of(read_words("task_verbs", "verb") - read_words("work_names", "noun")))
