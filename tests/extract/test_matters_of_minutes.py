"""Headings of minutes that only name a matter: a task where the meeting settled it; and whose the matter is."""

import pytest

from tests.extract.stated import named, read

HEAD = (
    "清水县教育局局务会议纪要\n2024年5月21日，局长王强主持召开局务会议。现将会议主要内容纪要如下：\n一、校舍隐患排查\n"
)
SETTLED: list[tuple[str, bool]] = [
    ("会议听取了安全股汇报。会议明确，此项工作由副局长李红英牵头。", True),
    ("会议决定，6月底前完成整改。", True),
    ("会议审议并原则通过排查方案。", True),
    ("安全股作了汇报，此项工作由副局长李红英牵头。", True),
    ("安全股作了汇报，与会人员进行了交流。", False),
    ("汛期将至，各校均已上报情况。", False),
]
NO_MATTERS = ("听取安全股工作汇报", "传达全县教育大会精神", "其他事项", "与会人员讨论发言", "参会人员")


@pytest.mark.parametrize(("text", "expected"), SETTLED)
def test_what_a_meeting_settles_is_a_task(text: str, expected: bool) -> None:
    assert ("校舍隐患排查" in named(HEAD + text, "Task")) is expected


@pytest.mark.parametrize("heading", NO_MATTERS)
def test_headings_that_order_minutes_are_none(heading: str) -> None:
    assert heading not in named(HEAD.replace("校舍隐患排查", heading) + SETTLED[0][0], "Task")


OWNED: list[tuple[str, set[tuple[str, str]]]] = [
    ("会议明确，此项工作由副局长李红英牵头。", {("李红英", "lead")}),
    ("会议决定成立校舍隐患排查工作专班。排查工作由专班负责。", {("校舍隐患排查工作专班", "lead")}),
    ("会议通过“晴天”计划。该计划由县教研室起草，李红英总负责。", {("李红英", "lead")}),
    ("会议明确，计划由县教研室印发。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_whose_the_matter_is(text: str, expected: set[tuple[str, str]]) -> None:
    found = {(who, role) for who, what, role in read(HEAD + text, "RESPONSIBLE_FOR") if what == "校舍隐患排查"}
    assert {one for one in found if one[1] in ("lead", "implement")} == expected
