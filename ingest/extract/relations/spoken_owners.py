"""Who runs a program by what people say themselves: in a speech 这件事我向县委立了军令状, in an interview 我就抓一样——
“X”, and whom a speech turns to (李红副局长,这副担子你挑). What a program is asked about, the answer says of it."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from graph.records import Modality
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention, only_one
from ingest.extract.linking import resolve_body
from ingest.extract.relations.belonging import belongs, clause_of
from ingest.extract.relations.claims import Claim
from ingest.extract.relations.clause_actors import actors_at
from ingest.extract.relations.owner_clauses import did, read_actor_first, read_given
from ingest.extract.relations.speakers import Turn, speaker_of_speech, turns_of
from ingest.structure.outline import Range

Said = tuple[Mention, str, str, Range]  # who, in which role, by which verb, in which words

SIGNS = ",;:。!?"
OF_IT = (
    r"(?:(?:这|该|此|那)(?:件|个|项|一|副|块|摊|桩)?(?:事|项目|计划|工程|行动|活动|机制|工作|担子|摊子|盘子|活儿?|块|一块)?"
    r"|责任)"
)
PLEDGE = r"(?:向[^,。;:\n]{2,14})?(?:立|签|写)(?:了|下了?|过)?(?:军令状|责任状)"
CHARGE = (
    r"(?:牵头|挂帅|负责|主抓|抓|抓总|盯|扛|挑|管|兜底|包干|负总责|负全责|总负责|领衔"
    r"|拢总|统|总管|张罗|操持|打理|编|弄|办|做"
    r"|[当任是](?:总?组长|第一责任人|总负责人|项目长|总牵头))"
)
REST = r"(?:着|了|起来|下来|到底|推进|落实|督办|这件事|这项工作|这一块)*"
MYSELF = (
    r"(?:[和跟同与][^,。;:]{2,12}?(?:两个?人|俩|几个?人?|一起|一道|一块儿?)|在"
    r"|本人|自己|亲自|一个人|全程|带头|直接|一直|来|就|先|将|会|要)*"
)
I_DO = re.compile(
    rf"(?:{OF_IT})?(?:(?:具体|日常|总体|最后|统一)(?:的?(?:工作|事务|调度|协调))?(?=[由归]))?(?:就|都|还是|一直|始终|仍|今年|目前)*(?:由|归)?我{MYSELF}(?P<deed>{PLEDGE}|{CHARGE}{REST})"
)
WHOLLY_MINE = re.compile("(?:具体|日常|总体|最后|统一)[由归]我")  # A统筹,具体由我牵头
IT_IS_ME = re.compile(
    rf"(?:{OF_IT}的?)?(?P<deed>第一责任人|总?责任人|总牵头人?|牵头人|组长|总负责人|操盘手|当家人)(?:就|还|仍)?是我"
)
I_DO_THIS = re.compile(  # before the name
    rf"(?:今年|这两年|目前|现在)*我(?:这(?:双手|个人|几年|两年))?(?:{MYSELF}(?P<deed>牵头|挂帅|负责|主抓|抓|领衔|主持)(?:推进|组织|实施|开展|抓)*"
    r"|(?:今年|自己|本人|手头|只|就|专门|主要|亲自)+(?P<one>抓|管|盯|做|干|忙)(?:着|了)?(?:的)?(?:就)?(?:一样|一件事?|这一样|这一件事?|一个)(?:——?|:|,就?是|就是|,))的?“?"
)
YOU_DO = re.compile(
    rf"(?:{OF_IT})?(?:就|还是|以后|从今天起)*(?:由)?你(?:来|要|给我|就|负责|亲自)*(?P<deed>挑|扛|抓|牵头|负责|盯|管|挂帅|兜底|包|领|接)(?:起来|到底|下来|过去|好|着|走)*"
    rf"|(?:{OF_IT})?(?:就)?(?P<given>交给|交到|压给|派给)你(?:手上|了|来[抓办管挑扛])*"
)
BY_SOME = re.compile(
    r"(?:(?:就|现在|目前|如今|后来|都|一直|还是|是|全部|整个|这个|这|该)*(?:项目|工作|事情?|课程?|活动|摊子|具体的事|日常)?(?:都|就|也|则|一直|还是|是)*)由(?=[\u4e00-\u9fff]{2})"
)
GIVEN = re.compile(r"(?:就|都|全|统一)*归(?!口)")
HELPS_ME = re.compile(r"(?:的?同志(?:们)?)?(?:给|为|帮|替)我(?P<deed>当(?:帮手|助手|参谋)|打下手|打配合|搭把手)")
MEANS = re.compile(r"(?:钱|经费|资金|款|账|场地|地皮|房源|车|设备|教材)[^,。;:]{0,4},\Z")
TURNS_AWAY = re.compile(r"至于|说到|另外|还有|倒是|再说|除此之外|其他|别的|顺便|此外")  # to another matter
SENTENCES = 2  # after the one with the name, in which a speaker takes the work on
GIVES_TO = re.compile(rf"(?:全[省市县区镇校])?{OF_IT}(?:以后|今后|今年)?(?:就|都|全)*(?:交给|交由|包给|托付给|压给)")
TO_DO = re.compile(r"来?(?P<deed>端|抓|办|管|挑|扛|负责|牵头|做|操办|打理)(?:起来|到底|下去)?")
BARE = re.compile(r"(?P<who>[\u4e00-\u9fff]{2,8}?(?:科|股|室|办|中心))(?=的?同志|[给为帮替]我)")
THANKS = re.compile(  # 谢谢两家单位:A和B。…人家硬是扛了下来,今年还接着扛
    r"(?:谢谢|感谢)(?:这?[两三四]家(?:单位)?)?:?(?P<who>[^。!?:]{4,40})[。!][^\n“”]{0,40}?(?:人家|他们|这?[两三四]家)"
    r"(?:单位|硬是|默默|一直|就是|年年)*(?P<deed>扛|顶|撑|坚持|守)了?下来"
    r"|(?:谢谢|感谢)(?P<those>[^,。!?:]{3,24}?)(?:这些年|这几年|多年来?|年年)?(?:一直|默默|始终)?(?:在|都在)"
    r"(?P<do>张罗|操持|牵头|主办|组织|操办|支撑)(?=[,。!])"
)
STILL = re.compile(r"[,。](?:今年|以后|接下来)?(?:还|仍|继续|接着)+")
OURS = re.compile(r"(?:我们|咱们|我)[局校院]")
CALLED = re.compile(r"[^、和与及,。;]{0,8},")
STILL_OF_IT = re.compile(OF_IT)
UNSURE = re.compile(r"如果|要是|假如|倘若|谁|哪|是不是|能不能|该不该|本来|原来|过去|以前|当年|想")


def spoken_claims(context: Context) -> Iterator[tuple[Mention, Claim]]:
    """Every owner that somebody who speaks names by 我, 你 or in an answer."""
    speaker = speaker_of_speech(context)
    if speaker is not None:
        for program in context.mentions_of("Program"):
            if program.key:
                yield from _told_of(context, program, speaker, clause_end(context.text, program.end, ""))
        return
    turns = turns_of(context)
    for turn, after in zip_longest(turns, turns[1:]):
        for program in context.mentions_in("Program", turn.start, turn.end):
            if program.key and turn.speaker:
                yield from _told_of(context, program, turn.speaker, turn.end)
            elif program.key and after and after.speaker:
                yield from _answered(context, program, turn, after)


def _told_of(context: Context, program: Mention, speaker: Mention, end: int) -> Iterator[tuple[Mention, Claim]]:
    """What the speaker says of a program right before its name, and behind it up to the name of the next one."""
    begin = clause_start(context.text, program.start, "。!?;")
    before = I_DO_THIS.fullmatch(context.text, _after_commas(context, begin, program.start), program.start)
    if before:
        verb = before["deed"] or before["one"]
        yield program, _claim(program, (speaker, "lead", verb, before.span()), speaker)
    stop = _until_next(context, program, end)
    start = program.end + context.text.startswith("”", program.end)
    for said in (*_clauses(context, start, stop, speaker), *_thanked(context, start, stop)):
        yield program, _claim(program, said, speaker)


def _answered(context: Context, program: Mention, asked: Turn, answer: Turn) -> Iterator[tuple[Mention, Claim]]:
    """What the answer says of the last program that the question names."""
    last = _until_next(context, program, asked.end) == asked.end
    end = _until_next(context, program, answer.end) if last else 0
    if answer.speaker is None or end <= answer.start:
        return
    for said in _clauses(context, answer.start, end, answer.speaker, everybody=True):
        yield program, _claim(program, said, answer.speaker)


def _after_commas(context: Context, begin: int, end: int) -> int:
    """Where the last clause begins that 我 stands in."""
    at = context.text.rfind("我", begin, end)
    return clause_start(context.text, at, ",:。!?;") if at >= 0 else begin


def _until_next(context: Context, program: Mention, end: int) -> int:
    others = (m.start for m in context.mentions_in("Program", program.end, end) if m.key and m.key != program.key)
    return min(others, default=end)


def _clauses(context: Context, start: int, end: int, speaker: Mention, *, everybody: bool = False) -> Iterator[Said]:
    """The owners that the clauses of a stretch name; `everybody`: those too that the speaker speaks of."""
    text, position, sentences = context.text, start, 0
    while position < end and (everybody or sentences <= SENTENCES):
        last = min(end, clause_end(text, position, SIGNS))
        whole = clause_of(text, last, end) if everybody else last
        sentence = max(start, clause_start(text, position, "。!?"))
        if TURNS_AWAY.search(text, sentence, last):
            return
        if _is_sure(text, sentence, last):
            of_it = STILL_OF_IT.match(text, sentence) or WHOLLY_MINE.match(text, position)
            if everybody or sentences == 0 or position == sentence or of_it:
                yield from _of_speaker(context, position, last, speaker)
            yield from (*_turned_to(context, position, last, speaker), *_given_to(context, position, last))
            yield from _by_others(context, position, whole, speaker) if everybody else ()
        position = max(last, whole) + 1
        sentences += text.startswith(("。", "!", "?"), position - 1)


def _is_sure(text: str, sentence: int, end: int) -> bool:
    """Whether a clause asks or supposes nothing and stands in no other one's words."""
    quoted = text.count("“", sentence, end) > text.count("”", sentence, end)
    asks = text.startswith("?", clause_end(text, end, "。!?"))
    return not quoted and not asks and not UNSURE.search(text, sentence, end)


