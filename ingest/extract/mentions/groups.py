"""Temporary bodies as lists show them: the line above 组长：… is a group's name as a whole, 第一组：组长：… is a part
of the group named above, and 办公室设在X，甲任办公室主任 speaks of the group's own office."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from graph.identity.keys import PLACELESS, label_of, organization_key, parts_of, section_key
from graph.identity.names import compose_name
from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.mentions.event_groups import name_by_event
from ingest.extract.mentions.inspection_groups import mention_groups, name_of
from ingest.extract.mentions.meant_posts import GROUPS
from ingest.extract.mentions.member_lists import headings
from ingest.extract.mentions.named_members import MEMBER_LINE
from ingest.extract.mentions.namings import CALLED_LATER, LIST_REACH, NEXT_HEADING, SET_UP
from ingest.extract.mentions.own_bodies import own_body
from ingest.extract.mentions.part_heads import PART_OF_GROUP
from ingest.extract.mentions.set_up_groups import mention_set_up, set_up
from ingest.extract.mentions.titled_groups import OF_TITLE, mention_titled
from ingest.extract.occurrences import Anchored
from ingest.structure.numbering import MARK

LIST_HEAD = re.compile(
    r"^ *(?:(?P<part>第[一二三四五六七八九十\d]{1,2}组): ?)?"
    r"(?:第一|常务)?(?:组 {0,3}长|总 {0,3}指 {0,3}挥|总召集人|召集人|指挥长|主 {0,3}任|理事长|总负责)(?:[:]| *\n)",
    re.MULTILINE,
)
GROUP_LINE = re.compile(
    rf"^ *{MARK}? *"
    r"(?:[^\n。;:,]{0,12}下设|成立|设立|组建|建立)?"
    r"(?P<name>(?:(?!成立|组建)[^\n。;:]){2,40}?(?:领导小组|工作小组|小组|工作组|专家组|委员会|组委会|评委会|指挥部|专班|考务组|组))"
    r"(?:成员|组成人员)?(?:名单|人员)?(?: ?\([^()\n]{0,60}\))?[:]?$"
)
FOUNDING = re.compile(  # 成立某某领导小组,负责统筹协调。
    r"^[^\n]{0,40}?(?:成立|组建|设立)(?P<name>[\u4e00-\u9fff“”]{2,30}?(?:领导小组|工作小组|工作组|指挥部|专班))"
    r"(?:,[^\n]{0,120})?[。:]?$"
)
OFFICE = Anchored(
    r",?(?:设在|设于|挂靠在?)[^,。;\n]{2,16},[^,。;\n]{2,12}?(?:兼任|担任|任|兼)(?P<office>办公室)(?:常务)?副?主任"
    r"(?:,[^,。;\n]{2,30}?(?:兼任|担任|任|兼)(?P<other>办公室)(?:常务)?副主任)?"
)
OFFICE_OF = Anchored(  # 办公室设在甲中心,负责日常工作,办公室主任由乙兼任
    r",?(?:设在|设于|挂靠在?)[^,。;\n]{2,16},(?:[^,。;\n]{2,20},)?(?P<office>办公室)(?:常务)?副?主任(?P<other>)由"
)
NEW_OFFICE = Anchored(  # 成立甲乙联络办公室,教务处处长王强担任办公室主任
    r"(?:成立|组建|设立)了?(?P<name>[\u4e00-\u9fff]{3,16}(?<!领导小组)(?<!专班)(?<!指挥部)办公室),[^,。;\n]{2,24}?(?:兼任|担任|任|兼)"
    r"(?P<office>办公室)(?:常务)?副?主任"
)
OUR_BUREAU = re.compile(r"[我本]局(?:党组)?(?:专门|及时|迅速)?(?:成立|组建|设立)了?\Z")
FOUNDED = re.compile(r"(?:成立|组建|设立)\Z")
ADJUSTED = re.compile(  # 对某某领导小组及其办公室作如下调整
    r"(?:(?:及|和|与|暨)(?:其|下设的?)*(?:办公室|各?(?:工作)?专班|各?(?:专项)?工作组))?"
    r"(?:(?:\([^()\n]{2,16}\))?的?(?:组成人员|领导成员|成员单位|成员|人员|组成)(?:名单|及职责)?"
    r"(?:作|进行|予以|做|作出)?了?(?:相应|如下|部分|适当|必要)*的?(?:调整|充实|补充|明确|公布|通知)"
    r"|(?:作|进行|予以|做|作出)了?(?:相应|如下|部分|适当|必要)*的?(?:调整|充实|补充)"
    r"|(?:组成)?(?:人员|成员)名单(?:予以)?(?:印发|公布|通知|公示|下发))"
)
TO_ADJUST = re.compile(r"(?:调整|充实|增补|重组|恢复|完善)(?:和|并|、)?(?:充实|完善)?了?\Z")
HAS_LIST = re.compile(  # 决定调整某某领导小组,名单如下
    r"(?:\([^()\n]{2,16}\))?的?(?:组成人员|成员|人员)?[,。]?[^。:;\n]{0,20}(?:名单|人员|成员|具体|组成|现)[^。:;\n]{0,14}(?:如下|通知|公布|印发)"
)
PART_HEAD = re.compile(
    rf"^ *{MARK}? *"
    r"(?P<part>[\u4e00-\u9fff、]{2,12}(?:组|专班))[。,:;] ?(?:组长|由[^,。;\n]{2,24}(?:任|担任)组长)",
    re.MULTILINE,
)
SHORT_OFFICE = re.compile(r"[本县区市省州镇校局]?(?:工作)?(?:专班|领导小组|小组|指挥部|委员会|组委会|理事会)?办公室")
OF_ANYBODY = frozenset({"领导小组", "工作小组", "工作组", "小组"})
BARE = OF_ANYBODY | {"工作领导小组", "活动领导小组", "工作专班"}
OWN_PAPER = re.compile(r"通知|方案|公告|公示|预告|安排|办法|细则")  # a report may tell of a group from elsewhere
OFFICE_NAME = re.compile(r"[\u4e00-\u9fff、]{0,30}办公室\Z")
SETS_UP_PARTS = re.compile(
    r"下设(?:立|有|了)?(?:[一二两三四五六七八九十\d]{1,2}|若干)个(?:专项|具体|专门)?"
    r"(?:工作)?(?:小组|组)[^。\n]{0,20}[:。]? *(?=\n)"
)
PART_LINE = re.compile(
    rf"\n *{MARK} *(?P<part>[\u4e00-\u9fff、]{{2,12}}?(?<![小家])组)(?:[。,:;(][^\n]*)?(?=\n|\Z)"
    r"(?:\n *(?:副?组 {0,4}长|[成组] {0,4}员|牵头|责任|联络|主要职责|工作职责|职责|任务)[^\n]*)*"
)
NO_NAME_ABOVE = re.compile(  # a heading over a list that does not name the group
    rf" *(?:{MARK})? *(?:加强)?(?:组织|领导|活动|工作)(?:机构|领导|保障)(?:及(?:其|主要|工作)?"
    "(?:职责|分工))?(?:设置)?[:。]? *"
)
CALLED_BELOW = re.compile(  # 领导小组下设办公室 right below the list
    rf"\n *(?:{MARK})? *(?:该|本|活动|工作)?(?P<name>(?:领导|工作)小组)(?=[下设]|办公室|负责|全面|统一|定期|职责|主要)"
)
PART_ONLY = re.compile(r"(?<![小作家])组\Z")  # 宣传报道组; 竞聘工作小组 has a name of its own
WHOLES = ("小组", "专班", "指挥部", "委员会")
FARTHEST_WHOLE = 900  # characters from where a group sets up its parts to the last of their lists
BRAND_LONGEST = 24  # characters of a quoted brand with its marks
REACH = 12  # lines between a group's name and the list of a part of it


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str


NAMED_AGAIN = 5  # characters of a group's name that are known again


def _own_groups(ctx: Context) -> None:
    """我局成立某某领导小组: a part of the bureau whose paper it is, as it would be behind the bureau's name."""
    ours = [m for m in ctx.mentions_of("Organization") if m.key and not m.owner and GROUPS.search(m.surface)]
    ours = [m for m in ours if OUR_BUREAU.search(ctx.text, max(0, m.start - 10), m.start)]
    own = own_body(ctx) if ours else ""
    if not own.startswith("Organization|") or "/" in own.rpartition("|")[2]:
        return
    named = {m.key.rpartition("|")[2]: m.surface for m in ours}
    for mention in ctx.mentions_of("Organization"):
        whole, part = mention.key.rpartition("|")[2], ""
        if mention.owner and whole not in named:  # its office
            whole, _, part = whole.rpartition("/")
        if words := named.get(whole):
            group = section_key(own, words)
            mention.key, mention.owner = (section_key(group, part), group) if part else (group, own)
            mention.name, mention.standing = name_of(ctx, own) + words + part, False
            mention.reason = f"{mention.surface} → {mention.name}: founded by the bureau whose paper it is"


