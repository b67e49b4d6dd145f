"""Who is in charge of a program by what the words around its name make of somebody: A是“X”的责任单位, “X”负责人B,
A把“X”抓在手里, “X”、“Y”分别由A、B牵头."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.relations.actors import SIDE_BY_SIDE, actors_before, phrase_start
from ingest.extract.relations.charge_clauses import Charge, in_office, office_pattern, role_of_office, verb_at
from ingest.extract.relations.clause_actors import actor_at, actors_at
from ingest.extract.relations.meant_actors import person_told_of
from ingest.extract.relations.omitted_subjects import subject_before

LONGEST = 60
AFTER_NAME = re.compile(r"”?(?:这一|这个)?(?:项目|工作|活动|工程|计划|行动|团队)?的?")
IS_BEFORE = re.compile(
    r"(?:同志|老师|如今|现在|眼下|现|同时也?|目前|仍|则|也|均|都|一直|同时|还|将|被确定|被明确|确定|主动|并|,)*"
    r"(?:是|为|系|作为|担任|兼任|出任|担任着|充当|任)(?:该校|该局|全县|全区|全市)?“?\Z"
)
AS = re.compile(r"(?:\A|[。;!?,)\n ]|而)作为“?\Z")
OFFICE_STANDS = re.compile(r"[,、;。:)\n]|之一|说|介绍|表示|告诉|是|为|由|\Z")
HOLDER_FOLLOWS = re.compile(r"(?:、|:|是|为|由|就是|即|,)?(?=[\u4e00-\u9fff])")
TAKEN = re.compile(
    r"”?(?:工作|项目|一事|这件事|这副担子)?(?:,)?(?:始终|一直|亲自|牢牢|紧紧|一并|都|就|也)*"
    r"(?:(?P<lead>(?:抓|揽|攥)在(?:自己)?手(?:里|上|中)|(?:扛|挑|担)在(?:自己)?肩(?:上|头)?|(?:挑|扛|担|抓|揽|接)(?:了)?(?:起来|过来|下来))"
    r"|(?P<run>(?:列[入为]|纳入)(?=[^,。;]{0,10}(?:重点(?:工作|任务|项目|事项)|要点|实事|日程|工作计划|年度计划|年度工作|头等大事|书记项目|一号工程))|(?:办|做|搞|带|建|开|推|干)(?:了)?起来|(?:办|做|送|推|建|带)(?:到|进|成)了?|当[成作做]了?(?:自己|自家|分内|份内)的?(?:头等大事|分内事|大事|事情|事|活儿?)(?:来[办抓做干])?|作为[^,。;]{2,14}?(?:来抓|抓紧抓实|抓实抓好|强力推进|常抓不懈))|(?:这[类种项个][\u4e00-\u9fff]{1,6})?(?P<keeps>(?:办|做|带|建|管|守)(?:好|下去)|坚持(?:到底|下去|下来|了)))"
)
HANDED = re.compile(
    r"”?(?:工作|项目|一事|这件事|这副担子)?,?(?:统一|整体|全部|一并|都|全|就|便|也|则|已|已经|放心地?)*(?:交由|交给|移交给|委托给|托付给|转交给|交到了?)了?(?=[\u4e00-\u9fff])"
)
OF_OURS = re.compile(r"(?:学校|该校|我校|校里|园里|局里|我局|该局|县里|区里|市里|镇里|全校|全县|这里|我们|咱们)的“?\Z")
HANDED_FOR = re.compile(
    r"(?:来|去|具体|全权|统一|手[里上中])*(?P<verb>抓|负责|牵头|统筹|管|承办|实施|打理|运营|管理|落实|办|做|组织|承担|推进)?(?=[,。;)\n]|\Z)"
)
WITH_HEAD = re.compile(
    r"以(?=[\u4e00-\u9fff]{3,24}为(?:龙头|牵头|盟主|主体|核心|主导|引领|主(?=[的,、。”“]|开展|实施|推进)))"
)
NAME_THEN = re.compile(r"”?(?:项目|工作|活动)?(?:,)?以(?=[\u4e00-\u9fff]{3,24}为(?:龙头|牵头|盟主|主体|主导))")
HEAD_OF = re.compile(
    r"为(?P<head>主(?=[的,、。”“]|开展|实施|推进)|龙头|牵头(?:校|园|学校|单位)?|盟主(?:校)?|主体|核心(?:校)?|主导|引领)"
)
FOR_IT = re.compile(r"(?:还|又|也|已|先后|每年|连续[^,。]{1,6}|免费|无偿)*[为向给]“?\Z")
HELPED = re.compile(
    r"”?(?:项目|活动|工作|建设|的实施)?(?:免费|无偿|累计|先后|专门)*(?P<verb>提供|捐赠|捐资|捐款|捐助|捐献|捐出|资助|赞助|配备|配套|配送|选派|派出|筹集|筹措|拨付|划拨|注资|出资|添置)"
)
LIKE = re.compile(r"(?:老师|同志|校长|[他她]们|的教师|教师)?(?:那样|一样),?[^,。;]{0,10}\Z")
APPOSED = re.compile(r"[(]“?\Z")
FIRST_OF_SENTENCE = re.compile(r"[^,。;:!?\n“”]{0,16}")
OF_THE_WORK = re.compile(
    r"[,。](?:[\u4e00-\u9fff]{0,8}(?:它|其)的)?(?:该|本|这一)?(?:项目|活动|工程|计划|行动|课程|工作)?的?(?P<office>总?负责人|牵头人|发起人|总?召集人|主持人|领衔人)(?:、|,|是)?(?=[\u4e00-\u9fff])"
)
GROUP = re.compile(
    r"”?(?:实施|推进|建设|创建|整治)?(?:工作)?(?P<kind>领导小组|工作领导小组|工作小组|工作专班|专班|指挥部|工作组|组委会)"
)
FOUNDED = re.compile(r"(?<![未不没])(?<!没有)(?:成立|组建|设立|建立)(?:了)?(?:[^,。;\n]{0,12}|由[^。;\n]{4,150}的)\Z")
FOUNDED_REACH = 160
GROUP_LONGEST, CORE_SHORTEST = 12, 6
UNDER = re.compile(r"”?,?在(?=[\u4e00-\u9fff])")
LED_UNDER = re.compile(
    r"的?(?:统一)?(?P<head>领导)下(?:统一|有序|具体)?(?=开展|进行|运行|实施|推进|组织|,由)|(?:同志)?的?(?:亲自|直接|具体|一手|全程|统一)*(?P<verb>主抓|牵头|领衔|主导|挂帅|统筹|负责|主持)"
    r"(?:协调|指导|推进|组织|安排|部署|抓总|推动)?下"
)
UNDER_BEFORE = re.compile(r"在(?=[\u4e00-\u9fff]{2,24}下,)")
ANSWERS = re.compile(
    r"”?(?:工作|项目|建设)?的?(?:实施|推进|组织)?(?:全面|具体|主要)?(?P<verb>负总责|抓总|总负责|负责|牵头|统筹|总牵头|总揽)(?=[,。;\n])"
)
FOR_WHICH = re.compile(r"对“?\Z")
FORMER = re.compile(r"(?:原|前)“?\Z")
COACH = re.compile(  # 的指导老师是, ,指导教师:, 由李红担任指导教师
    r"(?:[,、;(]|的)(?:项目|课程|社团)?指导(?:教师|老师)(?::|是|为|有|由)?(?=[\u4e00-\u9fff])"
    r"|由(?=[^,。;]{2,24}?(?:担任|任|作|为)指导(?:教师|老师))"
)
COACHES = re.compile("(?:同志|老师)?(?:担任|任|作|为)指导(?:教师|老师)")
COACH_ENDS = re.compile(r"(?:老师)?(?=[,。;)\n]|\Z)")
COACH_REACH = 60
TAUGHT = ("课程", "社团", "课堂", "项目", "工作坊", "兴趣班", "实践")
PRIZE = re.compile("[获荣]|奖|作品|参赛|大赛|比赛|评[选为]|推荐|选送|辅导员")
TAKES = re.compile(
    r"(?:继续|一直|始终|依旧|仍然|仍旧|仍|如今|亲自|主动|率先|又|还|也|便|就|随即|果断|一手|干脆|,)*"
    r"[把将](?:这个|这项|该|此|(?![^“]{0,9}(?:[校园局镇]|[小中]学|高中|中心)的)[^,。;:!?“”\n把将]{2,10}的)?“?\Z"
)
CALLS_IN = re.compile(  # A会同B把“X”办起来; A要发挥作用,带着周边学校一起把“X”办起来
    r",?(?:带着|带领|领着|会同|联合|携手|协同)(?=[\u4e00-\u9fff])[^,。;“”]{2,14}?(?:一起|共同|一道|一同)?\Z"
)
OUGHT = re.compile(r"(?:切实|主动|真正)?(?:要|将|应|须)(?:切实|主动|真正)?\Z")
BEGINS_WITH_DUTY = re.compile(r"(?:同志)?也?(?:要|将|应|须)(?![求有])")
RESPECTIVELY = re.compile(r"”?(?:项目|工作|计划)?,?(?:将|拟|则)?(?:分别|依次)(?:交)?由(?=[\u4e00-\u9fff])")


def offices_of(context: Context, program: Mention) -> Iterator[Charge]:
    """The owners that the words right around one mention of a program name."""
    yield from _is_office(context, program)
    yield from _office_then_holder(context, program)
    yield from _taken_in_hand(context, program)
    yield from _respectively(context, program)
    yield from _as_office(context, program)
    yield from _under(context, program)
    yield from _handed(context, program)
    yield from _apposed(context, program)
    yield from _head_of_work(context, program)
    yield from _helped(context, program)
    yield from _answers_for(context, program)
    yield from _with_head(context, program)
    yield from _coached(context, program)


def office_after(context: Context, program: Mention) -> re.Match[str] | None:
    """“X”的牵头单位, “X”项目负责人: the office that follows a name."""
    after = AFTER_NAME.match(context.text, program.end)
    for start in (after.end() if after else program.end, program.end + context.text.startswith("”", program.end)):
        office = office_pattern().match(context.text, start)
        if office:
            return office
    return None


def _is_office(context: Context, program: Mention) -> Iterator[Charge]:
    """A是“X”的责任单位, A担任“X”总召集人; 作为“X”的牵头单位,A……"""
    text = context.text
    office = office_after(context, program)
    if office and AS.search(text, max(0, program.start - 4), program.start) and text.startswith(",", office.end()):
        actors, _, position = actors_at(context, office.end() + 1, office.end() + LONGEST, [])
        for actor in actors:
            yield Charge(actor, role_of_office(office), office[0], (office.start(), position))
        return
    begin = clause_start(text, program.start, "。;!?")
    before = IS_BEFORE.search(text, begin, program.start) if office else None
    if office is None or before is None or not OFFICE_STANDS.match(text, office.end()):
        return
    holders = [actor for actor in actors_before(context, before.start()) if actor.start >= begin]
    told = person_told_of(context, before.start()) if before.start() <= begin + 1 else None
    for actor in holders or ([told] if told else _first_person(context, begin, before.start())):
        yield Charge(actor, role_of_office(office), office[0], (actor.start, office.end()))


def _first_person(context: Context, begin: int, end: int) -> list[Mention]:
    """李红 in 李红是某校校长,也是“X”的负责人: the only person of a sentence, with whom it begins."""
    persons = [p for p in context.mentions_in("Person", begin, end) if p.key and p.rule != "byline"]
    first = len(persons) == 1 and FIRST_OF_SENTENCE.fullmatch(context.text, begin, persons[0].start)
    return persons if first and "," in context.text[end - 1 : end + 1] else []


def _office_then_holder(context: Context, program: Mention) -> Iterator[Charge]:
    """“X”负责人、第一小学校长李红: a person with the office right before the name, or after 为."""
    text = context.text
    office = office_after(context, program)
    if office is None or FORMER.search(text, max(0, program.start - 3), program.start):
        return
    begin = clause_start(text, program.start, ",。;!?")
    if text[office.end() : office.end() + 1] == "," and IS_BEFORE.search(text, begin, program.start):
        return  # 甲任“X”总负责人,乙任副总负责人
    end = clause_end(text, office.end(), "。;!?")
    follows = HOLDER_FOLLOWS.match(text, office.end(), end)
    read = actor_at(context, follows.end(), min(end, follows.end() + LONGEST), []) if follows else None
    if follows is None or read is None:
        return
    if read[0].label != "Person" and not follows[0].startswith(("是", "为", ":", "由")):
        return
    yield Charge(read[0], role_of_office(office), office[0], (office.start(), read[1]))


def _as_office(context: Context, program: Mention) -> Iterator[Charge]:
    """“X”去年启动。作为牵头单位,A每月调度: in the sentence after the only program of its own."""
    text = context.text
    begin, end = clause_start(text, program.start, "。!?"), clause_end(text, program.end, "。!?")
    following = clause_end(text, min(end + 1, len(text)), "。!?")
    if {p.key for p in context.mentions_in("Program", begin, following)} != {program.key} or text[
        end : end + 1
    ] == "\n":
        return
    if text.startswith("作为", end + 1):
        held = in_office(context, end + 1, following, [])
        yield from held[0] if held else ()


def group_of(context: Context, program: Mention) -> Iterator[Charge]:
    """成立“X”领导小组: the group that bears the program's name carries it out."""
    text = context.text
    group = GROUP.match(text, program.end)
    if group is None or not FOUNDED.search(text, max(0, program.start - FOUNDED_REACH), program.start):
        return
    for mention in context.mentions_in("Organization", max(0, program.start - 16), program.start + 1):
        if mention.key and mention.end == group.end():
            yield Charge(mention, "implement", group["kind"], (mention.start, mention.end))


