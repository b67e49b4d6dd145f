"""The owners of a task that is a program by its heading: whoever has the program has the task, where nothing else says
who has it (推进“X”工程。工程的牵头单位是A; further down: X工程由A直接抓). Where its text begins with the program,
whoever has the program there has the task beside those that the text names else (防溺水。“X”由A统筹,B为总召集人), and
whoever helps with the program of the heading there helps with the task (实施“X”。该计划由A实施,B协助争取资金)."""

from dataclasses import replace

from graph.records import Statement, StatementKind
from ingest.extract.context import Context
from ingest.extract.relations.responsibility import program_of
from ingest.extract.relations.tasks import Work, topic_program

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
