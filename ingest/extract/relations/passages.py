"""The passage on a program, and who runs it by its clauses.

The passage is what follows the name in its sentence, and the sentences after it in the paragraph that take it up: by
该项目 or 这件事, by the last word of its name, by a part of the work before 由, or by an actor in charge and no more.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.relations.belonging import TAKES_ON, belongs, clause_of
from ingest.extract.relations.burdens import burdens
from ingest.extract.relations.charge_clauses import (
    ENDED,
    FORMER,
    OFFICE_HELD,
    Charge,
    held_office,
    in_office,
    labelled,
    others_got,
)
from ingest.extract.relations.divided_parts import divided_parts
from ingest.extract.relations.omitted_subjects import carried_charges
from ingest.extract.relations.owner_clauses import (
    DID,
    DOUBT,
    GIVES,
    LINK,
    RESTS,
    SUBJECTS,
    acting,
    did,
    gives_of_it,
    read_actor_first,
    read_clause,
    read_given,
)
from ingest.extract.relations.portfolios import portfolio_end
from ingest.extract.relations.program_subjects import subject_of
from ingest.extract.relations.recurring_duties import recurring_duty
from ingest.structure.outline import Range

AT_MEETING = re.compile("会议|开会|召开|部署|听取|研究|汇报|审议|传达|通报|动员|出席|发言")
LONGEST = 240  # characters of a sentence that are read
SENTENCES = 4  # after the one that names the program, in its paragraph
HEADING_VERB = 4  # characters of a heading before the name: 办好, 深入推进
EARLIER = re.compile(  # 去年挂在A名下, 先由A办
    r"去年|前年|(?:19|20)\d\d年|头[两一]年|前[几两]年|当初|当年|当时|启动时|起步时|开始时|刚开始|一开始|起先|先(?=由|是|交|让|归|挂|放)|原(?=由|归|是|挂|属|来|先|本)|往届|往年|最早"
)
FOUNDED = re.compile(r"发起|创办|首创|倡|提|启动|推出|开设|创")
TURN = re.compile(
    r"(?:今年|去年|20\d\d年|本学[期年]|上学期|\d月)[^,。;由归交]{0,4}(?:起|开始)|(?:从|自)[^,。;]{2,8}起|现在|如今|眼下|目前|后来|改由|改归|改为|换成|移交|转(?:给|到|入|至|交|由)"
    r"|划(?:给|到|入|归|转)|收回|接(?:手|过|了|下|管|棒|班|办)"
)
TOPIC_BEFORE = 14  # characters of a paragraph before the name of what it is about
NAME_END = re.compile(
    r"”?(?:[这那][门个项件支套种档场堂块摊][\u4e00-\u9fff]{1,3}?(?=[,是由归就都也一全]))?"  # “X”这门课是…
    r"(?:\([\d年—~至-]{4,16}\))?(?:】 *)?"
)
CLAUSE_END = re.compile(r"[,;:。!?\n]|——?")
SENTENCE_END = "。!?"
CLAUSE_SIGNS = ",;:。!?"
BEGINS = re.compile(r"[” (]*(?:[\u4e00-\u9fff]{1,8} ?:)?")
ANSWERED = re.compile(r"”?\n[ \n]*(?=[\u4e00-\u9fff]{1,8} ?:)")  # 记者:“X”由谁管?⏎答:由A管
TO_ANOTHER = re.compile(r"(?:答|[^:\n]{1,10}) ?:(?:至于|说到|另外|顺便|倒是|其他|别的)")  # 答:至于食堂,由A负责
BRACKET = re.compile(r"”?[\u4e00-\u9fff]{0,6}[(〔](?P<who>[^()〔〕:。]{3,60})[)〕]")
ONE_BODY = re.compile(r"”?[(〔][\u4e00-\u9fff]{3,20}[)〕](?=[、;,和及。\n]|列|纳|入)")
REST_OF_BRACKET = re.compile(r"[、和与及](?:各|有关|相关)")
NOW = re.compile(
    r"(?:[从自]?(?:今年|去年|前年|明年|当年|本学期|本学年|新学期|20\d\d年)[^,。;由归交]{0,6}?(?:起|开始|以来|底|初|后)|从此|从那以后|打那以后|今后|往后|此后|目前|如今|现在|眼下|今年|去年|明年|据悉|据了解|其中|同时|此外|起初|最初|后来|,)*"
)
TAKES_UP = re.compile(  # 该项目, 这件事, 办班|这项工作
    r"(?:(?:(?![由归交把在对做抓管干牵负])[\u4e00-\u9fff]){1,4}(?![由归交把在对做抓管干办是])[\u4e00-\u9fff](?=这(?:项工作|件事|一?块工作|摊子?事)))?(?:该|此|这(?=项目)|这一|这项|这个|这件|这桩|这|本|上述|前述)(?:项(?!目)|一|个|件|种|套|次|届|轮)?"
)
NEXT_ITEM = re.compile(
    r";(?=[二三四五六七八九十]是|其[二三四五六],|第[二三四五六七八九],|[(〔]?[2-9二三四五六七八九][)〕.、])"
)
ITEM = re.compile(r"[二三四五六七八九十]是|其[二三四五六],|第[二三四五六七八九],")
ANOTHER_WORK = re.compile(  # 由A负责,完成校长轮训: what is given is said behind it
    r"由[^,。;\n]{2,30}?(?:负责|牵头|统筹|承办|组织),(?:完成|开展|做好|组织|建立|推进|实施|启动|举办|制定|编制|落实|抓好)"
    r"(?![^,。;\n]{0,3}(?:该|此|这|其|方案|细则|考核|具体|日常|相关))[^,。;\n]{4,}"
)
ALL_OF_THEM = re.compile(  # 两项工作均由A负责: all the programs of the sentence before
    r"(?<=[,;。!?])(?:以上|上述|这|该)?(?P<count>[两二三四])(?:大)?[项个]?(?:工作|活动|工程|计划|行动|项目|机制|制度|任务|品牌|课程)?,?"
    r"(?=(?:均|都|统一|全部|一并|皆|同样|仍|则|也|将|已|拟|具体)*(?:由|归|交))"
)
OF_TWO = re.compile(r"(?<=[,;。!?])前者(?P<former>[^,;。!?\n]{3,40})[,;](?:而|至于)?后者(?P<latter>[^。;!?\n]{3,60})")
ALL_LONGEST = 16
COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4}
OTHER_TOPIC = re.compile(
    r"(?:(?:启动|开展|实施|推进|推动|组织|举办|建设|打造|办好|做好|推行|创建|设立|开设|深化|继续|加强){1,2}[^,。;“”由\n]{0,3})?"
    r"“[\u4e00-\u9fff]{2,12}”(?![,。;!?])"
)  # “Y”面向全市,由A管理; 启动“Y”建设,由A负责
OF_ITS_KIND = re.compile(
    r"(?:是|任|担任|兼任)(?:该|此|这一?|本)?[项个]?(?P<kind>工程|项目|计划|活动|行动|课程|社团|机制|课题|改革)"
    r"(?:的|(?=总?(?:负责人|牵头人|召集人|协调人|责任人|主持人)|总(?:指挥|协调|调度|统筹)))"
    r"|(?:是|任|担任|当上?|成了|成为)(?:该|此|这一?)[项个]?(?P<this>[\u4e00-\u9fff]{2})的"
)
OVER_ALL = re.compile(r"(?:担任|出任|兼任|任|为|是)(?:本年度|本届)?的?总(?:统筹|领队|策划|协调|调度)")
ANY_KIND = re.compile(  # what any program may be taken up by
    r"项目|工作|活动|做法|办法|任务|事(?:情|儿)?|举措|品牌|摊子?(?:事|活儿?)?|担子|活儿?(?!动)|差事"
)
KIND_OF_QUOTED = re.compile(
    r"计划|行动|课程|机制|制度|平台|栏目|专栏|试点"
)  # what a quoted name may be taken up by too
IT = re.compile(r"它(?=[由归交转划移改从原仍现已就便一整先后])")
KIND_BEHIND = re.compile("”?[\u4e00-\u9fff]{0,4}?(?P<kind>平台|系统|课程|社团|工作室|课堂|制度|机制)")
OF_THE_WORK = re.compile("(?:实施|推进|组织|具体)*(?:工作|事宜|任务)(?=[由归交])")
OWN_KIND = re.compile(r"(?:主抓|牵头|统筹)(?P<kind>项目|活动)\Z")
OF_IT = re.compile(  # “X”启动仪式, “X”专项资金: what is said after it is said of that
    r"”?的?(?:(?![由归交请挂放落设转])[\u4e00-\u9fff]){0,4}?(?:仪式|会议|大会|推进会|启动会|现场会|座谈会|研讨会|交流会|动员会|论坛|比赛|大赛|展演|晚会|领导小组|专班"
    r"|办公室|经验|报道|主题曲|标识|专项?资金|经费|预算|问题|名单|成果|手册|考试|测试|答辩|证书|学员"
    r"|议案|提案|队旗|会旗|旗帜|锦旗|奖牌|奖杯|牌匾|奖金|钥匙|档案|合同|数据|照片|歌曲|徽章)"
)

HEADING = re.compile(
    r"(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕]?[、.)是]?|[★●■◆※▲【#*]|关于"
    r"|第[一二三四五六七八九十]{1,2}[章节条项]|[ “”])*"
)
NUMBERED = re.compile(r"[一二三四五六七八九十\d]")
HEADING_REST = re.compile(r"[^,。;:!?\n“”]{0,9}\n[\n ]*(?=[\u4e00-\u9fff“])")
ALL_PARTS = re.compile(  # 排课、教研、考核都由A管; 课程怎么设、导师怎么配,全归A
    r"(?P<parts>(?:(?![由归交])[\u4e00-\u9fff]){1,10}(?:[、和及与](?:(?![由归交])[\u4e00-\u9fff]){1,10}){1,5}?)(?:(?:这|那)?[两三四几一](?:件|项|头|块|样|摊子?)?(?:事|工作)?)?,?"
    r"(?:眼下|如今|现在|目前|这两年|至今)?(?:(?:都|均|全部?|一并|一律|统统|一概|统一|也(?=由))+(?:也|已|已经|则|是)*|(?=归(?![于纳还零根])))"
    r"(?=由|归|交|转|划|落|压|放|在|听|靠|出自)"
)
NO_PART = re.compile(
    r"(?:经费|资金|费用|场地|设备|师资|名单|材料|数据|表格|证书|奖品|作品|[老教]师|学生|学员|家长|孩子|学校|校长|干部|食堂|宿舍)(?=[、和及与]|\Z)"
)
BY_A_DAY = re.compile(r"前")  # 于5月9日前交到教科室: a paper, no work
PROGRESS = re.compile(  # 9月启动,|A主抓课程与考核: a clause that only tells how far it is
    r"(?:(?:今年|明年|去年|本学[期年]|下学[期年]|目前|现在|如今|\d{1,2}月(?:\d{1,2}日)?|[从自于到]|起|底|初|计划|拟|首批|先|将|全面|正式|已经?|在[^,。;]{2,10}?|分[^,。;]{1,3}?)*"
    r"(?:启动|开始|试点|铺开|推开|实施|上线|试行|推进|展开|覆盖[^,。;]{2,12}|获[^,。;]{2,8}立项|为期[^,。;]{1,6}|继续实施))"
)
AS_ONE = re.compile(  # A为主持人: of the project that the sentence before is about
    r"(?:为|任|是|担任|出任)(?:总|项目|课题|活动|工程|计划)*(?:主持人|负责人|牵头人|召集人|总召集|主理人)(?=[,。;!?\n]|\Z)"
)
FAR = 2  # sentences of other matter before one that gives the work away in so many words
MATTER_SENTENCES = 2
LASTING = ("改革", "课题", "项目", "课程", "计划", "工程", "实验", "研究")
PRESIDED = re.compile("(?:老师|同志)?(?:亲自|一直|总体|全面)?主持")
THIS_MATTER = re.compile(
    r"(?P<verb>负责|牵头|主抓|主管|分管|统管|打理|操持|盯)(?:着|起)?(?:这|此)(?:件|项|个|摊|块|一)?(?:事|工作|项目|课程|活动|计划|工程|行动|块)(?=[,。;!\n]|\Z)"
)


def charges_in_passage(context: Context, program: Mention, *, far: bool = True) -> Iterator[Charge]:
    """The owners that the passage on one mention of a program gives it; without `far`, as words that may be no name at
    all are asked for, sentences that speak of it less surely are left out."""
    yield from _in_bracket(context, program)
    yield from _this_matter(context, program)
    yield from _presided(context, program)
    for start, end in Passage(context, program, far).stretches():
        yield from divided_parts(context, start, end)
        yield from carried_charges(context, start, end)
        yield from _by_clauses(context, start, end)


def _by_clauses(context: Context, start: int, end: int) -> Iterator[Charge]:
    """What the clauses of a stretch say one by one; of whoever had the work before it was given to another, nothing."""
    found: list[tuple[int, int, list[Charge]]] = []
    position = start
    while position < end:
        stop = CLAUSE_END.search(context.text, position, end)
        last = stop.start() if stop else end
        gone = FORMER.search(context.text, position, last) and ENDED.search(context.text, last, end)
        over = gone or others_got(context.text, start, position)
        last = clause_of(context.text, last, end)
        if not over:
            found.append((position, last, _of_clause(context, position, last)))
        stop = CLAUSE_END.search(context.text, last, end)
        position = stop.end() if stop else end
    for i, (begin, last, charges) in enumerate(found):
        if not (charges and EARLIER.search(context.text, begin, last) and _is_handed_on(context, found[i + 1 :])):
            yield from charges
        else:
            yield from (c for c in charges if c.role not in ("lead", "implement") or FOUNDED.search(c.verb))


def _of_clause(context: Context, start: int, end: int) -> list[Charge]:
    said = labelled(context, start, end) or belongs(context, start, end)
    of_work = any(sign.search(context.text, start, end) for sign in (OF_ITS_KIND, OVER_ALL, AS_ONE))
    if not (said and said[0]) and of_work:
        said = in_office(context, start, end, []) or said
    if found := (said[0] if said and said[0] else burdens(context, start, end)):
        return found
    return read_clause(context, start, end) or recurring_duty(context, start, end) or _held(context, start, end)


def _is_handed_on(context: Context, clauses: list[tuple[int, int, list[Charge]]]) -> bool:
    """Whether a later clause gives the work to somebody in place of another: 2021年起交A主持, 今年起A直接抓."""
    return any(
        TURN.search(context.text, start, end)
        for start, end, charges in clauses
        if any(charge.role in ("lead", "implement") for charge in charges)
    )


def _held(context: Context, start: int, end: int) -> list[Charge]:
    """总务处为责任处室, where it is not denied."""
    return [] if DOUBT.search(context.text, start, end) else held_office(context, start, end)


def _this_matter(context: Context, program: Mention) -> Iterator[Charge]:
    """李红调到县教研室,专门负责这件事: the subject of a sentence soon after the one with the name."""
    text, last = context.text, program.end
    for _ in range(MATTER_SENTENCES):
        last = clause_end(text, last, SENTENCE_END)
        if text[last : last + 1] not in tuple(SENTENCE_END):
            return
        start, last = last + 1, clause_end(text, last + 1, SENTENCE_END)
        others = context.mentions_in("Program", program.end, last)
        verb = THIS_MATTER.search(text, start, last)
        if verb is None or DOUBT.search(text, start, last) or any(m.key != program.key for m in others):
            continue
        for actor in subject_of(context, start, verb):
            yield Charge(actor, "lead", verb["verb"], (actor.start, verb.end()))
        return


def _presided(context: Context, program: Mention) -> Iterator[Charge]:
    """“X”课程改革⏎李红主持,某校研发课程: below the name, or in the next sentence; of a reform, no ceremony."""
    text = context.text
    name = NAME_END.match(text, program.end)
    start = name.end() if name else program.end
    if not program.name.endswith(LASTING) or text[start : start + 1] not in ("。", "\n"):
        return
    if AT_MEETING.search(
        text, clause_start(text, program.start, SENTENCE_END), clause_end(text, start + 1, SENTENCE_END)
    ):
        return  # 会议部署“X”计划。李红主持: of the meeting
    start += len(text[start:]) - len(text[start:].lstrip("。\n "))
    end = clause_end(text, start, ",。;")
    actors, _, position = acting(context, start, end)
    if actors and PRESIDED.fullmatch(text, position, end):
        yield from (Charge(actor, "lead", text[position:end], (start, end)) for actor in actors)


def _in_bracket(context: Context, program: Mention) -> Iterator[Charge]:
    """“X”创建(局党建办、各学校): a bracket of bodies right behind the name, in a paper whose works have owners so."""
    bracket = BRACKET.match(context.text, program.end)
    if bracket is None or not (context.works or _beside_others(context, program)):
        return
    actors, others, position = acting(context, bracket.start("who"), bracket.end("who"))
    if actors and (position == bracket.end("who") or REST_OF_BRACKET.match(context.text, position)):
        for actor in (*actors, *others):
            if actor.label == "Organization" or (actor.label == "School" and not context.works):
                yield Charge(actor, "lead", "()", bracket.span("who"))


def _beside_others(context: Context, program: Mention) -> bool:
    """“X”(A)、“Y”(B): each of several programs of a sentence with a body in brackets of its own."""
    begin, end = (
        clause_start(context.text, program.start, SENTENCE_END),
        clause_end(context.text, program.end, SENTENCE_END),
    )
    named = [p for p in context.mentions_in("Program", begin, end) if p.key]
    return len({p.key for p in named}) > 1 and all(ONE_BODY.match(context.text, p.end) for p in named)


def _over_link(text: str, start: int, end: int) -> int:
    """Where a clause goes on behind what links it to the one before."""
    link = LINK.match(text, start, end)
    return link.end() if link else start


@dataclass(frozen=True, slots=True)
class Passage:
    """What a text says of one program from one of its mentions on."""

    context: Context
    program: Mention
    far: bool = True  # also sentences that only their form shows to speak of it

    def stretches(self) -> Iterator[Range]:
        """The stretches that speak of the program; none behind the name of another one."""
        text = self.context.text
        name = NAME_END.match(text, self.program.end)
        start = name.end() if name else self.program.end
        end = clause_end(text, start, SENTENCE_END)
        following = NEXT_ITEM.search(text, start, end)
        end = following.start() if following else end
        end = portfolio_end(text, self.program.start, self.program.end, end)
        yield from self._of_all()
        if self.far:
            yield from self._below_heading()
        yield from self._of_two()
        if self._others(start, min(end, start + LONGEST)):
            yield from self._part_of_list(start, end)
            return
        near = OF_IT.match(text, self.program.end) is None
        if near:
            yield start, min(end, start + LONGEST)
        else:
            yield from self._offices(start, end)
            yield from self._matter_itself(start, end)
        if not self._others(clause_start(text, self.program.start, SENTENCE_END), self.program.start):
            yield from self._sentences_after(end, near=near)

    def _below_heading(self) -> Iterator[Range]:
        """4.“X”行动⏎教学楼归政教处,宿舍归生活部: the paragraph below a heading that is little more than the name."""
        text, title = self.context.text, self.context.outline.title
        start = clause_start(text, self.program.start, "")
        opens = HEADING.match(text, start, self.program.start)
        verb = self.program.start - (opens.end() if opens else start)
        name = NAME_END.match(text, self.program.end)
        rest = HEADING_REST.match(text, name.end() if name else self.program.end)
        if rest is None or verb > HEADING_VERB or (title and title[0] <= self.program.start < title[1]):
            return
        if not self._others(start, rest.end()):
            yield from self._sentences(rest.end(), near=True, topic=True)

    def _offices(self, start: int, end: int) -> Iterator[Range]:
        """“X”动员会召开。总务处为责任处室: an office is one in the work, also behind a meeting on it."""
        text = self.context.text
        last = clause_end(text, end + 1, SENTENCE_END) if text[end : end + 1] in tuple(SENTENCE_END) else end
        for office in OFFICE_HELD.finditer(text, start, last):
            begin = clause_start(text, office.start(), CLAUSE_SIGNS)
            if begin >= start and not self._others(start, office.end()):
                yield begin, office.end()

    def _matter_itself(self, start: int, end: int) -> Iterator[Range]:
        """箱子是“X”的成果,这件事校团委从头张罗到尾: a later clause of the sentence that takes the whole up."""
        text = self.context.text
        comma = text.find(",", start, end)
        while comma >= 0 and not self._others(start, end):
            at = self._taken_up_at(comma + 1)
            if at >= 0 and TAKES_UP.match(text, comma + 1, end):
                yield at, min(end, at + LONGEST)
                return
            comma = text.find(",", comma + 1, end)

    def _part_of_list(self, start: int, end: int) -> Iterator[Range]:
        """甲由A和B一起抓;乙行动…, 甲由A领办,B牵头实施乙行动: up to the sign before what speaks of the next one."""
        stop = self.context.text.find(";", start, end)
        following = next((m.start for m in self.context.mentions_in("Program", start, end)), end)
        if not 0 < stop < following:
            stop = self.context.text.rfind(",", start, following)
        of_it = OF_IT.match(self.context.text, self.program.end)
        if stop > 0 and of_it is None and not self._others(start, stop):
            yield start, min(stop, start + LONGEST)

    def _of_all(self) -> Iterator[Range]:
        """启动“甲”工程和“乙”计划。两项工作均由A负责: what is said of as many as were named right before."""
        text = self.context.text
        begin, end = (
            clause_start(text, self.program.start, SENTENCE_END),
            clause_end(text, self.program.end, SENTENCE_END),
        )
        of_all = ALL_OF_THEM.search(text, self.program.end, end + ALL_LONGEST)
        named = self.context.mentions_in("Program", begin, of_all.start()) if of_all else ()
        if of_all and len({p.key for p in named if p.key}) == COUNTS[of_all["count"]]:
            yield of_all.end(), min(clause_end(text, of_all.end(), SENTENCE_END), of_all.end() + LONGEST)

    def _of_two(self) -> Iterator[Range]:
        """“甲”和“乙”,前者由A建设,后者由B推行: what is said of the one of two that this one is."""
        text = self.context.text
        begin = clause_start(text, self.program.start, SENTENCE_END)
        end = clause_end(text, self.program.end, SENTENCE_END)
        last = clause_end(text, end + 1, SENTENCE_END) if end < len(text) else end
        two = OF_TWO.search(text, self.program.end, last)
        named = self.context.mentions_in("Program", begin, two.start()) if two else ()
        keys = list(dict.fromkeys(p.key for p in named if p.key))
        if two and len(keys) == 2:
            yield two.span("former" if keys[0] == self.program.key else "latter")

    def _sentences_after(self, end: int, *, near: bool) -> Iterator[Range]:
        text = self.context.text
        if text[end : end + 1] not in tuple(SENTENCE_END):
            return
        answered = ANSWERED.match(text, end + 1) if text[end] == "?" else None
        if answered and TO_ANOTHER.match(text, answered.end()):
            return
        start = answered.end() if answered else end + 1
        yield from self._sentences(start, near=near, topic=near and self._is_topic(), last=answered is not None)

    def _sentences(self, start: int, *, near: bool, topic: bool, last: bool = False) -> Iterator[Range]:
        """What the sentences from a place on say of the program, up to one that speaks of another."""
        text, far = self.context.text, 0
        for _ in range(1 if last else SENTENCES):
            begins = BEGINS.match(text, start)
            start = begins.end() if begins else start
            end = clause_end(text, start, SENTENCE_END)
            if start >= end or self._others(start, end) or OTHER_TOPIC.match(text, start) or ITEM.match(text, start):
                return
            at = self._taken_up(start, end) if self.far else self._taken_up_at(start)
            if at < 0 and near:
                at = self._goes_on(start, end, anywhere=topic)
            if at < 0 and far <= FAR and self.far:
                at = self._given_at(start, end)
            if at >= 0:
                yield at, min(end, at + LONGEST)
            near, far = topic, 0 if at >= 0 else far + 1
            if text[end : end + 1] not in tuple(SENTENCE_END):
                return
            start = end + 1

    def _given_at(self, start: int, end: int) -> int:
        """Where a sentence gives all parts of the work to somebody, or says that it changed hands; -1 where not."""
        text = self.context.text
        while start < end:
            parts = ALL_PARTS.match(text, start, end)
            if parts and not NO_PART.search(parts["parts"]) and not self._named(start, parts.end()):
                return parts.end()
            last = clause_end(text, start, CLAUSE_SIGNS)
            if self._changes_hands(start, last):
                return start
            start = last + 1
        return -1

    def _changes_hands(self, start: int, end: int) -> bool:
        """县文化馆把它接了过来, 2023年起交给县图书馆: whether a clause alone says so."""
        text = self.context.text
        if TAKES_ON.search(text, start, end):
            return bool(belongs(self.context, start, end)[0])
        at = _over_link(text, start, end)
        gives = GIVES.match(text, at, end) if at > start else None
        whole = gives is not None and (gives.lastgroup in ("hand", "swap") or gives[0].startswith("改"))
        return whole and BY_A_DAY.search(text, start, at) is None and bool(read_given(self.context, start, end))

    def _named(self, start: int, end: int) -> bool:
        """Whether somebody is named in a stretch."""
        return any(self.context.mentions_in(label, start, end) for label in SUBJECTS[:3])

    def _clause(self, start: int, end: int) -> int:
        return clause_of(self.context.text, clause_end(self.context.text, start, CLAUSE_SIGNS), end)

    def _has_office(self, start: int, end: int) -> bool:
        """A落实配套资金,B为项目实施单位: whether a clause makes somebody the one of the project in so many words."""
        text = self.context.text
        offices = (office for office in OFFICE_HELD.finditer(text, start, end) if office["of"])
        clauses = ((max(start, clause_start(text, o.start(), CLAUSE_SIGNS)), o.end()) for o in offices)
        return any(_held(self.context, *clause) for clause in clauses)

    def _gives_all(self, begin: int, start: int, end: int) -> bool:
        """同意方案,由A会同B组织实施: a later clause that begins with 由, where nobody else acts before it."""
        context = self.context
        before = EARLIER.search(context.text, begin, start) or FORMER.search(context.text, begin, start)
        if not before and (
            any(context.mentions_in(label, begin, start) for label in SUBJECTS[:3])
            or DOUBT.search(context.text, begin, start)
        ):
            return False
        begins = GIVES.match(context.text, _over_link(context.text, start, end), end)
        begins = begins if begins and begins.lastgroup != "ask" else None
        return (
            begins is not None and not ANOTHER_WORK.match(context.text, start) and bool(read_given(context, start, end))
        )

    def _has_its_kind(self, start: int, stop: int) -> bool:
        """副校长李红主抓项目, where the sentence before spoke of “X”项目: no other one is meant."""
        kind = OWN_KIND.search(self.context.text, start, stop)
        of_it = kind is not None and self.program.name.endswith(kind["kind"])
        return of_it and bool(read_actor_first(self.context, start, stop - len("项目"), strict=True))

    def _has_office_of_kind(self, start: int, end: int) -> bool:
        """A是工程的具体负责人; A…,如今是这个项目的总负责人: an office of what the last word of the name calls it."""
        context = self.context
        first = clause_end(context.text, start, CLAUSE_SIGNS)
        over_all = OVER_ALL.search(context.text, start, first) and "由" not in context.text[start:first]
        if over_all and (in_office(context, start, first, []) or ([],))[0]:
            return True
        for of_it in OF_ITS_KIND.finditer(context.text, start, end):
            kind = of_it["kind"] or of_it["this"]
            this = ANY_KIND.fullmatch(kind) and any(word in of_it[0] for word in "这该此")
            if this or self.program.name.endswith(kind):
                begin = max(start, clause_start(context.text, of_it.start(), CLAUSE_SIGNS))
                last = clause_end(context.text, of_it.end(), CLAUSE_SIGNS)
                return bool((in_office(context, begin, last, []) or ([],))[0]) or any(
                    carried_charges(context, start, last)
                )
        return False

    def _is_headed(self, start: int, stop: int) -> bool:
        """A为主持人 behind a sentence on the program that tells of no meeting."""
        text = self.context.text
        if not AS_ONE.search(text, start, stop):
            return False
        if AT_MEETING.search(text, clause_start(text, self.program.start, SENTENCE_END), start):
            return False
        return in_office(self.context, start, stop, []) is not None

    def _others(self, start: int, end: int) -> bool:
        """Whether a stretch names another program."""
        return any(other.key != self.program.key for other in self.context.mentions_in("Program", start, end))

    def _is_topic(self) -> bool:
        """Whether a paragraph speaks of this program alone and begins with it."""
        text = self.context.text
        start = clause_start(text, self.program.start, "")
        first = self.program.start - start <= TOPIC_BEFORE
        return first and not self._others(start, clause_end(text, self.program.end, SENTENCE_END))

    def _taken_up(self, start: int, end: int) -> int:
        """Where a sentence goes on behind 该项目, 它, or the last word of the name; -1 where it does not so."""
        at = self._taken_up_at(start)
        text = self.context.text
        while at < 0 and start < end:  # 会上定下来,这件事由A扛总责
            stop = CLAUSE_END.search(text, start, end)
            start = stop.end() if stop else end
            at = self._taken_up_at(start, anew=True) if start < end else -1
            given = at >= 0 and (GIVES.match(text, _over_link(text, at, end), end) or DID.match(text, at, end))
            at = at if given else -1
        return at

    def _taken_up_at(self, start: int, *, anew: bool = False) -> int:
        text, name = self.context.text, self.program.name.strip("“”")
        tails = [name[-length:] for length in (4, 3, 2, 1) if len(name) > length]
        if kind_behind := KIND_BEHIND.match(text, self.program.end):
            tails.append(kind_behind["kind"])  # “X”监管平台…。平台由A建设
        now = NOW.match(text, start)
        at = now.end() if now else start
        this = TAKES_UP.match(text, at)
        if this is None and (it := IT.match(text, at)):
            return it.end()
        at = this.end() if this else at
        for tail in tails:  # 会议明确,改革工作由A牵头: the caller sees that it is given to somebody
            if text.startswith(tail, at) and (this or len(tail) > 1):
                work = OF_THE_WORK.match(text, at + len(tail)) if anew and not this else None
                return work.end() if work else at + len(tail)
        once = this is not None and this[0].endswith(("次", "届", "轮"))  # 本次活动 may be one of many that it holds
        quoted = "“" in text[max(0, self.program.start - 1) : self.program.start + 1]
        kind = ANY_KIND.match(text, at) if this and not once else None
        kind = kind or (KIND_OF_QUOTED.match(text, at) if this and not once and quoted else None)
        return kind.end() if kind else -1

    def _heads_item(self) -> bool:
        """(三)加快“X”工程。县某中心负责采购: whether a sentence of a numbered item is little more than the name."""
        text = self.context.text
        line = clause_start(text, self.program.start, "")
        opens, name = HEADING.match(text, line, self.program.start), NAME_END.match(text, self.program.end)
        numbered = (
            opens is not None
            and NUMBERED.search(opens[0]) is not None
            and self.program.start - opens.end() <= HEADING_VERB
        )
        return numbered and text.startswith("。", name.end() if name else self.program.end)

    def _goes_on(self, start: int, end: int, *, anywhere: bool) -> int:
        """Where a sentence without a name goes on to speak of the program: 日常运行由…, A统抓, of a topic also
        A负责采购; -1 where not."""
        context = self.context
        if (
            divided_parts(context, start, end)
            or (gives_of_it(context, start, end) and not ANOTHER_WORK.match(context.text, start, end))
            or RESTS.match(context.text, start, end)
            or labelled(context, start, end)
            or _held(context, start, clause_end(context.text, start, CLAUSE_SIGNS))
            or did(context, start, clause_end(context.text, start, CLAUSE_SIGNS))
            or self._has_office(start, end)
            or self._has_office_of_kind(start, end)
            or self._is_headed(start, clause_end(context.text, start, CLAUSE_SIGNS))
        ):
            return start
        begin = start
        if anywhere and any(carried_charges(context, start, end)):
            return start
        while start < end:
            stop = clause_end(self.context.text, start, CLAUSE_SIGNS)
            whole = start > begin or not self._heads_item() or self.context.text[start] in "与和同跟在向对为把将"
            if read_actor_first(self.context, start, stop, strict=whole) or self._gives_all(begin, start, stop):
                return start
            if self._has_its_kind(start, stop) or did(context, start, stop):
                return start
            if belongs(context, start, self._clause(start, end))[0] or burdens(context, start, stop):
                return start
            if not (anywhere or PROGRESS.fullmatch(context.text, start, stop)):
                break
            start = stop + 1
        return -1
