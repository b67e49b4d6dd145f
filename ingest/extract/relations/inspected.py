"""Who made an inspection of which a circular tells, and the bodies that a yearbook says came to look: 某督导室组织4个
督导组,对各校进行了专项督导; 组长由甲担任,成员有乙、丙; 听取了校长丁的汇报; 某督导组对某县进行复查."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.mentions import inspections
from ingest.extract.mentions.found_events import CIRCULAR
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.body_runs import BodyRuns
from ingest.structure.outline import Range

RULE = "who inspects"
TEAMS = r"(?:督导|督查|检查|评估|核查|验收|视导|工作|专家|考核)?(?:[小专]?组|队|督学|专家|人员|力量|骨干)"
SENDS = re.compile(
    rf"(?:,?(?:联合|会同|协同)(?P<with>[^,。;]{{2,40}}?))?,?(?:共同)?(?:(?:组织|组成|抽调|抽取|派出|成立|组建|安排|选派|聘请)了?[^,。;]{{0,24}}?{TEAMS}"
    r"|对[^。;\n]{4,60}?(?:进行|开展)了|(?:于[^,。;\n]{2,20}?)?(?:集中|组织)?开展了|采取)"
)
THIS_ONE = re.compile(
    r"[^,。;\n]{0,4}(?:本次|此次|这次)[^,。;\n]{0,14}?(?:督导|检查|评估|核查|验收|督查|视导|复查)(?=由)"
)
LED_BY = re.compile(r"(?:牵头|组织实施|组织开展|具体实施|主导)")
SENT_SOME = re.compile(
    r"(?:等[^,。;]{0,8})?(?:也|均|都|分别)?(?:派员|派人|选派[^,。;]{0,6}|抽调[^,。;]{0,6}|有关人员|负责人)?(?:共同)?(?:参加|参与|配合)(?=[,。;]|\Z)"
)
HEADS = Anchored(
    r"(?:副?组长|领队|带队领导|成员|组员|评委)(?:分别)?(?:由|为|是|有|包括|:)?(?=[^,。;\n]{0,24}[\u4e00-\u9fff])"
)
LEADS_TEAM = re.compile(
    r"(?:带领?|率领?|任|担任|为)(?:第[一二三四五六七八九十\d]{1,2}(?:[小督检评]?[导查估]?组)|(?:[督检评考调][导查估核研评验]组)?(?:副)?组长|队(?=[,。;]))"
)
ALL_OF_IT = re.compile("全[县市区旗镇乡]|各")  # whose own schools it looks at: it is its inspection
TEAM_OF = re.compile(r"组|带队")
REPORTED = Anchored(r"听取了?")
OF_REPORT = re.compile(
    r"(?:同志|[校园局]长|老师)?(?:的|作的?|关于[^,。;]{2,20}的|就[^,。;]{2,20}的)?[^,。;]{0,8}?(?:汇报|自评|介绍|报告)"
)
SENTENCE = re.compile(r"[^。!?\n]+")


def find(context: Context) -> None:
    """State who inspected: hosts, those of the teams, and those who reported to them."""
    seen: set[tuple[str, str]] = set()
    for event, who, role, words in (*_of_circular(context), *_of_yearbook(context)):
        if (who.key, role) not in seen or event.rule != CIRCULAR:
            seen.add((who.key, role))
            spans = tuple(sorted(((event.start, event.end), words)))
            context.relate(Fact(who.key, "PARTICIPATES_IN", event.key, spans, RULE, {"role": role}))


def _of_yearbook(context: Context) -> Iterator[tuple[Mention, Mention, str, Range]]:
    for start, end, name, body in inspections.told(context):
        event = context.mention_at("Event", start)
        if event and event.start == start and body.label != "Region":
            own = ALL_OF_IT.match(name) and body.end < start
            yield event, body, "host" if own else "attend", (body.start, event.end)
        if event and event.start == start:
            stop = clause_end(context.text, end, "。;\n")
            yield from ((event, person, "attend", words) for person, words in _heads(context, (end, stop)))


def _of_circular(context: Context) -> Iterator[tuple[Mention, Mention, str, Range]]:
    event = next((m for m in context.mentions_of("Event") if m.rule == CIRCULAR), None)
    for sentence in SENTENCE.finditer(context.text, event.end) if event else ():
        if event is None:
            return
        span = sentence.span()
        if event.name[-2:] in sentence[0] or re.search("[督检评核验].?[导查估收]", sentence[0]):
            yield from ((event, body, "host", words) for body, words in _senders(context, span))
        yield from ((event, *one) for one in _of_this_one(context, span))
        if TEAM_OF.search(sentence[0]):
            yield from ((event, person, "attend", words) for person, words in _of_teams(context, span))
        yield from ((event, person, "speak", words) for person, words in _reporters(context, span))


def _senders(context: Context, span: Range) -> Iterator[tuple[Mention, Range]]:
    """某局会同某局组成3个检查组,对各校进行了检查."""
    runs = BodyRuns(context)
    for body in runs.bodies(*span):
        sends = SENDS.match(context.text, body.end, span[1])
        if sends is None or body.label != "Organization":
            continue
        begin = clause_start(context.text, body.start, ",。;!?\n")
        joined = runs.run_before(runs.bodies(begin, body.end))
        beside = runs.bodies(*sends.span("with")) if sends["with"] else []
        for one in (*joined, *beside):
            yield one, (min(m.start for m in joined), sends.end())
        return


def _of_this_one(context: Context, span: Range) -> Iterator[tuple[Mention, str, Range]]:
    """本次督导由县政府督导室牵头,局基础教育科、安全科派员参加: who led it, and who sent people."""
    this = THIS_ONE.match(context.text, *span)
    runs = BodyRuns(context)
    for body in runs.bodies(this.end(), span[1]) if this else ():
        if body.label != "Organization":
            continue
        role = "host" if LED_BY.match(context.text, body.end, span[1]) else ""
        role = role or ("attend" if SENT_SOME.match(context.text, body.end, span[1]) else "")
        begin = clause_start(context.text, body.start, ",。;!?\n")
        for one in runs.run_before(runs.bodies(begin, body.end)) if role else ():
            yield one, role, (one.start, body.end)


def _of_teams(context: Context, span: Range) -> Iterator[tuple[Mention, Range]]:
    """组长由甲担任,成员有乙、丙; 督导室主任甲带第一组."""
    for heads in HEADS.finditer(context.text, *span):
        stop = clause_end(context.text, heads.end(), "。;,\n")
        for person in context.mentions_in("Person", heads.end(), stop):
            if person.key:
                yield person, (heads.start(), person.end)
    yield from _heads(context, span)


def _heads(context: Context, span: Range) -> Iterator[tuple[Mention, Range]]:
    for person in context.mentions_in("Person", *span):
        leads = LEADS_TEAM.match(context.text, person.end, span[1]) if person.key else None
        if leads:
            yield person, (person.start, leads.end())


def _reporters(context: Context, span: Range) -> Iterator[tuple[Mention, Range]]:
    """听取了校长甲的汇报."""
    for hears in REPORTED.finditer(context.text, *span):
        for person in context.mentions_in("Person", hears.end(), min(span[1], hears.end() + 40)):
            said = OF_REPORT.match(context.text, person.end) if person.key else None
            if said and not any(context.text[hears.end() : person.start].count(sign) for sign in ",;"):
                yield person, (hears.start(), said.end())
