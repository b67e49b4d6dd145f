"""Administrative divisions: which of the scanned place names are meant as one, and which one each is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from graph.identity.keys import region_key, unresolved_region_key
from graph.regions.table import Region, regions
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import OF_DISTRICTS, PARTIES, common_verbs, last_verb, read_rows, read_words
from ingest.extract.mentions.listed_divisions import listed_divisions
from ingest.extract.mentions.names import verbs
from ingest.extract.mentions.towns_of_schools import towns_of_schools
from ingest.extract.mentions.townships_in_cells import townships_in_cells
from ingest.extract.mentions.unlisted_divisions import unlisted_divisions
from ingest.extract.occurrences import Anchored
from ingest.extract.scan import Token

# A short name before these is part of another name: a road, a river, a dish, a school of thought.
NOT_A_PLACE = re.compile(
    "[东南西北中]?(?:路|街(?!道)|道|大街|巷|弄|河|江|山|湖|桥|站|精神|话|人)|[东南西北]部|里(?:小学|中学|幼儿园|学校)|社区|[镇乡村屯庄](?![村镇土])|苏木"
)
WHOLE_NO_PLACE = re.compile("(?<=区)域")  # 城东区域
LAST_OF_NAME = re.compile("[\u4e00-\u9fff](?![\u4e00-\u9fff])")  # 金华升 in a row of names
# Divisions whose names are also plain words: they count only beside what lies above them.
WORDS = frozenset(
    {
        "城区",
        "老城区",
        "新城区",
        "郊区",
        "矿区",
        "平房区",
        "东区",
        "西区",
        "南区",
        "北区",
        "市区",
        "开发区",
        "城关区",
        "市中区",
    }
    | {"新区", "会同县", "和县", "新建县"}
)
# Divisions whose names are also what parts of any other town are called.
SIDES_OF_TOWNS = frozenset({"东城区", "西城区", "城东区", "城西区", "城北区", "城中区"})
DONE = frozenset("商随应代任达和经报请呈由")  # verbs before a bare level that are names of counties with it
ORGAN_AFTER = re.compile(
    "委|政府|人大|政协|纪委|[\u4e00-\u9fff]{2,12}?(?:局|办|中心)|科协|妇联|文联|残联|总工会|团委|医院|领导"
)
SIDES = tuple("东南西北")
LIST_OF_MANY = re.compile(
    r"(?:、[^、,。]{2,4})*等?[^,。;\n]{0,4}?(?:[两二三四五六七八九十\d]+个?)?(?:省|市|区|县|地|区县|县区|县市)"
)
SCHOOL_AFTER = re.compile(
    "[\u4e00-\u9fff]{0,6}?(?:小学|中学|学校|幼儿园|高中|职校|中专)(?![\u4e00-\u9fff]{0,2}(?:生|教育|阶段))"
)

LEAGUE = re.compile("团(?P<level>[省市区县旗州])委(?!员)")
NAMED_SCHOOL = re.compile(  # 江苏|某某高中; 江苏中学 may be named for it
    "(?!省)(?:[\u4e00-\u9fff]{2,6}?(?:高级中学|高中|中学|小学|学校|幼儿园)(?![生教阶部段学校])|[一二三四五六七八九十]{1,3}中(?![学心华国央间期级层医专考职]))"
)


@dataclass(slots=True)
class Place:
    """A place name of the text with the division that it is."""

    start: int
    end: int
    code: str
    full: bool  # the official name, not a short one
    reason: str = ""  # why this one of several of the name


def find(context: Context) -> None:
    """Mention every division that the text names or means by 我区 and the like; keep the places for the bodies."""
    places = resolve(context)
    if not places and context.document.region is None:
        unlisted = unlisted_divisions(context.text)
        places = [Place(start, end, f"?{context.text[start:end]}", True) for start, end in unlisted]
    context.places = places
    for place in places:
        _mention(context, (place.start, place.end), place.code, "place-name", place.reason)
    for place in _townships(context, places):
        _mention(context, (place.start, place.end), place.code, "township")
        places.append(place)
    context.places = places = _outermost(places)
    for token in context.scan.own:
        code = own_region(context.document.region, token.word[-1]) if token.kind == "here" else None
        if code:
            reason = f"{token.word} → {_name(code)}: the document's region"
            _mention(context, (token.start, token.end), code, "own-region", reason)


@dataclass(slots=True)
class _Reading:
    """The places read so far in the order of the text, and what tells the homonyms among the next ones apart."""

    text: str
    home: str | None
    on: str | None
    known: set[str]  # the divisions that the document or its text names, with those above them
    listed: dict[int, str]  # what a list, a school or a body makes of a name, by where it begins
    followers: dict[int, Token]  # whole names by where they begin
    places: list[Place] = field(default_factory=list)


def resolve(context: Context) -> list[Place]:
    """The place names that are meant as divisions. Homonyms are told apart by the name before (南通市通州区),
    the document's region, and the other names of the text; what stays open is kept as unresolved by full name."""
    text, home, on = context.text, context.document.region, context.document.date
    known = set(_lineage(home)) if home else set()
    tokens = _names_of_divisions(context, known)
    if not tokens:
        return []
    for token in tokens:
        if token.kind == "region" and token.word not in WORDS and len(found := _candidates(token.word, on)) == 1:
            known.update(_lineage(found[0].code))
    listed = _listed_places(text, tokens, on) | _leading_provinces(text, tokens, on)
    beside = listed_divisions(text, tokens, home, on)
    for code in beside.values():
        known.update(_lineage(code))
    listed |= beside | _before_league(text, tokens, home, on)
    listed |= towns_of_schools(text, tokens, home, on)
    followers = {token.start: token for token in tokens if token.kind == "region"}
    reading = _Reading(text, home, on, known, listed, followers)
    for token in tokens:
        if place := _place(reading, token):
            reading.places.append(place)
    _settle_open(text, reading.places, on)
    return reading.places


