"""Numbered groups that go to inspect, in the lines, sentences and tables of a notice or circular on the inspection:
第一组:由副局长甲带队,成员乙、丙,检查某镇学校; 第一督导组组长由股长甲担任; 督查一组⏎组长:甲⏎成员:乙、丙.

第一组 alone carries the name of the inspection: there is a first group in each of them. Each is a part of the body
whose paper it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.identity.keys import PLACELESS, label_of, organization_key, section_key
from graph.identity.names import compose_name
from ingest.extract.clauses import clause_end
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.appointed import spotted_in
from ingest.extract.mentions.inspections import KINDS
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import (
    NO_GIVEN,
    Name,
    NameReader,
    common_words,
    looks_given,
    never_a_name,
    surname_kind,
)
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.own_bodies import own_body
from ingest.extract.mentions.titles import Title
from ingest.extract.occurrences import Anchored
from ingest.structure.numbering import MARK

RULE = "group of an inspection"
ABOUT = re.compile(
    r"(?:关于(?:组织|认真|集中|做好|印发)*(?:开展|进行|实施)?(?:对)?|(?<=[局会室委厅府]))"
    rf"(?P<name>(?:(?!关于)[^\n。;:《》]){{2,60}}(?:{KINDS}))(?:工作|活动)*(?:实施)?的?(?:情况|结果|安排|分组|人员)*(?:实施)?的?"
    r"(?:通知|通报|通告|公告|公示|方案|安排|函)"
)
KIND = "督导|检查|督查|督察|巡查|调研|评估|核查|验收|视导|指导|考核|复查|暗访|抽查|工作|包联"
NUMBER = r"(?:[一二三四五六七八九]|十[一二三四五六]?|\d{1,2})"
GROUP = Anchored(rf"(?P<name>第{NUMBER}(?:专项|综合)?(?P<kind>{KIND})?(?P<s>小)?组|(?P<of>{KIND})第?{NUMBER}组)")
BARE_LINE = re.compile(rf"^ *(?:{MARK} *)?(?P<name>[一二三四五六七八九十]组)(?= *(?:[:(]|\n))", re.MULTILINE)
PLACES = "副组长|组 {0,4}长|带队(?:领导|组长|人|负责人|局长)?|领队|组 {0,4}员|成 {0,4}员|联络员|联系人|观察员"
PLACE = re.compile(rf"(?P<title>{PLACES})(?![单名])(?: *(?:(?:分别)?(?:由|为|是|有|包括)|:)? *(?=[\u4e00-\u9fff]))?")
TAKEN = re.compile(
    r"(?:同志)?(?:担任|兼任|任|为)(?:第?[^,。;:\n]{1,5}组)?\Z|\(\Z"
)  # 由甲任组长, 甲任第一组|组长, 甲(组长
BARE = re.compile(r"(?:\A|[,。;:、由以\n ])(?P<name>[\u4e00-\u9fff]{2,4})\Z")
LABELLED = re.compile(
    rf" *(?:{PLACES}|[\u4e00-\u9fff]{{2,8}})(?: ?\([^()\n]{{1,20}}\))? *:"
)  # a line below a group's name
PIECE = re.compile(r"[\u4e00-\u9fff·]{2,5}?(?=[、,。;和与及(\s)]|同志|担任|带队|检查|督导|负责|\Z)")
BRACKET = re.compile(r"(?: ?\([^()\n]{1,40}\))?(?:同志)?")
SEPARATOR = re.compile(r" ?[、和与及] ?| +(?=[\u4e00-\u9fff])|,(?=[\u4e00-\u9fff]{2,3}(?:[、,。;\n(]|\Z))")
TABLE = re.compile(
    r"^[ |]*(?:组 ?别|分组|组名|小组)(?P<sep>\n|[ |]+)(?=[^\n]*组 ?长|[^\n]*带队|[^\n]*\n(?:组 ?长|带队))", re.MULTILINE
)
LEAST = 2  # groups of one inspection

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """Where a group's name stands, where what is said of it ends, and the headed cells of its row in a table."""

    start: int
    end: int
    high: int
    cells: tuple[tuple[Place, Place], ...] = ()


