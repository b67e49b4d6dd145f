"""A folded view of a text that maps back: width, quotes and spaces made one, soft line breaks dropped.

What rules can rely on in `View.text`:

- letters, digits and the signs of ASCII are half-width: （）：；，！？％．／＋－～ stand as ():;,!?%./+-~;
  。、《》〔〕 stay as they are, and ― – ─ stand as —
- quotes are “ and ”, whatever the source has (「」『』‘’ and paired straight ones too)
- every blank is one plain space; line ends are \\n; invisible characters and ** of Markdown are gone
- blanks that a script wrote as \\t stand as blanks, &quot; and &nbsp; as what they mean
- a sentence that the source breaks over two lines is in one piece
- what a page's 上一篇: and 下一篇: name, which are other pages, is blank
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from graph.records import Span

# Ranges whose compatibility form is one character: radicals, compatibility ideographs, full-width and small forms.
COMPATIBLE = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0xFE50, 0xFE6B), (0xFF01, 0xFF5E))
SPACES = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
OTHERS = ("‘’「」『』﹁﹂﹃﹄＂•・‧―–─━〜∶︰﹝﹞", '“”“”“”“”“”"···————~::〔〕')

DROPPED = re.compile(r"\r(?=\n)|[\u200b-\u200f\u2060\ufeff\xad]+|\*\*")
DROPPABLE = frozenset("\r*\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad＊﹡")  # a text without these drops none
ESCAPED = re.compile(r"\\[tr](?![A-Za-z])")  # a blank that a page's script left as it writes it
ENTITY = re.compile("&quot;|&nbsp;")  # what a page's own code wrote for a quote or a blank
OTHER_PAGES = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<sign>[上下][一1](?:篇|条|页|则) ?:)(?P<page>[^\n]*?)(?= [上下][一1][篇条页则]|\n|\Z)"
)
STRAIGHT = re.compile(r'"([^"\n]*)"')
GAP = re.compile(r"(?<=\S)  (?=\S)")
PARAGRAPH_GAP = re.compile(r"(?<=[。!?”…])  (?=\S)")
NUMBERED = re.compile(
    r"(?:第?[一二三四五六七八九十百〇零]{1,4}[、.章节条款部(]|[(〔\[][一二三四五六七八九十\d]{1,3}[)〕\]]|\d{1,2}(?:\.\d{1,2})*[.、)](?!\d)"
    r"|[①-⑳㈠-㈩#>*|·■●◆▲-]|附件|附表|[一二三四五六七八九]是"
    r"|(?:(?:\d{1,2}|[一二三四五六七八九十正腊]{1,3})月份?"  # of a schedule
    r"|第(?:\d{1,2}|[一二三四五六七八九十]{1,3})周) *(?:[(:]|\Z))"
)
LABEL = re.compile(r"[^\s,。;]{1,10}:|[(〔【\[]")
CLOSED = frozenset("。!?;:”…)》.]】\n ")
NEXT_LINE = re.compile(r"[ \r]*\n[ \r\n]*")
PROSE = re.compile(r"[,。;]")
SHORT_WORDS = re.compile(r"[\u4e00-\u9fff·]{1,4}(?: {1,4}[\u4e00-\u9fff·]{1,4}){2,}")  # a row of names, no prose

WRAP_LEAST = 24  # display columns: shorter lines are lists, verses or cells, never wrapped prose
WRAP_LINES = 6
FLAT_LEAST = 120  # characters: a longer text in one line has lost its line ends
PAGE_BREAK_LEAST = 40  # characters of prose before a blank line that splits a sentence


@dataclass(frozen=True, slots=True)
class View:
    """`text` is what rules match on; `origins` holds, for each of its characters, the offset in the source
    (None where the view has the same length as the source)."""

    text: str
    origins: "array[int] | None" = None

    def source(self, start: int, end: int) -> Span:
        """The source range that covers view[start:end]; start < end."""
        if self.origins is None:
            return Span(start, end)
        return Span(self.origins[start], self.origins[end - 1] + 1)

    def locate(self, offset: int) -> int:
        """The view offset of the first kept character at or after a source offset."""
        if self.origins is None:
            return offset
        return bisect_left(self.origins, offset)


def fold(text: str) -> View:
    """Make the view of a document's text."""
    signs = set(SIGNS.findall(text))
    folded = _fold_characters(text, signs)
    if "\\" in signs:
        folded = ESCAPED.sub("  ", folded)
    escaped = ENTITY.search(folded) is not None
    if escaped:
        folded = _without_entities(folded)
    if '"' in folded:
        folded = STRAIGHT.sub("“\\1”", folded)
    if "上一" in folded or "下一" in folded:
        folded = OTHER_PAGES.sub(lambda page: page["sign"] + " " * len(page["page"]), folded)
    if "  " in folded:
        folded = _cut_gaps(folded)
    dropped = [match.span() for match in DROPPED.finditer(folded)] if escaped or signs & DROPPABLE else []
    dropped += _soft_breaks(folded)
    if "\r" in folded:
        folded = folded.replace("\r", "\n")
    if not dropped:
        return View(folded)
    return _without(folded, sorted(dropped))


