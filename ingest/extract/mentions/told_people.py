"""People whom no title before their names makes known: by what they say, do, win or are, or by a post told of them."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context
from ingest.extract.mentions.appointed import (
    SEX,
    is_appointment_notice,
    named_before_sex,
    spotted_in,
)
from ingest.extract.mentions.contacts import read_contacts
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import (
    Name,
    NameReader,
    is_plainly_a_name,
    never_a_name,
    no_comrades,
    surname_kind,
)
from ingest.extract.mentions.names_alone import is_like_a_name, read_alone
from ingest.extract.mentions.namings import (
    Bodies,
    Naming,
)
from ingest.extract.occurrences import Anchored

SPEECH = Anchored(r"说[,。:]|告诉记者|表示[,:]|介绍说|介绍,")
BEING = Anchored(
    r"(?:[,](?:如今|现在|目前|今)?已)?是[^,。;\n“”]{4,24}?(?:校长|园长|书记|主任|局长|教师|老师|教研员)(?=[,。;\n])"
)
SPEAKERS = ("村民", "市民", "居民", "家长", "教师", "老师", "学生")
IN_ALL = Anchored(
    r"(?:[两三四五六七八九十]|[0123456789][0123456789]?)(?:余|多)?(?:位|名|人)(?![次均])"
    r"|等(?:一行)?人(?![员才民事力次均数大])|等(?:全体)?(?:学校|[校局园])?(?:领导)?班子(?:全体)?成员"
    r"|等(?:\d+位|多位|几位)?(?:学校领导|[校省市区县州旗局厅院园镇乡]领导|领导|同志|专家|老师|校级领导|代表|委员|嘉宾)"
)
CLAUSE = re.compile(r"[^,。;\n]+")
BRACKET_END = re.compile(r" ?\([^()\n]{1,20}\)\Z")
IS_POST = re.compile(r"(?P<name>[\u4e00-\u9fff·、]{2,20})(?P<verb>[为系])(?P<post>[^,。;\n“”]{2,24}?)(?=[,;。\n]|\Z)")
NAME_IS = re.compile(rf"[;:,。\n.、 (](?:其中,?)?{IS_POST.pattern}")
POST_BESIDE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{3,4}|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{1,6})[,是系]"
    r"(?P<post>[^,。;\n“”]{5,40})(?=[,。;])"
)
NOW_IN_POST = Anchored(r"(?:现任|现为|现担任)(?P<post>[^。;,()\n“”]{4,40})(?=[,。;)\n]|\Z)")
INTRODUCED = re.compile(r"[ (]*(?:我校|杰出|优秀|知名|著名|本文|作者|主讲人|嘉宾|校友|专家|讲师|主讲|简介|:|,)*")
OPENS_STORY = frozenset(",系是(")
STAFF = re.compile(  # 某校|的一名数学老师
    r"的?(?:(?:一|该校的?一)[名位个])?[\u4e00-\u9fff]{0,10}(?:教师|老师"
    r"|教练|校医|校工|职工|炊事员|厨师|保安|保育员|管理员|辅导员)"
)
OTHERS_POST = re.compile(
    "[其他她](?:父|母|夫|妻|丈夫|妻子|儿子|女儿|爱人|导师|哥|弟|姐|妹)|拟[挂兼]?任|拟挂职|拟聘|免去|原任"
)
APPOSED = re.compile(rf"[。:;“\n](?:(?<!\n) )?{POST_BESIDE.pattern}")
IN_CHARGE = re.compile(
    r"^ {0,8}(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十\d]{1,2}\))? {0,4}"
    r"(?P<name>[\u4e00-\u9fff][\u4e00-\u9fff· ]{1,11}?)(?:同志)?(?:,| {1,4}(?=[\u4e00-\u9fff]{2}))"
    r"(?P<post>[^,。;\n“” ()]{2,40})(?:\([^()\n]{2,20}\))?(?=(?:,| {1,4})(?:负责|分管|主持|主管|协助|联系))",
    re.MULTILINE,
)
OF_POST = Anchored(
    r"(?:挂任|挂职|担任|兼任|现任|时任|曾任|身为|作为)[^,。;\n]{2,24}?(?:书记|[校园局科股组部院会]长|主任|督学)(?P<of>的)"
)
COMRADE = Anchored(r"同志(?!们|会|式|对|之|为核心)")
DUTY = Anchored(r"分管|负责|联系|包联|包抓|包保|挂钩联系|协管|协助|主管|负责联系|主持(?=[^,。;\n]{0,8}工作)")
OPENS_CLAUSE = ("", "\n", ":", ";", "。", ",", " ")
BOTH = re.compile(r"(?:分别|均|双双)\Z")
PRIZE = Anchored(
    r"(?:荣获|获得|斩获|摘得|夺得|获)[^,。;\n]{0,16}?(?:等奖|金奖|银奖|铜奖|冠军|亚军|季军|第[一二三]名|优胜奖|称号)"
    r"|被(?:评|授予|命名|认定|确定|聘|推选|选|推荐)为"
)
LISTING = Anchored(r"(?:就座|出席|参加|列席|到会|陪同|获奖|入选|当选)[^。;:,\n]{0,14}(?:有|为|是|包括)[:]")
AWARDED = Anchored(r"(?:授予|表彰|追授|给予|颁给|授给|命名)(?=[\u4e00-\u9fff]{2})")
GOES_ON = re.compile(
    r"(?:等)?(?:[一二三四五六七八九十两百\d]+余?(?:名|位|人)|“|同志|老师|教师|为|荣)|等同志|等(?:优秀|先进)"
)
IDEOLOGY = re.compile(r"(?:总书记)?新时代|重要|经济|法治|外交|强军|生态|文化")
LEADER = Anchored(r"总书记|国家主席|国务院总理")


def by_themselves(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """Runs and lists of names, authors and credits; no name of a place, a body or a programme."""
    title_end = ctx.outline.title[1] if ctx.outline.title else 0
    contacts = ((name, "contact") for name in read_contacts(reader))
    for name, rule in (*contacts, *read_alone(reader, title_end)):
        within = any(ctx.mention_at(label, name.start) for label in ("Region", "Organization", "School"))
        if not within:
            reader.known.add(name.text)
            yield Naming(name, (), name.start, name.end, rule)


def by_speech(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """“…”周强说, — a name that speaks twice, or that was known before."""
    for match in SPEECH.finditer(ctx.text):
        name = reader.before(match.start())
        if name is None or name.text in reader.known or surname_kind(name.text[0]) != "common":
            continue
        told = len(name.text) == 3 and ctx.text.endswith(SPEAKERS, 0, name.start)
        if told or ctx.text.count(name.text if len(name.text) > 2 else name.text + "说") > 1:
            reader.known.add(name.text)
            yield Naming(name, (), name.start, name.end, "speaker")


def by_sex(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """甲,男,1975年生,某校副校长: whom a line tells the sex of, and the post that is a clause by itself."""
    text = ctx.text
    for sex in SEX.finditer(text):
        name = named_before_sex(reader, sex)
        if name is None:
            continue
        reader.known.add(name.text)
        yield Naming(name, (), name.start, name.end, "sex")
        for clause in CLAUSE.finditer(text, sex.end(), clause_end(text, sex.end(), "。;")):
            bracket = BRACKET_END.search(text, clause.start(), clause.end())
            posts = bodies.chain(bracket.start() if bracket else clause.end(), open_ended=True)
            posts = [post for post in posts if post.title.start >= clause.start()]  # 中共党员,|某校副校长
            place = posts[0].body_range if posts and not posts[0].inherited else None
            if place and place[0] == clause.start() and posts[-1].title.kind != "people":
                yield Naming(name, tuple(posts), name.start, clause.end(), "name-posts")


def by_is(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """甲为某局局长;乙、丙系某校副校长 — of names that other places of the text settle."""
    text = ctx.text
    for match in _behind_signs(text, IS_POST, NAME_IS) if not is_appointment_notice(ctx) else ():
        names = reader.listed_before(match.end("name"), {match.start("name")})
        if not names or names[0].start != match.start("name"):
            continue
        if not all(_is_settled(reader, name, sure=match["verb"] == "系") for name in names):
            continue
        end = clause_end(text, match.end(), ",。;")
        posts = bodies.chain(end, open_ended=True)
        first = posts[0] if posts else None
        own = text.startswith("局", match.start("post"))  # 局党组成员
        own = own or (first is not None and first.title.kind == "school" and first.body == bodies.own)  # 甲系副校长
        stated = first and first.body and (own or not first.inherited) and first.title.start > match.end("name")
        if stated and posts[-1].title.kind not in ("people", "group"):
            yield from (Naming(name, tuple(posts), name.start, end, "being") for name in names)


def _is_settled(reader: NameReader, name: Name, *, sure: bool) -> bool:
    """Whether other places of the text say that these words are a name, or look like it themselves: a table's cell."""
    return name.text in reader.known or (is_like_a_name(name.text) and (sure or reader.recurs(name)))


