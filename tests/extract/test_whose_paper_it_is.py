"""Whose sections a paper names barely: each line is one wording, with the bodies that it must, and must not, name."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

QINGSHUI = "620521"
BUREAU, SCHOOL = "清水县教育局", "清水县红堡初级中学"


def bodies(text: str) -> set[str]:
    document = Document("d", "v", text, region=QINGSHUI, told=frozenset({"region"}))
    return {entity["name"] for entity in to_json([extract(document)])["entities"] if entity["label"] == "Organization"}


MINUTES = (
    "{school}\n校务会议纪要\n〔2024〕第3期\n学校{office}　　2024年10月11日\n"
    "列　席：任志远（教务处主任）　马晓梅（总务处主任）\n会议传达了县教育局《关于安全工作的通知》。\n"
    "一、关于教学常规检查\n由教务处牵头，总务处配合。\n"
)
# the office of a school that stands over its minutes is not whose paper it is, and no bureau's
OF_THE_SCHOOL = ["办公室", "党政办公室", "党政办", "校长办公室"]


@pytest.mark.parametrize("office", OF_THE_SCHOOL)
def test_minutes_under_a_school_name_speak_of_its_sections(office: str) -> None:
    found = bodies(MINUTES.format(school=SCHOOL, office=office))
    assert {f"{SCHOOL}教务处", f"{SCHOOL}总务处"} <= found
    assert not {name for name in found if name.startswith((f"{BUREAU}教务", f"{BUREAU}总务"))}


NOTICE = "{bureau}文件\n关于做好课后服务工作的通知\n各学校：\n一、组织领导\n{told}\n{bureau}\n2024年9月1日\n"
OF_THE_BUREAU = [
    ("县政府教育督导室主任任志远任副组长，成员为人事科科长马晓梅。", "人事科"),
    ("副组长由县委办公室副主任任志远担任，成员为基教股股长马晓梅。", "基教股"),
    ("县人大办公室主任任志远到会，财务科科长马晓梅参加。", "财务科"),
]


@pytest.mark.parametrize(("told", "section"), OF_THE_BUREAU)
def test_a_government_has_no_bureau_sections(told: str, section: str) -> None:
    found = bodies(NOTICE.format(bureau=BUREAU, told=told))
    assert f"{BUREAU}{section}" in found
    assert not {name for name in found if name.endswith(section)} - {f"{BUREAU}{section}"}


OF_ANOTHER = [  # a bureau named before keeps its sections, and a government its offices
    ("县财政局局长任志远到会，人事科科长马晓梅参加。", "清水县财政局人事科"),
    ("县发展和改革局副局长任志远、财务科科长马晓梅参加。", "清水县发展和改革局财务科"),
    ("县政府督查室主任任志远到会。", "清水县政府督查室"),
]


@pytest.mark.parametrize(("told", "section"), OF_ANOTHER)
def test_another_bureau_keeps_the_sections_named_behind_it(told: str, section: str) -> None:
    assert section in bodies(NOTICE.format(bureau=BUREAU, told=told))
