"""Sentences that give or take posts: 甲同志任X, 免去乙同志X职务, 任命丙为X, 丁，男，现任X，拟任Y."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.extract.clauses import JOINS, clause_start
from ingest.extract.context import Context
from ingest.extract.mentions.meant_posts import GROUPS, RANKS, Post
from ingest.extract.mentions.names import Name, NameReader, never_a_name
from ingest.extract.mentions.namings import Bodies, Naming
from ingest.extract.mentions.part_heads import PART_OF_GROUP
from ingest.extract.mentions.spotting import Spotted
from ingest.extract.occurrences import Anchored
from ingest.structure.numbering import MARK

SEGMENT = re.compile(r"[^。;\n]+")
# 甲、乙为办公室成员
AS_MEMBER = (
    r"(?<![认作成因以])为[^,。;\n“”]{0,14}?"
    r"(?:组长|组员|成员|理事长|召集人|秘书长|会长|主任委员|总指挥|指挥长)(?=[,。;\n]|\Z)"
)
AS_HEAD = (  # 丙为县教育局督导股股长
    r"(?<![认作成因以])为[^,。;\n“”]{0,20}?(?:主任|[股科处局校园院馆站所]长|书记|主席)(?=[,。;)\n]|\Z)"
)
CUE = Anchored(
    rf"同志|免去|任(?![务何期职课意免由]|教(?![研务导科育体]))|聘请|当选|提名|推选|推举|辞去|兼着|兼了|兼(?=办公室(?:常务)?副?主任)|续聘|聘为|交流|调入|接过|挑起|提拔|现为|挂职(?=副[校园局]长|校长助理)|确定(?=[\u4e00-\u9fff]{{2,4}}(?:同志)?为)|为(?:我校|本校|学校)|{AS_MEMBER}|{AS_HEAD}"
)
GOES_ON = re.compile(
    r"(?:(?:19|20)\d\d年[^,。;]{0,16}?(?:毕业后?|起|后|,)?,?)?(?:现|目前|同时|还)?(?:兼任|担任|任|兼)(?![务何期])"
)
PERSONAL_WITHIN = 24  # characters of a line in which its person's sex is told
NO_CUE = tuple("主责信历委")  # 主任, 责任: the second character of another word
CLAUSE = re.compile(
    r"(?:\([^()\n]{1,40}\)|[^,、 ]|、(?!免去|任命|聘任|聘请|提名)| (?!现任|拟[挂兼]?任|拟提任|拟聘任|免去))+"
)
VERB = Anchored(
    r"(?P<removed>免去|免除|不再担任|不再兼任|不再任|辞去|卸任)|(?P<nominated>拟聘任|拟提任|拟提名|拟任命|拟提拔|拟任用|拟推荐|拟调任|拟(?:挂|兼|挂职|转|接|连|续)?任|拟挂职担任|拟挂职到|提名)"
    r"|(?P<past>曾任|历任|原任|曾担任)|(?P<held>现任|现为)"
    r"|(?P<appointed>确定(?=[\u4e00-\u9fff]{2,4}(?:同志)?为)|被(?:任命|聘任|提名|聘|选举?|增补)为|(?:受聘|受邀|应聘|应邀|[被受]聘请)(?:担任|兼任|任|为)|任命|推选|推举|聘任|聘请|聘|当选为?|被?推[选举]为|被选为|同时担任|兼任|担任|挂任|挂职任|挂职担任|挂职(?=副[校园局]长|校长助理)|兼着|兼了|兼(?=办公室(?:常务)?副?主任)|续聘为|改聘为|聘为|交流任职|接过|挑起|改任|转任|调任|接任|继任|就任|升任|出任|(?<![主责信历委])任(?=[^务命何期职教课意]|教[研务导科育体]))|(?P<is>为(?!任(?:常务|执行)?副?[\u4e00-\u9fff]{0,8}(?:长|主任|书记|成员|委员|组员|主席)))"
)
BEGINS_CLAUSE = ("", *",。;:(\n.)")
OF_GROUP = re.compile(
    rf"(?:{GROUPS.pattern[:-2]})/|(?:小组|专班|指挥部|委员会|联席会议|理事会)办公室\Z"
)  # in whose office
IS_MEMBER, IS_HEAD = re.compile(AS_MEMBER), re.compile(AS_HEAD)
BEFORE_IS = re.compile(  # 教务处主任甲、各年级主任|为成员
    r"[同均都]?(?:同志)?(?:(?:[、及和与]|以及)(?:各|相关|有关|全体)(?:主任|[^、,。;任为]){2,16}"
    r"(?:[、及和与](?:主任|[^、,。;任为]){2,10})*)?"
)
NOMINATED = re.compile(
    r"拟(?:交流|调整?|转岗|轮岗)[到至往]|人选|考察对象|拟(?:挂|兼|挂职|转|接|连|续)?任|拟挂职|候选人"
)
HEADING_MARK = re.compile(rf" *(?:{MARK} *)?")
BLOCK = re.compile(r"^ *(?:[一二三]、)?(任命|免去|聘任)[:]? *$", re.MULTILINE)
ENTRY = re.compile(r"\s*(?:\d{1,2}[.、])? *(?P<name>[^;。\n]{6,60})[;。]?")
AFTER_ENTRY = re.compile(r"(?:同志)?[为的任]|同志(?=[\u4e00-\u9fff])")
NOTICE = re.compile(r"任免|任命|任职|免职|聘任|职务|分工|考察|公示|领导小组|委员会|名单|组织机构|调整")
OF_WORK = re.compile(r"(?:任务|责任|实事|项目|事项)(?:责任)?分工")  # what is shared out is work, no posts
TITLE_TAIL = re.compile(
    r"(?:的?(?:人选)?考察对象|的?(?:拟任)?人选|候选人|(?:的?职务|一职|职位)(?:的?(?:请求|决定|通知|议案|申请|命令))?)?"
    r"(?:的(?:担子|重任|重担|接力棒))?(?: ?\([^()]{1,40}\))? ?"
    r"(?:(?:至今|已经?有?|整整|将近|近)+[一二三四五六七八九十几\d]{1,3}个?多?余?年(?:多|之久|头)?了?|以来|至今)?$"
)
BY_VERB = re.compile(
    r"(?:免去|免除|任命|聘任|聘请|聘|提名|推荐|推选|推举|选举|增补|拟任|拟提拔|拟任用|确定)(?:其)? ?\Z"
)
ATTRIBUTES = re.compile(r" ?\((?:男|女|[\u4e00-\u9fff]{1,5}族|[,、 ])+\) ?\Z")  # 甲(女,回族)同志任
SUCCEEDS = re.compile(r"(?:接任|继任|接替)")
GIVING = re.compile(
    r"推选|选举|推举|任命|聘任|聘请|增补|提名|推荐"
)  # what one clause gives, the next ones give too: 乙为…
ELECTED = re.compile(r"(?:推选|选举|推举|增补|聘任|聘请|任命)\Z")  # 大会选举|甲为工会主席
SEX = re.compile(r", ?(?:男|女)[,(]")
ROW_NAME = re.compile(
    r" *(?:\d{1,3}[.、]?)? *(?P<name>[\u4e00-\u9fff·]{2,12}|[\u4e00-\u9fff] {1,3}[\u4e00-\u9fff]) +(?=现任|拟任|拟提)"
)
LONGEST_NAME = 16  # characters, dots among them
HAN_RUN = re.compile(r"(?:[\u4e00-\u9fff·]{2,16}|(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff] {1,3}){1,2}[\u4e00-\u9fff])\Z")
MOVED = re.compile(  # 甲交流到某校任副校长
    r"(?:交流|调|派|轮岗|下派|选派)(?:到|往|至|入|去|任)|由[^,。;\n]{2,24}(?:调|交流|轮岗|转|派)(?:到|往|至|入|去)?"
)
LENT = re.compile(r"(?:到|赴|在)[^,。;、到赴在\n]{2,20}\Z")  # 甲到某校|挂职副校长
OTHER_SUBJECT = re.compile(  # 甲任组长,各局主要负责人|任副组长
    r"(?:负责人|负责同志|领导|人员|教师|老师|代表|专家|部门|单位|成员|干部|班子|[校园局处科股院所站组镇乡县区市]长|书记|主任)(?:均|都|分别|各自)?\Z"
)
ADVERBS = re.compile(
    r"(?:[自从]?(?:(?:19|20)\d\d|[去今前])年(?:\d{1,2}月)?份?(?:起|开始|以来|秋季?|春季?|暑[期假])*|全票|如今|现在|目前|至今|仍然?|均|都|分别|共同|继续|同时|正式|仍|再次|先后|被|也|又|还|由|拟|提拔|晋升|主动|自愿|申请|请求|即日起)+\Z"
)
NOT_ONLY_TITLES = re.compile(
    r"迎来|来了|欢迎|感谢|送走|告别|接替|见到|遇见|采访|拜访|看望|慰问|介绍|成为|当上|升为|任命了|新任?(?=[\u4e00-\u9fff]{0,4}\Z)"
)
MANNER = re.compile(r"\((挂职|试用期|兼)[^()]{0,6}\)")
NOT_LAST = tuple("为任的同于在是兼")  # 任命王强|为…
GIVEN_POST = re.compile(
    r"同志(?: ?\([^()\n]{1,16}\))?(?:任|为|兼|挂任|担任|现任|不再|的[^,。;\n]{2,24}职务|[^,。;\n]{2,24}职务|主持)"
)
OTHERS = re.compile(r"等同志|下列同志|以上同志|各位同志|该同志|有关同志|同志们|同志的?职务")


DOUBTED = re.compile(  # 建议由甲任, 如果甲任, 网传甲任: nobody has got the post by that
    r"(?:建议|提议|呼吁)由|希望|期盼|如果|假如|倘若|要是|是否|能否|可否|网传|据传|谣传|传言|误传|拒绝|婉拒|谢绝|推辞|未能|未曾|没有"
)


@dataclass(slots=True)
class _State:
    names: list[Name] = field(default_factory=list)
    last: Post | None = None  # the post that the sentence gave or took before
    left: Post | None = None  # the last of those that it took
    waiting: list[Name] = field(
        default_factory=list
    )  # named with their titles in the clauses before: 局长甲,|股长乙任…


def is_appointment_notice(ctx: Context) -> bool:
    """Whether the document itself gives or takes posts, so that its body and its date are theirs."""
    title = ctx.text[slice(*ctx.outline.title)] if ctx.outline.title else ctx.document.title or ""
    return bool(NOTICE.search(OF_WORK.sub("", title)))


def read_appointments(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """All posts given or taken in the text."""
    text = ctx.text
    last = -1
    bodies = Bodies(ctx, posts_are_given=True)
    bodies.inherits_document = is_appointment_notice(ctx) or bodies.own.startswith("School|")
    for cue in CUE.finditer(text):
        if cue.start() < last or (cue.group() == "任" and text[cue.start() - 1 : cue.start()] in NO_CUE):
            continue
        start = max(text.rfind(mark, 0, cue.start()) for mark in "。;\n") + 1
        segment = SEGMENT.match(text, start)
        if segment is None:
            continue
        last = segment.end()
        yield from _read_segment(ctx, reader, bodies, segment.span())
    for block in BLOCK.finditer(text):
        yield from _read_block(ctx, reader, bodies, block)


def _read_block(ctx: Context, reader: NameReader, bodies: Bodies, block: re.Match[str]) -> Iterator[Naming]:
    """Lines under 任命 (甲为X) and under 免去 (乙的X职务)."""
    status = "removed" if block.group(1) == "免去" else "appointed"
    position = block.end() + 1
    while entry := ENTRY.match(ctx.text, position):
        name = reader.after(entry.start("name"))
        comma = ctx.text.find(",", entry.start("name"), entry.end("name"))  # …职务,退休; 为某校校长,试用期一年
        last = comma if comma >= 0 else entry.end("name")
        tail = TITLE_TAIL.search(ctx.text, entry.start("name"), last)
        if name is None or tail is None or not AFTER_ENTRY.match(ctx.text, name.end):
            return
        posts = [post for post in bodies.chain(tail.start()) if post.title.start > name.end]
        if posts:
            reader.known.add(name.text)
            yield Naming(name, tuple(posts), name.start, posts[-1].title.end, "appointment", status)
        position = entry.end()


def _read_segment(ctx: Context, reader: NameReader, bodies: Bodies, span: tuple[int, int]) -> Iterator[Naming]:
    state = _State(_personal(reader, span) or _told_before(reader, span))
    for clause in CLAUSE.finditer(ctx.text, *span):
        verb = _verb(ctx, clause.span())
        names = _names(ctx, reader, clause.span(), verb)
        if verb is None:
            state.waiting += _titled_to_end(ctx, clause.span())
        elif state.waiting:
            names = [*state.waiting, *names] if names and verb.lastgroup == "appointed" else names
            state.waiting = []
        if not names and verb and (verb.group() == "兼" or _names_another(ctx, clause.start(), verb.start())):
            continue
        if names:
            state.names = names
            reader.known.update(name.text for name in names)
        elif not state.names and verb and verb.start() - clause.start() <= 1:
            state.names = _alone_before(reader, span[0], clause.start()) or _named_in(ctx, span[0], clause.start())
        if not state.names or verb is None:
            continue
        if verb.lastgroup == "is" and not names:
            continue
        yield from _posts(ctx, bodies, state, clause, verb)


def _verb(ctx: Context, span: tuple[int, int]) -> re.Match[str] | None:
    """The first word that gives or takes a post; 任 in 股长任丽 is her surname."""
    named: Sequence[Name] | None = None
    for verb in VERB.finditer(ctx.text, *span):
        if verb.group() != "任":
            return verb
        named = [n for one in spotted_in(ctx, *span) for n in one.names] if named is None else named
        if not any(name.start == verb.start() for name in named):
            return verb
    return None


def _titled_to_end(ctx: Context, span: tuple[int, int]) -> list[Name]:
    """Whom a clause of nothing but titles and names names: 县委常委、部长甲."""
    spotted = [one for one in spotted_in(ctx, *span) if not one.label and one.names]
    named = [name for one in spotted for name in one.names]
    if not named or named[-1].end != span[1]:
        return []
    told = NOT_ONLY_TITLES.search(ctx.text, span[0], spotted[0].start)  # 某校迎来新校长甲,乙任…
    return [] if told else named


def _names_another(ctx: Context, start: int, end: int) -> bool:
    """Whether a clause has a subject of its own with a title: then its post is not that of those named before."""
    if any(one.names and not one.label for one in spotted_in(ctx, start, end)):
        return True
    return bool(OTHER_SUBJECT.search(ctx.text, start, end))


def _alone_before(reader: NameReader, start: int, end: int) -> list[Name]:
    """局长甲主持,乙,|现任某校校长: the name that fills the clause before."""
    begin = max(start, reader.text.rfind(",", start, end - 1) + 1)
    name = reader.after(begin, labelled=True) if reader.text[end - 1 : end] == "," else None
    return [name] if name and name.end == end - 1 else []


def _named_in(ctx: Context, start: int, end: int) -> list[Name]:
    """Whom a title names earlier in the sentence (副校长王强赴外地挂职,任某局副局长)."""
    named = [one.names for one in spotted_in(ctx, start, end) if one.names]
    return list(named[-1]) if named else []


def _posts(ctx: Context, bodies: Bodies, state: _State, clause: re.Match[str], verb: re.Match[str]) -> Iterator[Naming]:
    status = _status(ctx.text[clause.start() : clause.end()], verb.lastgroup or "")
    tail = TITLE_TAIL.search(ctx.text, verb.end(), clause.end())
    if not status or tail is None:
        return
    posts = [post for post in bodies.chain(tail.start()) if post.title.start >= verb.end()]
    if not posts and state.left and SUCCEEDS.fullmatch(ctx.text, verb.start(), clause.end()):
        posts = [replace(state.left, inherited=True)]  # 甲不再担任某局局长,由乙接任
        yield from (Naming(name, tuple(posts), name.start, clause.end(), "appointment", status) for name in state.names)
        return
    posts = _of_headed_group(ctx, _of_task_force(ctx, posts))
    if posts and posts[-1].title.kind == "people" and status == "appointed":  # 任命甲为班长
        yield from (Naming(name, (), name.start, name.end, "appointment") for name in state.names)
    if verb.group() == "兼":  # 局长甲兼办公室主任: of which office, a group alone tells
        posts = [post for post in posts if OF_GROUP.search(post.body)]
    if not posts or posts[-1].title.kind == "people":
        return
    posts = _of_whole_before(ctx, state, posts)
    state.left = posts[-1] if status == "removed" else state.left
    manner = MANNER.search(ctx.text, verb.end(), clause.end())
    if verb.group().startswith("兼"):
        posts = [bodies.with_manner(post, "兼") for post in posts]
    elif manner:
        posts = [bodies.with_manner(post, "挂职" if manner.group(1) == "挂职" else manner.group(1)) for post in posts]
    for name in state.names:
        yield Naming(name, tuple(posts), min(name.start, clause.start()), posts[-1].title.end, "appointment", status)


def _of_task_force(ctx: Context, posts: list[Post]) -> list[Post]:
    """成立某某专班,副局长甲任班长: of the task force that the sentence spoke of, no post in a class."""
    if len(posts) != 1 or posts[0].title.head != "班长" or posts[0].body:
        return posts
    begin = clause_start(ctx.text, posts[0].title.start, "。;")
    near = [m for m in ctx.mentions_in("Organization", begin, posts[0].title.start) if m.key]
    if not near or not near[-1].surface.endswith("专班"):
        return posts
    title = replace(posts[0].title, kind="group")
    return [Post(title, near[-1].key, (near[-1].start, near[-1].end), inherited=True)]


def _of_headed_group(ctx: Context, posts: list[Post]) -> list[Post]:
    """(一)资源配置专班。由甲任组长: of the group whose name is the heading at the beginning of the line."""
    if len(posts) != 1 or posts[0].title.kind != "group" or (posts[0].body and not posts[0].inherited):
        return posts
    line = clause_start(ctx.text, posts[0].title.start, "")
    mark = HEADING_MARK.match(ctx.text, line)
    start = mark.end() if mark else line
    head = ctx.mention_at("Organization", start)
    if head is None or head.start != start or not head.key or not GROUPS.search(head.surface):
        return posts
    if head.rule == PART_OF_GROUP:
        return []  # `part_heads` reads who heads it
    sole = not ctx.mentions_in("Organization", head.end, posts[0].title.start)
    if not sole or ctx.text[head.end : head.end + 1] not in ("。", ":", "."):
        return posts
    return [Post(posts[0].title, head.key, (head.start, head.end), inherited=True)]


def _of_whole_before(ctx: Context, state: _State, posts: list[Post]) -> list[Post]:
    """免去甲局某股股长职务,改任四级主任科员: a rank is one of the body in whose section the post before was."""
    last, state.last = state.last, posts[-1]
    if len(posts) == 1 and not posts[0].body and last and last.body and last.title.head == posts[0].title.head:
        place = last.body_range  # 甲任家委会主任,乙任副主任
        state.last = replace(posts[0], body=last.body, body_range=place, inherited=True)
        return [state.last]
    if len(posts) > 1 or posts[0].body or not posts[0].title.head.endswith(RANKS) or last is None:
        return posts
    part = ctx.mention_at("Organization", last.body_range[0]) if last.body_range else None
    whole = part.owner if part and "/" in last.body and part.key == last.body else last.body
    return [replace(posts[0], body=whole, body_range=last.body_range, inherited=True)] if whole else posts


def _status(clause: str, group: str) -> str:
    if group == "past" or "拟免" in clause or DOUBTED.search(clause):
        return ""
    if NOMINATED.search(clause):
        return "nominated"
    return "held" if group == "is" else group


def _personal(reader: NameReader, span: tuple[int, int]) -> list[Name]:
    """丁强,男,1980年生: whom a line tells the sex of."""
    sex = SEX.search(reader.text, *span)
    name = named_before_sex(reader, sex) if sex else None
    row = None if name else ROW_NAME.match(reader.text, *span)
    if row and row.group("name"):
        name = reader.after(row.start("name"), labelled=True)
        name = name if name and name.end == row.end("name") else None
    return [name] if name and name.start >= span[0] else []


def _told_before(reader: NameReader, span: tuple[int, int]) -> list[Name]:
    """甲,女,1978年生。现兼任…: who the line is about, by the sex told at its beginning, where a sentence goes on."""
    text = reader.text
    line = text.rfind("\n", 0, span[0]) + 1
    if line == span[0] or GOES_ON.match(text, *span) is None:
        return []
    first = SEGMENT.match(text, line)
    sex = SEX.search(text, *first.span()) if first else None
    name = named_before_sex(reader, sex) if sex and first and sex.start() - line <= PERSONAL_WITHIN else None
    return [name] if name and name.start >= line else []


def named_before_sex(reader: NameReader, sex: re.Match[str]) -> Name | None:
    """Whoever stands before 男 or 女: by a surname, else what fills the row up to there (莫沙二妹,女,瑶族)."""
    text = reader.text
    run = HAN_RUN.search(text, max(0, sex.start() - LONGEST_NAME), sex.start())
    name = reader.after(run.start(), labelled=True) if run else None
    if run is None or (name and name.end == sex.start()):
        return name
    alone = not text[text.rfind("\n", 0, run.start()) + 1 : run.start()].strip(" 0123456789.、()一二三四五六七八九十")
    word = run.group().replace(" ", "")
    fits = 2 <= len(word) <= 6 or "·" in word
    return Name(run.start(), run.end(), word) if alone and fits and word not in never_a_name() else None


def _names(ctx: Context, reader: NameReader, span: tuple[int, int], verb: re.Match[str] | None) -> list[Name]:
    """The persons of a clause: before 同志, after 免去 or 任命, or before 任."""
    text = ctx.text
    comrade = text.find("同志", *span)
    if comrade >= 0:
        if OTHERS.match(text, max(comrade - 2, 0)) or OTHERS.match(text, comrade):
            return []
        end = _end_of_name(text, span[0], comrade)
        listed = reader.listed_before(end)
        alone = None if listed or not GIVEN_POST.match(text, comrade) else reader.formal_before(end)
        return [alone] if alone else listed
    if verb is None:
        return []
    if BY_VERB.search(text, verb.start(), verb.end()):
        as_post = ctx.text.find("为", verb.end(), span[1])
        named = _after_verb(ctx, reader, verb.end())
        return named or (_all_titled(ctx, (verb.end(), as_post)) if as_post > 0 else [])
    return _subjects(ctx, reader, span[0], verb) if verb.lastgroup != "past" else []


def _end_of_name(text: str, start: int, end: int) -> int:
    """Where the name ends behind which a bracket tells the sex or the people of its bearer."""
    told = ATTRIBUTES.search(text, start, end)
    return told.start() if told else end


def _subjects(ctx: Context, reader: NameReader, start: int, verb: re.Match[str]) -> list[Name]:
    """Who stands before 任 or 为, by names alone or by names with titles."""
    lent = LENT.search(ctx.text, start, verb.start()) if verb.group().startswith("挂职") else None
    moved = lent or MOVED.search(ctx.text, start, verb.start())
    adverbs = ADVERBS.search(ctx.text, start, verb.start())
    end = moved.start() if moved else adverbs.start() if adverbs else verb.start()
    end = _end_of_name(ctx.text, start, end)
    names = reader.listed_before(end)
    titled = _all_titled(ctx, (start, end))
    if verb.lastgroup == "is" and IS_MEMBER.match(ctx.text, verb.start()):
        return titled or names
    if verb.lastgroup == "is" and IS_HEAD.match(ctx.text, verb.start()):
        told = bool(names) and ctx.text[names[0].start - 1 : names[0].start] in BEGINS_CLAUSE
        told = told or (bool(names) and ELECTED.search(ctx.text, start, names[0].start) is not None)
        return names if told and not BLOCK.search(ctx.text, 0, verb.start()) else []  # a block gives posts itself
    giving = GIVING.search(ctx.text, clause_start(ctx.text, start, "。;"), start)
    if verb.lastgroup == "is" and not (giving or ctx.text.startswith(("我校", "本校", "学校"), verb.end())):
        return []
    return _joined(ctx.text, titled) if len(names) < 2 and titled else names


def spotted_in(ctx: Context, start: int, end: int) -> Sequence[Spotted]:
    """The titles that begin in a range."""
    spotted = ctx.scan.spotted
    first = bisect_left(spotted, start, key=lambda one: one.start)
    return spotted[first : bisect_left(spotted, end, first, key=lambda one: one.start)]


def _joined(text: str, names: list[Name]) -> list[Name]:
    """局长甲、副县长乙|任召集人: the last of them, and those before whom 、 or 和 joins to it."""
    first = len(names) - 1
    while first and text[names[first - 1].end : names[first - 1].end + 1] in JOINS:
        first -= 1
    return names[first:]


def _all_titled(ctx: Context, span: tuple[int, int]) -> list[Name]:
    """副局长甲、股长乙|为成员: all whom a clause names by titles, the last of them right before the verb."""
    named = [name for one in spotted_in(ctx, *span) for name in one.names]
    return named if named and BEFORE_IS.fullmatch(ctx.text, named[-1].end, span[1]) else []


def _after_verb(ctx: Context, reader: NameReader, start: int) -> list[Name]:
    """免去张强市教育局副局长职务: a body's name may follow directly."""
    if ctx.text.startswith("其", start):
        return []
    for length in (3, 2) if ctx.text[start + 2 : start + 3] not in NOT_LAST else (2,):
        for label in ("School", "Organization", "Region"):
            mention = ctx.mention_at(label, start + length)
            if mention and mention.start == start + length and reader.may_be(start, length):
                return [Name(start, start + length, ctx.text[start : start + length])]
    return reader.listed(start)
