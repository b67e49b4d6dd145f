"""Who has a part in work that a meeting lays on them, not in the meeting; and the opening of a festival."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

MEETING = "3月8日，秭归县教育局召开全县教育重点项目推进会，副局长向世杰出席会议。"
PARTS = [
    (f"{MEETING}秭归县交通运输局参与会议。", {"秭归县教育局", "向世杰", "秭归县交通运输局"}),
    (f"{MEETING}会议由秭归县教育局主办，秭归县公安局参与。", {"秭归县教育局", "向世杰", "秭归县公安局"}),
    (f"{MEETING}校车清查工作由秭归县教育局牵头，秭归县交通运输局参与。", {"秭归县教育局", "向世杰"}),
    (f"{MEETING}路灯改造由张家湾镇人民政府具体负责，秭归县公安局参与。", {"秭归县教育局", "向世杰"}),
]
OPENINGS = [
    ("3月8日，泰宁县第三实验小学举行第七届校园读书节开幕式，校长江美兰致辞。", {"第七届校园读书节开幕式"}),
    ("3月8日，泰宁县第三实验小学举行“第二届校园科技节”启动仪式。", {"“第二届校园科技节”启动仪式"}),
    ("3月8日，泰宁县第三实验小学举行第七届校园读书节，校长江美兰致辞。", {"第七届校园读书节"}),
]


def _read(text: str, region: str) -> dict[str, list[dict[str, str]]]:
    document = Document("d", "v", f"教育一周要闻\n{text}\n", region=region, told=frozenset({"region"}))
    return to_json([extract(document)])


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_reads_who_takes_part_in_the_meeting(text: str, expected: set[str]) -> None:
    found = _read(text, "420527")
    names = {e["id"]: e["name"] for e in found["entities"]}
    assert {names[r["from"]] for r in found["relations"] if r["type"] == "PARTICIPATES_IN"} == expected


@pytest.mark.parametrize(("text", "expected"), OPENINGS)
def test_reads_the_opening_of_a_festival(text: str, expected: set[str]) -> None:
    found = _read(text, "350429")
    assert {e["name"] for e in found["entities"] if e["label"] == "Event"} == expected
