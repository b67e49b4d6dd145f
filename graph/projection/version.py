"""What rows are made by, as one number: a graph made by another is out of date although its log position is not."""

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_FOLDERS = ("graph/projection", "graph/identity", "graph/schema", "graph/regions")
_SUFFIXES = frozenset({".py", ".yaml", ".tsv"})


@cache
def projection_version() -> str:
    """A hash over projection, names, schema, gazetteer and the package that gives pinyin."""
    digest = hashlib.sha256(metadata.version("pypinyin").encode())
    for folder in _FOLDERS:
        for path in sorted(found for found in (ROOT / folder).rglob("*") if found.suffix in _SUFFIXES):
            content = path.read_bytes().replace(b"\r\n", b"\n")  # a checkout may have changed the line ends
            digest.update(f"\0{path.relative_to(ROOT).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()[:16]
