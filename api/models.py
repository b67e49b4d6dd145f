"""What the API answers, field by field; the examples stand in the OpenAPI document."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Span = tuple[int, int]
EXAMPLE_DOCUMENT: dict[str, Any] = {"id": "doc-3k2v7q5x4m6n8p0r", "title": "头雁计划实施方案", "date": "2023-09-08"}
EXAMPLE_EVIDENCE: dict[str, Any] = {
    "quote": "区教委牵头实施头雁计划",
    "before": "为加强干部队伍建设，",
    "after": "，各学校配合。",
    "spans": [[128, 139]],
    "document": EXAMPLE_DOCUMENT,
    "origin": "text",
}
EXAMPLE_OWNER: dict[str, Any] = {
    "id": "org-5d7g9j2l4n6p8r0t",
    "label": "Organization",
    "name": "丰台区教委",
    "role": "lead",
    "verb": "牵头",
    "modality": "ongoing",
    "fact": "fct-1b3d5f7h9k2m4p6r",
    "initiative": "prg-2c4e6g8j0l3n5p7s",
    "evidence": EXAMPLE_EVIDENCE,
    "support": 2,
    "dates": ["2023-09-08"],
    "review": "auto",
}
EXAMPLE_INITIATIVE: dict[str, Any] = {
    "id": "prg-2c4e6g8j0l3n5p7s",
    "label": "Program",
    "name": "头雁计划",
    "aliases": [],
    "regions": ["丰台区"],
    "years": ["2023"],
    "read": [EXAMPLE_DOCUMENT | {"issuer": "丰台区教委", "region": "110106"}],
    "read_count": 1,
}


class Model(BaseModel):
    """Base: only what is declared."""

    model_config = ConfigDict(extra="forbid")


class DocumentRef(Model):
    """A document, in short."""

    id: str | None
    title: str | None = None
    date: str | None = None


class Evidence(Model):
    """The words that state a fact. `spans` are code points of the document's text; `quote` joins them with `…`.
    `before` and `after` are null where the text at hand is of another version than the graph."""

    quote: str | None
    before: str | None = None
    after: str | None = None
    spans: list[Span] = []
    document: DocumentRef
    origin: str | None = None


class ReadDocument(Model):
    """A document that was read and mentions the initiative; `region` is a code of GB/T 2260."""

    id: str
    title: str | None = None
    date: str | None = None
    issuer: str | None = None
    region: str | None = None


class Owner(Model):
    """Who is responsible, in which role, and the words that say so."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE_OWNER]})

    id: str
    label: str
    name: str
    role: str
    verb: str | None
    modality: str | None
    fact: str
    initiative: str
    evidence: Evidence
    support: int
    dates: list[str]
    review: str | None


class GenericOwner(Model):
    """An addressee without a name, and the words that say so."""

    name: str
    evidence: Evidence | None = None


class ParentOut(Model):
    """A program or task that another is part of; who owns it need not own its parts."""

    id: str
    name: str


class Initiative(Model):
    """A program or task, with what tells it from others of its name."""

    id: str
    label: str
    name: str
    aliases: list[str]
    regions: list[str]
    parents: list[ParentOut] = []
    years: list[str]
    read: list[ReadDocument]
    read_count: int


class OwnersByRole(Model):
    """People, organisations and schools."""

    lead: list[Owner] = []
    support: list[Owner] = []
    implement: list[Owner] = []


class OwnersAnswer(Model):
    """`status`: answered, none_stated (see `read`), ambiguous (see `candidates`) or stale (the graph is behind)."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "status": "answered",
                    "stale": False,
                    "initiative": EXAMPLE_INITIATIVE,
                    "owners": {"lead": [EXAMPLE_OWNER], "support": [], "implement": []},
                    "regions": [],
                    "proposed": [],
                    "generic_owners": [{"name": "各学校", "evidence": EXAMPLE_EVIDENCE}],
                    "same_name": [],
                    "read": EXAMPLE_INITIATIVE["read"],
                    "read_count": 1,
                    "candidates": [],
                }
            ]
        }
    )

    status: str
    stale: bool
    initiative: Initiative | None = None
    owners: OwnersByRole = OwnersByRole()
    regions: list[Owner] = Field([], description="where the words name only a region")
    proposed: list[Owner] = Field([], description="who only proposed it or urged others")
    generic_owners: list[GenericOwner] = Field([], description="addressees without a name: 各中小学校")
    same_name: list[str] = Field([], description="ids of tasks of that name whose owners are counted in")
    read: list[ReadDocument] = []
    read_count: int = 0
    candidates: list[Initiative] = []


class Hit(Model):
    """An entity, in short; `exact` where a search was for this very name."""

    id: str
    label: str
    name: str
    aliases: list[str] = []
    exact: bool = False


class Hits(Model):
    """A page of hits, best first; `next` is the cursor of the following page."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {"id": "prg-2c4e6g8j0l3n5p7s", "label": "Program", "name": "头雁计划", "aliases": []},
                    ],
                    "next": None,
                }
            ]
        }
    )

    items: list[Hit]
    next: str | None = None


