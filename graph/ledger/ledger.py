"""The record of everything: documents, what they say, what people decided, and in which order it came."""

import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Column, Connection, Engine, Select, delete, distinct, func, insert, select, text

from graph.errors import UnknownName
from graph.identity.ids import public_id
from graph.ledger import accepting, deciding, forgetting
from graph.ledger.accepting import Accepted, Arrival
from graph.ledger.classes import find_roots
from graph.ledger.codec import row_to_document, row_to_problem, row_to_statement
from graph.ledger.database import migrate, open_engine, translated
from graph.ledger.decisions import Decision, DecisionKind, as_told, decision_from_json
from graph.ledger.files import Files
from graph.ledger.forgetting import PENDING, Forgotten
from graph.ledger.lock import WriterLock
from graph.ledger.reading import keys_of_ids, read_sources, read_told, slices
from graph.ledger.tables import (
    ONLY_RELATIONS,
    bindings,
    changes,
    decisions,
    documents,
    meta,
    problems,
    statements,
    versions,
)
from graph.records import Document, Extraction, Problem, Statement


@dataclass(frozen=True, slots=True)
class Seen:
    """How the current version of a document was read; ingest skips a file whose values are all unchanged."""

    version: str
    fingerprint: str
    told: Mapping[str, str]
    root: str


@dataclass(frozen=True, slots=True)
class Logged:
    """A decision with its standing: in force or undone; `listed` when it holds for nothing that is stated now."""

    decision: Decision
    active: bool
    bound: str = ""
    listed: bool = False


