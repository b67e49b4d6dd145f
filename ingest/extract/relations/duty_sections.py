"""Who is in charge of a program by a division of duties: below a line that names a person, clauses without a subject
(具体负责“X”工程, “X”由其总牵头) speak of that person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.linking import resolve_body
from ingest.extract.mentions import section_lines
from ingest.extract.mentions.duty_lines import duty_lines, named_duties
from ingest.extract.mentions.part_heads import PART_OF_GROUP
from ingest.extract.relations.actors import phrase_start
from ingest.extract.relations.charge_clauses import Charge, role_of_office
from ingest.extract.relations.clause_actors import listed_actors, names_of
from ingest.extract.relations.program_offices import OFFICE_STANDS, office_after
from ingest.structure.outline import Range

LONGEST = 600  # characters of one person's section
HEAD_LONGEST = 40  # characters of a line before the name that heads a section
HEAD = re.compile(  # what may stand on the line before the name: a number, a body and a title, a label
    r" *(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]+ *)?(?:[\u4e00-\u9fff、]{0,24}?"
    r"(?:(?:长|员|书记|主任|主席|督学|总监|干部|老师|教师|同志|领导|姓名:?)[ :]*|[\u4e00-\u9fff]{2}: *))?"
)
IN_ROSTER = re.compile(
    r"(?:副? *组 *长|成 *员|组 *员|委 *员|总 *指 *挥) *: *\Z"
)  # 副组长:甲: a place in a group, no duty
HEAD_ENDS = re.compile(r" *(?:[:,(\n]|同志|\Z)| +[\u4e00-\u9fff]")
TITLE_AFTER = re.compile(r"[\u4e00-\u9fff]{0,24}?(?:长|员|书记|主任|主席|督学|总监)(?:\([^()\n]{1,12}\))?[ ,。:\n]")
DUTIES = re.compile(
    r"(?:\A|[\n。;:, ])(?:职务|分工|职责|工作分工|主要职责)?[: 【]*"
    r"(?:具体|全面|主要|重点|一并|同时|受[^,。;\n]{2,12}委托,)*"
    r"(?:主持|分管|负责|牵头|协助|联系|主抓|统管|主管|兼管|协管|挂钩|包抓|抓“|重点项目|重点工作)"
)
WORK = re.compile(  # 李红⏎  落实“X”行动 in a paper that shares out work
    r"(?:同志)?(?:\([^()\n]{2,30}\))? *\n+ *(?:除[^,。\n]{2,16}外,)?"
    r"(?:落实|办好|抓好|做好|推进|对接|承担|组织|亲自抓|主抓|管好|[^,。;\n]{4,40}由其)"
)
OTHER_MATTER = re.compile(
    r"\n *(?:(?:补充)?说明|备注|附注?|工作补位|[AB]{1,2}角|注|以上|上述|班子|本次|上一篇|下一篇|【(?:打印|关闭))"
    r"|\n *\d{1,2}[.、]"
    r"|\n *[(]?[一二三四五六七八九十]{1,3}[)、]"
)
ANOTHER_HEAD = re.compile(  # 王强 党组成员、某中心主任: the line of somebody else, whoever that is
    r"\n *[\u4e00-\u9fff]{2,4} +(?=[\u4e00-\u9fff])(?:[^\n。;:]{0,40}[、,(])?[^\n。;:]{0,24}?"
    r"(?:长|员|书记|主任|主席|督学|总监|助理)(?:\([^()\n]{1,16}\))? *(?=\n)"
)
OTHERS_BEHIND = re.compile(r"”?(?:项目|工作|活动)?由(?!其|本人)[^,。;\n]{2,20}?(?:负责|牵头|主抓|承担)")
TAKES_POST = re.compile(r"(?:同志)?(?:同时)?(?:兼任|兼|担任|任)[^,。;\n]{0,12}办公室[^,。;\n]{0,4}主任,")
TAKES_OFFICE = re.compile(r" *(?:同时|并|还|另)?(?:任|担任|兼任|出任|兼)?(?:全[县市区旗州校])?“?")  # 任“X”工程总负责人
SHARED_OUT = re.compile(r"分工|包抓|包联|包保|责任|领办|领衔|联系|牵头|分解")
LINE_OF_ONE = re.compile(
    r"^ *(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]+ *)?(?P<who>[\u4e00-\u9fff·]{2,12}(?: [\u4e00-\u9fff])?)"
    r"(?:同志)? ?(?P<verb>牵头|负责|包抓|包联|领办|主抓|领衔)?(?P<sign> ?: ?)(?=“|[\u4e00-\u9fff])[^\n]{4,120}$",
    re.MULTILINE,
)

LINE_OF_PART = re.compile(
    r"^ *(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]+ *)?(?P<who>[\u4e00-\u9fff]{2,16})"
    r"\((?:负责人|[\u4e00-\u9fff]{0,4}(?:主任|部长|书记|组长|处长|科长|股长)) ?:? ?[\u4e00-\u9fff·]{2,8}\) ?: ?",
    re.MULTILINE,
)
MARK = re.compile(r" *(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]+ *)?")
OTHERS_LEAD = re.compile(r"[\u4e00-\u9fff](?:牵头|负责|主抓|抓总|承担),")
LABEL = re.compile(r"【?(?:重点|负责|牵头|包抓|领办)(?:项目|工作|任务|事项|改革)】?:?")
POST = "副?(?:主任|处长|科长|股长|组长|书记|主席|干事)"
TURNS = re.compile(rf"(?:[。;\n] *(?:{POST} +)?|: *{POST} +)\Z")
TURN_LONGEST = 8
BEGINS = re.compile(
    r"(?: *[(〔]?\d{1,2}[)〕、.] *)?[ ”、]*"
    r"(?:同时|并|还|另|其中|目前|兼|继续|主要|重点|全面|具体|一并|日常|临时|暂时?)*"
)
HELPS = re.compile(
    r"(?:协助|配合|协同)(?:[\u4e00-\u9fff·]{0,10}?(?:局长|书记|校长|主任|同志|科|股|室|处|办)|[\u4e00-\u9fff]{2,3}?)?(?:具体)?"
    r"(?:抓好?|做好|负责|推进|实施|落实|分管|管理|统筹|开展|组织)"
)
HELPED = re.compile(r"协助|配合|协同")
TITLE_BETWEEN = re.compile(r"(?:[\u4e00-\u9fff]{0,8}?(?:书记|局长|校长|主任|园长|科长|股长))?")
MODIFIES = re.compile(
    r"(?:了|好|全[县市区旗州校]|[\u4e00-\u9fff、]{0,24}?(?:和|及|、|以及)"
    r"(?:(?:[中青老新]?年?教师|学生|校长|班主任|学校|干部|家长)(?:的)?)?|[\u4e00-\u9fff]{0,8})?“?"
)
BETWEEN = re.compile(
    r"”?(?:项目|工作|活动|工程|计划|行动)?(?:、|和|与|及|以及)(?:[\u4e00-\u9fff]{0,12}(?:、|和|及|以及))?“?"
)
NOT_RUN = re.compile(  # 负责“X”的督查, 负责“X”宣传报道: a part of it that puts nobody in charge
    r"”?(?:项目|工作|活动)?的?(?:(?![和与及])[\u4e00-\u9fff]{0,4}?)(?:监督|督查|督导|考核|评估|评价|检查|验收|审计|宣传|报道|信息|档案|统计"
    r"|后勤|经费|资金|财务|保障|接待|联络|联系|学校|单位|领导小组|办公室|专班)"
)
BY_SELF = re.compile(
    r"”?(?:\([一二三四五六\d][期轮批]\))?(?:(?:、|和|与|及|以及)(?:(?!由)[^,。;:\n]){2,40}?)?(?:项目|工作|活动)?(?:的?(?:日常|具体|总体)?(?:调度|工作|事务|实施|推进|管理|运行|协调|组织|落实)(?:工作)?)?,?"
    r"(?:均|都|将|仍|也|亦|则|统一|具体|主要|全面|一并|继续)*(?:由|归口?|属|交由?)(?:其|本人)(?:本人|同志)?(?:具体|全面|亲自|统一|主要|直接|继续|一并)?"
)


@dataclass(frozen=True, slots=True)
class Section:
    """The words that speak of one person or section of a body: from the name on."""

    person: Mention
    start: int
    end: int
    of_group: bool = False  # of a part of a group, whoever heads it


def charges_in_sections(context: Context) -> Iterator[tuple[Mention, Charge]]:
    """Each program of a section with what its clauses make of the person that heads it."""
    if not context.mentions_of("Program"):
        return
    yield from _in_lines(context)
    yield from _in_duty_lines(context)
    for section in _sections(context):
        for program in context.mentions_in("Program", section.start, section.end):
            if program.key and (charge := _charge_of(context, section, program)):
                yield program, charge
                yield from ((program, helped) for helped in _helped(context, charge, program))


def _in_lines(context: Context) -> Iterator[tuple[Mention, Charge]]:
    """李红:“X”工程、“Y”行动 in a paper that shares out work: a name, then what is that person's."""
    text = context.text
    if not SHARED_OUT.search(context.document.title or ""):
        return
    for line in LINE_OF_ONE.finditer(text):
        programs = [p for p in context.mentions_in("Program", line.end("sign"), line.end()) if p.key]
        joints = [text[a.end : b.start] for a, b in pairwise(programs)]
        first = text[line.end("sign") : programs[0].start] if programs else "?"
        rest = text[programs[-1].end : line.end()] if programs else "?"
        if first.strip(" “") or rest.strip(" ”。;") or not all(BETWEEN.fullmatch(joint) for joint in joints):
            continue
        persons, _, position = listed_actors(context, line.start("who"), line.end("who"), names_of(text))
        if len(persons) == 1 and position == line.end("who") and persons[0].label == "Person":
            for program in programs:
                yield program, Charge(persons[0], "lead", line["verb"] or "", (line.start("who"), line.end("sign")))


