"""Who owns which initiative."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import models as m
from api.answering import as_current, show_owners
from api.http.access import Wired
from api.http.filters import AsOf, Since, Until
from api.http.owning import NameAnswered, NameAsked, NamesAnswered, NamesAsked
from api.http.problems import Problem
from api.http.reading import Graph, Inquiry
from graph.errors import BadInput, UnknownName, YanzhenError
from graph.stores.bolt import Reading
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
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> m.OwnersAnswer:
    """By role; apart from those: where only a region is named, addressees without a name, and mere proposers. `from`
    and `to` bound the dates of the documents that name them; `as_of` takes what was known by that day."""
    last = min(filter(None, (as_of, until)), default=None)
    question = as_current(wired, Question(initiative, id, region, year, document, since, last))

    answer = graph.answer(lambda reader: find_owners(reader, question))
    if graph.stale:
        answer = as_stale(answer)
    if answer.status is Status.UNKNOWN:
        raise _unknown(answer, question)
    return show_owners(answer, graph.quoter, stale=graph.stale)


@router.post("/owners", summary="一批项目各由谁负责 Who owns each of a list of initiatives")
def post_owners(asked: NamesAsked, graph: Graph) -> NamesAnswered:
    """A row a name, all at one state of the graph; a name that cannot be asked for fails no other."""
    wanted = [_wanted(one, asked) for one in asked.names]
    found = graph.answer(lambda reader: [_find(reader, one) for one in wanted])
    rows = [_row(one, answer, graph) for one, answer in zip(wanted, found, strict=True)]
    return NamesAnswered(stale=graph.stale, items=rows)


def _wanted(one: str | NameAsked, asked: NamesAsked) -> NameAsked:
    own = NameAsked(name=one, region=None, year=None) if isinstance(one, str) else one
    return NameAsked(name=own.name, region=own.region or asked.region, year=own.year or asked.year)


def _find(reader: Reading, wanted: NameAsked) -> Answer | YanzhenError:
    try:
        return find_owners(reader, Question(wanted.name, None, wanted.region, wanted.year))
    except (BadInput, UnknownName) as error:
        return error


def _row(wanted: NameAsked, answer: Answer | YanzhenError, graph: Inquiry) -> NameAnswered:
    asked = wanted.model_dump()
    if isinstance(answer, YanzhenError):
        return NameAnswered(**asked, status="failed", detail=str(answer))
    answer = as_stale(answer) if graph.stale else answer
    shown = None
    if answer.status is not Status.UNKNOWN:
        shown = show_owners(answer, graph.quoter, stale=graph.stale).model_copy(update={"read": []})
    return NameAnswered(**asked, status=answer.status.value, answer=shown, nearest=_hits(answer))


def _hits(answer: Answer) -> list[m.Hit]:
    return [
        m.Hit(id=hit.id, label=hit.label, name=hit.name, aliases=list(hit.aliases), exact=hit.exact)
        for hit in answer.nearest
    ]


def _unknown(answer: Answer, question: Question) -> Problem:
    asked = f"{question.initiative or question.id}{f'（{question.region}）' if question.region else ''}"
    return Problem(
        404,
        f"没有读到叫这个的项目或任务 no program or task of that name has been read: {asked}",
        slug="unknown-name",
        title="没有这个名称或编号 Unknown name or id",
        nearest=[hit.model_dump() for hit in _hits(answer)],
    )
