"""HTML pages: the main body as blocks, without navigation; the page's title as its first heading."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from graph.records import BlockKind
from ingest.readers.apart import Pages, run_apart
from ingest.readers.charset import decode, place_again
from ingest.readers.content import Content, TextBuilder, Unreadable
from ingest.readers.page_body import choose_body, furniture, link_lists, page_lines
from ingest.readers.page_flow import write_flow, write_text
from ingest.readers.page_info import read_info
from ingest.readers.page_title import choose_title
from ingest.readers.unreadable import why_unreadable

_DEEPEST = 6000  # elements in elements; a few hundred come of tags that are never closed
_THIN = 60  # characters of main text below which the fallback may know better


def read_page(raw: bytes) -> Content:
    """The main body of a page with its title and what it says of itself (索引号, 发布时间, 来源); scripts, menus,
    forms, counters, neighbours and legal lines are dropped."""
    content: Content = run_apart("page", raw)
    return content


def read_here(raw: bytes, _tell: Pages) -> Content:
    """`read_page` in this process."""
    source, faults = decode(raw)
    tree = LexborHTMLParser(source)
    builder = TextBuilder()
    if tree.body is not None:
        _check_depth(tree.body)
        _write_page(tree, tree.body, builder)
    content = builder.build()
    if len(content.text) < _THIN:
        content = _fallback(source) or content
    return replace(content, faults=place_again(faults, content.text))


def _write_page(tree: LexborHTMLParser, root: LexborNode, builder: TextBuilder) -> None:
    body = choose_body(root)
    title = choose_title(tree, body)
    if title:
        builder.add(BlockKind.HEADING, title, level=1)
    info = read_info(root)
    aside = info.nodes | furniture(root, body)
    for line in (*info.lines, *page_lines(root, body, aside)):
        builder.add(BlockKind.PARAGRAPH, line)
    write_flow(body, builder, title, link_lists(body) | aside)


def _check_depth(root: LexborNode) -> None:
    """Rules that look below each element take the square of the depth: no page is nested like that by a person."""
    level, nodes = 0, [root]
    while nodes:
        level += 1
        if level > _DEEPEST:
            raise Unreadable(why_unreadable("absurd"))
        nodes = [child for node in nodes for child in node.iter()]


def _fallback(source: str) -> Content | None:
    import trafilatura  # slow to load and seldom needed

    text = trafilatura.extract(source, include_comments=False, include_tables=True)
    if not text or len(text) < _THIN:
        return None
    builder = TextBuilder()
    write_text(text, builder)
    return builder.build()