def find(ctx: Context) -> None:
    """Name the groups of the document's lists and their offices."""
    _own_groups(ctx)
    mention_titled(ctx, _named)
    groups: list[Mention] = []
    for head in LIST_HEAD.finditer(ctx.text):
        group = _group_above(ctx, head.start(), REACH if head.group("part") else 1)
        if group and head.group("part"):
            _part(ctx, group, head.span("part"))
        elif group or (group := _group_below(ctx, head)):
            groups.append(group)
    for heading, _ in headings(ctx):
        groups.append(_named(ctx, *heading.span("name")))
    groups += [mention_set_up(ctx, one) if one.key else _named(ctx, one.start, one.end) for one in set_up(ctx)]
    founded = [m for m in ctx.mentions_of("Organization") if is_founded(ctx, m)]
    for part in PART_HEAD.finditer(ctx.text) if founded else ():
        above = bisect_left(founded, part.start(), key=lambda m: m.start)
        if above:
            _part(ctx, founded[above - 1], part.span("part"))
    for whole, place in _set_up_lines(ctx):
        _part(ctx, whole, place)
    for line in MEMBER_LINE.finditer(ctx.text):
        _of_line(ctx, *line.span("name"))
    groups = sorted({m.start: m for m in (*founded, *groups)}.values(), key=lambda m: m.start)
    for group in groups:
        _named_again(ctx, group)
    _new_offices(ctx)
    for office in (*OFFICE.finditer(ctx.text), *OFFICE_OF.finditer(ctx.text)) if groups else ():
        _office_of_match(ctx, groups, office)
    mention_groups(ctx)
    name_by_event(ctx)


