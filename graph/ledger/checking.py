"""The checks that every statement passes before it is stored."""

from collections.abc import Iterator

from graph.identity.keys import label_of
from graph.ledger.decisions import Claim
from graph.records import Document, Origin, Problem, Span, Statement, StatementKind, quote_of
from graph.schema.load import Schema


def check_statements(
    document: Document, statements: tuple[Statement, ...], schema: Schema
) -> tuple[list[Statement], list[Problem]]:
    """The statements that may be stored, and a problem for each that may not."""
    good: list[Statement] = []
    problems: list[Problem] = []
    for statement in statements:
        fault = next(_faults(document, statement, schema), None)
        if fault is None:
            good.append(statement)
        else:
            code, reason = fault
            span = statement.spans[0] if statement.spans and _inside(statement.spans[0], document) else None
            what = f"{statement.subject} {statement.type} {statement.object}"
            problems.append(Problem(document.key, code, f"{reason}: {what}", span))
    return good, problems


def _faults(document: Document, statement: Statement, schema: Schema) -> Iterator[tuple[str, str]]:
    if (statement.document, statement.version) != (document.key, document.version):
        yield "document", "陈述属于另一文档或版本 / the statement is another document's or version's"
    if fault := _evidence_fault(document, statement):
        yield "span", fault
    if fault := _schema_fault(statement, schema):
        yield "schema", fault


def _evidence_fault(document: Document, statement: Statement) -> str | None:
    if statement.origin is not Origin.TEXT:
        return None if not statement.spans and not statement.quote else "非文本陈述带有引文 / a quote without a text"
    if not statement.spans:
        return "没有出处 / no words state it"
    if not all(_inside(span, document) for span in statement.spans):
        return "引文位置在文本之外 / a span lies outside the text"
    if quote_of(document.text, statement.spans) != statement.quote:
        return "引文与原文不符 / the quote is not what stands at its spans"
    return None


def _schema_fault(statement: Statement, schema: Schema) -> str | None:
    label = label_of(statement.subject)
    if label not in schema.labels:
        return f"未知类别 / unknown label {label}"
    if statement.kind is StatementKind.MENTION:
        return None if isinstance(statement.object, str) and statement.object else "没有名称 / no surface"
    if statement.kind is StatementKind.ATTRIBUTE:
        known = statement.type in schema.labels[label].properties
        return None if known else f"{label} 没有这一属性 / {label} has no property {statement.type}"
    relationship = schema.relationships.get(statement.type)
    if relationship is None or statement.type == "MENTIONS":
        return f"未知关系 / unknown type {statement.type}"
    target = label_of(str(statement.object))
    if relationship.allows(label, target) or (relationship.symmetric and relationship.allows(target, label)):
        return None
    allowed = "；".join(f"{source} → {', '.join(sorted(to))}" for source, to in sorted(relationship.ends.items()))
    return f"{statement.type} 不能从 {label} 到 {target} / may not run from {label} to {target}: {allowed}"


def claim_fault(claim: Claim, schema: Schema) -> str | None:
    """Why a fact that a person states may not stand; MENTIONS may be rejected, so it is allowed here."""
    if claim.type == "MENTIONS":
        return None
    return _schema_fault(claim.stated(), schema)


def qualifier_fault(claim: Claim, schema: Schema) -> str | None:
    """Why the qualifiers that a person gives a fact may not stand: unknown ones, unknown values, identifying ones that
    lack."""
    relationship = schema.relationships.get(claim.type)
    if claim.kind is not StatementKind.RELATION or relationship is None:
        return None
    given = dict(claim.qualifiers)
    known = {**relationship.identifying, **relationship.properties}
    if unknown := set(given) - set(known):
        return f"{claim.type} 没有 has no {', '.join(sorted(unknown))}; 可用 use {', '.join(known) or '-'}"
    if lacking := [name for name in relationship.identifying if not given.get(name, "").strip()]:
        return f"{claim.type} 需要 needs {', '.join(lacking)}"
    for name, value in given.items():
        if (values := relationship.values.get(name)) and value not in values:
            return f"{claim.type} {name}: 不能是 may not be {value!r}; 可用 use {', '.join(values)}"
    return None


def _inside(span: Span, document: Document) -> bool:
    return 0 <= span.start < span.end <= len(document.text)
