"""How many a paper on admission plans to take, in classes and in children: 小学一年级计划招生112个班、5040人."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.occurrences import Anchored
from ingest.extract.relations.figures import Figure
from ingest.extract.relations.target_tables import Cell

PLANNED = Anchored(
    r"(?P<what>(?:计划|拟)招(?:生|收|录)(?:新生|学生|幼儿|儿童)?|招生计划(?:数|总数)?)(?:为|共计?|总数|:)*(?=\d)"
)
WHOSE = re.compile(r"[\u4e00-\u9fff]{1,16}\Z")
BETWEEN = re.compile(r"[、,(共合计]{0,3}")
CLASSES, PEOPLE = ("班", "个班", "个教学班", "个"), ("人", "名", "位", "生")
PAST = re.compile(r"去年|上年|往年|实际|已|共招|原")
LED = re.compile(r"(?:年(?:[春秋]季(?:学期)?)?|今年|本[校园县区市]|全[校园县区市]|其中|,)+")
SENTENCE = "。;\n"


def read_quotas(text: str, figures: Sequence[Figure]) -> Iterator[Cell]:
    """Both figures of every such pair, and classes alone; children alone are read like anything that is planned."""
    by_start = {figure.start: figure for figure in figures}
    for planned in PLANNED.finditer(text):
        begin = max(text.rfind(sign, 0, planned.start()) for sign in SENTENCE) + 1
        pair = [*_row(text, by_start, planned.end())]
        kinds = [_kind(text, figure) for figure in pair]
        if sorted(kinds) not in (["", "班级"], ["班级"]) or PAST.search(text, begin, planned.end()):
            continue
        whose = WHOSE.search(text, begin, planned.start())
        start = whose.start() if whose else planned.start()
        led = LED.match(text, start, planned.start())
        named = (led.end() if led else start, planned.end("what"))
        for figure, kind in zip(pair, kinds, strict=True):
            yield Cell(text[slice(*named)] + kind, named, "=", figure, None, None)


def _row(text: str, by_start: dict[int, Figure], at: int) -> Iterator[Figure]:
    """The figures that follow each other with no more than a sign between them."""
    while figure := by_start.get(at):
        yield figure
        end = figure.end + text.startswith(("班", "教学班"), figure.end) * (1 + 2 * text.startswith("教", figure.end))
        between = BETWEEN.match(text, end)
        at = between.end() if between else end


def _kind(text: str, figure: Figure) -> str:
    """What a figure counts: classes, children (nothing to add), or something else."""
    if figure.unit in CLASSES and (figure.unit != "个" or text.startswith(("班", "教学班"), figure.end)):
        return "班级"
    return "" if figure.unit in PEOPLE else "?"
