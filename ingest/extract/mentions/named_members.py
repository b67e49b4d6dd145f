"""工作室成员甲、乙 and, as a line, 检查组组长:甲: who is named with a place behind the body's name."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context
from ingest.extract.mentions.meant_posts import GROUPS, Post
from ingest.extract.mentions.names import NameReader
from ingest.extract.mentions.names_alone import is_like_a_name, may_be_a_name
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.titles import Title
from ingest.extract.occurrences import Anchored

MEMBERS = Anchored(
    r"(?:工作室|小组|工作组|领导小组|专班|理事会|评委会|委员会|团队)(?P<title>核心成员|成员|组员)(?=[\u4e00-\u9fff])"
)
BESIDE_HEAD = Anchored(  # 成立攻关小组,组长甲,成员乙、丙
    r"(?:组长|召集人|班长)为?[\u4e00-\u9fff·]{2,6}(?:担任)?[,;](?:副组长为?[\u4e00-\u9fff·、]{2,12}[,;])?(?P<title>成员|组员)[为有是]?"
    r"(?=[\u4e00-\u9fff])"
)
MEMBER_LINE = re.compile(  # 检查组成员:甲、乙
    r"^ *(?:\(?[\d一二三四五六七八九十]{1,3}[.、)] ?)?"
    r"(?P<name>(?!第?[一二三四五六七八九十\d]+组)[\u4e00-\u9fff]{1,8}组)"
    r"(?P<title>副?组长|组员|成员) ?:(?= ?[\u4e00-\u9fff])",
    re.MULTILINE,
)


def read_named_members(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """Each person of such a list, with the place where the body has a name of its own."""
    for match in MEMBERS.finditer(ctx.text):
        names = reader.listed(match.end("title"))
        if not names or not all(is_like_a_name(name.text) or "·" in name.text for name in names):
            continue
        if not all(reader.ends_well(name) for name in names):
            continue
        body = ctx.mention_at("Organization", match.start("title") - 1)
        known = body is not None and body.key and body.end == match.start("title") and GROUPS.search(body.surface)
        title = Title(match.start("title"), match.end("title"), match["title"], "group")
        posts = (Post(title, body.key, (body.start, body.end)),) if body and known else ()
        for name in names:
            reader.known.add(name.text)
            yield Naming(name, posts, match.start("title"), name.end, "title-name")
    yield from _beside_head(ctx, reader)
    yield from _in_lines(ctx, reader)


def _beside_head(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """Whom a sentence names by names alone behind the head of the last group that it spoke of."""
    for match in BESIDE_HEAD.finditer(ctx.text):
        names = reader.listed(match.end())
        if not names or not all(may_be_a_name(name.text) and reader.ends_well(name) for name in names):
            continue
        begin = clause_start(ctx.text, match.start(), "。;")
        groups = [
            m for m in ctx.mentions_in("Organization", begin, match.start()) if m.key and GROUPS.search(m.surface)
        ]
        title = Title(match.start("title"), match.end("title"), match["title"], "group")
        place = (groups[-1].start, groups[-1].end) if groups else None
        posts = (Post(title, groups[-1].key, place, inherited=True),) if groups else ()
        for name in names:
            reader.known.add(name.text)
            yield Naming(name, posts, match.start("title"), name.end, "title-name")


def _in_lines(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """Whom a line tells the place of in the group that its label names."""
    for line in MEMBER_LINE.finditer(ctx.text):
        body = ctx.mention_at("Organization", line.start("name"))
        names = reader.listed(line.end(), labelled=True)
        if body is None or not body.key or body.end != line.end("name") or not names:
            continue
        post = Post(Title(line.start("title"), line.end("title"), line["title"], "group"), body.key, line.span("name"))
        for name in names if all(is_like_a_name(name.text) for name in names) else ():
            reader.known.add(name.text)
            yield Naming(name, (post,), line.start("title"), name.end, "title-name")
