"""A newspaper page parted into its articles: several headlines, each with a byline below it.

A document with one byline, or with headings but no bylines, stays whole: a false cut loses more than a missed one.
Where the sizes of the printed lines are known, a headline is also known by its size, and an article needs no byline.
Advertisements end the article before them and are none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import accumulate

from graph.identity.normal import fold_name
from graph.records import Block, Document, Line, Span
from graph.regions.table import regions
from ingest.structure.continued import with_seams
from ingest.structure.metadata import complete, without_found
from ingest.structure.outline import build_outline
from ingest.structure.title import is_label
from ingest.structure.view import View, fold

Range = tuple[int, int]

# Where a report begins. 本报记者 alone on a line is the same sign as 本报讯 before the first sentence.
BYLINE = re.compile(
    r"^[ ]*[□■◇◆○◎★☆]?[ ]?(?:本报讯|本报[\u4e00-\u9fff]{0,6}(?:电|消息)|新华社[^\n。]{0,16}电"
    r"|[(〔]?(?:本报|本刊|见习|实习)?(?:记者|通讯员)[ :/]?[\u4e00-\u9fff])",
    re.MULTILINE,
)
BYLINE_WORDS = ("本报", "记者", "通讯员", "新华社")
HEADING = re.compile(r"^ *#{1,3} +(?=\S)", re.MULTILINE)
PHOTO = re.compile(r"(?:摄|摄影|供图)[)〕]?\Z")
ADVERTISEMENT = re.compile(r"[\[(【〔]?(?:公益)?广 ?告[\])】〕]?|遗失声明|广告热线.{0,30}")
CONTINUES = re.compile(r"[(〔]?(?:上接|紧接)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版.{0,12}[)〕]?")
CONTINUED = re.compile(r"[(〔](?:上接|紧接)第?[A-Z]?[\d一二三四五六七八九十]{1,3} ?版[^()〔〕]{0,12}[)〕]")
CLAUSE = re.compile(r"[^。,;:!?\n]{2,24}")
BREAKS_OFF = re.compile(r"[(〔]?下转第?[A-Z]?[\d一二三四五六七八九十]{1,3}版")
SENTENCE_END = re.compile(r"[。;,:、!?]\Z")
HASHES = re.compile(r"#{1,6} +")
PAGE_NOTE = re.compile(r"[(〔](?:上接|下转|紧接|详见)[^()]{0,12}版[)〕]|第?\d{1,2}版|[A-Z]?\d{2} ?版")
LONGEST = 60
SHORTEST = 4
HEADLINE_LINES = 3  # kicker, headline, subtitle
PRINTED_LINES = 6  # the same where lines are known to be larger than the text
SHORT_PIECE = 120  # characters; an advertisement says no more under its large words
LARGE = 1.2  # times the usual size: of a headline with its kicker and subtitle
HEADLINE = 1.5  # the same of a headline that needs no byline; subheads are smaller
LEAST = 2


def split_articles(document: Document) -> list[Document]:
    """The articles of a page in order; empty where the document is one text. Each is a slice of the page's text at
    its `offset`, with the page's region and date where its own text gives none."""
    signs = sum(document.text.count(word) for word in BYLINE_WORDS)
    if document.parent is not None or signs < LEAST or len(BYLINE.findall(document.text)) < LEAST:
        return []
    view = fold(document.text)
    starts = _headlines(view, _sizes(document))
    if sum(1 for _, headline in starts if headline) < LEAST:
        return []
    page = complete(document, view, build_outline(document, view))
    ends = [*(start for start, _ in starts[1:]), len(view.text)]
    articles: list[Document] = []
    seen: dict[str, int] = {}
    for (start, headline), end in zip(starts, ends, strict=True):
        if headline is None:
            continue
        span = _trimmed(document.text, view, start, end)
        name = fold_name(headline)
        seen[name] = seen.get(name, 0) + 1
        articles.append(_article(page, span, headline, f"{name} {seen[name]}" if seen[name] > 1 else name))
    return with_seams(page, articles)


