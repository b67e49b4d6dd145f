"""What stands around a text: 发文字号, labels such as 发布时间, and the signature with its date."""

import re
from dataclasses import dataclass, field

from ingest.extract.occurrences import Anchored
from ingest.structure.title import is_bodies, is_body, is_label

Range = tuple[int, int]

HAN_DATE = "〇○零0Oo一二三四五六七八九十"
DAY = rf"(?:\d{{1,2}}|[{HAN_DATE}]{{1,3}})"
DATE = re.compile(rf"(?P<y>(?:19|20)\d\d|[{HAN_DATE}]{{4}}) ?[年./-] ?(?P<m>{DAY}) ?[月./-] ?(?P<d>{DAY}) ?日?")
MONTH = re.compile(rf"(?P<y>(?:19|20)\d\d|[{HAN_DATE}]{{4}}) ?年 ?(?P<m>{DAY}) ?月\Z")
LABELLED = Anchored(
    r"(?P<label>(?:成文|发文|印发|签发)(?:日期|时间)|(?:发布|公布|信息|更新)?(?:时间|日期)|发布于"
    r"|[回答]复(?:时间|日期)|来信(?:时间|日期)|发布(?:机构|单位)|发文(?:机关|单位|机构)|[回答]复(?:机构|单位|部门)"
    r"|(?:填报|制表|编制|报送|呈报)(?:机关|单位|部门)|制发机关|来源|信息来源|文章来源|栏目)"
    r"(?:\((?:盖?章|公章|签章)\))? ?[:\]】] ?(?P<value>[^\n]*?)(?=  |\n|\Z| (?=\S{2,6}:))"
)
OWN_NUMBER = re.compile(
    r"(?P<word>[\u4e00-\u9fff]{2,14}[A-Z]?) ?[(〔\[【] ?(?P<year>(?:19|20)\d\d) ?[)〕\]】] ?第? ?(?P<n>\d{1,4}) ?号"
)
DATE_LABELS = ("成文", "印发", "签发", "发文", "发布", "公布", "信息", "更新", "回复", "答复", "时间", "日期", "来信")
ISSUER_LABELS = (
    *("发文机关", "发文单位", "发文机构", "制发机关"),
    *(what + who for what in ("填报", "制表", "编制", "报送", "呈报") for who in ("机关", "单位", "部门")),
    *("发布机构", "发布单位"),
    *(what + who for what in ("回复", "答复") for who in ("机构", "单位", "部门")),
)
DAY_ENDS = frozenset("日月0123456789" + HAN_DATE)
AFTER_SIGNED = re.compile(r"附 ?件? ?(?:[\d一二三四五六七八九十]{0,2}) ?[:]?(?=\n|\Z)|\((?:此件|本文)[^()\n]{0,12}公开")
LABEL_BESIDE = re.compile(r"[\u4e00-\u9fff]{2,6} ?:")  # 办理结果:B类 behind the number of a reply
FOOT = re.compile(r"\(?共 ?印 ?\d+ ?份|主 ?题 ?词 ?:")
LONGEST_SIGNED = 45  # characters of a line of bodies and a date
STRAY = 2  # characters that a stamp leaves before the day in the text of a scan
SENTENCE_ENDS = ("。", "!", "”", ";", ")")  # a month below bodies may end a row of a table; below a sentence it signs
CONTACT = re.compile(r"(?:电话|联系人|地址|邮箱|网址|热线)[^\n]{0,8}:[^\n]{2,60}\Z")  # and below what ends a notice
# What a page prints of itself beside the date.
PAGE_INFO = re.compile(
    r"(?:来源|作者|编辑|供稿|浏览|阅读|点击|访问|人气|字体|字号)(?:量|次数|数|人|者)?[:\]】 ]|[发公]布[:于时日]"
)
PAGE_LINE = 120  # characters
HEAD_LINES = 16
TAIL_LINES = 8
DIGITS = {
    "〇": "0",
    "○": "0",
    "零": "0",
    "O": "0",
    "o": "0",
    **dict(zip("一二三四五六七八九", "123456789", strict=True)),
}


