"""Why a fact is there: the rule and the words, how its ends were told, and what else the words could have meant."""

from collections.abc import Sequence

from api import models as m
from api.evidence import Quoter
from api.lookups import statements_in, statements_of_facts
from graph.errors import UnknownName
from graph.identity.keys import label_of
from graph.identity.names import choose_name
from graph.ledger.ledger import Ledger
from graph.ledger.reading import Stored
from graph.records import Span, Statement, StatementKind
from graph.schema.load import load_schema
from ingest.review.rules import rule_words
from ingest.review.sentences import SENTENCE


def explain(ledger: Ledger, fact: str, quoter: Quoter) -> m.Explanation:
    """All that states a fact, with the reasons; UnknownName where no living document says it."""
    found = statements_of_facts(ledger, [fact])
    if not found:
        raise UnknownName(f"没有文档写明编号为 {fact} 的事实 / no document states a fact with the id {fact}")
    return m.Explanation(id=fact, reasons=[_reason(ledger, stored.statement, quoter) for stored in found])


def _reason(ledger: Ledger, statement: Statement, quoter: Quoter) -> m.Reason:
    around = statements_in(ledger, statement.document)
    sentence = _sentence(ledger.document(statement.document).text, statement.spans)
    words = rule_words().get(statement.rule)
    ends = [statement.subject]
    if statement.kind is StatementKind.RELATION:
        ends.append(str(statement.object))
    return m.Reason(
        rule=statement.rule,
        rule_zh=words.zh if words else None,
        rule_en=words.en if words else None,
        type=statement.type,
        verb=statement.verb or None,
        modality=statement.modality,
        tier=statement.tier.name.lower(),
        qualifiers={name: quoter.shown(value) for name, value in statement.qualifiers},
        evidence=quoter.evidence(statement),
        ends=[_end(key, statement, around, quoter) for key in ends],
        considered=_considered(statement, sentence, around, quoter),
    )


def _sentence(text: str, spans: Sequence[Span]) -> Span:
    """The sentences that the spans stand in, from the first's start to the last's end."""
    start, end = spans[0].start, spans[-1].end
    first = max((found.start() for found in SENTENCE.finditer(text, 0, end) if found.start() <= start), default=start)
    after = SENTENCE.match(text, max(first, end - 1))
    return Span(first, after.end() if after else end)


def _end(key: str, statement: Statement, around: Sequence[Stored], quoter: Quoter) -> m.EndReason:
    """How the words name an end: the mention nearest to the fact's words, and why it is this entity."""
    mentions = [one.statement for one in around if _is_mention(one) and one.statement.subject == key]
    place = statement.spans[0].start
    nearest = min(mentions, key=lambda one: abs(one.spans[0].start - place), default=None)
    words = rule_words().get(nearest.rule) if nearest else None
    return m.EndReason(
        key=key,
        label=label_of(key),
        name=_name(key, around, quoter),
        surface=quoter.shown(nearest.quote) if nearest else None,
        span=(nearest.spans[0].start, nearest.spans[0].end) if nearest else None,
        standing=nearest.standing if nearest else None,
        reason=nearest.reason or None if nearest else None,
        rule=nearest.rule if nearest else None,
        rule_zh=words.zh if words else None,
        rule_en=words.en if words else None,
    )


def _considered(statement: Statement, sentence: Span, around: Sequence[Stored], quoter: Quoter) -> list[m.Considered]:
    """The other entities in the sentence that the schema would allow at either end; `taken` tells whether the sentence
    states the same type of relation with them."""
    relationship = load_schema().relationships.get(statement.type)
    if relationship is None:
        return []
    ends = (statement.subject, str(statement.object))
    here = [one.statement for one in around if one.statement.spans and _within(one.statement.spans[0], sentence)]
    tied = {
        key
        for one in here
        if one.kind is StatementKind.RELATION and one.type == statement.type
        for key in (one.subject, str(one.object))
    }
    labels = (label_of(ends[0]), label_of(ends[1]))
    seen: dict[str, m.Considered] = {}
    for one in here:
        if one.kind is not StatementKind.MENTION or one.subject in ends or one.subject in seen:
            continue
        label = label_of(one.subject)
        sides = [
            side
            for side, allowed in (
                ("subject", relationship.allows(label, labels[1])),
                ("object", relationship.allows(labels[0], label)),
            )
            if allowed
        ]
        if sides:
            name = _name(one.subject, around, quoter)
            seen[one.subject] = m.Considered(
                key=one.subject, label=label, name=name, sides=sides, taken=one.subject in tied
            )
    return list(seen.values())


def _within(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start < sentence.end


def _is_mention(stored: Stored) -> bool:
    return stored.statement.kind is StatementKind.MENTION


def _name(key: str, around: Sequence[Stored], quoter: Quoter) -> str:
    forms = [
        (str(one.statement.object), 1)
        for one in around
        if _is_mention(one) and one.statement.subject == key and one.statement.standing
    ]
    return quoter.shown(choose_name(label_of(key), key, forms))
