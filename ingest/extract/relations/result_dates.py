"""When a reported figure holds: 截至2024年底, 2023年, 五年来, 去年, 目前, resolved with the reason."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ingest.extract.relations.figures import HAN_DIGITS
from ingest.extract.relations.target_dates import FIVE_YEARS
from ingest.structure.outline import Range

STATED = "写明时间 the stated time"
OF_DOCUMENT = "文件日期 the document's date"
COUNTED = "从文件年份推算 counted from the document's year"
OF_HEADING = "所在标题中的年份 the year in the heading"
OF_TITLE = "标题中的年份 the year in the title"
AGO = {"去年": 1, "上年": 1, "上一年": 1, "今年": 0, "本年": 0, None: 0}
YEAR_LENGTH = 4


@dataclass(frozen=True, slots=True)
class When:
    """`as_of` is a day, month or year, `period` a year or `first/last`; empty where the words do not tell."""

    as_of: str = ""
    period: str = ""
    reason: str = ""
    words: str = ""
    range: Range | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative times are counted from: the document's date, and the year that it tells of; either may be empty."""

    date: str
    year: str

    def back(self, years: int) -> str:
        """The year so many before."""
        return str(int(self.year) - years) if self.year else ""


def _as_of(found: re.Match[str], clock: Clock) -> When:
    """截至2024年12月底, 截至去年底, 截至3月."""
    year = found["year"] or clock.back(AGO[found["ago"]])
    if not year:
        return When()
    day = "".join(f"-{int(part):02d}" for part in (found["month"], found["day"]) if part)
    return When(year + day, year, STATED if found["year"] else COUNTED)


def _end_of_year(found: re.Match[str], clock: Clock) -> When:
    year = found["year"] or clock.back(AGO[found["ago"]])
    return When(year, year, STATED if found["year"] else COUNTED) if year else When()


def _now(found: re.Match[str], clock: Clock) -> When:
    return When(clock.date, clock.date[:YEAR_LENGTH], OF_DOCUMENT) if clock.date else When()


def _years(found: re.Match[str], clock: Clock) -> When:
    first, last = found["first"], found["last"]
    last = last if len(last) == YEAR_LENGTH else first[:2] + last
    return When("", f"{first}/{last}", STATED) if first < last else When()


def _school_year(found: re.Match[str], clock: Clock) -> When:
    return When("", f"{found['year']}/{int(found['year']) + 1}", STATED)


def _since(found: re.Match[str], clock: Clock) -> When:
    if found["year"] < clock.year:
        return When("", f"{found['year']}/{clock.year}", COUNTED)
    return When("", found["year"], STATED)


def _five_years(found: re.Match[str], clock: Clock) -> When:
    """“十四五”以来 of a document of 2023 ends in 2023."""
    last = FIVE_YEARS[found["n"]]
    first = str(int(last) - 4)
    if found["on"] and first < clock.year < last:
        return When("", f"{first}/{clock.year}", COUNTED)
    return When("", f"{first}/{last}", STATED)


def _some_years(found: re.Match[str], clock: Clock) -> When:
    """五年来 of a document of 2024: 2019/2024, within which lies whatever the words can mean."""
    years = HAN_DIGITS.get(found["n"]) or int(found["n"])
    return When("", f"{clock.back(years)}/{clock.year}", COUNTED) if clock.year else When()


def _last_year(found: re.Match[str], clock: Clock) -> When:
    if not clock.year:
        return When()
    return When("", clock.back(1) + (f"-{int(found['month']):02d}" if found["month"] else ""), COUNTED)


def _this_year(found: re.Match[str], clock: Clock) -> When:
    return When("", clock.year, COUNTED) if clock.year else When()


def _year(found: re.Match[str], clock: Clock) -> When:
    month = f"-{int(found['month']):02d}" if found["month"] else ""
    return When("", found["year"] + month, STATED)


def _whole_year(found: re.Match[str], clock: Clock) -> When:
    return When("", clock.year, COUNTED) if clock.year else When()


def _vague(found: re.Match[str], clock: Clock) -> When:
    return When()


