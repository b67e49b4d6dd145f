"""Who keeps an initiative going, said of how well it goes; beside those of whom it is only asked or wished."""

import pytest

from tests.extract.qingshui import BUREAU, LAMP, STAR, owners

SCHOOL = "清水县第一中学"
KEPT = [
    (f"县教研室人手少，却把“{STAR}”抓得有声有色。", {f"implement 清水县教研室: {STAR}"}),
    (f"这些年，{SCHOOL}一直把“{LAMP}”坚持了下来。", {f"implement {SCHOOL}: {LAMP}"}),
    (f"县关工委把“{LAMP}”办成了全县的样板。", {f"implement 清水县关工委: {LAMP}"}),
    (f"在县妇联的推动下，“{LAMP}”也办得红红火火。", {f"implement 清水县妇联: {LAMP}"}),
    (
        f"而在县教育局、县科协的共同组织下，“{STAR}”搞得热火朝天。",
        {f"implement {BUREAU}: {STAR}", f"implement 清水县科协: {STAR}"},
    ),
    (f"在县教育局的牵头下，“{STAR}”做得越来越实，已经推开了三轮。", {f"lead {BUREAU}: {STAR}"}),
    (f"县教研室今年集中精力抓一件大事，就是“{STAR}”。", {f"lead 清水县教研室: {STAR}"}),
    (f"今年，{SCHOOL}办了一件实事，就是“{LAMP}”。", {f"implement {SCHOOL}: {LAMP}"}),
    (f"县教研室历时两年建成“{STAR}”课程项目。", {f"implement 清水县教研室: {STAR}"}),
    (f"“{STAR}”每月一期，下一期轮到{SCHOOL}承办。", {f"implement {SCHOOL}: {STAR}"}),
    (f"“{STAR}”每年一届，今年轮到{SCHOOL}做东。", {f"lead {SCHOOL}: {STAR}"}),
    # the name stands without quotation marks
    (
        f"{SCHOOL}工作总结\n退休教师党支部人不多，却把河堤文明劝导岗守得风雨无阻。",
        {f"implement {SCHOOL}退休教师党支部: 河堤文明劝导岗"},
    ),
    (f"{SCHOOL}工作总结\n在工会的组织下，教工晚读沙龙办得有声有色。", {f"implement {SCHOOL}工会: 教工晚读沙龙"}),
]
NOT_KEPT = [
    f"县教育局要求各校把“{STAR}”抓得更实。",
    f"县教育局要把“{STAR}”办得更好。",
    f"希望县教育局把“{STAR}”办得更好。",
    f"昨天，县教育局举行“{STAR}”启动仪式。",
    f"县教育局举行会议，研究“{STAR}”的经费。",
    f"“{STAR}”每月一期，下一期轮到谁，还没有定。",
    f"家长盼望的一件事，就是“{STAR}”。",
    f"县教育局把“{STAR}”纳入了督导范围。",
    f"在县教育局的关心下，“{STAR}”办得红红火火。",
    f"家长们都说，“{STAR}”办得好。",
    f"如何把“{STAR}”做得更实，县教育局正在调研。",
]


@pytest.mark.parametrize(("text", "expected"), KEPT)
def test_who_keeps_it_going_carries_it_out(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize("text", NOT_KEPT)
def test_who_asks_for_it_or_only_watches_does_not(text: str) -> None:
    assert owners(text) == set()
