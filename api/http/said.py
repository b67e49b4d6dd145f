"""A stored statement as the API shows it."""

from collections.abc import Sequence
from typing import Any

from api import models as m
from api.evidence import Quoter
from graph.identity.ids import public_id
from graph.identity.keys import label_of
from graph.identity.names import choose_name
from graph.ledger.ledger import Ledger
from graph.ledger.reading import Stored
from graph.records import Statement, StatementKind
from graph.stores.bolt import Reading
from queries.catalogue import run


def said(stored: Stored, quoter: Quoter) -> m.Said:
    """One statement with the words that make it."""
    statement = stored.statement
    return m.Said(
        fact=stored.fact,
        kind=statement.kind,
        subject=statement.subject,
        type=statement.type,
        object=quoter.shown(statement.object) if isinstance(statement.object, str) else statement.object,
        qualifiers={name: quoter.shown(value) for name, value in statement.qualifiers},
        verb=statement.verb or None,
        modality=statement.modality,
        tier=statement.tier.name.lower(),
        rule=statement.rule or None,
        standing=statement.standing,
        reason=statement.reason or None,
        evidence=quoter.evidence(statement),
    )


def keys_of(statement: Statement) -> tuple[str, ...]:
    """The keys of a statement's ends."""
    is_relation = statement.kind is StatementKind.RELATION
    return (statement.subject, str(statement.object)) if is_relation else (statement.subject,)


def ends_of(ledger: Ledger, reader: Reading, found: Sequence[Stored]) -> dict[str, m.Hit]:
    """What the keys of some statements stand for now; an entity that is not in the graph has the name its key gives."""
    ids = {key: ledger.resolve(public_id(key)) for key in dict.fromkeys(k for s in found for k in keys_of(s.statement))}
    rows: list[dict[str, Any]] = run(reader, "entities_by_id", ids=sorted(set(ids.values())))
    names = {row["id"]: row["name"] for row in rows}
    return {
        key: m.Hit(id=id_, label=label_of(key), name=names.get(id_) or choose_name(label_of(key), key, []))
        for key, id_ in ids.items()
    }
