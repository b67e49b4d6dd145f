"""The administrative divisions of GB/T 2260, with the dates they were valid, and the townships below them.

Names are looked up, never guessed: a homonym (朝阳区, 鼓楼区) gives every candidate. Where the table comes from
stands in `build.py`. A township's code is its county's code and its name: `110106/宛平街道`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

DATA = Path(__file__).parent / "data"
LATELY = "2000"
AUTONOMOUS = ("自治县", "自治旗", "自治州")
TOWNSHIP_ENDINGS = ("街道", "镇", "乡", "苏木", "地区")


@dataclass(frozen=True, slots=True)
class Region:
    """One division; dates are months, `valid_until` is the first in which it no longer stood, None is open.

    `name` is its latest official name; `former` are the earlier names of the same code with their dates.
    """

    code: str
    name: str
    short: str
    level: str  # province, prefecture, county or township
    parent: str | None
    valid_from: str | None = None
    valid_until: str | None = None
    named_since: str | None = None  # when it took its latest name
    former: tuple["FormerName", ...] = ()
    successors: tuple[str, ...] = ()

    def stood(self, on: str) -> bool:
        """Whether it may have stood on a date (YYYY, YYYY-MM or YYYY-MM-DD)."""
        return _overlaps(self.valid_from, self.valid_until, on)


@dataclass(frozen=True, slots=True)
class FormerName:
    """An earlier name of a code: 襄樊市 of 420600."""

    name: str
    short: str
    valid_from: str | None
    valid_until: str | None


class RegionTable:
    """Look-ups by code and by name; townships are read when first asked for."""

    def __init__(self, rows: Mapping[str, list[list[str]]]) -> None:
        self._rows = rows  # of each code, the names it bore, the latest last
        self._made: dict[str, Region] = {}
        self._by_name: dict[str, list[str]] = {}
        for code, names in rows.items():
            for name in dict.fromkeys(form for cells in names for form in (*cells[1:3], *_spoken(*cells[1:3]))):
                self._by_name.setdefault(name, []).append(code)
        for code, name in _everyday().items():
            self._by_name.setdefault(name, []).append(code)

    def __iter__(self) -> Iterator[Region]:
        return (self._get(code) for code in self._rows)

    def get(self, code: str) -> Region | None:
        """The region of a code, `110106` or `110106/宛平街道`."""
        if "/" not in code:
            return self._get(code) if code in self._rows else None
        county, name = code.split("/", 1)
        return _township(county, name) if name in self._townships.get(county, ()) else None

    def _get(self, code: str) -> Region:
        """Made when first asked for: most runs meet a few dozen regions of the thousands."""
        if code not in self._made:
            self._made[code] = _region(code, self._rows[code], self._rows)
        return self._made[code]

    def parent(self, code: str) -> Region | None:
        """The next real level above: 丰台区 → 北京市, whatever pseudo-row the standard puts between."""
        region = self.get(code)
        return self.get(region.parent) if region and region.parent else None

    def ancestors(self, code: str) -> list[Region]:
        """All levels above, the nearest first."""
        found: list[Region] = []
        while (above := self.parent(code)) is not None:
            found.append(above)
            code = above.code
        return found

    def is_within(self, code: str, other: str) -> bool:
        """Whether a region is another or lies in it."""
        return code == other or any(region.code == other for region in self.ancestors(code))

    def named(self, name: str, within: str | None = None, on: str | None = None) -> list[Region]:
        """Every region of a full or short name, in code order; townships only `within` a region.

        With `on`, those that bore the name on that date; without, those that bear it today. Where none does, all that
        ever bore it, since texts also speak of what is past.
        """
        found = [self._get(code) for code in self._by_name.get(name, ())]
        if within is not None:
            found = [region for region in found if self.is_within(region.code, within)]
            found += self._townships_named(name, within)
        lately = any(_bore_lately(region, name) for region in found)
        standing = [region for region in found if _bears(region, name, on, spoken=not lately)]
        return standing or self._without_those_replaced(found)

    def _without_those_replaced(self, ended: list[Region]) -> list[Region]:
        """鹿泉市 stood under two codes, one after the other: the one whose place another of them took is left out."""
        return [one for one in ended if not any(other is not one and self._leads_to(one, other) for other in ended)]

    def _leads_to(self, region: Region, other: Region) -> bool:
        before = (region.valid_until or "9") <= (other.valid_from or "") and region.code[:2] == other.code[:2]
        if before and region.name == other.name and region.name[-1] in "县市":
            return True  # 绍兴县, under a code until 1981 and under another from 1983 on
        return any(
            heir.code == other.code or (heir.valid_until is not None and self._leads_to(heir, other))
            for heir in self.successors(region.code)
        )

    def names(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Every full and short name with its codes, for an automaton; without townships."""
        return ((name, tuple(codes)) for name, codes in self._by_name.items())

    def townships(self, code: str) -> list[Region]:
        """The townships right below a county (or a prefecture without counties)."""
        return [_township(code, name) for name in self._townships.get(code, ())]

    def successors(self, code: str) -> list[Region]:
        """What took a code's place when it ended."""
        region = self.get(code)
        return [heir for heir in map(self.get, region.successors) if heir] if region else []

    def _townships_named(self, name: str, within: str) -> list[Region]:
        if not name.endswith(TOWNSHIP_ENDINGS):
            return []
        owners = (county for county in self._townships_by_name.get(name, ()) if self.is_within(county, within))
        return [_township(county, name) for county in owners]

    @cached_property
    def _townships(self) -> Mapping[str, frozenset[str]]:
        return {cells[0]: frozenset(cells[1].split(" ")) for cells in _read("townships.tsv")}

    @cached_property
    def _townships_by_name(self) -> Mapping[str, list[str]]:
        counties: dict[str, list[str]] = defaultdict(list)
        for county, names in self._townships.items():
            for name in names:
                counties[name].append(county)
        return counties


