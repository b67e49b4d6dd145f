"""Clauses that leave out their subject: it is the one with which the clause before begins, where nobody else acts."""

import pytest

from tests.extract.qingshui import BUREAU, STAR, owners

SCIENCE, WOMEN, LIBRARY = "清水县科协", "清水县妇联", "清水县图书馆"
IT = "“启明星”强师工程"
CARRIED: list[tuple[str, set[str]]] = [
    (f"一、{IT}。您建议早日启动，县妇联其实已先行一步，去年底即立项并掌管至今。", {f"lead {WOMEN}"}),
    (f"一、{IT}。县妇联先行一步，一直负责到今天。", {f"lead {WOMEN}"}),
    (f"{IT}启动后，县科协没有推辞，主动牵头。", {f"lead {SCIENCE}"}),
    (f"{IT}落地，县图书馆腾出场地，还承担了日常运营。", {f"implement {LIBRARY}"}),
    (f"{IT}走到今天，县教育局副局长李红上任后重新组队，亲自主抓。", {"lead 李红"}),
    (f"{IT}启动时，县科协二话不说，连夜开会，主动牵头。", {f"lead {SCIENCE}"}),
    (f"一、{IT}。县科协出设备、出人、出课，是这项工程的东家。", {f"lead {SCIENCE}"}),
    (f"一、{IT}。县科协跑前跑后，算得上这项工程的主心骨。", {f"lead {SCIENCE}"}),
]
NOT_CARRIED: list[tuple[str, set[str]]] = [
    (f"{IT}今年启动，县科协提出建议，另行负责。", set()),
    (f"{IT}启动，县妇联出资十万元，牵头单位另定。", {f"support {WOMEN}"}),
    (f"{IT}启动，县科协到会祝贺，负责人没有来。", set()),
    (f"{IT}启动，县科协参观后很满意，愿意承担。", set()),
    (f"{IT}启动，县科协不再过问，没有人牵头。", set()),
    (f"{IT}启动，县科协请县妇联上台，主动牵头。", set()),
    (f"{IT}启动，县科协的展品很多，是这次展览的主角。", set()),
]


@pytest.mark.parametrize(("told", "expected"), [*CARRIED, *NOT_CARRIED])
def test_reads_whom_the_clause_before_names(told: str, expected: set[str]) -> None:
    assert owners(f"{BUREAU}关于来信的答复\n{told}") == {f"{one}: {STAR}" for one in expected}


PLAN = BUREAU + "2025年工作要点\n一、{task}\n二、抓好校舍维修。年底前完工。\n" + BUREAU + "\n2025年3月1日\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [("县妇联先行一步，一直负责到今天。", {f"lead {WOMEN}"}), ("县妇联提出建议，另行负责。", set())],
)
def test_reads_it_of_a_task(said: str, expected: set[str]) -> None:
    found = {one for one in owners(PLAN.format(task="办好家长夜校。" + said), ("Task",)) if "办好家长夜校" in one}
    assert found == {f"{one}: 办好家长夜校" for one in expected}
