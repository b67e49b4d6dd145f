"""Enter decisions into the log."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from graph.errors import BadInput, Refused, UnknownName
from graph.identity.keys import label_of
from graph.identity.names import choose_name
from graph.ledger.checking import claim_fault, qualifier_fault
from graph.ledger.codec import row_to_statement, to_json
from graph.ledger.decisions import (
    DOCUMENT_FIELDS,
    ON_FACTS,
    Claim,
    Decision,
    DecisionKind,
    decision_to_json,
)
from graph.ledger.reading import keys_of_ids, read_decisions, statements_where
from graph.ledger.tables import bindings, decision_keys, decisions, documents, statements, versions
from graph.ledger.writing import Change, log_change, note_keys, rebind, stored_ties, update_activity, update_works
from graph.records import Statement, StatementKind, quote_of
from graph.schema.load import load_schema

JOINING = {DecisionKind.MERGE: (2, 2), DecisionKind.SPLIT: (1, 2)}
LONGEST_QUOTE = 2_000  # characters that a person may point to
UNSTATEABLE = frozenset({"SAME_AS", "MENTIONS"})  # types that no person adds or corrects to


def decide(connection: Connection, decision: Decision) -> Decision:
    """Append a decision and note what it touches; returns it as logged."""
    filled = _filled(connection, replace(decision, time=datetime.now(UTC).isoformat(timespec="seconds")))
    change = Change(decision.kind.value)
    before = stored_ties(connection, [filled.document]) if filled.document else []
    number = _append(connection, filled)
    change.decisions.add(number)
    if filled.kind is DecisionKind.UNDO:
        change.decisions |= update_activity(connection, number)
        set_before = read_decisions(connection, change.decisions)
        touched = {d.document for d in set_before if d.kind is DecisionKind.SET_DOCUMENT}
        before = stored_ties(connection, touched)
    else:
        touched = {filled.document} if filled.kind is DecisionKind.SET_DOCUMENT else set()
    if touched:
        change.documents |= touched | update_works(connection, touched, before)
    rebind(connection, change, [filled.fact])
    log_change(connection, change)
    return replace(filled, id=number)


def _append(connection: Connection, decision: Decision) -> int:
    row = {
        "kind": decision.kind.value,
        "document": decision.document,
        "fact": decision.fact,
        "undoes": decision.undoes,
        "body": to_json(decision_to_json(decision)),
    }
    result = connection.execute(insert(decisions).values(row))
    number = int(result.inserted_primary_key[0])  # type: ignore[index]
    connection.execute(insert(bindings).values(decision=number, active=True, bound="", listed=False))
    if keys := decision.all_keys:
        note_keys(connection, keys)
        connection.execute(insert(decision_keys), [{"decision": number, "key": key, "role": "stated"} for key in keys])
    return number


def _filled(connection: Connection, decision: Decision) -> Decision:
    if not decision.author.strip():
        raise BadInput("决定需要署名 / a decision needs an author")
    if decision.kind in ON_FACTS:
        return _fill_fact(connection, decision)
    if decision.kind in JOINING:
        return _fill_keys(connection, decision)
    if decision.kind is DecisionKind.SET_DOCUMENT:
        unknown = {name for name, _ in decision.values} - set(DOCUMENT_FIELDS)
        if unknown or not decision.values or not decision.document:
            fields = "、".join(DOCUMENT_FIELDS)
            raise BadInput(f"只能设定文档的 {fields} / a document's {', '.join(DOCUMENT_FIELDS)} can be set")
        return decision
    return _fill_undo(connection, decision)


def _fill_undo(connection: Connection, decision: Decision) -> Decision:
    row = connection.execute(select(bindings).where(bindings.c.decision == decision.undoes)).first()
    if row is None:
        raise UnknownName(f"没有第 {decision.undoes} 号决定 / there is no decision {decision.undoes}")
    if not row.active:
        raise Refused(f"第 {decision.undoes} 号决定已经撤销 / decision {decision.undoes} is undone already")
    return decision


def _fill_keys(connection: Connection, decision: Decision) -> Decision:
    least, most = JOINING[decision.kind]
    known = keys_of_ids(connection, [key for key in decision.keys if "|" not in key])
    keys = tuple(dict.fromkeys(_known_key(key, known) for key in decision.keys))
    if not least <= len(keys) <= most:
        raise BadInput("合并需要两个不同的实体，拆分一或两个 / merge takes two entities, split one or two")
    if len({label_of(key) for key in keys}) != 1:
        raise BadInput("两个实体类别不同 / the two entities have different labels")
    return replace(decision, keys=keys, names=tuple(name_of(connection, key) for key in keys))


def _known_key(key: str, known: dict[str, str]) -> str:
    if "|" in key:
        return key
    if key not in known:
        raise UnknownName(f"没有编号 {key} / no entity has the id {key}")
    return known[key]


def _fill_fact(connection: Connection, decision: Decision) -> Decision:
    if decision.kind is DecisionKind.ADD and decision.stated is None:
        raise BadInput("新增事实需要写明两端和类型 / a fact to add needs its ends and type")
    if decision.only and not decision.document:
        raise BadInput("只在一份文档中生效的决定需要文档 / a decision for one document needs that document")
    if (decision.kind is DecisionKind.CORRECT) != (decision.instead is not None):
        raise BadInput("更正需要写明改成什么 / a correction needs what the fact is to be instead")
    for given in (decision.stated, decision.instead):
        if given is not None and (fault := claim_fault(given, load_schema())):
            raise BadInput(fault)
    if decision.stated is None:
        evidence = _evidence(connection, decision.fact, decision.document)
        claim = Claim.of(evidence) if evidence else _decided_claim(connection, decision.fact)
    else:
        claim = decision.stated
        evidence = _evidence(connection, claim.fact_id(), decision.document)
    _check_possible(decision.kind, claim, decision.instead)
    called = dict(decision.named)
    filled = replace(
        decision,
        stated=claim,
        fact=decision.fact or claim.fact_id(),
        document=decision.document or (evidence.document if evidence else ""),
        quote=evidence.quote if evidence else "",
        names=tuple(called.get(key) or name_of(connection, key) for key in claim.keys),
    )
    return _with_words(connection, filled) if decision.kind is DecisionKind.ADD else filled


def _with_words(connection: Connection, decision: Decision) -> Decision:
    """An added fact with the words at its spans, as its document has them now."""
    if not decision.spans:
        return replace(decision, quote="", version="")
    query = select(versions.c.version, versions.c.text).join(
        documents, (documents.c.key == versions.c.document) & (documents.c.version == versions.c.version)
    )
    row = connection.execute(query.where(documents.c.key == decision.document)).first()
    if row is None:
        raise UnknownName(f"没有收录 {decision.document or '-'} / the document of the words is not in the ledger")
    if decision.version not in ("", row.version):
        raise Refused("所选文字属于旧版本，请重新打开文档 / the words are of an older version; open the document again")
    places = [0, *(place for span in decision.spans for place in (span.start, span.end)), len(row.text)]
    if places != sorted(places) or any(not row.text[s.start : s.end].strip() for s in decision.spans):
        raise BadInput(
            "所选文字的位置不在文档之内，或为空、重叠、无序 / the spans are outside the text, empty or out of order"
        )
    quote = quote_of(row.text, decision.spans)
    if len(quote) > LONGEST_QUOTE:
        raise BadInput(f"所选文字超过 {LONGEST_QUOTE} 字 / the words are longer than {LONGEST_QUOTE} characters")
    return replace(decision, quote=quote, version=row.version)


def _check_possible(kind: DecisionKind, claim: Claim, instead: Claim | None) -> None:
    types = {claim.type, instead.type if instead else ""}
    if kind in {DecisionKind.ADD, DecisionKind.CORRECT} and types & UNSTATEABLE:
        raise BadInput(
            "同一关系请用合并或拆分，提及不能新增 / use merge and split; MENTIONS can only be rejected or accepted"
        )
    if instead is not None and instead.kind is not claim.kind:
        raise BadInput("更正不能改变陈述的种类 / a correction keeps the kind of statement")
    told = {DecisionKind.ADD: claim, DecisionKind.CORRECT: instead}.get(kind)
    if told is not None and (fault := qualifier_fault(told, load_schema())):
        raise BadInput(fault)


def _evidence(connection: Connection, fact: str, document: str) -> Statement | None:
    """The words that the decision is made on: of its document if it names one, the strongest of the live ones."""
    query = select(statements).where(statements.c.fact_id == fact)
    if document:
        query = query.where(statements.c.document == document)
    order = (statements.c.live.desc(), statements.c.tier, statements.c.document, statements.c.id)
    row = connection.execute(query.order_by(*order).limit(1)).first()
    return row_to_statement(row) if row else None


def _decided_claim(connection: Connection, fact: str) -> Claim:
    """The fact of an id that only decisions state."""
    named = select(decisions.c.id).where(decisions.c.kind.in_(["add", "correct"]))
    for decision in read_decisions(connection, connection.scalars(named)):
        for claim in (decision.stated, decision.instead):
            if claim is not None and claim.fact_id() == fact:
                return claim
    raise UnknownName(f"没有编号为 {fact} 的事实 / no fact has the id {fact}")


def name_of(connection: Connection, key: str) -> str:
    """The name of a key by its own standing mentions."""
    works: dict[str, set[str]] = {}
    mentions = statements_where(connection, "subject", [key], kind=StatementKind.MENTION.value)
    for stored in mentions:
        if stored.statement.standing:
            works.setdefault(str(stored.statement.object), set()).add(stored.statement.document)
    return choose_name(label_of(key), key, [(surface, len(seen)) for surface, seen in sorted(works.items())])
