"""Schemes named without quotation marks that a definite subject carries out: 我市全面实施向民办园购买学位政策,
县教育局将启动中职扩招专项工作, 市招办将组织热点初中电脑派位.

Without quotes nothing but the subject tells such a name from any phrase, so it has to stand there: a division, a body
or 我局, right before the verb or with nothing but adverbs and a date between them. Whoever asks for a scheme, doubts
it or tells of one that is over gives none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range

ACTORS = ("Region", "Organization", "School")
REACH = 60  # characters of adverbs and dates between a subject and its verb
ENDS = r"(?=[,。;\n]|\Z)"
ANY = r"[^,。;:!?\n《》“”()]"
SCHEME = Anchored(
    rf"(?:实施|实行|推行|试行|推出|启动|启用|推广)了?(?P<name>{ANY}{{4,26}}?(?:政策|办法|制度|机制|模式)){ENDS}"
)
FREE = Anchored(rf"(?:实施|实行|推行)了?(?P<name>[\u4e00-\u9fff\d]{{0,8}}免费[\u4e00-\u9fff]{{0,6}}教育){ENDS}")
WORK = Anchored(rf"(?:实施|启动|组织实施)了?(?P<name>{ANY}{{4,28}}?工作){ENDS}")
CALLED_SHORT = Anchored(  # 将开展托管帮扶工作(以下简称“帮扶工作”)
    rf"(?:开展|实施|启动|推进|组织实施)了?(?P<name>{ANY}{{4,40}}?(?:工作|活动|行动|计划|工程|项目))(?=\((?:以下|下)(?:统)?简称)"
)
DRAW = Anchored(rf"组织了?(?P<name>{ANY}{{3,24}}?(?:派位|摇号|(?<!组织)比赛|竞赛|展评|联考)(?:工作|活动)?){ENDS}")
CAMPAIGN = Anchored(
    r"(?:开展|启动|部署|实施)了?(?P<name>[^,。;:!?\n《》()]{3,28}?专项(?:督查|督导|督察|检查|整治|治理|行动|排查|巡查|整顿|清理))(?:工作|行动)?"
    rf"{ENDS}"
)
ADVERBS = re.compile(
    r"(?:,|(?:结合|围绕|针对|根据|按照|依托)[^,。;\n]{2,40},|近期|近日|日前|及时|适时|主动|迅速|深入|扎实|有序|陆续|还|专门|在全[县区市][^,。;\n]{0,8}|联合[^,。;\n]{2,20}|组织|将|已经?|拟|计划|[将拟]?于[^,。;\n]{2,8}|均|都|也|还|又|现|首次|率先|全面|正式|开始|继续|逐步|稳步|积极|大力|统一|创新|先后|再次|同步|目前"
    r"|[今去明]年(?:[春秋]季|[上下]半年|[初底])?起?|[从自](?:[今去明]年|(?:19|20)\d\d年)[^,。;\n]{0,8}[起始],?(?:开始)?"
    r"|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?起?|\d{1,2}月(?:\d{1,2}日)?|[本上下]月(?:[上中下]旬)?)*"
)
GENERIC = re.compile(  # what it is called says nothing: 相关优惠政策, 更加灵活的办法, 一批项目推进工作
    r"相关|有关|各项|各类|上述|优惠|这[一些个种]|那[一些个种]|该|此|国家|一[批系些种]|更加|极其|非常|积极|严格|具体|统一的|灵活"
    r"|倾斜|怎样|什么|同样|不同|相同|如下|以下|新的|特殊|一定|多项|多种|系列|配套|现行|原有|其他|自己|什么|哪|本职|日常|常规"
)
NO_NAME = re.compile(  # another clause or phrase begins in it: no one name
    r"[把被将让使从由为以]|并|的(?!政策)|从而|进而|确保|要求|参加|参与|观看|观摩|报名|开展|举办|召开|进行"
)
FOR_WHOM = re.compile(r"(?:面)?[向对](?!口)")  # 向民办园购买学位政策 is a name, 对农村的政策 is none
DONE_FOR_THEM = re.compile(r"(?:面)?[向对][\u4e00-\u9fff]{2,10}?(?:的|购买|发放|提供|开放|减免|免除|补贴|补助|奖励)")
DOUBTED = re.compile(  # who wants it, asks about it, or tells of what is over
    r"建议|希望|盼|呼吁|请求|恳请|要求|提议|能否|可否|是否|为什么|为何|何时|什么时候|请问|如果|假如|若|要是|听说|据说|传言"
    r"|曾|原先|原来|过去|以前|此前|当年|不再|停止|取消|暂停|没有|尚未|未能|并未|国外|外地"
)
OWN_BUREAU = re.compile(r"(?:我|本)[局委厅院](?=.)")


class Scheme(NamedTuple):
    """Where a scheme is named, and the words of its key."""

    start: int
    end: int
    core: str


def run_schemes(ctx: Context) -> Iterator[Scheme]:
    """Every scheme that the text says a definite subject carries out."""
    for pattern in (SCHEME, FREE, WORK, CALLED_SHORT, DRAW, CAMPAIGN):
        for match in pattern.finditer(ctx.text):
            start, end = _named(ctx, match.span("name"))
            if end - start >= 6 and _is_run(ctx, match.start(), end):
                yield Scheme(start, end, ctx.text[start:end].replace("的政策", "政策").replace(" ", ""))


def _named(ctx: Context, place: Range) -> Range:
    """The words of a name, if they are one: 面向护林员的中职扩招专项工作 says for whom, and what."""
    start, end = place
    words = ctx.text[start:end]
    towards = DONE_FOR_THEM.match(words)
    if towards and towards.group().endswith("的"):
        start += towards.end()
        words = ctx.text[start:end]
    elif FOR_WHOM.match(words) and not towards:
        return end, end
    return (end, end) if GENERIC.search(words) or NO_NAME.search(words) else (start, end)


def _is_run(ctx: Context, verb: int, end: int) -> bool:
    """Whether a definite subject stands before the verb, in a sentence that neither asks nor doubts."""
    subject = _subject(ctx, verb)
    if subject is None:
        return False
    sentence = clause_start(ctx.text, subject, "。!?;")
    stop = clause_end(ctx.text, end, "。!?;")
    return not DOUBTED.search(ctx.text, sentence, verb) and ctx.text[stop : stop + 1] != "?"


def _subject(ctx: Context, verb: int) -> int | None:
    """Where the subject of a verb begins, if it is a definite one."""
    for label in ACTORS:
        actor = ctx.mention_before(label, verb, REACH)
        if actor and actor.key and ADVERBS.fullmatch(ctx.text, actor.end, verb):
            return actor.start
    begin = clause_start(ctx.text, verb, "。!?;:,")
    bureau = OWN_BUREAU.match(ctx.text, begin)
    return begin if bureau and ADVERBS.fullmatch(ctx.text, bureau.end(), verb) else None
