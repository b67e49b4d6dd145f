"""On which page of a document words stand."""

from collections.abc import Sequence

from graph.records import Document, Span


def page_at(document: Document, spans: Sequence[Span]) -> int | None:
    """The page of the first span, from 1; None where the document's format has no pages."""
    if not spans:
        return None
    start = spans[0].start
    lines = (line for block in document.blocks for line in block.lines if line.page is not None)
    return next((line.page for line in lines if line.span.start <= start < line.span.end), None)
