"""Markdown, read through its tokens: the text is what a reader of the rendered page sees."""

from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from selectolax.lexbor import LexborHTMLParser

from graph.records import BlockKind
from ingest.readers.charset import decode, place_again
from ingest.readers.content import Cell, Content, TextBuilder


def read_markdown(raw: bytes) -> Content:
    """Headings, lists, tables and paragraphs; numbers of ordered lists are written out."""
    text, faults = decode(raw)
    builder = TextBuilder()
    tokens = iter(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text))
    numbers: list[int | None] = []  # of the open lists: the next number, None for bullets
    label = ""
    for token in tokens:
        if token.type == "heading_open":
            builder.add(BlockKind.HEADING, _inline(next(tokens)), level=int(token.tag[1]))
        elif token.type == "table_open":
            builder.add_table(list(_cells(tokens)))
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            numbers.append(int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else None)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            numbers.pop()
        elif token.type == "list_item_open":
            label = _next_label(numbers, token.markup)
        elif token.type == "inline":
            builder.add(BlockKind.ITEM if numbers else BlockKind.PARAGRAPH, label + _inline(token))
            label = ""
        elif token.type in {"fence", "code_block"}:
            builder.add(BlockKind.PARAGRAPH, token.content)
        elif token.type == "html_block":
            builder.add(BlockKind.PARAGRAPH, LexborHTMLParser(token.content).text(strip=True))
    content = builder.build()
    return replace(content, faults=place_again(faults, content.text))


def _next_label(numbers: list[int | None], markup: str) -> str:
    number = numbers[-1]
    if number is None:
        return ""
    numbers[-1] = number + 1
    return f"{number}{markup} "


def _inline(token: Token) -> str:
    parts = []
    for child in token.children or ():
        if child.type in {"softbreak", "hardbreak"} or child.content.lower().startswith("<br"):
            parts.append("\n")
        elif child.type != "html_inline":
            parts.append(child.content)
    return "".join(parts)


def _cells(tokens: Iterator[Token]) -> Iterator[Cell]:
    row, column = -1, 0
    for token in tokens:
        if token.type == "table_close":
            return
        if token.type == "tr_open":
            row, column = row + 1, 0
        elif token.type == "inline":
            yield Cell(row, column, _inline(token))
            column += 1
