"""The divisions that the documents speak of."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query

from api.http.answers import RegionOut, Regions
from api.http.cursors import cursors
from api.http.filters import Cursor, Region, within
from api.http.reading import Graph
from graph.regions.table import regions
from graph.stores.bolt import Reading
from queries.catalogue import run

router = APIRouter(tags=["regions"])
Level = Literal["province", "prefecture", "county", "township"]


@router.get("/regions", summary="行政区划 Divisions")
def get_regions(
    graph: Graph,
    region: Region = None,
    level: Annotated[Level | None, Query(examples=["county"])] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    cursor: Cursor = None,
) -> Regions:
    """In the order of their codes, those that something in the graph needs."""
    codes = within(region)
    pages = cursors("regions", codes, level)
    after = pages.after(cursor)

    def work(reader: Reading) -> list[dict[str, Any]]:
        return run(reader, "regions", within=codes, level=level, after=after, limit=limit + 1)

    rows = graph.answer(work)
    items = [RegionOut(**row, parent=_parent(row["code"])) for row in rows[:limit]]
    return Regions(items=items, next=pages.next(items[-1].code) if len(rows) > limit else None)


def _parent(code: str) -> str | None:
    above = regions().parent(code)
    return above.code if above else None
