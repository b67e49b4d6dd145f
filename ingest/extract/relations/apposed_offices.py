"""Who runs a program by an office that stands right before a name in what is told next: “X”迎客。工坊主理人李红说;
“X”开锣。主办方县文旅局介绍."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.relations.charge_clauses import Charge, office_pattern, role_of_office
from ingest.extract.relations.clause_actors import actor_at

SENTENCES = 3  # the one with the name and those after it
SIGNS = "。!?"
JOINT = re.compile(r"(?:、|,?同时也?是|兼|也是)?")
ITS_KIND = re.compile(r"(?:(?:该|此|这一?|本)[项个次]?)?[\u4e00-\u9fff]{0,4}\Z")
OF_WORK = ("项目", "工程", "活动", "课程", "社团", "行动", "计划", "栏目")
PEOPLE = re.compile(r"之一|们|的")


def apposed_offices(context: Context, program: Mention) -> Iterator[Charge]:
    """The holders of offices in the sentence with a program's name and those behind it, up to another program's."""
    text, start = context.text, program.end
    limit = clause_end(text, start, "")
    others = [m.start for m in context.mentions_in("Program", start, limit) if m.key != program.key]
    limit = min([limit, *others])
    for _ in range(SENTENCES):
        end = min(clause_end(text, start, SIGNS), limit)
        for office in office_pattern().finditer(text, start, end):
            if _is_of(context, program, office):
                yield from _held(context, office, end)
        start = end + 1
        if start >= limit:
            return


def _is_of(context: Context, program: Mention, office: re.Match[str]) -> bool:
    """Whether a clause begins with an office in this work: by what it is called, or such as only work has."""
    text = context.text
    before = text[clause_start(text, office.start(), ",。;:!?”") : office.start()]
    if ITS_KIND.fullmatch(before) is None:
        return False
    kind = before.lstrip("该此这本一项个次").removesuffix("的")
    if kind:
        return len(kind) > 1 and program.name.endswith(kind)
    return office[0].startswith(OF_WORK)


def _held(context: Context, office: re.Match[str], end: int) -> Iterator[Charge]:
    if PEOPLE.match(context.text, office.end()):
        return
    joint = JOINT.match(context.text, office.end(), end)
    read = actor_at(context, joint.end() if joint else office.end(), end, [])
    role = role_of_office(office)
    if read and read[0].label != "Region" and role != "support":
        yield Charge(read[0], "implement" if role == "founds" else role, office[0], (office.start(), read[1]))
