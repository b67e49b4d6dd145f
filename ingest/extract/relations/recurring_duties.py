"""Sections that do their part of a piece of work again and again: 实施“X”行动,安全办每月到校检查一次.

Only a part of a body says by this that the work is its own; whole bodies (县公安局定期…) do many such things.
"""

import re

from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Words, first_words
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.clause_actors import SCHOOL_PARTS, bare_school_part_at
from ingest.extract.relations.own_parts import own_part_at
from ingest.extract.relations.owner_clauses import DOUBT, MUST

OFTEN = Words(("每", "定期"))
RECURS = re.compile(r"(?:每[一两二三四半六]?个?(?:年|月|季度?|学期|学年|周|半年|天)|定期)")
SCHOOL_PART = re.compile(rf"(?:{SCHOOL_PARTS}|教研室|培训部|教学部|课程部|学生处|校办|安稳办|安全办|大队部)\Z")
WHO_LONGEST = 24
DEED = re.compile(
    r"(?:至少|统一|集中|分片|逐校|带队|都|要)*(?:(?:对|到|向|为|给|深入|下到)[^,。;]{1,12}?)?(?:至少|统一|集中)*"
    r"(?P<verb>组织|开展|举办|举行|召开|安排|编印|推送|更新|走访|培训|轮训|送教|送课|巡课|听课|检查|排查|巡查|抽查)"
)
IS_TO = re.compile(MUST)
TO_DO = Words(first_words(MUST))
GOT = re.compile(r"了(?![解如])|已经?(?!成年)|获评|获得|荣获|的(?:通知|要求|意见|规定)\Z|人[::]|电话")
BY = re.compile(r"[^,。;由]{0,10}(?<![自经理缘])由(?![于此])")
JUDGED_WITHIN = 8
LOOKS = frozenset({"检查", "排查", "巡查", "抽查"})
ABOUT_SAFETY = re.compile(r"安|保卫|卫生|食品|食堂|后勤|总务")  # whose work it is to look
JUDGES = re.compile(
    r"监督|督查|督导|督办|通报|考核|考评|评估|评价|验收|汇总|统计|总结|审计|调度|例会|情况|(?<!检)查(?!访)"
)


def recurring_duty(context: Context, start: int, end: int) -> list[Charge]:
    """The section with which a clause begins, where it does something of the work each month."""
    recurs = RECURS.search(context.text, start, min(end, start + WHO_LONGEST))
    deed = DEED.match(context.text, recurs.end(), end) if recurs else None
    if recurs is None or deed is None:
        return []
    section = _section_at(context, start, recurs.start())
    if section is None:
        return []
    looks = deed["verb"] in LOOKS
    judges = JUDGES.search(context.text, deed.end() if looks else recurs.end(), end)
    if judges or (looks and not ABOUT_SAFETY.search(section.surface)):
        return []
    return [Charge(section, "implement", context.text[recurs.start() : deed.end()], (start, deed.end()))]


def section_duty(context: Context, start: int, end: int, heading: str) -> list[Charge]:
    """项目办要倒排工期, 计财股先摸底、后论证: the section that a clause of a task tells to do something; to look
    into what others do, only where that is the task."""
    text = context.text
    by = BY.match(text, start, end)  # 来信由局办公室统一登记
    start = by.end() if by else start
    must = IS_TO.search(text, start + 2, min(end, start + WHO_LONGEST))
    if must is None or GOT.search(text, must.end(), end) or DOUBT.search(text, must.end(), end):
        return []
    section = _section_at(context, start, must.start(), IS_TO)
    judges = JUDGES.search(text, must.end(), min(end, must.end() + JUDGED_WITHIN))
    if section is None or (judges and judges[0] not in heading):
        return []
    return [Charge(section, "implement", must[0], (start, end))]


def _section_at(context: Context, start: int, end: int, follows: re.Pattern[str] = RECURS) -> Mention | None:
    """The part of a body whose name is all that stands at a place."""
    named = (m for m in context.mentions_from(start) if m.label == "Organization" and m.end == end and m.key)
    section = next(named, None)
    if section is None:
        part = own_part_at(context, start, end, follows) or bare_school_part_at(context, start, end, SCHOOL_PART)
        section = part[0] if part and part[1] == end else None
    return section if section and "/" in section.key else None
