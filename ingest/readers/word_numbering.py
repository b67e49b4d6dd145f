"""The numbers that Word shows before paragraphs of automatic lists; they stand nowhere in the text."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ingest.readers.word_runs import is_on
from ingest.readers.word_styles import number_of, value_of

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


_DEEPEST = 20  # styles based on one another; a file may base them in a ring


@dataclass(frozen=True, slots=True)
class _Level:
    shape: str  # numFmt
    pattern: str  # lvlText: %1.%2
    start: int
    style: str = ""  # the paragraph style that this level belongs to
    legal: bool = False  # all numbers of the pattern in digits
    tight: bool = False  # nothing between number and text


class Numbering:
    """Counts the lists of one document; ask for each paragraph once and in order."""

    def __init__(self, document: WordDocument) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}  # by number id
        self._lists: dict[str, str] = {}  # number id → abstract list, which number ids share their counts by
        self._counts: dict[str, dict[int, int]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._read_lists(document)
        self._read_styles(document)

    def label(self, paragraph: BaseOxmlElement) -> str:
        """The number before a paragraph with the space that parts it from the text; empty for bullets and none."""
        number, depth = self._place(paragraph)
        level = self._levels.get(number, {}).get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(self._lists[number], {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if level.shape in {"bullet", "none"} or not level.pattern:
            return ""
        shown = re.sub(r"%(\d)", lambda match: self._shown(number, int(match[1]) - 1, counts, level), level.pattern)
        return shown if level.tight or shown.endswith(("、", "）", ")", "．")) else f"{shown} "

    def _shown(self, number: str, depth: int, counts: dict[int, int], own: _Level) -> str:
        level = self._levels[number].get(depth, own)
        return _write(counts.get(depth, level.start), "decimal" if own.legal else level.shape)

    def _place(self, paragraph: BaseOxmlElement) -> tuple[str, int]:
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return "", 0
        style = properties.find(qn("w:pStyle"))
        number, depth = self._styles.get(style.get(qn("w:val"), ""), ("", 0)) if style is not None else ("", 0)
        found = _numbering_of(properties)
        return (found[0] or number, found[1] if found[1] is not None else depth) if found else (number, depth)

    def _read_lists(self, document: WordDocument) -> None:
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):  # no list in the document
            return
        kinds = {item.get(qn("w:abstractNumId")): item for item in root.iter(qn("w:abstractNum"))}
        linked = {link: item for item in kinds.values() if (link := value_of(item, "w:styleLink"))}
        for item in root.iter(qn("w:num")):
            kind = value_of(item, "w:abstractNumId") or ""
            if kind not in kinds:
                continue
            number, abstract = item.get(qn("w:numId"), ""), kinds[kind]
            abstract = linked.get(value_of(abstract, "w:numStyleLink") or "", abstract)
            overrides = item.findall(qn("w:lvlOverride"))
            self._levels[number] = _levels(abstract) | _overridden(_levels(abstract), overrides)
            self._lists[number] = f"own {number}" if overrides else kind

    def _read_styles(self, document: WordDocument) -> None:
        elements = {style.style_id: style.element for style in document.styles}
        for style in elements:
            number, depth, chain = "", None, list(_based_on(style, elements))
            for element in (elements[name] for name in chain):
                properties = element.find(qn("w:pPr"))
                found = _numbering_of(properties) if properties is not None else None
                number, depth = (number or found[0], found[1] if depth is None else depth) if found else (number, depth)
            if number:
                self._styles[style] = (number, self._depth_of(number, chain) if depth is None else depth)

    def _depth_of(self, number: str, chain: list[str]) -> int:
        """The level that names the style as its own, or one that the style is based on."""
        named = {level.style: depth for depth, level in self._levels.get(number, {}).items() if level.style}
        return next((named[style] for style in chain if style in named), 0)


def _based_on(style: str, elements: Mapping[str, BaseOxmlElement]) -> Iterator[str]:
    """A style and those that it is based on, nearest first."""
    for _ in range(_DEEPEST):
        if style not in elements:
            return
        yield style
        style = value_of(elements[style], "w:basedOn") or ""


def _numbering_of(properties: BaseOxmlElement) -> tuple[str, int | None] | None:
    numbering = properties.find(qn("w:numPr"))
    if numbering is None:
        return None
    number, depth = value_of(numbering, "w:numId") or "", value_of(numbering, "w:ilvl")
    return number, number_of(depth) if depth is not None else None


def _levels(parent: BaseOxmlElement) -> dict[int, _Level]:
    return {number_of(item.get(qn("w:ilvl"))): _level(item) for item in parent.findall(qn("w:lvl"))}


def _level(item: BaseOxmlElement) -> _Level:
    return _Level(
        value_of(item, "w:numFmt") or "decimal",
        value_of(item, "w:lvlText") or "",
        number_of(value_of(item, "w:start"), 1),
        value_of(item, "w:pStyle") or "",
        is_on(item, "w:isLgl"),
        value_of(item, "w:suff") == "nothing",
    )


def _overridden(levels: dict[int, _Level], overrides: list[BaseOxmlElement]) -> dict[int, _Level]:
    """The levels that a list changes: anew, or only where it begins to count."""
    changed: dict[int, _Level] = {}
    for item in overrides:
        depth, start = number_of(item.get(qn("w:ilvl"))), value_of(item, "w:startOverride")
        level = _levels(item).get(depth) or levels.get(depth)
        if level is not None:
            changed[depth] = level if start is None else replace(level, start=number_of(start, 1))
    return changed


def _write(number: int, shape: str) -> str:
    return _SHAPES.get(shape, str)(number)


def _chinese(number: int) -> str:
    """一, 十, 十一, 二十, 一百零一: as Word counts in Chinese."""
    if not 0 < number < 10000:
        return str(number)
    digits = [int(digit) for digit in str(number)]
    parts: list[str] = []
    zero = False
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if digit == 0:
            zero = bool(parts)
            continue
        parts.append(("零" if zero else "") + _DIGITS[digit] + _PLACES[place])
        zero = False
    shown = "".join(parts)
    return shown.removeprefix("一") if 10 <= number < 20 else shown


def _roman(number: int) -> str:
    shown = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        shown.append(letters * count)
    return "".join(shown)


def _letter(number: int) -> str:
    """a … z, aa, bb: Word repeats the letter."""
    times, place = divmod(max(number, 1) - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else str(number)


_SHAPES: dict[str, Callable[[int], str]] = {
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": _chinese,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "decimalFullWidth": lambda number: str(number).translate({48 + digit: 0xFF10 + digit for digit in range(10)}),
}