def _names_of_divisions(context: Context, known: set[str]) -> list[Token]:
    """The scanned names that stand as names of places: in no word, no personal name and no name of a town's side."""
    text, home, on = context.text, context.document.region, context.document.date
    tokens = [
        token
        for token in context.scan.places
        if not (WHOLE_NO_PLACE if token.kind == "region" else NOT_A_PLACE).match(text, token.end)
    ]
    names = [(n.start, n.end) for one in context.scan.spotted for n in one.names] if tokens else []
    tokens = [t for t in tokens if not any(start < t.start < end for start, end in names)]  # 许|承德
    tokens = [t for t in tokens if not (_is_verb_and_level(text, t, known) or _is_acting_head(text, t))]
    tokens = _without_sides(tokens, home, on)
    ends = {token.end for token in tokens}
    tokens = [t for t in tokens if not _is_town_of_county(text, t, known, ends)]
    return [t for t in tokens if t.clean or t.kind == "place" or _is_whole(text, t) or _follows_place(text, t, ends)]


def _place(reading: _Reading, token: Token) -> Place | None:
    """The place that a name means by itself or by those around it; None where it means none."""
    before = reading.places[-1] if reading.places and reading.places[-1].end == token.start else None
    if code := _code_of(reading, token, before):
        reading.known.update(_lineage(code))
        return Place(token.start, token.end, code, token.kind == "region")
    if before is not None:
        return None
    if token.kind == "region" and token.word not in WORDS and token.clean:
        return Place(token.start, token.end, f"?{token.word}", True)
    if _in_list(reading.text, token, reading.places):
        found = _candidates(token.word, reading.on)
        beside = [region for region in found if region.parent == _parent(reading.places[-1].code)]
        meant = (beside or found)[0].code if len(beside or found) == 1 else None
    else:
        meant = _sharing_kind(reading.text, token, reading.followers, reading.on)
        meant = meant or _county_of_school(reading.text, token, reading.home, reading.on)
    return Place(token.start, token.end, meant, False) if meant else None


