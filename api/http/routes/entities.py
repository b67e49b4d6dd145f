"""One entity, its relationships, what happened to it, and every statement that speaks of it.

The id of an entity that was joined to another answers with that other one, 200 and not 308: a decision may be undone,
and a permanent redirect would be kept by browsers and proxies after the id has come back to life. `redirected_from`,
and Content-Location on all five, name what was asked and what is shown.
"""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api import models as m
from api.http.access import Wired
from api.http.answers import Moment, RelationsThen, RelationThen, Timeline
from api.http.cursors import cursors
from api.http.explored import NeighbourCount, Neighbours
from api.http.filters import AsOf, Cursor, EntityId, Since, Until
from api.http.reading import Graph
from api.http.relating import current_id, find_entity, known_labels, known_types, node_properties, relation_of
from api.http.said import said
from api.http.standing import standing_on
from api.lookups import statements_about
from graph.stores.bolt import Reading
from queries.catalogue import run

router = APIRouter(prefix="/entities", tags=["entities"])
Types = Annotated[
    list[str] | None,
    Query(description="only these types; MENTIONS is left out unless named", examples=[["RESPONSIBLE_FOR"]]),
]
Labels = Annotated[list[str] | None, Query(description="only with entities of these labels", examples=[["Program"]])]
Outgoing = Annotated[bool | None, Query(description="only those from the entity, or only those to it")]
Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/{id}", summary="一个实体 One entity")
def get_entity(id: EntityId, graph: Graph, wired: Wired) -> m.Entity:
    """The id of an entity that was joined to another gives that other one, with `redirected_from`."""

    row, asked = graph.answer(lambda reader: find_entity(reader, wired, id))
    if asked is not None:
        graph.say_moved(asked, row["id"])
    return m.Entity(
        id=row["id"],
        label=row["label"],
        name=row["name"],
        aliases=list(row["properties"].get("aliases") or ()),
        properties=node_properties(row["properties"], graph.quoter),
        redirected_from=asked,
    )


@router.get("/{id}/relations", summary="一个实体的关系 The relationships of an entity")
def get_relations(
    id: EntityId,
    graph: Graph,
    wired: Wired,
    type: Types = None,
    label: Labels = None,
    outgoing: Outgoing = None,
    as_of: AsOf = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> RelationsThen:
    """In the order of their ids, each with the words that state it. `from` and `to` bound the dates of the documents;
    `as_of` takes what was seen by that day and says of each how it stood `then`."""
    types, labels = known_types(type), known_labels(label)
    last = min(filter(None, (as_of, until)), default=None)
    pages = cursors("relations", id, types, labels, outgoing, since, last)
    after = pages.after(cursor)

    def work(reader: Reading) -> list[dict[str, Any]]:
        asked = {"types": types, "labels": labels, "outgoing": outgoing, "since": since, "until": last}
        here = current_id(reader, wired, graph, id)
        return run(reader, "relations", id=here, **asked, after=after, limit=limit + 1)

    rows = graph.answer(work)
    items = [
        RelationThen(
            **dict(relation_of(row, graph.quoter)), then=standing_on(row["properties"], as_of) if as_of else None
        )
        for row in rows[:limit]
    ]
    return RelationsThen(items=items, next=pages.next(items[-1].id) if len(rows) > limit else None)


@router.get("/{id}/neighbours", summary="一个实体周围有什么 What lies around an entity")
def get_neighbours(id: EntityId, graph: Graph, wired: Wired) -> Neighbours:
    """Counted by type, direction and label, MENTIONS too; `relations` with the same filters lists them."""

    def work(reader: Reading) -> tuple[str, list[dict[str, Any]]]:
        here = current_id(reader, wired, graph, id)
        return here, run(reader, "neighbour_counts", id=here)

    here, rows = graph.answer(work)
    return Neighbours(id=here, items=[NeighbourCount(**row) for row in rows])


@router.get("/{id}/timeline", summary="一个实体的经历 What happened to an entity")
def get_timeline(
    id: EntityId,
    graph: Graph,
    wired: Wired,
    as_of: AsOf = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Timeline:
    """Its relationships that have a date, by the day they began: a stated start, the day of an event, or the first
    document that says so. What only mentions it is left out."""
    last = min(filter(None, (as_of, until)), default=None)
    pages = cursors("timeline", id, since, last)
    after = pages.after(cursor)

    def work(reader: Reading) -> list[dict[str, Any]]:
        asked = {"id": current_id(reader, wired, graph, id), "since": since, "until": last}
        return run(reader, "timeline", **asked, after=after, limit=limit + 1)

    rows = graph.answer(work)
    items = [
        Moment(begin=row["begin"], end=row["end"], relation=relation_of(row, graph.quoter)) for row in rows[:limit]
    ]
    return Timeline(items=items, next=pages.next(rows[limit - 1]["place"]) if len(rows) > limit else None)


@router.get("/{id}/evidence", summary="提到一个实体的原话 What the documents say of an entity")
def get_evidence(
    id: EntityId,
    graph: Graph,
    wired: Wired,
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> m.Statements:
    """Mentions, relations and attributes, document by document in the order of their places. `from` and `to` bound the
    dates of the documents; undated ones are left out then."""
    pages = cursors("evidence", id, since, until)
    skip = pages.skip(cursor)

    def work(_: Reading) -> list[m.Said]:
        found = [said(stored, graph.quoter) for stored in statements_about(wired.ledger, wired.ledger.keys(id))]
        return [one for one in found if _is_between(one.evidence.document.date, since, until)]

    found = graph.answer(work)
    more = pages.next(skip + limit) if len(found) > skip + limit else None
    return m.Statements(items=found[skip : skip + limit], next=more)


def _is_between(date: str | None, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    if date is None:
        return False
    return (since is None or date >= since[: len(date)]) and (until is None or date[: len(until)] <= until)
