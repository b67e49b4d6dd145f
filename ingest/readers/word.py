"""Word files (.docx): paragraphs and tables in body order, numbers of automatic lists written out."""

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.xmlchemy import BaseOxmlElement

from graph.records import BlockKind
from ingest.readers.apart import Pages, run_apart
from ingest.readers.content import Content, TextBuilder, Unreadable
from ingest.readers.package import check_package
from ingest.readers.unreadable import why_unreadable
from ingest.readers.word_notes import Notes
from ingest.readers.word_numbering import Numbering
from ingest.readers.word_runs import FALLBACK, PARAGRAPH, Note, boxes, is_joined, shown
from ingest.readers.word_styles import Role, Styles
from ingest.readers.word_tables import CELL, TABLE, WRAPPERS, is_data, table_cells

_TELL_EVERY = 2000  # blocks


def read_word(raw: bytes) -> Content:
    """Body text as accepted; headers, footers, comments, hidden and deleted words are left out, text boxes and notes
    follow their paragraph."""
    check_package(raw)
    content: Content = run_apart("word", raw)
    return content


def read_here(raw: bytes, tell: Pages) -> Content:
    """`read_word` in this process."""
    try:
        document = docx.Document(io.BytesIO(raw))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise Unreadable(why_unreadable("damaged")) from error
    writer = _Writer(document, tell)
    writer.write(document.element.body)
    return writer.builder.build()


class _Writer:
    def __init__(self, document: WordDocument, tell: Pages) -> None:
        self.builder = TextBuilder()
        self._numbering = Numbering(document)
        self._styles = Styles(document)
        self._notes = Notes(document)
        self._tell = tell
        self._done = 0
        self._before = ""  # words of a paragraph whose end was deleted

    def write(self, container: BaseOxmlElement) -> None:
        """Append what a container holds, in order."""
        for element in _blocks(container):
            self._done += 1
            if self._done % _TELL_EVERY == 0:
                self._tell(self._done, 0)
            if element.tag == PARAGRAPH:
                self._write_paragraph(element)
            elif is_data(element):
                self._write_table(element)
            else:
                for cell in element.iter(CELL):
                    if _own_table(cell) is element:
                        self.write(cell)

    def _write_paragraph(self, paragraph: BaseOxmlElement) -> None:
        words = shown(paragraph)
        if is_joined(paragraph):
            self._before += words.text
        else:
            number = self._numbering.label(paragraph)
            text, self._before = (self._before + words.text).strip(), ""
            if text:
                role = self._styles.role(paragraph, text)
                role = role or Role(BlockKind.ITEM if number else BlockKind.PARAGRAPH)
                lines = [text] if role.level else text.split("\n")
                for line in [number + lines[0].strip(), *lines[1:]]:
                    self.builder.add(role.kind, line, level=role.level)
        self._write_notes(words.notes)
        for box in boxes(paragraph):
            self.write(box)

    def _write_table(self, table: BaseOxmlElement) -> None:
        notes: list[Note] = []
        self.builder.add_table(table_cells(table, lambda cell: self._cell_text(cell, notes)))
        self._write_notes(notes)

    def _write_notes(self, notes: list[Note]) -> None:
        for note in notes:
            self.builder.add(BlockKind.PARAGRAPH, self._notes.take(note))

    def _cell_text(self, cell: BaseOxmlElement, notes: list[Note]) -> str:
        """A cell's paragraphs on lines of their own; a table or box inside a cell becomes lines too. A number before
        no words is shown: columns of 序号 often hold nothing else."""
        lines, before = [], ""
        for paragraph in cell.iter(PARAGRAPH):
            if any(above.tag == FALLBACK for above in paragraph.iterancestors(FALLBACK, CELL)):
                continue
            words = shown(paragraph)
            notes += words.notes
            before += words.text
            if not is_joined(paragraph):
                lines.append((self._numbering.label(paragraph) + before.strip()).strip())
                before = ""
        return "\n".join(filter(None, lines))


def _own_table(cell: BaseOxmlElement) -> BaseOxmlElement | None:
    return next(cell.iterancestors(TABLE), None)


def _blocks(container: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Paragraphs and tables, also those wrapped in content controls or marked as inserted."""
    for child in container:
        if child.tag in {PARAGRAPH, TABLE}:
            yield child
        elif child.tag in WRAPPERS:
            yield from _blocks(child)
