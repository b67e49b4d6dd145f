"""Targets: what is to be reached, by when, and whose goal it is."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.http.answers import TargetOut, Targets
from api.http.cursors import cursors
from api.http.filters import Cursor, Region, Since, Until, within
from api.http.reading import Graph
from api.http.relating import figure_owners, node_properties
from graph.stores.bolt import Reading
from queries.catalogue import run

router = APIRouter(tags=["targets"])


@router.get("/targets", summary="指标 Targets")
def get_targets(
    graph: Graph,
    region: Region = None,
    metric: Annotated[str | None, Query(max_length=100, examples=["学位"], description="part of its name")] = None,
    owner: Annotated[str | None, Query(max_length=100, description="id of whose target it is")] = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    cursor: Cursor = None,
) -> Targets:
    """In the order of their ids. `from` and `to` bound the deadline, or the period of the plan where no deadline is
    set; `region` is that of the documents. To compare them row by row, see the query `targets`."""
    codes = within(region)
    pages = cursors("targets", codes, metric, owner, since, until)
    asked = {"within": codes, "metric": metric, "owner": owner, "since": since, "until": until}
    after = pages.after(cursor)

    def work(reader: Reading) -> list[dict[str, Any]]:
        return run(reader, "targets_by_id", **asked, after=after, limit=limit + 1)

    rows = graph.answer(work)
    items = [
        TargetOut(
            id=row["id"],
            name=row["name"],
            properties=node_properties(row["properties"], graph.quoter),
            owners=figure_owners(row["owners"], graph.quoter),
        )
        for row in rows[:limit]
    ]
    return Targets(items=items, next=pages.next(items[-1].id) if len(rows) > limit else None)
