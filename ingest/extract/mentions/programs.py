"""Programs: named initiatives. Quoted names with a program word, unquoted 计划, 工程 and 行动 with a name, campaigns
that a notice is about, schemes with an owner or a start, and standing cooperations named by several regions."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.identity.keys import MULTI, NATIONAL, PLACELESS, program_key
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.announced_work import announced_work, decided_selection
from ingest.extract.mentions.decided_campaigns import decided_campaign
from ingest.extract.mentions.duty_lines import duty_lines, named_duties
from ingest.extract.mentions.festivals import festivals
from ingest.extract.mentions.imaged_names import find_imaged
from ingest.extract.mentions.led_undertakings import led_undertakings
from ingest.extract.mentions.named_cells import named_cells
from ingest.extract.mentions.named_rows import named_rows
from ingest.extract.mentions.own_bodies import own_body
from ingest.extract.mentions.placed_names import find_placed, find_siblings
from ingest.extract.mentions.planned_items import in_planned_item
from ingest.extract.mentions.quoted_initiatives import find_quoted
from ingest.extract.mentions.run_schemes import run_schemes
from ingest.extract.mentions.titled_work import titled_work
from ingest.extract.mentions.training_classes import training_classes
from ingest.extract.mentions.unquoted_names import HAN, after_borders, find_unquoted
from ingest.extract.occurrences import Anchored, find_all
from ingest.structure.outline import Range

PROGRAM_ENDS = ("项目", "工程", "计划", "行动", "活动", "机制", "制度", "模式")
ARTS = re.compile(  # the nation's program for sports and arts in schools, by whatever signs
    r"体育(?:[、与和]|及)?艺术 ?“?2\+1”?(?:项目|工程)"
)
QUOTED = re.compile(r"“([^“”\n]{2,34})”")
HELD_BEFORE = re.compile(r"(?:参加|举行|举办|召开)了?\Z")  # then it is an event
EVER_AGAIN = re.compile(
    r"(?:每[^,。;]{1,4}|定期|常态化|连续[^,。;]{1,5}|年年|坚持)(?:,(?:学校|我校|[全我]园|[我本]局))?(?:都|还|都会)?(?:举行|举办|召开)了?\Z"
)  # but for these
EDITION_BEFORE = re.compile(r"(?P<edition>第[一二三四五六七八九十\d]{1,3}[期届批轮])(?:的|新)?\Z")
EDITION_AFTER = re.compile(r"”? ?\((?P<edition>(?:19|20)\d\d(?:年)?[—~-]{1,2}(?:19|20)\d\d年?)\)")
DRAFTED = re.compile(r"(?:制定|制订|拟定|编制|印发|上报|报送)(?:了|出)?\Z")
PAPER = re.compile(r"(?:管理改革|改革)?(?:的)?(?:实施|工作|活动|试点)方案")
NO_PROGRAM = re.compile(  # “省技能大赛一等奖”, “居住年限”、“纳税情况”…项目, “第一品牌”: honours, criteria and boasts
    r"(?:[一二三特]等|优胜|优秀|入围)奖\Z|(?:儿童|教师|国庆|劳动|妇女|母亲|父亲|青年)节\Z|(?:年限|年龄|名次|情况|条件|指标|分值|材料|证明|户籍|学历|职称)\Z|\A(?:第[一二三]|最.)品牌\Z"
)
NO_TAIL = re.compile(
    "是|要求|精神|这一|这[个种项]|指示|讲话|(?:提名|入围|优胜|优秀|组织|[一二三特]等|[金银铜])奖"
)  # “三个办法”要求深化…改革
LIST_JOINT = re.compile(r"(?:、|和|与|及|以及)?\Z")
COUNTED_TAIL = re.compile(r"等?(?:[两三四五六七八九十]|\d{1,2})(?:大|项|个)(?:工程|行动|计划)")  # “A”“B”两大行动
COUNTED_KIND = re.compile(r"([一二三四五六七八九十\d]{1,3})(?:大|项|个)(?:专项)?(工程|行动|计划)")
OUTCOME = re.compile(
    "^(?:公布|公示|通报|表彰|命名|认定)|(?:结果|名单|情况|领导小组|专班)$"
)  # what came of a campaign, who runs it
TITLED = re.compile(
    r"关于(?:认真|联合|继续|深入)*(?:印发|做好|开展|组织开展|实施|启动|组织实施|举行|举办)?(?P<name>[^\n。]{3,45}?)的?(?:通知|公告|意见|通告|实施方案|工作方案|方案|(?:工作|开展)?情况的?(?:通报|反馈))"
)
TITLED_PLAN = re.compile(
    r"《(?P<name>[^《》\n]{3,40}?(?:行动计划|行动|工程|计划))(?:\([^()《》]{1,16}\))?(?:实施方案|工作方案|方案)?》(?:\([^()]{4,24}\))?"
    r",?(?:明确|确定|规定|提出)?,?(?:将|拟|统一|主要)?由(?=[^,。;:\n]{2,30}?(?:牵头|负责|统筹|主抓|主办|组织实施))"
)
TITLED_QUOTED = re.compile(  # 《某县“编随人走”改革实施方案》,改革由A牵头
    r"《[^《》“”\n]{0,20}(?P<place>“(?P<name>[^“”《》\n]{2,14})”(?P<kind>行动|计划|工程|项目)?)[\u4e00-\u9fff]{0,12}?(?:总体|具体)?(?:实施|工作|改革|活动|行动|试点)?方案(?:\([^()]{1,10}\))?》"
    r"(?:\([^()]{4,24}\))?,(?:明确|确定)?,?(?:这一|这项|此项|该项?)?(?:改革|行动|工作|活动|项目|计划|工程|试点|整治|创建)(?:的?(?:具体|日常)?(?:推进|实施|工作))?(?:将|拟|统一|主要)?由(?=[^,。;:\n]{2,30}?(?:牵头|负责|统筹|主抓|主办|组织实施))"
)
ACTIVITY = re.compile(  # 关于组织开展全县教师读书活动的通知
    r"\A关于(?:认真|联合|继续|深入|组织|做好)*(?:开展|举办|举行|启动)[^\n]{6,45}活动的?(?:通知|公告|通告)\Z"
)
YEAR_OF_QUOTED = re.compile("20\\d\\d年度?(?=“)")  # 2024年|“清溪少年行”系列活动
OF_A_YEAR = re.compile(  # 关于做好2021年教学空间建设工作的通知: the work of a year or a round
    r"(?:(?:19|20)\d\d(?:[—-](?:19|20)\d\d)?(?:学年|年度?)|第[一二三四五六七八九十\d]{1,3}[届批轮]|[\u4e00-\u9fff]{2,4}(?:19|20)\d\d年度?)"
    r"(?!.*(?:有关|相关|重点|主要|各项|几项)工作)[^,。;\n]{4,28}(?:工作|考核(?:评价)?|推荐|选聘|招聘|比赛)"
)
QUOTED_CAMPAIGN = re.compile(r"“[^“”]{2,12}”[\u4e00-\u9fff]{2,14}(?:工作|活动)\Z")
ESTABLISHED = re.compile(
    r"关于(?:同意)?(?:建立|设立|实行|推行|调整)(?P<name>[^\n。《》]{4,40}?(?:制度|机制))的(?:批复|复函|函|通知|意见|请示|公告)"
)
WORK = re.compile(r"工作由[^,。;\n]{2,24}?(?:牵头|负责|组织实施|承担|承办)")
QUOTED_WORK = re.compile(  # “书香校园”建设由A牵头
    r"“(?P<name>[^“”,。;\n]{2,12})”(?P<work>(?:特色|示范)?(?:建设|创建|培育|整治|治理|试点|普及|改造))(?=(?:工作)?(?:[。,](?:该项|此项|这项|该)工作)?(?:将|均|已)?由"
    r"[^,。;\n]{2,30}?(?:牵头|负责|统筹|主抓|主责|组织实施|承担))"
)
QUOTED_LED = re.compile(  # “苑川讲坛”由A承办
    r"“(?P<name>[^“”,。;!?\n]{3,20})”(?P<tail>[\u4e00-\u9fff]{0,4}?(?:社团|课程|平台|基金|讲坛|论坛|课堂|专栏|联赛|研学|评比|论坛|服务))?(?:则|均|将|已|统一|主要)*由(?=[^,。;:\n]{2,30}?"
    r"(?:牵头|负责|主办|承办|主抓|统筹|组织实施|发起|创办|领衔|打理|运营))"
)
QUOTED_BRAND = re.compile(  # “红领巾讲堂”是A的品牌活动
    r"“(?P<name>[^“”,。;\n]{3,14})”(?:则|也|正|就)?(?:是|为)(?=[^,。;\n“”]{2,24}的(?:一[项个])?(?:品牌|特色|传统|重点|民生|公益|志愿服务|惠民)+"
    r"(?:活动|项目|工程|计划|行动|品牌)?[,。;\n])"
)
TAKES_UP = Anchored(
    r"(?:该|这一|这个)(?:项目|计划|活动|工程|行动|机制|品牌|课程)(?=(?:目前|现|已|将|拟)*(?:由|归|委托)[^,。;\n]{2,30}?(?:牵头|负责|主办|承办|主管|发起|实施|打理|统筹|运营))"
)
PROGRAM_WORD = re.compile(r"计划|工程|行动|项目(?!部)|机制|品牌")
THIS = re.compile(r"(?:这项|该项|此项|这一)(?=[\u4e00-\u9fff]{2})")
WORK_NAME = re.compile(r"(?:(?<=[。;,\n])|\A)[\u4e00-\u9fff]{4,14}\Z")
SCHEME = Anchored(
    r"政策(?:[从自]?(?:\d{1,2}月)?\d{1,2}日起?|今日起?|今天起?|正式|开始)(?:开始)?(?:正式)?(?:实施|施行)"
    r"|方案(?:论证|听证|评审|征求意见)会"
)
SCHEME_NAME = re.compile(r"(?:(?:19|20)\d\d年)?[\u4e00-\u9fff]{3,24}\Z")
LONG_NAME = re.compile(r"(?:(?:19|20)\d\d年)?[\u4e00-\u9fff]{4,40}\Z")
BRANDED = re.compile(r"打造(?P<list>[^,。;\n]{4,50}?)(?:等[\u4e00-\u9fff]{0,6})?品牌")
JOINED = re.compile(r"“([\u4e00-\u9fff]{3,5})”|(?:教育|协同|合作|三地|四地|一体化|联盟|基础教育)")
ELEMENT = re.compile(r"[^、]+")
SHORT_NAMED = re.compile(
    r"”?(?:工作)?[,(](?:以下)?(?:简称|称)(?:为)?(?:“(?P<name>[^“”\n]{2,16})”\)?|(?P<bare>[\u4e00-\u9fff]{3,8})\))"
)
DOES = re.compile(
    r"(?:为了?)?(?:扎实|全面|深入|切实|进一步|持续|认真|集中|有序|稳妥|统筹)*(?:推进|推动|开展|做好|实施|组织|加强|抓好)(?:开展|做好)?"
    r"(?:[全我][市县区省旗校乡镇])?"
)
CALLED_SHORT = re.compile(  # 推进学生餐突出问题专项整治(以下简称“专项整治”): what the text calls so from then on
    r"(?P<end>整治|攻坚|创建|改革|评估|督导|普查|试点|活动|工作)(?:工作)?\((?:以下)?简称(?:为)?“(?P<name>[\u4e00-\u9fff]{3,10})”\)"
)
PLAN_OF = re.compile(  # a line that is the title of a plan: what it carries out
    r"^ *(?P<name>[\u4e00-\u9fff]{4,30}?(?:行动|工程|攻坚计划|提升计划|培养计划"
    r"|(?:提升|建设|攻坚|提质|落实|突破|巩固|深化|推进|创新|规范|管理|服务|治理|改革)年(?:活动)?))(?:\([^()\n]{4,24}\))?"
    r"(?:实施|工作)方案(?:\([^()\n]{2,24}\))? *$",
    re.MULTILINE,
)
CREATION = Anchored(  # 负责A和义务教育优质均衡发展县创建工作
    r"(?:负责|牵头|主抓|统管|统筹)(?:抓好?|做好|推进)?(?:[^。;\n]{0,30}?(?:和|、|及))?(?:(?:国家|省|市)级|全[省市区县旗州])?"
    r"(?P<name>(?!全[省市区县旗州])(?:全国)?[\u4e00-\u9fff]{6,14}(?:县|区|市|旗|校)创建)(?:工作|任务)?(?=[,。;、\n])"
)
SPECIAL_WORK = Anchored(  # 牵头完成图书清点专项工作, 负责食堂专项督导
    r"(?:牵头|负责|主抓|统筹)(?:组织|开展|完成|推进|做好|抓好|实施)?了?"
    r"(?P<name>(?!组织|开展|完成|推进|做好|抓好|实施|了|各项|有关|相关|多项|这|该|此|两|三|一)[\u4e00-\u9fff]{4,14}(?<!的)"
    r"专项(?:工作|督导|督查|督察|检查|整治|治理|排查|调研|监测)(?:行动)?)(?=(?:工作)?[,。;\n])"
)
GENERIC_WORK = re.compile(
    r"^(?:以上|前述|[两三四五六]项|主要|具体|日常|全面|各项|此项|本项|该项|相关|有关|其他|其它|整体|组织|实施|这项|上述)"
    r"|^(?:工程|项目|计划|行动|活动|改革)(?:实施|推进|组织|建设|管理)?$"
)
FOR_WHOM = re.compile(  # whom a fuller name of a program puts before it
    r"[\u4e00-\u9fff]{0,6}(?:教师|校长|园长|班主任|干部|学生|儿童|少年|党员|家长|青年|骨干|名师|学科)"
)
QUOTE_MARKS = str.maketrans("", "", "“”")
STUDIO = re.compile("名(?:师|校长|园长|班主任|教师)工作[室坊]\\Z")  # 成立“某某名师工作室”: a body
WISH = re.compile(
    r"^(?:建设|办好|抓|坚持|加强|推进|实现|落实|构建|形成|打造|完善|扎实|深化|全面|健全|推动|促进|发展|提高|提升|努力|聚焦|围绕|参与|开展)"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A program's name at a place. `core` names it in its key; `inner` is the quoted part, another form of it;
    `reason` is what told that it is one, where no single rule did."""

    start: int
    end: int
    core: str
    rule: str
    inner: str = ""
    reason: str = ""