class Entity(Model):
    """An entity; `redirected_from` is the id asked for where that one was joined to this."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "org-5d7g9j2l4n6p8r0t",
                    "label": "Organization",
                    "name": "丰台区教委",
                    "aliases": ["丰台区教育委员会"],
                    "properties": {},
                    "redirected_from": None,
                }
            ]
        }
    )

    id: str
    label: str
    name: str
    aliases: list[str]
    properties: dict[str, Any]
    redirected_from: str | None = None


class Relation(Model):
    """A relationship seen from one of its ends; `outgoing`: from the entity to `other`."""

    id: str
    type: str
    outgoing: bool
    other: Hit
    properties: dict[str, Any]
    evidence: Evidence
    support: int


class Relations(Model):
    """A page of relationships, in the order of their ids."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "id": "fct-1b3d5f7h9k2m4p6r",
                            "type": "RESPONSIBLE_FOR",
                            "outgoing": True,
                            "other": {"id": "prg-2c4e6g8j0l3n5p7s", "label": "Program", "name": "头雁计划"},
                            "properties": {"role": "lead", "verb": "牵头"},
                            "evidence": EXAMPLE_EVIDENCE,
                            "support": 2,
                        }
                    ],
                    "next": None,
                }
            ]
        }
    )

    items: list[Relation]
    next: str | None = None


class Fact(Model):
    """A relationship with every statement that says it; `fact_ids` all name it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "fct-1b3d5f7h9k2m4p6r",
                    "fact_ids": ["fct-1b3d5f7h9k2m4p6r"],
                    "type": "RESPONSIBLE_FOR",
                    "source": {"id": "org-5d7g9j2l4n6p8r0t", "label": "Organization", "name": "丰台区教委"},
                    "target": {"id": "prg-2c4e6g8j0l3n5p7s", "label": "Program", "name": "头雁计划"},
                    "properties": {"role": "lead"},
                    "review": "auto",
                    "evidence": [EXAMPLE_EVIDENCE],
                }
            ]
        }
    )

    id: str
    fact_ids: list[str]
    type: str
    source: Hit
    target: Hit
    properties: dict[str, Any]
    review: str | None = None
    evidence: list[Evidence]


class Said(Model):
    """One statement of one document: a mention, a relation or an attribute; `subject` and `object` are keys."""

    fact: str | None = None
    kind: str
    subject: str
    type: str
    object: str | int | float | bool
    qualifiers: dict[str, str] = {}
    verb: str | None = None
    modality: str | None = None
    tier: str
    rule: str | None = None
    standing: bool = True
    reason: str | None = None
    ends: list[Hit] = Field(default_factory=list, description="what subject and, of a relation, object stand for now")
    evidence: Evidence


class Statements(Model):
    """A page of statements, in the order of their places."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "kind": "relation",
                            "subject": "Organization|110106|教委",
                            "type": "RESPONSIBLE_FOR",
                            "object": "Program|110106|头雁计划|",
                            "qualifiers": {"role": "lead"},
                            "verb": "牵头",
                            "modality": "ongoing",
                            "tier": "stated",
                            "rule": "lead-verb",
                            "ends": [
                                {"id": "org-5d7g9j2l4n6p8r0t", "label": "Organization", "name": "丰台区教委"},
                                {"id": "prg-2c4e6g8j0l3n5p7s", "label": "Program", "name": "头雁计划"},
                            ],
                            "evidence": EXAMPLE_EVIDENCE,
                        }
                    ],
                    "next": None,
                }
            ]
        }
    )

    items: list[Said]
    next: str | None = None


class DocumentSummary(Model):
    """A stored document; `region` is a code of GB/T 2260. `standing` is 征求意见稿, 试行 …, as the title says;
    `announces` and `forwards` are titles of texts that it 印发 or 转发, `copied_to` its 抄送, `printed_by` and
    `printed_on` the 印发 line at its foot. `parent` is the id of the page or notice that it is part of, `attached`
    whether as an attachment."""

    id: str
    key: str | None
    title: str
    issuer: str | None = None
    region: str | None = None
    date: str | None = None
    number: str | None = None
    kind: str | None = None
    standing: str | None = None
    announces: str | None = None
    forwards: str | None = None
    copied_to: str | None = None
    printed_by: str | None = None
    printed_on: str | None = None
    media_type: str | None = None
    attached: bool | None = None
    parent: str | None = None
    region_name: str | None = None


