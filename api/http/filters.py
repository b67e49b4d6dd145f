"""Filters that several lists share: days, regions, labels; and how a page is asked for."""

from typing import Annotated

from fastapi import Path, Query

from queries.questions import region_prefixes

DAY = r"^(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
SINCE = "first day, YYYY, YYYY-MM or YYYY-MM-DD, included"
UNTIL = "last day, YYYY, YYYY-MM or YYYY-MM-DD, included"

Since = Annotated[str | None, Query(alias="from", pattern=DAY, description=SINCE, examples=["2023"])]
Until = Annotated[str | None, Query(alias="to", pattern=DAY, description=UNTIL, examples=["2025-12-31"])]
AsOf = Annotated[
    str | None,
    Query(pattern=DAY, description="only what was known by this day, and how it stood then", examples=["2024-06-30"]),
]
Region = Annotated[
    str | None,
    Query(max_length=100, description="name or code of a division; what lies in it counts", examples=["北京市"]),
]
Cursor = Annotated[str | None, Query(max_length=200, description="`next` of the page before")]
PagedId = Annotated[str, Path(max_length=500, description="id or key", examples=["doc_baghruecag5nj4tq"])]
EntityId = Annotated[str, Path(max_length=100, examples=["prg_vppk7ijgwvf7nffo"])]
FactId = Annotated[str, Path(max_length=100, examples=["fct_yxthm543pqpfrtui"])]
DocumentId = Annotated[str, Path(max_length=500, description="id or key", examples=["doc_c4cfrofpx47zmwmm"])]


def within(region: str | None) -> list[str] | None:
    """The beginnings of the codes of a region; None for no filter, UnknownName where there is no such region."""
    return region_prefixes(region) if region else None