def inspection_groups(ctx: Context) -> list[Group]:
    """The groups of which the paper tells who is in them."""
    about = ABOUT.search(ctx.text, *ctx.outline.title) if ctx.outline.title else None
    if about is None:
        return []
    places = sorted({m.span("name") for m in (*GROUP.finditer(ctx.text), *BARE_LINE.finditer(ctx.text))})
    found = []
    for number, (start, end) in enumerate(places):
        after = places[number + 1][0] if number + 1 < len(places) else len(ctx.text)
        group = Group(start, end, min(after, _end(ctx.text, start, end)))
        if PLACE.search(ctx.text, end, group.high) or re.search("带队|领队", ctx.text[end : group.high]):
            found.append(group)
    found += _in_tables(ctx.text, places)
    return found if len({ctx.text[g.start : g.end] for g in found}) >= LEAST else []


def _in_tables(text: str, places: list[Place]) -> Iterator[Group]:
    """组别 组长 成员 检查学校, and a row for each group; the cells may stand below each other."""
    for head in TABLE.finditer(text):
        below = [place for place in places if place[0] > head.end()]
        cell = re.compile(r"[^\n]+" if head["sep"] == "\n" else r"[^\n |]+(?:(?<=、) ?[^\n |]+)*")
        columns = [m.span() for m in cell.finditer(text, head.end(), below[0][0] if below else head.end())]
        places_of = [number for number, column in enumerate(columns) if re.fullmatch(PLACES, text[slice(*column)])]
        for number, (start, end) in enumerate(below):
            stop = below[number + 1][0] if number + 1 < len(below) else len(text)
            stop = stop if head["sep"] == "\n" else min(stop, clause_end(text, end, ""))
            row = [m.span() for m in cell.finditer(text, end, stop)][: len(columns)]
            at_start = re.search(r"\n[ |]*\Z", text[:start]) and re.match(r"[\n |]", text[end:])
            if at_start and len(row) == len(columns):
                yield Group(start, end, end, tuple((columns[i], row[i]) for i in places_of))


def _end(text: str, start: int, end: int) -> int:
    """第一组:… to the end of the line and of the labelled lines below it; in a sentence to its next ; or 。"""
    line = text.rfind("\n", 0, start) + 1
    heads = re.fullmatch(rf" *(?:{MARK} *)?", text[line:start]) and re.match(r" *(?:[:(,]|\n| )", text[end:])
    if not heads:
        return clause_end(text, end, "。;\n")
    stop = clause_end(text, end, "")
    while LABELLED.match(text, stop + 1):
        stop = clause_end(text, stop + 1, "")
    return stop


def mention_groups(ctx: Context) -> None:
    """The mention of each, as a part of the body whose paper it is."""
    groups = inspection_groups(ctx)
    about = ABOUT.search(ctx.text, *ctx.outline.title) if groups and ctx.outline.title else None
    owner = _whose(ctx) if about else ""
    for group in groups if about else ():
        words = ctx.text[group.start : group.end]
        named = next((m for m in ctx.mentions_in("Organization", group.start, group.end) if m.end == group.end), None)
        if about is None or (named and named.key and named.owner not in ("", owner)):
            continue  # a part of a working group that the text names
        full = words if re.search(KIND, words) else about["name"].replace("\n", "") + words
        _name(ctx, group, named, (owner, full))


def _whose(ctx: Context) -> str:
    """The key of the one body whose paper it is, an office of the government's own by itself."""
    if "、" in (ctx.document.issuer or ""):
        return ""
    issuer = ctx.outline.issuer
    bodies = ctx.mentions_in("Organization", *issuer) if issuer else ()
    return next((m.key for m in bodies if m.key and m.owner.endswith("|政府")), "") or own_body(ctx)


def _name(ctx: Context, group: Group, named: Mention | None, told: tuple[str, str]) -> None:
    """Give a group its full name; `told` is its owner's key and its own words."""
    (owner, full), words = told, ctx.text[group.start : group.end]
    mention = named or ctx.mention(Mention("Organization", group.start, group.end, words, words))
    if named:
        ctx.move(named, group.start, group.end)
    mention.key = section_key(owner, full) if owner else organization_key(ctx.document.region or PLACELESS, full)
    mention.name = name_of(ctx, owner) + full
    mention.surface, mention.owner, mention.owner_end, mention.rule = words, owner, 0, RULE
    mention.standing, mention.reason = False, f"{words} → {mention.name}: a group of the inspection"


