"""Who stops an initiative, looks into it, pays for it, or lends it a place, and does not run it by that; beside each
the sentences that look alike and say who does."""

import pytest

from tests.extract.qingshui import BUREAU, STAR, owners

FIRST = "清水县第一中学"
NOBODY: list[str] = [
    "县教育局取消实施“启明星”强师工程。",
    "清水县第一中学放弃开展“启明星”强师工程。",
    "县审计局核查实施“启明星”强师工程情况。",
    "县公安局破坏组织“启明星”强师工程。",
    "县教育局督查落实“启明星”强师工程。",
    "县审计局将“启明星”强师工程纳入年度审计。",
    "县财政局把“启明星”强师工程纳入预算。",
    "县检察院将“启明星”强师工程列为重点核查对象。",
    "县审计局：“启明星”强师工程存在资金闲置问题。",
    "县财政局：“启明星”强师工程的补助资金已全部拨付。",
    "以清水县第一中学为主会场的“启明星”强师工程启动。",
    "以清水县第一中学为主阵地的“启明星”强师工程启动。",
    "“启明星”强师工程由县教育局叫停。",
    "“启明星”强师工程由县审计局审计。",
    "“启明星”强师工程由县财政局核算。",
]


@pytest.mark.parametrize("told", NOBODY)
def test_who_stops_or_judges_it_does_not_run_it(told: str) -> None:
    assert owners("清水县教育局工作简报\n" + told) == set()


SOMEBODY = [
    ("县教育局另行组织“启明星”强师工程。", {f"implement {BUREAU}"}),
    ("县教育局因地制宜开展“启明星”强师工程。", {f"implement {BUREAU}"}),
    ("县教育局将“启明星”强师工程列入重点工作。", {f"implement {BUREAU}"}),
    ("县教育局将“启明星”强师工程纳入民生实事项目。", {f"implement {BUREAU}"}),
    ("县教师发展中心：“启明星”强师工程已完成测试。", {"implement 清水县教师发展中心"}),
    ("清水县第一中学：“启明星”强师工程正在推进。", {f"implement {FIRST}"}),
    ("以清水县第一中学为主的“启明星”强师工程启动。", {f"lead {FIRST}"}),
    ("“启明星”强师工程由县教育局推开。", {f"implement {BUREAU}"}),
    ("在清水县第一中学、清水县第二中学开办“启明星”强师工程。", {f"implement {FIRST}", "implement 清水县第二中学"}),
    ("⑴继续在清水县第一中学开办“启明星”强师工程。", {f"implement {FIRST}"}),
    ("清水县科协在清水县第一中学开设“启明星”强师工程。", {"implement 清水县科协"}),
    ("县教育局在清水县第一中学、清水县第二中学开办“启明星”强师工程。", {f"implement {BUREAU}"}),
]


@pytest.mark.parametrize(("told", "expected"), SOMEBODY)
def test_who_runs_it_in_words_that_look_alike(told: str, expected: set[str]) -> None:
    assert owners("清水县教育局工作简报\n" + told) == {f"{one}: {STAR}" for one in expected}