def _code_of(reading: _Reading, token: Token, before: Place | None) -> str | None:
    """The division that a name is; one that the text did not name yet only where it is listed or may be new."""
    own = regions().get(reading.home) if reading.home else None
    if own and own.short == token.word and not before:
        code = reading.home
    else:
        code = _pick(token, before, reading.known, reading.on)
    if before is not None:
        return code
    code = code or reading.listed.get(token.start)
    sure = code in reading.known or token.start in reading.listed or _may_be_new(reading.text, token)
    return code if sure else None


def _listed_places(text: str, tokens: Sequence[Token], on: str | None) -> dict[int, str]:
    """北京、上海等地, 苏州、无锡、常州: two or more short names of provinces, three or more of prefectures, side by
    side in a list mean these; the code by where each begins."""
    found: dict[int, str] = {}
    run: list[tuple[Token, Region]] = []
    for token in (*tokens, None):
        regions_of = _candidates(token.word, on) if token and token.kind == "place" else ()
        major = [r for r in regions_of if r.level in ("province", "prefecture")]
        if run and (
            token is None or token.start != run[-1][0].end + 1 or text[run[-1][0].end] != "、" or len(major) != 1
        ):
            levels = {region.level for _, region in run}  # 山西、昭通、北海 may as well be roads
            least = 2 if levels == {"province"} else 3
            found.update({t.start: r.code for t, r in run if len(run) >= least and len(levels) == 1})
            run = []
        if token and len(major) == 1 and (run or token.clean):
            run.append((token, major[0]))
    return found


def _leading_provinces(text: str, tokens: Sequence[Token], on: str | None) -> dict[int, str]:
    """浙江|杭州某中学, 江苏|某某高中, also in a list: a province's short name before that of a place in it, or before
    the name of a school; the code by where each begins."""
    found: dict[int, str] = {}
    following = {token.start: token for token in tokens}
    for token in tokens:
        named = _candidates(token.word, on) if token.kind == "place" and token.clean else ()
        province = next((region.code for region in named if region.level == "province"), None)
        inner = following.get(token.end)
        below = inner and any(province in _lineage(region.code)[1:] for region in _candidates(inner.word, on))
        if province and (below or (len(named) == 1 and NAMED_SCHOOL.match(text, token.end))):
            found[token.start] = province
    return found


def _before_league(text: str, tokens: Sequence[Token], home: str | None, on: str | None) -> dict[int, str]:
    """甲|团县委: a short name before the league's committee of a level means the only division of that level."""
    found: dict[int, str] = {}
    for token in tokens:
        league = LEAGUE.match(text, token.end) if token.kind == "place" else None
        named = [r for r in _candidates(token.word, on) if league and r.name.endswith(_endings(league["level"]))]
        near = [region for region in named if home and region.code[:2] == home[:2]]
        if len(near or named) == 1:
            found[token.start] = (near or named)[0].code
    return found


def _outermost(places: Iterable[Place]) -> list[Place]:
    """By start, without those inside another: 黄石 in 黄石镇."""
    kept: list[Place] = []
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def _settle_open(text: str, places: Sequence[Place], on: str | None) -> None:
    """通州区 beside 武清 and 廊坊: a name of several provinces means the one that is, or borders, the provinces of all
    divisions named in the same sentence; where none or two fit it stays open."""
    for place in places:
        if not place.code.startswith("?"):
            continue
        begin, end = clause_start(text, place.start, "。"), clause_end(text, place.end, "。")
        beside = [p for p in places if begin <= p.start < end and not p.code.startswith("?")]
        provinces = {p.code[:2] for p in beside}
        fits = [
            region
            for region in _candidates(place.code[1:], on)
            if provinces
            and all(region.code[:2] == other or other in _borders()[region.code[:2]] for other in provinces)
        ]
        if len(fits) == 1:
            names = "、".join(dict.fromkeys(text[p.start : p.end] for p in beside))
            place.code = fits[0].code
            place.reason = f"{text[place.start : place.end]} → {_full_name(place.code)}: named beside {names}"


