"""Who does an item of a plan, where a schedule names them right behind it: 秋季运动会(体育组), 开学典礼(德育处 李红),
植树活动——总务处, 清明祭扫  团委. The words fill the end of the item's line, and each of them names somebody."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.context import Context
from ingest.extract.labels import OPEN, OwnerList, is_label, lists_between
from ingest.extract.linking import resolve_body
from ingest.extract.mentions.names_alone import is_like_a_name
from ingest.extract.relations.owner_lists import TIME, Owner, split_owners
from ingest.extract.relations.owner_names import PERSON_ALONE, OwnerNames, is_name_beside
from ingest.structure.outline import Item, Range

SHORTEST = 4
LONGEST_LINE = 80
MANY = 3  # items of a document that name somebody so: it is a schedule, whatever its title says
ENDS = r"(?:[处室办组科股部队会站委局院馆校园所社系厅]|中心|团委|政府|年级|大队部?|少先队|医院|[\u4e00-\u9fff]{2})"
WHO = rf"[\u4e00-\u9fff](?:[^()〔〕【】\[\]:。“”《》\d\n]{{0,58}}?){ENDS}(?:等)?"
TAIL = re.compile(
    rf"(?P<mark>[。;]?[(〔\[【](?=[^\n]*[)〕\]】])|(?:—{{1,2}}|-{{1,2}})| {{2,}}|:)(?P<who>{WHO})"
    rf"(?:[,;、] ?(?:{TIME.pattern}))?[)〕\]】]?[。;,]?\Z"
)
DIVISION = re.compile(r"分工|分解|(?:人员|任务|工作|责任)安排|责任(?:人|划分)")
LABEL_LONGEST = 12
OF_SOME = re.compile(
    r"(?:[组科处段班队]长|主任|教师|老师|干部|负责人|学生|家长|成员|职工|人员)\Z"
)  # 教研组长, 行政值班人员


class ItemOwners:
    """Who is named at the ends of the items of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.names = OwnerNames(context)

    def of(self, items: tuple[Item, ...], *, plan: bool) -> dict[int, tuple[Range, Range]]:
        """For each item that names somebody so: its heading without them, and the words that name them."""
        lists = self.context.owner_lists
        found: dict[int, tuple[Range, Range]] = {}
        alone: dict[
            int, tuple[Range, Range]
        ] = {}  # nothing but a name, a school, 全体教师, or a colon: only beside others
        for index, item in enumerate(items):
            tail = self._tail(item)
            if tail is None or any(_holds(o, tail.start("who")) for o in lists_between(lists, *item.body)):
                continue
            parts = list(split_owners(self.text, OwnerList(*tail.span("who"), "lead", tail.span("who"), "")))
            kinds = {self._kind(part) for part in parts}
            unknown = "" in kinds and not ("body" in kinds and tail["mark"][-1] in OPEN)
            if not kinds or unknown:
                continue
            heading = (item.heading[0], self._heading_end(item.heading[0], min(tail.start(), item.heading[1])))
            weak = "body" not in kinds or tail["mark"] == ":"
            (alone if weak else found)[index] = (heading, tail.span("who"))
        many = len(found) + len(alone) >= MANY
        shared = {index: alone[index] for index in self._shared_out(items, alone)}
        return found | alone if many and found else found | shared if plan else shared

    def _shared_out(self, items: tuple[Item, ...], alone: dict[int, tuple[Range, Range]]) -> Iterator[int]:
        """三、工作分工⏎1.场地:甲、乙⏎2.裁判:丙: items of a division of work of which most name persons so."""
        title = self.context.document.title or ""
        for parent in {items[index].parent for index in alone}:
            beside = [index for index, item in enumerate(items) if item.parent == parent]
            named = [index for index in beside if index in alone]
            above = [title]
            if parent is not None:
                above = [*items[parent].path[-1:], self.text[slice(*items[parent].heading)]]
            divides = any(DIVISION.search(words) for words in above)
            if divides and len(named) >= MANY and len(named) * 3 >= len(beside) * 2:
                yield from named

    def _tail(self, item: Item) -> re.Match[str] | None:
        start = item.heading[0]
        end = self.text.find("\n", start, item.body[1])
        end = item.body[1] if end < 0 else end
        end -= len(self.text[start:end]) - len(self.text[start:end].rstrip())
        if not item.number or not SHORTEST < end - start <= LONGEST_LINE:
            return None
        return TAIL.search(self.text, start + SHORTEST, end)

    def _heading_end(self, start: int, end: int) -> int:
        return start + len(self.text[start:end].rstrip(" ,、;。"))

    def _kind(self, owner: Owner) -> str:
        """What an element names: a body, a person, nobody in particular; else nothing."""
        words = self.text[owner.start : owner.end]
        if self.names.is_generic(words) or OF_SOME.search(words):
            return "generic"
        persons = self.names.persons(owner.start, owner.end)
        alone = PERSON_ALONE.fullmatch(words) and is_like_a_name(words)
        if persons or alone or is_name_beside(self.text, owner.start, owner.end):
            return "body" if any(person.label != "Person" for person in persons) else "person"
        body = resolve_body(self.context, owner.start, owner.end)
        if body is not None and body.key and body.start <= owner.start + 1:
            return {"Organization": "body", "School": "school"}.get(body.label, "")
        return "body" if self.names.is_own_section(words) else ""


def _holds(owners: OwnerList, at: int) -> bool:
    """Whether a list that is known already begins before a place and goes on, or has its own label there."""
    return owners.start - bool(owners.label) < at < owners.end


def without_label(text: str, item: Item) -> Item:
    """教师节表彰会  责任:工会, 撤并空心校,主办:A: the heading without the label at its end."""
    start, end = item.heading
    if not text.startswith(":", end):
        return item
    blank = max(text.rfind(sign, start + SHORTEST, end) for sign in " ,;")
    while blank > start + SHORTEST and text[blank - 1] == " ":
        blank -= 1
    if blank < 0 or end - blank > LABEL_LONGEST or not is_label(text[blank:end].strip(" ,;")):
        return item
    return replace(item, heading=(start, blank))


def owner_list(context: Context, who: Range) -> tuple[OwnerList, ...]:
    """The list that the words make, where none that has a label or a verb stands there already."""
    if any(owners.start < who[1] for owners in lists_between(context.owner_lists, *who)):
        return ()
    bracket = context.text[who[0] - 1] in OPEN
    return (OwnerList(*who, "lead", (who[0] - bracket, who[1]), ""),)
