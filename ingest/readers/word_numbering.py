"""The numbers that Word shows before paragraphs of automatic lists; they stand nowhere in the text."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    shape: str  # numFmt
    pattern: str  # lvlText: %1.%2
    start: int


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
        return shown if shown.endswith(("、", "）", ")", "．")) else f"{shown} "

    def _shown(self, number: str, depth: int, counts: dict[int, int], own: _Level) -> str:
        level = self._levels[number].get(depth, own)
        return _write(counts.get(depth, level.start), level.shape)

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
        kinds = {item.get(qn("w:abstractNumId")): _levels(item) for item in root.iter(qn("w:abstractNum"))}
        for item in root.iter(qn("w:num")):
            abstract = item.find(qn("w:abstractNumId"))
            if abstract is None:
                continue
            number, kind = item.get(qn("w:numId")), abstract.get(qn("w:val"))
            self._levels[number] = dict(kinds.get(kind, {}))
            overrides = item.findall(qn("w:lvlOverride"))
            self._lists[number] = f"own {number}" if overrides else kind

    def _read_styles(self, document: WordDocument) -> None:
        for style in document.styles:
            properties = style.element.find(qn("w:pPr"))
            found = _numbering_of(properties) if properties is not None else None
            if found and found[0]:
                self._styles[style.style_id] = (found[0], found[1] or 0)


def _numbering_of(properties: BaseOxmlElement) -> tuple[str, int | None] | None:
    numbering = properties.find(qn("w:numPr"))
    if numbering is None:
        return None
    number, depth = numbering.find(qn("w:numId")), numbering.find(qn("w:ilvl"))
    return (
        number.get(qn("w:val"), "") if number is not None else "",
        int(depth.get(qn("w:val"), "0")) if depth is not None else None,
    )


def _levels(abstract: BaseOxmlElement) -> dict[int, _Level]:
    levels = {}
    for item in abstract.findall(qn("w:lvl")):
        shape, pattern, start = (item.find(qn(name)) for name in ("w:numFmt", "w:lvlText", "w:start"))
        levels[int(item.get(qn("w:ilvl"), "0"))] = _Level(
            shape.get(qn("w:val"), "decimal") if shape is not None else "decimal",
            pattern.get(qn("w:val"), "") if pattern is not None else "",
            int(start.get(qn("w:val"), "1")) if start is not None else 1,
        )
    return levels


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