@cache
def regions() -> RegionTable:
    """The table that ships with the package; read once."""
    rows: dict[str, list[list[str]]] = {}
    for cells in _read("regions.tsv"):
        rows.setdefault(cells[0], []).append(cells)
    return RegionTable(rows)


def _region(code: str, names: list[list[str]], known: Mapping[str, object]) -> Region:
    """The rows of one code stand in order of their end, so the last name is the latest."""
    _, name, short, since, until, successors = names[-1]
    return Region(
        code=code,
        name=name,
        short=short,
        level="province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county",
        parent=next((up for up in (code[:4] + "00", code[:2] + "0000") if up < code and up in known), None),
        valid_from=min(cells[3] for cells in names) or None,
        valid_until=until or None,
        named_since=since or None,
        former=tuple(FormerName(c[1], c[2], c[3] or None, c[4] or None) for c in names[:-1]),
        successors=tuple(successors.split()),
    )


def _township(county: str, name: str) -> Region:
    stem = name
    for ending in TOWNSHIP_ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            stem = name.removesuffix(ending)
            break
    return Region(f"{county}/{name}", name, stem, "township", county)


def _spoken(name: str, short: str) -> tuple[str, ...]:
    """彭水县, 前郭旗: what an autonomous county, banner or prefecture is called every day, without its peoples."""
    if not name.endswith(AUTONOMOUS) or len(short) < 2:
        return ()
    return (f"{short.removesuffix('族') if len(short) > 2 else short}{name[-1]}",)


@cache
def _everyday() -> Mapping[str, str]:
    return {cells[0]: cells[1] for cells in _read("everyday.tsv")}


def _bore_lately(region: Region, name: str) -> bool:
    """东乡县 of Jiangxi, until 2016: a name that may well mean this one, whatever another is called every day."""
    ends = [until for old, until in ((f.name, f.valid_until) for f in region.former) if old == name]
    ends += [region.valid_until] if region.name == name else []
    return any(until is not None and until >= LATELY for until in ends)


def _bears(region: Region, name: str, on: str | None, *, spoken: bool = True) -> bool:
    spans = [(f.valid_from, f.valid_until) for f in region.former if name in {f.name, f.short}]
    every_day = (*_spoken(region.name, region.short), _everyday().get(region.code)) if spoken else ()
    if name in {region.name, region.short, *every_day}:
        spans.append((region.named_since, region.valid_until))
    if on is None:
        return any(until is None for _, until in spans)
    return any(_overlaps(start, until, on) for start, until in spans)


def _overlaps(start: str | None, until: str | None, on: str) -> bool:
    """Dates of unequal length compare by their common part, so a bare year counts whole."""
    begun = start is None or start[: len(on)] <= on[: len(start)]
    return begun and (until is None or on[:7] < until)


def _read(name: str) -> Iterator[list[str]]:
    with (DATA / name).open(encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                yield line.rstrip("\n").split("\t")