WIDER, COUNTIES = ("省", "市", "州", "盟", "区"), ("区", "县", "市", "旗")


def find(ctx: Context) -> None:
    """Add Program mentions."""
    named = [f for f in _read(ctx) if not in_title_marks(ctx.text, f.start)]
    found = _outermost([*named, *_titled(ctx.text)])
    found = _outermost([*found, *_initiatives(ctx, found)])
    name_programs(ctx, [_from_its_own_place(ctx, one) for one in (*found, *_siblings(ctx.text, found))])


def _from_its_own_place(ctx: Context, one: Found) -> Found:
    """甲市|乙区2025年招聘: of places that follow each other at once, a name begins with the last."""
    start, places = one.start, [m for m in ctx.mentions_from(one.start) if m.label == "Region"]
    while places and places[0].surface.endswith(WIDER):
        inner = [m for m in ctx.mentions_from(places[0].end) if m.label == "Region" and m.surface.endswith(COUNTIES)]
        if not inner:
            break
        start, places = places[0].end, inner
    left_out = ctx.text[one.start : start]
    if not left_out or not one.core.startswith(left_out):
        return one
    return replace(one, start=start, core=one.core[len(left_out) :])


def _is_bare_work(found: Found) -> bool:
    """寄宿制学校建设, which nothing but its owner makes a program; not 劳动实践项目."""
    return found.rule.startswith("work that someone") and not found.core.endswith(PROGRAM_ENDS)


