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
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.events import NO_VISIT
from ingest.extract.mentions.namings import own_body
from ingest.extract.mentions.people import STATE
from ingest.extract.occurrences import Anchored

SENTENCE = re.compile(r"[^。!?\n]+")
PLACE = re.compile(r"(?:在|赴|到|来|走进|前往|莅临|位于|毕业于)[^,。;]{0,4}\Z")
NOMINAL = re.compile(r"(?:的(?:成功|顺利|圆满|隆重)?|关于)\Z")  # …的召开, 关于举办…的通知: nobody's act
SPOKEN_OF = re.compile(r"会议|大会|会上|仪式|座谈|活动|论坛|讲座|比赛|大赛|演练|培训班|[推动研交]\S{1,3}会")
DATED_LINE = re.compile(r" *(?:[●◆▲■★◎▶]|(?:19|20)\d\d年|\d{1,2}月|近日|日前|连日来)")
SCHOOL = re.compile(r"(?:^|[,。;\n 日])(?P<own>学校)(?:成功|联合|精心|隆重|积极)?\Z")
PRESENT = re.compile(
    r"[^,。;、]{0,14}的(?:[^,。;、]{0,6}?)(?:还)?有:?(?P<who>[^。;]*?)(?=[,。;](?:会议|仪式|活动|大会|由)|[。;]|\Z)"
)
DESCRIBES = re.compile(r"的(?!还有|有|是)")  # 参与的学生: whoever did is named after it
PRESIDES = re.compile(r"主持(?=[,。;\n]|会议|仪式|活动|并)")
HELD_BY = re.compile(r"(?:召开|举行|举办|承办)了?\Z")
ABOUT_WORK = re.compile(r"主持[^,。;()\n]{0,14}工作(?!会|座谈|推进)")  # (主持市教育局行政工作): no meeting
ADVICE = re.compile(r"(?:膳食|技术|业务|就业|健康|家庭教育)指导\Z")  # guidance of a kind, nobody's visit
SUBJECT_GAP = re.compile(
    r"(?:[、和与及][^,。;、“”]{2,20})*(?:等[^,。;、“”]{0,8})?"
    r"(?:也|均|都|还|共同|联合|分别|应邀|受邀|成功|精心|隆重|先后|依次|再次|首次|于[^,。;]{3,14}|作为[^,。;]{2,8})*"
)
ALONG = re.compile(r"(?:一同|一起|陪同|随同)")


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


FOUNDED_BY = re.compile(r"(?:设立|成立|组建|建立)[^。;,]{2,20},(?:并)?由[^,。;]{2,40}\Z")  # 设立工作室,由甲主持


def find(ctx: Context) -> None:
    """State who took part in the events of the document."""
    if ctx.mentions_of("Event"):
        state = _State()
        for sentence in SENTENCE.finditer(ctx.text):
            _read_sentence(ctx, sentence.span(), state)
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
    elif not SPOKEN_OF.search(ctx.text, *span) and _begins_another_day(ctx, span[0], state.focus):
        state.focus = None
    if state.focus is None:
        return
    for role, verb, members in _acts(ctx, span):
        event = _event_of(ctx, verb, own, state)
        near = SPOKEN_OF.search(ctx.text, max(span[0], verb.start() - 14), verb.end() + 14)
        if role == "host" and not own and near is None and not PRESIDES.match(ctx.text, verb.start()):
            continue
        if role == "host" and not own and FOUNDED_BY.search(ctx.text, span[0], verb.start()):
            continue
        if verb.lastgroup == "run" and not _runs(ctx, verb, own, near is not None, event):
            continue
        for member in members:
            _state_part(ctx, member, event, state, (role, verb))


def _state_host(ctx: Context, event: Mention, state: _State) -> None:
    """某局召开某会, as a headline says it: the body right before the verb holds the meeting."""
    verb = HELD_BY.search(ctx.text, max(0, event.start - 4), event.start)
    bodies = (ctx.mention_at(label, verb.start() - 1) for label in ("Organization", "School")) if verb else ()
    body = next((m for m in bodies if m and m.key and verb and m.end == verb.start()), None)
    if body and verb:
        _state_part(ctx, body, event, state, ("host", verb))


def _runs(ctx: Context, verb: re.Match[str], own: Sequence[Mention], near: bool, event: Mention) -> bool:
    """Whether what is carried out (开展, 进行) is the event: named right after the verb, or that of the headline."""
    return bool(_taken(ctx, verb, own, 20)) if own else near and event.rule == "title"


def _taken(ctx: Context, verb: re.Match[str], own: Sequence[Mention], reach: int) -> list[Mention]:
    """The events of the sentence that a verb takes: those named right after it."""
    first = bisect_left(own, verb.end(), key=lambda m: m.start)
    last = bisect_right(own, verb.end() + reach, first, key=lambda m: m.start)
    return [m for m in own[first:last] if not re.search("[,;]", ctx.text[verb.end() : m.start])]


def _begins_another_day(ctx: Context, start: int, focus: Mention | None) -> bool:
    """A line of a chronicle that begins with a date leaves the event of the line before; what the headline names
    stays the event of its report."""
    if focus is None or not DATED_LINE.match(ctx.text, start) or ctx.text[start - 1 : start] not in ("\n", ""):
        return False
    return not any(m.rule == "title" and m.key == focus.key for m in ctx.mentions_of("Event"))


