"""Offices in a work behind a meeting on it, parts of both sides, chronicles by the day, and who takes which share
behind a leader; beside each what looks alike and gives nobody anything."""

import pytest

from tests.extract.qingshui import BUREAU, STAR, owners

REPORT = BUREAU + "2024年工作总结\n{}\n"
LIBRARY, WOMEN, SCIENCE = "清水县图书馆", "清水县妇联", "清水县科协"
IT = "“启明星”强师工程"

OFFICES: list[tuple[str, set[str]]] = [
    (f"召开{IT}推进会，县图书馆为责任单位，县妇联为配合单位。", {f"lead {LIBRARY}", f"support {WOMEN}"}),
    (f"{IT}动员会召开。县图书馆为牵头部门。", {f"lead {LIBRARY}"}),
    (f"{IT}去年启动。县图书馆是责任单位，县妇联配合。", {f"lead {LIBRARY}", f"support {WOMEN}"}),
    (f"{IT}推进会召开，县图书馆承办。", set()),
    (f"{IT}推进会召开。县图书馆为主办单位。", set()),
    (f"{IT}推进会召开。谁为责任单位还没有定。", set()),
    (f"{IT}推进会召开。各学校为责任主体。", set()),
    (f"{IT}去年启动。县图书馆不是责任单位。", set()),
    (f"{IT}去年启动。县图书馆为文明单位。", set()),
]
SHARES: list[tuple[str, set[str]]] = [
    (f"{IT}由县图书馆牵头，县妇联、县科协按职责分工各负其责。",
     {f"lead {LIBRARY}", f"implement {WOMEN}", f"implement {SCIENCE}"}),
    (f"{IT}由县图书馆牵头，县妇联、县科协各司其职。",
     {f"lead {LIBRARY}", f"implement {WOMEN}", f"implement {SCIENCE}"}),
    (f"{IT}由县图书馆挂帅，县妇联具体抓。", {f"lead {LIBRARY}", f"implement {WOMEN}"}),
    (f"{IT}由县妇联具体抓。", {f"lead {WOMEN}"}),
    (f"{IT}由副县长李红总负责，县妇联具体组织。", {"lead 李红", f"implement {WOMEN}"}),
    (f"{IT}由县长王小林总牵头，副县长李红总协调。", {"lead 王小林", "lead 李红"}),
    (f"县图书馆、县妇联共同抓{IT}。", {f"lead {LIBRARY}", f"lead {WOMEN}"}),
    (f"县图书馆今年重点抓了{IT}。", {f"lead {LIBRARY}"}),
    (f"{IT}，县图书馆负责牵头，县妇联负责宣传。", {f"lead {LIBRARY}", f"support {WOMEN}"}),
    (f"各部门要共同抓好{IT}。", set()),
    (f"{IT}如由县图书馆牵头，效果会更好。", set()),
    (f"{IT}去年启动。由县图书馆牵头制定方案，县妇联配合。", {f"lead {LIBRARY}", f"support {WOMEN}"}),
    (f"{IT}由县妇联出经费、县科协出专家。", {f"support {WOMEN}", f"support {SCIENCE}"}),
    (f"{IT}实行牵头制，各部门各负其责。", set()),
    (f"{IT}要求各单位各司其职。", set()),
    (f"{IT}实行县图书馆牵头人制度。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), [*OFFICES, *SHARES])
def test_who_holds_an_office_or_takes_a_share(told: str, expected: set[str]) -> None:
    assert owners(REPORT.format(told)) == {f"{one}: {STAR}" for one in expected}


PLAN = BUREAU + "2025年工作要点\n一、{}\n二、抓好校舍维修。年底前完工。\n" + BUREAU + "\n2025年3月1日\n"
TASK = "加快新校区建设"
SECTION, MONEY = f"{BUREAU}基教股", f"{BUREAU}计财股"
TASKS: list[tuple[str, set[str]]] = [
    ("基教股为责任股室。", {f"lead {SECTION}"}),
    ("这项工作由基教股牵头，计财股负责经费。", {f"lead {SECTION}", f"support {MONEY}"}),
    ("由基教股牵头，县妇联负责对接。", {f"lead {SECTION}", f"support {WOMEN}"}),
    ("副局长李红包抓，校建办具体实施。", {"lead 李红", f"implement {BUREAU}校建办"}),
    ("由局资助办牵头。", {f"lead {BUREAU}资助办"}),
    ("计划财务股牵头。", {f"lead {BUREAU}计划财务股"}),
    ("各校为责任主体。", set()),
    ("各股室要在3月底前拿出办法。", set()),
    ("要求基教股拿出办法。", set()),
]


@pytest.mark.parametrize(("told", "expected"), TASKS)
def test_sections_that_have_a_task(told: str, expected: set[str]) -> None:
    found = {one for one in owners(PLAN.format(f"{TASK}。{told}"), ("Task",)) if one.endswith(f": {TASK}")}
    assert found == {f"{one}: {TASK}" for one in expected}


FIRST, OTHER = "清水县第一中学", "秦安县兴国中学"
SIGNED = f"{FIRST}与{OTHER}签署结对协议\n5月19日，{FIRST}与{OTHER}签约。{{}}\n"
SIDES: list[tuple[str, set[str]]] = [
    (f"由两校团委牵头开展{IT}。", {f"lead {FIRST}团委", f"lead {OTHER}团委"}),
    (f"{IT}由两校教务处负责。", {f"lead {FIRST}教务处", f"lead {OTHER}教务处"}),
    (f"{IT}由双方德育处承办。", {f"implement {FIRST}德育处", f"implement {OTHER}德育处"}),
    (f"{IT}受到两校团委好评。", set()),
    (f"{IT}与两校教务处主任见面。", set()),
    (f"清水县第二中学也来了。{IT}由两校团委牵头。", set()),
]


@pytest.mark.parametrize(("told", "expected"), SIDES)
def test_parts_of_both_sides_are_one_of_each(told: str, expected: set[str]) -> None:
    assert owners(SIGNED.format(told)) == {f"{one}: {STAR}" for one in expected}


CHRONICLE = f"{FIRST}2024年大事记\n三月\n{{}}\n"
DAYS: list[tuple[str, set[str]]] = [
    (f"▲27日　教务处组织{IT}首场汇报。", {f"implement {FIRST}教务处"}),
    (f"27日下午　德育处启动{IT}。", {f"implement {FIRST}德育处"}),
    (f"25—27日，校长王小林到{OTHER}考察，双方约定共同举办{IT}。", {f"lead {FIRST}", f"lead {OTHER}"}),
    (f"▲28日　校长王小林赴{OTHER}回访，商定明年起合办{IT}。", {f"implement {FIRST}", f"implement {OTHER}"}),
    (f"27日，教务处参加{IT}的老师返校。", set()),
    (f"27日　{IT}开讲。", set()),
    (f"▲28日　校长王小林赴{OTHER}回访，了解{IT}。", set()),
]


@pytest.mark.parametrize(("told", "expected"), DAYS)
def test_entries_of_a_chronicle_begin_with_the_day(told: str, expected: set[str]) -> None:
    assert owners(CHRONICLE.format(told)) == {f"{one}: {STAR}" for one in expected}
