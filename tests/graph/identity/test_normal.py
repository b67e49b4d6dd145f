"""Normalisation: every written form of one name meets, and nothing that differs does."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.normal import fold_name, organization_slots, school_slots, title_form
from graph.identity.numbers import number_of, numeral_of

SCHOOLS = [
    # one school a row, without its region
    ["第十二中学", "十二中", "第12中学", "12中", "第１２中学", "第十二中", "第 十二 中学"],
    ["一七一中学", "171中", "第一七一中学", "第一百七十一中学"],
    ["第一〇一中学", "101中学", "一零一中学"],
    ["八中", "第八中学", "8中"],
    ["十八中", "第十八中学", "18中学"],
    ["八一学校"],
    ["八一中学"],
    ["十一学校"],
    ["第十一中学", "十一中"],
    ["育才二小", "育才第二小学", "育才第2小学"],
    ["育才小学"],
    ["实验二小", "第二实验小学", "实验第二小学"],
    ["新九小学"],
    ["二职中", "第二职业中学"],
    ["第十二幼儿园", "十二幼"],
    ["第十二小学", "十二小"],
    ["第七高级中学", "第七高中", "七高"],
    ["第七中学"],
    ["人大附中", "中国人民大学附属中学", "中国人民大学附中"],
    ["人大附小"],
    ["华师大二附中", "华师大第二附属中学", "华师大附属第二中学"],
    ["福建师大附中", "福建师范大学附属中学"],
    ["第三中学滨海校区", "三中（滨海校区）", "第三中学(滨海校区)"],
    ["第三中学", "三中"],
    ["耀华中学校", "耀华中学"],
    ["特殊教育学校", "特教学校"],
    ["中心小学"],
    ["外国语学校", "外语学校"],
    ["育才教育集团第三小学"],
    ["第四中学白塔学校"],
]

ORGANS = [
    ["教育委员会", "教委"],
    ["教育局"],
    ["教育体育局", "教体局", "教育和体育局"],
    ["人民政府", "政府"],
    ["中国共产党委员会", "中共委员会", "委", "委员会"],
    ["教育工作委员会", "教育工委", "委教育工委", "中共委教育工作委员会"],
    ["中国人民政治协商会议委员会", "政协", "政协委员会"],
    ["人民代表大会", "人大"],
    ["人民代表大会常务委员会", "人大常委会"],  # another organ than the congress
    ["教育局基础教育科", "教育局基教科", "教育局/基教科"],
    ["教育局教学研究室", "教育局教研室"],
    ["教研室"],
    ["中共教育局委员会", "教育局党委"],
    ["委组织部", "委员会组织部", "中共委组织部"],
    ["政府办公室", "人民政府办公室", "政府办"],
    ["共青团委员会", "团委", "团区委"],
    ["教育督导委员会办公室"],
    ["发展和改革委员会", "发改委"],
    ["二中教育集团", "第二中学教育集团"],
]


@pytest.mark.parametrize("forms", SCHOOLS)
def test_forms_of_one_school_meet(forms: list[str]) -> None:
    assert {school_slots(form) for form in forms} == {school_slots(forms[0])}


def test_different_schools_stay_apart() -> None:
    assert len({school_slots(forms[0]) for forms in SCHOOLS}) == len(SCHOOLS)


@pytest.mark.parametrize("forms", ORGANS)
def test_forms_of_one_organ_meet(forms: list[str]) -> None:
    assert {organization_slots(form) for form in forms} == {organization_slots(forms[0])}


def test_different_organs_stay_apart() -> None:
    assert len({organization_slots(forms[0]) for forms in ORGANS}) == len(ORGANS)


def test_a_section_is_parted_from_its_organ() -> None:
    slots = organization_slots("教育委员会督导科")
    assert (slots.organ, slots.section) == ("教委", "督导科")


TITLES = [
    ("副局长（主持工作）", "副局长"),
    ("党委副书记（挂职）", "党委副书记"),
    ("书 记", "书记"),
    ("书记", "书记"),
    ("副书记", "副书记"),
    ("主任（正处级）", "主任"),
    ("校长（小学部）", "校长(小学部)"),
]


@pytest.mark.parametrize(("written", "form"), TITLES)
def test_titles_lose_only_the_manner(written: str, form: str) -> None:
    assert title_form(written) == form


def test_programs_of_other_kinds_stay_apart() -> None:
    assert fold_name("“强基”工程") == fold_name("强基工程")
    assert fold_name("强基工程") != fold_name("强基计划")


PIECES = st.sampled_from([
    *"第一二八十百〇12中小幼附委党局科室市区（）/“”·—",
    *("中学", "小学", "学校", "附属", "附中", "高级中学", "职业中学", "实验", "育才", "校区", "分校",),
    *("人大", "师大", "教育委员会", "委员会", "中共", "共青团", "人民政府", "教育", "体育", "办公室", "政协"),
    *("集团", "教育集团", "人大常委会", "工作", "总支部", "组织部"),
])  # fmt: skip
NAMES = st.lists(PIECES, max_size=9).map("".join) | st.text(max_size=12)


@given(NAMES)
def test_folding_is_idempotent(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(NAMES)
def test_school_slots_are_idempotent(name: str) -> None:
    assert school_slots(str(school_slots(name))) == school_slots(name)


@given(NAMES)
def test_organization_slots_are_idempotent(name: str) -> None:
    assert organization_slots(str(organization_slots(name))) == organization_slots(name)


@given(NAMES)
def test_titles_are_idempotent(name: str) -> None:
    assert title_form(title_form(name)) == title_form(name)


ORDINALS = st.integers(1, 199)
KINDS = st.sampled_from(["中学", "小学", "幼儿园", "高级中学"])
BRANDS = st.sampled_from(["", "育才", "实验", "白塔"])


@given(ORDINALS, ORDINALS, KINDS, KINDS, BRANDS)
def test_another_ordinal_or_type_is_another_school(one: int, two: int, kind: str, other: str, brand: str) -> None:
    same = (one, kind) == (two, other)
    assert (school_slots(f"{brand}第{one}{kind}") == school_slots(f"{brand}第{numeral_of(two)}{other}")) is same


@given(st.integers(0, 199))
def test_numerals_are_read_as_written(number: int) -> None:
    assert number_of(numeral_of(number)) == number
    assert number_of(str(number)) == number


@given(st.text(alphabet=string.ascii_letters + "区教委"))
def test_what_is_no_numeral_gives_none(text: str) -> None:
    assert number_of(text) is None
