"""Gaps: what the documents leave open, and where they contradict each other."""

from typing import Annotated, Any, Literal, get_args

from fastapi import APIRouter, Path, Query

from api.http.answers import GapKind, GapKinds, Gaps
from api.http.cursors import cursors
from api.http.filters import Cursor, Region, within
from api.http.reading import Graph
from api.replying import show_value
from graph.stores.bolt import Reading
from queries.catalogue import MOST, find_query, run

router = APIRouter(prefix="/gaps", tags=["gaps"])
Kind = Literal[
    "tasks_without_owner", "tasks_for_anyone", "programs_without_owner", "several_leads", "two_heads",
    "people_without_post", "documents_incomplete", "targets_in_conflict", "facts_of_one_source",
]  # fmt: skip


@router.get("", summary="各类缺口的数量 How many gaps there are of each kind")
def get_gap_kinds(graph: Graph, region: Region = None) -> GapKinds:
    """Each kind is a query of that name; more than its limit of rows is not counted."""
    codes = within(region)

    def work(reader: Reading) -> list[GapKind]:
        return [_counted(reader, kind, codes) for kind in get_args(Kind)]

    return GapKinds(items=graph.answer(work))


@router.get("/{kind}", summary="一类缺口 The gaps of one kind")
def get_gaps(
    graph: Graph,
    kind: Annotated[Kind, Path(examples=["people_without_post"])],
    region: Region = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    cursor: Cursor = None,
) -> Gaps:
    """The rows of the query of that name, its first thousand; narrow them by `region`."""
    codes = within(region)
    pages = cursors("gaps", kind, codes)
    skip = pages.skip(cursor)

    rows = graph.answer(lambda reader: _rows(reader, kind, codes, min(skip + limit + 1, MOST)))
    items: list[dict[str, Any]] = [show_value(row, graph.quoter) for row in rows[skip : skip + limit]]
    columns = list(find_query(kind).columns)
    return Gaps(
        kind=kind, columns=columns, items=items, next=pages.next(skip + limit) if len(rows) > skip + limit else None
    )


def _counted(reader: Reading, kind: str, codes: list[str] | None) -> GapKind:
    query = find_query(kind)
    count = len(_rows(reader, kind, codes, MOST))
    return GapKind(kind=kind, zh=query.zh, en=query.en, count=count, whole=count < MOST)


def _rows(reader: Reading, kind: str, codes: list[str] | None, limit: int) -> list[dict[str, Any]]:
    return run(reader, kind, region=codes, limit=limit)