def _under(context: Context, program: Mention) -> Iterator[Charge]:
    """“X”在校长李红的亲自主抓下,……; 在A统筹下,“X”……"""
    text = context.text
    begin = clause_start(text, program.start, "。;!?")
    before = UNDER_BEFORE.search(text, begin, program.start)
    alone = before and not [p for p in context.mentions_in("Program", begin, program.start) if p.key != program.key]
    for under in (before if alone else None, UNDER.match(text, program.end)):
        actors, _, position = actors_at(context, under.end(), under.end() + LONGEST, []) if under else ([], [], 0)
        led = LED_UNDER.match(text, position) if actors else None
        if led and led["head"] and text.startswith(",由", led.end()) and _actor_at(context, led.end() + 2):
            continue  # 在A领导下,由B组织实施: B's
        if under and led and (led["verb"] or under is not before):  # 在A领导下,“X”……: whose party line it is
            verb = led["verb"] or led["head"]
            yield from (Charge(actor, "lead", verb, (under.start(), led.end())) for actor in actors)


def _actor_at(context: Context, start: int) -> bool:
    return bool(actors_at(context, start, start + LONGEST, [])[0])


def groups_of(context: Context) -> Iterator[tuple[Mention, Charge]]:
    """成立…补课专项治理工作领导小组 in a paper on that campaign: the group whose words end the program's name."""
    text = context.text
    programs = {p.key: p for p in reversed(context.mentions_of("Program")) if p.key}
    for group in context.mentions_of("Organization") if programs else ():
        kind = GROUP.search(text, max(group.start, group.end - GROUP_LONGEST), group.end)
        core = text[group.start : kind.start()] if kind and kind.end() == group.end else ""
        if len(core) < CORE_SHORTEST or not FOUNDED.search(text, max(0, group.start - FOUNDED_REACH), group.start):
            continue
        for program in programs.values():
            if program.name.removesuffix("工作").endswith(core) and group.key:
                yield program, Charge(group, "implement", kind["kind"] if kind else "", (group.start, group.end))


