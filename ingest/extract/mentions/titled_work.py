"""The work that a paper is about by its title (2021年某县小学招生工作方案, 关于做好某某工作的实施细则), where a
sentence gives it to a definite body or group: 县教育局负责全县小学招生工作的组织, 领导小组负责招生工作的监督.

Any paper is about some work; only what the text gives to somebody is named, and only where the sentence speaks of the
title's work, with all of its words or in fewer of them.
"""

import re
from collections.abc import Iterator

from ingest.extract.context import Context
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range

ABOUT = re.compile(
    r"关于(?:进一步|切实|认真|扎实|全面)*(?:做好|加强|开展|推进|规范|深化|抓好|组织(?:开展)?|实施)?(?P<name>[^《》\n]{4,40}?工作)的?"
    r"(?:实施|指导|若干)?(?:通知|意见|细则|方案|办法|规定)"
)
PLAN = re.compile(
    r"(?P<name>[^《》\n。;:]{4,40}?工作)(?:实施|组织)?(?:方案|细则|办法|意见|预案)(?: *\([^()]{1,12}\))?》?\Z"
)
MATTERS = "组织|实施|管理|统筹|协调|督导|指导|监督|检查|督促|领导|落实|推进|部署|服务|宣传|考核|验收|开展|监管|调度"
GIVEN = Anchored(
    r"负责(?:本次|此次|本年度|全[区县市校省镇]|本[区县市校镇]|我[区县市校镇])?(?P<name>[\u4e00-\u9fff]{2,30}?)"
    rf"(?P<work>工作)?的(?:具体|日常|总体)?(?:{MATTERS})+(?=[、和与及,。;\n]|工作)"
)
TAKES = re.compile(r"(?:具体|全面|统一|主要|牵头|总|直接|,)?")
GROUP = re.compile(r"(?:^|[,。;:\n、)])(?:工作)?(?:领导小组|工作小组|工作专班|指挥部|委员会)(?:具体|全面|统一)?\Z")
MAJOR = 4  # characters of the work without 工作 that a name of its own has at least


def titled_work(ctx: Context, title: Range) -> Iterator[tuple[int, int, str]]:
    """The title's name of the work and each place where a sentence gives that work to somebody: start, end, core."""
    words = ctx.text[slice(*title)]
    named = ABOUT.search(words) or PLAN.search(words)
    if named is None:
        return
    core = _without_place(named["name"])
    given = list(_given(ctx, title[1], core)) if len(core) >= MAJOR + 2 else []
    if given:
        start = title[0] + named.start("name") + named["name"].rindex(core)
        yield start, start + len(core), core
        yield from ((*place, core) for place in given)


def _without_place(name: str) -> str:
    """2021年某县小学招生工作: without the year; a place stays, for it says whose work it is."""
    year = re.match(r"(?:20\d\d[-—]?)+年?(?:度)?", name)
    return name[year.end() :] if year else name


def _given(ctx: Context, start: int, core: str) -> Iterator[Range]:
    for match in GIVEN.finditer(ctx.text, start):
        said = match["name"] + "工作"
        if (_is_in(said, core) or core.endswith(said)) and _has_taker(ctx, match.start()):
            yield match.start("name"), match.end("work") if match["work"] else match.end("name")


def _has_taker(ctx: Context, verb: int) -> bool:
    """Whether a definite body, or the group that the paper founds, stands right before the verb."""
    actors = (ctx.mention_before(label, verb, 4) for label in ("Organization", "School", "Region"))
    actor = next((m for m in actors if m and m.key), None)
    if actor:
        return (
            TAKES.fullmatch(ctx.text, actor.end, verb) is not None and ctx.text[actor.start - 1 : actor.start] != "各"
        )
    return GROUP.search(ctx.text, max(0, verb - 10), verb) is not None


def _is_in(said: str, core: str) -> bool:
    """招生工作 is 小学招生入学工作 in fewer words: its characters stand in the other in order."""
    rest = iter(core)
    return len(said) >= MAJOR and all(character in rest for character in said)
