"""The first look for persons, by titles alone: it knows no bodies yet, and bodies need it so that their names do not
run over the name of a person (副局长王强和办公室主任)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.extract.mentions.names import (
    Name,
    NameReader,
    looks_given,
    never_a_name,
    part_beginnings,
    surname_kind,
    verbs,
)
from ingest.extract.mentions.titles import head_finder, label_heads, plain_heads

LABEL = re.compile(r"(?:姓名|名单)? ?[:] ?")
BEFORE_LABEL = frozenset(("姓", "名", " ", ":", ""))
RECURS = 3
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
    return [_look(reader, start, end, heads[index]) for start, end, index in automaton.find(text)]


def _look(reader: NameReader, start: int, end: int, head: str) -> Spotted:
    if reader.text[end : end + 1] not in BEFORE_LABEL and reader.begins_no_name(end):
        return Spotted(start, end, head, (), False)
    label = LABEL.match(reader.text, end)
    if label:
        names = reader.listed(label.end(), labelled=True)
    elif head in label_heads():
        names = []
    else:
        names = reader.listed(end)
        if names and head in plain_heads() and not _is_plain_name(names[0], reader):
            names = []
    reader.known.update(name.text for name in names)
    return Spotted(start, end, head, tuple(names), bool(label))


def _is_plain_name(name: Name, reader: NameReader) -> bool:
    """教师 stands before many words; only three characters with a plain surname are a name after it."""
    if name.text in reader.known or name.text[:2] in part_beginnings() or "·" in name.text:
        return True
    if name.text[1:] in verbs() or not (reader.ends_well(name) or reader.text.count(name.text) > 1):
        return False
    if surname_kind(name.text[0]) != "common":
        well = reader.ends_well(name) and looks_given(name.text[1:])
        return well and surname_kind(name.text[0]) == "rare" and name.text[:2] not in never_a_name()
    return name.text[:2] not in never_a_name() if len(name.text) > 2 else _recurs(name.text, reader.text)


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
