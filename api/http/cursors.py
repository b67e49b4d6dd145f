"""Opaque cursors: where a list goes on. A cursor belongs to one list under one set of filters; others refuse it."""

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from typing import NoReturn

from api.http.problems import Problem

DEEPEST = 100_000  # hits that a ranked list may pass over


@dataclass(frozen=True, slots=True)
class Cursors:
    """The cursors of one list."""

    kind: str

    def next(self, value: str | int) -> str:
        """The cursor after `value`: the last id of a page, or how many hits are passed over."""
        return base64.urlsafe_b64encode(json.dumps([self.kind, value]).encode()).decode().rstrip("=")

    def after(self, cursor: str | None) -> str:
        """The id that a cursor of an id-ordered list stands for; '' at the beginning."""
        value = self._decode(cursor, "")
        return value if isinstance(value, str) else _refuse()

    def skip(self, cursor: str | None) -> int:
        """How many hits of a ranked list a cursor passes over."""
        value = self._decode(cursor, 0)
        return value if type(value) is int and 0 <= value <= DEEPEST else _refuse()

    def _decode(self, cursor: str | None, start: object) -> object:
        if cursor is None:
            return start
        try:
            found, value = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        except (ValueError, TypeError, binascii.Error, RecursionError):
            _refuse()
        return value if found == self.kind else _refuse()


def cursors(name: str, *filters: object) -> Cursors:
    """The cursors of the list `name` under these filters."""
    return Cursors(f"{name}-{hashlib.sha256(repr(filters).encode()).hexdigest()[:8]}" if filters else name)


def _refuse() -> NoReturn:
    raise Problem(400, "游标无效，请从头列出 the cursor is not one of this list; begin anew", slug="bad-cursor")
