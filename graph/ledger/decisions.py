"""What people decide about the facts: an append-only log, replayed on every build.

The active set is the log minus what was undone. A decision keeps the fact itself and the words it was made on, so
that it can hold when the fact's id is gone.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from graph.identity.ids import fact_id
from graph.records import Document, Literal, Origin, Span, Statement, StatementKind, quote_of
from graph.schema.load import Schema, load_schema


class DecisionKind(StrEnum):
    """What a decision does."""

    REJECT = "reject"  # a fact is not drawn
    ACCEPT = "accept"  # a fact is right; a proposal becomes one
    ADD = "add"  # a fact that the rules did not read; a person may point to the words that state it
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

    def stated(self, document: str = "", spans: tuple[Span, ...] = (), quote: str = "") -> Statement:
        """The claim as a person's statement, with the words that they pointed to, if any."""
        return Statement(
            self.kind,
            self.subject,
            self.type,
            self.object,
            document,
            "",
            spans,
            quote,
            self.qualifiers,
            Origin.DECISION,
        )

    def fact_id(self, schema: Schema | None = None) -> str:
        """The id that a statement of it has."""
        return fact_id(self.stated(), schema or load_schema())


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the log. The ledger fills `id`, `time`, and what it finds by `fact`.

    reject, accept, correct: `fact` (any fact id of a relationship) or `stated`; with `only` they hold in `document`
    alone. add: `stated`, and `document` if one supports it, with the `spans` of the words in its text. correct:
    `instead`. merge, split: `keys`. set-document: `document` and `values`. undo: `undoes`. `named` are keys of `stated`
    or `instead` with what the person called them. `version` is that of the document whose words `spans` were.
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
    version: str = ""
    spans: tuple[Span, ...] = ()
    named: tuple[tuple[str, str], ...] = ()
    time: str = ""
    id: int = 0

    @property
    def all_keys(self) -> tuple[str, ...]:
        """Every key that it speaks of."""
        claims = [claim for claim in (self.stated, self.instead) if claim]
        return tuple(dict.fromkeys([*self.keys, *(key for claim in claims for key in claim.keys)]))


@dataclass(frozen=True, slots=True)
class Bound:
    """A decision in force; `elsewhere` is the fact that it holds for by its words, since its own id is gone, `spans`
    where the words of an added fact stand in the document's text now."""

    decision: Decision
    elsewhere: Claim | None = None
    spans: tuple[Span, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The facts it holds for."""
        return tuple(claim for claim in (self.decision.stated, self.elsewhere) if claim)

    def added(self, documents: Container[str] | None = None) -> Statement | None:
        """The statement of an added fact; of its document only if that is among `documents`, where they are given."""
        if self.decision.stated is None:
            return None
        if documents is not None and self.decision.document not in documents:
            return self.decision.stated.stated()
        quote = self.decision.quote if self.spans else ""
        return self.decision.stated.stated(self.decision.document, self.spans, quote)


def place_words(decision: Decision, text: str | None) -> tuple[Span, ...]:
    """Where the words of an added fact stand in the text that its document has now; () where they do not.

    Where another version moved them, each piece must stand there just once, in their order.
    """
    if text is None or not decision.spans:
        return ()
    if decision.spans[-1].end <= len(text) and quote_of(text, decision.spans) == decision.quote:
        return decision.spans
    found: list[Span] = []
    at = 0
    for span in decision.spans:
        piece = decision.quote[at : at + span.end - span.start]
        at += len(piece) + 1  # the pieces of a quote are joined by one character
        start = text.find(piece)
        if start < 0 or text.find(piece, start + 1) >= 0 or (found and start < found[-1].end):
            return ()
        found.append(Span(start, start + len(piece)))
    return tuple(found)


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
    # Entries made before there were such fields lack them.
    data["named"] = _pairs(data.get("named", ()))
    data["spans"] = tuple(Span(**span) for span in data.get("spans", ()))  # type: ignore[attr-defined]
    return Decision(**data)  # type: ignore[arg-type]


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    return tuple((str(name), str(item)) for name, item in value)  # type: ignore[attr-defined]
