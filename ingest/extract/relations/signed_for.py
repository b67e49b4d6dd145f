"""Whose an initiative is that two sides sign for: 双方就“X”签订三年合作书, A与B就共同实施“X”签约."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.clause_actors import actors_at
from ingest.extract.relations.meant_actors import actors_meant
from ingest.extract.relations.owner_clauses import DOUBT, LINK

ABOUT = re.compile(r"(?:就|围绕|针对)(?:共同|联合|合作)?(?:开展|实施|推进|共建|举办|建设|开设|打造)?“?\Z")
SIGNED = re.compile(
    r"”?(?:项目|工作|活动|计划|课程)?(?:的|等)?(?:合作|共建|实施|推进|建设|开展)?(?:事宜|事项)?(?:正式|顺利|在[^,。;]{2,10})?"
    r"(?:签订|签署|签下|签约|签了|达成)(?!意向|初步)[^,。;\n]{0,10}(?:合作|共建|联办|结对|协作|帮扶|(?<=[一两二三四五六年度])(?:年)?)(?:框架)?(?:协议|合同|书|协议书|备忘录|意向书)?(?=[,。;\n]|\Z)"
)


def signed_for(context: Context, program: Mention) -> Iterator[Charge]:
    """The two sides of the clause that tells of the signing."""
    text = context.text
    begin = clause_start(text, program.start, ",。;:!?")
    about = ABOUT.search(text, begin, program.start)
    signed = SIGNED.match(text, program.end) if about else None
    if about is None or signed is None or DOUBT.search(text, begin, signed.end()):
        return
    link = LINK.match(text, begin, about.start())
    start = link.end() if link else begin
    actors, after = actors_meant(context, start, about.start())
    if len(actors) < 2 or after != about.start():
        actors, _, after = actors_at(context, start, about.start(), [])
    if len(actors) == 2 and after == about.start() and all(actor.label in BODIES for actor in actors):
        yield from (Charge(actor, "implement", signed[0].lstrip("”"), (begin, signed.end())) for actor in actors)
