"""Whom a notice says to call, to write to or to hand things to: 安全科甲,联系电话:…; 报名表交教科室乙老师处."""

import re
from collections.abc import Iterator

from ingest.extract.mentions.names import NO_GIVEN, Name, NameReader, common_words, never_a_name, surname_kind, verbs
from ingest.extract.mentions.names_alone import is_like_a_name
from ingest.extract.occurrences import Anchored

CJK = "\u4e00-\u9fff"
PHONE = Anchored(
    r"(?:联系|咨询|办公|移动|固定)?(?:电话|手机|方式|座机|邮箱)(?:号码?)?[: ]{0,2}\(?[\dA-Za-z]"
    r"|(?:联系|咨询)(?:电话|方式)[: ]"
)
AT_DESK = Anchored(
    r"(?:老师|同志)(?:处(?![理分罚置于])|(?:的)?(?:邮箱|信箱|QQ|微信|办公室)|收(?![到获费取集])|联系(?!了|起)|报名|登记|领取|咨询)"
)
HANDED = Anchored(r"(?:处|(?:的)?(?:邮箱|信箱))(?=[,。;:()\n]|\Z|汇总|报名|登记|备案|存档|领取)")
TAKES = re.compile(
    rf"(?:[报交送发给至到]|[报交送发至到给][^,。;:\n]{{0,14}}[处科股室办组院部会局])(?P<name>[{CJK}]{{3}})\Z"
)
BEFORE_PHONE = re.compile(
    rf"(?P<name>[{CJK}]{{2,4}}|[{CJK}] {{1,3}}[{CJK}])(?:老师|同志|主任|科长)?(?:\([^()\n]{{1,12}}\))?"
    r"[,、:; (]{1,2}(?:其)?\Z"
)
RUN = re.compile(rf"(?P<name>[{CJK}]{{2,12}})\Z")
NUMBER_BEHIND = Anchored(  # 教师工作股:何 倩 0932-66***18
    rf":(?P<name>[{CJK}]{{2,4}}|[{CJK}] {{1,3}}[{CJK}])[ ,、(]{{1,3}}"
    r"(?:\(?0\d{2,3}\)?[-—]?[\dxX*×]{6,8}|1[3-9][\dxX*×]{5,9})(?![\dxX*×])"
)
UNITS = frozenset("处科股室办组院校部心会局委园馆站所系厅社团与向和找询交给")  # what a name may follow without a sign
LONGEST = 36  # characters before the number
LONGEST_RUN = 12


def read_contacts(reader: NameReader) -> Iterator[Name]:
    """The names of all forms; one of two characters only behind a sign."""
    text = reader.text
    for match in PHONE.finditer(text):
        said = BEFORE_PHONE.search(text, max(0, match.start() - LONGEST), match.start())
        if said and (name := _last(text, *said.span("name"))):
            yield name
    for match in NUMBER_BEHIND.finditer(text):
        if name := _last(text, *match.span("name")):
            yield name
    for match in AT_DESK.finditer(text):
        run = RUN.search(text, max(0, match.start() - LONGEST_RUN), match.start())
        if run and (name := _last(text, *run.span("name"))):
            yield name
    for match in HANDED.finditer(text):
        taker = TAKES.search(text, max(0, match.start() - LONGEST_RUN - LONGEST_RUN), match.start())
        if taker and (is_like_a_name(taker["name"]) or _is_rarer(taker["name"])):
            yield Name(*taker.span("name"), taker["name"])


def _last(text: str, start: int, end: int) -> Name | None:
    """The name that characters end with, which begins at a sign or behind a word for a unit."""
    if " " in text[start:end]:
        return _short(text, start, end)
    if end - start == 2:
        return _short(text, start, end) if not text[start - 1 : start] or text[start - 1] in ",:;。、( \n\t" else None
    begin = end - 3
    before = text[begin - 1 : begin]
    apart = not "\u4e00" <= before <= "\u9fff" or before in UNITS
    word = text[begin:end]
    asked = word[0] == "向" and before not in UNITS  # 向任课|老师咨询
    if word[0] in UNITS and text.startswith(("老师", "同志"), end):
        return _short(text, begin + 1, end)
    sure = is_like_a_name(word) or (before in UNITS and _is_rarer(word))
    return Name(begin, end, word) if apart and not asked and sure else None


def _is_rarer(word: str) -> bool:
    """Of characters that few names have, but of no word of the language."""
    fits = surname_kind(word[0]) in ("common", "rare") and not any(
        sign in NO_GIVEN or sign in UNITS for sign in word[1:]
    )
    spoken = (*common_words(), verbs(), never_a_name())
    parts = (word, word[1:]) if word[1] == "国" else (word, word[1:], word[:2])  # 秦国 is a state of old
    return fits and not any(part in each for part in parts for each in spoken)


def _short(text: str, start: int, end: int) -> Name | None:
    """周 敏, 王芳: a common surname and one character more, no word of the language."""
    word = text[start:end].replace(" ", "")
    fits = len(word) == 2 and surname_kind(word[0]) == "common" and word[1] not in NO_GIVEN
    words = word in never_a_name() or word in verbs() or any(word in each for each in common_words())
    return Name(start, end, word) if fits and not words else None
