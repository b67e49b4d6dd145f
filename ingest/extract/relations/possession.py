"""Whose an initiative is by the body named right before it: 县基金会“晒谷场”助学项目, A的“X”计划; or at the
head of its line (县教师发展中心:“X”行动已完成测试), or alone beside it in the line of a list.

It says least of all forms, so it counts only where the text names nobody else who runs the initiative.
"""

import re
from collections.abc import Iterator

from ingest.extract.clauses import JOINS, clause_end, clause_start
from ingest.extract.context import ACTORS, BODIES, Context, Mention, only_one
from ingest.extract.mentions.quoted_names import QUOTED, names_something_else, tells_of_no_work
from ingest.extract.relations.actors import actors_before, against
from ingest.extract.relations.charge_clauses import Charge
from ingest.extract.relations.clause_actors import SCHOOL_PARTS, bare_school_part_at
from ingest.structure.numbering import BULLET
from ingest.structure.outline import Range

TAIL_OF_BODY = re.compile(r"(?P<of>的)?(?P<open>“)?\Z")
PART_OF = re.compile(rf"(?:{SCHOOL_PARTS}|少先队大队部|校?团委|工会|教研室|团总支|党支部|学生会)(?=的)")
WHERE = re.compile(r"(?:走进|走入|来到|深入|前往|抵达|奔赴|赴|到|向|为|给|对|与|同|跟|让|使|被|由|像|比|据)\Z")
QUOTE = "“"
LIST_NUMBER = re.compile(r" *(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]? *)?“?")
LINE_BEGINS = re.compile(BULLET)
BLANK = re.compile(r"”?[ \t]+")
ONLY_QUOTE = re.compile(r": *“?")
PROGRESS = re.compile(  # how far it has got; not 存在资金闲置问题, 补助资金已拨付
    r"”?(?:项目|活动|工作|行动|计划|工程)?(?:目前|已经?|正在?|今年|全面|顺利|如期|基本|累计|共|持续|,)*"
    r"(?:完成|启动|开展|举行|举办|实施|推进|进入|覆盖|结束|开课|开班|上线|试点|收官|见效|服务|惠及|培训|走进|走到|走过|[开办做]了)"
)
FORMER_OR_LATTER = re.compile(r"前者|后者")
MEANS = re.compile(r"(?:靠|凭|用|以|借|依托|通过|推出|办起|搞起|做起|实施|开展|打造)(?:着|了)?“?\Z")
SPEECH = re.compile(r"称赞|参观|考察|学习|观摩|借鉴|听取|捐|资助|赞助|拨付|提供")
MEETING = re.compile(r"”?(?:项目|工作|活动|经验)*(?:交流|座谈|对接|研讨|观摩|联席)(?:会议?|活动|仪式)")
ITS = re.compile(r"(?<=[,;])(?:(?P<body>其)|(?P<person>[她他]的))“?\Z")
FARES = re.compile(  # what a report says of work that somebody has: “X”管得细, “X”上门劝返9人, “X”尚属首创
    r"”?(?P<kind>[\u4e00-\u9fff]{0,3}?(?:制度|机制|活动|做法|项目|工程|行动|品牌|模式|课程|工作法))?"
    r"(?:(?:家长|学生|群众|师生)*(?:满意度|满意率)|(?:[管做抓办搞建用守落]|执行|运行|坚持|推进|组织|落实|实施|开展|管理|安排)(?:得|的)(?!不|较?差|太|过于|没)"
    r"|坚持(?:了|至今|每|不懈|\d|[一二三四五六七八九十]+年)|(?:尚?属|系|为)?(?:全[县市区省国])?首创|(?:成效|效果|特色|亮点)(?:明显|显著|突出|鲜明|良好|较好)"
    r"|有(?:特色|亮点|新意|实效|章法|声有色)|值得|(?:深受|颇受|广受|很受|受到|备受)[^,。;\n]{0,8}?(?:欢迎|好评|喜爱)|(?:做法|经验)(?:值得|好|新|扎实|可)"
    r"|上门|入户|劝返|接待(?=[^,。;\n]{0,8}\d)|出满|开播|开讲|运行(?:平稳|有序|良好))"
)
HONOUR = "奖"  # given by others more often than run


RUN_BY_OTHERS = re.compile(
    r"”?(?:其实|实际)?(?:系|是|为|由)[^,。;]{2,14}?(?:举办|开办|主办|承办|操办|组织|运营)(?:的)?(?=[,。;])"
)


