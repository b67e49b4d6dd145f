"""People: a name counts only where the text says that it is one, by a title, a label, a list or an appointment."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from graph.identity.keys import label_of, organization_key, person_key, region_key, unit_of
from graph.identity.names import compose_name
from ingest.extract.clauses import clause_end
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.appointed import (
    read_appointments,
    spotted_in,
)
from ingest.extract.mentions.award_rows import read_award_rows
from ingest.extract.mentions.beside_bodies import read_beside
from ingest.extract.mentions.cell_rows import read_cell_rows
from ingest.extract.mentions.examiners import read_examiners
from ingest.extract.mentions.further_posts import read_further_posts
from ingest.extract.mentions.groups import is_founded
from ingest.extract.mentions.headed_columns import read_headed_columns
from ingest.extract.mentions.inspection_groups import read_inspection_groups
from ingest.extract.mentions.led_groups import read_led
from ingest.extract.mentions.meant_posts import GROUPS, UNREAD_HEAD, Post
from ingest.extract.mentions.member_lists import read_members
from ingest.extract.mentions.name_columns import read_columns, read_school_rows
from ingest.extract.mentions.named_members import read_named_members
from ingest.extract.mentions.names import (
    NO_GIVEN,
    Name,
    NameReader,
    never_a_name,
    surname_kind,
)
from ingest.extract.mentions.names_alone import read_rows_of_names
from ingest.extract.mentions.namings import (
    CALLED_LATER,
    COMMITTEES_OF_EDUCATION,
    LIST_REACH,
    NEXT_HEADING,
    Bodies,
    Naming,
)
from ingest.extract.mentions.office_lists import is_within, read_office_lists
from ingest.extract.mentions.own_bodies import own_body
from ingest.extract.mentions.part_heads import read_part_heads
from ingest.extract.mentions.post_columns import read_post_columns
from ingest.extract.mentions.post_lines import read_also, read_post_lines
from ingest.extract.mentions.posts_after import read_posts_after
from ingest.extract.mentions.regions import own_region
from ingest.extract.mentions.respective_posts import each_in_his_own, read_respective
from ingest.extract.mentions.rosters import read_rosters
from ingest.extract.mentions.school_heads import read_school_heads
from ingest.extract.mentions.self_reports import read_self_reports
from ingest.extract.mentions.sent import read_sent
from ingest.extract.mentions.spotting import Spotted
from ingest.extract.mentions.studio_charges import read_studio_charges
from ingest.extract.mentions.studio_lists import read_studio_lists
from ingest.extract.mentions.studio_posts import read_studio_posts
from ingest.extract.mentions.surnames_with_titles import read_again
from ingest.extract.mentions.team_rows import read_team_rows
from ingest.extract.mentions.titles import head_kinds, heads_after_name, title_ending_at
from ingest.extract.mentions.told_people import (
    IDEOLOGY,
    by_apposition,
    by_award,
    by_being,
    by_charge_line,
    by_company,
    by_comrade,
    by_duty,
    by_is,
    by_listing,
    by_of_post,
    by_present_post,
    by_prize,
    by_sex,
    by_speech,
    by_state,
    by_themselves,
    start_of,
)
from ingest.extract.mentions.weighed_names import read_weighed
from ingest.extract.occurrences import Anchored, find_all
from ingest.structure.numbering import MARK

IMPOSTOR = re.compile(r"(?:自称|谎称|冒充|假冒)(?:是|为)?\Z")  # 自称某局副局长甲
FORMERLY = re.compile(
    r"(?:(?:\A|(?<![\u4e00-\u9fff]))[原前]|前任|前一任|上一任|上任|(?:已|刚)?(?:退休|离任|卸任|离职|调离)的)\Z"
)  # 原副校长甲
PROPOSED = re.compile(r"(?:拟[挂兼]?任|拟挂职任|拟聘任?|拟提任|拟提名|拟任命|拟调任|拟推荐)\Z")
CHARGED = Anchored(r"(?:兼任|担任|接任|继任|出任)(?=[,。;\n)]|\Z)")
CALLED_POST = re.compile(r"(?:的?职务|一职|职位|[一1]名,)\Z")
BY_WHOM = re.compile(r"由([^由,。;\n]{2,60})\Z")
IN_BRACKET = re.compile(r"\([^()\n]{2,30}\)(?:[、和与]|(?=[担兼接出]任)|\Z)")
HEAD_IS = Anchored(
    r"(?:组长|理事长|会长|召集人|秘书长|指挥长)(?P<verb>[是为])(?P<who>(?:[^,。;、\n]{2,16}书记、)?[^,。;、\n]{3,30})(?=[,。;、\n]|\Z)"
)
SECTION_HEAD_IS = Anchored(  # 教师发展处主任为高级教师甲: where the section stands beside the title
    r"(?<=[处室科股部办心团会])(?:副?主任|副?书记|副?[处科股部]长)(?P<verb>[是为])(?P<who>[^,。;、\n]{4,24})(?=[,。;、\n]|\Z)"
)
LEADER = re.compile("[校园局科股处部院所站市区县镇乡会]长|主任|书记|主席|总监|经理")
MEMBERS_ARE = Anchored(
    r"(?:成员|组员|副(?:理事长|会长|组长|秘书长|召集人|主任委员)|(?<![副务])理事)(?P<verb>[为由是有]|包括|分别为)(?P<who>[^,。;\n]{6,240})"
)
LINE_MARK = re.compile(rf" *{MARK}? *")
SECTION_HEADS = {
    "section": re.compile("[股科室处部组办]\\Z"),
    "any": re.compile("(?:[室处办部]|中心)\\Z"),
    "party": re.compile("(?:团委|支部|总支|党委)\\Z"),
}  # how the names of sections end whose heads have a title of that kind
NAMELESS = re.compile("(?:女士|先生|小姐|阿姨|大妈|大爷|奶奶|爷爷|叔叔)\\Z")  # 家长张女士: nobody by name
ADDRESSED = Anchored(r"(?:代表|委员|先生|女士)(?:,您好|,[^,。;:\n]{2,24})?:")
COUNTED = re.compile(r"(?:等)?(?:[两三四五六七八九十]|\d{1,2})(?:位|名)(?:政协|人大)?\Z|等\Z|政协\Z|人大\Z")
NAME_LABEL = re.compile(
    r"^ *(?:\d{1,2}[.、] ?|[(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)] ?|[一二三四五六七八九十]{1,3}、 ?)?"
    r"(?=[\u4e00-\u9fff][\u4e00-\u9fff ]{1,5}[:])",
    re.MULTILINE,
)
UP_TO_STOP = re.compile(r"[^。;(]*")
SEGMENT = re.compile(r"[^。;,(]*")
GROUP_POST = Anchored(r"任(?P<title>(?:常务|第一|执行)?副?(?:组长|主任|召集人|总指挥|指挥长|组员|成员))(?=[、,的])")
OF_GROUP = re.compile(r"的(?=[^,。;\n]{2,40}?(?:领导小组|工作组|小组|专班|指挥部|委员会|联席会议))")
POST_THERE = re.compile("(?:副|常务)*(?:主任|书记|秘书长|[局部科股处院校园所站队组]长)(?!:)")  # 县政府办公室副主任
STATE = "leaders of CN"
MEMBER_GAP = re.compile(r"[:、,;\s]*[\u4e00-\u9fff、]{0,24}")  # from one member to the title of the next
VERBAL = frozenset("任为兼是")  # before a title the verb of an appointment: 王强任|局长
SOLE_HEADS = frozenset({"书记", "局长", "校长", "园长", "县长", "区长", "市长", "旗长", "州长", "镇长", "乡长", "厅长"})
BYLINES = re.compile(
    "记者|通讯员|责编|责任编辑|编辑|作者|摄影|供稿|撰稿|审核|审稿|校对|终审|初审|复审|编审|监制|责任校对|供图|拍摄|文字编辑|美编|值班编辑"
)
SECTION_OF = re.compile(r" ?[\u4e00-\u9fff]{1,10}(?:科|室|股|处|办|部|中心|局|校|学|园)(?= )")  # 联系人:教育科 王强
SPOKEN_TO = re.compile("[向由与和对按经为给请]\\Z")  # 请向某某领导小组报送名单:
LONGEST_ALONE = 3
TERM_OF_ASSEMBLY = re.compile(  # 县十五届人大, 市第十届政协
    r"(?P<level>自治[州县旗]|[省市州县区旗])第?[一二三四五六七八九十]{1,3}届(?P<body>人大|政协)(?![常代委])"
)
FIRST_LINES = 400  # characters from the beginning in which a reply says whose proposal it answers
FARTHEST_GROUP = 80  # characters between a place in a group and the group's name
BETWEEN_GROUP = 900  # characters between a group's name and the list of its members


def find(ctx: Context) -> None:
    """Add Person mentions; leave the places that name persons by posts in `ctx.namings`."""
    reader = NameReader(ctx.text)
    bodies = Bodies(ctx)
    namings = each_in_his_own(list(_settled(ctx, _read(ctx, reader, bodies))))
    namings += _by_weight(ctx, bodies, namings)
    namings += [*read_also(ctx, bodies, namings), *read_members(ctx, namings)]
    namings += list(read_studio_lists(ctx, bodies, reader, namings))  # it reads what it is added to
    namings += list(read_further_posts(ctx, bodies, namings))
    namings = _by_full_names([naming for naming in namings if not NAMELESS.search(naming.name.text)])
    ctx.namings = _agreed(namings)
    if ctx.namings:
        ctx.person_keys = keys_of(ctx, ctx.namings)
        _mention(ctx)
        for mention in list(read_again(ctx, ctx.namings)):
            ctx.mention(mention)


def _read(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    for name in read_rows_of_names(reader):
        if not ctx.mention_at("Region", name.start):
            reader.known.add(name.text)
            yield Naming(name, (), name.start, name.end, "list of names")
    listed = list(read_office_lists(ctx, reader, bodies))
    yield from (naming for naming, _ in listed)
    yield from _by_titles(ctx, reader, bodies, [line for _, line in listed])
    yield from read_appointments(ctx, reader)
    yield from _by_name_labels(ctx, reader, bodies)
    yield from _by_posts_after(ctx, reader, bodies)
    yield from read_post_lines(ctx, reader, bodies)
    yield from read_self_reports(ctx, reader, bodies)
    yield from read_rosters(ctx, reader, bodies)
    for rows in (read_cell_rows, read_post_columns, read_award_rows):
        yield from rows(ctx, reader, bodies)
    yield from _by_columns(ctx, reader)
    yield from _by_charge(ctx, reader, bodies)
    yield from _by_head(ctx, bodies)
    yield from _by_membership(ctx, bodies)
    for read in (read_team_rows, read_part_heads, read_led, read_inspection_groups, read_school_heads, read_examiners):
        yield from read(ctx, reader)
    yield from read_sent(ctx, reader, bodies)
    for read in (read_named_members, read_studio_posts, read_respective):
        yield from read(ctx, reader)
    yield from _by_address(ctx, reader)
    yield from by_company(ctx, reader)
    yield from by_award(ctx, reader)
    yield from by_prize(ctx, reader)
    yield from by_listing(ctx, reader)
    yield from by_sex(ctx, reader, bodies)
    yield from _by_bodies(ctx, reader)
    yield from by_apposition(ctx, reader, bodies)
    yield from by_charge_line(ctx, reader, bodies)
    yield from by_present_post(ctx, reader, bodies)
    yield from by_of_post(ctx, bodies)
    yield from _by_group_posts(ctx, reader)
    yield from by_is(ctx, reader, bodies)
    yield from by_comrade(ctx, reader)
    yield from by_duty(ctx, reader)
    yield from by_state(ctx, reader)
    yield from by_being(ctx, reader, bodies)
    yield from by_themselves(ctx, reader)
    for find_more in (by_speech, read_studio_charges):
        yield from find_more(ctx, reader)


def _by_weight(ctx: Context, bodies: Bodies, namings: list[Naming]) -> Iterator[Naming]:
    """Names that only their looks and the words around them tell of, with their posts where a title stands before."""
    taken = {naming.name.start for naming in namings}
    known = {naming.name.text for naming in namings}
    for name in read_weighed(ctx, taken):
        if name.text not in known:
            titled = list(_named_after(ctx, bodies, name.start, [name], labelled=False))
            yield from titled or [Naming(name, (), name.start, name.end, "weighed")]


def _by_titles(ctx: Context, reader: NameReader, bodies: Bodies, lists: list[tuple[int, int]]) -> Iterator[Naming]:
    """局长王强, 王强局长, 组长：王强, 副校长甲、乙, but in the lines of `lists`, which were read whole."""
    for i, one in enumerate(ctx.scan.spotted):
        if is_within(lists, one.start):
            continue
        names = list(one.names)
        if names and not _inside_region(ctx, one.start, one.end):
            reader.known.update(name.text for name in names)
            if BYLINES.fullmatch(one.head):
                yield from (Naming(name, (), name.start, name.end, "byline") for name in names)
            else:
                yield from _named_after(ctx, bodies, one.end, names, labelled=one.label)
        elif one.label and (members := [*_titled_members(ctx, bodies, i), *_after_body(ctx, reader, one)]):
            yield from members
        elif one.head in heads_after_name():
            yield from _named_before(ctx, reader, bodies, (one.start, one.end))


def _after_body(ctx: Context, reader: NameReader, label: Spotted) -> Iterator[Naming]:
    """一等奖：某小学 王强 — the names after the body that a label of people begins with."""
    if head_kinds()[label.head] != "people":
        return
    start = next((i for i in range(label.end, label.end + 6) if ctx.text[i : i + 1] not in (":", " ")), label.end)
    body = ctx.mention_at("School", start) or ctx.mention_at("Organization", start)
    section = SECTION_OF.match(ctx.text, start)
    end = body.end if body and body.start == start else section.end() if section else start
    if end > start and ctx.text[end : end + 1] == " ":
        for name in reader.listed(end, labelled=True):
            reader.known.add(name.text)
            yield Naming(name, (), name.start, name.end, "label")


def _titled_members(ctx: Context, bodies: Bodies, index: int) -> Iterator[Naming]:
    """组长：副县长 王强 / 成员：教育局副局长 甲⏎卫健局副局长 乙 — the label's post for each person that follows."""
    label = ctx.scan.spotted[index]
    posts = bodies.chain(label.end)
    if not posts or posts[-1].title.kind != "group" or posts[-1].body:
        return
    posts, extra = _of_heading(ctx, posts)
    if not posts[-1].body:
        return
    end = label.end
    for one in ctx.scan.spotted[index + 1 :]:
        if one.label or not one.names or not MEMBER_GAP.fullmatch(ctx.text, end, one.start):
            return
        for name in one.names:
            yield Naming(name, (posts[-1],), name.start, name.end, "label", extra=(*extra, (label.start, label.end)))
        end = one.names[-1].end


