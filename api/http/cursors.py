"""Opaque cursors: where a list goes on. A cursor belongs to one list and is refused by another."""

import base64
import binascii
import json
from typing import NoReturn

from api.http.problems import Problem


def encode_cursor(kind: str, value: str | int) -> str:
    """The cursor after `value` of the list `kind`."""
    return base64.urlsafe_b64encode(json.dumps([kind, value]).encode()).decode().rstrip("=")


def decode_after(kind: str, cursor: str | None) -> str:
    """The id that a cursor of an id-ordered list stands for; '' at the beginning."""
    value = _decode(kind, cursor, "")
    return value if isinstance(value, str) else _refuse()


def decode_skip(kind: str, cursor: str | None) -> int:
    """How many hits of a ranked list a cursor passes over."""
    value = _decode(kind, cursor, 0)
    return value if isinstance(value, int) and 0 <= value <= 100_000 else _refuse()


def _decode(kind: str, cursor: str | None, start: object) -> object:
    if cursor is None:
        return start
    try:
        found, value = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, binascii.Error):
        _refuse()
    return value if found == kind else _refuse()


def _refuse() -> NoReturn:
    raise Problem(400, "游标无效，请从头列出 the cursor is not one of this list; begin anew", slug="bad-cursor")