def holders_of(context: Context, program: Mention) -> Iterator[Charge]:
    """The bodies whose name stands right before a quoted program's, as whose it is."""
    yield from _at_head_of_line(context, program)
    yield from _former_or_latter(context, program)
    yield from _its(context, program)
    yield from _beside_in_list(context, program)
    text = context.text
    before = TAIL_OF_BODY.search(text, max(0, program.start - 2), program.start)
    if before is None or not (before["open"] or text[program.start] == QUOTE) or program.name.endswith(HONOUR):
        return
    begin = clause_start(text, program.start, ",。;:!?")
    actors = [actor for actor in actors_before(context, before.start(), BODIES) if actor.start >= begin]
    if not actors and before["of"]:
        start = max(begin, clause_start(text, program.start, "、"))
        part = bare_school_part_at(context, start, before.start() + 1, PART_OF)  # 语文组的“X”
        actors = [part[0]] if part else []
    if not actors or WHERE.search(text, begin, actors[-1].start):
        return
    if RUN_BY_OTHERS.match(text, program.end):
        return  # 甲校的“X”系校外机构举办
    if len(actors) > 1 and MEETING.match(text, program.end):
        return  # 甲与乙“X”项目交流会: one of them may come to hear of it
    for actor in actors:
        yield Charge(actor, "implement", before["of"] or "", (actor.start, program.start))


def faring_names(text: str) -> Iterator[Range]:
    """Every quoted stretch of which it is said how it goes, with the word behind it that says what it is."""
    for quoted in QUOTED.finditer(text):
        told = FARES.match(text, quoted.end())
        if told and not tells_of_no_work(quoted["inner"]) and not names_something_else(text, quoted):
            yield quoted.start(), told.end("kind") if told["kind"] else quoted.end()


def fares_well(context: Context, program: Mention) -> bool:
    """Whether a report says of quoted words right behind their body how the work goes that they name."""
    return FARES.match(context.text, program.end) is not None and any(holders_of(context, program))


def _at_head_of_line(context: Context, program: Mention) -> Iterator[Charge]:
    """县教师发展中心:“X”行动已完成测试: a paper that goes through the bodies line by line."""
    text = context.text
    bullet = LINE_BEGINS.match(text, clause_start(text, program.start, ""))
    line = bullet.end() if bullet else program.start
    for label in BODIES:
        for body in context.mentions_in(label, line, line + 1):
            told = ONLY_QUOTE.fullmatch(text, body.end, program.start) and (
                PROGRESS.match(text, program.end) or FARES.match(text, program.end)
            )
            if body.key and told and not against().search(text, body.end, clause_end(text, program.end, ",。;")):
                yield Charge(body, "implement", ":", (body.start, program.start))


def _its(context: Context, program: Mention) -> Iterator[Charge]:
    """县少年宫开展校外活动,其某某行动覆盖全县; 李红老师带了十年学生,她的“X”行动…: whom the sentence begins with."""
    text = context.text
    its = ITS.search(text, max(0, program.start - 4), program.start)
    if its is None or against().search(text, its.start(), clause_end(text, program.end, ",。;")):
        return
    begin = clause_start(text, its.start(), "。!?")
    number = LIST_NUMBER.match(text, begin)
    begin = number.end() if number else begin
    owner = only_one(context.named_in(BODIES if its["body"] else ("Person",), begin, its.start()))
    first = owner and (its["person"] or owner.start == begin)
    for actor in (owner,) if owner and first else ():
        yield Charge(actor, "implement" if its["body"] else "lead", its[0], (actor.start, program.end))


def _former_or_latter(context: Context, program: Mention) -> Iterator[Charge]:
    """甲校和乙校各有一手。前者……,“X”项目已经开了60期;后者……,靠“Y”工程撑起……: whose part of the sentence names it."""
    text = context.text
    part = clause_start(text, program.start, "。;!?")
    which = FORMER_OR_LATTER.match(text, part, program.start)
    told = MEANS.search(text, part, program.start) or PROGRESS.match(text, program.end)
    end = clause_end(text, program.end, "。;!?")
    if which is None or not told or against().search(text, part, end) or SPEECH.search(text, part, program.start):
        return
    if _acts_between(context, which.end(), program.start):
        return
    sentence = clause_start(text, part, "。!?") if which[0] == "后者" else part
    begin = clause_start(text, max(0, sentence - 1), "。!?")
    for first in context.named_in(BODIES, begin, begin + 1):
        second = context.named_in(BODIES, first.end + 1, first.end + 2)
        if second and text[first.end] in JOINS:
            body = first if which[0] == "前者" else max(second, key=lambda m: m.end)
            yield Charge(body, "implement", which[0], (body.start, program.end))
            return


def _acts_between(context: Context, start: int, end: int) -> bool:
    return bool(context.named_in(ACTORS, start, end))


def _beside_in_list(context: Context, program: Mention) -> Iterator[Charge]:
    """“晒谷场”劳动项目  甲镇中心学校: a line of a list with nothing but the name and a body behind a blank."""
    text = context.text
    line, end = clause_start(text, program.start, ""), clause_end(text, program.end, "")
    cells = (cell for table in context.outline.tables for cell in table.cells.values())
    if not LIST_NUMBER.fullmatch(text, line, program.start) or any(a <= program.start < b for a, b in cells):
        return  # in a table the head of the column says what a body has to do with it
    gap = BLANK.match(text, program.end, end)
    for label in BODIES:
        for body in context.mentions_in(label, gap.end(), gap.end() + 1) if gap else ():
            if body.key and not text[body.end : end].strip():
                yield Charge(body, "implement", "", (program.start, body.end))