def name_programs(ctx: Context, found: list[Found]) -> None:
    """Mention what was found, and the same names elsewhere; what an item of planned work is to do is a task."""
    found = [f for f in found if not (_is_bare_work(f) and in_planned_item(ctx.text, f.start))]
    if not found:
        return
    found = _outermost(found)
    names = _united(found, _short_names(ctx.text, found))
    keys: dict[str, str] = {}
    for one in sorted(found, key=lambda f: (_written_region(ctx, f.start) == "", f.start)):
        name = names[one.core]
        if name not in keys:
            edition, place = _edition(ctx, [f for f in found if names[f.core] == name])
            keys[name] = program_key(_scope(ctx, one, name), name, edition)
            if place:
                ctx.describe(Fact(keys[name], "edition", edition, (place,), one.rule))
    for one in found:
        _keep(ctx, (one.start, one.end), names[one.core], keys, one.rule).reason = one.reason
        _take_from_bodies(ctx, one)
    _mention_again(ctx, found, names, keys)


def _take_from_bodies(ctx: Context, one: Found) -> None:
    """“作业银行”评价机制: what fills a program's quotes is no body, unless it stands elsewhere too."""
    if ctx.text[one.start] != "“":
        return
    start, end = one.start + 1, ctx.text.find("”", one.start)
    first = bisect_left(ctx.bodies, start, key=lambda body: body.start)
    for body in ctx.bodies[first : bisect_left(ctx.bodies, start + 1, first, key=lambda body: body.start)]:
        if body.end == end and body.mention and sum(other.key == body.key for other in ctx.bodies) == 1:
            body.key = body.mention.key = ""