def _taken_in_hand(context: Context, program: Mention) -> Iterator[Charge]:
    """A把“X”抓在手里, A把“X”办了起来."""
    text = context.text
    taken = TAKEN.match(text, program.end)
    begin = clause_start(text, program.start, "。;!?:")
    before = TAKES.search(text, begin, program.start) if taken else None
    if taken is None or before is None:
        return
    like = LIKE.search(text, begin, before.start()) if taken["keeps"] else None  # 像A那样,把“X”办好
    actors = _who_takes(context, begin, like.start() if like else before.start()) if like or not taken["keeps"] else []
    if not actors or phrase_start(context, actors[-1]) < begin <= actors[-1].start:
        return
    role = "lead" if taken["lead"] else "implement"
    for actor in actors:  # a studio that the bare word means is named further up
        words = (max(begin, actor.start), taken.end())
        yield Charge(actor, role, taken["lead"] or taken["run"] or taken["keeps"], words)


def _who_takes(context: Context, begin: int, stop: int) -> list[Mention]:
    """A in A把, A要把, A会同B把 and A要发挥作用,带着各校把; none where it is said who is called in but not by whom."""
    text = context.text
    ought = OUGHT.search(text, begin, stop)
    stop = ought.start() if ought else stop
    called = CALLS_IN.search(text, begin, stop)
    if called is None or not called[0].startswith(","):
        at_once = actors_before(context, called.start() if called else stop)
        goes_on = not (at_once or called) and text[stop : stop + 1] == ","  # A承担了课题,也把“X”担了下来
        return subject_before(context, begin, stop + 1)[0] if goes_on else at_once
    start = clause_start(text, called.start(), ",。;!?:")
    actors, _, position = actors_at(context, start, called.start(), []) if start == begin else ([], [], start)
    return actors if actors and BEGINS_WITH_DUTY.match(text, position) else []


