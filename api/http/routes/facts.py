"""One fact with all the words that state it."""

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter

from api import models as m
from api.evidence import Quoter
from api.http.access import Wired
from api.http.filters import FactId
from api.http.reading import Graph
from api.http.relating import end_of, evidence_of, own_properties
from api.http.said import said
from api.lookups import ends_of_fact, statements_of_facts
from api.services import Services
from graph.errors import UnknownName
from graph.ledger.reading import Stored
from graph.stores.bolt import Reading
from queries.catalogue import run

router = APIRouter(prefix="/facts", tags=["facts"])


@router.get("/{id}", summary="一条事实及全部原话 One fact and all that states it")
def get_fact(id: FactId, graph: Graph, wired: Wired) -> m.Fact:
    """Any of the `fact_ids` of a relationship finds it."""

    def work(reader: Reading) -> dict[str, Any]:
        row: dict[str, Any] | None = next(_rows(reader, wired, id), None)
        if row is None:
            raise UnknownName(f"没有编号为 {id} 的事实 / no fact has the id {id}")
        return row

    row = graph.answer(work)
    statements = statements_of_facts(wired.ledger, row["properties"].get("fact_ids") or [id])
    return _fact(row, statements, graph.quoter)


def _rows(reader: Reading, wired: Services, id_: str) -> Iterator[dict[str, Any]]:
    try:
        ends = ends_of_fact(wired.ledger, id_)
    except UnknownName:  # nothing states it; that a document mentions something is drawn, not stated
        yield from run(reader, "mention", id=id_)
        return
    for end in ends:
        yield from run(reader, "fact", id=id_, end=end)


def _fact(row: dict[str, Any], statements: list[Stored], quoter: Quoter) -> m.Fact:
    properties = row["properties"]
    evidence = [said(stored, quoter).evidence for stored in statements] or [evidence_of(row, quoter)]
    return m.Fact(
        id=row["id"],
        fact_ids=list(properties.get("fact_ids") or [row["id"]]),
        type=row["type"],
        source=end_of(row, "source"),
        target=end_of(row, "target"),
        properties=own_properties(properties, quoter),
        review=properties.get("review"),
        evidence=evidence,
    )