@cache
def _borders() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) for row in read_rows("provinces")}


def _full_name(code: str) -> str:
    above = regions().ancestors(code)
    return "".join(region.name for region in reversed(above)) + _name(code)


def _follows_place(text: str, token: Token, ends: set[int]) -> bool:
    """南通市通州区, 牵线丽水市: no border before it, but a place name or a verb."""
    beside = token.start in ends or text[token.start - 1 : token.start] in ("共", "团", "协", "议", "有")
    word = text[token.start - 2 : token.start]
    after_verb = len(token.word) > 2 and (word in verbs() or word in read_words("vocabulary", "said"))
    return beside or after_verb or text.endswith(PARTIES, 0, token.start)


def _is_acting_head(text: str, token: Token) -> bool:
    """县委副书记、代县长甲: the county's acting head; 代县县长 is that of 代县."""
    return token.word == "代县" and text.startswith("长", token.end) and not text.startswith("长期", token.end)


def _is_verb_and_level(text: str, token: Token, known: set[str]) -> bool:
    """商县财政局, 应县教育局邀请: what is done with the county's organ, not an organ of the 商县 of old."""
    if len(token.word) > 2 or token.word[0] not in DONE or not ORGAN_AFTER.match(text, token.end):
        return False
    return (bool(known) or token.start > 0) and not any(
        region.code in known for region in _candidates(token.word, None)
    )


def _is_whole(text: str, token: Token) -> bool:
    """投用缙云县新城小学, 2016年静安区: a whole name of three characters or more is hardly ever part of other words;
    not so 东西城区."""
    if token.kind != "region" or len(token.word) < 3 or token.word in WORDS:
        return False
    return not (text[token.start - 1 : token.start] in SIDES and token.word[0] in SIDES)


def _is_town_of_county(text: str, token: Token, known: set[str], ends: set[int]) -> bool:
    """搬进了新县城, away from the county of that name."""
    below = token.start in ends and text[token.start - 1] in "省市州区"
    if len(token.word) > 2 or not text.startswith("县城", token.end - 1) or below:
        return False
    return not any(region.code in known for region in _candidates(token.word, None))


def _without_sides(tokens: list[Token], home: str | None, on: str | None) -> list[Token]:
    """Without 东城区 and the like in a paper of another province that names no division beside them in theirs."""
    if home is None or not any(token.word in SIDES_OF_TOWNS for token in tokens):
        return tokens
    known = {home[:2]}
    for token in tokens:
        found = _candidates(token.word, on) if token.word not in SIDES_OF_TOWNS else ()
        known.update(region.code[:2] for region in found if len(found) == 1)
    return [
        token
        for token in tokens
        if token.word not in SIDES_OF_TOWNS or any(r.code[:2] in known for r in _candidates(token.word, on))
    ]


def _may_be_new(text: str, token: Token) -> bool:
    """A division that nothing else in the text supports: its name stands free, is no mere word, and a short one is
    no element of a list of other things."""
    if token.word in WORDS:
        return False
    if not token.clean and not _is_whole(
        text, token
    ):  # 家住广东佛山: a province's short name is hardly ever part of another word
        return any(region.level == "province" for region in _candidates(token.word, None))
    if token.kind == "region":
        return True
    if LAST_OF_NAME.match(text, token.end) and not any(
        region.level == "province" for region in _candidates(token.word, None)
    ):
        return False
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return "、" not in (before, after) and (before != "“" or after == "”")  # “阿里娃”诗会 names no prefecture