def _office_of_match(ctx: Context, groups: list[Mention], office: re.Match[str]) -> None:
    """The office that a sentence gives a seat and a head, of the last group named before."""
    named = OFFICE_NAME.search(ctx.text, max(0, office.start() - 34), office.start())
    above = bisect_left(groups, office.start(), key=lambda m: m.start)
    if not above or not named:
        return
    places = [named.span(), office.span("office"), office.span("other")]
    places = [place for place in places if place[0] < place[1]]
    near = ctx.mentions_in("Organization", max(0, named.start() - BRAND_LONGEST), named.start())
    branded = next((m for m in near if m.key and m.end == office.start()), None)
    if branded:  # “甲”建设工作小组办公室, beside “乙”建设工作小组办公室: not the office of any 建设工作小组
        _same(ctx, branded, places[1:])
    elif groups[above - 1].end == office.start():  # 成立甲乙联络办公室,设在某局: it is the office itself
        _same(ctx, groups[above - 1], places[1:])
    else:
        _office(ctx, groups[above - 1], places)


def _of_line(ctx: Context, start: int, end: int) -> None:
    """检查组 in 检查组成员:甲、乙: the only group of the text whose name ends so, else one of whose paper it is."""
    words = ctx.text[start:end]
    same = {
        m.key: m for m in ctx.mentions_of("Organization") if m.key and m.surface.endswith(words) and m.start != start
    }
    if len(same) == 1:
        _same(ctx, next(iter(same.values())), [(start, end)])
    elif not same and own_body(ctx) and words not in OF_ANYBODY and OWN_PAPER.search(ctx.document.title or ""):
        _named(ctx, start, end)


