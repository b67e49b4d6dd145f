"""Forget a document: its bytes, its text, and what all its versions and articles say."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from graph.errors import BadInput, UnknownName
from graph.identity.keys import document_key
from graph.ledger.reading import slices, statements_where
from graph.ledger.tables import documents, meta, statements, versions
from graph.ledger.writing import Change, drop_unnamed_keys, log_change, rebind, stored_ties, update_works

PENDING = "remove "  # before a SHA-256 in `meta`: bytes whose rows are gone


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was forgotten: the document and its parts, and how many files of bytes."""

    keys: tuple[str, ...]
    files: int


def forget(connection: Connection, key: str) -> Forgotten:
    """Delete the rows; the bytes that nothing shares are noted for removal once this is committed."""
    keys = _with_parts(connection, key)
    change = Change("forget", documents=set())
    before = stored_ties(connection, keys)
    gone = statements_where(connection, "document", keys)
    change.take_away(gone)
    # Retired statements name keys as well: those are forgotten with them.
    named = {document_key(name) for name in keys}
    for piece in slices(keys):
        rows = connection.execute(
            select(*statements.c["kind", "subject", "object"]).where(statements.c.document.in_(piece))
        )
        for row in rows:
            named |= {row.subject, row.object} if row.kind == "relation" else {row.subject}
    files = set(
        connection.scalars(select(versions.c.file).where(versions.c.document.in_(keys), versions.c.file.is_not(None)))
    )
    connection.execute(delete(documents).where(documents.c.key == key))
    change.documents |= update_works(connection, [], before)
    change.documents |= set(keys)
    rebind(connection, change, {stored.fact for stored in gone})
    log_change(connection, change)
    drop_unnamed_keys(connection, named)
    shared = set(connection.scalars(select(versions.c.file).where(versions.c.file.in_(files))))
    for name in sorted(files - shared):
        connection.execute(delete(meta).where(meta.c.name == PENDING + name))
        connection.execute(insert(meta).values(name=PENDING + name, value=""))
    return Forgotten(tuple(keys), len(files - shared))


def _with_parts(connection: Connection, key: str) -> list[str]:
    row = connection.execute(select(documents).where(documents.c.key == key)).first()
    if row is None:
        raise UnknownName(f"没有收录 {key} / {key} is not in the ledger")
    if row.parent is not None:
        raise BadInput(f"{key} 是 {row.parent} 的一部分：请删除整个文件 / is a part: forget {row.parent}")
    keys, fresh = [key], [key]
    while fresh:
        fresh = list(connection.scalars(select(documents.c.key).where(documents.c.parent.in_(fresh))))
        keys += fresh
    return keys