def own_region(home: str | None, level: str) -> str | None:
    """The division that 市, 区, 县 … alone mean in a document of `home`: itself or the one above of that kind."""
    if home is None:
        return None
    for code in _lineage(home):
        region = regions().get(code)
        if region and region.name.endswith(_endings(level)):
            return code
    return None


@lru_cache(maxsize=16384)
def is_of_level(code: str, level: str) -> bool:
    """Whether a division is one that 市, 县, 镇 … alone can mean."""
    if "/" in code:
        return code.endswith(level)
    region = regions().get(code)
    return region is not None and level not in ("镇", "乡", "街道", "苏木") and region.name.endswith(_endings(level))


@lru_cache(maxsize=4096)
def _lineage(code: str) -> tuple[str, ...]:
    """A division and those above it, the nearest first."""
    return (code, *(region.code for region in regions().ancestors(code)))


def _parent(code: str) -> str | None:
    region = regions().get(code)
    return region.parent if region else None


@lru_cache(maxsize=8192)
def _candidates(name: str, on: str | None) -> tuple[Region, ...]:
    found = regions().named(name, on=on)
    if name[-1] == "区" and not found:  # 管城区
        found = [r for people in OF_DISTRICTS for r in regions().named(f"{name[:-1]}{people}区", on=on)]
    if name[-1] in "州县旗" and all(region.valid_until for region in found):
        stems = (name[:-1], name[:-1] + "族")  # 黔东南州, 鄂温克旗
        called = [r for stem in stems for r in regions().named(stem, on=on) if r.name.endswith("自治" + name[-1])]
        found = called or found  # 保亭县 is today's 保亭黎族苗族自治县, not the county whose code has ended
    codes = {region.code for region in found}
    return tuple(region for region in found if not codes.intersection(_lineage(region.code)[1:]))


def _pick(token: Token, previous: Place | None, known: set[str], on: str | None) -> str | None:
    found = _candidates(token.word, on)
    if previous is not None and not previous.code.startswith("?"):
        named = regions().named(token.word, on=on) or _candidates(token.word, on)
        below = [region.code for region in named if previous.code in _lineage(region.code)[1:]]
        if token.kind == "place":  # a division that is no more left its short name to schools and roads
            below = [code for code in below if (region := regions().get(code)) and not region.valid_until]
        if below:
            return below[0]
        if token.kind == "place" or token.word in WORDS:
            return None  # 上海市广东路小学: after a full name a stranger's short name is part of what follows
    supported = [region.code for region in found if region.code in known]
    supported = supported or [r.code for r in found if known.intersection(_lineage(r.code)[1:])]
    if len(supported) == 1:
        return supported[0] if token.kind == "region" or supported[0] in known or found[0].level != "county" else None
    if len(found) == 1 and (token.kind == "region" or found[0].level in ("province", "prefecture")):
        return found[0].code
    return None


def _sharing_kind(text: str, token: Token, followers: dict[int, Token], on: str | None) -> str | None:
    """安岳、乐至县: a short name that shares its kind, and what lies above it, with the whole one behind it."""
    follower = followers.get(token.end + 1) if token.clean and text[token.end : token.end + 1] in ("、", "和") else None
    if follower is None or follower.word[-1] not in "县区市旗":
        return None
    parents = {region.parent for region in _candidates(follower.word, on)}
    shared = [r for r in _candidates(token.word, on) if r.parent in parents and r.name.endswith(follower.word[-1])]
    return shared[0].code if len(shared) == 1 else None


def _county_of_school(text: str, token: Token, home: str | None, on: str | None) -> str | None:
    """瓮安小学, in a paper of the province: the county with this short name, which no word of the language shares."""
    if (
        home is None
        or not token.clean
        or len(home) != 6
        or not home.endswith("00")
        or not SCHOOL_AFTER.match(text, token.end)
    ):
        return None
    kinds = (("common", "noun"), ("vocabulary", "plain"), ("tokens", "in_school"))
    if any(token.word in read_words(*kind) for kind in kinds):
        return None
    below = [r for r in _candidates(token.word, on) if home in _lineage(r.code)[1:] and r.valid_until is None]
    return below[0].code if len(below) == 1 and below[0].name[-1] in "县旗市" else None


