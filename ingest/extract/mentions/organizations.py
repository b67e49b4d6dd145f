"""Organizations: organs, their sections, working groups, companies, media; lists of sections; shared heads."""

import re
from collections.abc import Iterator

from ingest.extract.beginnings import Beginnings
from ingest.extract.beginnings_shared import COUNTED_GAP, GROUP, NUMERALS, Body
from ingest.extract.context import Context, Mention
from ingest.extract.scan import Head

SEPARATORS = frozenset("、,;/ 和及与")
COUNTED_REGIONS = re.compile("[两二三四五六七八九十\\d]+个?(?:省|市|区|县|地)")
ROOMS = "(?:教室|[验功活图阅会]\\w{0,2}室|空间|体育馆|食堂|宿舍|操场|楼|厕所)"
ROOM_BEFORE = re.compile(
    f"{ROOMS}[、和及与]$|(?:走进|来到|察看|查看|检查|巡视|参观|走访|深入)了?(?:学校|考点)?(?:的)?$"
)
PLAY_A_PART = re.compile("等?(?:群团)?(?:组织)?(?:在[^,。;、]{2,24}?)?的?[\u4e00-\u9fff]{0,6}作用")
ROOM_AFTER = re.compile(f"(?:\\(室\\))?[、和及与][^、,。]{{0,4}}{ROOMS}|\\(室\\)")
JOINED_WORDS = re.compile("(?:、|[:(])(?P<word>[\u4e00-\u9fff]{2,4})$")
ZONE_BEFORE = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<zone>(?!各|其|含|如|即|[市县区]|包括|以及)[\u4e00-\u9fff]{2,8}"
    r"(?:开发区|高新区|新区|园区|投资区|度假区|示范区|保税区|试验区))[、和]\Z"
)
SHARED_GROUPS = GROUP | {"教育园区"}


def find(context: Context) -> None:
    """Mention the organizations among the bodies, with those that share a head or stand in a list of sections."""
    added = [*_shared_organs(context), *_shared_groups(context), *_shared_zones(context), *_listed_sections(context)]
    context.bodies = sorted([*context.bodies, *added], key=lambda body: (body.start, body.end))
    for body in context.bodies:
        if body.label == "Organization":
            surface = body.surface or context.text[body.start : body.end]
            mention = Mention(
                "Organization", body.start, body.end, surface, surface, region=body.region, rule=body.kind
            )
            body.mention = context.mention(mention)


def _shared_organs(context: Context) -> Iterator[Body]:
    """越城区、柯桥区教体局 and 和平、津南两区教育局: places that share the head of the last."""
    ends = {place.end: place for place in context.places}
    text = context.text
    for body in context.bodies:
        if body.kind != "organ" or body.owner is not None or not body.region or body.region == "CN":
            continue
        position = body.start
        while position > 0 and text[position - 1] in "、和与及" and (place := ends.get(position - 1)):
            yield _sharing(body, place.start, place.end, text[body.core : body.end], place.code)
            position = place.start
    for head in context.scan.heads:
        if head.kind != "organ" or len(head.word) < 2:
            continue
        counted = COUNTED_REGIONS.search(text, max(0, head.start - 5), head.start)
        place = ends.get(counted.start()) if counted and counted.end() == head.start else None
        while place is not None:
            body = Body("Organization", "organ", place.start, place.end, place.end, head.word)
            yield _sharing(body, place.start, place.end, head.word, place.code)
            position = place.start
            place = ends.get(position - 1) if position > 0 and text[position - 1] in "、和与及" else None


def _shared_groups(context: Context) -> Iterator[Body]:
    """福州八中、四中教育集团 and 海棠小学、茶亭小学两大教育集团: names that share the word for a group."""
    text, by_end = context.text, {body.end: body for body in context.bodies}
    for head in context.scan.heads:
        if head.word not in SHARED_GROUPS:
            continue
        whole = by_end.get(head.end)
        counted = COUNTED_GAP.search(text, max(0, head.start - 5), head.start)
        if counted:
            elements = list(_elements_before(context, counted.start(), by_end))
            if len(elements) == 1 and elements[0][1] not in by_end:
                continue  # 完成首批5个集团挂牌: how many, not which
        elif whole is not None and whole.owner is None and text[whole.start - 1 : whole.start] == "、":
            elements = list(_elements_before(context, whole.start - 1, by_end))
            first = by_end.get(elements[-1][1]) if elements else None
            if first is None or first.label != "School":
                continue
            if first.region and not whole.region:
                whole.lent = text[first.start : first.core]
        else:
            continue
        for start, end in elements:
            yield _sharing(Body("Organization", "body", start, end, start, head.word), start, end, head.word, None)


