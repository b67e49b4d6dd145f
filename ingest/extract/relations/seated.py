"""Who has a piece of work by where it has its seat: 窗口设在A并由其牵头; “X”设在A,由该中心负责日常工作."""

import re

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.owner_clauses import ADVERBS, DOUBT, acting, role_of_predicate

SEAT = re.compile(r"(?:设|设立|设置|挂靠|依托|落户|挂)在(?=[\u4e00-\u9fff]{2})")
BY_IT = re.compile(  # 并由其, 由该中心, 日常工作由其
    r"(?:[,;]?(?:并|且|日常(?:工作|事务|管理)?|具体(?:工作|事务)?|都|均|统一|,)*(?:由|归|委托|交)(?:其|它|该[\u4e00-\u9fff]{1,2}?(?=[统具全负牵组承协运管实主办受接])))"
)
REACH = 40  # characters from the seat to the sign of giving


def seated(context: Context, start: int, end: int) -> list[Charge]:
    """The body in which the work has its seat, where the same or the next clause gives it the work."""
    text = context.text
    by = BY_IT.search(text, max(start - 1, 0), end)
    if by is None or DOUBT.search(text, start, end):
        return []
    sentence = max(clause_start(text, start, "。!?;"), by.start() - REACH)
    seat = next(reversed([*SEAT.finditer(text, sentence, by.start())]), None)
    actors, _, position = acting(context, seat.end(), by.start()) if seat else ([], [], start)
    if seat is None or len(actors) != 1 or position != by.start():
        return []
    adverbs = ADVERBS.match(text, by.end(), end)
    said = role_of_predicate(text, adverbs.end() if adverbs else by.end(), end)
    if said is None or said[0] == "support":
        return []
    return [Charge(actors[0], said[0], said[1], (seat.start(), end))]
