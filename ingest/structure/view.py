"""A folded view of a text that maps back: width, quotes and spaces made one, soft line breaks dropped."""

from array import array
from dataclasses import dataclass

from graph.records import Span


@dataclass(frozen=True, slots=True)
class View:
    """`text` is what rules match on; `origins` holds, for each of its characters, the offset in the source
    (None where the view has the same length as the source)."""

    text: str
    origins: array[int] | None = None

    def source(self, start: int, end: int) -> Span:
        """The source range that covers view[start:end]; start < end."""
        if self.origins is None:
            return Span(start, end)
        return Span(self.origins[start], self.origins[end - 1] + 1)


def fold(text: str) -> View:
    """Make the view of a document's text."""
    return View(text)
