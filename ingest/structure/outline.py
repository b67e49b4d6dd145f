"""The outline of a document in view offsets: title, paragraphs, numbered or headed items, signature."""

from dataclasses import dataclass

from graph.records import Document
from ingest.structure.view import View


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered or headed item. `heading` is its heading sentence without number and final punctuation,
    `body` runs from the number to where the next item of the same or a higher level begins."""

    level: int  # 1 outermost
    number: str  # as written: 一、 (一) 1.
    heading: tuple[int, int]
    body: tuple[int, int]
    parent: int | None  # index in Outline.items
    path: tuple[str, ...]  # headings above, without numbers, outermost first


@dataclass(frozen=True, slots=True)
class Outline:
    """What the layout of the text says."""

    title: tuple[int, int] | None = None
    paragraphs: tuple[tuple[int, int], ...] = ()
    items: tuple[Item, ...] = ()
    issuer: tuple[int, int] | None = None  # the words that name the issuer
    date: tuple[int, int] | None = None  # the words that give Document.date


def build_outline(document: Document, view: View) -> Outline:
    """Read the layout of a document."""
    return Outline()