class ListedDocument(DocumentSummary):
    """A document in the list. `facts` are the relationships that its text states; `problems` what could not be read or
    used of it; `state`: `read`, `problems`, or `silent` where nothing at all was found in it."""

    facts: int
    problems: int
    state: Literal["read", "problems", "silent"]


EXAMPLE_SUMMARY: dict[str, Any] = {
    "id": EXAMPLE_DOCUMENT["id"],
    "key": "samples/plan.txt",
    "title": "头雁计划实施方案",
    "issuer": "丰台区教委",
    "region": "110106",
    "date": "2023-09-08",
    "number": None,
    "kind": "方案",
    "standing": "试行",
    "announces": None,
    "forwards": None,
    "copied_to": None,
    "printed_by": "丰台区教委办公室",
    "printed_on": "2023-09-08",
    "media_type": "text/plain",
    "attached": False,
    "parent": None,
    "region_name": "丰台区",
}


class Documents(Model):
    """A page of documents."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"items": [EXAMPLE_SUMMARY | {"facts": 12, "problems": 0, "state": "read"}], "next": None}]
        }
    )

    items: list[ListedDocument]
    next: str | None = None


class ProblemOut(Model):
    """What could not be read or used of a document."""

    code: str
    reason: str
    span: Span | None = None


class DocumentDetail(DocumentSummary):
    """A document with its versions, what people told of it (the set-document decisions in force), its articles and
    attachments, and what went wrong while it was read."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                EXAMPLE_SUMMARY
                | {
                    "date_kind": "signed",
                    "parents": [],
                    "articles": [],
                    "attachments": [],
                    "same_text": [],
                    "versions": ["9f86d081884c7d65"],
                    "problems": [],
                }
            ]
        }
    )

    date_kind: str | None = None
    told: dict[str, str] = {}
    parents: list[DocumentRef] = []
    articles: list[DocumentRef] = []
    attachments: list[DocumentRef] = []
    same_text: list[DocumentRef] = Field([], description="reprints, and the rest of an article on another page")
    versions: list[str] = []
    problems: list[ProblemOut] = []


class PageLine(Model):
    """A printed line, or the part of one that was asked for: its span in the text, its page (from 1), its box in points
    (left, top, right, bottom; origin top left), and how sure the text recogniser was of it, 0 to 1."""

    span: Span
    page: int
    box: tuple[float, float, float, float]
    confidence: float | None = None


class PageLines(Model):
    """Where text stands on the pages; empty for formats without pages."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": EXAMPLE_DOCUMENT["id"],
                    "version": "9f86d081884c7d65",
                    "lines": [{"span": [128, 139], "page": 2, "box": [72, 310.5, 204, 322.5], "confidence": None}],
                }
            ]
        }
    )

    id: str
    version: str
    lines: list[PageLine]


class BlockOut(Model):
    """A stretch of the text: heading, paragraph, item, cell, caption or footer. `level` is a heading's, from 1. The
    cells of one table bear its number; rows and columns count from 0, and a merged cell covers several."""

    kind: str
    span: Span
    level: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    rows: int = 1
    columns: int = 1


class Blocks(Model):
    """How a text is laid out; between blocks stands nothing but what parts them."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": EXAMPLE_DOCUMENT["id"],
                    "version": "9f86d081884c7d65",
                    "items": [{"kind": "cell", "span": [128, 139], "table": 0, "row": 2, "column": 4, "rows": 2}],
                }
            ]
        }
    )

    id: str
    version: str
    items: list[BlockOut]


class DocumentText(Model):
    """The text as stored; `masked` where phone and identity numbers were hidden, digit for digit."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": EXAMPLE_DOCUMENT["id"],
                    "version": "9f86d081884c7d65",
                    "text": "头雁计划实施方案\n…",
                    "masked": True,
                }
            ]
        }
    )

    id: str
    version: str
    text: str
    masked: bool


class JobOut(Model):
    """Work that goes on behind the request; `state`: queued, running, done or failed."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "job-1",
                    "what": "upload/plan.txt",
                    "state": "done",
                    "done": 1,
                    "total": 1,
                    "stage": "upload/plan.txt",
                    "report": {"read": 1, "unchanged": 0, "failed": 0, "statements": 42, "problems": []},
                    "error": None,
                }
            ]
        }
    )

    id: str
    what: str
    state: str
    done: int
    total: int
    stage: str
    report: dict[str, Any] | None = None
    error: str | None = None


