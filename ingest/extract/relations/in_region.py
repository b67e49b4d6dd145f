"""IN_REGION: the division that an organization's or school's own name, or the document for it, gives."""

import re
from collections.abc import Iterator

from graph.identity.keys import LEADERS, parts_of, region_key, strip_region
from graph.identity.normal import organization_slots, school_slots
from graph.regions.table import regions
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.mentions.regions import PEOPLES, Place
from ingest.extract.relations.posts import STATUSES, is_post, ranges_of
from ingest.extract.relations.structure_of import is_copied_to

Range = tuple[int, int]

LIES = re.compile(
    "(?:位于|坐落(?:于|在)|地处|落户(?:于|在)?|落址(?:于|在)?|选址(?:于|在)?|建在|设在|驻地(?:在|为)|隶属(?:于)?)(?:了)?"
)
STATIONED = ("大队", "支队", "派出所")  # parts that sit elsewhere than their bureau
LYING = ("位于", "坐落", "地处", "落户", "落址", "选址", "建在", "设在", "驻地", "隶属")
SHORT_GAP = re.compile(r"\(?[^,。;]{0,4}?\)?(?:,?(?:是一所)?)|\([^()]{0,10}\)")
HIGHER = ("大学", "学院", "高等专科学校")
FOR_A_TIME = (
    "组",
    "专班",
    "联席会议",
    "指挥部",
    "组委会",
    "评委会",
    "编委会",
    "工作组/办公室",
    "小组/办公室",
    "专班/办公室",
)
COLUMN_OF_PLACES = re.compile(  # 镇(街), 所在乡镇, 区县
    "(?:所[在属]|归属|隶属)?(?:的)?[(]?(?:乡?镇|街道?|乡镇|镇街|乡|县|区|市|旗|区县|县区|县市区|区域|辖区|属地|片区)"
    "(?:[(、/][乡镇街道办区处、/]{1,6}[)]?)?(?:名称)?"
)
COUNTED = re.compile(r" *(?:[(]?\d{1,3}所[)]?)? *[:]")  # 甲区(10所):
OF_TOWN = re.compile(  # 甲中心小学, 甲一中, 甲中学, 甲派出所
    "(?P<town>[\u4e00-\u9fff]{2,4}?)(?:(?:第?[一二三四五六]|(?:第?[一二三四五六])?(?:中心|完全))(?:小学|幼儿园|校)"
    "|(?:第?[一二三四五六])?(?:中心|初级|九年制|九年一贯制)?(?:中学|初中|学校)|[一二三][中小]"
    "|(?:中心)?卫生院|派出所|司法所|财政所)"
)
OPENS_LINE = re.compile(r" *(?:[(]?[\d一二三四五六七八九十]{1,2}[)、.])? *")
OWN_SCHOOL = re.compile("(?:^|[,。;\n])(?:学校|校园|园所|本校)$")


def find(context: Context) -> None:
    """State the region of each body once, at the mention that says it most plainly; of an organ that only its office
    or section names (区政府办公室), there. A region that the document never names is not stated."""
    named = {mention.region for mention in context.mentions_of("Region")} | {context.document.region}
    best: dict[str, Mention] = {}
    stated: set[tuple[str, str]] = set()
    listed = [*_listed(context), *_headed(context), *_possessed(context), *_of_towns(context)]
    vague = _are_vague(context) | {school.key for school, region in listed if not _is_written_out(school)}
    for label in ("Organization", "School"):
        for mention in context.mentions_of(label):
            if mention.key and (mention.key not in best or (mention.standing and not best[mention.key].standing)):
                best[mention.key] = mention
    for key, mention in list(best.items()):
        subjects = [key] if _lies_by_itself(key) else []
        owner = _owner(key) or _school_of(mention)
        if owner and owner not in best and _is_written(owner, mention) and not is_copied_to(context.text, mention):
            subjects.append(owner)
            best[owner] = mention
        for subject in subjects:
            code = parts_of(subject)[0]
            if code in named and ("/" in code or regions().get(code) is not None) and subject not in vague:
                evidence = ((mention.start, mention.end),)
                context.relate(Fact(subject, "IN_REGION", region_key(code), evidence, "region-of-name"))
                stated.add((subject, code))
    for body, words in _posted(context):
        code = parts_of(body)[0]
        ranges = _with_place(context, words, code)
        if (body, code) not in stated and code in named and ranges and parts_of(body)[1] in LEADERS:
            stated.add((body, code))
            context.relate(Fact(body, "IN_REGION", region_key(code), ranges, "region-of-name"))
    said: list[tuple[Mention, str, tuple[Range, ...], str]] = [
        (mention, place.code, ((mention.start, end),), "said-to-lie") for mention, place, end in _located(context)
    ]
    for school, region in listed:
        words = ((region.start, region.end), (school.start, school.end))
        said.append((school, str(region.region), words, "list-of-places"))
    for mention, code, words, rule in said:
        if (mention.key, code) not in stated:
            stated.add((mention.key, code))
            context.relate(Fact(mention.key, "IN_REGION", region_key(code), words, rule))


