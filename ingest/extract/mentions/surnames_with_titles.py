"""Persons named again by surname and title alone: 甲部长 after 学校部部长甲乙丙, 甲老师 after 语文教师甲乙丙."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.context import Context, Mention
from ingest.extract.mentions.names import FUNCTIONAL, NO_FIRST, Name, surname_kind
from ingest.extract.mentions.namings import Naming
from ingest.extract.occurrences import find_all

TEACHERS = ("教师", "教研员", "班主任", "教研组长", "辅导员")
BEFORE = re.compile(r"[\u4e00-\u9fff]\Z")
AFTER_WORDS = re.compile(  # what a sentence has before such a name
    r"(?:向|对|跟|和|与|同|被|请|据|由|在|是|为|给|把|让|听取|感谢|陪同|随后|最后|接着|会上|期间|活动中|座谈中|同时|首先|其中|说|道|了|着|的|以及|及)\Z"
)


def read_again(ctx: Context, namings: Sequence[Naming]) -> Iterator[Mention]:
    """Each such name that can mean one person of the text alone, behind the place that names that person in full."""
    called = _called(namings)
    for start, end, words in find_all(list(called), ctx.text) if called else ():
        first, name = called[words]
        if start <= first or ctx.mention_at("Person", start) or not _begins(ctx.text, start):
            continue
        if "\u4e00" <= ctx.text[end : end + 1] <= "\u9fff" and ctx.mention_at("Person", end):
            continue  # 甲部长乙
        key = ctx.person_keys.get((name, ""), "")
        if key:
            reason = f"{words} → {name}: the only one of this surname and title named before"
            yield Mention("Person", start, end, words, name, key, False, reason, rule="surname and title")


def _called(namings: Sequence[Naming]) -> dict[str, tuple[int, str]]:
    """Surname and title → where the person was first so named, and the name; none that two persons share."""
    found: dict[str, dict[str, int]] = {}
    for naming in namings:
        name = naming.name
        surname = _surname(name)
        heads = {post.title.head for post in naming.posts}
        heads |= {"老师"} if heads.intersection(TEACHERS) else set()
        for head in heads if surname else ():
            places = found.setdefault(surname + head, {})
            places[name.text] = min(places.get(name.text, name.start), name.start)
    shared = _shared(namings)
    return {
        words: next((start, name) for name, start in places.items())
        for words, places in found.items()
        if len(places) == 1 and len(shared.get(_surname_of(next(iter(places))), ())) == 1
    }


def _shared(namings: Sequence[Naming]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for naming in namings:
        names.setdefault(_surname_of(naming.name.text), set()).add(naming.name.text)
    return names


def _surname(name: Name) -> str:
    surname = _surname_of(name.text)
    return "" if surname in FUNCTIONAL or surname in NO_FIRST else surname


def _surname_of(name: str) -> str:
    return name[:2] if len(name) > 3 and surname_kind(name[:2]) else name[:1] if surname_kind(name[:1]) else ""


def _begins(text: str, start: int) -> bool:
    before = BEFORE.search(text, max(0, start - 1), start)
    return before is None or AFTER_WORDS.search(text, max(0, start - 3), start) is not None
