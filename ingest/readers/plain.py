"""Plain text: the text as it stands, each line that is not blank a paragraph."""

import re

from graph.records import Block, BlockKind, Span
from ingest.readers.charset import decode
from ingest.readers.content import Content

_LINE = re.compile(r"[^\r\n]+")


def read_plain(raw: bytes) -> Content:
    """Text files; layout beyond lines is left to the structure stage."""
    text, faults = decode(raw)
    blocks = []
    for match in _LINE.finditer(text):
        line = match.group()
        if stripped := line.strip():
            start = match.start() + line.index(stripped[0])
            blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(stripped))))
    return Content(text, tuple(blocks), faults)
