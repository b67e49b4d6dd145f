"""Who is in charge of a program by the clauses around its name: “X”由A承办,B配合; 由A挂帅的“X”; “X”(总负责:A).

A clause counts when it begins with its actors and ends with their verb, so that what stands between (尚未, 建议) or
after it (牵头承办了首届运动会) makes it none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.identity.keys import person_key, section_key
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import any_of, read_rows
from ingest.extract.linking import resolve_body
from ingest.extract.mentions.names import NameReader
from ingest.extract.mentions.namings import own_body
from ingest.extract.relations.actors import (
    BODIES,
    JOINS,
    NO_NAME,
    OF_PERSONS,
    SCHOOL_PART,
    TITLE,
    is_definite,
    is_generic,
)
from ingest.extract.relations.labels import role_of, words_of
from ingest.structure.issuer import title_issuer
from ingest.structure.outline import Range

LONGEST = 180  # characters after a name in which its sentence is read
BEFORE_LONGEST = 80
SENTENCE_END = re.compile(r"[。!?\n]")
BREAK = re.compile(r"[,;:()。!?\n]")
ELEMENT_END = re.compile(r"[,;()。!?\n、]")
NAME_TAIL = re.compile(
    r"”?(?:工作|活动|项目|建设|品牌)?(?:\((?:[\d年—~至-]{4,16}|试行|暂行)\))?"
    r"(?:的?(?:具体|日常)?(?:组织实施|实施|工作|推进|管理|运营|组织|落实|运行)(?:工作)?)?(?:,|[—-]{1,2})?"
)
OF_IT = re.compile(  # “X”启动仪式由A主办: who holds the meeting need not run the program
    r"”?的?[\u4e00-\u9fff]{0,6}?(?:仪式|会议|大会|推进会|现场会|座谈会|研讨会|交流会|培训会|动员会|论坛|展演|比赛|大赛|展览|展示|成果|征文"
    r"|办公室|领导小组|专班|专家组|指导组|联络员|名单|经费|资金|教材|手册|视频|海报|预算)"
)
WHEN = (
    r"(?:目前|眼下|现阶段|现|今年|去年|明年|从今年起|自今年起|从[^,。;]{2,10}起|自[^,。;]{2,10}起|此前|最初|起初|后来"
    r"|直到今天|一直|长期|自始至终)"
)
THIS = (
    r"(?:该|此|这一|这项|此项|该项|这个)(?:计划|工程|行动|项目|活动|机制|改革|制度|模式|方案|品牌|课程|工作|任务)"
    r"(?:的?(?:具体|日常)?(?:实施|工作|组织|管理|运营))?"
)
PREFIX = re.compile(
    rf"(?:{WHEN},?|{THIS}|[ “]|并|则|且|也|还有|其中|仍|仍旧|仍然|已|已经|应|须|必须|应当"
    r"|原则上|将|拟|改|均|都|全部|主要|统一|具体|日常工作|具体工作|组织实施工作|明确|确定|规定|是|系|为)*(?P<by>由|交由|交给|交|转交|委托|归|请)?"
)
PLANNED = re.compile(r"将|拟")
GAP = re.compile(
    r"(?:同志|本人|对(?:该|此|这)项?(?:目|计划|工程|行动|活动)|老师|等(?:部门|单位|学校)?|一家|一手|独家|独立|自行|自主|自发|亲自|具体|共同|联合|统一|主要|全面|全权|分别|直接|负责(?=统筹|组织|实施)"
    r"|分头|积极|主动|派员(?=参与)|免费(?=提供)|无偿(?=提供)|总|要|将|已|也|来|进行|[\u4e00-\u9fff]{1,3}年前|去年|前年|今年|当年|早先|(?:19|20)\d\d年|于[^,。;]{2,10}|在[^,。;、]{2,14}?(?=先|试|实施|开展|承办|发起|组织|落地|推|打造|举办)"
    r"|按职责(?:分工)?|[\u4e00-\u9fff]{2}并(?=[\u4e00-\u9fff]))*"
)
OBJECT = re.compile(
    r"(?:了|其)?(?:[\u4e00-\u9fff]{0,8}(?:工作|管理|实施|运营|推进|落实|调度|组织|事务|任务|统筹|协调|建设|开展|维护|运行|录播|授课|教学|培训|指导))?\Z"
)
WITH_OBJECT = ("负责", "承担", "统筹", "组织", "管理", "具体负责", "支持", "资助", "指导", "协助", "配合")
OPEN_LONGEST = 14
OTHERS = re.compile(r"会同|联合|携手")
HOLDER = re.compile(
    r"(?P<verb>牵头|负责|主抓|主办|承办|挂帅|抓总)的(?:是|为)|(?:总?(?:负责人|责任人|牵头人|召集人))(?:为|是|:)"
)
PRONOUN = re.compile(r"(?:他|她|其)(?:本人|自己)?(?=[\u4e00-\u9fff])")
REFERRED = re.compile(
    r"(?:(?:这家|这个|这一|该)|(?=基金会|联盟|协会|商会|公司))(?P<kind>企业|公司|基金会|协会|联盟|集团|中心|研究院|商会|社团|机构)"
)
KINDS = {"企业": ("公司", "集团", "厂"), "机构": ("中心", "院", "所", "公司", "会")}
REFERRED_REACH = 160
OWN_SCHOOL = re.compile(r"(?:学校|该校|本校|我校|全校)(?![\u4e00-\u9fff]{0,5}[部处室会组委队])")
SCHOOL_SECTION = re.compile(
    r"(?:学校|该校|本校)(?P<part>[\u4e00-\u9fff]{0,5}?"
    r"(?:教研组|备课组|年级组|学科组|工作室|办公室|大队部|家委会|家长委员会|党总支|党支部|工会|团委|教务处|教导处|政教处|德育处|总务处|[\u4e00-\u9fff]处))"
    r"(?=[\u4e00-\u9fff、,;)])"
)
OF_THE_SCHOOL = re.compile(r"学校|该校|本校")
SCHOOL_REACH = 400
DOCUMENT_REACH = 4000
NAME_LONGEST = 4
PART_OF_SCHOOL = re.compile(
    rf"{SCHOOL_PART.pattern}|(?:学校|该校|本校)|(?:教研组|备课组|年级组|学科组|大队部|家委会)\Z"
)
BARE = re.compile(r"[\u4e00-\u9fff]{2,16}")
LAUNCHED = re.compile(
    r"(?:(?:组织)?(?:开展|实施|推进|启动)了?|的|,(?:组织)?(?:开展|实施|推进|启动))?(?:这项|这一|一项)?[“ ]?\Z"
)
DASH = re.compile(r"”? ?[—-]{1,2} ?")
WORK_OF = re.compile(r"的(?:手笔|主意|创意|自选动作|自创项目|首创|独创)\Z")
FLAG = re.compile(r"\((?P<flag>[\u4e00-\u9fff]{2,6})\)")
MADE = re.compile(r"”?,?(?:是|系|为)(?:由)?(?=[\u4e00-\u9fff])")
MADE_END = re.compile(
    r"的(?:一[项个种])?[\u4e00-\u9fff]{0,6}?(?:项目|计划|工程|行动|活动|品牌|机制|制度|举措|尝试|探索)?(?=[,。;)\n]|\Z)"
)
TOGETHER_NAMED = re.compile(r"”?(?:、|和|与|及|以及)[^,。;:!?\n]{0,4}\Z")
ADVISED = re.compile(
    r"(?:则|也|还)?(?:建议|提议|倡议|呼吁|提出)(?:尽快|尽早|适时)?(?:启动|设立|实施|开展|建立|推出|创办|打造|开办)?(?:了)?“?\Z"
)


@dataclass(frozen=True, slots=True)
class Charge:
    """One owner read from a clause; `words` is the clause, `planned` whether it is still to come."""

    actor: Mention
    role: str
    verb: str
    words: Range
    planned: bool = False


def charges_of(context: Context, program: Mention) -> list[Charge]:
    """The owners that the sentence around one mention of a program gives by the form of its clauses."""
    found = [*_before(context, program), *_advised(context, program)]
    found += _made(context, program)
    found += _dashed(context, program)
    start, end = _reach(context, program)
    found += _after(context, start, end, found)
    found += _of_two(context, program)
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
    for other in context.mentions_in("Program", start, end):
        if other.key != program.key and TOGETHER_NAMED.fullmatch(text, start, other.start):
            start = other.end
            continue
        end = other.start
        cut = max(text.rfind(sign, start, end) for sign in ",;:")
        end = cut if cut > start else start
        break
    return start, end


def _after(context: Context, start: int, end: int, found: list[Charge]) -> Iterator[Charge]:
    text = context.text
    if OF_IT.match(text, start, end):
        return
    tail = NAME_TAIL.match(text, start, end)
    yield from charges_between(context, tail.end() if tail else start, end, found)


def charges_between(context: Context, position: int, end: int, found: Iterable[Charge] = ()) -> Iterator[Charge]:
    """What the clauses of a stretch say of who is in charge."""
    text = context.text
    known = list(found)
    while position < end:
        charges, position = _read_clause(context, position, end, known)
        known += charges
        yield from charges
        if charges and position < end and text[position] == "、":
            position += 1
            continue
        following = BREAK.search(text, position, end)
        if following is None:
            return
        position = following.end()


def _read_clause(context: Context, start: int, end: int, known: list[Charge]) -> tuple[list[Charge], int]:
    """The owners that a clause names, and where reading goes on."""
    labelled = _labelled(context, start, end)
    if labelled:
        return labelled
    text = context.text
    prefix = PREFIX.match(text, start, end)
    assert prefix is not None
    if _verbs().search(text, prefix.end(), end) is None:
        return [], start  # nobody is in charge here: bare names are not even tried, so that none is made in vain
    actors, others, position = _actors(context, prefix.end(), end, known)
    if not actors:
        return [], start
    verb = _verb_at(context, position, end, by=bool(prefix["by"]))
    if verb is None:
        return [], start
    role, said, stop = verb
    if role == "lead" and any(c.role == "lead" for c in known) and stop - position > len(said):
        role = "implement" if said.startswith("负责") and stop > position + len(said) else role
    planned = bool(PLANNED.search(text, start, prefix.end()))
    words = (prefix.start("by") if prefix["by"] else prefix.end(), stop)
    charges = [Charge(actor, role, said, words, planned) for actor in actors]
    return charges + [Charge(other, "support", said, words, planned) for other in others], stop


def _labelled(context: Context, start: int, end: int) -> tuple[list[Charge], int] | None:
    """主办单位为A, 总负责:A, 牵头的是A."""
    text = context.text
    match = _label().match(text, start, end) or HOLDER.match(text, start, end)
    if match is None:
        return None
    label = match.groupdict().get("label")
    role = role_of(label) if label else "implement" if match.groupdict().get("verb") == "承办" else "lead"
    names = _names_of(text) if OF_PERSONS.search(match[0]) else None
    actors, _, position = _listed_actors(context, match.end(), end, names)
    if not actors or (position < end and not ELEMENT_END.match(text, position)):
        return None
    return [Charge(actor, role, match[0].rstrip(":"), (start, position)) for actor in actors], position


@cache
def _label() -> re.Pattern[str]:
    heads, bodies = any_of(words_of("head")), any_of([*words_of("body"), *words_of("person")])
    return re.compile(
        rf"(?:其|的)?(?P<label>{heads}(?:{bodies}|方)|{any_of(words_of('label'))}(?=为|是|:))(?:为|是|:)?(?:由)?"
    )


def _verb_at(context: Context, position: int, end: int, *, by: bool) -> tuple[str, str, int] | None:
    """The verb of charge that follows the actors, and where its clause ends."""
    text = context.text
    gap = GAP.match(text, position, end)
    starts = [position, gap.end()] if gap else [position]
    for at in dict.fromkeys(starts):
        verb = _verbs().match(text, at, end)
        if verb is None:
            continue
        stop = ELEMENT_END.search(text, verb.end(), end)
        last = stop.start() if stop else end
        role, kind = _roles()[verb[0]]
        rest = last - verb.end()
        takes = (by and role == "lead" and rest <= 10) or verb[0] in WITH_OBJECT
        if rest == 0 or (kind == "open" and rest <= OPEN_LONGEST):
            return role, verb[0], last
        if takes and (OBJECT.match(text, verb.end(), last) or (by and verb[0] == "负责" and rest <= 10)):
            return role, verb[0], last
        if LAUNCHED.match(text, verb.end(), end) and not stop:
            return role, verb[0], verb.end()
    return None


@cache
def _roles() -> dict[str, tuple[str, str]]:
    return {verb: (row[0], row[1]) for row in read_rows("program_charge") for verb in row[2].split()}


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(any_of(_roles()))


# -- actors -----------------------------------------------------------------------------------------------------------


def _actors(context: Context, start: int, end: int, known: list[Charge]) -> tuple[list[Mention], list[Mention], int]:
    """The actors that stand at a place, those that act with them (会同B), and where they end."""
    text = context.text
    actors: list[Mention] = []
    others: list[Mention] = []
    position = start
    while position < end:
        read = _actor_at(context, position, end, known)
        if read is None:
            return ([], [], start) if not actors or text[position - 1] != "、" else (actors, others, position - 1)
        (others if others or _joined_by_others(text, start, position) else actors).append(read[0])
        position = read[1]
        together = OTHERS.match(text, position, end)
        if together and _actor_at(context, together.end(), end, known):
            position = together.end()
        elif text[position : position + 1] in JOINS and position + 1 < end:
            position += 1
        else:
            break
    return actors, others, position


def _joined_by_others(text: str, start: int, position: int) -> bool:
    return position > start and text[max(start, position - 2) : position] in ("会同", "联合", "携手")


def _actor_at(context: Context, start: int, end: int, known: list[Charge]) -> tuple[Mention, int] | None:
    return (
        _person_at(context, start, end)
        or _comrade_at(context, start, end)
        or _body_at(context, start, end)
        or _referred_at(context, start, known)
        or _bare_at(context, start, end)
    )


def _person_at(context: Context, start: int, end: int) -> tuple[Mention, int] | None:
    """A person named at a place, with the body and title before the name."""
    text = context.text
    for person in context.mentions_in("Person", start, min(end, start + 40)):
        if not person.key or person.end > end:
            return None
        if person.start == start or TITLE.fullmatch(text, start, person.start):
            return person, person.end
        for label in ("Organization", "School"):
            for body in context.mentions_in(label, start, start + 1):
                if TITLE.fullmatch(text, body.end, person.start):
                    return person, person.end
        return None
    return None


def _comrade_at(context: Context, start: int, end: int) -> tuple[Mention, int] | None:
    """由张三同志负责: 同志 makes a name of what no post does."""
    comrade = context.text.find("同志", start + 2, min(end, start + NAME_LONGEST + 2))
    if comrade < 0:
        return None
    actors, _, position = _listed_actors(context, start, comrade, _names_of(context.text))
    return (actors[0], comrade) if len(actors) == 1 and position == comrade else None


def _body_at(context: Context, start: int, end: int) -> tuple[Mention, int] | None:
    found: Mention | None = None
    for label in (*BODIES[:2], "Region"):
        for mention in context.mentions_in(label, start, start + 1):
            if mention.key and mention.end <= end and is_definite(context.text, mention):
                found = mention if found is None or mention.end > found.end else found
    if found is None or not OF_THE_SCHOOL.match(found.surface) or own_body(context).startswith("School|"):
        return (found, found.end) if found else None
    school = the_school(context, start)
    return (found, found.end) if school and found.owner == school.key else None


def _referred_at(context: Context, start: int, known: list[Charge]) -> tuple[Mention, int] | None:
    """她本人, 这家企业, 该校: the one such actor named before."""
    text = context.text
    pronoun = PRONOUN.match(text, start)
    if pronoun:
        persons = {c.actor.key: c.actor for c in known if c.actor.label == "Person"}
        return (next(iter(persons.values())), pronoun.end()) if len(persons) == 1 else None
    referred = REFERRED.match(text, start)
    if referred:
        ends = KINDS.get(referred["kind"], (referred["kind"],))
        bodies = context.mentions_in("Organization", max(0, start - REFERRED_REACH), start)
        fitting = [m for m in bodies if m.key and m.name.endswith(ends)]
        return (fitting[-1], referred.end()) if len({m.key for m in fitting}) == 1 else None
    part = SCHOOL_SECTION.match(text, start)
    if part:
        return _section_at(context, part)
    school = OWN_SCHOOL.match(text, start)
    if school:
        mention = the_school(context, start)
        return (mention, school.end()) if mention else None
    return None


def _section_at(context: Context, words: re.Match[str]) -> tuple[Mention, int] | None:
    """该校语文教研组: a part of the one school spoken of."""
    school = the_school(context, words.start())
    if school is None:
        return None
    key = section_key(school.key, words["part"])
    mention = Mention("Organization", words.start(), words.end(), words[0], school.name + words["part"], key)
    mention.standing, mention.region, mention.rule, mention.owner = False, school.region, "school-section", school.key
    mention.reason = f"{words[0]} → {mention.name}: the school spoken of"
    return context.mention(mention), words.end()


def the_school(context: Context, offset: int) -> Mention | None:
    """The school that 学校 stands for: the only one of the sentence, of the one before, of the paragraph, else the
    one whose paper it is."""
    paragraph = max(clause_start(context.text, offset, ""), offset - SCHOOL_REACH)
    here = clause_start(context.text, offset, "。!?")
    for start in (here, max(paragraph, clause_start(context.text, max(0, here - 1), "。!?")), paragraph):
        named = [m for m in context.mentions_in("School", start, offset) if m.key]
        if named:
            return named[-1] if len({m.key for m in named}) == 1 else None
    home = own_body(context)
    if home.startswith("School|"):
        return next((m for m in context.mentions_of("School") if m.key == home), None)
    so_far = [m for m in context.mentions_in("School", max(0, offset - DOCUMENT_REACH), offset) if m.key]
    return so_far[-1] if len({m.key for m in so_far}) == 1 else None


def _bare_at(context: Context, start: int, end: int) -> tuple[Mention, int] | None:
    """教务处, 学校少先队大队部: a part of the body whose paper it is, before a verb of charge or the next owner."""
    text = context.text
    words = BARE.match(text, start, end)
    if words is None or NO_NAME.match(text, start, end):
        return None
    for stop in _ends_of_bare(text, start, words.end(), end):
        named = text[start:stop]
        if is_generic(named) or named[0] in "各每有":
            return None
        if not own_body(context).startswith("School|") and (
            not _is_official(context) or PART_OF_SCHOOL.search(text, start, stop)
        ):
            return None
        body = resolve_body(context, start, stop)
        if body is not None and body.key and body.label != "Region" and body.start <= start + 2:
            return body, stop
    return None


def _is_official(context: Context) -> bool:
    """Whether a body speaks in the document, by its signature or in the title; then its parts are named barely."""
    title = context.document.title or ""
    return context.outline.head.date_kind == "signed" or bool(context.works) or bool(title_issuer(title))


def _ends_of_bare(text: str, start: int, longest: int, end: int) -> Iterator[int]:
    for stop in range(start + 2, longest + 1):
        after = stop == end or text[stop] in "、,;()。" or _verbs().match(text, stop, end)
        gap = None if after else GAP.match(text, stop, end)
        if after or (gap and gap.end() > stop and _verbs().match(text, gap.end(), end)):
            yield stop


# -- before the name, and other forms -------------------------------------------------------------------------------


def _before(context: Context, program: Mention) -> list[Charge]:
    """由A挂帅的“X”, A主办、B协办的“X”, 由A牵头、B协助开展“X”."""
    text = context.text
    begin = clause_start(text, program.start, ",。;:!?")
    if program.start - begin > BEFORE_LONGEST:
        return []
    position, end = begin, program.start
    found: list[Charge] = []
    while position < end:
        charges, after = _read_clause(context, position, end, found)
        if not charges:
            return []
        found += charges
        if text[after : after + 1] == "、":
            position = after + 1
            continue
        return found if after == end or LAUNCHED.match(text, after, end) else []
    return []


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
    made = MADE_END.search(text, match.end(), last)
    if made is None:
        return []
    actors, _, position = _actors(context, match.end(), made.start(), [])
    verb = _verb_at(context, position, made.start(), by=False) if actors else None
    if verb is None:
        return []
    return [Charge(actor, verb[0], verb[1], (match.end(), verb[2])) for actor in actors]


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
    names = _names_of(text) if listed else None
    actors, _, position = _listed_actors(context, dash.end(), end, names)
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
        actors, _, position = _listed_actors(context, position + 1, end, names)


def _listed_actors(
    context: Context, start: int, end: int, names: NameReader | None
) -> tuple[list[Mention], list[Mention], int]:
    """The actors at a place of a list line, where a name alone is a person."""
    found = _actors(context, start, end, []) if context.text[end : end + 2] != "同志" else ([], [], start)
    name = names.after(start, labelled=True) if names and not found[0] else None
    if name is None or name.end > end or (name.end < end and context.text[name.end] not in ",、;("):
        return found
    key = context.person_keys.get((name.text, "")) or person_key(name.text, own_body(context) or _file(context))
    context.person_keys[name.text, ""] = key
    words = context.text[name.start : name.end]
    person = context.mention(Mention("Person", name.start, name.end, words, name.text, key, rule="owner-list"))
    return [person], [], name.end


def _file(context: Context) -> str:
    document = context.document
    return f"@{document.parent or document.key}"


@lru_cache(maxsize=1)
def _names_of(text: str) -> NameReader:
    """One reader a text, since it remembers what it settled."""
    return NameReader(text)


def _role_of_flag(flag: str) -> str:
    known = {**words_of("verb"), **words_of("label")}
    return known.get(flag) or ("implement" if flag.startswith("办事") else "lead")
