"""What the lists and look-ups beside the owners answer; what several ways in share stands in `api.models`."""

from typing import Any

from pydantic import ConfigDict, Field

from api.models import EXAMPLE_EVIDENCE, DocumentRef, Evidence, Hit, Model, ProblemOut, Relation

EXAMPLE_HIT: dict[str, Any] = {"id": "prg-2c4e6g8j0l3n5p7s", "label": "Program", "name": "头雁计划"}
EXAMPLE_ORGAN: dict[str, Any] = {"id": "org-5d7g9j2l4n6p8r0t", "label": "Organization", "name": "丰台区教委"}
EXAMPLE_HOP: dict[str, Any] = {
    "fact": "fct-1b3d5f7h9k2m4p6r",
    "type": "RESPONSIBLE_FOR",
    "forward": True,
    "source": EXAMPLE_ORGAN,
    "target": EXAMPLE_HIT,
    "properties": {"role": "lead"},
    "evidence": EXAMPLE_EVIDENCE,
}
EXAMPLE_RELATION: dict[str, Any] = {
    "id": "fct-1b3d5f7h9k2m4p6r",
    "type": "RESPONSIBLE_FOR",
    "outgoing": True,
    "other": EXAMPLE_HIT,
    "properties": {"role": "lead", "verb": "牵头"},
    "evidence": EXAMPLE_EVIDENCE,
    "support": 2,
}


class Standing(Model):
    """How a relationship stood on a day: `stated` (a document of that day), `between` (seen before and after), `ended`
    (its end is stated), or `not_known` (seen before only). The days are those of the nearest sightings."""

    state: str
    before: str | None = None
    after: str | None = None


class RelationThen(Relation):
    """A relationship seen from one of its ends; `then` where a day was asked for."""

    then: Standing | None = None


class RelationsThen(Model):
    """A page of relationships, in the order of their ids."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"items": [EXAMPLE_RELATION], "next": None}]})

    items: list[RelationThen]
    next: str | None = None


class Moment(Model):
    """One relationship with a date; `end` is its last sighting, or the day it ended."""

    begin: str
    end: str | None = None
    relation: Relation


class Timeline(Model):
    """A page of what happened to an entity, by the day it began."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [{"begin": "2023-09-08", "end": "2024-03-01", "relation": EXAMPLE_RELATION}],
                    "next": None,
                }
            ]
        }
    )

    items: list[Moment]
    next: str | None = None


class Hop(Model):
    """One step of a path; `forward` where it is walked from the source of the fact to its target."""

    fact: str
    type: str
    forward: bool
    source: Hit
    target: Hit
    properties: dict[str, Any]
    evidence: Evidence


class PathOut(Model):
    """A way from one entity to another: the entities in order, and a fact between each two."""

    length: int
    nodes: list[Hit]
    hops: list[Hop]


class Paths(Model):
    """Paths, the shortest first; `cut` where so much lies between that not all of it was walked."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [{"length": 1, "nodes": [EXAMPLE_ORGAN, EXAMPLE_HIT], "hops": [EXAMPLE_HOP]}],
                    "cut": False,
                    "next": None,
                }
            ]
        }
    )

    items: list[PathOut]
    cut: bool
    next: str | None = None


class FigureOwner(Model):
    """Whose target or result it is, and the words that say so."""

    owner: Hit
    fact: str
    evidence: Evidence
    dates: list[str]


class TargetOut(Model):
    """A target; several `value`s are what documents state differently, never a sum."""

    id: str
    name: str
    properties: dict[str, Any] = Field(description="metric, comparator, value, unit, deadline and how they compare")
    owners: list[FigureOwner]


class Targets(Model):
    """A page of targets, in the order of their ids."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "id": "tgt-9a8b7c6d5e4f3g2h",
                            "name": "新增学位",
                            "properties": {"metric": "新增学位", "value": [4500], "unit": "个", "deadline": "2024"},
                            "owners": [
                                {
                                    "owner": EXAMPLE_ORGAN,
                                    "fact": "fct-1b3d5f7h9k2m4p6r",
                                    "evidence": EXAMPLE_EVIDENCE,
                                    "dates": ["2023-09-08"],
                                }
                            ],
                        }
                    ],
                    "next": None,
                }
            ]
        }
    )

    items: list[TargetOut]
    next: str | None = None


