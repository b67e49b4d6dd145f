"""Tables whose cells a page wrote one below the other: 姓名⏎职务⏎王强⏎某局副局长: where such a table stands, which
columns its header names, and rows of names and titles in turn that have no header."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.mentions.titles import title_ending_at

NAME_HEAD = re.compile(r"^ *(?:负责人|联系人|教师|成员|干部|委员|专家|理事)?姓 {0,4}名 *$", re.MULTILINE)
POST_HEAD = re.compile(
    r"职 {0,4}务(?!工资|级别|层次|序列|变动|津贴)|任 ?职(?!时|资格|年|期|条件)|^(?:工作|现|聘任|现任|拟任)?岗位$"
)
UNIT_HEAD = re.compile(r"^(?:所在|工作|任职|推荐|现)?(?:单 ?位|学 ?校|部门|所属单位)(?:名称|全称)?$")
NOT_YET = re.compile(r"拟|竞聘|应聘|报考|申报|意向|推荐")
NO_LONGER = re.compile(r"原任?职|^原|曾任|免去")
SENTENCE = re.compile(r"[。;!?:]")
NAME_CELL = re.compile(
    r"^ *(?P<name>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff] {1,3}[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{1,6})"
    r"(?: ?\([男女]\))? *\n\s*(?P<post>[^\n。;!?:]{2,60}?) *$",
    re.MULTILINE,
)
LINE = re.compile(r"[^\n]+")
PIECES = re.compile("[^、,/ ]+")
LONGEST_CELL = 60
LONGEST_HEADER = 30  # cells
ABOVE = 4  # header cells before 姓名: 序号, 学校


@dataclass(frozen=True, slots=True)
class CellTable:
    """`before` and `cells` are places of the cells above 姓名 and from the cell after it on, header and rows alike."""

    before: tuple[tuple[int, int], ...]
    head: tuple[int, int]
    cells: tuple[tuple[int, int], ...]


def cell_tables(text: str) -> Iterator[CellTable]:
    """Every run of short lines below a line that is the header 姓名, up to the first sentence."""
    stop = 0
    for head in NAME_HEAD.finditer(text) if "名" in text else ():
        if head.start() < stop:
            continue
        cells = tuple(_cells(text, head.end()))
        if len(cells) > 1:
            stop = cells[-1][1]
            yield CellTable(tuple(_above(text, head.start())), _stripped(text, head.start(), head.end()), cells)


def post_spans(text: str) -> list[tuple[int, int]]:
    """Where titles alone on their lines belong to the names above them, not to those below."""
    spans = [(pair[1], pair[2]) for run in turns(text) for pair in run]
    for table in cell_tables(text):
        header = table.cells[:LONGEST_HEADER]
        above = any(POST_HEAD.search(text[start:end]) for start, end in table.before)
        if not above and any(POST_HEAD.search(text[start:end]) for start, end in header):
            spans.append((table.head[1], table.cells[-1][1]))
    return spans


def turns(text: str) -> Iterator[list[tuple[int, int, int]]]:
    """Runs of lines with a name and titles in turn, name first: where each name begins, and its titles' range."""
    run: list[tuple[int, int, int]] = []
    led = False  # by a line of titles, so that the names follow the titles
    for pair in _pairs(text):
        if run and text[run[-1][2] : pair[0]].strip():
            if not led:
                yield run
            run = []
        if not run:
            led = is_titles(text, *_line_before(text, pair[0]))
        run.append(pair)
    if run and not led:
        yield run


def _pairs(text: str) -> Iterator[tuple[int, int, int]]:
    """A line that may be a name above a line that ends with a title."""
    position = 0
    while match := NAME_CELL.search(text, position):
        post = match.span("post")
        held = title_ending_at(text, post[1]) is not None and not is_titles(text, *match.span("name"))
        if held:
            yield match.start("name"), *post
        position = post[1] if held else match.end("name")


def is_titles(text: str, start: int, end: int) -> bool:
    """Whether a line is nothing but titles: 党委书记、局长."""
    if start == end:
        return False
    for piece in PIECES.finditer(text, start, end):
        title = title_ending_at(text, piece.end())
        if title is None or title.start > piece.start():
            return False
    return True


def _line_before(text: str, start: int) -> tuple[int, int]:
    end = len(text[:start].rstrip()) if start < 400 else start - 400 + len(text[start - 400 : start].rstrip())
    return _stripped(text, text.rfind("\n", 0, end) + 1, end)


def _cells(text: str, start: int) -> Iterator[tuple[int, int]]:
    for line in LINE.finditer(text, start):
        place = _stripped(text, *line.span())
        if place[1] - place[0] > LONGEST_CELL or SENTENCE.search(text, *place):
            return
        if place[0] < place[1]:
            yield place


def _above(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The header cells right above 姓名: 序号 and units alone."""
    for _ in range(ABOVE):
        line = text.rfind("\n", 0, max(0, start - 1)) + 1
        place = _stripped(text, line, max(0, start - 1))
        words = text[place[0] : place[1]]
        if not (words in ("序号", "编号", "") or UNIT_HEAD.match(words) or POST_HEAD.search(words)):
            return
        if words:
            yield place
        start = line


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
