"""What a file says as one JSON object: articles and attachments folded in, spans in the file's text, one entity a
thing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.identity.keys import document_key, label_of, region_key
from graph.identity.names import choose_name, clean_surface, compose_name
from graph.ledger.joins import build_joins
from graph.records import Document, Extraction, Statement, StatementKind


def to_json(extractions: Sequence[Extraction]) -> dict[str, Any]:
    """The first extraction is the file, the others its parts; ids are e1, e2 … in the order of the keys. An attachment
    is no entity beside its file: `attachments` lists them."""
    same = _joined(statement for extraction in extractions for statement in extraction.statements)
    entities = _Entities(same)
    relations: dict[tuple[str, str, str, tuple[tuple[str, str], ...]], dict[str, Any]] = {}
    for extraction in extractions:
        if not extraction.document.attached:
            entities.add_document(extraction.document)
        for statement in _folded_in(extraction):
            entities.add(statement)
            if statement.kind is StatementKind.RELATION and statement.type != "SAME_AS":
                ends = (
                    same.get(statement.subject, statement.subject),
                    same.get(str(statement.object), str(statement.object)),
                )
                identity = (statement.type, *ends, statement.qualifiers)
                relations.setdefault(identity, _relation(statement, ends, extraction.document))
    ids = entities.ids()
    return {
        "document": _document(extractions[0].document),
        "attachments": [_attachment(each.document) for each in extractions if each.document.attached],
        "entities": list(entities.rows(ids)),
        "relations": [
            relation | {"from": ids[relation["from"]], "to": ids[relation["to"]]}
            for _, relation in sorted(relations.items(), key=lambda item: item[0])
        ],
    }


def _folded_in(extraction: Extraction) -> Iterator[Statement]:
    """The statements of a part, without those on an attachment itself."""
    key = document_key(extraction.document.key) if extraction.document.attached else None
    for statement in _without_own_policy(extraction.statements):
        if key not in (statement.subject, statement.object):
            yield statement


def _without_own_policy(statements: Iterable[Statement]) -> Iterator[Statement]:
    """All but those on the policy that a document is the text of: in its file the document stands for it."""
    statements = tuple(statements)
    own = {str(statement.object) for statement in statements if statement.type == "TEXT_OF"}
    return (statement for statement in statements if statement.type != "TEXT_OF" and statement.subject not in own)


class _Entities:
    """Collects, for each entity, the forms that the file uses and its attributes."""

    def __init__(self, same: Mapping[str, str]) -> None:
        self._same = same
        self._standing: dict[str, dict[str, int]] = defaultdict(dict)
        self._expanded: dict[str, dict[str, int]] = defaultdict(dict)
        self._forms: dict[str, set[str]] = defaultdict(set)
        self._properties: dict[str, dict[str, Any]] = defaultdict(dict)
        self._keys: set[str] = set()

    def add_document(self, document: Document) -> None:
        """The document is an entity by itself, named by its title."""
        key = document_key(document.key)
        self._keys.add(key)
        if document.title:
            self._standing[key][document.title] = 1
            self._forms[key].add(document.title)

    def add(self, statement: Statement) -> None:
        """Note what one statement says of its ends."""
        key = self._same.get(statement.subject, statement.subject)
        self._keys.add(key)
        if statement.kind is StatementKind.MENTION:
            surface = clean_surface(label_of(key), str(statement.object))
            self._forms[key].add(surface)
            if statement.standing:
                self._standing[key][surface] = 1
            for _, name in statement.qualifiers:
                self._expanded[key][name] = 1
        elif statement.kind is StatementKind.RELATION:
            self._keys.add(self._same.get(str(statement.object), str(statement.object)))
        else:
            self._properties[key].setdefault(statement.type, statement.object)

    def ids(self) -> dict[str, str]:
        """A short id for each key."""
        return {key: f"e{i}" for i, key in enumerate(sorted(self._keys), 1)}

    def rows(self, ids: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        """The entities in the order of their ids."""
        for key, ident in ids.items():
            label = label_of(key)
            properties = self._properties.get(key, {})
            forms = self._standing.get(key) or self._expanded.get(key) or {}
            name = choose_name(label, key, forms.items())
            aliases = sorted(self._forms.get(key, set()) - {name})
            yield {
                "id": ident,
                "key": key,
                "label": label,
                "name": str(properties.get("name", name)),
                "aliases": aliases,
                "properties": {k: v for k, v in sorted(properties.items()) if k != "name"},
            }


def _relation(statement: Statement, ends: tuple[str, str], document: Document) -> dict[str, Any]:
    offset = document.offset if document.parent else 0
    text = document.text
    return {
        "type": statement.type,
        "from": ends[0],
        "to": ends[1],
        "properties": {**dict(statement.qualifiers), "origin": statement.origin.value},
        "evidence": [
            {"start": span.start + offset, "end": span.end + offset, "quote": text[span.start : span.end]}
            for span in statement.spans
        ],
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "title": document.title,
        "issuer": document.issuer,
        "region": compose_name(region_key(document.region)) if document.region else None,
        "date": document.date,
        "number": document.number,
        "kind": document.kind,
        "standing": document.standing,
        "announces": document.announces,
        "forwards": document.forwards,
        "copied_to": document.copied_to,
        "printed_by": document.printed_by,
        "printed_on": document.printed_on,
    }


def _attachment(document: Document) -> dict[str, Any]:
    """An attachment with its range in the file's text."""
    return {"start": document.offset, "end": document.offset + len(document.text)} | _document(document)


def _joined(statements: Iterable[Statement]) -> dict[str, str]:
    """Key → the smallest key of its class, for those that SAME_AS joins."""
    pairs = [
        (statement.subject, str(statement.object))
        for statement in statements
        if statement.kind is StatementKind.RELATION and statement.type == "SAME_AS"
    ]
    return build_joins(pairs, ()).roots()
