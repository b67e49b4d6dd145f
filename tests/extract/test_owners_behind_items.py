"""Schedules of schools and bureaus that name who does an item at the end of its line."""

import pytest

from tests.extract.test_tasks_and_owners import owners

PLAN = "丰台区第一小学2023年下学期工作计划\n一、月工作安排\n九月\n"
OWN = "丰台区第一小学"

NAMED = [  # the lines of one school's plan, and who has the first
    ("1.开学典礼(德育处、安全办)", "开学典礼", {f"lead {OWN}德育处", f"lead {OWN}安全办"}),
    ("1.消防演练（总务处　罗文娟）", "消防演练", {f"lead {OWN}总务处", "lead 罗文娟"}),
    ("1.新生家长会。（教导处、各班主任）", "新生家长会", {f"lead {OWN}教导处", "generic 各班主任"}),
    ("1.读书节启动；【教科室】", "读书节启动", {f"lead {OWN}教科室"}),
    ("1.秋季运动会(体育组,团委协助)", "秋季运动会", {f"lead {OWN}体育组", f"support {OWN}团委"}),
    ("1.植树活动——总务处", "植树活动", {f"lead {OWN}总务处"}),
    ("1.教师节慰问　　　　工会", "教师节慰问", {f"lead {OWN}工会"}),
    ("1.教师节表彰会　　责任：工会", "教师节表彰会", {f"lead {OWN}工会"}),
    ("1.毕业班送考(校长办公室；体育组)", "毕业班送考", {f"lead {OWN}办公室", f"lead {OWN}体育组"}),
    # nobody
    ("1.新建教学楼(东校区)", "新建教学楼(东校区)", set()),
    ("1.完善管理制度(试行)", "完善管理制度(试行)", set()),
    ("1.开展教学常规检查(上半年)", "开展教学常规检查(上半年)", set()),
    ("1.规范校务会：校长办公会", "规范校务会", set()),
    ("1.期末考试、学籍整理(含补考)", "期末考试、学籍整理(含补考)", set()),
]


@pytest.mark.parametrize(("line", "task", "expected"), NAMED)
def test_reads_who_has_an_item_at_the_end_of_its_line(line: str, task: str, expected: set[str]) -> None:
    assert owners(f"{PLAN}{line}\n2.制定教研组计划\n")[task] == expected


def test_takes_a_colon_or_a_name_alone_only_beside_others() -> None:
    lines = "1.开学典礼(德育处)\n2.教案检查(罗文娟)\n3.家长开放日：总务处\n4.制定教学计划(全体教师)\n"
    lines += "5.教师节表彰会　　责任：工会\n"
    found = owners(PLAN + lines)
    assert found["教案检查"] == {"lead 罗文娟"}
    assert found["家长开放日"] == {f"lead {OWN}总务处"}
    assert found["教师节表彰会"] == {f"lead {OWN}工会"}
    assert found["制定教学计划"] == {"generic 全体教师"}


def test_reads_the_sections_of_a_bureau() -> None:
    lines = "七月\n1.教师招聘面试(人事股)\n2.食堂排查(安全办、勤管站)\n3.招生政策发布(基教股)\n"
    lines += "10月\n1.校车检查(安全办　县交警大队)\n"
    found = owners("清水县教育局2024年下半年工作安排\n" + lines)
    assert found["食堂排查"] == {"lead 清水县教育局安全办", "lead 清水县教育局勤管站"}
    assert found["招生政策发布"] == {"lead 清水县教育局基教股"}
    assert found["校车检查"] == {"lead 清水县教育局安全办", "lead 清水县交警大队"}


def test_ends_a_line_of_a_schedule_before_the_next_month() -> None:
    lines = "".join(f"{n}.常规教学检查与反馈交流            教务处\n" for n in range(1, 8))
    found = owners(f"丰台区第一小学2023年工作行事历\n9月\n{lines}10月\n1.秋季趣味运动会            体育组\n")
    assert not any("月" in task for task in found)


def test_takes_no_list_of_winners_for_work() -> None:
    lines = "1.语文组(高中部)\n2.数学组(教研组)\n3.罗文娟(教务处)\n4.《春天》教学设计(清水县实验小学)\n"
    assert not any(one for one in owners("清水县教育局关于公布优秀教研组的通知\n一、一等奖\n" + lines).values())
