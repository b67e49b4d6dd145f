"""Named questions as people ask them: entities and regions by name, alias or id, years and dates as they are.

A name that several things bear stands for all of them, and the rows say which is which: nothing is chosen in silence.
"""

import re
from collections.abc import Iterator, Mapping

from graph.errors import UnknownName
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from graph.identity.normal import fold_name
from graph.regions.table import regions
from graph.schema.load import load_schema
from queries.catalogue import REGION, Query, Readable, bind, find_query, is_named, run
from queries.search import nearest, regions_of_name, search

_ID = re.compile(r"[a-z]{3}[_-][0-9a-z-]+")


def run_question(store: Readable, name: str, /, **parameters: object) -> list[dict[str, object]]:
    """The rows of a catalogued query whose entities and regions are given by name or id.

    UnknownName where nothing bears a name; it lists the nearest that there are.
    """
    query = find_query(name)
    return run(store, name, **resolve(store, query, parameters))


def resolve(store: Readable, query: Query, given: Mapping[str, object]) -> dict[str, object]:
    """The parameters with ids for the names of entities, and beginnings of codes for those of regions."""
    bound = bind(query, given)
    return {
        name: _resolve(store, query, name, value) if is_named(query.parameters[name].removesuffix("?")) else value
        for name, value in bound.items()
    }


def _resolve(store: Readable, query: Query, name: str, value: object) -> list[str] | None:
    if not isinstance(value, list):
        return None
    if query.parameters[name].removesuffix("?") == REGION:
        return sorted({prefix for text in value for prefix in region_prefixes(text)})
    labels = query.labels_of(name)
    return sorted({id_ for text in value for id_ in find_ids(store, text, labels)})


def find_ids(store: Readable, text: str, labels: frozenset[str]) -> list[str]:
    """The ids of all entities of these labels that bear a name or, where none does, an alias; an id stands for itself.

    A document is found by its key too. UnknownName where there is nothing.
    """
    if _ID.fullmatch(text) and run(store, "entities_by_id", ids=[text]):
        return [text]
    for found in _ways(store, text, labels):
        if found:
            return found
    near = "、".join(hit.name for hit in nearest(store, text, labels=sorted(labels)))
    words = f"没有读到叫“{text}”的{_said(labels)} nothing of that name has been read"
    raise UnknownName(f"{words}; 相近 near: {near}" if near else words)


def region_prefixes(text: str) -> list[str]:
    """The beginnings of the codes of all divisions of this name or code and of what lies in them."""
    codes = [found.code] if (found := regions().get(text)) else regions_of_name(fold_name(text))
    if not codes:
        raise UnknownName(f"没有叫“{text}”的行政区 there is no region of that name or code")
    return [code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code for code in codes]


def _ways(store: Readable, text: str, labels: frozenset[str]) -> Iterator[list[str]]:
    """From the strongest to the weakest; each is tried only where those before found nothing."""
    rows = run(store, "entities_named", key=fold_name(text))
    yield [str(row["id"]) for row in rows if row["label"] in labels]
    if "Document" in labels:
        yield [str(row["id"]) for row in run(store, "entities_by_id", ids=[public_id(document_key(text))])]
    yield [hit.id for hit in search(store, text, labels=sorted(labels), limit=50) if hit.exact]


def _said(labels: frozenset[str]) -> str:
    known = load_schema().labels
    return "" if len(labels) == len(known) else "或".join(known[label].zh for label in sorted(labels))
