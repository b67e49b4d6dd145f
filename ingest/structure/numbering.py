"""The forms in which Chinese documents number their items, outermost first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

DIGIT = "一二三四五六七八九十百零〇"

# Rank by form, not by order of appearance: 一、 never stands inside 1. whatever a document leaves out between.
FORMS = (
    ("part", 0, rf"第[{DIGIT}\d]{{1,4}}(?:编|篇|部分)"),
    ("chapter", 1, rf"第[{DIGIT}\d]{{1,4}}章"),
    ("section", 2, rf"第[{DIGIT}\d]{{1,4}}节"),
    ("article", 3, rf"第[{DIGIT}\d]{{1,4}}条"),
    (
        "named",
        4.5,
        rf"(?:任务|行动|工程|举措|措施|项目|专项|事项|议题)(?:[{DIGIT}]{{1,3}}|\d{{1,2}})"
        rf"(?: ?[:、.]| (?=[\u4e00-\u9fff“]))|第[{DIGIT}\d]{{1,2}}项(?:任务|工作|议题|议程)?[:、]",
    ),
    ("han", 4, rf"[{DIGIT}]{{1,4}}(?: ?、|\.(?!\d)|(?<=[{DIGIT}]) (?=[\u4e00-\u9fff]{{4}}))"),
    ("han_bracket", 5, rf"[(〔\[][{DIGIT}]{{1,4}}[)〕\]][、.]?|[㈠-㈩]"),
    ("decimal", 7, r"\d{1,2}(?:\.\d{1,2}){1,3}(?:[.、 ]|(?=[\u4e00-\u9fff“《]))(?!\d)"),
    ("arabic", 6, r"[⒈-⒛]|\d{1,3}(?: ?、|\.(?![\d%])|(?<=\d) \.)"),
    ("arabic_bracket", 8, r"[(〔\[]\d{1,3}[)〕\]][、.]?|\d{1,2}\)、?"),
    ("circle", 9, r"[①-⑳⑴-⒇][、.]?"),
    ("point", 10, rf"[{DIGIT[:10]}](?:是|要)(?=[\u4e00-\u9fff“])"),
)
RANKS = {name: rank for name, rank, _ in FORMS}
NUMBER = re.compile(
    r" *(?:[-*>] +|#{1,6} *)?(?:" + "|".join(f"(?P<{name}>{form})" for name, _, form in FORMS) + r") *(?=\S)"
)
FIRST_SIGNS = frozenset(
    "第任行工举措项专事议" + DIGIT + "0123456789([〔-*>#①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
    "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
)
# The plain forms 一、 (三) 3. for patterns of lines and clauses, and with a sign for a number those of a list.
MARK = rf"(?:[{DIGIT[:10]}]{{1,3}}、|\([{DIGIT[:10]}\d]{{1,3}}\)|\d{{1,2}}[.、])"
BULLET = rf" *(?:[▲■●◆★※•·▶]|{MARK})? *"
UNIT_AFTER = re.compile(r"[年月日号个所名次%天元万亿]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the start of a line: its range, the rank of its form, and where the words begin."""

    start: int
    end: int
    rank: float
    words: int


def find_numbers(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Number]:
    """All numbers that begin a paragraph, in order."""
    found = []
    for begin, _ in paragraphs:
        match = NUMBER.match(text, begin) if text[begin] in FIRST_SIGNS else None
        if match is None:
            continue
        form = match.lastgroup or ""
        start, end = match.span(form)
        if form == "decimal" and UNIT_AFTER.match(text, match.end()):
            continue  # 1.5万人 at the start of a line is a figure
        found.append(Number(start, end, RANKS[form], match.end()))
    return found
