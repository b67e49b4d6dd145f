"""PART_OF among bodies and divisions: a section of its organ, an organ of party or government of its committee, a
campus of its school, a division beside the one above it."""

import re
from itertools import pairwise

from graph.identity.keys import organization_key, parts_of, region_key, school_key
from graph.identity.normal import school_slots
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.lexicon import national_organs
from ingest.extract.mentions.regions import Place

COMMITTEE = "党委"
COPIED = re.compile(r" *(?:抄送|抄报|主送|分送|报送|报|送)(?:单位|机关)?[:]")
CENTRES = ("联校", "中心校", "中心学校")
LIES_IN = re.compile("(?:是|位于|地处|坐落[于在]|隶属于?|属于?)")
SETS = re.compile(r"(?P<own>学校|我校|该校|全校)?(?:现|共|目前)?(?P<verb>下辖|下设|下属|管辖|现辖)(?:有|了)?")
BESIDE = re.compile(r"(?:等|及|和|与|、|以及|\d+所|[两一二三四五六七八九十]所|村小|:){0,3}")
AFFILIATED = re.compile("附[属中小]")
GROUP_OF = re.compile("(?:附属学校|基础)?教育(?:发展)?(?:集团|基金会)")
OF_COLLEGE = re.compile("附(?:属[\u4e00-\u9fff]{2,12}|[中小])")


def find(context: Context) -> None:
    """State whose part each body is, where its own words or its place in the document say so."""
    seen: set[tuple[str, str]] = set()
    named = {mention.key for mention in context.mentions_of("Organization")}
    spoken_of = {m.key for m in context.mentions_of("Organization") if not is_copied_to(context.text, m)}
    for label in ("Organization", "School"):
        for mention in context.mentions_of(label):
            if mention.owner not in named and (school := _school_of_committee(mention.owner)):
                mention.owner, mention.owner_end = school, max(0, mention.owner_end - len(COMMITTEE))
            owner = "" if _is_of_a_committee(mention) else mention.owner or _owner_in_key(mention)
            if label == "Organization" and mention.key not in spoken_of and owner not in named:
                continue  # 抄送:县委办 says nothing of the 县委
            if owner and owner != mention.key and (mention.key, owner) not in seen:
                seen.add((mention.key, owner))
                context.relate(Fact(mention.key, "PART_OF", owner, ((mention.start, mention.end),), "part-of-owner"))
    _affiliated(context, seen)
    _of_centres(context, seen)
    _subordinate(context, seen)
    _regions(context, seen)
    _lying(context, seen)


def is_copied_to(text: str, mention: Mention) -> bool:
    """Whether a body stands in a line of those who get a copy."""
    return COPIED.match(text, text.rfind("\n", 0, mention.start) + 1, mention.start) is not None


def _affiliated(context: Context, seen: set[tuple[str, str]]) -> None:
    """某师范学院附属小学 is part of the college, where the text names that too."""
    schools = [m for m in context.mentions_of("School") if m.key]
    for group in (m for m in context.mentions_of("Organization") if m.key):
        of = (
            m
            for m in schools
            if group.surface.startswith(m.surface) and GROUP_OF.fullmatch(group.surface, len(m.surface))
        )
        university = next((m for m in of if m.surface.endswith(("大学", "学院"))), None)
        if university and (group.key, university.key) not in seen:
            seen.add((group.key, university.key))
            context.relate(Fact(group.key, "PART_OF", university.key, ((group.start, group.end),), "affiliated-school"))
    for school in schools:
        if AFFILIATED.search(school.surface) is None:
            continue
        fit = (m for m in schools if m.key != school.key and OF_COLLEGE.fullmatch(school.surface, len(m.surface)))
        own = [m for m in fit if school.surface.startswith(m.surface)]
        if own and (school.key, own[0].key) not in seen:
            seen.add((school.key, own[0].key))
            context.relate(Fact(school.key, "PART_OF", own[0].key, ((school.start, school.end),), "affiliated-school"))


def _of_centres(context: Context, seen: set[tuple[str, str]]) -> None:
    """甲镇联校乙小学, 甲镇中心学校乙小学: a small school is named behind the one that runs those of its town."""
    schools = [m for m in context.mentions_of("School") if m.key]
    for centre, school in pairwise(schools):
        pair = (school.key, centre.key)
        beside = centre.end == school.start and centre.surface.endswith(CENTRES) and centre.key != school.key
        if beside and pair not in seen:
            seen.add(pair)
            context.relate(Fact(school.key, "PART_OF", centre.key, ((centre.start, school.end),), "school-of-a-centre"))


