"""Who has to put something right, by the items of a circular on an inspection: A立即清退…, B4月10日前重新制订…,
由C督办, D派员驻校指导, E复查. Whoever is told to do it at once or by a day carries it out; who presses it or looks
it over only helps."""

import re
from collections.abc import Iterator

from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.relations.owner_lists import Owner
from ingest.structure.outline import Item, Range

SECTION = re.compile(r"整改|整治(?:意见|要求|任务)|问题清单|限期")
PAPER = re.compile(r"督导|督查|督察|检查|排查|整改|反馈|巡察")
CLAUSE = re.compile(r"[^,。;\n]+")
DAY = (
    r"(?:于|在)?(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)(?:之?前|以前)|(?:本|下|当)(?:周|月|年|学期)(?:底|末|内)前?"
    r"|(?:开学|放假|汛期|寒假|暑假)之?前|[一两三四五六七八九十\d]+(?:个工作日|天|日|周|个月)(?:以|之)?内)"
)
AT_ONCE = re.compile(
    rf"(?:要|须|应当?|必须|务必)?(?:(?:立即|立刻|马上|即日起|即刻|限期|尽快|迅速|{DAY}),?)+(?:要|须|应当?|必须|务必)?"
    r"(?P<deed>(?![的前后])[\u4e00-\u9fff]{2,4})"
)
PRESSES = re.compile(r"(?:负责|牵头|挂牌|跟踪|全程|具体|直接|,)*督办(?=[,。;\n]|到位|整改|落实|\Z)")
HELPS = re.compile(
    r"(?:负责|安排|选派)?(?:派员|派人|派专人|派出[^,。;]{2,8})?(?:驻[园校点]|到[园校]|跟踪|入[园校])?"
    r"(?P<verb>指导|帮扶|复查|复核|复验|复检|验收|销号)(?=[,。;\n]|整改|到位|\Z)"
)


def rectifiers(context: Context, item: Item, body: Range) -> Iterator[tuple[Mention, Owner]]:
    """Whom the clauses of an item on what is to be put right name, with their roles."""
    if not is_rectified(context, item):
        return
    for clause in CLAUSE.finditer(context.text, max(body[0], item.heading[1] + 1), body[1]):
        start = clause.start() + len(clause[0]) - len(clause[0].lstrip())
        by = context.text.startswith("由", start)
        actor = _body_at(context, start + by)
        told = _told(context.text, actor.end, by=by) if actor else None
        if actor and told:
            yield actor, Owner(actor.start, told[1], told[0], context.text[actor.end : told[1]])


def is_rectified(context: Context, item: Item) -> bool:
    """Whether an item stands below a heading on putting things right, in a circular on an inspection."""
    title = context.document.title or ""
    return any(SECTION.search(above) for above in item.path) and PAPER.search(title) is not None


def _body_at(context: Context, start: int) -> Mention | None:
    named = [m for m in context.named_in(BODIES, start, start + 1) if m.start == start]
    return max(named, key=lambda m: m.end, default=None)


def _told(text: str, end: int, *, by: bool) -> tuple[str, int] | None:
    """The role that the words behind a body give it, and where they end."""
    if pressed := PRESSES.match(text, end):
        return "support", pressed.end()
    if helped := HELPS.match(text, end):
        return "support", helped.end()
    at_once = None if by else AT_ONCE.match(text, end)
    return ("implement", at_once.end()) if at_once else None
