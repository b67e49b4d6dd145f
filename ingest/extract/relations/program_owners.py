"""Who runs a program: the stated subject of 实施, 启动, 设立 … before its name, or 由A牵头 after it.

A sentence without a subject gives no owner; what somebody 强调 or 要求 gives none either.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.records import Modality
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.lexicon import any_of, read_rows
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.actors import TITLE, actors_before, is_definite, is_generic, phrase_start
from ingest.extract.relations.charge_clauses import Charge, charges_between
from ingest.extract.relations.clause_actors import actors_at, own_bureau, the_school
from ingest.extract.relations.duty_sections import charges_in_sections
from ingest.extract.relations.labels import OwnerList, lists_between, role_of
from ingest.extract.relations.meant_actors import actors_meant, person_meant
from ingest.extract.relations.own_parts import own_part_at
from ingest.extract.relations.passages import charges_in_passage
from ingest.extract.relations.possession import holders_of
from ingest.extract.relations.program_charge import OF_IT, charges_of
from ingest.extract.relations.program_offices import groups_of
from ingest.extract.relations.responsibility import (
    Owner,
    OwnersFinder,
    offices,
    owner_and_verb,
    split_owners,
    without_adverbs,
)
from ingest.structure.issuer import title_issuer
from ingest.structure.outline import Range

AGENTS = ("Organization", "School", "Person", "Region")
CLAUSE_LONGEST = 14
REACH = 24  # characters between the verb and the program's name: what it is about, never another clause
SENTENCE_LONGEST = 400
STOP = re.compile(r"[。!?;\n:]")
JOINS_IN = re.compile(  # 组织学生参加“X”: it is another's
    r"参加|参与|加入|入选|申报|观看|收看|学习(?!型|力)|报名|响应|争创|荣获|走进|融入|对接"
)
MODIFIER = re.compile(r"(?:了|的|过)?[^,。;:!?\n了]{0,22}\Z")
WITH_PEOPLE = (
    r"(?:和|与|同|跟|带着|带领|带上|发动|组织)(?:\d+[名位个]|几[名位个]|多名)?[\u4e00-\u9fff]{0,8}?(?:们|教师|老师|同事|学生|家长|村民|伙伴|团队|成员|骨干|姐妹|乡亲|朋友|志愿者|战友|邻居)"
    r"|(?:利用|用|拿)[^,。;]{2,12},?|(?:给|为|替)[^,。;]{2,8}"
)
ADVERBS = re.compile(
    rf",?(?:{WITH_PEOPLE}|[ “”]|决定,?|一道,?|一起,?|(?:提出|谋划|策划|设计|筹划|主导|发起|参与)并"
    r"|(?:投入|划拨|拨付|安排|筹集|筹措|列支|出资|捐资|投资|争取)(?:专项)?(?:资金|经费)?\d[\d.]*余?万?亿?元,?"
    r"|成立(?:工作)?(?:专班|领导小组|工作组|工作专班),?|同志|老师|一直|长期|始终|多年来?"
    r"|倾力|精心|全力|着力|联手|带头|亲手"
    r"|将|已经|已|正在|正|拟|先后|全面|率先|积极|大力|深入|扎实|创新|持续|今年|日前|近日|今后|又|还|也|再次"
    r"|首次|继续|联合|共同|统一|计划|准备|决定|研究|主动|自主|自行|自发|独立|一手|率先|具体|认真|从[^,。]{2,10}起|于[^,。]{2,16}|在[^,。]{2,14}"
    r"|(?:依托|借助|借力)[^,。;]{2,20},?|自[^,。]{2,12}起|通过[^,。]{2,14}|结合[^,。]{2,10}|围绕[^,。]{2,14})*,?\Z"
)
SENTENCE_START = re.compile(
    r"(?:[ “”\"●■◆▲★▪•◎○√※►]|[【\[][^】\]\n]{1,12}[】\]]"
    r"|本报讯[^,。)]{0,14}\)?|去年以来|近年来|今年以来|近期|日前|近日|目前|今年|去年|当前|同时|此外|另外|其中"
    r"|(?:新|本|上|下|这个?|每个?|全)?(?:学年|学期|年度|阶段)(?:以来|起|里|内)?|新的一年里?|接下来|未来[一二三四五六七八九十几两]年|[^,。;]{2,10}期间|(?:根据|按照|依据|依照|面对|针对|立足|随着|基于|遵照|受|经|依托|结合|围绕|聚焦|借助)[^,。;“”]{2,24},|今后[一二三四五六七八九十几两]年|[今去前明后]年(?:[春夏秋冬][天季]?|[初底末]|[上下]半年|年[初底末中])|[同次翌当这那是]年|此后|随后|之后|后来|接着|紧接着|会上|据悉|据了解|据介绍|在此基础上|为此|因此|下一步|为[^,。]{2,30},|从[^,。]{2,12}起|在[^,。]{2,20}[下后时中]"
    r"|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|起|底|初)?|\d{1,2}月(?:\d{1,2}日)?|,)*\Z"
)
OPENS_AT = ("开办", "开设", "举办", "试办", "创办")
NO_ADVERB = (  # characters of bodies and people, of what keeps a subject from its verb, and of what others do
    "生师员部门室科局会们人者村镇组队班位家方长层级民众干党团学校园院所站处股馆体统区县市省乡街厅委的了等和与及或并、以"
    "停止终缓拒撤废禁限仿照抄借谢祝差难只仅不未没无尚曾原非勿要建议求望愿想盼劝请让使令叫派嘱荐托助参配支协加入申获评受被接响应对向为给把于在从由说称讲道问答听看见指谈论示"
)
LOOSE = re.compile(rf"(?:(?![{NO_ADVERB}])[\u4e00-\u9fff]){{1,6}}")  # 另行, 独资, 因地制宜: whatever adverb it is
SPEECH = re.compile(
    r"强调|指出|要求|希望|表示|认为|肯定|赞扬|称赞|赞赏|表扬|点赞|评价|参观|考察|察看|了解到|听取|介绍|透露|告诉|说"
    r"|提议|建议|号召|呼吁|鼓励|支持|引导|指导|帮助|推荐|推动|组织|动员"
)
TOLD = Anchored(r"(?:指出|介绍|表示|透露|说|告诉记者),")  # a clause with its own subject follows
CAUSED = re.compile(r"(?:指导|支持|组织|推动|帮助|委托|授权|安排|指定|聘请)\Z")  # 指导A构建B: A builds
CALLED = re.compile(r"(?:聘请|特聘|聘任|邀请|委托|指定|安排)[^,。;“”]{0,18}\Z")  # 聘请教授李红主持“X”: she does
PASSIVE = re.compile(r"[”工作活动项目]{0,4},?(?:将|均|统一)?由(?=[\u4e00-\u9fff])")
NOTICE = re.compile(
    r"\A关于(?:组织)?(?:开展|实施|启动|举办|组织|印发|做好|进一步|深入|公布)*(?:好)?(?:20\d\d年度?)?(?:第[一二三四五六七八九十\d]+[届个次期])?"
)
EVERY_BEFORE = re.compile(
    r"(?:\A|(?<=[。,;:\n ]))(?P<who>各[\u4e00-\u9fff、]{1,12}?)"
    r"(?:要|应当?|须|需|均|都|将|已|可)?(?:积极|认真|全面|大力|统一|同步)?\Z"
)
MADE = re.compile(r"[”]?(?:是|系)(?:由)?(?=[\u4e00-\u9fff])")
MADE_LONGEST = 40
IN_DOING = re.compile(
    r"(?:同志)?(?:一直|始终|具体|亲自)*在(?P<verb>抓|管|牵头|负责|做|办|搞|运营|推进|推动|实施|盯)(?=[,。;\n])"
)
LEADS = frozenset({"抓", "管", "牵头", "负责"})
NEXT_OFFICE = re.compile(r",[^,。;:\n]{0,4}[\u4e00-\u9fff]{2}(?:单位|部门|科室|方|人|领导)(?:是|为|:)|[。!?;:\n]")
LABELLED = re.compile(
    r"[”]?的?(?P<label>(?:责任|实施|运营)主体|(?:牵头|责任|主办|主管|承办|实施|负责)(?:单位|部门|人|领导))(?:为|是|:)"
)
LED = re.compile(r"(?:\A|(?<=[,。;:\n ]))由(?P<owners>[^。;]{2,60}?(?:牵头|负责|配合|参与|协助)),\Z")
TAKEN_UP = Anchored(r"(?:该项(?!目)|该|此项(?!目)|此(?!外|次|前|后)|这一|这项|这个)(?P<word>[\u4e00-\u9fff]{2,4})")
BARE_WORD = Anchored(  # 计划最初由A提出: the program of the sentences before, taken up by its last word alone
    r"(?<=[。!?])(?:计划|工程|行动|项目|活动|课程)(?=最初|起初|如今|目前|现由|由|是由|自|实施|启动|落地)"
)
ANY_KIND = frozenset({"项目", "工作", "做法", "举措", "活动"})  # may stand for the one program of the sentence before
TAKEN_UP_REACH = 300
LINES_BEFORE = 5  # lines of owners below the line that names the program
LABEL_INDENT = 4
VERB_ENDS = ("了", "起", "起了", "着")  # 承担起, 办着
LABEL_LINE = re.compile(r" *[\u4e00-\u9fff]{2,8} ?:")  # 委托单位:A between the lists of owners
HOSTS = re.compile(r"组织机构|组织单位|主办单位|活动组织|主办与承办")  # a heading over the lists of who holds it
DECIDED = re.compile(r"决定")
UNDECIDED_BY = re.compile(r"(?:经(?:过)?(?:认真)?(?:研究|商议|讨论),?|现|特|研究|,)*")  # then nobody else decides


@dataclass(frozen=True, slots=True)
class Claim:
    """One owner that the text gives a program."""

    actor: Mention
    role: str
    verb: str
    ranges: tuple[Range, ...]
    modality: Modality


def find(context: Context) -> None:
    """State the owners of every program mention; once a pair and role."""
    seen: set[tuple[str, str, str]] = set()
    _own_by_lists(context, seen)
    for program, charge in (*groups_of(context), *charges_in_sections(context)):
        seen.add((charge.actor.key, program.key, charge.role))
        context.relate(_fact(program, _claim(program, charge)))
    for program in (*context.mentions_of("Program"), *_taken_up(context)):
        if not program.key:
            continue
        for start, end in generic_owners_of(context, program):
            words = context.text[start:end]
            if (words, program.key, "") not in seen:
                seen.add((words, program.key, ""))
                ranges = (min(start, program.start), max(end, program.end))
                context.describe(Fact(program.key, "generic_owners", words, (ranges,), "program-owner"))
        if is_judged(context, program):
            continue
        wished = is_wished(context, program)
        for claim in claims_of(context, program):
            if wished and claim.role != "propose":
                continue
            identity = (claim.actor.key, program.key, claim.role)
            if identity in seen:
                continue
            seen.add(identity)
            context.relate(_fact(program, claim))
    _own_by_passages(context, seen)


def _own_by_passages(context: Context, seen: set[tuple[str, str, str]]) -> None:
    """What the clauses of the passage on a program say, of those of whom the forms around its name say nothing."""
    known = {(actor, program) for actor, program, role in seen if role not in ("support", "propose")}
    helping = {(actor, program) for actor, program, _ in seen} - known
    for program in context.mentions_of("Program"):
        read = program.key and not is_wished(context, program) and not is_judged(context, program)
        for charge in charges_in_passage(context, program) if read else ():
            if (charge.actor.key, program.key) in helping and charge.role != "lead":
                continue
            if (charge.actor.key, program.key) not in known:
                known.add((charge.actor.key, program.key))
                context.relate(_fact(program, _claim(program, charge)))
    owned = {program for _, program in known}
    for program in context.mentions_of("Program"):
        free = program.key and program.key not in owned and not is_judged(context, program)
        for charge in holders_of(context, program) if free else ():
            if (charge.actor.key, program.key) not in helping | known:
                known.add((charge.actor.key, program.key))
                context.relate(_fact(program, _claim(program, charge)))


def is_wished(context: Context, program: Mention) -> bool:
    """A建议,“X”交给B来抓: whoever the rest of the sentence names has not got it."""
    begin = clause_start(context.text, program.start, "。!?;")
    return WISHED.search(context.text, begin, program.start) is not None


def is_judged(context: Context, program: Mention) -> bool:
    """对“X”进行审计,由B带队: who looks into a program does not run it."""
    begin = max(0, program.start - 3)
    about = ABOUT.search(context.text, begin, program.start)
    return about is not None and JUDGED.match(context.text, program.end) is not None


def _own_by_lists(context: Context, seen: set[tuple[str, str, str]]) -> None:
    for program, owners, owner, actor in [*_by_lists(context)] if context.mentions_of("Program") else ():
        words = tuple(sorted(((program.start, program.end), (owners.said[0], owner.end))))
        seen.add((actor.key, program.key, owner.role))
        context.relate(_fact(program, Claim(actor, owner.role, owner.said, words, Modality.ONGOING)))


def _by_lists(context: Context) -> Iterator[tuple[Mention, OwnerList, Owner, Mention]]:
    """实施“X”。牵头单位:A: lists of owners outside the tasks speak of the only program of their line, else of the line
    before; in a task they speak of the program that is its heading."""
    inside = [body for work in context.works for body in work.bodies]
    finder = OwnersFinder(context)
    for owners in context.owner_lists:
        program = None if any(start <= owners.start < end for start, end in inside) else _listed(context, owners)
        if program is None or not owners.label:
            continue
        for owner in split_owners(context.text, owners):
            if not is_generic(context.text[owner.start : owner.end]):
                for mention in finder.bodies_and_persons(owner, owners.label):
                    yield program, owners, owner, mention


def _listed(context: Context, owners: OwnerList) -> Mention | None:
    """The program that a list of owners speaks of."""
    text = context.text
    line = clause_start(text, owners.said[0], "")
    for _ in range(LINES_BEFORE):
        named = {p.key: p for p in context.mentions_in("Program", line, owners.said[0]) if p.key}
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
        if not _is_own_line(context, line, owners):
            return _of_title(context) if HOSTS.search(text, line, clause_end(text, line, "")) else None
        if line == 0:
            return _below(context, owners)
        line = clause_start(text, max(0, line - 1), "")
    return None


def _below(context: Context, owners: OwnerList) -> Mention | None:
    """The only program of the first line below the lists that a paper begins with: its title."""
    text = context.text
    line = clause_end(text, owners.end, "") + 1
    while lists_between(context.owner_lists, line, clause_end(text, line, "")):
        line = clause_end(text, line, "") + 1
    named = {p.key: p for p in context.mentions_in("Program", line, clause_end(text, line, "")) if p.key}
    return next(iter(named.values())) if len(named) == 1 else None


def _of_title(context: Context) -> Mention | None:
    """The only program of the title."""
    title = context.outline.title or (0, 0)
    named = {p.key: p for p in context.mentions_in("Program", *title) if p.key}
    return next(iter(named.values())) if len(named) == 1 else None


def _is_own_line(context: Context, line: int, owners: OwnerList) -> bool:
    """Whether a line begins with a list of owners, or with any other label."""
    if LABEL_LINE.match(context.text, line):
        return True
    begins = [o for o in lists_between(context.owner_lists, line, owners.start + 1) if o.said[0] - line <= LABEL_INDENT]
    return bool(begins)


def _taken_up(context: Context) -> Iterator[Mention]:
    """该计划, 此项行动: the last program before it in whose name that word ends."""
    programs = context.mentions_of("Program")
    for match in BARE_WORD.finditer(context.text, programs[0].end) if programs else ():
        before = context.mention_before("Program", match.start(), TAKEN_UP_REACH)
        begin = clause_start(context.text, before.start, "。!?") if before else 0
        named = {p.key for p in context.mentions_in("Program", begin, match.start())}
        if before and before.key and len(named) == 1 and before.name.endswith(match[0]):
            yield Mention("Program", match.start(), match.end(), match[0], before.name, before.key, standing=False)
    for match in TAKEN_UP.finditer(context.text, programs[0].end) if programs else ():
        before = context.mention_before("Program", match.start(), TAKEN_UP_REACH)
        word = _stands_for(context, match, before) if before is not None and before.key else ""
        if before is not None and word:
            end = match.start("word") + len(word)
            words = context.text[match.start() : end]
            yield Mention("Program", match.start(), end, words, before.name, before.key, standing=False)


def _stands_for(context: Context, match: re.Match[str], before: Mention) -> str:
    """The word of 该计划 by which it means a program: its name ends so, or it is the only one of its sentence or the
    one before."""
    words = [match["word"][:length] for length in range(len(match["word"]), 1, -1)]
    ends = next((word for word in words if before.name.endswith(word)), "")
    if ends or words[-1] not in ANY_KIND:
        return ends
    text = context.text
    start = clause_start(text, before.start, "。!?")
    named = {p.key for p in context.mentions_in("Program", start, match.start())}
    alone = (
        len(named) == 1
        and text.count("。", before.end, match.start()) <= 1
        and "\n" not in text[before.end : match.start()]
    )
    return words[-1] if alone else ""


def _fact(program: Mention, claim: Claim) -> Fact:
    return Fact(
        claim.actor.key,
        "RESPONSIBLE_FOR",
        program.key,
        claim.ranges,
        "program-owner",
        {"role": claim.role},
        verb=claim.verb,
        modality=claim.modality,
    )


def claims_of(context: Context, program: Mention) -> list[Claim]:
    """What the sentence around one mention of a program says of its owners."""
    led = [*_led_first(context, program)]
    return [
        *(led or _active(context, program)),
        *_passive(context, program),
        *_led(context, program),
        *_defined(context, program),
        *_by_title(context, program),
        *_by_decision(context, program),
        *_by_clauses(context, program),
        *_in_doing(context, program),
    ]


def _by_clauses(context: Context, program: Mention) -> Iterator[Claim]:
    part = PART_OF_IT.match(context.text, program.end)
    for charge in charges_of(context, program):
        of_part = part and charge.role == "lead" and charge.words[0] < program.start and charge.verb.endswith("负责")
        if not (of_part and part and NO_PART.search(part["rest"])):
            yield _claim(program, replace(charge, role="implement") if of_part else charge)


def _claim(program: Mention, charge: Charge) -> Claim:
    ranges = tuple(sorted(((program.start, program.end), charge.words)))
    if ranges[0][1] > ranges[1][0]:
        ranges = ((ranges[0][0], max(ranges[0][1], ranges[1][1])),)
    modality = Modality.PLANNED if charge.planned else Modality.ONGOING
    return Claim(charge.actor, charge.role, charge.verb, ranges, modality)


def generic_owners_of(context: Context, program: Mention) -> Iterator[Range]:
    """由各乡镇负责 after the name, 各学校实施 before it: addressees that name no one body."""
    text = context.text
    match = PASSIVE.match(text, program.end)
    if match is not None:
        end = _own_end(context, match.end())
        for owner in split_owners(text, OwnerList(match.end(), end, None, (program.start, end), "")):
            words = text[owner.start : owner.end]
            if is_generic(words) and words[0] not in "哪谁何":
                yield owner.start, owner.end
    verb = _verb_before(text, _sentence_start(text, program.start), program.start)
    every = EVERY_BEFORE.search(text, _sentence_start(text, program.start), verb.start()) if verb else None
    if every:
        yield every.span("who")


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    plain = {verb: row[0] for row in read_rows("program_verbs") for verb in row[1].split()}
    roles = {verb + end: role for verb, role in plain.items() for end in VERB_ENDS if end not in verb} | plain
    return re.compile(any_of(roles)), roles


def _active(context: Context, program: Mention) -> Iterator[Claim]:
    text = context.text
    begin = _sentence_start(text, program.start)
    for told in TOLD.finditer(text, begin, program.start):
        begin = told.end()
    verb = _verb_before(text, begin, program.start)
    if verb is None:
        return
    if verb[0] == "主持" and OF_IT.match(text, program.end):
        return  # A主持“X”启动仪式
    actors = _subject(context, begin, verb)
    if not actors:
        return
    role = _verbs()[1][verb[0]]
    if DECIDED.search(text, actors[0].end, verb.end()):
        role = "lead"
    part = PART_OF_IT.match(text, program.end) if role in ("lead", "implement") else None
    if part and verb[0] in ("负责", "具体负责", "承担"):
        if NO_PART.search(part["rest"]):
            return
        role = "implement"
    ranges = _evidence(actors[-1], verb, program)
    modality = _modality(text[actors[0].end : verb.end() + 1])
    companions = _companions(context, begin, actors[-1])
    beside = companions or _follows_together(text, begin, actors[-1].start)  # 将联合B实施: who does is not named
    for actor in actors:
        yield Claim(actor, "support" if beside else role, verb[0], ranges, modality)
        if "提出" in text[actors[0].end : verb.end()] and role != "propose":
            yield Claim(actor, "propose", "提出", ranges, modality)
    for actor in companions:
        yield Claim(actor, role, verb[0], _evidence(actor, verb, program), modality)


def _sentence_start(text: str, offset: int) -> int:
    return clause_start(text, offset, "。!?;:")


def _verb_before(text: str, begin: int, end: int) -> re.Match[str] | None:
    """The last verb before a program's name with nothing but words about the program between them."""
    found = None
    for match in _verbs()[0].finditer(text, max(begin, end - REACH - 6), end):
        found = match
    if found is None or not MODIFIER.match(text, found.end(), end) or JOINS_IN.search(text, found.end(), end):
        return None
    between = text[found.end() : end]
    return found if between.count("“") == between.count("”") or between.endswith("“") else None