def _in_list(text: str, token: Token, places: Sequence[Place]) -> bool:
    """梁平、垫江、开江等6个区县: a short name beside one that is known, in a list that ends in a word for divisions."""
    if not places or places[-1].end + 1 != token.start or text[places[-1].end] != "、":
        return False
    return bool(LIST_OF_MANY.match(text, token.end))


def _townships(context: Context, places: Iterable[Place]) -> list[Place]:
    home = context.document.region
    counties = dict.fromkeys([home] if home else [])
    counties.update(dict.fromkeys(place.code for place in places if not place.code.startswith("?")))
    found = list(_counted_townships(context, counties))
    for county in counties:
        in_cells = townships_in_cells(context.text, _township_stems(county))
        found.extend(Place(start, end, f"{county}/{name}", False) for start, end, name in in_cells)
    listed = {place.start for place in found}
    ends = {place.end: place.code for place in places if len(place.code) == 6}
    read = [_township(context, token, counties, ends) for token in context.scan.townships]
    told = {place.code.partition("/")[2]: place.code for place in read if place}
    for token, named in zip(context.scan.townships, read, strict=True):
        if place := named or _told_again(context.text, token, told):
            found.append(place)
            found.extend(p for p in _sharing_townships(context.text, place, token.word) if p.start not in listed)
    found.extend(_townships_over_places(context, counties))
    return found


def _told_again(text: str, token: Token, told: dict[str, str]) -> Place | None:
    """甲镇妇联, where the text says 某县甲镇 elsewhere; `told` holds the codes of such by their names."""
    for length in range(min(LONGEST_TOWNSHIP, token.end), len(token.word), -1):
        code = told.get(text[token.end - length : token.end])
        if code:
            return Place(token.end - length, token.end, code, True)
    return None


def _township(context: Context, token: Token, counties: Iterable[str], ends: dict[int, str]) -> Place | None:
    """The township whose name ends in a token: of the table, or one that it does not list."""
    text = context.text
    for county in counties:
        length = _township_length(text, token.end, county, len(token.word))
        name = text[token.end - length : token.end]
        if not length and token.word == "乡":
            length, name = _without_people(text, token.end, county)
        if length:
            return Place(token.end - length, token.end, f"{county}/{name}", True)
    county, length = _unlisted_township(context, token, ends)
    start = token.end - length
    return Place(start, token.end, f"{county}/{text[start : token.end]}", True) if length else None


def _townships_over_places(context: Context, counties: Iterable[str]) -> Iterator[Place]:
    """鲁北镇, where 北镇 is the short name of a city far away, 丰利镇|海滨小学, where 镇海 is: listed townships whose
    last characters are a place, or begin one."""
    for token in context.scan.places:
        if token.kind != "place" or (token.word[-1] not in "镇乡" and token.word[0] not in "镇乡"):
            continue
        end = token.end if token.word[-1] in "镇乡" else token.start + 1
        for county in counties:
            length = _township_length(context.text, end, county, end - token.start)
            if length:
                yield Place(end - length, end, f"{county}/{context.text[end - length : end]}", True)
                break


def _sharing_townships(text: str, whole: Place, kind: str) -> Iterator[Place]:
    """东岭、西湾、上塘镇: names that share the word for their kind with the whole one behind them, as the county's
    list of townships has them."""
    county = whole.code.partition("/")[0]
    listed, end = _township_names(county), whole.start - 1
    while end > 0 and text[end] == "、":
        length = next((n for n in (4, 3, 2) if n <= end and text[end - n : end] + kind in listed), 0)
        if not length:
            return
        yield Place(end - length, end, f"{county}/{text[end - length : end]}{kind}", False)
        end -= length + 1


