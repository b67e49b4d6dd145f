"""A fact as a reference for a paper."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from api.citing import cite, find_fact
from api.http.access import Wired
from api.http.filters import FactId
from api.http.reading import Graph
from graph.export.citations import STYLES

router = APIRouter(prefix="/facts", tags=["facts"])
StyleName = Literal["gbt7714", "bibtex", "csl-json"]


@router.get(
    "/{id}/citation",
    summary="一条事实的参考文献 A fact as references",
    response_class=Response,
    responses={
        200: {
            "description": "a reference a document, each with its words",
            "content": {
                style.media_type.partition(";")[0]: {"schema": {"type": "string"}} for style in STYLES.values()
            },
        }
    },
)
def get_citation(
    id: FactId,
    graph: Graph,
    wired: Wired,
    response: Response,
    style: Annotated[StyleName, Query(description="GB/T 7714—2015, BibTeX, CSL-JSON")] = "gbt7714",
) -> Response:
    """Title, issuer, number, date, page, address and quote of each document that states it."""
    row = graph.answer(lambda reader: find_fact(reader, wired, id))
    known = STYLES[style]
    text = known.write(cite(wired, row, graph.quoter))
    return Response(text, media_type=known.media_type, headers=dict(response.headers))