@dataclass(frozen=True, slots=True)
class Head:
    """Ranges of what was found; `labels` maps 发布时间, 来源 … to the range of their value. `ends` are the
    offsets at which a text ends and its signature begins, in order."""

    issuer: Range | None = None
    date: Range | None = None
    date_kind: str | None = None
    number: Range | None = None
    labels: dict[str, Range] = field(default_factory=dict)
    ends: tuple[int, ...] = ()


def read_signature(text: str, paragraphs: tuple[Range, ...], title: Range | None) -> Head:
    """Find number, labels and signatures."""
    labels = _labels(text, paragraphs)
    signatures = _signatures(text, paragraphs, title)
    issuer, date, kind = None, None, None
    if signatures:
        issuer, date = signatures[0]
        kind = "signed" if date else None
    if date is None or text[date[1] - 1] == "月":
        published = _published(text, paragraphs, labels)
        month = iso_date(text[slice(*date)]) or "" if date else ""
        if published and (iso_date(text[slice(*published)]) or "").startswith(month):
            date, kind = published, "published"
    if issuer is None:
        issuer = next(
            (labels[label] for label in ISSUER_LABELS if label in labels and is_bodies(text[slice(*labels[label])])),
            None,
        )
    ends = tuple(sorted(first[0] for bodies, day in signatures if (first := bodies or day)))
    return Head(issuer, date, kind, _own_number(text, paragraphs, title), labels, ends)


def _published(text: str, paragraphs: tuple[Range, ...], labels: dict[str, Range]) -> Range | None:
    """The date that a label of the page gives, else the one that a line near the top begins with."""
    dated = {label: span for label, span in labels.items() if DATE.search(text, *span)}
    found = next((dated[label] for word in DATE_LABELS for label in dated if label.startswith(word)), None)
    return found or _glued_date(text, paragraphs) or _leading_date(text, paragraphs)


