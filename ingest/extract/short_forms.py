"""Short forms of names in one text: 八中 of 福州市第八中学, 我校, what is 以下简称. Two that fit leave a form alone."""

import re

from graph.identity.keys import parts_of, section_key
from graph.identity.names import compose_name
from graph.identity.normal import school_slots
from graph.regions.table import regions
from ingest.extract.beginnings_shared import Body
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention, only_one
from ingest.extract.occurrences import Anchored

SCHOOL_WORDS = re.compile(
    r"(?:职业|技术|实验|中心|第[一二三四五六七八九十\d]+|[省市县区镇乡])(?:学校|中学|小学|幼儿园|学院)"
)
GENERIC_SCHOOLS = re.compile(
    r"(?:各|全[市县区省]|所有|其他|兄弟|周边|多所|\d+所|[一二三四五六七八九十几]所)[^,。;]{0,8}\Z"
)
PARTY = Anchored(  # 甲方:某县教育局 at the head of an agreement
    r"(?P<short>[甲乙丙丁]方)(?:[(〔][^()〔〕\n]{1,10}[)〕])?(?: ?: ?|(?P<told>[为是]))(?=[\u4e00-\u9fff])"
)
PARTY_TOLD = re.compile(r"[,。;)\n]|\Z")  # 协议甲方为县教育局,乙方为…; not 甲方为县教育局提供
INDENT = 12  # blanks that may stand before a party
BEFORE_PARTY = re.compile(r"(?:\A|[\n。;,(] *|[\u4e00-\u9fff)] {1,8})(?:协议|合同)?\Z")
ABBREVIATED = Anchored(  # 甲(以下简称“乙”), 甲(简称:乙), 甲,以下简称“乙”
    "[(〔,](?:(?:以下|下)(?:统|简)?称|简称)为?:? ?“?(?P<short>[\u4e00-\u9fff]{2,16})”?(?=[)〕,。;])"
)


PLAIN_SCHOOL = re.compile("(?:实验|民族|特殊教育|外国语|双语|附属|机关|示范)(?:小学|中学|学校|高中|初中|幼儿园)\\Z")
PLACE_ENDS = frozenset("省市县区旗州镇乡")
PLAIN_BEFORE = "(?:(?<=[,。;:“(\n ])|(?<=[,。;\n ][在到由从与和])|(?<=来到)|(?<=走进)|(?<=走访)|(?<=察看)|(?<=以及))"
PLAIN_AFTER = "(?=[,。;、)]|副?[校园]长|党(?:支部|总支|委)|的(?!建设|教师队伍)|教师|师生|学生|举行|开展|操场|[食礼]堂)"
INSTITUTES = frozenset({"研究院", "研究所", "考试院"})
BEGINNING = 16  # characters of a paragraph in which its subject stands
SHORT_GROUPS = {  # what a sentence calls a body later whose name ends so
    "工作专班": ("专班",),
    "工作领导小组": ("领导小组",),
    "评选委员会": ("评委会",),
    "评审委员会": ("评委会",),
    "编纂委员会": ("编委会",),
    "编辑委员会": ("编委会",),
    "编审委员会": ("编委会",),
    "组织委员会": ("组委会",),
}
BEFORE_LABEL = re.compile(r"[ (\d一二三四五六七八九十)、.]*")
YEAR_OF_GROUP = re.compile(r"20\d\d年(?:度|[春秋]季)?")
FOUNDED_ANEW = ("成立", "组建", "设立", "建立", "要有")


def find(context: Context) -> None:
    """Give short forms the key of the full form that they mean, after linking has given every name its own."""
    _join_bracketed(context)
    _join_schools(context)
    _join_placeless(context)
    _join_institutes(context)
    _join_offices(context)
    _link_own_school(context)
    _link_abbreviations(context)
    _link_parties(context)
    _link_repeated_groups(context)
    _repeat_plain_schools(context)


