"""Free Cypher: a reading query of the caller's own."""

from fastapi import APIRouter

from api import models as m
from api.asking_freely import ask_freely
from api.evidence import Quoter
from api.http.access import Reader, Wired
from api.replying import show_value

router = APIRouter(tags=["queries"])


@router.post("/cypher", summary="运行自己写的 Cypher（只读） Run Cypher of one's own, read only")
def post_cypher(asked: m.FreeQuery, wired: Wired, who: Reader) -> m.FreeAnswer:
    """One reading query, checked before it is sent, within caps of time, rows and bytes; `cut` says which it met.

    A value may be a node `{kind: "node", id, labels, properties}`, a relationship `{kind: "relationship", id, type,
    start, end, properties}` or a path `{kind: "path", nodes, relationships}`; their ids are those of the other
    addresses, so that `/v1/facts/{id}` gives the evidence. 400 names a `token` that is not allowed.
    """
    answer = ask_freely(wired, asked.query, asked.parameters)
    quoter = Quoter(wired, masked=not who.known)
    return answer.model_copy(update={"rows": [show_value(row, quoter) for row in answer.rows]})
