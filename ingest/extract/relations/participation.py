"""PARTICIPATES_IN: who hosts, speaks at or attends an event, and who is a party to a standing cooperation.

A sentence is read from verb to verb: a verb of taking part speaks of the people and bodies since the verb before it;
two verbs in a row (出席会议并讲话) speak of the same ones.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from graph.identity.keys import parts_of
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.events import NO_VISIT, STILL_TO_COME
from ingest.extract.mentions.namings import own_body
from ingest.extract.mentions.people import STATE
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.attendance_lines import attended

SENTENCE = re.compile(r"[^。!?\n]+")
PLACE = re.compile(
    r"在[^,。;]{0,8}——\Z|(?:在|赴|到|来自?|走进|前往|莅临|位于|毕业于)[^,。;]{0,4}\Z|(?<![师生长员家校])代表团?\Z|[向给为对]\Z"
)
NOMINAL = re.compile(r"(?:的(?:成功|顺利|圆满|隆重)?|关于)\Z")  # …的召开, 关于举办…的通知: nobody's act
SPOKEN_OF = re.compile(r"会议|大会|会上|仪式|座谈|活动|论坛|讲座|比赛|大赛|演练|培训班|[推动研交]\S{1,3}会")
YEAR_LINE = re.compile(r" *(?:19|20)\d\d年")
DATED_LINE = re.compile(r" *(?:[●◆▲■★◎▶]|(?:19|20)\d\d年|\d{1,2}月|近日|日前|连日来)")
SCHOOL = re.compile(r"(?:^|[,。;\n 日])(?P<own>学校)(?:成功|联合|精心|隆重|积极)?\Z")
PRESENT = re.compile(
    r"[^,。;、]{0,14}的(?:[^,。;、]{0,6}?)(?:还)?有:?(?P<who>[^。;]*?)(?=[,。;](?:会议|仪式|活动|大会|由)|[。;]|\Z)"
)
DESCRIBES = re.compile(r"的(?!还有|有|是)")  # 参与的学生: whoever did is named after it
PRESIDES = re.compile(r"主持(?=[,。;\n]|会议|仪式|活动|并)")
HELD_BY = re.compile(r"(?:召开|举行|举办|承办|开展|组织开展|组织)了?\Z")
ABOUT_WORK = re.compile(r"主持[^,。;()\n]{0,14}工作(?!会|座谈|推进)")  # (主持市教育局行政工作): no meeting
ADVICE = re.compile(r"(?:膳食|技术|业务|就业|健康|家庭教育)指导\Z")  # guidance of a kind, nobody's visit
SUBJECT_GAP = re.compile(
    r"(?:(?:[、和与及]|联合|携手|会同|协同)[^,。;、“”]{2,20})*(?:等[^,。;、“”]{0,8})?"
    r"(?:也|均|都|还|共同|联合|分别|应邀|受邀|成功|精心|隆重|先后|依次|再次|首次|于[^,。;]{3,14}|作为[^,。;]{2,8})*"
)
ALONG = re.compile(r"(?:一同|一起|陪同|随同)")
SPEAKS_OF_IT = re.compile(  # 本次活动由某局主办: what the sentence is about was named before
    r" *(?:据悉,?|据了解,?|此外,?|另悉,?)?(?:(?:本次|此次|这次|该|本届|整个|活动|会议)[\u4e00-\u9fff]{0,10}?)?"
    r"(?:[\u4e00-\u9fff]{1,3}?(?=会))?"
    r"(?P<kind>(?<![学协])会议?|大会|仪式|典礼|活动|论坛|\S?赛|赛事|培训班?|研修班|讲座|演练|展演|[夏冬研]\S?营|节)(?=由|是由|,由)"
)
THIS_ONE = re.compile(r"了?(?:此|本|该|这)[一项次场]?[\u4e00-\u9fff]{0,4}?(?:活动|比赛|会议|大赛)")
ENTRY = re.compile(r" *【[^】\n]{2,12}】")  # an entry of a yearbook tells of other things than the one before
LEAVES = re.compile(  # 活动期间,…: what was said at a ceremony or talk inside an event ends there
    r" *(?:[\u4e00-\u9fff]{0,4}(?:活动|仪式|会议?|座谈)(?:期间|后|结束|之余|之前|前)|期间|随后|之后|此前|临别|当[天日])"
)
HEARS = re.compile(r"(?:听取|聆听|收听|倾听|听)了?")
OF_OTHERS = re.compile(r"(?:^|[,。;:\n])(?:据悉|据了解)?,?(?P<what>[\u4e00-\u9fff“”\d]{6,30})(?:是)?由[^。;,]{2,60}\Z")
OTHERS = 120  # characters before a verb in which the words begin that it speaks of
OBJECT = re.compile(r"了?(?P<what>[\u4e00-\u9fff“”\d]{6,40})")
GENERIC_OBJECT = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:会|活动|仪式|座谈|典礼|比赛|培训|讲座|论坛|接待|陪同|调研|考察|检查|工作汇报|演出|展演"
    r"|[开闭]幕式|揭牌|颁奖|点评|评课|指导|研讨|教研|讨论|筹备)"
)
TAKING = frozenset({"参加", "出席", "参与", "观摩", "举办", "承办", "主办", "举行", "召开", "协办"})  # with an object
COUNT = re.compile(r"了?[\u4e00-\u9fff]{0,10}?\d+余?[场次期项届]")  # 举办讲座15场 in all: not the event at hand
ABILITY = re.compile(
    r"筹备|单位|权|方(?!案)|[^,。;、]{2,14}?的[^,。;、]{0,6}?(?:能力|经验|资格|条件)"
)  # 承办筹备工作, 承办赛会的能力
LINE_SPEECH = re.compile(
    r"(?:同志|老师|同学|校长|书记|主任|局长|园长|教授|副校长|司长|部长)?:(?=[^\n]{0,60}[我你您咱们])"
)  # 周老师:我们要…
FEW = 6  # characters between two verbs of one clause (参会并讲话)
BACKS = re.compile(r"(?:共同|联合)?(?:指导|支持|冠名|赞助)")
BACKED = re.compile(r"由[^,。;由]{2,60}\Z")  # 由甲指导、乙主办
CHATS = {
    "谈": re.compile(r"[交座访洽会恳面约商]\Z"),
    "说": re.compile(r"[小传听据演解学游劝]\Z"),
    "检查": re.compile(r"(?:通报|汇报|介绍|反馈)[^,。;]{0,12}\Z"),
    "建议": re.compile(r"(?:意见|的|收集|征求)\Z"),
    "要求": re.compile(r"[的据照按合达到循对]\Z"),
    "交流": re.compile(r"[的流供进]\Z"),
    "分享": re.compile(r"[的]\Z"),
    "揭牌": re.compile(r"等待\Z"),
}
CONTESTS = re.compile(r"赛|运动会|展演|汇演|比武|评选|表彰|节|竞赛|展示")
EARLIER = re.compile(r"曾|(?:19|20)\d\d年|去年|多次|历年|近年|先后|累计")


@dataclass(slots=True)
class _Group:
    """Who was named since the last verb."""

    members: list[Mention] = field(default_factory=list)
    used: bool = False


@dataclass(slots=True)
class _State:
    focus: Mention | None = None
    main: Mention | None = None  # the event of the headline, else the first one
    stated: set[tuple[str, str, str]] = field(default_factory=set)


HEARD = 40  # characters from 听取 to what is heard
FOUNDED_BY = re.compile(r"(?:设立|成立|组建|建立)[^。;,]{2,20},(?:并)?由[^,。;]{2,40}\Z")  # 设立工作室,由甲主持


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
    _members(ctx)


def _read_sentence(ctx: Context, span: tuple[int, int], state: _State) -> None:
    own = ctx.mentions_in("Event", *span)
    if ctx.outline.title and span[1] <= ctx.outline.title[1]:
        state.main = state.focus = own[0] if own else None
        if own:
            _state_host(ctx, own[0], state)
        return
    if own:
        state.focus = own[0]
        state.main = state.main or own[0]
    elif _leaves_it(ctx, span, state.focus):
        state.focus = None
    if state.focus is None:
        return
    if not own and state.focus.rule == "talk" and state.main and LEAVES.match(ctx.text, span[0]):
        state.focus = state.main
    _said_in_a_line(ctx, span, state)
    for role, verb, members in _acts(ctx, span):
        event = _event_of(ctx, span, verb, own, state)
        if not _is_of_another(ctx, span, (role, verb), own, event):
            for member in members:
                _state_part(ctx, member, event, state, (role, verb))


def _said_in_a_line(ctx: Context, span: tuple[int, int], state: _State) -> None:
    """A line that begins with a name and a colon gives what that person says at the event."""
    start = span[0] + len(ctx.text[slice(*span)]) - len(ctx.text[slice(*span)].lstrip())
    person = ctx.mention_at("Person", start)
    said = LINE_SPEECH.match(ctx.text, person.end) if person and person.start == start else None
    if person and person.key and said and state.focus and ctx.text[span[0] - 1 : span[0]] in ("\n", ""):
        _state_part(ctx, person, state.focus, state, ("speak", said))


def _is_of_another(
    ctx: Context, span: tuple[int, int], act: tuple[str, re.Match[str]], own: Sequence[Mention], event: Mention
) -> bool:
    """Whether a verb of a sentence speaks of other things than the event that was named last."""
    role, verb = act
    near = SPEAKS_OF_IT.match(ctx.text, *span) or SPOKEN_OF.search(
        ctx.text, max(span[0], verb.start() - 14), verb.end() + 14
    )
    if role == "host" and not own and near is None and not PRESIDES.match(ctx.text, verb.start()):
        return True
    if role == "host" and (COUNT.match(ctx.text, verb.end()) or ABILITY.match(ctx.text, verb.end())):
        return True
    if role == "host" and verb.group() in TAKING and STILL_TO_COME.search(ctx.text, span[0], verb.start()):
        return True
    if role == "host" and not own and FOUNDED_BY.search(ctx.text, span[0], verb.start()):
        return True
    if verb.group() in TAKING and not _taken(ctx, verb, own, 40) and _takes_another(ctx, verb, event):
        return True
    if verb.lastgroup == "won":
        return not _is_won(ctx, span[0], verb, event)
    return verb.lastgroup == "run" and not _runs(ctx, verb, own, near is not None, event)


def _state_host(ctx: Context, event: Mention, state: _State) -> None:
    """某局召开某会, as a headline says it: the body right before the verb holds the meeting."""
    verb = HELD_BY.search(ctx.text, max(0, event.start - 4), event.start)
    bodies = (ctx.mention_at(label, verb.start() - 1) for label in ("Organization", "School")) if verb else ()
    body = next((m for m in bodies if m and m.key and verb and m.end == verb.start()), None)
    if body and verb:
        _state_part(ctx, body, event, state, ("host", verb))


def _runs(ctx: Context, verb: re.Match[str], own: Sequence[Mention], near: bool, event: Mention) -> bool:
    """Whether what is carried out (开展, 进行) is the event: named right after the verb, or that of the headline."""
    if THIS_ONE.match(ctx.text, verb.end()):
        return True
    if own:
        return bool(_taken(ctx, verb, own, 20))
    return near and event.rule == "title" and not _is_visit(event)


def _takes_another(ctx: Context, verb: re.Match[str], event: Mention) -> bool:
    """参加全市数学教学研讨, said after another event: long words behind the verb that are not those of the event. Or
    before it: 全国模联大会由某部主办."""
    by = OF_OTHERS.search(ctx.text, max(0, verb.start() - OTHERS), verb.start())
    if by and verb.lastgroup == "host" and not _is_of(by["what"], event):
        return True
    found = OBJECT.match(ctx.text, verb.end())
    if found is None or THIS_ONE.match(ctx.text, verb.end()) or GENERIC_OBJECT.match(found["what"]):
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


def _leaves_it(ctx: Context, span: tuple[int, int], focus: Mention | None) -> bool:
    """Whether a sentence without an event of its own tells of other things than the one before."""
    if ENTRY.match(ctx.text, span[0]) or _is_next_year(ctx, span[0], focus):
        return True
    return not SPOKEN_OF.search(ctx.text, *span) and _begins_another_day(ctx, span[0], focus)


def _is_next_year(ctx: Context, start: int, focus: Mention | None) -> bool:
    """The lines of a chronicle each begin with a year."""
    if focus is None or not YEAR_LINE.match(ctx.text, start) or ctx.text[start - 1 : start] not in ("\n", ""):
        return False
    return YEAR_LINE.match(ctx.text, clause_start(ctx.text, focus.start, "")) is not None


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
    event = taken or (own[i - 1] if i else own[0] if own else state.focus)
    assert event is not None
    told = SPEAKS_OF_IT.match(ctx.text, span[0], verb.start()) if not own else None
    if told:  # 本次夏令营由…: of several events the last of that kind
        named = [m for m in ctx.mentions_in("Event", 0, span[0]) if m.name.endswith(told["kind"])]
        return named[-1] if named else event
    if taken is None and state.main and verb.group().startswith(("陪同", "随同")) and _is_visit(state.main):
        return state.main
    if not own and state.main and ALONG.search(ctx.text, max(0, verb.start() - 2), verb.end() + 1):
        return state.main
    return event


def _is_visit(event: Mention) -> bool:
    return _visited().search(event.name) is not None


def _misread(ctx: Context, verb: re.Match[str]) -> bool:
    """Whether the verb's characters are part of other words (合作, 交谈, 的要求) or of a guide's role (由甲指导)."""
    text, start = ctx.text, verb.start()
    if any(ctx.mention_at(label, start) for label in ("Organization", "School")):
        return True
    chats = CHATS.get(verb.group())
    if chats and chats.search(text, max(0, start - 16), start):
        return True
    if verb.lastgroup == "visit" and text.endswith(("陪同", "随同"), 0, start):
        return True
    return verb.group() in ("指导", "支持") and BACKED.search(text, max(0, start - 64), start) is not None


def _acts(ctx: Context, span: tuple[int, int]) -> Iterator[tuple[str, re.Match[str], list[Mention]]]:
    """Each verb of taking part in a sentence with those of whom it speaks."""
    group = _Group()
    position = span[0]
    parties = _parties(ctx, span)
    for verb in _verbs().finditer(ctx.text, *span):
        if verb.lastgroup != "visit" and ctx.mention_at("Event", verb.start()):
            continue
        if _misread(ctx, verb):
            position = verb.end() if verb.group() in ("指导", "支持") else position
            continue
        if ABOUT_WORK.match(ctx.text, verb.start()) or ADVICE.search(ctx.text, max(0, verb.start() - 2), verb.end()):
            continue
        heard = _heard(ctx, position, verb) if verb.lastgroup in ("speak", "report", "give") else 0
        if heard:  # 听取校长甲关于…的汇报: who is named behind it speaks, nobody else
            first, last = _between(parties, heard, verb.start())
            yield "speak", verb, [m for m in parties[first:last] if m.label == "Person"]
            continue
        if NOMINAL.search(ctx.text, max(0, verb.start() - 4), verb.start()) and not verb.group().startswith("陪同"):
            continue
        present = PRESENT.match(ctx.text, verb.end(), span[1]) if verb.lastgroup == "attend" else None
        if present:  # 出席会议的有甲、乙: they are named after the verb
            first, last = _between(parties, present.start("who"), present.end("who"))
            position = present.end("who")
            yield "attend", verb, _fit(ctx, parties[first:last], "attend", verb)
            continue
        if verb.lastgroup == "attend" and DESCRIBES.match(ctx.text, verb.end()):
            continue
        by = ctx.text.rfind("由", position, verb.start()) if verb.lastgroup == "host" else -1
        first, last = _between(parties, max(position, by), verb.start())
        fresh = parties[first:last] or _own_school(ctx, verb.start())
        behind = group.members if not fresh else []
        if behind and verb.start() - position > FEW:
            behind = [m for m in behind if m.label == "Person"]  # whose people came is not said to have spoken as well
        group = _Group(fresh or behind)
        position = verb.end()
        if verb.lastgroup == "give":  # 进行了…讲座: people speak there, bodies hold it
            people = [m for m in group.members if m.label == "Person"]
            yield "speak", verb, people
            yield "host", verb, [m for m in group.members if m.label != "Person" and _is_subject(ctx, m, verb)]
            continue
        role = _role(verb)
        if role and group.members:
            yield role, verb, _fit(ctx, group.members, role, verb)


def _heard(ctx: Context, start: int, verb: re.Match[str]) -> int:
    """Where the words begin that somebody hears in the clause of a verb of speech; 0 when nobody does."""
    clause = max(ctx.text.rfind(mark, start, verb.start()) for mark in ",;:") + 1
    hears = list(HEARS.finditer(ctx.text, max(start, clause), verb.start()))
    return hears[-1].end() if hears and verb.start() - hears[-1].end() <= HEARD else 0


def _between(parties: Sequence[Mention], start: int, end: int) -> tuple[int, int]:
    """Which of the parties, sorted by start, begin in a range."""
    first = bisect_left(parties, start, key=lambda m: m.start)
    return first, bisect_left(parties, end, first, key=lambda m: m.start)


def _own_school(ctx: Context, position: int) -> list[Mention]:
    """学校承办…: in a school's own paper that school, though the word itself is no mention."""
    word = SCHOOL.search(ctx.text, max(0, position - 10), position)
    own = own_body(ctx) if word else ""
    if word is None or not own.startswith("School|"):
        return []
    return [Mention("School", word.start("own"), word.end("own"), "学校", "学校", own, standing=False)]


