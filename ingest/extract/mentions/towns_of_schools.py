"""Which city or county the short name means with which the name of a secondary school begins: 甲州一中, 乙海中学."""

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.regions.table import Region, regions
from ingest.extract.lexicon import read_words
from ingest.extract.scan import Token

NUMBERED = re.compile(
    r"第?[一二三四五六七八九十]{1,3}中"
    r"(?:学(?![生习期段龄时员科部年])|(?![学心华国央间期级层医专考职]|等(?!\d|[^,。;]{0,6}校|[^,。;]{2,8}(?:高中|中学))))"
)
SECONDARY = re.compile(r"(?:高级|实验|初级)?中学(?![生习期段龄时员科部年阶教])")
COLLEGE = re.compile(r"[^\W\d的市在与和及到了是有省]{0,7}?(?:学院|大学|高等专科学校)(?![生城堂])")
NAMED_FOR_PEOPLE = frozenset({"中山"})  # 中山大学
BEFORE = frozenset("与和及到赴由在从自跟同往至访为")
FAR = 3  # schools of other towns that make a paper one about the schools of the province


def towns_of_schools(text: str, tokens: Sequence[Token], home: str | None, on: str | None) -> dict[int, str]:
    """The codes by where the names begin. A number tells that the name is a city's or county's; a school that has
    none may bear a far city's name as its brand, and means a town of the document's province alone; a college's is that
    of its city anywhere. A district's
    name may be any school's brand; it counts in a paper that names several schools of other towns."""
    if home is None:
        return {}
    found: dict[int, str] = {}
    districts: dict[int, str] = {}
    for token in tokens:
        if token.kind != "place" or not (numbered := _begins_school(text, token)):
            continue
        region = _only_one(token.word, on)
        if (
            region is None
            or _names_township(home, region.short)
            or not (numbered in ("numbered", "college") or region.code[:2] == home[:2])
            or (numbered == "college" and region.level != "prefecture")
        ):
            continue
        if not region.name.endswith("区"):
            found[token.start] = region.code
        elif region.code[:2] == home[:2]:
            districts[token.start] = region.code
    far = {code for code in found.values() if code[:4] != home[:4]}
    return found | districts if len(far) >= FAR else found


def _begins_school(text: str, token: Token) -> str:
    """How the name of a secondary school or a college goes on behind a place that stands at a border; else empty."""
    before = text[token.start - 1 : token.start]
    if "\u4e00" <= before <= "\u9fff" and not (token.clean or before in BEFORE):
        return ""
    if token.word in read_words("common", "noun") or token.word in read_words("tokens", "in_school"):
        return ""
    if NUMBERED.match(text, token.end):
        return "numbered"
    if SECONDARY.match(text, token.end):
        return "plain"
    return "college" if COLLEGE.match(text, token.end) and token.word not in NAMED_FOR_PEOPLE else ""


def _only_one(name: str, on: str | None) -> Region | None:
    """The only division below a province with this short name."""
    found = [region for region in regions().named(name, on=on) if region.valid_until is None]
    inner = {region.code for region in found if region.parent in {other.code for other in found}}
    found = [region for region in found if region.code not in inner]
    return found[0] if len(found) == 1 and found[0].level in ("prefecture", "county") else None


@lru_cache(maxsize=1024)
def _names_township(home: str, short: str) -> bool:
    """Whether a township of the home, or of its counties, has the name too: its school is the likelier one."""
    below = [region.code for region in regions() if region.parent == home] if home.endswith("00") else []
    return any(town.name.startswith(short) for code in (home, *below) for town in regions().townships(code))
