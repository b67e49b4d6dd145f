"""Lists of office-holders line by line: 局长 王强⏎副局长 李红(女) 赵刚(2023年3月免), below the name of their body."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.linking import resolve_body
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import Name, NameReader
from ingest.extract.mentions.namings import Bodies, Naming
from ingest.extract.mentions.spotting import Spotted
from ingest.extract.mentions.titles import title_ending_at
from ingest.structure.numbering import MARK

HEAD_BEFORE = re.compile(rf" *{MARK}? *【?")
HEAD_AFTER = re.compile(
    r" *(?:\(?20\d\d年?\)?)?(?:(?:历任)?(?:领导(?:班子|成员|名录|名单|干部)*|班子成员|负责人)(?:名单)?)?"
    r"(?:\(?20\d\d年?\)?)?[】:]? *"
)
INDENT = re.compile(r" *\n {2,}(?=[\u4e00-\u9fff])")  # a line of more names
APART = re.compile(r" *: *| {1,8}")
APART_SIGNS = (" ", ":")  # with which it begins
PART = re.compile(r"(?P<part>[\u4e00-\u9fff]{2,14}(?:科|股|室|处|办|中心))(?: ?\([^()\n]{2,20}\))?[】:]? *")
SEPARATOR = re.compile(r"[ 、,]*")
REMARK = re.compile(r" ?\((?P<said>[^()\n]{1,24})\)")
LEFT = re.compile(r"(?:免|免职|离任|离职|调离|调出|退休|卸任|止|去世)\Z")
MANNERS = re.compile(r"兼|挂职|代|主持")
LONGEST = 200  # characters of a line
ENOUGH = 2  # lines in a row that make a list where no name of a body heads it


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of posts and names; `label` is whether a colon stands between."""

    start: int
    end: int
    posts: tuple[Post, ...]
    names: tuple[tuple[Name, str], ...]  # each with what its bracket says
    label: bool


def is_within(lines: Sequence[tuple[int, int]], position: int) -> bool:
    """Whether a place is in one of the lines, which stand in order."""
    i = bisect_right(lines, position, key=lambda line: line[0]) - 1
    return i >= 0 and position < lines[i][1]


def read_office_lists(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[tuple[Naming, tuple[int, int]]]:
    """Who holds which post by such lists, and the line that says so."""
    block: list[_Line] = []
    for line in _lines(ctx, reader, bodies):
        if block and ctx.text[block[-1].end : line.start].strip():
            yield from _of_block(ctx, reader, block)
            block = []
        block.append(line)
    yield from _of_block(ctx, reader, block)


def _lines(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[_Line]:
    done = -1
    for i, one in enumerate(ctx.scan.spotted):
        if one.start < done or ctx.text[one.end : one.end + 1] not in APART_SIGNS:
            continue
        line = ctx.text.rfind("\n", max(0, one.start - LONGEST), one.start) + 1
        if not line and one.start > LONGEST:
            continue
        found = _line(ctx, reader, bodies, (max(line, done), one, _next_label(ctx, i)))
        if found:
            done = found.end
            yield found


def _next_label(ctx: Context, index: int) -> int:
    """Where the next title with a colon begins on the line (科长:甲 副科长:乙), else the line's end."""
    text, spotted = ctx.text, ctx.scan.spotted
    end = text.find("\n", spotted[index].end)
    end = len(text) if end < 0 else end
    for other in spotted[index + 1 : index + 4]:
        title = title_ending_at(text, other.end) if other.label and other.start < end else None
        if title and text[title.start - 1] == " ":
            return title.start
    return end


def _line(ctx: Context, reader: NameReader, bodies: Bodies, place: tuple[int, Spotted, int]) -> _Line | None:
    """The line that begins with the posts that end with a head, and holds nothing else than names."""
    line, one, end = place
    apart = APART.match(ctx.text, one.end, end)
    if apart is None or end - line > LONGEST:
        return None
    names = _names(ctx.text, reader, apart.end(), end)
    while names and (indent := INDENT.match(ctx.text, end)):
        below = ctx.text.find("\n", indent.end())
        below = len(ctx.text) if below < 0 else below
        more = _names(ctx.text, reader, indent.end(), below)
        if not more:
            break
        names, end = [*names, *more], below
    posts = bodies.chain(one.end, open_ended=True) if names else []
    if not posts or posts[-1].title.kind in ("people", "staff") or ctx.text[line : _begin(posts[0])].strip():
        return None
    return _Line(line, end, tuple(posts), tuple(names), ":" in apart.group())


def _begin(post: Post) -> int:
    place = post.body_range if post.body_range and not post.inherited else None
    return min(place[0], post.title.start) if place else post.title.start


def _names(text: str, reader: NameReader, start: int, end: int) -> list[tuple[Name, str]]:
    """The names that fill start..end, with the words of the bracket behind each; none where other words stand there."""
    found: list[tuple[Name, str]] = []
    while start < end:
        name = reader.after(start, labelled=True)
        if name is None or name.end > end:
            return []
        remark = REMARK.match(text, name.end, end)
        found.append((name, remark["said"] if remark else ""))
        position = remark.end() if remark else name.end
        gap = SEPARATOR.match(text, position, end)
        start = gap.end() if gap else position
        if start == position and start < end:
            return []
    return found


def _of_block(ctx: Context, reader: NameReader, block: list[_Line]) -> Iterator[tuple[Naming, tuple[int, int]]]:
    head = _head(ctx, block[0].start) if block else None
    if not block or (head is None and len(block) < ENOUGH):
        return
    for line in block if head or not all(line.label for line in block) else ():
        posts = tuple(_in_body(post, head) for post in line.posts)
        for name, said in line.names:
            reader.known.add(name.text)
            manner = MANNERS.search(said)
            held = tuple(Bodies.with_manner(post, manner[0]) for post in posts) if manner else posts
            extra = ((head.start, head.end),) if head and any(p.body == head.key for p in held) else ()
            status = "removed" if LEFT.search(said) else "held"
            yield Naming(name, held, _begin(posts[0]), name.end, "label", status, extra), (line.start, line.end)


def _in_body(post: Post, head: Mention | None) -> Post:
    """The post in the body that heads the list, unless the line names a body of its own."""
    if head is None or (post.body and not post.inherited):
        return post
    return replace(post, body=head.key, body_range=(head.start, head.end), inherited=True)


def _head(ctx: Context, start: int) -> Mention | None:
    """The body whose name is the whole filled line above a place."""
    end = start
    while end > 0 and ctx.text[end - 1] in " \n":
        end -= 1
    line = ctx.text.rfind("\n", max(0, end - LONGEST), end) + 1
    if not line and end > LONGEST:
        return None
    before = HEAD_BEFORE.match(ctx.text, line, end)
    assert before is not None
    for label in BODIES:
        body = ctx.mention_at(label, before.end()) if before.end() < end else None
        if body and body.key and body.start == before.end() and HEAD_AFTER.fullmatch(ctx.text, body.end, end):
            return body
    part = PART.fullmatch(ctx.text, before.end(), end)  # 一、办公室(挂综合科牌子): a part of the body whose paper it is
    found = resolve_body(ctx, *part.span("part")) if part else None
    return found if found and found.label == "Organization" else None