def _shared_zones(context: Context) -> Iterator[Body]:
    """清江高新区、滨海新区管委会: names of zones that share the word for their committee."""
    for body in context.bodies:
        end = body.start
        while body.word.endswith("管委会") and (zone := ZONE_BEFORE.search(context.text, max(0, end - 14), end)):
            yield _sharing(body, *zone.span("zone"), "管委会", None)
            end = zone.start("zone")


def _elements_before(context: Context, end: int, by_end: dict[int, Body]) -> Iterator[tuple[int, int]]:
    """The names joined by 、 that end at an offset, the last first."""
    text = context.text
    while end > 0:
        body = by_end.get(end)
        start = body.start if body else context.scan.border_before(end - 1)
        if not 2 <= end - start <= 12:
            return
        yield start, end
        if text[start - 1 : start] != "、":
            return
        end = start - 1


def _sharing(body: Body, start: int, end: int, own: str, region: str | None) -> Body:
    """A body whose own words stand at start..end and whose head stands further on."""
    return Body("Organization", body.kind, start, end, start, body.word, region, shared=own)


def _listed_sections(context: Context) -> Iterator[Body]:
    """Sections in a row, 政治处、师范处、督导处: two or more make a list, so each is meant as one; beside 教室 and
    实验室 they are rooms."""
    rules = Beginnings(context)
    starts = sorted((body.start, body.end) for body in context.bodies)
    sections = {body.end for body in context.bodies if body.kind == "section"}
    run: list[Body] = []
    covered = iter(starts)
    current = next(covered, None)
    for head in context.scan.heads:
        while current is not None and current[1] <= head.start:
            current = next(covered, None)
        if head.kind not in ("section", "party") or not head.ends or (current and current[0] <= head.start):
            continue
        body = _joined_section(rules, context.text, head) or rules.bare_section(head, head.soft)
        if body is None or not _stands_alone(context, body):
            continue
        if run and not _is_next(context.text, run[-1], body):
            yield from _sections(context.text, run)
            run = []
        if head.kind == "section" and body.start - 1 in sections and context.text[body.start - 1] == "、":
            sections.add(body.end)
            yield body  # 局财务股、人事股: the first was read by itself
            continue
        run.append(body)
    yield from _sections(context.text, run)


def _joined_section(rules: Beginnings, text: str, head: Head) -> Body | None:
    """职业与成人教育股, 规划与财务科 in a list: one section whose name joins two words for what it does."""
    joint = head.soft - 1
    joined = JOINED_WORDS.search(text, max(0, joint - 5), joint) if text[joint : joint + 1] in ("与", "和") else None
    if joined is None or not 3 <= head.end - head.soft <= 7:
        return None
    named = joined.start("word") >= head.firm and not rules.ends_body(joined.start("word"), joint)
    return rules.bare_section(head, joined.start("word")) if named else None


def _sections(text: str, run: list[Body]) -> list[Body]:
    if len(run) < 2 or all(body.word == "室" for body in run):
        return []  # 集备室、磨课室: rooms
    if ROOM_BEFORE.search(text, max(0, run[0].start - 8), run[0].start):
        return []
    if PLAY_A_PART.match(text, run[-1].end):
        return []  # 发挥工会、团委在师德建设中的作用: those of every school
    return [] if ROOM_AFTER.match(text, run[-1].end) else run


def _stands_alone(context: Context, body: Body) -> bool:
    """The first begins after a border, the others after what parts the elements of a list."""
    if context.text[body.start - 1 : body.start] in ("向", "对", "为", "把", "将", "被", "从", "以", "于"):
        return False  # 向校园渗透办公室: the words before belong to the name
    return body.start == 0 or context.scan.border_before(body.start) == body.start


def _is_next(text: str, last: Body, body: Body) -> bool:
    between = text[last.end : body.start]
    return len(between) == 1 and between in SEPARATORS and between not in NUMERALS
