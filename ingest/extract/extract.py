"""One document to what it says: the order of the extraction stages."""

from graph.records import Document, Extraction
from ingest.extract.context import Context
from ingest.structure.outline import build_outline
from ingest.structure.view import fold


def extract(document: Document) -> Extraction:
    """All statements of one document; a pure function of the document and the rules."""
    view = fold(document.text)
    context = Context(document, view, build_outline(document, view))
    return Extraction(context.document, tuple(context.statements))
