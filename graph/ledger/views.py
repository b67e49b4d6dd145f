"""Views of the graph that people save: a name and what the page needs to show it again; no part of the graph."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from graph.errors import BadInput, Refused, UnknownName
from graph.ledger.codec import to_json
from graph.ledger.ledger import Ledger
from graph.ledger.tables import views

LONGEST_NAME = 200  # characters
LARGEST_STATE = 200_000  # bytes of JSON
MOST = 10_000


@dataclass(frozen=True, slots=True)
class View:
    """A saved view; times are ISO in UTC."""

    id: int
    name: str
    state: Mapping[str, Any]
    author: str
    created: str
    updated: str


class Views:
    """The saved views of a ledger. What they need not wait for is the writer's lock: no statement depends on them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def page(self, after: int, limit: int) -> list[View]:
        """Views in the order of their ids, with an empty state."""
        columns = [column for column in views.c if column.name != "state"]
        query = select(*columns).where(views.c.id > after).order_by(views.c.id).limit(limit)
        with self._ledger.read() as connection:
            return [View(state={}, **row) for row in connection.execute(query).mappings()]

    def get(self, id_: int) -> View:
        """A view with its state; UnknownName if there is none."""
        with self._ledger.read() as connection:
            row = connection.execute(select(views).where(views.c.id == id_)).mappings().first()
        if row is None:
            raise _unknown(id_)
        return View(**{**row, "state": json.loads(row["state"])})

    def create(self, name: str, state: Mapping[str, Any], author: str) -> View:
        """Save a new view. BadInput for a name or state that is empty or too large, Refused for one too many."""
        name, body = _checked(name, state)
        now = _now()
        with self._ledger.change() as connection:
            if (connection.execute(select(func.count()).select_from(views)).scalar() or 0) >= MOST:
                raise Refused(f"已存 {MOST} 个视图，请先删除一些 / there are {MOST} views; delete some first")
            row = {"name": name, "state": body, "author": author, "created": now, "updated": now}
            number = connection.execute(insert(views).values(row)).inserted_primary_key[0]  # type: ignore[index]
        return View(int(number), name, state, author, now, now)

    def replace(self, id_: int, name: str, state: Mapping[str, Any]) -> View:
        """Give a view another name and state; UnknownName if there is none."""
        name, body = _checked(name, state)
        with self._ledger.change() as connection:
            changed = update(views).where(views.c.id == id_).values(name=name, state=body, updated=_now())
            if connection.execute(changed).rowcount == 0:
                raise _unknown(id_)
        return self.get(id_)

    def delete(self, id_: int) -> None:
        """Delete a view; UnknownName if there is none."""
        with self._ledger.change() as connection:
            if connection.execute(delete(views).where(views.c.id == id_)).rowcount == 0:
                raise _unknown(id_)


def _checked(name: str, state: Mapping[str, Any]) -> tuple[str, str]:
    name, body = " ".join(name.split()), to_json(state)
    if not 1 <= len(name) <= LONGEST_NAME:
        raise BadInput(f"视图名称须有 1–{LONGEST_NAME} 字 / a view's name has 1 to {LONGEST_NAME} characters")
    if (size := len(body.encode("utf-8", "surrogatepass"))) > LARGEST_STATE:
        raise BadInput(
            f"视图内容 {size} 字节，超过 {LARGEST_STATE} / the state of a view may have {LARGEST_STATE} bytes"
        )
    return name, body


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _unknown(id_: int) -> UnknownName:
    return UnknownName(f"没有编号为 {id_} 的视图 / no view has the id {id_}")