class ResultOut(Model):
    """A reported figure; several `value`s are what documents state differently for one time, never a sum."""

    id: str
    name: str
    properties: dict[str, Any] = Field(
        description="metric, comparator, value, unit, the time it held (`as_of`, `period`, why so) and how they compare"
    )
    owners: list[FigureOwner]


class Results(Model):
    """A page of results, in the order of their ids."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "id": "rsl-7c5d3e1f9g8h6j4k",
                            "name": "新增学位",
                            "properties": {"metric": "新增学位", "value": [4620], "unit": "个", "period": "2024"},
                            "owners": [
                                {
                                    "owner": EXAMPLE_ORGAN,
                                    "fact": "fct-2m4n6p8q0r1s3t5v",
                                    "evidence": EXAMPLE_EVIDENCE,
                                    "dates": ["2025-02-18"],
                                }
                            ],
                        }
                    ],
                    "next": None,
                }
            ]
        }
    )

    items: list[ResultOut]
    next: str | None = None


class RegionOut(Model):
    """A division of GB/T 2260, or a township; `documents` mention it, `entities` lie in it."""

    id: str
    code: str
    name: str
    level: str | None = None
    parent: str | None = Field(None, description="the code of the next division above")
    valid_from: str | None = None
    valid_until: str | None = None
    documents: int
    entities: int


class Regions(Model):
    """A page of divisions, in the order of their codes."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "id": "reg-5d7g9j2l4n6p8r0t",
                            "code": "110106",
                            "name": "丰台区",
                            "level": "county",
                            "parent": "110000",
                            "documents": 4,
                            "entities": 14,
                        }
                    ],
                    "next": None,
                }
            ]
        }
    )

    items: list[RegionOut]
    next: str | None = None


class GapKind(Model):
    """A kind of gap: what is missing or contradicts itself, and the query that finds it."""

    kind: str
    zh: str
    en: str
    count: int
    whole: bool = Field(description="false where there are more than were counted")


class GapKinds(Model):
    """Every kind of gap with how many there are."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "kind": "tasks_without_owner",
                            "zh": "没有写明由谁负责的任务",
                            "en": "Tasks for which nobody is named",
                            "count": 12,
                            "whole": True,
                        }
                    ]
                }
            ]
        }
    )

    items: list[GapKind]


class Gaps(Model):
    """A page of the gaps of one kind; columns as the query of that name declares them."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "kind": "people_without_post",
                    "columns": ["id", "name", "documents"],
                    "items": [{"id": "per-1b3d5f7h9k2m4p6r", "name": "某某", "documents": []}],
                    "next": None,
                }
            ]
        }
    )

    kind: str
    columns: list[str]
    items: list[dict[str, Any]]
    next: str | None = None


class LabelCount(Model):
    """How many hits bear a label."""

    label: str
    count: int


class RegionCount(Model):
    """How many hits lie in a division."""

    code: str
    name: str
    count: int


class Counts(Model):
    """Hits by label, whichever labels were asked for, and by division, whichever was; `whole`: all were counted."""

    labels: list[LabelCount]
    regions: list[RegionCount]
    whole: bool


class CountedHits(Model):
    """A page of hits, best first; `counts` where they were asked for."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [EXAMPLE_HIT],
                    "next": None,
                    "counts": {
                        "labels": [{"label": "Program", "count": 1}],
                        "regions": [{"code": "110106", "name": "丰台区", "count": 1}],
                        "whole": True,
                    },
                }
            ]
        }
    )

    items: list[Hit]
    next: str | None = None
    counts: Counts | None = None


class DocumentProblem(ProblemOut):
    """What could not be read or used, and of which part of the document."""

    document: DocumentRef


class DocumentProblems(Model):
    """A page of problems, in the order of their places."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "code": "no-text",
                            "reason": "第2页没有文字 page 2 has no text",
                            "span": None,
                            "document": {"id": "doc-3k2v7q5x4m6n8p0r", "title": "头雁计划实施方案"},
                        }
                    ],
                    "next": None,
                }
            ]
        }
    )

    items: list[DocumentProblem]
    next: str | None = None


class Forgotten(Model):
    """A document whose bytes, text and statements were removed; `graph`: ok, or why the graph still shows it."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"key": "samples/plan.txt", "graph": "ok"}]})

    key: str
    graph: str
