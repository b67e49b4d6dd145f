"""What the ways in ask of the ledger beside whole documents: statements by fact, by entity, by document."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from sqlalchemy import select

from graph.errors import UnknownName
from graph.identity.ids import public_id
from graph.identity.keys import document_key, label_of
from graph.ledger.decisions import Claim, DecisionKind
from graph.ledger.ledger import Ledger
from graph.ledger.reading import (
    Stored,
    added_to_facts,
    claims_of_facts,
    read_active,
    read_added,
    slices,
    statements_where,
)
from graph.ledger.tables import decision_keys, decisions
from graph.records import StatementKind


def statements_about(ledger: Ledger, keys: Iterable[str]) -> list[Stored]:
    """The live statements with one of the keys at either end, those that people added to documents too, in the order of
    documents and places."""
    wanted = list(keys)
    with ledger.read() as connection:
        found = statements_where(connection, "subject", wanted)
        at_end = statements_where(connection, "object", wanted, kind=StatementKind.RELATION.value)
        for piece in slices(wanted):
            named = select(decision_keys.c.decision).where(decision_keys.c.key.in_(piece))
            found += read_added(connection, decisions.c.id.in_(named))
    return in_order(found + [stored for stored in at_end if stored.statement.subject not in wanted])


def statements_of_facts(ledger: Ledger, facts: Iterable[str]) -> list[Stored]:
    """The live statements of some facts, and the words that people added to them, the strongest first."""
    wanted = list(facts)
    with ledger.read() as connection:
        found = statements_where(connection, "fact_id", wanted)
        found += [stored for stored in added_to_facts(connection, wanted) if stored.statement.spans]
    return sorted(in_order(found), key=lambda stored: stored.statement.tier)


def statements_in(ledger: Ledger, key: str) -> list[Stored]:
    """The live statements of a document and what people added to it, in the order of their places."""
    with ledger.read() as connection:
        found = statements_where(connection, "document", [key])
        return in_order(found + read_added(connection, decisions.c.document == key))


def ends_of_fact(ledger: Ledger, fact: str) -> list[str]:
    """The ids of the entities that a fact ties, as they stand now; UnknownName where nothing states it."""
    return [ledger.resolve(public_id(key)) for key in claim_of_fact(ledger, fact).keys]


def corrected_to(ledger: Ledger, fact: str) -> list[str]:
    """The ids that corrections in force made of a fact, one after the other."""
    found: list[str] = []
    with ledger.read() as connection:
        while True:
            known = found[-1] if found else fact
            here = (decisions.c.kind == DecisionKind.CORRECT.value) & (decisions.c.fact == known)
            made = [bound.decision.instead for bound in read_active(connection, here)]
            if not made or made[-1] is None or (now := made[-1].fact_id()) in (fact, *found):
                return found
            found.append(now)


def claim_of_fact(ledger: Ledger, fact: str) -> Claim:
    """What a fact says, as stated or as people decided it; UnknownName where nothing states it."""
    with ledger.read() as connection:
        claim: Claim | None = claims_of_facts(connection, [fact]).get(fact)
    if claim is None:
        claim = next((one for one in _decided(ledger) if one.fact_id() == fact), None)
    if claim is None:
        raise UnknownName(f"没有编号为 {fact} 的事实 / no fact has the id {fact}")
    return claim


def current_id(ledger: Ledger, id_: str) -> str:
    """The id that an id leads to now; the very same where nothing ever bore it: the graph has the last word."""
    try:
        return ledger.resolve(id_)
    except UnknownName:
        return id_


def find_document(ledger: Ledger, id_: str) -> str:
    """The key of a stored document by its id or key; UnknownName if none has it."""
    if ledger.seen(id_) is not None:
        return id_
    try:
        keys = [key for key in ledger.keys(id_) if label_of(key) == "Document"]
    except UnknownName:
        keys = []
    for key in keys:
        if ledger.seen(key.partition("|")[2]) is not None:
            return key.partition("|")[2]
    for document in ledger.documents() if keys else ():  # a key with a character that entity keys fold
        if public_id(document_key(document.key)) == id_:
            return document.key
    raise UnknownName(f"没有编号或键为 {id_} 的文档 / no document has the id or key {id_}")


def file_name(ledger: Ledger, key: str) -> str:
    """The name of the file that a document or article came in."""
    while (parent := ledger.document(key).parent) is not None:
        key = parent
    return PurePosixPath(key.rpartition("://")[2]).name or "document"


def in_order(found: Iterable[Stored]) -> list[Stored]:
    """By document, then place."""
    return sorted(found, key=lambda s: (s.statement.document, s.statement.spans, s.statement.kind, s.fact))


def _decided(ledger: Ledger) -> Iterable[Claim]:
    for logged in ledger.decisions():
        yield from (claim for claim in (logged.decision.stated, logged.decision.instead) if claim)
