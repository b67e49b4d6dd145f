"""The owners of a task that is a program by its heading: whoever has the program has the task, where nothing else says
who has it (推进“X”工程。工程的牵头单位是A; further down: X工程由A直接抓). Where its text begins with the program,
whoever has the program there has the task beside those that the text names else (防溺水。“X”由A统筹,B为总召集人), and
whoever helps with the program of the heading there helps with the task (实施“X”。该计划由A实施,B协助争取资金)."""

import re
from dataclasses import replace

from graph.records import Statement, StatementKind
from ingest.extract.clauses import clause_end
from ingest.extract.context import ACTORS, Context, Mention
from ingest.extract.relations.responsibility import program_of
from ingest.extract.relations.tasks import Work, topic_program

LAUNCHES = re.compile(  # 实施, 启动并持续开展
    r"(?:深入|全面|继续|持续|大力|扎实|组织|统一|积极)*(?:实施|启动|开展|推行|推进|推出|打造|建设|举办|创建|落实|办好|做好|抓好)(?:好|了)?(?:全[县市区旗州])?“?"
)
ROLES = frozenset({"lead", "implement", "support"})
IN_CHARGE = frozenset({"lead", "implement"})
HELPING = frozenset({"support"})


def find(context: Context) -> None:
    """State those owners; after `responsibility` and `program_owners`."""
    stated = [s for s in context.statements if s.kind is StatementKind.RELATION and s.type == "RESPONSIBLE_FOR"]
    owners: dict[str, set[str]] = {}
    for one in stated:
        owners.setdefault(str(one.object), set()).add(one.subject)
    for work in context.works:
        program, roles = _program_meant(context, work) if work.item is not None else ("", ROLES)
        own = owners.get(work.key, set())
        roles = roles if not own or roles is IN_CHARGE else HELPING
        for one in stated if program else ():
            said_here = not own or _is_said_in(context, one, work)
            if one.object == program and dict(one.qualifiers)["role"] in roles and one.subject not in own and said_here:
                context.statements.append(replace(one, object=work.key))
    _own_by_lists_of_tasks(context, stated)


def _own_by_lists_of_tasks(context: Context, stated: list[Statement]) -> None:
    """补短板。实施“X”工程。责任单位:A: whoever a list gives the item has what its text begins to carry out, where the
    text names nobody else who has it."""
    owned = {str(one.object) for one in stated if dict(one.qualifiers)["role"] in IN_CHARGE}
    for work in context.works:
        listed = [one for one in stated if one.object == work.key and one.rule == "owner-list"]
        for program in _launched(context, work) if listed else ():
            if program.key not in owned:
                context.statements.extend(replace(one, object=program.key) for one in listed)


def _launched(context: Context, work: Work) -> list[Mention]:
    """The programs that the first sentence of an item's text begins to carry out."""
    if work.item is None or not work.bodies or program_of(context, work):
        return []
    start = work.heading[1] + 1
    end = clause_end(context.text, start, "。!?;")
    begun = LAUNCHES.match(context.text, start, end)
    named = [m for m in context.mentions_in("Program", start, end) if m.key]
    alone = {m.key for m in context.mentions_in("Program", *work.bodies[0])} <= {m.key for m in named}
    if not begun or not named or not alone or named[0].start > begun.end() + 1 or context.named_in(ACTORS, start, end):
        return []
    return named


def _is_said_in(context: Context, stated: Statement, work: Work) -> bool:
    """Whether the words that state an owner stand in the text of a task."""
    bodies = [context.span(*body) for body in work.bodies]
    return all(any(b.start <= span.start and span.end <= b.end for b in bodies) for span in stated.spans)


def _program_meant(context: Context, work: Work) -> tuple[str, frozenset[str]]:
    """The key of the program that a task's heading names, or with which its text begins (防溺水。“X”由A牵头), and the
    roles in it that are roles in the task."""
    named = program_of(context, work)
    topic = None if named or not work.bodies else topic_program(context, work.heading, work.bodies[0])
    return (topic.key, IN_CHARGE) if topic else (named, ROLES)
