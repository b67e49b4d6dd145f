"""The query catalogue: what can be asked, and the answers as rows."""

import re
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request

from api import models as m
from api.http.access import Reader, Wired
from api.http.reading import Graph
from api.lookups import current_id
from api.replying import show_value
from graph.errors import BadInput, QueryFailed
from graph.ledger.ledger import Ledger
from queries.catalogue import find_query, load_catalogue, parse
from queries.questions import run_question

router = APIRouter(prefix="/queries", tags=["queries"])
ENTITY = re.compile(r"[a-z]{3}_[a-z2-7]{16}")
Name = Annotated[str, Path(max_length=100, examples=["counts"])]


@router.get("", summary="查询目录 The query catalogue")
def get_queries(_: Reader) -> m.Queries:
    """Every query with its purpose, parameters, columns, example and text."""
    items = [
        m.QueryOut(
            name=query.name,
            kind=query.kind,
            zh=query.zh,
            en=query.en,
            parameters=dict(query.parameters),
            columns=dict(query.columns),
            example=dict(query.example),
            cypher=query.text,
        )
        for query in load_catalogue().values()
    ]
    return m.Queries(items=items)


@router.get("/{name}", summary="运行一个查询 Run a catalogued query")
def get_rows(name: Name, graph: Graph, wired: Wired, request: Request) -> m.Rows:
    """Its parameters are the parameters of the address: entities and regions by name or id; a list with commas. Ids of
    joined entities stand for those that they were joined to."""
    query = find_query(name)
    given = parse(query, dict(request.query_params))
    parameters = {name: _current(wired.ledger, value) if name != "after" else value for name, value in given.items()}

    try:
        rows = graph.answer(lambda reader: run_question(reader, name, **parameters))
    except QueryFailed as error:  # the texts are ours and run; what a caller put into a parameter does not
        raise BadInput(str(error)) from error
    return m.Rows(columns=list(query.columns), rows=[show_value(row, graph.quoter) for row in rows])


def _current(ledger: Ledger, value: Any) -> Any:
    if isinstance(value, list):
        return [_current(ledger, one) for one in value]
    return current_id(ledger, value) if isinstance(value, str) and ENTITY.fullmatch(value) else value
