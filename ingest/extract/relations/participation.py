"""PARTICIPATES_IN: who hosts, speaks at or attends an event, and who is a party to a standing cooperation.

`taking_part` reads who does what; here it is told at which event: one that the verb takes, the sentence names, or the
sentences before and the headline speak of.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.identity.keys import parts_of
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import BODIES, Context, Fact, Mention
from ingest.extract.mentions.events import SPEECH_AT, STILL_TO_COME
from ingest.extract.mentions.found_events import BESIDE, CEREMONY, CIRCULAR, OCCASION, ONCE, PASSING, SUBTITLE
from ingest.extract.mentions.own_bodies import own_body_now
from ingest.extract.relations.attendance_lines import attended
from ingest.extract.relations.elsewhere import AT_ONE_HOUR, tells_of_elsewhere
from ingest.extract.relations.speakers import speaker_below, speaker_of_speech
from ingest.extract.relations.taking_part import INVITES, acts, visited

SENTENCE = re.compile(r"[^。!?\n]+")
SPOKEN_OF = re.compile(r"会议|大会|会上|仪式|座谈|活动|论坛|讲座|比赛|大赛|演练|培训班|[推动研交]\S{1,3}会")
YEAR_LINE = re.compile(r" *(?:19|20)\d\d年")
DAY_LINE = re.compile(r" *(?:[●◆▲■★◎▶] *)?(?:\d{1,2}月)?\d{1,2}(?:[至—-]\d{1,2})?日[ ,]")
DATED_LINE = re.compile(r" *(?:[●◆▲■★◎▶]|(?:19|20)\d\d年|\d{1,2}月|近日|日前|连日来)")
PRESIDES = re.compile(
    r"主持(?=[,。;\n]|会议|仪式|活动|并|[^,。;\n]{0,8}?(?:[开闭]幕式|[启揭]\S式)|[^,。;\n]{2,8}?(?:会|仪式|典礼|论坛|讲座|比赛)(?![员计]))"
)
HELD_BY = re.compile(r"(?:召开|举行|举办|承办|开展|组织开展|组织)了?\Z")
ALONG = re.compile(r"(?:一同|一起|陪同|随同)")
SPEAKS_OF_IT = re.compile(  # 本次活动由某局主办: what the sentence is about was named before
    r" *(?:据悉,?|据了解,?|此外,?|另悉,?)?"
    r"(?:(?:本次|此次|这次|这场|这届|该|本届|整个|活动|会议)(?:[^,。;由]{0,10}的)?[\u4e00-\u9fff]{0,10}?)?"
    r"(?:[\u4e00-\u9fff]{1,3}?(?=会))?"
    r"(?P<kind>(?<![学协])会议?|大会|仪式|典礼|活动|论坛|\S?赛|赛事|培训班?|研修班|讲座|演练|展演|[夏冬研]\S?营|节)(?=由|是由|,由|轮到)"
)
THIS_ONE = re.compile(r"了?(?:此|本|该|这)[一项次场]?[\u4e00-\u9fff]{0,4}?(?:活动|比赛|会议|大赛)")
ENTRY = re.compile(
    r" *(?:【[^】\n]{2,12}】|[●◆▲■★◎▶△☆※○◇□])"
)  # an entry of a yearbook tells of other things than the one before
GOES_TO = re.compile(r"(?:参加|出席|参与|观摩|亮相)了?(?:于?[^,。;]{0,8}日)?在[^,。;]{0,12}\Z")
BRIEF = re.compile(r"^[^\n。,]{0,24}(?:简报|快报|专报|通讯|动态|工作信息|教育信息|每周要闻)\s*$", re.MULTILINE)
BRIEF_REACH = 60  # characters of its head in which a brief says that it is one
OF_WEEKS = re.compile("[节周月]”?\\Z")  # 科技节: not everybody who is asked in these weeks speaks there
THERE = re.compile("致辞|讲话|发言|开幕|闭幕|现场|台上")
HEADLINE = re.compile(r"(?<=[。!?”)])\s*\n\s*[^\n。,;!?●△]{4,34}\n")
LEAVES = re.compile(  # 活动期间,…: what was said at a ceremony or talk inside an event ends there
    r" *(?:[\u4e00-\u9fff]{0,4}(?:活动|仪式|会议?|座谈)(?:期间|后|结束|之余|之前|前)|期间|随后|之后|此前|临别|当[天日])"
)
OF_OTHERS = re.compile(r"(?:^|[,。;:\n])(?:据悉|据了解)?,?(?P<what>[\u4e00-\u9fff“”\d]{6,30})(?:是)?由[^。;,]{2,60}\Z")
OF_A_BRAND = re.compile(  # “护学”行动交某局主办; 开展“共读”活动,某局主办: a piece of work that the meeting gives away
    r"“(?P<what>[^“”\n]{2,20})”[\u4e00-\u9fff]{0,8}(?:活动|行动|项目|计划|工程|讲堂|机制),?(?:由|交由?|归)?"
    r"(?:[^。;:,“”\n]{2,60},)?[^。;:,“”\n]{2,60}\Z"
)
OTHERS = 120  # characters before a verb in which the words begin that it speaks of
OBJECT = re.compile(r"了?(?P<what>[\u4e00-\u9fff“”\d]{6,40})")
GENERIC_OBJECT = re.compile(
    r"[\u4e00-\u9fff]{0,3}?(?:(?:[\u4e00-\u9fff]{2})?会|活动|仪式|座谈|典礼|比赛|培训|讲座|论坛|接待|陪同|调研|考察|检查|工作汇报|演出|展演"
    r"|[开闭]幕式|揭牌|颁奖|点评|评课|指导|研讨|教研|讨论|筹备)"
)
AT_MEETING = re.compile(r" *(?:会上|会议|[^,。;\n]{2,20}在会上)")
JUST_NOW = re.compile(r"[^。;\n]*(?:刚才|方才|会前)")  # in a speech: 刚才,甲宣读了决定
PRESIDED_BY = re.compile(r" *[^,。;\n]{2,24}主持(?:了?(?:讲座|党课|活动|会议))?\Z")
MEETING = re.compile(r"(?:会议?|大会)\Z")
INVITED = re.compile(
    r"(?:邀请|聘请|请)[^。;]{2,40}?(?:进校|入校|到校|进课堂|进校园)[^。;]{0,6}\Z"
)  # whom a meeting decides to ask
HABIT = re.compile(
    r"每(?:周|月|年|天|学期|学年|季度|逢)|定期|经常|常年|平时|时常|轮流"
)  # what somebody does again and again
IN_ALL = re.compile(r"了?(?:上述|以上|有关|相关|此次|本次|系列)?(?:活动|调研|慰问|走访|考察|检查)(?=[,。;\n]|\Z)")
AFTER_IT = re.compile(r" *[^,。;]{0,24}?(?:仪式|会议|大会|典礼|座谈会)(?:结束)?(?:之)?后,")
TAKING = frozenset({"参加", "出席", "参与", "观摩", "举办", "承办", "主办", "举行", "召开", "协办"})  # with an object
COUNT = re.compile(r"了?[\u4e00-\u9fff]{0,10}?(?<!第)\d+余?[场次期项届]")  # 举办讲座15场 in all: not the event at hand
ABILITY = re.compile(
    r"筹备|单位|权|方(?!案)|[^,。;、]{2,14}?的[^,。;、]{0,6}?(?:能力|经验|资格|条件)"
)  # 承办筹备工作, 承办赛会的能力
LINE_SPEECH = re.compile(
    r"(?:同志|老师|同学|校长|书记|主任|局长|园长|教授|副校长|司长|部长)?:(?=[^\n]{0,60}[我你您咱们])"
)  # 周老师:我们要…
WON_THERE = re.compile(  # behind the name of a contest, up to the prize
    r"[上中],?(?P<who>[^,。;\n]{2,40}?)(?:[获拿夺摘斩]|荣获)[^,。;\n]{0,14}(?:等奖|[金银铜]奖|冠军|亚军|季军|第[一二三四五六]名|优胜)"
)
THEMED_TALK = re.compile(r"“[^”]+”[\u4e00-\u9fff]*(?:讲座|党课|团课|演讲|报告会)")
GIVES_IT = re.compile(r"[^。;]{0,60}?(?:作|做|讲授?|上|开设|带来|主讲)了?[^,。;“”]{0,12}")  # from a name to the talk
BY_ANOTHER = re.compile("邀|[由请]|聆听|主持|(?<=.)(?:专家|教授|作家|名师|讲师团)")
LINE_START = re.compile(r"^ *(?=[\u4e00-\u9fff])", re.MULTILINE)
LINE_TURN = re.compile(
    r"(?:同志|老师|同学|[校园局镇乡县区]长|书记|主任|科长|股长|教授)?(?:\([^()\n]{1,14}\))?:(?=[^\n]{6})"
)
TURNS = 4
CONTESTS = re.compile(r"赛|评比|优质课|基本功|运动会|展演|汇演|比武|评选|表彰|节|竞赛|展示")
EARLIER = re.compile(r"曾|(?:19|20)\d\d年|去年|多次|历年|近年|先后|累计")
LISTED_EVENTS = 80  # characters in which a verb may take several events
UNSAID = re.compile(  # 成功承办了某联赛 and 二是举办了校庆, in the report of a school
    r" *(?:[一二三四五六七八九十]+是(?:要)?|[一二三四五六七八九十]+、|\(?\d{1,2}[.、)])?"
    r"(?:[^,。;:]{0,12}年(?:来|度|以来)?,|期间,|同时,|还|并|先后|我们|组织|精心|成功|圆满|隆重|顺利)*"
    r"(?:举办|承办|主办|召开|举行|组织)了?"
)
GUESTS = 80  # characters after 邀请 in which guests are named and what they come for
QUOTED = re.compile(r"“[^“”]{4,}”")
STOP = re.compile(r"\s*(?:随后,?|其间,?|期间,?|当天,?)?(?:在|走进|来到)")
KIND = 5  # last characters of an event's name that are known again
FOUNDED_BY = re.compile(r"(?:设立|成立|组建|建立)[^。;,]{2,20},(?:并)?由[^,。;]{2,40}\Z")  # 设立工作室,由甲主持


@dataclass(slots=True)
class _State:
    focus: Mention | None = None
    turns: int | None = None  # lines that begin with who says what, once counted
    main: Mention | None = None  # the event of the headline, else the first one
    stated: set[tuple[str, str, str]] = field(default_factory=set)


def find(ctx: Context) -> None:
    """State who took part in the events of the document."""
    if ctx.mentions_of("Event"):
        state = _State()
        for sentence in SENTENCE.finditer(ctx.text):
            _read_sentence(ctx, sentence.span(), state)
        for person, event, role, words, label in attended(ctx):
            if (person.key, event.key, role) not in state.stated:
                state.stated.add((person.key, event.key, role))
                ctx.relate(
                    Fact(person.key, "PARTICIPATES_IN", event.key, words, "attendance-line", {"role": role}, verb=label)
                )
        _state_lecturers(ctx, state)
    _state_reporters(ctx)
    _members(ctx)


def _read_sentence(ctx: Context, span: tuple[int, int], state: _State) -> None:
    own = [m for m in ctx.mentions_in("Event", *span) if m.rule != BESIDE]
    if ctx.outline.title and span[1] <= ctx.outline.title[1]:
        own = [m for m in own if m.rule != CIRCULAR]
        state.main = state.focus = own[0] if own else None
        if own:
            _state_host(ctx, own[0], state)
            _state_speaker(ctx, own[0], state)
        return
    _held_by_own_school(ctx, span, own, state)
    own = [m for m in own if m.rule != CIRCULAR]
    passing = [m for m in own if m.rule == PASSING]
    own = [m for m in own if m.rule != PASSING]
    aside = _turn_to(ctx, span, own, state)
    if passing:
        _run_in_passing(ctx, span, passing, state)
    if aside:
        return
    if state.focus is None or (AFTER_IT.match(ctx.text, *span) and len(own) < 2 and not _is_visit(state.focus)):
        return  # 升旗仪式后,学校开展祭扫: nobody is said to do it at the ceremony
    if not own and state.main and _is_over(ctx, span[0], state.focus):
        state.focus = state.main
    if not own and AT_MEETING.match(ctx.text, *span) and not MEETING.search(state.focus.name):
        state.focus = _last_meeting(ctx, span[0]) or state.focus
    _said_in_a_line(ctx, span, state)
    elsewhere: set[str] = set()  # who took part in something else, as the sentence says
    for role, verb, members in acts(ctx, span):
        event = _event_of(ctx, span, verb, own, state)
        if _is_of_another(ctx, span, (role, verb), own, event):
            elsewhere.update(m.key for m in members if verb.group() in TAKING and verb.lastgroup == "attend")
            continue
        for member in members:
            if member.key not in elsewhere and not (not own and _is_heard_elsewhere(ctx, member, event, state, verb)):
                _state_part(ctx, member, event, state, (role, verb))


def _is_heard_elsewhere(ctx: Context, member: Mention, event: Mention, state: _State, verb: re.Match[str]) -> bool:
    """签约前,一行来到某校,校长甲介绍…; 近年来,…科长甲说: somebody whom no sentence placed at the meeting, in a
    paragraph that tells of another place or time."""
    begin = clause_start(ctx.text, verb.start(), "。;!?")
    told = verb.lastgroup == "tell" and not any(
        form.search(ctx.text, begin, verb.start()) for form in (SPOKEN_OF, THERE)
    )
    weeks = told and OF_WEEKS.search(event.name) is not None and "\n" in ctx.text[event.end : verb.start()]
    if weeks or (told and event.rule == OCCASION):
        return True
    if verb.lastgroup not in ("tell", "speak", "report") or _is_visit(event) or not AT_ONE_HOUR.search(event.name):
        return False
    if any((member.key, event.key, role) in state.stated for role in ("host", "attend", "speak")):
        return False
    return tells_of_elsewhere(ctx.text, event.end, verb.end())


def _turn_to(ctx: Context, span: tuple[int, int], own: Sequence[Mention], state: _State) -> bool:
    """Set the event that a sentence speaks of; whether the sentence says nothing of any."""
    if own:
        state.focus = own[0]
        state.main = state.main or (own[0] if own[0].rule not in (ONCE, OCCASION) else None)
    elif state.focus and _is_not_of_it(ctx, span, state.focus):
        if state.focus.rule in (ONCE, OCCASION):
            state.focus = _of_headline(state) if state.focus.rule == OCCASION else None
        return True
    elif state.main and _is_visit(state.main) and _is_stop(ctx, span):
        state.focus = state.main
    elif _leaves_it(ctx, span, state.focus):
        state.focus = _of_headline(state)
    return False


def _of_headline(state: _State) -> Mention | None:
    return state.main if state.main and state.main.rule == "title" else None


def _is_stop(ctx: Context, span: tuple[int, int]) -> bool:
    """在某小学,甲走进教室…: where a visit goes on that a sentence before left for the meeting at its end."""
    at = STOP.match(ctx.text, *span)
    school = ctx.mention_at("School", at.end()) if at else None
    return at is not None and school is not None and school.start == at.end()


def _last_meeting(ctx: Context, offset: int) -> Mention | None:
    """What 会上 means where something else was named since."""
    return next((m for m in reversed(ctx.mentions_in("Event", 0, offset)) if MEETING.search(m.name)), None)


def _run_in_passing(ctx: Context, span: tuple[int, int], events: Sequence[Mention], state: _State) -> None:
    """学校承办了某运动会, 校队参加了某比赛: who holds or enters what is told in passing; nothing else of it is told."""
    for role, verb, members in acts(ctx, span):
        told = role == "host" or verb.group() in ("参加", "参与")
        for event in _taken(ctx, verb, events, LISTED_EVENTS) if told else ():
            for member in members:
                _state_part(ctx, member, event, state, (role, verb))
    for event in events:  # 在某大赛上,某校《…》获二等奖
        won = WON_THERE.match(ctx.text, event.end, span[1])
        winner = ctx.mention_at("School", won.start("who")) if won else None
        if won and winner and winner.key and winner.start == won.start("who"):
            _state_part(ctx, winner, event, state, ("attend", won))


def _held_by_own_school(ctx: Context, span: tuple[int, int], events: Sequence[Mention], state: _State) -> None:
    """二是成功承办了某运动会, in the report of a school or bureau that leaves out who did."""
    starts = _parts_of(ctx.text, span) if events else ()
    unsaid = [m for m in (UNSAID.match(ctx.text, start, span[1]) for start in starts) if m]
    own = own_body_now(ctx) if unsaid else ""
    named = [m for label in BODIES for m in ctx.mentions_of(label) if own and m.key == own and m.start < span[0]]
    head = ctx.outline.title[1] if ctx.outline.title else clause_end(ctx.text, 0, "")
    if named and named[0].label == "Organization" and named[0].end > head:
        return  # a bureau whose paper neither its title nor its first line says it is
    last = max(named, key=lambda m: m.start, default=None)
    if last is None:
        return
    for verb in unsaid:
        for event in _taken(ctx, verb, events, LISTED_EVENTS):
            _state_part(ctx, last, event, state, ("host", verb))


def _parts_of(text: str, span: tuple[int, int]) -> list[int]:
    """Where a sentence and the parts of it behind each semicolon or colon begin."""
    return [span[0], *(i + 1 for i in range(*span) if text[i] in ";:")]


def _said_in_a_line(ctx: Context, span: tuple[int, int], state: _State) -> None:
    """A line that begins with a name and a colon gives what that person says at the event."""
    start = span[0] + len(ctx.text[slice(*span)]) - len(ctx.text[slice(*span)].lstrip())
    person = ctx.mention_at("Person", start)
    said = LINE_SPEECH.match(ctx.text, person.end) if person and person.start == start else None
    if person and said is None and person.start == start and _is_record(ctx, state):
        said = LINE_TURN.match(ctx.text, person.end)
    if person and person.key and said and state.focus and ctx.text[span[0] - 1 : span[0]] in ("\n", ""):
        _state_part(ctx, person, state.focus, state, ("speak", said))


def _is_record(ctx: Context, state: _State) -> bool:
    """Whether lines give the words of one person after another, as the record of a meeting does."""
    if state.turns is None:
        lines = [(ctx.mention_at("Person", m.end()), m.end()) for m in LINE_START.finditer(ctx.text)]
        said = [p.key for p, start in lines if p and p.start == start and LINE_TURN.match(ctx.text, p.end)]
        state.turns = len(said)
    return state.turns >= TURNS


def _is_of_another(
    ctx: Context, span: tuple[int, int], act: tuple[str, re.Match[str]], own: Sequence[Mention], event: Mention
) -> bool:
    """Whether a verb of a sentence speaks of other things than the event that was named last."""
    role, verb = act
    spoken = SPEAKS_OF_IT.match(ctx.text, *span) or SPOKEN_OF.search(
        ctx.text, max(span[0], verb.start() - 14), verb.end() + 14
    )
    near = bool(spoken) or (verb.lastgroup == "run" and not own and _is_named_again(ctx, verb.end(), event))
    if role == "host" and (_is_no_event(ctx, span[0], verb) or (not own and not near and not _presides(ctx, verb))):
        return True
    if role == "host" and not own and FOUNDED_BY.search(ctx.text, span[0], verb.start()):
        return True
    if verb.group() in TAKING and not _taken(ctx, verb, own, 40) and _takes_another(ctx, verb, event):
        return True
    if not own and _is_no_act_there(ctx, span[0], act, event):
        return True
    if verb.lastgroup == "won":
        return not _is_won(ctx, span[0], verb, event)
    return verb.lastgroup == "run" and not _runs(ctx, verb, own, near, event)


def _is_no_act_there(ctx: Context, start: int, act: tuple[str, re.Match[str]], event: Mention) -> bool:
    """Whether a verb tells what somebody does again and again, or what those are to do whom a meeting will ask."""
    role, verb = act
    if HABIT.search(ctx.text, clause_start(ctx.text, verb.start(), "。;,"), verb.start()):
        return True
    meets = role == "speak" and MEETING.search(event.name)
    return bool(meets and INVITED.search(ctx.text, start, verb.end()))


def _presides(ctx: Context, verb: re.Match[str]) -> bool:
    return PRESIDES.match(ctx.text, verb.start()) is not None


def _is_no_event(ctx: Context, start: int, verb: re.Match[str]) -> bool:
    """Whether a verb of holding counts what was held, speaks of the ability to hold it, or of what is to come."""
    if COUNT.match(ctx.text, verb.end()) or ABILITY.match(ctx.text, verb.end()):
        return True
    if ctx.text.startswith("的", verb.end()) and GOES_TO.search(ctx.text, start, verb.start()):
        return True  # 某校参加了在北京举行的展演
    return verb.group() in TAKING and STILL_TO_COME.search(ctx.text, start, verb.start()) is not None


def _state_host(ctx: Context, event: Mention, state: _State) -> None:
    """某局召开某会, as a headline says it: the body right before the verb holds the meeting."""
    verb = HELD_BY.search(ctx.text, max(0, event.start - 4), event.start)
    bodies = (ctx.mention_at(label, verb.start() - 1) for label in ("Organization", "School")) if verb else ()
    body = next((m for m in bodies if m and m.key and verb and m.end == verb.start()), None)
    if body and verb:
        _state_part(ctx, body, event, state, ("host", verb))


def _state_speaker(ctx: Context, event: Mention, state: _State) -> None:
    """某书记在某会上的讲话: whose speech the text is."""
    speech = SPEECH_AT.search(ctx.text, event.start - 1, ctx.outline.title[1]) if ctx.outline.title else None
    named = speech is not None and speech.start("what") == event.start
    person = ctx.mention_before("Person", event.start - 1, 2) or speaker_of_speech(ctx) if named else None
    person = person or (speaker_below(ctx, event.end) if named else None)
    if speech and person and person.key:
        _state_part(ctx, person, event, state, ("speak", speech))


def _state_reporters(ctx: Context) -> None:
    """——2024年3月1日在某会上⏎某局局长 甲: whoever's name stands below gave the report."""
    for event in ctx.mentions_of("Event"):
        person = speaker_below(ctx, event.end) if event.rule == SUBTITLE else None
        if person:
            words = ((event.start, event.end), (person.start, person.end))
            ctx.relate(Fact(person.key, "PARTICIPATES_IN", event.key, words, "below-title", {"role": "speak"}))


