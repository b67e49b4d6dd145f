"""Full-text search by name, alias, pinyin and initials, and the names nearest to one that nothing bears."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from graph.identity.normal import fold_name
from queries.catalogue import Readable, run

_WORD = re.compile(r"[0-9A-Za-z]+|[^\W0-9A-Za-z_]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that a search found."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()


def search(store: Readable, text: str, *, labels: Sequence[str] = (), skip: int = 0, limit: int = 20) -> list[Hit]:
    """Best first. Every word of `text` must be found; a Latin word may be the beginning of one."""
    expression = build_expression(text)
    if expression is None:
        key = fold_name(text)
        if not key:
            return []
        rows = run(store, "names_starting", key=key, labels=list(labels), skip=skip, limit=limit)
    else:
        rows = run(store, "search", expression=expression, labels=list(labels), skip=skip, limit=limit)
    return [_hit(row) for row in rows]


def nearest(store: Readable, name: str, *, labels: Sequence[str] = (), limit: int = 5) -> list[Hit]:
    """Entities that share at least two characters in a row with `name`, the most alike first."""
    words = _WORD.findall(name)
    pairs = [word[n : n + 2] for word in words if not word.isascii() for n in range(len(word) - 1)]
    latin = [f"{word.lower()}*" for word in words if word.isascii()]
    terms = [f'"{pair}"' for pair in pairs] + latin
    if not terms:
        return []
    rows = run(store, "search", expression=" OR ".join(terms[:40]), labels=list(labels), skip=0, limit=50)
    hits = [_hit(row) for row in rows]
    return sorted(hits, key=lambda hit: (-_likeness(name, hit), hit.name, hit.id))[:limit]


def build_expression(text: str) -> str | None:
    """The Lucene expression of a search text, free of its operators; None where nothing is left.

    The index holds pairs of Chinese characters, so a single one is left out where other words stand beside it.
    """
    words = [word for word in _WORD.findall(text) if word.isascii() or len(word) > 1]
    if not words:
        return None
    return " AND ".join(f"{word.lower()}*" if word.isascii() else f'"{word}"' for word in words)


def _hit(row: dict[str, object]) -> Hit:
    aliases = row["aliases"]
    return Hit(str(row["id"]), str(row["label"]), str(row["name"]), tuple(aliases) if isinstance(aliases, list) else ())


def _likeness(name: str, hit: Hit) -> float:
    return max(SequenceMatcher(None, name, form).ratio() for form in (hit.name, *hit.aliases))
