"""Sections that do their part of a piece of work again and again: 实施“X”行动,安全办每月到校检查一次.

Only a part of a body says by this that the work is its own; whole bodies (县公安局定期…) do many such things.
"""

import re

from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Words
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.clause_actors import SCHOOL_PARTS, bare_school_part_at
from ingest.extract.relations.own_parts import own_part_at

OFTEN = Words(("每", "定期"))
RECURS = re.compile(r"(?:每[一两二三四半六]?个?(?:年|月|季度?|学期|学年|周|半年|天)|定期)")
SCHOOL_PART = re.compile(rf"{SCHOOL_PARTS}(?={RECURS.pattern})")
WHO_LONGEST = 24
DEED = re.compile(
    r"(?:至少|统一|集中|分片|逐校|带队|都|要)*(?:(?:对|到|向|为|给|深入|下到)[^,。;]{1,12}?)?(?:至少|统一|集中)*"
    r"(?P<verb>组织|开展|举办|举行|召开|安排|编印|推送|更新|走访|培训|轮训|送教|送课|巡课|听课|检查|排查|巡查|抽查)"
)
LOOKS = frozenset({"检查", "排查", "巡查", "抽查"})
ABOUT_SAFETY = re.compile(r"安|保卫|卫生|食品|食堂|后勤|总务")  # whose work it is to look
JUDGES = re.compile(r"督查|督导|督办|通报|考核|考评|评估|评价|验收|汇总|统计|总结|审计|调度|例会|情况|(?<!检)查(?!访)")


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


def _section_at(context: Context, start: int, end: int) -> Mention | None:
    """The part of a body whose name is all that stands at a place."""
    named = (m for m in context.mentions_from(start) if m.label == "Organization" and m.end == end and m.key)
    section = next(named, None)
    if section is None:
        part = own_part_at(context, start, end, RECURS) or bare_school_part_at(context, start, end, SCHOOL_PART)
        section = part[0] if part and part[1] == end else None
    return section if section and "/" in section.key else None