def _new_offices(ctx: Context) -> None:
    """成立联络办公室,王强任办公室主任: he heads the office that is new, not that of the bureau whose paper it is."""
    for new in NEW_OFFICE.finditer(ctx.text):
        founded = [m for m in ctx.mentions_in("Organization", *new.span("name")) if m.end == new.end("name") and m.key]
        if founded:
            _same(ctx, founded[0], [new.span("office")])


def _named_again(ctx: Context, group: Mention) -> None:
    """由备考领导小组拿出 after 成立备考领导小组: the same words are the same group, where no longer name holds them."""
    words = ctx.text[group.start : group.end]
    at = ctx.text.find(words, group.end) if group.key and len(words) >= NAMED_AGAIN else -1
    while at >= 0:
        if ctx.mention_at("Organization", at) is None and ctx.mention_at("Organization", at + len(words) - 1) is None:
            again = Mention("Organization", at, at + len(words), words, group.name, group.key, rule=group.rule)
            again.standing, again.region, again.owner = False, group.region, group.owner
            again.reason = f"{words} → {group.name}: named before"
            ctx.mention(again)
        at = ctx.text.find(words, at + len(words))


def is_founded(ctx: Context, mention: Mention) -> bool:
    """决定成立某某专班, 对某某领导小组组成人员作调整, 调整某某领导小组,名单如下: the group that a notice founds or
    tells anew, whose list, office and parts may follow."""
    if mention.label != "Organization" or not mention.key or not GROUPS.search(mention.surface):
        return False
    if FOUNDED.search(ctx.text, max(0, mention.start - 3), mention.start) or ADJUSTED.match(ctx.text, mention.end):
        return True
    adjusted = TO_ADJUST.search(ctx.text, max(0, mention.start - 6), mention.start)
    return adjusted is not None and HAS_LIST.match(ctx.text, mention.end) is not None


def _group_above(ctx: Context, position: int, reach: int) -> Mention | None:
    """The group whose name is a line of its own above `position`, at most `reach` filled lines up."""
    end = position
    for _ in range(reach):
        line = _line_before(ctx.text, end)
        if line is None:
            return None
        match = GROUP_LINE.match(line.text) or FOUNDING.match(line.text)
        if match and match.re is FOUNDING:
            end = line.start + match.end("name")
            kept = next((m for m in ctx.mentions_in("Organization", line.start, end) if m.end == end and m.key), None)
            if kept and (kept.owner or kept.surface not in BARE):
                return kept
            named = ctx.named_in(BODIES, line.start, end) if match["name"] in BARE else ()
            if any(m.key != own_body(ctx) for m in named if m.end < end):
                return None  # another body's: 县政府成立工作专班
        if match:
            place = line.start + match.start("name"), line.start + match.end("name")
            under = _set_under(ctx, place)
            return _part(ctx, under, place) if under else _named(ctx, *place)
        end = line.start
    return None


def _group_below(ctx: Context, head: re.Match[str]) -> Mention | None:
    """组织机构⏎组长:甲⏎成员:乙⏎领导小组下设办公室: the list's group is only called below it; it is the own body's."""
    line = None if head["part"] else _line_before(ctx.text, head.start())
    called = CALLED_BELOW.search(ctx.text, head.end(), head.end() + LIST_REACH)
    if line is None or called is None or not NO_NAME_ABOVE.fullmatch(line.text) or not own_body(ctx):
        return None
    if NEXT_HEADING.search(ctx.text, head.end(), called.start() + 1):
        return None
    group = _named(ctx, *called.span("name"))
    group.rule = CALLED_LATER
    return group


