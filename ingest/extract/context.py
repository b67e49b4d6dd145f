"""What the rules of one document share: its folded view, outline, mentions and the statements made so far.

All offsets inside `ingest/extract` are offsets of the view; `Context.span` maps them back to the text.
"""

from dataclasses import dataclass, field, replace

from graph.records import Document, Literal, Modality, Origin, Span, Statement, StatementKind, Tier, quote_of
from ingest.structure.outline import Outline
from ingest.structure.view import View


@dataclass(slots=True)
class Mention:
    """A stretch that names a thing. `name` is its standing form (区教委 → 丰台区教委), `key` is set by linking."""

    label: str
    start: int
    end: int
    surface: str
    name: str
    key: str = ""
    standing: bool = True
    reason: str = ""
    region: str | None = None  # code of the region written in the name or resolved for it
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What a rule found: a relation between two keys, or an attribute (then `object` is the literal).
    `ranges` are the view offsets of the words that say it, in order: the shortest that do."""

    subject: str
    type: str
    object: Literal
    ranges: tuple[tuple[int, int], ...]
    rule: str
    qualifiers: dict[str, str] = field(default_factory=dict)
    tier: Tier = Tier.STATED
    verb: str = ""
    modality: Modality | None = None
    origin: Origin = Origin.TEXT


@dataclass(slots=True)
class Context:
    """Everything known of one document while its rules run."""

    document: Document
    view: View
    outline: Outline
    mentions: list[Mention] = field(default_factory=list)  # sorted by start, not overlapping within one label
    statements: list[Statement] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The folded text that rules match on."""
        return self.view.text

    def span(self, start: int, end: int) -> Span:
        """The range of the document's text behind a range of the view."""
        return self.view.source(start, end)

    def relate(self, fact: Fact) -> None:
        """State a relation between two entity keys."""
        self._state(StatementKind.RELATION, fact)

    def describe(self, fact: Fact) -> None:
        """State an attribute: `object` is the literal, `type` the property."""
        self._state(StatementKind.ATTRIBUTE, fact)

    def mention(self, mention: Mention) -> None:
        """State that the document names an entity at a place."""
        fact = Fact(mention.key, "MENTION", mention.surface, ((mention.start, mention.end),), mention.rule)
        statement = self._statement(StatementKind.MENTION, fact)
        self.statements.append(replace(statement, standing=mention.standing, reason=mention.reason))

    def _state(self, kind: StatementKind, fact: Fact) -> None:
        self.statements.append(self._statement(kind, fact))

    def _statement(self, kind: StatementKind, fact: Fact) -> Statement:
        spans = tuple(self.span(start, end) for start, end in fact.ranges)
        return Statement(
            kind=kind,
            subject=fact.subject,
            type=fact.type,
            object=fact.object,
            document=self.document.key,
            version=self.document.version,
            spans=spans,
            quote=quote_of(self.document.text, spans),
            qualifiers=tuple(sorted(fact.qualifiers.items())),
            origin=fact.origin,
            tier=fact.tier,
            rule=fact.rule,
            verb=fact.verb,
            modality=fact.modality,
        )
