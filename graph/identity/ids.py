"""Public ids: stable, short, and the same on every machine."""

import base64
import hashlib
import json

from graph.identity.keys import KEY_VERSION, label_of
from graph.identity.normal import title_form
from graph.records import Literal, Statement, StatementKind
from graph.schema.load import Schema, load_schema

LENGTH = 16  # base32 characters: 80 bits
POST_TITLES = frozenset({("HOLDS_POST", "title"), ("NOMINATED_FOR", "post")})


def public_id(key: str) -> str:
    """The id of the entity of a key: its label's prefix, `_`, 16 base32 characters."""
    return f"{load_schema().labels[label_of(key)].prefix}_{_hash(KEY_VERSION, key)}"


def fact_id(statement: Statement, schema: Schema | None = None) -> str:
    """The id of what is said, whoever says it: ends, type and identifying qualifiers, from the keys as stated."""
    ends: list[Literal] = [statement.subject, statement.object]
    qualifiers: list[list[str]] = []
    if statement.kind is StatementKind.RELATION:
        relationship = (schema or load_schema()).relationships[statement.type]
        if relationship.symmetric:
            ends.sort(key=str)
        qualifiers = [
            [name, title_form(value) if (statement.type, name) in POST_TITLES else value]
            for name, value in sorted(statement.qualifiers)
            if name in relationship.identifying
        ]
    return f"fct_{_hash(KEY_VERSION, statement.kind.value, statement.type, [_plain(end) for end in ends], qualifiers)}"


def statement_id(statement: Statement, fact: str) -> str:
    """The id of one document version's saying so at one place."""
    spans = [[span.start, span.end] for span in statement.spans]
    return f"stm_{_hash(fact, statement.document, statement.version, spans)}"


def _plain(value: Literal) -> Literal:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _hash(*parts: object) -> str:
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:LENGTH]
