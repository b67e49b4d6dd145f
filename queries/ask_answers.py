"""Rows as a sentence, by the forms of ask.yaml. Every row is said for itself: values are never added up."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.regions.table import regions
from queries.catalogue import LIMIT, Query

HERE = Path(__file__).parent
SAID = 10  # rows of a sentence
LISTED = 6  # things of a list in a row
_PLACE = re.compile(r"\{(\w+)\}")
_PART = re.compile(r"\[([^\[\]]*)\]")


def say(
    query: Query,
    asked: Mapping[str, object],
    rows: Sequence[Mapping[str, object]],
    ids: Mapping[str, Sequence[str]],
) -> tuple[str, str]:
    """The sentence, and in English how many rows there are; `ids` tells of names that several things bear."""
    form = load_forms()[query.name]
    if not rows:
        return f"{fill(form['none'], asked)}。", f"Nothing that has been read states it ({query.en})."
    shared = [f"叫“{asked[name]}”的有 {len(found)} 个，分别列出。" for name, found in ids.items() if len(found) > 1]
    marks = _marks(rows, [name for name, found in ids.items() if len(found) > 1])
    said = [mark + fill(form["row"], {**asked, **row}) for mark, row in zip(marks, rows[:SAID], strict=False)]
    more = f"；等 {len(rows)} 条{'以上' if len(rows) >= LIMIT else ''}" if len(rows) > SAID else ""
    sentence = f"{''.join(shared)}{fill(form['says'], asked)}{'；'.join(said)}{more}。"
    return sentence, f"{query.en}: {len(rows)} {'row' if len(rows) == 1 else 'rows'}."


def _marks(rows: Sequence[Mapping[str, object]], shared: Sequence[str]) -> list[str]:
    """（1）（2） before the first row of each thing that bears a name that several bear; else nothing."""
    marks: list[str] = []
    seen: dict[tuple[object, ...], int] = {}
    for row in rows:
        things = tuple(row[f"{name}_id"] for name in shared if f"{name}_id" in row)
        marks.append(f"（{len(seen) + 1}）" if things and things not in seen else "")
        seen.setdefault(things, len(seen))
    return marks


def fill(form: str, values: Mapping[str, object]) -> str:
    """A form with its places filled; parts in brackets whose places are empty are left out."""
    shown = {name: show(name, value) for name, value in values.items()}

    def part(found: re.Match[str]) -> str:
        inner = found[1]
        return inner if all(shown.get(name) for name in _PLACE.findall(inner)) else ""

    while (kept := _PART.sub(part, form)) != form:  # the innermost brackets first
        form = kept
    return _PLACE.sub(lambda place: shown.get(place[1], ""), form)


def show(name: str, value: object) -> str:
    """A value as a sentence says it: names of things, Chinese words for the graph's own, regions for their codes."""
    if value is None:
        return ""
    if isinstance(value, list):
        more = "等" if len(value) > LISTED else ""
        link = " — " if name == "names" else "、"
        return link.join(show(name, one) for one in value[:LISTED]) + more
    if isinstance(value, dict):
        return _thing(value)
    if name == "region" and (found := regions().get(str(value))):
        return found.name
    return load_words().get(str(value), str(value))


def _thing(value: Mapping[str, Any]) -> str:
    if value.get("metric"):
        number = "、".join(map(str, value.get("value") or ()))
        sign = load_words().get(value.get("comparator") or "", "")
        when = value.get("deadline") or value.get("as_of") or value.get("period")
        return f"{value['metric']}{sign}{number}{value.get('unit') or ''}{f'（{when}）' if when else ''}"
    role = load_words().get(str(value.get("role") or value.get("title") or ""), value.get("title"))
    return f"{value.get('name')}{f'（{role}）' if role else ''}"


@cache
def load_forms(folder: Path = HERE) -> dict[str, dict[str, str]]:
    """How each query's answer is said."""
    forms: dict[str, dict[str, str]] = yaml.safe_load((folder / "ask.yaml").read_text(encoding="utf-8"))["answers"]
    return forms


@cache
def load_words(folder: Path = HERE) -> dict[str, str]:
    """The graph's own words in Chinese."""
    words: dict[str, str] = yaml.safe_load((folder / "ask.yaml").read_text(encoding="utf-8"))["words"]
    return words
