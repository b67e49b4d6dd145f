"""The name that people see: a form that stands in a text, else one composed from the key."""

import re
from collections.abc import Iterable

from graph.identity.keys import NATIONAL, PLACELESS, label_of, parts_of
from graph.identity.normal import DROPPED
from graph.identity.numbers import numeral_of
from graph.regions.table import regions


def choose_name(label: str, key: str, forms: Iterable[tuple[str, int]]) -> str:
    """The standing form in most works, then the longest, then the first by code point.

    `forms` are (surface, number of works) of standing mentions only. A school takes the longest first; a region has
    its official name whatever texts write.
    """
    if label == "Region":
        return compose_name(key)
    works: dict[str, int] = {}
    for surface, count in forms:
        if clean := clean_surface(label, surface):
            works[clean] = max(count, works.get(clean, 0))
    if not works:
        return compose_name(key)
    if label == "School":
        return min(works, key=lambda form: (-len(form), -works[form], form))
    return min(works, key=lambda form: (-works[form], -len(form), form))


def clean_surface(label: str, surface: str) -> str:
    """A surface as a name: without line breaks and alignment spaces; a program without its quotation marks."""
    text = surface.strip()
    if label == "Program":
        return DROPPED.sub("", text)
    if label in {"Person", "Organization", "School"}:
        return re.sub(r"\s+", "", text)
    return re.sub(r"\s*\n\s*", "", text)


NAME_PART = {"Program": 1, "Target": 1, "Result": 1, "Policy": 1, "Event": 2}  # what of a key is a name; else the first


def compose_name(key: str) -> str:
    """A readable name made from a key alone: 丰台区 + 教委, 第12中学 as 第十二中学."""
    label, parts = label_of(key), parts_of(key)
    if label == "Region":
        return _region_name(parts[0])
    if label in {"Organization", "School"}:
        return _qualified(*parts[:2])
    if label == "Task":
        return parts[1].rpartition(" / ")[2]
    if label == "Document":
        return re.split("[/#]", parts[0])[-1]
    return parts[NAME_PART.get(label, 0)]


def _region_name(code: str) -> str:
    region = regions().get(code)
    return region.name if region else code.rpartition("/")[2].removeprefix("?")


def _qualified(code: str, own: str) -> str:
    """A body's name with its region; a name that begins with its place (上海中学) stands as it is."""
    name = re.sub(r"第(\d+)", _numeral, own).replace("/", "")
    region = regions().get(code)
    place = "" if code == NATIONAL or code.startswith(PLACELESS) else _region_name(code)
    if name.startswith(("教育工委", "教体工委")):
        name = f"委{name}"  # 丰台区委教育工委: the key leaves out whose committee it is
    if name == "团委" and region:
        return f"共青团{place}委"
    return name if region and name.startswith(region.short) else place + name


def _numeral(found: re.Match[str]) -> str:
    return f"第{numeral_of(int(found[1]))}"