def _are_vague(context: Context) -> set[str]:
    """Bodies without a place in any of their names, of which the document's division says little: a university, a
    working group, and a school that would lie in a province. A municipality is a city all the same."""
    vague: dict[str, bool] = {}
    for mention in (m for label in ("School", "Organization") for m in context.mentions_of(label)):
        region = regions().get(parts_of(mention.key)[0]) if mention.key else None
        if region is None:
            continue
        if mention.label == "Organization":
            group = mention.key.endswith(FOR_A_TIME) and region.short not in mention.name
            vague[mention.key] = vague.get(mention.key, True) and group
            continue
        wide = region.level == "province" and not region.name.endswith("市")
        if wide or mention.surface.endswith(HIGHER) or "大学" in mention.surface:
            told = mention.surface[:1] in "省区市县" or region.short in mention.surface or not mention.standing
            vague[mention.key] = vague.get(mention.key, True) and not told
    return {key for key, is_vague in vague.items() if is_vague}


def _with_place(context: Context, ranges: tuple[Range, ...], code: str) -> tuple[Range, ...]:
    """The words of a post with the division that they speak of: 甲镇镇长; beside 县长 the first mention of the
    county. None where the text does not write it."""
    region = regions().get(code)
    short = region.short if region else code.partition("/")[2]
    if any(short in context.text[start:end] for start, end in ranges):
        return ranges
    place = next((m for m in context.mentions_of("Region") if m.region == code and m.standing), None)
    return tuple(sorted({(place.start, place.end), *ranges})) if place else ()


def _posted(context: Context) -> Iterator[tuple[str, tuple[Range, ...]]]:
    """The leading organs that the text names by a post alone: the 甲镇政府 of 甲镇镇长."""
    for naming in context.namings:
        for post in naming.posts:
            if post.body.startswith("Organization|") and naming.status in STATUSES and is_post(post):
                yield post.body, ranges_of(naming, post)


def _located(context: Context) -> Iterator[tuple[Mention, Place, int]]:
    """A位于甲区乙街道: a body and the last of the divisions that follow each other after the verb."""
    starts = {place.start: place for place in context.places}
    if not starts or not any(word in context.text for word in LYING):
        return
    for verb in LIES.finditer(context.text):
        place = starts.get(verb.end())
        while place is not None and (below := starts.get(place.end)) is not None:
            place = below
        subject = _subject(context, verb.start()) if place is not None else None
        if subject is not None and place is not None and not place.code.startswith("?"):
            yield subject, place, place.end


