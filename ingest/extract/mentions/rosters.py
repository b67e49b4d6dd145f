"""Persons in tables: a column of names (姓名, 校长, 负责人), its rows with school, post or body."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.context import Context, Mention
from ingest.extract.mentions.meant_posts import Post, fits
from ingest.extract.mentions.names import NameReader
from ingest.extract.mentions.names_alone import is_like_a_name, share_an_end
from ingest.extract.mentions.namings import Bodies, Naming
from ingest.extract.mentions.titles import Title, head_kinds, title_ending_at
from ingest.structure.tables import Table

NAMES = re.compile(r"^(?:负责人|学校负责人|联系人|教师|成员|主讲人?|获奖者?)?姓 ?名$|^名单$")
RESPONSIBLE = re.compile(r"^(?:责任|分管|联系|包联|包保|挂点|牵头|带班|蹲点|挂钩)(?:校?领导|人)(?:姓名)?$")
POSTS = re.compile(r"^(?:现任)?(?:职 ?务|任职|职务名称|现任职务|岗位|单位及职务|工作单位及职务)$")
PERSONS = re.compile(r"(?:人|员|者|师|生|手|领导|校长|园长|姓名|徒弟|学员|督学|专家|评委)$")
CELL_OF_NAMES = re.compile(r"[\u4e00-\u9fff·]{1,12}(?:[、, /\n]{1,3}[\u4e00-\u9fff·]{1,12})*")
OF_OTHERS = re.compile(
    "联系|包联|包抓|包保|挂点|挂钩|分管|帮扶|结对|对口|受援|支教|派往|拟|责任单位|牵头|配合|任务|项目"
)
APPLIED = re.compile("招聘|拟聘|聘用|录用|招考|选聘|引进|遴选|报考|面试|体检")  # posts in rows that are not held yet
HEADLINE = 60  # characters of a document in which its matter stands
SAMPLE = 40  # cells of a column that tell what it holds
HEADER_ROWS = 3
HEADER_LINE = re.compile(
    r"^ *(?:序号|编号|学校|校名|单位|学校名称|单位名称)(?: {1,4}[\u4e00-\u9fff()]{2,8}){1,8} *$", re.MULTILINE
)
WORDS = re.compile(r"[^ \n]+")


def read_rosters(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """The persons of every table of the document."""
    yield from _flattened(ctx, reader)
    for table in ctx.outline.tables:
        for row in range(min(HEADER_ROWS, table.rows)):
            columns = _columns(ctx, reader, table, row)
            if columns:
                yield from _rows(ctx, reader, bodies, (table, row), columns)
                break


def _flattened(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """A table as lines of text: 序号 学校 校长 电话, then 1 某校 王强 …"""
    for header in HEADER_LINE.finditer(ctx.text):
        heads = list(WORDS.finditer(ctx.text, *header.span()))
        title, column = _header_title(ctx, heads)
        end = header.end() + 1
        while title and end < len(ctx.text):
            line_end = ctx.text.find("\n", end) if "\n" in ctx.text[end:] else len(ctx.text)
            words = list(WORDS.finditer(ctx.text, end, line_end))
            alike = len(words) == len(heads)  # then the word below the title is the name
            naming = _line(ctx, reader, words[column : column + 1] if alike else words, (end, line_end), title)
            if naming is None:
                break
            yield naming
            end = line_end + 1


def _header_title(ctx: Context, heads: Sequence[re.Match[str]]) -> tuple[Title | None, int]:
    """The first title among the words of a header, and which word it is."""
    for column, word in enumerate(heads):
        title = title_ending_at(ctx.text, word.end() - (2 if word.group().endswith("姓名") else 0))
        if title and title.start == word.start() and title.kind not in ("people", "staff"):
            return title, column
    return None, 0


def _line(
    ctx: Context, reader: NameReader, words: Sequence[re.Match[str]], span: tuple[int, int], title: Title
) -> Naming | None:
    bodies = ctx.named_in(("School", "Organization"), *span)
    for word in words if bodies else ():
        name = reader.after(word.start(), labelled=True) if word.start() >= bodies[0].end or len(words) == 1 else None
        if name and name.end == word.end():
            reader.known.add(name.text)
            place = (bodies[0].start, bodies[0].end)
            return Naming(name, (Post(title, bodies[0].key, place),), name.start, name.end, "roster", extra=(place,))
    return None


def _columns(ctx: Context, reader: NameReader, table: Table, row: int) -> dict[int, Title | None]:
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
        elif _holds_names(ctx, reader, table, row, column):
            found[column] = None
    return found


def _holds_names(ctx: Context, reader: NameReader, table: Table, header: int, column: int) -> bool:
    """Whether the cells below a header hold nothing but names, whatever the header says (主持人, 学员, 结对学生)."""
    cells = [place for row in range(header + 1, table.rows) if (place := table.cells.get((row, column)))]
    cells = [place for place in dict.fromkeys(cells) if ctx.text[place[0] : place[1]].strip()]
    if not cells or not all(CELL_OF_NAMES.fullmatch(ctx.text[start:end].strip()) for start, end in cells[:SAMPLE]):
        return False
    texts = []
    for start, end in cells[:SAMPLE]:
        names = reader.listed(start, labelled=True)
        if not names or ctx.text[names[-1].end : end].strip():
            return False
        texts += [name.text for name in names]
    likely = sum(is_like_a_name(text) or "·" in text for text in texts)
    told = table.cells.get((header, column))
    person = bool(told and PERSONS.search(ctx.text[told[0] : told[1]].strip()))
    alike = len(texts) > 1 and share_an_end(texts)  # 华山路, 姚虹路
    return likely > 0 and 2 * likely >= len(texts) and not alike and (person or likely > 1)


def _rows(
    ctx: Context, reader: NameReader, bodies: Bodies, grid: tuple[Table, int], columns: dict[int, Title | None]
) -> Iterator[Naming]:
    table, header = grid
    for row in range(header + 1, table.rows):
        body = _body(ctx, table, row, {*columns, *_others(ctx, table, header)})
        for column, title in columns.items():
            place = table.cells.get((row, column))
            if place is None or place == table.cells.get((header, column)):
                continue
            names = reader.listed(place[0], labelled=True)
            if not names or names[-1].end > place[1]:
                continue
            held = title is None and column == _holder(ctx, table, header, columns)
            posts = _posts_in_row(ctx, bodies, table, (header, row), body) if held else _posts(title, body)
            extra = ((body.start, body.end),) if body else ()
            for name in names:
                reader.known.add(name.text)
                yield Naming(name, posts, name.start, name.end, "roster" if body else "responsible", extra=extra)


def _posts(title: Title | None, body: Mention | None) -> tuple[Post, ...]:
    if title is None or body is None:
        return ()
    return (Post(title, body.key, (body.start, body.end)),)


def _holder(ctx: Context, table: Table, header: int, columns: dict[int, Title | None]) -> int | None:
    """The column of names that the column of posts belongs to: the nearest before it, else the first behind."""
    tops = {column: table.cells.get((header, column)) for column in range(table.columns)}
    for column, top in tops.items():
        if top and POSTS.match(ctx.text[top[0] : top[1]].strip()):
            names = [other for other, title in columns.items() if title is None]
            return max((n for n in names if n < column), default=min(names, default=None))
    return None


def _posts_in_row(
    ctx: Context, bodies: Bodies, table: Table, rows: tuple[int, int], body: Mention | None
) -> tuple[Post, ...]:
    """The posts of the row's cell below 职务: in the bodies that it names itself, else in that of the row."""
    title_end = ctx.outline.title[1] if ctx.outline.title else 0
    if APPLIED.search(ctx.text, 0, max(title_end, HEADLINE)):
        return ()
    for column in range(table.columns):
        place, top = table.cells.get((rows[1], column)), table.cells.get((rows[0], column))
        if place and top and POSTS.match(ctx.text[top[0] : top[1]].strip()):
            posts = bodies.chain(place[1], open_ended=True)
            if posts and posts[0].body and (not posts[0].inherited or posts[0].title.kind == "region"):
                return tuple(posts)
            title = title_ending_at(ctx.text, place[1])
            return _posts(title, body) if title and body and fits(title, body.key) else ()
    return ()


def _others(ctx: Context, table: Table, header: int) -> set[int]:
    """Columns of bodies that the persons of a row do not belong to (联系学校, 受援单位), and 职务, which is of one."""
    tops = {column: table.cells.get((header, column)) for column in range(table.columns)}
    words = {column: ctx.text[top[0] : top[1]].strip() for column, top in tops.items() if top}
    return {column for column, said in words.items() if OF_OTHERS.search(said) or POSTS.match(said)}


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
