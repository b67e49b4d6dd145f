"""The owners of a task that is a program by its heading: whoever has the program has the task, where nothing else says
who has it (推进“X”工程。工程的牵头单位是A; further down: X工程由A直接抓)."""

from dataclasses import replace

from graph.records import StatementKind
from ingest.extract.context import Context
from ingest.extract.relations.responsibility import program_of
from ingest.extract.relations.tasks import Work, topic_program

ROLES = frozenset({"lead", "implement", "support"})
IN_CHARGE = frozenset({"lead", "implement"})


def find(context: Context) -> None:
    """State those owners; after `responsibility` and `program_owners`."""
    stated = [s for s in context.statements if s.kind is StatementKind.RELATION and s.type == "RESPONSIBLE_FOR"]
    owned = {s.object for s in stated}
    for work in context.works:
        program, roles = (
            _program_meant(context, work) if work.item is not None and work.key not in owned else ("", ROLES)
        )
        for one in stated if program else ():
            if one.object == program and dict(one.qualifiers)["role"] in roles:
                context.statements.append(replace(one, object=work.key))


def _program_meant(context: Context, work: Work) -> tuple[str, frozenset[str]]:
    """The key of the program that a task's heading names, or with which its text begins (防溺水。“X”由A牵头), and the
    roles in it that are roles in the task."""
    named = program_of(context, work)
    topic = None if named or not work.bodies else topic_program(context, work.heading, work.bodies[0])
    return (topic.key, IN_CHARGE) if topic else (named, ROLES)