def _set_under(ctx: Context, place: tuple[int, int]) -> Mention | None:
    """领导小组下设四个工作组:⏎(一)宣传报道组⏎组长:甲: the group whose part the line names."""
    if not PART_ONLY.search(ctx.text, *place):
        return None
    verbs = [m.start() for m in SETS_UP_PARTS.finditer(ctx.text, max(0, place[0] - FARTHEST_WHOLE), place[0])]
    if not verbs or not ctx.text.endswith(WHOLES, 0, verbs[-1]):
        return None
    near = ctx.mentions_in("Organization", max(0, verbs[-1] - FARTHEST_WHOLE), verbs[-1])
    wholes = [m for m in near if m.key and m.surface.endswith(WHOLES)]
    return wholes[-1] if wholes else None


def _set_up_lines(ctx: Context) -> Iterator[tuple[Mention, tuple[int, int]]]:
    """领导小组下设三个工作组,由有关科室牵头:⏎(一)综合组。由办公室牵头…: the group, and where each line names a part."""
    for verb in SETS_UP_PARTS.finditer(ctx.text):
        at, places = verb.end(), []
        while line := PART_LINE.match(ctx.text, at):
            places.append(line.span("part"))
            at = line.end()
        whole = _set_under(ctx, places[0]) if len(places) > 1 else None
        if whole:
            yield from ((whole, place) for place in places)


def _line_before(text: str, position: int) -> _Line | None:
    while position > 0:
        end = position - 1
        start = text.rfind("\n", 0, end) + 1
        if text[start:end].strip():
            return _Line(start, text[start:end].rstrip())
        position = start
    return None


def _named(ctx: Context, start: int, end: int) -> Mention:
    """The mention of the group: the one there widened to the whole name, or a new one."""
    inside = [m for m in ctx.mentions_in("Organization", start, end) if m.end == end]
    whole = next((m for m in inside if m.start == start), None)
    if whole and whole.key and (whole.owner or ctx.mention_at("Region", start)):
        return whole
    owner_key, own = _owner(ctx, start, end)
    name = ctx.text[own:end]
    place = ctx.mention_at("Region", start) if own == start else None
    if place and place.start == start and place.key and place.end < end:  # 沂源县…领导小组 is the county's own
        owner_key, key = "", organization_key(parts_of(place.key)[0], ctx.text[place.end : end])
    else:
        key = section_key(owner_key, name) if owner_key else organization_key(ctx.document.region or PLACELESS, name)
    surface = ctx.text[start:end]
    mention = whole or (ctx.move(inside[0], start, end) if inside else None)
    if mention is None:
        mention = ctx.mention(Mention("Organization", start, end, surface, surface, rule="line above a list"))
    former = (mention.key, mention.name)
    mention.surface = mention.name = surface
    mention.key, mention.owner, mention.owner_end = key, owner_key, own if own > start else 0
    mention.standing, mention.reason = True, ""
    if owner_key and own == start:
        _resolve(mention, surface, _name_of(ctx, owner_key) + name, "the body whose list this is")
    if former[0] and former[0] != key:
        _follow(ctx, former, mention)
    return mention


def _follow(ctx: Context, former: tuple[str, str], group: Mention) -> None:
    """What linking took for the group or its office elsewhere in the text is that of the list."""
    for mention in ctx.mentions_of("Organization"):
        same = group.surface.endswith(mention.surface) or mention.surface.endswith(group.surface)
        if mention.key == former[0] and mention is not group and same:
            mention.key, mention.owner = group.key, group.owner
            if mention.surface != group.surface:
                _resolve(mention, mention.surface, group.name, "the group whose list this is")
        elif mention.owner == former[0]:
            mention.key, mention.owner = section_key(group.key, mention.key.rpartition("/")[2]), group.key
            mention.name = group.name + mention.name.removeprefix(former[1])


