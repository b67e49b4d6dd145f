"""Who does what, person by person: a line with a name, below it 职务:党组成员、副局长, and 兼任某组组长 in the lines
that follow, up to an empty line."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context
from ingest.extract.mentions.names import Name, NameReader
from ingest.extract.mentions.namings import Bodies, Naming

POSTS = re.compile(r"\n *(?:现任)?(?:职 ?务|任 ?职) ?[:] *(?P<posts>[^\n:。;]{2,60}?) *(?=\n|\Z)")
SIGNS = ("务:", "职:", "务 :", "职 :")  # most texts have none
NAME_LINE = re.compile(r"(?:[^\n:,。;()]{0,24} )?(?P<name>[\u4e00-\u9fff·]{2,20}|[\u4e00-\u9fff] {1,3}[\u4e00-\u9fff])")
REMARK = re.compile(r" ?\([^()\n]{1,12}\) *\Z")
MANNER = re.compile(r" ?\((?P<manner>挂职|兼|代|主持)[^()\n]{0,20}\)\Z")
ALSO = re.compile(
    r"(?:(?<=[,;。\n])|^)(?:(?:并|同时)?兼任?|兼职担任|(?:并|同时)担任)(?P<post>[^,;。、\n]{4,30})(?=[,;。\n]|\Z)",
    re.MULTILINE,
)
BLOCK_ENDS = re.compile(r"\n[ \t]*\n")
LONGEST = 60  # characters of a line with a name
HEADS = ("name-posts", "name-label", "post line")


def read_post_lines(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """Every name whose posts stand on the line below it, behind the word for them."""
    for match in POSTS.finditer(ctx.text) if any(sign in ctx.text for sign in SIGNS) else ():
        name = _name_above(ctx.text, reader, match.start())
        if name is None:
            continue
        manner = MANNER.search(ctx.text, match.start("posts"), match.end("posts"))
        posts = bodies.chain(manner.start() if manner else match.end("posts"), open_ended=True)
        if not posts or posts[0].title.start < match.start("posts") or posts[-1].title.kind == "people":
            continue
        if manner:
            posts[-1] = bodies.with_manner(posts[-1], manner["manner"])
        reader.known.add(name.text)
        yield Naming(name, tuple(posts), name.start, match.end(), "post line")


def _name_above(text: str, reader: NameReader, end: int) -> Name | None:
    """The name that is the line which ends there, or its last word."""
    line = clause_start(text, end, "")
    if end - line > LONGEST:
        return None
    remark = REMARK.search(text, line, end)
    words = text[line : remark.start() if remark else end]
    match = NAME_LINE.fullmatch(words.rstrip())
    if match is None:
        return None
    start = line + match.start("name")
    name = reader.after(start, labelled=True)
    return name if name and name.end == line + match.end("name") else None


def read_also(ctx: Context, bodies: Bodies, namings: Sequence[Naming]) -> Iterator[Naming]:
    """兼任某组组长 in the lines about a person whose name and posts head them."""
    if "兼" not in ctx.text and "担任" not in ctx.text:
        return
    heads = sorted({n.name.start: n for n in namings if n.rule in HEADS and n.posts}.items())
    heads = [(start, n) for start, n in heads if not ctx.text[clause_start(ctx.text, start, "") : start].strip()]
    for i, (_, head) in enumerate(heads):
        stop = heads[i + 1][0] if i + 1 < len(heads) else len(ctx.text)
        blank = BLOCK_ENDS.search(ctx.text, head.end, stop)
        for match in ALSO.finditer(ctx.text, head.end, blank.start() if blank else stop):
            posts = bodies.chain(match.end("post"), open_ended=True)
            if posts and posts[-1].body and posts[0].title.start >= match.start("post"):
                place = (head.name.start, head.name.end)
                yield Naming(head.name, (posts[-1],), match.start(), match.end(), "post line", extra=(place,))
