"""Who owns which initiative."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import models as m
from api.answering import as_current, show_owners
from api.http.access import Wired
from api.http.problems import Problem
from api.http.reading import Graph
from queries.owners import Answer, Question, Status, as_stale, find_owners

router = APIRouter(tags=["owners"])


@router.get(
    "/owners",
    summary="谁负责一个项目或任务 Who owns an initiative",
    responses={
        404: {"model": m.ProblemDocument, "description": "unknown: nothing bears the name; `nearest` lists names"}
    },
)
def get_owners(
    graph: Graph,
    wired: Wired,
    initiative: Annotated[str | None, Query(max_length=300, examples=["头雁计划"], description="name or alias")] = None,
    id: Annotated[str | None, Query(max_length=100, description="instead of a name")] = None,
    region: Annotated[str | None, Query(max_length=100, description="name or code")] = None,
    year: Annotated[int | None, Query(ge=1900, le=2200)] = None,
    document: Annotated[str | None, Query(max_length=500, description="a document's id, key or title")] = None,
) -> m.OwnersAnswer:
    """By role; apart from those: where only a region is named, addressees without a name, and mere proposers."""
    question = as_current(wired, Question(initiative, id, region, year, document))

    answer = graph.answer(lambda reader: find_owners(reader, question))
    if graph.stale:
        answer = as_stale(answer)
    if answer.status is Status.UNKNOWN:
        raise _unknown(answer, question)
    return show_owners(answer, graph.quoter, stale=graph.stale)


def _unknown(answer: Answer, question: Question) -> Problem:
    nearest = [
        m.Hit(id=hit.id, label=hit.label, name=hit.name, aliases=list(hit.aliases), exact=hit.exact)
        for hit in answer.nearest
    ]
    asked = f"{question.initiative or question.id}{f'（{question.region}）' if question.region else ''}"
    return Problem(
        404,
        f"没有读到叫这个的项目或任务 no program or task of that name has been read: {asked}",
        slug="unknown-name",
        title="没有这个名称或编号 Unknown name or id",
        nearest=[hit.model_dump() for hit in nearest],
    )
