"""Which programs are parts of which: sub-projects that a plan sets up, and what a notice of a campaign consists of."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json


def parts(text: str) -> set[tuple[str, str]]:
    found = to_json([extract(Document("d", "v", text))])
    programs = {e["id"]: e["name"] for e in found["entities"] if e["label"] == "Program"}
    return {
        (programs[r["from"]], programs[r["to"]])
        for r in found["relations"]
        if r["type"] == "PART_OF" and r["from"] in programs and r["to"] in programs
    }


STAR, SEED = "贺兰星光计划", ("青苗入职培训项目", "老树返聘项目")
BOTH = {(part, STAR) for part in SEED}
SET_UP = [
    ("计划下设两个子项目：“青苗”入职培训项目由教研室负责；“老树”返聘项目由人事股组织实施。", BOTH),
    ("该计划包括“青苗”入职培训项目、“老树”返聘项目。", BOTH),
    ("计划由“青苗”入职培训项目、“老树”返聘项目两个项目组成。", BOTH),
    # another one's, what is only done beside it, one alone
    ("工程包括“青苗”入职培训项目、“老树”返聘项目。", set()),
    ("“青苗”入职培训项目、“老树”返聘项目同时启动。", set()),
    ("计划由“青苗”入职培训项目、“老树”返聘项目的参加者评议。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SET_UP)
def test_what_a_program_sets_up_is_part_of_it(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(f"市教育局主办“贺兰星光”计划。{text}\n") == expected


WALK = "汶水少年行系列活动"
CAMPAIGN = [
    ("二、活动内容\n（一）“溪声琅琅”诵读大赛。每校限报2件。\n（二）“小木匠”研习营。共办8期。",
     {("溪声琅琅诵读大赛", WALK), ("小木匠研习营", WALK)}),
    ("二、主要活动安排\n（一）举办“溪声琅琅”诵读大赛。\n（二）开展“小木匠”研习营。",
     {("溪声琅琅诵读大赛", WALK), ("小木匠研习营", WALK)}),
    ("二、赛事项目\n1.“溪声琅琅”诵读大赛。\n2.“小木匠”研习营。",
     {("溪声琅琅诵读大赛", WALK), ("小木匠研习营", WALK)}),
    ("二、工作要求\n（一）“溪声琅琅”诵读大赛要报名。\n（二）“小木匠”研习营要签到。", set()),
    ("二、活动内容\n（一）参加过“溪声琅琅”诵读大赛的学校优先。\n（二）“小木匠”研习营。", set()),
    ("二、活动内容\n（一）读书。\n（二）“小木匠”研习营。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CAMPAIGN)
def test_what_a_notice_of_one_campaign_consists_of(text: str, expected: set[tuple[str, str]]) -> None:
    notice = f"安丘市教育局关于开展2024年“汶水少年行”系列活动的通知\n各中小学：\n一、主题\n读家乡\n{text}\n"
    assert parts(notice) == expected


NAMED = [
    ("2024年“汶水少年行”系列活动", WALK),
    ("2024年度“汶水少年行”系列活动", WALK),
    ("“汶水少年行”系列活动", WALK),
    ("2024年校园欺凌专项整治行动", "2024年校园欺凌专项整治行动"),
    ("2024年控辍保学专项行动", "2024年控辍保学专项行动"),
    ("2024年春季安全专项行动", "2024年春季安全专项行动"),
]


@pytest.mark.parametrize(("said", "name"), NAMED)
def test_the_year_before_a_quoted_name_is_no_part_of_it(said: str, name: str) -> None:
    found = to_json([extract(Document("d", "v", f"安丘市教育局关于开展{said}的通知\n各中小学：\n"))])
    assert name in {e["name"] for e in found["entities"] if e["label"] == "Program"}