class Ledger:
    """One data folder. Reads are free; every change takes the writer's lock and is one transaction."""

    def __init__(self, data: Path, engine: Engine) -> None:
        self._data = data
        self._engine = engine
        self._files = Files(data / "files")
        self._lock = WriterLock(data / "writer.lock")
        self.id = self._read_id()

    @classmethod
    def open(cls, data: Path) -> "Ledger":
        """Open or make the ledger of a data folder, and finish what a kill left undone."""
        with translated(data):
            data.mkdir(parents=True, exist_ok=True)
            engine = open_engine(data / "ledger.db")
            with WriterLock(data / "open.lock", patience=30).hold():
                migrate(engine)
            ledger = cls(data, engine)
            ledger._remove_pending()
            return ledger

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # changing

    @contextmanager
    def writer(self) -> Iterator[None]:
        """Hold the writer's lock over several changes; LedgerLocked names who has it."""
        with self._lock.hold():
            yield

    def accept(self, extractions: Sequence[Extraction], *, raw: bytes, root: str, fingerprint: str) -> Accepted:
        """Store a file's extraction and its articles' in one transaction, the bytes first.

        What equals the current version, fingerprint and told values is a no-op. KeyTaken when the key is stored from
        another root. Statements that break a rule are refused and reported as problems.
        """
        with self.writer(), translated(self._data):
            name = self._files.put(raw)
            with self.change() as connection:
                return accepting.accept(connection, Arrival(extractions, name, root, fingerprint))

    def forget(self, key: str) -> Forgotten:
        """Remove a file's bytes, text and statements, of all versions and parts; decisions stay, listed as unbound."""
        with self.writer(), translated(self._data):
            with self.change() as connection:
                forgotten = forgetting.forget(connection, key)
            self._remove_pending()
            with self._engine.connect() as connection:
                connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            return forgotten

    def decide(self, decision: Decision) -> Decision:
        """Append a decision; returns it with id and time, and what the ledger knows of its fact."""
        with self.writer(), translated(self._data), self.change() as connection:
            return deciding.decide(connection, decision)

    def undo(self, number: int, *, author: str, reason: str = "") -> Decision:
        """Undo a decision; undoing an undo brings the decision back."""
        return self.decide(Decision(DecisionKind.UNDO, author, reason, undoes=number))

    # reading

    def position(self) -> int:
        """The position of the last change."""
        with self.read() as connection:
            return connection.execute(select(func.max(changes.c.position))).scalar() or 0

    def seen(self, key: str) -> Seen | None:
        """How the current version of a document was read; None for one that is not stored."""
        columns = (
            *versions.c["version", "fingerprint", "told"],
            documents.c.root,
        )  # not the text, asked at every answer
        with self.read() as connection:
            row = connection.execute(_current(key).with_only_columns(*columns, maintain_column_froms=True)).first()
        return Seen(row.version, row.fingerprint, json.loads(row.told), row.root) if row else None

    def documents(self) -> list[Document]:
        """All current documents by key, articles included, with what people say of them, without text and blocks."""
        with self.read() as connection:
            sources = read_sources(connection)
        return [sources[key].document for key in sorted(sources)]

    def count(self) -> int:
        """How many documents are current, articles included."""
        with self.read() as connection:
            query = select(func.count()).select_from(documents).where(documents.c.version.is_not(None))
            return connection.execute(query).scalar() or 0

    def document(self, key: str, version: str | None = None) -> Document:
        """A document with text and blocks, what people say of it in; its current version unless one is given."""
        query = _current(key) if version is None else _version(key, version)
        with self.read() as connection:
            row = connection.execute(query).first()
            if row is None:
                raise UnknownName(f"没有收录 {key} / {key} is not in the ledger")
            told = read_told(connection, [key]).get(key, {})
        return as_told(row_to_document(row), told) if version is None else row_to_document(row)

    def statements(self, key: str, version: str | None = None) -> list[Statement]:
        """What a document says, as it stands there, whatever was decided."""
        of_key = statements.c.document == key
        of_version = statements.c.live if version is None else statements.c.version == version
        with self.read() as connection:
            rows = connection.execute(select(statements).where(of_key, of_version)).all()
        return sorted(map(row_to_statement, rows), key=lambda s: (s.spans, s.kind, s.subject, s.type, str(s.object)))

    def one_text(self, key: str) -> list[str]:
        """The other current documents of a document's work, apart from a notice and its attachments, in order."""
        work = select(documents.c.work).where(documents.c.key == key).scalar_subquery()
        other = (documents.c.key != key) & documents.c.version.is_not(None) & ~documents.c.attached
        query = select(documents.c.key).where(documents.c.work == work, other).order_by(documents.c.key)
        with self.read() as connection:
            attached = connection.scalar(select(documents.c.attached).where(documents.c.key == key))
            return [] if attached else list(connection.scalars(query))

    def problems(self, key: str) -> list[Problem]:
        """What could not be read or used of a document's current version."""
        current = (documents.c.key == problems.c.document) & (documents.c.version == problems.c.version)
        query = select(problems).join(documents, current).where(problems.c.document == key).order_by(problems.c.id)
        with self.read() as connection:
            return [row_to_problem(row) for row in connection.execute(query)]

    def problem_counts(self, keys: Sequence[str] | None = None) -> dict[str, int]:
        """How many problems the current versions of some documents, or of all, have; those without are left out."""
        current = (documents.c.key == problems.c.document) & (documents.c.version == problems.c.version)
        query = select(problems.c.document, func.count()).join(documents, current).group_by(problems.c.document)
        return self._counts(query, problems.c.document, keys)

    def fact_counts(self, keys: Sequence[str] | None = None) -> dict[str, int]:
        """How many different relationships the texts of some documents, or of all, state; likewise."""
        facts = func.count(distinct(statements.c.fact_id))
        query = select(statements.c.document, facts).where(text(ONLY_RELATIONS)).group_by(statements.c.document)
        return self._counts(query, statements.c.document, keys)

    def _counts(
        self, query: Select[*tuple[Any, ...]], column: Column[str], keys: Sequence[str] | None
    ) -> dict[str, int]:
        queries = [query] if keys is None else [query.where(column.in_(piece)) for piece in slices(keys)]
        with self.read() as connection:
            return {row[0]: row[1] for one in queries for row in connection.execute(one)}

    def original(self, key: str, version: str | None = None) -> bytes:
        """The bytes of a document; for an article those of its file."""
        with self.read() as connection:
            while True:
                row = connection.execute(_current(key) if version is None else _version(key, version)).first()
                if row is None:
                    raise UnknownName(f"没有收录 {key} / {key} is not in the ledger")
                if row.file is not None:
                    return self._files.get(row.file)
                key, version = json.loads(row.fields)["parent"], None

    def versions(self, key: str) -> list[str]:
        """The versions of a document, the oldest acceptance first."""
        query = select(versions.c.version).where(versions.c.document == key).order_by(versions.c.position)
        with self.read() as connection:
            return list(connection.scalars(query))

    def decisions(self) -> list[Logged]:
        """The whole log, in order."""
        query = select(decisions, bindings).join(bindings).order_by(decisions.c.id)
        with self.read() as connection:
            return [
                Logged(
                    decision_from_json(json.loads(row.body), row.id), row.active, row.bound, row.active and row.listed
                )
                for row in connection.execute(query)
            ]

    def told(self, key: str) -> dict[str, str]:
        """What the active set-document decisions say of a document, stored or not."""
        with self.read() as connection:
            return read_told(connection, [key]).get(key, {})

    def resolve(self, public: str) -> str:
        """The current id behind an id: merges and SAME_AS redirect it. UnknownName for one never given."""
        with self.read() as connection:
            key = keys_of_ids(connection, [public]).get(public)
            if key is None:
                raise UnknownName(f"没有编号 {public} / no entity has the id {public}")
            return public_id(find_roots(connection, [key])[key])

    def key(self, public: str) -> str:
        """The very key behind an id, whatever it is joined to. UnknownName for one never given."""
        with self.read() as connection:
            key = keys_of_ids(connection, [public]).get(public)
        if key is None:
            raise UnknownName(f"没有编号 {public} / no entity has the id {public}")
        return key

    def names(self, keys: Sequence[str]) -> list[str]:
        """The names of keys, each by its own standing mentions."""
        with self.read() as connection:
            return [deciding.name_of(connection, key) for key in keys]

    def keys(self, public: str) -> list[str]:
        """All keys of the entity behind an id, the smallest first."""
        with self.read() as connection:
            key = keys_of_ids(connection, [public]).get(public)
            if key is None:
                raise UnknownName(f"没有编号 {public} / no entity has the id {public}")
            roots = find_roots(connection, [key])
            return sorted(other for other, root in roots.items() if root == roots[key])

    # for the projection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection on which everything shows one moment."""
        with translated(self._data), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def change(self) -> Iterator[Connection]:
        """A transaction that writes; for callers that hold the writer's lock."""
        with translated(self._data), self._engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                yield connection

    def _read_id(self) -> str:
        query = select(meta.c.value).where(meta.c.name == "id")
        with self.read() as connection:
            if found := connection.execute(query).scalar():
                return str(found)
        with self.change() as connection:
            if found := connection.execute(query).scalar():
                return str(found)
            made = uuid.uuid4().hex
            connection.execute(insert(meta).values(name="id", value=made))
            return made

    def _remove_pending(self) -> None:
        """Delete bytes whose rows are gone; run again after a kill between."""
        with self.read() as connection:
            if not connection.scalars(select(meta.c.name).where(meta.c.name.startswith(PENDING))).all():
                return
        with self.change() as connection:
            pending = connection.scalars(select(meta.c.name).where(meta.c.name.startswith(PENDING))).all()
            for name in pending:
                file = name.removeprefix(PENDING)
                if connection.execute(select(versions.c.file).where(versions.c.file == file)).first() is None:
                    self._files.remove(file)
                connection.execute(delete(meta).where(meta.c.name == name))


def _current(key: str) -> Select[*tuple[Any, ...]]:
    current = (documents.c.key == versions.c.document) & (documents.c.version == versions.c.version)
    return select(versions).join(documents, current).where(versions.c.document == key)


def _version(key: str, version: str) -> Select[*tuple[Any, ...]]:
    return select(versions).where(versions.c.document == key, versions.c.version == version)
