"""The query catalogue: what can be asked, and the answers as rows."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request

from api import models as m
from api.evidence import Quoter
from api.http.access import Reader
from api.http.reading import Graph
from graph.errors import BadInput, QueryFailed
from queries.catalogue import find_query, load_catalogue, parse
from queries.questions import run_question

router = APIRouter(prefix="/queries", tags=["queries"])
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
def get_rows(name: Name, graph: Graph, request: Request) -> m.Rows:
    """Its parameters are the parameters of the address: entities and regions by name or id; a list with commas."""
    query = find_query(name)
    parameters = parse(query, dict(request.query_params))

    try:
        rows = graph.answer(lambda reader: run_question(reader, name, **parameters))
    except QueryFailed as error:  # the texts are ours and run; what a caller put into a parameter does not
        raise BadInput(str(error)) from error
    return m.Rows(columns=list(query.columns), rows=[shown(row, graph.quoter) for row in rows])


def shown(value: Any, quoter: Quoter) -> Any:
    """A value with every string in it as the caller may see it."""
    if isinstance(value, str):
        return quoter.shown(value)
    if isinstance(value, list):
        return [shown(item, quoter) for item in value]
    if isinstance(value, dict):
        return {name: shown(item, quoter) for name, item in value.items() if name not in ("search", "ledger")}
    return value