def _behind_signs(text: str, first: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a sign, and of the `first` where the text begins without one: `^` as
    another way to begin would make the search many times slower."""
    opening = first.match(text)
    if opening:
        yield opening
    yield from pattern.finditer(text, opening.end() if opening else 0)


def by_apposition(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """甲,某校语文教师,从教三十年; 甲是某校的一名教师 at the beginning of a sentence."""
    for match in _behind_signs(ctx.text, POST_BESIDE, APPOSED):
        name = reader.after(match.start("name"), labelled=True)
        if name is None or name.end != match.end("name") or not (is_like_a_name(name.text) or "·" in name.text):
            continue
        posts = bodies.chain(match.end(), open_ended=True)
        if not posts or posts[-1].title.kind == "people":
            yield from _of_staff(ctx, reader, name, match)
            continue
        place = posts[0].body_range if posts and not posts[0].inherited else None
        if place and place[0] - match.start("post") <= 2:
            reader.known.add(name.text)
            yield Naming(name, tuple(posts), name.start, match.end(), "being")


def _of_staff(ctx: Context, reader: NameReader, name: Name, match: re.Match[str]) -> Iterator[Naming]:
    """甲是某校的数学老师: no post that one holds, but it says that the words before it are a name."""
    bodies = ctx.named_in(("School", "Organization"), match.start("post"), match.start("post") + 3)
    if bodies and STAFF.fullmatch(ctx.text, max(body.end for body in bodies), match.end()):
        reader.known.add(name.text)
        yield Naming(name, (), name.start, name.end, "being")


def by_present_post(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """校友甲,1980年毕业于我校,现任某局副局长; (乙系我校学生,现任某县委书记): whom a sentence begins with."""
    text = ctx.text
    for match in NOW_IN_POST.finditer(text):
        begins = (clause_start(text, match.start(), signs) for signs in ("。;!?", "。;!?("))
        leads = (INTRODUCED.match(text, begin, match.start()) for begin in begins)
        names = [reader.after(lead.end(), labelled=True) for lead in leads if lead]
        name = next((n for n in names if n and text[n.end : n.end + 1] in OPENS_STORY and n.end < match.start()), None)
        if name is None:
            continue
        if OTHERS_POST.search(text, name.end, match.start()) or not _is_settled(reader, name, sure=True):
            continue
        posts = bodies.chain(match.end("post"), open_ended=True)
        place = posts[0].body_range if posts and not posts[0].inherited else None
        if place and place[0] - match.start("post") <= 1 and posts[-1].title.kind != "people":
            reader.known.add(name.text)
            yield Naming(name, tuple(posts), name.start, match.end("post"), "being")


def by_charge_line(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """甲同志,党组成员、副局长,负责… at the beginning of a line: who has which work in the document's own body."""
    for match in IN_CHARGE.finditer(ctx.text):
        name = reader.after(match.start("name"), labelled=True)
        if name is None or name.end != match.end("name"):
            continue
        posts = bodies.chain(match.end("post"), open_ended=True)
        begin = start_of(posts) if posts else -1
        if begin == match.start("post") or ctx.text[match.start("post") : begin] == "局":
            reader.known.add(name.text)
            yield Naming(name, tuple(posts), name.start, match.end(), "name-posts")


def by_of_post(ctx: Context, bodies: Bodies) -> Iterator[Naming]:
    """挂任某校副校长的教师甲."""
    for match in OF_POST.finditer(ctx.text):
        named = [name for one in spotted_in(ctx, match.end(), match.end() + 12) for name in one.names]
        posts = bodies.chain(match.start("of"), open_ended=True) if named else []
        if named and posts and not re.search("[,。;]", ctx.text[match.end() : named[0].start]):
            yield Naming(named[0], tuple(posts), match.start(), named[0].end, "charge")


def by_comrade(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """甲同志负责…, whatever the sentence says of whom it calls so."""
    for match in COMRADE.finditer(ctx.text):
        for name in reader.listed_before(match.start()):
            if name.text not in no_comrades() and name.text not in never_a_name():
                reader.known.add(name.text)
                yield Naming(name, (), name.start, match.end(), "comrade")


def by_duty(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """甲:分管…, 乙联系某校 at the beginning of a clause."""
    for match in DUTY.finditer(ctx.text):
        if match.group() in ("联系", "负责") and not any(
            ctx.mention_at(label, match.end()) for label in ("School", "Organization")
        ):
            continue
        end = match.start() - ctx.text.endswith(":", 0, match.start())
        names = reader.listed_before(end)
        if names and ctx.text[names[0].start - 1 : names[0].start] in OPENS_CLAUSE:
            for name in names:
                reader.known.add(name.text)
                yield Naming(name, (), name.start, match.end(), "duty")


def by_prize(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """甲获一等奖,乙、丙获二等奖."""
    for match in PRIZE.finditer(ctx.text):
        both = BOTH.search(ctx.text, max(0, match.start() - 2), match.start())
        end = both.start() if both else match.start()
        for name in reader.listed_before(end, _ends_before(ctx, end)):
            reader.known.add(name.text)
            yield Naming(name, (), name.start, name.end, "award")


def _ends_before(ctx: Context, end: int) -> set[int]:
    """Where a body's name ends behind which a plain name of three characters fills the rest: 某中学王小山|被评为."""
    found = (ctx.mention_before(label, end, 4) for label in ("School", "Organization"))
    return {m.end for m in found if m and end - m.end == 3 and is_plainly_a_name(ctx.text[m.end : end])}


def by_listing(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """在主席台就座的有:甲、乙."""
    for match in LISTING.finditer(ctx.text):
        names = reader.listed(match.end(), labelled=True)
        if len(names) > 1:
            for name in names:
                reader.known.add(name.text)
                yield Naming(name, (), name.start, name.end, "list of names")


def by_award(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """授予甲、乙等10名同志“…”称号, 表彰甲、乙."""
    for match in AWARDED.finditer(ctx.text):
        for name in _sure_names(ctx, reader.listed(match.end())):
            reader.known.add(name.text)
            yield Naming(name, (), name.start, name.end, "award")


def _sure_names(ctx: Context, names: list[Name]) -> list[Name]:
    """The names of a list that goes on as a list of persons does."""
    return names if names and GOES_ON.match(ctx.text, names[-1].end) else []


def by_state(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """王强总书记, 国家主席王强: known by the state that they lead, in whatever document."""
    for match in LEADER.finditer(ctx.text):
        if match.group() == "总书记" and IDEOLOGY.match(ctx.text, match.start()):
            continue
        name = reader.after(match.end())
        if match.group() == "总书记":
            start = next((match.start() - n for n in (3, 2) if reader.may_be(match.start() - n, n)), -1)
            name = Name(start, match.start(), ctx.text[start : match.start()]) if start >= 0 else name
        if name:
            yield Naming(name, (), name.start, name.end, "leader of state")


def by_being(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """王强,是某校的音乐教师 — of a name that another place of the text settles."""
    for match in BEING.finditer(ctx.text):
        end = match.start() - 1 if ctx.text[match.start() - 1] in ",现" else match.start()
        name = reader.before(end, {end - 3, end - 2})
        posts = bodies.chain(match.end(), open_ended=True) if name and name.text in reader.known else []
        if name and posts and posts[0].title.start > match.start() and posts[-1].title.kind != "people":
            yield Naming(name, tuple(posts), name.start, match.end(), "being")


def by_company(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """我校甲、乙、丙等学校领导."""
    for match in IN_ALL.finditer(ctx.text):
        of_some = ctx.text[match.start()] == "等" or ctx.text.endswith("等", 0, match.start())
        end = match.start() - ctx.text.endswith("等", 0, match.start())
        ends = {m.end for label in ("School", "Organization") if (m := ctx.mention_before(label, end, 40))}
        names = reader.listed_before(end, ends)
        if len(names) < 2 and not of_some:
            continue  # 培养对象达20名 counts, 甲、乙两位 sums up
        for name in names:
            reader.known.add(name.text)
            yield Naming(name, (), name.start, name.end, "company")


def start_of(posts: list[Post]) -> int:
    first = posts[0]
    if first.body_range and not first.inherited:
        return min(first.body_range[0], first.title.start)
    return first.title.start
