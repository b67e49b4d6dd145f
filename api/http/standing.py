"""How a relationship stood on a day: what is stated, what lies between sightings, what is not known."""

from collections.abc import Mapping, Sequence
from typing import Any

from api.http.answers import Standing


def standing_on(properties: Mapping[str, Any], day: str) -> Standing:
    """From the dates of a relationship's sightings and its stated start and end; days may be months or years."""
    seen: Sequence[str] = sorted({*(properties.get("dates") or ()), *_some(properties.get("started"))})
    ended = properties.get("ended")
    if ended and ended[: len(day)] <= day[: len(ended)]:
        return Standing(state="ended", before=ended)
    if on_day := [date for date in seen if date[: len(day)] == day[: len(date)]]:
        return Standing(state="stated", before=on_day[-1], after=on_day[-1])
    before = max((date for date in seen if date < day), default=None)
    after = min((date for date in (*seen, *_some(ended)) if date > day), default=None)
    return Standing(state="between" if before and after else "not_known", before=before, after=after)


def _some(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()
