"""Whose the things of a counted list are, named in its clauses by quotes alone: 我局正办着两件事,一件是“X”,一件是“Y”;
学校做了三件实事:一是“X”."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.clause_actors import actors_at
from ingest.extract.relations.owner_clauses import DOUBT, LINK

ONE_OF_THEM = re.compile(  # 一件是“X”, 二是“Y”, 另一项叫“Z”
    r"(?:(?:[第其]?(?:另|再)?[一二三四五六](?:[件个项桩样])?(?:事|活动|工作)?)(?:就|则|便)?(?:是|叫(?:作|做)?))(?:办|抓|做|搞|推)?(?:好|了)?“?\Z"
)
COUNTED = re.compile(  # 办着两件事, 做了三件实事, 抓了两项特色活动
    r"(?:现|正在?|一直|重点|先后|主要|着力|集中|已经?|今年|目前|都|还|就|在|共|各)*"
    r"(?:[办做抓干搞推]|推出|开展|开办|办起|推进|实施|启动|打造)(?:着|了|好|过)?[两三四五六](?:件|项|桩|个|大|档|样)"
    r"(?:[\u4e00-\u9fff]{0,4}?(?:事|活|工作|活动|举措|品牌|项目|课程|社团))(?=[,:。;])"
)
REACH = 160  # characters from the count to the last of them


def counted_things(context: Context, program: Mention) -> Iterator[Charge]:
    """Whoever the clause with the count begins with, where the list names the program in one of its clauses."""
    text = context.text
    begin = clause_start(text, program.start, ",。;:!?")
    if ONE_OF_THEM.fullmatch(text, begin, program.start) is None:
        return
    floor = max(clause_start(text, begin, ""), begin - REACH)
    for count in reversed([*COUNTED.finditer(text, floor, begin)]):
        start = clause_start(text, count.start(), ",。;:!?")
        link = LINK.match(text, start, count.start())
        actors, _, position = actors_at(context, link.end() if link else start, count.start(), [])
        if (
            actors
            and position == count.start()
            and not DOUBT.search(text, start, clause_end(text, count.end(), ",。;:"))
        ):
            yield from (Charge(actor, "implement", count[0], (start, program.end)) for actor in actors)
        return