OWN_SCHOOL_ACTS = re.compile(
    r"(?:\A|[ ,。;:天月日年季初末起来中])(?P<school>学校|该校|我校|本校)"
    r"(?:还|又|也|已|将|正|率先|积极|创新|全面|扎实|持续|正式|共同|深入|大力|今年|去年)*\Z"
)
MEANS_SOMEBODY = re.compile(  # at the beginning of a clause
    r"(?:\A|(?<=[,。;:!?”“ \n]))(?:[他她](?!们)|该(?!项)|两|双方|三[地方校家]|联合体|联盟|共同体|基金会|集团"
    r"|协会|专班|领导小组)"
)
OWN_BUREAU_ACTS = re.compile(
    r"(?:\A|[ ,。;:天月日年季初末起来中])(?:我|本)[局委厅]"
    r"(?:还|又|也|已|将|正|拟|率先|积极|创新|全面|扎实|持续|正式|牵头|大力|于20\d\d年|今年|去年)*\Z"
)
OWN_SCHOOL_BEGINS = re.compile(
    SENTENCE_START.pattern.removesuffix(r"\Z")
    + r"(?P<school>学校|该校|我校)(?!的|领导|党|教|学生|德|团|少|食堂|门口|[部处室会组])"
)
OWN_SCHOOL_ON = re.compile(  # 借劳动节契机,我校为……,开展了“X”
    r"(?<=,)(?P<school>我校|本校)(?!的|领导|党|教[师务导]|学生|德|团|少|食堂|门口|[部处室会组])"
)
SINCE = re.compile(r"(?:[^,。;]{1,10}(?:前|后|起|初|底|天|年|月|日|季|期|来|时),?)?")
ONE_CLAUSE_ON = re.compile(rf"[^,]*,[^,]{{0,{CLAUSE_LONGEST}}}\Z")  # 他跟大家一合计,搞起了“X”
UNDER = re.compile(r"在[^,。;]{2,24}(?:指导|支持|帮助|领导|统筹|组织|关心|协助|带领)下,?\Z")
BARE_SUBJECT = re.compile(  # A负责“X”,基教股负责“Y”: another subject, though it is no name by itself
    r"(?:\d{4}年|今年|同时)?(?!依托|通过)[\u4e00-\u9fff]{1,8}(?:股|科|室|处|办|中心|局|委|部|会|馆|院|队|站|组|公司|集团)"
    r"(?:将|已|也|还|则|继续|具体|全面|主要|统一|积极|牵头|率先)*\Z"
)
HIRED = re.compile(r"(?:随后|又|还|并|先后)*(?:请来|聘请|特聘|邀请|请|引进|招来|找来)")
SENTENCE_OPENS = re.compile(SENTENCE_START.pattern.removesuffix(r"\Z"))
LED_FIRST_BEFORE = 30
GENERIC_SUBJECT = re.compile(
    r"(?:会上|会后|会议|大会|仪式|现场|活动[上中现]|当[天日])|(?:各|每|全体|所有|相关|有关|部分|一些|多所|其他)[\u4e00-\u9fff]"
)
HEAD_OF_PAGE = 600  # characters in which the title of a notice stands, if another line was taken for it
LINE_OF_NOTICE = re.compile(r"的(?:通知|公告|通告)\Z")
ABOUT = re.compile(r"(?:对|就|针对|围绕)“?\Z")
JUDGED = re.compile(
    r"”?[^,。;\n]{0,14}?(?:进行|开展|实施|作|做)了?[^,。;\n]{0,8}?(?:审计|督查|督导|督办|检查|监督|评估|验收|考核|调研|调查|回访|采访|报道|巡察)"
)
WISHED = re.compile(r"(?:建议|提议|呼吁|希望|期盼|恳请|设想)[,:]")
TOGETHER_ONLY = re.compile(r"(?:并|将|决定|拟)*(?:共同|联合|合作|携手|一道)(?:承担)?")
SIGNED = re.compile(r"[^,。;]{0,10}(?:签约|签署|签订|合作|结对|协议|牵手|联手)[^,。;]{0,10}")
ANY_WORD = re.compile(r"[\u4e00-\u9fff]")
PART_OF_IT = re.compile(  # 负责“X”的课程设计: a part of it
    r"”?(?:项目|工作|活动)?的(?!(?:组织|具体|日常|总体|全面|协调)*(?:实施|推进|组织|统筹|管理|运营|落实|工作|协调|调度|运行|开展))"
    r"(?P<rest>[\u4e00-\u9fff]{2,8})"
)
NO_PART = re.compile(r"督查|督导|监督|检查|考核|评估|评价|验收|审计|审核|宣传|报道|资金|经费")
BY_OPENS = re.compile(r"(?<=,)由(?=[\u4e00-\u9fff])")  # 会议强调,由A牵头,
TOGETHER_WITH = re.compile(r"(?:并|将|要)?(?:联合|会同|携手|协同|组织)")
LED_FIRST = re.compile(r"牵头|负责|挂帅|主抓|领衔|抓总|统筹")
WITHOUT_SUBJECT = re.compile(r"(?:并|还|同时|又|也|积极|大力|持续|继续|深入|全面|扎实|今年|去年|年内|,)*")
OWN_BUREAU_BEGINS = re.compile(SENTENCE_START.pattern.removesuffix(r"\Z") + r"(?:我|本)[局委厅](?![的科室股处党])")
UNDER_FIRST = re.compile(r"[^,。;]{0,12}?在[^,。;]{2,24}下,")  # 在A指导下,B推行“X”
FORMERLY = re.compile(r"(?:原|原定|原先|原本|曾|曾经|不再|最初|建议|提议|假如|如果|若|倘若|要是|未|没有)由?\Z")
JOINTLY = ("联合", "共同", "合作", "携手", "一起", "合办", "联办", "共建", "共办", "共创", "共设", "共推", "联建")
BESIDE = re.compile(r"(?P<who>[他她])(?:和|与|同|跟|会同|联合)")  # 他和A一道
WITH_ALONE = re.compile(r",(?:与|同|和)\Z")
PLACED = ("在", "于", "对", "向")
MEANS_BEFORE = ("依托", "借助", "借力")  # 依托A实施: whoever does, does it with A's help
WITH = re.compile(r"(?:还|又|也|将|已|正|拟|计划|再次|继续|今年)*(?:与|同|和|携手)\Z")


