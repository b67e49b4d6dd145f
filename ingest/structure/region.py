"""Which division a document speaks of: from the issuer, else the title, the page's source, the text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import daachorse

from graph.regions.table import Region, regions

LONGEST_NAME = 12
PARTY = re.compile(r"(?:中共|中国共产党|共青团)")
OPENS = re.compile(r"\A(?:在(?=[^，。,]{4,40}上的)|专访|访|对话|走进|记)")  # 在甲县教师节大会上的讲话
NATIONAL = re.compile(r"(?:国务院|中共中央|中央|全国|国家|[\u4e00-\u9fff]{1,9}部(?:办公厅|、|\Z))")
ENDINGS = ("省", "自治区", "市", "自治州", "州", "盟", "地区", "区", "县", "旗", "特别行政区")
# After a full name these words show that the region's own organs act, so the text is about it.
ORGAN_NEXT = re.compile(r"(?:委|人民政府|政府|教育|教委|教体|科教|人大|政协|第?[一二三四五六七八九十]+(?:中|小)|各|全)")
NUMBERED_SCHOOL = re.compile(r"第?[一二三四五六七八九十]{1,3}(?:中|小|职)")
# Divisions whose names are directions or kinds of towns elsewhere: only what lies above them tells that one is meant.
PLAIN_WORDS = frozenset(
    {"东区", "西区", "南区", "北区", "城区", "郊区", "矿区", "市中区", "新城区", "城关区", "平房区", "和县"}
)
VERBS_TOO = frozenset({"会同县", "商县", "随县", "应县", "代县", "任县", "达县"})
GOES_TO = re.compile(r"(?:赴|前往|远赴|奔赴|到|去|向)(?:[\u4e00-\u9fff]{2,6}[省市区])*\Z")
LEARNS = re.compile(r"[^,，。;；:：\n]{0,12}?(?:学习|考察|取经|观摩|跟岗|参观|拜访)")
COMES_TO = re.compile(r"(?:来到|莅临|(?<![年以原本从后带起])来)(?:[\u4e00-\u9fff]{2,6}[省市区])*\Z")
TAKES_PART = re.compile(r"[^,，。;；:：\n]{0,12}?(?:参加|参赛|参会|领奖)")
HEAD_LENGTH = 1500
PREFIX_WEIGHT = 3
SECTIONS = 3


def read_region(issuer: str | None, title: str | None, source: str | None, text: str, on: str | None) -> str | None:
    """The code of the document's region, None where nothing names one or homonyms cannot be told apart."""
    if NATIONAL.match(issuer or ""):
        return None
    for words in (*(issuer or "").split("、"), OPENS.sub("", title or "")):
        if words and (region := name_at_start(PARTY.sub("", words), text, on)):
            return region.code
    titled = _most_named(title, text, on) if title else None
    sourced = name_at_start(PARTY.sub("", source), text, on) if source else None
    if sourced and not (titled and regions().is_within(titled.code, sourced.code)):
        return sourced.code  # a city's newspaper reports on its counties as well
    if region := titled or (_most_named(source, text, on) if source else None):
        return region.code
    if above := _of_sections(text, on):
        return above
    region = _most_named(text[:HEAD_LENGTH], text, on, least=2) or _city_of_school(text[:HEAD_LENGTH], text, on)
    return region.code if region else None


def _of_sections(text: str, on: str | None) -> str | None:
    """The division above those that head the sections of a text, each alone on its line."""
    above: dict[str, set[str]] = {}
    for line in text.split("\n"):
        name = line.strip("# ■\t")
        if 2 < len(name) <= LONGEST_NAME and name.endswith(ENDINGS):
            for region in regions().named(name, on=on):
                if region.parent:
                    above.setdefault(region.parent, set()).add(name)
    best = max(above, key=lambda code: (len(above[code]), code), default=None)
    return best if best and len(above[best]) >= SECTIONS else None