def _state_lecturers(ctx: Context, state: _State) -> None:
    """院长甲作了题为“X”的专题讲座: whoever is named last before it gave the talk."""
    for event in ctx.mentions_of("Event"):
        begin = clause_start(ctx.text, event.start, "。;!?")
        talk = THEMED_TALK.fullmatch(event.name) is not None
        people = [m for m in ctx.mentions_in("Person", begin, event.start) if m.key] if talk else []
        known = not people or (people[-1].key, event.key, "speak") in state.stated
        gap = ctx.text[people[-1].end : event.start] if people else ""
        if not known and GIVES_IT.fullmatch(gap) and not BY_ANOTHER.search(gap):
            state.stated.add((people[-1].key, event.key, "speak"))
            words = ((people[-1].start, event.end),)
            ctx.relate(Fact(people[-1].key, "PARTICIPATES_IN", event.key, words, "talk", {"role": "speak"}))


def _runs(ctx: Context, verb: re.Match[str], own: Sequence[Mention], near: bool, event: Mention) -> bool:
    """Whether what is carried out (开展, 进行) is the event: named right after the verb, or that of the headline."""
    if THIS_ONE.match(ctx.text, verb.end()):
        return True
    if own and INVITES.match(verb.group()):  # 邀请甲走进校园,开展某讲座
        return any(0 < m.start - verb.end() < GUESTS for m in own)
    if own:
        return bool(_taken(ctx, verb, own, 20))
    return near and event.rule == "title" and not _is_visit(event)


