"""Owners in plain papers: whom a section of a list of duties is about, offices of sections, names that stand beside a
section, people who were asked to come, and parts of a school that act together."""

import pytest

from tests.extract.qingshui import LAMP, STAR, had, owners
from tests.extract.stated import named, read

HEAD = "清水县教育局工作情况\n"
BUREAU = "清水县教育局"
AMONG = [
    (f"{STAR}聘请退休教师14人，由县教研室具体负责。", {"lead 清水县教研室"}),
    (f"{STAR}选派骨干教师30名，由县教师进修学校牵头。", {"lead 清水县进修学校"}),
    (f"{STAR}涉及46所学校，局后勤保障中心是具体实施单位。", {f"implement {BUREAU}后勤保障中心"}),
    (f"县教研室带队实施{STAR}，走完28所学校。", {"lead 清水县教研室"}),
    (f"{STAR}由县教研室和班主任共同实施。", {"implement 清水县教研室"}),
    (f"全年开展{STAR}四轮。副局长尤海琳兼任工程总协调人。", {"lead 尤海琳"}),
    (f"安全与督导科负责的{STAR}全面推开。", {f"lead {BUREAU}安全与督导科"}),
    # people who are looked after, an office that others have, who only sits in a group
    (f"为办好{STAR}，县教育局招募志愿者20名，由县图书馆统一管理。", set()),
    (f"{STAR}由校外机构晨光公益中心承办。", set()),
    (f"{STAR}尚未确定实施单位。", set()),
]


@pytest.mark.parametrize(("told", "expected"), AMONG)
def test_reads_who_has_it_in_plain_sentences(told: str, expected: set[str]) -> None:
    assert had(HEAD + told) - {f"implement {BUREAU}", f"lead {BUREAU}"} == expected


ROSTER = (
    f"清水县教育局关于实施{STAR}的通知\n成立领导小组，名单如下：\n组  长：尤海琳（局党组书记、局长）\n"
    "副组长：龚小川（县政府教育督导室主任）\n成  员：岳明舟、武志安\n"
)
OFFICES = [
    (f"领导小组办公室设在基础教育股，岳明舟兼任办公室主任，负责{STAR}的日常调度。", "龚小川"),
    (f"办公室设在基础教育股，岳明舟任办公室主任，落实{STAR}。", "龚小川"),
    (f"岳明舟兼任办公室主任，负责{STAR}的日常调度。", "尤海琳"),
]


@pytest.mark.parametrize(("told", "nobody"), OFFICES)
def test_a_place_in_a_group_is_no_section_of_duties(told: str, nobody: str) -> None:
    assert not any(nobody in owner for owner in had(ROSTER + told))


SHARED = "清水县第三中学关于有关工作分工的通知\n尤海琳同志任教务处主任；\n龚小川同志任政教处主任；\n{}"
LINES = [
    (
        f"尤海琳\n  主管{STAR}。\n龚小川\n  落实{LAMP}，每月一次。",
        {f"lead 尤海琳: {STAR}", f"implement 龚小川: {LAMP}"},
    ),
    (f"龚小川\n  除本组工作外，承担{LAMP}。", {f"implement 龚小川: {LAMP}"}),
    (f"尤海琳同志\n  推进{STAR}。", {f"implement 尤海琳: {STAR}"}),
    # who only comes, who has something else, whoever it is
    (f"尤海琳\n  参加{STAR}。", set()),
    (f"尤海琳\n  {STAR}另行安排。", set()),
    (f"各处室\n  落实{LAMP}。", set()),
]


@pytest.mark.parametrize(("told", "expected"), LINES)
def test_the_line_below_a_name_tells_its_duties_in_a_paper_that_shares_out_work(told: str, expected: set[str]) -> None:
    assert {owner for owner in owners(SHARED.format(told)) if "第三中学" not in owner} == expected


BRACKETS = [
    ("〔牵头：安全股，杨再朗；配合：各学校〕", {"杨再朗"}),
    ("（责任股室：安全股、陆引花）", {"陆引花"}),
    ("（牵头：安全股，武志安）", {"武志安"}),
    ("（责任股室：安全股、项目办、各学校）", set()),
    ("（责任股室：安全股，计财股，高中校）", set()),
    ("（责任股室：安全股、全系统）", set()),
]


@pytest.mark.parametrize(("bracket", "expected"), BRACKETS)
def test_takes_a_name_beside_a_section_for_a_person(bracket: str, expected: set[str]) -> None:
    assert named(f"清水县教育局2024年工作要点\n六、开展校园安全整治。逐校排查。{bracket}\n", "Person") == expected


VISIT = "清水县新闻\n调研组走访了清水县实验小学和清水县第三中学。{}"
SCHOOLS = [
    ("在实验小学，校长尤海琳作了汇报。", {("尤海琳", "清水县实验小学", "校长")}),
    ("调研组来到实验小学，副校长尤海琳作了汇报。", {("尤海琳", "清水县实验小学", "副校长")}),
    ("在第三中学，校长尤海琳作了汇报。", {("尤海琳", "清水县第三中学", "校长")}),
    # a school whose name nobody could read, any school of a kind, one of two
    ("在那片果园旁的学校，校长尤海琳作了汇报。", set()),
    ("各实验小学都要学习。", set()),
    ("调研组还走访了礼县实验小学。在实验小学，校长尤海琳作了汇报。", set()),
]


@pytest.mark.parametrize(("told", "expected"), SCHOOLS)
def test_a_plain_name_means_the_only_school_called_so(told: str, expected: set[tuple[str, str, str]]) -> None:
    assert read(VISIT.format(told), "HOLDS_POST") == expected
