"""Words with what stands before and after them, masked for those who are not known."""

from collections.abc import Sequence

from api import models as m
from api.access.masking import mask
from api.services import Services
from graph.errors import UnknownName
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from graph.records import Statement

CONTEXT = 40  # code points on either side
Words = tuple[str | None, str | None, str | None]  # before, quote, after


class Quoter:
    """Finds the words around quotes; one for one answer. `masked` hides phone and identity numbers."""

    def __init__(self, services: Services, *, masked: bool) -> None:
        self.ledger = services.ledger
        self._services = services
        self._masked = masked
        self._texts: dict[str, str | None] = {}  # by key
        self._references: dict[str, m.DocumentRef] = {}  # by key

    def shown(self, text: str) -> str:
        """The text as this caller may see it."""
        return mask(text) if self._masked else text

    def shown_all(self, properties: dict[str, object]) -> dict[str, object]:
        """Properties with their strings as this caller may see them."""
        return {name: self.shown(value) if isinstance(value, str) else value for name, value in properties.items()}

    def around(self, key: str | None, spans: Sequence[tuple[int, int]], quote: str | None) -> Words:
        """The words at the spans of a document, by its key; context only where the stored text has the quote there."""
        if quote is None:
            return None, None, None
        text = self._text(key) if key and spans else None
        if text is None or "…".join(text[a:b] for a, b in spans) != quote:
            return None, self.shown(quote), None
        return self._cut(text, spans)

    def evidence(self, statement: Statement) -> m.Evidence:
        """The words of a stored statement."""
        spans = [(span.start, span.end) for span in statement.spans]
        before, quote, after = self.around(statement.document, spans, statement.quote or None)
        return m.Evidence(
            quote=quote,
            before=before,
            after=after,
            spans=spans,
            document=self._reference(statement.document),
            origin=statement.origin,
        )

    def _reference(self, key: str) -> m.DocumentRef:
        if key not in self._references:
            id_ = public_id(document_key(key))
            try:
                document = self._services.ledger.document(key)
                self._references[key] = m.DocumentRef(id=id_, title=document.title, date=document.date)
            except UnknownName:
                self._references[key] = m.DocumentRef(id=id_)
        return self._references[key]

    def _cut(self, text: str, spans: Sequence[tuple[int, int]]) -> Words:
        start, end = spans[0][0], spans[-1][1]
        first, last = max(0, start - 2 * CONTEXT), end + 2 * CONTEXT
        # Masked with more around it than is shown: a number may lie across the end of a span or of the context.
        window = text[:first] + self.shown(text[first:last])
        before = window[max(0, start - CONTEXT) : start].rpartition("\n")[2]
        after = window[end : end + CONTEXT].partition("\n")[0]
        return before, "…".join(window[a:b] for a, b in spans), after

    def _text(self, key: str) -> str | None:
        if key not in self._texts:
            try:
                self._texts[key] = self._services.text(key)
            except UnknownName:
                self._texts[key] = None
        return self._texts[key]