def _is_named_again(ctx: Context, start: int, event: Mention) -> bool:
    """开展了“写规范字”硬笔书法比赛, of which the headline has the quoted words or the last ones."""
    words = ctx.text[start : clause_end(ctx.text, start, "。;")][:GUESTS]
    quoted = QUOTED.findall(event.name)
    kind = QUOTED.sub("", event.name)[-KIND:]
    return any(name in words for name in quoted) or (len(kind) == KIND and kind in words)


def _takes_another(ctx: Context, verb: re.Match[str], event: Mention) -> bool:
    """参加全市数学教学研讨, said after another event: long words behind the verb that are not those of the event. Or
    before it: 全国模联大会由某部主办."""
    by = OF_OTHERS.search(ctx.text, max(0, verb.start() - OTHERS), verb.start())
    visit = by and _is_visit(event) and ctx.mention_before("Program", by.end("what"), 0)  # what was visited for
    named = OF_A_BRAND.search(ctx.text, max(0, verb.start() - OTHERS), verb.start())
    if named and (verb.lastgroup == "host" or verb.group() in ("参与", "协办")) and AT_ONE_HOUR.search(event.name):
        return named["what"] not in event.name
    if by and verb.lastgroup == "host" and (visit or not _is_of(by["what"], event)):
        return True
    found = OBJECT.match(ctx.text, verb.end())
    if (
        ctx.text.endswith(("受邀", "应邀"), 0, verb.start())
        or found is None
        or THIS_ONE.match(ctx.text, verb.end())
        or GENERIC_OBJECT.match(found["what"])
    ):
        return False
    return not _is_of(found["what"], event)


