"""Search by name, alias, short form, pinyin and initials."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import models as m
from api.http.answers import CountedHits, Counts, LabelCount, RegionCount
from api.http.cursors import cursors
from api.http.filters import Cursor, Region, within
from api.http.reading import Graph
from graph.regions.table import regions
from graph.stores.bolt import Reading
from queries import search as searching

router = APIRouter(tags=["search"])
MOST_REGIONS = 50


@router.get("/search", summary="按名称检索 Search by name")
def get_search(
    graph: Graph,
    q: Annotated[
        str, Query(min_length=1, max_length=200, examples=["touyan"], description="头雁, touyan, tyjh, ftjw …")
    ],
    label: Annotated[list[str] | None, Query(description="only these labels", examples=[["Program"]])] = None,
    region: Region = None,
    counts: Annotated[bool, Query(description="also count the hits by label and region")] = False,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Cursor = None,
) -> CountedHits:
    """Best first: what bears that very name, what is called so for short or spelled so, what begins so, the rest. Every
    word must be found; a Latin word may be the beginning of one. `region` takes what lies in it: people by their posts,
    tasks, policies and targets by the documents that mention them."""
    labels = sorted(set(label or ()))
    codes = within(region)
    pages = cursors("search", q, labels, codes)
    skip = pages.skip(cursor)

    def work(reader: Reading) -> CountedHits:
        hits = searching.search(reader, q, labels=labels, within=codes, skip=skip, limit=limit + 1)
        items = [
            m.Hit(id=h.id, label=h.label, name=h.name, aliases=list(h.aliases), exact=h.exact) for h in hits[:limit]
        ]
        counted = _counts(searching.count_hits(reader, q, labels=labels, within=codes)) if counts else None
        return CountedHits(items=items, next=pages.next(skip + limit) if len(hits) > limit else None, counts=counted)

    return graph.answer(work)


def _counts(found: searching.Counts) -> Counts:
    labels = sorted(found.labels.items(), key=lambda item: (-item[1], item[0]))
    codes = sorted(found.regions.items(), key=lambda item: (-item[1], item[0]))[:MOST_REGIONS]
    return Counts(
        labels=[LabelCount(label=label, count=count) for label, count in labels],
        regions=[RegionCount(code=code, name=_name(code), count=count) for code, count in codes],
        whole=found.whole,
    )


def _name(code: str) -> str:
    region = regions().get(code)
    return region.name if region else code
