"""Who reports on his own year: the author below the title of a 述职报告, and the post that 本人 says he holds."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end
from ingest.extract.context import BODIES, Context
from ingest.extract.mentions.names import Name, NameReader
from ingest.extract.mentions.names_alone import is_like_a_name, may_be_a_name
from ingest.extract.mentions.namings import Bodies, Naming
from ingest.extract.mentions.titles import title_ending_at

REPORT = re.compile(
    r"(?:述职(?:述廉|述德|述学)*(?:报告|材料)|述[责廉德学]+报告|个人(?:年度)?(?:工作)?总结)(?: ?\([^()\n]{1,20}\))?\Z"
)
AUTHOR = re.compile(
    r"\n *(?P<label>(?:述职人|报告人|姓名|汇报人) ?:? *)?(?P<of>[\u4e00-\u9fff]{0,24}?)(?P<gap> *)"
    r"(?P<name>[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}| {1,2}[\u4e00-\u9fff]))(?= *(?:\n|\Z))"
)
HOLDS = re.compile(
    r"(?:本人|我)(?:于|自|从)?(?:\d{4}年(?:\d{1,2}月)?(?:以来|来|起|至今|开始)?)?,?(?:现|一直|开始|起)?(?:担任|任(?!务|教)|就任|履职)"
)
POST_END = re.compile(r"[,。;]|以来|一职|至今|期间")
TOP = 120  # characters below the title in which the author stands
FIRST = 600  # characters in which he says what he is


def read_self_reports(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """The author, with the post that he says he holds."""
    title = ctx.outline.title
    if title is None or not REPORT.search(ctx.text, *title):
        return
    named = next((one for one in AUTHOR.finditer(ctx.text, title[1], title[1] + TOP) if _is_author(ctx, one)), None)
    if named is None or not reader.listed(named.start("name"), labelled=True):
        return
    name = Name(*named.span("name"), re.sub(r"\s", "", named["name"]))
    reader.known.add(name.text)
    held = HOLDS.search(ctx.text, named.end(), named.end() + FIRST)
    yield Naming(name, (), name.start, name.end, "author of a report")
    if held is None:
        return
    stop = POST_END.search(ctx.text, held.end(), clause_end(ctx.text, held.end(), "。;\n,") + 1)
    end = stop.start() if stop else clause_end(ctx.text, held.end(), "。;\n,")
    if title_ending_at(ctx.text, end):
        posts = tuple(post for post in bodies.chain(end) if post.title.start >= held.end())
        place = (held.start(), end)
        yield Naming(name, posts, *place, "author of a report", extra=((name.start, name.end),))


def _is_author(ctx: Context, line: re.Match[str]) -> bool:
    """述职人:甲, 某局安全科 甲, or nothing but a name that is like nothing else; not 加强党建."""
    word = re.sub(r"\s", "", line["name"])
    if not line["of"]:
        return (bool(line["label"]) and may_be_a_name(word)) or is_like_a_name(word)
    bodies = (m for label in BODIES for m in ctx.mentions_in(label, line.start("of"), line.end("of")))
    body = any(m.start == line.start("of") and m.end == line.end("of") for m in bodies)
    return body and may_be_a_name(word)