def _listed(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """镇街 | 学校: the schools of a table's rows with the division of its column, down to where the next one stands."""
    for table in context.outline.tables if context.mentions_of("School") else ():
        columns = [c for c in range(table.columns) if _is_head(context, table.cells.get((0, c)))]
        region: Mention | None = None
        for row in range(1, table.rows) if len(columns) == 1 else ():
            cell = table.cells.get((row, columns[0]))
            if cell is not None:
                region = next((m for m in context.mentions_in("Region", *cell) if (m.start, m.end) == cell), None)
            others = [table.cells.get((row, c)) for c in range(table.columns) if c != columns[0]]
            for school in (m for other in others if region and other for m in context.mentions_in("School", *other)):
                if school.key and region and region.key:
                    yield school, region


def _headed(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """甲区(10所):乙中学、丙小学: the schools of a line with the division that begins it."""
    for region in context.mentions_of("Region"):
        begin = clause_start(context.text, region.start, "")
        head = COUNTED.match(context.text, region.end)
        if region.key and head and OPENS_LINE.fullmatch(context.text, begin, region.start):
            for school in context.mentions_in("School", head.end(), clause_end(context.text, head.end(), "。")):
                if school.key:
                    yield school, region


def _possessed(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """甲街道的乙小学, 位于丙乡的民族实验中学: a school that is named with the division whose it is."""
    for region in context.mentions_of("Region"):
        school = context.mention_at("School", region.end + 1) if context.text.startswith("的", region.end) else None
        named = school is not None and school.key and school.start == region.end + 1
        if school and named and region.key and region.standing and not _is_written_out(school):
            yield school, region


def _of_towns(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """甲中心小学, 甲一中, 甲派出所, where the text names the 甲镇 of that county: what a town names so is its own."""
    towns: dict[str, Mention] = {}
    for region in context.mentions_of("Region"):
        if region.key and region.region and "/" in region.region:
            town = PEOPLES.sub("", region.name).removesuffix("街道").rstrip("镇乡")
            county = regions().get(region.region.partition("/")[0])
            if county and county.short != town:  # 平山中学 of 平山县, which has a 平山镇 as well
                towns.setdefault(town, region)
    for label in ("School", "Organization") if towns else ():
        for body in context.mentions_of(label):
            own = OF_TOWN.fullmatch(body.surface) if body.key and body.standing else None
            seat = towns.get(own["town"]) if own else None
            if seat and parts_of(body.key)[0] == str(seat.region).partition("/")[0]:
                yield body, seat


def _is_written_out(school: Mention) -> bool:
    """Whether a school's own name begins with its division, which then stands beside that of the list."""
    region = regions().get(school.region or "")
    return region is not None and school.surface.startswith(region.short)


def _is_head(context: Context, cell: Range | None) -> bool:
    return cell is not None and COLUMN_OF_PLACES.fullmatch(context.text, *cell) is not None


def _subject(context: Context, verb: int) -> Mention | None:
    for label in ("School", "Organization"):
        mention = context.mention_before(label, verb, 12)
        if mention and mention.key and SHORT_GAP.fullmatch(context.text, mention.end, verb):
            return mention
    home = context.linker.home.school if context.linker and context.linker.home.organ is None else None
    return home.mention if home and OWN_SCHOOL.search(context.text, max(0, verb - 4), verb) else None


def _lies_by_itself(key: str) -> bool:
    """A section of a bureau or school lies where its owner does; the offices of leading organs and the party
    committees of bureaux are stated."""
    owner, slash, own = parts_of(key)[1].partition("/")
    bureau = own in ("党组", "党委", "党工委") and not school_slots(owner).type
    return not slash or owner in LEADERS or owner.endswith("小组") or bureau or _sits_elsewhere(own)


def _sits_elsewhere(own: str) -> bool:
    """交警大队, 派驻某局纪检监察组: what its owner's place does not tell by itself."""
    return own.endswith(STATIONED) or ("驻" in own and "纪检" in own)


def _is_written(owner: str, mention: Mention) -> bool:
    """Whether the words for a part name what it is part of: 区政府办公室 does, 市府办 does not; written in full as well
    (教育体育局 for 教体局)."""
    if owner.startswith("School|"):
        return True
    code, organ = parts_of(owner)[:2]
    if organ in mention.surface:
        return True
    return organ != "政府" and organization_slots(strip_region(mention.surface, code)).organ == organ  # 旗教育督导室


def _school_of(mention: Mention) -> str:
    """The school that a part of it names together with its place (石桥县特殊教育学校教导处)."""
    code = parts_of(mention.owner)[0] if mention.owner.startswith("School|") else ""
    region = regions().get(code)
    return mention.owner if region and mention.surface.startswith(region.name) else ""


def _owner(key: str) -> str:
    """The organ that a section is part of; a school's body does not say where the school is."""
    code, name = parts_of(key)[:2]
    owner, slash, _ = name.partition("/")
    return f"Organization|{code}|{owner}" if slash and not school_slots(owner).type else ""