def _inside_region(ctx: Context, start: int, end: int) -> bool:
    """长宁区|长宁路: the head's first character ends the name of a division."""
    region = ctx.mention_at("Region", start)
    return region is not None and region.end < end


def _named_after(ctx: Context, bodies: Bodies, end: int, names: list[Name], *, labelled: bool) -> Iterator[Naming]:
    posts = bodies.chain(end)
    extra: tuple[tuple[int, int], ...] = ()
    if labelled and posts and posts[-1].title.kind in ("group", "school", "any", "bureau") and _is_untold(posts[-1]):
        headed, extra = _of_heading(ctx, posts)
        posts = headed if headed[-1].body else posts
    if labelled and len(posts) == 1 and (section := _section_of_line(ctx, posts[0])):
        posts, extra = [section], (section.body_range or (end, end),)
    elif labelled and posts and _is_in_bracket_of_other(ctx, posts[0]):
        posts = [replace(posts[0], body="", body_range=None), *posts[1:]]
    if not posts:
        return
    start = start_of(posts)
    if IMPOSTOR.search(ctx.text, max(0, start - 4), start):
        return
    rule = "title-name"
    if labelled:
        rule = "responsible" if posts[-1].title.head.endswith(("领导", "责任人", "牵头人")) else "label"
    status = _status_before(ctx.text, start, posts[0])
    for number, name in enumerate(names):
        held = posts if labelled or not number else [post for post in posts if not _is_of_one(ctx.text, post)]
        yield Naming(name, tuple(held), start if held else name.start, name.end, rule, status, extra)
    with_body = [post for post in posts if post.body]
    if school := next((post for post in with_body if post.body.startswith("School|")), None):
        bodies.schools_of.setdefault(names[0].text, []).append(school)
    if with_body:
        beside = len(with_body) > 1 and with_body[-1].inherited and with_body[-2].body.endswith(COMMITTEES_OF_EDUCATION)
        bodies.last[names[-1].end] = with_body[-2 if beside else -1]  # 工委书记、局长甲和副书记、副局长乙


