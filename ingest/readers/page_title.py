"""The title of a page: what its <title> and first headings agree on."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.readers.page_flow import fold_spaces, shown_text

_SITE_PARTS = re.compile(r"[_|｜]+|>>|\s*[-–—]+\s*")
_SITE = re.compile(
    r"(网|网站|平台|政府|学校|中学|小学|幼儿园|大学|学院|局|厅|委|委员会|部|系统|中心|办公室|首页|门户|论坛|频道|公开|专题|专栏|栏目)"
    r"[\x00-\xff]*$"
)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_SHORTEST = 5  # Chinese characters of a title


def choose_title(tree: LexborHTMLParser, body: LexborNode) -> str | None:
    """The title that the page states, without the names of site and column; None where it states only those."""
    stated = _stated(tree)
    lines = {_fold(line): line for line in shown_text(body).splitlines()[:12]}
    for candidate in _candidates(stated):
        if _fold(candidate) in lines and _is_title(candidate):
            return candidate
    headings = [fold_spaces(shown_text(node)).replace("\n", "") for node in tree.css("h1")]
    headings = [heading for heading in headings if _is_title(heading)]
    if len(headings) == 1:
        return headings[0]
    return next((part for part in _parts(stated) if not _SITE.search(part)), None)


def _is_title(text: str) -> bool:
    return len(_CHINESE.findall(text)) >= _SHORTEST


def _stated(tree: LexborHTMLParser) -> str:
    for selector in ("meta[name='ArticleTitle' i]", "meta[property='og:title']"):
        node = tree.css_first(selector)
        if node is not None and (content := (node.attributes.get("content") or "").strip()):
            return fold_spaces(content)
    node = tree.css_first("title")
    return fold_spaces(node.text(strip=True)) if node is not None else ""


def _candidates(stated: str) -> list[str]:
    """What is left when more and more is cut off at separators, at the end or else at the beginning."""
    cuts = list(_SITE_PARTS.finditer(stated))
    heads = [stated[: cut.start()] for cut in reversed(cuts)]
    blanks = [stated[cut.end() :] for cut in re.finditer(r"\s+", stated)]  # 某局 通知公告 关于…的通知
    return [stated, *heads, *(stated[cut.end() :] for cut in cuts), *blanks]


def _parts(stated: str) -> list[str]:
    """The parts between separators that may be titles, longest first; a hyphen inside a title parts it only before
    a name of the site or a short column."""
    parts = [part.strip() for part in re.split(r"[_|｜]+|>>|--+|\s+[-–—]+\s*|\s*[-–—]+\s+", stated)]
    shorter = [re.sub(r"(-[^-]{2,12})+$", "", part) for part in parts]
    kept = [short if _is_title(short) else part for short, part in zip(shorter, parts, strict=True)]
    return sorted(filter(_is_title, kept), key=len, reverse=True)


def _fold(text: str) -> str:
    return "".join(text.split())
