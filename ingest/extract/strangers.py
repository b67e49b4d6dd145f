"""Which schools of a list stand among those of many towns, so that the document's place says nothing of them."""

from collections.abc import Iterable, Iterator, Sequence

from ingest.extract.beginnings_shared import Body

MANY_TOWNS = 3  # besides its own that make a list of schools one of a whole province


def strangers(text: str, bodies: Iterable[Body], home: str | None) -> frozenset[str]:
    """The names without a place in lists such as 甲州一中、乙海中学、丙城中学、育才中学, which may be from anywhere."""
    if home is None or home.endswith("0000"):
        return frozenset()
    found: set[str] = set()
    for run in _lists_of_schools(text, bodies):
        towns = {body.region[:4] for body in run if body.region and body.region[:4] != home[:4]}
        if len(towns) >= MANY_TOWNS or (not home.endswith("00") and _of_city(run, home)):
            found.update(text[body.start : body.end] for body in run if not body.region)
    return frozenset(found)


def _of_city(run: Sequence[Body], home: str) -> bool:
    """甲市一中、乙中学、甲市八中、育才中学 in the paper of a district or county: the list is one of the whole city."""
    above = (f"{home[:4]}00", f"{home[:2]}0000")
    return bool(run) and run[0].region in above and sum(body.region in above for body in run) > 1


def _lists_of_schools(text: str, bodies: Iterable[Body]) -> Iterator[list[Body]]:
    """The runs of schools of which each stands right behind the one before it and a 、."""
    run: list[Body] = []
    for body in bodies:
        if body.label != "School":
            continue
        if run and (body.start != run[-1].end + 1 or text[run[-1].end] != "、"):
            yield run
            run = []
        run.append(body)
    yield run
