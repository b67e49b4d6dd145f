"""The attachments of a text in its own file: 附件1 … below it, and the plan that follows the signature of its notice.

Each is a slice of the file's text at its `offset`. A list that only names attachments is none, nor is what stands
before the signature. A doubtful line stays in the text above it: a false cut loses more than a missed one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import takewhile

from graph.identity.normal import fold_name
from graph.records import Document, Span
from ingest.structure.articles import blocks_in
from ingest.structure.imprint import imprint_start, read_announced
from ingest.structure.issuer import title_issuer
from ingest.structure.metadata import complete, read_kind, without_found
from ingest.structure.outline import Outline, build_outline
from ingest.structure.signature import DATE
from ingest.structure.title import KIND_END, find_title, is_bodies, is_label
from ingest.structure.view import View, fold

Range = tuple[int, int]

HEAD = re.compile(
    r"(?:#{1,6} +)?[(〔\[【]?(?P<word>附 ?(?:件|表|录|图)?)(?: ?之)? ?"
    r"(?P<number>\d{1,2}(?:[-—]\d{1,2})?|[一二三四五六七八九十]{1,3}(?![\u4e00-\u9fff])|[A-Z](?![A-Za-z]))?"
    r"[)〕\]】]?(?P<mark> *[:.、]? *)(?P<title>.*)\Z"
)
HASHES = re.compile(r"(?:#{1,6} +)+")
LISTED = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?[.、:]|\(\d{1,2}\)|附 ?(?:件|表|录) ?(?:\d|[一二三四五六七八九十])"
)
FILE_NAME = re.compile(r"\.(?:docx?|wps|xlsx?|et|pdf|zip|rar|jpe?g|png|pptx?)(?: *[(\[].{0,20})?\Z", re.IGNORECASE)
TITLED = re.compile(
    r"(?:表|册|单|书|图|样式|目录|附则|须知|流程|安排|日程|行事历|分工|要求|材料|条件|情况|标准|指引|细目)(?:\([^()]*\))?\Z"
)
BRACKETS = re.compile(r"\([^()]{2,24}\)\Z")
NO_TITLE = re.compile(r"[。;,:、!?]\Z")
ANNOUNCED = re.compile(
    r"(?:印发|公布|下发|发布|转发|制定了?|颁布)[^《。\n]{0,24}(?P<names>(?:[、和及]?《[^《》\n]{4,60}》)+)"
)
QUOTED = re.compile(r"《([^《》\n]+)》")
QUOTED_BEFORE = re.compile(r"(?P<names>(?:[、和及]?《[^《》\n]{4,60}》)+)[^。\n]{0,16}(?:印发|公布|下发|发布|转发)")
ENTRY = re.compile(r"\A(?:\d{1,2}|[一二三四五六七八九十]{1,2}|\(\d{1,2}\)) ?[.、:] *")
NO_HEAD = re.compile(r"略|中|所|后")
NAME_ALONE = re.compile(r"[\u4e00-\u9fff()·、 ]{4,60}")
ORGANS = re.compile(r"(?:[\u4e00-\u9fff]{2,16}(?:厅|局|委|部|署|办|会|院|行|中心|政府)(?:[ 、]+|\Z)){2,}")
PROSE = re.compile(r"[。;!]")
SIGNS = ("附", "印发", "公布", "下发", "发布", "转发", "制定", "颁布")
LONGEST = 60  # of a heading line
SHORTEST = 8  # of a title in a list with its number
SIGNED = 4  # lines that a signature takes
TITLE_LINES = 4
LIST_LINES = 40
MOST = 200  # attachments; what has more is a form or a list of another kind
HEAD_LENGTH = 800  # characters in which a notice says what it announces
LEAST = 24  # characters that an attachment says below its heading and title
NAMED_LEAST = 48  # the same of a text under the very title that a notice announces
PLAN_LEAST = 90  # the same of a plan below a signature
BEFORE_TITLE = 6  # lines that may stand between a signature and the title of what follows: labels, contacts


@dataclass(frozen=True, slots=True)
class _Start:
    """Where an attachment begins and where its heading line ends, in the view; its number and title if written."""

    at: int
    end: int
    word: str = ""
    number: str = ""
    title: str | None = None
    least: int = LEAST
    lists: bool = False  # it only lists attachments
    signed: int = 0  # where the signature right below it ends


def split_attachments(document: Document) -> list[Document]:
    """The attachments in the file of a document, in order; issuer, region and date are the document's where an
    attachment gives none of its own."""
    if document.parent is not None or not any(sign in document.text for sign in SIGNS):
        return []
    view = fold(document.text)
    outline = build_outline(document, view)
    stop = imprint_start(view.text, outline.paragraphs)
    starts = _starts(view.text, outline, stop)
    if not starts:
        return []
    whole = complete(document, view, outline)
    ends = [*(start.at for start in starts[1:]), stop]
    parts: list[Document] = []
    seen: dict[str, int] = {}
    for start, end in zip(starts, ends, strict=True):
        parts.append(_part(whole, view, start, end, seen))
    return parts


def _starts(text: str, outline: Outline, stop: int) -> list[_Start]:
    """Where attachments begin, in order, without what only lists them."""
    body = _end_of_main(text, outline)
    heads = [head for head in _heads(text, outline.paragraphs) if head.at < stop]
    signed = [] if outline.head.ends else [head.signed for head in heads]
    floor = max([body, *signed])
    listed = _listed(text, outline.paragraphs, heads, floor)
    expected = listed | _announced(text, outline)
    found = {head.at: head for head in heads if head.at >= floor and not head.lists}
    above = -1
    for index, (start, end) in enumerate(outline.paragraphs if expected else ()):
        headed, above = above in found or start in found, start
        if headed or not floor <= start < stop or end - start > LONGEST:
            continue
        for last in [end for _, end in outline.paragraphs[index : index + 2]]:  # a title may take two lines
            line = _one_line(HASHES.sub("", text[start:last]))
            if last - start <= 2 * LONGEST and (name := fold_name(line)) in expected:
                found[start] = _Start(start, last, title=line, least=LEAST if name in listed else NAMED_LEAST)
    if plan := _plan(text, outline, floor, min([*found, stop])):
        found.setdefault(plan.at, plan)
    return _saying_enough(text, sorted(found.values(), key=lambda start: start.at), stop)


def _saying_enough(text: str, found: list[_Start], stop: int) -> list[_Start]:
    ends = [*(start.at for start in found[1:]), stop][: len(found)]
    kept = [start for start, end in zip(found, ends, strict=True) if _says_enough(text, start, end)]
    last = {(start.number and start.word, start.number or start.at): start for start in kept}
    kept = sorted(last.values(), key=lambda start: start.at)  # of a list's 附件2 and the attachment: the later one
    kept = kept if kept and text[: kept[0].at].strip() else kept[1:]
    return kept if len(kept) <= MOST else []


def _announced(text: str, outline: Outline) -> set[str]:
    """The titles that a notice says it 印发, in its own title or, in 《, in its first words."""
    head = (outline.title[1] if outline.title else 0) + HEAD_LENGTH
    own, _ = read_announced(_one_line(text[slice(*outline.title)])) if outline.title else (None, None)
    said = (match["names"] for form in (ANNOUNCED, QUOTED_BEFORE) for match in form.finditer(text[:head]))
    quoted = {fold_name(name) for names in said for name in QUOTED.findall(names)}
    return quoted | ({fold_name(own)} if own else set())


def _listed(text: str, paragraphs: tuple[Range, ...], heads: list["_Start"], floor: int) -> set[str]:
    """The titles that stand in a list of attachments above the signature."""
    found: set[str] = set()
    for head in heads:
        if head.at < floor or head.lists:
            first = bisect_left(paragraphs, (head.at, 0))
            lines = [HEAD.sub(r"\g<title>", text[slice(*paragraphs[first])], count=1)]
            below = paragraphs[first + 1 : first + 1 + LIST_LINES]
            lines += [text[slice(*p)] for p in takewhile(lambda p: LISTED.match(text, p[0]) is not None, below)]
            found |= {fold_name(ENTRY.sub("", line)) for line in lines}
    return {name for name in found if len(name) >= SHORTEST - 2}


def _end_of_main(text: str, outline: Outline) -> int:
    """Where the document's own words end: behind its signature, else behind its first sentence."""
    for signed in outline.head.ends:
        for start, end in outline.paragraphs[bisect_left(outline.paragraphs, (signed, 0)) :]:
            if not is_bodies(text[start:end]):
                return end if _is_day(text[start:end]) else start
        return len(text)
    title = outline.title[1] if outline.title else 0
    prose = PROSE.search(text, title)
    return prose.end() if prose else len(text)