def _counted_townships(context: Context, counties: Iterable[str]) -> Iterator[Place]:
    """东岭、西湾、上塘三个乡, 东岭、西湾等2镇(街道), 东岭、西湾几个北部乡镇: names of townships that a word for their
    kind behind the list shows to be such, as many as it counts, and all of one county."""
    for tail in SHARED_KIND.finditer(context.text):
        count = int(tail["count"].translate(COUNTS)) if tail["count"] else 0
        kinds = () if tail["any"] else tuple(kind for kind in (tail["kind"], tail["other"]) if kind)
        for county in counties:
            found = townships_before(context.text, tail.start(), county, kinds, count or LONGEST_LIST)
            if len(found) == count or (not count and len(found) > 1):
                yield from found
                break


def townships_before(text: str, end: int, county: str, kinds: tuple[str, ...], most: int) -> list[Place]:
    """The townships of a county in the list that ends at an offset, named without their kind; one more than `most`
    at the most. What stands before the first name may be any words (走访了东岭、西湾)."""
    stems = _township_stems(county)
    found: list[Place] = []
    while stems and end > 1 and len(found) <= most:
        for length in (4, 3, 2):
            official = stems.get(text[end - length : end], "") if length <= end else ""
            if official and official.endswith(kinds or official):
                break
        else:
            break
        found.append(Place(end - length, end, f"{county}/{official}", False))
        end -= length + 1
        if text[end : end + 1] not in ("、", "和", "与"):
            break
    return found


def _unlisted_township(context: Context, token: Token, ends: dict[int, str]) -> tuple[str, int]:
    """A township that the table does not list, since townships come and go: right after its county (如皋市城南街道),
    or after a border and right before an organ or school of it (城南街道办事处). Its county and its length, or 0."""
    text, home = context.text, context.document.region
    if token.word == "乡" and VILLAGES.match(text, token.end):
        return "", 0
    for length in range(2, 6):
        start = token.start - length
        if start < 0 or not "\u4e00" <= text[start] <= "\u9fff":
            break
        county = ends.get(start)
        if county and not county.endswith("00") and _may_name_township(text[start : token.start]):
            return county, length + len(token.word)
    if home is None or not _holds_townships(home) or not OF_TOWNSHIP.match(text, token.end):
        return "", 0
    start = context.scan.border_before(token.start)
    start = max(start, text.rfind("、", start, token.start) + 1)
    start += text[start] == _name(home)[-1]  # 县|白乡初级中学
    stem = text[start : token.start]
    longest = 8 if stem.endswith("族") else 4 if len(token.word) > 1 else 3
    return (home, token.end - start) if 2 <= len(stem) <= longest and _may_name_township(stem) else ("", 0)


def _holds_townships(code: str) -> bool:
    """A county, or one of the few cities without counties (东莞, 中山)."""
    return len(code) == 6 and (not code.endswith("00") or bool(_township_names(code)))


def _may_name_township(stem: str) -> bool:
    """Whether no word of a township's stem is a common one: 重点镇, 各乡镇, 中心街道."""
    if last_verb(stem) or stem in read_words("common", "noun") or stem[0] in "各每某全本我该两几多非跨":
        return False
    if stem[-1] in "报交送往赴找给":  # 材料送|镇中心小学
        return False
    if any(c in "或局厅委办与和及等的在个0123456789" for c in stem):
        return False
    generic = read_words("generic", "school")
    return not any(stem[i : i + 2] in generic or stem[i : i + 2] in common_verbs() for i in range(len(stem) - 1)) and (
        stem[-1] not in "乡城村市区县街"
    )


