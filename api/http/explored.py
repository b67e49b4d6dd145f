"""What a picture of the graph is drawn from: the schema, what lies around an entity, some entities and their ties."""

from typing import Annotated, Any

from pydantic import ConfigDict, Field

from api.http.answers import EXAMPLE_HIT, EXAMPLE_ORGAN, Standing
from api.http.filters import DAY
from api.models import Model

MOST_IDS = 2_000
Id = Annotated[str, Field(min_length=1, max_length=100)]


class Named(Model):
    """A value that a qualifier may take, with its name in both languages."""

    value: str
    zh: str
    en: str


class PropertyOut(Model):
    """A property, its type (string, integer, float, boolean, list) and, where only a few words may stand, those."""

    name: str
    type: str
    zh: str
    en: str
    values: list[Named] = Field(default_factory=list)


class LabelOut(Model):
    """A label; the public ids of its entities begin with `prefix`."""

    label: str
    prefix: str
    zh: str
    en: str
    properties: list[PropertyOut]


class EndsOut(Model):
    """From entities of one label a type may run to those of some."""

    source: str
    targets: list[str]


class TypeOut(Model):
    """A relationship type. `identifying` qualifiers tell two facts between the same ends apart; `stateable`: a person
    may add such a fact."""

    type: str
    zh: str
    en: str
    symmetric: bool
    stateable: bool
    ends: list[EndsOut]
    identifying: list[PropertyOut]
    properties: list[PropertyOut]


EXAMPLE_ROLE: dict[str, Any] = {
    "name": "role",
    "type": "string",
    "zh": "角色",
    "en": "role",
    "values": [{"value": "lead", "zh": "牵头", "en": "leads"}],
}


class SchemaOut(Model):
    """Every label and relationship type, by name."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "labels": [{"label": "School", "prefix": "sch", "zh": "学校", "en": "A school", "properties": []}],
                    "relationships": [
                        {
                            "type": "RESPONSIBLE_FOR",
                            "zh": "负责",
                            "en": "is responsible for",
                            "symmetric": False,
                            "stateable": True,
                            "ends": [{"source": "Person", "targets": ["Program", "Task"]}],
                            "identifying": [EXAMPLE_ROLE],
                            "properties": [],
                        }
                    ],
                }
            ]
        }
    )

    labels: list[LabelOut]
    relationships: list[TypeOut]


class NeighbourCount(Model):
    """What a step along one type leads to: `count` entities of one label, by so many `relationships`."""

    type: str
    outgoing: bool
    label: str
    count: int
    relationships: int


class Neighbours(Model):
    """What lies one step from an entity, the most first; `id` is the one it has now."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": EXAMPLE_ORGAN["id"],
                    "items": [
                        {
                            "type": "RESPONSIBLE_FOR",
                            "outgoing": True,
                            "label": "Program",
                            "count": 3,
                            "relationships": 4,
                        }
                    ],
                }
            ]
        }
    )

    id: str
    items: list[NeighbourCount]


class Wanted(Model):
    """The entities to show together."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"ids": ["prg_vppk7ijgwvf7nffo", "org_hdztld3ogsvusxgv"]}]}
    )

    ids: list[Id] = Field(max_length=MOST_IDS, description="old ids of joined entities too")
    types: list[Id] | None = Field(None, max_length=50, description="only these types; without: all but MENTIONS")
    as_of: str | None = Field(None, pattern=DAY, description="only what was known by this day, and how it stood then")


class NodeOut(Model):
    """An entity; a place's `code`, or the codes of the places it lies in, are its `regions`."""

    id: str
    label: str
    name: str
    properties: dict[str, Any]
    regions: list[str]


class EdgeOut(Model):
    """A relationship between two of the entities. `first_date` and `last_date` are its sightings, `begin` and `end` its
    stated or first sighted beginning and its stated end; `then` where a day was asked for. `/v1/facts/{id}` has the
    words."""

    id: str
    type: str
    source: str
    target: str
    properties: dict[str, Any]
    support: int
    review: str | None = None
    first_date: str | None = None
    last_date: str | None = None
    begin: str | None = None
    end: str | None = None
    then: Standing | None = None


class Redirected(Model):
    """An id that was asked for and leads to another entity now."""

    asked: str
    id: str


class Subgraph(Model):
    """The entities that there are, the relationships among them, and the ids that are no more; `cut` where more
    relationships lie among them than are shown."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "nodes": [
                        EXAMPLE_HIT | {"properties": {}, "regions": ["110106"]},
                        EXAMPLE_ORGAN | {"properties": {}, "regions": ["110106"]},
                    ],
                    "edges": [
                        {
                            "id": "fct-1b3d5f7h9k2m4p6r",
                            "type": "RESPONSIBLE_FOR",
                            "source": EXAMPLE_ORGAN["id"],
                            "target": EXAMPLE_HIT["id"],
                            "properties": {"role": "lead"},
                            "support": 2,
                            "review": "auto",
                            "first_date": "2023-09-08",
                            "last_date": "2024-03-01",
                            "begin": "2023-09-08",
                        }
                    ],
                    "missing": [],
                    "redirected": [],
                    "cut": False,
                }
            ]
        }
    )

    nodes: list[NodeOut]
    edges: list[EdgeOut]
    missing: list[str]
    redirected: list[Redirected]
    cut: bool = False
