"""Statements after identity and decisions: what holds, in which form, and which of it is one relationship."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from graph.identity.ids import fact_id
from graph.identity.keys import document_key
from graph.ledger.decisions import ON_FACTS, Bound, Claim, DecisionKind
from graph.ledger.reading import Stored
from graph.ledger.writing import mention_fact, mentions
from graph.records import Statement, StatementKind, Tier
from graph.schema.load import Schema, load_schema


class Review(StrEnum):
    """How far people looked at a relationship."""

    AUTO = "auto"
    ADDED = "added"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement that holds, as decisions left it.

    `raw` is its fact id as stated and `subject` its subject then; `id` is that of its present form, `group` that of the
    form between resolved ends.
    """

    statement: Statement
    raw: str
    subject: str
    id: str
    group: str
    review: Review = Review.AUTO


@dataclass(frozen=True, slots=True)
class Ruling:
    """What one decision says of the facts of one group."""

    number: int
    kind: DecisionKind
    document: str | None  # None: everywhere
    instead: Claim | None

    def concerns(self, statement: Statement, after: int) -> bool:
        """Whether it comes later than what shaped the statement, and reaches its document."""
        return self.number > after and self.document in {None, statement.document}


class Judge:
    """Applies classes and active decisions to statements. Of the decisions on a group, the latest holds."""

    def __init__(self, roots: Mapping[str, str], decisions: Iterable[Bound], schema: Schema | None = None) -> None:
        self._roots = dict(roots)
        self._schema = schema or load_schema()
        self._rulings: dict[str, list[Ruling]] = defaultdict(list)
        self._on_mentions = False  # whether some ruling is on MENTIONS
        self._added: list[Bound] = []
        self._named: dict[str, set[str]] = defaultdict(set)  # what people call keys that they spoke of
        for bound in sorted(decisions, key=lambda bound: bound.decision.id):
            self._note(bound)

    def learn(self, roots: Mapping[str, str]) -> None:
        """Know the classes of more keys; of keys that no decision and no statement judged so far speaks of."""
        self._roots.update(roots)

    def _note(self, bound: Bound) -> None:
        decision = bound.decision
        if decision.kind not in ON_FACTS:
            return
        if decision.kind is DecisionKind.ADD:
            self._added.append(bound)
        for key, surface in decision.named:
            self._named[key].add(surface)
        document = decision.document if decision.only else None
        ruling = Ruling(decision.id, decision.kind, document, decision.instead)
        self._on_mentions |= any(claim.type == "MENTIONS" for claim in bound.claims)
        for group in {self.group_of_claim(claim) for claim in bound.claims}:
            self._rulings[group].append(ruling)

    def root(self, key: str) -> str:
        """The smallest key of a key's class."""
        return self._roots.get(key, key)

    def names_of(self, keys: Iterable[str]) -> set[str]:
        """What people called keys when they added or corrected a fact."""
        return {surface for key in keys for surface in self._named.get(key, ())}

    def group(self, statement: Statement, fact: str) -> str:
        """The fact id between resolved ends: equal for all that is one relationship."""
        subject = self.root(statement.subject)
        relation = statement.kind is StatementKind.RELATION
        object_ = self.root(str(statement.object)) if relation else statement.object
        if subject == statement.subject and object_ == statement.object:
            return fact
        return fact_id(replace(statement, subject=subject, object=object_), self._schema)

    def group_of_claim(self, claim: Claim) -> str:
        """The group of a fact as decided."""
        stated = claim.stated()
        return self.group(stated, fact_id(stated, self._schema))

    def has_ruled(self, group: str) -> bool:
        """Whether some decision in force is on a group."""
        return group in self._rulings

    def judge(self, stored: Stored, after: int = 0) -> Fact | None:
        """The fact that a statement comes to, or None; decisions up to number `after` are in it already."""
        form, fact, review = stored.statement, stored.fact, Review.AUTO
        holds, subject = form.tier is not Tier.PROPOSED, form.subject
        while True:
            group = self.group(form, fact)
            ruling = self._last(form, group, after)
            if ruling is None:
                return Fact(form, stored.fact, subject, fact, group, review) if holds else None
            if ruling.kind is DecisionKind.REJECT:
                return None
            if ruling.kind is not DecisionKind.CORRECT or ruling.instead is None:
                review = Review.ACCEPTED if review is Review.AUTO else review
                return Fact(form, stored.fact, subject, fact, group, review)
            form, after, review, holds = self._corrected(form, ruling.instead), ruling.number, Review.CORRECTED, True
            fact = fact_id(form, self._schema)

    def _last(self, form: Statement, group: str, after: int) -> Ruling | None:
        rulings = self._rulings.get(group, [])
        if self._on_mentions and form.kind is StatementKind.MENTION and form.document:
            drawn = mentions(form.document, form.subject)
            rulings = rulings + self._rulings.get(self.group(drawn, fact_id(drawn, self._schema)), [])
        concerning = [ruling for ruling in rulings if ruling.concerns(form, after)]
        return max(concerning, key=lambda ruling: ruling.number, default=None)

    def _corrected(self, form: Statement, instead: Claim) -> Statement:
        """The same words with another meaning; what does not identify the fact stays."""
        identifying = frozenset[str]()
        if instead.kind is StatementKind.RELATION:
            identifying = frozenset(self._schema.relationships[instead.type].identifying)
        kept = {name: value for name, value in form.qualifiers if name not in identifying}
        return replace(
            form,
            subject=instead.subject,
            type=instead.type,
            object=instead.object,
            qualifiers=tuple(sorted({**kept, **dict(instead.qualifiers)}.items())),
            tier=min(form.tier, Tier.SECOND_OPINION),
        )

    def added(self, documents: Iterable[str]) -> list[Fact]:
        """The facts that people added; of a document only where it is among `documents`."""
        known = set(documents)
        facts = []
        for bound in self._added:
            statement = bound.added(known)
            if statement is None:
                continue
            stored = Stored(fact_id(statement, self._schema), statement)
            if (fact := self.judge(stored, after=bound.decision.id)) is not None:
                review = Review.ADDED if fact.review is Review.AUTO else fact.review
                facts.append(replace(fact, review=review))
        return facts


def drawn_mention(fact: Fact, judge: Judge) -> Fact:
    """The relationship from its document that a mention draws."""
    statement = mentions(fact.statement.document, fact.statement.subject)
    own = fact_id(statement)
    evidence = replace(
        fact.statement,
        kind=StatementKind.RELATION,
        subject=document_key(fact.statement.document),
        type="MENTIONS",
        object=fact.statement.subject,
        qualifiers=(),
    )
    raw = mention_fact(fact.statement.document, fact.subject)
    return Fact(evidence, raw, fact.subject, own, judge.group(statement, own))
