"""Short forms of names in one text: 八中 of 福州市第八中学, 我校, what is 以下简称. Two that fit leave a form alone."""

import re

from graph.identity.keys import parts_of
from graph.identity.normal import school_slots
from graph.regions.table import regions
from ingest.extract.context import Context, Mention

ABBREVIATED = re.compile("[(〔](?:以下|下)(?:统|简)?称:? ?“?(?P<short>[\u4e00-\u9fff]{2,12})”?[)〕]")


def find(context: Context) -> None:
    """Give short forms the key of the full form that they mean, after linking has given every name its own."""
    _join_schools(context)
    _join_placeless(context)
    _link_own_school(context)
    _link_abbreviations(context)


def _join_schools(context: Context) -> None:
    """A short form means the only full form of the text that fits: same ordinal, type and affiliation, and a brand
    that ends in the short one's. Two that fit leave it alone."""
    alike: dict[tuple[object, ...], list[str]] = {}
    for key in dict.fromkeys(b.key for b in context.bodies if b.label == "School" and b.key):
        slots = school_slots(parts_of(key)[1])
        alike.setdefault((slots.ordinal, slots.type, slots.campus, slots.group), []).append(key)
    joined = {}
    for keys in alike.values():
        for short in keys:
            fits = [full for full in keys if full != short and _is_short_form(short, full)]
            if len(fits) == 1:
                joined[short] = fits[0]
    _replace(context, joined, "School")
    _drop_lone_numbers(context)


def _drop_lone_numbers(context: Context) -> None:
    """一中 alone, of no school that the text names in full, may be any words (其一中…): it is no mention."""
    full = {body.key for body in context.bodies if body.label == "School" and not body.bare}
    for body in context.bodies:
        if body.bare and body.label == "School" and body.mention and body.key not in full and not body.mention.standing:
            body.key = body.mention.key = ""


def _join_placeless(context: Context) -> None:
    """闽江书画院 beside 福州闽江书画院: a name without a place is the only one with a place that it ends."""
    keys = list(dict.fromkeys(b.key for b in context.bodies if b.label == "Organization" and b.key))
    joined = {}
    for short in keys:
        if not short.startswith("Organization|-|"):
            continue
        words = parts_of(short)[1]
        fits = [k for k in keys if k.endswith(words) and k != short and parts_of(k)[0] != "-"]
        if len(fits) == 1:
            joined[short] = fits[0]
    _replace(context, joined, "Organization")


def _replace(context: Context, joined: dict[str, str], label: str) -> None:
    for body in context.bodies:
        if body.label == label and body.key in joined and body.mention:
            body.key = body.mention.key = joined[body.key]


def _link_own_school(context: Context) -> None:
    """我校 is the document's school, 该校 the one named last before it."""
    if (linker := context.linker) is None:
        return
    for mention in context.mentions_of("School"):
        if mention.key or mention.standing:
            continue
        school, reason = linker.home.school, "the document's school"
        if mention.surface.startswith("该"):
            before = context.mention_before("School", mention.start, 400)
            mention.key = before.key if before else ""
            mention.name = before.name if before else ""
            reason = "the school named before"
        elif school is not None:
            mention.key, mention.name = school.key, linker.name_of(school)
        mention.reason = f"{mention.surface} → {mention.name}: {reason}"


def _link_abbreviations(context: Context) -> None:
    """甲(以下简称乙): from there on 乙 is 甲, wherever no longer name holds it."""
    seen: set[tuple[str, str]] = set()
    for match in ABBREVIATED.finditer(context.text):
        for label in ("School", "Organization"):
            full = context.mention_before(label, match.start(), 1)
            if full is not None and full.key and (full.key, match["short"]) not in seen:
                seen.add((full.key, match["short"]))
                _link_short(context, full, match["short"], match.start("short"))


def _link_short(context: Context, full: Mention, short: str, start: int) -> None:
    while start >= 0:
        held = context.mention_at(full.label, start)
        if held is None or (held.start == start and held.end == start + len(short)):
            mention = held or context.mention(
                Mention(full.label, start, start + len(short), short, short, rule="abbreviation")
            )
            mention.key, mention.name, mention.region = full.key, full.name, full.region
            mention.standing, mention.reason = False, f"{short} → {full.name}: the text says so"
        start = context.text.find(short, start + len(short))


def _is_short_form(short: str, full: str) -> bool:
    """Of two schools of equal ordinal, type, campus and group, whether one may be the other's short form."""
    a, b = school_slots(parts_of(short)[1]), school_slots(parts_of(full)[1])
    near, far = parts_of(short)[0], parts_of(full)[0]
    county, _, township = far.partition("/")
    if near not in (far, county, "-") and not regions().is_within(county, near):
        return False
    if a.affiliation and a.affiliation != b.affiliation:
        return False
    if township and a.brand and not b.brand:
        return a.ordinal is not None and township in (
            a.brand,
            *(a.brand + word for word in ("镇", "乡", "街道", "苏木")),
        )
    return b.brand.endswith(a.brand) and (a.brand != "" or a.ordinal is not None)
