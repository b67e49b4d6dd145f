"""Who is in charge of a program by the clauses around its name: “X”由A承办,B配合; 由A挂帅的“X”; “X”(总负责:A)."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.labels import words_of
from ingest.extract.relations.actors import OPENING, actors_before
from ingest.extract.relations.belonging import taken_before
from ingest.extract.relations.charge_clauses import BREAK, LAUNCHED, Charge, charges_between, read_clause, verb_at
from ingest.extract.relations.clause_actors import actors_at, listed_actors, names_of
from ingest.extract.relations.portfolios import portfolio_end
from ingest.extract.relations.program_offices import offices_of
from ingest.structure.outline import Range

LONGEST = 180  # characters after a name in which its sentence is read
BEFORE_LONGEST = 80
SENTENCE_END = re.compile(r"[。!?\n]")
NAME_TAIL = re.compile(
    r"”?(?:[这那][门个项件支套种档场堂块摊][\u4e00-\u9fff]{1,3}?(?=[,是由归就都也一全]))?"
    r"(?:[\u4e00-\u9fff]{0,4}?平台|工作|活动|项目|建设|品牌)?(?:\((?:[\d年—~至-]{4,16}|试行|暂行)\))?"
    r"(?:的?(?:具体|日常)?(?:组织实施|实施|工作|推进|管理|运营|组织|落实|运行)(?:工作)?)?(?:,|[—-]{1,2})?"
)
IN_IT = re.compile(r"”?(?:工作|活动|项目)?(?:的?(?:实施|推进|组织|开展))?(?:过程)?中,")  # 在“X”中,A负责统筹
IN_BEFORE = re.compile(r"在“?[^,。;:\n“”]{2,24}\Z")
LONGEST_NAME = 26
SETTLED = re.compile(r"”?(?:工作|活动|项目)?(?:落户|落地|启动|实施|立项|获批)(?:本[县区市校])?(?:后|以来|以后|之后),")
NUMBER = re.compile(
    r" *(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]|[●○◆■•▲★▪√]) *[(]?(?:[\u4e00-\u9fff]{2,4})?“?"
)  # 1.实施“X”, ●推出“X”
HEADING_END = re.compile(
    r"”?(?:项目|工作|建设|活动|计划|工程|行动)?(?:提质扩面|再?升级|提档升级|落地|全覆盖|扩面|走深走实|提质增效)?。(?=.)"
)
BY_NEXT = re.compile(r"”?(?:项目|工作)?。由(?=[^,。;\n]{2,30}?(?:牵头|负责|主办|承办|统筹|组织实施|发起))")
OF_IT = re.compile(  # “X”启动仪式由A主办: who holds the meeting need not run the program
    r"”?的?(?:(?![由归交请])[\u4e00-\u9fff]){0,6}?(?:仪式|典礼|会议|大会|推进会|现场会|座谈会|研讨会|交流会|培训会|动员会|论坛|展演|比赛|大赛|展览|展示|成果|征文|考试|测试|答辩|证书|学员"
    r"|办公室|领导小组|专班|专家组|指导组|联络员|名单|教材|手册|视频|海报|预算|议案|提案|队旗|会旗|旗帜|锦旗|奖牌|奖杯|牌匾|奖金|钥匙|档案|合同|数据|照片|歌曲|徽章)"
)
DASH = re.compile(r"”? ?[—-]{1,2} ?")
WORK_OF = re.compile(r"的(?:手笔|主意|创意|自选动作|自创项目|首创|独创)\Z")
FLAG = re.compile(r"\((?P<flag>[\u4e00-\u9fff]{2,6})\)")
SHARED_OUT = re.compile(r"[^:。\n]{0,8}(?:责任|分工|任务)[^:。\n]{0,4}:")  # 责任分工:“X”——A;“Y”——B
MADE = re.compile(  # “X”|是由A发起的, 是自2014年起由A主办的
    r"”?,?(?:则|也|正|就|一直|最早|最初)?(?:是|系|为)(?:[自从]?20\d\d年\d{0,2}月?(?:起|以来|开始)?,?)?(?:由)?(?=[\u4e00-\u9fff])"
)
FIRST_TO_DO = re.compile("带头|牵头|领头|一手")  # 这个项目就是李红老师带头做起来的
MADE_SO = re.compile(r"(?:一手)?(?:(?P<lead>[牵挑领]的头)|(?P<implement>首创|独创|自创|原创|所创))(?=[,。;)\n]|\Z)")
HOLDS = re.compile(  # 牵头“X”的是A
    r"(?:(?<=[,。;:!?\n])|(?<=[讯电] )|(?<=[讯电]  )|\A)(?:而|其中|目前|如今|具体|真正)?"
    r"(?:(?P<lead>牵头|负责|主抓|统筹|主持|主办)|(?P<implement>承担|承办|承接|实施|操办|打理|运营|执行|发起|[把将让]))“?\Z"
)
GIVEN_FIRST = re.compile(r"(?:同意|决定|明确|要求|会议(?:同意|决定|明确))?(?=由)")
LAUNCHES = re.compile(  # 在五所学校周边开展“, 于3月底前启动“
    r"(?:(?:在|于|从|自|面向|针对|围绕|每|定期|分批|利用)[^,。;“”由]{1,24}?)(?:统一|联合|集中|全面|共同|继续|深入|分批|组织)*"
    r"(?:开展|启动|实施|推进|设立|建立|推出|举办|推行|打造|创建|试点)了?(?:[一两]次|[一两]期|[一两]场|[一两]届)?“?"
)
HELD_BY = re.compile(  # 把“X”办进村的,是A
    r"”?(?:项目|工作|活动|任务)?(?:[办做带搬引送开推撑扛坚种拉][进到入成起下][^,。;的]{0,8})?的(?:单位|部门|学校)?(?:,|正|就|便|也)*[是为](?=[\u4e00-\u9fff])"
)
MADE_END = re.compile(
    r"的(?:一[项个种])?[\u4e00-\u9fff]{0,6}?(?:项目|计划|工程|行动|活动|品牌|机制|制度|举措|尝试|探索)?(?=[,。;)\n]|\Z)"
)
CHAIN = re.compile(
    r"(?:自主|独立|联合|共同|全程|精心)?(?:设计|策划|研发|谋划|筹划|倡导|提出|规划)(?:、|并|和)(?:自主|独立|联合|共同|全程|具体)?"
)
WHEN = re.compile(  # A2021年启动的一项工作, A重点打造的品牌
    r"(?:(?:于|自|从)?(?:(?:19|20)\d\d年(?:\d{1,2}月)?|[今去前]年|近[几两三]?年来?|[一二两三四五六七八九十几]年前)(?:以来|[春夏秋冬]季|[起初底末])?(?:开始|正式)?"
    r"|重点|精心|倾力|全力|着力|倾心|率先|首批|首次|最早|正式|持续|大力|独立|自主)+"
)
BRAND = re.compile(
    r"的(?:一[项个])?(?:品牌|特色|传统|公益|志愿服务|惠民|自主)+(?:活动|项目|工程|计划|行动|品牌)?"
    r"|的(?:一[项个档门])?(?:又一|老|新|常年|常设|固定|保留|招牌|王牌|拳头|原创|经典|精品|年度|长期|独家|看家|自[办创选]|规定|品牌|特色|传统|公益|校本|重点|创新)*"
    r"(?:活动|项目|工程|计划|行动|品牌|栏目|节目|专栏|课程|做法|动作|制度|机制)(?=[,。;)\n]|\Z)"
)
AS_WORK = re.compile(
    r"作为(?P<who>[^,。;\n“”的]{4,30})的[^,。;\n“”]{0,14}?(?:项目|品牌|活动|工程|计划|课程|行动|机制|制度|节目|栏目|举措|重点工作),[^,。;\n“”]{0,6}“?\Z"
)
PROMPTED = re.compile(r"(?:的)?(?P<verb>倡议|提议|建议|首倡)下(?=,)")
TOGETHER_NAMED = re.compile(r"”?(?:、|和|与|及|以及)[^,。;:!?\n]{0,4}\Z")
MERGED = re.compile(r"[^。;:!?\n]{0,24}(?:与|和|同)“?\Z")
MERGES = re.compile(
    r"”?[\u4e00-\u9fff]{0,6}?(?:合并|同步|一并|一体|统筹|协同|一起|同时)(?:推进|实施|开展|组织|举办|进行)"
)
ADVISED = re.compile(
    r"(?:则|也|还)?(?:建议|提议|倡议|呼吁|提出)(?:尽快|尽早|适时)?(?:启动|设立|实施|开展|建立|推出|创办|打造|开办)?(?:了)?“?\Z"
)


def charges_of(context: Context, program: Mention) -> list[Charge]:
    """The owners that the sentence around one mention of a program gives by the form of its clauses."""
    found = [*_before(context, program), *_advised(context, program), *_prompted(context, program)]
    found += [
        *_as_work_of(context, program),
        *_given_before(context, program),
        *_made(context, program),
        *_held(context, program),
        *taken_before(context, program),
    ]
    found += _dashed(context, program)
    start, end = _reach(context, program)
    found += _after(context, start, end, found)
    found += _of_two(context, program)
    found += offices_of(context, program)
    return _settle(found)


def _settle(found: list[Charge]) -> list[Charge]:
    """A body that founded a program leads it, also where another carries it out; a person only had the idea then."""
    leads = any(c.role in ("lead", "implement") for c in found)
    settled = []
    for charge in found:
        role = charge.role
        if role == "founds":
            body = charge.actor.label != "Person"
            role = "lead" if leads and body else "propose" if leads else "implement"
        settled.append(Charge(charge.actor, role, charge.verb, charge.words, charge.planned))
    return settled


def _reach(context: Context, program: Mention) -> Range:
    """What of the sentence after a name speaks of it: up to the next program, unless the two are named together."""
    text = context.text
    start = program.end
    stop = SENTENCE_END.search(text, start, start + LONGEST)
    end = stop.start() if stop else min(len(text), start + LONGEST)
    if _is_heading(text, program):
        start, end = end + 1, clause_end(text, end + 1, "")
    elif BY_NEXT.match(text, program.end):
        start, end = end + 1, clause_end(text, end + 1, "。!?")
    else:
        end = portfolio_end(text, program.start, program.end, end)
    for other in context.mentions_in("Program", start, end):
        if other.key != program.key and _is_named_with(text, start, other):
            start = other.end
            continue
        end = other.start
        cut = max(text.rfind(sign, start, end) for sign in ",;:")
        end = cut if cut > start else start
        break
    return start, end


def _is_named_with(text: str, start: int, other: Mention) -> bool:
    """Whether what follows another program is said of the one before too: “甲”、“乙”; “甲”…,与“乙”合并推进."""
    merged = MERGED.fullmatch(text, start, other.start) and MERGES.match(text, other.end)
    return bool(merged or TOGETHER_NAMED.fullmatch(text, start, other.start))


def _is_heading(text: str, program: Mention) -> bool:
    """“X”工程。由A负责: a numbered name alone, of which the rest of its line speaks."""
    line = clause_start(text, program.start, "")
    return bool(NUMBER.fullmatch(text, line, program.start)) and bool(HEADING_END.match(text, program.end))


def _after(context: Context, start: int, end: int, found: list[Charge]) -> Iterator[Charge]:
    text = context.text
    if OF_IT.match(text, start, end):
        return
    inside = IN_IT.match(text, start, end) if IN_BEFORE.search(text, max(0, start - LONGEST_NAME), start) else None
    tail = inside or SETTLED.match(text, start, end) or NAME_TAIL.match(text, start, end)
    yield from charges_between(context, tail.end() if tail else start, end, found)


# -- before the name, and other forms -------------------------------------------------------------------------------


def _before(context: Context, program: Mention) -> list[Charge]:
    """由A挂帅的“X”, A主办、B协办的“X”, 由A牵头、B协助开展“X”."""
    text = context.text
    begin = clause_start(text, program.start, ",。;:!?")
    if program.start - begin > BEFORE_LONGEST:
        return []
    opening = OPENING.match(text, begin, program.start)
    position, end = opening.end() if opening else begin, program.start
    found: list[Charge] = []
    while position < end:
        charges, after = read_clause(context, position, end, found)
        if not charges:
            return []
        found += charges
        if text[after : after + 1] == "、":
            position = after + 1
            continue
        whole = after == end or LAUNCHED.match(text, after, end)
        return [*_clause_before(context, begin), *found] if whole else []
    return []


def _clause_before(context: Context, begin: int) -> list[Charge]:
    """由A主办 in 由A主办,B承办的“X”."""
    text = context.text
    if begin < 2 or text[begin - 1] != ",":
        return []
    start = clause_start(text, begin - 1, ",。;:!?")
    if not text.startswith("由", start):
        return []
    charges, after = read_clause(context, start, begin - 1, [])
    return charges if after == begin - 1 else []


def _given_before(context: Context, program: Mention) -> list[Charge]:
    """由A牵头 in 由A牵头,在五所学校周边开展“X”: who has the work that the next clause tells of."""
    text = context.text
    begin = clause_start(text, program.start, ",。;:!?")
    start = clause_start(text, begin - 1, ",。;:!?") if text[begin - 1 : begin] == "," else begin
    launches = LAUNCHES.fullmatch(text, begin, program.start)
    by = GIVEN_FIRST.match(text, start, begin) if launches else None
    found: list[Charge] = []
    position = by.end() if by else begin
    while position < begin:
        charges, after = read_clause(context, position, begin - 1, found)
        if not charges or text[after] not in ",、":
            return []
        found += charges
        position = after + 1
    return found


def _as_work_of(context: Context, program: Mention) -> Iterator[Charge]:
    """作为A主办的一个公益项目,“X”…: whose it is by the words that stand before the name as what it is."""
    text = context.text
    begin = clause_start(text, program.start, "。;!?")
    said = AS_WORK.match(text, begin, program.start)
    actors, _, position = actors_at(context, said.start("who"), said.end("who"), []) if said else ([], [], begin)
    when = WHEN.match(text, position) if actors else None
    verb = verb_at(context, when.end() if when else position, said.end("who"), by=False) if said and actors else None
    for actor in actors if verb else ():
        yield Charge(actor, verb[0] if verb else "", verb[1] if verb else "", (begin, position))


def _advised(context: Context, program: Mention) -> Iterator[Charge]:
    """A建议设立“X”: who has the idea owns nothing yet."""
    text = context.text
    begin = clause_start(text, program.start, ",。;:!?")
    persons = context.mentions_in("Person", begin, program.start)
    bodies = [m for label in ("Organization", "School") for m in context.mentions_in(label, begin, program.start)]
    for actor in (*persons, *bodies):
        advised = ADVISED.match(text, actor.end, program.start)
        if actor.key and advised:
            yield Charge(actor, "propose", advised[0].strip("“"), (actor.start, program.start))
            return


def _prompted(context: Context, program: Mention) -> Iterator[Charge]:
    """在A倡议下,学校办起“X”: whose idea it was."""
    text = context.text
    begin = clause_start(text, program.start, "。;!?")
    idea = PROMPTED.search(text, begin, program.start)
    for actor in actors_before(context, idea.start()) if idea else ():
        yield Charge(actor, "propose", idea["verb"] if idea else "", (actor.start, idea.end() if idea else 0))


def _of_two(context: Context, program: Mention) -> Iterator[Charge]:
    """“A”、“B”也列入议程:前者由C牵头;后者由D承办."""
    text = context.text
    stop = SENTENCE_END.search(text, program.end, program.end + LONGEST)
    end = stop.start() if stop else min(len(text), program.end + LONGEST)
    word = text.find("前者", program.end, end)
    other = text.find("后者", program.end, end)
    if word < 0 or other < word:
        return
    begin = clause_start(text, program.start, "。!?")
    named = list(dict.fromkeys(p.key for p in context.mentions_in("Program", begin, word) if p.key))
    if len(named) != 2:
        return
    start, last = (word + 2, other) if named[0] == program.key else (other + 2, end)
    yield from _after(context, start, last, [])


def _made(context: Context, program: Mention) -> list[Charge]:
    """“X”是A三年前发起的, “X”为A自行实施的项目."""
    text = context.text
    match = MADE.match(text, program.end)
    if match is None:
        return []
    stop = BREAK.search(text, match.end())
    last = stop.start() if stop else len(text)
    if made_so := _made_so(context, match.end(), last):
        return made_so
    made = MADE_END.search(text, match.end(), last)
    if made is None:
        return []
    actors, _, position = actors_at(context, match.end(), made.start(), [])
    if actors and position == made.start() and BRAND.match(text, position):
        return [Charge(actor, "implement", "是", (match.end(), made.start())) for actor in actors]
    chain = CHAIN.match(text, position) if actors else None  # A自主设计、自主实施的
    when = WHEN.match(text, position) if actors and not chain else None
    position = chain.end() if chain else when.end() if when else position
    verb = verb_at(context, position, made.start(), by=False) if actors else None
    if verb is None:
        return []
    first = FIRST_TO_DO.search(text, actors[-1].end, verb[2]) and all(actor.label == "Person" for actor in actors)
    role = "lead" if first and verb[0] == "implement" else verb[0]
    return [Charge(actor, role, verb[1], (match.end(), verb[2])) for actor in actors]


def _made_so(context: Context, start: int, end: int) -> list[Charge]:
    """“X”是A牵的头, “X”为A首创: with no 的 that ends the clause."""
    if MADE_SO.search(context.text, start, end) is None:
        return []
    actors, _, position = actors_at(context, start, end, [])
    made = MADE_SO.match(context.text, position, end) if actors else None
    role = made.lastgroup if made else None
    return [Charge(actor, role, made[0], (start, made.end())) for actor in actors] if made and role else []


def _held(context: Context, program: Mention) -> list[Charge]:
    """承担“X”的是A: the verb stands before the name, and who it is of behind it."""
    text = context.text
    by = HELD_BY.match(text, program.end)
    verb = HOLDS.search(text, clause_start(text, program.start, ",。;:!?"), program.start) if by else None
    if by is None or verb is None or verb.lastgroup is None:
        return []
    stop = BREAK.search(text, by.end())
    actors, _, _ = actors_at(context, by.end(), stop.start() if stop else len(text), [])
    return [Charge(actor, verb.lastgroup, verb[verb.lastgroup], (verb.start(), actor.end)) for actor in actors]


def _dashed(context: Context, program: Mention) -> Iterator[Charge]:
    """A list line “X”——A(总负责),B(办事机构); B协助, and “X”——A的手笔."""
    text = context.text
    dash = DASH.match(text, program.end)
    if dash is None or dash.end() == program.end:
        return
    stop = SENTENCE_END.search(text, dash.end(), dash.end() + LONGEST)
    end = stop.start() if stop else min(len(text), dash.end() + LONGEST)
    line = clause_start(text, program.start, "")
    listed = program.start - line <= 8 and text[end : end + 1] in ("\n", "")
    listed = listed or SHARED_OUT.match(text, line) is not None
    names = names_of(text) if listed else None
    actors, _, position = listed_actors(context, dash.end(), end, names)
    clause = BREAK.search(text, position, end)
    if actors and WORK_OF.match(text, position, clause.start() if clause else end):
        for actor in actors:
            yield Charge(actor, "implement", "——", (dash.start(), position))
        return
    while listed and actors:
        flag = FLAG.match(text, position, end)
        if not flag and position < end and text[position] not in ",、;":
            return  # A协助: its verb says more
        role = _role_of_flag(flag["flag"]) if flag else "lead"
        for actor in actors:
            yield Charge(actor, role, flag["flag"] if flag else "——", (dash.start(), position))
        position = flag.end() if flag else position
        actors, _, position = listed_actors(context, position + 1, end, names)


def _role_of_flag(flag: str) -> str:
    known = {**words_of("verb"), **words_of("label")}
    return known.get(flag) or ("implement" if flag.startswith("办事") else "lead")
