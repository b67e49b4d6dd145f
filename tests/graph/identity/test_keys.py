"""Keys: one thing has one key in every written form, another thing another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import keys
from graph.schema.load import load_schema

FENGTAI, FUZHOU, BEIJING, JINFENG = "110106", "350100", "110000", "640106"

ORGANIZATIONS = [
    (FENGTAI, ["丰台区教委", "北京市丰台区教育委员会", "区教委", "教委", "我区教委", "丰台教委"], "教委"),
    (FENGTAI, ["丰台区委", "中共丰台区委", "中国共产党北京市丰台区委员会", "区委"], "委"),
    (FENGTAI, ["丰台区委教育工委", "区委教育工委", "中共丰台区委教育工作委员会"], "教育工委"),
    (FENGTAI, ["丰台区政协", "政协丰台区委员会", "中国人民政治协商会议北京市丰台区委员会"], "政协"),
    (FENGTAI, ["共青团丰台区委", "团区委", "丰台区团委"], "团委"),
    (FENGTAI, ["区人大", "丰台区人民代表大会"], "人大"),
    (FENGTAI, ["区人大常委会", "丰台区人大常委会"], "人大常委会"),
    (FUZHOU, ["福州市教育局", "福建省福州市教育局", "市教育局"], "教育局"),
    (JINFENG, ["金凤区教育局教研室", "区教育局教学研究室"], "教育局/教研室"),
    (keys.NATIONAL, ["教育部"], "教育部"),
    (keys.PLACELESS, ["北京日报"], "北京日报"),
    (keys.NATIONAL, ["中华人民共和国教育部", "国家教育部"], "教育部"),
    (FUZHOU, ["福州市人民政府", "市政府"], "政府"),
    (FENGTAI, ["区市场监管局", "丰台区市场监督管理局"], "市场监管局"),
    (FUZHOU, ["市人力资源和社会保障局", "福州市人社局"], "人社局"),
    (FENGTAI, ["区政府教育督导室", "丰台区教育督导室"], "政府/教育督导室"),
    (FENGTAI, ["区委教育工委组织科", "丰台区教育工委组织科"], "教育工委/组织科"),
    ("330600", ["绍兴一中校团委", "绍兴市第一中学团委"], "第1中学/团委"),
    ("330600", ["绍兴市第一中学校长室", "绍兴一中校长室"], "第1中学/校长室"),
    ("330600", ["绍兴一中学生发展中心"], "第1中学/学生发展中心"),
    ("331024", ["仙居中学党委", "浙江省仙居中学党委"], "仙居中学/党委"),
]


@pytest.mark.parametrize(("region", "forms", "name"), ORGANIZATIONS)
def test_organizations(region: str, forms: list[str], name: str) -> None:
    assert {keys.organization_key(region, form) for form in forms} == {f"Organization|{region}|{name}"}


SCHOOLS = [
    (FUZHOU, ["福州第十五中学", "福州十五中", "市第十五中学", "福建省福州第十五中学"], "第15中学"),
    (FENGTAI, ["北京市丰台区第八中学", "丰台八中", "丰台区第八中学"], "第8中学"),
    (BEIJING, ["北京十二中", "北京市第十二中学"], "第12中学"),
    ("310000", ["上海中学", "上海市上海中学"], "上海中学"),
    ("150102", ["新城中学"], "新城中学"),
    ("330000", ["浙江省立绍兴中学", "省立绍兴中学"], "省立绍兴中学"),
    ("310101", ["上海市黄浦区卢湾一中心小学", "卢湾第一中心小学"], "卢湾第1中心小学"),
    (keys.PLACELESS, ["四十一中"], "第41中学"),
]


@pytest.mark.parametrize(("region", "forms", "slots"), SCHOOLS)
def test_schools(region: str, forms: list[str], slots: str) -> None:
    assert {keys.school_key(region, form) for form in forms} == {f"School|{region}|{slots}"}


def test_sections_carry_their_owner() -> None:
    bureau = keys.organization_key(JINFENG, "金凤区教育局")
    section = f"Organization|{JINFENG}|教育局/教研室"
    assert keys.section_key(bureau, "教研室") == keys.section_key(bureau, "金凤区教育局教研室") == section
    school = keys.school_key("330600", "绍兴一中")
    office = "Organization|330600|第1中学/教学处"
    assert keys.section_key(school, "教学处") == keys.section_key(school, "绍兴一中教学处") == office


PERSONS = [
    # unit, how it stands in the key
    ("Organization|110106|委", "leaders of 110106"),
    ("Organization|110106|政府", "leaders of 110106"),
    ("Organization|110106|政府/办公室", "leaders of 110106"),
    ("Region|110106", "leaders of 110106"),
    ("Organization|110106|教委/督导科", "education of 110106"),
    ("Organization|110106|教育工委", "education of 110106"),
    ("Organization|110106|财政局", "110106/财政局"),
    ("School|350100|第15中学", "350100/第15中学"),
    ("Organization|350100|第15中学/教学处", "350100/第15中学"),
    ("@texts/a.txt", "@texts/a.txt"),
]


@pytest.mark.parametrize(("unit", "part"), PERSONS)
def test_persons_are_told_apart_by_their_unit(unit: str, part: str) -> None:
    assert keys.person_key("崔 茜", unit) == f"Person|崔茜|{part}"


PROGRAMS = [
    (FENGTAI, "“青蓝”工程", "", "Program|110106|青蓝工程|"),
    (FENGTAI, "“青蓝工程”", "", "Program|110106|青蓝工程|"),
    (FENGTAI, "学前教育行动计划（2021—2023年）", "", "Program|110106|学前教育行动计划|2021-2023"),
    (FENGTAI, "学前教育行动计划", "2021―2023年", "Program|110106|学前教育行动计划|2021-2023"),
    (FENGTAI, "第三期学前教育行动计划", "", "Program|110106|学前教育行动计划|第3期"),
    (FENGTAI, "教育现代化2035", "", "Program|110106|教育现代化2035|"),
    (FENGTAI, "2023年头雁计划", "", "Program|110106|头雁计划|2023"),
    (FENGTAI, "2023年度教师考核", "", "Program|110106|教师考核|2023"),
    ("School|330600|第1中学", "“英贤计划”项目", "", "Program|School/330600/第1中学|英贤计划|"),
    (keys.MULTI, "通武廊", "", "Program|multi|通武廊|"),
]


@pytest.mark.parametrize(("scope", "name", "edition", "key"), PROGRAMS)
def test_programs(scope: str, name: str, edition: str, key: str) -> None:
    assert keys.program_key(scope, name, edition) == key


def test_programs_of_two_schools_stay_two() -> None:
    one, two = (keys.school_key(FENGTAI, name) for name in ("丰台八中", "丰台十八中"))
    assert keys.program_key(one, "青蓝工程") != keys.program_key(two, "青蓝工程")
    assert keys.program_key(FENGTAI, "强基工程") != keys.program_key(FENGTAI, "强基计划")


NUMBERS = [
    (["绍市教〔2017〕33号", "绍市教[2017]33号", "绍市教（2017）33号", "绍市教 〔2017〕 33 号"], "绍市教〔2017〕33号"),
    (["浦教德【2016】24号", "浦教德〔2016〕第24号"], "浦教德〔2016〕24号"),
    (["国务院令第717号"], "国务院令717号"),
]


@pytest.mark.parametrize(("forms", "folded"), NUMBERS)
def test_numbers_of_documents(forms: list[str], folded: str) -> None:
    assert {keys.policy_key("标题", number=form) for form in forms} == {f"Policy|no|{folded}"}


def test_policies_without_number() -> None:
    ministry = keys.organization_key(keys.NATIONAL, "教育部")
    assert (
        keys.policy_key("《学前教育条例（试行）》", issuer=ministry, year="2020")
        == "Policy|CN/教育部|学前教育条例|2020"
    )
    assert keys.policy_key("义务教育法", region=keys.NATIONAL) == "Policy|in CN|义务教育法"


def test_the_rest() -> None:
    task = keys.task_key("texts/a.txt", ("重点任务", "深化 招生改革"))
    assert task == "Task|texts/a.txt|重点任务 / 深化招生改革"
    assert keys.task_key("texts/a.txt", "重点任务 / 深化招生改革", 2) == task + "|2"
    assert keys.target_key(task, "新增学位", "个", "2024").startswith("Target|Task/texts/a.txt/")
    assert keys.result_key(FENGTAI, "新增学位", "个", "2024", "a.txt") == "Result|110106|新增学位|个|2024"
    assert keys.result_key(FENGTAI, "新增学位", "个", "", "a.txt") == "Result|110106|新增学位|个|@a.txt"
    assert keys.event_key(FENGTAI, "2023-02-01", "推进会") == "Event|110106|2023-02-01|推进会"
    assert keys.event_key(FENGTAI, None, "推进会", "a.txt") == "Event|110106|@a.txt|推进会"
    assert keys.unresolved_region_key("西区", "a.txt") == "Region|?西区|a.txt"


@given(st.text(min_size=1), st.text(min_size=1))
def test_keys_round_trip_their_label_whatever_a_name_holds(one: str, two: str) -> None:
    made = [
        keys.region_key(one),
        keys.organization_key(FENGTAI, one),
        keys.school_key(FENGTAI, one),
        keys.person_key(one, f"@{two}"),
        keys.program_key(FENGTAI, one, two),
        keys.task_key(one, (two,)),
        keys.policy_key(one, issuer=two),
        keys.target_key(keys.document_key(one), two, "所"),
        keys.result_key(keys.document_key(one), two, "所", "", two),
        keys.event_key(FENGTAI, None, one, two),
        keys.document_key(one),
    ]
    assert {keys.label_of(key) for key in made} == set(load_schema().labels)
    assert [len(keys.parts_of(key)) for key in made] == [1, 2, 2, 2, 3, 2, 3, 4, 4, 3, 1]
