"""Offices and commissions that a level alone stands before, and what 我校 means: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json


def found_in(text: str, region: str) -> dict[str, list[dict[str, str]]]:
    document = Document("d", "v", text, region=region, told=frozenset({"region"}))
    return to_json([extract(document)])


JIAXING, BEIJING = "330400", "110000"
OFFICES = [
    (JIAXING, "凭市侨办、市台办证明加分。", {"嘉兴市侨办", "嘉兴市台办"}),
    (JIAXING, "报市外办备案。", {"嘉兴市外办"}),
    (JIAXING, "在市招办网站公布，由省招办录取。", {"嘉兴市招办", "浙江省招办"}),
    (JIAXING, "近日，省招委会发出通知。", {"浙江省招委会"}),
    (JIAXING, "市监察局、市信息办、市气象台配合。", {"嘉兴市监察局", "嘉兴市信息办", "嘉兴市气象台"}),
    (JIAXING, "市普通高校招生委员会研究决定。", {"嘉兴市普通高校招生委员会"}),
    # of any place, or of none that the text tells
    (JIAXING, "各区招办负责。", set()),
    (JIAXING, "考生到所在市、县招办报名。", set()),
    (BEIJING, "西藏自治区学生同样办理，可通过医院或区招办提出。", set()),
]


@pytest.mark.parametrize(("region", "text", "expected"), OFFICES)
def test_reads_offices_of_a_level(region: str, text: str, expected: set[str]) -> None:
    names = {e["name"] for e in found_in(text, region)["entities"] if e["label"] == "Organization"}
    assert {name for name in names if not name.startswith("市招办")} == expected


OWN_SCHOOL = [
    ("近日，柳河县柳树巷中学开展了防疫活动。我校积极宣传。校长王小明讲话。", {"王小明"}),
    ("3月18日，柳河县柳树巷中学在报告厅召开会议。王小明校长对我校工作提出要求。", {"王小明"}),
    ("检查组莅临我校。检查组认为，柳河县柳树巷中学生物组的工作扎实。校长王小明作了汇报。", {"王小明"}),
    # the one school is another one
    ("3月18日，柳河县柳树巷中学的王丽老师来我校讲座。校长王小明主持。", set()),
    ("3月18日，我校教师参加柳河县柳树巷中学举办的活动。校长王小明带队。", set()),
    ("3月18日，我校教师赴柳河县柳树巷中学学习。校长王小明带队。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OWN_SCHOOL)
def test_knows_whose_head_it_is(text: str, expected: set[str]) -> None:
    found = found_in(text, "220524")
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    assert {names[r["from"]] for r in found["relations"] if r["type"] == "HOLDS_POST"} == expected


OFFICE = "县教育局去年组织培训。“一课一研”计划由教导处负责。"
WRITTEN = [  # whose paper it is, by the lines under its headline
    (
        "2024年度述职报告\n柳河县柳树巷中学校长 王小明\n（2025年1月10日）\n孟家镇中学的老师来过。" + OFFICE,
        "柳河县柳树巷中学",
    ),
    ("守着一间教室\n柳河县柳树巷小学教师 周丽\n" + OFFICE, "柳河县柳树巷小学"),
    ("把心思放在课堂上\n——在柳河县柳树巷小学第三届教代会上的工作报告\n校长 王小明\n" + OFFICE, "柳河县柳树巷小学"),
    ("春天来了\n原创 柳幼教人 柳河县柳树巷幼儿园 2025-04-11\n" + OFFICE, "柳河县柳树巷幼儿园"),
    # a guest who speaks to a school, one who is spoken of, guests who posted nothing
    ("在柳河县柳树巷小学开学典礼上的讲话\n县教育局局长 王小明\n各中小学校：\n" + OFFICE, ""),
    ("县教育局关于评优的通知\n各校：\n" + OFFICE + "柳河县柳树巷小学校长王小明带头。", ""),
    ("全县教研活动安排\n活动地点 柳河县柳树巷小学 时间另行通知\n各校：\n\n\n" + OFFICE, ""),
]


@pytest.mark.parametrize(("text", "school"), WRITTEN)
def test_knows_whose_offices_they_are_by_who_wrote(text: str, school: str) -> None:
    found = found_in(text, "220524")
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    owners = {names[r["from"]] for r in found["relations"] if r["type"] == "RESPONSIBLE_FOR"}
    assert {name for name in owners if name.endswith("教导处")} == ({f"{school}教导处"} if school else set())


SECTIONS = [
    ("柳河县教育局装备办牵头采购。联系方式：装备办主任：王小明。", {"柳河县教育局装备办"}),
    ("柳河县教育局体卫办牵头。近日，体卫办召开会议。", {"柳河县教育局体卫办"}),
    ("柳河县公安局装备办牵头采购。装备办主任：王小明。", {"柳河县公安局装备办"}),
    # two bureaux have one, or none is named
    ("柳河县教育局装备办、柳河县公安局装备办牵头。\n装备办主任：王小明。", {"教育局", "公安局", ""}),
    ("柳河县教育局发文。\n装备办主任：王小明。", {""}),
    ("柳河县发文。装备办主任：王小明。", {""}),
]


@pytest.mark.parametrize(("text", "expected"), SECTIONS)
def test_takes_a_section_for_the_one_named_with_its_bureau(text: str, expected: set[str]) -> None:
    names = {e["name"] for e in found_in(text, "220524")["entities"] if e["label"] == "Organization"}
    expected = {name if name.endswith("办") else f"柳河县{name}装备办" for name in expected}
    assert {name for name in names if name.endswith("办")} == expected
