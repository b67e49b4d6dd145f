"""教研组、活动组、资源组,组长分别为甲、乙、丙; A部、B部部长分别由某校副校长甲、某校副校长乙担任: each in the part that
stands in his place of the list."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.appointed import spotted_in
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import Name, NameReader
from ingest.extract.mentions.names_alone import may_be_a_name
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.titles import Title
from ingest.extract.occurrences import Anchored

RULE = "respective"
TITLES = "副?(?:主任|部长|组长|院长)"
TOLD = Anchored(
    rf"(?P<title>{TITLES})(?:分别|依次)(?:[为是由])(?P<who>[^。;\n]{{4,120}})"
    rf"|分别由(?P<by>[^。;\n]{{4,120}}?)(?:担任|兼任|任)(?P<named>{TITLES})(?=[,。;\n])"
)
JOINT = re.compile("(?:、|和|与|及|以及)")
TO_TITLE = re.compile(r"(?:等?[两三四五六七八九\d]个(?:中心|部|组|部门|小组|工作组))?(?:的|,|,?其)?\Z")


def read_respective(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """As many persons as parts, in the same order."""
    for match in TOLD.finditer(ctx.text):
        title = "title" if match["title"] else "named"
        parts = _parts_before(ctx, match.start())
        names = _names(ctx, reader, *match.span("who" if match["title"] else "by")) if parts else []
        if len(parts) < 2 or len(names) != len(parts):
            continue
        place = match.span(title)
        for part, name in zip(parts, names, strict=True):
            post = Post(Title(*place, match[title], "group"), part.key, (part.start, part.end), inherited=True)
            reader.known.add(name.text)
            yield Naming(name, (post,), name.start, name.end, RULE, extra=(place,))


def each_in_his_own(namings: list[Naming]) -> list[Naming]:
    """Without what other rules read of the same words: 部长分别由甲、乙担任 does not give both the last part."""
    given = {(n.name.start, n.posts[0].title.end): n.posts[0].body for n in namings if n.rule == RULE}
    if not given:
        return namings
    return [n for n in namings if all(given.get((n.name.start, p.title.end), p.body) == p.body for p in n.posts)]


def _parts_before(ctx: Context, end: int) -> list[Mention]:
    """The joined run of bodies right before a place, in order."""
    begin = clause_start(ctx.text, end, "。;\n")
    run: list[Mention] = []
    for part in reversed([m for m in ctx.mentions_in("Organization", begin, end) if m.end <= end]):
        gap = ctx.text[part.end : run[-1].start if run else end]
        if not part.key or not (JOINT if run else TO_TITLE).fullmatch(gap):
            break
        run.append(part)
    return run[::-1]


def _names(ctx: Context, reader: NameReader, start: int, end: int) -> list[Name]:
    """Whom the words name: all by titles, or all by names alone."""
    titled = [n for one in spotted_in(ctx, start, end) if not one.label for n in one.names if n.end <= end]
    listed = reader.listed(start, labelled=True)
    return titled or [name for name in listed if may_be_a_name(name.text)]
