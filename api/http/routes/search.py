"""Search by name, alias, pinyin and initials."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import models as m
from api.http.cursors import cursors
from api.http.reading import Graph
from graph.stores.bolt import Reading
from queries.search import search

router = APIRouter(tags=["search"])


@router.get("/search", summary="按名称检索 Search by name")
def get_search(
    graph: Graph,
    q: Annotated[str, Query(min_length=1, max_length=200, examples=["头雁"])],
    label: Annotated[list[str] | None, Query(description="only these labels")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
) -> m.Hits:
    """Best first; every word must be found, a Latin word may be the beginning of one."""
    labels = label or []
    pages = cursors("search", q, sorted(labels))
    skip = pages.skip(cursor)

    def work(reader: Reading) -> m.Hits:
        hits = search(reader, q, labels=labels, skip=skip, limit=limit + 1)
        items = [
            m.Hit(id=h.id, label=h.label, name=h.name, aliases=list(h.aliases), exact=h.exact) for h in hits[:limit]
        ]
        return m.Hits(items=items, next=pages.next(skip + limit) if len(hits) > limit else None)

    return graph.answer(work)
