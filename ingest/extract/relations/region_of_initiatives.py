"""IN_REGION for programs and events: the division in or directly before the name, or where an event was held."""

import re
from itertools import pairwise

from graph.identity.keys import region_key
from graph.regions.table import regions as regions_table
from ingest.extract.context import Context, Fact, Mention

BEFORE = 10  # characters that may stand between a division's name and a program's (某区中小学教师“甲”改革)
BROKEN = re.compile(r"[,。;:!?、\n]")
CALLS = re.compile(r"(?:日前|近日|隆重)?(?:召开|举行|举办)?")
# What stands between a division and its program: whom or what it is for, which year's or round it is; who runs it or
# what is done to it makes it that one's (甲镇中心小学的“乙”项目, 甲区援助的“乙”计划)
FOR_WHOM = re.compile(
    r"(?:\d{4}(?:[—-]\d{4})?年度?|第?[\d一二三四五六七八九十]+[届批期个轮次]|(?:普通|中等|高等)|学[前校生]|[农乡]村|城乡|小规模|寄宿制|食堂|校[园外]"
    r"|足球|体育|美育|艺术|职业|基础|义务|特殊|家庭|心理|健康|安全|教育|教学|教研|教体|科技|文[化旅]|系统|儿童|[青少]{1,2}年|留守|教师|校长|园长"
    r"|班主任|家长|师生|党建|中小学校?|幼儿园?|[高初]中|小学|阶段|生|首届|[“”])*"
)
WHOLE = re.compile(r"^(?:全|市域|县域|区域)")
GOES = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:来[我本该县市区旗校园]|赴|莅临|[到对](?=[^,。;]{2,20}(?:调研|考察|督导|检查|视导|核查|评估|验收)))"
)
HELD_IN = re.compile(r"(?:日前|近日)?在(?=[^,。;\n]{2,12}?(?:隆重|顺利|圆满|正式)?(?:举行|召开|举办|启动|开幕|开班))")


def find(ctx: Context) -> None:
    """State the division of each program and event once."""
    stated: set[tuple[str, str]] = set()
    for label in ("Program", "Event"):
        for mention in ctx.mentions_of(label):
            region = (
                _inside(ctx, mention) or _before(ctx, mention) or (_held(ctx, mention) if label == "Event" else None)
            )
            if region is None or not region.key or not mention.key or (mention.key, region.key) in stated:
                continue
            stated.add((mention.key, region.key))
            place = (min(mention.start, region.start), max(mention.end, region.end))
            ctx.relate(Fact(mention.key, "IN_REGION", region.key, (place,), "region-of-name"))


def _inside(ctx: Context, mention: Mention) -> Mention | None:
    """The last division in the name: 某市某区教育大会 is the district's; else that of the one body in it."""
    goes = GOES.search(ctx.text, mention.start, mention.end) if mention.label == "Event" else None
    start = goes.start() if goes else mention.start  # 某区代表团来县考察: where they came from is before it
    regions = [m for m in ctx.mentions_in("Region", start, mention.end) if not WHOLE.match(m.surface)]
    if any(one.end < other.start for one, other in pairwise(regions)):  # 甲县与乙县签约仪式, 甲县某校与乙区某校…
        return _held(ctx, mention) or next((m for m in regions if m.region == ctx.document.region), None)
    if regions or mention.label == "Program":
        return regions[-1] if regions else None
    bodies = [m for label in ("Organization", "School") for m in ctx.mentions_in(label, start, mention.end)]
    written = next((m for m in bodies if m.region and m.standing and m.end < mention.end), None)
    if written is None or written.region is None or len(bodies) > 1 or regions_table().get(written.region) is None:
        return None
    return Mention("Region", written.start, written.end, written.surface, written.surface, region_key(written.region))


def _before(ctx: Context, mention: Mention) -> Mention | None:
    region = ctx.mention_before("Region", mention.start, BEFORE)
    if region is None or WHOLE.match(region.surface) or BROKEN.search(ctx.text, region.end, mention.start):
        return None
    if mention.rule == "known name" and "“" not in mention.surface and _in_title(ctx.text, mention.start):
        return None  # 《某市某某工作办法》: of the city's own work of that name
    between = ctx.text[region.end : mention.start].strip("“")
    if mention.label == "Event":
        return region if CALLS.fullmatch(between) else None
    quoted = "“" in ctx.text[mention.start - 1 : mention.start + 1]
    return region if not between or (quoted and FOR_WHOM.fullmatch(between)) else None


def _in_title(text: str, start: int) -> bool:
    opened = text.rfind("《", max(0, start - 60), start)
    return opened >= 0 and text.find("》", opened, start) < 0


def _held(ctx: Context, mention: Mention) -> Mention | None:
    """…启动仪式在某区举行."""
    place = HELD_IN.match(ctx.text, mention.end)
    if place is None:
        return None
    region = ctx.mention_at("Region", place.end())
    return region if region and region.start == place.end() else None