def _of_speaker(context: Context, start: int, end: int, speaker: Mention) -> Iterator[Said]:
    """我牵头, 总牵头是我, A给我当帮手."""
    text = context.text
    mine = I_DO.fullmatch(text, start, end) or IT_IS_ME.fullmatch(text, start, end)
    if mine:
        yield speaker, "lead", mine["deed"], (start, end)
    actors, _, position = actors_at(context, start, end, []) if "我" in text[start:end] else ([], [], start)
    bare = BARE.match(text, start, end) if not actors else None
    if bare and (section := resolve_body(context, *bare.span("who"))) and section.owner in _bodies_of(context, speaker):
        actors, position = [section], bare.end("who")
    helps = HELPS_ME.match(text, position, end) if actors else None
    for actor in actors if helps else ():
        yield actor, "support", helps["deed"] if helps else "", (start, end)


def _turned_to(context: Context, start: int, end: int, speaker: Mention) -> Iterator[Said]:
    """李红副局长,…,这副担子你挑: 你 means the only person whom its sentence has named so far."""
    yours = YOU_DO.fullmatch(context.text, start, end)
    if yours is None:
        return
    begin = clause_start(context.text, start, "。!?")
    person = only_one(m for m in context.mentions_in("Person", begin, start) if m.key != speaker.key)
    if person and CALLED.match(context.text, person.end):  # 李红副局长、…: not others as well
        yield person, "lead", yours["deed"] or yours["given"], (person.start, end)


