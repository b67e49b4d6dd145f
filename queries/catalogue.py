"""The query catalogue: every `*.cypher` beside this file, with a YAML header in its leading comment.

A file reads the graph and changes nothing. Its header states the purpose in both languages (`zh`, `en`), the
parameters with their types (`?` after a type: may be null), the columns in order, and an example. Loading
checks all of it, so a wrong header never reaches a user.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import yaml

from graph.errors import BadInput, SchemaError, UnknownName

HERE = Path(__file__).parent
FIELDS = {"zh", "en", "parameters", "columns", "example"}
PARAMETER_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "float": (int, float),
    "boolean": bool,
    "list": list,
}
COLUMN_TYPES = frozenset({*PARAMETER_TYPES, "map"})
_WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|FOREACH|LOAD\s+CSV|INSERT)\b", re.IGNORECASE)
_CALLS = re.compile(r"\bCALL\s+([\w.]+)", re.IGNORECASE)
_ALLOWED_CALLS = frozenset({"db.index.fulltext.queryNodes"})
# The embedded server begins where a text begins: an unknown owner first, it walks all that everybody owns.
_BACKWARDS = re.compile(r"->\s*\(\w*(:\w+)*\s*\{")
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


@cache
def load_catalogue(folder: Path = HERE) -> Mapping[str, Query]:
    """All queries by name, sorted; SchemaError names the file and the fault."""
    return {path.stem: load_query(path) for path in sorted(folder.glob("*.cypher"))}


def load_query(path: Path) -> Query:
    """Read and check one file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    size = next((n for n, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = yaml.safe_load("\n".join(line[2:].removeprefix(" ") for line in lines[:size]))
    if not isinstance(header, dict) or set(header) != FIELDS:
        raise SchemaError(f"{path}: the header needs exactly {sorted(FIELDS)}")
    query = Query(name=path.stem, text="\n".join(lines[size:]).strip(), **header)
    _check(path, query)
    return query


def bind(query: Query, given: Mapping[str, object]) -> dict[str, object]:
    """The parameters as the query declares them, absent optional ones as null; BadInput says what is wrong."""
    if unknown := set(given) - set(query.parameters):
        raise BadInput(f"{query.name}: 没有参数 no parameter {sorted(unknown)}; 可用 use {sorted(query.parameters)}")
    bound = {name: given.get(name) for name in query.parameters}
    for name, declared in query.parameters.items():
        if not _fits(bound[name], declared):
            raise BadInput(f"{query.name}: 参数 parameter {name} 应为 must be {declared}")
    return bound


def parse(query: Query, given: Mapping[str, str]) -> dict[str, object]:
    """Parameters that came as text (a URL, a command line) in the declared types; lists split at commas."""
    return {name: _parse(query, name, text) for name, text in given.items()}


def run(store: Readable, name: str, /, **parameters: object) -> list[dict[str, object]]:
    """Run a catalogued query; rows carry every declared column, also when the server left one out."""
    catalogue = load_catalogue()
    if name not in catalogue:
        raise UnknownName(f"没有查询 no query {name}; 可用 use {', '.join(catalogue)}")
    query = catalogue[name]
    rows = store.read(query.text, **bind(query, parameters))
    return [{column: row.get(column) for column in query.columns} for row in rows]


def _fits(value: object, declared: str) -> bool:
    kind = PARAMETER_TYPES[declared.removesuffix("?")]
    if value is None:
        return declared.endswith("?")
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def _parse(query: Query, name: str, text: str) -> object:
    kind = query.parameters.get(name, "string").removesuffix("?")
    try:
        if kind == "list":
            return [part for part in text.split(",") if part]
        if kind == "boolean":
            return {"true": True, "false": False}[text.lower()]
        return {"integer": int, "float": float, "string": str}[kind](text)
    except (KeyError, ValueError) as error:
        raise BadInput(f"{query.name}: 参数 parameter {name}={text!r} 应为 must be {kind}") from error


def _check(path: Path, query: Query) -> None:
    bare = _STRINGS.sub("''", re.sub(r"//.*", "", query.text))
    used = set(re.findall(r"\$(\w+)", bare))
    returned = re.findall(r"\bAS\s+(\w+)", bare[bare.upper().rfind("RETURN") :])
    faults = {
        "it writes": bool(_WRITES.search(bare)),
        "a pattern ends at what is known; begin there: (n {id: $id})<-[…]-(o)": bool(_BACKWARDS.search(bare)),
        "it calls a procedure that is not allowed": not set(_CALLS.findall(bare)) <= _ALLOWED_CALLS,
        f"parameters declared {sorted(query.parameters)}, used {sorted(used)}": used != set(query.parameters),
        f"columns declared {list(query.columns)}, returned {returned}": returned != list(query.columns),
        "unknown parameter type": {t.removesuffix("?") for t in query.parameters.values()} - set(PARAMETER_TYPES),
        "unknown column type": {t.removesuffix("?") for t in query.columns.values()} - COLUMN_TYPES,
    }
    if wrong := [fault for fault, found in faults.items() if found]:
        raise SchemaError(f"{path}: {'; '.join(wrong)}")
    try:
        bind(query, query.example)
    except BadInput as error:
        raise SchemaError(f"{path}: the example does not fit: {error}") from error
