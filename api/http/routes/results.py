"""Results: what documents say exists or was reached, when that held, and whose it is."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.http.answers import ResultOut, Results
from api.http.cursors import cursors
from api.http.filters import Cursor, Region, Since, Until, within
from api.http.reading import Graph
from api.http.relating import figure_owners, node_properties
from graph.stores.bolt import Reading
from queries.catalogue import run

router = APIRouter(tags=["results"])


@router.get("/results", summary="实际值 Results")
def get_results(
    graph: Graph,
    region: Region = None,
    metric: Annotated[str | None, Query(max_length=100, examples=["学位"], description="part of its name")] = None,
    owner: Annotated[str | None, Query(max_length=100, description="id of whose result it is")] = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    cursor: Cursor = None,
) -> Results:
    """In the order of their ids. `from` and `to` bound the time that a figure held: its day, month or year, or the last
    year of its period; `region` is that of the documents. To lay them beside the targets of a metric, see the query
    `targets_beside_results`."""
    codes = within(region)
    pages = cursors("results", codes, metric, owner, since, until)
    asked = {"within": codes, "metric": metric, "owner": owner, "since": since, "until": until}
    after = pages.after(cursor)

    def work(reader: Reading) -> list[dict[str, Any]]:
        return run(reader, "results_by_id", **asked, after=after, limit=limit + 1)

    rows = graph.answer(work)
    items = [
        ResultOut(
            id=row["id"],
            name=row["name"],
            properties=node_properties(row["properties"], graph.quoter),
            owners=figure_owners(row["owners"], graph.quoter),
        )
        for row in rows[:limit]
    ]
    return Results(items=items, next=pages.next(items[-1].id) if len(rows) > limit else None)
