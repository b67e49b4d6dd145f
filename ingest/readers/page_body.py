"""Which element of a page holds its document."""

import re
from collections.abc import Container, Iterator

from selectolax.lexbor import LexborNode

from ingest.readers.page_flow import shown_text, walk, without_counters

# Elements that sites and their content systems name for the document's own text, most telling first.
_KNOWN = (
    "article", "#zoom", "#UCAP-CONTENT", ".TRS_Editor", ".Custom_UnionStyle", ".v_news_content", ".wp_articlecontent",
    "#js_content", "#artibody", "#articleContent", "#vsb_content", ".pages_content", ".article-content",
    ".article_content", ".news_content", ".news-content", ".articleCon", "#content", ".content",
)  # fmt: skip
_STATED = ("[itemprop='articleBody']", "[itemprop='text']")  # what the page itself says to be its text, to the letter
_KNOWN_SHARE = 0.4  # of the page's prose that a known element must hold to be believed
_DENSE_SHARE = 0.75  # of its parent's prose that a child must hold to be the narrower choice
_HEAD = 160  # characters that a parent may add to the body: its headline and its 发布时间 line
_LINES = re.compile(
    r"(发布|发文|公布|成文|生成|产生|印发|发表|更新)(时间|日期|机构|单位)|来\s*源\s*[：:]|文\s*号\s*[：:]|供稿|索\s*引\s*号"
)
_MANY_LINKS = 4
_FURNITURE = ", ".join((
    ".bdsharebuttonbox", ".bdshare", ".share", "#share", ".sharebox", ".prevnext", "#comments", ".comments", "#respond",
    ".breadcrumb", ".breadcrumbs", ".crumbs", ".copyright", "#copyright", ".pagination", ".entry-meta",
    ".rich_media_tool", ".qrcode", ".ewm",
))  # fmt: skip
_FURNITURE_LENGTH = 400
_LEGAL = re.compile(r"ICP备|公网安备|网站标识码|版权所有|Copyright", re.IGNORECASE)
_LEGAL_LENGTH = 350
_LINKED_SHARE = 0.6
_ATTACHMENT = re.compile(r"\.(docx?|xlsx?|pdf|wps|rar|zip)\b|download", re.IGNORECASE)
_LONGEST_LINE = 200
_SENTENCE = re.compile(r"[，。；：、！？,;]")
_LINE_ELEMENTS = frozenset({"p", "div", "li", "tr", "h2", "h3", "h4", "h5", "h6", "dd", "dl", "center", "td"})


def choose_body(root: LexborNode) -> LexborNode:
    """A known element that holds much of the page's prose, else the smallest that holds most of it; wider where that
    adds no more than a headline."""
    prose, shown = _measure(root)
    whole = prose[root.mem_id]
    for selector in _STATED:
        found = [node for node in root.css(selector) if prose.get(node.mem_id, 0) > whole * _KNOWN_SHARE]
        if len(found) == 1:
            return found[0]
    for selector in _KNOWN:
        found = [node for node in root.css(selector) if prose.get(node.mem_id, 0) > whole * _KNOWN_SHARE]
        if found:
            return _with_head(max(found, key=lambda node: prose[node.mem_id]), root, shown)
    return _with_head(_densest(root, prose), root, shown)


def link_lists(body: LexborNode) -> set[int]:
    """The elements of a body that only list other pages (相关文章, 最新更新); lists of attachments stay."""
    found: set[int] = set()
    for node in body.css("ul, ol, dl, div, table, td, section, p"):
        links = [link for link in node.css("a") if link.attributes.get("href")]
        if len(links) < 2 or node.mem_id == body.mem_id:
            continue
        if any(_ATTACHMENT.search(link.attributes["href"] or "") for link in links):
            continue
        least = _LINKED_SHARE if len(links) >= _MANY_LINKS else 1.0
        if sum(map(_words, links)) >= least * _words(node):
            found.add(node.mem_id)
    return found


