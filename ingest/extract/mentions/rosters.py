"""Persons in tables: a column of names (姓名, 校长, 负责人), its rows with school, post or body."""

import re
from collections.abc import Iterator

from ingest.extract.context import Context, Mention
from ingest.extract.mentions.names import NameReader
from ingest.extract.mentions.namings import Naming, Post
from ingest.extract.mentions.titles import Title, head_kinds, title_ending_at
from ingest.structure.outline import Table

NAMES = re.compile(r"^(?:负责人|学校负责人|联系人|教师|成员|主讲人?|获奖者?)?姓 ?名$|^名单$")
RESPONSIBLE = re.compile(r"^(?:责任|分管|联系|包联|包保|挂点|牵头|带班|蹲点|挂钩)(?:校?领导|人)(?:姓名)?$")
POSTS = re.compile(r"^(?:现任)?(?:职 ?务|任职|职务名称|现任职务|岗位|单位及职务|工作单位及职务)$")
HEADER_ROWS = 3


def read_rosters(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """The persons of every table of the document."""
    for table in ctx.outline.tables:
        for row in range(min(HEADER_ROWS, table.rows)):
            columns = _columns(ctx, table, row)
            if columns:
                yield from _rows(ctx, reader, table, row, columns)
                break


def _columns(ctx: Context, table: Table, row: int) -> dict[int, Title | None]:
    """Column → the title that its header gives to the names below, None for a plain column of names."""
    found: dict[int, Title | None] = {}
    for column in range(table.columns):
        place = table.cells.get((row, column))
        if place is None:
            continue
        header = ctx.text[place[0] : place[1]].strip()
        if NAMES.match(header) or RESPONSIBLE.match(header):
            found[column] = None
            continue
        end = place[1] - (2 if header.endswith("姓名") else 0)
        title = title_ending_at(ctx.text, end)
        if title and title.start == place[0] and head_kinds()[title.head] not in ("people", "staff"):
            found[column] = title
    return found


def _rows(
    ctx: Context, reader: NameReader, table: Table, header: int, columns: dict[int, Title | None]
) -> Iterator[Naming]:
    for row in range(header + 1, table.rows):
        body = _body(ctx, table, row, set(columns))
        for column, title in columns.items():
            place = table.cells.get((row, column))
            if place is None or place == table.cells.get((header, column)):
                continue
            names = reader.listed(place[0], labelled=True)
            if not names or names[-1].end > place[1]:
                continue
            posts = _posts(title or _title_in_row(ctx, table, header, row), body)
            extra = ((body.start, body.end),) if body else ()
            for name in names:
                reader.known.add(name.text)
                yield Naming(name, posts, name.start, name.end, "roster" if body else "responsible", extra=extra)


def _posts(title: Title | None, body: Mention | None) -> tuple[Post, ...]:
    if title is None or body is None:
        return ()
    return (Post(title, body.key, (body.start, body.end)),)


def _title_in_row(ctx: Context, table: Table, header: int, row: int) -> Title | None:
    for column in range(table.columns):
        place, top = table.cells.get((row, column)), table.cells.get((header, column))
        if place and top and POSTS.match(ctx.text[top[0] : top[1]].strip()):
            return title_ending_at(ctx.text, place[1])
    return None


def _body(ctx: Context, table: Table, row: int, apart: set[int]) -> Mention | None:
    """The school, else the organ, that the row is about."""
    for label in ("School", "Organization"):
        for column in range(table.columns):
            place = table.cells.get((row, column))
            if place and column not in apart:
                for mention in ctx.mentions_in(label, *place):
                    if mention.key:
                        return mention
    return None
