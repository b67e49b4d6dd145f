"""Who has a program by now where one hands it to another: “X”由A移至B, “X”换帅,从A划转给B."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end
from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Words
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.clause_actors import actors_at

MOVED = Words(("移至", "移交", "转至", "转给", "转交", "划转", "划归", "交接", "转到", "移给"))
HANDED = re.compile(
    r"(?:由|从)[^,。;:\n“”由]{2,24}?(?:手中|手里|手上)?(?:整体|一并|统一|正式|全部|平稳|已|将)*"
    r"(?:移至|移交(?:给|至|到)?|转至|转给|转交(?:给)?|划转(?:至|给|到)?|划归|交接(?:给|到)|转到|移给)"
    r"(?P<to>[^,。;:\n“”]{2,30})(?=[,。;\n]|\Z)"
)
KEPT = re.compile(r"(?:同志)?(?:名下|手中|手里|手上|管理|负责|牵头|承担|接手|承办|打理|运营|来(?:抓|管|办))+\Z|同志\Z")
OF_A_THING = re.compile(
    r"”?的(?!(?:日常|具体|全部|整体|组织|实施|管理|运行|运营|运维|工作|牵头|主办)+)"
)  # the books of it
OPEN = re.compile(
    r"(?:建议|拟|考虑|研究|是否|能否|希望|原定|一度|计划(?=由)|讨论)[^。;\n]{0,16}\Z|(?:不|未|没有|尚未|并未)[^,。;\n]{0,4}\Z"
)


def handed_over(context: Context, program: Mention) -> Iterator[Charge]:
    """The body to which the sentence with the program's name says that it has gone."""
    text = context.text
    end = clause_end(text, program.end, "。!?;")
    if not MOVED.begin_in(text, program.end, end):
        return
    match = HANDED.search(text, program.end, end)
    if (
        match is None
        or OF_A_THING.match(text, program.end)
        or OPEN.search(text, max(0, program.start - 20), match.start())
    ):
        return
    if any(other.key != program.key for other in context.mentions_in("Program", program.end, match.start())):
        return
    kept = KEPT.search(text, *match.span("to"))
    stop = kept.start() if kept else match.end("to")
    actors, _, position = actors_at(context, match.start("to"), stop, [])
    for actor in actors if position == stop else ():
        yield Charge(actor, "lead", match[0][: match.start("to") - match.start()], match.span())
