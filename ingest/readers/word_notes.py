"""Footnotes and endnotes of a Word file."""

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ingest.readers.word_runs import PARAGRAPH, Note, shown

_PARTS = ("footnote", "endnote")


class Notes:
    """The notes by kind and number; they count in the order in which they are asked for, as Word counts them."""

    def __init__(self, document: WordDocument) -> None:
        self._texts: dict[Note, str] = {}
        self._counted = 0
        for relation in document.part.rels.values():
            kind = relation.reltype.rsplit("/", 1)[-1].removesuffix("s")
            if kind in _PARTS and not relation.is_external:
                self._read(kind, relation.target_part.blob)

    def take(self, note: Note) -> str:
        """The text of a note after its number; empty where there is none."""
        text = self._texts.get(note, "")
        if not text:
            return ""
        self._counted += 1
        return f"[{self._counted}] {text}"

    def _read(self, kind: str, raw: bytes) -> None:
        for note in parse_xml(raw).iter(qn(f"w:{kind}")):
            lines = (" ".join(shown(paragraph).text.split()) for paragraph in note.iter(PARAGRAPH))
            if note.get(qn("w:type")) is None:  # others draw the rule above the notes
                self._texts[kind, note.get(qn("w:id"), "")] = " ".join(filter(None, lines))
