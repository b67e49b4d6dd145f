"""Who has which part of a program, where its paragraph gives each part to a body: 划线归县公安局,调度归县交通运输局."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.clause_actors import actors_at

HEAD_LONGEST = 14  # characters of a paragraph before the name of what it is about
GIVEN = r"(?P<part{n}>[\u4e00-\u9fff]{{1,10}}?),?归(?!口|于|纳|还|零|根|属)(?P<who{n}>[\u4e00-\u9fff]{{2,20}})"
TWO = re.compile(rf"(?:(?<=[。;:,])|\A){GIVEN.format(n=1)}[,;]{GIVEN.format(n=2)}(?=[,。;\n]|\Z)")
MEANS = re.compile(r"钱|经费|资金|款|账|场地|地皮|设备|教材")
OPEN = re.compile(r"建议|是否|能否|如果|谁|哪|有人说|据说|原来|过去")


def divided_parts(context: Context, program: Mention) -> Iterator[Charge]:
    """The bodies to which the paragraph that a program heads gives the parts of it."""
    text = context.text
    line, end = clause_start(text, program.start, ""), clause_end(text, program.end, "")
    if "归" not in text[program.end : end] or program.start - line > HEAD_LONGEST:
        return
    if any(other.key != program.key for other in context.mentions_in("Program", line, end)):
        return
    for match in TWO.finditer(text, program.end, end):
        if OPEN.search(text, clause_start(text, match.start(), "。!?"), match.end()):
            continue
        given = [
            (match[f"part{n}"], actors_at(context, *match.span(f"who{n}"), []), match.end(f"who{n}")) for n in (1, 2)
        ]
        if all(actors and position == stop for _, (actors, _, position), stop in given):
            for part, (actors, _, stop), _ in given:
                role = "support" if MEANS.search(part) else "implement"
                yield from (Charge(actor, role, "归", (match.start(), stop)) for actor in actors)