def _is_untold(post: Post) -> bool:
    """Whether no words near a title tell its body: at most that it could be the one whose paper it is."""
    return not post.body or (post.title.kind == "any" and post.inherited and post.body_range is None)


def _is_of_one(text: str, post: Post) -> bool:
    """某校校长甲、乙|发言: a body has one head, so that the title is not said of the second as well."""
    title = post.title
    return bool(post.body) and title.head in SOLE_HEADS and "副" not in text[title.start : title.end]


def _status_before(text: str, start: int, post: Post) -> str:
    """拟任某校校长甲 is proposed, 某局原局长甲, 前任校长乙 no longer there."""
    if PROPOSED.search(text, max(0, start - 4), start):
        return "nominated"
    before = post.title.start - 1
    beside = post.body_range is not None and post.body_range[1] == before
    former = FORMERLY.search(text, max(0, start - 4), start) or FORMERLY.search(text, max(0, before - 3), before + 1)
    return "removed" if former or (beside and text[before] in "原前") else "held"


def _of_heading(ctx: Context, posts: list[Post]) -> tuple[list[Post], tuple[tuple[int, int], ...]]:
    """组长：甲 below the name of its group; 校长：甲 below the name of its school."""
    title = posts[-1].title
    label = "School" if title.kind == "school" else "Organization"
    below = ctx.mentions_in("Organization", title.end, title.end + LIST_REACH) if title.kind == "group" else ()
    later = next((m for m in below if m.rule == CALLED_LATER), None)
    if later and not NEXT_HEADING.search(ctx.text, title.end, later.start):
        place = (later.start, later.end)
        return [Post(title, later.key, place, inherited=True)], (place,)
    for mention in reversed(ctx.mentions_in(label, max(0, title.start - BETWEEN_GROUP), title.start)):
        between = ctx.text[mention.end : title.start]
        if title.kind == "school" and (re.search(r"\n\s*\n", between) or UNREAD_HEAD.search(between)):
            break
        group = title.kind == "school" or GROUPS.search(mention.surface)
        if mention.key and group and (_heads_a_line(ctx, mention) or is_founded(ctx, mention)):
            place = (mention.start, mention.end)
            return [Post(title, mention.key, place, inherited=True)], (place,)
    return posts, ()


