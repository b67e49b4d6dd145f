"""PART_OF between programs: a program whose measures include others, and 八项工程 over the eight that headings name."""

import re
from collections.abc import Iterator

from ingest.extract.context import Context, Fact, Mention

SENTENCE = re.compile(r"[^。!?\n]+")
INCLUDES = re.compile(r"包括|包含|涵盖|由|分为|细分为")
MADE_UP = re.compile(r"组成|构成")
COUNT = re.compile(r"([二两三四五六七八九十]|十[一二三四五六七八九])(?:大|项|个)”?(?:专项)?(?P<kind>工程|行动|计划)")
NUMERALS = "零一二三四五六七八九十"


def find(ctx: Context) -> None:
    """State which programs are parts of which."""
    stated: set[tuple[str, str]] = set()
    for part, whole, ranges in (*_included(ctx), *_counted(ctx)):
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