def _siblings(text: str, found: list[Found]) -> Iterator[Found]:
    for start, end in find_siblings(text, {one.start for one in found}):
        yield Found(start, end, text[start:end], "unquoted name among programs")


def _initiatives(ctx: Context, found: list[Found]) -> Iterator[Found]:
    """Quoted names without a program word, where nothing else is named: no body, no held event, no title of a paper."""
    taken = [(one.start, one.end) for one in found]
    for quoted in find_quoted(ctx.text, lambda offset: _is_owned(ctx, offset)):
        start, end = quoted.start, quoted.end
        named = _is_of_body(ctx, start + 1, end - 1) or STUDIO.search(quoted.core) is not None
        if named or _is_event(ctx.text, start) or any(first < end and start < last for first, last in taken):
            continue
        if not in_title_marks(ctx.text, start):
            yield Found(
                start, end, quoted.core, "quoted initiative", quoted.inner if quoted.core != quoted.inner else ""
            )


def _is_event(text: str, start: int) -> bool:
    """举办“X”读书活动: what is held is an event, and a program only where it is held again and again."""
    held = HELD_BEFORE.search(text, max(0, start - 5), start)
    return held is not None and not EVER_AGAIN.search(text, max(0, start - 16), start)


def _is_of_body(ctx: Context, start: int, end: int) -> bool:
    """Whether the words are part of a body's name; what fills the quotes (“作业银行”) is only taken for a body."""
    mentions = [ctx.mention_at(label, at) for label in ("Organization", "School") for at in (start, end)]
    return any(m is not None and (m.start, m.end) != (start, end) for m in mentions)


def _is_owned(ctx: Context, offset: int) -> bool:
    """某小学“山风书屋”: the name of a body stands right before."""
    return any(ctx.mention_before(label, offset) for label in ("School", "Organization"))


def _titled(text: str) -> Iterator[Found]:
    """《某市家庭教育三年行动计划(2024—2026年)》,由A牵头: the plan of which the sentence says who leads it."""
    for match in TITLED_PLAN.finditer(text):
        yield Found(match.start("name"), match.end("name"), match["name"], "plan that someone leads")
    for match in TITLED_QUOTED.finditer(text):
        name, kind = match["name"], match["kind"] or ""
        yield Found(*match.span("place"), name + kind, "plan that someone leads", name if kind else "")