def _subject(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """The actors of a verb: right before it, else those that its sentence begins with."""
    return _signed_together(context, begin, verb) or _where(context, verb) or _one_subject(context, begin, verb)


def _one_subject(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    school = OWN_SCHOOL_ACTS.search(context.text, max(0, begin - 1), verb.start())
    if school:
        mention = the_school(context, school.start("school"))
        return [mention] if mention else []
    bureau = OWN_BUREAU_ACTS.search(context.text, max(0, begin - 1), verb.start())
    if bureau and (body := own_bureau(context)):
        return [body]
    under = UNDER.search(context.text, begin, verb.start())
    if under:
        actors = actors_before(context, under.start(), AGENTS)
        leads = actors and SENTENCE_START.match(context.text, begin, phrase_start(context, actors[-1]))
        return actors if leads else []
    last = _last_agent(context, begin, verb.start())
    hired = last is not None and verb.start() != last.end and _is_hired(context, last)
    if last is not None and not hired and _only_adverbs(context.text, last.end, verb.start()):
        return _adjacent(context, begin, last, verb)
    meant = _meant(context, begin, verb, last.end if last else begin)
    own = max(context.text.rfind(",", begin, verb.start()) + 1, begin)
    if meant or MEANS_SOMEBODY.match(context.text, own):
        return meant  # the clause has its own subject, though no one can say whom it means
    found = (_distant(context, begin, verb) if last else []) or _school_far(context, begin, verb)
    return found or ([] if last else _carried(context, begin, verb.start()))


def _only_adverbs(text: str, start: int, end: int) -> bool:
    """Whether nothing but adverbs stands between a subject and its verb."""
    return ADVERBS.match(text, start, end) is not None or LOOSE.fullmatch(text, start, end) is not None


def _where(context: Context, verb: re.Match[str]) -> list[Mention]:
    """在江津二中、聚奎中学开办“X”: the schools at which something is opened run it."""
    if not verb[0].startswith(OPENS_AT):
        return []
    schools = actors_before(context, verb.start(), ("School",))
    at = schools and context.text[max(0, schools[-1].start - 1) : schools[-1].start] == "在"
    return schools if at else []


def _carried(context: Context, begin: int, end: int) -> list[Mention]:
    """我局实施了“X”;联合B开展“Y”: who acts before a semicolon acts after it too, where no other does."""
    text = context.text
    if text[begin - 1 : begin] != ";" or not WITHOUT_SUBJECT.fullmatch(text, begin, end):
        return []
    before = clause_start(text, begin - 1, "。!?;:")
    first = OWN_BUREAU_BEGINS.match(text, before, begin)
    if first and (body := own_bureau(context)):
        return [body]
    for label in ("Organization", "School"):
        for mention in context.mentions_in(label, before, begin):
            leads = SENTENCE_START.match(text, before, mention.start) and _is_subject(text, mention)
            if leads and mention.key and not SPEECH.search(text, mention.end, begin):
                return actors_before(context, mention.end, AGENTS)
    return []


def _signed_together(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """A与B签约,共同承担“X”: both, where the clause of the verb has no subject but 共同."""
    text = context.text
    clause = text.rfind(",", begin, verb.start())
    if clause < 0 or not TOGETHER_ONLY.fullmatch(text, clause + 1, verb.start()):
        return []
    opens = SENTENCE_OPENS.match(text, begin, clause)
    start = opens.end() if opens else begin
    actors, _, position = actors_at(context, start, clause, [])
    signed = len(actors) > 1 and SIGNED.fullmatch(text, position, clause) is not None
    return actors[::-1] if signed else []


def _school_far(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """学校坚持…理念,着力打造“X”: the school that begins the sentence, where no other one acts in between."""
    text = context.text
    begins = OWN_SCHOOL_BEGINS.match(text, begin) or OWN_SCHOOL_ON.search(text, begin, verb.start())
    clause = text.rfind(",", begin, verb.start())
    if begins is None or clause < 0 or verb.start() - clause > CLAUSE_LONGEST:
        return []
    agents = [m for label in AGENTS[:3] for m in context.mentions_in(label, begins.end(), verb.start()) if m.key]
    if any(_begins_clause(context, m) for m in agents) or SPEECH.search(text, begins.end(), verb.start()):
        return []
    school = the_school(context, begins.start("school"))
    return [school] if school else []


def _is_hired(context: Context, mention: Mention) -> bool:
    """请来教练李红,…: whom somebody else has called in."""
    return HIRED.match(context.text, clause_start(context.text, mention.start, ",。;:!?"), mention.start) is not None


def _begins_clause(context: Context, mention: Mention) -> bool:
    """Whether a mention stands as the subject of its clause; 请来教练李红 has none."""
    text, start = context.text, phrase_start(context, mention)
    begin = clause_start(text, start, ",。;:!?")
    return SENTENCE_START.match(text, begin, start) is not None and not _is_hired(context, mention)


def _meant(context: Context, begin: int, verb: re.Match[str], floor: int) -> list[Mention]:
    """他一手推动“X”, 两地将共同实施“X”, 该局…,启动“X”: whom the word stands for that begins the clause or sentence."""
    text = context.text
    for word in MEANS_SOMEBODY.finditer(text, max(begin, floor - 1), verb.start()):
        if word.start() < floor:
            continue
        actors, end = actors_meant(context, word.start(), verb.start())
        near = _only_adverbs(text, end, verb.start())
        far = SINCE.fullmatch(text, begin, word.start()) and ONE_CLAUSE_ON.match(text, end, verb.start()) is not None
        if actors and (near or far) and not SPEECH.search(text, end, verb.start()):
            return actors
    return []


def _adjacent(context: Context, begin: int, last: Mention, verb: re.Match[str]) -> list[Mention]:
    text = context.text
    actors = actors_before(context, last.end, AGENTS)
    if not actors:
        return []
    first = actors[-1]
    called = first.label == "Person" and CALLED.search(text, begin, first.start)
    if called or (CAUSED.search(text, begin, first.start) and first.label in {"School", "Organization"}):
        return actors if verb.start() == last.end else []
    if text.startswith("的", verb.end()):  # 表扬了A推出的“X”
        return [] if FORMERLY.search(text, begin, first.start) else actors
    start = max(begin, phrase_start(context, first))
    before = text[max(0, start - 1) : start]
    if companion := _companion(context, begin, start):
        return [*actors, companion]
    partner = None if SPEECH.search(text, begin, first.start) else WITH.search(text, begin, start)
    if partner and text.startswith(JOINTLY, last.end):
        partners = actors_before(context, partner.start(), AGENTS) or _own_school_before(context, partner.start())
        return [*actors, *partners] if partners else []
    leads = SENTENCE_START.match(text, begin, start) is not None or before in {",", "由", "“"}
    under = UNDER_FIRST.match(text, begin, first.start)
    told = SPEECH.search(text, under.end() if under else begin, first.start) or (
        before == "由" and FORMERLY.search(text, begin, start)
    )
    return actors if not told and (leads or _follows_together(text, begin, first.start)) else []


def _own_school_before(context: Context, end: int) -> list[Mention]:
    """学校 in 学校同某公司合作,办起“X”."""
    word = context.text[max(0, end - 2) : end]
    school = the_school(context, end - 2) if word in ("学校", "我校", "该校", "本校") else None
    return [school] if school else []


def _companion(context: Context, begin: int, start: int) -> Mention | None:
    """他 in 他和A一道, A in A要…,与B继续开展: who acts with the actors that begin at `start`."""
    text = context.text
    beside = BESIDE.match(text, start) or BESIDE.match(text, max(begin, start - 2))
    if beside and (person := person_meant(context, beside.start("who"))):
        return person
    alone = WITH_ALONE.search(text, max(begin, start - 2), start)
    return _first_of_sentence(context, begin, start) if alone else None


def _first_of_sentence(context: Context, begin: int, end: int) -> Mention | None:
    """A in A要…,与B继续开展“X”: the body with which the sentence begins, where no other one acts in between."""
    near = [m for label in ("Organization", "School") for m in context.mentions_in(label, begin, end) if m.key]
    acts = len({m.key for m in near}) == 1 and not SPEECH.search(context.text, near[0].end, end)
    leads = acts and SENTENCE_START.match(context.text, begin, near[0].start)
    return near[0] if leads and _is_subject(context.text, near[0]) else None


def _distant(context: Context, begin: int, verb: re.Match[str]) -> list[Mention]:
    """丰台区围绕…的目标,实施…: the subject begins the sentence, and the verb its own short clause without another."""
    text = context.text
    clause = text.rfind(",", begin, verb.start())
    if clause < 0 or verb.start() - clause > CLAUSE_LONGEST:
        return []
    if GENERIC_SUBJECT.match(text, clause + 1, verb.start()):
        return []
    if BARE_SUBJECT.match(text, clause + 1, verb.start()):
        part = own_part_at(context, clause + 1, verb.start(), ANY_WORD)
        return [part[0]] if part else []
    mentions = [m for label in AGENTS for m in context.mentions_in(label, begin, verb.start()) if m.key]
    if any(m.start > clause for m in mentions):
        return []
    for body in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if SENTENCE_START.match(text, begin, phrase_start(context, body)) and _is_subject(text, body):
            first = _holder(context, body, clause) or body
            actors = [m for m in actors_before(context, first.end, AGENTS) if m.start >= begin]
            return actors if first.end < clause and not SPEECH.search(text, first.end, verb.start()) else []
    return []


def _holder(context: Context, body: Mention, end: int) -> Mention | None:
    """The person of whom a body with which a sentence begins only tells the post: 县教育局局长王强."""
    persons = context.mentions_in("Person", body.end, end) if body.label != "Person" else ()
    return (
        persons[0] if persons and persons[0].key and TITLE.fullmatch(context.text, body.end, persons[0].start) else None
    )


def _is_subject(text: str, mention: Mention) -> bool:
    """Whether a sentence goes on from its first mention as from its subject, not as from an attribute (X的…)."""
    return not text.startswith(("的", "等", "领导", "书记", "市长", "区长", "县长", "局长"), mention.end)


def _last_agent(context: Context, begin: int, end: int) -> Mention | None:
    """The last definite actor before the verb; a place inside a longer name is no actor."""
    found: Mention | None = None
    for label in AGENTS:
        for mention in reversed(context.mentions_in(label, begin, end)):
            if mention.label == "Region" and context.text[mention.start - 1 : mention.start] in PLACED:
                continue  # 在全县联合开展: where, not who
            if context.text.startswith(MEANS_BEFORE, mention.start - 2):
                continue
            if mention.end <= end and mention.key:
                if found is None or mention.end > found.end:
                    found = mention
                break
    return found if found and is_definite(context.text, found) else None


def _follows_together(text: str, begin: int, start: int) -> bool:
    return text[max(begin, start - 2) : start] in ("会同", "联合")


def _companions(context: Context, begin: int, first: Mention) -> list[Mention]:
    """A in A会同B制定: who stands before 会同 leads, the others support; both are owners."""
    if not _follows_together(context.text, begin, first.start):
        return []
    return actors_before(context, first.start - 2, AGENTS) or _carried(context, begin, first.start - 2)


def _passive(context: Context, program: Mention) -> Iterator[Claim]:
    """转隶组建工作由A牵头,B具体实施."""
    text = context.text
    match = PASSIVE.match(text, program.end)
    if match is None:
        return
    end = _own_end(context, match.end())
    for owner in split_owners(text, OwnerList(match.end(), end, None, (program.start, end), "")):
        for actor in actors_before(context, without_adverbs(text, owner.end), AGENTS):
            if actor.start >= owner.start:
                ranges = ((program.start, program.end), *owner_and_verb(text, owner, end))
                yield Claim(actor, owner.role, owner.said, ranges, Modality.PLANNED)


def _own_end(context: Context, start: int) -> int:
    """Where what is said of a program ends: with its sentence, or where the next program is named."""
    limit = min(len(context.text), start + SENTENCE_LONGEST)
    stop = STOP.search(context.text, start, limit)
    following = context.mentions_in("Program", start, stop.start() if stop else limit)
    return following[0].start if following else stop.start() if stop else limit


def _led(context: Context, program: Mention) -> Iterator[Claim]:
    """由A牵头,B负责,实施“X”."""
    text = context.text
    begin = _sentence_start(text, program.start)
    verb = _verb_before(text, begin, program.start)
    led = LED.search(text, begin, verb.start()) if verb else None
    if led is None:
        return
    for owner in split_owners(text, OwnerList(*led.span("owners"), None, led.span(), "")):
        for actor in actors_before(context, without_adverbs(text, owner.end), AGENTS):
            if actor.start >= owner.start:
                yield Claim(actor, owner.role, owner.said, ((actor.start, program.end),), Modality.PLANNED)


def _led_first(context: Context, program: Mention) -> Iterator[Claim]:
    """A牵头,B配合,开展“X”; 由A牵头,联合B开展“X”; A局长李红亲自挂帅,推进“X”: the clauses before the verb say who is in
    charge."""
    text = context.text
    begin = _sentence_start(text, program.start)
    verb = _verb_before(text, begin, program.start)
    own = text.rfind(",", begin, verb.start()) if verb else -1
    if verb is None or own < 0 or not LED_FIRST.search(text, begin, own):
        return
    with_them = _together_with(context, own + 1, verb)
    if with_them is None:
        return
    start = SENTENCE_OPENS.match(text, begin, verb.start())
    by = BY_OPENS.search(text, begin, own)
    for first in dict.fromkeys((start.end() if start else begin, by.start() if by else begin)):
        charges = [*charges_between(context, first, own)]
        if any(charge.role == "lead" for charge in charges) and charges[0].words[0] - first <= LED_FIRST_BEFORE:
            yield from (_claim(program, charge) for charge in charges)
            for actor in with_them:
                yield Claim(actor, "support", verb[0], _evidence(actor, verb, program), Modality.PLANNED)
            return


def _together_with(context: Context, start: int, verb: re.Match[str]) -> list[Mention] | None:
    """Whom the clause of a verb names beside those in charge (联合B开展); none if it has a subject of its own."""
    text = context.text
    if start == verb.start():
        return []
    together = TOGETHER_WITH.match(text, start, verb.start())
    actors, others, position = actors_at(context, together.end(), verb.start(), []) if together else ([], [], start)
    acts = actors and ADVERBS.fullmatch(text, position, verb.start())
    return [*actors, *others] if acts else None


def _defined(context: Context, program: Mention) -> Iterator[Claim]:
    """“X”是A推出的一项计划, “X”的牵头单位为A."""
    text = context.text
    made = MADE.match(text, program.end)
    verb = _verbs()[0].search(text, made.end(), made.end() + MADE_LONGEST) if made else None
    if made and verb and text.startswith("的", verb.end()) and "," not in text[made.end() : verb.end()]:
        for actor in actors_before(context, verb.start(), AGENTS):
            if actor.start >= made.end():
                role = _verbs()[1][verb[0]]
                yield Claim(actor, role, verb[0], ((program.start, verb.end()),), Modality.ONGOING)
    label = LABELLED.match(text, program.end)
    if label:
        stop = NEXT_OFFICE.search(text, label.end()) or STOP.search(text, label.end())
        owners = OwnerList(label.end(), stop.start() if stop else len(text), role_of(label["label"]), label.span(), "")
        for owner in split_owners(text, owners):
            for actor in actors_before(context, owner.end, AGENTS):
                if actor.start >= owner.start:
                    yield Claim(actor, owner.role, label["label"], ((program.start, owner.end),), Modality.ONGOING)


def _in_doing(context: Context, program: Mention) -> Iterator[Claim]:
    """“X”是A在抓: who has it in hand."""
    made = MADE.match(context.text, program.end)
    actors, _, position = actors_at(context, made.end(), made.end() + MADE_LONGEST, []) if made else ([], [], 0)
    doing = IN_DOING.match(context.text, position) if actors else None
    for actor in actors if doing else ():
        role = "lead" if doing and doing["verb"] in LEADS else "implement"
        yield Claim(actor, role, doing["verb"] if doing else "", ((program.start, position),), Modality.ONGOING)


def _by_title(context: Context, program: Mention) -> Iterator[Claim]:
    """X关于开展Y的通知: who gives notice of its own campaign leads it."""
    title = context.outline.title
    if title is None or not title[0] <= program.start < title[1]:
        title = _line_of_notice(context, program)
        if title is None:
            return
    else:
        yield from _by_office(context, program)
    words = context.text[slice(*title)]
    issuer = title_issuer(words)
    end = title[0] + (words.index(issuer) + len(issuer) if issuer else 0)
    lead = NOTICE.match(context.text[end : title[1]])
    if lead is None or program.start - end - lead.end() > 2 or "的通知" not in context.text[program.end : title[1]]:
        return
    if issuer:
        for actor in _issuers_before(context, title[0], end):
            yield Claim(actor, "lead", "关于", ((actor.start, program.end),), Modality.PLANNED)
        return
    signed = context.outline.issuer
    for actor in signers(context) if signed else ():
        ranges = ((program.start, program.end), (actor.start, actor.end))
        yield Claim(actor, "lead", "关于", ranges, Modality.PLANNED)


def _by_decision(context: Context, program: Mention) -> Iterator[Claim]:
    """为…,决定举行X: who gives the notice that says so decides, where the sentence has no subject of its own."""
    if program.rule != "campaign that is decided on":
        return
    text, title = context.text, context.outline.title
    begin = clause_start(text, program.start, ",。;:")
    verb = DECIDED.search(text, begin, program.start)
    if title is None or verb is None or not UNDECIDED_BY.fullmatch(text, begin, verb.start()):
        return
    issuer = title_issuer(text[slice(*title)])
    end = title[0] + (text[slice(*title)].index(issuer) + len(issuer) if issuer else 0)
    for actor in _issuers_before(context, title[0], end) if issuer else signers(context):
        ranges = tuple(sorted(((actor.start, actor.end), (verb.start(), program.end))))
        yield Claim(actor, "lead", "决定", ranges, Modality.PLANNED)


def _line_of_notice(context: Context, program: Mention) -> Range | None:
    """The line that names a notice below what a page has above it."""
    text = context.text
    if program.start > HEAD_OF_PAGE:
        return None
    line = (clause_start(text, program.start, ""), clause_end(text, program.end, ""))
    return line if LINE_OF_NOTICE.search(text, *line) and title_issuer(text[slice(*line)]) else None


def _issuers_before(context: Context, start: int, end: int) -> list[Mention]:
    """The bodies of a title before 关于: A、B, or A B with blanks between."""
    actors = actors_before(context, end, AGENTS)
    while actors and context.text[max(start, actors[-1].start - 1) : actors[-1].start] in (" ", "\n"):
        others = actors_before(context, actors[-1].start - 1, AGENTS)
        if not others or others[-1].start < start:
            break
        actors += others
    return actors


def signers(context: Context) -> list[Mention]:
    """The bodies that sign the document; not those that a page names as publisher."""
    signed = context.outline.issuer
    if signed is None or context.outline.head.date_kind != "signed":
        return []
    return [m for label in ("Organization", "School") for m in context.mentions_in(label, *signed) if m.key]


def _by_office(context: Context, program: Mention) -> Iterator[Claim]:
    """A、B为牵头单位 in a paper whose title names one program."""
    title = context.outline.title
    assert title is not None
    if len({p.key for p in context.mentions_in("Program", *title)}) > 1 or context.works:
        return
    for owner, mentions in offices(context, title[1], len(context.text)):
        for actor in mentions:
            ranges = ((program.start, program.end), (owner.start, owner.end))
            yield Claim(actor, owner.role, owner.said, ranges, Modality.PLANNED)


def _evidence(actor: Mention, verb: re.Match[str], program: Mention) -> tuple[Range, ...]:
    if verb.start() - actor.end <= 40:
        return ((actor.start, program.end),)
    return ((actor.start, actor.end), (verb.start(), program.end))


def _modality(words: str) -> Modality:
    if "将" in words or "拟" in words or "决定" in words or "计划" in words:
        return Modality.PLANNED
    return Modality.DONE if "了" in words or "已" in words else Modality.ONGOING