@dataclass(frozen=True, slots=True)
class _Sizes:
    """How large the printed lines are, in the usual size, by where their blocks begin; empty where it is not known."""

    starts: tuple[int, ...] = ()
    sizes: tuple[float, ...] = ()

    def at(self, position: int) -> float:
        """The size of what stands at a place of the document's text; 0 where it is not known."""
        index = bisect_right(self.starts, position) - 1
        return self.sizes[index] if index >= 0 else 0.0


def _sizes(document: Document) -> _Sizes:
    placed = [block for block in document.blocks if block.lines and block.lines[0].box is not None]
    heights = [box[3] - box[1] for block in placed for box in [block.lines[0].box] if box]
    if not heights or len(placed) < len(document.blocks):
        return _Sizes()
    lengths = [block.span.end - block.span.start for block in placed]
    usual = _middle(sorted(zip(heights, lengths, strict=True)))
    return _Sizes(tuple(block.span.start for block in placed), tuple(height / usual for height in heights))


def _middle(counted: list[tuple[float, int]]) -> float:
    """The value that half of what is counted does not pass."""
    sums = list(accumulate(count for _, count in counted))
    return counted[bisect_left(sums, sums[-1] / 2)][0]


def _headlines(view: View, sizes: _Sizes) -> list[tuple[int, str | None]]:
    """Where each article begins, and its headline; None where what begins is no article."""
    text = view.text
    lines = _lines(text)
    large = [sizes.at(view.source(start, start + 1).start) for start, _ in lines]
    found: dict[int, str | None] = {}
    for index, (start, end) in enumerate(lines):
        if not BYLINE.match(text, start) or PHOTO.search(text[start:end]):
            continue
        first = _first_headline(text, lines, large, index)
        if first is not None:
            found[lines[first][0]] = _headline(text, lines[first:index], large[first:index])
    if len(found) < LEAST:
        return []
    _add_marked(text, found)
    _add_printed(text, lines, large, found)
    _add_others(text, lines, found)
    return sorted(found.items())


def _add_marked(text: str, found: dict[int, str | None]) -> None:
    """On a page whose headlines are marked, an article without a byline is known by its mark."""
    level = min(text[start:].index(" ") for start in found) if all(text[s] == "#" for s in found) else 0
    for match in HEADING.finditer(text) if level else ():
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if len(match[0].strip()) <= max(level, 2) and start not in found:
            line_end = text.find("\n", start)
            found[start] = HASHES.sub("", text[start : line_end if line_end >= 0 else len(text)]).strip()


def _add_printed(text: str, lines: list[Range], large: list[float], found: dict[int, str | None]) -> None:
    """Articles without a byline, known by the size of their headlines."""
    index = 0
    while index < len(lines):
        first = index
        while index < len(lines) and large[index] >= LARGE and _may_head(text[slice(*lines[index])]):
            index += 1
        group = range(first, index)
        if group and max(large[first:index]) >= HEADLINE and not any(lines[at][0] in found for at in group):
            found[lines[first][0]] = _headline(text, lines[first:index], large[first:index])
        index = max(index, first + 1)


def _add_others(text: str, lines: list[Range], found: dict[int, str | None]) -> None:
    """Advertisements, and what an article of another page goes on in."""
    for index, (start, end) in enumerate(lines):
        line = text[start:end]
        if ADVERTISEMENT.fullmatch(line):
            found[start] = None
        elif (CONTINUES.fullmatch(line) or CONTINUED.match(line)) and start not in found:
            _add_piece(text, lines, index, found)
    starts = sorted(found)
    for start, other, end in zip(starts, starts[1:], [*starts[2:], len(text)], strict=False):
        if found.get(start, "") is None and end - other < SHORT_PIECE and not BYLINE.search(text, other, end):
            del found[other]  # the large words of the advertisement head nothing


