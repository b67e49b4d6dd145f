"""Names that no title or label stands beside: runs of names (甲、乙、丙等), a name a line, cells of a numbered list,
an author below the title, a name in brackets at the end of a report. Each needs company or a place, and looks."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.mentions.duty_rows import LEAST, duty_rows
from ingest.extract.mentions.names import (
    NO_GIVEN,
    Name,
    NameReader,
    common_words,
    looks_given,
    never_a_name,
    part_beginnings,
    surname_kind,
    verbs,
)
from ingest.extract.mentions.titles import head_kinds
from ingest.extract.occurrences import Anchored

CJK = "\u4e00-\u9fff"
RUN = Anchored(
    rf"(?:、(?:[{CJK}]{{2,4}}|[{CJK}] [{CJK}]))+(?=、[{CJK}]{{2}})"
)  # what is between the first and the last
HAN_BEFORE = re.compile(rf"[{CJK}]{{2,8}}\Z")
ONE_A_LINE = re.compile(
    rf"(?:^ *(?:\d{{1,3}}[.、]? ?)?[{CJK}](?:[{CJK}]{{1,3}}| {{1,3}}[{CJK}])(?: ?\([女男]\))? *\n){{5,}}", re.MULTILINE
)
LINE = re.compile(rf"[{CJK}](?:[{CJK}]{{1,3}}| {{1,3}}[{CJK}])(?=(?: ?\([女男]\))? *\n)")
CELL = re.compile(rf"\n\d{{1,3}}\n(?P<name>[{CJK}](?:[{CJK}]{{1,2}}| {{1,3}}[{CJK}]))(?=\n)")
BRACKETED = re.compile(rf"\((?:(?:图|文|图/文|文/图|摄|摄影|图文)[:/ ])?(?P<name>[{CJK}]{{3}})\)(?=\s*(?:\[|\n|\Z))")
CREDIT = Anchored(rf"(?:\A|(?<=[(\n ]))(?:图|文|图/文|文/图|摄|图文|文字)(?:[:/]) ?(?=[{CJK}]{{2}})")
AUTHOR = re.compile(rf"^ *(?P<name>[{CJK}]{{3}}) *$", re.MULTILINE)
SPEAKER = re.compile(rf"^ *(?P<name>[{CJK}]{{3}}):(?=[{CJK}“])", re.MULTILINE)
ROLE = Anchored(
    rf"(?<=[人员师手生导演唱舞奏编者审核对徒友持录席])[:](?P<name>[{CJK}]{{3}})(?=[ ),;。\n、]|\Z)"
)  # 领舞:甲
IN_CLASS = Anchored(
    rf"(?:(?<=[\d一二三四五六七八九十])|(?<=[\d一二三四五六七八九十]\)))班(?P<name>[{CJK}]{{3}})"
)  # 高一(3)班甲
CLASS_AND_NAME = Anchored(rf"班(?P<name>[{CJK}]{{2,3}})(?=[、,。;和])")
STUDENT = Anchored(r"同学(?![们会段家录情友校])")
STUDENTS_BEFORE = frozenset("的班级)")
DOTTED = re.compile(rf"[{CJK}]{{2,12}}·[{CJK}]{{1,6}}")
COURTESY = Anchored(r"(?:先生|女士)(?![们楼馆园墓])")
CHARGE = (
    r"(?:同志|老师)?(?:具体|全面|直接|亲自|全程)?"
    r"(?:领衔|牵头|负责|总抓|主抓|抓总|分管|统筹|挂帅|接手|接管|接替|承担|主管|总负责|包干|包联|包抓|揭榜"
    r"|(?:担任|兼任|出任|任)(?:本[届次学年度期]{1,3}|活动|项目|全县|全校)?的?(?:总(?:统筹|领队|协调|策划|指挥|负责|牵头|召集|联络|导演|调度)|(?:项目)?(?:负责人|牵头人)|召集人|领衔人)"
    r"|(?:就|便|正)?是(?:这|该|此)[项个]?[\u4e00-\u9fff]{2}的(?:总|项目)?(?:负责人|牵头人|带头人|领衔人|主持人))"
)
OF_STAFF = rf"(?:(?:[{CJK}、]{{0,14}})(?:教师|老师|教研员|辅导员|班主任|管理员|干事|校医))?"  # 教导处主任、语文教师
BY_WHOM = Anchored(rf"由{OF_STAFF}(?=[{CJK}]{{2,3}}(?:(?:同志|老师)?(?:主持|主讲|执教|担纲|授课|带队)|{CHARGE}))")
LEADS = Anchored(CHARGE)
TEACHES = Anchored(r"(?:来校|到校|进校|常年|定期|每周)*(?:开设|主讲|授课|主持|执教|任教)")
HIRED = re.compile(r"(?:聘请|特聘|返聘|邀请|请来|引进)了?[\u4e00-\u9fff“”、]{2,20}\Z")  # 聘请文化馆馆员甲开设“X”
AT_SCHOOL = re.compile(  # 甲在某小学教了三十年书
    rf"(?:\A|(?<=[\n。!?]))[ \u3000]*(?P<name>[{CJK}]{{3}})在[{CJK}]{{2,16}}?"
    r"(?:中学|小学|学校|幼儿园|[一二三四五六七八九]中)(?:教|任教|从教|执教|工作|当|担任)"
)
TALKED_OF = Anchored(rf"(?:说起|提起|提到|谈起|走近)(?=[{CJK}]{{3}}[,的])")
CALLED = Anchored(rf"(?:名叫|名字叫|(?:女孩|男孩|孩子|学生|老师|教师|老人|姑娘)叫)(?=[{CJK}]{{3}}[,。、;])")
OF_UNIT = Anchored(  # 思政股的甲在操持, 某小学的乙说
    rf"(?:[股科处]|中心|小学|中学|学校|幼儿园|教研室)的(?=[{CJK}]{{3}}(?:老师|同志)?(?:在|说|负责|牵头|代表|具体|告诉|介绍|带着|带队|[,。、;]))"
)
BEFORE_LEADER = re.compile(r"(?:\A|[\n,;。、])\Z|(?:教师|老师|班主任)\Z|^ +\Z", re.MULTILINE)  # 甲牵头,乙配合
STAFF_WHO = Anchored(rf"(?:教师|老师|班主任|教研员)(?=[{CJK}]{{2,3}}{CHARGE})")  # 物理教师甲挂帅
IN_ROW = rf"[{CJK}](?:[{CJK}]{{1,3}}|[ ]{{1,3}}[{CJK}])"
ROWS = (  # 鱼水艳(女,某校) and 3 字海霞 女 某校, line by line: the others of the list tell that these are names as well
    re.compile(rf"^ *(?:\d{{1,3}}[.、]? ?)?(?P<name>{IN_ROW}) ?(?=\([^()\n]{{2,40}}\)[;。]? *$)", re.MULTILINE),
    re.compile(rf"^ *\d{{1,3}}[.、]? +(?P<name>{IN_ROW}) +(?=[男女] )", re.MULTILINE),
)
LEAST_ROWS = 3
TOP = 300  # characters from a document's beginning in which the author's line stands
SURE = 0.6  # of the words of a list look like names beyond doubt
MOSTLY = 0.85  # look like names at all


def read_alone(reader: NameReader, title_end: int) -> Iterator[tuple[Name, str]]:
    """Every such name and what it was known by; `title_end` is where the document's title ends."""
    text = reader.text
    for run in RUN.finditer(text):
        yield from ((name, "run of names") for name in _run(reader, run))
    for block in ONE_A_LINE.finditer(text):
        words = [_name(text, m.start(), m.end()) for m in LINE.finditer(text, *block.span())]
        yield from ((name, "list of names") for name in _among(words, 5))
    cells = [_name(text, *m.span("name")) for m in CELL.finditer(text)]
    yield from ((name, "list of names") for name in _among(cells, 3))
    for match in (*BRACKETED.finditer(text), *AUTHOR.finditer(text, title_end, title_end + TOP)):
        name = _name(text, *match.span("name"))
        if is_like_a_name(name.text):
            yield name, "byline"
    for match in SPEAKER.finditer(text):
        name = _name(text, *match.span("name"))
        if is_like_a_name(name.text) and reader.recurs(name):
            yield name, "speaker"
    for match in ROLE.finditer(text):
        if is_like_a_name(match.group("name")):
            yield from ((name, "label") for name in reader.listed(match.start("name"), labelled=True))
    for match in IN_CLASS.finditer(text):
        name = _name(text, *match.span("name"))
        if is_like_a_name(name.text) and reader.ends_well(name):
            yield name, "class"
    students = (_student(text, match.start()) for match in STUDENT.finditer(text))
    yield from ((name, "class") for name in (*_in_row_of_classes(text), *students) if name is not None)
    for match in CREDIT.finditer(text):
        yield from ((name, "byline") for name in reader.listed(match.end(), labelled=True))
    yield from ((name, "label") for name in _in_duty_rows(text))
    yield from _in_sentences(reader)


