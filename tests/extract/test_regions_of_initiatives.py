"""Which division a program or a meeting is said to be of: the one in or directly before its name."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

CHANGLI = "130322"


def regions(text: str) -> set[tuple[str, str]]:
    found = to_json([extract(Document("d", "v", text, region=CHANGLI, told=frozenset({"region"})))])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    labels = {entity["id"]: entity["label"] for entity in found["entities"]}
    told = [r for r in found["relations"] if r["type"] == "IN_REGION" and labels[r["from"]] in ("Program", "Event")]
    return {(names[r["from"]], names[r["to"]]) for r in told}


PROGRAMS = [
    ("县教育局启动昌黎县“青苗”行动。", {("青苗行动", "昌黎县")}),
    ("县教育局启动昌黎县学前教育“青苗”行动。", {("青苗行动", "昌黎县")}),
    ("县教育局启动昌黎县2025年中小学教师“青苗”计划。", {("青苗计划", "昌黎县")}),
    ("县教育局实施昌黎县乡村小规模学校“青苗”行动。", {("青苗行动", "昌黎县")}),
    # who runs it, has it or gives to it is not what it is of
    ("记者走进靖安镇中心小学“青苗”社团项目。", set()),
    ("靖安镇中心小学的“青苗”社团项目获奖。", set()),
    ("靖安镇政府先行试点“青苗”护学制度。", set()),
    ("昌黎县援助的“青苗”助学计划启动。", set()),
    ("昌黎县青苗教育促进会资助“向阳”助学计划。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PROGRAMS)
def test_knows_a_program_of_a_division_from_one_run_there(text: str, expected: set[tuple[str, str]]) -> None:
    assert regions(text) == expected


OF_TWO = [
    ("5月24日，昌黎县与卢龙县教育协作签约仪式举行。", "昌黎县"),
    ("5月24日，卢龙县—昌黎县教育协作签约仪式举行。", "昌黎县"),
    ("昌黎县与卢龙县教育协作签约仪式在卢龙县举行。", "卢龙县"),
    ("5月24日，秦皇岛市昌黎县教育协作签约仪式举行。", "昌黎县"),
    ("5月24日，卢龙县与青龙满族自治县教育协作签约仪式举行。", ""),
]


@pytest.mark.parametrize(("text", "region"), OF_TWO)
def test_takes_the_papers_own_division_of_two(text: str, region: str) -> None:
    assert {of for _, of in regions(text)} == ({region} if region else set())
