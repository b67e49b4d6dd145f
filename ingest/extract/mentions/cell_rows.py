"""Posts in tables whose cells a page wrote one below the other (`cell_tables`): below a header with 姓名 and 职务, in
rows of a name and a title in turn, as pages of a unit's leaders have them, and in records line by line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.mentions.cell_tables import (
    LONGEST_HEADER,
    NO_LONGER,
    NOT_YET,
    POST_HEAD,
    UNIT_HEAD,
    CellTable,
    cell_tables,
    turns,
)
from ingest.extract.mentions.line_records import line_records
from ingest.extract.mentions.meant_posts import Post, fits
from ingest.extract.mentions.names import Name, NameReader, common_words, never_a_name, surname_kind
from ingest.extract.mentions.names_alone import is_like_a_name
from ingest.extract.mentions.namings import Bodies, Naming

Place = tuple[int, int]

PIECE = re.compile(r"[^,;/ ]+(?: ?\([^()\n]{1,12}\))?")
REMARK = re.compile(r" ?\((?:男|女|挂职)\)\Z")
SEX = ("男", "女")
SECTION = re.compile(r"[\u4e00-\u9fff]{1,8}(?:处|室|科|部|办|组|股|中心)\Z")  # 德育处|副主任
SUBJECT = re.compile(r"[\u4e00-\u9fff]{2,6}\Z")  # 英语|高级教师
TAUGHT = ("people", "staff")
LEAST_TURNS = 2
NEAR = 3  # cells after a name within which its unit, sex or post stands


def read_cell_rows(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """The persons of every such table with a column of posts."""
    read: list[Place] = []
    for table in cell_tables(ctx.text):
        rows = list(_Rows(ctx, reader, bodies, table).read())
        if rows:
            read.append((table.head[0], table.cells[-1][1]))
            yield from rows
    yield from _in_turn(ctx, reader, bodies, read)
    yield from _in_records(ctx, reader, bodies)


def _in_turn(ctx: Context, reader: NameReader, bodies: Bodies, read: Sequence[Place]) -> Iterator[Naming]:
    """The leaders of a page without a header: a line with a name, and one with posts below it, several times."""
    found: list[Naming] = []
    for start, first, end in (pair for run in turns(ctx.text) for pair in run):
        name = reader.after(start, labelled=True)
        line = len(ctx.text[start:first].split("\n", 1)[0].rstrip()) + start
        whole = name is not None and name.end == start + len(REMARK.sub("", ctx.text[start:line]))
        if name and whole and is_plain(reader, name) and not any(a <= start < b for a, b in read):
            posts = read_posts(ctx, bodies, (first, end), None)
            if posts and all(post.body for post in posts):
                found.append(Naming(name, tuple(posts), start, end, "name-posts"))
    for naming in found if len(found) >= LEAST_TURNS else ():
        reader.known.add(naming.name.text)
        yield naming


def _in_records(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """1.⏎王强⏎男⏎某校副校长⏎what is told of him."""
    for record in line_records(ctx.text):
        name = reader.after(record.name[0], labelled=True)
        posts = read_posts(ctx, bodies, record.post, None) if name and name.end == record.name[1] else []
        if name and posts and all(post.body for post in posts):
            reader.known.add(name.text)
            yield Naming(name, tuple(posts), name.start, record.post[1], "name-posts")


class _Rows:
    """The rows of one table."""

    def __init__(self, ctx: Context, reader: NameReader, bodies: Bodies, table: CellTable) -> None:
        self.ctx, self.reader, self.bodies, self.table = ctx, reader, bodies, table
        self.posts: dict[int, list[Post]] = {}

    def read(self) -> Iterator[Naming]:
        alike = {i: name for i, place in enumerate(self.table.cells) if (name := self._name_like(place))}
        names = {i: name for i, name in alike.items() if is_plain(self.reader, name)}
        first = next((i for i in names if self._is_row(i)), LONGEST_HEADER)
        header = self.table.cells[:first]
        statuses = [self._status(place) for place in header if POST_HEAD.search(self._words(place))]
        if first >= LONGEST_HEADER or not statuses:
            return
        rows = [*(i for i in alike if i >= first), len(self.table.cells)]
        for row, following in pairwise(rows):
            if row in names and self._is_row(row):
                yield from self._row(names[row], (row, following), statuses)

    def _row(self, name: Name, cells: Place, statuses: Sequence[str]) -> Iterator[Naming]:
        """The posts of the cells after a name, by the columns of posts in turn; the last column goes on."""
        self.reader.known.add(name.text)
        yield Naming(name, (), name.start, name.end, "list of names")
        unit = self._unit(cells)
        column = 0
        for i in range(cells[0] + 1, cells[1]):
            posts = self._posts_of(i, unit)
            if not posts:
                continue
            status = statuses[min(column, len(statuses) - 1)]
            further = column >= len(statuses)
            column += 1
            if not (further and posts[0].inherited):
                place = self.table.cells[i]
                yield Naming(name, tuple(posts), *place, "cells", status, extra=((name.start, name.end),))

    def _words(self, place: Place) -> str:
        return self.ctx.text[place[0] : place[1]]

    def _status(self, place: Place) -> str:
        words = self._words(place)
        return "nominated" if NOT_YET.search(words) else "removed" if NO_LONGER.search(words) else "held"

    def _name_like(self, place: Place) -> Name | None:
        """The name that a cell may be: whoever it is, the row before ends there."""
        remark = REMARK.search(self.ctx.text, *place)
        name = self.reader.after(place[0], labelled=True)
        return name if name and name.end == (remark.start() if remark else place[1]) else None

    def _is_row(self, i: int) -> bool:
        """Whether a sex, a unit or a post stands in one of the next cells."""
        near = range(i + 1, min(i + 1 + NEAR, len(self.table.cells)))
        return any(
            self._words(self.table.cells[j]) in SEX
            or self._body_filling(self.table.cells[j])
            or self._posts_of(j, None)
            for j in near
        )

    def _unit(self, cells: Place) -> Mention | None:
        """The unit of a row: the cell that is nothing but one, before the name where the header has it there."""
        above = [self._words(place) for place in self.table.before]
        if above and UNIT_HEAD.match(above[0]) and cells[0]:
            return self._body_filling(self.table.cells[cells[0] - 1])
        units = (self._body_filling(self.table.cells[i]) for i in range(*cells))
        return next((unit for unit in units if unit), None)

    def _body_filling(self, place: Place) -> Mention | None:
        for label in BODIES:
            mention = self.ctx.mention_at(label, place[0])
            if mention and mention.key and (mention.start, mention.end) == place:
                return mention
        return None

    def _posts_of(self, i: int, unit: Mention | None) -> list[Post]:
        """The posts of a cell that is nothing but titles, in the bodies before them or in the row's unit."""
        if unit is None and i in self.posts:
            return self.posts[i]
        posts = read_posts(self.ctx, self.bodies, self.table.cells[i], unit)
        if unit is None:
            self.posts[i] = posts
        return posts