def _in_row_of_classes(text: str) -> Iterator[Name]:
    """1班甲、2班乙、3班丙: where three look like names beyond doubt, the others of the sentence are too."""
    rows: dict[int, list[Name]] = {}
    for match in CLASS_AND_NAME.finditer(text):
        rows.setdefault(clause_start(text, match.start(), "。;!?"), []).append(_name(text, *match.span("name")))
    for names in rows.values():
        if sum(is_like_a_name(name.text) for name in names) >= LEAST_ROWS:
            yield from (name for name in names if may_be_a_name(name.text))


def _student(text: str, end: int) -> Name | None:
    """五年级二班的甲同学, 高三(2)班乙同学: three characters that look like a name, or two with a plain surname."""
    for length in (3, 2):
        start = end - length
        word, before = text[max(0, start) : end], text[max(0, start - 1) : max(0, start)]
        if before not in STUDENTS_BEFORE or word in never_a_name() or any(word in words for words in common_words()):
            continue
        plain = length == 2 and surname_kind(word[:1]) == "common" and looks_given(f"{word[1:]}华")
        if is_like_a_name(word) or plain:
            return _name(text, start, end)
    return None


def _in_duty_rows(text: str) -> Iterator[Name]:
    """Those to whom the rows of a division of duties give the work: 1.座位表准备:甲 乙."""
    rows = [[_name(text, *place) for place in row.names] for row in duty_rows(text)]
    rows = [names for names in rows if all(may_be_a_name(name.text) for name in names)]
    for names in rows if len(rows) >= LEAST else ():
        yield from names