def _is_of(words: str, event: Mention) -> bool:
    """Whether at least half of the characters of words stand in an event's name."""
    return len(set(words) & set(event.name)) >= len(set(words)) / 2


def _is_won(ctx: Context, start: int, verb: re.Match[str], event: Mention) -> bool:
    """Whether the prize is one of the event's: of a contest or show, and no earlier one."""
    return bool(CONTESTS.search(event.name)) and not EARLIER.search(ctx.text, start, verb.start())


def _taken(ctx: Context, verb: re.Match[str], own: Sequence[Mention], reach: int) -> list[Mention]:
    """The events of the sentence that a verb takes: those named right after it."""
    first = bisect_left(own, verb.end(), key=lambda m: m.start)
    last = bisect_right(own, verb.end() + reach, first, key=lambda m: m.start)
    return [m for m in own[first:last] if not re.search("[,;]", ctx.text[verb.end() : m.start])]


def _is_over(ctx: Context, start: int, focus: Mention) -> bool:
    """Whether a talk or ceremony inside an event is over: 活动期间,…; a ceremony also where its paragraph ends."""
    if focus.rule not in ("talk", CEREMONY):
        return False
    paragraph = focus.rule == CEREMONY and "\n" in ctx.text[focus.end : start]
    return paragraph or LEAVES.match(ctx.text, start) is not None