def _is_day(line: str) -> bool:
    """Whether a line holds no more than a date, with a body before it."""
    found = DATE.search(line)
    return (
        found is not None
        and found.end() == len(line)
        and (not line[: found.start()].strip() or is_bodies(line[: found.start()]))
    )


def _heads(text: str, paragraphs: tuple[Range, ...]) -> Iterator[_Start]:
    """Lines that begin with the word 附件: heads of attachments, and entries of lists."""
    for index, (start, end) in enumerate(paragraphs):
        line = text[start:end]
        if "附" not in line[:12] or end - start > LONGEST:
            continue
        match = HEAD.match(line)
        if match is None or NO_TITLE.search(line.rstrip(":")):
            continue
        number, title = match["number"] or "", HASHES.sub("", match["title"]).strip()
        if (title and not number and not match["mark"].strip(" ")) or PROSE.search(title) or NO_HEAD.match(title):
            continue  # 附件材料 …: prose or a label
        below = paragraphs[index + 1 : index + 1 + LIST_LINES]
        signed = _signed_below(text, below[:SIGNED])
        lists = bool(LISTED.match(title) or FILE_NAME.search(line)) or (not title and _lists(text, below))
        title = title or ("" if lists or signed else _title_below(text, below))
        yield _Start(start, end, match["word"], number, title or None, lists=lists or signed > 0, signed=signed)


