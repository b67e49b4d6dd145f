"""What a citation of a fact needs, from graph and ledger."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from api.evidence import Quoter
from api.lookups import corrected_to, ends_of_fact, statements_of_facts
from api.services import Services
from graph.errors import UnknownName
from graph.export.citations import WEB, Citation
from graph.export.pages import page_at
from graph.ledger.reading import Stored
from graph.records import Document
from graph.stores.bolt import Reading
from queries.catalogue import run


def find_fact(reader: Reading, wired: Services, id_: str) -> dict[str, Any]:
    """The row of the relationship that a fact id names, or that people made of it; UnknownName if there is none."""
    found = (row for known in (id_, *corrected_to(wired.ledger, id_)) for row in _rows(reader, wired, known))
    row: dict[str, Any] | None = next(found, None)
    if row is None:
        raise UnknownName(f"没有编号为 {id_} 的事实 / no fact has the id {id_}")
    return row


def _rows(reader: Reading, wired: Services, id_: str) -> Iterator[dict[str, Any]]:
    try:
        ends = ends_of_fact(wired.ledger, id_)
    except UnknownName:  # nothing states it; that a document mentions something is drawn, not stated
        yield from run(reader, "mention", id=id_)
        return
    for end in ends:
        yield from run(reader, "fact", id=id_, end=end)


def cite(wired: Services, row: dict[str, Any], quoter: Quoter) -> list[Citation]:
    """A citation a document, in the order of their keys; UnknownName where only a person said it."""
    facts = row["properties"].get("fact_ids") or [row["id"]]
    stated = [one for one in statements_of_facts(wired.ledger, facts) if one.statement.spans]
    if not stated:
        raise UnknownName(f"{row['id']} 由人工添加，没有文档可引 was added by a person; there is no document to cite")
    stated.sort(key=lambda one: (one.statement.document, one.statement.tier, one.statement.spans))
    found = []
    for number, (_, group) in enumerate(groupby(stated, key=lambda one: one.statement.document)):
        found.append(_citation(wired, f"{row['id']}{f'-{number + 1}' if number else ''}", next(group), quoter))
    return found


def _citation(wired: Services, id_: str, stored: Stored, quoter: Quoter) -> Citation:
    statement = stored.statement
    document = wired.ledger.document(statement.document)
    spans = [(span.start, span.end) for span in statement.spans]
    _, quote, _ = quoter.around(statement.document, spans, statement.quote)
    page = wired.ledger.document(document.parent) if document.parent and not document.attached else None
    address = _file_key(document)
    return Citation(
        id=id_,
        title=quoter.shown(document.title or address),
        quote=quote or "",
        issuers=tuple(name for name in (document.issuer or "").split("、") if name),
        container=quoter.shown(page.title) if page and page.title else None,
        date=document.date,
        number=document.number,
        kind=document.kind,
        page=page_at(document, statement.spans),
        address=address,
        accessed=date.today().isoformat() if address.startswith(WEB) else "",
    )


def _file_key(document: Document) -> str:
    return document.parent or document.key
