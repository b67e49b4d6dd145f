"""Work, activities and projects named without quotation marks that the text gives to somebody definite: 轮值活动仍由
学生会承办, 微课共享项目交给某小学统筹, 食堂改造项目,由总务处全程跟进, 开展山歌采集活动,由局机关纪委牵头.

The name is what the clause begins with. A body or a person has to stand right behind 由 or 交给, and a verb of charge
has to end the clause, so that neither 由各校负责 nor what somebody planned or supplied gives anything.
"""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context
from ingest.extract.lexicon import read_words
from ingest.extract.mentions.led_undertakings import NO_NAME, NUMBER, YEAR
from ingest.extract.mentions.placed_names import DOING
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range

BODIES = ("Organization", "School", "Person")
KINDS = (
    "工作坊|工作|活动|项目|课程|改革|品牌|训练营|夏令营|冬令营|培训班|研修班|实验班|特色班|护学岗|示范岗|文明岗"
    "|沙龙|展播|志愿服务"
)
GIVEN = Anchored(
    rf"(?:{KINDS})(?:,|。(?=由))?(?:将|均|都|则|已|也|现|今年|一直|继续|仍然|仍旧|仍|还是|统一|全部|整体|具体|主要|全程)*"
    r"(?:交由|改由|由|交给|交到|委托给?)"
)
KIND = re.compile(KINDS)
IN_HAND = Anchored(  # 开展山歌采集活动,由局机关纪委牵头
    r"(?:开展|实施|举办|办好|推进|启动)了?(?P<name>[\u4e00-\u9fff\d]{4,16}(?<!系列)(?<!专题)(?:活动|项目|行动|工程)),(?:将|均|统一|具体)?由"
)
ITEM = re.compile(  # 2.巡回宣讲活动。10月进行,甲校承办
    rf"\n *[(〔]?[一二三四五六七八九十\d]{{1,2}}[)〕、.]+ *"
    rf"(?P<name>(?P<core>[\u4e00-\u9fff]{{4,16}}?)(?P<kind>{KINDS}))"
    r"[。:](?P<rest>[^\n]{4,80})"
)
ACTS = re.compile(r"(?:承办|主办|牵头|组织实施|举办|统筹|主抓|负责)(?=[,。;])")
CHARGED = re.compile(
    r"[^,。;:\n]{0,16}?(?:负责|牵头|主管|主抓|主导|统筹|承办|承接|主办|举办|承担|组织|实施|打理|打磨|包干|张罗|挑头|运营|管理|操办|协调|跟进|拿方案|督办"
    r"|落实|推进|开展|执行|发起|领衔|挂帅)"
    r"(?:实施|组织|进行|落实|安排|推进|开展|协调|管理|日常管理)?(?=[,。;\n]|\Z)"
)
NAME = re.compile(
    r"(?!该|此|本|上述|这|其|有关|相关|每|各|具体|日常|全部|所有|由|经|对|一切|主要|整体|其他|其它|后续|前期|下一步|等|和|与|及|以及|并|我|他|她|它|以上)"
    r"[\u4e00-\u9fff\d]{4,18}\Z"
)
OWN_WORDS = re.compile(r"[\u4e00-\u9fff\d]*(?:的|中|里|内|期间)(?=[\u4e00-\u9fff]{6})")  # 本次评选中的材料审查工作
HEADS_DEED = re.compile(r"丰富|拓[展宽]|延伸|畅通|搭建|营造|培育|细化|改进|创优|做优|做强|抓实|抓细|办实|用好|用活")
SAYS_LITTLE = re.compile(  # 日常工作, 会议筹备工作, 施工图设计工作: a part of something else, or a step
    r"\A(?:日常|具体|全面|各项|此项|本项|该项|相关|有关|其他|其它|整体|整个|组织|实施|主要|上述|前期|后期|后续)"
    r"|(?:筹备|联络|协调|保障|后勤|会务|报名|申报|评审|审核|验收|考核|评估|宣传|统计|汇总|收集|整理|解释|监督|监管|指导|督导|督查|检查|施工|设计|监理|招标|采购"
    r"|资金|经费|审批|评阅|阅卷|加试|发放)\Z"
    r"|\A(?:教育|教学|管理|服务|业务|安全|财务|党建|建设|培训|学校|学生|教师|校园|质量|德育|卫生|体育|后勤)+\Z"
)
OWN_PART = re.compile(  # 总务处 of the school or bureau whose paper it is, before it is linked
    r"(?![各每])(?:[学本我]校|校|我局|本局)?[\u4e00-\u9fff]{1,6}?(?:教研组|年级组|备课组|处|科|股|室|团委|工会|家委会|支部)"
    r"(?=[、,和与及]|全程|统筹|负责|牵头|主|承|组织|打理|包干|拿方案|跟进|管|具体)"
)
POST = re.compile(r"[\u4e00-\u9fff]{0,14}")
POST_LONGEST = 15
LEAST = 6  # characters of a name with its kind


