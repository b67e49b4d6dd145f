"""我科, 我股, 我中心 in a paper that a section of a bureau or school wrote: its title, its author's line or its
signature names the section."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.own_bodies import OWN_PAPER

OURS = re.compile(
    r"我们?(?P<kind>股|科(?![学技研目])|处(?![于在理])|室(?![内外友])|办(?![公学了好实事理])|中心(?![小校]))|本(?P<own>股|中心(?![小校]))"
)
AUTHOR_LINE = re.compile(r"(?: *[\u4e00-\u9fff·]{2,4}| {1,4}[\u4e00-\u9fff](?: {1,2}[\u4e00-\u9fff]){1,2})? *\Z")
LINES = 3  # below the title, in which an author stands


def find(ctx: Context) -> None:
    """Mention the section wherever its paper says 我科."""
    said = list(OURS.finditer(ctx.text))
    section = own_section(ctx) if said else None
    for match in said if section else ():
        if section is None or not section.surface.endswith(match["kind"] or match["own"]):
            continue
        words, taken = match.group(), ctx.mentions_in("Organization", match.start(), match.end())
        if taken:
            continue
        mention = Mention("Organization", *match.span(), words, section.name, section.key, rule="own-section")
        mention.owner, mention.standing = section.owner, False
        mention.reason = f"{words} → {section.name}: whose paper it is"
        ctx.mention(mention)


def own_section(ctx: Context) -> Mention | None:
    """The one section that the paper's title begins with, or its author's line or signature names."""
    named = {m.key: m for m in _authors(ctx) if m.key and m.owner and m.standing}
    return next(iter(named.values())) if len(named) == 1 else None


def _authors(ctx: Context) -> Iterator[Mention]:
    title = ctx.outline.title or (0, clause_end(ctx.text, 0, ""))
    for mention in ctx.mentions_in("Organization", title[0], title[0] + 1):
        if OWN_PAPER.fullmatch(ctx.text, mention.end, title[1]):
            yield mention
    if ctx.outline.issuer:
        yield from (m for m in ctx.mentions_in("Organization", *ctx.outline.issuer) if m.end == ctx.outline.issuer[1])
    start = title[1]
    for _ in range(LINES):
        start = start + 1 if start < len(ctx.text) else start
        end = clause_end(ctx.text, start, "")
        for mention in ctx.mentions_in("Organization", start, end):
            if not ctx.text[start : mention.start].strip() and AUTHOR_LINE.match(ctx.text, mention.end, end):
                yield mention
        start = end
