"""The owners of a task that is a program by its heading: what the task's own words say of the program's owners, they
say of the task, where nothing else says who has it (推进“X”工程。工程的牵头单位是A)."""

from dataclasses import replace

from graph.records import StatementKind
from ingest.extract.context import Context
from ingest.extract.relations.responsibility import program_of
from ingest.structure.outline import Range

ROLES = frozenset({"lead", "implement", "support"})


def find(context: Context) -> None:
    """State those owners; after `responsibility` and `program_owners`."""
    stated = [s for s in context.statements if s.kind is StatementKind.RELATION and s.type == "RESPONSIBLE_FOR"]
    owned = {s.object for s in stated}
    for work in context.works:
        program = program_of(context, work) if work.item is not None and work.key not in owned else ""
        bodies = [_in_source(context, body) for body in work.bodies] if program else []
        for one in stated if program else ():
            inside = all(any(a <= span.start and span.end <= b for a, b in bodies) for span in one.spans)
            if one.object == program and inside and dict(one.qualifiers)["role"] in ROLES:
                context.statements.append(replace(one, object=work.key))


def _in_source(context: Context, body: Range) -> Range:
    span = context.view.source(*body)
    return span.start, span.end