def _signed_below(text: str, below: tuple[Range, ...]) -> int:
    """Where the signature with its day ends that stands below a line; 0 for none."""
    for count, (start, end) in enumerate(below):
        if _is_day(text[start:end]):
            return end if count else 0
        if not NAME_ALONE.fullmatch(text, start, end):
            return 0
    return 0


def _title_below(text: str, below: tuple[Range, ...]) -> str:
    """The title under a heading line, over the lines that it is broken into, with (试行) below it."""
    words, whole = "", ""
    for start, end in below[:TITLE_LINES]:
        line = HASHES.sub("", text[start:end])
        if whole:
            if not BRACKETS.match(line):
                break
            whole += line
            continue
        if "\t" in text[start:end] or end - start > LONGEST or NO_TITLE.search(line) or PROSE.search(line):
            break
        words += line
        if KIND_END.search(words) or TITLED.search(words):
            whole = words
    first = HASHES.sub("", text[slice(*below[0])]) if below else ""
    return whole or (first if 4 <= len(first) <= LONGEST and not NO_TITLE.search(first) else "")


def _lists(text: str, below: tuple[Range, ...]) -> bool:
    """Whether the lines below only name attachments: numbered titles or names of files, and then something else."""
    named = 0
    for start, end in below:
        line = text[start:end]
        if end - start <= LONGEST and (FILE_NAME.search(line) or (LISTED.match(line) and end - start >= SHORTEST)):
            named += 1
            continue
        ends = is_bodies(line) or _is_day(line) or is_label(line) or HEAD.match(line) is not None
        return named > 0 and (ends or len(text) - start < LEAST)
    return named > 0


