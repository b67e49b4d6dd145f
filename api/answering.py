"""The owners answer as every way in gives it: with the words around each quote."""

from dataclasses import replace

from api import models as m
from api.evidence import Quoter
from api.lookups import current_id, statements_about
from api.services import Services
from graph.errors import UnknownName
from graph.records import StatementKind
from queries.owners import Answer, Initiative, Owner, Question, Source, as_stale, find_owners


def answer_owners(wired: Services, question: Question, *, masked: bool) -> tuple[Answer, m.OwnersAnswer]:
    """Ask and show in one step, for callers without a request."""
    question = as_current(wired, question)
    state, answer = wired.ask(lambda reader: find_owners(reader, question))
    stale = wired.is_stale(state)
    answer = as_stale(answer) if stale else answer
    return answer, show_owners(answer, Quoter(wired, masked=masked), stale=stale)


def as_current(wired: Services, question: Question) -> Question:
    """The question with the id that its own leads to, where that entity was joined to another."""
    return replace(question, id=current_id(wired.ledger, question.id)) if question.id else question


def show_owners(answer: Answer, quoter: Quoter, *, stale: bool) -> m.OwnersAnswer:
    """The answer, field by field; what the graph does not hold comes from the ledger."""

    def shown(owners: tuple[Owner, ...]) -> list[m.Owner]:
        return [_owner(owner, quoter) for owner in owners]

    return m.OwnersAnswer(
        status=answer.status,
        stale=stale,
        initiative=_initiative(answer.initiative) if answer.initiative else None,
        owners=m.OwnersByRole(
            lead=shown(answer.lead), support=shown(answer.support), implement=shown(answer.implement)
        ),
        regions=shown(answer.regions),
        proposed=shown(answer.proposed),
        generic_owners=_generic(answer, quoter),
        same_name=list(answer.same_name),
        read=[_read(source) for source in answer.read],
        read_count=answer.read_count,
        candidates=[_initiative(one) for one in answer.candidates],
    )


def _generic(answer: Answer, quoter: Quoter) -> list[m.GenericOwner]:
    if not answer.generic_owners or answer.initiative is None:
        return []
    said: dict[str, m.Evidence] = {}
    for id_ in (answer.initiative.id, *answer.same_name):
        for name, evidence in _generic_evidence(id_, quoter):
            said.setdefault(name, evidence)
    return [m.GenericOwner(name=name, evidence=said.get(name)) for name in answer.generic_owners]


def _generic_evidence(id_: str, quoter: Quoter) -> list[tuple[str, m.Evidence]]:
    """The graph keeps the names alone; the ledger has the words."""
    try:
        keys = quoter.ledger.keys(id_)
    except UnknownName:
        return []
    found = []
    for stored in statements_about(quoter.ledger, keys):
        statement = stored.statement
        if statement.kind is StatementKind.ATTRIBUTE and statement.type == "generic_owners":
            found.append((str(statement.object), quoter.evidence(statement)))
    return found


def _owner(owner: Owner, quoter: Quoter) -> m.Owner:
    before, quote, after = quoter.around(owner.source.key, owner.spans, owner.quote)
    return m.Owner(
        id=owner.id,
        label=owner.label,
        name=owner.name,
        role=owner.role,
        verb=owner.verb,
        modality=owner.modality,
        fact=owner.fact_id,
        initiative=owner.initiative_id,
        evidence=m.Evidence(
            quote=quote,
            before=before,
            after=after,
            spans=list(owner.spans),
            document=m.DocumentRef(id=owner.source.id, title=owner.source.title, date=owner.source.date),
            origin=owner.origin,
        ),
        support=owner.support,
        dates=list(owner.dates),
        review=owner.review,
    )


def _initiative(one: Initiative) -> m.Initiative:
    return m.Initiative(
        id=one.id,
        label=one.label,
        name=one.name,
        aliases=list(one.aliases),
        regions=list(one.regions),
        parents=[m.ParentOut(id=id_, name=name) for id_, name in one.parents],
        years=list(one.years),
        read=[_read(source) for source in one.read],
        read_count=one.read_count,
    )


def _read(source: Source) -> m.ReadDocument:
    return m.ReadDocument(
        id=source.id, title=source.title, date=source.date, issuer=source.issuer, region=source.region
    )
