"""Owners for a list of names: what is sent, and a row a name."""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from api.models import EXAMPLE_INITIATIVE, EXAMPLE_OWNER, Hit, Model, OwnersAnswer

MOST_NAMES = 500
Year = Annotated[int, Field(ge=1900, le=2200)]
Name = Annotated[str, Field(max_length=300)]


class NameAsked(Model):
    """A name with its own region and year, which go before those of all."""

    name: Name
    region: str | None = Field(None, max_length=100, description="name or code")
    year: Year | None = None


class NamesAsked(Model):
    """Up to 500 names of initiatives, all in one region and year unless one has its own."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"names": ["头雁计划", {"name": "通武廊", "year": 2024}], "region": "北京市"}]}
    )

    names: list[Name | NameAsked] = Field(min_length=1, max_length=MOST_NAMES)
    region: str | None = Field(None, max_length=100, description="name or code")
    year: Year | None = None


class NameAnswered(Model):
    """The answer to one name: as that of `GET /v1/owners`, without the documents read. `unknown`: see `nearest`;
    `failed`: the question cannot be asked so, and `detail` says why."""

    name: str
    region: str | None = None
    year: int | None = None
    status: Literal["answered", "none_stated", "ambiguous", "unknown", "stale", "failed"]
    answer: OwnersAnswer | None = None
    nearest: list[Hit] = Field(default_factory=list)
    detail: str | None = None


EXAMPLE_ROW: dict[str, Any] = {
    "name": "头雁计划",
    "region": "北京市",
    "status": "answered",
    "answer": {
        "status": "answered",
        "stale": False,
        "initiative": EXAMPLE_INITIATIVE,
        "owners": {"lead": [EXAMPLE_OWNER], "support": [], "implement": []},
        "read_count": 1,
    },
    "nearest": [],
}


class NamesAnswered(Model):
    """A row a name, in the order in which they were asked."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"stale": False, "items": [EXAMPLE_ROW]}]})

    stale: bool
    items: list[NameAnswered]