def _outermost(found: Iterable[Found]) -> list[Found]:
    """Names that stand inside no other one, by start."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.end > kept[-1].end:
            kept.append(one)
    return kept


def _edition(ctx: Context, found: list[Found]) -> tuple[str, tuple[int, int] | None]:
    """第三期 right before the name or (2021—2023年) right after it, and where; none if the text knows several."""
    editions: dict[str, tuple[int, int]] = {}
    for one in found:
        match = EDITION_BEFORE.search(ctx.text, max(0, one.start - 8), one.start)
        match = match or EDITION_AFTER.match(ctx.text, one.end)
        if match:
            editions.setdefault(match.group("edition"), match.span("edition"))
    return next(iter(editions.items())) if len(editions) == 1 else ("", None)


def _read(ctx: Context) -> Iterator[Found]:
    yield from _quoted(ctx.text)
    for match in ARTS.finditer(ctx.text) if "2+1" in ctx.text else ():
        yield Found(*match.span(), "体育艺术2+1项目", "unquoted name")
    for start, end in find_unquoted(ctx.text, _cells(ctx)):
        yield Found(start, end, ctx.text[start:end].translate(QUOTE_MARKS), "unquoted name")
    for start, end in find_placed(ctx.text, lambda offset: _is_of_body(ctx, offset, offset)):
        yield Found(start, end, ctx.text[start:end], "unquoted name in its place")
    for start, end in find_imaged(ctx.text):
        yield Found(start, end, ctx.text[start:end], "unquoted name with an image")
    for start, end, core in festivals(ctx.text):
        yield Found(start, end, core, "festival that someone leads")
    yield from _campaign(ctx)
    yield from _work_of_title(ctx)
    yield from _schemes(ctx.text)
    yield from _called_short(ctx.text)
    yield from _run_by(ctx)
    for start, end in led_undertakings(ctx):
        yield Found(start, end, ctx.text[start:end], "work that someone leads")
    for line in duty_lines(ctx.text):
        for place, _ in named_duties(ctx.text, line):
            yield Found(*place, ctx.text[slice(*place)], "work that someone leads")
    for row in named_rows(ctx):
        yield Found(*row.name, ctx.text[slice(*row.name)].translate(QUOTE_MARKS), "name in a list of names")
    for start, end in named_cells(ctx):
        yield Found(start, end, ctx.text[start:end].translate(QUOTE_MARKS), "name in a list of names")
    for one in training_classes(ctx):
        yield Found(*one.name, ctx.text[slice(*one.name)].translate(QUOTE_MARKS), "class of a training")
    yield from _brands(ctx)
    yield from _cooperations(ctx)


def _cells(ctx: Context) -> set[tuple[int, int]]:
    """Where the cells of all tables stand."""
    return {place for table in ctx.outline.tables for place in table.cells.values()}


def _quoted(text: str) -> Iterator[Found]:
    """“X计划”, “X”行动, “X”教师成长计划, “A”“B”项目."""
    group: list[re.Match[str]] = []
    for match in QUOTED.finditer(text):
        if group and not LIST_JOINT.fullmatch(text, group[-1].end(), match.start()):
            yield from _quoted_group(text, group)
            group = []
        group.append(match)
    if group:
        yield from _quoted_group(text, group)


def _quoted_group(text: str, group: list[re.Match[str]]) -> Iterator[Found]:
    end = group[-1].end()
    tail = None if NO_TAIL.match(text, end) else _patterns()["tail"].match(text, end)
    if tail and tail.group().endswith("活动") and _is_event(text, group[0].start()):
        return
    for match in group:
        inner = match.group(1)
        if is_slogan(inner) or (inner.isdigit() and not tail):
            continue
        named = _patterns()["inside"].search(inner)
        if named and (WISH.match(inner) or _is_drafted(text, match) or len(re.findall("[、,]", inner)) > 1):
            continue
        opened = len(inner) == 3 and _patterns()["opens"].search(text, max(0, match.start() - 4), match.start())
        if named and (len(inner) >= 4 or opened):
            stop = tail.end() if tail and match is group[-1] and not tail.group(1) else match.end()
            yield Found(match.start(), stop, inner.strip(), "quoted name", inner)
        elif (
            len(inner) > 2
            and (stop := _series_end(text, match, inner))
            and not (tail and len(group) == 1 and tail.end() > stop)  # “X”讲堂|计划
        ):
            core = (inner + text[match.end() : stop]).replace(" ", "")
            yield Found(match.start(), stop, core, "quoted series", inner if core != inner else "")
        elif tail and len(inner) < 3 and _says_little(tail):
            continue
        elif tail and len(group) == 1:
            paper = PAPER.fullmatch(tail.group())  # the plan to carry a program out is the program's
            core = inner if paper else (inner + text[end : tail.end()].removeprefix("的")).replace(" ", "")
            stop = match.end() if paper else tail.end()
            yield Found(match.start(), stop, core, "quoted name with program word", inner)
        elif tail and (not tail.group(1) or COUNTED_TAIL.fullmatch(tail.group())):
            stop = tail.end() if match is group[-1] else match.end()
            yield Found(match.start(), stop, inner, "quoted list with program word", inner)


def _says_little(tail: re.Match[str]) -> bool:
    """“A”项目, “六一”庆祝活动: with so short a quote the words behind it name nothing."""
    return tail.group().endswith("活动") or (not tail.group(1) and tail.group().endswith(("项目", "班")))


def _series_end(text: str, match: re.Match[str], inner: str) -> int:
    """Where the name of a series ends: 开展“X”送教上门, 开办“X教研日”, “X”的活动; 0 when the quotes name none."""
    words = _patterns()
    follows = words["series"].match(text, match.end())
    if follows and (follows[0].endswith("营") or not _is_event(text, match.start())):
        return follows.end()
    opened = words["opens"].search(text, max(0, match.start() - 4), match.start())
    return match.end() if opened and words["series inside"].search(inner) else 0


def _is_drafted(text: str, match: re.Match[str]) -> bool:
    """制定“X方案”: a paper, not what is done by it."""
    return match.group(1).endswith("方案") and bool(DRAFTED.search(text, max(0, match.start() - 6), match.start()))


def is_slogan(inner: str) -> bool:
    if NO_PROGRAM.search(inner):
        return True
    return inner in read_words("programs", "slogan") or bool(re.search("[。!?;:]|杯$|^[\\d.]+%$", inner))


def _campaign(ctx: Context) -> Iterator[Found]:
    """The campaign that a whole notice is about, by the notice's title."""
    title = ctx.outline.title
    if not title:
        return
    established = ESTABLISHED.search(ctx.text, title[0], title[1])
    if established:
        yield Found(
            *established.span("name"), established.group("name").translate(QUOTE_MARKS), "system that is set up"
        )
        return
    decided = decided_campaign(ctx.text, title)
    said = ctx.text[slice(*decided)].translate(QUOTE_MARKS) if decided else ""
    if decided:
        yield Found(*decided, said, "campaign that is decided on")
    for plan in PLAN_OF.finditer(ctx.text) if "方案" in ctx.text else ():
        if "关于" not in plan["name"]:
            yield Found(*plan.span("name"), plan["name"], "campaign of the notice")
    titled = list(_campaign_of_title(ctx, title, said))
    yield from titled
    known = next((one.core for one in titled), said)
    for start, end, core in announced_work(ctx.text, title, known):
        if not in_title_marks(ctx.text, start):
            known = known or core
            yield Found(start, end, core, "campaign of the notice")
    if selection := decided_selection(ctx.text, title, known):
        yield Found(*selection, "campaign that is decided on")