def _courteously(text: str, end: int) -> Name | None:
    """想起徐特立先生, 想起老舍先生: three characters that look like a name, or two behind no other surname."""
    three, two = text[max(0, end - 3) : end], text[max(0, end - 2) : end]
    if is_like_a_name(three):
        return _name(text, end - 3, end)
    plain = len(two) == 2 and surname_kind(two[0]) == "common" and not surname_kind(two[1])
    if (
        not plain
        or two[0] == "位"
        or two in never_a_name()
        or two[1] in NO_GIVEN
        or any(two in words for words in common_words())
    ):
        return None
    return _name(text, end - 2, end)


def read_rows_of_names(reader: NameReader) -> Iterator[Name]:
    """The names at the beginnings of rows of one form, most of which have a surname that one knows."""
    for form in ROWS:
        names = [_name(reader.text, *match.span("name")) for match in form.finditer(reader.text)]
        known = [name for name in names if may_be_a_name(name.text)]
        if len(names) >= LEAST_ROWS and 2 * len(known) > len(names) and not share_an_end([n.text for n in names]):
            yield from (name for name in names if is_no_word(name.text))


def is_no_word(word: str) -> bool:
    """Whether no character or pair of a word says that it is none of the names of its list."""
    plain = not any(c in NO_GIVEN for c in word) and word not in never_a_name()
    return plain and not any(word in words or word[-2:] in words for words in common_words())


def _in_sentences(reader: NameReader) -> Iterator[tuple[Name, str]]:
    """Names with a dot, who is spoken of with courtesy, and who leads something: 由甲主持, 甲牵头."""
    for match in COURTESY.finditer(reader.text):
        if (name := _courteously(reader.text, match.start())) is not None:
            yield name, "courtesy"
    for match in DOTTED.finditer(reader.text) if reader.dotted else ():
        if (name := _dotted(reader, match)) is not None:
            yield name, "dotted"
    for match in (*BY_WHOM.finditer(reader.text), *STAFF_WHO.finditer(reader.text)):
        name = reader.after(match.end())
        if name is not None and _led_by(reader, name):
            yield name, "doer"
    yield from _in_portraits(reader.text)
    for match in LEADS.finditer(reader.text):
        start = match.start() - 3
        named = start >= 0 and is_like_a_name(reader.text[start : match.start()])
        if named and BEFORE_LEADER.search(reader.text, max(0, start - 8), start):
            yield _name(reader.text, start, match.start()), "doer"


def _in_portraits(text: str) -> Iterator[tuple[Name, str]]:
    """甲在某小学教了三十年书, 说起甲, 聘请文化馆馆员甲开设….: whom a story is about."""
    hired = (match.start() - 3 for match in TEACHES.finditer(text))
    hired_here = (s for s in hired if s >= 0 and HIRED.search(text, clause_start(text, s, ",。;:!?\n"), s))
    told = (match.start("name") for match in AT_SCHOOL.finditer(text))
    talked_of = (match.end() for match in TALKED_OF.finditer(text))
    called = (match.end() for match in (*CALLED.finditer(text), *OF_UNIT.finditer(text)))
    for start in (*hired_here, *told, *talked_of, *called):
        word = text[start : start + 3]
        if is_like_a_name(word) and not word.endswith(("队长", "组长", "班长", "同学", "太阳")):
            yield _name(text, start, start + 3), "doer"


