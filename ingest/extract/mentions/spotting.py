"""The first look for persons, by titles alone: it knows no bodies yet, and bodies need it so that their names do not
run over the name of a person (副局长王强和办公室主任)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.extract.mentions.cell_tables import post_spans
from ingest.extract.mentions.names import (
    Name,
    NameReader,
    common_words,
    given_chars,
    looks_given,
    never_a_name,
    part_beginnings,
    surname_kind,
    verbs,
)
from ingest.extract.mentions.names_alone import is_like_a_name
from ingest.extract.mentions.titles import head_finder, head_kinds, heads_of_units, label_heads, plain_heads

LABEL = re.compile(r"(?:姓名|名单|及(?:联系)?(?:电话|方式))? ?(?::|——) ?")
BEFORE_LABEL = frozenset(("及", "姓", "名", " ", ":", "—", "\n", ""))
RECURS = 3
INDENT = re.compile(r"(?: ?\([^()\n]{1,12}\))? *\n {2,}(?=[\u4e00-\u9fff])")
REST = re.compile(r"(?: ?\([^()\n]{1,12}\))? *(?:\n|\Z)")
LINE_BELOW = re.compile(r"\n {0,6}(?=[\u4e00-\u9fff])")
BEFORE_HEAD = frozenset(("", "副", "常务副", "第一", "执行"))
ALONE = re.match("", "")  # stands for the sign that an empty line is
REPORTERS = frozenset(("记者", "通讯员"))  # 记者 甲 乙
BETWEEN = frozenset("(的为是系")  # what may stand between a title and its name
BRACKET = re.compile(r"\([^(),、:\d\n]{1,10}\)")  # 副局长(主持工作)王强
IN_POST = re.compile(r"(?:时任|现任|曾任|原任|担任|身为|作为|当选|新任|已是|成为|当上|挂职)[^,。;\n]{2,24}\Z")
OF_SCHOOL = re.compile("(?:大学|学院|研究院|研究所|研究室|小学|中学|学校|幼儿园|教研室|系)(?:副|原|高级)?$")
STAFF = frozenset({"教师", "老师", "退休教师", "青年教师", "支教教师", "特岗教师"})
OF_SPORT = re.compile("[舞操歌棋球拳戏鼓灯扇](?:比赛|大赛|竞赛|展演|展示|表演|汇演|队|社团)")  # 中小学生安昭舞比赛
OF_FEW = frozenset({"教研员", "研训员", "技术员", "农艺师", "专干"})
OPENS_BRACKET = re.compile(r"\((?:第一|常务|执行|副)*\Z")
FILLS_BRACKET = re.compile(r"[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*\)")  # 教务处(主任甲), (副主任甲、乙)
JOINED = re.compile(r"(?:一行)?(?:和|与|及|以及|等)?")


class Spotted(NamedTuple):
    """The head of a title at a place, and the names that stand after it; `label` when a colon stands between."""

    start: int
    end: int
    head: str
    names: tuple[Name, ...]
    label: bool


def spot(text: str) -> list[Spotted]:
    """Every head of a title in the text."""
    automaton, heads = head_finder()
    reader = NameReader(text)
    spotted = [_look(reader, start, end, heads[index]) for start, end, index in automaton.find(text)]
    posts = post_spans(text)
    return [_of_name_above(text, one, posts) for one in spotted] if posts else spotted


def _of_name_above(text: str, one: Spotted, posts: Sequence[tuple[int, int]]) -> Spotted:
    """A title alone on its line in a table or a list whose names come first: none of the name below it."""
    above = one.names and text.startswith("\n", one.end) and any(start <= one.start < end for start, end in posts)
    return one._replace(names=(), label=False) if above else one


def _look(reader: NameReader, start: int, end: int, head: str) -> Spotted:
    if head in plain_heads() and reader.text.startswith("代表", end):
        end += 2  # 优秀教师代表甲
    after = reader.text[end : end + 1]
    if after in BETWEEN and after:
        names, labelled = _apart(reader, end, head)
        reader.known.update(name.text for name in names)
        return Spotted(start, end, head, tuple(names), labelled)
    if after not in BEFORE_LABEL and reader.begins_no_name(end):
        return Spotted(start, end, head, tuple(_strangers(reader, end, head)), False)
    label = LABEL.match(reader.text, end)
    if label:
        names = reader.listed(label.end(), labelled=True)
        if "—" in label.group() and not (names and reader.is_cut_off(names[-1]) and head_kinds()[head] != "people"):
            names = []  # 某教授——卓越的科学家
    elif after == "\n":
        names = _below(reader, start, end)
        label = ALONE if names else None
    elif after == " " and head.endswith("奖"):  # 一等奖 甲 乙
        names = reader.listed(end, labelled=True)
    elif head in label_heads():
        names = []
    else:
        told = (after == " " and head in REPORTERS) or _fills_bracket(reader.text, start, end)
        names = reader.listed(end, labelled=told) or _strangers(reader, end, head)
        plain = head in plain_heads() and not _is_of_school(reader, start, names)
        plain = plain and not (head in STAFF and names and _is_told_of_school(reader, start, names[0]))
        plain = plain and not (head in OF_FEW and names and _is_short(reader, names[0]))
        unknown = plain and not (names and (_are_several(names) or _is_plain_name(names[0], reader)))
        if unknown or (names and head in plain_heads() and OF_SPORT.match(reader.text, names[0].end - 1)):
            names = []
    if label and names and after != "\n":
        names += _in_lines_below(reader, names[-1].end)
    reader.known.update(name.text for name in names)
    return Spotted(start, end, head, tuple(names), bool(label))


def _fills_bracket(text: str, start: int, end: int) -> bool:
    """Whether a title opens a bracket and what may be names fills the rest."""
    return bool(OPENS_BRACKET.search(text, max(0, start - 5), start) and FILLS_BRACKET.match(text, end))


def _strangers(reader: NameReader, end: int, head: str) -> list[Name]:
    """The name after a title that does not begin as names do, with those of a list behind it."""
    if head in label_heads() or (head in plain_heads() and head_kinds()[head] == "people"):
        return []  # 小学生|搏克赛
    units = head in heads_of_units()
    name = reader.stranger(end, sure=units or head_kinds()[head] == "any")
    if name is None or not (units or reader.looks_like_three(name.start)):
        return []
    reader.known.add(name.text)
    return [name, *(reader.listed(name.end + 1) if reader.text[name.end : name.end + 1] == "、" else ())]


def _below(reader: NameReader, start: int, end: int) -> list[Name]:
    """组长, alone on its line, and the names of the lines below."""
    text = reader.text
    if text[text.rfind("\n", 0, start) + 1 : start].strip() not in BEFORE_HEAD:
        return []
    found: list[Name] = []
    while LINE_BELOW.match(text, end):
        names = reader.listed(end + 1, labelled=True)
        if not names or text[names[-1].end : names[-1].end + 1] not in ("\n", "") or names[0].start - end > 8:
            break
        found += names
        end = names[-1].end
    return found


def _in_lines_below(reader: NameReader, end: int) -> list[Name]:
    """副校长:甲, then indented lines of nothing but names."""
    found: list[Name] = []
    while indent := INDENT.match(reader.text, end):
        names = reader.listed(indent.end(), labelled=True)
        rest = REST.match(reader.text, names[-1].end) if names else None
        if rest is None:
            break
        found += names
        end = names[-1].end
    return found


def _apart(reader: NameReader, end: int, head: str) -> tuple[list[Name], bool]:
    """副局长(主持工作)王强, 校长为王强, 时任局长的王强: the names behind, and whether a colon stands before them."""
    text = reader.text
    if text[end] == "(":
        bracket = BRACKET.match(text, end)
        label = LABEL.match(text, bracket.end()) if bracket else None
        if label:
            return reader.listed(label.end(), labelled=True), True
        plain = bracket is None or head in label_heads() or head in plain_heads()
        names = [] if plain or bracket is None else reader.listed(bracket.end())
        return (names if names and reader.ends_well(names[0]) else []), False
    if head in label_heads() or head in plain_heads() or head_kinds()[head] == "people":
        return [], False
    names = reader.listed(end + 1)
    if not names or (len(names[0].text) == 2 and surname_kind(names[0].text[0]) != "common"):
        return [], False
    return _behind_verb(reader, end, names), False


def _behind_verb(reader: NameReader, end: int, names: list[Name]) -> list[Name]:
    """The names behind 的, 为 or 是, where a sign ends them."""
    text = reader.text
    if text[end] == "的":
        told = IN_POST.search(text, max(0, end - 30), end)
        return names if told and reader.ends_well(names[0]) else []
    if text[names[-1].end : names[-1].end + 1] in ("和", "与", "及"):  # 副校长为甲和乙·丙
        more = reader.listed(names[-1].end + 1)
        return [*names, *more] if more and reader.is_cut_off(more[-1]) else []
    return names if reader.is_cut_off(names[0]) else []


def _is_of_school(reader: NameReader, start: int, names: Sequence[Name]) -> bool:
    """某大学法学院副教授王毅、: two characters between a title behind a school and a sign, no word of the language."""
    if not names or not OF_SCHOOL.search(reader.text, max(0, start - 4), start):
        return False
    name = names[0]
    common = surname_kind(name.text[0]) == "common" and name.text not in never_a_name()
    word = any(name.text in words for words in common_words())
    return common and not word and len(name.text) == 2 and reader.is_cut_off(name)


def _is_told_of_school(reader: NameReader, start: int, name: Name) -> bool:
    """某小学退休教师李建国闲不住: three characters that look like nothing else than a name, behind a school."""
    alone = name.text[:2] not in common_words()[0] and name.text[1:] not in common_words()[0]
    return alone and is_like_a_name(name.text) and OF_SCHOOL.search(reader.text, max(0, start - 4), start) is not None


def _is_short(reader: NameReader, name: Name) -> bool:
    """语文教研员温琴到该镇指导: two characters that are no word, behind a title that few other words follow."""
    common = surname_kind(name.text[0]) == "common" and name.text not in never_a_name()
    word = any(name.text in words for words in common_words())
    return len(name.text) == 2 and common and not word and looks_given(name.text[1:]) and reader.ends_well(name)


def _are_several(names: Sequence[Name]) -> bool:
    """主要负责人甲、乙、丙: a list of names, one of three characters among them that looks like one."""
    return len(names) > 1 and any(len(name.text) == 3 and looks_given(name.text[1:]) for name in names)


def _is_plain_name(name: Name, reader: NameReader) -> bool:
    """教师 stands before many words; only three characters with a plain surname are a name after it."""
    sure = name.text in reader.known or name.text[:2] in part_beginnings() or "·" in name.text
    if sure or _is_double(name, reader):
        return True
    if name.text[1:] in verbs() or not (reader.ends_well(name) or reader.recurs(name) or reader.looks_whole(name)):
        return False
    width = 2 if len(name.text) > 3 and surname_kind(name.text[:2]) else 1  # 欧阳 is one surname
    if surname_kind(name.text[:width]) != "common":
        well = reader.ends_well(name) and looks_given(name.text[1:])
        return well and surname_kind(name.text[0]) == "rare" and name.text[:2] not in never_a_name()
    if width == 2:
        return reader.ends_well(name)
    if len(name.text) > 2:
        kind = never_a_name().get(name.text[:2])
        sure = reader.is_cut_off(name) and (looks_given(name.text[1:]) or surname_kind(name.text[:2]) is not None)
        return kind is None or (kind != "never" and sure)
    return reader.speaks(name) or _recurs(name.text, reader.text) or reader.acts(name)


def _is_double(name: Name, reader: NameReader) -> bool:
    """保健医生欧阳甲: a surname of two characters and a given name of one."""
    fits = len(name.text) == 3 and surname_kind(name.text[:2]) and name.text not in never_a_name()
    return bool(fits) and name.text[2] in given_chars() and reader.ends_well(name)


def _recurs(word: str, text: str) -> bool:
    """Whether a text writes two characters three times: 教师杨叶 is a name if the report goes on about 杨叶."""
    place, times = text.find(word), 0
    while place >= 0 and times < RECURS:
        times += 1
        place = text.find(word, place + 1)
    return times >= RECURS


def wall_off(walls: str, spotted: Sequence[Spotted]) -> str:
    """`walls` with a line end at every character of a name after a title, and of the word that joins it to the next."""
    pieces = []
    position = 0
    for one in spotted:
        for name in one.names if not one.label else ():
            joined = JOINED.match(walls, name.end)
            end = joined.end() if joined else name.end
            if name.start >= position:
                pieces += [walls[position : name.start], "\n" * (end - name.start)]
                position = end
    return "".join([*pieces, walls[position:]]) if pieces else walls
