"""某某小组成员名单 as a line, and below it rows with names: each is a member, where the rows give no places."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.clauses import clause_end
from ingest.extract.context import Context
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.titles import Title

HEADING = re.compile(
    r"^ *(?:附件? ?[\d一二三四五六七八九十]{0,3}[:.、 ]*)?(?P<name>[\u4e00-\u9fff“”]{4,40}?"
    r"(?:小组|工作组|专家组|委员会|专班|指挥部))(?P<title>成员|委员|组员|专家)名单(?:\([^()\n]{0,12}\)?)? *$",
    re.MULTILINE,
)
ENDS = re.compile(r"^ *(?:附件|附表)|名单(?:\([^()\n]{0,12}\)?)? *$|^[^\n]{46,}$", re.MULTILINE)
PLACES = re.compile(r"组 {0,3}长|主 {0,3}任 {0,3}(?:委员)?[:]|职务|分工|召集人|指挥长|成 {0,3}员[:]")
LONGEST = 6000  # characters of a list


def headings(ctx: Context) -> Iterator[tuple[re.Match[str], int]]:
    """Every heading of a list of members and where the list ends; none whose rows give places in the group."""
    for match in HEADING.finditer(ctx.text) if "名单" in ctx.text else ():
        begin = clause_end(ctx.text, match.end(), "")
        stop = ENDS.search(ctx.text, begin + 1, begin + LONGEST)
        end = stop.start() if stop else min(len(ctx.text), begin + LONGEST)
        if not PLACES.search(ctx.text, match.end(), end):
            yield match, end


def read_members(ctx: Context, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The place of each person of a list in the group that its heading names."""
    for match, end in headings(ctx):
        group = next(
            (m for m in ctx.mentions_in("Organization", *match.span("name")) if m.end == match.end("name")), None
        )
        if group is None or not group.key:
            continue
        title = Title(match.start("title"), match.end("title"), match["title"], "group")
        post = Post(title, group.key, (group.start, group.end), inherited=True)
        listed = {n.name.start: n.name for n in namings if match.end() < n.name.start < end}
        for name in listed.values():
            yield Naming(name, (post,), name.start, name.end, "roster", extra=(match.span(),))
