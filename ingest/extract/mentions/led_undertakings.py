"""Undertakings named without quotation marks that the text gives to a body: 中学教师的业务测试由县教育局统一组织,
干部试用期满考核工作在校党委领导下进行,由人事处具体实施.

The name is what the clause begins with, up to a noun of something that is held or carried out; the body stands right
after 由, so that nothing is taken where 由各校负责 gives it to many.
"""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import ACTORS, Context
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range

UNDER = (  # 在我局的统筹协调下, 按有关规定
    r"(?:,?在[^,。;\n]{2,16}?(?:领导|统筹协调|统筹|指导|协调|组织)下(?:进行|开展|实施)?|,?(?:按照?|根据)[^,。;\n]{2,16})?"
)
GIVEN = Anchored(
    r"(?P<noun>测试|评阅|评卷|阅卷|体检|资格审查|资格审核|资格认定|考核|测评|派位|摇号|督导|督查|评审|评比|评选|遴选|选拔|选派|招生|招聘|招录|招考|高考|中考|会考|学考|考试|联考|评估|认定|核查|排查"
    r"|整治|巡查|验收|比赛|竞赛|联赛|展演|答辩|面试|录取|入学|轮训|改造|创建|维修|申报|编修|编纂"
    r"|运动会|艺术节|体育节|科技节|读书节|文化节|锦标赛|邀请赛|挑战赛|夏令营|冬令营|赛事|大会"
    r"|(?:审批|审核|审定|编制|报名|登记|采集|命题|制卷|投档|复核|复查|建档|发放|监考|巡考|征集|统计)(?=工作)|(?:招生|入学|录取|招聘|选拔|评选)工作(?:实施)?(?:意见|方案|细则|办法))(?P<work>工作|活动)?"
    rf"{UNDER},?(?:将|均|统一|具体|全部|主要|一律)?由"
)
CARRIED_OUT = re.compile(
    r"[^,。;\n]{0,16}?(?:负责制[定订]并组织实施|统一(?:管理|安排|负责)"
    r"|负责(?:组织|安排|审核|审查|管理|协调|监督|开展|认定)(?:(?:和|与|、|并)(?:组织|实施|管理|监督|落实|协调|认定))*|(?:统一|具体|负责|共同|联合|牵头|分别)*(?:组织|实施)|负责|牵头|承办|主办|承担|统筹)(?:抓好|实施|组织|进行|落实|安排|调度|统筹|协调|推进){0,2}(?=[,。;、\n]|\Z)"
)
BODY_LONGEST = 30
LED = re.compile("的?(?:统一)?领导下")
OF_ALL = re.compile(rf"[各所][^,。;\n]{{2,16}}?{CARRIED_OUT.pattern}")
OF_EXAMS = frozenset({"评卷", "阅卷", "命题", "录取", "体检", "高考", "中考", "会考", "学考"})  # names with 工作 alone
NUMBER = re.compile(
    r" *(?:[一二三四五六]是|第[一二三四五六七八九十百]+条|[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.])? *"
)
RENAMED = re.compile("(?:现|改|更|统一)?[改更]?[称名](?:为)?")  # 改称全县学生运动会,由甲局牵头
YEAR = re.compile(r"(?:19|20)\d\d(?:学?年度?)?|第[一二三四五六七八九十\d]{1,3}届")
NAME = re.compile(
    r"(?!(?:人员|对象|材料|资料|现场|资格|后期|前期)[\u4e00-\u9fff]{2}(?:工作|活动)?\Z)"  # 人员选派: part of some work
    r"(?![\u4e00-\u9fff]{2,4}(?:采购|安装|调试|编写|配送|施工|制定|拟定|培训|筹措)[、和与及])"  # 设备采购和教室改造
    r"(?!(?:该|此|本|上述|这|其|有关|相关|每|各|具体|日常|全部|所有|由|经|对))[\u4e00-\u9fff\d、()]{4,28}\Z"
)
NO_NAME = re.compile(  # a clause or a part of one: 经批准后,…, 不参加统一测试
    r"[把被将让使从由为以经不未已]|参加|参与|报名|开展|举办|召开|进行|确需|需要|必须|应当|可以|负责|组织|条件|要求|时间|地点|经费|费用|结果|其他|其它"
)

OF_GROUP = Anchored(  # 成立某招生工作领导小组,负责全区小学的招生工作
    r"(?:领导小组|工作小组|委员会|专班|指挥部),?(?:全面|统一|全权)?负责(?:[全本][省市区县旗州校])?"
    r"(?P<name>(?!日常|具体|统筹|组织|监督|指导|协调|检查|审核|本次|此次|这次|各项|有关|相关|以下)[\u4e00-\u9fff]{4,18}?工作)(?=[,。;\n])"
)