def _in_duty_lines(context: Context) -> Iterator[tuple[Mention, Charge]]:
    """县公安局:负责户籍核验工作: what a line below a heading on duties says of the body before its colon."""
    for line in duty_lines(context.text):
        body = resolve_body(context, *line.who)
        if body is None or not body.key or body.label == "Region" or (body.start, body.end) != line.who:
            continue
        named = dict(named_duties(context.text, line))
        for program in context.mentions_in("Program", *line.deeds):
            verb = named.get((program.start, program.end))
            said = context.text[slice(*verb)] if verb else ""
            charge = Charge(body, "lead", said, (line.who[0], program.end)) if verb else None
            charge = charge or _charge_of(context, Section(body, line.deeds[0], line.deeds[1]), program)
            if program.key and charge:
                yield program, charge


def _sections(context: Context) -> Iterator[Section]:
    """The sections of the persons with whose names lines begin, where the words below tell duties."""
    text = context.text
    heads = [person for person in context.mentions_of("Person") if person.key and _heads(context, person)]
    for number, person in enumerate(heads):
        line = text.find("\n", person.end)
        end = min(person.end + LONGEST, len(text))
        if number + 1 < len(heads):
            end = min(end, text.rfind("\n", 0, heads[number + 1].start) + 1 or end)
        for other in (OTHER_MATTER, ANOTHER_HEAD):
            found = other.search(text, line if line >= 0 else end, end)
            end = found.start() if found else end
        shared = SHARED_OUT.search(context.document.title or "") and WORK.match(text, person.end)
        if shared or DUTIES.search(text, person.end, end):
            yield Section(person, person.end, end)
    yield from _of_bodies(context)
    yield from _of_lines(context)
    yield from _of_groups(context)