def _owner(ctx: Context, start: int, end: int) -> tuple[str, int]:
    """The key of the body whose group it is, and where the group's own words begin."""
    for label in ("School", "Organization"):
        mention = ctx.mention_at(label, start)
        if mention and mention.start == start and mention.end < end and mention.key:
            return mention.key, mention.end
    joint = "、" in (ctx.document.issuer or "")
    return "" if joint else own_body(ctx), start  # what two bureaus found together is a part of neither


def _part(ctx: Context, group: Mention, place: tuple[int, int]) -> Mention:
    start, end = place
    surface = ctx.text[start:end]
    name = f"{group.name}{surface}"
    inside = ctx.mentions_in("Organization", start, end)
    mention = inside[0] if inside else ctx.mention(Mention("Organization", start, end, surface, name))
    _resolve(mention, surface, name, "the group whose list this is")
    mention.key, mention.owner, mention.owner_end = section_key(group.key, surface), group.key, 0
    mention.rule = PART_OF_GROUP
    return mention


def _office(ctx: Context, group: Mention, places: list[tuple[int, int]]) -> None:
    """领导小组办公室 is the office of the group above; 综合治理办公室 has a name of its own."""
    words = ctx.text[slice(*places[0])].removeprefix("领导小组下设")
    prefix = group.owner_end if group.start < group.owner_end < group.end else group.start
    owner, owner_name = group.owner or own_body(ctx), ctx.text[group.start : prefix]
    again = words.removesuffix("办公室").removesuffix("下设")  # 协调小组下设办公室, behind 合作协调小组
    named_again = again.endswith(("小组", "专班")) and ctx.text.endswith(again, prefix, group.end)
    if SHORT_OFFICE.fullmatch(words) or named_again:
        words = ctx.text[prefix : group.end] + "办公室"
        founded = not group.owner and (is_founded(ctx, group) or group.rule == SET_UP)
        if founded or group.rule == OF_TITLE:  # a group of nobody's own, or one called in short: a part of it
            owner, owner_name, words = group.key, group.name, "办公室"
    key = section_key(owner, words) if owner else organization_key(ctx.document.region or PLACELESS, words)
    for place in places:
        found = [m for m in ctx.mentions_in("Organization", *place) if m.end == place[1]]
        surface = ctx.text[place[0] : place[1]]
        mention = found[0] if found else ctx.mention(Mention("Organization", *place, surface, surface, rule="office"))
        mention = ctx.move(mention, *place)
        _resolve(mention, surface, (owner_name or _name_of(ctx, owner)) + words, "the office of the group")
        mention.key, mention.owner, mention.owner_end = key, group.key, 0


def _same(ctx: Context, office: Mention, places: list[tuple[int, int]]) -> None:
    """兼任办公室主任 behind the office that the sentence founds speaks of that one."""
    for start, end in places:
        found = [m for m in ctx.mentions_in("Organization", start, end) if m.end == end]
        surface = ctx.text[start:end]
        mention = found[0] if found else ctx.mention(Mention("Organization", start, end, surface, surface))
        _resolve(mention, surface, office.name, "the office that the sentence founds")
        mention.key, mention.owner, mention.owner_end, mention.rule = office.key, office.owner, 0, "office"


def _name_of(ctx: Context, key: str) -> str:
    """The fullest form in which the text names a body."""
    label = label_of(key)
    names = {m.surface for m in ctx.mentions_of(label) if m.key == key and m.standing} if key else set()
    return max(names, key=lambda name: (len(name), name), default=compose_name(key) if key else "")


def _resolve(mention: Mention, surface: str, name: str, why: str) -> None:
    """Make a mention one that only its place explains."""
    mention.surface, mention.name = surface, name
    mention.standing, mention.reason = False, f"{surface} → {name}: {why}"
