"""Decisions: the log, and a new entry of it."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import decided as d
from api.access.masking import mask
from api.deciding import decide, read_decision
from api.http.access import Curator, Reader, Wired
from api.http.cursors import cursors
from api.http.filters import Cursor
from api.lookups import find_document
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from graph.ledger.decisions import Claim
from graph.ledger.ledger import Ledger, Logged
from graph.records import StatementKind

router = APIRouter(prefix="/decisions", tags=["decisions"])


@router.get("", summary="决定的记录 The log of decisions")
def get_decisions(
    wired: Wired,
    who: Reader,
    active: Annotated[bool | None, Query(description="only those that hold, or only the undone")] = None,
    fact: Annotated[list[str] | None, Query(description="only on these facts, as those of `fact_ids`")] = None,
    document: Annotated[str | None, Query(max_length=500, description="only on this document, by id or key")] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    cursor: Cursor = None,
) -> d.Decisions:
    """In order, the undone ones too."""
    facts = sorted(set(fact or ()))
    key = find_document(wired.ledger, document) if document else None
    pages = cursors("decisions", active, facts, key)
    skip = pages.skip(cursor)
    found = [
        logged
        for logged in wired.ledger.decisions()
        if active in (None, logged.active)
        and (not facts or not _facts_of(logged).isdisjoint(facts))
        and key in (None, logged.decision.document)
    ]
    items = [_shown(wired.ledger, logged) for logged in found[skip : skip + limit]]
    more = pages.next(skip + limit) if len(found) > skip + limit else None
    if not who.known:
        items = [item.model_copy(update={"quote": mask(item.quote), "reason": mask(item.reason)}) for item in items]
    return d.Decisions(items=items, next=more)


@router.post("", status_code=201, summary="作出决定 Make a decision")
def post_decision(decision: d.DecisionIn, wired: Wired, who: Curator) -> d.DecisionOut:
    """Enters it into the log and brings the graph up.

    `correct` says what a fact is to be `instead`; its words stay. `add` states a fact that was not read, on the words
    of `document` at `spans`. Ends are ids, or names with a label for what is not there yet. What the schema does not
    allow is refused, with what it does. Each can be undone.
    """
    logged, lag = decide(wired, read_decision(wired, decision, who.name))
    return _shown(wired.ledger, Logged(logged, active=True)).model_copy(update={"graph": lag or "ok"})


def _shown(ledger: Ledger, logged: Logged) -> d.DecisionOut:
    decision = logged.decision
    called = dict(decision.named)
    instead = decision.instead.keys if decision.instead else ()
    found = dict(zip(instead, ledger.names(instead), strict=True)) if instead else {}
    return d.DecisionOut(
        id=decision.id,
        kind=decision.kind,
        author=decision.author,
        time=decision.time,
        reason=decision.reason,
        fact=decision.fact,
        document=decision.document,
        document_id=public_id(document_key(decision.document)) if decision.document else None,
        stated=_claim(decision.stated),
        instead=_claim(decision.instead),
        instead_fact=decision.instead.fact_id() if decision.instead else None,
        instead_names=[called.get(key) or found[key] for key in instead],
        keys=list(decision.keys),
        values=dict(decision.values),
        undoes=decision.undoes,
        names=list(decision.names),
        quote=decision.quote,
        spans=[(span.start, span.end) for span in decision.spans],
        version=decision.version,
        active=logged.active,
        listed=logged.listed,
    )


def _facts_of(logged: Logged) -> set[str]:
    """The ids of the facts that a decision is on, and of what it made of them."""
    decision = logged.decision
    claims = (claim for claim in (decision.stated, decision.instead) if claim)
    return {decision.fact, logged.bound, *(claim.fact_id() for claim in claims)}


def _claim(claim: Claim | None) -> d.ClaimOut | None:
    if claim is None:
        return None
    relation = claim.kind is StatementKind.RELATION
    return d.ClaimOut(
        subject=public_id(claim.subject),
        type=claim.type,
        object=public_id(str(claim.object)) if relation else claim.object,
        qualifiers=dict(claim.qualifiers),
    )
