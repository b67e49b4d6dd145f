"""Full-text search by name, alias, pinyin and initials, and the names nearest to one that nothing bears.

An organ or school is also found by any form of its name (丰台区教委, 北京市丰台区教育委员会): a name that begins with
its region gives the key, and the key gives the id.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import cast

from graph.errors import BadInput
from graph.identity.ids import public_id
from graph.identity.keys import organization_key, region_key, school_key
from graph.identity.normal import fold_name
from graph.identity.numbers import numeral_of
from graph.regions.table import regions
from graph.schema.load import load_schema
from queries.catalogue import Readable, run

LONGEST_REGION = 12  # characters of a division's name
COUNTED = 1_000  # hits that counts look at
_ORDINAL = re.compile(r"(?<![0-9])[0-9]{1,3}(?=[中小幼])")  # 12中 is written 十二中
_WORD = re.compile(r"[0-9A-Za-z]+|[^\W0-9A-Za-z_]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that a search found."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    exact: bool = False  # whether this very name was searched


@dataclass(frozen=True, slots=True)
class Counts:
    """Hits by label and by division code."""

    labels: Mapping[str, int]
    regions: Mapping[str, int]
    whole: bool


def search(  # noqa: PLR0913  two filters and a page
    store: Readable,
    text: str,
    *,
    labels: Sequence[str] = (),
    within: Sequence[str] | None = None,
    skip: int = 0,
    limit: int = 20,
) -> list[Hit]:
    """Best first. Every word of `text` must be found; a Latin word may be the beginning of one.

    `within` holds beginnings of division codes (`queries.questions.region_prefixes`). BadInput names a label that the
    schema has not.
    """
    if unknown := set(labels) - set(load_schema().labels):
        raise BadInput(f"没有类别 no label {sorted(unknown)}; 可用 use {', '.join(load_schema().labels)}")
    exact = _search_keys(store, text, labels, within)
    narrow: dict[str, object] = {
        "labels": list(labels),
        "within": list(within) if within is not None else None,
        "without": [hit.id for hit in exact],
    }
    page: dict[str, object] = {"skip": max(0, skip - len(exact)), "limit": max(0, limit - len(exact[skip:]))}
    return exact[skip : skip + limit] + _search_words(store, text, narrow | page)


def count_hits(
    store: Readable, text: str, *, labels: Sequence[str] = (), within: Sequence[str] | None = None
) -> Counts:
    """How many hits each label has, whichever labels are asked for, and each region, whichever region is.

    The best COUNTED hits are looked at; `whole` says whether those are all.
    """
    any_label = search(store, text, within=within, limit=COUNTED + 1)
    anywhere = search(store, text, labels=labels, limit=COUNTED + 1) if labels or within is not None else any_label
    rows = run(store, "regions_of", ids=[hit.id for hit in anywhere[:COUNTED]])
    codes = Counter(code for row in rows for code in {str(one) for one in cast(list[object], row["codes"])})
    return Counts(
        labels=Counter(hit.label for hit in any_label[:COUNTED]),
        regions=codes,
        whole=max(len(any_label), len(anywhere)) <= COUNTED,
    )


def _search_keys(store: Readable, text: str, labels: Sequence[str], within: Sequence[str] | None) -> list[Hit]:
    ids = ids_of_name(text)
    rows = run(store, "entities_by_id", ids=ids) if ids else []
    hits = [replace(_hit(row), exact=True) for row in rows]
    hits = [hit for hit in hits if not labels or hit.label in labels]
    if not hits or within is None:
        return hits
    lie_in = {
        row["id"]
        for row in run(store, "regions_of", ids=[hit.id for hit in hits])
        if any(str(code).startswith(tuple(within)) for code in cast(list[object], row["codes"]))
    }
    return [hit for hit in hits if hit.id in lie_in]


def _search_words(store: Readable, text: str, narrow: dict[str, object]) -> list[Hit]:
    key, expression = fold_name(text), build_expression(text)
    if expression is not None:
        rows = run(store, "search", expression=expression, key=key, **narrow)
    else:
        rows = run(store, "names_containing", key=key, **narrow) if key else []
    hits = map(_hit, rows)
    return [replace(hit, exact=key in map(fold_name, (hit.name, *hit.aliases))) for hit in hits]


def nearest(store: Readable, name: str, *, labels: Sequence[str] = (), limit: int = 5) -> list[Hit]:
    """Entities that share at least two characters in a row with `name`, the most alike first."""
    words = _WORD.findall(name)
    pairs = [word[n : n + 2] for word in words if not word.isascii() for n in range(len(word) - 1)]
    latin = [f"{word.lower()}*" for word in words if word.isascii()]
    terms = [f'"{pair}"' for pair in pairs] + latin
    if not terms:
        return []
    asked = {"expression": " OR ".join(terms[:40]), "key": fold_name(name), "labels": list(labels)}
    rows = run(store, "search", **asked, without=[], skip=0, limit=50)
    hits = [_hit(row) for row in rows]
    return sorted(hits, key=lambda hit: (-_likeness(name, hit), hit.name, hit.id))[:limit]


def ids_of_name(text: str) -> list[str]:
    """The ids that an organ, a school or a region of this full name has, whichever region its first words name."""
    name = fold_name(text)
    keys: set[str] = set()
    for code, rest in _leading_regions(name):
        keys |= {organization_key(code, name), school_key(code, name)} if rest else {region_key(code)}
    return sorted(public_id(key) for key in keys)


def regions_of_name(name: str) -> list[str]:
    """The codes of the divisions that are called so: 丰台, 丰台区 and 北京市丰台区 are one."""
    return sorted({code for code, rest in _leading_regions(name) if not rest})


def _leading_regions(name: str, within: str | None = None) -> Iterator[tuple[str, str]]:
    """The regions that a name begins with, and what follows: 北京市丰台区教委 gives 北京市 and 丰台区."""
    for size in range(2, min(len(name), LONGEST_REGION) + 1):
        for region in regions().named(name[:size], within=within):
            yield region.code, name[size:]
            yield from _leading_regions(name[size:], region.code)


def build_expression(text: str) -> str | None:
    """The Lucene expression of a search text, free of its operators; None where nothing is left.

    The index holds pairs of Chinese characters, so a single one is left out where other words stand beside it.
    """
    text = _ORDINAL.sub(lambda found: numeral_of(int(found[0])), text)
    words = [word for word in _WORD.findall(text) if word.isascii() or len(word) > 1]
    if not words:
        return None
    return " AND ".join(f"{word.lower()}*" if word.isascii() else f'"{word}"' for word in words)


def _hit(row: dict[str, object]) -> Hit:
    aliases = row["aliases"]
    return Hit(str(row["id"]), str(row["label"]), str(row["name"]), tuple(aliases) if isinstance(aliases, list) else ())


def _likeness(name: str, hit: Hit) -> float:
    return max(SequenceMatcher(None, name, form).ratio() for form in (hit.name, *hit.aliases))