def is_plain(reader: NameReader, name: Name) -> bool:
    """Whether a cell by itself looks like a name more than like any other word."""
    word = name.text in never_a_name() or any(name.text in words for words in common_words())
    listed = reader.may_be_listed(name) and surname_kind(name.text[0]) == "common" and not word
    return is_like_a_name(name.text) or listed or "·" in name.text


def read_posts(ctx: Context, bodies: Bodies, place: Place, unit: Mention | None) -> list[Post]:
    """The posts of a cell that is nothing but posts; those without a body stand in the row's unit."""
    found: list[Post] = []
    for piece in PIECE.finditer(ctx.text, *place):
        posts = _of_piece(ctx, bodies, piece.span(), unit)
        if not posts and not found:
            return []  # 某公司副总经理: of a body that the words name and nobody knows
        found += posts
    return [post for post in found if post.title.kind != "people"]


def _of_piece(ctx: Context, bodies: Bodies, piece: Place, unit: Mention | None) -> list[Post]:
    """The posts of words that are nothing but posts, ranks of teachers among them; none of any others."""
    posts = [p for p in bodies.chain(piece[1], open_ended=True) if p.title.start >= piece[0]]
    if not posts:
        return []
    begin = _begin(posts)
    taught = SUBJECT.search(ctx.text, piece[0], begin) if posts[0].title.kind in TAUGHT else None
    within = unit is not None or bodies.own.startswith("School|")
    section = SECTION.search(ctx.text, piece[0], begin) if within and begin == posts[0].title.start else None
    if taught:
        begin = taught.start()
    elif section:
        begin = section.start()
        posts[0] = replace(posts[0], title=replace(posts[0].title, start=begin), body="", inherited=False)
    posts = [_in_unit(bodies, post, unit) for post in posts]
    if begin == piece[0]:
        return posts
    before = _of_piece(ctx, bodies, (piece[0], begin - 1), unit) if ctx.text[begin - 1] == "、" else []
    return [*before, *posts] if before else []


def _in_unit(bodies: Bodies, post: Post, unit: Mention | None) -> Post:
    """教务处主任 in the row's unit, else in the school whose paper it is."""
    free = post.inherited or not post.body
    if unit and free and fits(post.title, unit.key):
        return Post(post.title, unit.key, (unit.start, unit.end), inherited=True)
    own = not unit and not post.body and fits(post.title, bodies.own)
    return replace(post, body=bodies.own, inherited=True) if own else post


def _begin(posts: Sequence[Post]) -> int:
    first = posts[0]
    if first.body_range and not first.inherited:
        return min(first.body_range[0], first.title.start)
    return first.title.start