def _event_of(ctx: Context, verb: re.Match[str], own: Sequence[Mention], state: _State) -> Mention:
    """Which event a verb speaks of: the one it takes, the last before it in the sentence, else that of the sentences
    before; who comes along at the end of a report (一同参加) was at what the report is about."""
    taken = next(iter(_taken(ctx, verb, own, 40)), None)
    i = bisect_right(own, verb.start(), key=lambda m: m.end)
    event = taken or (own[i - 1] if i else own[0] if own else state.focus)
    assert event is not None
    if not own and state.main and ALONG.search(ctx.text, max(0, verb.start() - 2), verb.end() + 1):
        return state.main
    return event


def _acts(ctx: Context, span: tuple[int, int]) -> Iterator[tuple[str, re.Match[str], list[Mention]]]:
    """Each verb of taking part in a sentence with those of whom it speaks."""
    group = _Group()
    position = span[0]
    parties = _parties(ctx, span)
    for verb in _verbs().finditer(ctx.text, *span):
        if verb.lastgroup != "visit" and ctx.mention_at("Event", verb.start()):
            continue
        if ABOUT_WORK.match(ctx.text, verb.start()) or ADVICE.search(ctx.text, max(0, verb.start() - 2), verb.end()):
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
        group = _Group(fresh or behind)
        position = verb.end()
        role = _role(verb)
        if role and group.members:
            yield role, verb, _fit(ctx, group.members, role, verb)


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
    roles = {"visit": "attend", "go": "attend", "tell": "speak", "report": "speak", "run": "host"}
    return roles.get(kind, kind)


def _fit(ctx: Context, members: list[Mention], role: str, verb: re.Match[str]) -> list[Mention]:
    """Bodies host where they are the subject; else only their unnamed people take part."""
    chosen = []
    for member in members:
        if member.label == "Person":
            if verb.lastgroup not in ("go", "run"):
                chosen.append(member)
        elif verb.lastgroup == "run":
            if _is_subject(ctx, member, verb):
                chosen.append(member)
        elif role == "host":
            if verb.group() != "主持" and ";" not in ctx.text[member.end : verb.start()]:
                chosen.append(member)
        elif verb.lastgroup != "tell" and (
            _sends_people(ctx, member, verb.start())
            or _does(ctx, member, verb)
            or (verb.lastgroup in ("attend", "speak", "report") and _is_subject(ctx, member, verb))
        ):
            chosen.append(member)
    return chosen


def _is_subject(ctx: Context, member: Mention, verb: re.Match[str]) -> bool:
    """甲小学、乙小学分别介绍: nothing but its like and adverbs stand between the body and the verb."""
    gap = verb.start() - member.end
    return 0 <= gap <= 60 and SUBJECT_GAP.fullmatch(ctx.text, member.end, verb.start()) is not None


def _does(ctx: Context, member: Mention, verb: re.Match[str]) -> bool:
    """由某校示范演示: the body itself does it."""
    near = "," not in ctx.text[member.end : verb.start()] and verb.start() - member.end <= 12
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
            placed = PLACE.search(ctx.text, max(0, mention.start - 6), mention.start)
            if mention.key and not inside and not placed and not _within_event(ctx, mention):
                found.append(mention)
    return sorted(found, key=lambda m: m.start)


def _within_event(ctx: Context, mention: Mention) -> bool:
    event = ctx.mention_at("Event", mention.start)
    return event is not None and event.end >= mention.end


def _state_part(ctx: Context, member: Mention, event: Mention, state: _State, act: tuple[str, re.Match[str]]) -> None:
    role, verb = act
    if (member.key, event.key, role) in state.stated:
        return
    state.stated.add((member.key, event.key, role))
    first, last = min(member.start, verb.start()), max(member.end, verb.end())
    places = [(first, last)] if last - first <= 120 else [(member.start, member.end), verb.span()]
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
        "|补充"
    )
    report = (
        rf"[作做](?:了)?[^,。;、]{{0,28}}?(?:{said})|致[开闭欢答贺]?[幕迎谢]?[词辞]"
        r"|提了[^,。;]{0,6}体会|代表[^,。;]{1,8}(?:欢迎|致)"
    )
    return Anchored(
        f"(?P<report>{report})|(?P<host>{words('host')})|(?P<attend>{words('attend')})|(?P<speak>{words('speak')})"
        f"|(?P<visit>{words('visit')}{NO_VISIT})|(?P<tell>{words('tell')})"
        r"|(?P<run>(?:组织)?开展了?|进行了|组织了)|(?P<go>赴[^,。;]{2,20}?进行|进行)"
    )


@cache
def _people() -> re.Pattern[str]:
    people = any_of(read_words("events", "people"))
    listed = r"(?:[、和与及以][^,。;]{2,30}?)?"
    return re.compile(rf"(?:也|均|都)?{listed}(?:等\d*余?家?(?:单位|部门|学校)?)?(?:的)?\d*余?名?{people}")