def _role(verb: re.Match[str]) -> str:
    kind = verb.lastgroup or ""
    roles = {
        "visit": "attend",
        "go": "attend",
        "come": "attend",
        "won": "attend",
        "serve": "attend",
        "tell": "speak",
        "report": "speak",
        "run": "host",
    }
    return roles.get(kind, kind)


def _fit(ctx: Context, members: list[Mention], role: str, verb: re.Match[str]) -> list[Mention]:
    """Bodies host where they are the subject; else only their unnamed people take part."""
    chosen = []
    for member in members:
        if member.label == "Person":
            if verb.lastgroup not in ("go", "run") and _comes(ctx, member, verb):
                chosen.append(member)
        elif verb.lastgroup in ("won", "run"):
            if _is_subject(ctx, member, verb):
                chosen.append(member)
        elif role == "host":
            if BACKS.match(ctx.text, member.end):
                continue
            if verb.group() != "主持" and ";" not in ctx.text[member.end : verb.start()]:
                chosen.append(member)
        elif verb.lastgroup != "tell" and (
            _sends_people(ctx, member, verb.start())
            or _does(ctx, member, verb)
            or (verb.lastgroup in ("attend", "speak", "report") and _is_subject(ctx, member, verb))
        ):
            chosen.append(member)
    return chosen


