"""Lists of bare names: lines of nothing but names (拟聘人员名单), and rows that tell a person's sex beside the name."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.mentions.names import NO_GIVEN, Name, NameReader, surname_kind
from ingest.extract.occurrences import Anchored

NAME_LINE = re.compile(r"^(?P<names>[\u4e00-\u9fff· 、]{5,200})(?:\([^()\n]{0,30}\))?[;。]?$", re.MULTILINE)
TOKEN = re.compile(r"[\u4e00-\u9fff·]+")
LIST_HEAD = re.compile(
    r"名单|如下|人员|获奖|教师|老师|学生|同学|成员|选手|专家|评委|候选|入围|标兵|能手|个人|班主任|骨干|[一二三]等奖"
)
SEX = Anchored(r"(?<=[ \n])[男女](?=[ \n])")
WORD = r"[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff] {1,3}[\u4e00-\u9fff]"
SCHOOL = "@"  # stands for the school's name in its row
ROW_OF_NAME = re.compile(
    rf" *\d{{0,3}}[.、]? *(?:(?P<before>{WORD})(?: ?\([男女]\))? +(?:民办)?{SCHOOL} *(?: [^。;]*)?"
    rf"|(?:民办)?{SCHOOL} +(?P<after>{WORD})(?: ?\([男女]\))? *(?:[、 ][^。;]*)?)"
)
BEFORE_SCHOOL = re.compile(r" *(?:\(?\d{1,3}[.、)]?)? *")
OF_NAME = r"(?: ?\((?![^()\n]*\d人)[^()\n]{1,14}\))"  # the subject, the sex, the class
NAME_BEHIND = re.compile(
    rf"({WORD}|[\u4e00-\u9fff]{{4}}|[\u4e00-\u9fff]+·[\u4e00-\u9fff]+)({OF_NAME}?)(?![\u4e00-\u9fff])"
)
NAMES_BEHIND = re.compile(
    rf"(?: +|:) *(?P<names>{NAME_BEHIND.pattern}(?:(?: +| ?[、,;] ?){NAME_BEHIND.pattern})*) *[;。、,]? *(?=\n|\Z)"
)
ENOUGH_ROWS = 0.6  # of the words with a bracket behind each are names by their surnames
HEADER = re.compile(
    r"^ *(?:序 ?号|编 ?号) +姓 {0,3}名(?: +[\u4e00-\u9fff() ]{1,30})?$", re.MULTILINE
)  # 序号 姓 名 单位
HEADED_ROW = re.compile(rf"\n *\d{{1,3}}[.、]? +(?P<name>{WORD})(?: ?\([男女]\))?(?= |\n|\Z)[^\n]*")
ROW = 24  # characters beside a school in its row
ENOUGH = 6  # names in a list without a heading
REACH = 60  # characters of the line above a list in which its heading is sought
MOSTLY = 0.8  # of the words of a line are names by their surnames
SURELY = 0.9  # and then the others are names too


def read_columns(text: str, reader: NameReader) -> Iterator[Name]:
    """The names of all lists of bare names in the text."""
    block: list[tuple[int, int]] = []
    for line in NAME_LINE.finditer(text):
        if block and text[text.find("\n", block[-1][1]) + 1 : line.start()].strip():
            yield from _names_of(text, reader, block)
            block = []
        block.append(line.span("names"))
    if block:
        yield from _names_of(text, reader, block)
    for header in HEADER.finditer(text):
        yield from _below(text, reader, header.end())
    for sex in SEX.finditer(text):
        yield from _before_sex(text, reader, sex.start())


def _below(text: str, reader: NameReader, position: int) -> Iterator[Name]:
    """The second words of the numbered rows below 序号 姓名, where most of them are names."""
    names = []
    while row := HEADED_ROW.match(text, position):
        names.append(Name(*row.span("name"), row["name"].replace(" ", "")))
        position = row.end()
    known = [reader.may_be_listed(name) for name in names]
    mostly = sum(known) >= MOSTLY * len(names)
    yield from (name for name, is_known in zip(names, known, strict=True) if is_known or mostly)


def read_school_rows(text: str, reader: NameReader, places: Sequence[tuple[int, int]]) -> Iterator[Name]:
    """Rows of names and a school, in whichever order; `places` are the schools. One row alone is none."""
    rows = [names for start, end in places if (names := _beside(text, reader, start, end))]
    if len(rows) > 1:
        for names in rows:
            yield from names
    if len(places) > 1:
        yield from _named_behind(text, reader, places)


def _named_behind(text: str, reader: NameReader, places: Sequence[tuple[int, int]]) -> Iterator[Name]:
    """某中学 甲(物理) 乙(语文), 某小学:丙、丁, row by row: words of rows of nothing but names, with subjects or not.
    Most of them have to look like names; beside those the others are names too, whatever their surnames."""
    told: list[tuple[Name, bool]] = []
    rows = 0
    for start, end in places:
        line = text.rfind("\n", 0, start) + 1
        row = NAMES_BEHIND.match(text, end) if BEFORE_SCHOOL.fullmatch(text, line, start) else None
        if row:
            rows += 1
            told += [
                (Name(*one.span(1), one[1].replace(" ", "")), bool(one[2]))
                for one in NAME_BEHIND.finditer(text, *row.span("names"))
            ]
    known = [reader.may_be_listed(name) for name, _ in told]
    least = ENOUGH_ROWS * len(told)
    if rows < 2 or sum(known) < (least if all(of for _, of in told) else MOSTLY * len(told)):
        return
    yield from (name for (name, of), is_known in zip(told, known, strict=True) if is_known or of)


def _beside(text: str, reader: NameReader, start: int, end: int) -> list[Name]:
    """The name before the school start..end on its line, or the names after it (王 强(女) 某小学; 某小学 甲、乙)."""
    line = text.rfind("\n", max(0, start - ROW), start) + 1
    stop = text.find("\n", end, end + ROW)
    if stop < 0:
        stop = min(len(text), end + ROW)
    row = ROW_OF_NAME.fullmatch(text[line:start] + SCHOOL + text[stop if stop < end else end : stop])
    if row is None or start - line > ROW:
        return []
    group = "before" if row.group("before") else "after"
    at = text.find(row.group(group), line if group == "before" else end, stop)
    name = Name(at, at + len(row.group(group)), row.group(group).replace(" ", ""))
    if not reader.may_be_listed(name):
        return []
    more = reader.listed(name.end + 1, labelled=True) if text[name.end : name.end + 1] == "、" else []
    return [name, *(other for other in more if other.end <= stop)]


def _names_of(text: str, reader: NameReader, block: list[tuple[int, int]]) -> Iterator[Name]:
    """The names of lines that follow each other, from the first line of names on."""
    kept: list[tuple[Name, bool]] = []
    first = -1
    for start, end in block:
        words = list(_words(text, start, end))
        named = [reader.may_be_listed(word) for word in words]
        if len(words) < (2 if kept else 3) or sum(named) < MOSTLY * len(words):
            if kept:
                break
            continue
        first = start if first < 0 else first
        kept += zip(words, named, strict=True)
    sure = sum(known for _, known in kept) >= SURELY * len(kept) and len(kept) >= ENOUGH
    if len(kept) >= 3 and (len(kept) >= ENOUGH or _has_head(text, first)):
        yield from (name for name, known in kept if known or (sure and _may_be_unknown(name.text)))


def _words(text: str, start: int, end: int) -> Iterator[Name]:
    """The words of a line; two single characters beside each other are one (赵 兰)."""
    single: re.Match[str] | None = None
    for token in TOKEN.finditer(text, start, end):
        if len(token.group()) == 1 and single is None:
            single = token
            continue
        if single is not None:
            joined = len(token.group()) == 1
            yield Name(single.start(), token.end() if joined else single.end(), single.group() + token.group() * joined)
            single = None
            if joined:
                continue
        yield Name(token.start(), token.end(), token.group())


def _has_head(text: str, start: int) -> bool:
    above = text[:start].rstrip()[-REACH:] if start < 4000 else text[start - 4000 : start].rstrip()[-REACH:]
    line = above.rpartition("\n")[2]
    return bool(LIST_HEAD.search(line))


def _may_be_unknown(word: str) -> bool:
    return len(word) in (2, 3) and (bool(surname_kind(word[0])) or not any(c in NO_GIVEN for c in word))


def _before_sex(text: str, reader: NameReader, position: int) -> Iterator[Name]:
    """赵 兰 女: the name in the cell before."""
    end = position
    while end > 0 and text[end - 1] in " \n":
        end -= 1
    for start in (end - 3, end - 2, end - 4):
        word = text[start:end]
        if start < 0 or (start and text[start - 1] not in " \n"):
            continue
        blank = len(word) == 3 and word[1] == " "
        name = Name(start, end, word.replace(" ", ""))
        if (blank and surname_kind(word[0])) or (" " not in word and reader.may_be_listed(name)):
            yield name
            return