def name_of(ctx: Context, key: str) -> str:
    """The fullest form in which the text names a body."""
    names = {m.surface for m in ctx.mentions_of(label_of(key)) if m.key == key and m.standing} if key else set()
    return max(names, key=lambda name: (len(name), name), default=compose_name(key) if key else "")


def read_inspection_groups(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """The place of each person in such a group."""
    groups = inspection_groups(ctx)
    for group in groups:
        mention = next((m for m in ctx.mentions_in("Organization", group.start, group.end) if m.end == group.end), None)
        if mention is None or not mention.key:
            continue
        for place, names in _places(ctx, group):
            title = Title(*place, ctx.text[slice(*place)].replace(" ", ""), "group")
            post = Post(title, mention.key, (group.start, group.end), inherited=True)
            for name in names:
                reader.known.add(name.text)
                yield Naming(name, (post,), min(place[0], name.start), max(place[1], name.end), "group list")


def _places(ctx: Context, group: Group) -> Iterator[tuple[Place, list[Name]]]:
    """The places of a group, each with whom the text names for it."""
    for match in PLACE.finditer(ctx.text, group.end, group.high):
        yield match.span("title"), _whom(ctx, group, match)
    for column, cell in group.cells:
        yield column, list(listed_names(ctx, *cell))


def _whom(ctx: Context, group: Group, match: re.Match[str]) -> list[Name]:
    """Who is named to be at a place of the group: behind it, or before 任组长 and 带队."""
    low = max(ctx.text.rfind(sign, 0, match.start()) for sign in "。;:\n") + 1
    taken = TAKEN.search(ctx.text, low, match.start())
    if taken is None:
        after = list(listed_names(ctx, match.end(), group.high))
        if after or not match["title"].startswith("带队"):
            return after
    return _before(ctx, low, taken.start() if taken else match.start())


def _before(ctx: Context, low: int, end: int) -> list[Name]:
    """副局长甲|带队, 由甲、乙|任副组长: those whose names end at a place."""
    named = [name for one in spotted_in(ctx, low, end) for name in one.names if name.end <= end]
    if named and named[-1].end == end:
        first = len(named) - 1
        while first and ctx.text[named[first - 1].end : named[first].start] == "、":
            first -= 1
        return named[first:]
    bare = BARE.search(ctx.text, low, end)
    return [Name(*bare.span("name"), bare["name"])] if bare and _is_a_name(bare["name"]) else []


def listed_names(ctx: Context, start: int, end: int) -> Iterator[Name]:
    """甲、股长乙、丙(某校校长): the names of a list, to the first words that name nobody."""
    while start < end:
        names = _titled(ctx, start, end) or _plain(ctx, start, end)
        yield from names
        after = BRACKET.match(ctx.text, names[-1].end, end) if names else None
        joint = SEPARATOR.match(ctx.text, after.end(), end) if after else None
        if joint is None:
            return
        start = joint.end()


def _titled(ctx: Context, start: int, end: int) -> list[Name]:
    """Whom the title of the next item names: 责任督学|甲、乙."""
    stop = min(end, clause_end(ctx.text, start, "、,。;:(\n"))
    found = next((one for one in spotted_in(ctx, start, stop) if one.names and not one.label), None)
    if found and PLACE.search(ctx.text, start, found.start):
        return []
    return [name for name in found.names if name.end <= end] if found else []


def _plain(ctx: Context, start: int, end: int) -> list[Name]:
    """The next item where it is a name and nothing else."""
    piece = PIECE.match(ctx.text, start, end)
    return [Name(*piece.span(), piece[0])] if piece and _is_a_name(piece[0]) else []


def _is_a_name(word: str) -> bool:
    """Whether a word at the place of a name may be one, whatever its surname."""
    width = 2 if len(word) > 2 and surname_kind(word[:2]) else 1
    if not 2 <= len(word) <= 2 + width or word in never_a_name() or any(sign in NO_GIVEN for sign in word[width:]):
        return False
    plain = not any(word in words for words in common_words())
    return plain and bool(surname_kind(word[:width])) and (len(word) > 2 or looks_given(word[1:]))
