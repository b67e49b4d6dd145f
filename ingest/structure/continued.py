"""What ties an article that breaks off on one page of a paper (下转03版) to the piece that it goes on in (上接01版),
where the pages are one file or files beside each other."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath

from graph.identity.normal import fold_name
from graph.records import Document
from ingest.structure.signature import small_number
from ingest.structure.view import fold

NUMBER = r"(?P<page>\d{1,3}|[一二三四五六七八九十]{1,3})"
GOES_ON = re.compile(rf"[(〔]?(?:下转|转至?|续见)第?[A-Z]?{NUMBER} ?版")
COMES_FROM = re.compile(rf"[(〔](?:上接|紧接|接)第?[A-Z]?{NUMBER} ?版")
SIGNS = ("下转", "上接", "紧接", "转第", "转至", "接第", "续见")
NOTE = re.compile(r"(?:下转|上接|紧接|详见|见|转至?|接)第? ?[A-Z]?[\d一二三四五六七八九十]{1,3} ?版")
OWN_PAGE = re.compile(rf"(?<![A-Z\d])第? ?[A-Z]?{NUMBER} ?版")
NAMED_PAGE = re.compile(r"(?:^|[^\d])(?P<page>\d{1,2})(?: ?版)?\Z")
PAPER = re.compile(r"[\u4e00-\u9fff]{2,8}(?:日报|晚报|晨报|时报|周报|早报|商报|教育报|报)(?![\u4e00-\u9fff])")
MASTHEAD = 160  # characters at either end of a page where its name and number stand
HEAD = 160  # characters of a piece within which it says where it comes from


def with_seams(page: Document, articles: list[Document]) -> list[Document]:
    """The articles, with one `seam` for each two that are parts of one: the same on either page, whichever is read
    first. Two that go on to one page cannot be told apart and stay without."""
    texts = [fold(one.text).text if any(sign in one.text for sign in SIGNS) else "" for one in articles]
    to = {n: small_number(found["page"]) for n, text in enumerate(texts) if (found := GOES_ON.search(text))}
    since = {
        n: small_number(found["page"]) for n, text in enumerate(texts) if (found := COMES_FROM.search(text[:HEAD]))
    }
    seams = _within(page, articles, to, since)
    own, paper = _own_page(page), _paper(page)
    if own and paper:
        for pages, form in ((to, "{own}>{other}"), (since, "{other}>{own}")):
            left = {n: other for n, other in pages.items() if n not in seams and other != own}
            single = {other for other, times in Counter(left.values()).items() if times == 1}
            seams |= {n: f"{paper}|{form.format(own=own, other=other)}" for n, other in left.items() if other in single}
    return [replace(one, seam=seams[n]) if n in seams else one for n, one in enumerate(articles)]


def _within(page: Document, articles: list[Document], to: dict[int, int], since: dict[int, int]) -> dict[int, str]:
    """The seams between pages of one file: the piece bears the headline of its beginning."""
    seams: dict[int, str] = {}
    for second in since:
        title = fold_name(articles[second].title or "")
        firsts = [n for n in to if n != second and title and fold_name(articles[n].title or "") == title]
        if len(firsts) == 1:
            seams[firsts[0]] = seams[second] = f"{page.key}|{title}"
    return seams


def _own_page(page: Document) -> int | None:
    """The number of a page: in its masthead, at its foot, or in the name of its file."""
    text = fold(page.text).text
    for part in (text[:MASTHEAD], text[-MASTHEAD:]):
        if found := OWN_PAGE.search(NOTE.sub("", part)):
            return small_number(found["page"])
    named = NAMED_PAGE.search(PurePosixPath(page.key).stem)
    return small_number(named["page"]) if named else None


def _paper(page: Document) -> str | None:
    """The paper of a day: the folder of its pages, its name where the page gives it, and the day."""
    if not page.date:
        return None
    name = PAPER.search(fold(page.text).text[:MASTHEAD])
    return "|".join((page.key.rpartition("/")[0], name[0] if name else "", page.date))
