"""The flow of an HTML element as blocks: what a browser shows as lines, headings, items and tables."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from graph.records import BlockKind
from ingest.readers.content import Cell, TextBuilder

DROPPED = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "map",
    "nav", "select", "option", "button", "input", "textarea", "head", "title", "meta", "link",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADING = re.compile(r"h[1-6]")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_BUTTON = r"[【\[]?(返回|TOP|返回顶部|收藏|打印(正文|本页|页面)?|关闭(窗口|页面|当前浏览窗口)?|文章纠错)[】\]]?"
# Whole lines that work the page and say nothing: neighbours, breadcrumbs, buttons, counters.
_NO_CONTENT = re.compile(
    rf"[【\[]?((上|下)一(条|篇|页)|Prev|Next)[】\]]?\s*[:：].*|(上|下)一(条|篇|页)|(您?当前|您?现?在?的?)*位置(是|为)?\s*[:：].*"
    rf"|[^。，；>»›]+(\s*(>>?|»|›)\s*[^。，；>»›]+)+|扫一扫.*|分享到?\s*[:：]?|{_BUTTON}(\s*{_BUTTON})*"
    rf"|第\s*\[?\d+\]?\s*页|(字体(大小)?|浏览字体|字号|色调调节)\s*[:：].*|(浏览|阅读|点击|访问)(次数|数|量)\s*[:：]?\s*\d*"
    r"|[^。，]{0,6}扫一扫.*|(阅读|在看|点赞|赞)\s*\d+([\s·]*(在看|点赞|赞|收藏|评论)\s*\d*)*|(发表|我要|网友|最新)评论|相关(文章|链接|阅读|新闻|信息)\s*[:：]?|(标签|Tags?)\s*[:：].*"
    r"|(一键)?分享(到|至)?\s*[:：]?[^。，]{0,40}|[^。，]*(ICP备|公网安备|网站标识码)[^。，]*|[^。，]*版权所有[^。]*|Copyright.*"
    r"|[^。，]*技术(支持|维护)\s*[:：][^。，]*|(欢迎)?关注[^。，]{2,12}(网|微信|公众号|微博)|[^。，]{0,30}提供技术支持|建议使用.{0,60}(浏览|分辨率).{0,20}",
    re.IGNORECASE,
)
# Parts of a line that are no words of the document either.
_COUNTERS = re.compile(
    r"(文章|本文|网站)?(浏览|阅读|点击|访问)(次数|数|量|率)?\s*[:：]\s*[\[【]?\s*\d*\s*[\]】]?\s*次?"
    r"|[\[【(（]?\s*(?<!文)(字体|字号|文字大小|浏览字体)(大小)?\s*[:：]"
    r"(\s*[\[【|、/]?\s*(超大|特大|稍大|更大|正常|默认|大|中|小|A[+-]?)\s*[\]】]?)+\s*[\]】)）]?"
    r"|[,，]?已?下载\s*[:：]?\s*[\[【]?\d*[\]】]?\s*次|分享到\s*[:：].*|打印本页|关闭窗口"
)
_EMPTIED = re.compile(r"[\[【(（][\s\[\]【】()（）|]*[\]】)）]")
_LONGEST_BUTTON = 80
_COUNTED = re.compile(r"浏览|阅读|点击|访问|字体|字号|文字大小|下载|分享到|打印本页|关闭窗口")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]")
_HEAD_LINES = 8  # among which a page may say its title again
_MOST_PLACES = 200_000  # of a table that its cells may cover
_MANY = 1000  # HTML's own limit of a colspan


@dataclass(frozen=True, slots=True)
class Event:
    """A step of the walk through the tree: `open`, `close`, `text` or `table`."""

    kind: str
    node: LexborNode


def walk(root: LexborNode, without: Container[int] = ()) -> Iterator[Event]:
    """The shown nodes below and including `root`, in order, but not those of `without` (by mem_id); a data table is
    one event. Deep trees are no trouble."""
    stack = [Event("open", root)]
    while stack:
        event = stack.pop()
        node = event.node
        if event.kind == "close" or node.tag == "-text":
            yield event if event.kind == "close" else Event("text", node)
        elif _is_hidden(node) or node.mem_id in without:
            continue
        elif node.tag == "table" and _is_data(node):
            yield Event("table", node)
        else:
            yield Event("open", node)
            stack.append(Event("close", node))
            stack.extend(Event("open", child) for child in reversed(list(node.iter(include_text=True))))


def _is_hidden(node: LexborNode) -> bool:
    """Whether a browser would not show the node, or only as a control."""
    tag = node.tag or ""
    if tag in DROPPED or tag.startswith("-") or tag == "!doctype":
        return True
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def write_flow(root: LexborNode, builder: TextBuilder, title: str | None = None, without: Container[int] = ()) -> None:
    """Append the blocks of an element; first lines that repeat the title are left out, and so are buttons."""
    writer = _Flow(builder, title)
    for event in walk(root, without):
        writer.take(event)
    writer.flush()


def write_text(text: str, builder: TextBuilder) -> None:
    """Append plain lines as paragraphs."""
    for line in text.splitlines():
        builder.add(BlockKind.PARAGRAPH, line)


def fold_spaces(text: str) -> str:
    """White space as a browser shows it, but no space where a source line ends between two Chinese characters."""

    def one(match: re.Match[str]) -> str:
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        broken = "\n" in match.group() or "\r" in match.group()
        return "" if broken and _WIDE.match(before) and _WIDE.match(after) else " "

    return _SPACES.sub(one, text)


def without_counters(line: str) -> str:
    """A line of 时间 and 来源 without the counters and switches beside them; 已下载12次 behind a file goes too."""
    if len(line) > _LONGEST_BUTTON * 2 or not _COUNTERS.search(line):
        return line
    return " ".join(_EMPTIED.sub("", _COUNTERS.sub("", line)).split())


def shown_text(root: LexborNode) -> str:
    """The text of an element, its lines parted by newlines."""
    builder = TextBuilder()
    write_flow(root, builder)
    return builder.build().text


class _Flow:
    """Gathers inline text and writes a block at each border."""

    def __init__(self, builder: TextBuilder, title: str | None) -> None:
        self._builder = builder
        self._title = "".join((title or "").split())
        self._buffer: list[str] = []
        self._lists: list[tuple[str, int]] = []  # kind and next number of the open lists
        self._label = ""
        self._lines = 0
        self._level: int | None = None  # of the open heading
        self._plain = 0  # open <pre>

    def take(self, event: Event) -> None:
        node = event.node
        if event.kind == "text":
            self._buffer.append(node.text_content or "")
        elif event.kind == "table":
            self.flush()
            self._builder.add_table(read_cells(node))
        elif node.tag == "br":
            if event.kind == "open":
                self._buffer.append("\n") if self._level else self.flush()
        elif node.tag in _BLOCKS:
            self.flush()
            self._enter(node) if event.kind == "open" else self._leave(node)

    def flush(self) -> None:
        """Write what was gathered as one block."""
        text = "".join(self._buffer)
        self._buffer.clear()
        text = text if self._plain else fold_spaces(text).strip()
        text = without_counters(text) if not self._plain and _COUNTED.search(text) else text
        if not text.strip() or (len(text) <= _LONGEST_BUTTON and _NO_CONTENT.fullmatch(text)):
            return
        self._lines += 1
        if self._title and self._lines <= _HEAD_LINES and "".join(text.split()) == self._title:
            return  # a title inside the text stays
        kind = BlockKind.HEADING if self._level else BlockKind.ITEM if self._lists else BlockKind.PARAGRAPH
        self._builder.add(kind, self._label + text, level=self._level)
        self._label = ""

    def _enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if _HEADING.fullmatch(tag):
            self._level = int(tag[1]) + 1  # level 1 is the page's title
        elif tag in {"ul", "ol"}:
            self._lists.append((tag, _number(node.attributes.get("start"), 1)))
        elif tag == "li" and self._lists:
            kind, number = self._lists[-1]
            self._label = f"{number}. " if kind == "ol" else ""
            self._lists[-1] = (kind, number + 1)
        elif tag == "pre":
            self._plain += 1

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if _HEADING.fullmatch(tag):
            self._level = None
        elif tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag == "pre":
            self._plain -= 1


def read_cells(table: LexborNode) -> list[Cell]:
    """The cells of a data table, row and column spans resolved."""
    rows = table.css("tr")
    taken: set[tuple[int, int]] = set()
    cells = []
    for row, node in enumerate(rows):
        column = 0
        for cell in node.iter():
            if cell.tag not in {"td", "th"}:
                continue
            while (row, column) in taken:
                column += 1
            high = min(_number(cell.attributes.get("rowspan"), 1) or len(rows), len(rows) - row)
            wide = min(max(_number(cell.attributes.get("colspan"), 1), 1), _MANY)
            if len(taken) + high * wide > _MOST_PLACES:
                high, wide = 1, 1
            taken.update((row + down, column + right) for down in range(high) for right in range(wide))
            cells.append(Cell(row, column, shown_text(cell), high, wide))
            column += wide
    return cells


def _number(value: str | None, default: int) -> int:
    return int(value) if value and value.strip().isdecimal() else default


def _is_data(table: LexborNode) -> bool:
    """A data table has two rows and columns at least and no table inside; others only lay out the page."""
    if len(table.css("table")) > 1:  # `css` finds the node itself too
        return False
    widths = [sum(1 for cell in row.iter() if cell.tag in {"td", "th"}) for row in table.css("tr")]
    if len(widths) < 2 or max(widths) < 2:
        return False
    if _has_one_column(table):
        return False  # lines of a listing, beside their numbers' empty cells
    lengths = [len(cell.text(strip=True)) for cell in table.css("td, th")]
    return max(lengths) < 800 or max(lengths) < sum(lengths) * 0.6


def _has_one_column(table: LexborNode) -> bool:
    """Whether words stand in one column only."""
    column = None
    for row in table.css("tr"):
        for index, cell in enumerate(cell for cell in row.iter() if cell.tag in {"td", "th"}):
            if cell.text(strip=True):
                if column not in {None, index}:
                    return False
                column = index
    return True
