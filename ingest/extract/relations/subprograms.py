"""PART_OF between programs: a program whose measures include others, and 八项工程 over the eight that headings name."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Fact, Mention

SENTENCE = re.compile(r"[^。!?\n]+")
INCLUDES = re.compile(r"包括|包含|涵盖|由|分为|细分为")
MADE_UP = re.compile(r"组成|构成")
COUNT = re.compile(r"([二两三四五六七八九十]|十[一二三四五六七八九])(?:大|项|个)”?(?:专项)?(?P<kind>工程|行动|计划)")
KIND = "计划|工程|行动|项目|活动|品牌|改革"
SETS_UP = re.compile(  # 计划下设三个子项目:…; 工程由…两项行动组成
    rf"(?:(?:^|[,。;:\n])(?P<called>(?:该|本|这一|此项)?(?P<kind>{KIND}))|,)?(?:主要|具体|共|又)?"
    rf"(?P<verb>下设(?:有|了)?|设有|设(?=[两二三四五六七八九十\d])|分为|包括|包含|涵盖|由(?=“))"
    rf"(?:(?:[两二三四五六七八九十\d]{{1,2}}[个项大])?(?:子|重点)?(?:{KIND}|板块|模块):?)?(?=(?:“|一是|[(①1一]))"
)
PART_BEGINS = re.compile(
    r"(?:[:;、和与及,]|[包下][括含设]|设有|涵盖|由|[一二三四五六七八九]是|[①-⑩]|[(]?[1-9一二三四五六七八九][.、)])(?:实施)?\Z"
)
CONTENT = re.compile(
    r"(?:主要|具体|重点|系列)?(?:活动|赛事|比赛|竞赛|展演|行动|项目)的?(?:内容|项目|板块|安排|设置|形式|任务)(?:及(?:要求|安排|分工))?"
)
DOES = re.compile(r"(?:开展|举办|举行|组织|实施)?")
NUMERALS = "零一二三四五六七八九十"


def find(ctx: Context) -> None:
    """State which programs are parts of which."""
    stated: set[tuple[str, str]] = set()
    for part, whole, ranges in (*_included(ctx), *_set_up(ctx), *_of_campaign(ctx), *_counted(ctx)):
        if part.key != whole.key and (part.key, whole.key) not in stated:
            stated.add((part.key, whole.key))
            ctx.relate(Fact(part.key, "PART_OF", whole.key, ranges, "sub-program"))


def _included(ctx: Context) -> Iterator[tuple[Mention, Mention, tuple[tuple[int, int], ...]]]:
    """“甲计划”的措施包括…实施“乙计划”."""
    end = -1
    for whole in ctx.mentions_of("Program") if len(ctx.mentions_of("Program")) > 1 else ():
        sentence = SENTENCE.match(ctx.text, whole.start)
        if whole.start < end or sentence is None:
            continue
        end = sentence.end()
        programs = ctx.mentions_in("Program", whole.start, end)
        if len(programs) < 2:
            continue
        verb = INCLUDES.search(ctx.text, whole.end, programs[1].start)
        if verb is None or (verb.group() == "由" and not MADE_UP.search(ctx.text, verb.end(), sentence.end())):
            continue
        if re.search(r"[,;]", ctx.text[whole.end : verb.start()]):
            continue
        for part in programs[1:]:
            yield part, whole, _ranges(whole, part, verb)


def _set_up(ctx: Context) -> Iterator[tuple[Mention, Mention, tuple[tuple[int, int], ...]]]:
    """“甲”计划…。计划下设三个子项目:“乙”项目由…负责;“丙”项目…: what begins a clause or an item is a part."""
    for verb in SETS_UP.finditer(ctx.text) if len(ctx.mentions_of("Program")) > 2 else ():
        sentence = SENTENCE.match(ctx.text, verb.end())
        whole = _whole_before(ctx, verb) if sentence else None
        if whole is None or sentence is None:
            continue
        if verb["verb"] == "由" and not MADE_UP.search(ctx.text, verb.end(), sentence.end()):
            continue
        parts = [m for m in ctx.mentions_in("Program", verb.end(), sentence.end()) if _begins_part(ctx, m)]
        for part in parts if len({m.key for m in parts}) > 1 else ():
            yield part, whole, _ranges(whole, part, verb)


def _of_campaign(ctx: Context) -> Iterator[tuple[Mention, Mention, tuple[tuple[int, int], ...]]]:
    """(一)“乙”大赛, (二)“丙”行动 below 三、活动内容, in a notice of one campaign, “甲”系列活动: its parts."""
    titled = ctx.mentions_in("Program", *ctx.outline.title) if ctx.outline.title else ()
    if len({m.key for m in titled}) != 1:
        return
    items = [item for item in ctx.outline.items if item.path and CONTENT.fullmatch(item.path[-1])]
    parts = [m for item in items if (m := _first_in(ctx, item.heading))]
    for part in parts if len({m.key for m in parts}) > 1 else ():
        yield part, titled[0], ((titled[0].start, titled[0].end), (part.start, part.end))


def _first_in(ctx: Context, heading: tuple[int, int]) -> Mention | None:
    """The program whose name a heading begins with, perhaps behind what is done with it."""
    programs = ctx.mentions_in("Program", *heading)
    before = ctx.text[heading[0] : programs[0].start] if programs else ""
    return programs[0] if programs and DOES.fullmatch(before.strip("“")) else None


def _begins_part(ctx: Context, mention: Mention) -> bool:
    start = mention.start - (ctx.text[mention.start - 1] == "“")
    return PART_BEGINS.search(ctx.text, max(0, start - 6), start) is not None


def _whole_before(ctx: Context, verb: re.Match[str]) -> Mention | None:
    """The program that sets up parts: right before the verb in its sentence, or the last one of that kind."""
    low = clause_start(ctx.text, verb.start() + 1, "" if verb["called"] else "。")
    before = [m for m in ctx.mentions_in("Program", low, verb.start("verb")) if m.end <= verb.start("verb")]
    if verb["called"]:
        before = [m for m in before if m.name.endswith(verb["kind"])]
    elif before and ctx.text[before[-1].end : verb.start("verb")].strip("”,主要具体共又"):
        return None
    return before[-1] if before else None


def _ranges(whole: Mention, part: Mention, verb: re.Match[str]) -> tuple[tuple[int, int], ...]:
    if part.end - whole.start <= 150:
        return ((whole.start, part.end),)
    return ((whole.start, whole.end), verb.span(), (part.start, part.end))


def _counted(ctx: Context) -> Iterator[tuple[Mention, Mention, tuple[tuple[int, int], ...]]]:
    """Eight headings that end in 工程 under 八项工程 named before them."""
    text = ctx.text
    headings = [m for item in ctx.outline.items if (m := _heading_program(ctx, item.heading))]
    for whole in ctx.mentions_of("Program"):
        count = COUNT.search(text, max(0, whole.end - 8), whole.end)
        if count is None or count.end() != whole.end:
            continue
        parts = [m for m in headings if m.start > whole.start and text[: m.end].endswith(count.group("kind"))]
        if len(parts) >= 2 and len(parts) == _number(count.group(1)):
            for part in parts:
                yield part, whole, ((whole.start, whole.end), (part.start, part.end))
            return


def _heading_program(ctx: Context, heading: tuple[int, int]) -> Mention | None:
    mention = ctx.mention_at("Program", heading[0]) or next(iter(ctx.mentions_in("Program", *heading)), None)
    return mention if mention and mention.end >= heading[1] and mention.start <= heading[0] + 1 else None


def _number(word: str) -> int:
    word = word.replace("两", "二")
    return 10 + NUMERALS.index(word[1]) if len(word) == 2 else NUMERALS.index(word)
