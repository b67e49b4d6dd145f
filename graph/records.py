"""The records that cross the borders between folders; all frozen.

Offsets are half-open ranges of code points in `Document.text`.
"""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

Literal = str | int | float | bool


class BlockKind(StrEnum):
    """What a stretch of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    FOOTER = "footer"


class StatementKind(StrEnum):
    """What a statement says."""

    RELATION = "relation"  # subject key, type, object key
    MENTION = "mention"  # subject key, MENTION, object = the surface
    ATTRIBUTE = "attribute"  # subject key, property name, object = the literal


class Origin(StrEnum):
    """Where a statement comes from; TEXT has spans, and DECISION where a person pointed to the words."""

    TEXT = "text"
    GAZETTEER = "gazetteer"
    TOLD = "told"
    DECISION = "decision"


class Tier(IntEnum):
    """How directly the words say it; smaller is stronger."""

    STATED = 0
    INHERITED = 1
    SECOND_OPINION = 2
    PROPOSED = 9


class Modality(StrEnum):
    """Whether what is said has happened, goes on, is planned or asked for."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    URGED = "urged"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line of a block: where it stands in the text and on the page."""

    span: Span
    page: int | None = None  # from 1
    box: tuple[float, float, float, float] | None = None  # left, top, right, bottom in points, origin top left
    confidence: float | None = None  # of a text recogniser, 0..1


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with its place in the layout.

    A merged cell is one block: it covers rows row..row+rows-1 and columns column..column+columns-1.
    `table` numbers the tables of a document from 0; `path` holds the headings above, outermost first.
    """

    kind: BlockKind
    span: Span
    path: tuple[str, ...] = ()
    level: int | None = None  # of a heading, from 1
    lines: tuple[Line, ...] = ()
    table: int | None = None
    row: int | None = None
    column: int | None = None
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one document, or a part of one: an article of a page or, `attached`, an attachment in the file of
    its notice. Then `parent` and `offset` are set, and the text is that slice of the parent's.

    `region` is the code part of a Region key (GB/T 2260, or code/township), `date` ISO (YYYY, YYYY-MM
    or YYYY-MM-DD), `date_kind` says which date it is (signed, published, text, told), `told` names the
    fields that a person gave; those are never overwritten by what the text seems to say.
    """

    key: str
    version: str  # sha256 of the bytes; of the text for a part
    text: str
    title: str | None = None
    issuer: str | None = None  # names as written, joined by 、
    region: str | None = None
    date: str | None = None
    date_kind: str | None = None
    number: str | None = None  # its own 发文字号, folded
    kind: str | None = None  # 通知, 方案, 新闻, …
    standing: str | None = None  # 征求意见稿, 送审稿, 草案, 试行, …, as its title says
    announces: str | None = None  # title of the text that it 印发
    forwards: str | None = None  # title of the text that it 转发
    copied_to: str | None = None  # 抄送: names as written, joined by 、
    printed_by: str | None = None  # 印发 at its foot: the office
    printed_on: str | None = None  # and the day, ISO
    mapping: str | None = None  # only told: what the columns of its tables state, see ingest.mapping
    media_type: str = "text/plain"
    blocks: tuple[Block, ...] = ()
    reader: str = ""
    reader_version: str = ""
    parent: str | None = None
    attached: bool = False
    offset: int = 0  # of a part's text in its parent's text
    seam: str | None = None  # equal for the two parts of an article that goes on on another page
    told: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or used, and why, in words for a user."""

    document: str
    code: str  # a short stable word: empty, encrypted, truncated, encoding, no-facts, …
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What one document version says; see StatementKind for subject, type and object.

    `qualifiers` are sorted (name, value) pairs; the schema says which of them identify the fact.
    A mention is `standing` when the surface names the thing by itself; else `reason` tells what
    resolved it (我区: the issuer's region). `quote` is the spans' text joined by `…`.
    """

    kind: StatementKind
    subject: str
    type: str
    object: Literal
    document: str
    version: str
    spans: tuple[Span, ...] = ()
    quote: str = ""
    qualifiers: tuple[tuple[str, str], ...] = ()
    origin: Origin = Origin.TEXT
    tier: Tier = Tier.STATED
    rule: str = ""
    verb: str = ""
    modality: Modality | None = None
    standing: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document says, with the document as its own structure was understood."""

    document: Document
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node as it stands in the graph; `props` holds every property, `id` included."""

    id: str
    label: str
    props: dict[str, object] = field(hash=False)


@dataclass(frozen=True, slots=True)
class RelationshipRow:
    """A relationship as it stands in the graph; `props` holds every property, `id` included."""

    id: str
    type: str
    source: str
    target: str
    props: dict[str, object] = field(hash=False)


def quote_of(text: str, spans: tuple[Span, ...]) -> str:
    """The exact words at `spans`, joined by `…`."""
    return "…".join(text[s.start : s.end] for s in spans)
