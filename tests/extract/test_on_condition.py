"""What somebody does only if something is so, or what is still to be talked over, is nobody's yet."""

import pytest

from tests.extract.qingshui import owners

TITLE = "清水县第一中学安全工作计划\n1.抓好宿舍巡查。每晚两次。\n"
HAS = [
    "2.“护苗哨”：早晚各一班，副校长王小强排班。",
    "2.“护苗哨”：人手够了，副校长王小强排班。",
    "2.“护苗哨”：两所学校商定，副校长王小强排班。",
]
NOT_YET = [
    "2.“护苗哨”：如果人手够，副校长王小强排班。",
    "2.“护苗哨”：要是经费到账，副校长王小强排班。",
    "2.“护苗哨”：再议，副校长王小强排班。",
    "2.“护苗哨”：待定，副校长王小强排班。",
]


def told(line: str) -> set[str]:
    return {one for label in ("Task", "Program") for one in owners(TITLE + line + "\n", (label,))}


@pytest.mark.parametrize("line", HAS)
def test_reads_who_has_it(line: str) -> None:
    assert "implement 王小强: 护苗哨" in told(line)


@pytest.mark.parametrize("line", NOT_YET)
def test_gives_it_to_nobody_on_a_condition(line: str) -> None:
    assert told(line) == set()
