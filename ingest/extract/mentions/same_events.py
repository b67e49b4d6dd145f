"""Which of the names that a text has for its events tell of one: their numbers, their years, and how they end."""

import re
from collections.abc import Iterator

from ingest.extract.mentions.found_events import (
    CEREMONIES,
    CEREMONY,
    NUMBERED,
    OCCASION,
    WON_THERE,
    WORK_MEETING,
    Found,
)

ORDINAL = re.compile(r"第[一二三四五六七八九十\d]{1,3}[届次期]|首届|20\d\d年?")
TIMES = re.compile(r"第[一二三四五六七八九十百\d]{1,4}次")
ANY_TIMES = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[次届期]|首[次届期]")
YEARS = re.compile(r"(?:19|20)\d\d")
LEVELS = re.compile(r"全[国省市县区旗州镇校]")
OPENING = re.compile("(?:[开闭]幕|启动|颁奖)(?:仪式|典礼|式)$")
FESTIVAL = re.compile("第[一二三四五六七八九十\\d]{1,3}届.*节”?$")
SAME_END = 8  # characters at the end of two names that tell of one event
NTH = re.compile(r"第[一二三四五六七八九十百\d]{1,4}届|首届")
WHICH = re.compile(
    rf"^(?:[全我本][国省市区县旗州镇校]|[\u4e00-\u9fff]{{2,6}}?[省市区县旗州](?=[\u4e00-\u9fff“\d]{{4}}))|{ORDINAL.pattern}"
)


def distinct(found: list[Found]) -> Iterator[tuple[Found, Found | None]]:
    """Each event once, and with the one that it is where it is named again: by its name, a name that ends a fuller
    one; of overlapping places the first."""
    kept: list[Found] = []
    for one in found:
        if any(one.start < k.end and k.start < one.end for k in kept):
            continue
        same = next((k for k in kept if _tell_of_one(one, k)), None)
        if same is None:
            kept.append(one)
        yield one, same


def _tell_of_one(one: Found, known: Found) -> bool:
    a, b = bare_name(one.name), bare_name(known.name)
    if _other_number(a, known.name) or _is_opening(one, known):
        return False
    if known.rule == "title" and (_same_but_which(a, b) or (one.rule == "held" and _ends_alike(a, b))):
        return True
    if known.rule == "title" and one.rule == OCCASION and 2 * len(set(a) & set(b)) >= len(set(a)):
        return True  # 消防应急疏散演练活动 under 某校消防疏散演习
    each_subject = one.rule == known.rule == WON_THERE  # a contest in each
    ceremony = one.rule == CEREMONY and _is_that_ceremony(one.name, known.name)
    return b.endswith(a) or a.endswith(b) or (_alike(a, b) and not each_subject) or _same_number(a, b) or ceremony


def _is_opening(one: Found, known: Found) -> bool:
    """某市第二届科技节闭幕式 is another event than the 某市第二届科技节 of the headline, which went on for weeks."""
    longer, shorter = (one.name, known.name) if len(one.name) > len(known.name) else (known.name, one.name)
    opening = OPENING.search(longer)
    return opening is not None and FESTIVAL.search(shorter) is not None and longer[: opening.start()] == shorter


def bare_name(name: str) -> str:
    return re.sub(r"[“”\s]|^我[市区县校]|活动$", "", name)


def _same_number(a: str, b: str) -> bool:
    """2025年第二次会议 is what the report calls 领导小组今年第二次会议."""
    x, y = NUMBERED.search(a), NUMBERED.search(b)
    if x and y and x.group() == y.group():
        return True
    m, n = TIMES.findall(a), TIMES.findall(b)  # 党组第7次会议 is the 第7次党组会议
    shorter, longer = sorted((set(a), set(b)), key=len)
    return bool(m and m == n and shorter <= longer and a[-2:] == b[-2:])


def _other_number(a: str, b: str) -> bool:
    """第四届…大赛 is not 第七届…大赛, nor 2023年…会议 2024年…会议."""
    pairs = ((set(sign.findall(a)), set(sign.findall(b))) for sign in (NTH, TIMES, YEARS))
    return any(x and y and not x & y for x, y in pairs)


def _same_but_which(a: str, b: str) -> bool:
    """某县第八届艺术节 is what the headline calls 全县艺术节: the rest is the same, and one of them has no number."""
    core, other = WHICH.sub("", a), WHICH.sub("", b)
    numbers = [ORDINAL.findall(one) for one in (a, b)]
    return core == other and len(core) >= WORK_MEETING - 2 and (not numbers[0] or not numbers[1])


def _ends_alike(a: str, b: str) -> bool:
    """甲县与乙市丙区教育协作签约仪式 is what the headline calls 甲—丙两地教育协作签约仪式: the last words are the same,
    and nothing says that they are of another year, number or level."""
    same = next(
        (i for i, (x, y) in enumerate(zip(reversed(a), reversed(b), strict=False)) if x != y), min(len(a), len(b))
    )
    rest = [one[: len(one) - same] for one in (a, b)]
    signs = [(set(YEARS.findall(one)), set(ANY_TIMES.findall(one)), set(LEVELS.findall(one))) for one in rest]
    return same >= SAME_END and all(not x or not y or x & y for x, y in zip(*signs, strict=True))


def _is_that_ceremony(name: str, other: str) -> bool:
    """签约仪式 is what was called 某共同体签约活动 before."""
    kind = name.removesuffix("仪式")
    return kind in CEREMONIES and other.endswith(f"{kind}活动")


def _alike(a: str, b: str) -> bool:
    x, y = set(a), set(b)
    return len(x & y) / len(x | y) >= 0.75
