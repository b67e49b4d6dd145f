"""Changes of the ledger; every function takes a connection inside the one transaction of its change."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update

from graph.identity.ids import fact_id, public_id
from graph.identity.keys import document_key, label_of, parts_of, region_key
from graph.ledger.codec import to_json
from graph.ledger.decisions import ON_FACTS, Decision, DecisionKind, active_ids, decision_from_json, place_words
from graph.ledger.reading import Stored, documents_of_keys, read_sources, read_texts, slices, statements_where
from graph.ledger.tables import bindings, changes, decision_keys, decisions, documents, ids, statements
from graph.ledger.works import Ties, document_ties, find_works
from graph.records import Origin, Statement, StatementKind
from graph.regions.table import regions
from graph.schema.load import load_schema


@dataclass(slots=True)
class Change:
    """What one change touched; see tables.changes."""

    kind: str
    documents: set[str] = field(default_factory=set)
    decisions: set[int] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)

    def take_away(self, gone: Iterable[Stored]) -> None:
        """Note what statements that end named and drew."""
        for stored in gone:
            self.ids.update(public_id(key) for key in keys_of(stored.statement))
            if stored.statement.kind is StatementKind.RELATION:
                self.facts.add(stored.fact)
            elif stored.statement.kind is StatementKind.MENTION:
                self.facts.add(mention_fact(stored.statement.document, stored.statement.subject))


def keys_of(statement: Statement) -> tuple[str, ...]:
    """The keys of a statement's ends."""
    if statement.kind is StatementKind.RELATION:
        return statement.subject, str(statement.object)
    return (statement.subject,)


def mention_fact(document: str, key: str) -> str:
    """The id of the fact that a document mentions an entity."""
    return fact_id(mentions(document, key), load_schema())


def mentions(document: str, key: str) -> Statement:
    """That a document mentions an entity, as a relation between the two."""
    return Statement(StatementKind.RELATION, document_key(document), "MENTIONS", key, document, "", origin=Origin.TEXT)


def log_change(connection: Connection, change: Change) -> int:
    """Append to the change log; returns the new position."""
    row = {
        "kind": change.kind,
        "decisions": to_json(sorted(change.decisions)),
        "documents": to_json(sorted(change.documents)),
        "ids": to_json(sorted(change.ids)),
        "facts": to_json(sorted(change.facts)),
    }
    result = connection.execute(insert(changes).values(row))
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def note_keys(connection: Connection, keys: Iterable[str]) -> None:
    """Make public ids known, those of the regions above too. Two keys of one id are an error here, not a mix later."""
    wanted = set(keys)
    wanted |= {
        region_key(above.code) for key in wanted if (code := _region_code(key)) for above in regions().ancestors(code)
    }
    for piece in slices(wanted):
        wanted -= set(connection.scalars(select(ids.c.key).where(ids.c.key.in_(piece))))
    if wanted:
        connection.execute(insert(ids), [{"id": public_id(key), "key": key} for key in sorted(wanted)])


def drop_unnamed_keys(connection: Connection, keys: Iterable[str]) -> None:
    """Forget the keys that no statement, decision or stored document has any more; the gazetteer's own stay."""
    wanted = {key for key in keys if not regions().get(_region_code(key))}
    wanted -= set(documents_of_keys(connection, wanted))
    for key in sorted(wanted):
        if not _is_anywhere(connection, key):
            connection.execute(delete(ids).where(ids.c.key == key))


def _is_anywhere(connection: Connection, key: str) -> bool:
    places = (
        select(statements.c.id).where(statements.c.subject == key),
        select(statements.c.id).where(text("kind = 'relation'"), statements.c.object == key),
        select(decision_keys.c.decision).where(decision_keys.c.key == key),
    )
    return any(connection.execute(query.limit(1)).first() for query in places)


def _region_code(key: str) -> str:
    return parts_of(key)[0] if label_of(key) == "Region" else ""


def update_works(connection: Connection, touched: Collection[str], before: Sequence[Ties]) -> set[str]:
    """Bring the works of some documents, and of all that they tie, up to date; returns whose work changed.

    `before` are the ties that the documents had, so that what they held together can part.
    """
    sources = read_sources(connection, touched)
    now = [document_ties(source.document) for source in sources.values()]
    for ties in now:
        row = {"number": ties.number, "triple": ties.triple, "attached": ties.parent is not None}
        connection.execute(update(documents).where(documents.c.key == ties.key).values(row))
    old = _tied(connection, [*before, *now])
    works = find_works([ties for ties, _ in old.values()])
    changed = {key: works[key] for key, (_, work) in old.items() if works[key] != work}
    for key, work in changed.items():
        connection.execute(update(documents).where(documents.c.key == key).values(work=work))
    _note_on_statements(connection, {*touched, *changed})
    return set(changed)


def _note_on_statements(connection: Connection, keys: Collection[str]) -> None:
    """Copy work and date of documents to their live statements."""
    for source in read_sources(connection, keys).values():
        own, date = statements.c, source.document.date or ""
        outdated = (own.document == source.document.key) & own.live & ((own.work != source.work) | (own.date != date))
        connection.execute(update(statements).where(outdated).values(work=source.work, date=date))


def stored_ties(connection: Connection, keys: Collection[str]) -> list[Ties]:
    """The ties of documents as they were last noted."""
    return [
        Ties(row.key, row.number, row.triple, row.parent if row.attached else None)
        for piece in slices(keys)
        for row in connection.execute(select(documents).where(documents.c.key.in_(piece)))
    ]