def iter_place_names(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of the names of divisions, the short ones of cities (绍兴) too."""
    for start, end, _ in _automaton(short=True).find(text):
        yield start, end


def name_at_start(words: str, text: str, on: str | None) -> Region | None:
    """The division that a name begins with, through all its levels: 北京市昌平区人民政府 → 昌平区."""
    found: Region | None = None
    while words:
        region, length = _longest(words, found, text, on)
        if region is None:
            return found
        found, words = region, words[length:]
    return found


def _longest(words: str, within: Region | None, text: str, on: str | None) -> tuple[Region | None, int]:
    table = regions()
    for length in range(min(LONGEST_NAME, len(words)), 1, -1):
        name = words[:length]
        candidates = [r for r in table.named(name, within.code if within else None, on) if r != within]
        candidates = [
            r
            for r in candidates
            if (name.endswith(ENDINGS) and name not in PLAIN_WORDS) or _short_is_meant(r, within, text)
        ]
        if candidates and (region := _pick(candidates, text)):
            return region, length
    return None, 0


def _short_is_meant(region: Region, within: Region | None, text: str) -> bool:
    """和平, 东方, 新华 are words before they are counties: a county's short name counts only beside its full
    name or what lies above it."""
    if within is None and region.name in PLAIN_WORDS:
        return _support(region, text) > 0
    if within is not None or region.level in {"province", "prefecture"}:
        return True
    return region.name in text or any(above.short in text for above in regions().ancestors(region.code))


def _pick(candidates: Iterable[Region], text: str) -> Region | None:
    """Among homonyms the one whose upper levels the text names most; the highest level among one place's own
    levels (绍兴 is the city before the county of old); None when they tie."""
    candidates = list(candidates)
    candidates = [r for r in candidates if not any(o != r and regions().is_within(r.code, o.code) for o in candidates)]
    ranked = sorted(
        ((_support(region, text), region) for region in candidates), key=lambda pair: (-pair[0], pair[1].code)
    )
    return None if len(ranked) > 1 and ranked[0][0] == ranked[1][0] else ranked[0][1]


def _support(region: Region, text: str) -> int:
    return sum(text.count(above.short) for above in regions().ancestors(region.code))


def _most_named(words: str, text: str, on: str | None, least: int = 1) -> Region | None:
    """The division most spoken of; the inner one of two wins when it is named at least half as often. What is named
    fewer than `least` times counts only if the text also names what lies above it."""
    counts: Counter[Region] = Counter()
    for start, end, name in _full_names(words):
        candidates = regions().named(name, on=on)
        region = _today(_pick(candidates, text), on)
        if region and _is_visited(words, start, end):
            continue
        if region and name in VERBS_TOO and start and not _support(region, text):
            continue  # 县发改局|会同|县教育局
        if region:
            counts[region] += PREFIX_WEIGHT if ORGAN_NEXT.match(words, end) else 1
            counts[region] += 1 if start == 0 else 0
    if not counts:
        return None
    counts = Counter({r: n for r, n in counts.items() if n >= least or _support(r, text)})
    if not counts:
        return None
    best = max(counts, key=lambda region: (counts[region], region.code))
    if (host := _host(words, counts, on)) and not regions().is_within(host.code, best.code):
        return host
    inner = [r for r in counts if r != best and regions().is_within(r.code, best.code)]
    deepest = max(inner, key=lambda region: (counts[region], region.code), default=None)
    if deepest and counts[deepest] * 2 >= counts[best]:
        return deepest
    return best


def _is_visited(words: str, start: int, end: int) -> bool:
    """赴乙县教育局学习考察: the division from which those who speak learn is not theirs."""
    return GOES_TO.search(words, max(0, start - 16), start) is not None and LEARNS.match(words, end) is not None


def _host(words: str, counts: Counter[Region], on: str | None) -> Region | None:
    """甲县教师团队来到乙县,开展教研: the only division to which guests are said to come; its own page says so."""
    if "来" not in words and "莅临" not in words:
        return None
    hosts: set[Region | None] = set()
    for start, end, name in _full_names(words):
        comes = COMES_TO.search(words, max(0, start - 16), start)
        if comes and not LEARNS.match(words, end) and not TAKES_PART.match(words, end):
            hosts.add(next((region for region in counts if region in regions().named(name, on=on)), None))
    return hosts.pop() if len(hosts) == 1 else None


def _today(region: Region | None, on: str | None) -> Region | None:
    """沿河县 is today's 沿河土家族自治县: the one successor of a division whose code has ended."""
    while region and region.valid_until and (on is None or region.valid_until < on) and len(region.successors) == 1:
        region = regions().get(region.successors[0])
    return region


def _city_of_school(words: str, text: str, on: str | None) -> Region | None:
    """The city whose short name numbered schools carry most (绍兴一中)."""
    counts = Counter(words[start:end] for start, end in iter_place_names(words) if NUMBERED_SCHOOL.match(words, end))
    best = max(counts, key=lambda name: (counts[name], name), default=None)
    return _pick(regions().named(best, on=on), text) if best else None


def _full_names(words: str) -> list[tuple[int, int, str]]:
    return [(start, end, words[start:end]) for start, end, _ in _automaton(short=False).find(words)]


@cache
def _automaton(*, short: bool) -> "daachorse.CharwiseDoubleArrayAhoCorasick":
    """Full names; with `short` also what cities are called for short. A county's short name is too often a word."""
    names = {name for name, _ in regions().names() if name.endswith(ENDINGS) and len(name) > 2}
    if short:
        names |= {region.short for region in regions() if region.level == "prefecture" and len(region.short) > 1}
    return daachorse.CharwiseDoubleArrayAhoCorasick(sorted(names), daachorse.MATCH_KIND_LEFTMOST_LONGEST)
