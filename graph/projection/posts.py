"""A post over time: sightings are dates; beginning and end come from appointments and removals."""

from collections.abc import Mapping, Sequence

from graph.ledger.reading import Source
from graph.projection.facts import Fact

HELD = "held"
APPOINTED = "appointed"
REMOVED = "removed"


def post_over_time(ordered: Sequence[Fact], sources: Mapping[str, Source]) -> dict[str, object]:
    """`post_status` of the latest statement, and `started` and `ended` of the latest term that is told.

    A statement's day is what it says itself (`started`, `ended`), else its document's date. A second notice of the
    same appointment changes nothing; an appointment after a removal begins a new term.
    """
    events = sorted({_event(fact, sources) for fact in ordered})
    started = ended = None
    for day, rank, status in events:
        del rank
        if status == APPOINTED and (started is None or ended is not None):
            started, ended = day or None, None
        elif status == REMOVED and ended is None:
            ended = day or None
    return {"post_status": events[-1][2], "started": started, "ended": ended}


def _event(fact: Fact, sources: Mapping[str, Source]) -> tuple[str, int, str]:
    said = dict(fact.statement.qualifiers)
    status = said.get("post_status", HELD)
    own = {APPOINTED: said.get("started"), REMOVED: said.get("ended")}.get(status)
    source = sources.get(fact.statement.document)
    day = own or (source.document.date if source else None) or ""
    return day, (REMOVED, HELD, APPOINTED).index(status) if status in {REMOVED, HELD, APPOINTED} else 1, status
