"""Who is in charge by a clause that leaves out its subject: 县妇联先行一步,一直负责到今天; A出设备,是这项计划的东家."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.occurrences import Words
from ingest.extract.relations.belonging import OF_WORK, STILL
from ingest.extract.relations.charge_clauses import OF_THIS_WORK, Charge
from ingest.extract.relations.owner_clauses import ADVERBS, DOUBT, LINK, acting

BACK = 2  # clauses before the one without a subject, of which the last that has one says whose it is
SIGNS = re.compile(r"[,;:。!?\n]")
END = r"(?:至今|到底|到今天|到现在|下来|起来|了下来|了起来|着)?(?=[,。;!?\n]|\Z)"
WORK = (
    r"(?:了)?(?:全部|具体|日常|组织|整个|主要|统筹|协调|实施|运营|管理|推进|牵头|这项|这个|项目|的)*"
    r"(?:工作|运营|管理|实施|事务|任务|责任|担子)?"
)
TOLD = re.compile(  # a clause whose subject only says something, comes or gets something
    r"建议|提出|希望|认为|祝贺|参加|出席|到会|参观|考察|调研|表示|介绍|透露|指出|强调|要求|观看|收到|获得|荣获|反映|致信|来信|询问|批准|同意|审计|检查|验收"
)
OTHERS = ("Organization", "School", "Person")
COPULA = r"(?:算得上|称得上|堪称|可谓|可以说是|无疑是|其实是|自然是|正是|就是|才是|也是|是)"


def _verbs(role: str) -> frozenset[str]:
    return read_words("owner_clauses", f"alone {role}")


@cache
def _hints() -> Words:
    return Words({*_verbs("lead"), *_verbs("implement"), *read_words("belonging", "holder"), "这", "该", "此"})


@cache
def _deed() -> re.Pattern[str]:
    """The predicate of a clause without a subject: 去年底即立项并掌管至今, 还承担了日常运营."""
    verbs = rf"(?P<lead>{any_of(_verbs('lead'))})|(?P<carry>{any_of(_verbs('implement'))})"
    return re.compile(rf"(?:[\u4e00-\u9fff]{{2}}(?:、[\u4e00-\u9fff]{{2}})?并)?(?P<verb>{verbs}){WORK}{END}")


@cache
def _role() -> re.Pattern[str]:
    """是这项计划的东家, 如今是这个项目的总负责人."""
    holder = any_of(read_words("belonging", "holder"))
    oneself = rf"(?:自己|本人|他|她)?(?:亲自|便|就|则|也)*(?:自己)?(?:当|任|做|担任|兼任)(?:起|了)?{holder}"
    this = rf"{OF_THIS_WORK}的(?:具体|主要|总|第一|项目)*(?:负责人|牵头人|召集人|责任人)"
    return re.compile(
        rf"{STILL}(?:{oneself}|{COPULA}{OF_WORK}{holder}|(?:{COPULA}|担任|任|成了|成为|当上?){this})(?=[,。;!?\n]|\Z)"
    )


def carried_charges(context: Context, start: int, end: int) -> Iterator[Charge]:
    """The owners of the clauses of a stretch that have no subject of their own."""
    text, position = context.text, start
    while position < end and _hints().begin_in(text, position, end):
        stop = SIGNS.search(text, position, end)
        last = stop.start() if stop else end
        said = _said(text, position, last) if text[position - 1 : position] == "," else None
        if said:
            floor = clause_start(text, position, "。!?;")
            floor = (
                floor if text.startswith("自己", position) else max(start, floor)
            )  # of whom the name itself was told
            actors, begin = subject_before(context, floor, position)
            yield from (Charge(actor, *said, (begin, last)) for actor in actors)
        position = last + 1


def _said(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The role and the words of a clause that begins with its predicate."""
    link = LINK.match(text, start, end)
    at = link.end() if link else start
    if role := _role().match(text, at, end):
        return "lead", role[0]
    adverbs = ADVERBS.match(text, at, end)
    deed = _deed().match(text, adverbs.end() if adverbs else at, end)
    if deed is None or DOUBT.search(text, start, end):
        return None
    return ("lead" if deed["lead"] else "implement"), deed["verb"]


def subject_before(context: Context, floor: int, end: int) -> tuple[list[Mention], int]:
    """The actors with which one of the clauses right before begins, and where it begins; nobody else acts there."""
    text, stop = context.text, end - 1
    for _ in range(BACK):
        begin = clause_start(text, stop, ",;:。!?")
        begin = max(begin, floor)
        link = LINK.match(text, begin, stop)
        first = link.end() if link else begin
        actors, _, position = acting(context, first, stop) if stop - first > 1 else ([], [], first)
        named = any(context.mentions_in(label, max(position, begin), stop) for label in OTHERS)
        if named or TOLD.search(text, begin, stop):
            return [], end
        if actors:
            bodies = all(actor.label in OTHERS for actor in actors)
            return (actors, first) if bodies and not text.startswith("的", position) else ([], end)
        stop = begin - 1
        if begin <= floor or text[stop] != ",":
            return [], end
    return [], end
