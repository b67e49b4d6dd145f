"""Whom those in charge of a work call in (会同), and who gives it help of any kind."""

import pytest

from tests.extract.qingshui import BUREAU, owners

PLAN = (
    BUREAU + "2025年工作要点\n一、优化学校布局。{said}\n二、抓好校舍维修。年底前完工。\n" + BUREAU + "\n2025年3月1日\n"
)
FINANCE, STAFF, WORKS = "清水县财政局", "清水县人社局", "清水县住建局"
CALLED: list[tuple[str, set[str]]] = [
    ("布局方案由县教育局会同县财政局、有关乡镇拿出，报县政府审定。", {f"lead {BUREAU}", f"support {FINANCE}"}),
    ("大宗物资公开招标，由县教育局会同县物资采购中心组织实施。", {f"lead {BUREAU}", "support 清水县物资采购中心"}),
    (
        "由县委编办牵头，会同县人社局、县教育局于6月底前拿出方案。",
        {"lead 清水县编办", f"support {STAFF}", f"support {BUREAU}"},
    ),
    ("具体办法由局人事科会同县人社局制定。", {f"lead {BUREAU}人事科", f"support {STAFF}"}),
    ("我局正会同县财政局编制专项规划，到2027年全部落地。", {f"lead {BUREAU}", f"support {FINANCE}"}),
    ("我局将会同县财政局开展专项检查。", {f"lead {BUREAU}", f"support {FINANCE}"}),
    (
        "由县教育局牵头，县人社局、县财政局从编制和经费上给予支持。",
        {f"lead {BUREAU}", f"support {STAFF}", f"support {FINANCE}"},
    ),
    ("由县教育局负责，县住建局在用地上予以保障。", {f"lead {BUREAU}", f"support {WORKS}"}),
    ("由县教育局负责，县教研室做课程指导。", {f"lead {BUREAU}", "support 清水县教研室"}),
    ("县公安局要会同县教育局，每月开展一次排查。", {"lead 清水县公安局", f"support {BUREAU}"}),
    ("由县教育局牵头，县图书馆为村小提供书目。", {f"lead {BUREAU}", "support 清水县图书馆"}),
    ("由县教育局牵头，县人社局、县财政局做好配合。", {f"lead {BUREAU}", f"support {STAFF}", f"support {FINANCE}"}),
]
CALLED_TO_A_PROGRAM: list[tuple[str, set[str]]] = [
    ("县教育局会同县财政局开展“清渠”专项行动。", {f"lead {BUREAU}", f"support {FINANCE}"}),
    (
        "县人社局将会同县教育局、县财政局建立教师“蓄水池”制度。",
        {f"lead {STAFF}", f"support {BUREAU}", f"support {FINANCE}"},
    ),
    ("县教育局联合县财政局开展“清渠”专项行动。", {f"implement {BUREAU}", f"support {FINANCE}"}),
]
NOT_CALLED: list[tuple[str, set[str]]] = [
    ("由县教育局牵头，会同有关部门拿出方案。", {f"lead {BUREAU}"}),
    ("由县教育局牵头。县图书馆为学生提供书目。", {f"lead {BUREAU}"}),
    ("建议由县教育局会同县财政局拿出方案。", set()),
    ("会同县财政局开展专项检查。", set()),
    ("学校布局调整时，要向县教育局提供详细情况。", set()),
    ("规划单位要给县教育局提供图纸。", set()),
    ("县住建局在用地上没有余地。", set()),
]


@pytest.mark.parametrize(("said", "expected"), CALLED_TO_A_PROGRAM)
def test_whoever_calls_others_in_to_a_program_leads_it(said: str, expected: set[str]) -> None:
    assert {owner.split(":")[0] for owner in owners(said)} == expected


@pytest.mark.parametrize(("said", "expected"), [*CALLED, *NOT_CALLED])
def test_reads_who_is_called_in_to_a_task(said: str, expected: set[str]) -> None:
    found = {one for one in owners(PLAN.format(said=said), ("Task",)) if one.endswith("优化学校布局")}
    assert found == {f"{one}: 优化学校布局" for one in expected}


IT, STAR = "“启明星”强师工程", "启明星强师工程"
OF_PROGRAM: list[tuple[str, set[str]]] = [
    (f"{IT}由县教育局牵头，会同县人社局于6月底前启动。", {f"lead {BUREAU}", f"support {STAFF}"}),
    (f"{IT}由县教育局负责，县文旅局做技术配合。", {f"lead {BUREAU}", "support 清水县文旅局"}),
    (f"{IT}由县教育局负责，县图书馆为他们提供教研支持。", {f"lead {BUREAU}", "support 清水县图书馆"}),
    (f"{IT}由县教育局负责，会同谁来办还没有定。", {f"lead {BUREAU}"}),
]


@pytest.mark.parametrize(("said", "expected"), OF_PROGRAM)
def test_reads_who_is_called_in_to_a_program(said: str, expected: set[str]) -> None:
    assert owners(f"{BUREAU}关于来信的答复\n{said}") == {f"{one}: {STAR}" for one in expected}
