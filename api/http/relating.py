"""Relationships and hits as the routes show them, with the words that state them."""

from typing import Any

from api import models as m
from api.evidence import Quoter
from api.http.answers import FigureOwner
from api.http.reading import Inquiry
from api.services import Services
from graph.errors import BadInput, UnknownName
from graph.schema.load import RESERVED_ON_NODES, RESERVED_ON_RELATIONSHIPS, load_schema
from graph.stores.bolt import Reading
from queries.catalogue import run
from queries.owners import pair_spans


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


def current_id(reader: Reading, wired: Services, graph: Inquiry, id_: str) -> str:
    """The id that an entity has now; where it is another, the answer's Content-Location says so."""
    row, asked = find_entity(reader, wired, id_)
    if asked is not None:
        graph.say_moved(asked, str(row["id"]))
    return str(row["id"])


def known_types(types: list[str] | None) -> list[str]:
    """The types asked for; BadInput where the schema has one of them not."""
    schema = load_schema().relationships
    if unknown := set(types or ()) - set(schema):
        raise BadInput(f"没有关系类型 no type {sorted(unknown)}; 可用 use {', '.join(schema)}")
    return sorted(set(types or ()))


def known_labels(labels: list[str] | None) -> list[str]:
    """The labels asked for; BadInput where the schema has one of them not."""
    schema = load_schema().labels
    if unknown := set(labels or ()) - set(schema):
        raise BadInput(f"没有类别 no label {sorted(unknown)}; 可用 use {', '.join(schema)}")
    return sorted(set(labels or ()))


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


def node_properties(properties: dict[str, Any], quoter: Quoter) -> dict[str, Any]:
    """What the schema gives a label, without what every node carries."""
    return quoter.shown_all({k: v for k, v in properties.items() if k not in RESERVED_ON_NODES})


def relation_of(row: dict[str, Any], quoter: Quoter) -> m.Relation:
    """A relationship seen from one end, of a row with `other_…` columns."""
    return m.Relation(
        id=row["id"],
        type=row["type"],
        outgoing=row["outgoing"],
        other=m.Hit(id=row["other_id"], label=row["other_label"], name=row["other_name"]),
        properties=own_properties(row["properties"], quoter),
        evidence=evidence_of(row, quoter),
        support=row["properties"].get("support") or 0,
    )


def end_of(row: dict[str, Any], end: str) -> m.Hit:
    """The `source` or `target` of a row that has both."""
    return m.Hit(id=row[f"{end}_id"], label=row[f"{end}_label"], name=row[f"{end}_name"])


def figure_owners(rows: list[dict[str, Any]], quoter: Quoter) -> list[FigureOwner]:
    """Whose a target or result is, of its `owners` column."""
    return [
        FigureOwner(
            owner=m.Hit(id=row["id"], label=row["label"], name=row["name"]),
            fact=row["fact"],
            evidence=evidence_of(row, quoter),
            dates=list(row["properties"].get("dates") or ()),
        )
        for row in rows
    ]
