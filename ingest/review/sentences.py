"""The sentences of a document, with what its statements say in each."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.records import Document, Span, Statement, StatementKind

SENTENCE = re.compile(r"[^。！？!?；;\r\n]+[。！？!?；;]?")
SHORTEST = 6  # characters; shorter stretches are headings' numbers, dates, furniture


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the facts (relations and targets, no mentions) that rest on words inside it."""

    document: str
    span: Span
    text: str
    facts: tuple[Statement, ...]


def sentences_of(document: Document, statements: Sequence[Statement]) -> Iterator[Sentence]:
    """Every sentence in order. A fact whose words stand in two sentences belongs to both."""
    facts = sorted(
        ((span.start, span.end, n) for n, one in enumerate(statements) if is_fact(one) for span in one.spans)
    )
    starts = [start for start, _, _ in facts]
    longest = max((end - start for start, end, _ in facts), default=0)
    for found in SENTENCE.finditer(document.text):
        text = found.group().strip()
        if len(text) < SHORTEST:
            continue
        first = bisect_left(starts, found.start() - longest)
        inside = {n for start, end, n in facts[first : bisect_left(starts, found.end())] if end > found.start()}
        yield Sentence(
            document.key,
            Span(found.start(), found.end()),
            text,
            tuple(statements[n] for n in sorted(inside)),
        )


def is_fact(statement: Statement) -> bool:
    """Relations between entities; what only follows from a name (it lies in its region) is none that a text tells."""
    return statement.kind is StatementKind.RELATION and bool(statement.spans) and statement.type not in UNTOLD


UNTOLD = frozenset({"IN_REGION", "SAME_AS", "TEXT_OF"})