def _of_groups(context: Context) -> Iterator[Section]:
    """(一)资源配置专班。由李红任组长,甲局为成员单位,负责“X”工程: what the line of a part of a group says of it."""
    for group in context.mentions_of("Organization"):
        line = clause_start(context.text, group.start, "")
        if group.key and group.rule == PART_OF_GROUP and MARK.fullmatch(context.text, line, group.start):
            yield Section(group, group.end + 1, clause_end(context.text, group.end, ""), of_group=True)


def _of_lines(context: Context) -> Iterator[Section]:
    """教导处(主任:李红):负责教学常规,组织“X”: the line of a part of a body, with its head in brackets."""
    for line in LINE_OF_PART.finditer(context.text):
        body = next((m for m in context.mentions_in("Organization", line.start("who"), line.end("who")) if m.key), None)
        if body and (body.start, body.end) == line.span("who"):
            yield Section(body, line.end(), clause_end(context.text, line.end(), ""))


def _of_bodies(context: Context) -> Iterator[Section]:
    """The sections of the parts of a body, each from the line that names it to the next one's."""
    heads = [*section_lines.heads(context)]
    for number, head in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(context.text)
        body = resolve_body(context, *head.span("who"))
        if (
            body is not None
            and body.key
            and (body.owner or body.region)
            and body.start == head.start("who")
            and body.label == "Organization"
        ):
            yield Section(body, head.end(), min(end, head.end() + LONGEST))


def _heads(context: Context, person: Mention) -> bool:
    text = context.text
    line = text.rfind("\n", 0, person.start) + 1
    if person.start - line > HEAD_LONGEST or not HEAD.fullmatch(text, line, person.start):
        return False
    if IN_ROSTER.search(text, line, person.start):
        return False
    after = HEAD_ENDS.match(text, person.end) or TITLE_AFTER.match(text, person.end)
    return after is not None


