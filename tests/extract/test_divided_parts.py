"""Who has which part of a work, where several clauses share it out; what is wished or divides nothing gives none."""

import pytest

from tests.extract.qingshui import BUREAU, STAR, owners

SCIENCE, WOMEN, LIBRARY, FIRST = "清水县科协", "清水县妇联", "清水县图书馆", "清水县第一中学"
IT = "“启明星”强师工程"
DIVIDED: list[tuple[str, set[str]]] = [
    (f"{IT}，基教股抓进度，县图书馆管质量。", {f"lead {BUREAU}基教股", f"lead {LIBRARY}"}),
    (f"{IT}有九名教师报名，县科协管过程，县妇联管考核，谁也不能松手。", {f"lead {SCIENCE}", f"lead {WOMEN}"}),
    (f"{IT}实行双牵头，县科协管课程、县妇联管人。", {f"lead {SCIENCE}", f"lead {WOMEN}"}),
    (f"（一）{IT}。面向五至八年级。学员由县妇联招，课由县科协上。", {f"implement {SCIENCE}", f"implement {WOMEN}"}),
    (f"（一）{IT}。教师由县科协选、账由县科协结，县妇联只把政治关。", {f"lead {SCIENCE}", f"support {WOMEN}"}),
    (
        f"{IT}9月启动。讲解词的编写由县图书馆承担，学员的选拔归县科协。",
        {f"implement {LIBRARY}", f"implement {SCIENCE}"},
    ),
    (f"{IT}，由县科协管课程、县妇联管学员。", {f"lead {SCIENCE}", f"lead {WOMEN}"}),
    (f"{IT}，县科协管课程，县妇联管经费。", {f"lead {SCIENCE}", f"support {WOMEN}"}),
]
UNDIVIDED = [
    f"{IT}建议县科协管课程，县妇联管考核。",
    f"{IT}原来县科协管课程，县妇联管考核。",
    f"{IT}很热闹，乡镇盯水域、学校盯学生。",
    f"{IT}各校都在做。课程由谁选，考核归哪家，还没有定。",
    f"{IT}开班时，证书由县科协发，名单由县妇联定。",
    f"{IT}之外，县教育局局长李红管全面，副局长王强管教学。",
    f"{IT}，由谁管课程、谁管学员，还没有定。",
    f"{IT}不再由县科协管课程，县妇联管考核也取消。",
]


@pytest.mark.parametrize(("told", "expected"), DIVIDED)
def test_reads_who_has_which_part(told: str, expected: set[str]) -> None:
    assert owners(f"{BUREAU}关于来信的答复\n{told}") == {f"{one}: {STAR}" for one in expected}


@pytest.mark.parametrize("told", UNDIVIDED)
def test_gives_nobody_a_part_that_is_not_given(told: str) -> None:
    assert owners(f"{BUREAU}关于来信的答复\n{told}") == set()


PLAN = BUREAU + "2025年工作要点\n一、{task}\n二、抓好校舍维修。年底前完工。\n" + BUREAU + "\n2025年3月1日\n"
TASKS: list[tuple[str, set[str]]] = [
    (
        "办好乡村幼儿园。两处园舍年内交付。学前教育股抓进度，县图书馆管书目。",
        {f"lead {BUREAU}学前教育股", f"lead {LIBRARY}"},
    ),
    ("办好乡村幼儿园。园舍由县科协选，师资由县妇联配。", {f"implement {SCIENCE}", f"implement {WOMEN}"}),
    ("办好乡村幼儿园。如果县科协管课程，县妇联管考核，事情就好办。", set()),
    ("办好乡村幼儿园。各乡镇管进度，各学校管质量。", set()),
    # whose school each looks after does not divide the work
    ("办好乡村幼儿园。副局长李红包河湾小学，副局长王强包三所幼儿园。", set()),
    ("办好乡村幼儿园。县科协包河湾小学，县妇联包柳树沟教学点。", set()),
    ("办好乡村幼儿园。县科协包东片学校，县妇联包西片学校。", set()),
    ("办好乡村幼儿园。县科协包设计，县妇联包采购。", {f"lead {SCIENCE}", f"lead {WOMEN}"}),
]


@pytest.mark.parametrize(("task", "expected"), TASKS)
def test_reads_who_has_which_part_of_a_task(task: str, expected: set[str]) -> None:
    found = {one for one in owners(PLAN.format(task=task), ("Task",)) if one.endswith("办好乡村幼儿园")}
    assert found == {f"{one}: 办好乡村幼儿园" for one in expected}


SCHOOL = FIRST + "召开项目推进会\n3月5日，" + FIRST + "召开项目推进会。{told}\n"
IN_SCHOOL: list[tuple[str, set[str]]] = [
    (f"{IT}，政教处管过程，教科室管考核。", {f"lead {FIRST}政教处", f"lead {FIRST}教科室"}),
    (f"{IT}自设计到复盘，全程在学生科手里。", {f"lead {FIRST}学生科"}),
    (f"{IT}换了当家人：语文组从图书馆手里接过接力棒。", {f"lead {FIRST}语文组"}),
    (f"{IT}让学生受益，语文组的老师很高兴。", set()),
    (f"{IT}的钥匙在学生科手里。", set()),
    (f"{IT}，学生管学生，班级管班级。", set()),
]


@pytest.mark.parametrize(("told", "expected"), IN_SCHOOL)
def test_reads_which_part_of_a_school_has_it(told: str, expected: set[str]) -> None:
    assert owners(SCHOOL.format(told=told)) == {f"{one}: {STAR}" for one in expected}
