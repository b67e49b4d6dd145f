"""What the start of the page shows: how much there is of what, where and when, and what is spoken of most."""

from typing import Any

from pydantic import ConfigDict, Field

from api.http.answers import EXAMPLE_HIT, EXAMPLE_ORGAN, LabelCount, RegionCount
from api.models import Model

EXAMPLE_PLACE: dict[str, Any] = {"code": "110106", "name": "丰台区", "count": 4}


class TypeCount(Model):
    """How many relationships there are of a type."""

    type: str
    count: int


class ValueCount(Model):
    """How many documents there are of a year or kind."""

    value: str
    count: int


class Covered(Model):
    """How many documents are of a place (a code of GB/T 2260) and a year; null where the documents do not say."""

    region: str | None = None
    name: str | None = None
    year: str | None = None
    documents: int


class Loaded(Model):
    """How many documents there are, of how many of them date, region and issuer are known, and how many have problems:
    something that could not be read or used."""

    documents: int
    dated: int
    placed: int
    issued: int
    with_problems: int


class Mentioned(Model):
    """A place, program or person, and how many documents mention it."""

    id: str
    label: str
    name: str
    documents: int


class Place(Mentioned):
    """A division, with how many organisations, schools, programs and events lie in it."""

    code: str
    level: str | None = None
    entities: int


class SpokenOf(Mentioned):
    """With how many relationships it has."""

    facts: int


class PostOut(Model):
    """A post in short."""

    fact: str
    title: str | None = None
    body: str
    body_id: str
    status: str | None = None


class Leader(SpokenOf):
    """A holder of posts, with the latest of them."""

    posts: list[PostOut]


class GraphStand(Model):
    """Up to which change of the ledger the graph shows it, and why it is stale, if it is."""

    position: int
    ledger: int
    why: str | None = None


class Overview(Model):
    """What is loaded; `places`, `programs` and `leaders` are those that most documents mention."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "counts": [{"label": "Program", "count": 12}],
                    "types": [{"type": "RESPONSIBLE_FOR", "count": 31}],
                    "loaded": {"documents": 5, "dated": 4, "placed": 4, "issued": 3, "with_problems": 1},
                    "years": [{"value": "2023", "count": 4}],
                    "kinds": [{"value": "方案", "count": 2}],
                    "regions": [EXAMPLE_PLACE],
                    "coverage": [{"region": "110106", "name": "丰台区", "year": "2023", "documents": 4}],
                    "places": [
                        {
                            "id": "reg-5d7g9j2l4n6p8r0t",
                            "label": "Region",
                            "name": "丰台区",
                            "documents": 4,
                            "code": "110106",
                            "level": "county",
                            "entities": 14,
                        }
                    ],
                    "programs": [EXAMPLE_HIT | {"documents": 3, "facts": 7}],
                    "leaders": [
                        {
                            "id": "per-1b3d5f7h9k2m4p6r",
                            "label": "Person",
                            "name": "某某",
                            "documents": 2,
                            "facts": 3,
                            "posts": [
                                {
                                    "fact": "fct-1b3d5f7h9k2m4p6r",
                                    "title": "主任",
                                    "body": "丰台区教委",
                                    "body_id": EXAMPLE_ORGAN["id"],
                                    "status": "held",
                                }
                            ],
                        }
                    ],
                    "stale": False,
                    "graph": {"position": 40, "ledger": 40, "why": None},
                }
            ]
        }
    )

    counts: list[LabelCount] = Field(description="entities by label")
    types: list[TypeCount] = Field(description="relationships by type")
    loaded: Loaded
    years: list[ValueCount] = Field(description="documents by year, in order")
    kinds: list[ValueCount] = Field(description="documents by kind, the most first")
    regions: list[RegionCount] = Field(description="documents by region, the most first")
    coverage: list[Covered] = Field(description="documents by region and year, the most first")
    places: list[Place]
    programs: list[SpokenOf]
    leaders: list[Leader]
    stale: bool
    graph: GraphStand