def _handed(context: Context, program: Mention) -> Iterator[Charge]:
    """把“X”交给A来抓: whoever it is given to."""
    text = context.text
    handed = HANDED.match(text, program.end)
    begin = clause_start(text, program.start, ",。;!?:")
    whole = program.start - begin <= 1 or OF_OURS.match(text, begin, program.start)
    if handed is None or not (whole or TAKES.search(text, begin, program.start)):
        return
    actors, others, position = actors_at(context, handed.end(), clause_end(text, handed.end(), ",。;!?"), [])
    given = HANDED_FOR.match(text, position) if actors else None
    if given is None:
        return
    at_once = given["verb"] is None and "就" in handed[0]  # “X”就交给A
    role = "lead" if at_once or given["verb"] in ("抓", "负责", "牵头", "统筹", "管") else "implement"
    for actor in (*actors, *others):
        yield Charge(actor, role, given["verb"] or handed[0], (handed.start(), given.end()))


def _answers_for(context: Context, program: Mention) -> Iterator[Charge]:
    """A对“X”行动抓总, A对“X”负总责."""
    text = context.text
    answers = ANSWERS.match(text, program.end)
    about = FOR_WHICH.search(text, clause_start(text, program.start, ",。;!?:"), program.start) if answers else None
    if answers and about:
        for actor in actors_before(context, about.start()):
            yield Charge(actor, "lead", answers["verb"], (actor.start, answers.end()))


