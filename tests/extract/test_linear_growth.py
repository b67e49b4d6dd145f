"""Twice the text takes about twice the steps, as sentences, one line, records or a table: counted in calls."""

import sys
from types import FrameType

import pytest

from graph.records import Document
from ingest.extract.extract import extract

SAID = (
    "今年全县将改造16所学校的宿舍，推出阳光书香工程，区教委要把“檐下棋盘”活动办起来，"
    "6月底前晨读点要达到20个，集团秘书处牵头"
)
UNITS = {
    "sentences": SAID + "。",
    "one line": SAID + "，",
    "records": "1.\n段小柯\n女\n丰台区第八小学副校长\n从教26年，推行“檐下棋盘”计划。\n\n",
    "table": "1\t加快建设\t新增学位600个\t段小柯\t区教委\t8月底\n",
}
CHARACTERS = 6000
MOST = 2.3  # times the calls for twice the text


def calls(text: str) -> int:
    """How many functions, ours and built-in ones, are called while a text is read."""
    count = 0

    def step(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    document = Document(key="d", version="v", text=text)
    sys.setprofile(step)
    try:
        extract(document)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_takes_about_twice_the_steps_for_twice_the_text(unit: str) -> None:
    head = "丰台区教委教育新闻\n"
    once, twice = (head + unit * (size // len(unit)) for size in (CHARACTERS, 2 * CHARACTERS))
    calls(once)  # what is read but once for all texts is read now
    assert calls(twice) <= MOST * calls(once)
