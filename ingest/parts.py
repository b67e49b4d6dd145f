"""What a file says, shared out: to the document itself and to the attachments in it.

A file is read as one, since its notice gives an attachment the bodies and names that it leans on; then each statement
goes to the attachment that holds all its words. What the words of two hold stays with the whole.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.identity.keys import document_key, label_of, policy_key
from graph.records import Document, Extraction, Span, Statement, StatementKind, quote_of
from ingest.structure.outline import Outline, build_outline
from ingest.structure.view import View, fold

BODIES = frozenset({"Organization", "School"})


def share_out(extraction: Extraction, parts: Sequence[Document]) -> list[Extraction]:
    """The extraction of a file as those of the file and of its attachments `parts`, in the order of the text."""
    starts = [part.offset for part in parts]
    own: list[Statement] = []
    taken: dict[str, list[Statement]] = defaultdict(list)
    for statement in extraction.statements:
        index = bisect_right(starts, statement.spans[0].start) - 1 if statement.spans else -1
        part = parts[index] if index >= 0 else None
        if part and all(part.offset <= span.start and span.end <= _end(part) for span in statement.spans):
            taken[part.key].append(_moved(statement, part))
        else:
            own.append(statement)
    whole = replace(extraction, statements=tuple(own))
    return [whole, *(Extraction(part, (*_about(part, taken[part.key]), *taken[part.key])) for part in parts)]


def put_back(
    whole: Document, own: Iterable[Statement], parts: Iterable[tuple[Document, Iterable[Statement]]]
) -> list[Statement]:
    """The statements of a file with those of its attachments, all in the file's text; what says of an attachment that
    it is one is left out."""
    said = list(own)
    for part, statements in parts:
        key = document_key(part.key)
        said += [
            replace(
                one,
                document=whole.key,
                version=whole.version,
                spans=tuple(Span(span.start + part.offset, span.end + part.offset) for span in one.spans),
            )
            for one in statements
            if key not in (one.subject, one.object)
        ]
    return said


def _end(part: Document) -> int:
    return part.offset + len(part.text)


def _moved(statement: Statement, part: Document) -> Statement:
    spans = tuple(Span(span.start - part.offset, span.end - part.offset) for span in statement.spans)
    return replace(statement, document=part.key, version=part.version, spans=spans)


def _about(part: Document, said: Sequence[Statement]) -> Iterator[Statement]:
    """What an attachment says of itself: its title, whose it is, its number, and who signed it."""
    view = fold(part.text)
    outline = build_outline(part, view)
    key = document_key(part.key)
    heading = _heading(part, view, outline)
    title = part.title or part.text[heading.start : heading.end]
    yield _say(part, StatementKind.MENTION, (key, "MENTION", title), heading, "title")
    yield _say(part, StatementKind.RELATION, (key, "PART_OF", document_key(part.parent or "")), heading, "attachment")
    number = outline.head.number
    if part.number and number:
        policy, at = policy_key(None, number=part.number), view.source(*number)
        yield _say(part, StatementKind.RELATION, (key, "TEXT_OF", policy), at, "own-number")
    signed = view.source(*outline.issuer) if outline.issuer else None
    for one in _bodies_at(said, signed) if signed else ():
        yield _say(part, StatementKind.RELATION, (one.subject, "ISSUED", key), one.spans[0], "issuer")


def _bodies_at(said: Sequence[Statement], at: Span) -> list[Statement]:
    """The bodies named in a stretch, without one that only begins the name of another, each once."""
    named = [
        one
        for one in said
        if one.kind is StatementKind.MENTION
        and label_of(one.subject) in BODIES
        and at.start <= one.spans[0].start
        and one.spans[0].end <= at.end
    ]
    whole = [
        one
        for one in named
        if not any(o.spans[0].start <= one.spans[0].start and one.spans[0].end < o.spans[0].end for o in named)
    ]
    return list({one.subject: one for one in reversed(whole)}.values())


def _heading(part: Document, view: View, outline: Outline) -> Span:
    """Where the title of an attachment stands, else its first line."""
    if outline.title and part.title and view.text[slice(*outline.title)].replace("\n", "") == part.title:
        return view.source(*outline.title)
    end = part.text.find("\n")
    return Span(0, len((part.text[:end] if end >= 0 else part.text).rstrip()))


def _say(part: Document, kind: StatementKind, said: tuple[str, str, str], at: Span, rule: str) -> Statement:
    return Statement(kind, *said, part.key, part.version, (at,), quote_of(part.text, (at,)), rule=rule)
