"""The answer to a question in Chinese as every way in gives it: with the facts that it rests on."""

from collections.abc import Iterator
from typing import Any

from api import models as m
from api.evidence import Quoter
from api.services import Services
from queries.ask import Reply, as_stale, ask
from queries.catalogue import find_query


def answer_question(wired: Services, question: str, *, masked: bool) -> m.AskAnswer:
    """Ask and show in one step, for callers without a request."""
    state, reply = wired.ask(lambda reader: ask(reader, question))
    return show_reply(reply, Quoter(wired, masked=masked), stale=wired.is_stale(state))


def show_reply(reply: Reply, quoter: Quoter, *, stale: bool) -> m.AskAnswer:
    """The reply, field by field."""
    if stale:
        reply = as_stale(reply)
    rows = [show_value(row, quoter) for row in reply.rows]
    stated = {one.fact: one for row in rows for one in iter_stated(row)}
    return m.AskAnswer(
        status=reply.status,
        stale=stale,
        question=quoter.shown(reply.question),
        sentence=quoter.shown(reply.sentence),
        english=reply.english,
        query=reply.query,
        parameters=show_value(dict(reply.asked or {}), quoter),
        ids={name: list(ids) for name, ids in (reply.ids or {}).items()},
        columns=list(find_query(reply.query).columns) if reply.query else [],
        rows=rows,
        evidence=list(stated.values()),
        nearest_names=[m.Hit(id=hit.id, label=hit.label, name=hit.name) for hit in reply.nearest_names],
        nearest_questions=list(reply.nearest_questions),
    )


def iter_stated(value: Any) -> Iterator[m.Stated]:
    """The facts of a row, however deep they lie in it."""
    if isinstance(value, dict):
        if fact := value.get("fact_id"):
            document = m.DocumentRef(
                id=value.get("source_id"), title=value.get("source_title"), date=value.get("source_date")
            )
            yield m.Stated(fact=fact, quote=value.get("quote"), document=document)
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from iter_stated(inner)


def show_value(value: Any, quoter: Quoter) -> Any:
    """A value with every string in it as the caller may see it."""
    if isinstance(value, str):
        return quoter.shown(value)
    if isinstance(value, list):
        return [show_value(item, quoter) for item in value]
    if isinstance(value, dict):
        return {name: show_value(item, quoter) for name, item in value.items() if name not in ("search", "ledger")}
    return value
