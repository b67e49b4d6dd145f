"""Items of a notice with a bare matter for a heading: work where the program that their text is about has an owner."""

import pytest

from tests.extract.qingshui import BUREAU, owners

WOMEN = "清水县妇联"
NOTICE = (
    BUREAU + "关于做好暑期有关工作的通知\n各学校：\n现就几件事项通知如下。\n一、留守儿童陪伴。{told}\n"
    "二、值班安排。值班表于7月5日前报送。\n" + BUREAU + "\n2025年6月27日\n"
)
ITEMS: list[tuple[str, set[str]]] = [
    ("“启明星”计划由县妇联负责，已有志愿者46名。", {f"lead {WOMEN}"}),
    ("“启明星”计划由妇联的同志带着走，已有志愿者46名。", {f"implement {WOMEN}"}),
    ("“启明星”行动进入第三年，总协调仍是县教育局副局长李红。", {"lead 李红"}),
    ("启明星专项行动，招募、培训两道手续统一收到县教育局计财股。", {f"lead {BUREAU}计财股"}),
    ("“启明星”计划，县妇联管招募，县图书馆管书目。", {f"lead {WOMEN}", "lead 清水县图书馆"}),
    ("“启明星”计划正在酝酿，办法另行通知。", set()),
    ("“启明星”计划由谁负责，另行通知。", set()),
    ("家长可以参加“启明星”计划，该计划由县妇联负责。", set()),
    ("“启明星”计划由县妇联负责，“提灯人”计划由县图书馆负责。", set()),
]


@pytest.mark.parametrize(("told", "expected"), ITEMS)
def test_an_item_on_a_program_is_work_of_its_owner(told: str, expected: set[str]) -> None:
    found = {one for one in owners(NOTICE.format(told=told), ("Task",)) if one.endswith("留守儿童陪伴")}
    assert found == {f"{one}: 留守儿童陪伴" for one in expected}


GIVEN: list[tuple[str, set[str]]] = [
    ("“启明星”计划的审批手续统一收到县教育局计财股。", {f"lead {BUREAU}计财股"}),
    ("“启明星”计划的日常运行全部收归县妇联。", {f"lead {WOMEN}"}),
    ("“启明星”计划的捐款统一收到县妇联的账户。", set()),
    ("“启明星”计划启动，各校统一收到县妇联的通知。", set()),
    ("“启明星”计划由妇联的同志介绍给家长。", set()),
]


@pytest.mark.parametrize(("told", "expected"), GIVEN)
def test_work_that_is_gathered_with_a_body_is_its(told: str, expected: set[str]) -> None:
    assert owners(f"{BUREAU}关于提案的答复\n{told}\n") == {f"{one}: 启明星计划" for one in expected}
