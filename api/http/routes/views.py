"""Views of the graph that people save and share by address; what a view holds is the page's own affair."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from pydantic import ConfigDict, Field

from api.http.access import Curator, Reader, Wired
from api.http.cursors import cursors
from api.http.filters import Cursor
from api.models import Model
from graph.ledger.views import LONGEST_NAME, View, Views

router = APIRouter(prefix="/views", tags=["views"])
ViewId = Annotated[int, Path(ge=1, le=2**53, examples=[1])]
EXAMPLE: dict[str, Any] = {
    "id": 1,
    "name": "头雁计划与它的牵头单位",
    "author": "session",
    "created": "2026-01-02T03:04:05+00:00",
    "updated": "2026-01-02T03:04:05+00:00",
}
STATE: dict[str, Any] = {"nodes": [{"id": "prg_vppk7ijgwvf7nffo", "x": 0.5, "y": 0.25}], "layout": "force"}


class ViewIn(Model):
    """A view to save: its name, and a JSON object of at most 200,000 bytes."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": EXAMPLE["name"], "state": STATE}]})

    name: str = Field(min_length=1, max_length=LONGEST_NAME)
    state: dict[str, Any]


class ViewHead(Model):
    """A saved view without its state."""

    id: int
    name: str
    author: str
    created: str
    updated: str


class ViewOut(ViewHead):
    """A saved view."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE | {"state": STATE}]})

    state: dict[str, Any]


class ViewsOut(Model):
    """A page of saved views, in the order of their ids."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"items": [EXAMPLE], "next": None}]})

    items: list[ViewHead]
    next: str | None = None


@router.get("", summary="已存的视图 Saved views")
def get_views(
    wired: Wired, _: Reader, limit: Annotated[int, Query(ge=1, le=500)] = 100, cursor: Cursor = None
) -> ViewsOut:
    """In the order of their ids."""
    pages = cursors("views")
    found = Views(wired.ledger).page(pages.skip(cursor), limit + 1)
    items = [ViewHead(**_head(view)) for view in found[:limit]]
    return ViewsOut(items=items, next=pages.next(items[-1].id) if len(found) > limit else None)


@router.post("", status_code=201, summary="存一个视图 Save a view")
def post_view(given: ViewIn, wired: Wired, who: Curator, response: Response) -> ViewOut:
    """`Location` names it. Its entities may be joined or go: `POST /v1/subgraph` says what became of their ids."""
    made = Views(wired.ledger).create(given.name, given.state, who.name)
    response.headers["Location"] = f"/v1/views/{made.id}"
    return _shown(made)


@router.get("/{id}", summary="一个视图 One saved view")
def get_view(id: ViewId, wired: Wired, _: Reader) -> ViewOut:
    """With its state as it was saved."""
    return _shown(Views(wired.ledger).get(id))


@router.put("/{id}", summary="改一个视图 Change a saved view")
def put_view(id: ViewId, given: ViewIn, wired: Wired, _: Curator) -> ViewOut:
    """Replaces name and state."""
    return _shown(Views(wired.ledger).replace(id, given.name, given.state))


@router.delete("/{id}", status_code=204, summary="删一个视图 Delete a saved view")
def delete_view(id: ViewId, wired: Wired, _: Curator) -> None:
    """There is no undo."""
    Views(wired.ledger).delete(id)


def _head(view: View) -> dict[str, Any]:
    return {name: getattr(view, name) for name in ("id", "name", "author", "created", "updated")}


def _shown(view: View) -> ViewOut:
    return ViewOut(**_head(view), state=dict(view.state))
