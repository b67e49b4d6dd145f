"""OVERSEES: who is in charge of a body, a school, a region or a part of the work (分管, 联系, 包联)."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.linking import resolve_body
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.people import key_of
from ingest.extract.occurrences import Anchored
from ingest.structure.numbering import MARK

VERB = Anchored(
    r"(?:分管联系|协助分管|分管|挂钩联系|挂点联系|联系处室|联系|包联|包保|包抓|挂点|挂联|蹲点|挂包|帮扶联系)(?=[\u4e00-\u9fff:—“,。;])"
)
NOT_OVER = re.compile(
    r"联系(?:电话|方式|人|地址|群众|实际|邮箱|紧密|密切|我们|起来|家长|制度|会议|在一起|QQ|手机)|分管(?:领导|负责|副|局|校|院|的|工作)"
)
CLAUSE = re.compile(r"[^。;\n]+")
HEADINGS = ("name-label", "name-posts")
NUMBER = re.compile(rf" *{MARK}? *")
SECTION = re.compile(r"(?<=[管系、和:])[\u4e00-\u9fff]{1,7}(?:室|股|科|处|部)(?=[、和,。;\n]|\Z)")
OVERSEEN = re.compile(
    r"(联系|包联|包抓|包保|挂点|分管|挂钩|蹲点|结对|帮扶)(?:的)?(?:学校|单位|校园|幼儿园|处室|科室|股室|部门|中小学|学校名称)$"
)
DONE = re.compile(r"[,。;]|\Z")
LABELS = ("School", "Organization", "Region")


def find(ctx: Context) -> None:
    """State whom or what each named person oversees, by the clause or by the lines under the person's name."""
    stated: set[tuple[str, str]] = set()
    for verb in VERB.finditer(ctx.text):
        if NOT_OVER.match(ctx.text, verb.start()):
            continue
        person = _person(ctx, verb.start())
        if person is None:
            continue
        for target in (*_handed(ctx, verb, person), *_targets(ctx, verb.end())):
            if (person.key, target.key) not in stated:
                stated.add((person.key, target.key))
                ctx.relate(_fact(person, target, verb))
    for person, target, said in _in_tables(ctx):
        if (person.key, target.key) not in stated:
            stated.add((person.key, target.key))
            ranges = tuple(sorted(((person.start, person.end), (target.start, target.end))))
            ctx.relate(Fact(person.key, "OVERSEES", target.key, ranges, "table", {"verb": said}, verb=said))


def _in_tables(ctx: Context) -> Iterator[tuple[Mention, Mention, str]]:
    """Rows of a person and of what a column headed 联系学校 or 包联单位 names: person, target, the header's verb."""
    for table in ctx.outline.tables:
        for column in range(table.columns):
            place = table.cells.get((0, column))
            header = OVERSEEN.match(ctx.text[place[0] : place[1]].strip()) if place else None
            for row in range(1, table.rows) if header else ():
                cell = table.cells.get((row, column))
                cells = {table.cells.get((row, other)) for other in range(table.columns) if other != column}
                people = [m for one in cells if one for m in ctx.mentions_in("Person", *one) if m.key]
                if header and cell and len(people) == 1:
                    for label in LABELS[:2]:
                        yield from ((people[0], m, header.group(1)) for m in ctx.mentions_in(label, *cell) if m.key)


def _person(ctx: Context, position: int) -> Mention | None:
    """The person that the clause is about: named in it, or at the head of the lines above (甲：副校长⏎分管…)."""
    text = ctx.text
    start = clause_start(text, position, "。;")
    named = ctx.mentions_in("Person", start, position)
    if named:
        return named[-1] if named[-1].key else None
    headings = [n for n in ctx.namings if n.rule in HEADINGS and n.name.start < position and _heads_line(ctx, n)]
    if not headings:
        return None
    last = headings[-1]
    between = text[last.end : position]
    if between.count("\n") > 3 or len(between) > 260:
        return None
    return Mention("Person", last.name.start, last.name.end, last.name.text, last.name.text, key_of(ctx, last))


def _heads_line(ctx: Context, naming: Naming) -> bool:
    """Whether nothing but a number stands before the name on its line."""
    line = ctx.text.rfind("\n", 0, naming.name.start) + 1
    return bool(NUMBER.fullmatch(ctx.text, line, naming.name.start))


def _handed(ctx: Context, verb: re.Match[str], person: Mention) -> Iterator[Mention]:
    """某校由副局长甲联系: what stands before 由."""
    by = ctx.text.rfind("由", max(0, person.start - 24), person.start)
    if by < 0 or not DONE.match(ctx.text, verb.end()):
        return
    start = clause_start(ctx.text, by, ",。;")
    for label in LABELS:
        for mention in ctx.mentions_in(label, start, by):
            if mention.key and not _inside_body(ctx, mention):
                yield mention


def _targets(ctx: Context, start: int) -> Iterator[Mention]:
    """The bodies, schools and regions named after the verb in its clause."""
    clause = CLAUSE.match(ctx.text, start)
    if clause is None:
        return
    end = clause.end()
    closing = ctx.text.find(")", start, end)
    if closing >= 0 and "(" not in ctx.text[start:closing]:
        end = closing  # 甲(分管后勤) 乙(到某校领队): the bracket holds all that is said of 甲
    following = VERB.search(ctx.text, start, end)
    end = following.start() if following else end
    for element in SECTION.finditer(ctx.text, start, clause_end(ctx.text, start, ",。;(")):
        if not any(ctx.mentions_in(label, element.start(), element.end()) for label in LABELS[:2]):
            resolve_body(
                ctx, element.start(), element.end()
            )  # 分管办公室、人事股: sections that the clause names barely
    for label in LABELS:
        for mention in ctx.mentions_in(label, start, end):
            if mention.key and mention.end <= end and not _inside_body(ctx, mention):
                yield mention


def _inside_body(ctx: Context, mention: Mention) -> bool:
    """A division that a body's name begins with is not what is overseen."""
    bodies = (ctx.mention_at(label, mention.start) for label in LABELS[:2])
    return mention.label == "Region" and any(body is not None and body.end > mention.end for body in bodies)


def _fact(person: Mention, target: Mention, verb: re.Match[str]) -> Fact:
    if target.end < person.start:
        return Fact(
            person.key,
            "OVERSEES",
            target.key,
            ((target.start, verb.end()),),
            "verb",
            {"verb": verb.group()},
            verb=verb.group(),
        )
    if target.end - person.start <= 120:
        ranges: tuple[tuple[int, int], ...] = ((person.start, target.end),)
    else:
        ranges = ((person.start, person.end), verb.span(), (target.start, target.end))
    return Fact(person.key, "OVERSEES", target.key, ranges, "verb", {"verb": verb.group()}, verb=verb.group())
