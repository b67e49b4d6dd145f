"""What the styles of a Word file make of a paragraph: a heading and its level, a title, a caption."""

import re
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.oxml.ns import nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from graph.records import BlockKind

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|标题|文档标题", re.IGNORECASE)
_CAPTION = re.compile(r"caption|题注", re.IGNORECASE)
_SENTENCE = re.compile(r"[。；;]")
_LONGEST = 60  # characters of a line that is a heading by its outline level alone
_BODY_LEVEL = 9  # the outline level of running text
_DEEPEST = 20  # styles based on one another; a file may base them in a ring


@dataclass(frozen=True, slots=True)
class Role:
    """What a paragraph is; `level` of a heading, where 1 is the title."""

    kind: BlockKind
    level: int | None = None


class Styles:
    """The roles of styles by their id."""

    def __init__(self, document: WordDocument) -> None:
        self._styles = {style.style_id: style.element for style in document.styles}
        self._roles = {style: self._role_of(style) for style in self._styles}

    def role(self, paragraph: BaseOxmlElement, text: str) -> Role | None:
        """The role by style, or by an outline level of the paragraph's own where its text may be a heading; None for
        running text."""
        style = value_of(paragraph, "w:pPr/w:pStyle") or ""
        if role := self._roles.get(style):
            return role
        level = _outline(paragraph)
        if level is None or len(text) > _LONGEST or _SENTENCE.search(text):
            return None
        return Role(BlockKind.HEADING, level)

    def _role_of(self, style: str) -> Role | None:
        """By the style's name, its outline level, or those of the styles that it is based on."""
        for _ in range(_DEEPEST):
            element = self._styles.get(style)
            if element is None:
                return None
            if role := _named(value_of(element, "w:name") or ""):
                return role
            level = _outline(element)
            if level is not None:
                return Role(BlockKind.HEADING, level)
            style = value_of(element, "w:basedOn") or ""
        return None


def value_of(element: BaseOxmlElement, path: str) -> str | None:
    """The `w:val` of what stands at a path."""
    found = element.find(path, nsmap)
    return None if found is None else found.get(qn("w:val"))


def number_of(words: str | None, default: int = 0) -> int:
    """An attribute that should be a whole number."""
    return int(words) if words and re.fullmatch(r"-?\d{1,9}", words) else default


def _named(name: str) -> Role | None:
    name = name.strip()
    if match := _HEADING.fullmatch(name):
        return Role(BlockKind.HEADING, int(match[1]) + 1)
    if _TITLE.fullmatch(name):
        return Role(BlockKind.HEADING, 1)
    return Role(BlockKind.CAPTION) if _CAPTION.fullmatch(name) else None


def _outline(element: BaseOxmlElement) -> int | None:
    """Headings are one level lower than the file says, since level 1 is the title."""
    level = number_of(value_of(element, "w:pPr/w:outlineLvl"), _BODY_LEVEL)
    return level + 2 if 0 <= level < _BODY_LEVEL else None
