"""The query catalogue: what can be asked, and the answers as rows."""

from typing import Annotated

from fastapi import APIRouter, Path, Request

from api import models as m
from api.http.access import Reader
from api.http.reading import Graph
from api.replying import show_value
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
    return m.Rows(columns=list(query.columns), rows=[show_value(row, graph.quoter) for row in rows])
