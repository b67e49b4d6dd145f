"""Divisions named in short, which the list or the table where they stand shows to be such: 甲、乙、丙区, 甲、乙等县."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.regions.table import Region, regions
from ingest.extract.scan import Token

ZONES = "(?:[、/](?:高新|经开|经济开发|开发|临港|新城|度假)区?)*"  # parts of a city that are no divisions
KINDS = re.compile(
    rf"{ZONES}(?:等?(?:[两二三四五六七八九十\d]+个?)?(?P<kind>县\(?市?、?区\)?|县|[区市]县|县市|片区|区(?![域别分间位块块]))"
    rf"|等(?P<areas>地|市)(?![方点址理震形质图政民场直]))"
)
LEVELS = {"县": "县旗市", "区": "区", "片区": "区"}
CELL_ENDS = re.compile(r"[ \t]*(?:[\n\t]|\d+[ \t]*(?:[\n\t]|\Z)|\Z)")
LEAST = 2
LEAST_CELLS = 3


def listed_divisions(text: str, tokens: Sequence[Token], home: str | None, on: str | None) -> dict[int, str]:
    """The codes by where the names begin. Those of one list lie in one city, or are cities where it says 等地."""
    found = _alone_in_cells(text, tokens, home, on)
    for run in _runs(text, tokens):
        short = [token for token in run if token.kind == "place"]
        if len(short) < LEAST or run[: len(short)] != short:
            continue
        if len(run) > len(short):
            endings, areas = run[len(short)].word[-1], False
        elif tail := KINDS.match(text, run[-1].end):
            endings, areas = LEVELS.get(tail["kind"] or "", "县区旗市"), bool(tail["areas"])
        else:
            continue
        found |= _of_one_city(run, endings, home, on) or (_cities(short, on) if areas else {})
    return found


def _runs(text: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Names of places joined by 、 or /, of which the first stands after a border."""
    run: list[Token] = []
    for token in tokens:
        if run and token.start == run[-1].end + 1 and text[run[-1].end] in "、/和":
            run.append(token)
            continue
        if len(run) >= LEAST:
            yield run
        run = [token] if token.clean and token.kind == "place" else []
    if len(run) >= LEAST:
        yield run


def _of_one_city(run: Sequence[Token], endings: str, home: str | None, on: str | None) -> dict[int, str]:
    """The divisions of the list's kind with these names under one parent, if only one has them all."""
    below: dict[str, list[Region]] = {}
    for token in run:
        for region in _counties(token.word, on):
            if region.parent and (region.name.endswith(tuple(endings)) or token.kind == "region"):
                below.setdefault(region.parent, []).append(region)
    whole = [parent for parent, named in below.items() if len(named) == len(run)]
    own = [parent for parent in whole if home and parent in _with_above(home)]
    chosen = own or whole
    if len(chosen) != 1:
        return {}
    return {token.start: region.code for token, region in zip(run, below[chosen[0]], strict=True)}


def _cities(run: Sequence[Token], on: str | None) -> dict[int, str]:
    """甲州、乙州等地: prefectures, each the only one of its name."""
    named = [[r for r in regions().named(token.word, on=on) if r.level == "prefecture"] for token in run]
    return {t.start: found[0].code for t, found in zip(run, named, strict=True)} if all(map(_is_one, named)) else {}


def _is_one(found: Sequence[Region]) -> bool:
    return len(found) == 1


def _alone_in_cells(text: str, tokens: Sequence[Token], home: str | None, on: str | None) -> dict[int, str]:
    """Divisions of the city that have cells or lines of a table for themselves."""
    if home is None:
        return {}
    found: dict[int, str] = {}
    for before, token in pairwise((None, *tokens)):
        if token is None or token.kind != "place" or (before is not None and before.end == token.start):
            continue
        if text[token.start - 1 : token.start].strip("\n\t") or not CELL_ENDS.match(text, token.end):
            continue
        below = [region for region in _counties(token.word, on) if region.parent in _with_above(home)]
        if len(below) == 1:
            found[token.start] = below[0].code
    return found if len(set(found.values())) >= LEAST_CELLS else {}


def _counties(name: str, on: str | None) -> list[Region]:
    return [r for r in regions().named(name, on=on) if r.level == "county" and r.valid_until is None]


def _with_above(code: str) -> tuple[str, ...]:
    return (code, *(region.code for region in regions().ancestors(code)))