def _charge_of(context: Context, section: Section, program: Mention) -> Charge | None:
    text = context.text
    by_self = BY_SELF.match(text, program.end, section.end)
    if by_self:
        verb = _duty().match(text, by_self.end(), section.end)
        return Charge(section.person, _role(verb[0]), verb[0], (program.end, verb.end())) if verb else None
    if OTHERS_BEHIND.match(text, program.end) or (section.of_group and _others_lead(context, program)):
        return None
    section = section if section.of_group else _speaker(context, section, program)
    clause = _clause_of(text, section, program)
    office = office_after(context, program) if TAKES_OFFICE.fullmatch(text, clause[0], program.start) else None
    if office and OFFICE_STANDS.match(text, office.end()):
        return Charge(section.person, role_of_office(office), office[0], (program.start, office.end()))
    said = _verb_of(text, clause, program)
    if said is None or not _reaches(context, said.span(), program):
        return None
    if _another_acts(context, section, said.start()):
        return None
    role = "support" if HELPS.match(text, *said.span()) else _role(said[0])
    return Charge(section.person, role, said[0], (said.start(), program.end))


def _another_acts(context: Context, section: Section, verb: int) -> bool:
    """办公室设在基教科,李红兼任办公室主任,负责“X”: whether the sentence of a verb gives somebody else an office."""
    begin = max(section.start, clause_start(context.text, verb, "。;!?"))
    named = [m for m in context.mentions_in("Person", begin, verb) if m.key and m.key != section.person.key]
    return any(TAKES_POST.match(context.text, m.end, verb) for m in named)


def _others_lead(context: Context, program: Mention) -> bool:
    """由李红任组长,甲局牵头,落实“X”: whether the sentence before a program's name says who leads."""
    begin = clause_start(context.text, program.start, "。;")
    return OTHERS_LEAD.search(context.text, begin, program.start) is not None


def _helped(context: Context, charge: Charge, program: Mention) -> Iterator[Charge]:
    """协助李红做好“X”: whoever is helped leads it."""
    start = charge.words[0]
    helps = HELPED.match(context.text, start, program.start) if charge.role == "support" else None
    for person in context.mentions_in("Person", helps.end(), program.start)[:1] if helps else ():
        if person.key and TITLE_BETWEEN.fullmatch(context.text, helps.end() if helps else start, person.start):
            yield Charge(person, "lead", helps[0] if helps else "", (start, program.end))


def _speaker(context: Context, section: Section, program: Mention) -> Section:
    """The last person with whom a sentence of the section begins before a program: 甲主持工作;乙负责“X”."""
    for person in reversed(context.mentions_in("Person", section.start, program.start)):
        start = phrase_start(context, person)
        if person.key and TURNS.search(context.text, max(0, start - TURN_LONGEST), start):
            return Section(person, person.end, section.end)
    return section


def _clause_of(text: str, section: Section, program: Mention) -> Range:
    """The clause around a program's name; 、 and the quotes of other names do not part it."""
    start = max(text.rfind(sign, section.start, program.start) for sign in ",。;:!?\n ") + 1
    return max(start, section.start), clause_end(text, program.end, ",。;:!?")


def _verb_of(text: str, clause: Range, program: Mention) -> re.Match[str] | None:
    """The word of duty with which a clause begins."""
    begins = BEGINS.match(text, *clause)
    at = begins.end() if begins else clause[0]
    return (
        HELPS.match(text, at, program.start)
        or _duty().match(text, at, program.start)
        or LABEL.match(text, clause[0], program.start)
    )


def _reaches(context: Context, verb: Range, program: Mention) -> bool:
    """Whether nothing but other objects stands between a verb and a program, and what is said is the whole of it."""
    text = context.text
    if NOT_RUN.match(text, program.end):
        return False
    named = [p for p in context.mentions_in("Program", verb[1], program.start) if p.end <= program.start]
    first = named[0].start if named else program.start
    if not MODIFIES.fullmatch(text, verb[1], first):
        return False
    joints = zip(named, [*named[1:], program], strict=True) if named else ()
    agents = [m for label in ("Organization", "School") for m in context.mentions_in(label, verb[1], program.start)]
    inside = all(any(p.start <= m.start < p.end for p in named) or m.end > program.start for m in agents)
    return inside and all(BETWEEN.fullmatch(text, left.end, right.start) for left, right in joints)


def _role(verb: str) -> str:
    return "implement" if verb.startswith(tuple(read_words("duty_verbs", "implement"))) else "lead"


@cache
def _duty() -> re.Pattern[str]:
    words = [word for kind in ("lead", "implement") for word in read_words("duty_verbs", kind)]
    return re.compile(rf"{any_of(words)}(?:好|了)?(?:实施|推进|落实|开展|组织|统筹)?")