def _repeat_plain_schools(context: Context) -> None:
    """在实验小学,校长甲…: the only school of the text that is called so behind its place, which it named before."""
    named: dict[str, dict[str, Mention]] = {}
    for school in context.mentions_of("School"):
        plain = PLAIN_SCHOOL.search(school.surface)
        if plain and school.key and plain.start() and school.surface[plain.start() - 1] in PLACE_ENDS:
            named.setdefault(plain[0], {}).setdefault(school.key, school)
    for form, keys in named.items():
        full = min(keys.values(), key=lambda m: m.start)
        for match in re.finditer(f"{PLAIN_BEFORE}{form}{PLAIN_AFTER}", context.text) if len(keys) == 1 else ():
            known = context.named_in(("School", "Organization"), *match.span())
            if match.start() > full.end and not known and not _went_elsewhere(context, full, match.start()):
                mention = Mention("School", *match.span(), match[0], full.name, full.key, rule="repeated-school")
                _mean(mention, full, match[0])
                context.mention(mention)


def _went_elsewhere(context: Context, full: Mention, start: int) -> bool:
    """甲县实验小学…一行赴乙县考察,走访实验小学: that of the place which the text has gone to since."""
    last = max(m.end for m in context.mentions_of("School") if m.key == full.key and m.end <= start)
    places = context.mentions_in("Region", last, start)
    return any(place.key.partition("|")[2] != full.region for place in places)


def _link_repeated_groups(context: Context) -> None:
    """指导组, 支教团, 联席会议, 专班 alone: the only group of the text that ends in the word, or is called so."""
    _join_short_groups(context)
    _join_groups_of_years(context)
    groups: dict[str, set[str]] = {}
    named: dict[str, Mention] = {}
    for body in context.bodies:
        long = len(body.word) > 2 or body.word == "专班"
        if body.kind == "temporary" and body.key and body.mention and long:
            groups.setdefault(body.word, set()).add(body.key)
            named.setdefault(body.key, body.mention)
    for word, keys in groups.items():
        ending = [w for w in groups if w != word and (w.endswith(word) or word.endswith(w))]
        if len(keys) == 1 and not ending:
            for form in (word, *SHORT_GROUPS.get(word, ())):
                _repeat(context, named[next(iter(keys))], form)


def _join_short_groups(context: Context) -> None:
    """评委会 behind 甲县名师评选委员会, the only one of the text that is called so: the same one, and its office."""
    whole = [b for b in context.bodies if b.kind == "temporary" and b.key and b.mention and b.word in SHORT_GROUPS]
    joined: dict[str, Mention] = {}
    for body in context.bodies if whole else ():
        short = body.owner or body
        if short.kind == "temporary" and short.start + len(short.word) == short.end:
            meant = {b.key: b for b in whole if short.word in SHORT_GROUPS[b.word] and b.start < short.start}
            full = next(iter(meant.values())) if len(meant) == 1 else None
            if full and full.mention and full.key != short.key:
                joined[short.key] = full.mention
    _take_over(context, joined)


def _join_groups_of_years(context: Context) -> None:
    """招生工作领导小组 behind 2023年招生工作领导小组, the only one of the text that is called so: the same one."""
    whole: dict[str, dict[str, Body]] = {}
    for body in context.bodies:
        words = context.text[body.start : body.end]
        if body.kind == "temporary" and body.key and body.mention and (year := YEAR_OF_GROUP.match(words)):
            whole.setdefault(words[year.end() :], {}).setdefault(body.key, body)
    joined: dict[str, Mention] = {}
    for body in context.bodies if whole else ():
        meant = whole.get(context.text[body.start : body.end], {}) if body.kind == "temporary" and body.key else {}
        full = next(iter(meant.values())) if len(meant) == 1 else None
        if full and full.mention and full.start < body.start and full.key != body.key:
            joined[body.key] = full.mention
    _take_over(context, joined)


def _take_over(context: Context, joined: dict[str, Mention]) -> None:
    """Give every body of a key that was joined, and each of its parts, the full one's."""
    for body in context.bodies if joined else ():
        mention, (owner, _, own) = body.mention, body.key.rpartition("/")
        if mention and body.key in joined:
            _mean(mention, joined[body.key], mention.surface)
        elif mention and owner in joined:
            full_key = joined[owner].key
            _mean(mention, joined[owner], mention.surface, own)
            mention.key, mention.owner = section_key(full_key, own), full_key
        body.key = mention.key if mention else body.key


