"""Names that stand beside the body they come from, without a title: 某校(甲、乙), 某校:甲 乙, 某局甲、某局乙."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.clauses import clause_start
from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.mentions.names import Name, NameReader, never_a_name
from ingest.extract.mentions.names_alone import is_like_a_name, may_be_a_name
from ingest.extract.scan import named_after

NUMBER = re.compile(r"[,: ] ?(?:电话|手机)?[: ]?\d{5}")  # 某股(甲,5521234)
SECTIONS = ("处", "科", "股", "室")
PLACES = ("村", "庄", "屯", "寨", "街", "路", "巷", "苑", "园", "社区", "新城")
ENDS = frozenset("\n;。,)")
IN_ROW = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,3})(?=[、,;。\n)]|\Z)")
LEAST_ROW = 3  # bodies of one sentence with a sure name behind them: what stands so in it is a name too


def read_beside(ctx: Context, reader: NameReader) -> Iterator[Name]:
    """The names of all three forms."""
    bodies = sorted((*ctx.mentions_of("Organization"), *ctx.mentions_of("School")), key=lambda m: m.start)
    pairs: dict[int, list[Name]] = {}
    bare: dict[int, list[Mention]] = {}
    for body in bodies:
        after = ctx.text[body.end : body.end + 1]
        if after in ("(", ":") and after:
            yield from _listed(ctx, reader, body, after)
        elif ctx.text[body.start - 1 : body.start] == "(" and after in (")", ","):
            yield from _before_bracket(reader, body)
        elif body.owner and body.surface.endswith(SECTIONS) and named_after(ctx.text, body.end):
            yield Name(body.end, body.end + 3, ctx.text[body.end : body.end + 3])
        elif name := _joined(reader, body):
            pairs.setdefault(clause_start(ctx.text, body.start, "。;"), []).append(name)
        elif IN_ROW.match(ctx.text, body.end):
            bare.setdefault(clause_start(ctx.text, body.start, "。;"), []).append(body)
    for sentence, names in pairs.items():
        if len(names) > 1:  # one alone may be a word that the body's name lacks
            yield from names
        if len(names) >= LEAST_ROW:
            ends = [*(name.end + 1 for name in names), *(body.end for body in bare.get(sentence, ()))]
            yield from (name for end in ends for name in _in_row(ctx, end))


def _in_row(ctx: Context, start: int) -> Iterator[Name]:
    """甲、乙 behind a body of a row whose other names are sure: 某局李建设, and 王芳 of 某局李红、王芳."""
    while (found := IN_ROW.match(ctx.text, start)) and may_be_a_name(found["name"]):
        if ctx.mention_at("Region", start) or any(ctx.mention_at(label, start) for label in BODIES):
            return
        yield Name(*found.span("name"), found["name"])
        if ctx.text[found.end() : found.end() + 1] != "、":
            return
        start = found.end() + 1


def _listed(ctx: Context, reader: NameReader, body: Mention, mark: str) -> Sequence[Name]:
    """某校(甲、乙) and, as a line of its own, 某校:甲 乙."""
    names = reader.listed(body.end + 1, labelled=True)
    if not names or not any(is_like_a_name(name.text) or "·" in name.text for name in names):
        return ()
    if sum(name.text.endswith(PLACES) for name in names) > 1:
        return ()  # 某小学:甲村、乙村 tells whose children it takes
    last = ctx.text[names[-1].end : names[-1].end + 1]
    closed = last == ")" or bool(NUMBER.match(ctx.text, names[-1].end)) if mark == "(" else last in ENDS or not last
    return names if closed and not any(name.text in never_a_name() for name in names) else ()


def _before_bracket(reader: NameReader, body: Mention) -> Sequence[Name]:
    """甲(某局)."""
    name = reader.before(body.start - 1)
    return (name,) if name and name.text not in never_a_name() else ()


def _joined(reader: NameReader, body: Mention) -> Name | None:
    """某局|甲、"""
    if not is_like_a_name(reader.text[body.end : body.end + 3]):
        return None  # most bodies: seen so at three characters
    name = reader.after(body.end)
    return name if name and is_like_a_name(name.text) and reader.ends_well(name) else None
