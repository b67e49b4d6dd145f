"""A citation of the words that state a fact, in the styles that papers use.

GB/T 7714—2015 (with the quote after it), BibTeX, CSL-JSON (for Zotero, pandoc and all that speak CSL).
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

WEB = ("http://", "https://")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BIBTEX = {
    "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Citation:
    """One document's words for a fact. `container` is the page or paper that an article stands in.

    `date` is ISO, as exact as known; `address` the document's key: a web address, or the path of the file; `accessed`
    the day of looking, ISO, which styles give for web addresses.
    """

    id: str
    title: str
    quote: str
    issuers: tuple[str, ...] = ()
    container: str | None = None
    date: str | None = None
    number: str | None = None
    kind: str | None = None
    page: int | None = None
    address: str = ""
    accessed: str = ""

    @property
    def is_online(self) -> bool:
        """Whether the address is one of the web."""
        return self.address.startswith(WEB)


def write_gbt7714(citations: Sequence[Citation]) -> str:
    """A line a reference, then its quote."""
    return "".join(f"{_gbt7714(one)}\n    引文：“{_flat(one.quote)}”\n" for one in citations)


def write_bibtex(citations: Sequence[Citation]) -> str:
    """An entry a reference; the quote is its `note`."""
    return "\n".join(_bibtex(one) for one in citations)


def write_csl_json(citations: Sequence[Citation]) -> str:
    """A JSON list; the quote is the `note`."""
    return json.dumps([_csl(one) for one in citations], ensure_ascii=False, indent=2) + "\n"


@dataclass(frozen=True, slots=True)
class Style:
    """A style, and how the web calls it."""

    write: Callable[[Sequence[Citation]], str]
    media_type: str


STYLES: Mapping[str, Style] = {
    "gbt7714": Style(write_gbt7714, "text/plain; charset=utf-8"),
    "bibtex": Style(write_bibtex, "application/x-bibtex; charset=utf-8"),
    "csl-json": Style(write_csl_json, "application/vnd.citationstyles.csl+json"),
}


def _gbt7714(one: Citation) -> str:
    authors = (
        f"{', '.join(map(_flat, one.issuers[:3]))}{', 等' if len(one.issuers) > 3 else ''}. " if one.issuers else ""
    )
    number = f": {_flat(one.number)}" if one.number else ""
    page = str(one.page) if one.page else ""
    title = f"{authors}{_flat(one.title)}{number}[{_type_mark(one)}]. "
    if one.container:  # 题名[N]. 报纸名, 日期(版次)
        said = f"{_flat(one.container)}{f', {one.date}' if one.date else ''}{f'({page})' if page else ''}"
    elif one.is_online:  # 引文页码(更新日期)
        said = f"{page}{f'({one.date})' if one.date else ''}"
    else:  # 出版日期: 引文页码
        said = ": ".join(part for part in (one.date, page) if part)
    accessed = f"[{one.accessed}]" if one.is_online and one.accessed else ""
    end = f"{said}{accessed}. " if said or accessed else ""
    return f"{title}{end}{_flat(one.address)}{'.' if one.address else ''}".strip()


def _type_mark(one: Citation) -> str:
    if one.container:
        return "N/OL" if one.is_online else "N"
    return "EB/OL" if one.is_online else "Z"


def _bibtex(one: Citation) -> str:
    year, month, day = [*(one.date or "").split("-"), "", ""][:3]
    fields = {
        "author": " and ".join(f"{{{_escape(name)}}}" for name in one.issuers),
        "title": f"{{{_escape(one.title)}}}",
        "journal": _escape(one.container or ""),
        "number": _escape(one.number or ""),
        "pages": str(one.page or ""),
        "year": year,
        "date": one.date or "",
        "howpublished": "" if one.is_online else _escape(one.address),
        "url": _url(one.address) if one.is_online else "",
        "urldate": one.accessed if one.is_online else "",
        "note": f"引文：“{_escape(one.quote)}”",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    if month:
        lines.append(f"  month = {MONTHS[int(month) - 1]}")
    if day:
        lines.append(f"  day = {{{int(day)}}}")
    kind = "article" if one.container else "online" if one.is_online else "misc"
    return f"@{kind}{{{one.id},\n" + ",\n".join(lines) + "\n}\n"


def _csl(one: Citation) -> dict[str, object]:
    kind = "article-newspaper" if one.container else "webpage" if one.is_online else "document"
    found: dict[str, object] = {
        "id": one.id,
        "type": kind,
        "title": _flat(one.title),
        "author": [{"literal": _flat(name)} for name in one.issuers],
        "container-title": one.container and _flat(one.container),
        "issued": one.date and _date_parts(one.date),
        "number": one.number,
        "genre": one.kind,
        "page": str(one.page) if one.page else None,
        "URL": one.address if one.is_online else None,
        "accessed": _date_parts(one.accessed) if one.is_online and one.accessed else None,
        "archive_location": None if one.is_online else one.address,
        "language": "zh-CN",
        "note": f"引文：“{_flat(one.quote)}”",
    }
    return {name: value for name, value in found.items() if value}


def _date_parts(date: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in date.split("-")]]}


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _escape(text: str) -> str:
    return "".join(_BIBTEX.get(letter, letter) for letter in _flat(text))


def _url(text: str) -> str:
    return text.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20")
