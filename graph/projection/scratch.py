"""The whole graph from the whole ledger, trusting nothing that was derived before: what `sync` must come to."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from graph.ledger.codec import row_to_document
from graph.ledger.decisions import (
    ON_FACTS,
    Bound,
    Claim,
    Decision,
    DecisionKind,
    active_ids,
    as_told,
    decision_from_json,
    place_words,
    told_values,
)
from graph.ledger.joins import build_joins, live_pairs
from graph.ledger.ledger import Ledger
from graph.ledger.reading import Source, Stored, read_statements, read_texts
from graph.ledger.tables import decisions, documents, versions
from graph.ledger.works import document_ties, find_works
from graph.projection.assemble import Rows, assemble, class_members, gazetteer, named_keys
from graph.projection.build import Context
from graph.projection.facts import Judge
from graph.records import Document


def rows(ledger: Ledger) -> Rows:
    """Every row that the graph must hold, computed anew."""
    with ledger.read() as connection:
        return rows_of(connection)


def rows_of(connection: Connection) -> Rows:
    """The same on an open connection."""
    stored = read_statements(connection)
    log = _active_decisions(connection)
    bound = _bind(connection, log, stored)
    sources = _sources(_documents(connection), log)
    same = [(item.fact, item.statement) for item in stored if item.statement.type == "SAME_AS"]
    roots = build_joins(live_pairs(same, bound), bound).roots()
    judge = Judge(roots, bound)
    facts = [fact for item in stored if (fact := judge.judge(item))]
    facts += judge.added(sources)
    facts += [fact for item in gazetteer(set(named_keys(facts))) if (fact := judge.judge(item))]
    return assemble(facts, Context.of(judge, sources), class_members(roots))


def _documents(connection: Connection) -> list[Document]:
    current = (documents.c.key == versions.c.document) & (documents.c.version == versions.c.version)
    query = select(*versions.c["document", "version", "told", "fields"]).join(documents, current)
    return [row_to_document(row, whole=False) for row in connection.execute(query)]


def _active_decisions(connection: Connection) -> list[Decision]:
    log = connection.execute(select(decisions).order_by(decisions.c.id)).all()
    active = active_ids((row.id, row.undoes) for row in log)
    return [decision_from_json(json.loads(row.body), row.id) for row in log if row.id in active]


def _sources(read: Iterable[Document], log: Iterable[Decision]) -> dict[str, Source]:
    told: dict[str, list[Decision]] = defaultdict(list)
    for decision in log:
        if decision.kind is DecisionKind.SET_DOCUMENT:
            told[decision.document].append(decision)
    current = {document.key: as_told(document, told_values(told[document.key])) for document in read}
    works = find_works([document_ties(document) for document in current.values()])
    return {key: Source(document, works[key]) for key, document in current.items()}


def _bind(connection: Connection, log: Sequence[Decision], stored: Iterable[Stored]) -> list[Bound]:
    """A decision whose fact id is gone holds for the one fact of its document with its type and words; the words of an
    added fact are looked up in its document's text."""
    live: set[str] = set()
    by_words: dict[tuple[str, str, str], dict[str, Claim]] = defaultdict(dict)
    for item in stored:
        live.add(item.fact)
        words = (item.statement.document, item.statement.type, item.statement.quote)
        by_words[words][item.fact] = Claim.of(item.statement)
    texts = read_texts(connection, {decision.document for decision in log if decision.spans})
    return [
        Bound(decision, _elsewhere(decision, live, by_words), place_words(decision, texts.get(decision.document)))
        for decision in log
    ]


def _elsewhere(
    decision: Decision, live: set[str], by_words: Mapping[tuple[str, str, str], Mapping[str, Claim]]
) -> Claim | None:
    bindable = decision.kind in ON_FACTS and decision.kind is not DecisionKind.ADD and decision.stated is not None
    if not bindable or not decision.quote or decision.fact in live or decision.stated is None:
        return None
    facts = by_words.get((decision.document, decision.stated.type, decision.quote), {})
    return next(iter(facts.values())) if len(facts) == 1 else None