def _dotted(reader: NameReader, match: re.Match[str]) -> Name | None:
    """由古丽娜尔·买买提主持, 吐尔逊江·哈布、: a name with a dot that begins after a border and holds a known part."""
    dot = match.group().index("·") + match.start()
    last = reader.after(max(match.start(), dot - 2), labelled=True)
    name = reader.foreign_before(last.end) if last and "·" in last.text and reader.ends_well(last) else None
    name = _behind_title(reader.text, name) if name else None
    parts = name.text.split("·") if name else []
    return name if any(part[i : i + 2] in part_beginnings() for part in parts for i in range(len(part) - 1)) else None


def _behind_title(text: str, name: Name) -> Name:
    """二级主任科员|甲·乙: a name without the title that its characters begin with."""
    words = (*head_kinds(), "助理")
    heads = (length for length in (4, 3, 2) if text[name.start : name.start + length] in words)
    length = next(heads, 0)
    return Name(name.start + length, name.end, name.text[length:]) if length else name


def _led_by(reader: NameReader, name: Name) -> bool:
    """由邱芳主持, but 由双方主持: a common surname, and no word of the language."""
    word = name.text in never_a_name() or any(name.text in words for words in common_words())
    plain = surname_kind(name.text[0]) == "common" and not word and reader.ends_well(name)
    return plain and (is_like_a_name(name.text) or looks_given(name.text[1] * 2))


def is_like_a_name(word: str) -> bool:
    """Whether three characters by themselves look like a name and like nothing else."""
    width = 2 if len(word) == 4 else 1
    if not 3 <= len(word) <= 4 or surname_kind(word[:width]) != "common" or word in never_a_name():
        return False
    return looks_given(word[width:]) and word[width:] not in verbs() and word[:2] not in never_a_name()


def may_be_a_name(word: str) -> bool:
    """Whether a word may be a name beside words that are."""
    if is_like_a_name(word):
        return True
    width = 2 if len(word) > 2 and surname_kind(word[:2]) else 1
    fits = bool(surname_kind(word[:width])) and len(word) - width in (1, 2) and word not in never_a_name()
    return fits and not any(c in NO_GIVEN for c in word[width:]) and word not in verbs()


def _among(words: list[Name], least: int) -> Iterator[Name]:
    """The names of a list of words of which most look like names."""
    if len(words) < least or share_an_end([word.text for word in words]):
        return
    likely = [word for word in words if may_be_a_name(word.text)]
    sure = [word for word in words if is_like_a_name(word.text)]
    if len(likely) >= MOSTLY * len(words) and len(sure) + 1 >= SURE * sum(len(word.text) > 2 for word in words):
        yield from (likely if len(sure) > 2 else ())


def _run(reader: NameReader, run: re.Match[str]) -> Iterator[Name]:
    """甲、乙、丙: the words between two marks are names as a whole, the first may follow and the last precede words."""
    text, start = reader.text, run.start()
    before = HAN_BEFORE.search(text, max(0, start - 8), start)
    if before is None:
        return
    parts: list[tuple[int, int]] = [before.span()]
    for part in run.group()[1:].split("、"):
        parts.append((start + 1, start + 1 + len(part)))
        start += len(part) + 1
    parts.append((start + 1, start + 3))
    inner = [_name(text, *place) for place in parts[1:-1]]
    if not all(may_be_a_name(name.text) for name in inner):
        return
    first, last = _ending(text, *parts[0]), reader.after(parts[-1][0], labelled=True)
    names = [*([first] if first else []), *inner, *([last] if last and may_be_a_name(last.text) else [])]
    sure = sum(is_like_a_name(name.text) for name in names)
    if len(names) > 2 and sure > 1 and 2 * sure >= len(names) and not share_an_end([name.text for name in names]):
        yield from names


def _ending(text: str, start: int, end: int) -> Name | None:
    """The name that the words start..end end with."""
    for length in (4, 3):
        if end - length >= start and is_like_a_name(text[end - length : end]) and (length == 3 or end - start == 4):
            return _name(text, end - length, end)
    return _name(text, start, end) if end - start == 2 and may_be_a_name(text[start:end]) else None


def share_an_end(words: list[str]) -> bool:
    """宋园路、姚虹路、安顺路: what ends alike are things of a kind, no persons."""
    ends = [word[-1] for word in words]
    return 2 * max((ends.count(end) for end in set(ends)), default=0) > len(ends)


def _name(text: str, start: int, end: int) -> Name:
    return Name(start, end, text[start:end].replace(" ", ""))
