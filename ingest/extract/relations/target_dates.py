"""Years and deadlines as goals state them: 到2025年底, 2024—2026年, “十四五”末, 用三年时间, 完成时限:2026年8月."""

import re

from ingest.extract.occurrences import Anchored

LIMIT = Anchored(
    r"(?:完成|办结|落实|达成)?(?:时限|时间节点|时间|期限)(?:为|:| )? ?(?P<year>20\d\d)年(?:(?P<month>\d{1,2})月)?"
)
DATE_CELL = re.compile(r"(?P<year>20\d\d)年?(?:[.年]?(?P<month>\d{1,2})月)?(?:\d{1,2}日)?(?:底|末)?(?:之?前)?")
DONE_BY = re.compile(
    r"[^。\n]{0,40}?[,;](?:确保|力争|务必|须|应|计划|预计|要|将)?(?:在|于)?(?P<year>20\d\d)年(?:(?P<month>\d{1,2})月)?[^,。;\n]{0,8}?(?:前|内|底|末|[春秋]季|学期)(?:全部|如期|全面)?"
    r"(?:完成|建成|到位|投用|达标|交付|投入使用|竣工|启用|完工)"
)
DUE_BEHIND = re.compile(  # 路灯未装的12所学校,11月20日前装完; 首批10所5月底挂牌; 周转房36套,计划明年秋季前交付
    r"[^。;,\d\n]{0,12},?(?:计划|预计|确保|力争|务必|必须|须|要|应|将)*(?:在|于|到)?(?:(?:20\d\d|今|明)年)?"
    r"(?:(?<=计划20\d\d年)[春秋]季(?:学期)?|\d{1,2}月(?:\d{1,2}日)?(?:[底末](?:之?前)?|[上中下]旬前|之?前)|[春秋暑寒][季假](?:学期)?(?:开学)?之?前|(?:年|学?期|月)[底末](?:之?前)?)"
    r"(?:必须|务必|要|全部|如期|全面)*(?:完成|建成|到位|投用|达标|交付|投入使用|竣工|启用|完工|交工|[装改建修]完|开通|挂牌|上线|接入)(?!了)"
)
YEAR = re.compile(
    r"(?P<to>到|至|截至|力争到|争取到)?(?:(?:19|20)\d\d[-—~至](?P<last>20\d\d)|(?P<year>20\d\d))(?P<study>[-—]20\d\d)?(?P<school>学年)?(?:年度?)"
    r"(?:(?P<month>\d{1,2})月(?:\d{1,2}日)?份?)?(?P<end>底之?前|底|末|之前|前|内|起|以来)?"
)
FIVE_YEAR = re.compile(r"[到至]?“?十(?P<n>[二三四五六])五”?(?:规划)?(?:期?末|期间)")
YEARS, FIVE_YEARS_OF_PLANS = Anchored(YEAR.pattern), Anchored(FIVE_YEAR.pattern)  # the same, sought in a whole text
FIVE_YEARS = {"二": "2015", "三": "2020", "四": "2025", "五": "2030", "六": "2035"}
DUE = re.compile(  # 6月底前, 到今年底: of the year that the document is of
    r"(?<!\d)(?<!\d年)(?<![去前往]年)(?<![去前往半来每])(?P<to>[到至])?(?:(?P<which>[今本明])年?)?的?"
    r"(?:(?P<month>1[0-2]|[1-9])月(?:\d{1,2}日)?(?:底|末|[上中下]旬)?(?(to)(?:(?<=[底末])|之?前)|之?前)|年底(?:之?前)?)"
    r"|(?P<next>明年)(?![^,。;]{0,6}(?:起|开始))"
)
PERIOD_OF_YEARS = r"(?<![\d十百\-—~至])(?:[一二两三四五六七八九十]|\d{1,2})(?:至[一二三四五])?年(?![级制一度])"
DATED = frozenset("年月十")  # without these no pattern fits
PERIOD = re.compile(
    rf"(?:(?:用|利用|力争|争取|未来|今后)在?{PERIOD_OF_YEARS}(?:左右|时间|的时间)*|在?{PERIOD_OF_YEARS}(?:左右|时间)*(?=内|里|之内))(?:内|里|之内)?,?"
    r"|(?<!\d)\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:之?前),?|(?<=[到至])(?:今年|明年|年)(?:底|末)的?|[到至](?:\d{1,2}月(?:底|末)|[本这]?学?期末)的?"
)


def years_named(text: str, start: int, end: int) -> list[str]:
    """The years named in a stretch; 2024年至2026年 are three."""
    found = list(YEARS.finditer(text, start, end))
    years = [match["year"] for match in found if match["year"]]
    if len(found) == 2 and len(years) == 2 and "至" in (found[1]["to"] or text[found[0].end() : found[1].start()]):
        return [str(year) for year in range(int(years[0]), int(years[1]) + 1)]
    return years


def due_in(match: re.Match[str], year: str, date: str) -> str | None:
    """The deadline that a DUE names: in the year before, of or after which a plan or a dated document stands; None
    where a month without a word for its year may be that of the next."""
    which = str(int(year) + 1) if match["which"] == "明" or match["next"] else year
    if not match["month"]:
        return which
    month = int(match["month"])
    maybe_next = not match["which"] and date[:4] == year and date[5:7] > f"{month:02d}"
    return None if maybe_next else f"{which}-{month:02d}"


def own_year(title: str, date: str | None) -> str | None:
    """The year that a plan is for: the first in its title, else that of its date."""
    match = re.search(r"(?<!\d)20\d\d", title)
    return match[0] if match else (date or "")[:4] or None


def without_dates(before: str) -> str:
    """Blank out dates, so offsets stay."""
    if DATED.isdisjoint(before):
        return before
    for pattern in (YEAR, FIVE_YEAR, PERIOD):
        before = pattern.sub(lambda match: " " * len(match[0]), before)
    return before
