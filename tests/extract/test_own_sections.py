"""A section's own paper: 我科 and 我股 mean it, and the author of a report on his own year holds the post he says."""

import pytest

from tests.extract.stated import read

SECTION = "安丘市教育和体育局安全科"
OWN = [
    ("我科实施“平安校车”工程。", {(SECTION, "平安校车工程", "implement")}),
    ("“护校安园”专项行动由我科牵头，检查学校158校次。", {(SECTION, "护校安园专项行动", "lead")}),
    ("由我们科牵头，实施“平安校车”工程。", {(SECTION, "平安校车工程", "lead")}),
    # another kind of section, a word that only begins so, a listener
    ("我股实施“平安校车”工程。", set()),
    ("我科技馆里有“平安校车”工程的展板。", set()),
    ("我科学习了“平安校车”工程的经验。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_means_the_section_whose_paper_it_is(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert read(f"{SECTION}2023年工作总结\n一年来，认真履职。\n{text}\n", "RESPONSIBLE_FOR") == expected
    below = f"2023年工作总结\n{SECTION}\n（2024年1月12日）\n{text}\n"
    assert read(below, "RESPONSIBLE_FOR") == expected


def test_leaves_open_whose_section_speaks_where_two_sign() -> None:
    text = f"2023年工作总结\n{SECTION}\n安丘市教育和体育局人事科\n由我科牵头，实施“平安校车”工程。\n"
    assert not read(text, "RESPONSIBLE_FOR")


REPORT = f"2023年度述职报告\n{SECTION}　于长海\n（2024年1月12日）\n各位领导、同志们：\n"
AUTHORS = [
    ("本人自2020年3月起任安丘市教育和体育局安全科科长，主要负责安全工作。", {("于长海", SECTION, "科长")}),
    ("我现任安丘市教育和体育局安全科副科长。", {("于长海", SECTION, "副科长")}),
    ("本人于2021年担任安丘市教育和体育局安全科科长以来，认真履职。", {("于长海", SECTION, "科长")}),
    ("本人主要负责安全工作。", set()),
    ("本人任务较重，压力较大。", set()),
    ("本人任教多年，熟悉学校。", set()),
]


@pytest.mark.parametrize(("text", "expected"), AUTHORS)
def test_reads_the_post_of_who_reports_on_himself(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert read(f"{REPORT}{text}\n", "HOLDS_POST") == expected


NEXT = [
    ("三、2024年打算", {"办好安全管理干部轮训"}),
    ("三、明年工作计划", {"办好安全管理干部轮训"}),
    ("三、下一年度工作思路", {"办好安全管理干部轮训"}),
    ("三、存在不足", set()),
    ("三、努力方向", set()),
    ("三、个人体会", set()),
]


@pytest.mark.parametrize(("heading", "expected"), NEXT)
def test_what_a_speech_sets_out_for_the_next_year_is_work(heading: str, expected: set[str]) -> None:
    text = f"{REPORT}{heading}\n（一）办好安全管理干部轮训。全年举办3期。\n（二）学习业务。多看书。\n"
    assert {what for what, _, _ in read(text, "PART_OF") if what.startswith("办好")} == expected
