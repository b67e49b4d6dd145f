"""The owners of a task that is a program by its heading: whoever has the program has the task, where nothing else says
who has it (推进“X”工程。工程的牵头单位是A; further down: X工程由A直接抓)."""

from dataclasses import replace

from graph.records import StatementKind
from ingest.extract.context import Context
from ingest.extract.relations.responsibility import program_of

ROLES = frozenset({"lead", "implement", "support"})


def find(context: Context) -> None:
    """State those owners; after `responsibility` and `program_owners`."""
    stated = [s for s in context.statements if s.kind is StatementKind.RELATION and s.type == "RESPONSIBLE_FOR"]
    owned = {s.object for s in stated}
    for work in context.works:
        program = program_of(context, work) if work.item is not None and work.key not in owned else ""
        for one in stated if program else ():
            if one.object == program and dict(one.qualifiers)["role"] in ROLES:
                context.statements.append(replace(one, object=work.key))