def _comes(ctx: Context, member: Mention, verb: re.Match[str]) -> bool:
    """甲率队来访: whoever comes, and no one named earlier in the sentence."""
    if verb.lastgroup != "come":
        return True
    return (
        re.fullmatch(r"(?:[、和与及,][^。;]{2,60})?(?:等)?[^,。;]{0,6}", ctx.text[member.end : verb.start()])
        is not None
    )


def _is_subject(ctx: Context, member: Mention, verb: re.Match[str]) -> bool:
    """甲小学、乙小学分别介绍: nothing but its like and adverbs stand between the body and the verb."""
    gap = verb.start() - member.end
    return 0 <= gap <= 60 and SUBJECT_GAP.fullmatch(ctx.text, member.end, verb.start()) is not None


def _does(ctx: Context, member: Mention, verb: re.Match[str]) -> bool:
    """由某校示范演示: the body itself does it."""
    between = ctx.text[member.end : verb.start()]
    near = len(between) <= 12 and not re.search("[,长]|主任|书记", between)
    return ctx.text[member.start - 1 : member.start] == "由" and near


def _sends_people(ctx: Context, member: Mention, end: int) -> bool:
    """区人大、区政府的有关同志: unnamed people of the body, also over a list of bodies."""
    people = _people().match(ctx.text, member.end, end)
    return people is not None and end - people.end() <= 30


