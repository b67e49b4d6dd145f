"""The central school of a town, named without its town: 甲镇乙村小学校舍开裂,镇中心学校未及时上报; 中心小学推行“X”, on
a page about the 甲乡中心小学."""

from collections import Counter

from graph.identity.keys import school_key
from graph.identity.normal import school_slots
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Anchored

BARE = Anchored(
    r"(?:\A|(?<=[,。;:\n ]))(?:由|在)?(?P<said>(?P<level>[镇乡])?(?P<kind>中心(?:小学|学校|校|幼儿园)))"
    r"(?!校长|的|、|和各|与各|教师)"
)


def find(context: Context) -> None:
    """Mention those whose town the sentence names, or that are the school which the text is about."""
    for match in BARE.finditer(context.text):
        start, end = match.span("said")
        known = context.mention_at("School", start) or context.mention_at("School", end - 1)
        if known is not None and (known.key or (known.start, known.end) != (start, end)):
            continue
        meant = _of_town(context, match["level"], match["kind"], start) if match["level"] else None
        meant = meant or (None if match["level"] else _spoken_of(context, match["kind"]))
        if meant is None:
            continue
        key, name, region = meant
        mention = known or context.mention(Mention("School", start, end, match["said"], name, key))
        mention.key, mention.name, mention.region, mention.rule = key, name, region, "central-school"
        mention.standing, mention.reason = False, f"{match['said']} → {name}: the town or school that is spoken of"


def _of_town(context: Context, level: str, kind: str, start: int) -> tuple[str, str, str | None] | None:
    """镇中心学校: of the only town of that kind that the sentence names before."""
    begin = clause_start(context.text, start, "。;\n")
    towns = {
        m.region: m.name for m in context.mentions_in("Region", begin, start) if m.key and m.region and "/" in m.region
    }
    if len(towns) != 1:
        return None
    code, name = next(iter(towns.items()))
    return (school_key(code, kind), name + kind, code) if name.endswith(level) else None


def _spoken_of(context: Context, kind: str) -> tuple[str, str, str | None] | None:
    """中心小学: the only school of that kind that the text names, or names more than once."""
    named: dict[str, Mention] = {}
    often: Counter[str] = Counter()
    for school in context.mentions_of("School"):
        if school.key and school.standing and school.surface.endswith(kind):
            named[school.key] = max(named.get(school.key, school), school, key=lambda m: len(m.name))
            often[school.key] += 1
    again = [key for key, times in often.items() if times > 1]
    only = again if len(named) > 1 else list(named)
    if len(only) != 1 or str(school_slots(kind)) not in only[0]:
        return None
    meant = named[only[0]]
    return meant.key, meant.name, meant.region
