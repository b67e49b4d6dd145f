"""What the rules of one document share: its folded view, outline, tokens, mentions and the statements made so far.

All offsets inside `ingest/extract` are offsets of the view; `Context.span` maps them back to the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.records import Document, Literal, Modality, Origin, Span, Statement, StatementKind, Tier, quote_of
from ingest.extract.scan import Scan
from ingest.structure.outline import Outline
from ingest.structure.view import View

if TYPE_CHECKING:
    from ingest.extract.beginnings_shared import Body
    from ingest.extract.labels import OwnerList
    from ingest.extract.linking import Linker
    from ingest.extract.mentions.namings import Naming
    from ingest.extract.mentions.regions import Place
    from ingest.extract.relations.figures import Figure
    from ingest.extract.relations.tasks import Work

BODIES = ("Organization", "School")  # the labels of what can hold posts, found groups, run schools
ACTORS = (*BODIES, "Person")  # and of who can do a piece of work


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
    owner: str = ""  # key of the body that it is a section of, when its own words or its place say so
    owner_end: int = 0  # where the owner's words end inside this mention; 0 when the owner is not written in it


@dataclass(slots=True)  # not frozen: thousands are made in a moment, and a frozen one takes four times as long
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
class _Shelf:
    """The mentions of one label, by start."""

    starts: list[int] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


EMPTY = _Shelf()


def only_one(mentions: Iterable[Mention]) -> Mention | None:
    """The last mention of the one known thing that all of them name; None where they name several, or none."""
    named = {mention.key: mention for mention in mentions if mention.key}
    return next(iter(named.values())) if len(named) == 1 else None


@dataclass(slots=True)
class Context:
    """Everything known of one document while its rules run."""

    document: Document
    view: View
    outline: Outline
    text: str = field(init=False)  # the folded text that rules match on
    mentions: list[Mention] = field(default_factory=list)  # in the order found; see mentions_of
    statements: list[Statement] = field(default_factory=list)
    scan: Scan = field(default_factory=Scan)  # the words of the lexicons in the text
    places: "list[Place]" = field(default_factory=list)  # the divisions that the text names, by start
    bodies: "list[Body]" = field(default_factory=list)  # organizations and schools as found, by start
    linker: "Linker | None" = None  # set by linking; links what later stages find
    namings: "list[Naming]" = field(default_factory=list)  # the places that name persons by their posts
    works: "list[Work]" = field(default_factory=list)  # the tasks, set by relations.tasks
    owner_lists: "list[OwnerList]" = field(default_factory=list)  # set by relations.tasks, in order
    figures: "tuple[Figure, ...]" = ()  # set by relations.targets, in order
    person_keys: dict[tuple[str, str], str] = field(default_factory=dict)  # (name, "" or a roster's body) → key
    own_body: tuple[int, str] = (-1, "")  # how many mentions there were, and the key found then; see mentions.namings
    _shelves: dict[str, _Shelf] = field(default_factory=dict)
    _starting: dict[int, list[Mention]] = field(default_factory=dict)  # all mentions by where they begin
    _shelved: int = 0
    _ranges: tuple[tuple[int, int], ...] | None = None  # of the last statement, with its spans and quote
    _spans: tuple[Span, ...] = ()
    _quote: str = ""

    def __post_init__(self) -> None:
        self.text = self.view.text

    def span(self, start: int, end: int) -> Span:
        """The range of the document's text behind a range of the view."""
        return self.view.source(start, end)

    def mention(self, mention: Mention) -> Mention:
        """Keep a mention; `extract` states it at the end, so its key may still be set."""
        self.mentions.append(mention)
        return mention

    def mentions_of(self, label: str) -> Sequence[Mention]:
        """All mentions of a label, by start."""
        return self._shelf(label).mentions

    def mentions_in(self, label: str, start: int, end: int) -> Sequence[Mention]:
        """The mentions of a label that begin in start..end, by start."""
        if len(self.mentions) != self._shelved:  # the most frequent question of all: no call more than it needs
            self._put_on_shelves()
        shelf = self._shelves.get(label)
        if shelf is None:
            return ()
        first = bisect_left(shelf.starts, start)
        return shelf.mentions[first : bisect_left(shelf.starts, end, first)]

    def named_in(self, labels: Sequence[str], start: int, end: int) -> list[Mention]:
        """The mentions of some labels that begin in start..end and whose thing is known, label by label."""
        return [mention for label in labels for mention in self.mentions_in(label, start, end) if mention.key]

    def first_in(self, label: str, start: int, end: int) -> Mention | None:
        """The first mention of a label that begins in start..end."""
        starts = self._shelf(label).starts
        i = bisect_left(starts, start)
        return self._shelves[label].mentions[i] if i < len(starts) and starts[i] < end else None

    def mentions_from(self, offset: int) -> Sequence[Mention]:
        """The mentions of all labels that begin at an offset, in the order found."""
        if len(self.mentions) != self._shelved:
            self._put_on_shelves()
        return self._starting.get(offset, ())

    def mention_at(self, label: str, offset: int) -> Mention | None:
        """The mention of a label that covers an offset."""
        shelf = self._shelf(label)
        i = bisect_right(shelf.starts, offset) - 1
        return shelf.mentions[i] if i >= 0 and shelf.mentions[i].end > offset else None

    def mention_before(self, label: str, offset: int, reach: int = 0) -> Mention | None:
        """The last mention of a label that ends at `offset`, or up to `reach` characters before it."""
        shelf = self._shelf(label)
        for mention in reversed(shelf.mentions[: bisect_left(shelf.starts, offset)]):
            if mention.end <= offset:
                return mention if offset - mention.end <= reach else None
        return None

    def move(self, mention: Mention, start: int, end: int) -> Mention:
        """Give a kept mention another range."""
        shelf = self._shelf(mention.label)
        i = next(i for i, kept in enumerate(shelf.mentions) if kept is mention)
        del shelf.starts[i], shelf.mentions[i]
        self._starting[mention.start] = [kept for kept in self._starting[mention.start] if kept is not mention]
        mention.start, mention.end = start, end
        self._starting.setdefault(start, []).append(mention)
        i = bisect_right(shelf.starts, start)
        shelf.starts.insert(i, start)
        shelf.mentions.insert(i, mention)
        return mention

    def relate(self, fact: Fact) -> None:
        """State a relation between two entity keys."""
        self.statements.append(self._statement(StatementKind.RELATION, fact))

    def describe(self, fact: Fact) -> None:
        """State an attribute: `object` is the literal, `type` the property."""
        self.statements.append(self._statement(StatementKind.ATTRIBUTE, fact))

    def drop(self, mention: Mention) -> None:
        """Take back a kept mention that turned out to be none."""
        shelf = self._shelf(mention.label)
        i = next(i for i, kept in enumerate(shelf.mentions) if kept is mention)
        del shelf.starts[i], shelf.mentions[i]
        self._starting[mention.start] = [kept for kept in self._starting[mention.start] if kept is not mention]
        self.mentions = [kept for kept in self.mentions if kept is not mention]
        self._shelved = len(self.mentions)

    def state_mentions(self) -> None:
        """State every mention that has a key; called once, by `extract`, after the last rule."""
        named = {mention.key for mention in self.mentions}
        for mention in self.mentions:
            if mention.key:
                self.statements.append(self._mention_statement(mention))
                if mention.owner_end and mention.owner not in named:
                    named.add(mention.owner)
                    self.statements.append(self._mention_statement(self._owner_in(mention)))
        self.linker = None  # it knows the context: without it a document's memory is free at once

    def _owner_in(self, mention: Mention) -> Mention:
        """区教育局人事科 names the 区教育局 as well; stated where nothing else names it."""
        label = mention.owner.partition("|")[0]
        surface = self.text[mention.start : mention.owner_end]
        own = self.text[mention.owner_end : mention.end]
        own = own if mention.name.endswith(own) else f"{own}公室"  # 市委办 is the 市委办公室
        name = mention.name[: len(mention.name) - len(own)]
        party = len("中共") if label == "School" and surface.startswith("中共") else 0  # 中共|甲市第一中学委员会
        surface, name = surface[party:], name.removeprefix("中共") if party else name
        start = mention.start + party
        owner = Mention(label, start, mention.owner_end, surface, name, mention.owner, rule="owner-in-name")
        owner.standing, owner.reason = mention.standing, mention.reason
        return owner

    def _shelf(self, label: str) -> _Shelf:
        if len(self.mentions) != self._shelved:
            self._put_on_shelves()
        return self._shelves.get(label, EMPTY)

    def _put_on_shelves(self) -> None:
        for mention in self.mentions[self._shelved :]:
            shelf = self._shelves.get(mention.label)
            if shelf is None:
                shelf = self._shelves[mention.label] = _Shelf()
            i = bisect_right(shelf.starts, mention.start)
            shelf.starts.insert(i, mention.start)
            shelf.mentions.insert(i, mention)
            self._starting.setdefault(mention.start, []).append(mention)
        self._shelved = len(self.mentions)

    def _mention_statement(self, mention: Mention) -> Statement:
        """A context-bound mention carries its standing form, from the document's own words, as qualifier `name`."""
        span = self.view.source(mention.start, mention.end)
        return Statement(
            StatementKind.MENTION,
            mention.key,
            "MENTION",
            mention.surface,
            self.document.key,
            self.document.version,
            (span,),
            self.document.text[span.start : span.end],
            qualifiers=() if mention.standing else (("name", mention.name),),
            rule=mention.rule,
            standing=mention.standing,
            reason=mention.reason,
        )

    def _statement(self, kind: StatementKind, fact: Fact) -> Statement:
        if fact.ranges is not self._ranges:  # the values of one target share their words
            source, text = self.view.source, self.document.text
            self._ranges = fact.ranges
            self._spans = spans = tuple([source(start, end) for start, end in fact.ranges])
            self._quote = text[spans[0].start : spans[0].end] if len(spans) == 1 else quote_of(text, spans)
        return Statement(
            kind,
            fact.subject,
            fact.type,
            fact.object,
            self.document.key,
            self.document.version,
            self._spans,
            self._quote,
            tuple(sorted(fact.qualifiers.items())) if fact.qualifiers else (),
            fact.origin,
            fact.tier,
            fact.rule,
            fact.verb,
            fact.modality,
        )
