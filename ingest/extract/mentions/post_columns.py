"""Posts in lists with columns that blanks part: 单位 姓名 职务 or 学校 校长 电话, and a line for each row."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.mentions.cell_rows import is_plain, read_posts
from ingest.extract.mentions.meant_posts import Post, fits
from ingest.extract.mentions.names import Name, NameReader
from ingest.extract.mentions.namings import Bodies, Naming
from ingest.extract.mentions.titles import Title, title_ending_at
from ingest.extract.occurrences import Anchored

Place = tuple[int, int]

HEADER = Anchored(r"(?:姓名|校长|园长|书记|局长|主任)(?=[ \n])")
HEADING = ("school", "party", "any", "bureau")  # kinds of titles that head a column
UNIT = re.compile(r"(?:所在|工作|现工作|任职)?(?:单位|学校|园所|校名|园名|部门)(?:名称|\(学校\))?|学校\(单位\)")
NAMED = re.compile(r"姓名|名字")
POST = re.compile(r"(?:现任|行政|党政|担任)?(?:职务|职位)(?:/职称|\(职称\)|及职称)?")
CELL = re.compile(r"[^ \n]+")
LONGEST_HEADER = 60
LEAST = 2  # rows


def read_post_columns(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """Each person of such a row with the posts that it gives."""
    last = -1
    for match in HEADER.finditer(ctx.text):
        line = ctx.text.rfind("\n", 0, match.start()) + 1
        head = _cells(ctx.text, line)
        if line == last or len(head) < 2 or head[-1][1] - line > LONGEST_HEADER:
            continue
        last = line
        words = [ctx.text[slice(*cell)] for cell in head]
        units, names, posts = ([i for i, w in enumerate(words) if p.fullmatch(w)] for p in (UNIT, NAMED, POST))
        rows = list(_rows(ctx.text, head))
        if len(names) == 1 and len(posts) == 1 and len(units) < 2:
            found = [_told(ctx, reader, bodies, row, (names[0], posts[0], units)) for row in rows]
        elif not names and not posts and len(units) == 1:
            titles = {i: t for i, cell in enumerate(head) if (t := _heading(ctx, cell)) is not None}
            found = [_headed(ctx, reader, row, (i, units[0], t)) for row in rows for i, t in titles.items()]
        else:
            continue
        named = [naming for naming in found if naming is not None]
        if len(named) >= LEAST:
            yield from named


def _heading(ctx: Context, cell: Place) -> Title | None:
    """The title that a cell of a header is nothing but."""
    title = title_ending_at(ctx.text, cell[1])
    return title if title and title.start == cell[0] and title.kind in HEADING else None


def _told(
    ctx: Context, reader: NameReader, bodies: Bodies, row: Sequence[Place], columns: tuple[int, int, list[int]]
) -> Naming | None:
    """甲局 王强 局长: by a column of names and one of posts, in the unit of the row."""
    name, unit = _name(reader, row[columns[0]]), _unit(ctx, row[columns[2][0]]) if columns[2] else None
    if name is None or (columns[2] and unit is None):
        return None
    posts = [post for post in read_posts(ctx, bodies, row[columns[1]], unit) if post.body]
    if not posts:
        return None
    reader.known.add(name.text)
    span = (min(name.start, row[columns[1]][0]), max(name.end, row[columns[1]][1]))
    return Naming(name, tuple(posts), *span, "cells", extra=((name.start, name.end),))


def _headed(ctx: Context, reader: NameReader, row: Sequence[Place], columns: tuple[int, int, Title]) -> Naming | None:
    """某小学 王强 5521234, below 学校 校长 电话: by a column that a title heads."""
    name, unit, title = _name(reader, row[columns[0]]), _unit(ctx, row[columns[1]]), columns[2]
    if name is None or unit is None or not fits(title, unit.key):
        return None
    reader.known.add(name.text)
    return Naming(name, (Post(title, unit.key, (unit.start, unit.end), True),), name.start, name.end, "cells")


def _name(reader: NameReader, cell: Place) -> Name | None:
    name = reader.after(cell[0], labelled=True)
    return name if name and name.end == cell[1] and is_plain(reader, name) else None


def _unit(ctx: Context, cell: Place) -> Mention | None:
    """The body that a cell is nothing but."""
    found = (ctx.mention_at(label, cell[0]) for label in BODIES)
    return next((m for m in found if m and m.key and (m.start, m.end) == cell), None)


def _rows(text: str, head: Sequence[Place]) -> Iterator[list[Place]]:
    """The lines below a header with as many cells as it has, up to the first that has another number of them."""
    start = text.find("\n", head[-1][1]) + 1
    while start > 0:
        cells = _cells(text, start)
        if len(cells) != len(head):
            return
        yield cells
        start = text.find("\n", start) + 1


def _cells(text: str, start: int) -> list[Place]:
    end = text.find("\n", start)
    return [match.span() for match in CELL.finditer(text, start, end if end >= 0 else len(text))]
