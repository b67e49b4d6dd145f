"""Take in what a file says: one transaction for the file and its articles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import Connection, delete, insert, select, update

from graph.errors import BadInput, KeyTaken
from graph.identity.keys import document_key
from graph.ledger.checking import check_statements
from graph.ledger.codec import (
    blocks_to_json,
    document_fields,
    problem_to_row,
    statement_to_row,
    told_fields,
)
from graph.ledger.reading import read_sources, statements_where
from graph.ledger.tables import documents, problems, statements, versions
from graph.ledger.writing import Change, keys_of, log_change, note_keys, rebind, stored_ties, update_works
from graph.records import Document, Extraction, Problem, Span, Statement, StatementKind
from graph.schema.load import load_schema


class Outcome(StrEnum):
    """What accepting a file came to."""

    NEW = "new"
    NEW_VERSION = "new version"
    READ_AGAIN = "read again"  # the same bytes under another fingerprint or with other told values
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was stored of a file; `problems` are the readers' and rules' own and those of refused statements."""

    key: str
    version: str
    outcome: Outcome
    statements: int
    refused: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file as it comes in; the first extraction is the file, the others are its parts."""

    extractions: Sequence[Extraction]
    file: str
    root: str
    fingerprint: str

    @property
    def document(self) -> Document:
        return self.extractions[0].document

    @property
    def keys(self) -> list[str]:
        return [extraction.document.key for extraction in self.extractions]


def accept(connection: Connection, arrival: Arrival) -> Accepted:
    """Store what arrived, or find that nothing is new."""
    _check_arrival(connection, arrival)
    known = _current(connection, arrival.document.key)
    if known is not None and _is_unchanged(connection, arrival):
        return Accepted(arrival.document.key, arrival.document.version, Outcome.UNCHANGED, 0, 0)
    change = Change("accept")
    touched = {*arrival.keys, *_parts(connection, arrival.document.key)}
    before = stored_ties(connection, touched)
    gone = statements_where(connection, "document", touched)
    change.take_away(gone)
    _retire(connection, touched)
    change.documents |= touched
    checked = [_with_checks(extraction) for extraction in arrival.extractions]
    _store_versions(connection, arrival, checked)
    change.documents |= update_works(connection, touched, before)
    facts = {stored.fact for stored in gone} | _store_statements(connection, checked)
    rebind(connection, change, facts)
    position = log_change(connection, change)
    connection.execute(update(versions).where(versions.c.position == 0).values(position=position))
    return _report(arrival, known, checked)


@dataclass(frozen=True, slots=True)
class _Checked:
    document: Document
    good: tuple[Statement, ...]
    problems: tuple[Problem, ...]
    refused: int


def _check_arrival(connection: Connection, arrival: Arrival) -> None:
    document = arrival.document
    if document.version != arrival.file:
        raise BadInput(f"{document.key}：版本与内容不符 / the version is not the SHA-256 of the bytes")
    if len(set(arrival.keys)) != len(arrival.keys):
        raise BadInput(f"{document.key}：两部分同键 / two parts have one key")
    row = connection.execute(select(documents).where(documents.c.key == document.key)).first()
    if row is not None and row.root != arrival.root:
        raise KeyTaken(
            f"{document.key} 已从 {row.root} 收录：请用 --collection 或 --key 另起名，或先 yanzhen forget / is stored "
            f"from {row.root}: name it otherwise with --collection or --key, or forget it first"
        )
    for part in arrival.extractions[1:]:
        if part.document.parent is None:
            raise BadInput(f"{part.document.key}：缺少所属文件 / a part needs its parent")


def _current(connection: Connection, key: str) -> str | None:
    return connection.execute(select(documents.c.version).where(documents.c.key == key)).scalar_one_or_none()


def _parts(connection: Connection, key: str) -> list[str]:
    current = documents.c.version.is_not(None)
    found: list[str] = []
    fresh = [key]
    while fresh:
        query = select(documents.c.key).where(documents.c.parent.in_(fresh), current)
        fresh = list(connection.scalars(query))
        found += fresh
    return found


def _is_unchanged(connection: Connection, arrival: Arrival) -> bool:
    if sorted(_parts(connection, arrival.document.key)) != sorted(arrival.keys[1:]):
        return False
    for extraction in arrival.extractions:
        document = extraction.document
        row = connection.execute(
            select(*versions.c["fingerprint", "told"])
            .join(documents, (documents.c.key == versions.c.document) & (documents.c.version == versions.c.version))
            .where(versions.c.document == document.key, versions.c.version == document.version)
        ).first()
        if row is None or row.fingerprint != arrival.fingerprint or row.told != told_fields(document):
            return False
    return True


def _retire(connection: Connection, touched: set[str]) -> None:
    for key in sorted(touched):
        of_key = statements.c.document == key
        connection.execute(update(statements).where(of_key, statements.c.live).values(live=False))
        connection.execute(update(documents).where(documents.c.key == key).values(version=None))


def _with_checks(extraction: Extraction) -> _Checked:
    document = extraction.document
    stated = [*extraction.statements, *_structure(extraction)]
    good, faults = check_statements(document, tuple(stated), load_schema())
    return _Checked(document, tuple(good), (*extraction.problems, *faults), len(faults))


def _structure(extraction: Extraction) -> list[Statement]:
    """That a part belongs to its file; its first line, which is its headline, says so where it stands."""
    document = extraction.document
    stripped = document.text.strip()
    if document.parent is None or not stripped:
        return []
    own = document_key(document.key)
    if any(s.subject == own and s.type == "PART_OF" for s in extraction.statements):
        return []
    headline = stripped.splitlines()[0]
    start = document.text.index(headline)
    return [
        Statement(
            StatementKind.RELATION,
            own,
            "PART_OF",
            document_key(document.parent),
            document.key,
            document.version,
            spans=(Span(start, start + len(headline)),),
            quote=headline,
            rule="part of its file",
        )
    ]


def _store_versions(connection: Connection, arrival: Arrival, checked: Sequence[_Checked]) -> None:
    for item in checked:
        document = item.document
        known = connection.execute(select(documents.c.key).where(documents.c.key == document.key)).first()
        if known is None:
            row = {"key": document.key, "root": arrival.root, "parent": document.parent, "attached": False}
            connection.execute(insert(documents).values(row))
        same = (versions.c.document == document.key) & (versions.c.version == document.version)
        connection.execute(delete(versions).where(same))
        connection.execute(
            insert(versions).values(
                document=document.key,
                version=document.version,
                file=arrival.file if document is arrival.document else None,
                fingerprint=arrival.fingerprint,
                position=0,
                told=told_fields(document),
                fields=document_fields(document),
                blocks=blocks_to_json(document),
                text=document.text,
            )
        )
        current = {"version": document.version, "parent": document.parent}
        connection.execute(update(documents).where(documents.c.key == document.key).values(current))
        rows = [problem_to_row(replace(problem, document=document.key), document) for problem in item.problems]
        if rows:
            connection.execute(insert(problems), rows)


def _store_statements(connection: Connection, checked: Sequence[_Checked]) -> set[str]:
    """Store the statements; returns their facts. Of two with one id the stronger stays, whatever the order."""
    rows: dict[str, dict[str, object]] = {}
    named = {document_key(item.document.key) for item in checked}
    sources = read_sources(connection, {item.document.key for item in checked})
    for item in checked:
        source = sources[item.document.key]
        of_document = {"work": source.work, "date": source.document.date or ""}
        for statement in item.good:
            named.update(keys_of(statement))
            row = statement_to_row(statement, load_schema()) | of_document
            known = rows.get(row["id"])
            if known is None or _strength(row) < _strength(known):
                rows[row["id"]] = row
    note_keys(connection, named)
    if rows:
        connection.execute(insert(statements), list(rows.values()))
    return {str(row["fact_id"]) for row in rows.values()}


def _strength(row: dict[str, object]) -> tuple[object, ...]:
    names = ("tier", "rule", "qualifiers", "verb", "modality", "standing", "reason", "subject", "object", "origin")
    return tuple(str(row[name]) for name in names)


def _report(arrival: Arrival, known: str | None, checked: Sequence[_Checked]) -> Accepted:
    if known is None:
        outcome = Outcome.NEW
    else:
        outcome = Outcome.READ_AGAIN if known == arrival.document.version else Outcome.NEW_VERSION
    return Accepted(
        arrival.document.key,
        arrival.document.version,
        outcome,
        sum(len(item.good) for item in checked),
        sum(item.refused for item in checked),
        tuple(problem for item in checked for problem in item.problems),
    )