def _is_not_of_it(ctx: Context, span: tuple[int, int], focus: Mention) -> bool:
    """Whether a sentence of a speech or report, or behind a remark, says nothing of the event at which it was given."""
    title = ctx.outline.title
    speech = title and title[0] <= focus.start < title[1] and SPEECH_AT.search(ctx.text, *title)
    line = focus.rule == OCCASION and "\n" in ctx.text[focus.end : span[0]]
    if not speech and not line and focus.rule not in (ONCE, SUBTITLE):
        return False
    return not any(form.match(ctx.text, *span) for form in (AT_MEETING, SPEAKS_OF_IT, PRESIDED_BY, JUST_NOW))


def _leaves_it(ctx: Context, span: tuple[int, int], focus: Mention | None) -> bool:
    """Whether a sentence without an event of its own tells of other things than the one before."""
    if ENTRY.match(ctx.text, span[0]) or _is_next_year(ctx, span[0], focus) or _is_next_item(ctx, span[0], focus):
        return True
    if _is_next_day(ctx, span[0], focus):
        return True
    return not SPOKEN_OF.search(ctx.text, *span) and _begins_another_day(ctx, span[0], focus)


def _is_next_item(ctx: Context, start: int, focus: Mention | None) -> bool:
    """A brief has one item after another, each with a line of its own for a headline."""
    if focus is None or not BRIEF.search(ctx.text, 0, BRIEF_REACH):
        return False
    return HEADLINE.search(ctx.text, focus.end - 1, start) is not None


