"""What the rules of one document share: its folded view, outline, mentions and the statements made so far.

All offsets inside `ingest/extract` are offsets of the view; `Context.span` maps them back to the text.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

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

    def relate(
        self,
        type: str,
        subject: str,
        object: str,
        ranges: Iterable[tuple[int, int]],
        *,
        rule: str,
        qualifiers: dict[str, str] | None = None,
        tier: Tier = Tier.STATED,
        verb: str = "",
        modality: Modality | None = None,
    ) -> None:
        """State a relation between two entity keys; `ranges` are view offsets of the words that say it, in order."""
        self._state(
            StatementKind.RELATION, subject, type, object, ranges, rule=rule, qualifiers=qualifiers, tier=tier,
            verb=verb, modality=modality,
        )  # fmt: skip

    def describe(
        self, subject: str, property: str, literal: Literal, ranges: Iterable[tuple[int, int]], *, rule: str
    ) -> None:
        """State an attribute of an entity."""
        self._state(StatementKind.ATTRIBUTE, subject, property, literal, ranges, rule=rule)

    def mention(self, mention: Mention) -> None:
        """State that the document names an entity at a place."""
        self._state(
            StatementKind.MENTION, mention.key, "MENTION", mention.surface, [(mention.start, mention.end)],
            rule=mention.rule, standing=mention.standing, reason=mention.reason,
        )  # fmt: skip

    def _state(
        self,
        kind: StatementKind,
        subject: str,
        type: str,
        object: Literal,
        ranges: Iterable[tuple[int, int]],
        *,
        rule: str,
        qualifiers: dict[str, str] | None = None,
        tier: Tier = Tier.STATED,
        verb: str = "",
        modality: Modality | None = None,
        standing: bool = True,
        reason: str = "",
    ) -> None:
        spans = tuple(self.span(start, end) for start, end in ranges)
        self.statements.append(
            Statement(
                kind=kind, subject=subject, type=type, object=object,
                document=self.document.key, version=self.document.version,
                spans=spans, quote=quote_of(self.document.text, spans),
                qualifiers=tuple(sorted((qualifiers or {}).items())),
                origin=Origin.TEXT if spans else Origin.TOLD,
                tier=tier, rule=rule, verb=verb, modality=modality, standing=standing, reason=reason,
            )  # fmt: skip
        )
