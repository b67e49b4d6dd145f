"""Some entities and what ties them: what a saved view or a shared address shows."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter

from api.evidence import Quoter
from api.http.access import Wired
from api.http.explored import EdgeOut, NodeOut, Redirected, Subgraph, Wanted
from api.http.reading import Graph
from api.http.relating import known_types, node_properties, own_properties
from api.http.standing import standing_on
from api.lookups import current_id
from graph.stores.bolt import Reading
from queries.catalogue import run

router = APIRouter(tags=["entities"])
MOST_EDGES = 20_000
Rows = list[dict[str, Any]]


@router.post("/subgraph", summary="一批实体及其间的关系 Some entities and what ties them")
def post_subgraph(wanted: Wanted, graph: Graph, wired: Wired) -> Subgraph:
    """In the order of their ids. Ids of joined entities are followed, and `redirected` says so; those that nothing
    bears any more are `missing`."""
    types = known_types(wanted.types)
    asked = list(dict.fromkeys(wanted.ids))

    def work(reader: Reading) -> tuple[Rows, dict[str, str], Rows]:
        moved: dict[str, str] = {}
        nodes: Rows = run(reader, "nodes_by_id", ids=asked)
        if lost := set(asked) - {row["id"] for row in nodes}:
            moved = {id_: now for id_ in lost if (now := current_id(wired.ledger, id_)) != id_}
            nodes += run(reader, "nodes_by_id", ids=sorted(set(moved.values()) - {row["id"] for row in nodes}))
        within = {"ids": [row["id"] for row in nodes], "types": types, "until": wanted.as_of}
        return nodes, moved, run(reader, "relations_among", **within, limit=MOST_EDGES + 1)

    nodes, moved, edges = graph.answer(work)
    there = {row["id"] for row in nodes}
    return Subgraph(
        nodes=[_node(row, graph.quoter) for row in sorted(nodes, key=lambda row: str(row["id"]))],
        edges=[_edge(row, wanted.as_of, graph.quoter) for row in edges[:MOST_EDGES]],
        missing=[id_ for id_ in asked if moved.get(id_, id_) not in there],
        redirected=[Redirected(asked=id_, id=moved[id_]) for id_ in asked if moved.get(id_) in there],
        cut=len(edges) > MOST_EDGES,
    )


def _node(row: Mapping[str, Any], quoter: Quoter) -> NodeOut:
    own = [row["properties"].get("code")] if row["label"] == "Region" else []
    codes = {code for code in (*own, *row["codes"]) if code}
    return NodeOut(
        id=row["id"],
        label=row["label"],
        name=quoter.shown(row["name"]),
        properties=node_properties(row["properties"], quoter),
        regions=sorted(codes),
    )


def _edge(row: Mapping[str, Any], day: str | None, quoter: Quoter) -> EdgeOut:
    properties = row["properties"]
    return EdgeOut(
        id=row["id"],
        type=row["type"],
        source=row["source"],
        target=row["target"],
        properties=own_properties(properties, quoter),
        support=properties.get("support") or 0,
        review=properties.get("review"),
        first_date=properties.get("first_date"),
        last_date=properties.get("last_date"),
        begin=properties.get("started") or properties.get("first_date"),
        end=properties.get("ended"),
        then=standing_on(properties, day) if day else None,
    )
