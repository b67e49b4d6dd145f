"""A first mapping of a file's tables, from their heads; what it cannot tell it leaves to a person."""

import re
from collections.abc import Iterator

from graph.records import BlockKind, Document
from ingest.mapping import ColumnFact, Mapping, TableMapping

Grid = dict[tuple[int, int], str]

_HEAD = re.compile(
    r"序 ?号|责任|牵头|任务|姓 ?名|职 ?务|职 ?称|单位|部门|学校|项目|名称|时限|配合|指标|校长|书记|电话|备注|科室"
    r"|负责人|领导"
)
_NAME = re.compile(r"姓名|教师(姓名)?|负责人|联系人|主持人|责任人|成员")
_HOLDER = re.compile(r"((?:党?(?:总支|支部|委)?书记)|(?:执行|副)?校长|园长|局长|主任)(?:姓名)?")
_TITLE = re.compile(r"职务|岗位|任职|职位")
_SCHOOL = re.compile(r"(所在|任教|工作|成员)?(学校|校名|园所|幼儿园|院校)(名称|全称)?")
_UNIT = re.compile(r"(所在|工作)?(单位|部门|科室|处室|机构)(名称|全称)?|工作单位|单位\(学校\)")
_PROGRAM = re.compile(r"(项目|工程|计划|课题|行动)(名称)?")
_TASK = re.compile(r"(重点|主要|工作|具体)*(任务|工作|事项|内容|措施|举措)(内容|名称|清单)?")
_OWNERS = (
    ("lead", re.compile(r"(牵头|责任|主责|主办|负责|承办)(单位|部门|科室|处室|学校)")),
    ("support", re.compile(r"(配合|协办|协同|协助|参与|参加)(单位|部门|科室|处室|学校)")),
    ("lead", re.compile(r"(责任|分管|牵头|包联)领导|责任人|负责人")),
)
_ROWS = 8  # among which the heads stand
_LONGEST_HEAD = 16


def draft_mapping(document: Document) -> Mapping:
    """The tables whose heads tell something, with the facts that their columns seem to state."""
    tables = []
    for number, grid in _grids(document).items():
        header = find_header(grid)
        heads = heads_of(grid, header)
        if facts := tuple(dict.fromkeys(_facts(heads))):
            tables.append(TableMapping(number, header, heads, facts))
    return Mapping(tuple(tables))


def find_header(grid: Grid) -> int:
    """The row with most heads among the first: a title above it is one wide cell, and records hold longer words."""

    def score(row: int) -> tuple[int, int]:
        words = {text for (at, _), text in grid.items() if at == row and len(text) <= _LONGEST_HEAD}
        return sum(1 for text in words if _HEAD.search(text)), len(words)

    rows = sorted({row for row, _ in grid})[:_ROWS]
    return max(rows, key=lambda row: (score(row), -row), default=0)


def heads_of(grid: Grid, header: int) -> tuple[str, ...]:
    """The heads of all columns, a second of one name with its number; without line breaks and blanks."""
    width = max((column for _, column in grid), default=-1) + 1
    heads: list[str] = []
    for column in range(min(width, 1000)):
        head = re.sub(r"\s+", "", grid.get((header, column), "")) or f"列{column + 1}"
        heads.append(head if head not in heads else f"{head}#{column + 1}")
    return tuple(heads)


def _grids(document: Document) -> dict[int, Grid]:
    grids: dict[int, Grid] = {}
    for block in document.blocks:
        if block.kind is BlockKind.CELL and block.table is not None and block.row is not None:
            text = document.text[block.span.start : block.span.end]
            grids.setdefault(block.table, {})[block.row, block.column or 0] = text
    return grids


def _first(pattern: re.Pattern[str], heads: tuple[str, ...]) -> str:
    return next((head for head in heads if pattern.fullmatch(head)), "")


def _facts(heads: tuple[str, ...]) -> Iterator[ColumnFact]:
    school, unit = _first(_SCHOOL, heads), _first(_UNIT, heads)
    body, label = (school, "School") if school else (unit, "Organization")
    name, title = _first(_NAME, heads), _first(_TITLE, heads)
    if name and body and title:
        yield ColumnFact("HOLDS_POST", name, "Person", body, label, title=title)
    for head in heads:
        if body and (holder := _HOLDER.fullmatch(head)):
            yield ColumnFact("HOLDS_POST", head, "Person", body, label, title=f"={holder[1]}")
    program, task = _first(_PROGRAM, heads), _first(_TASK, heads)
    owned, kind = (program, "Program") if program else (task, "Task")
    for role, pattern in _OWNERS if owned else ():
        for head in heads:
            if pattern.fullmatch(head):
                who = "Person" if re.search("领导|人$", head) else "School" if "学校" in head else "Organization"
                yield ColumnFact("RESPONSIBLE_FOR", head, who, owned, kind, role=role)