def _repeat(context: Context, full: Mention, word: str) -> None:
    """Mention the group wherever its last word stands alone behind it: after a border, and before one."""
    for head in context.scan.heads:
        if head.word != word or head.start < full.end or not head.ends or max(head.soft, head.firm) != head.start:
            continue
        anew = context.text.endswith(FOUNDED_ANEW, 0, head.start) or context.text[head.start - 1] in "各该每两"
        if context.mention_at("Organization", head.start) is None and not anew:
            mention = Mention("Organization", head.start, head.end, word, full.name, full.key, rule="repeated-group")
            _mean(mention, full, word)
            context.mention(mention)


def _mean(mention: Mention, full: Mention, word: str, own: str = "") -> None:
    mention.key, mention.name, mention.region, mention.owner = full.key, full.name + own, full.region, full.owner
    mention.standing, mention.reason = False, f"{word} → {mention.name}: the only one that the text names"


def _join_schools(context: Context) -> None:
    """A short form means the only full form of the text that fits: same ordinal, type and affiliation, and a brand
    that ends in the short one's. Two that fit leave it alone, and so does a wider place that stands in its name:
    甲市八中 is not 甲市乙区八中, 甲省职业学院 none of its cities' colleges."""
    placed = {b.key for b in context.bodies if b.label == "School" and b.key and b.core > b.start and not b.bound}
    alike: dict[tuple[object, ...], list[str]] = {}
    for key in dict.fromkeys(b.key for b in context.bodies if b.label == "School" and b.key):
        slots = school_slots(parts_of(key)[1])
        alike.setdefault((slots.ordinal, slots.type, slots.campus, slots.group), []).append(key)
    joined = {}
    written = {b.key for b in context.bodies if b.label == "School" and not b.bare}
    for keys in alike.values():
        for short in keys:
            fits = [full for full in keys if full != short and _is_short_form(short, full)]
            if short in written:
                fits = [full for full in fits if full in written or not _is_township(full)]
            elif not fits and _is_township(short):  # 五中 in a town's paper that names the county's 第五中学
                fits = [full for full in keys if full in written and parts_of(full)[0] == _county(short)]
            slots = school_slots(parts_of(short)[1])
            if short in placed and (slots.ordinal is not None or slots.type in ("学院", "大学")):
                fits = [full for full in fits if parts_of(short)[0] == parts_of(full)[0].partition("/")[0]]
            if len(fits) == 1:
                joined[short] = fits[0]
    _replace(context, joined, "School")
    _drop_lone_numbers(context)


def _is_township(key: str) -> bool:
    return "/" in parts_of(key)[0]


def _county(key: str) -> str:
    return parts_of(key)[0].partition("/")[0]


def _join_bracketed(context: Context) -> None:
    """甲区职业高级中学(二职中): a short name alone in the bracket behind a full one is of the same school."""
    text = context.text
    ends = {body.end: body for body in context.bodies if body.label == "School" and body.key and not body.bare}
    joined = {}
    for body in context.bodies:
        full = ends.get(body.start - 1) if body.label == "School" and body.bare and body.key else None
        if full is not None and text[body.start - 1] == "(" and text[body.end : body.end + 1] == ")":
            joined[body.key] = full.key
    _replace(context, joined, "School")


def _drop_lone_numbers(context: Context) -> None:
    """一中 alone, of no school that the text names in full, may be any words (其一中…): it is no mention."""
    full = {body.key for body in context.bodies if body.label == "School" and not body.bare}
    for body in context.bodies:
        alone = body.bare and body.label == "School" and body.owner is None
        if alone and body.mention and body.key not in full and not body.mention.standing:
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


