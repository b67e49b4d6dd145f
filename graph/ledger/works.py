"""Which documents are one text: a notice and its reprints count once, and so do the two parts of an article."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.identity.normal import fold_name
from graph.ledger.unions import Unions
from graph.records import Document


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties a document to others: its own number, and issuer, title and date where all are known."""

    key: str
    number: str = ""
    triple: str = ""
    parent: str | None = None  # of an attachment only


def document_ties(document: Document) -> Ties:
    """The ties of a document, with what people say of it already in."""
    if document.attached:
        return Ties(document.key, parent=document.parent)
    if document.seam:
        return Ties(document.key, triple=f"seam {document.seam}")
    number = fold_name(document.number) if document.number else ""
    return Ties(document.key, number, _triple(document))


def _triple(document: Document) -> str:
    """Issuer, title and date; a reprint may leave the issuer out of the title that begins with it."""
    if not (document.issuer and document.title and document.date):
        return ""
    issuer, title = fold_name(document.issuer), fold_name(document.title)
    return "\n".join((issuer, title.removeprefix(issuer) or title, fold_name(document.date)))


def find_works(documents: Iterable[Ties]) -> dict[str, str]:
    """The work of each document: the smallest key of its connected component.

    Equal numbers tie; equal triples tie where at least one has no number, but what would tie two numbers joins
    neither. The documents must hold all that share a number or triple with one of them.
    """
    unions = Unions()
    by_number: dict[str, list[str]] = defaultdict(list)
    by_triple: dict[str, list[Ties]] = defaultdict(list)
    for document in documents:
        unions.add(document.key)
        if document.parent:
            unions.join(document.parent, document.key)
        if document.number:
            by_number[document.number].append(document.key)
        if document.triple:
            by_triple[document.triple].append(document)
    for keys in by_number.values():
        unions.join_all(keys)
    for equals in by_triple.values():
        unions.join_all(document.key for document in equals if not document.number)
        if len({document.number for document in equals if document.number}) == 1:
            unions.join_all(document.key for document in equals)
    return unions.roots()
