"""What bodies provide for a task, in the words of plans: 县财政局将培训经费纳入预算, 县人社局在岗位设置上给予倾斜,
县委编办对村小编制按班师比核定. Where the paper puts nobody else in charge of it, they carry it out."""

import re

from ingest.extract.clauses import clause_end
from ingest.extract.context import Context
from ingest.extract.occurrences import Anchored, Words
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.owner_clauses import DOUBT, PLAINLY, carried_out_by, organs_acting

MUST = r"(?:负责|要|应当?|须|将|已经?|会|也|还|同步|及时|足额|统筹|按规定|依法|积极)*"
PROVIDES = re.compile(
    rf"{MUST}(?:"
    r"(?:[将把])[^,。;]{2,24}?(?P<entered>纳入|列入|编入|单列)"
    r"|[在从][^,。;]{2,24}?(?:上|方面|中|时|等方面)(?:要|应)?(?:对[^,。;]{2,10}?)?(?:给予|予以|适当|优先|重点|政策|一定|的)*(?P<favours>倾斜|优先|照顾)"
    r"|[对就][^,。;]{2,20}?(?:按照?|依据)[^,。;]{2,30}?(?P<measures>核定|核编|核拨|拨付|配备|发放)"
    r")"
)
SIGNS = Words(("纳入", "列入", "编入", "单列", "倾斜", "优先", "照顾", "核定", "核编", "核拨", "拨付", "配备", "发放"))


def provided(context: Context, start: int, end: int) -> list[Charge]:
    """The bodies with which a clause begins that says what they provide, and those of the clause beside it:
    县财政局将经费纳入预算,县教育局计财股加强监管."""
    charges = _read(context, start, end, PROVIDES)
    after = clause_end(context.text, end + 1, ",。;")
    beside = _read(context, end + 1, after, PLAINLY) if charges and context.text[end : end + 1] in (",", ";") else []
    return [*charges, *beside]


def _read(context: Context, start: int, end: int, does: re.Pattern[str] | Anchored) -> list[Charge]:
    """The bodies with which a clause begins and goes on with a predicate."""
    text = context.text
    organs = organs_acting(context, start, end)
    if organs is None:
        return []
    begin, actors, others, position = organs
    said = does.match(text, position, end)
    if said is None or text.startswith(("的", "了"), said.end()) or DOUBT.search(text, position, end):
        return []
    return carried_out_by(actors, others, said[said.lastgroup or 0], (begin, said.end()))