def _tied(connection: Connection, seeds: Sequence[Ties]) -> dict[str, tuple[Ties, str]]:
    """The current documents that number, triple or attachment ties to the seeds, with their works."""
    found: dict[str, tuple[Ties, str]] = {}
    seen: set[tuple[str, str]] = set()
    wanted = {link for ties in seeds for link in _links(ties)}
    while wanted:
        seen |= wanted
        fresh = [row for column, value in wanted for row in _linked(connection, column, value)]
        for row in fresh:
            found[row.key] = (Ties(row.key, row.number, row.triple, row.parent if row.attached else None), row.work)
        wanted = {link for ties, _ in found.values() for link in _links(ties)} - seen
    return found


def _links(ties: Ties) -> list[tuple[str, str]]:
    links = [("key", ties.key), ("parent", ties.key)]
    links += [("key", ties.parent)] if ties.parent else []
    return links + [(name, value) for name in ("number", "triple") if (value := getattr(ties, name))]


def _linked(connection: Connection, column: str, value: str) -> Sequence[Any]:
    query = select(documents).where(documents.c.version.is_not(None), documents.c[column] == value)
    if column == "parent":
        query = query.where(documents.c.attached)
    return connection.execute(query).all()


def rebind(connection: Connection, change: Change, facts: Collection[str]) -> None:
    """Bind anew the decisions whose fact came or went, or whose document changed."""
    affected: dict[int, Any] = {}
    query = select(decisions, *bindings.c["bound", "listed", "spans"]).join(
        bindings, bindings.c.decision == decisions.c.id
    )
    for column, values in (("document", change.documents), ("fact", facts)):
        for piece in slices(value for value in values if value):
            condition = decisions.c[column].in_(piece) & decisions.c.kind.in_([kind.value for kind in ON_FACTS])
            affected |= {row.id: row for row in connection.execute(query.where(condition))}
    for row in affected.values():
        _rebind_one(connection, change, row)


def _rebind_one(connection: Connection, change: Change, row: Any) -> None:
    decision = decision_from_json(json.loads(row.body), row.id)
    if decision.kind is DecisionKind.ADD:
        _place_again(connection, change, decision, row)
        return
    gone = bool(decision.quote) and not _is_live(connection, decision.fact)
    bound = ""
    keys: tuple[str, ...] = ()
    if gone and decision.stated:
        candidates = facts_by_words(connection, decision.document, decision.stated.type, decision.quote)
        if len(candidates) == 1:
            stored = next(iter(candidates.values()))
            bound, keys = stored.fact, keys_of(stored.statement)
    listed = gone and not bound
    if (bound, listed) == (row.bound, bool(row.listed)):
        return
    change.facts.update(fact for fact in (bound, row.bound) if fact)
    change.decisions.add(decision.id)
    connection.execute(update(bindings).where(bindings.c.decision == decision.id).values(bound=bound, listed=listed))
    connection.execute(
        delete(decision_keys).where(decision_keys.c.decision == decision.id, decision_keys.c.role == "bound")
    )
    if keys:
        connection.execute(
            insert(decision_keys), [{"decision": decision.id, "key": key, "role": "bound"} for key in sorted(set(keys))]
        )


def _place_again(connection: Connection, change: Change, decision: Decision, row: Any) -> None:
    """Find the words of an added fact in the text that its document has now; it is listed where they are gone."""
    text_now = read_texts(connection, [decision.document]).get(decision.document) if decision.spans else None
    spans = place_words(decision, text_now)
    flat = to_json([number for span in spans for number in (span.start, span.end)])
    listed = bool(decision.spans) and not spans
    if (flat, listed) == (row.spans, bool(row.listed)):
        return
    change.decisions.add(decision.id)
    connection.execute(update(bindings).where(bindings.c.decision == decision.id).values(spans=flat, listed=listed))


def facts_by_words(connection: Connection, document: str, type_name: str, quote: str) -> dict[str, Stored]:
    """The live facts of a document with a type and a quote, by fact id."""
    stated = statements_where(connection, "document", [document])
    return {
        stored.fact: stored
        for stored in stated
        if stored.statement.type == type_name and stored.statement.quote == quote
    }


def _is_live(connection: Connection, fact: str) -> bool:
    query = select(statements.c.id).where(statements.c.fact_id == fact, statements.c.live).limit(1)
    return connection.execute(query).first() is not None


def update_activity(connection: Connection, number: int) -> set[int]:
    """Say anew which decisions are in force along the chain of undoing that ends in `number`."""
    chain: set[int] = set()
    fresh = {number}
    while fresh:
        chain |= fresh
        up = connection.scalars(select(decisions.c.undoes).where(decisions.c.id.in_(fresh))).all()
        down = connection.scalars(select(decisions.c.id).where(decisions.c.undoes.in_(fresh))).all()
        fresh = {found for found in (*up, *down) if found is not None} - chain
    log = connection.execute(select(decisions.c.id, decisions.c.undoes).where(decisions.c.id.in_(chain))).all()
    active = active_ids((row.id, row.undoes) for row in log)
    changed = set()
    for row in connection.execute(select(bindings).where(bindings.c.decision.in_(chain))).all():
        if bool(row.active) != (row.decision in active):
            changed.add(row.decision)
    for decision in changed:
        connection.execute(update(bindings).where(bindings.c.decision == decision).values(active=decision in active))
    return changed