def _is_next_year(ctx: Context, start: int, focus: Mention | None) -> bool:
    """The lines of a chronicle each begin with a year."""
    if focus is None or not YEAR_LINE.match(ctx.text, start) or ctx.text[start - 1 : start] not in ("\n", ""):
        return False
    return YEAR_LINE.match(ctx.text, clause_start(ctx.text, focus.start, "")) is not None


def _is_next_day(ctx: Context, start: int, focus: Mention | None) -> bool:
    """The lines of a chronicle of one year each begin with a day."""
    if focus is None or not DAY_LINE.match(ctx.text, start) or ctx.text[start - 1 : start] not in ("\n", ""):
        return False
    return DAY_LINE.match(ctx.text, clause_start(ctx.text, focus.start, "")) is not None


def _begins_another_day(ctx: Context, start: int, focus: Mention | None) -> bool:
    """A line of a chronicle that begins with a date leaves the event of the line before; what the headline names
    stays the event of its report."""
    if focus is None or not DATED_LINE.match(ctx.text, start) or ctx.text[start - 1 : start] not in ("\n", ""):
        return False
    return not any(m.rule == "title" and m.key == focus.key for m in ctx.mentions_of("Event"))


def _event_of(
    ctx: Context, span: tuple[int, int], verb: re.Match[str], own: Sequence[Mention], state: _State
) -> Mention:
    """Which event a verb speaks of: the one it takes, the last before it in the sentence, else that of the sentences
    before; who comes along at the end of a report (一同参加) was at what the report is about."""
    taken = next(iter(_taken(ctx, verb, own, 40)), None)
    i = bisect_right(own, verb.start(), key=lambda m: m.end)
    visit = verb.lastgroup == "visit" and state.main and _is_visit(state.main)  # 甲调研教育工作,并主持召开座谈会
    inside = next((m for m in own if m.start <= verb.start() < m.end and _is_visit(m)), None)
    event = taken or inside or (own[i - 1] if i else state.main if visit else own[0] if own else state.focus)
    assert event is not None
    told = SPEAKS_OF_IT.match(ctx.text, span[0], verb.start()) if not own else None
    if told:  # 本次夏令营由…: of several events the last of that kind
        named = [m for m in ctx.mentions_in("Event", 0, span[0]) if m.name.endswith(told["kind"])]
        return named[-1] if named else event
    if taken is None and not own and state.main and IN_ALL.match(ctx.text, verb.end()) and verb.group() in TAKING:
        return state.main if state.main.rule == "title" or _is_visit(event) else event
    if taken is None and state.main and verb.group().startswith(("陪同", "随同")) and _is_visit(state.main):
        last = state.focus if state.focus and state.main.rule != "title" and _is_visit(state.focus) else state.main
        return own[i - 1] if i and _is_visit(own[i - 1]) else last
    if not own and verb.group().startswith(("陪同", "随同")) and _is_visit(event):
        return event
    if not own and state.main and ALONG.search(ctx.text, max(0, verb.start() - 2), verb.end() + 1):
        return state.main
    return event


