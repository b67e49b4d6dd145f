"""Look-ups in the ledger, each by an index; every function takes an open connection."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, TextClause, select, text

from graph.identity.keys import document_key, label_of, parts_of
from graph.ledger.codec import row_to_document, row_to_statement
from graph.ledger.decisions import Bound, Claim, Decision, DecisionKind, as_told, decision_from_json, told_values
from graph.ledger.tables import ONLY_SAME_AS, bindings, decision_keys, decisions, documents, ids, statements, versions
from graph.records import Document, Span, Statement

SLICE = 500  # values in one IN list


@dataclass(frozen=True, slots=True)
class Stored:
    """A live statement with its fact id."""

    fact: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Source:
    """A current document as the graph shows it: without text, with what people say of it, and its work."""

    document: Document
    work: str


def slices(values: Iterable[str]) -> Iterator[list[str]]:
    """The distinct values, in order, cut so that each piece fits one IN list."""
    ordered = sorted(set(values))
    for start in range(0, len(ordered), SLICE):
        yield ordered[start : start + SLICE]


def read_statements(
    connection: Connection, *conditions: ColumnElement[bool] | TextClause, limit: int | None = None
) -> list[Stored]:
    """The live statements under some conditions."""
    rows = connection.execute(select(statements).where(statements.c.live, *conditions).limit(limit))
    return [Stored(row.fact_id, row_to_statement(row)) for row in rows]


def statements_where(connection: Connection, column: str, values: Iterable[str], *, kind: str = "") -> list[Stored]:
    """The live statements whose column holds one of the values; of one kind, or of all."""
    more = [statements.c.kind == kind] if kind else []
    found: list[Stored] = []
    for piece in slices(values):
        found += read_statements(connection, statements.c[column].in_(piece), *more)
    return found


def read_sources(connection: Connection, keys: Collection[str] | None = None) -> dict[str, Source]:
    """The current documents of some keys, or all."""
    query = select(*versions.c["document", "version", "told", "fields"], documents.c.work).join(
        documents, (documents.c.key == versions.c.document) & (documents.c.version == versions.c.version)
    )
    if keys is None:
        rows = list(connection.execute(query))
        told = read_told(connection, None)
    else:
        rows = [row for piece in slices(keys) for row in connection.execute(query.where(documents.c.key.in_(piece)))]
        told = read_told(connection, keys)
    return {
        row.document: Source(as_told(row_to_document(row, whole=False), told.get(row.document, {})), row.work)
        for row in rows
    }


def read_told(connection: Connection, keys: Collection[str] | None) -> dict[str, dict[str, str]]:
    """What the active set-document decisions say of some documents, or all."""
    only_set = decisions.c.kind == DecisionKind.SET_DOCUMENT.value
    if keys is None:
        found = read_active(connection, only_set)
    else:
        found = [
            bound
            for piece in slices(keys)
            for bound in read_active(connection, only_set, decisions.c.document.in_(piece))
        ]
    grouped: dict[str, list[Decision]] = {}
    for bound in found:
        grouped.setdefault(bound.decision.document, []).append(bound.decision)
    return {key: told_values(group) for key, group in grouped.items()}


def read_active(connection: Connection, *conditions: ColumnElement[bool]) -> list[Bound]:
    """The active decisions under some conditions, in log order, with what they hold for by their words."""
    rows = connection.execute(
        select(decisions, *bindings.c["bound", "spans"])
        .join(bindings, bindings.c.decision == decisions.c.id)
        .where(bindings.c.active, *conditions)
        .order_by(decisions.c.id)
    ).all()
    elsewhere = claims_of_facts(connection, {row.bound for row in rows if row.bound})
    return [
        Bound(decision_from_json(json.loads(row.body), row.id), elsewhere.get(row.bound), _spans(row.spans))
        for row in rows
    ]


def _spans(flat: str) -> tuple[Span, ...]:
    numbers = json.loads(flat)
    return tuple(Span(start, end) for start, end in zip(numbers[::2], numbers[1::2], strict=True))


def read_added(connection: Connection, *conditions: ColumnElement[bool]) -> list[Stored]:
    """The facts that people added in some documents, as statements with the words that they pointed to."""
    adding = (decisions.c.kind == DecisionKind.ADD.value) & (decisions.c.document != "")
    return [
        Stored(bound.decision.fact, statement)
        for bound in read_active(connection, adding, *conditions)
        if (statement := bound.added()) is not None
    ]


def added_to_facts(connection: Connection, facts: Iterable[str]) -> list[Stored]:
    """The same of some facts, by fact id."""
    return [stored for piece in slices(facts) for stored in read_added(connection, decisions.c.fact.in_(piece))]


def read_texts(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The texts of the current versions of some documents."""
    current = (documents.c.key == versions.c.document) & (documents.c.version == versions.c.version)
    query = select(versions.c.document, versions.c.text).join(documents, current)
    return {
        row.document: row.text
        for piece in slices(keys)
        for row in connection.execute(query.where(documents.c.key.in_(piece)))
    }


def active_on_keys(connection: Connection, keys: Iterable[str]) -> list[Bound]:
    """The active decisions that speak of one of the keys, or hold by their words for a fact of one."""
    found: dict[int, Bound] = {}
    for piece in slices(keys):
        named = select(decision_keys.c.decision).where(decision_keys.c.key.in_(piece))
        found |= {bound.decision.id: bound for bound in read_active(connection, decisions.c.id.in_(named))}
    return [found[number] for number in sorted(found)]


def read_decisions(connection: Connection, numbers: Iterable[int]) -> list[Decision]:
    """Decisions by id, in force or not."""
    rows = connection.execute(select(decisions).where(decisions.c.id.in_(list(numbers))).order_by(decisions.c.id))
    return [decision_from_json(json.loads(row.body), row.id) for row in rows]


def claims_of_facts(connection: Connection, facts: Iterable[str]) -> dict[str, Claim]:
    """What facts say, by fact id, as far as a live statement says it."""
    claims: dict[str, Claim] = {}
    for stored in statements_where(connection, "fact_id", facts):
        claims.setdefault(stored.fact, Claim.of(stored.statement))
    return claims


def keys_of_ids(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """Keys by their public id; ids of forgotten keys are left out."""
    found: dict[str, str] = {}
    for piece in slices(wanted):
        found |= {row.id: row.key for row in connection.execute(select(ids).where(ids.c.id.in_(piece)))}
    return found


def same_as_of(connection: Connection, keys: Iterable[str]) -> list[Stored]:
    """The live SAME_AS statements with one of the keys at either end."""
    found: dict[tuple[str, str, str], Stored] = {}
    for piece in slices(keys):
        for end in ("subject", "object"):
            here = statements.c[end].in_(piece)
            for stored in read_statements(connection, text(ONLY_SAME_AS), here, statements.c.type == "SAME_AS"):
                found[stored.fact, stored.statement.document, str(stored.statement.spans)] = stored
    return list(found.values())


def documents_of_keys(connection: Connection, keys: Iterable[str]) -> Mapping[str, str]:
    """The stored documents behind entity keys."""
    wanted = {key for key in keys if label_of(key) == "Document"}
    guesses = {part.replace("¦", bar) for key in wanted for part in parts_of(key)[:1] for bar in "¦|"}
    found: dict[str, str] = {}
    for piece in slices(guesses):
        for key in connection.scalars(select(documents.c.key).where(documents.c.key.in_(piece))):
            if document_key(key) in wanted:
                found[document_key(key)] = key
    return found
