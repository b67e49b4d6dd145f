"""Decisions: the log, and a new entry of it."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import models as m
from api.access.masking import mask
from api.deciding import decide
from api.http.access import Curator, Reader, Wired
from api.http.cursors import cursors
from api.http.filters import Cursor
from api.lookups import find_document
from graph.ledger.decisions import Decision, DecisionKind
from graph.ledger.ledger import Logged

router = APIRouter(prefix="/decisions", tags=["decisions"])


@router.get("", summary="决定的记录 The log of decisions")
def get_decisions(
    wired: Wired,
    who: Reader,
    active: Annotated[bool | None, Query(description="only those that hold, or only the undone")] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    cursor: Cursor = None,
) -> m.Decisions:
    """In order, the undone ones too."""
    pages = cursors("decisions", active)
    skip = pages.skip(cursor)
    found = [logged for logged in wired.ledger.decisions() if active in (None, logged.active)]
    items = [_shown(logged) for logged in found[skip : skip + limit]]
    more = pages.next(skip + limit) if len(found) > skip + limit else None
    if not who.known:
        items = [item.model_copy(update={"quote": mask(item.quote), "reason": mask(item.reason)}) for item in items]
    return m.Decisions(items=items, next=more)


@router.post("", status_code=201, summary="作出决定 Make a decision")
def post_decision(decision: m.DecisionIn, wired: Wired, who: Curator) -> m.DecisionOut:
    """Enters it into the log and brings the graph up."""
    document = find_document(wired.ledger, decision.document) if decision.document else ""
    kind = DecisionKind(decision.kind)
    entry = Decision(
        kind,
        author=who.name,
        reason=decision.reason,
        fact=decision.fact,
        document=document,
        only=bool(document) and kind in (DecisionKind.REJECT, DecisionKind.ACCEPT),
        keys=tuple(decision.keys),
        values=tuple(sorted(decision.values.items())),
        undoes=decision.undoes,
    )
    logged, lag = decide(wired, entry)
    return _shown(Logged(logged, active=True)).model_copy(update={"graph": lag or "ok"})


def _shown(logged: Logged) -> m.DecisionOut:
    decision = logged.decision
    return m.DecisionOut(
        id=decision.id,
        kind=decision.kind,
        author=decision.author,
        time=decision.time,
        reason=decision.reason,
        fact=decision.fact,
        document=decision.document,
        keys=list(decision.keys),
        values=dict(decision.values),
        undoes=decision.undoes,
        names=list(decision.names),
        quote=decision.quote,
        active=logged.active,
        listed=logged.listed,
    )
