"""The words of a Word paragraph as they are shown once all tracked changes are accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement

COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
FALLBACK = f"{{{COMPATIBLE}}}Fallback"  # what older programs show instead: the same once more
BOX, PARAGRAPH, TEXT = map(qn, ("w:txbxContent", "w:p", "w:t"))
_NOT_SHOWN = frozenset({*map(qn, ("w:del", "w:moveFrom", "w:txbxContent", "w:pPr", "w:rPr", "w:rt")), FALLBACK})
_TEXTS = frozenset({TEXT, f"{{{MATHS}}}t"})
_BREAKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_NOTES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
_RUN = qn("w:r")
_OFF = frozenset({"0", "false", "off"})

Note = tuple[str, str]  # footnote or endnote, and its number in the file


@dataclass(slots=True)
class Shown:
    """The text of a paragraph and the notes that it refers to, in order."""

    text: str = ""
    notes: list[Note] = field(default_factory=list)


def shown(paragraph: BaseOxmlElement) -> Shown:
    """What is shown, whatever its runs are wrapped in: python-docx skips smart tags and insertions."""
    notes: list[Note] = []
    parts = "".join(_iter_text(paragraph, notes))
    return Shown(parts, notes)


def is_on(element: BaseOxmlElement, path: str) -> bool:
    """Whether a switch such as `w:rPr/w:vanish` is there and not turned off."""
    found = element.find(path, nsmap)
    return found is not None and found.get(qn("w:val"), "1") not in _OFF


def is_joined(paragraph: BaseOxmlElement) -> bool:
    """Whether the end of a paragraph was deleted, so that it goes on in the next."""
    return any(paragraph.find(f"w:pPr/w:rPr/{change}", nsmap) is not None for change in ("w:del", "w:moveFrom"))


def boxes(paragraph: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """The text boxes anchored in a paragraph itself, each once."""
    for box in paragraph.iter(BOX):
        above = list(box.iterancestors())
        owner = next(element for element in above if element.tag == PARAGRAPH)
        if owner is paragraph and not any(element.tag == FALLBACK for element in above):
            yield box


def _iter_text(element: BaseOxmlElement, notes: list[Note]) -> Iterator[str]:
    for child in element:
        if child.tag in _TEXTS:
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag in _NOTES:
            notes.append((_NOTES[child.tag], child.get(qn("w:id"), "")))
        elif child.tag not in _NOT_SHOWN and not (child.tag == _RUN and is_on(child, "w:rPr/w:vanish")):
            yield from _iter_text(child, notes)
