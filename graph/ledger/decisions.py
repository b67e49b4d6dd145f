"""What people decide about the facts: an append-only log, replayed on every build.

The active set is the log minus what was undone. A decision keeps the fact itself and the words it was made on, so
that it can hold when the fact's id is gone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from graph.identity.ids import fact_id
from graph.records import Document, Literal, Origin, Statement, StatementKind
from graph.schema.load import Schema, load_schema


class DecisionKind(StrEnum):
    """What a decision does."""

    REJECT = "reject"  # a fact is not drawn
    ACCEPT = "accept"  # a fact is right; a proposal becomes one
    ADD = "add"  # a fact that no text states
    CORRECT = "correct"  # a fact stands as `instead`, with the same evidence
    SET_DOCUMENT = "set-document"  # issuer, region, date or title of a document
    MERGE = "merge"  # two keys are one entity
    SPLIT = "split"  # two keys are not; of one key alone: it is joined with nothing
    UNDO = "undo"


ON_FACTS = frozenset({DecisionKind.REJECT, DecisionKind.ACCEPT, DecisionKind.ADD, DecisionKind.CORRECT})
DOCUMENT_FIELDS = ("issuer", "region", "date", "title", "mapping")


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact apart from the statements that say it."""

    subject: str
    type: str
    object: Literal
    qualifiers: tuple[tuple[str, str], ...] = ()
    kind: StatementKind = StatementKind.RELATION

    @classmethod
    def of(cls, statement: Statement) -> "Claim":
        """What a statement says."""
        return cls(statement.subject, statement.type, statement.object, statement.qualifiers, statement.kind)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its ends."""
        return (self.subject, str(self.object)) if self.kind is StatementKind.RELATION else (self.subject,)

    def stated(self, document: str = "", origin: Origin = Origin.DECISION) -> Statement:
        """The claim as a statement without words."""
        return Statement(
            self.kind, self.subject, self.type, self.object, document, "", qualifiers=self.qualifiers, origin=origin
        )

    def fact_id(self, schema: Schema | None = None) -> str:
        """The id that a statement of it has."""
        return fact_id(self.stated(), schema or load_schema())


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the log. The ledger fills `id`, `time`, and what it finds by `fact`.

    reject, accept, correct: `fact` (any fact id of a relationship) or `stated`; with `only` they hold in `document`
    alone. add: `stated`, and `document` if one supports it. correct: `instead`. merge, split: `keys`.
    set-document: `document` and `values`. undo: `undoes`.
    """

    kind: DecisionKind
    author: str
    reason: str = ""
    fact: str = ""
    stated: Claim | None = None
    instead: Claim | None = None
    document: str = ""
    only: bool = False
    keys: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    undoes: int | None = None
    names: tuple[str, ...] = ()
    quote: str = ""
    time: str = ""
    id: int = 0

    @property
    def all_keys(self) -> tuple[str, ...]:
        """Every key that it speaks of."""
        claims = [claim for claim in (self.stated, self.instead) if claim]
        return tuple(dict.fromkeys([*self.keys, *(key for claim in claims for key in claim.keys)]))


@dataclass(frozen=True, slots=True)
class Bound:
    """A decision in force; `elsewhere` is the fact that it holds for by its words, since its own id is gone."""

    decision: Decision
    elsewhere: Claim | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The facts it holds for."""
        return tuple(claim for claim in (self.decision.stated, self.elsewhere) if claim)


def active_ids(log: Iterable[tuple[int, int | None]]) -> set[int]:
    """Which of the decisions (id, what it undoes) are in force: an undo that is undone has not happened."""
    active: set[int] = set()
    undone: set[int] = set()
    for number, undoes in sorted(log, reverse=True):
        if number in undone:
            continue
        active.add(number)
        if undoes is not None:
            undone.add(undoes)
    return active


def told_values(decisions: Iterable[Decision]) -> dict[str, str]:
    """What the active set-document decisions of one document say; the latest wins."""
    told: dict[str, str] = {}
    for decision in sorted(decisions, key=lambda decision: decision.id):
        told.update(decision.values)
    return told


def as_told(document: Document, told: Mapping[str, str]) -> Document:
    """A document with what people say of it; what they said and took back is unknown until it is read again."""
    taken_back = document.told - set(told)
    fields: dict[str, str | None] = {**dict.fromkeys(taken_back), **told}
    if "date" in fields:
        fields["date_kind"] = "told" if "date" in told else None
    return replace(document, **fields, told=frozenset(told))  # type: ignore[arg-type]


def decision_to_json(decision: Decision) -> dict[str, object]:
    """For the log; `decision_from_json` reads it."""
    return asdict(decision)


def decision_from_json(body: Mapping[str, object], number: int) -> Decision:
    """A decision as it was logged."""
    data = dict(body)
    for name in ("stated", "instead"):
        claim = data[name]
        if isinstance(claim, dict):
            kind = StatementKind(claim["kind"])
            data[name] = Claim(**{**claim, "qualifiers": _pairs(claim["qualifiers"]), "kind": kind})
    data |= {"kind": DecisionKind(str(data["kind"])), "values": _pairs(data["values"]), "id": number}
    data |= {name: tuple(data[name]) for name in ("keys", "names")}  # type: ignore[arg-type]
    return Decision(**data)  # type: ignore[arg-type]


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    return tuple((str(name), str(item)) for name, item in value)  # type: ignore[attr-defined]
