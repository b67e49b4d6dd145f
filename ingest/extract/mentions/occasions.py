"""Occasions of one day without a name of their own: 12月4日,某校举行跳绳比赛; 4月24日,某校开展春播活动,甲现场示范. The
day and the verb of holding make an event of what is called by its kind alone; an activity (活动), which may go on,
needs somebody who does something there."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end
from ingest.extract.context import Context
from ingest.extract.occurrences import Anchored

ON_THE_DAY = re.compile(r"\d{1,2}月\d{1,2}日|(?:\A|\n) *\d{1,2}日 |[●▲◆△■★] *\d{1,2}日|(?:当[天日晚]|同日|次日|翌日)")
HOLDS = re.compile(r"召开|举行|举办|开展|组织|迎来|承办|主办|进行")
KIND = re.compile(
    r"(?!各|一系列|系列|主题教育|有关|相关|形式|丰富|多种|多项|[此本该这]|常态|日常|专项|创建|评选|集中整治)[\u4e00-\u9fff“”]{2,20}"
    r"(?:活动|[报座推分交]\w会|运动会|[艺科读体文合]\w{1,2}节|仪式|典礼|比赛|大赛|竞赛|决赛|讲座|培训班?|研修班|演练|[汇展会]演|比武|沙龙|论坛|课堂|班会)"
)
BARE = Anchored(
    r"(?:开展|举行|举办|进行)了?(?:为期[^,。;的]{1,6}的)?(?P<what>(?!各|系列|有关|相关|深入|广泛|全面|定期|线上线下)[\u4e00-\u9fff“”]{2,16}"
    r"(?:教研|研讨|交流|义卖|集市|跟岗学习|研学|研学实践|劳动实践|志愿服务|家访|升旗|祭扫|展示|同课异构|送教(?:下乡|上门)?|诊断|联谊|拓展|路演|答辩|选拔|评选|评比|派位|签约|揭牌|座谈))"
    r"(?=[,。;\n]|\Z)"
)
NOT_THEN = re.compile(
    r"将|拟|计划|准备|[须应要](?:组织|开展|举行)|每[年月周学]|定期|经常|多次|坚持|可以|能够|希望|建议"
)
OF_MANY = re.compile(r"[此的]|系列|各类|各项|等(?!级)|[、;]|及|工作|整治|常态化")
THERE = re.compile(
    r"主持|致[\u4e00-\u9fff]{0,4}[辞词]|讲话|发言|宣布|宣读|执教|点评|评课|示范|讲解|授课|主讲|讲授|出席|到场|到会|莅临|参加|参与|带队|带领|率|观看|观摩"
    r"|[指辅]导|颁奖|颁发|担任|介绍|讲述|领誓|领读|陪同|致谢|分享|总结|作(?:了|报告|讲座|专题|动员|题为|经验|点)|做(?:了|讲座|专题)|上了?(?:一[堂节])|受聘|见证|敬献|接受"
)
COUNTED = re.compile(
    r"[^。;]{0,30}?\d+余?[多]?[名位][^,。;]{0,16}(?:参[加与训赛会]|观看|聆听|到场|受益|受训)|,(?:培训|参[训赛加与])[^,。;]{0,10}\d+余?[名人]"
)
OVER_ON = re.compile(  # 冬季越野比赛已于5月12日落幕
    r"(?:已|也)?(?:于|在)?\d{1,2}月\d{1,2}日(?:[上下]午|晚)?(?:在[^,。;\n]{2,20}?)?(?:圆满|顺利|正式|成功|隆重)*(?:举行|举办|开幕|闭幕|落幕|结束|开赛|收官)"
)
ENDS = re.compile(r"[,。;!(\n]|\Z")
BETWEEN = 40  # characters from a name to what its bearer does


def bare(ctx: Context, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """5月22日,甲校与乙校开展线上联合教研,教师丙执教: what stands behind the verb and is called neither a meeting nor an
    activity, where somebody does something there."""
    for match in BARE.finditer(ctx.text, *span):
        before = ctx.text[span[0] : match.start()]
        if (
            "和" in match["what"]
            or OF_MANY.search(match["what"])
            or not ON_THE_DAY.search(ctx.text, max(0, span[0] - 1), match.start())
        ):
            continue
        if not NOT_THEN.search(before) and _has_people(ctx, match.end()):
            yield match.span("what")


def is_of_one_day(ctx: Context, name: tuple[int, int], called: tuple[int, int]) -> bool:
    """Whether what somebody held, called by its kind alone, was one occasion; `called` is from its sentence's beginning
    to the verb that calls it, which may be missing (0)."""
    text = ctx.text
    if not KIND.fullmatch(text, *name) or OF_MANY.search(text, *name):
        return False
    if OVER_ON.match(text, name[1]):
        return True
    if not called[1] or not HOLDS.match(text, called[1]):
        return False
    if not ENDS.match(text, name[1]) or not ON_THE_DAY.search(text, max(0, called[0] - 1), called[1]):
        return False
    if not text.endswith("活动", 0, name[1]):
        return True
    return _has_people(ctx, name[1]) or COUNTED.match(text, name[1]) is not None  # else it may go on


def _has_people(ctx: Context, end: int) -> bool:
    """Whether the sentence or the next one of its line tells what somebody does there."""
    stop = clause_end(ctx.text, end, "。!?")
    if ctx.text.startswith("。", stop):
        stop = clause_end(ctx.text, stop + 1, "。!?")
    for person in ctx.mentions_in("Person", end, stop):
        if person.key and THERE.search(ctx.text, person.end, min(person.end + BETWEEN, stop)):
            return True
    return False