def _plan(text: str, outline: Outline, floor: int, end: int) -> _Start | None:
    """What follows the signature of its own notice under a title of its own."""
    if not outline.head.ends:
        return None
    first = bisect_left(outline.paragraphs, (floor, 0))
    below = [p for p in outline.paragraphs[first : first + BEFORE_TITLE] if not _beside(text[slice(*p)])]
    title = find_title(text, tuple(below))
    if title is None or title[0] >= end or not KIND_END.search(text[slice(*title)]):
        return None
    lines = outline.paragraphs[bisect_left(outline.paragraphs, (title[0], 0)) :]
    words = _title_below(text, lines) or _one_line(text[slice(*title)])
    return _Start(title[0], title[1], title=words, least=PLAN_LEAST)


def _beside(line: str) -> bool:
    """Lines between a signature and what follows it."""
    return (
        is_label(line)
        or line.startswith(("(", "抄送", "主送", "分送", "附件", "#附件"))
        or NO_TITLE.search(line) is not None
    )


def _says_enough(text: str, start: _Start, end: int) -> bool:
    """Whether more stands below the heading than its title, bodies that sign, days and names of files."""
    lines = [line.strip() for line in text[start.end : end].split("\n")]
    said = sum(
        len("".join(line.split()))
        for line in lines
        if line and not (is_bodies(line) or _is_day(line) or FILE_NAME.search(line) or is_label(line))
    )
    written = 0 if text[start.at : start.end].endswith(start.title or "") else len(start.title or "")
    return said - written >= start.least


def _one_line(words: str) -> str:
    return re.sub(r" *\n\s*", "", words).strip()


def _part(whole: Document, view: View, start: _Start, end: int, seen: dict[str, int]) -> Document:
    first = view.source(start.at, start.at + 1).start
    last = view.source(end - 1, end).end
    text = whole.text[first:last].rstrip()
    bare = replace(
        without_found(whole),
        version=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        title=start.title,
        blocks=blocks_in(whole.blocks, Span(first, first + len(text))),
        parent=whole.key,
        attached=True,
        offset=first,
        told=frozenset(),
    )
    part = _with_context(bare, whole)
    name = fold_name(part.title or f"附件{start.number}")
    seen[name] = seen.get(name, 0) + 1
    return replace(part, key=f"{whole.key}#{name}{f' {seen[name]}' if seen[name] > 1 else ''}")


def _with_context(part: Document, whole: Document) -> Document:
    """What an attachment says of itself; where it is no text signed or numbered by itself, the rest is its notice's."""
    view = fold(part.text)
    outline = build_outline(part, view)
    own = complete(part, view, outline)
    if own.title is not None and own.title.startswith("附件"):
        own = replace(own, title=None)
    signed = outline.issuer is not None and outline.issuer == outline.head.issuer
    bodies = _bodies_below_title(view.text, outline)
    if signed or own.number or bodies:
        return replace(
            own,
            issuer=bodies or own.issuer or whole.issuer,
            region=whole.region if "region" in whole.told else own.region or whole.region,
            date=own.date or whole.date,
            date_kind=own.date_kind if own.date else whole.date_kind,
        )
    return replace(
        own,
        issuer=whole.issuer or title_issuer(own.title),
        region=whole.region,
        date=whole.date,
        date_kind=whole.date_kind,
        kind=read_kind(view, own.title) if own.title and KIND_END.search(own.title) else None,
    )


def _bodies_below_title(text: str, outline: Outline) -> str | None:
    """Who a forwarded text is from, where that stands between its title and its words, in brackets or not."""
    title = outline.title
    found: list[str] = []
    for start, end in outline.paragraphs if title else ():
        if title and start >= title[1]:
            line = text[start:end].strip("()")
            if is_label(line) or not (is_bodies(line) or ORGANS.fullmatch(line)):
                break
            found += re.split(r"[ 、]+", line)
    return "、".join(found) or None