def _section_of_line(ctx: Context, post: Post) -> Post | None:
    """2.人事股。负责…。股长:甲; (一)党政办公室 主任:乙; 团委(书记:丙): of the section whose name heads the line, or
    whose bracket it is."""
    title, text = post.title, ctx.text
    if title.kind not in SECTION_HEADS or (
        post.body and (not post.inherited or (post.body_range and "/" in post.body))
    ):
        return None
    line = text.rfind("\n", 0, title.start) + 1
    head = ctx.mention_before("Organization", title.start - 1) if text[title.start - 1 : title.start] == "(" else None
    if head is None or head.end < title.start - 1:
        head = next(iter(ctx.mentions_in("Organization", line, title.start)), None)
        between = text[head.end : title.start] if head else "("
        if head is None or "(" in between or not LINE_MARK.fullmatch(text, line, head.start):
            return None
        if between[:1] not in (".", "。", ":", " ", ","):
            return None
    if "/" not in head.key or not SECTION_HEADS[title.kind].search(head.surface):
        return None
    own = title.kind != "section" or head.surface.endswith(title.head[0])
    return Post(title, head.key, (head.start, head.end), inherited=True) if own else None


def _is_in_bracket_of_other(ctx: Context, post: Post) -> bool:
    """办公室(主任:甲) 美育部(部长:乙): the bracket of 乙 is behind words that name no body: not in the office."""
    part = post.inherited and post.body_range is not None and "/" in post.body
    opened = ctx.text[post.title.start - 1 : post.title.start] == "("
    return part and opened and post.body_range is not None and post.body_range[1] < post.title.start - 1


