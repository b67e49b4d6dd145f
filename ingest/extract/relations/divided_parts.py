"""Who has which part of a piece of work, where one after another is given a part: 划线归县公安局,调度归县交通运输局;
政教处管过程,教科室管考核; 由编办管总量、教育局管使用; 教师由教研室选,设备由电教馆管. One such clause says little; two
divide the work.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Words
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.owner_clauses import ADVERBS, DOUBT, LINK, acting, is_apart

JOINS = ",;、"
BY = "由"
LED = re.compile(  # A牵头,B抓选拔,C抓培训: who leads it is said
    r"(?:(?<!双)牵头(?:抓总|负责|组织实施)?|总负责|负总责|抓总|牵总|拿总|总牵头|统筹|主管|挂帅|领衔|总协调)[,;]"
)
WHOLE_OF_IT = "总"
SIGNS = Words((",", ";", "、", "。", ":", "\n"))
HINTS = Words(("归", "由", "管", "抓", "盯", "守", "把", "包", "控", "负责"))
PART = r"[\u4e00-\u9fff]{1,12}?"
GIVEN = re.compile(
    rf"(?P<part>{PART})(?:,?归(?!口|于|纳|还|零|根|属)|(?:则|都|均|全|统一)*由(?![此于])|(?:则|都|均)*交(?:给|由))"
)
GIVEN_END = re.compile(r"(?:来|去|统一|负责|具体)*[\u4e00-\u9fff]{0,3}(?=[,;、。\n]|\Z)")
WHO = r"[\u4e00-\u9fff]{2,24}?"
HAS = re.compile(
    r"(?P<only>只|仅)?(?:来|去|要|专门|主|则|负责)*(?P<verb>管|抓|盯|守|把(?=[^,。;、]{1,3}关)|包|控|负责)(?:好|住|牢|着|紧|实)?"
    r"(?P<part>(?:(?![了着]|过(?!程))[\u4e00-\u9fff]){1,10})(?=[,;、。\n]|\Z)"
)
SHAPE = re.compile(rf"{GIVEN.pattern}{WHO}{GIVEN_END.pattern}|{WHO}{HAS.pattern.replace('P<part>', 'P<part2>')}")
MEANS = re.compile(r"钱|经费|资金|款|账|场地|地皮|设备|器材|教材|车辆|校车|师资(?=派|选|调)")
HELP = re.compile(
    r"(?:业务|技术|专业|学术)?(?:指导|配合|协调|联络)\Z|(?:宣传|舆论|家长|群众)?(?:宣传|动员|发动|引导|报道|推介)+(?:工作)?\Z"
)
WHOLE = re.compile(r"(?:该|此|这一?)?项?(?:项目|活动|计划|工程|行动|工作|任务|课程)\Z")  # no part of the work
OPEN = re.compile(r"建议|是否|能否|如果|谁|哪|有人说|据说|原来|过去|曾|设想|希望")
OF_SCHOOLS = re.compile(
    r"(?:小学|中学|初中|高中|学校|校|幼儿园|园|教学点|班|年级|村)\Z"
)  # 包三所幼儿园: whom each looks after
POSTS = re.compile(r"全面|行政|教学|德育|后勤|人事|党务|党建|安全|学校|班级|[一二三四五六七八九]年级")  # of a person
PEOPLE = re.compile(r"(?:教师|学生|学员|数据|稿件)\Z")  # to choose them is a part of the work
NO_ACTOR = re.compile(r"[各有相每其他她它我你谁]")


@dataclass(frozen=True, slots=True)
class Share:
    """One clause that gives a part to somebody; `given` by 由 or 归, else somebody has it (A管过程)."""

    actors: tuple[Mention, ...]
    start: int
    end: int
    given: bool
    helps: bool


def divided_parts(context: Context, start: int, end: int) -> list[Charge]:
    """Whom the clauses of a stretch give the parts of the work that it speaks of."""
    text = context.text
    if not HINTS.begin_in(text, start, end):
        return []
    found: list[Charge] = []
    position = start
    while position < end:
        shares = list(_shares(context, position, end))
        if len(shares) > 1 and not _in_doubt(text, shares):
            found += _charges(text, shares)
        position = _next_clause(text, shares[-1].end if shares else position, end)
    return found


def _shares(context: Context, start: int, end: int) -> Iterator[Share]:
    """The shares that follow each other from a place on; nobody is tried as an actor where only one looks like it."""
    text = context.text
    shape = SHAPE.match(text, start, end)
    if shape is None or text[shape.end() : shape.end() + 1] not in tuple(JOINS):
        return
    while start < end:
        share = _given(context, start, end) or _had(context, start, end)
        if share is None:
            return
        yield share
        start = share.end + 1 if text[share.end : share.end + 1] in tuple(JOINS) else end


def _given(context: Context, start: int, end: int) -> Share | None:
    """划线归县公安局, 设备由电教馆管."""
    given = GIVEN.match(context.text, _after_link(context, start, end), end)
    part = given["part"] if given else ""
    if given is None or WHOLE.match(part) or (is_apart(part) and not PEOPLE.search(part)):
        return None
    actors, _, position = acting(context, given.end(), end)
    closes = GIVEN_END.match(context.text, position, end) if actors else None
    helps = MEANS.search(part) is not None
    return Share(tuple(actors), start, closes.end(), given=True, helps=helps) if closes else None


def _had(context: Context, start: int, end: int) -> Share | None:
    """政教处管过程, 县委组织部只把政治关, 由编办管总量."""
    text, begin = context.text, _after_link(context, start, end)
    by = text.startswith(BY, begin)
    begin += len(BY) * by
    if NO_ACTOR.match(text, begin, end) or SHAPE.match(text, begin, end) is None:
        return None
    actors, _, position = acting(context, begin, end)
    adverbs = ADVERBS.match(text, position, end) if actors else None
    has = HAS.match(text, adverbs.end(), end) if adverbs else None
    if has is None or (by and has["part"] == WHOLE_OF_IT):
        return None  # 由A抓总,车辆由B出: no two parts
    if any(a.label == "Person" and POSTS.search(has["part"]) for a in actors):
        return None
    if has["verb"] == "包" and OF_SCHOOLS.search(has["part"]):
        return None
    helps = bool(has["only"] or MEANS.search(has["part"]) or HELP.match(has["part"]))
    return Share(tuple(actors), start, has.end(), given=False, helps=helps)


def _after_link(context: Context, start: int, end: int) -> int:
    link = LINK.match(context.text, start, end)
    return link.end() if link else start


def _in_doubt(text: str, shares: list[Share]) -> bool:
    """Whether what divides the work is only asked for or supposed."""
    first, last = shares[0].start, shares[-1].end
    begin = clause_start(text, first, "。!?")
    return bool(OPEN.search(text, begin, last) or DOUBT.search(text, clause_start(text, first, "。;!?,"), last))


def _charges(text: str, shares: list[Share]) -> Iterator[Charge]:
    words = (shares[0].start, shares[-1].end)
    several = {actor.key for share in shares for actor in share.actors if not share.helps}
    mostly = len(several) == 1 and sum(actor.key in several for share in shares for actor in share.actors) > 1
    leading = [share for share in shares if not share.given and LED.search(text, share.start, share.end + 1)]
    led = leading or LED.search(text, clause_start(text, shares[0].start, "。!?"), shares[0].start)
    role = "implement" if led or (all(share.given for share in shares) and not mostly) else "lead"
    for share in shares:
        for actor in share.actors:
            own = "lead" if share in leading else role if actor.key in several else "support"
            yield Charge(actor, own, text[share.start : share.end], words)


def _next_clause(text: str, position: int, end: int) -> int:
    signs = SIGNS.starts(text)
    at = bisect_left(signs, position)
    return min(end, signs[at] + 1) if at < len(signs) else end
