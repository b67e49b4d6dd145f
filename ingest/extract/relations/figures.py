"""Numbers with a unit: 12所, 3—5名, 二百三十五人, 八成五, 百分之十五, 翻一番."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.extract.lexicon import any_of, read_words
from ingest.extract.occurrences import Anchored

HAN_DIGITS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
ROUND = {"十": 10, "百": 100, "千": 1000, "万": 10000}
TENTHS = Anchored(
    r"(?<![第几])(?P<tens>[一两二三四五六七八九])成(?P<ones>[一二三四五六七八九半])?(?![立员果为功长绩就本都才年人熟效套品分型群片])"
)
PERCENT = re.compile(r"百分之(?P<number>[一二三四五六七八九十百]{1,4})(?:点[一二三四五六七八九])?")
DOUBLED = re.compile(r"翻(?P<times>[一两])番")
TO_ZERO = re.compile(r"%[^,。;:\n]{0,8}(?:降至|降到|降为|减至|压减至|下降到)(?P<zero>零|0)(?![\d.])")
COEFFICIENT = Anchored(  # 小学、初中校际差异系数分别控制在0.45、0.40以内: a number without a unit
    r"(?:差异|变异|离散|均衡|基尼)系数[^,。;:\n\d]{0,14}(?<!第)(?P<first>0\.\d+)(?:[、和](?P<second>0\.\d+))?(?!\d*[%‰])"
)
YEARS_TAUGHT = Anchored(  # 平均受教育年限由10.2年提高到11.3年: of years alone, nothing else tells a goal
    r"(?:年限|年数)[^,。;:\n\d]{0,14}(?P<first>\d{1,2}(?:\.\d+)?)年(?:[^,。;:\n\d]{0,12}(?P<second>\d{1,2}(?:\.\d+)?)年)?"
)
INSIDE_NUMBER = frozenset("第.+×/-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
INSIDE_NUMERAL = frozenset("第十百千万一二三四五六七八九几每其这那哪某同0123456789")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: `start` where the number begins, `end` after the unit."""

    start: int
    end: int
    value: float
    unit: str
    ranged: bool = False
    upper: float | None = None  # of a range: 3—5名
    spelled: bool = False
    share: bool = False  # 三成: in ordinary talk as often as in goals


def find_figures(text: str) -> tuple[Figure, ...]:
    """Every number with a unit, in order."""
    found = []
    for match in _arabic().finditer(text):
        unit = match["unit"]
        if text[match.start() - 1 : match.start()] in INSIDE_NUMBER or _none_units().match(text, match.start("unit")):
            continue
        value = float(match["low"].replace(",", ""))
        upper = float(match["high"].replace(",", "")) if match["high"] else None
        ranged = bool(upper or match["more"])
        found.append(Figure(match.start(), match.end(), value, unit, ranged, upper))
    for match in _spelled().finditer(text):
        if text[match.start() - 1 : match.start()] in INSIDE_NUMERAL or _none_units().match(text, match.start("unit")):
            continue
        clause = re.split(r"[,。;:\n]", text[max(0, match.start() - 14) : match.start()])[-1]
        at_least = "至少" in clause or match["high"] or clause.lstrip().startswith("每")
        if (match["low"] == "一" and not at_least) or (match["low"] == "二" and match["unit"] == "期"):
            continue  # 项目二期: which, not how many
        value = han_number(match["low"])
        if value:
            upper = float(HAN_DIGITS[match["high"]]) if match["high"] else None
            found.append(Figure(match.start(), match.end(), value, match["unit"], bool(upper), upper, spelled=True))
    found += _shares(text)
    found.sort(key=lambda figure: figure.start)
    return tuple(found)


def _shares(text: str) -> Iterator[Figure]:
    """八成五, 百分之十五, 差异系数0.45, …由6.5%降至零."""
    for match in TENTHS.finditer(text):
        ones = 5 if match["ones"] == "半" else HAN_DIGITS.get(match["ones"] or "", 0)
        yield Figure(match.start(), match.end(), HAN_DIGITS[match["tens"]] * 10 + ones, "%", share=True)
    for match in PERCENT.finditer(text):
        yield Figure(match.start(), match.end("number"), han_number(match["number"]), "%")
    for match in COEFFICIENT.finditer(text):
        for group in ("first", "second"):
            if match[group]:
                yield Figure(match.start(group), match.end(group), float(match[group]), "")
    for match in YEARS_TAUGHT.finditer(text):
        for group in ("first", "second"):
            if match[group]:
                yield Figure(match.start(group), match.end(group) + 1, float(match[group]), "年")
    for match in DOUBLED.finditer(text):
        yield Figure(match.start(), match.end(), 4 if match["times"] == "两" else 2, "倍")
    for match in TO_ZERO.finditer(text):
        yield Figure(match.start("zero"), match.end("zero"), 0, "%")


def han_number(words: str) -> int:
    """二百三十五 → 235; 0 for what is no number."""
    total = digit = 0
    for sign in words:
        if sign == "万":
            total, digit = (total + digit or 1) * ROUND[sign], 0
        elif sign in ROUND:
            total, digit = total + (digit or 1) * ROUND[sign], 0
        elif digit:
            return 0  # 三四个
        else:
            digit = HAN_DIGITS[sign]
    return total + digit


@cache
def _arabic() -> re.Pattern[str]:
    # possessive, and never begun within a number: a long row of digits is looked at once
    number, units = r"\d++(?:,\d{3})*+(?:\.\d++)?+", any_of(read_words("units", "any"))
    high = rf"(?: ?[%万项个所]?[-—~至到](?P<high>{number}))?"
    low = r"\d(?<![\d.].)\d*+(?:,\d{3})*+(?:\.\d++)?+"  # the digit before the look behind it: that is sought fast
    return re.compile(rf"(?P<low>{low}){high} ?(?P<more>[多余])? ?(?P<unit>{units})(?![A-Za-z])")


@cache
def _spelled() -> re.Pattern[str]:
    units = any_of(read_words("units", "few"))
    return re.compile(
        rf"(?P<low>[一两二三四五六七八九十百千万]{{1,5}})(?:至(?P<high>[两二三四五六七八九十]))?(?P<unit>{units})(?!月)"
    )


@cache
def _none_units() -> re.Pattern[str]:
    return re.compile(any_of(read_words("units", "none")))