class QueryOut(Model):
    """A catalogued query: what it asks, what it takes, what it returns; a `question` is for people, a `lookup` serves
    the other endpoints. Parameters may be entities (by labels) and regions, given by name or id."""

    name: str
    kind: str = "lookup"
    zh: str
    en: str
    parameters: dict[str, str]
    columns: dict[str, str]
    example: dict[str, Any]
    cypher: str


class Queries(Model):
    """The catalogue."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "name": "entity",
                            "zh": "一个实体及其全部属性",
                            "en": "One entity with all its properties",
                            "parameters": {"id": "string"},
                            "columns": {"id": "string"},
                            "example": {"id": "org-5d7g9j2l4n6p8r0t"},
                            "cypher": "MATCH (n:Entity {id: $id}) RETURN n.id AS id",
                        }
                    ]
                }
            ]
        }
    )

    items: list[QueryOut]


class Rows(Model):
    """The rows of a query; columns as the catalogue declares them."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"columns": ["label", "count"], "rows": [{"label": "Program", "count": 12}]}]}
    )

    columns: list[str]
    rows: list[dict[str, Any]]


class FreeQuery(Model):
    """A reading query of one's own, and its parameters."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "query": "MATCH (o:Organization)-[r:RESPONSIBLE_FOR]->(p:Program) WHERE o.name CONTAINS $name "
                    "RETURN o, r, p LIMIT 20",
                    "parameters": {"name": "教委"},
                }
            ]
        }
    )

    query: str = Field(min_length=1, max_length=20_000)
    parameters: dict[str, Any] = Field({}, description="JSON values by name, without the $")


class CutOut(Model):
    """Why an answer is not whole: which cap it met (rows, bytes or seconds), and what to do."""

    reason: Literal["time", "rows", "bytes"]
    limit: float
    message: str


class FreeAnswer(Model):
    """Rows in the order of the columns; nodes, relationships and paths as maps with `kind`. `sent` is the text as the
    server got it; `cut` is null where the answer is whole."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "columns": ["name", "programs"],
                    "rows": [["丰台区教委", 8]],
                    "cut": None,
                    "sent": "MATCH (o:Organization)-[:RESPONSIBLE_FOR]->(p:Program) RETURN o.name AS name, "
                    "count(p) AS programs LIMIT 1001",
                    "milliseconds": 21,
                    "stale": False,
                }
            ]
        }
    )

    columns: list[str]
    rows: list[list[Any]]
    cut: CutOut | None = None
    sent: str
    milliseconds: int
    stale: bool = False


class Stated(Model):
    """A fact that an answer rests on, and the words that state it."""

    fact: str
    quote: str | None = None
    document: DocumentRef


class AskAnswer(Model):
    """`status`: answered, none_stated (placed, but nothing states it), unknown (nothing bears a name: see
    `nearest_names`), unplaced (no named query fits: see `nearest_questions`) or stale (the graph is behind). `ids` are
    what each name stands for; `rows` are those of `GET /v1/queries/{query}` with these parameters."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "status": "answered",
                    "stale": False,
                    "question": "谁牵头头雁计划？",
                    "sentence": "关于“头雁计划”，文档写明：丰台区教委（牵头），《头雁计划实施方案》2023-09-08。",
                    "english": "Who is responsible for a program or task, with role, words and source: 1 row.",
                    "query": "owners",
                    "parameters": {"initiative": "头雁计划", "role": "lead"},
                    "ids": {"initiative": ["prg-2c4e6g8j0l3n5p7s"]},
                    "columns": ["initiative", "owner", "role", "fact_id", "quote"],
                    "rows": [
                        {
                            "initiative": "头雁计划",
                            "owner": "丰台区教委",
                            "role": "lead",
                            "fact_id": "fct-1b3d5f7h9k2m4p6r",
                            "quote": "区教委牵头实施头雁计划",
                        }
                    ],
                    "evidence": [
                        {
                            "fact": "fct-1b3d5f7h9k2m4p6r",
                            "quote": "区教委牵头实施头雁计划",
                            "document": EXAMPLE_DOCUMENT,
                        }
                    ],
                    "nearest_names": [],
                    "nearest_questions": [],
                }
            ]
        }
    )

    status: str
    stale: bool
    question: str
    sentence: str
    english: str
    query: str | None = None
    parameters: dict[str, Any] = {}
    ids: dict[str, list[str]] = {}
    columns: list[str] = []
    rows: list[dict[str, Any]] = []
    evidence: list[Stated] = []
    nearest_names: list[Hit] = []
    nearest_questions: list[str] = []


class May(Model):
    """What the caller may do, in the words of the page: `decide` also saves views, `administer` also forgets."""

    read: bool
    upload: bool
    decide: bool
    administer: bool


class Session(Model):
    """Who the caller is (session, `key …` or anonymous) and what they may do; `login`: how to get further rights, where
    there are some to get."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "known": True,
                    "name": "session",
                    "scopes": ["admin", "curate", "ingest", "read"],
                    "may": {"read": True, "upload": True, "decide": True, "administer": True},
                    "login": None,
                }
            ]
        }
    )

    known: bool
    name: str
    scopes: list[str]
    may: May
    login: str | None = None