def _with_head(context: Context, program: Mention) -> Iterator[Charge]:
    """以A为龙头的“X”; “X”以A为牵头校: the body at the head of those that take part."""
    text = context.text
    begin = clause_start(text, program.start, "。;!?:")
    before = WITH_HEAD.search(text, begin, program.start)
    after = NAME_THEN.match(text, program.end)
    for start, end in (
        (before.end(), program.start) if before else (0, 0),
        (after.end(), after.end() + LONGEST) if after else (0, 0),
    ):
        actors, _, position = actors_at(context, start, end, []) if start else ([], [], 0)
        head = HEAD_OF.match(text, position) if actors else None
        for actor in actors if head and len(actors) == 1 else ():
            if actor.label in ("School", "Organization"):
                yield Charge(actor, "lead", head["head"] if head else "", (start, head.end() if head else position))


def _coached(context: Context, program: Mention) -> Iterator[Charge]:
    """“X”课程,总务处提供食材,指导教师李红、王强: who teaches a course or a club; no prize."""
    text = context.text
    begin, end = clause_start(text, program.start, "。!?;"), clause_end(text, program.end, "。!?;")
    end = min(end, program.end + COACH_REACH)
    coach = COACH.search(text, program.end, end) if program.name.endswith(TAUGHT) else None
    if coach is None or PRIZE.search(text, begin, end) or _names_another(context, program, begin, coach.end()):
        return
    by = text.startswith("由", coach.start())
    actors, _, position = actors_at(context, coach.start() + 1 if by else coach.end(), end, [])
    whole = COACHES.match(text, position, end) if by else COACH_ENDS.match(text, position)
    for actor in actors if whole and all(actor.label == "Person" for actor in actors) else ():
        yield Charge(actor, "implement", "指导教师", (coach.start(), position))