def _given_to(context: Context, start: int, end: int) -> Iterator[Said]:
    """这个盘子交给A来端."""
    gives = GIVES_TO.match(context.text, start, end)
    actors, _, position = actors_at(context, gives.end(), end, []) if gives else ([], [], start)
    deed = TO_DO.fullmatch(context.text, position, end) if actors else None
    for actor in actors if deed else ():
        yield actor, "lead", deed["deed"] if deed else "", (start, end)


def _thanked(context: Context, start: int, end: int) -> Iterator[Said]:
    """谢谢A和B。…人家硬是扛了下来: they lead it where they go on."""
    match = THANKS.search(context.text, start, end)
    if match is None:
        return
    who = match.span("who" if match["who"] else "those")
    actors, _, position = actors_at(context, *who, [])
    role = "lead" if STILL.match(context.text, match.end()) else "implement"
    for actor in actors if position == who[1] else ():
        yield actor, role, match["deed"] or match["do"], (actor.start, match.end())


def _by_others(context: Context, start: int, end: int, speaker: Mention) -> Iterator[Said]:
    """那是A的作品, 真正说了算的,是A, A牵头, 归A: what an answer says of the program it was asked about."""
    of_it = STILL_OF_IT.match(context.text, start, end)
    at = of_it.end() if of_it and not context.text.startswith("的", of_it.end()) else start
    charges = belongs(context, start, end)[0] or did(context, start, end)
    if not charges and BY_SOME.match(context.text, at, end):
        charges = read_given(context, at, end)
    for charge in charges or read_actor_first(context, at, end, strict=True):
        yield charge.actor, charge.role, charge.verb, charge.words
    given = None if MEANS.search(context.text, max(0, start - 10), start) else GIVEN.match(context.text, start, end)
    actors, _, position = actors_at(context, given.end(), end, []) if given else ([], [], start)
    if given and not actors:
        actors, position = _called_shortly(context, given.end(), end, speaker), end
    for actor in actors if position == end else ():
        yield actor, "implement", "归", (start, end)


def _called_shortly(context: Context, start: int, end: int, speaker: Mention) -> list[Mention]:
    """我们局, and 住建局 for the only 县住建局 that the text names."""
    words = context.text[start:end]
    if OURS.fullmatch(words):
        bodies = _bodies_of(context, speaker)
        named = [m for m in context.mentions_of("Organization") if m.key in bodies and m.name.endswith(words[-1])]
    else:
        bodies_so = (m for m in context.mentions_of("Organization") if m.key and m.surface[1:] == words)
        named = [m for m in bodies_so if m.surface[0] in "省市县区州旗"]
    return named[:1] if len({m.key for m in named}) == 1 else []


def _bodies_of(context: Context, speaker: Mention) -> set[str]:
    """The keys of the bodies in which somebody holds a post."""
    return {post.body for naming in context.namings for post in naming.posts if naming.name.text == speaker.name}


def _claim(program: Mention, said: Said, speaker: Mention) -> Claim:
    """The claim with the words that show who speaks, where these name nobody else."""
    actor, role, verb, words = said
    ranges = {(program.start, program.end), words, *([(speaker.start, speaker.end)] if actor is speaker else [])}
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return Claim(actor, role, verb, tuple(joined), Modality.ONGOING)