def _join_institutes(context: Context) -> None:
    """市研究院 and its sections, where the text names one research institute of that city in full."""
    roots = [body.owner or body for body in context.bodies]
    named = [body for body in roots if body.word.endswith(tuple(INSTITUTES)) and body.key and not body.owner]
    joined = {}
    for short in {body.key for body in named if parts_of(body.key)[1] in INSTITUTES}:
        place, words = parts_of(short)[:2]
        alike = (b for b in named if parts_of(b.key)[0] == place and context.text.endswith(words, b.start, b.end))
        full = {body.key for body in alike} - {short}
        if len(full) == 1:
            joined[short] = full.pop()
    for body in context.bodies if joined else ():
        mention, (owner, slash, own) = body.mention, body.key.partition("/")
        if mention and owner in joined:
            name = (
                context.linker.names.name_of_part(joined[owner], own) if context.linker else compose_name(joined[owner])
            )
            body.key = mention.key = joined[owner] + slash + own
            mention.owner = joined.get(mention.owner, mention.owner)
            mention.name, mention.standing, mention.owner_end = name, False, 0
            mention.reason = f"{mention.surface} → {name}: the only one that the text names in full"


def _join_offices(context: Context) -> None:
    """党政办 beside 党政办公室 of the same school: one office."""
    keys = {b.key for b in context.bodies if "/" in b.key and b.key.endswith("办公室")}
    short = {key.removesuffix("公室"): key for key in keys if not key.endswith("/办公室")}
    _replace(context, {b.key: short[b.key] for b in context.bodies if b.key in short}, "Organization")


def _replace(context: Context, joined: dict[str, str], label: str) -> None:
    for body in context.bodies:
        if body.label == label and body.key in joined and body.mention:
            body.key = body.mention.key = joined[body.key]
            if label == "School" and body.bare and (full := _written(context, body.key)) and context.linker:
                body.mention.name = context.linker.names.name_of(full)
        if body.mention and body.mention.owner in joined:
            if label == "School" and body.owner and not body.mention.standing and "/" in body.key:
                _rename_part(context, body, joined[body.mention.owner])
            body.mention.owner = joined[body.mention.owner]


def _written(context: Context, key: str) -> Body | None:
    """The first place that names a school in full."""
    return next((b for b in context.bodies if b.key == key and b.label == "School" and not b.bare), None)


def _rename_part(context: Context, body: Body, full: str) -> None:
    """校团委 of 五中, which the text names as 某县第五中学: the part bears that name."""
    named = _written(context, full)
    if named is None or context.linker is None or body.mention is None:
        return
    own = body.key.rpartition("/")[2]
    body.key = body.mention.key = section_key(full, own)
    body.mention.name = context.linker.names.name_of(named) + own


def _link_own_school(context: Context) -> None:
    """我校 is the document's school, 该校 the one named last before it."""
    if (linker := context.linker) is None:
        return
    for mention in context.mentions_of("School"):
        if mention.key or mention.standing:
            continue
        school, reason = linker.home.school, "the document's school"
        if mention.surface.startswith("该"):
            reason = "the school named before"
            before = _label_of_line(context, mention.start) or _named_last(context, mention)
            mention.key = before.key if before else ""
            mention.name = before.name if before else ""
        elif school is not None:
            mention.key, mention.name = school.key, linker.names.name_of(school)
        mention.reason = f"{mention.surface} → {mention.name}: {reason}"
        if mention.surface == "该校":
            _link_part_of(context, mention)


def _named_last(context: Context, that: Mention) -> Mention | None:
    """The school named last before 该校, where it can be meant."""
    before = context.mention_before("School", that.start, 400)
    if before and _is_of_others(context, before, that):
        return _of_headline(context)
    return None if before and _unknown_between(context, before.end, that.start) else before


def _label_of_line(context: Context, at: int) -> Mention | None:
    """甲县乙小学:丙社区、丁小学毕业生。该校…: the school under whose name the line stands."""
    line = clause_start(context.text, at, "")
    first = next(iter(context.mentions_in("School", line, at)), None)
    if first is None or not first.key or not context.text.startswith(":", first.end):
        return None
    return first if BEFORE_LABEL.fullmatch(context.text, line, first.start) else None