def _names_another(context: Context, program: Mention, begin: int, end: int) -> bool:
    return any(other.key != program.key for other in context.mentions_in("Program", begin, end))


def _helped(context: Context, program: Mention) -> Iterator[Charge]:
    """A为“X”提供场地, A向“X”捐赠图书: who gives it means."""
    text = context.text
    helped = HELPED.match(text, program.end)
    begin = clause_start(text, program.start, ",。;!?:")
    before = FOR_IT.search(text, begin, program.start) if helped else None
    if helped and before:
        for actor in actors_before(context, before.start()):
            if actor.start >= begin and actor.label != "Region":
                yield Charge(actor, "support", helped["verb"], (actor.start, helped.end()))


def _apposed(context: Context, program: Mention) -> Iterator[Charge]:
    """A(“X”承担单位); 李红,某校教师,“X”发起人: an office behind its holder, as rolls of honour have it."""
    text = context.text
    office = office_after(context, program)
    if office is None or not OFFICE_STANDS.match(text, office.end()):
        return
    bracket = APPOSED.search(text, max(0, program.start - 2), program.start)
    if bracket and text[office.end() : office.end() + 1] == ")":
        for actor in actors_before(context, bracket.start()):
            yield Charge(actor, role_of_office(office), office[0], (actor.start, office.end()))
    begin = clause_start(text, program.start, "。;!?:")
    persons = [p for p in context.mentions_in("Person", begin, program.start) if p.key and p.rule != "byline"]
    comma = text[max(0, program.start - 2) : program.start].rstrip("“")[-1:] in (",", "、")
    if not comma or len(persons) != 1 or not FIRST_OF_SENTENCE.fullmatch(text, begin, persons[0].start):
        return
    if text[persons[0].end : persons[0].end + 1] in (",", "(", " "):
        yield Charge(persons[0], role_of_office(office), office[0], (program.start, office.end()))


def _head_of_work(context: Context, program: Mention) -> Iterator[Charge]:
    """谈到“X”,项目负责人、某校校长李红说: the office of the work that the sentence speaks of, with the person."""
    text = context.text
    begin = clause_start(text, program.start, "。!?")
    end = clause_end(text, clause_end(text, program.end, "。!?") + 1, "。!?")
    office = OF_THE_WORK.search(text, program.end, end)
    if office is None or {p.key for p in context.mentions_in("Program", begin, end) if p.key} != {program.key}:
        return
    read = actor_at(context, office.end(), min(end, office.end() + LONGEST), [])
    if read and read[0].label == "Person":
        role = "founds" if office["office"] == "发起人" else "lead"
        yield Charge(read[0], role, office["office"], (office.start("office"), read[1]))


def _respectively(context: Context, program: Mention) -> Iterator[Charge]:
    """“X”、“Y”分别由A、B牵头: each its own, where there are as many owners as names."""
    text = context.text
    begin = clause_start(text, program.start, "。;!?:")
    names = _named_together(context, program, begin)
    by = RESPECTIVELY.match(text, names[-1].end) if len(names) > 1 else None
    if by is None:
        return
    end = clause_end(text, by.end(), "。;!?,")
    actors, _, position = actors_at(context, by.end(), end, [])
    verb = verb_at(context, position, end, by=True) if len(actors) == len(names) else None
    if verb:
        role, said, stop = verb
        yield Charge(actors[names.index(program)], role, said, (by.start(), stop))


def _named_together(context: Context, program: Mention, begin: int) -> list[Mention]:
    """The programs of a list that a mention stands in, in order."""
    text = context.text
    near = [m for m in context.mentions_in("Program", begin, program.end + LONGEST) if m.key]
    at = next((i for i, m in enumerate(near) if m is program), None)
    if at is None:
        return []
    first = last = at
    while first > 0 and SIDE_BY_SIDE.fullmatch(text, near[first - 1].end, near[first].start):
        first -= 1
    while last + 1 < len(near) and SIDE_BY_SIDE.fullmatch(text, near[last].end, near[last + 1].start):
        last += 1
    return near[first : last + 1]
