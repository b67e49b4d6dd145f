"""Standing contests and meetings that somebody is said to run, who ran what is visited, and institutes named in short;
beside each what only looks like it."""

import pytest

from graph.identity.keys import label_of
from graph.identity.names import compose_name
from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from tests.extract.qingshui import BUREAU, COUNTY, owners

HEAD = "清水县教育局工作简报\n"


def named(text: str, label: str) -> set[str]:
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    keys = {s.subject for s in extract(document).statements if s.type == "MENTION" and s.subject}
    return {compose_name(key) for key in keys if label_of(key) == label}


RUN = [
    ("据悉，全县中学生辩论大会由县教育局主办，每年一届。", {f"lead {BUREAU}: 全县中学生辩论大会"}),
    ("两项赛事合并，改称全县学生（青年）运动会，由县教育局牵头、县体育局配合。",
     {f"lead {BUREAU}: 全县学生(青年)运动会", "support 清水县体育局: 全县学生(青年)运动会"}),
    ("第六届全县青少年机器人挑战赛将由县教育局和县科协联合承办。",
     {f"implement {BUREAU}: 全县青少年机器人挑战赛", "implement 清水县科协: 全县青少年机器人挑战赛"}),
    ("中小学生科技节由县教育局组织实施。", {f"implement {BUREAU}: 中小学生科技节"}),
    # many, nobody, or what is only spoken of
    ("中小学生科技节由各校自行组织。", set()),
    ("本次大会由县教育局主办。", set()),
    ("学生参加的中小学生科技节由县教育局主办。", set()),
    ("中小学生科技节由来已久。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RUN)
def test_reads_who_runs_a_contest_without_quotation_marks(text: str, expected: set[str]) -> None:
    assert owners(f"{HEAD}{text}\n") == expected


def hosts(text: str) -> set[str]:
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    found = to_json([extract(document)])
    called = {entity["id"]: entity["name"] for entity in found["entities"]}
    parts = [r for r in found["relations"] if r["type"] == "PARTICIPATES_IN"]
    return {called[r["from"]] for r in parts if r["properties"]["role"] == "host"}


VISIT = "县委书记王星河一行调研清水县永清小学辩论大会筹备情况\n4月2日，王星河到清水县永清小学调研辩论大会筹备情况。\n"
HOSTS: list[tuple[str, set[str]]] = [
    ("据悉，全县中学生辩论大会由县教育局主办。", set()),
    ("全县中学生辩论大会由县教育局、县科协承办。", set()),
    ("第六届全县中学生辩论大会将由县教育局承办。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HOSTS)
def test_takes_who_runs_what_is_visited_for_no_host_of_the_visit(text: str, expected: set[str]) -> None:
    assert hosts(f"{VISIT}{text}\n") == expected


INSTITUTES = [
    ("清水县教育教学研究院印发通知。材料报县研究院。", {"清水县教研院"}),
    ("清水县教育考试院公布办法。县考试院受理。", {"清水县教育考试院"}),
    ("清水县教育科学研究所受理。县研究所课程教研科负责受理。", {"清水县教科所", "清水县教科所课程教研科"}),
    # two that fit, of another place, or none in full
    ("清水县教育教学研究院、清水县农业研究院到会。县研究院发言。",
     {"清水县教研院", "清水县农业研究院", "清水县研究院"}),
    ("天水市教育考试院公布办法。县考试院受理。", {"天水市教育考试院", "清水县考试院"}),
    ("材料报县研究院。", {"清水县研究院"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INSTITUTES)
def test_joins_a_short_institute_to_the_only_full_one(text: str, expected: set[str]) -> None:
    assert named(text, "Organization") == expected


def test_knows_the_federation_of_students() -> None:
    assert named("由全国学联主办。", "Organization") == {"中华全国学生联合会"}


GROUPS = [
    ("报送县“书香园丁”评选工作领导小组办公室。县教育局、县教育工会成立由部门领导组成的“书香园丁”评选工作领导小组，下设办公室。",
     "清水县“书香园丁”评选工作领导小组"),
    ("报送县“书香园丁”评选工作领导小组审定。县教育局成立由部门领导组成的“书香园丁”评选工作领导小组，下设办公室。",
     "清水县“书香园丁”评选工作领导小组"),
    ("材料报县校车安全工作领导小组办公室。成立由各局组成的校车安全工作领导小组，下设办公室。",
     "清水县校车安全工作领导小组"),
    # whose group it is, where none was named with its level
    ("县教育局成立由部门领导组成的“书香园丁”评选工作领导小组，下设办公室。", f"{BUREAU}“书香园丁”评选工作领导小组"),
    ("县防汛工作领导小组督查。县教育局成立由部门领导组成的“书香园丁”评选工作领导小组，下设办公室。",
     f"{BUREAU}“书香园丁”评选工作领导小组"),
    ("材料报县“金笔”评选工作领导小组。县教育局成立由部门领导组成的“书香园丁”评选工作领导小组，下设办公室。",
     f"{BUREAU}“书香园丁”评选工作领导小组"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_means_the_group_that_was_named_with_its_level(text: str, expected: str) -> None:
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    entities = to_json([extract(document)])["entities"]
    groups = {entity["name"] for entity in entities if entity["name"].endswith(expected[-13:])}
    assert groups == {expected}
