"""Several pieces of work of which one sentence says who has them, and sections that do their part again and again;
beside each what looks alike and gives nobody anything."""

import pytest

from tests.extract.qingshui import BUREAU, LAMP, STAR, owners

REPORT = BUREAU + "2024年工作总结\n{}\n"
BOTH_NAMED = "今年启动“启明星”强师工程和“提灯人”家访计划"
DANCE, WOMEN, SAFETY = "清水县文化馆", "清水县妇联", f"{BUREAU}安全股"


def of_both(*roles: str) -> set[str]:
    """Each owner of both works."""
    return {f"{role}: {work}" for role in roles for work in (STAR, LAMP)}


TOGETHER: list[tuple[str, set[str]]] = [
    (f"{BOTH_NAMED}，覆盖30所学校。两项工作均由县文化馆负责落实，县妇联配合。",
     of_both(f"lead {DANCE}", f"support {WOMEN}")),
    (f"{BOTH_NAMED}，两项工作都由县文化馆牵头。", of_both(f"lead {DANCE}")),
    (f"{BOTH_NAMED}；上述两个项目统一由县文化馆承办。", of_both(f"implement {DANCE}")),
    ("“启明星”强师工程办到第三年，与“提灯人”家访计划合并推进，由县文化馆牵头。", of_both(f"lead {DANCE}")),
    ("“启明星”强师工程今年同“提灯人”家访计划统筹实施，由县文化馆牵头。", of_both(f"lead {DANCE}")),
    (f"{BOTH_NAMED}。三项工作均由县文化馆负责。", set()),
    (f"{BOTH_NAMED}。两项工作均由各学校负责。", set()),
    (f"{BOTH_NAMED}。两项经费均由县财政局保障。", set()),
    ("“启明星”强师工程办到第三年，与“提灯人”家访计划同台亮相，由县文化馆牵头。", {f"lead {DANCE}: {LAMP}"}),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), TOGETHER)
def test_what_is_said_of_several_works_is_said_of_each(told: str, expected: set[str]) -> None:
    assert owners(REPORT.format(told)) == expected


WHOLE: list[tuple[str, set[str]]] = [
    ("县文化馆负责总体协调，县妇联做好宣传。", {f"lead {DANCE}", f"support {WOMEN}"}),
    ("县文化馆负责组织实施。", {f"lead {DANCE}"}),
    ("县文化馆具体负责日常工作。", {f"lead {DANCE}"}),
    ("县公安局负责校园周边治安。", set()),
    ("县文化馆负责全县演出市场。", set()),
    ("各乡镇负责组织实施。", set()),
]


@pytest.mark.parametrize(("told", "expected"), WHOLE)
def test_who_is_in_charge_of_the_whole_in_the_next_sentence(told: str, expected: set[str]) -> None:
    assert owners(REPORT.format(f"“启明星”强师工程去年启动。{told}")) == {f"{one}: {STAR}" for one in expected}


AGAIN: list[tuple[str, set[str]]] = [
    ("安全股每月到校检查一次。", {f"implement {SAFETY}"}),
    ("安全股每学期组织一次展示，各校参加。", {f"implement {SAFETY}"}),
    ("局安全股定期对各校开展培训。", {f"implement {SAFETY}"}),
    ("督导室每月通报一次。", set()),
    ("人事股每月检查一次记录。", set()),
    ("安全股每月调度进展情况。", set()),
    ("安全股股长每月到校检查。", set()),
    ("县公安局定期排查隐患。", set()),
    ("各学校每学期组织一次展示。", set()),
]


@pytest.mark.parametrize(("told", "expected"), AGAIN)
def test_sections_that_do_it_each_month_carry_it_out(told: str, expected: set[str]) -> None:
    assert owners(REPORT.format(f"实施“启明星”强师工程，{told}")) == {f"{one}: {STAR}" for one in expected}


PLAN = BUREAU + "2025年工作要点\n一、{}\n二、抓好校舍维修。年底前完工。\n" + BUREAU + "\n2025年3月1日\n"
TASK = "办好乡村幼儿园"
TASKS: list[tuple[str, set[str]]] = [
    ("推行“蒲公英”巡讲，安全股每学期组织一次展示。", {f"implement {SAFETY}"}),
    ("推行“蒲公英”巡讲，督导室每学期督查一次。", set()),
    ("布点方案由安全股提出，年底前印发。", {f"implement {SAFETY}"}),
    ("布点方案由安全股会同各乡镇提出。", {f"implement {SAFETY}"}),
    ("布点方案由安全股联合有关部门制定。", {f"implement {SAFETY}"}),
    ("意见由安全股提出。", set()),
    ("“蒲公英”行动由县文化馆统筹，县妇联主席李红为总召集人。", {f"lead {DANCE}", "lead 李红"}),
    ("实行“周转池”制度，由县文化馆管总量、县妇联管使用。", {f"lead {DANCE}", f"lead {WOMEN}"}),
    ("两项工作均由县文化馆负责，县妇联配合。", {f"lead {DANCE}", f"support {WOMEN}"}),
]


@pytest.mark.parametrize(("told", "expected"), TASKS)
def test_who_has_a_task(told: str, expected: set[str]) -> None:
    found = {one for one in owners(PLAN.format(f"{TASK}。{told}"), ("Task",)) if one.endswith(f": {TASK}")}
    assert found == {f"{one}: {TASK}" for one in expected}