def _is_visit(event: Mention) -> bool:
    return visited().search(event.name) is not None


def _state_part(ctx: Context, member: Mention, event: Mention, state: _State, act: tuple[str, re.Match[str]]) -> None:
    role, verb = act
    meets = member.surface.endswith("会议") and event.name.endswith(member.surface[-4:])  # a 联席会议 holds not itself
    if meets or (member.key, event.key, role) in state.stated:
        return
    state.stated.add((member.key, event.key, role))
    stop = verb.end("what") if verb.lastgroup == "give" and role == "speak" else verb.end()
    first, last = min(member.start, verb.start()), max(member.end, stop)
    places = [(first, last)] if last - first <= 120 else [(member.start, member.end), (verb.start(), stop)]
    if all(event.end <= a or b <= event.start for a, b in places) and abs(event.start - first) < 400:
        places.append((event.start, event.end))
    ranges = tuple(sorted(places))
    ctx.relate(Fact(member.key, "PARTICIPATES_IN", event.key, ranges, "verb", {"role": role}, verb=verb.group()))


def _members(ctx: Context) -> None:
    """The regions whose names a standing cooperation joins are its members."""
    stated = set()
    for program in ctx.mentions_of("Program"):
        if program.rule != "regions joined":
            continue
        for region in ctx.mentions_of("Region"):
            fits = region.key and region.name[:1] in program.name and "/" not in parts_of(region.key)[0]
            if fits and (region.key, program.key) not in stated and abs(region.start - program.start) < 400:
                stated.add((region.key, program.key))
                places = tuple(sorted(((region.start, region.end), (program.start, program.end))))
                ctx.relate(
                    Fact(region.key, "PARTICIPATES_IN", program.key, places, "joined regions", {"role": "member"})
                )