def _subordinate(context: Context, seen: set[tuple[str, str]]) -> None:
    """甲中心小学下辖乙村小、丙村小: of the school before the verb, or with which the paragraph begins (学校下辖…)."""
    for verb in SETS.finditer(context.text):
        owner = _school_before(context, verb)
        below = [
            m for m in context.mentions_in("School", verb.end(), clause_end(context.text, verb.end(), "。;")) if m.key
        ]
        at = verb.end()
        for school in below if owner else ():
            if not BESIDE.fullmatch(context.text, at, school.start):
                break
            at = school.end
            pair = (school.key, owner.key) if owner else ("", "")
            if owner and owner.key != school.key and pair not in seen:
                seen.add(pair)
                evidence = ((owner.start, owner.end), (verb.start("verb"), school.end))
                context.relate(Fact(pair[0], "PART_OF", pair[1], evidence, "school-of-a-centre"))


def _school_before(context: Context, verb: re.Match[str]) -> Mention | None:
    """The school that a verb of having others below has for its subject."""
    if not verb["own"]:
        before = context.mention_at("School", verb.start() - 1)
        if before is not None and before.end == verb.start():
            return before if before.key else None
    elif not verb["own"].endswith("校"):
        return None
    if not verb["own"] and context.text[verb.start() - 1 : verb.start()] not in tuple(",。;\n"):
        return None
    begin = clause_start(context.text, verb.start(), "")
    first = next(iter(m for m in context.mentions_in("School", begin, verb.start()) if m.key), None)
    return (
        first if first and not context.text[begin : first.start].strip(" (一二三四五六七八九十)、.123456789") else None
    )


def _lying(context: Context, seen: set[tuple[str, str]]) -> None:
    """乙镇位于甲县西北部: a division inside another."""
    for below, above in pairwise(context.places):
        between = context.text[below.end : above.start]
        pair = (region_key(below.code), region_key(above.code))
        if LIES_IN.fullmatch(between) and below.code.startswith(f"{above.code}/") and pair not in seen:
            seen.add(pair)
            context.relate(Fact(pair[0], "PART_OF", pair[1], ((below.start, above.end),), "region-beside-region"))


def _regions(context: Context, seen: set[tuple[str, str]]) -> None:
    """甲县乙镇, and the townships of a list that begins so: 甲县乙、丙、丁镇."""
    owner: Place | None = None
    for before, below in zip(context.places, context.places[1:], strict=False):
        listed = owner is not None and context.text[before.end : below.start] == "、"
        if before.end == below.start:
            owner = before
        elif owner is None or not listed or not below.code.startswith(f"{owner.code}/"):
            owner = None
        if owner is None or "?" in owner.code + below.code or owner.code == below.code:
            continue
        pair = (region_key(below.code), region_key(owner.code))
        if pair not in seen:
            seen.add(pair)
            own, other = (owner.start, owner.end), (below.start, below.end)
            words = ((own[0], other[1]),) if own[1] == other[0] else (own, other)
            context.relate(Fact(pair[0], "PART_OF", pair[1], words, "region-beside-region"))


def _national_owner(name: str) -> str:
    """国务院办公厅 → 国务院, 教育部基础教育司 → 教育部."""
    above = [
        n for n in set(national_organs().values()) if name != n and name.startswith(n) and name.endswith(("厅", "司"))
    ]
    return organization_key("CN", max(above, key=len)) if above else ""


def _is_of_a_committee(mention: Mention) -> bool:
    """政府/教育督导委员会办公室 is part of that committee, which no key tells, not of the government at once."""
    owner, _, own = parts_of(mention.key)[1].rpartition("/") if mention.key else ("", "", "")
    return owner == "政府" and own.endswith("委员会办公室")


def _school_of_committee(owner: str) -> str:
    """甲大学党委宣传部, where nothing else is said of the committee: a part of the university."""
    code, name = parts_of(owner)[:2] if owner.startswith("Organization|") else ("", "")
    school, slash, own = name.rpartition("/")
    return school_key(code, school) if slash and own == COMMITTEE and school_slots(school).type else ""


def _owner_in_key(mention: Mention) -> str:
    """The owner that a section's key names: 政府/办公室 → 政府; 区委教育工委 → the committee in its name."""
    label, parts = mention.key.partition("|")[0], parts_of(mention.key)
    if label != "Organization" or len(parts) < 2:
        return ""
    if parts[0] == "CN":
        return _national_owner(parts[1])
    if parts[1] in ("教育工委", "教体工委"):
        return organization_key(parts[0], "委") if "委教" in mention.surface else ""
    owner, slash, _ = parts[1].rpartition("/")
    return f"Organization|{parts[0]}|{owner}" if slash else ""