PARTS_OF_WORK = frozenset(
    {"改造", "维修", "验收", "遴选", "选派", "评审", "招聘", "考核", "招生", "评选", "测评", "征集", "登记"}
)
IN_ITEM_OF = re.compile(  # (一)“暖屋”工程要加快进度。锅炉改造由A负责: what it takes, no undertaking of its own
    r" *(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.] *)"
    r"(?:[\u4e00-\u9fff]{0,6}“[^“”\n]{2,16}”(?:工程|行动|计划|项目|活动|制度|机制|课堂|品牌)?[^。\n“”]{0,20}。)"
)

SYSTEM = Anchored(  # 健全领导包联学校制度,甲负责调度统筹
    r"(?:健全|建立|完善|落实|推行|实行|实施|执行)(?:好|并完善|和完善)?"
    r"(?P<name>(?!健全|完善|相关|有关|各项|相应|以上|上述|校内)[\u4e00-\u9fff]{4,18}?(?:制度|机制|模式|制)),(?:具体|统一)?由?"
)

IN_SYSTEMS = re.compile("党组织|负责(?=制)")  # 党组织领导的校长负责制

ORDERED = Anchored(  # 根据县教育局关于开展校园食品安全专项检查的部署
    r"关于(?:组织|深入|全面|扎实|进一步)*开展(?P<name>[\u4e00-\u9fff、]{4,28}?专项(?:检查|督查|督导|整治|治理|排查|行动)(?:行动)?)(?:工作)?"
    r"的(?:统一|总体|有关|相关|工作|决策|[、和])*(?:部署|要求|安排)"
)


def led_undertakings(ctx: Context) -> Iterator[Range]:
    """Where undertakings are named that a definite body is given."""
    for match in GIVEN.finditer(ctx.text):
        if (_is_charged(ctx, match.end()) or _is_led(ctx, match)) and (name := _named_before(ctx, match)):
            yield name
    for match in SYSTEM.finditer(ctx.text):
        if _is_charged(ctx, match.end()) and not NO_NAME.search(IN_SYSTEMS.sub("", match["name"])):
            yield match.span("name")
    for match in ORDERED.finditer(ctx.text):
        before = max(0, match.start() - BODY_LONGEST)
        if any(body.end == match.start() for body in ctx.named_in(ACTORS, before, match.start())):
            yield match.span("name")
    for match in OF_GROUP.finditer(ctx.text):
        group = ctx.mention_at("Organization", match.start())
        if group and group.key and not NO_NAME.search(ctx.text, *match.span("name")):
            yield match.span("name")


def _is_charged(ctx: Context, start: int) -> bool:
    """Whether a definite body or person stands at a place, and the clause says that it carries a thing out."""
    actors = ctx.named_in(ACTORS, start, start + 1)
    return bool(actors) and CARRIED_OUT.match(ctx.text, max(m.end for m in actors)) is not None


def _is_led(ctx: Context, match: re.Match[str]) -> bool:
    """高考工作在A领导下,由各区县招办组织实施: a definite body leads those of all places."""
    start = match.end("work") if match["work"] else match.end("noun")
    led = LED.search(ctx.text, start, match.end())
    above = [actor for actor in ctx.named_in(ACTORS, start, led.start()) if actor.end == led.start()] if led else []
    return bool(above) and OF_ALL.match(ctx.text, match.end()) is not None


def is_part_of_item(text: str, start: int, noun: str) -> bool:
    """Whether what is done there, in the sentences of an item on a named initiative, is a part of that one."""
    return noun in PARTS_OF_WORK and IN_ITEM_OF.match(text, clause_start(text, start, "")) is not None


def _named_before(ctx: Context, match: re.Match[str]) -> Range | None:
    """The words that the clause begins with, up to what is given, if they make a name."""
    begin = clause_start(ctx.text, match.start(), ",。;:!?")
    number = NUMBER.match(ctx.text, begin, match.start())
    start = number.end() if number else begin
    year = YEAR.match(ctx.text, start, match.start())
    start = year.end() if year else start
    renamed = RENAMED.match(ctx.text, start, match.start())
    start = renamed.end() if renamed else start
    end = match.end("work") if match["work"] else match.end("noun")
    alone = (
        start == match.start() and match["noun"] in OF_EXAMS and match["work"] and ctx.text[begin - 1 : begin] != ","
    )
    if is_part_of_item(ctx.text, begin, match["noun"]):
        return None
    tells = (alone or match.start() - start >= len("术科")) and not NO_NAME.search(ctx.text, start, match.start())
    return (start, end) if tells and NAME.match(ctx.text, start, end) else None
