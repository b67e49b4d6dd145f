"""What a document says of itself: title, issuer, region, date, number, kind, standing, and whom it goes to."""

import re
from dataclasses import replace
from typing import Any

from graph.records import Document
from ingest.structure.imprint import read_announced, read_imprint, read_standing
from ingest.structure.issuer import read_issuer
from ingest.structure.outline import Outline
from ingest.structure.region import read_region
from ingest.structure.signature import DATE, OWN_NUMBER, iso_date
from ingest.structure.title import KIND_END, KIND_WORDS
from ingest.structure.view import View

# A date that something lasts until, or counts from, is not the text's own.
TERM_AFTER = re.compile(r" ?(?:\([^()]{0,8}\))?(?:之?前|以前|之?后|以后|截?止|起|开始|至|到|[-—~])")
TERM_BEFORE = re.compile(r"(?:截[至止]|[至到自从—~-]|不晚于) ?\Z")
BLANKS = re.compile(r" {2,}")  # where a headline is broken on the page
AFTER_STOP = re.compile(r"(?<=[、,;]) +")
FOLDED_BREAK = re.compile(r" *\n\s*")
ANNOUNCED = re.compile(r"^关于(?:印发|公布|下发|发布)")
NEWS = re.compile(r"本报讯|本报记者|记者|通讯员|近日,|日前,|\d月\d+日(?:上午|下午|晚)")
LETTER = re.compile(r"来信内容|回复内容|来信人|网友")
MONTH_DAY = re.compile(r"(?<![\d年-])(\d{1,2})月(\d{1,2})日")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
KIND = re.compile(rf"({KIND_WORDS})(?=(?:[(（][^()（）]*[)）]|\d|\s)*\Z)")  # told titles and headings keep their width
SOURCE_LABELS = ("来源", "信息来源", "文章来源", "发布机构", "发布单位")
PAGE = re.compile(r"第?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-D]\d{1,2})版|星期[一二三四五六日天]")
# The fields that this stage finds, beside the title.
FOUND = (
    *("issuer", "region", "date", "date_kind", "number", "kind"),
    *("standing", "announces", "forwards", "copied_to", "printed_by", "printed_on"),
)
HEAD_LENGTH = 400
MASTHEAD_LENGTH = 120


def complete(document: Document, view: View, outline: Outline) -> Document:
    """Fill the fields that neither a person nor the format gave; what was told is never overwritten."""
    title = document.title or read_title(view, outline)
    issuer = document.issuer or read_issuer(view, outline, title)
    date, date_kind = (document.date, document.date_kind) if document.date else read_date(view, outline, title)
    found = {
        "title": title,
        "issuer": issuer,
        "date": date,
        "date_kind": date_kind,
        "region": document.region or _region(view, outline, (issuer, title), date),
        "number": document.number or read_number(view, outline),
        "kind": document.kind or read_kind(view, title),
        **_read_way(view, outline, title),
    }
    told = document.told | ({"date_kind"} if "date" in document.told else set())
    fields: dict[str, Any] = {name: value for name, value in found.items() if name not in told}
    return replace(document, **fields)


def without_found(document: Document) -> Document:
    """The document without what this stage found, but for its title."""
    nothing: dict[str, Any] = dict.fromkeys(FOUND)
    return replace(document, **nothing)


def _read_way(view: View, outline: Outline, title: str | None) -> dict[str, str | None]:
    """Standing, what is announced or forwarded, 抄送 and 印发."""
    written = FOLDED_BREAK.sub("", view.text[slice(*outline.title)]) if outline.title else title or ""
    announces, forwards = read_announced(written)
    imprint = read_imprint(view.text, outline.paragraphs)
    return {
        "standing": read_standing(written) or read_standing(title),
        "announces": announces,
        "forwards": forwards,
        "copied_to": imprint.copied_to,
        "printed_by": imprint.printed_by,
        "printed_on": imprint.printed_on,
    }


def read_title(view: View, outline: Outline) -> str | None:
    """The title in one line. A notice that only announces a paper with the issuer in its own title is named by
    that paper: every such notice has the same empty title."""
    if outline.title is None:
        return None
    title = BLANKS.sub(" ", AFTER_STOP.sub("", FOLDED_BREAK.sub("", view.text[slice(*outline.title)])))
    if ANNOUNCED.match(title):
        for start, end in outline.paragraphs[2:40]:
            line = view.text[start:end]
            if line != title and KIND_END.search(line) and f"《{line}》" in view.text and not line.startswith("关于"):
                return line
    return title


def read_date(view: View, outline: Outline, title: str | None) -> tuple[str | None, str | None]:
    """The signed date, else the published one, else one in the first sentences; with which it is."""
    if outline.date:
        date = iso_date(view.text[slice(*outline.date)])
        if date:
            return date, outline.head.date_kind
    masthead = view.text[:MASTHEAD_LENGTH]
    printed = DATE.search(masthead)
    if printed and PAGE.search(masthead) and (date := iso_date(printed[0])):
        return date, "published"  # 清河报 2024年5月6日 星期一 第3版
    begin = outline.title[1] if outline.title else 0
    head = view.text[begin : begin + HEAD_LENGTH]
    for match in DATE.finditer(head):
        is_term = TERM_AFTER.match(head, match.end()) or TERM_BEFORE.search(head, 0, match.start())
        if not is_term and (date := iso_date(match[0])):
            return date, "text"
    day, year = MONTH_DAY.search(head), YEAR.search(title or "")
    if day and year and 1 <= int(day[1]) <= 12 and 1 <= int(day[2]) <= 31:
        return f"{year[1]}-{int(day[1]):02d}-{int(day[2]):02d}", "text"
    return None, None


def _region(view: View, outline: Outline, named: tuple[str | None, str | None], date: str | None) -> str | None:
    source = next(
        (view.text[slice(*outline.head.labels[label])] for label in SOURCE_LABELS if label in outline.head.labels), None
    )
    return read_region(*named, source, view.text, date)


def read_number(view: View, outline: Outline) -> str | None:
    """The document's own 发文字号 in its folded form: 京政办发〔2016〕29号."""
    if outline.head.number is None:
        return None
    return fold_number(view.text[slice(*outline.head.number)])


def fold_number(words: str) -> str | None:
    """A 发文字号 in one form whatever its brackets: 京政办发〔2016〕29号."""
    match = OWN_NUMBER.search(words)
    return f"{match['word']}〔{match['year']}〕{int(match['n'])}号" if match else None


def read_kind(view: View, title: str | None) -> str | None:
    """通知, 方案 … from the end of the title; 来信 and 新闻 from how the text begins."""
    match = KIND.search(title or "")
    if match:
        return match[1]
    head = view.text[:HEAD_LENGTH]
    if LETTER.search(head):
        return "来信"
    return "新闻" if NEWS.search(head) else None
