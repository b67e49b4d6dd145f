"""Which schools of a list stand among those of many towns, so that the document's place says nothing of them."""

from collections.abc import Iterable, Iterator

from ingest.extract.beginnings_shared import Body

MANY_TOWNS = 3  # besides its own that make a list of schools one of a whole province


def strangers(text: str, bodies: Iterable[Body], home: str | None) -> frozenset[str]:
    """The names without a place in lists such as 甲州一中、乙海中学、丙城中学、育才中学, which may be from anywhere."""
    if home is None or home.endswith("0000"):
        return frozenset()
    found: set[str] = set()
    for run in _lists_of_schools(text, bodies):
        towns = {body.region[:4] for body in run if body.region and body.region[:4] != home[:4]}
        if len(towns) >= MANY_TOWNS:
            found.update(text[body.start : body.end] for body in run if not body.region)
    return frozenset(found)


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
