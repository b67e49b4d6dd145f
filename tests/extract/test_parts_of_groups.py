"""Parts of the one alliance or group that a text names, called by its last word: 集团秘书处, 联盟理事会."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

GROUP, ALLIANCE = "丰台区同心桥教育集团", "丰台区河畔教育协作联盟"


def parts(text: str) -> set[tuple[str, str]]:
    """(part, what it is part of), by their names."""
    document = Document(key="d", version="v", text=text, region="110106", told=frozenset({"region"}))
    return {
        (compose_name(s.subject), compose_name(str(s.object)))
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION and s.type == "PART_OF" and "/" in s.subject
    }


NAMED = [
    (f"{GROUP}成立三年。轮岗由集团秘书处牵头。", {(f"{GROUP}秘书处", GROUP)}),
    (f"{GROUP}成立三年。集团办公室负责协调。", {(f"{GROUP}办公室", GROUP)}),
    (f"{GROUP}成立三年。集团人事服务部管轮岗。", {(f"{GROUP}人事服务部", GROUP)}),
    (f"{ALLIANCE}成立。联盟理事会每年开会。", {(f"{ALLIANCE}理事会", ALLIANCE)}),
    (f"{GROUP}设理事会，由三校校长组成。", {(f"{GROUP}理事会", GROUP)}),
    (f"{ALLIANCE}成立。联盟下设秘书处，秘书处设在县教研室。", {(f"{ALLIANCE}秘书处", ALLIANCE)}),
    (f"{GROUP}成立三年。集团教研中心排了表，教研中心管考勤。", {(f"{GROUP}教研中心", GROUP)}),
    (f"{GROUP}成立三年。集团教学部署有序，县教研中心来听课。", set()),
    # of several groups, of none, of every group, in another word
    (f"{GROUP}与丰台区向阳教育集团成立。集团设理事会。", set()),
    (f"{GROUP}与丰台区向阳教育集团成立。集团秘书处牵头。", set()),
    ("丰台区教委发通知。集团秘书处牵头。", set()),
    (f"{GROUP}成立三年。各集团办公室负责协调。", set()),
    (f"{GROUP}成立三年。集团化办公室工作经验很多。", set()),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_knows_the_parts_of_the_one_group(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(text) == expected


ALLIANCES = [
    ("河畔基础教育协作联盟举行签约仪式。", {"河畔基础教育协作联盟"}),
    ("由河畔学校发展联盟牵头。", {"河畔学校发展联盟"}),
    ("“三校”协作联盟的教师到会。", {"“三校”协作联盟"}),
    ("各校要加强协作联盟建设。", set()),
    ("组建课程联盟，两校结成帮扶联盟。", set()),
    ("鼓励成立多个学前教育联盟。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ALLIANCES)
def test_alliances_are_known_by_what_they_do(text: str, expected: set[str]) -> None:
    statements = extract(Document(key="d", version="v", text=text)).statements
    named = {str(s.object) for s in statements if s.type == "MENTION" and s.subject.startswith("Organization")}
    assert named == expected
