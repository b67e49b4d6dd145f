"""What the clauses of a stretch say of who is in charge: A牵头,B配合; 由A负责; 主办单位为A; 总负责:A.

A clause counts when it begins with its actors and ends with their verb, so that what stands between (尚未, 建议) or
after it (牵头承办了首届运动会) makes it none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.labels import role_of, words_of
from ingest.extract.lexicon import any_of
from ingest.extract.occurrences import Words, first_words
from ingest.extract.relations.actors import OF_PERSONS, against
from ingest.extract.relations.clause_actors import (
    GAP,
    GENERIC_TOO,
    actors_at,
    charge_roles,
    charge_verbs,
    has_charge_verb,
    listed_actors,
    names_of,
)
from ingest.extract.relations.own_parts import own_part_at
from ingest.structure.outline import Range

BREAK = re.compile(r"[,;:()。!?\n]")
ELEMENT_END = re.compile(r"[,;()。!?\n、]")
WHEN = (
    r"(?:即日起|目前|眼下|如今|现在|现阶段|现|今年|去年|明年|从今年起|自今年起|从[^,。;]{2,10}起|自[^,。;]{2,10}起|此前|最初|起初|后来"
    r"|直到今天|一直|长期|自始至终)"
)
THIS = (
    r"(?:该|此|这一|这项|此项|该项|这个)(?:计划|工程|行动|项目|活动|机制|改革|制度|模式|方案|品牌|课程|工作|任务)"
    r"(?:的?(?:具体|日常)?(?:实施|工作|组织|管理|运营))?"
    r"|(?:该|这项|这一|此项)[\u4e00-\u9fff]{2,6}?(?=(?:将|拟|均|已|统一|主要)?由)|此事|这件事|该事项|此项(?=由)"
    r"|(?:以上|上述|这)?[两三四]项(?:工作|任务|活动|工程|计划|行动)?(?=(?:均|都|统一|全部|一并|也|将|则)*由)"
)
WORK_OF_IT = (  # 日常运维由A负责: the whole of the work, not a part of it
    r"(?:其|的)?(?:日常|具体|组织|总体|整体|全面|后续|年度|协调|统筹|推进)*(?:工作|实施|运营|运维|管理|组织|统筹|推进|落实|事务|运行|维护|调度|协调)"
    r"(?:工作|事宜)?(?=(?:将|拟|均|已|统一|主要|具体)?由)"
)
PREFIX = re.compile(
    rf"(?:{WHEN},?|{THIS}|{WORK_OF_IT}|据(?:悉|了解|介绍),|经研究,|[ “]"
    r"|并|则|且|也|还有|其中|仍旧|仍然|仍|已经|已|应|须|必须|应当"
    r"|原则上|将|拟|改|均|都|全部|主要|统一|具体|日常工作|具体工作|组织实施工作|明确|确定|规定|是|系|为)*(?P<by>由|交由|交给|交|转交|委托|归|请)?"
)
FORMER = re.compile(r"此前|以前|原先|最初|起初|前期|早先|过去|(?<![\u4e00-\u9fff])原(?=由|归)")
ENDED = re.compile(
    r"[,;。](?:现|目前|如今|现已)?(?:无|没有|暂停|停办|已(?:终止|停止|停办|取消|结束)|不再|空缺|尚[未无])"
    r"|[,;。](?:[^,。;]{1,16}[起后],?)?(?:(?:现|现在|如今|目前|后|后来|今)(?:由|归)|[^,。;]{0,6}?起(?:由|归)|(?:现|目前|如今|现已|已|今年|一并|整体|统一|连[人账]带[人账])*,?(?:移交|转交|移至|转至|转到|划归|划转|改由|转由|换成|交由|交给|[^,。;\n]{0,10}?(?:调整|变更|改|换)[为由]))"
)
CARRIES = frozenset({"承接", "承担", "承办", "落地", "执行", "实施", "运营"})
OTHERS_GOT = re.compile(  # 招募志愿者20名,由A管理: those, not the program
    r"(?:招募|选聘|聘请|招聘|捐赠|抽调|选派)[^,。;]{0,14}?\d+余?[名人位台套册辆架],\Z"
)
OF_WORK = re.compile(
    r"(?:均|都|统一|全部|现|目前|则)?由[^,。;\n]{2,30}?(?:统一|共同|联合|具体|全面)?(?:牵头|(?<=具体)负责|(?<=全面)负责|主办|承办|主抓|统筹|实施|组织实施|总负责)(?=[,。;\n]|\Z)"
)
BACK = 40  # characters that OTHERS_GOT can take
SENDS = ("派", "选派", "抽调", "组织")
NOT_BUT = re.compile(r"(?:并?不是|并非|绝非)[^,。;]{2,24},而是")  # 牵头人不是A,而是B
PLANNED = re.compile(r"将|拟")
ATTENDS = re.compile(r"了?(?:参加|参会|出席|观摩|旁听|列席|学习|考察)")  # 派员参加A举办的“X”
OBJECT = re.compile(
    r"(?:了|其)?(?:(?!全[校县区市镇乡])[\u4e00-\u9fff]{0,8}(?:工作|管理|实施|运营|推进|落实|调度|组织|事务|任务|统筹|协调|建设|开展|维护|运行|录播|授课|教学|培训|指导))?\Z"
)
WITH_OBJECT = ("负责", "承担", "统筹", "组织", "管理", "具体负责", "支持", "资助", "指导", "协助", "配合")
MAKES = re.compile(  # A牵头|组织骨干教师录制微课486节: the work itself, or what it is done with
    r"(?:组织[\u4e00-\u9fff]{2,8}?)?(?:录制|编写|编制|汇编|研发|开发|制作|制定|制订|拟定|设计)(?!了)[^,。;了过“”《》\n]{2,16}\Z"
)
CLAUSE_BREAK = re.compile(r"[,;()。!?\n]")
SEVERAL = re.compile(
    r"[\u4e00-\u9fff]{2,8}、[\u4e00-\u9fff]{2,8}(?:培训|授课|研发|编写|招募|遴选|管理|教学|指导|任务|工作)"
)
OPEN_LONGEST = 14
GENERIC_LONGEST = 14  # characters of the addressees that stand in a list behind those that are named
HOLDER = re.compile(
    r"(?:目前|今年|主要|具体)*(?P<verb>牵头|负责|主抓|主办|承办|承接|承担|挂帅|抓总|落地|执行|实施|运营|兜底)的(?:是|为)|(?:(?:项目|活动|课程|计划|工程|行动)的?)?(?:总|具体)?(?:负责人|责任人|牵头人|召集人|领衔人)(?:就|便|正|还|仍)?(?:为|是|:)"
    r"|(?:项目|课题|课程|计划|工程|行动)的?主持人(?:就|便|正|还|仍)?(?:为|是|:)"
)
LAUNCHED = re.compile(
    r"(?:(?:组织)?(?:开展|实施|推进|启动)?了?|的|,(?:组织)?(?:开展|实施|推进|启动))?(?:这项|这一|一项)?[“ ]?\Z"
)


WITH_OTHERS = re.compile(r"会同|商(?![会务业场贸洽城圈])")
OVER_BREAK = 30  # characters behind the end of a clause in which its verb may stand (A与B一道,牵头)
OFFICE_SIGNS = re.compile(
    r"(?:是|为|系|任|作为|充当|[既又]当)[^,。;]{0,12}(?:[位门人方体者构挥手]|[科处股]室|领导|组长|总(?:统筹|领队|策划|协调|调度|导演))"
)
ANY_SIGN = re.compile(
    r"[由归交:]|来自|委托|落在|单位|部门|方|[人位者长]|领导|会同|[任为是]总"
)  # without any of these no clause gives an owner
AS_OFFICE = re.compile(r"(?:而|其中|并)?作为(?:该|此|本|这项|这一)?(?:项目|计划|活动|工程|行动|工作|改革)?的?")
OFFICE_ENDS = re.compile(r"(?:之一)?(?:,|的)")
OF_THIS_WORK = (  # 这项实践的, 这个项目的; but not 这个公司的
    r"(?:该|此|这)(?:[项个一]|(?![项个一所家支座片群批位名届]))(?!公司|学校|机构|单位|部门|企业|基地|中心|团队|小组|班子|协会|学院|学区|集团|联盟|社区|专班|栏目|村子|班级|年级)"
    r"[\u4e00-\u9fff]{2,4}(?=的)"
)
HOLDS_OFFICE = re.compile(  # A一直是, A既当负责人又当讲解员
    r"(?:老师|同志|副?(?:校长|局长|主任|书记|园长|院长|科长|股长|处长|馆长|站长|所长|组长|镇长|乡长|部长|主席))?(?:则|均|都|将|也|仍|还|一直|始终|就|被确定|被明确|确定)*(?:既|又)?(?:是|为|系|任|担任|兼任|作为|充当|出任|当)(?:其|本年度|本学[年期]|该项?目?|此项工作|(?:该|此|这一?|本)?[项个]?(?:工程|项目|计划|活动|行动|课程|社团|机制|课题|改革)"
    rf"|{OF_THIS_WORK})?的?"
)
BY_AS = re.compile("[^,。;由]{0,12}由(?=[^,。;]{2,24}?(?:作为|担任|充当|出任|任总))")
BOTH_WAYS = re.compile(r"又(?:是|当|任|为|做)[^,。;\n]{2,8}(?=[,。;\n]|\Z)")
OFFICE_REACH = 60
WORK_HEAD = re.compile(
    r"(?:同志|老师)?(?:亲自)?(?:担任|出任|任)(?:常务)?(?:(?P<vice>副)|总)?(?:课程|项目|课题|活动|改革|攻关|实施)?组长(?=[,。;、\n]|\Z)"
)
ANY_GROUP = re.compile("组(?![织成员建长合稿])|专班|班子|指挥部|委员会|团队|战队|队伍")
GROUP_REACH = 160  # characters before it in which such a group would be named
OFFICE_OF = re.compile(r"(?:其|的|它的)")
IS = re.compile(r"(?:则|正|便|就)?(?:是|为|:)")
MEANS = (
    r"(?:其|所需|改造|建设|项目|专项|工作|相关|有关|配套|运行|全部|培训|活动|日常|必要的?|启动|财政|技术|业务|的)*"
    r"(?:经费|资金|费用|场地|场所|设备|器材|设施|物资|师资|编制|车辆|交通|食宿|技术|课程资源|资源|奖金|钱|支持|保障|支撑)"
)
MEANS_BY = re.compile(rf"{MEANS}(?:则|均|全部|主要|统一)?(?:由|来自(?:于)?)(?=[\u4e00-\u9fff])")
HANDED_OVER = re.compile(
    r"(?:则|其|并|而|,)*(?:具体|日常)(?:事务|工作|实施|运营|管理|运行|运维|的?组织)(?:工作)?(?:则|都|全部|也)?(?P<verb>交给|交由|委托给|委托|落在|归)了?"
)
HANDED_END = re.compile(r"(?:来)?(?:负责|承担|打理|操办|运营|管理|实施|执行)?(?=[,;。、)\n]|\Z)")
UNDER = re.compile(
    r"(?:[\u4e00-\u9fff、]{2,24}?(?:工作|活动|事宜|事务))?(?:一律|均|都|必须|要|应)?(?P<sign>在)(?=[\u4e00-\u9fff])"
)
LEADING = re.compile(
    r"的?(?:统一|直接|具体|坚强)?(?:领导|组织|管理)[和与、](?:管理|指导|协调|组织|指挥|领导)(?:之)?下,?"
    r"(?:统一|有序|具体|依法|按计划|由[^,。;\n]{2,16})?(?:进行|开展|实施|组织实施|推进|组织|展开)(?=[,。;\n]|\Z)"
)
SENT = re.compile(  # 由A选派教练到校指导: who sends those that do the whole of it
    r"(?:选派|派出|委派|抽派)[^,。;]{2,10}?(?:到校|入校|进校|驻校|下乡|送教|送课|授课|支教|任教|带教|上课|指导|执教|坐诊|巡讲|宣讲)"
)
MEANS_OBJECT = re.compile(rf"{MEANS}(?:保障|支持|支撑|筹措|拨付|安排|供给)?(?:工作|任务)?")
HELPS = re.compile(
    r"(?:提供|给予|保障|配合|协助|支持|(?:联络|沟通)?协调|(?:业务|技术|专业|学术|教学)(?:指导|支持|把关))(?!处理)|(?:经费|资金|编制|技术|后勤|交通|安全)[^,。;]{0,4}(?:保障|支撑|支持)"
    r"|(?:统筹)?指导(?:[、和]协调)?(?=[,。;)\n]|\Z)"
    r"|(?:(?:经费|资金|(?:沟通|联络)?对接)(?:工作)?(?=[,。;、)\n]|\Z))"
    r"|(?:师资|车辆|校车|场地|设备|器材|经费|资金)的?(?:派遣|选派|调配|配备|安排|筹措|拨付)(?=[,。;、)\n]|\Z)"
    r"|[^,。;]{0,14}?(?:资金|经费)的?争取(?=[,。;、)\n]|\Z)"
    r"|(?:足额|及时|统筹)?(?:落实|筹措|筹集|安排|拨付|保障|争取|解决|配套|列支)[^,。;]{0,4}?(?:资金|经费|编制|场地|用地)(?=[,。;、)\n]|\Z)"
    r"|[^,。;、]{0,4}(?:用地|土地|编制|场地)(?:要素)?(?:保障|核定|供给|供应|配备)(?=[,。;、)\n]|\Z)"
    r"|(?:项目)?(?:立项|选址|勘察|勘测|规划设计|用地(?:审批|报批)?|征地|征收|报建|招标|招投标|采购)(?:工作|手续)?(?=[,。;、)\n]|\Z)"
)
BESIDE = (  # what is done about a thing by those who judge it, tell of it, or keep its papers
    "考核|考评|评审|审核|审批|审计|认定|评定|评估|督查|督导|督促|督办|检查|监督|验收|宣传|报道|公示"
    "|汇总|统计|收集|整理|归档|存档|报送|上报|登记|备案|录入|印制|转发"
)
EXPLAINS = re.compile(  # none of them runs it, unless they do both: 负责实施和督导
    rf"[^,。;]{{2,10}}的(?:{BESIDE})(?:[、和与及](?:{BESIDE}))*(?:工作)?(?=[,。;)\n]|\Z)|解释|答复|咨询|接听|(?![\u4e00-\u9fff]{{0,3}}?(?:实施|管理|运营|运行|推进|落实|开展|建设|培训|教学|授课|教研|训练|带教|组织))(?:[\u4e00-\u9fff]{{0,4}}?(?:{BESIDE})(?:工作)?[、和与及并]?){{1,3}}(?=[,。;)\n]|\Z)"
)
LOOKS_BACK = re.compile(rf"(?:认真|及时|共同|适时)?(?:总结|提炼|{BESIDE})")  # 由A会同B总结经验
HELP_LONGEST = 20
MEANS_GIVEN = re.compile(
    r"(?:全额|统一|统筹|负责|给予|予以|共同|列入预算|按规定|足额|积极)*(?:保障|承担|解决|提供|列支|拨付|安排|支持|资助|落实|兜底|配套"
    r"|筹措|捐赠|赞助|供给|出|给予支持|统筹|负责)(?:到位|解决|资助|支持)?(?=[,;。、)\n]|\Z)"
)


@dataclass(frozen=True, slots=True)
class Charge:
    """One owner read from a clause; `words` is the clause, `planned` whether it is still to come."""

    actor: Mention
    role: str
    verb: str
    words: Range
    planned: bool = False


def others_got(text: str, begin: int, position: int) -> bool:
    """Whether people or things were got right before, whom what follows is said of; no such word lies further back.
    What somebody is put in charge of is the work rather than the people: 聘请教师14人,由A牵头."""
    got = OTHERS_GOT.search(text, max(begin, position - BACK), position) is not None
    return got and OF_WORK.match(text, position) is None


def charges_between(context: Context, position: int, end: int, found: Iterable[Charge] = ()) -> Iterator[Charge]:
    """What the clauses of a stretch say of who is in charge."""
    text = context.text
    signs = _signs()
    if not signs.begin_in(text, position, end):
        return
    if not (has_charge_verb(text, position, end) or ANY_SIGN.search(text, position, end)):
        return
    known, begin = list(found), position
    while position < end and signs.begin_in(text, position, end):
        got = others_got(text, begin, position)
        charges, position = ([], position) if got else read_clause(context, position, end, known)
        known += charges
        yield from charges
        if charges and position < end and text[position] == "、":
            position += 1
            continue
        following = BREAK.search(text, position, end)
        if following is None:
            return
        position = following.end()


@cache
def _signs() -> Words:
    """Words without which no clause up to the end of a stretch gives an owner."""
    patterns = (office_pattern().pattern, _label().pattern, HOLDER.pattern)
    words = (word for pattern in patterns for word in first_words(pattern))
    return Words(
        {
            *charge_roles(),
            *words,
            "会同",
            "领导",
            "组织",
            "交",
            "委托",
            "落在",
            "归",
            "由",
            "来自",
            "主持",
            "张罗",
            "任组长",
            "任副组长",
        }
    )


def read_clause(context: Context, start: int, end: int, known: list[Charge]) -> tuple[list[Charge], int]:
    """The owners that a clause names, and where reading goes on."""
    text = context.text
    stop = BREAK.search(text, start, end)
    last = min(end, stop.end() + OVER_BREAK) if stop else end
    if (special := _of_special_make(context, start, end, known, text[start:last])) is not None:
        return special
    prefix = PREFIX.match(text, start, end)
    assert prefix is not None
    limit = max(last, min(end, prefix.end() + OVER_BREAK))
    if not (has_charge_verb(text, prefix.end() + 1, limit) or text.find("会同", prefix.end(), limit) >= 0):
        return [], start  # nobody is in charge here: bare names are not even tried, so that none is made in vain
    actors, others, position = actors_at(context, prefix.end(), end, [charge.actor for charge in known])
    if not actors or is_given_to(text, actors):
        return [], start
    verb = verb_at(context, position, end, by=bool(prefix["by"]))
    called = others and prefix["by"] == "由" and WITH_OTHERS.search(text, prefix.end(), position)
    if verb is None and called and not LOOKS_BACK.match(text, position, end):
        verb = "lead", "会同", position  # 由A会同B制定办法
    if verb is None:
        return [], start
    role, said, close = verb
    if role == "lead" and any(c.role == "lead" for c in known) and close - position > len(said):
        role = "implement" if said.startswith("负责") and close > position + len(said) else role
    if said in DAY_TO_DAY and any(c.role == "lead" for c in known):
        role = "implement"  # A挂帅,B具体抓
    if FORMER.search(text, start, prefix.end()) and ENDED.search(text, close, end):
        return [], start  # 此前由A主管,现无承接单位
    if role == "implement" and "会同" in text[prefix.end() : close]:
        role = "lead"  # A会同B推进: whoever calls the others in
    if said in ORGANIZES and not any(c.role == "lead" for c in known):  # “X”由A组织, where nobody else leads it
        whole = GIVEN_WHOLE.match(text, start, prefix.end()) and not CARRIES_OUT.match(text, close, end)
        role = "lead" if whole else role
    planned = bool(PLANNED.search(text, start, prefix.end()))
    words = (prefix.start("by") if prefix["by"] else prefix.end(), close)
    charges = [Charge(actor, role, said, words, planned) for actor in actors]
    return charges + [Charge(other, "support", said, words, planned) for other in others], close


def is_given_to(text: str, actors: list[Mention]) -> bool:
    """要向A提供详细情况: whoever something is given to does not act."""
    first = min(actor.start for actor in actors)
    return text[first - 1 : first] in ("向", "给")


ORGANIZES = ("组织", "统一组织", "接手", "承接", "打理")
DAY_TO_DAY = ("具体抓", "具体管")
CARRIES_OUT = re.compile("实施|开展|落实|推进|进行")
GIVEN_WHOLE = re.compile(r"[”,。 ]*(?:工作|活动|项目|行动)?(?:则|仍|均|都|将|统一|继续|主要|目前|现)*由\Z")


def _of_special_make(
    context: Context, start: int, end: int, known: list[Charge], clause: str
) -> tuple[list[Charge], int] | None:
    """Labels, work handed over, means and offices; most clauses lack the characters that each of them needs."""
    found = labelled(context, start, end)
    if found is None and known and clause.startswith(("会同", "并会同", "联合", "并联合")):
        found = _called_in(context, start, end, known)
    if found is None and ("交" in clause or "归" in clause or "委托" in clause or "落在" in clause):
        found = _handed_over(context, start, end)
    if found is None and ("由" in clause or "来自" in clause):
        found = _means(context, start, end)
    if found is None and "在" in clause and "下" in clause:
        found = _led_by(context, start, end)
    if found is None and ("得到" in clause or "获得" in clause or "赢得" in clause):
        found = _backed(context, start, end)
    if found is None and OFFICE_SIGNS.search(clause):
        found = in_office(context, start, end, known)
    return found


def _called_in(context: Context, start: int, end: int, known: list[Charge]) -> tuple[list[Charge], int] | None:
    """由A牵头,会同B、C于6月底前拿出方案: whom those in charge of a sentence call in help."""
    sentence = clause_start(context.text, start, "。!?;")
    if not any(charge.role in ("lead", "implement") and charge.words[0] >= sentence for charge in known):
        return None
    begin = start + 3 if context.text.startswith("并", start) else start + 2
    actors, others, position = actors_at(context, begin, end, [])
    words = (start, position)
    return ([Charge(actor, "support", "会同", words) for actor in (*actors, *others)], position) if actors else None


def labelled(context: Context, start: int, end: int) -> tuple[list[Charge], int] | None:
    """主办单位为A, 总负责:A, 牵头的是A."""
    text = context.text
    match = _label().match(text, start, end) or HOLDER.match(text, start, end)
    if match is None:
        return _office_is(context, start, end)
    label = match.groupdict().get("label")
    role = (
        SHORT_LABEL.get(label) or role_of(label)
        if label
        else "implement"
        if match.groupdict().get("verb") in CARRIES
        else "lead"
    )
    names = names_of(text) if OF_PERSONS.search(match[0]) else None
    instead = NOT_BUT.match(text, match.end(), end)
    actors, _, position = listed_actors(context, instead.end() if instead else match.end(), end, names)
    if not actors or (position < end and not ELEMENT_END.match(text, position)):
        return None
    return [Charge(actor, role, match[0].rstrip(":"), (start, position)) for actor in actors], position


OFFICE_HELD = re.compile(
    r"[是为](?:第一|具体|主要)?(?:责任|牵头|主责|主抓|(?P<help>配合|协同)|(?P<runs>实施|承办|执行|承建|运营)"
    r"|(?P<of>(?:[该此本这][项个次]?)?(?:项目|工程|计划|行动|活动|工作|任务|(?<=次)[\u4e00-\u9fff]{2,4})的?)(?:(?P<run>实施|建设|承办|执行|业主|法人)|责任|牵头|主管|主责|主办))"
    r"(?:单位|部门|科室|股室|处室|主体|(?<=业主)|(?<=法人))(?=[,。;!?\n]|\Z)"
)


def held_office(context: Context, start: int, end: int) -> list[Charge]:
    """总务处为责任处室, 人事股是牵头股室: the office that a clause gives to whom it begins with."""
    office = OFFICE_HELD.search(context.text, start, end)
    held = in_office(context, start, end, []) if office else None
    part = own_part_at(context, start, end, OFFICE_HELD) if office and held is None else None
    if office and part and part[1] == office.start():
        role = "support" if office["help"] else "implement" if office["run"] or office["runs"] else "lead"
        return [Charge(part[0], role, office[0], (start, office.end()))]
    return held[0] if held else []


def _office_is(context: Context, start: int, end: int) -> tuple[list[Charge], int] | None:
    """(项目)的具体实施者是A, 总负责人为A: an office of the work, and who holds it."""
    match = OFFICE_OF.match(context.text, start, end)
    office = office_pattern().match(context.text, match.end(), end) if match else None
    holder = IS.match(context.text, office.end(), end) if office else None
    actors, _, position = actors_at(context, holder.end(), end, []) if holder else ([], [], start)
    if office is None or not actors or (position < end and not ELEMENT_END.match(context.text, position)):
        return None
    return [Charge(actor, role_of_office(office), office[0], (start, position)) for actor in actors], position


def _handed_over(context: Context, start: int, end: int) -> tuple[list[Charge], int] | None:
    """具体事务交给了A: whoever has the daily work carries it out."""
    handed = HANDED_OVER.match(context.text, start, end)
    if handed is None:
        return None
    actors, others, position = actors_at(context, handed.end(), end, [])
    after = HANDED_END.match(context.text, position, end)
    if not actors or after is None:
        return None
    words = (start, after.end())
    return [Charge(actor, "implement", handed["verb"], words) for actor in (*actors, *others)], after.end()


def _backed(context: Context, start: int, end: int) -> tuple[list[Charge], int] | None:
    """从筹备至今得到了A的高度重视和大力支持: who is said to have backed it."""
    opening = BACKED.match(context.text, start, end)
    actors, others, position = actors_at(context, opening.end(), end, []) if opening else ([], [], start)
    backs = BACKS.match(context.text, position, end) if actors else None
    if opening is None or backs is None:
        return None
    words = (opening.start("verb"), backs.end())
    return [Charge(actor, "support", "支持", words) for actor in (*actors, *others)], backs.end()


def _led_by(context: Context, start: int, end: int) -> tuple[list[Charge], int] | None:
    """报名工作在A的领导和管理下进行: whoever it is done under."""
    opening = UNDER.match(context.text, start, end)
    if opening is None:
        return None
    actors, _, position = actors_at(context, opening.end(), end, [])
    led = LEADING.match(context.text, position, end) if actors else None
    if led is None:
        return None
    return [Charge(actor, "lead", "领导", (opening.start("sign"), led.end())) for actor in actors], led.end()


def _means(context: Context, start: int, end: int) -> tuple[list[Charge], int] | None:
    """经费由A保障, 技术支持来自A: who gives the means supports."""
    by = MEANS_BY.match(context.text, start, end)
    if by is None:
        return None
    actors, others, position = actors_at(context, by.end(), end, [])
    given = MEANS_GIVEN.match(context.text, position, end)
    stop = given.end() if given else position
    if not actors or not (given or ("来自" in by[0] and (stop == end or ELEMENT_END.match(context.text, stop)))):
        return None
    words = (start, stop)
    return [Charge(actor, "support", given[0] if given else "来自", words) for actor in (*actors, *others)], stop


def in_office(context: Context, start: int, end: int, known: list[Charge]) -> tuple[list[Charge], int] | None:
    """A是牵头单位, B为配合单位; 作为主办方,A: in the clauses of a sentence on one piece of work."""
    text = context.text
    as_office = AS_OFFICE.match(text, start, end)
    office = office_pattern().match(text, as_office.end(), end) if as_office else None
    if office:
        after = OFFICE_ENDS.match(text, office.end(), end)
        actors, _, position = actors_at(context, after.end(), end, []) if after else ([], [], start)
        words = (start, position)
    else:
        known_actors = [charge.actor for charge in known]
        if head := _heads_work(context, start, end):
            return head
        if office_pattern().search(text, start, min(end, start + OFFICE_REACH)) is None:
            return None
        by = BY_AS.match(text, start, end)  # 项目由A作为承办单位
        begin = by.end() if by else start + text.startswith("以", start)
        actors, _, position = actors_at(context, begin, end, known_actors)
        holds = HOLDS_OFFICE.match(text, position, end) if actors else None
        office = office_pattern().match(text, holds.end(), end) if holds else None
        if office is None or not (
            office.end() == end or ELEMENT_END.match(text, office.end()) or BOTH_WAYS.match(text, office.end())
        ):
            return None
        words, position = (start, office.end()), office.end()
    role = role_of_office(office)
    return ([Charge(actor, role, office[0], words) for actor in actors], position) if actors else None


def _heads_work(context: Context, start: int, end: int) -> tuple[list[Charge], int] | None:
    """教导处主任李红任组长 where no group is spoken of that he may head: he heads the work."""
    head = WORK_HEAD.search(context.text, start, end)
    begin = max(clause_start(context.text, start, ""), start - GROUP_REACH)
    if head is None or ANY_GROUP.search(context.text, begin, head.start()):
        return None
    actors, _, position = actors_at(context, start + context.text.startswith("由", start), end, [])
    if not actors or position != head.start() or any(actor.label != "Person" for actor in actors):
        return None
    role = "support" if head["vice"] else "lead"
    return [Charge(actor, role, head[0], (start, head.end())) for actor in actors], head.end()


@cache
def office_pattern() -> re.Pattern[str]:
    """责任单位, 牵头部门, 总负责人, 主办方: what somebody is to a piece of work."""
    heads = [head for head, role in words_of("head").items() if role != "support"]
    helps = [
        head for head, role in words_of("head").items() if role == "support" and head not in ("参加", "参与", "支持")
    ]
    bodies, people = any_of(words_of("body")), any_of(words_of("person"))
    return re.compile(
        rf"(?:第一|首要|首席|主要|共同|唯一|总|项目|工程|活动|课程|社团|行动|计划|栏目|本|具体|的)*(?:(?P<head>{any_of(heads)})(?:{bodies}|{people}|方|者)"
        rf"|(?P<help>{any_of(helps)})(?:{bodies}|方)|(?P<lead>责任主体|主体责任单位|第一责任人|(?:总|项目)?(?:负责人|责任人|召集人|牵头人|主持人|领衔人|总指挥|操盘手|操刀人|掌舵人|掌门人|当家人|领头人|领头雁|领头羊|带头人|主心骨|东家|总教头|总管家|主理人|总(?:统筹|协调|调度)[人员]?|总领队|总策划|总导演)"
        r"|(?:项目组|工作组|攻关组|课题组|团队)(?:组长|负责人)|(?:牵头|盟主|龙头|领航|主持)(?:校|园|学校|单位))"
        rf"|(?P<found>(?:联合|共同)?(?:发起(?:人|者|方|单位|学校)|创始人|创办人|倡导者|首倡者|(?:背后|幕后)?推手))"
        rf"|(?P<run>(?:具体)?(?:运营|执行|实施|承接|组织)(?:方|机构|主体|者|单位)|业主(?!单位)|(?:项目)?法人(?!代表)(?:单位)?)|(?P<aid>(?:指导|支持|协作|资助|赞助)(?:方|单位|机构)))"
    )


def role_of_office(office: re.Match[str]) -> str:
    """The role that an office gives its holder."""
    if office["head"]:
        return role_of(office["head"])
    return "support" if office["help"] or office["aid"] else "implement" if office["run"] or office["found"] else "lead"


SHORT_LABEL = {"发起": "founds", "执行": "implement", "运营": "implement", "组织": "implement", "实施": "implement"}


@cache
def _label() -> re.Pattern[str]:
    heads, bodies = any_of(words_of("head")), any_of([*words_of("body"), *words_of("person")])
    return re.compile(
        rf"(?:(?:[该此本]次?)?(?:活动|项目|工程|课程|行动|计划))?(?:其|的)?(?P<label>{heads}(?:{bodies}|方)|{any_of(words_of('label'))}(?=为|是|:)"
        rf"|{any_of(SHORT_LABEL)}(?=:))(?:为|是|:)?(?:由)?"
    )


BACKED = re.compile(
    r"”?(?:项目|工作|活动|计划|工程|行动)?(?:从|自)?(?:[\u4e00-\u9fff]{2,6}(?:以来|至今|来|后|中|过程中))?,?(?:一直|始终|还|也|先后)?"
    r"(?P<verb>得到|获得|赢得)了?"
)
BACKS = re.compile(
    r"等?的?(?:(?:高度|亲切)?(?:重视|关心|关注|肯定|指导)|[、和与及])*(?:大力|鼎力|全力|积极|热情|充分|无私|倾力)?(?:支持|资助|协助|配合)(?=[,。;!\n]|和|与|\Z)"
)
WITH_UNNAMED = ("会同", "联合")
PARTNER_LONGEST = 32
STRONGEST = ("lead", "implement", "founds", "propose", "support")


def _second_role(text: str, start: int, end: int) -> str:
    """The role of a second verb with which alone a clause goes on behind its first: 由A发起并负责; else nothing."""
    second = charge_verbs().match(text, start + 1, end) if text.startswith("并", start) else None
    return charge_roles()[second[0]][0] if second is not None and second.end() == end else ""


def verb_at(context: Context, position: int, end: int, *, by: bool) -> tuple[str, str, int] | None:
    """The verb of charge that follows the actors, and where its clause ends."""
    text = context.text
    gap = GAP.match(text, position, end)
    starts = [position, gap.end()] if gap else [position]
    if GENERIC_TOO.match(text, position, end):
        following = charge_verbs().search(text, position, min(end, position + GENERIC_LONGEST))
        starts += [following.start()] if following else []
    if text.startswith(WITH_UNNAMED, position):  # 由A会同某中心组织实施, though no name is known there
        last = min(end, position + PARTNER_LONGEST)
        found = [following.start() for following in charge_verbs().finditer(text, position, last)]
        starts += found[::-1]  # 监督管理局组织实施: the last of them is the verb
    for at in dict.fromkeys(starts):
        verb = charge_verbs().match(text, at, end)
        if verb is None:
            continue
        stop = ELEMENT_END.search(text, verb.end(), end)
        last = stop.start() if stop else end
        role, kind = charge_roles()[verb[0]]
        sends = by and SENT.match(text, verb.start(), last) is not None
        if (verb[0] == "负责" and EXPLAINS.match(text, verb.end(), last)) or ATTENDS.match(text, verb.end(), last):
            continue
        if verb[0].startswith(SENDS) and against().search(text, verb.end(), last):
            continue  # 派员检查A实施的“X”
        helps = HELPS.match(text, verb.end(), last) or MEANS_OBJECT.fullmatch(text, verb.end(), last)
        if sends or (verb[0] in ("负责", "承担", "落实") and helps and last - verb.end() <= HELP_LONGEST):
            return "implement" if sends else "support", verb[0], last
        second = _second_role(text, verb.end(), last)
        role = min(role, second or role, key=STRONGEST.index)
        rest = 0 if second else last - verb.end()
        takes = (by and role == "lead" and rest <= 10) or verb[0] in WITH_OBJECT
        makes = verb[0].startswith("牵头") and MAKES.match(text, verb.start() + len("牵头"), last)
        if rest == 0 or makes or (kind == "open" and rest <= OPEN_LONGEST and text[verb.end()] != "的"):
            return role, verb[0], last
        if takes and (OBJECT.match(text, verb.end(), last) or (by and verb[0] == "负责" and rest <= 10)):
            return role, verb[0], last
        close = CLAUSE_BREAK.search(text, verb.end(), end)
        if verb[0] in WITH_OBJECT and SEVERAL.fullmatch(text, verb.end(), close.start() if close else end):
            return role, verb[0], close.start() if close else end
        if LAUNCHED.match(text, verb.end(), end) and not stop:
            return role, verb[0], verb.end()
    return None