def iso_date(words: str) -> str | None:
    """A written date as YYYY-MM-DD, a month as YYYY-MM; None where it names no day or month of the calendar."""
    match = DATE.search(words)
    if not match:
        return _iso_month(words)
    year, month, day = _digits(match["y"]), small_number(match["m"]), small_number(match["d"])
    if not (1949 <= year <= 2099 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def _iso_month(words: str) -> str | None:
    match = MONTH.search(words)
    if not match:
        return None
    year, month = _digits(match["y"]), small_number(match["m"])
    return f"{year:04d}-{month:02d}" if 1949 <= year <= 2099 and 1 <= month <= 12 else None


def _digits(words: str) -> int:
    return int("".join(DIGITS.get(c, c) for c in words if c in DIGITS or c.isdigit()) or 0)


def small_number(words: str) -> int:
    """A number up to 31 in digits or Chinese (二十一, 十, 8)."""
    if "十" not in words:
        return _digits(words)
    tens, _, ones = words.partition("十")
    return (_digits(tens) if tens else 1) * 10 + (_digits(ones) if ones else 0)


def _labels(text: str, paragraphs: tuple[Range, ...]) -> dict[str, Range]:
    labels: dict[str, Range] = {}
    for start, end in (*paragraphs[:HEAD_LINES], *paragraphs[-TAIL_LINES:]):
        if end - start > 200 or not any(sign in text[start:end] for sign in ":]】"):
            continue
        for match in LABELLED.finditer(text, start, end):
            value = match.span("value")
            if value[1] > value[0]:
                labels.setdefault(match["label"], value)
    return labels


def _glued_date(text: str, paragraphs: tuple[Range, ...]) -> Range | None:
    """A date on the line of source, author or count of readers, whatever stands between them."""
    for start, end in paragraphs[1:6]:
        if end - start <= PAGE_LINE and PAGE_INFO.search(text, start, end) and "。" not in text[start:end]:
            match = DATE.search(text, start, end)
            if match and iso_date(match[0]):
                return match.span()
    return None


def _leading_date(text: str, paragraphs: tuple[Range, ...]) -> Range | None:
    """A line near the top that begins with a date: how many sites print when they published."""
    for start, end in paragraphs[1:6]:
        match = DATE.match(text, start)
        if match and (match.end() == end or text.startswith(" ", match.end())):
            return match.span()
    return None


def _signatures(
    text: str, paragraphs: tuple[Range, ...], title: Range | None
) -> list[tuple[Range | None, Range | None]]:
    """Signed ends of texts, in order: the bodies and the date. A date line with bodies above it, or bodies
    alone in the last lines."""
    found: list[tuple[Range | None, Range | None]] = []
    for index, (_, end) in enumerate(paragraphs):
        if index and text[end - 1] in DAY_ENDS and end - _last_words(text, paragraphs[index]) <= LONGEST_SIGNED:
            signed = _signature_at(text, paragraphs, index, title)
            found += [signed] if signed else []
    if not found and len(paragraphs) > 4:
        bodies = _bodies_above(text, paragraphs, len(paragraphs), title)
        if bodies and text[: bodies[0]].rstrip().endswith(("。", "!", "”", ";")):
            found.append((bodies, None))
    return found


def _signature_at(
    text: str, paragraphs: tuple[Range, ...], index: int, title: Range | None
) -> tuple[Range | None, Range | None] | None:
    """The bodies and the day of a line that ends in a date, if it signs."""
    start, end = _last_words(text, paragraphs[index]), paragraphs[index][1]
    date = DATE.search(text, start, end) or MONTH.search(text, start, end)
    if not date or date.end() != end or iso_date(date[0]) is None or FOOT.match(text, paragraphs[index - 1][0]):
        return None  # below a foot stands the office that had it printed, and when
    before = text[start : date.start()].strip()
    last = _ends_text(text, paragraphs, index)
    if before and is_bodies(before):
        return (start, start + len(before)), date.span()
    if before and not (last and len(before) <= STRAY):
        return None
    bodies = None if before else _bodies_above(text, paragraphs, index, title)
    if bodies and (text[end - 1] != "月" or _below_prose(text, bodies[0])):
        return bodies, date.span()
    if last or (index >= len(paragraphs) - 3 and index > 3 and text[end - 1] != "月"):
        return None, date.span()
    return None


def _below_prose(text: str, start: int) -> bool:
    above = text[max(0, start - 100) : start].rstrip()
    return above.endswith(SENTENCE_ENDS) or CONTACT.search(above) is not None


def _ends_text(text: str, paragraphs: tuple[Range, ...], index: int) -> bool:
    """Whether the next line shows that a text has ended: an attachment begins, or a note on publishing stands there."""
    return index > 2 and index + 1 < len(paragraphs) and AFTER_SIGNED.match(text, paragraphs[index + 1][0]) is not None


def _bodies_above(text: str, paragraphs: tuple[Range, ...], index: int, title: Range | None) -> Range | None:
    """Lines directly above that hold only names of bodies."""
    first = index
    while first > 1 and index - first < 5:
        start, end = paragraphs[first - 1]
        if (
            end - start > 60
            or (title and start < title[1])
            or not is_bodies(text[start:end])
            or is_label(text[start:end])
        ):
            break
        first -= 1
    if first == index > 0 and not (title and paragraphs[index - 1][0] < title[1]):
        start, end = _last_words(text, paragraphs[index - 1]), paragraphs[index - 1][1]
        glued = start > paragraphs[index - 1][0] and end - start <= LONGEST_SIGNED and is_body(text[start:end].strip())
        return (start, end) if glued else None
    return (paragraphs[first][0], paragraphs[index - 1][1]) if first < index else None


def _last_words(text: str, line: Range) -> int:
    """Where the words begin behind the last full stop of a line: 可就近入学。某市教育局, as flattened pages sign."""
    stop = text.rfind("。", *line) + 1
    while stop and text[stop : stop + 1] == " ":
        stop += 1
    return stop if line[0] < stop < line[1] else line[0]


def _own_number(text: str, paragraphs: tuple[Range, ...], title: Range | None) -> Range | None:
    """The document's own number stands alone on a line (or before labels) near the top, never inside prose."""
    for start, end in paragraphs[:HEAD_LINES]:
        if end - start > 120:
            break  # prose has begun
        match = OWN_NUMBER.search(text, start, end)
        if not match:
            continue
        before, after = text[start : match.start()].strip(" ([〔#"), text[match.end() : end].lstrip(" )]〕")
        alone = (
            not before
            or is_body(before.removesuffix("文件"))
            or re.search(r"(?:文 *号|字 *号|编 *号) ?[:\]】] ?\Z", before)
        )
        if alone and (not after or is_label(after) or LABEL_BESIDE.match(after) or "  " in text[match.end() : end]):
            return match.span()
        if title and start < title[1] and match.end() == end:
            return match.span()
    return None