def _fold_characters(text: str, signs: set[str]) -> str:
    """One replacement a sign that occurs: few do, and this is several times as fast as `str.translate`."""
    for sign in FOLDING.keys() & signs:
        text = text.replace(sign, FOLDING[sign])
    return text


def _without_entities(text: str) -> str:
    """The same length: what an entity means, and signs that are dropped. A quote closes what the line has opened."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        parts = ENTITY.split(line)
        made, opened = parts[0], parts[0].count("“") - parts[0].count("”")
        for entity, part in zip(ENTITY.findall(line), parts[1:], strict=True):
            quote = " " if entity == "&nbsp;" else "”" if opened > 0 else "“"
            opened += {"“": 1, "”": -1}.get(quote, 0) + part.count("“") - part.count("”")
            made += quote + "\u200b" * (len(entity) - 1) + part
        lines[number] = made
    return "\n".join(lines)


def _cut_gaps(text: str) -> str:
    """Two blanks after a sentence stand for a new paragraph where a page was flattened to one line;
    a text without line ends has no other sign of a paragraph than two blanks."""
    flat = len(text) > FLAT_LEAST and text.count("\n", 0, -1) * 400 < len(text)
    return (GAP if flat else PARAGRAPH_GAP).sub("\n ", text)


def _soft_breaks(text: str) -> list[tuple[int, int]]:
    """Ranges of line ends (with blanks around them) that stand inside a sentence."""
    ends = _open_ends(text)
    if not ends:
        return []
    width = _wrap_width(text) if len(ends) >= WRAP_LINES // 2 else 0
    breaks = []
    for end in ends:
        following = NEXT_LINE.match(text, end)
        if following is None:
            continue
        start = following.end()
        stop = text.find("\n", start)
        line = text[start : stop if stop >= 0 else len(text)].strip(" \r")
        previous = text[text.rfind("\n", 0, end) + 1 : end].strip(" \r")
        gap = (text.count("\n", end, start), start - text.rfind("\n", 0, start) - 1)
        if line and _runs_on(previous, line, gap, width):
            breaks.append((end, start))
    return breaks


def _open_ends(text: str) -> list[int]:
    """Where lines end that are long enough for prose and do not end a sentence."""
    ends = []
    begin = 0
    line_end = text.find("\n")
    while line_end >= 0:
        if line_end - begin >= WRAP_LEAST // 2:
            end = len(text[begin:line_end].rstrip(" \r")) + begin
            if text[end - 1] not in CLOSED:
                ends.append(end)
        begin = line_end + 1
        line_end = text.find("\n", begin)
    return ends


def _runs_on(previous: str, line: str, gap: tuple[int, int], width: int) -> bool:
    """Whether `line` continues the sentence of the line before. `gap` is how far apart they are: the line ends
    between them, and the indent of the line."""
    line_ends, indent = gap
    if NUMBERED.match(line) or LABEL.match(line) or SHORT_WORDS.fullmatch(previous):
        return False
    if width and _columns(previous) >= width - 6:
        return indent < 2
    return (
        line_ends >= 2
        and indent == 0
        and len(previous) >= PAGE_BREAK_LEAST
        and bool(PROSE.search(previous))
        and bool(PROSE.search(line))
    )


def _wrap_width(text: str) -> int:
    """The width in columns at which a text was broken, 0 for a text with one line a paragraph."""
    lines = text.split("\n")
    widths = Counter(columns for line in lines if (columns := _columns(line.rstrip(" \r"))) >= WRAP_LEAST)
    total = sum(widths.values())
    if total < WRAP_LINES:
        return 0
    best = max(widths, key=lambda w: (sum(widths[w - d] for d in range(4)), w))
    near = sum(widths[best - d] for d in range(4))
    # The last line of each paragraph is short, so half of the long lines is much.
    return best if near >= WRAP_LINES and near * 2 >= total else 0


def _columns(line: str) -> int:
    """Display width: one column for ASCII, two for the rest."""
    return len(line.encode("gbk", "replace"))


def _without(text: str, ranges: list[tuple[int, int]]) -> View:
    origins = array("L")
    pieces = []
    position = 0
    for start, end in ranges:
        if start > position:
            pieces.append(text[position:start])
            origins.extend(range(position, start))
        position = max(position, end)
    pieces.append(text[position:])
    origins.extend(range(position, len(text)))
    return View("".join(pieces), origins)


def _folding() -> dict[str, str]:
    table = dict(zip(*OTHERS, strict=True))
    for first, last in COMPATIBLE:
        for sign in map(chr, range(first, last + 1)):
            form = unicodedata.normalize("NFKC", sign)
            if len(form) == 1 and form != sign:
                table.setdefault(sign, form)
    table.update(dict.fromkeys(SPACES, " "))
    table.update(dict.fromkeys(LINE_ENDS, "\n"))
    return table


FOLDING = _folding()  # no sign that stands for another is itself replaced, so the order of replacements is free
SIGNS = re.compile(f"[{re.escape(''.join(sorted({*FOLDING, *DROPPABLE, chr(92)})))}]")  # all that `fold` looks for
