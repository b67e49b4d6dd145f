"""Records to rows of the ledger and back."""

import json
from collections.abc import Mapping
from typing import Any

from graph.identity.ids import fact_id, statement_id
from graph.records import (
    Block,
    BlockKind,
    Document,
    Line,
    Modality,
    Origin,
    Problem,
    Span,
    Statement,
    StatementKind,
    Tier,
)
from graph.schema.load import Schema

FIELDS = (
    "title", "issuer", "region", "date", "date_kind", "number", "kind", "standing", "announces", "forwards",
    "copied_to", "printed_by", "printed_on", "media_type", "reader", "reader_version", "parent", "attached",
    "offset", "seam",
)  # fmt: skip


def to_json(value: object) -> str:
    """Compact, readable by people who look into the file."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def statement_to_row(statement: Statement, schema: Schema) -> dict[str, Any]:
    """A row of `statements`, live."""
    fact = fact_id(statement, schema)
    literal = statement.kind is StatementKind.ATTRIBUTE
    return {
        "id": statement_id(statement, fact),
        "fact_id": fact,
        "document": statement.document,
        "version": statement.version,
        "live": True,
        "kind": statement.kind.value,
        "subject": statement.subject,
        "type": statement.type,
        "object": to_json(statement.object) if literal else str(statement.object),
        "qualifiers": to_json(statement.qualifiers),
        "spans": to_json([number for span in statement.spans for number in (span.start, span.end)]),
        "quote": statement.quote,
        "origin": statement.origin.value,
        "tier": int(statement.tier),
        "rule": statement.rule,
        "verb": statement.verb,
        "modality": statement.modality.value if statement.modality else None,
        "standing": statement.standing,
        "reason": statement.reason,
    }


def row_to_statement(row: Any) -> Statement:
    """The statement of a row of `statements`."""
    kind = StatementKind(row.kind)
    flat = json.loads(row.spans)
    return Statement(
        kind=kind,
        subject=row.subject,
        type=row.type,
        object=json.loads(row.object) if kind is StatementKind.ATTRIBUTE else row.object,
        document=row.document,
        version=row.version,
        spans=tuple(Span(start, end) for start, end in zip(flat[::2], flat[1::2], strict=True)),
        quote=row.quote,
        qualifiers=tuple((name, value) for name, value in json.loads(row.qualifiers)),
        origin=Origin(row.origin),
        tier=Tier(row.tier),
        rule=row.rule,
        verb=row.verb,
        modality=Modality(row.modality) if row.modality else None,
        standing=bool(row.standing),
        reason=row.reason,
    )


def document_fields(document: Document) -> str:
    """All but key, version, text, blocks and what was told."""
    return to_json({name: getattr(document, name) for name in FIELDS})


def told_fields(document: Document) -> str:
    """The fields that a person gave, with their values."""
    return to_json({name: getattr(document, name) for name in sorted(document.told)})


def row_to_document(row: Any, *, whole: bool = True) -> Document:
    """The document of a row of `versions`; without text and blocks unless `whole`."""
    return Document(
        key=row.document,
        version=row.version,
        text=row.text if whole else "",
        blocks=tuple(_block(block) for block in json.loads(row.blocks)) if whole else (),
        told=frozenset(json.loads(row.told)),
        **json.loads(row.fields),
    )


def blocks_to_json(document: Document) -> str:
    """The blocks; fields at their defaults are left out."""
    return to_json([_block_to_json(block) for block in document.blocks])


def problem_to_row(problem: Problem, document: Document) -> dict[str, Any]:
    """A row of `problems`."""
    start, end = (problem.span.start, problem.span.end) if problem.span else (None, None)
    return {
        "document": document.key,
        "version": document.version,
        "code": problem.code,
        "reason": problem.reason,
        "start": start,
        "end": end,
    }


def row_to_problem(row: Any) -> Problem:
    """The problem of a row of `problems`."""
    span = None if row.start is None else Span(row.start, row.end)
    return Problem(row.document, row.code, row.reason, span)


def _block_to_json(block: Block) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": block.kind.value, "span": [block.span.start, block.span.end]}
    plain = {name: getattr(block, name) for name in ("path", "level", "table", "row", "column")}
    data |= {name: value for name, value in plain.items() if value not in (None, ())}
    data |= {name: getattr(block, name) for name in ("rows", "columns") if getattr(block, name) != 1}
    if block.lines:
        data["lines"] = [[line.span.start, line.span.end, line.page, line.box, line.confidence] for line in block.lines]
    return data


def _block(data: Mapping[str, Any]) -> Block:
    lines = tuple(
        Line(Span(start, end), page, tuple(box) if box else None, confidence)
        for start, end, page, box, confidence in data.get("lines", ())
    )
    rest = {name: value for name, value in data.items() if name not in {"kind", "span", "path", "lines"}}
    return Block(BlockKind(data["kind"]), Span(*data["span"]), tuple(data.get("path", ())), lines=lines, **rest)
