"""Who carries out a task that is to look into the work of others: 强化督导考核. 县政府教育督导室定期开展督查.

Of any other task such a clause names nobody: there it only says who looks on."""

import re

from ingest.extract.context import Context
from ingest.extract.occurrences import Words
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.owner_clauses import DOUBT, carried_out_by, organs_acting

OF_LOOKING = re.compile(
    r"督导|督查|督办|监督(?!管理)|检查|考核|考评|问责|追责|通报|问效|(?<![测评试价])结果(?:运用|应用)"
)
DEEDS = (
    "督导",
    "督查",
    "督办",
    "检查",
    "抽查",
    "巡查",
    "考核",
    "考评",
    "评估",
    "通报",
    "约谈",
    "问效",
    "问责",
    "回头看",
)
LOOKS = Words(DEEDS)
LOOKS_INTO = re.compile(
    r"(?:要|应|应当|须|将|负责)?(?:按[年月季周]|每(?:年|学[期年]|半年|季度|两?个?月)(?:至少)?|不?定期|适时|及时|随机|全程)*"
    r"(?:(?:对|围绕|就|采取|通过)[^,。;]{2,30}?)?(?:[至不少多]{2}于?[一二两三\d]+次)?(?:进行|开展|组织(?:开展)?|实施|予以)?"
    rf"(?:[一二两三\d]+次|常态化|跟踪|专项|全面|全程|重点|联合|严肃|动态|日常|过程|集中|“)*(?:{'|'.join(DEEDS)})"
)
REPORTED = re.compile(r"了(?![解如])|情况(?:显示|表明)|指出|发现|认为|的(?=[^,。;]{0,6}(?:学校|单位|问题|要求|意见))")


def is_supervision(heading: str) -> bool:
    """Whether the heading of a task says that it is to look into the work of others."""
    return OF_LOOKING.search(heading) is not None


def supervises(context: Context, start: int, end: int) -> list[Charge]:
    """The bodies with which a clause begins that says how they look into the work of others."""
    text = context.text
    organs = organs_acting(context, start, end)
    if organs is None:
        return []
    begin, actors, others, position = organs
    looks = LOOKS_INTO.match(text, position, end)
    if looks is None or REPORTED.search(text, position, end) or DOUBT.search(text, position, end):
        return []
    return carried_out_by(actors, others, text[position : looks.end()], (begin, looks.end()))