def _is_of_others(context: Context, before: Mention, that: Mention) -> bool:
    """Whether the school named last before 该校 cannot be meant: it is one of a list, or 该校 begins a new paragraph of
    a report whose headline names another one."""
    text = context.text
    listed = text[before.start - 1 : before.start] == "、" and context.mention_before("School", before.start - 1)
    if listed and listed.key and listed.key != before.key:
        return True
    line = clause_start(text, that.start, "")
    main = _of_headline(context) if before.end <= line and that.start - line <= BEGINNING else None
    return main is not None and main.key != before.key


def _of_headline(context: Context) -> Mention | None:
    """The only school that the headline names."""
    return only_one(context.mentions_in("School", *context.outline.title)) if context.outline.title else None


def _link_part_of(context: Context, school: Mention) -> None:
    """该校|教科室 is a part of that school, whatever body the text is about."""
    part = context.mention_at("Organization", school.end)
    if part is None or part.start != school.end or part.standing or part.rule not in ("section", "party"):
        return
    part.key = section_key(school.key, part.surface) if school.key else ""
    part.owner, part.name = school.key, school.name + part.surface
    part.reason = f"{part.surface} → {part.name}: of the school that the words before mean"


def _unknown_between(context: Context, start: int, end: int) -> bool:
    """Whether a stretch names a school that the rules did not read: then 该校 may be that one."""
    for match in SCHOOL_WORDS.finditer(context.text, start, end):
        if context.mention_at("School", match.end() - 1) is None and not GENERIC_SCHOOLS.search(
            context.text, start, match.start()
        ):
            return True
    return False


def _link_abbreviations(context: Context) -> None:
    """甲(以下简称乙): from there on 乙 is 甲, wherever no longer name holds it."""
    seen: set[tuple[str, str]] = set()
    joined: dict[str, Mention] = {}
    for match in ABBREVIATED.finditer(context.text):
        for label in ("School", "Organization"):
            full = context.mention_before(label, match.start(), 1)
            if full is not None and full.key and (full.key, match["short"]) not in seen:
                seen.add((full.key, match["short"]))
                named = context.mention_at(label, match.start("short"))
                if named and named.standing and named.end == match.end("short") and named.key != full.key:
                    joined[named.key] = full  # 某市甲领导小组, which was read as another one of the city's
                _link_short(context, full, match["short"], match.start("short"))
    _take_over(context, {key: full for key, full in joined.items() if key})


def _link_parties(context: Context) -> None:
    """甲方:A, 乙方:B: from there on 甲方 is A; not where another body has the same word later."""
    named: dict[str, Mention] = {}
    for match in PARTY.finditer(context.text):
        if not BEFORE_PARTY.search(context.text, max(0, match.start() - INDENT), match.start()):
            continue
        labels = ("School", "Organization")
        bodies = context.named_in(labels, match.end(), match.end() + 1)
        full = max(bodies, key=lambda m: m.end, default=None)
        if full is not None and match["told"] and not PARTY_TOLD.match(context.text, full.end):
            continue
        if full is not None and named.setdefault(match["short"], full) is full:
            begin = 0 if match["told"] else full.end
            _link_short(context, full, match["short"], context.text.find(match["short"], begin))


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


def _is_same_university(short: str, full: str) -> bool:
    """师大附中 beside 福建师大附中."""
    return full.endswith(short) or (short == "师大" and full.endswith("师范大学"))


def _is_short_form(short: str, full: str) -> bool:
    """Of two schools of equal ordinal, type, campus and group, whether one may be the other's short form."""
    a, b = school_slots(parts_of(short)[1]), school_slots(parts_of(full)[1])
    near, far = parts_of(short)[0], parts_of(full)[0]
    county, _, township = far.partition("/")
    if near not in (far, county, "-") and not regions().is_within(county, near):
        return False
    if a.affiliation and not _is_same_university(a.affiliation, b.affiliation):
        return False
    if b.affiliation and not (a.affiliation or a.brand):
        return False  # 甲市第一中学 beside 乙大学第一附属中学: numbers of two rows
    if township and a.brand and not b.brand:
        return a.ordinal is not None and township in (
            a.brand,
            *(a.brand + word for word in ("镇", "乡", "街道", "苏木")),
        )
    return b.brand.endswith(a.brand) and (a.brand != "" or a.ordinal is not None or a.affiliation != "")
