"""Lists whose columns nothing but blanks part: the names of what is run, who runs it, and lists that give nobody."""

import pytest

from tests.extract.qingshui import BUREAU, owners

SCHOOL = "清水县第一中学"
READ = [
    (
        "序号　培训班名称　主办单位　承办单位\n1　新教师板书培训班　县教育局　清水县第一中学\n"
        "2　护林员急救培训班　县财政局　待定\n",
        {
            f"lead {BUREAU}: 新教师板书培训班",
            f"implement {SCHOOL}: 新教师板书培训班",
            "lead 清水县财政局: 护林员急救培训班",
        },
    ),
    (
        "项目名称　申报单位　负责人\n山野植物课程　清水县第一中学　李红梅、王建国\n溪流观测课程　县教育局　——\n",
        {
            f"lead {SCHOOL}: 山野植物课程",
            "lead 李红梅: 山野植物课程",
            "lead 王建国: 山野植物课程",
            f"lead {BUREAU}: 溪流观测课程",
        },
    ),
    (
        "活动名称　牵头单位　时间\n屋檐下的诗会　县教育局、县财政局　5月\n河畔棋友会　（自办）　6月\n",
        {f"lead {BUREAU}: 屋檐下的诗会", "lead 清水县财政局: 屋檐下的诗会"},
    ),
]
NOT_READ = [
    "项目名称\t责任单位\t责任人\n改造村校食堂\t县教育局\t李红梅\n改造村校操场\t县教育局\t李红梅\n",  # a table: tasks
    "项目名称　申报单位　负责人\n山野植物课程　清水县第一中学　李红梅\n",  # one row is no list
    "项目名称　建设地点　金额\n教学楼加固　清水县第一中学　20万\n食堂改造　清水县第一中学　30万\n",  # nobody runs it
    "序号　项目名称　申报单位\n山野植物课程　清水县第一中学　李红梅\n溪流观测课程　县教育局　王建国\n",  # other columns
    "论文题目　申报单位　负责人\n山野植物初探　清水县第一中学　李红梅\n溪流观测札记　县教育局　王建国\n",  # papers
    "项目名称　申报单位　负责人\n公示期间如有异议，请向县教育局反映。\n联系人：李红梅　电话：0938\n",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_reads_who_runs_what_a_list_names(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_reads_nothing_from_other_lists(text: str) -> None:
    assert owners(text) == set()
