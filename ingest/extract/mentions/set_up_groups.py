"""Groups that a sentence sets up and gives heads at once: 大赛设组委会,由甲任主任; 集团设理事会,甲任理事长;
成立英语攻关小组,组长甲,成员乙、丙.

The names of such bodies end in words that any body may have (理事会, 小组); what tells that one is meant here is that
the same sentence says who heads it. A contest's or campaign's own committee carries the name that the paper's title
gives it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.identity.keys import PLACELESS, organization_key, section_key
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.namings import SET_UP
from ingest.extract.occurrences import Anchored

KIND = "理事会|组委会|组织委员会|委员会|小组|工作组|联络组|协调组|专班"
SETS_UP = Anchored(
    r"(?:[另下]?设立?|成立|组建)了?(?P<name>(?!有|各|该|本|相应|专门|临时|相关|[一两三几]个|由|以)"
    rf"(?:[\u4e00-\u9fff“”]{{2,28}}?)??(?:{KIND}))(?:,|[。:] *(?=(?:主任(?:委员)?|组 {{0,2}}长|总指挥|召集人|理事长):))"
)
HEADED = re.compile(
    r"(?:[^。;\n]{0,60}?,)?(?:由|首任)?(?:常务)?(?:"
    r"组长|(?:[^,。;\n]{2,40}?(?:兼任|担任|任)(?:首任|组委会|理事会|专班)?(?:组长|理事长|主任|总召集人|召集人|班长)(?=[,。;\n]))"
    r"|主任(?:委员)?(?:由[^,。;\n]{2,30}?[担兼]任|:)|(?:总指挥|召集人):|理事长)"
)
TOGETHER = re.compile(r"(?P<of>集团|联盟|共同体|联合体)(?:下|特)?\Z")
OF_EVENT = re.compile(
    r"(?:\A|[,。;:\n )])(?:本次|本届|此次)?(?:大赛|竞赛|比赛|赛事|(?:评选|竞赛|展演|评比|读书)?活动)(?:特|下)?\Z"
)
OF_ANYBODY = re.compile(
    r"[各每凡]|所有|两级|学校(?:要|应|须|可)|(?:要|应|应当|须|必须|可|可以|需|需要|拟)(?:及时|尽快)?\Z"
)
OF_BOTH = re.compile(
    r"(?:双方|三方|各方|两[地县市区校]|[市县区]校)(?:决定|商定|还|将|共同|联合|同时)*\Z"
)  # a body of neither
HEADED_BY_BOTH = re.compile(
    r",由?甲方[^。;\n]{2,40}?乙方[^。;\n]{2,24}?(?:任|担任)"
)  # 成立联络组,由甲方副局长甲、乙方副局长乙任召集人
NAMELESS = re.compile(rf"(?:活动|工作|专项|领导|专门|推荐|评审|考核)*(?:{KIND})")
ABOUT = re.compile(
    r"关于(?:联合|继续|组织|认真)*(?:开展|举办|举行|启动|组织|公布|印发)(?:(?:19|20)\d\d(?:学?年度?)?)?(?P<name>[^《》\n]{4,45}?"
    r"(?:活动|行动|[大竞比联决]赛|评选|展演|汇演|运动会|[术技书艺育化]节))的?(?:通知|公告|函|预通知|方案)"
)


@dataclass(frozen=True, slots=True)
class SetUp:
    """Where a group's name stands, whose part it is ("" for the body whose paper it is), and its full name."""

    start: int
    end: int
    owner: str = ""
    name: str = ""
    key: str = ""


def set_up(ctx: Context) -> Iterator[SetUp]:
    """Every such group that no mention with a key names yet."""
    for match in SETS_UP.finditer(ctx.text):
        start, end = match.span("name")
        if any(m.key and m.end == end for m in ctx.mentions_in("Organization", start, end)):
            continue
        begin = clause_start(ctx.text, match.start(), "。;")
        clause = max(begin, ctx.text.rfind(",", begin, match.start()) + 1)
        if OF_ANYBODY.search(ctx.text, clause, match.start()) or ctx.text[begin : begin + 1] in ("各", "每"):
            continue
        if HEADED.match(ctx.text, match.end()) and _names_somebody(ctx, match.end()):
            yield from _whose(ctx, match, clause)


def _names_somebody(ctx: Context, start: int) -> bool:
    """Whether the sentence goes on with a person and a title."""
    end = clause_end(ctx.text, start, "。;")
    return any(start <= one.start < end and (one.names or one.label) for one in ctx.scan.spotted) or bool(
        re.search(r"(?:任|担任)(?:首任|组委会|理事会)?副?(?:组长|理事长|主任)|主任(?:委员)?由", ctx.text[start:end])
    )


def _whose(ctx: Context, match: re.Match[str], clause: int) -> Iterator[SetUp]:
    """The group with its owner, where the words before it, its own name or the paper tell whose it is."""
    text, (start, end) = ctx.text, match.span("name")
    words = match["name"]
    together = TOGETHER.search(text, clause, match.start())
    if together and re.fullmatch(KIND, words):
        groups = {m.key: m for m in ctx.mentions_of("Organization") if m.key and m.name.endswith(together["of"])}
        if len(groups) == 1:
            whole = next(iter(groups.values()))
            yield SetUp(start, end, whole.key, whole.name + words, section_key(whole.key, words))
    elif NAMELESS.fullmatch(words):
        event = ABOUT.search(text, *ctx.outline.title) if ctx.outline.title else None
        of_event = words.startswith("活动") or OF_EVENT.search(text, max(0, clause - 1), match.start())
        if event and of_event:
            name = event["name"] + (words.removeprefix("活动") if event["name"].endswith("活动") else words)
            yield SetUp(start, end, "", name, organization_key(ctx.document.region or PLACELESS, name))
    elif OF_BOTH.search(text, clause, match.start()) or HEADED_BY_BOTH.match(text, end):
        words = words.strip("“”")
        yield SetUp(start, end, "", words, organization_key(PLACELESS, words))
    else:
        yield SetUp(start, end)


def mention_set_up(ctx: Context, one: SetUp) -> Mention:
    """The mention of a group whose owner is known."""
    words = ctx.text[one.start : one.end]
    inside = next((m for m in ctx.mentions_in("Organization", one.start, one.end) if m.end == one.end), None)
    mention = inside or ctx.mention(Mention("Organization", one.start, one.end, words, one.name))
    if inside:
        ctx.move(inside, one.start, one.end)
    mention.surface, mention.name, mention.key, mention.owner = words, one.name, one.key, one.owner
    mention.owner_end, mention.standing, mention.rule = 0, False, SET_UP
    mention.reason = f"{words} → {one.name}: the sentence sets it up"
    return mention
