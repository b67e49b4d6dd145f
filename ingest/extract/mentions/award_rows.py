"""甲(女) 某某小学校长⏎乙(回族,女) 某某中学教师⏎丙 某某中心校: a list whose lines are each a name, perhaps with a
bracket for sex and people, and the unit of its bearer with or without a post there.

Most of the names must begin as names do and most of the units be known bodies; beside those the others are names too,
of whatever people their bearers are.
"""

import re
from collections.abc import Iterator

from ingest.extract.context import BODIES, Context
from ingest.extract.mentions.names import Name, NameReader, part_beginnings
from ingest.extract.mentions.names_alone import is_no_word, may_be_a_name, share_an_end
from ingest.extract.mentions.namings import Bodies, Naming
from ingest.extract.mentions.told_people import start_of

CJK = "\u4e00-\u9fff"
ROW = re.compile(
    rf"^ *(?:\d{{1,3}}[.、]? ?)?(?P<name>[{CJK}·]{{2,12}}|[{CJK}] {{1,3}}[{CJK}])"
    rf"(?: ?\((?:[男女]|[{CJK}]{{1,5}}族|[,、 ]){{1,6}}\))? {{1,12}}"
    rf"(?P<unit>[{CJK}](?:[{CJK}0-9“”·]|\([{CJK}]{{1,10}}\)){{3,40}})(?=[,;。 ]|$)[^\n]{{0,40}}$",
    re.MULTILINE,
)
LEAST = 3  # rows of one list
MOST_BETWEEN = 2  # lines, such as headings, between two rows
MOSTLY = 0.6
LONGEST = 7  # characters of a name without a dot


def read_award_rows(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """The person of each row, with the posts that its unit ends in."""
    block: list[re.Match[str]] = []
    for row in ROW.finditer(ctx.text):
        if block and ctx.text.count("\n", block[-1].end(), row.start()) > MOST_BETWEEN:
            yield from _of_list(ctx, bodies, reader, block)
            block = []
        block.append(row)
    yield from _of_list(ctx, bodies, reader, block)


def _of_list(ctx: Context, bodies: Bodies, reader: NameReader, block: list[re.Match[str]]) -> Iterator[Naming]:
    if len(block) < LEAST:
        return
    words = [row["name"].replace(" ", "") for row in block]
    named = [may_be_a_name(word) or "·" in word or word[:2] in part_beginnings() for word in words]
    of_bodies = [_begins_with_body(ctx, row.start("unit")) for row in block]
    least = MOSTLY * len(block)
    if sum(named) < least or sum(of_bodies) < least or share_an_end(words):
        return
    for row, word, placed in zip(block, words, of_bodies, strict=True):
        name = Name(*row.span("name"), word)
        if not placed or _is_something_else(ctx, name):
            continue
        posts = bodies.chain(row.end("unit"), open_ended=True)
        whole = posts and start_of(posts) == row.start("unit") and posts[-1].title.kind != "people"
        reader.known.add(word)
        yield Naming(
            name, tuple(posts) if whole else (), name.start, row.end("unit") if whole else name.end, "name-posts"
        )


def _begins_with_body(ctx: Context, start: int) -> bool:
    found = (ctx.mention_at(label, start) for label in (*BODIES, "Region"))
    return any(mention is not None and mention.start == start for mention in found)


def _is_something_else(ctx: Context, name: Name) -> bool:
    """Whether the first cell of a row is a place, a body or a word."""
    other = any(ctx.mention_at(label, name.start) for label in (*BODIES, "Region", "Program"))
    long = len(name.text) > LONGEST and "·" not in name.text
    looks = may_be_a_name(name.text) or name.text[:2] in part_beginnings() or is_no_word(name.text)
    return other or long or not looks
