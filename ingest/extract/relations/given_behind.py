"""Who has what a short heading names, by what stands right behind it: 食堂重新招标。副校长李红牵头;
浴室改造。总务处10月底前完工; 学区划定。学区由A会同B划定.

So minutes and lists of work are laid out; a heading that is followed by its owner is a task, whatever words it has.
"""

import re

from ingest.extract.clauses import clause_end
from ingest.extract.context import Context
from ingest.extract.occurrences import Words
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.clause_actors import SCHOOL_PARTS, actors_at, bare_school_part_at
from ingest.extract.relations.own_parts import own_part_at
from ingest.extract.relations.owner_clauses import DOUBT, LINK, TITLE_BEHIND, acting
from ingest.structure.outline import Range

DAY = (
    r"(?:务必|须|应当?|要|力争)?(?:在|于|到|赶在)?(?:(?:今年|明年|本月|下月|20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|[上中下]旬)"
    r"(?:之前|以前|前)|\d{1,2}月(?:之前|以前|前|内)|(?:本|下|当)(?:周|月|年|学期)(?:底|末|内)前?|(?:年|月|学期|期)(?:底|末)前?"
    r"|(?:开学|放假|汛期|寒假|暑假|入冬|国庆节?|春节|[春秋]季开学|高考|中考)(?:之前|以前|前)"
    r"|[一两二三四五六七八九十\d]+(?:个工作日|天|日|周|个月)(?:以|之)?内),?"
)
BY_DAY = re.compile(  # 10月底前完工, 于9月20日前将方案报校长办公会审定
    rf"{DAY}(?:要|须|应|务必|全面|全部|统一|牵头|会同[^,。;]{{2,16}})*(?:(?:将|把|对)[^,。;]{{2,20}}?)?"
    r"(?P<deed>完工|完成(?!了|情况)|竣工|交付|办结|办妥|拿出|提出|提交|提供(?=方案)|制定|拟定|出台|印发|编制|报(?=[^,。;]{2,16}?(?:审定|审议|审批|研究|备案))"
    r"|(?:落实|整改|安装|配备|配齐|维修|更换|安排)(?:到位|完毕)?|到位|启用|投入使用|开工|启动|开通|上线|建成|整改)(?!的|情况|了)"
)
DAYS = Words(("前", "内", "底", "末"))
SCHOOL_PART = re.compile(rf"(?:{SCHOOL_PARTS}|教研室|学生处|校办|安稳办|安全办|团委|工会|办公室|后勤部)(?={DAY})")
LONGEST = 40  # characters of the bodies that a clause begins with
IN_CHARGE = re.compile(
    r"(?:同志)?(?:仍|继续|具体|全面|统一|全程|亲自)*(?P<verb>总?牵头|总抓|总负责|负总责|主抓|抓总|总牵头|包抓|牵头负责|牵头(?:组织|抓好|推进|落实|实施|办理)|负责(?:组织|落实|推进|实施|跟进|到底|对接|办理)*)"
    r"(?=[,。;\n]|\Z)"
)
CARRIES = re.compile(
    r"(?:同志)?(?:具体|统一|继续)*(?P<verb>承办|具体办理|办理|落实|抓落实|抓好落实|组织实施|实施|经办|跟进|承接)(?=[,。;\n]|\Z)"
)
LEAD_IN = re.compile(
    r"[。:\n ]+(?:会议|会上)?(?:明确|要求|决定|确定|议定|同意)?[,:]?(?:此项|该项|这项|本项)?(?:工作|任务|事项)?"
    r"(?:仍|统一|具体|主要|继续|即日起)*(?P<by>由|请|责成)?"
)
MATTER = re.compile(r"[。:\n ]+(?P<matter>[\u4e00-\u9fff“”]{2,14}?)(?:[则均将仍也]|统一)*由(?![于此])")
DEED = re.compile(r"(?:统一|具体|负责|联合|共同|分别|按程序|依法)*(?P<verb>[\u4e00-\u9fff]{2,4})")
ORGANIZES = frozenset({"组织", "实施", "组织实施", "办理", "承办", "受理", "统筹", "安排"})
TOLD = re.compile(r"(?:会议|会上)(?:明确|要求|决定|确定|议定|同意)(?:由|请)?")  # 会议要求|教务处于9月10日前…
ON_DAY = re.compile(r"(?:定于|拟于|计划)[^,。;\n]{2,14},")


