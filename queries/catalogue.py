"""The query catalogue: every `*.cypher` beside this file, with a YAML header in its leading comment.

A file reads the graph and changes nothing. Its header states the purpose in both languages (`zh`, `en`), the
parameters with their types (`?` after a type: may be null), the columns in order, an example, and its `kind`: a
`question` is for people, a `lookup` (the default) serves the code. Loading checks all of it, so a wrong header never
reaches a user.

Beside plain types a parameter may be an entity, by its labels (`Program|Task`; `Entity` for any): a list of ids for the
text, which says `n.id IN $name` once; a `region`: a list of beginnings of codes (`11` is all of Beijing); or a `date`:
2024, 2024-03 or 2024-03-15. `queries.questions` takes names for the first two. `limit` is 100 where it is left out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import yaml

from graph.errors import BadInput, SchemaError, UnknownName
from graph.schema.load import load_schema

HERE = Path(__file__).parent
FIELDS = {"zh", "en", "parameters", "columns", "example"}
KINDS = ("question", "lookup")
LIMIT, MOST = 100, 1_000  # rows of a question: unless told, and at most
PARAMETER_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "float": (int, float),
    "boolean": bool,
    "list": list,
    "date": str,
}
COLUMN_TYPES = frozenset({*PARAMETER_TYPES, "map"} - {"date"})
REGION = "region"
_WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|FOREACH|LOAD\s+CSV|INSERT)\b", re.IGNORECASE)
_CALLS = re.compile(r"\bCALL\s+([\w.]+)", re.IGNORECASE)
_ALLOWED_CALLS = frozenset({"db.index.fulltext.queryNodes"})
# The embedded server begins where a text begins: an unknown owner first, it walks all that everybody owns.
_BACKWARDS = re.compile(r"->\s*\(\w*(:\w+)*\s*\{")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_STRINGS = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")


class Readable(Protocol):
    """What a query needs of a store."""

    def read(self, cypher: str, /, **parameters: Any) -> list[dict[str, object]]:
        """Rows of one read transaction."""


@dataclass(frozen=True, slots=True)
class Query:
    """One catalogued question; `text` holds the Cypher without its header."""

    name: str
    zh: str
    en: str
    parameters: Mapping[str, str]
    columns: Mapping[str, str]
    example: Mapping[str, object]
    text: str
    kind: str = "lookup"

    def labels_of(self, parameter: str) -> frozenset[str]:
        """The labels of an entity parameter; empty for all others."""
        return _labels(self.parameters[parameter].removesuffix("?"))


@cache
def load_catalogue(folder: Path = HERE) -> Mapping[str, Query]:
    """All queries by name, sorted; SchemaError names the file and the fault."""
    return {path.stem: load_query(path) for path in sorted(folder.glob("*.cypher"))}


def load_query(path: Path) -> Query:
    """Read and check one file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    size = next((n for n, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = yaml.safe_load("\n".join(line[2:].removeprefix(" ") for line in lines[:size]))
    if not isinstance(header, dict) or set(header) - {"kind"} != FIELDS:
        raise SchemaError(f"{path}: the header needs exactly {sorted(FIELDS)}, and may have kind")
    query = Query(name=path.stem, text="\n".join(lines[size:]).strip(), **header)
    _check(path, query)
    return query


def find_query(name: str) -> Query:
    """The query of a name; UnknownName lists those that there are."""
    catalogue = load_catalogue()
    if name not in catalogue:
        raise UnknownName(f"没有查询 no query {name}; 可用 use {', '.join(catalogue)}")
    return catalogue[name]


def bind(query: Query, given: Mapping[str, object]) -> dict[str, object]:
    """The parameters as the query declares them, absent optional ones as null; BadInput says what is wrong."""
    if unknown := set(given) - set(query.parameters):
        raise BadInput(f"{query.name}: 没有参数 no parameter {sorted(unknown)}; 可用 use {sorted(query.parameters)}")
    bound = {name: given.get(name) for name in query.parameters}
    if query.kind == "question" and "limit" in bound and bound["limit"] is None:
        bound["limit"] = LIMIT
    for name, declared in query.parameters.items():
        kind = declared.removesuffix("?")
        if isinstance(bound[name], str) and is_named(kind):
            bound[name] = [bound[name]]
        if not _fits(bound[name], declared):
            raise BadInput(f"{query.name}: 参数 parameter {name} 应为 must be {declared}")
    if query.kind == "question" and not 1 <= int(str(bound.get("limit", 1))) <= MOST:
        raise BadInput(f"{query.name}: limit 应在 must be within 1–{MOST}")
    return bound


def is_named(kind: str) -> bool:
    """Whether a parameter of this type is something that people call by name: an entity or a region."""
    return kind == REGION or bool(_labels(kind))


def parse(query: Query, given: Mapping[str, str]) -> dict[str, object]:
    """Parameters that came as text (a URL, a command line) in the declared types; lists split at commas."""
    return {name: _parse(query, name, text) for name, text in given.items()}


def run(store: Readable, name: str, /, **parameters: object) -> list[dict[str, object]]:
    """Run a catalogued query; rows carry every declared column, also when the server left one out."""
    query = find_query(name)
    rows = store.read(query.text, **bind(query, parameters))
    return [{column: row.get(column) for column in query.columns} for row in rows]


def _fits(value: object, declared: str) -> bool:
    if value is None:
        return declared.endswith("?")
    plain = declared.removesuffix("?")
    if is_named(plain):
        return isinstance(value, list) and bool(value) and all(isinstance(one, str) and one for one in value)
    kind = PARAMETER_TYPES[plain]
    if plain == "date" and not (isinstance(value, str) and _DATE.fullmatch(value)):
        return False
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def _parse(query: Query, name: str, text: str) -> object:
    kind = query.parameters.get(name, "string").removesuffix("?")
    try:
        if kind == "list":
            return [part for part in text.split(",") if part]
        if kind == "boolean":
            return {"true": True, "false": False}[text.lower()]
        return {"integer": int, "float": float}.get(kind, str)(text)
    except (KeyError, ValueError) as error:
        raise BadInput(f"{query.name}: 参数 parameter {name}={text!r} 应为 must be {kind}") from error


def _check(path: Path, query: Query) -> None:
    bare = _STRINGS.sub("''", re.sub(r"//.*", "", query.text))
    used = set(re.findall(r"\$(\w+)", bare))
    types = {declared.removesuffix("?") for declared in query.parameters.values()}
    returned = re.findall(r"\bAS\s+(\w+)", bare[bare.upper().rfind("RETURN") :])
    faults = {
        "it writes": bool(_WRITES.search(bare)),
        "a pattern ends at what is known; begin there: (n {id: $id})<-[…]-(o)": bool(_BACKWARDS.search(bare)),
        "it calls a procedure that is not allowed": not set(_CALLS.findall(bare)) <= _ALLOWED_CALLS,
        f"parameters declared {sorted(query.parameters)}, used {sorted(used)}": used != set(query.parameters),
        f"columns declared {list(query.columns)}, returned {returned}": returned != list(query.columns),
        "unknown parameter type": {kind for kind in types if kind not in PARAMETER_TYPES and not is_named(kind)},
        f"its kind is none of {KINDS}": query.kind not in KINDS,
        "unknown column type": {t.removesuffix("?") for t in query.columns.values()} - COLUMN_TYPES,
    }
    if wrong := [fault for fault, found in faults.items() if found]:
        raise SchemaError(f"{path}: {'; '.join(wrong)}")
    try:
        bind(query, query.example)
    except BadInput as error:
        raise SchemaError(f"{path}: the example does not fit: {error}") from error


@cache
def _labels(kind: str) -> frozenset[str]:
    """The labels that a type names; empty where it is no entity."""
    known = set(load_schema().labels)
    named = set(kind.split("|"))
    if named == {"Entity"}:
        return frozenset(known)
    return frozenset(named) if named <= known else frozenset()
