"""The fingerprint: what extraction depends on beside the document."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Schema, gazetteer, identity, and the rules with their lexicons; readers are not among them, since they run once.
_FOLDERS = ("graph/schema", "graph/regions", "graph/identity", "ingest/structure", "ingest/extract")
_FILES = ("graph/records.py",)
_SUFFIXES = frozenset({".py", ".yaml", ".tsv", ".csv", ".txt", ".json"})


@cache
def fingerprint() -> str:
    """A hash over schema, gazetteer, lexicons, rules and the package's version; equal inputs then extract alike."""
    digest = hashlib.sha256(metadata.version("yanzhen").encode())
    for path in iter_inputs():
        content = path.read_bytes().replace(b"\r\n", b"\n")  # a checkout may have changed the line ends
        digest.update(f"\0{path.relative_to(ROOT).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def iter_inputs() -> Iterator[Path]:
    """The files whose content counts, in a fixed order."""
    yield from (ROOT / name for name in _FILES)
    for folder in _FOLDERS:
        yield from sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in _SUFFIXES)
