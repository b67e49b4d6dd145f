"""A newspaper page parted into its articles: several headlines, each with a byline below it.

A document with one byline, or with headings but no bylines, stays whole: a false cut loses more than a missed one.
"""

import re
from dataclasses import replace
from hashlib import sha256

from graph.identity.normal import fold_name
from graph.records import Block, Document, Line, Span
from graph.regions.table import regions
from ingest.structure.metadata import complete
from ingest.structure.outline import build_outline
from ingest.structure.title import is_label
from ingest.structure.view import View, fold

Range = tuple[int, int]

# Where a report begins. 本报记者 alone on a line is the same sign as 本报讯 before the first sentence.
BYLINE = re.compile(
    r"^[ ]*(?:本报讯|本报[\u4e00-\u9fff]{0,6}(?:电|消息)|新华社[^\n。]{0,16}电"
    r"|[(〔]?(?:本报|本刊|见习|实习)?(?:记者|通讯员)[ :/]?[\u4e00-\u9fff])",
    re.MULTILINE,
)
BYLINE_WORDS = ("本报", "记者", "通讯员", "新华社")
HEADING = re.compile(r"^ *#{1,3} +(?=\S)", re.MULTILINE)
SENTENCE_END = re.compile(r"[。;,:、!?]\Z")
HASHES = re.compile(r"#{1,6} +")
PAGE_NOTE = re.compile(r"[(〔](?:上接|下转|紧接|详见)[^()]{0,12}版[)〕]|第?\d{1,2}版|[A-Z]?\d{2} ?版")
LONGEST = 60
SHORTEST = 4
HEADLINE_LINES = 3  # kicker, headline, subtitle
LEAST = 2


def split_articles(document: Document) -> list[Document]:
    """The articles of a page in order; empty where the document is one text. Each is a slice of the page's text at
    its `offset`, with the page's region and date where its own text gives none."""
    signs = sum(document.text.count(word) for word in BYLINE_WORDS)
    if document.parent is not None or signs < LEAST or len(BYLINE.findall(document.text)) < LEAST:
        return []
    view = fold(document.text)
    starts = _headlines(view.text)
    if len(starts) < LEAST:
        return []
    page = complete(document, view, build_outline(document, view))
    ends = [*(start for start, _ in starts[1:]), len(view.text)]
    articles: list[Document] = []
    seen: dict[str, int] = {}
    for (start, headline), end in zip(starts, ends, strict=True):
        span = _trimmed(document.text, view, start, end)
        name = fold_name(headline)
        seen[name] = seen.get(name, 0) + 1
        articles.append(_article(page, span, headline, f"{name} {seen[name]}" if seen[name] > 1 else name))
    return articles


def _headlines(text: str) -> list[tuple[int, str]]:
    """Where each article begins, and its headline."""
    lines = _lines(text)
    found: dict[int, str] = {}
    for index, (start, _) in enumerate(lines):
        if not BYLINE.match(text, start):
            continue
        first = _first_headline(text, lines, index)
        if first is not None:
            found[lines[first][0]] = _headline(text, lines[first:index])
    if len(found) < LEAST:
        return []
    # On a page whose headlines are marked, an article without a byline is known by its mark.
    level = min(text[start:].index(" ") for start in found) if all(text[s] == "#" for s in found) else 0
    for match in HEADING.finditer(text) if level else ():
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if len(match[0].strip()) <= max(level, 2) and start not in found:
            line_end = text.find("\n", start)
            found[start] = HASHES.sub("", text[start : line_end if line_end >= 0 else len(text)]).strip()
    return sorted(found.items())


def _lines(text: str) -> list[Range]:
    lines = []
    position = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = position + line.index(stripped[0])
            lines.append((start, start + len(stripped)))
        position += len(line) + 1
    return lines


def _first_headline(text: str, lines: list[Range], byline: int) -> int | None:
    """The first line of the headline above a byline; None where prose or nothing stands there."""
    first = byline
    while first > 0 and byline - first < HEADLINE_LINES:
        line = text[slice(*lines[first - 1])]
        if not SHORTEST <= len(line) <= LONGEST or SENTENCE_END.search(line) or "。" in line or is_label(line):
            break
        if PAGE_NOTE.match(line) or BYLINE.match(text, lines[first - 1][0]):
            break
        first -= 1
        if line.startswith("#"):
            break
    return first if first < byline else None


def _headline(text: str, lines: list[Range]) -> str:
    """The main line: the marked one, else the longest of those that are no kicker."""
    words = [text[slice(*line)] for line in lines]
    marked = [line for line in words if line.startswith("#")]
    if marked:
        return HASHES.sub("", marked[0]).strip()
    main = [line for line in words if not line.endswith("——")] or words
    return max(main, key=len).strip()


def _trimmed(source: str, view: View, start: int, end: int) -> Span:
    first = view.source(start, start + 1).start
    last = view.source(end - 1, end).end if end > start else first
    return Span(first, first + len(source[first:last].rstrip()))


def _article(page: Document, span: Span, headline: str, name: str) -> Document:
    text = page.text[span.start : span.end]
    article = replace(
        page,
        key=f"{page.key}#{name}",
        version=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        title=headline,
        issuer=None,
        region=None,
        date=None,
        date_kind=None,
        number=None,
        kind=None,
        blocks=tuple(_shifted(block, span.start) for block in page.blocks if _within(block, span)),
        parent=page.key,
        offset=span.start,
        told=frozenset(),
    )
    view = fold(text)
    own = complete(article, view, build_outline(article, view))
    return replace(
        article,
        region=_region(own, page),
        date=own.date or page.date,
        date_kind=own.date_kind if own.date else page.date_kind,
    )


def _region(article: Document, page: Document) -> str | None:
    """An article keeps to its page's region where it names it, unless it speaks of a place inside it."""
    home = regions().get(page.region) if page.region else None
    if home is None or article.region is None:
        return article.region or page.region
    inside = regions().is_within(article.region, home.code)
    return home.code if home.short in article.text and not inside else article.region


def _within(block: Block, span: Span) -> bool:
    return span.start <= block.span.start and block.span.end <= span.end


def _shifted(block: Block, offset: int) -> Block:
    lines = tuple(
        Line(Span(line.span.start - offset, line.span.end - offset), line.page, line.box, line.confidence)
        for line in block.lines
    )
    return replace(block, span=Span(block.span.start - offset, block.span.end - offset), lines=lines)
