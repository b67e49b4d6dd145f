"""Questions in Chinese."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import models as m
from api.http.reading import Graph
from api.replying import show_reply
from queries.ask import LONGEST, ask

router = APIRouter(tags=["queries"])


@router.get("/ask", summary="用一句话提问 Ask a question in Chinese")
def get_answer(
    graph: Graph,
    question: Annotated[
        str, Query(min_length=1, max_length=LONGEST, examples=["谁负责头雁计划？"], description="in Chinese")
    ],
) -> m.AskAnswer:
    """The named query that fits and its parameters, a sentence, and the facts that it rests on. Nothing is guessed:
    what cannot be placed is said to be so, with the nearest questions that can."""
    reply = graph.answer(lambda reader: ask(reader, question))
    return show_reply(reply, graph.quoter, stale=graph.stale)
