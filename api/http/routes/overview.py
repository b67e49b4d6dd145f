"""The whole in one look: counts, coverage, and what is spoken of most."""

from collections import Counter
from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.evidence import Quoter
from api.http.access import Wired
from api.http.answers import LabelCount, RegionCount
from api.http.overviewed import Covered, GraphStand, Leader, Loaded, Overview, Place, SpokenOf, TypeCount, ValueCount
from api.http.reading import Graph
from api.listing import region_name
from api.services import Services
from graph.stores.bolt import Reading
from queries.catalogue import run

router = APIRouter(tags=["overview"])
MOST = 50  # of what is spoken of most
MOST_REGIONS = 100
Rows = list[dict[str, Any]]


@router.get("/overview", summary="一览 Overview")
def get_overview(
    graph: Graph,
    wired: Wired,
    limit: Annotated[int, Query(ge=1, le=MOST, description="places, programs and leaders")] = 12,
) -> Overview:
    """How much there is of what, where and when, and the places, programs and leaders that most documents mention.
    Computed once for each state of the graph."""
    found = graph.answer_once("overview", _read)
    documents: Rows = found["documents"]
    state = graph.state
    return Overview(
        counts=[LabelCount(**row) for row in found["labels"]],
        types=[TypeCount(**row) for row in found["types"]],
        loaded=_loaded(documents, wired),
        years=sorted(_values(_sums(documents, "year")), key=lambda one: one.value),
        kinds=_values(_sums(documents, "kind")),
        regions=[
            RegionCount(code=code, name=region_name(code) or code, count=count)
            for code, count in _most_first(_sums(documents, "region"))[:MOST_REGIONS]
        ],
        coverage=_coverage(documents),
        places=[Place(label="Region", **row) for row in found["places"][:limit]],
        programs=[SpokenOf(label="Program", **_shown(row, graph.quoter)) for row in found["programs"][:limit]],
        leaders=[Leader(label="Person", **_shown(row, graph.quoter)) for row in found["leaders"][:limit]],
        stale=graph.stale,
        graph=GraphStand(
            position=state.position if state else 0,
            ledger=wired.ledger.position(),
            why=wired.why_stale(state) or None,
        ),
    )


def _read(reader: Reading) -> dict[str, Rows]:
    return {
        "labels": run(reader, "counts"),
        "types": run(reader, "type_counts"),
        "documents": run(reader, "document_counts"),
        "places": run(reader, "top_regions", limit=MOST),
        "programs": run(reader, "top_programs", limit=MOST),
        "leaders": run(reader, "top_people", limit=MOST),
    }


def _sums(rows: Rows, column: str) -> Counter[str]:
    sums: Counter[str] = Counter()
    for row in rows:
        if row[column] is not None:
            sums[row[column]] += row["documents"]
    return sums


def _most_first(sums: Counter[str]) -> list[tuple[str, int]]:
    return sorted(sums.items(), key=lambda item: (-item[1], item[0]))


def _values(sums: Counter[str]) -> list[ValueCount]:
    return [ValueCount(value=value, count=count) for value, count in _most_first(sums)]


def _loaded(rows: Rows, wired: Services) -> Loaded:
    return Loaded(
        documents=sum(row["documents"] for row in rows),
        dated=sum(_sums(rows, "year").values()),
        placed=sum(_sums(rows, "region").values()),
        issued=sum(row["issued"] for row in rows),
        with_problems=len(wired.ledger.problem_counts()),
    )


def _coverage(rows: Rows) -> list[Covered]:
    cells: Counter[tuple[str | None, str | None]] = Counter()
    for row in rows:
        cells[row["region"], row["year"]] += row["documents"]
    ordered = sorted(cells.items(), key=lambda item: (-item[1], *(part or "~" for part in item[0])))
    return [Covered(region=code, name=region_name(code), year=year, documents=count) for (code, year), count in ordered]


def _shown(row: dict[str, Any], quoter: Quoter) -> dict[str, Any]:
    return row | {"name": quoter.shown(row["name"])}