def furniture(root: LexborNode, body: LexborNode) -> set[int]:
    """Elements that are named for what is around a text and hold little, and those around the site's legal lines."""
    found = {node.mem_id for node in root.css(_FURNITURE) if len(node.text()) <= _FURNITURE_LENGTH}
    kept = set(_chain(body))
    for event in walk(root):
        if event.kind == "text" and _LEGAL.search(event.node.text_content or ""):
            part = event.node.parent
            while part is not None and (above := part.parent) is not None and len(above.text()) <= _LEGAL_LENGTH:
                part = above
            if part is not None and len(part.text()) <= _LEGAL_LENGTH:
                found.add(part.mem_id)
    return found - kept


def _chain(node: LexborNode | None) -> Iterator[int]:
    while node is not None:
        yield node.mem_id
        node = node.parent


def _words(node: LexborNode) -> int:
    """Letters of an element; dates and brackets beside links do not count."""
    return len(re.sub(r"[\W\d_]+", "", node.text()))


def _with_head(body: LexborNode, root: LexborNode, shown: dict[int, int]) -> LexborNode:
    length = shown[body.mem_id]
    while body.mem_id != root.mem_id and body.parent is not None and shown[body.parent.mem_id] - length <= _HEAD:
        body = body.parent
    return body


def page_lines(root: LexborNode, body: LexborNode, without: Container[int] = ()) -> Iterator[str]:
    """The lines before the body that say when and by whom the page was published, outside the elements `without`."""
    inside = {event.node.mem_id for event in walk(body)}
    seen: set[int] = set()
    for event in walk(root, without):
        if event.node.mem_id == body.mem_id:
            return
        if event.kind == "text" and event.node.mem_id not in inside and _LINES.search(event.node.text_content or ""):
            element = _line_element(event.node)
            if element is not None and element.mem_id not in seen and not _holds(element, body):
                seen.add(element.mem_id)
                text = " ".join(shown_text(element).split())
                if len(text) <= _LONGEST_LINE and (words := without_counters(text)):
                    yield words


def _densest(root: LexborNode, prose: dict[int, int]) -> LexborNode:
    node = root
    while True:
        shown = [child for child in node.iter() if prose.get(child.mem_id, 0)]
        best = max(shown, key=lambda child: prose[child.mem_id], default=None)
        if best is None or best.tag in {"p", "span", "tr"} or prose[best.mem_id] < prose[node.mem_id] * _DENSE_SHARE:
            return node
        node = best


def _measure(root: LexborNode) -> tuple[dict[int, int], dict[int, int]]:
    """For each shown element how many characters of running text it holds, links apart, and how many in all."""
    prose: dict[int, int] = {}
    shown: dict[int, int] = {}
    above: list[int] = []
    links = 0
    for event in walk(root):
        node = event.node
        if event.kind == "open":
            prose[node.mem_id] = shown[node.mem_id] = 0
            above.append(node.mem_id)
            links += node.tag == "a"
        elif event.kind == "close":
            links -= node.tag == "a"
            above.pop()
            if above:
                prose[above[-1]] += prose[node.mem_id]
                shown[above[-1]] += shown[node.mem_id]
        elif above:
            text = "".join(((node.text_content if event.kind == "text" else node.text()) or "").split())
            is_prose = event.kind == "table" or bool(_SENTENCE.search(text))
            shown[above[-1]] += len(text)
            prose[above[-1]] += 0 if links else len(text) if is_prose else len(text) // 4
            if event.kind == "table":
                prose[node.mem_id] = shown[node.mem_id] = len(text)
    return prose, shown


def _line_element(node: LexborNode) -> LexborNode | None:
    element = node.parent
    while element is not None and element.tag not in _LINE_ELEMENTS:
        element = element.parent
    if element is not None and element.tag == "td" and element.parent is not None:
        return element.parent
    return element


def _holds(element: LexborNode, body: LexborNode) -> bool:
    node: LexborNode | None = body
    while node is not None:
        if node.mem_id == element.mem_id:
            return True
        node = node.parent
    return False