def charges_behind(context: Context, heading: Range, end: int) -> list[Charge]:
    """The owners with whom the text right behind a heading begins."""
    text = context.text
    if given := _matter_given(context, heading, end):
        return given
    lead_in = LEAD_IN.match(text, heading[1], end)
    if lead_in is None:
        return []
    begin = lead_in.end()
    if day := ON_DAY.match(text, begin, end):  # 定于11月9日,由A承办
        by = text.startswith("由", day.end())
        return _charged(context, day.end() + 1, end) if by else []
    return _charged(context, begin, end) or ([] if lead_in["by"] else charged_by_day(context, begin, end))


def _matter_given(context: Context, heading: Range, end: int) -> list[Charge]:
    """学区划定。各校学区由A会同B划定: where what is given is what the heading names, and so is what is done with it."""
    text, words = context.text, context.text[slice(*heading)]
    given = MATTER.match(text, heading[1], end)
    if given is None or given["matter"].removesuffix("工作")[-2:] not in words:
        return []
    stop = clause_end(text, given.end(), ",。;")
    actors, others, position = acting(context, given.end(), min(stop, end))
    deed = DEED.fullmatch(text, position, stop) if actors and not DOUBT.search(text, position, stop) else None
    if deed is None or not (deed["verb"] in words or deed["verb"] in ORGANIZES):
        return []
    role = "lead" if others or deed["verb"] == "组织" else "implement"
    said = (given.start("matter"), stop)
    return [
        *(Charge(actor, role, deed["verb"], said) for actor in actors),
        *(Charge(other, "support", "会同", said) for other in others),
    ]


def _charged(context: Context, begin: int, end: int) -> list[Charge]:
    """A牵头, A承办: actors at a place with a word of charge that ends the clause."""
    stop = clause_end(context.text, begin, ",。;")
    said = IN_CHARGE.search(context.text, begin, stop) or CARRIES.search(context.text, begin, stop)
    if stop > end or said is None or DOUBT.search(context.text, begin, stop):
        return []  # nobody is tried as an actor in vain
    actors, others, position = actors_at(context, begin, stop, [])
    titled = TITLE_BEHIND.match(context.text, position, stop) if actors and actors[-1].label == "Person" else None
    position = titled.end() if titled else position
    verb = IN_CHARGE.match(context.text, position) or CARRIES.match(context.text, position)
    if not actors or verb is None:
        return []
    role = "lead" if verb.re is IN_CHARGE else "implement"
    words = (begin, verb.end())
    return [
        *(Charge(actor, role, verb["verb"], words) for actor in actors),
        *(Charge(other, "support", verb["verb"], words) for other in others),
    ]


def charged_by_day(context: Context, start: int, end: int) -> list[Charge]:
    """总务处10月底前完工: the bodies with which a clause begins, that are told by when to have something done."""
    text = context.text
    start = told.end() if (told := TOLD.match(text, start, end)) else start
    link = LINK.match(text, start, end)
    begin = link.end() if link and not BY_DAY.match(text, start) else start
    day = BY_DAY.search(text, begin + 2, min(end, begin + LONGEST))
    if day is None or DOUBT.search(text, begin, day.end()):
        return []
    actors, others, position = actors_at(context, begin, day.start(), [])
    if not actors:
        part = own_part_at(context, begin, day.end(), BY_DAY) or bare_school_part_at(
            context, begin, day.end(), SCHOOL_PART
        )
        actors, position = ([part[0]], part[1]) if part else ([], begin)
    if not actors or position != day.start() or any(actor.label == "Region" for actor in actors):
        return []
    role = "lead" if others else "implement"
    words = (begin, day.end())
    return [
        *(Charge(actor, role, day["deed"], words) for actor in actors),
        *(Charge(other, "support", "会同", words) for other in others),
    ]
