"""One entity, its relationships, and every statement that speaks of it."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api import models as m
from api.evidence import Quoter
from api.http.access import Wired
from api.http.cursors import cursors
from api.http.reading import Graph
from api.http.said import said
from api.lookups import statements_about
from api.services import Services
from graph.errors import BadInput, UnknownName
from graph.schema.load import RESERVED_ON_NODES, RESERVED_ON_RELATIONSHIPS, load_schema
from graph.stores.bolt import Reading
from queries.catalogue import run
from queries.owners import pair_spans

router = APIRouter(prefix="/entities", tags=["entities"])


@router.get("/{id}", summary="一个实体 One entity")
def get_entity(id: str, graph: Graph, wired: Wired) -> m.Entity:
    """The id of an entity that was joined to another gives that other one, with `redirected_from`."""

    row, asked = graph.answer(lambda reader: find_entity(reader, wired, id))
    kept = {name: value for name, value in row["properties"].items() if name not in RESERVED_ON_NODES}
    return m.Entity(
        id=row["id"],
        label=row["label"],
        name=row["name"],
        aliases=list(row["properties"].get("aliases") or ()),
        properties=graph.quoter.shown_all(kept),
        redirected_from=asked,
    )


@router.get("/{id}/relations", summary="一个实体的关系 The relationships of an entity")
def get_relations(
    id: str,
    graph: Graph,
    wired: Wired,
    type: Annotated[list[str] | None, Query(description="only these types; MENTIONS is left out unless named")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
) -> m.Relations:
    """In the order of their ids, each with the words that state it."""
    types = type or []
    if unknown := set(types) - set(load_schema().relationships):
        raise BadInput(f"没有关系类型 no type {sorted(unknown)}; 可用 use {', '.join(load_schema().relationships)}")
    pages = cursors("relations", id, sorted(types))
    after = pages.after(cursor)

    def work(reader: Reading) -> list[dict[str, Any]]:
        row, _ = find_entity(reader, wired, id)
        return run(reader, "relations", id=row["id"], types=types, after=after, limit=limit + 1)

    rows = graph.answer(work)
    items = [_relation(row, graph.quoter) for row in rows[:limit]]
    return m.Relations(items=items, next=pages.next(items[-1].id) if len(rows) > limit else None)


@router.get("/{id}/evidence", summary="提到一个实体的原话 What the documents say of an entity")
def get_evidence(
    id: str,
    graph: Graph,
    wired: Wired,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
) -> m.Statements:
    """Mentions, relations and attributes, document by document in the order of their places."""
    pages = cursors("evidence", id)
    skip = pages.skip(cursor)
    found = graph.answer(lambda _: statements_about(wired.ledger, wired.ledger.keys(id)))
    items = [said(stored, graph.quoter) for stored in found[skip : skip + limit]]
    more = pages.next(skip + limit) if len(found) > skip + limit else None
    return m.Statements(items=items, next=more)


def find_entity(reader: Reading, wired: Services, id_: str) -> tuple[dict[str, Any], str | None]:
    """The row of an entity, and the id asked for where it redirects; UnknownName if there is none."""
    rows = run(reader, "entity", id=id_)
    if rows:
        return rows[0], None
    current = wired.ledger.resolve(id_)
    rows = run(reader, "entity", id=current) if current != id_ else []
    if not rows:
        raise UnknownName(f"没有编号 {id_} / no entity has the id {id_}")
    return rows[0], id_


def evidence_of(row: dict[str, Any], quoter: Quoter) -> m.Evidence:
    """The words that a relationship carries; the row has its `properties` and `source_key`."""
    properties = row["properties"]
    spans = pair_spans(properties.get("spans"))
    before, quote, after = quoter.around(row["source_key"], spans, properties.get("quote"))
    return m.Evidence(
        quote=quote,
        before=before,
        after=after,
        spans=list(spans),
        document=m.DocumentRef(
            id=properties.get("source_id"), title=properties.get("source_title"), date=properties.get("source_date")
        ),
        origin=properties.get("origin"),
    )


def own_properties(properties: dict[str, Any], quoter: Quoter) -> dict[str, Any]:
    """What the schema gives a relationship, without what every one carries."""
    return quoter.shown_all({k: v for k, v in properties.items() if k not in RESERVED_ON_RELATIONSHIPS})


def _relation(row: dict[str, Any], quoter: Quoter) -> m.Relation:
    return m.Relation(
        id=row["id"],
        type=row["type"],
        outgoing=row["outgoing"],
        other=m.Hit(id=row["other_id"], label=row["other_label"], name=row["other_name"]),
        properties=own_properties(row["properties"], quoter),
        evidence=evidence_of(row, quoter),
        support=row["properties"].get("support") or 0,
    )