Resolve = Callable[[re.Match[str], Clock], When]
Y, N = r"(?:19|20)\d\d", r"(?P<n>[一二两三四五六七八九十]|\d{1,2})"
TIMES: tuple[tuple[re.Pattern[str], Resolve], ...] = tuple(
    (re.compile(pattern), resolve)
    for pattern, resolve in (
        (
            rf"截[至止](?:到|至)?(?=[\d去上今本])(?:(?P<year>{Y})年?|(?P<ago>去年|上一?年|今年|本年))?"
            r"(?:(?P<month>\d{1,2})月(?:份)?)?(?:(?P<day>\d{1,2})日)?(?:底|末)?",
            _as_of,
        ),
        (rf"[到至](?:(?P<year>{Y})年|(?P<ago>去年|上年))(?:年?底|末)", _end_of_year),
        (r"(?:截[至止](?:到)?)?(?:目前|现在|当前|如今|今日|今天)|截至今|至今|迄今|现(?:有|已|拥有)", _now),
        (rf"(?P<first>{Y})(?:年|学年)?[-—–~～至到](?P<last>(?:20)?\d\d)学?年度?", _years),
        (rf"(?P<year>{Y})学年度?", _school_year),
        (rf"(?:自|从)?(?P<year>{Y})年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?[\u4e00-\u9fff]{{0,4}}?(?:以来|至今)", _since),
        (rf"(?:自|从)(?P<year>{Y})年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:起|开始)", _since),
        (r"“?十(?P<n>[二三四五])五”?(?:规划)?(?:期间|时期|期内|(?P<on>以来))", _five_years),
        (rf"(?:近|最近|过去|这)?{N}年(?:多)?(?:以来|下来|来|间)", _some_years),
        (rf"(?:近|最近|过去){N}年", _some_years),
        (rf"(?<![\d第十百]){N}年(?=[共累总])", _some_years),
        (r"(?<![从由比较自于])(?:去年|上年(?!级)|上一年度?)(?:(?P<month>\d{1,2})月)?(?:以来|起)?", _last_year),
        (r"(?<![从由比较自于])(?:今年|本年度?)(?:\d{1,2}月)?(?:以来|起)?|一年来", _this_year),
        (
            rf"(?<![从由比较于])(?P<year>{Y})年(?![级代版])(?:度|秋季?|春季?)?"
            r"(?:(?P<month>\d{1,2})月(?:份)?)?(?:\d{1,2}日)?",
            _year,
        ),
        (r"全年(?!级)", _whole_year),
        (r"(?:近|多|历|几|数|连)年(?:来|以来)?|长期以来", _vague),
    )
)  # fmt: skip
HINT = re.compile("[年今前在日五]|现(?:有|已|拥有)")  # without these no pattern fits
OPEN = frozenset({_now, _vague, _whole_year})  # no sentence takes its time from these in the sentence before it
NAMED = re.compile(r"“[^“”]{1,20}”(?!(?:期间|以来|时期))|《[^《》]*》|\([^()]{0,30}\)")


def when_of(text: str, paragraph: int, sentence: int, offset: int, clock: Clock) -> When | None:
    """The time nearest before an offset in its sentence, else the last that its paragraph names; None if there is none.
    Offsets are of `text`."""
    here = list(_times(text, sentence, offset))
    if here and here[-1].resolve is _whole_year:  # of the year that was named before, else of the document's
        named = [time for time in _times(text, paragraph, offset) if time.resolve in {_year, _last_year}]
        return (named or here)[-1].resolved(clock)
    if here:
        return here[-1].resolved(clock)
    above = [time for time in _times(text, paragraph, sentence) if time.resolve not in OPEN]
    return above[-1].resolved(clock) if above else None


@dataclass(frozen=True, slots=True)
class _Time:
    """Words that name a time, and what resolves them."""

    found: re.Match[str]
    resolve: Resolve
    start: int  # of the stretch in which they were found

    def resolved(self, clock: Clock) -> When:
        start, end = self.found.span()
        place = (self.start + start, self.start + end)
        return replace(self.resolve(self.found, clock), words=self.found[0], range=place)


def _times(text: str, start: int, end: int) -> Iterator[_Time]:
    """The times that a stretch names, in order; none within another, in a name or in a bracket."""
    words = text[start:end]
    if not HINT.search(words):
        return
    words = NAMED.sub(lambda match: "_" * len(match[0]), words)
    found = [_Time(match, resolve, start) for pattern, resolve in TIMES for match in pattern.finditer(words)]
    found.sort(key=lambda time: (time.found.start(), -time.found.end()))
    reached = 0
    for time in found:
        if time.found.start() >= reached:
            reached = time.found.end()
            yield time
