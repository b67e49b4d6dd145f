"""One fact with all the words that state it."""

from typing import Any

from fastapi import APIRouter

from api import models as m
from api.citing import find_fact
from api.evidence import Quoter
from api.http.access import Wired
from api.http.filters import FactId
from api.http.reading import Graph
from api.http.relating import end_of, evidence_of, own_properties
from api.http.said import said
from api.lookups import statements_of_facts
from graph.ledger.reading import Stored

router = APIRouter(prefix="/facts", tags=["facts"])


@router.get("/{id}", summary="一条事实及全部原话 One fact and all that states it")
def get_fact(id: FactId, graph: Graph, wired: Wired) -> m.Fact:
    """Any of the `fact_ids` of a relationship finds it, and the id of a fact that people corrected finds what they made
    of it."""
    row = graph.answer(lambda reader: find_fact(reader, wired, id))
    statements = statements_of_facts(wired.ledger, row["properties"].get("fact_ids") or [row["id"]])
    return _fact(row, statements, graph.quoter)


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
