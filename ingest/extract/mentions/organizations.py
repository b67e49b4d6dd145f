"""Organizations: organs, their sections, working groups, companies, media; lists of sections; shared heads."""

import re
from collections.abc import Iterator

from ingest.extract.bodies import GROUP, LEVELS, Body, BodyFinder
from ingest.extract.context import Context, Mention
from ingest.extract.scan import Head

SHARED = re.compile("([和与、及])$")
COUNTED_REGIONS = re.compile("(?:[两二三四五六七八九十\\d]+个?)(?:省|市|区|县|地)$")
SEPARATORS = "、,;；/ 和及与"
AFTER_LIST = re.compile("(?:等(?:处室|科室|部门)?)?(?:负责|主任|科长|处长)")


def find(context: Context) -> None:
    """Mention the organizations among the bodies, with those that share a head or stand in a list of sections."""
    found = [body for body in context.bodies if body.label == "Organization"]
    found += list(_shared(context, found))
    found += list(_listed(context))
    for body in sorted(found, key=lambda body: body.start):
        surface = body.surface or context.text[body.start : body.end]
        mention = Mention("Organization", body.start, body.end, surface, surface, region=body.region, rule=body.kind)
        body.mention = context.mention(mention)
        if body not in context.bodies:
            context.bodies.append(body)
    context.bodies.sort(key=lambda body: (body.start, body.end))


def _shared(context: Context, bodies: list[Body]) -> Iterator[Body]:
    """越城区、柯桥区教体局 and 和平、津南两区教育局: places that share the head of the last."""
    ends = {place.end: place for place in context.places}
    for body in bodies:
        if body.kind != "organ" or body.region in (None, "CN") or body.owner is not None:
            continue
        position = body.start
        while position > 0 and context.text[position - 1] in "、和与及" and (place := ends.get(position - 1)):
            yield Body(
                "Organization", "organ", place.start, place.end, place.end, body.word, place.code,
                surface=context.text[place.start : place.end], own=context.text[body.core : body.end],
            )  # fmt: skip
            position = place.start


def _listed(context: Context) -> Iterator[Body]:
    """Sections in a row: 政治处、师范处、督导处; two or more make a list, so each is meant as one."""
    finder = BodyFinder(context)
    taken = [(body.start, body.end) for body in context.bodies]
    run: list[Body] = []
    for head in context.scan.heads:
        if head.kind not in ("section", "party") or not head.ends or _covered(taken, head.start):
            continue
        body = finder.bare_section(head, 0)
        if body is None or not _stands_alone(context.text, body):
            continue
        if run and not _next_to(context.text, run[-1], body):
            yield from run if len(run) > 1 else ()
            run = []
        run.append(body)
    yield from run if len(run) > 1 else ()


def _stands_alone(text: str, body: Body) -> bool:
    return body.start == 0 or text[body.start - 1] in SEPARATORS + ":：(（—由的\n在各"


def _next_to(text: str, last: Body, body: Body) -> bool:
    return body.start - last.end == 1 and text[last.end] in SEPARATORS


def _covered(ranges: list[tuple[int, int]], offset: int) -> bool:
    return any(start <= offset < end for start, end in ranges)
