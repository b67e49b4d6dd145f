"""How two entities hang together."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api import models as m
from api.evidence import Quoter
from api.http.access import Wired
from api.http.answers import Hop, PathOut, Paths
from api.http.cursors import cursors
from api.http.filters import Cursor
from api.http.reading import Graph
from api.http.relating import end_of, evidence_of, find_entity, known_types, own_properties
from api.services import Services
from graph.errors import BadInput
from graph.stores.bolt import Reading
from queries.catalogue import run
from queries.paths import Step, find_paths

router = APIRouter(tags=["paths"])
MOST = 500  # paths that a list goes on for
Types = Annotated[
    list[str] | None,
    Query(
        description="only these types; without: all but MENTIONS, IN_REGION and CITES", examples=[["RESPONSIBLE_FOR"]]
    ),
]


@router.get("/paths", summary="两个实体之间的路径 Paths between two entities")
def get_paths(
    graph: Graph,
    wired: Wired,
    source: Annotated[str, Query(max_length=100, examples=["org_hdztld3ogsvusxgv"], description="id")],
    target: Annotated[str, Query(max_length=100, examples=["prg_vppk7ijgwvf7nffo"], description="id")],
    type: Types = None,
    hops: Annotated[int, Query(ge=1, le=6, description="the longest")] = 4,
    limit: Annotated[int, Query(ge=1, le=50)] = 10,
    cursor: Cursor = None,
) -> Paths:
    """The shortest first, with the words of every hop. A path meets no entity twice; two facts between the same two
    entities are two paths."""
    types = known_types(type)
    pages = cursors("paths", source, target, types, hops)
    skip = pages.skip(cursor)
    if skip >= MOST:
        raise BadInput(
            f"路径太多，只列前 {MOST} 条；请减少 hops 或指定 type only the first {MOST}: fewer hops, or types"
        )

    def work(reader: Reading) -> tuple[list[list[Step]], bool, dict[str, dict[str, Any]]]:
        ends = _current(reader, wired, source), _current(reader, wired, target)
        if ends[0] == ends[1]:
            raise BadInput("起点与终点是同一个实体 source and target are the same entity")
        found = find_paths(reader, ends, types=types, longest=hops, wanted=skip + limit + 1)
        shown = [list(path) for path in found.paths[skip : skip + limit + 1]]
        steps = [step for path in shown[:limit] for step in path]
        starts = sorted({step.source if step.forward else step.target for step in steps})
        facts = sorted({step.fact for step in steps})
        rows: list[dict[str, Any]] = run(reader, "facts_from", ids=starts, facts=facts) if steps else []
        return shown, found.cut, {row["id"]: row for row in rows}

    shown, cut, rows = graph.answer(work)
    items = [_path([(step, rows[step.fact]) for step in path], graph.quoter) for path in shown[:limit]]
    return Paths(items=items, cut=cut, next=pages.next(skip + limit) if len(shown) > limit else None)


def _current(reader: Reading, wired: Services, id_: str) -> str:
    return str(find_entity(reader, wired, id_)[0]["id"])


def _path(walked: list[tuple[Step, dict[str, Any]]], quoter: Quoter) -> PathOut:
    hops = [_hop(step, row, quoter) for step, row in walked]
    nodes = [hops[0].source if hops[0].forward else hops[0].target]
    nodes += [hop.target if hop.forward else hop.source for hop in hops]
    return PathOut(length=len(hops), nodes=nodes, hops=hops)


def _hop(step: Step, row: dict[str, Any], quoter: Quoter) -> Hop:
    ends: dict[str, m.Hit] = {end: end_of(row, end) for end in ("source", "target")}
    return Hop(
        fact=row["id"],
        type=row["type"],
        forward=step.forward,
        **ends,
        properties=own_properties(row["properties"], quoter),
        evidence=evidence_of(row, quoter),
    )
