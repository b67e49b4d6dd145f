"""Where a text lists the owners of something: labels before a colon, brackets that end in 负责, table columns."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter

from ingest.extract.lexicon import any_of, read_rows
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range
from ingest.structure.tables import Table

OPEN = "(〔[【"
CLOSE = ")〕]】"
CLOSING = Anchored(r"[)〕\]】]")
LABEL_LONGEST = 24
BRACKET_LONGEST = 260
BRACKETED_LABEL = Anchored(r"[【\[](?P<label>[\u4e00-\u9fff ]{2,9})[】\]](?=[\u4e00-\u9fff ])")
LIST_END = re.compile(  # the next label behind blanks, or the next work: 责任人:A,“乙”行动由B负责
    r"[。\n]|(?<=[^:])  (?=[\u4e00-\u9fff]{2,8} ?:)|,(?=“[^“”\n]{2,16}”[\u4e00-\u9fff]{0,6}?(?:由|归|的|交|,|:))"
)
NEXT_LABEL = re.compile(r"(?:\A|[ ,;、)〕\]】])(?P<label>[\u4e00-\u9fff]{2,9}) ?\Z")
UNLABELLED = re.compile(r"[(〔【\[](?P<who>[^()〔〕【】\[\]:;。\n]{2,60});\Z")  # (A、B;责任人:王强)
NAMES_LINE = re.compile(r"\n *(?![(]?[一二三四五六七八九十\d]{1,3}[)、.])[\u4e00-\u9fff“”()、, ]{4,40}(?=\n|\Z)")
HEADING_NUMBER = re.compile(r" *[(]?[一二三四五六七八九十\d]{1,3}[)、.] *")
INDENT = 6  # blanks: names aligned under the first of a list
DESCRIBES = re.compile("(?:内容|目标|要求|标准|说明|措施|举措)")  # of the task in the column before it
HEADER_ROWS = 6  # a sheet may have its title, its maker and a date above the header
LOOSE = re.compile(r"[ \n的\d]|[(〔][^()〔〕]{5,}[)〕]")
BRACKET_SIGNS = re.compile(r"[()〔〕]")
OF_ITEM = (  # 本项责任股室:
    r"(?:[本该此这](?:[一两三四五六]?[项条款])?(?:重点)?(?:工作|任务|目标|事项|措施|项目|活动|行动)?的?)?"
)
OVERSEEN = r"分管 ?(?:单位|部门|[科处股]室|学校)"  # by the leader above it: no owner of what he does
POST = re.compile(r"执行 ?副?(?:校长|局长|园长)")  # a post, though it is made like 执行单位
OF_PROJECT = re.compile("(?:申报|立项|承担|实施|参研)(?:单位|学校) ?:[^。]*\\Z")
NEAR = 80
FIRST_LEADS = re.compile(r"首位|第一位|排(?:名|列|序)?第一|排首|排在(?:最)?前")


@dataclass(frozen=True, slots=True)
class OwnerList:
    """A list of owners: `start..end` holds their names, `said` is the whole that states it, label included.
    `role` is what the label says; None where only the verbs inside say it."""

    start: int
    end: int
    role: str | None
    said: Range
    label: str


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold: the tasks, and owners with their role; `header` is the row that says so.
    In a column of `first_leads` the first named leads, the others support."""

    task: int | None
    owners: Mapping[int, str]
    header: int
    first_leads: frozenset[int] = frozenset()


@cache
def words_of(kind: str) -> Mapping[str, str]:
    """The words of a kind in responsibility.tsv, with their role."""
    return {word: row[1] for row in read_rows("responsibility") if row[0] == kind for word in row[2].split()}


@cache
def role_verbs() -> re.Pattern[str]:
    """A verb that stands after its owners."""
    return re.compile(any_of(words_of("verb")))