def _parties(ctx: Context, span: tuple[int, int]) -> list[Mention]:
    """Persons and bodies of a sentence that may take part: no body that a person's post names, none in brackets."""
    bodies = {
        post.body_range
        for naming in ctx.namings
        if span[0] <= naming.name.start < span[1]
        for post in naming.posts
        if post.body_range and not post.inherited
    }
    found = [m for m in ctx.mentions_in("Person", *span) if m.key and m.rule != "byline" and not m.key.endswith(STATE)]
    for label in ("Organization", "School"):
        for mention in ctx.mentions_in(label, *span):
            inside = any(a <= mention.start and mention.end <= b for a, b in bodies)
            placed = PLACE.search(ctx.text, max(0, mention.start - 12), mention.start)
            placed = None if placed and _comes_from(ctx, mention, placed, span[1]) else placed
            if mention.key and not inside and not placed and not _within_event(ctx, mention):
                found.append(mention)
    return sorted(found, key=lambda m: m.start)


def _comes_from(ctx: Context, mention: Mention, placed: re.Match[str], end: int) -> bool:
    """来自甲小学、乙小学等校的60名教师参会: the schools send them."""
    return placed.group().startswith("来自") and _people().match(ctx.text, mention.end, end) is not None


def _within_event(ctx: Context, mention: Mention) -> bool:
    event = ctx.mention_at("Event", mention.start)
    return event is not None and event.end >= mention.end


