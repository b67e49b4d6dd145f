"""Lines that share work out to bodies below a heading on duties: what has a name, and what is only to be done."""

import pytest

from tests.extract.qingshui import BUREAU, owners

POLICE, LAND = "清水县公安局", "清水县自然资源局"
HEADED = "清水县入学实施细则\n第五条　各部门职责：\n{}\n本细则自印发之日起施行。\n"
READ = [
    (
        "县公安局：负责居住信息核验工作，对存疑户口提出意见。\n县自然资源局：负责房屋登记比对工作。\n"
        "县教育局：牵头开展“提灯人”家访计划，受理咨询。",
        {f"lead {POLICE}: 居住信息核验", f"lead {LAND}: 房屋登记比对", f"lead {BUREAU}: 提灯人家访计划"},
    ),
    (
        "县公安局：会同县教育局办理外来子女资格联审工作。\n县自然资源局：监测舆情。\n县财政局：保障经费，及时拨付。",
        {f"lead {POLICE}: 外来子女资格联审"},
    ),
    (
        "县教育局：受理群众咨询，承担残障儿童摸底工作。\n县自然资源局：监测舆情。\n县财政局：保障经费，及时拨付。",
        {f"lead {BUREAU}: 残障儿童摸底"},
    ),
]
LINES = "{}\n县自然资源局：监测舆情。\n县财政局：保障经费，及时拨付。"
NOT_READ = [
    HEADED.format(LINES.format("县公安局：负责做好考点周边巡逻工作。")),  # what is to be done
    HEADED.format(LINES.format("县公安局：负责指导各校报名工作。")),
    HEADED.format(LINES.format("县公安局：配合居住信息核验工作。")),  # helps
    HEADED.format(LINES.format("县公安局：负责日常工作。")),
    HEADED.format("县公安局：负责居住信息核验工作。\n县财政局：保障经费。"),  # two lines
    "清水县入学问答\n网友留言：\n县公安局：负责居住信息核验工作。\n县自然资源局：监测舆情。\n县财政局：保障经费。\n",
]


@pytest.mark.parametrize(("lines", "expected"), READ)
def test_reads_whose_the_named_work_of_a_line_is(lines: str, expected: set[str]) -> None:
    assert owners(HEADED.format(lines)) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_takes_no_deed_for_a_name(text: str) -> None:
    assert owners(text) == set()
