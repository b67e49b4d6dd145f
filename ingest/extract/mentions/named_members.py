"""工作室成员甲、乙: who is named as a member behind the body's name."""

from collections.abc import Iterator

from ingest.extract.context import Context
from ingest.extract.mentions.names import NameReader
from ingest.extract.mentions.names_alone import is_like_a_name
from ingest.extract.mentions.namings import GROUPS, Naming, Post
from ingest.extract.mentions.titles import Title
from ingest.extract.occurrences import Anchored

MEMBERS = Anchored(
    r"(?:工作室|小组|工作组|领导小组|专班|理事会|评委会|委员会|团队)(?P<title>核心成员|成员|组员)(?=[\u4e00-\u9fff])"
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