def _campaign_of_title(ctx: Context, title: Range, said: str) -> Iterator[Found]:
    """The campaign that the title names; `said` is the name that the text has for it."""
    match = TITLED.search(ctx.text, title[0], title[1])
    if not match or "《" in match.group("name") or OUTCOME.search(match.group("name")):
        return
    words = _patterns()["campaign"]
    name = match.group("name")
    quoted = name.find("“") if QUOTED_CAMPAIGN.search(name) else -1
    if quoted >= 0 and not words.search(name):
        start = match.start("name") + quoted
        inner = name[quoted + 1 : name.index("”")]
        yield Found(start, match.end("name"), name[quoted:].translate(QUOTE_MARKS), "campaign of the notice", inner)
    activity = ACTIVITY.search(ctx.text[slice(*match.span())])
    if words.search(name) or activity or OF_A_YEAR.fullmatch(name):
        year = YEAR_OF_QUOTED.match(name)
        start = match.start("name") + (year.end() if year else 0)
        core = ctx.text[start : match.end("name")].translate(QUOTE_MARKS).replace(" ", "")
        core = said if said and (activity or core.endswith(said)) else core  # title and text speak of one
        yield Found(start, match.end("name"), core, "campaign of the notice")


def _schemes(text: str) -> Iterator[Found]:
    """转隶组建工作由A牵头, 择业期政策开始实施."""
    for match in WORK.finditer(text):
        name = WORK_NAME.search(text, max(0, match.start() - 16), match.start())
        start = name.start() + (len(this.group()) if (this := THIS.match(name.group())) else 0) if name else 0
        if name and not GENERIC_WORK.match(text[start : match.start()]):
            end = match.start() + len("工作")
            yield Found(start, end, text[start:end], "work that someone leads")
    for match in QUOTED_WORK.finditer(text):
        yield Found(match.start(), match.end(), match["name"] + match["work"], "work that someone leads", match["name"])
    for match in QUOTED_LED.finditer(text):
        if not is_slogan(match["name"]):
            core = match["name"] + (match["tail"] or "")
            yield Found(
                match.start(),
                match.end("tail") if match["tail"] else match.end("name") + 1,
                core,
                "quoted name with a leader",
            )
    for match in QUOTED_BRAND.finditer(text):
        if not is_slogan(match["name"]):
            yield Found(match.start(), match.end("name") + 1, match["name"], "quoted brand of somebody")
    for match in (*CREATION.finditer(text), *SPECIAL_WORK.finditer(text)):
        yield Found(*match.span("name"), match["name"], "work that someone leads")
    yield from _taken_up(text)
    for match in SCHEME.finditer(text):
        run = SCHEME_NAME.search(text, max(0, match.start() - 30), match.start())
        end = match.start() + len("政策")
        start = after_borders(text, run.start(), end) if run else end
        words = text[start:end]
        if len(words) > 5 and not re.search("国家|优惠|相关|有关|各项|上述|等政策|惠民", words):
            yield Found(start, end, words, "scheme that is carried out")