def given_work(ctx: Context) -> Iterator[Range]:
    """Where such work is named."""
    for match in GIVEN.finditer(ctx.text):
        last = _last_actor(ctx, match.end())
        if last is None or not CHARGED.match(ctx.text, last):
            continue
        kind = KIND.match(ctx.text, match.start())
        assert kind is not None
        start = _begin(ctx.text, match.start())
        if _is_name(ctx.text[start : match.start()], kind.group(), heads=ctx.text[kind.end()] == "。"):
            yield start, kind.end()
    for match in ITEM.finditer(ctx.text):
        deed = match["core"].startswith(tuple(read_words("task_verbs", "verb")))  # 开足心理健康课程
        if not deed and _acts_in(ctx, match.span("rest")) and _is_name(match["core"], match["kind"], heads=True):
            yield match.span("name")
    for match in IN_HAND.finditer(ctx.text):
        last, name = _last_actor(ctx, match.end()), match["name"]
        if last is not None and CHARGED.match(ctx.text, last) and _is_name(name[:-2], name[-2:], heads=False):
            yield match.span("name")


def _acts_in(ctx: Context, rest: Range) -> bool:
    """Whether a body that stands in the rest of an item carries it out, and no more is said of that."""
    bodies = [m for label in BODIES[:2] for m in ctx.mentions_in(label, *rest) if m.key]
    return any(ACTS.match(ctx.text, m.end, rest[1]) for m in bodies)


def _is_name(core: str, kind: str, *, heads: bool) -> bool:
    """Whether words before a kind of work name it; 丰富竞赛活动。由A牵头: what a heading says is to be done."""
    deed = heads and (HEADS_DEED.match(core) or DOING.match(core))
    named = len(core + kind) >= LEAST and NAME.match(core + kind)
    return bool(named) and not (deed or SAYS_LITTLE.search(core) or NO_NAME.search(core))


def _last_actor(ctx: Context, start: int) -> int | None:
    """Where whoever stands right behind 由 ends, a post before the name included; None where nobody definite does."""
    persons = [m for m in ctx.mentions_in("Person", start, start + POST_LONGEST) if m.key]
    if persons and POST.fullmatch(ctx.text, start, persons[0].start):
        return persons[0].end
    actors = [m for label in BODIES for m in ctx.mentions_in(label, start, start + 1) if m.key]
    part = OWN_PART.match(ctx.text, start) if not actors else None
    return part.end() if part else max((m.end for m in actors), default=None)


def _begin(text: str, kind: int) -> int:
    """Where the name begins that ends in the kind of work at an offset: behind a number, a year, 本次评选中的."""
    start = clause_start(text, kind, ",。;:!?、")
    for words in (NUMBER, YEAR, OWN_WORDS):
        before = words.match(text, start, kind + len("工作"))
        start = before.end() if before else start
    return start
