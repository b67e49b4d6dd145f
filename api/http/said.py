"""A stored statement as the API shows it."""

from api import models as m
from api.evidence import Quoter
from graph.ledger.reading import Stored


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