def _called_short(text: str) -> Iterator[Found]:
    """A work of which the text says what it calls it in short, by its own last words."""
    for match in CALLED_SHORT.finditer(text):
        end, run = match.end("end"), LONG_NAME.search(text, max(0, match.end("end") - 40), match.end("end"))
        led = DOES.match(text, run.start(), end) if run else None
        start = led.end() if led else after_borders(text, run.start(), end) if run else end
        if text.endswith(match["name"], start, end) and end - start > len(match["name"]) + 2:
            yield Found(start, end, text[start:end], "work that has a short name")


def _work_of_title(ctx: Context) -> Iterator[Found]:
    """某县小学招生工作, of which the title is, where a sentence gives it to somebody."""
    for start, end, core in titled_work(ctx, ctx.outline.title) if ctx.outline.title else ():
        yield Found(start, end, core, "campaign of the notice")


def _run_by(ctx: Context) -> Iterator[Found]:
    """某市实施随迁子女积分入学办法: a scheme that a definite subject carries out."""
    for scheme in run_schemes(ctx):
        yield Found(*scheme, "scheme that is carried out")


def _taken_up(text: str) -> Iterator[Found]:
    """还有“山背后的课”。……如今该项目由A承办: the last quoted name before words that take an initiative up."""
    for match in TAKES_UP.finditer(text):
        start = max(0, match.start() - 160)
        quoted = list(QUOTED.finditer(text, start, match.start()))
        between = text[quoted[-1].end() : match.start()] if quoted else "\n"
        if "\n" in between or between.count("。") > 3 or PROGRAM_WORD.search(between):
            continue
        name = quoted[-1].group(1)
        if 3 < len(name) <= 12 and not re.search("[、,。!?:;+]", name) and not is_slogan(name):
            yield Found(*quoted[-1].span(), name, "quoted name taken up")


def _brands(ctx: Context) -> Iterator[Found]:
    """打造某区学生艺术节、某区科技节等品牌."""
    pattern = _patterns()["brand"]
    for match in BRANDED.finditer(ctx.text):
        for one in ELEMENT.finditer(ctx.text, match.start("list"), match.end("list")):
            name = pattern.search(one.group())
            if name:
                yield Found(one.start(), one.start() + name.end(), one.group()[: name.end()], "event as a brand")


def _cooperations(ctx: Context) -> Iterator[Found]:
    """通武廊: first characters of at least three regions that the text names, in a run of their own."""
    regions = ctx.mentions_of("Region")
    initials = {m.name[0] for m in regions if m.name} if len(regions) > 2 else set()
    if len(initials) < 3:
        return
    for match in JOINED.finditer(ctx.text):
        if match.group(1):
            start, end = match.span(1)
        else:
            run = HAN.search(ctx.text, max(0, match.start() - 5), match.start())
            start, end = run.span() if run else (0, 0)
        word = ctx.text[start:end]
        if 3 <= len(word) == len(set(word)) and initials.issuperset(word) and not ctx.mention_at("Region", start):
            yield Found(start, end, word, "regions joined")


def in_title_marks(text: str, start: int) -> bool:
    """A name inside 《》 is part of a document's title."""
    opened = text.rfind("《", max(0, start - 80), start)
    return opened >= 0 and text.find("》", opened, start) < 0


def _short_names(text: str, found: list[Found]) -> dict[str, str]:
    """What the text itself calls a program from then on (以下简称“X”) → its full core."""
    short = {}
    for one in found:
        match = SHORT_NAMED.match(text, one.end)
        if match:
            short[match.group("name") or match.group("bare")] = one.core
    return {name: core for name, core in short.items() if name != core}


def _united(found: list[Found], short: dict[str, str]) -> dict[str, str]:
    """Core → the core that names the same program: the shortest quoted one that ends it (某区头雁计划 → 头雁计划), or
    the fullest with the same quoted part and last word (“头雁”项目 → “头雁”研修项目)."""
    cores = {f.core for f in found if f.inner and len(f.core) >= 4 and f.core not in short}
    quoted = sorted(cores, key=lambda core: (len(core), core))
    counted = {m.groups(): f.core for f in found if (m := COUNTED_KIND.search(f.core)) and len(m.group()) < len(f.core)}
    fullest = _fullest_by_quote(found)
    united = {}
    for one in found:
        core = short.get(one.core, one.core).removesuffix("工作")
        number = COUNTED_KIND.match(core)
        if number and number.groups() in counted:
            united[one.core] = counted[number.groups()]
        else:
            united[one.core] = next((q for q in quoted if core.endswith(q.removesuffix("工作"))), core)
        united[one.core] = fullest.get(united[one.core], united[one.core])
    return _with_their_full_names(united)