def _heads_a_line(ctx: Context, mention: Mention) -> bool:
    line = ctx.text.rfind("\n", 0, mention.start) + 1
    rest = ctx.text[line : _line_end(ctx.text, mention.end)]
    held = ":" in ctx.text[line : mention.start] or POST_THERE.match(ctx.text, mention.end)
    addressed = SPOKEN_TO.search(ctx.text, line, mention.start)
    return mention.start - line <= 12 and not held and not addressed and not re.search("[。;,]|关于", rest)


def _named_before(ctx: Context, reader: NameReader, bodies: Bodies, place: tuple[int, int]) -> Iterator[Naming]:
    """王强局长."""
    title = title_ending_at(ctx.text, place[1])
    if title is None or title.end < place[1] or ctx.text.startswith(("工作室", "工作坊"), title.end):
        return  # 甲名校长工作室
    ends = {m.end for label in ("School", "Organization") if (m := ctx.mention_before(label, title.start, 4))}
    name = reader.before(title.start, ends)
    if name is None or (name.text[-1] in VERBAL and name.text not in reader.known):
        return
    place_of = ctx.mention_at("Region", name.start)
    if place_of is not None and place_of.end > title.start:
        return  # 太平市|长山镇
    reader.known.add(name.text)
    posts = [] if title.kind == "people" else [bodies.around(title, name.start)]
    start = posts[0].body_range[0] if posts and posts[0].body_range and not posts[0].inherited else name.start
    yield Naming(name, tuple(posts), start, title.end, "name-title")


