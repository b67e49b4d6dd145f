"""Inspections that a paper reports on: the one that a circular is about (关于某校综合督导情况的通报), and those of a
yearbook or a chronicle, of bodies that come or look at something (某督导室对某县进行复查, 某代表团来县考察)."""

import re
from collections.abc import Iterator

from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Anchored

KINDS = (
    "督导评估|督导检查|专项督导|综合督导|挂牌督导|视导|督导|督查|督察|评估|验收|核查|复查|检查|抽查|巡查|复核|考核|监测"
    "|评审|调研"
)
CIRCULAR = re.compile(
    r"关于(?:对|开展)?(?P<what>[^\n。;:《》]{2,50}?)(?:(?:所)?(?:开展|进行|实施)(?:了)?(?P<how>[^\n。;:《》的]{0,20}?))?"
    rf"(?P<kind>{KINDS})(?:工作)?的?(?:情况|结果|问题|意见)?的?(?:反馈|情况)?的?(?:通报|公告|通告|报告|反馈意见|反馈函)"
)
LEADS_ON = re.compile(r"(?:上半年|下半年|全面|做好|进一步|加强|落实|整改|违规|违纪|[^第]*事件)")
LOOKED_AT = Anchored(
    r"对(?P<what>[^,。;\n]{4,44}?)(?:进行|开展|实施)了?(?:为期[^,。;的]{1,6}的)?"
    rf"(?P<of>[^,。;\n的对]{{0,12}}?)(?P<kind>(?:实地|现场|省级|市级|国家级|专项|综合|年度|全面|中期|终期|随机|跟踪)*(?:{KINDS}))(?=[,。;\n]|工作[,。;]|\Z)"
)
PARTY = r"(?:督导|检查|评估|验收|核查|专家|调研|考察|工作|视导|复查|巡查)[组团]"
PARTY += "|(?:教育|教师|考察|访问|参观|学习)*(?:代表)?团"
COMES = Anchored(
    r"(?:来|到|赴|莅临|莅)(?P<where>(?:[我本该][市县区旗校园]|[市县区旗校园](?![\u4e00-\u9fff]{0,4}[局委办])|(?P<abbr>[\u4e00-\u9fff](?=[考参访慰开进核督检调评视验]))|[^,。;\n]{2,16}?))"
    rf"(?:开展|进行|实施|指导|专题|实地|现场)*(?P<kind>考察|参观|访问|慰问|送教|指导|{KINDS})(?![员组团室])(?P<rest>[^,。;\n]{{0,16}})"
)
CARRIED_OUT = Anchored(  # 来某县开展义务教育优质均衡发展过程性督导
    rf"(?:来|到|赴|莅临)[^,。;\n]{{1,16}}?(?:开展|进行|实施)了?(?P<what>[^,。;\n的]{{2,24}}?(?:{KINDS}))(?=[,。;\n]|工作[,。;]|\Z)"
)
HERE = re.compile("[我本该]?[市县区旗校园]")
COUNTED = re.compile(r"\d+余?[户人名所个位]\Z")
BARE = 3  # characters that say no more than 检查 or 考察团
GOES_ON = re.compile(
    rf"(?:组织|组成|派出|派|委派|抽调)?[^,。;、]{{0,10}}?(?:{PARTY})?(?:一行)?(?:\d+余?人)?,?(?:专程|分别|先后)?"
)
ENDS_AS_PARTY = re.compile(rf"[^,。;、]{{0,10}}?(?:{PARTY})(?:一行)?(?:\d+余?人)?")
YEARBOOK = re.compile(r"年鉴|年刊|大事记|[年月度]教育(?:体育)?局?大事(?=\s|$)|大事年表|纪事|教育志|县志|市志|区志")
HEAD = 200  # characters in which a yearbook says that it is one
WHEN = re.compile(r"\d{1,2}月|\d{1,2}日|是月|年内|当年|同年|[上下]旬|是年|学期初|[春秋]季")
NOT_YET = re.compile(r"将|拟|计划|迎接|准备|应|须|每[年月季学]|定期|不定期|经常|多次|接受|各级|历次|先后\d")


def circular(ctx: Context) -> tuple[int, int, str] | None:
    """关于对某校开展综合督导的情况通报: the 某校综合督导; where its words stand and its name."""
    title = CIRCULAR.search(ctx.text, *ctx.outline.title) if ctx.outline.title else None
    if title is None or LEADS_ON.match(title["what"]):
        return None
    start, end = title.start("what"), title.end("kind")
    name = f"{title['what'].removesuffix('的')}{title['how'] or ''}{title['kind']}".replace("\n", "")
    return start, end, name


def is_yearbook(ctx: Context) -> bool:
    """Whether the head of a paper calls it a yearbook, a chronicle or a gazetteer."""
    return YEARBOOK.search(ctx.text, 0, HEAD) is not None


def told(ctx: Context) -> Iterator[tuple[int, int, str, Mention]]:
    """Inspections and visits by bodies in yearbooks and chronicles: where each stands, its name and who came."""
    if not is_yearbook(ctx):
        return
    for match in LOOKED_AT.finditer(ctx.text):
        body = _by_whom(ctx, match.start())
        if body and not ctx.mentions_in("Person", *match.span()):
            yield match.start("what"), match.end("kind"), match["what"] + match["of"] + match["kind"], body
    for match in CARRIED_OUT.finditer(ctx.text):
        body = _by_whom(ctx, match.start())
        if body and not ctx.mentions_in("Person", *match.span()):
            yield *match.span("what"), match["what"], body
    for match in COMES.finditer(ctx.text):
        body = _by_whom(ctx, match.start())
        short = match["abbr"] is not None
        if body and (not short or any(m.name.startswith(match["abbr"]) for m in ctx.mentions_of("Region"))):
            done = ctx.text[match.start("kind") : match.end()]
            done = COUNTED.sub("", done if (short or HERE.fullmatch(match["where"])) and len(done) > BARE else "")
            yield body.start, match.end(), done or ctx.text[body.start : match.end()], body


def _by_whom(ctx: Context, offset: int) -> Mention | None:
    """The body before an offset with no more than its group between, in a sentence that tells when."""
    begin = max(ctx.text.rfind(mark, 0, offset) for mark in "。;!?\n") + 1
    before = ctx.text[begin:offset]
    if not WHEN.search(before) or NOT_YET.search(before) or ctx.mentions_in("Person", begin, offset):
        return None
    bodies = [m for m in ctx.mentions_in("Organization", begin, offset) if m.key and m.end <= offset]
    body = max(bodies, key=lambda m: (m.end, -m.start), default=None)
    if body and GOES_ON.fullmatch(ctx.text, body.end, offset):
        return body
    places = [m for m in ctx.mentions_in("Region", begin, offset) if ENDS_AS_PARTY.fullmatch(ctx.text, m.end, offset)]
    return places[0] if places else None