def _with_their_full_names(united: dict[str, str]) -> dict[str, str]:
    """启梦工程 after 职初教师启梦工程: the one fuller name that ends in it, if it says for whom and not where."""
    cores = set(united.values())
    full: dict[str, str] = {}
    for core in cores:
        longer = [other for other in cores if other != core and other.endswith(core)]
        if len(longer) == 1 and FOR_WHOM.fullmatch(longer[0].removesuffix(core)):
            full[core] = longer[0]
    return {core: full.get(name, name) for core, name in united.items()}


def _fullest_by_quote(found: list[Found]) -> dict[str, str]:
    """Short core → the one longer core that begins with the same quoted part and ends in the same word."""
    by_quote: dict[str, set[str]] = {}
    for one in found:
        if one.inner and one.core.startswith(one.inner) and len(one.core) > len(one.inner):
            by_quote.setdefault(one.inner, set()).add(one.core)
    fullest = {}
    for inner, cores in by_quote.items():
        shortest = min(cores, key=lambda core: (len(core), core))
        longer = [core for core in cores if core != shortest and core.endswith(shortest[len(inner) :])]
        if len(longer) == 1:
            fullest[shortest] = longer[0]
    return fullest


def _mention_again(ctx: Context, found: list[Found], names: dict[str, str], keys: dict[str, str]) -> None:
    """The same names elsewhere, and quoted parts alone (“青禾” after “檐灯”教师成长计划)."""
    again: dict[str, str] = {}
    for one in found:
        again[one.core] = names[one.core]
        again.setdefault(one.core.removesuffix("工作"), names[one.core])
        if one.inner and one.inner != one.core:
            again.setdefault(f"“{one.inner}”", names[one.core])
            if one.core.startswith(one.inner):
                again.setdefault(f"“{one.inner}”{one.core[len(one.inner) :].removesuffix('工作')}", names[one.core])
        short = SHORT_NAMED.match(ctx.text, one.end)
        if short:
            again.setdefault(short.group("name") or short.group("bare"), names[one.core])
    places = {i for one in found for i in range(one.start, one.end)}
    for start, end, word in find_all(again, ctx.text):
        if start not in places and end - 1 not in places:
            _keep(ctx, (start, end), again[word], keys, "known name")


def _keep(ctx: Context, place: tuple[int, int], core: str, keys: dict[str, str], rule: str) -> Mention:
    start, end = place
    if ctx.text[start] == "“" and ctx.text.find("”", start) == end - 1:
        start, end = start + 1, end - 1
    return ctx.mention(Mention("Program", start, end, ctx.text[start:end], core, keys[core], rule=rule))


def _scope(ctx: Context, one: Found, core: str) -> str:
    """Whose the program is: several regions, the nation, a region written in or before the name, a school, the
    document's region."""
    if one.rule == "regions joined":
        return MULTI
    if core in read_words("programs", "national"):
        return NATIONAL
    return _written_region(ctx, one.start) or _owner(ctx)


def _written_region(ctx: Context, start: int) -> str:
    region = ctx.mention_at("Region", start) or ctx.mention_before("Region", start, 0)
    return (region.region or region.key.split("|")[1]) if region and region.key else ""


def _owner(ctx: Context) -> str:
    """The school whose own document this is, else the document's region."""
    own = own_body(ctx)
    if own.startswith("School|") and (ctx.outline.issuer or _says_our_school(ctx)):
        return own
    return ctx.document.region or PLACELESS


def _says_our_school(ctx: Context) -> bool:
    return any(not m.standing and m.surface[:1] in "我本" for m in ctx.mentions_of("School"))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    def words(kind: str) -> str:
        return any_of(read_words("programs", kind))

    gap = (
        r"((?:集中|(?![的了和与等将以到并或由归]|在(?![职线岗读])|中(?![医华国小考外药])|入(?![学园托职])|(?<!课)后(?![备勤])|(?<!学)前)"
        r"[\u4e00-\u9fff0-9]){0,12}?)"
    )
    return {
        "tail": re.compile(
            rf"(?:的(?=[\u4e00-\u9fff]{{2,4}}模式))?{gap}{words('word')}(?:行动|活动)?(?<!专班)(?<!颁奖)(?<![积加计]分项目)(?!学金|教金|教奖|学奖|目标|思想|思维|规划|意义|重点|格局|标准|体制|师|书|论|主任|级|额|子|干|长|大学|院校|高校|学校|励|金|室(?![内外])|中心(?=[,。;、])|项(?!目组)|组(?![织建])|(?<=试点)[校园县市区省乡镇学单地院城基班年])(?:(?<!班)|(?![会歌级主委长车])(?![\u4e00-\u9fff]{{0,4}}(?:活动|项目|计划|行动|模式)))"
        ),
        "inside": re.compile(rf"(?:{words('word')}|能力作风建设年|建设年|提升年)\Z"),
        "campaign": re.compile(words("campaign")),
        "brand": re.compile(words("brand")),
        "series": re.compile(f"(?:的(?:活动|行动))|{words('series')}(?![会员动队堂教大比竞])"),
        "series inside": re.compile(f"{words('series')}\\Z"),
        "opens": re.compile(f"(?:{words('opens')}|(?<![建假附陈布摆常铺])设|[开办]起?)(?:了|有)?\\Z"),
    }
