"""The group that a notice is about by its title, called in short by the text: 决定成立专项整治工作领导小组, and the
heading 领导小组 below 关于成立学生餐专项整治工作领导小组的通知."""

import re
from collections.abc import Callable, Iterator

from graph.identity.keys import section_key
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.own_bodies import own_body
from ingest.extract.occurrences import Anchored
from ingest.structure.numbering import MARK

KINDS = ("领导小组", "工作领导小组", "工作小组", "工作专班", "专班", "指挥部", "工作组")
KIND = f"(?:{'|'.join(KINDS)})"
TITLED = re.compile(
    rf"(?:成立|组建|设立|调整|充实|公布|明确)(?:和|并)?(?:充实|完善|调整)?了?(?P<name>[^\n《》]{{4,60}}?{KIND})"
    r"(?:(?:组成)?(?:人员|成员)(?:名单)?)?的?(?:通知|决定|公告)"
)
SHORT = Anchored(rf"(?P<name>{KIND})")
ACTS = re.compile(
    rf"(?:(?<=[\n。;,])|(?<=报)|(?<=\n )) *(?P<name>{KIND})(?=下设|办公室|及各|及其|成员|负责|定期|统一|全面|各成员)"
)
LEAD = re.compile(r"[\u4e00-\u9fff“”]{0,40}\Z")
HEADING = re.compile(rf"^ *(?:{MARK})? *(?P<name>{KIND})(?:(?:组成)?(?:人员|成员)(?:名单)?)?:?$", re.MULTILINE)
OF_LEVEL = re.compile(r"[省市县区旗州镇](?!直)|[\u4e00-\u9fff]{2,6}[省市县区旗州镇乡]")
SEVERAL = re.compile(r"、|各类|等|[两三四五六七八九]个")
OFFICE = "办公室"
OF_TITLE = "group of the title"  # the rule by which a short form means it
SHORTEST = 6  # characters of a group's name that tell which it is


def mention_titled(ctx: Context, named: Callable[[Context, int, int], Mention]) -> None:
    """Let the short forms mean the group of the title, where there is one; `named` gives a group's mention its name."""
    titled = TITLED.search(ctx.text, *ctx.outline.title) if ctx.outline.title else None
    if titled is None or titled["name"] in KINDS:
        return
    start, end = titled.span("name")
    if _has_own_name(ctx, titled):
        return
    whole = next((m for m in ctx.mentions_in("Organization", start, end) if m.end == end and m.key), None)
    if whole is None or not (whole.owner or OF_LEVEL.match(ctx.text, whole.start)):
        if SEVERAL.search(titled["name"]) or OF_LEVEL.match(ctx.text, start) or own_body(ctx).endswith("|政府"):
            return
        whole = named(ctx, start, end)
    for start, end in list(_called(ctx, titled)):
        _let_mean(ctx, whole, start, end)
    for mention in ctx.mentions_of("Organization"):
        kind = mention.surface.removesuffix(OFFICE)
        if kind != mention.surface and kind in KINDS and titled["name"].endswith(kind):
            mention.key, mention.name = section_key(whole.key, OFFICE), whole.name + OFFICE
            mention.owner, mention.owner_end, mention.standing = whole.key, 0, False
            mention.reason = f"{mention.surface} → {mention.name}: of the group that the notice is about"


def _has_own_name(ctx: Context, titled: re.Match[str]) -> bool:
    """决定成立甲县校园安全工作领导小组: the text names the group in other words than the title, or in more."""
    last, after = titled["name"][-SHORTEST:], titled.end()
    named = (m for m in ctx.mentions_of("Organization") if m.start >= after and m.surface.endswith(last))
    return any(not titled["name"].endswith(m.surface) for m in named)


def _called(ctx: Context, titled: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where the end of the title's group stands by itself, long enough, or as a heading."""
    after = titled.end()
    yield from (one.span("name") for one in HEADING.finditer(ctx.text, after) if titled["name"].endswith(one["name"]))
    yield from (one.span("name") for one in ACTS.finditer(ctx.text, after) if titled["name"].endswith(one["name"]))
    for kind in SHORT.finditer(ctx.text):
        lead = LEAD.search(ctx.text, max(0, kind.start() - len(titled["name"])), kind.start())
        words = ctx.text[lead.start() if lead else kind.start() : kind.end()]
        said = next((words[n:] for n in range(len(words)) if titled["name"].endswith(words[n:])), "")
        if kind.start() >= after and SHORTEST <= len(said) < len(titled["name"]):
            yield kind.end() - len(said), kind.end()


def _let_mean(ctx: Context, whole: Mention, start: int, end: int) -> None:
    """Another body's group, or one with more words before it, keeps its own name."""
    found = next((m for m in ctx.mentions_in("Organization", start, end) if m.end == end), None)
    if found and (found.start < start or (found.owner not in ("", whole.owner) and found.key != whole.key)):
        return
    if found and found.key and found.key != whole.key:
        _follow(ctx, found.key, found.name, whole)
    words = ctx.text[start:end]
    mention = found or ctx.mention(Mention("Organization", start, end, words, words))
    mention.surface, mention.name, mention.key = words, whole.name, whole.key
    mention.owner, mention.owner_end, mention.region = whole.owner, 0, whole.region
    mention.standing, mention.rule = False, OF_TITLE
    mention.reason = f"{words} → {whole.name}: the group that the notice is about"


def _follow(ctx: Context, former: str, name: str, whole: Mention) -> None:
    """Its office and its parts are those of the title's group."""
    for mention in ctx.mentions_of("Organization"):
        if mention.owner == former:
            mention.key, mention.owner = section_key(whole.key, mention.key.rpartition("/")[2]), whole.key
            mention.name = whole.name + mention.name.removeprefix(name)