VILLAGES = re.compile("村(?!民|委|干部|小学|部)|土|亲|音|愁|情|贤|友")  # 冬枣杯乡村篮球赛
OF_TOWNSHIP = re.compile(
    r"、[\u4e00-\u9fff]{2,4}(?:镇|乡|街道)(?:各|[、)和,;。])|各\d+[所个名]|20\d\d年|常住|户籍|辖区|教办|教育|文教|招生|人民政府|政府|党委|党工委|办事处|街道办"
    "|妇联|团委|工会|残联|关工委|人大|纪委|武装部|派出所|司法所|财政所|卫生院|文化站|综合文化站|商会"
    r"|(?:[\u4e00-\u9fff]{2,4})?(?:中心小学|中心学校|中心校|幼儿园|初级中学|小学|中学|[\u4e00-\u9fff]{2,4}学校)"
)


COUNTS = str.maketrans("两二三四五六七八九", "223456789")
SHARED_KIND = Anchored(
    r"(?:等?(?P<count>[两二三四五六七八九]|[23456789])个?|等|[几多数]个|这[些几]个?)"
    r"(?:(?P<any>(?:[\u4e00-\u9fff]{2})?(?:乡镇|镇乡|镇街|街镇)|(?<=[两二三四五六七八九])地(?![方区点段块理]))"
    r"|(?P<kind>乡(?!村)|镇|街道|苏木)(?:[(、和]?(?P<other>乡|镇|街道))?)"
)
LONGEST_TOWNSHIP = 14  # characters, 某某傣族佤族乡
LONGEST_LIST = 30  # names of townships in a list that does not say how many they are
PEOPLES = re.compile(  # 彝族 in 东山彝族乡
    "(?<=[\u4e00-\u9fff]{2})(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇"
    "|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春"
    "|赫哲|门巴|珞巴|基诺)族)+(?=[乡镇])"
)


def _township_length(text: str, end: int, county: str, ending: int) -> int:
    names = _township_names(county)
    if names:
        for length in range(ending + 6, ending, -1):
            if end >= length and text[end - length : end] in names:
                return length
    return 0


def _without_people(text: str, end: int, county: str) -> tuple[int, str]:
    """东山乡, where the county has a 东山彝族乡 and no other one: its length, its official name if the text has it."""
    short = townships_of_peoples(county)
    for length in range(min(5, end), 2, -1) if short else ():
        said = text[end - length : end]
        if name := short.get(said):
            return length, name if name in text else said
    return 0, ""


@lru_cache(maxsize=1024)
def townships_of_peoples(county: str) -> dict[str, str]:
    """What a county's townships of peoples are called in short, and their official names."""
    names = _township_names(county)
    short = {PEOPLES.sub("", name): name for name in names if PEOPLES.search(name)}
    return {said: name for said, name in short.items() if said not in names and len(said) > 2}


@lru_cache(maxsize=1024)
def _township_names(county: str) -> frozenset[str]:
    return frozenset(region.name for region in regions().townships(county))


@lru_cache(maxsize=1024)
def _township_stems(county: str) -> dict[str, str]:
    """What a list calls a county's townships (东山 of 东山彝族乡): the official name of each that is the only one."""
    named: dict[str, str] = {}
    for name in _township_names(county):
        stem = PEOPLES.sub("", name).removesuffix("街道").removesuffix("苏木").rstrip("乡镇")
        named[stem] = "" if stem in named else name
    return {stem: name for stem, name in named.items() if name and len(stem) > 1}


def _endings(level: str) -> tuple[str, ...]:
    return {"省": ("省", "自治区"), "州": ("州",), "镇": ("镇",), "乡": ("乡",)}.get(level, (level,))


def _name(code: str) -> str:
    region = regions().get(code)
    return region.name if region else code.lstrip("?")


def _mention(context: Context, where: tuple[int, int], code: str, rule: str, reason: str = "") -> None:
    start, end = where
    key = unresolved_region_key(code[1:], context.document.key) if code.startswith("?") else region_key(code)
    context.mention(
        Mention(
            label="Region",
            start=start,
            end=end,
            surface=context.text[start:end],
            name=_name(code),
            key=key,
            standing=not reason or rule == "place-name",
            reason=reason,
            region=code,
            rule=rule,
        )
    )
