"""The title of a page: what its <title> and first headings agree on."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.readers.page_flow import fold_spaces, shown_text

_SITE_PARTS = re.compile(
    r"[_|｜]+|>>|--+|\s*[-–—]{1,2}\s+|\s+[-–—]{1,2}\s*|-(?=[^-]*(?:网|局|府|校|学|门户|委员会|委|厅|部)$)"
)
_SHORTEST = 5


def choose_title(tree: LexborHTMLParser, body: LexborNode) -> str | None:
    """The title that the page states; site names and columns are cut off where the page shows the rest by itself."""
    stated = _stated(tree)
    lines = {_fold(line): line for line in shown_text(body).splitlines()[:12]}
    headings = [fold_spaces(shown_text(node)).replace("\n", "") for node in tree.css("h1")]
    headings = [heading for heading in headings if len(heading) >= _SHORTEST]
    for candidate in (stated, *_parts(stated)):
        if _fold(candidate) in lines:
            return candidate
    for heading in headings:
        if _fold(heading) in _fold(stated) or len(headings) == 1:
            return heading
    return next(iter(_parts(stated)), None)


def _stated(tree: LexborHTMLParser) -> str:
    for selector in ("meta[name='ArticleTitle' i]", "meta[property='og:title']"):
        node = tree.css_first(selector)
        if node is not None and (content := (node.attributes.get("content") or "").strip()):
            return fold_spaces(content)
    node = tree.css_first("title")
    return fold_spaces(node.text(strip=True)) if node is not None else ""


def _parts(stated: str) -> list[str]:
    """The parts between separators, longest first."""
    parts = [part.strip() for part in _SITE_PARTS.split(stated)]
    return sorted((part for part in parts if len(part) >= _SHORTEST), key=len, reverse=True)


def _fold(text: str) -> str:
    return "".join(text.split())