def _add_piece(text: str, lines: list[Range], index: int, found: dict[int, str | None]) -> None:
    """A piece is named by the headline that is printed again above it, as the article of this file that breaks off, or
    by where it comes from and how it begins."""
    start, _ = lines[index]
    above = lines[index - 1] if index else None
    words = text[slice(*above)] if above else ""
    if above and above[0] in found and _may_head(words):
        return
    if above and len(words) >= SHORTEST and _may_head(words) and not is_label(words) and not PHOTO.search(words):
        found[above[0]] = HASHES.sub("", words)
    elif (headline := _broken_off(text, found)) is not None:
        found[start] = headline
    else:
        note = CONTINUED.match(text, start)
        clause = CLAUSE.search(text, note.end() if note else lines[index][1])
        comes_from = text[start : text.index("版", start) + 1].lstrip("(〔")
        found[start] = f"{comes_from} {clause[0].strip()}" if clause else comes_from


def _broken_off(text: str, found: dict[int, str | None]) -> str | None:
    note = BREAKS_OFF.search(text)
    heads = [start for start, headline in found.items() if headline and note and start < note.start()]
    return found[max(heads)] if heads else None


def _may_head(line: str) -> bool:
    return len(line) <= LONGEST and not SENTENCE_END.search(line) and "。" not in line and not PAGE_NOTE.match(line)


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


def _first_headline(text: str, lines: list[Range], large: list[float], byline: int) -> int | None:
    """The first line of the headline above a byline; None where prose or nothing stands there."""
    first = byline
    printed = byline > 0 and large[byline - 1] >= LARGE
    while first > 0 and byline - first < (PRINTED_LINES if printed else HEADLINE_LINES):
        line = text[slice(*lines[first - 1])]
        if not SHORTEST <= len(line) <= LONGEST or SENTENCE_END.search(line) or "。" in line or is_label(line):
            break
        if PAGE_NOTE.match(line) or BYLINE.match(text, lines[first - 1][0]):
            break
        if printed and large[first - 1] < LARGE:
            break
        first -= 1
        if line.startswith("#"):
            break
    return first if first < byline else None


def _headline(text: str, lines: list[Range], large: list[float]) -> str:
    """The main line: the marked one, else the largest ones, else the longest of those that are no kicker."""
    words = [text[slice(*line)] for line in lines]
    marked = [line for line in words if line.startswith("#")]
    if marked:
        return HASHES.sub("", marked[0]).strip()
    most = max(large)
    if most >= LARGE:
        return " ".join(line.strip() for line, size in zip(words, large, strict=True) if size > 0.95 * most)
    main = [line for line in words if not line.endswith("——") and not line.startswith("——")] or words
    return max(main, key=len).strip()


def _trimmed(source: str, view: View, start: int, end: int) -> Span:
    first = view.source(start, start + 1).start
    last = view.source(end - 1, end).end if end > start else first
    return Span(first, first + len(source[first:last].rstrip()))


def _article(page: Document, span: Span, headline: str, name: str) -> Document:
    text = page.text[span.start : span.end]
    article = replace(
        without_found(page),
        key=f"{page.key}#{name}",
        version=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        title=headline,
        blocks=blocks_in(page.blocks, span),
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


def blocks_in(blocks: Iterable[Block], span: Span) -> tuple[Block, ...]:
    """The blocks of a stretch of the text, counted from its start."""
    return tuple(
        _shifted(block, span.start) for block in blocks if span.start <= block.span.start and block.span.end <= span.end
    )


def _shifted(block: Block, offset: int) -> Block:
    lines = tuple(
        Line(Span(line.span.start - offset, line.span.end - offset), line.page, line.box, line.confidence)
        for line in block.lines
    )
    return replace(block, span=Span(block.span.start - offset, block.span.end - offset), lines=lines)