def _state_part(ctx: Context, member: Mention, event: Mention, state: _State, act: tuple[str, re.Match[str]]) -> None:
    role, verb = act
    if (member.key, event.key, role) in state.stated:
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


@cache
def _verbs() -> Anchored:
    def words(kind: str) -> str:
        return any_of(read_words("events", kind))

    said = (
        "报告|汇报|发言|讲座|点评|宣讲|介绍|讲话|动员|体会|辅导|培训|解读|说明|部署|总结|安排|分享|表态|示范|演示|陈述"
        "|补充|回应|回答|解答|答复|强调|说课|通报|交流|讲评|讲解|致辞|演讲|授课|答疑|反馈|宣誓|展示"
    )
    given = "讲座|解读|报告|辅导|授课|宣讲|点评|讲解|讲评|总结|演讲|说明|动员|部署|答疑|发言|分享|介绍|汇报|陈述"
    report = (
        rf"(?:(?<![工合协操写著动制创运劳耕练当叫看视称])|(?=[作做][《“]))[作做](?![家文业为品用风者客法出好到成强大优细])(?:了)?[^,。;、]{{0,28}}?(?:{said})"
        r"|致[开闭欢答贺]?[幕迎谢]?[词辞]|提了[^,。;]{0,6}体会|代表[^,。;]{1,8}(?:欢迎|致)"
        r"|上了?(?:一[堂节场次])?[^,。;、上]{0,14}(?:党课|思政课|第一课|示范课|公开课|展示课|观摩课|研讨课)"
        r"|(?:以[^,。;]{2,60}为(?:题|主题|例)|带来了?[^。;]{0,40}(?:讲座|报告|分享|党课|示范课|公开课))"
        r"|提出了?[^,。;]{0,16}(?:建议|要求|希望|期望|意见|倡议)|展示了?[^,。;、]{0,8}(?:课|节目|才艺)|分享了?|畅谈|执教|领读|领学"
    )
    win = (
        r"(?:获得?了?|荣获|分获|夺得|斩获|摘得|捧得|摘取|捧回)[^,。;、]{0,16}"
        r"(?:奖|冠|亚|季军|第[一二三]名|[金银铜]牌|桂冠)"
    )
    serve = r"(?:进行|开展)了?[^,。;、]{0,4}座谈|担任[^,。;、]{0,6}(?:评委|裁判|颁奖嘉宾|嘉宾)|会见了?|接见了?|为[^,。;]{2,24}颁发|向[^,。;]{2,24}颁发|签署了?"
    goes = "(?:赴|到|来|走进|前往|莅临|抵达)"
    come = rf"(?:率队?|带队|率领|带领)(?=[^,。;]{{0,32}}?{goes})|一行(?:\d+余?人)?,?(?:先后)?{goes}"
    return Anchored(
        f"(?P<report>{report})|(?P<come>{come})|(?P<won>{win})|(?P<serve>{serve})"
        f"|(?P<host>{words('host')})|(?P<attend>{words('attend')})|(?P<speak>{words('speak')})"
        f"|(?P<visit>{words('visit')}{NO_VISIT})|(?P<give>(?:进行|开展)了?(?=[^,。;、]{{0,24}}?(?P<what>{given})))"
        f"|(?P<tell>{words('tell')})"
        r"|(?P<run>(?:组织)?开展了?|进行了|组织了)|(?P<go>赴[^,。;]{2,20}?进行|进行)"
    )


@cache
def _visited() -> re.Pattern[str]:
    return re.compile(f"{any_of(read_words('events', 'visit'))}{NO_VISIT}")


@cache
def _people() -> re.Pattern[str]:
    people = any_of(read_words("events", "people"))
    listed = r"(?:[、和与及以][^,。;]{2,30}?)?"
    return re.compile(
        rf"(?:也|均|都)?{listed}(?:等\d*余?家?(?:单位|部门|学校|校|园|地)?)?(?:的)?"
        rf"(?:\d*余?名?{people}|\d+余?[名位](?:教师|师生|学员|选手|学生|校长|园长|运动员|家长))"
    )