def _spaced(words: Iterable[str]) -> str:
    """One of the words; 责 任 人 is spread out for alignment."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(" ?".join(map(re.escape, word)) for word in ordered) + ")"


@cache
def _label_pattern() -> re.Pattern[str]:
    """责任单位, 牵头(责任)单位, 责任领导及责任科室: at the end of what stands before a colon."""
    heads, people = _spaced(words_of("head")), _spaced(words_of("person"))
    bodies = _spaced([*words_of("body"), *words_of("person")])
    once = rf"(?:(?!{OVERSEEN}){heads}(?:\({heads}\))? ?(?:{bodies}))"
    more = rf"(?: ?(?:及其|以及|和|及|与|、|/|或) ?(?:{once}|{bodies}|{people}))"
    return re.compile(
        rf"(?:\A|(?<=[\n ;,。、.)*\-—|{re.escape(OPEN)}]))“?{OF_ITEM}"
        rf"(?P<label>{once}{more}{{0,2}}|{_spaced(words_of('label'))})"
        rf"(?:\([^()]{{1,12}}\))?”? ?\Z"
    )


@cache
def _label_ends() -> frozenset[str]:
    """The last characters of labels: most colons stand after other words."""
    words = [*words_of("label"), *words_of("body"), *words_of("person")]
    return frozenset(word[-1] for word in words) | {" ", ")", "”"}


@cache
def _header_pattern() -> re.Pattern[str]:
    """The header of a column of owners."""
    heads, bodies = any_of(words_of("head")), any_of([*words_of("body"), *words_of("person")])
    once = rf"{heads}{{1,2}}{bodies}"
    return re.compile(rf"(?P<label>{once})(?:(?:及其|以及|和|及|与|、|/)?(?:{once}|{bodies}|电话|联系电话))*")


@cache
def _task_pattern() -> re.Pattern[str]:
    """重点工作任务, 具体措施: the header of a column of tasks."""
    words = any_of([*words_of("work"), *words_of("thing")])
    return re.compile(rf"{words}*(?:{any_of(words_of('thing'))})(?:(?:及|和|与|、){words}+)?")


def is_label(words: str) -> bool:
    """Whether words are the label of a list of owners, nothing else."""
    match = _label_pattern().match(words)
    return match is not None and match.end() == len(words)


@lru_cache(maxsize=1024)
def role_of(label: str) -> str:
    """The role that a label made of head and word gives: that of its longest head."""
    bare = label.replace(" ", "")
    known = words_of("label").get(bare)
    heads = words_of("head")
    return known or heads[max((head for head in heads if bare.startswith(head)), key=len)]


def find_owner_lists(text: str) -> list[OwnerList]:
    """Every list of owners in the text, in order."""
    found = [*_labelled(text), *_spaced_out(text), *_headed(text), *_bracketed(text), *_behind_brackets(text)]
    found.sort(key=lambda owners: (owners.said[0], -owners.said[1]))
    kept: list[OwnerList] = []
    for owners in found:
        if not kept or owners.start >= kept[-1].end:
            kept.append(owners)
    return kept


def lists_between(lists: list[OwnerList], start: int, end: int) -> list[OwnerList]:
    """The lists that begin in a stretch of text."""
    first = bisect_left(lists, start, key=attrgetter("start"))
    return lists[first : bisect_left(lists, end, first, key=attrgetter("start"))]


def has_owner_list(lists: list[OwnerList], body: Range) -> bool:
    """Whether a list of owners stands in a stretch of text; what notices of contests name by the same words is none."""
    events = words_of("event")
    return any(owners.label not in events for owners in lists_between(lists, *body))


def _labelled(text: str) -> Iterator[OwnerList]:
    position = text.find(":")
    while position >= 0:
        label, start = _label_before(text, position)
        if label:
            end = _list_end(text, position + 1)
            first = position + 1
            if end == first and text[end : end + 1] == "\n":  # the list stands in the next line
                first, end = end + 1, _list_end(text, end + 1)
            end = _over_lines(text, first, end)
            if text[first:end].strip():
                yield OwnerList(first, end, role_of(label), (start, end), label)
                if unlabelled := UNLABELLED.search(text, max(0, start - BRACKET_LONGEST), start):
                    yield OwnerList(*unlabelled.span("who"), "lead", unlabelled.span("who"), "")
        position = text.find(":", position + 1)


def _spaced_out(text: str) -> Iterator[OwnerList]:
    """牵头科室  基教科  配合科室  人事科: labels with blanks for colons, where a line or sentence begins with one."""
    for first in _first_blank_label().finditer(text):
        end = _list_end(text, first.end())
        labels = [first, *_blank_label(" +").finditer(text, first.end(), end)]
        for label, following in zip(labels, [*labels[1:], None], strict=True):
            stop = following.start() if following else end
            yield OwnerList(label.end(), stop, role_of(label["label"]), (label.start("label"), stop), label["label"])


def _behind_brackets(text: str) -> Iterator[OwnerList]:
    """【责任单位】A、B: a label that stands in brackets instead of before a colon."""
    for bracket in BRACKETED_LABEL.finditer(text):
        label = bracket["label"].strip()
        end = _list_end(text, bracket.end())
        following = BRACKETED_LABEL.search(text, bracket.end(), end)
        end = following.start() if following else end
        if is_label(label) and text[bracket.end() : end].strip():
            yield OwnerList(bracket.end(), end, role_of(label), (bracket.start(), end), label)


def _headed(text: str) -> Iterator[OwnerList]:
    """二、主办单位 | 某县教育局: what notices of events have as a heading, and the names in the lines below it."""
    for heading in _heading_label().finditer(text):
        line = text.rfind("\n", 0, heading.start()) + 1
        if not HEADING_NUMBER.fullmatch(text, line, heading.start()):
            continue
        end = heading.end()
        while names := NAMES_LINE.match(text, end):
            end = names.end()
        if end > heading.end():
            label = heading["label"]
            yield OwnerList(heading.end() + 1, end, role_of(label), (heading.start(), end), label)


@cache
def _heading_label() -> Anchored:
    labels = [word for word in words_of("event") if is_label(word) and not word.endswith(("人", "人员", "领导"))]
    return Anchored(rf"(?P<label>{any_of(labels)}) *(?=\n[^\n])")


@cache
def _blank_label(before: str) -> re.Pattern[str]:
    heads = any_of([head for head in words_of("head") if len(head) > 1])
    bodies = any_of([*words_of("body"), *words_of("person")])
    return re.compile(rf"{before}(?P<label>(?!{OVERSEEN}){heads}{bodies}) +(?=[\u4e00-\u9fff]{{2,}})")


@cache
def _first_blank_label() -> Anchored:
    return Anchored(_blank_label(r"(?:\A|(?<=[\n。])) *").pattern)


def _label_before(text: str, colon: int) -> tuple[str | None, int]:
    """The label that ends at a colon and begins a line, a bracket or a clause."""
    if text[colon - 1 : colon] not in _label_ends():
        return None, 0
    window = max(0, colon - LABEL_LONGEST)
    line = max(window, text.rfind("\n", window, colon))
    match = _label_pattern().search(text[line:colon])
    if match is None or (match.start() == 0 and line == window > 0) or POST.fullmatch(match["label"]):
        return None, 0
    if match["label"] == "主持人" and not OF_PROJECT.search(text, max(0, colon - NEAR), colon):
        return None, 0  # who leads through an evening
    return match["label"], line + match.start("label")


def _list_end(text: str, start: int) -> int:
    """Where a labelled list ends: at the bracket around it, the next label, a full stop or the end of the line."""
    stop = LIST_END.search(text, start, start + BRACKET_LONGEST)
    end = stop.start() if stop else min(len(text), start + BRACKET_LONGEST)
    depth = 0
    for match in re.finditer(r"[()〔〕\[\]【】:;]", text[start:end]):
        sign = match[0]
        if sign in OPEN:
            depth += 1
        elif sign in CLOSE:
            depth -= 1
            if depth < 0:
                return start + match.start()
        elif sign == ";" and depth == 0:
            return start + match.start()
        elif sign == ":" and depth == 0:
            following = NEXT_LABEL.search(text, max(start, start + match.start() - 12), start + match.start())
            label, label_start = _label_before(text, start + match.start())
            if label and label_start >= start:
                return label_start
            if following:  # 完成时限, 联系人: what follows names no owner
                return following.start("label")
    return end


def _over_lines(text: str, start: int, end: int) -> int:
    """Where a list ends that goes on in indented lines, or after a 、 at the end of its line."""
    while text[end : end + 1] == "\n":
        line = text[end + 1 : end + 1 + BRACKET_LONGEST].partition("\n")[0]
        open_ended = text[start:end].rstrip().endswith(("、", ","))
        indented = len(line) - len(line.lstrip()) >= INDENT
        if not (open_ended or indented) or any(sign in line for sign in ":。") or not 2 <= len(line.strip()) <= 40:
            break
        end += 1 + len(line)
    return end


def _bracketed(text: str) -> Iterator[OwnerList]:
    """Brackets without a label whose last word is a verb such as 负责."""
    verbs = tuple(words_of("verb"))
    for match in CLOSING.finditer(text):
        end = match.start()
        if not text.endswith(verbs, max(0, end - 8), end):
            continue
        start = _opening(text, end)
        if start is not None and ":" not in text[start:end] and "。" not in text[start:end]:
            yield OwnerList(start, end, None, (start, end), "")


def _opening(text: str, close: int) -> int | None:
    """Just after the bracket that a closing one closes; widths and shapes may differ."""
    depth = 0
    for position in range(close - 1, max(-1, close - BRACKET_LONGEST), -1):
        sign = text[position]
        if sign in CLOSE:
            depth += 1
        elif sign in OPEN:
            if depth == 0:
                return position + 1
            depth -= 1
        elif sign == "\n":
            return None
    return None


def find_columns(text: str, table: Table) -> Columns:
    """Read the header of a table: of its top rows the one in which most columns say that they list owners; a column
    of tasks may be named in a row above it."""
    best = Columns(None, {}, 0)
    tasks: set[int] = set()
    for row in range(min(HEADER_ROWS, table.rows)):
        cells = {
            column: text[slice(*table.cells[row, column])]
            for column in range(table.columns)
            if (row, column) in table.cells
        }
        roles = {column: role for column, words in cells.items() if (role := _column_role(words))}
        owners = {column: role for column, role in roles.items() if role != "task"}
        tasks |= roles.keys() - owners.keys()
        if len(owners) > len(best.owners):
            first = frozenset(column for column in owners if FIRST_LEADS.search(cells[column]))
            best = Columns(_task_column(text, table, sorted(tasks - owners.keys())), owners, row, first)
    return best


def _task_column(text: str, table: Table, columns: list[int]) -> int | None:
    """The last column of tasks is the finest; but what only describes the task beside it (具体内容, 年度目标) is none
    where that task has a cell of its own in each row."""
    if len(columns) < 2:
        return columns[0] if columns else None
    last, before = columns[-1], columns[-2]
    heads = [text[slice(*table.cells[row, last])] for row in range(HEADER_ROWS) if (row, last) in table.cells]
    if not any(DESCRIBES.search(head) for head in heads):
        return last
    rows = [row for row, column in table.cells if column == last]
    named = {table.cells[row, before] for row in rows if (row, before) in table.cells}
    return before if len(named) == len(rows) else last


def _column_role(words: str) -> str | None:
    bare = BRACKET_SIGNS.sub("", LOOSE.sub("", words))
    if bare in words_of("column"):
        return words_of("column")[bare]
    match = _header_pattern().fullmatch(bare)
    if match and not POST.fullmatch(bare):
        return role_of(match["label"])
    return "task" if _task_pattern().fullmatch(bare) else None