class Health(Model):
    """The process answers."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"status": "ok"}]})

    status: str


class Ready(Model):
    """Ledger and graph answer; `stale` while the graph is behind the ledger."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"status": "ok", "documents": 12, "position": 40, "stale": False}]}
    )

    status: str
    documents: int
    position: int
    stale: bool


class ProblemDocument(BaseModel):
    """RFC 9457; further members name what the problem is about."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "examples": [
                {
                    "type": "urn:yanzhen:problem:unknown-name",
                    "title": "没有这个名称或编号 Unknown name or id",
                    "status": 404,
                    "detail": "没有读到 Nothing of that name has been read: 头燕计划",
                    "nearest": [{"id": "prg-2c4e6g8j0l3n5p7s", "label": "Program", "name": "头雁计划"}],
                }
            ]
        },
    )

    type: str
    title: str
    status: int
    detail: str


EXAMPLE_END: dict[str, Any] = {
    "key": "Organization|110106|教委",
    "label": "Organization",
    "name": "丰台区教委",
    "surface": "区教委",
    "span": [128, 131],
    "standing": False,
    "reason": "the issuer's region",
    "rule": "organ",
    "rule_zh": "地区加机关名",
    "rule_en": "a region and the name of an organ",
}


class EndReason(Model):
    """How a fact's words name one of its ends: the mention nearest to them. `standing`: the surface names it by
    itself; else `reason` tells what resolved it."""

    key: str
    label: str
    name: str
    surface: str | None = None
    span: Span | None = None
    standing: bool | None = None
    reason: str | None = None
    rule: str | None = None
    rule_zh: str | None = None
    rule_en: str | None = None


class Considered(Model):
    """Another entity of the same sentence that the schema would allow as `sides` of the fact; `taken`: the sentence
    states the same type of relation with it."""

    key: str
    label: str
    name: str
    sides: list[str]
    taken: bool


class Reason(Model):
    """Why one document states a fact: the rule, its words, its ends, and what else stood there."""

    rule: str
    rule_zh: str | None = None
    rule_en: str | None = None
    type: str
    verb: str | None = None
    modality: str | None = None
    tier: str
    qualifiers: dict[str, str] = {}
    evidence: Evidence
    ends: list[EndReason]
    considered: list[Considered] = []


class Explanation(Model):
    """Why a fact is there, document by document, the strongest first."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "fct-1b3d5f7h9k2m4p6r",
                    "reasons": [
                        {
                            "rule": "owner-sentence",
                            "rule_zh": "“由……负责、牵头”的句子",
                            "rule_en": "a sentence that says who is in charge",
                            "type": "RESPONSIBLE_FOR",
                            "verb": "牵头",
                            "modality": "ongoing",
                            "tier": "stated",
                            "qualifiers": {"role": "lead"},
                            "evidence": EXAMPLE_EVIDENCE,
                            "ends": [EXAMPLE_END],
                            "considered": [],
                        }
                    ],
                }
            ]
        }
    )

    id: str
    reasons: list[Reason]


class SilentSentence(Model):
    """A sentence with a word that lets a fact be expected (`kind` says of which sort), and no fact."""

    text: str
    word: str
    kind: str
    span: Span


class SilentSentences(Model):
    """The sentences of a document that seem to tell a fact and gave none, in order."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "document": "doc-3k2v7q5x4m6n8p0r",
                    "sentences": [
                        {"text": "该项工作由专人负责。", "word": "负责", "kind": "responsibility", "span": [200, 210]}
                    ],
                }
            ]
        }
    )

    document: str
    sentences: list[SilentSentence]
