"""Decisions, as the API takes and shows them."""

from typing import Any

from pydantic import ConfigDict, Field

from api.models import Model, Span

Id = str


class NewEntity(Model):
    """An entity by its name, which gets the key that the rules would give it in the document; of a person, `unit` is
    the id of the body that tells namesakes apart (that of the post, where one is stated)."""

    label: str = Field(max_length=30)
    name: str = Field(min_length=1, max_length=200)
    unit: str = Field("", max_length=100)


End = Id | NewEntity


class StatedIn(Model):
    """A fact to add, as the schema allows it (`GET /v1/schema`)."""

    subject: End
    type: str = Field(max_length=50)
    object: End
    qualifiers: dict[str, str] = Field(default_factory=dict, max_length=20)


class InsteadIn(Model):
    """What a fact is to be instead; what is left out stays as it is."""

    subject: End | None = None
    type: str | None = Field(None, max_length=50)
    object: End | None = None
    qualifiers: dict[str, str] | None = Field(None, max_length=20)


EXAMPLE_ADD: dict[str, Any] = {
    "kind": "add",
    "stated": {
        "subject": {"label": "Organization", "name": "丰台区教委"},
        "type": "RESPONSIBLE_FOR",
        "object": "prg_vppk7ijgwvf7nffo",
        "qualifiers": {"role": "support"},
    },
    "document": "doc_c4cfrofpx47zmwmm",
    "spans": [[128, 139]],
    "reason": "这句没有读出来",
}


class DecisionIn(Model):
    """A decision to make: on a fact (reject, accept, correct, add), on a document (set-document), on two entities
    (merge, split), or on an earlier decision (undo)."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"kind": "reject", "fact": "fct-1b3d5f7h9k2m4p6r", "reason": "读错了行"},
                {
                    "kind": "correct",
                    "fact": "fct-1b3d5f7h9k2m4p6r",
                    "instead": {"qualifiers": {"role": "support"}},
                    "reason": "是配合单位",
                },
                EXAMPLE_ADD,
            ]
        }
    )

    kind: str = Field(pattern="^(reject|accept|correct|add|set-document|merge|split|undo)$")
    reason: str = Field("", max_length=2000)
    fact: str = Field("", max_length=100)
    stated: StatedIn | None = Field(None, description="add: the fact")
    instead: InsteadIn | None = Field(None, description="correct: what the fact is to be")
    document: str = Field(
        "", max_length=500, description="a document's id; reject, accept, correct: only there; add: which states it"
    )
    spans: list[Span] = Field(
        default_factory=list, max_length=20, description="add: the words in the document's text, in code points"
    )
    version: str = Field("", max_length=64, description="add: of the text that `spans` are of; 409 if it is no more")
    keys: list[str] = Field(default_factory=list, max_length=2, description="ids of entities to merge or split")
    values: dict[str, str] = Field(default_factory=dict, description="issuer, region, date, title of the document")
    undoes: int | None = None


class ClaimOut(Model):
    """A fact that a decision speaks of; ends as ids, the object of an attribute or mention as it stands."""

    subject: Id
    type: str
    object: str | int | float | bool
    qualifiers: dict[str, str] = Field(default_factory=dict)


class DecisionOut(Model):
    """A decision as logged; `listed` where it holds for nothing that is stated now. `names` are those of the ends of
    `stated`, `instead_names` of `instead`. `spans` are where the words of an added fact stood in `version`."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": 1,
                    "kind": "reject",
                    "author": "key a1b2c3d4",
                    "time": "2026-01-02T03:04:05+00:00",
                    "reason": "读错了行",
                    "fact": "fct-1b3d5f7h9k2m4p6r",
                    "document": "samples/plan.txt",
                    "document_id": "doc-3k2v7q5x4m6n8p0r",
                    "names": ["丰台区教委", "头雁计划"],
                    "quote": "区教委牵头实施头雁计划",
                    "active": True,
                    "listed": False,
                }
            ]
        }
    )

    id: int
    kind: str
    author: str
    time: str
    reason: str = ""
    fact: str = ""
    document: str = ""
    document_id: str | None = None
    stated: ClaimOut | None = None
    instead: ClaimOut | None = None
    instead_fact: str | None = Field(None, description="correct: the id that the fact has now")
    instead_names: list[str] = Field(default_factory=list)
    keys: list[str] = Field(default_factory=list)
    values: dict[str, str] = Field(default_factory=dict)
    undoes: int | None = None
    names: list[str] = Field(default_factory=list)
    quote: str = ""
    spans: list[Span] = Field(default_factory=list)
    version: str = ""
    active: bool = True
    listed: bool = False
    graph: str = Field(default="ok", description="of a new decision: why the graph does not show it yet")


class Decisions(Model):
    """A page of the log, in order."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"items": [], "next": None}]})

    items: list[DecisionOut]
    next: str | None = None