def _by_name_labels(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """朱 强：校长、党委副书记 at the beginning of a line."""
    for match in NAME_LABEL.finditer(ctx.text):
        name = reader.after(match.end(), labelled=True)
        if name is None or ctx.text[name.end : name.end + 1] != ":":
            continue
        end = _line_end(ctx.text, name.end)
        posts = _posts_of_line(ctx.text, bodies, name.end + 1, end)
        if posts and posts[0].title.start >= name.end and posts[-1].title.kind != "people":
            yield Naming(name, tuple(posts), name.start, posts[-1].title.end, "name-label")
            reader.known.add(name.text)


def _posts_of_line(text: str, bodies: Bodies, start: int, end: int) -> list[Post]:
    """The posts behind a name's colon, up to a comma, or over it where a post elsewhere follows."""
    whole = UP_TO_STOP.match(text, start, end)
    posts = bodies.chain(whole.end(), open_ended=True) if whole and "," in whole.group() else []
    if posts and start_of(posts) == start and posts[-1].body:
        return posts
    segment = SEGMENT.match(text, start, end)
    return bodies.chain(len(text[: segment.end()].rstrip()), open_ended=True) if segment else []


def _by_charge(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """组长由副局长王强担任."""
    text = ctx.text
    for match in CHARGED.finditer(text):
        whom = BY_WHOM.search(text, max(0, match.start() - 62), match.start())
        called = CALLED_POST.search(text, 0, whom.start()) if whom else None
        posts = bodies.chain((called or whom).start(), open_ended=True) if whom else []
        posts = _of_part(ctx, posts)
        end = match.start() - 2 * text.endswith("同志", 0, match.start())
        names = _titled_to(ctx, whom.start(), end) if whom and posts else []
        names = names or (reader.listed_before(end) or _bracketed(reader, whom, end) if posts and whom else [])
        for one in names:
            if one.start > posts[-1].title.end and posts[-1].title.kind != "people":
                reader.known.add(one.text)
                yield Naming(one, tuple(posts), posts[0].title.start, match.end(), "charge")


def _bracketed(reader: NameReader, whom: re.Match[str], end: int) -> list[Name]:
    """甲(某校校长)、乙(某校园长)|担任: all of them, each with a bracket."""
    names, at = [], whom.start(1)
    while at < end and (name := reader.after(at, labelled=True)):
        told = IN_BRACKET.match(reader.text, name.end, end)
        if told is None:
            return []
        names.append(name)
        at = told.end()
    return names if at == end else []


def _by_head(ctx: Context, bodies: Bodies) -> Iterator[Naming]:
    """组长为副区长王强: in the body that the sentence spoke of."""
    for match in HEAD_IS.finditer(ctx.text):
        name = _titled_last(ctx, match.start("who"), match.end("who"))
        posts = bodies.chain(match.start("verb"), open_ended=True) if name else []
        if name and posts and posts[-1].body:
            yield Naming(name, (posts[-1],), posts[-1].title.start, name.end, "charge")
    for match in SECTION_HEAD_IS.finditer(ctx.text):
        for_whom = match["verb"] == "为" and LEADER.search(match["who"])  # 主任为校长甲汇报
        name = None if for_whom else _titled_last(ctx, match.start("who"), match.end("who"))
        posts = bodies.chain(match.start("verb"), open_ended=True) if name else []
        if name and len(posts) == 1 and posts[0].body_range and posts[0].body_range[1] == posts[0].title.start:
            yield Naming(name, (posts[0],), posts[0].body_range[0], name.end, "charge")


def _by_membership(ctx: Context, bodies: Bodies) -> Iterator[Naming]:
    """成员为某科科长甲、某股股长乙: all whom titles name there, in the group that the sentence spoke of."""
    for match in MEMBERS_ARE.finditer(ctx.text):
        named = [name for one in spotted_in(ctx, *match.span("who")) if not one.label for name in one.names]
        named = [name for name in named if name.end <= match.end("who")]
        posts = bodies.chain(match.start("verb"), open_ended=True) if named else []
        if posts and posts[-1].body and GROUPS.search(posts[-1].body):
            for name in named:
                yield Naming(name, (posts[-1],), posts[-1].title.start, name.end, "charge")


def _of_part(ctx: Context, posts: list[Post]) -> list[Post]:
    """(一)保障组。组长由甲担任: in the part of a group that heads the line."""
    if len(posts) != 1 or posts[0].title.kind != "group" or (posts[0].body and not posts[0].inherited):
        return posts
    line = ctx.text.rfind("\n", 0, posts[0].title.start) + 1
    head = next((m for m in ctx.mentions_in("Organization", line, posts[0].title.start) if m.key), None)
    if head is None or not GROUPS.search(head.surface) or head.start - line > 6:
        return posts
    nearer = posts[0].body_range
    if nearer and nearer[0] > head.end and GROUPS.search(posts[0].body):
        return posts  # 某领导小组每年…。秘书组设在某局,组长由甲兼任
    return [replace(posts[0], body=head.key, body_range=(head.start, head.end), inherited=True)]


def _titled_to(ctx: Context, start: int, end: int) -> list[Name]:
    """All whom a phrase names by titles, the last of them right at its end: 副局长王强、股长李敏|担任."""
    named = [n for one in spotted_in(ctx, start, end) for n in one.names if n.end <= end]
    return named if named and named[-1].end == end else []


def _titled_last(ctx: Context, start: int, end: int) -> Name | None:
    """The name after a title that ends at `end`: 副局长王强|担任."""
    named = [n for one in spotted_in(ctx, start, end) for n in one.names if n.end == end]
    return named[-1] if named else None


def _by_address(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """王强、李敏两位委员: — whom a reply addresses at the beginning of a line."""
    for match in ADDRESSED.finditer(ctx.text):
        counted = COUNTED.search(ctx.text, max(0, match.start() - 8), match.start())
        names = reader.listed_before(counted.start() if counted else match.start()) or _alone(ctx.text, match)
        if names and not ctx.text[ctx.text.rfind("\n", 0, names[0].start) + 1 : names[0].start].strip():
            seat = _seat(ctx, match)
            for name in names:
                reader.known.add(name.text)
                end = seat[0].title.end if seat else name.end
                yield Naming(name, seat, name.start, end, "address")


def _alone(text: str, address: re.Match[str]) -> list[Name]:
    """向甲委员: in a line of its own, a name of whatever characters."""
    begin = text.rfind("\n", 0, address.start()) + 1
    word = text[begin : address.start()]
    alone = 2 < len(word) <= LONGEST_ALONE and text.startswith("\n", address.end()) and surname_kind(word[0])
    named = alone and not any(sign in NO_GIVEN for sign in word[1:]) and word not in never_a_name()
    return [Name(begin, address.start(), word)] if named else []


def _seat(ctx: Context, address: re.Match[str]) -> tuple[Post, ...]:
    """王强委员: — whom a reply to a proposal addresses sits in the one assembly that the paper's first lines name."""
    title = title_ending_at(ctx.text, address.start() + 2)
    assembly = {"委员": "政协", "代表": "人大"}.get(address.group()[:2], "")
    if title is None or not assembly or address.start() >= FIRST_LINES:
        return ()
    named = [m for m in ctx.mentions_in("Organization", 0, address.start()) if m.key.endswith(f"|{assembly}")]
    bodies = {m.key: (m.start, m.end) for m in named or _assemblies_by_term(ctx, assembly, address.start())}
    if len(bodies) != 1:
        return ()
    ((body, place),) = bodies.items()
    return (Post(replace(title, kind="group"), body, place, inherited=True),)


def _assemblies_by_term(ctx: Context, assembly: str, end: int) -> Iterator[Mention]:
    """县十五届人大四次会议 in the first lines of a reply: the assembly of the county whose paper it is."""
    for term in TERM_OF_ASSEMBLY.finditer(ctx.text, 0, end):
        code = own_region(ctx.document.region, term["level"][-1]) if term["body"] == assembly else None
        if code is not None:
            name = compose_name(region_key(code)) + assembly
            mention = Mention("Organization", *term.span(), term[0], name, organization_key(code, assembly))
            mention.standing, mention.region, mention.rule = False, code, "assembly by its term"
            yield ctx.mention(mention)


def _by_posts_after(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """王强(区教育局副局长) — and the post of the label above, where the row stands under one."""
    for naming, label in read_posts_after(ctx, reader, bodies):
        yield naming
        if label:
            yield from _under_label(ctx, bodies, label, naming.name)


def _under_label(ctx: Context, bodies: Bodies, label: Spotted, name: Name) -> Iterator[Naming]:
    posts = bodies.chain(label.end)
    if posts and posts[-1].title.kind in ("group", "any") and not posts[-1].body:
        posts, extra = _of_heading(ctx, posts)
        if posts[-1].body:
            extra = (*extra, (label.start, label.end))
            yield Naming(name, (posts[-1],), name.start, name.end, "label", extra=extra)


def _by_columns(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """Lines of nothing but names, or of a name and a school."""
    schools = [(mention.start, mention.end) for mention in ctx.mentions_of("School")]
    columns = (*read_columns(ctx.text, reader), *read_headed_columns(ctx.text, reader))
    for name in (*columns, *read_school_rows(ctx.text, reader, schools)):
        reader.known.add(name.text)
        yield Naming(name, (), name.start, name.end, "list of names")


def _by_group_posts(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """由县长甲任组长、副县长乙任副组长的某领导小组."""
    for match in GROUP_POST.finditer(ctx.text):
        end = clause_end(ctx.text, match.end(), "。;")
        of = OF_GROUP.search(ctx.text, match.end(), min(end, match.end() + FARTHEST_GROUP))
        group = next(iter(ctx.mentions_in("Organization", of.end(), of.end() + 1)), None) if of else None
        start = match.start() - 2 * ctx.text.endswith("同志", 0, match.start())
        name = _titled_last(ctx, max(0, start - 40), start) or reader.before(start)
        title = title_ending_at(ctx.text, match.end())
        if name and title and group and group.key:
            place = (group.start, group.end)
            yield Naming(name, (Post(title, group.key, place),), name.start, match.end(), "charge", extra=(place,))


def _by_bodies(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """甲(某局), 某校(甲、乙), 某局甲、某局乙."""
    for name in read_beside(ctx, reader):
        reader.known.add(name.text)
        yield Naming(name, (), name.start, name.end, "list of names")


def _by_full_names(namings: list[Naming]) -> list[Naming]:
    """阿依肯校长 for 阿依肯·巴哈提, the only one of whose name that is the first part, who has no other post."""
    heads: dict[str, set[str]] = {}
    for naming in namings:
        heads.setdefault(naming.name.text, set()).update(post.title.head for post in naming.posts)
    called = _called_by_first_part(list(heads), heads)
    for naming in namings:
        whole = called.get(naming.name.text)
        if whole and heads[naming.name.text] <= heads[whole]:
            naming.name = replace(naming.name, text=whole)
    return namings


def _agreed(namings: list[Naming]) -> list[Naming]:
    """严强书记 after 市委教育工委书记、市教育局局长严强: the body that the person's title was given before."""
    given = {
        (naming.name.text, post.title.head): post
        for naming in reversed(namings)
        for post in naming.posts
        if post.body and not post.inherited and naming.status == "held"
    }
    for naming in namings:
        if naming.rule == "name-title":
            naming.posts = tuple(
                _as_given(post, given.get((naming.name.text, post.title.head))) for post in naming.posts
            )
    return namings


def _as_given(post: Post, given: Post | None) -> Post:
    if given is None or (post.body and not post.inherited):
        return post
    return replace(post, body=given.body, body_range=None, inherited=True)


def _is_region(ctx: Context, name: Name) -> bool:
    """铁佛镇|分管教育的副镇长: a division that could be a name."""
    region = ctx.mention_at("Region", name.start)
    return (
        region is not None and (region.start, region.end) == (name.start, name.end) and name.text[-1] in "镇乡县区旗市"
    )


def _settled(ctx: Context, namings: Iterable[Naming]) -> Iterator[Naming]:
    seen: set[tuple[int, int, str]] = set()
    for naming in namings:
        place = (naming.name.start, naming.end, naming.rule)
        if place not in seen and not _is_region(ctx, naming.name):
            seen.add(place)
            yield naming


def keys_of(ctx: Context, namings: list[Naming]) -> dict[tuple[str, str], str]:
    """The key of each name, by (name, "") — or (name, body) where a roster tells two of one name apart."""
    file = f"@{ctx.document.parent or ctx.document.key}"
    units: dict[str, dict[str, int]] = {}
    rows: dict[str, set[str]] = {}
    for naming in namings:
        at = units.setdefault(naming.name.text, {})
        for post in naming.posts if naming.status != "nominated" else ():
            if post.body:
                at.setdefault(post.body, len(at))
        if naming.rule == "roster" and naming.posts and naming.posts[0].body:
            rows.setdefault(naming.name.text, set()).add(naming.posts[0].body)
    keys: dict[tuple[str, str], str] = {}
    for name, at in units.items():
        best = min(at, key=lambda body: (_rank(body), at[body]), default="")
        keys[name, ""] = person_key(name, best or file)
        if len(rows.get(name, ())) > 1:
            keys.update({(name, body): person_key(name, body) for body in rows[name]})
    for naming in namings:
        if naming.rule == "leader of state":
            keys[naming.name.text, ""] = person_key(naming.name.text, STATE)
        if naming.rule == "responsible" and not units[naming.name.text]:
            keys[naming.name.text, ""] = person_key(naming.name.text, own_body(ctx) or file)
    return keys


def key_of(ctx: Context, naming: Naming) -> str:
    """The key of the person that a naming names."""
    body = naming.posts[0].body if naming.posts else ""
    return ctx.person_keys.get((naming.name.text, body)) or ctx.person_keys.get((naming.name.text, ""), "")


def _rank(body: str) -> int:
    unit = unit_of(body)
    if unit.startswith("leaders of"):
        return 0
    if label_of(body) == "School" or re.search("[学小中园](?:/|$)", unit):
        return 2
    return 3 if GROUPS.search(body) else 1


def _mention(ctx: Context) -> None:
    namings, keys = ctx.namings, ctx.person_keys
    told_apart = {name for name, body in keys if body}
    rules = {naming.name.start: naming for naming in namings}
    done: set[int] = set()
    for naming in namings:
        if naming.name.start not in done:
            done.add(naming.name.start)
            _keep(ctx, naming.name, key_of(ctx, naming), naming.rule)
    names = sorted({naming.name.text for naming in namings} - told_apart)
    if not names:
        return
    called = _called_by_first_part(names, frozenset())
    for start, end, form in find_all([*names, *called], ctx.text):
        name = called.get(form, form)
        short = end - start < len(name)
        if start not in rules and not _inside_other(ctx, start, end) and not (short and ctx.text[end : end + 1] == "·"):
            _keep(ctx, Name(start, end, name), keys[name, ""], "known name")


def _called_by_first_part(names: list[str], asked: Collection[str]) -> dict[str, str]:
    """阿依肯 → 阿依肯·巴哈提: the part before the dot, where no other name begins with it, nor is the part itself a
    name that is not `asked` for."""
    parts: dict[str, list[str]] = {}
    for name in names:
        part, dot, _ = name.partition("·")
        if dot and len(part) > 1:
            parts.setdefault(part, []).append(name)
    return {part: whole[0] for part, whole in parts.items() if len(whole) == 1 and (part in asked or part not in names)}


def _inside_other(ctx: Context, start: int, end: int) -> bool:
    """A name inside the name of a body, a school or an ideology is no mention of the person."""
    if IDEOLOGY.match(ctx.text, end):
        return True
    for label in ("Organization", "School", "Program"):
        mention = ctx.mention_at(label, start)
        if mention and mention.end >= end and mention.end - mention.start > end - start:
            return True
    return False


def _keep(ctx: Context, name: Name, key: str, rule: str) -> None:
    surface = ctx.text[name.start : name.end]
    ctx.mention(Mention("Person", name.start, name.end, surface, name.text, key, rule=rule))


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end
