"""Schools that share words with their neighbours: 甲县一中、二中, 县一、二小, 县第一、第二小学, 城关、东关两所小学; and
those that are named by their village: 柏坪村小."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.beginnings_shared import Body
from ingest.extract.beginnings_words import is_generic
from ingest.extract.context import Context
from ingest.extract.lexicon import last_verb

DIGITS = "一二三四五六七八九十"
JOINS = ("、", "和", "与", "及")
NUMBERS_BEFORE = re.compile(rf"(?:[{DIGITS}]{{1,2}}、)+\Z")
ORDINALS = re.compile(
    rf"第[{DIGITS}]{{1,3}}(?:、第?[{DIGITS}]{{1,3}})*[、和与及](?P<last>第?[{DIGITS}]{{1,3}})"
    r"(?P<kind>(?:实验|中心|民族|初级|高级|职业|完全)?(?:小学|中学|幼儿园|高中|初中))(?![生区部期段])"
)
ORDINAL = re.compile(rf"第?[{DIGITS}]{{1,3}}")
COUNTED = re.compile(
    rf"(?P<count>[两{DIGITS}]|\d{{1,2}})所(?P<kind>(?:中心|完全|初级|高级|实验|民族|农村|乡镇)?(?:小学|中学|完小|幼儿园|初中|高中|村小|村完小))"
    r"(?![生区部学]|的?学生)"
)
VILLAGE = re.compile(  # 下辖柏坪村小、梅溪村小
    r"(?:(?<=[、,。;:(“\n和与及由在到从对为是任了辖设有])|(?<=其中)|\A)(?P<brand>(?![各该本每全我你他她这那某几两一农山乡])[\u4e00-\u9fff]{2,3}?)"
    r"村(?P<kind>完?小)(?=[、,。;:)”\n 和与及由在的为共现]|校长|负责人|教师|老师|支教|任教|挂职)"
)
COUNTS = {"两": 2, **{digit: number for number, digit in enumerate(DIGITS, 1)}}
PLAIN = re.compile("[\u4e00-\u9fff]{2,4}")
NO_BRAND = re.compile(
    "[省州旗镇乡村]\\Z|..[市县区]\\Z|[城校园]区|[小中]学|学校|高中|初中|幼儿|[公民]办|[新改扩迁]建|[等的了在有为是各]|年|[东西南北]部\\Z"
)
LONGEST = 40  # characters before a school in which the names beside it stand


def shared_schools(context: Context) -> list[Body]:
    """The schools whose place, level or type only a neighbour tells; a bare 二中 of a list takes its neighbour's."""
    by_end = {body.end: body for body in context.bodies}
    found: list[Body] = []
    for body in context.bodies:
        if body.label == "School" and body.owner is None:
            _lend(context.text, body, by_end)
            found += _numbers(context, body)
    return [*found, *_ordinals(context, by_end), *_counted(context, by_end), *_of_villages(context)]


def _of_villages(context: Context) -> Iterator[Body]:
    """柏坪村小, 梅溪村完小: the school of the village that it is named by."""
    for match in VILLAGE.finditer(context.text) if "村小" in context.text or "村完小" in context.text else ():
        words = match["brand"]
        if not (is_generic(words, "school") or last_verb(words) or NO_BRAND.search(words)):
            yield Body("School", "school", *match.span(), match.start(), f"村{match['kind']}")


def _lend(text: str, body: Body, by_end: dict[int, Body]) -> None:
    """甲县一中、|二中: of the place or the level of the one before it."""
    before = by_end.get(body.start - 1) if text[body.start - 1 : body.start] in JOINS else None
    if body.kind != "numbered" or not body.bare or before is None or before.kind != "numbered" or before.owner:
        return
    body.lent = before.lent or text[before.start : before.core]
    if body.lent:
        body.region, body.bound, body.bare = before.region, before.bound, False


def _numbers(context: Context, body: Body) -> Iterator[Body]:
    """县|一、二小, 甲县|一、二、三中: what stands before the last number, with the place or the level before them."""
    text = context.text
    low = max(0, body.start - LONGEST)
    numbers = NUMBERS_BEFORE.search(text, low, body.start)
    if numbers and body.kind == "numbered" and body.bare and _take_place(context, body, numbers.start()):
        for part in re.finditer(rf"[{DIGITS}]{{1,2}}", numbers[0]):
            start = numbers.start() + part.start()
            yield _beside(body, part[0], start, numbers.start() + part.end(), text[body.end - 1 : body.end])


def _ordinals(context: Context, by_end: dict[int, Body]) -> Iterator[Body]:
    """县|第一、第二小学, 甲县|第一、二、三小学."""
    for row in ORDINALS.finditer(context.text):
        last = by_end.get(row.end())
        kept = last or Body("School", "school", row.start("last"), row.end(), row.start("last"), row["kind"])
        if kept.core != row.start("last") or kept.start != kept.core or not _take_place(context, kept, row.start()):
            continue
        for part in ORDINAL.finditer(context.text, row.start(), row.start("last")):
            yield _beside(kept, f"第{part[0].removeprefix('第')}", *part.span(), row["kind"])
        if last is None:
            yield _beside(kept, f"第{row['last'].removeprefix('第')}", *row.span("last"), row["kind"])


def _take_place(context: Context, body: Body, end: int) -> bool:
    """Give a school the place, or the bare level, that ends where the numbers of its row begin."""
    place = next((place for place in context.places if place.end == end), None)
    if place is not None:
        body.region, body.lent, body.bare = place.code, context.text[place.start : end], False
        return True
    level = context.text[end - 1 : end]
    if level in tuple("省市县区州旗") and context.scan.border_before(end - 1) == end - 1:
        body.bound, body.lent, body.bare = level, level, False
        return True
    return False


def _beside(body: Body, words: str, start: int, end: int, kind: str) -> Body:
    """A neighbour of a school, whose type stands further on."""
    other = Body("School", "school", start, end, start, body.word, body.region, body.bound)
    other.lent, other.shared, other.own = body.lent, kind, words + kind
    return other


def _counted(context: Context, by_end: dict[int, Body]) -> Iterator[Body]:
    """城关、东关两所小学: as many names as the number says, before a type of school."""
    for match in COUNTED.finditer(context.text):
        number = COUNTS.get(match["count"]) or int(match["count"])
        names = _names_before(context, match.start(), by_end)
        whole = any(context.text.endswith(match["kind"], *name) for name in names)  # 柏坪村小、梅溪村小2所村小
        if number > 1 and len(names) == number and not whole:
            for start, end in names:
                other = Body("School", "school", start, end, start, match["kind"])
                other.shared, other.own = match["kind"], context.text[start:end] + match["kind"]
                yield other


def _names_before(context: Context, end: int, by_end: dict[int, Body]) -> Sequence[tuple[int, int]]:
    """The brands of a row that ends there, the last first; none where one of them is no brand."""
    text, names = context.text, []
    floor = end
    while end > 0:
        floor = max(context.scan.border_before(end - 1), end - LONGEST)
        start = max((text.rfind(sign, floor, end) + 1 for sign in JOINS), default=0) or floor
        words = text[start:end]
        brand = PLAIN.fullmatch(words) and not NO_BRAND.search(words) and not is_generic(words, "school")
        if not brand or last_verb(words) or end in by_end:
            return ()
        names.append((start, end))
        if text[start - 1 : start] not in JOINS:
            break
        end = start - 1
    return names
