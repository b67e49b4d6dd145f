"""Work plans that say who is over a piece of work and who does it, sections that papers are sent to, and groups that
keep watch right behind their bureau's name."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

BUREAU = "清水县教育局"
PLAN = f"{BUREAU}2025年工作要点\n\n{{items}}\n\n{BUREAU}\n2025年3月1日\n"


def read(items: str) -> tuple[set[str], set[tuple[str, str, str]]]:
    """The bodies, and (owner, role, initiative)."""
    found = to_json([extract(Document("d", "v", PLAN.format(items=items)))])
    names = {e["id"]: e["name"] for e in found["entities"]}
    owned = (r for r in found["relations"] if r["type"] == "RESPONSIBLE_FOR")
    told = {(names[r["from"]], r["properties"]["role"], names[r["to"]]) for r in owned}
    return {e["name"] for e in found["entities"] if e["label"] == "Organization"}, told


FINANCE, BASIC = f"{BUREAU}计财股", f"{BUREAU}基教股"
OVER_IT = [
    (
        "一、实施“暖灯计划”。该计划由县教育局副局长李红分管，局计财股具体实施，县发改局协助争取上级资金。",
        "实施“暖灯计划”",
        {(FINANCE, "implement"), ("清水县发改局", "support")},
    ),
    ("一、抓好课后服务。由副局长李红分管，基教股具体负责。", "抓好课后服务", {(BASIC, "lead")}),
    ("一、抓好课后服务。由副局长李红同志分管，基教股具体落实。", "抓好课后服务", {(BASIC, "implement")}),
    # nobody else is said to do it
    ("一、抓好校车安全。由副局长李红分管。", "抓好校车安全", {("李红", "lead")}),
    ("一、抓好校车安全。由基教股具体实施，副局长李红分管。", "抓好校车安全", {("李红", "lead"), (BASIC, "implement")}),
    ("一、抓好校车安全。由副局长李红分管，每月具体研究一次。", "抓好校车安全", {("李红", "lead")}),
]


@pytest.mark.parametrize(("items", "work", "expected"), OVER_IT)
def test_whoever_does_it_has_it_and_not_who_is_over_them(items: str, work: str, expected: set[tuple[str, str]]) -> None:
    assert {(who, role) for who, role, what in read(items)[1] if what == work} == expected


TOGETHER = [
    (
        "一、开设“周六之家”。依托村级阵地，由团县委、县民政局共同组织，县妇联参与，年内服务儿童800人。",
        "周六之家",
        {("共青团清水县委", "lead"), ("清水县民政局", "lead"), ("清水县妇联", "support")},
    ),
    ("一、开办“小河信箱”。由县民政局统筹管理。", "小河信箱", {("清水县民政局", "lead")}),
    (
        "一、县慈善协会捐赠的10万元“春溪助教金”继续用于走教教师，由县教育工会管理发放。",
        "春溪助教金",
        {("清水县教育工会", "lead")},
    ),
    ("一、开设“周六之家”。依托村级阵地，各校共同组织。", "周六之家", set()),
    ("一、开设“周六之家”。县民政局到会祝贺。", "周六之家", set()),
    ("一、开设“周六之家”。经费由县财政局管理发放给个人。", "周六之家", {("清水县财政局", "support")}),
]


@pytest.mark.parametrize(("items", "work", "expected"), TOGETHER)
def test_reads_who_runs_what_is_opened(items: str, work: str, expected: set[tuple[str, str]]) -> None:
    assert {(who, role) for who, role, what in read(items)[1] if what == work} == expected


BODIES = [
    ("一、各校每月向局办公室报进度。", {f"{BUREAU}办公室"}),
    ("一、各校将总结报局办公室备案。", {f"{BUREAU}办公室"}),
    ("一、材料送局人事股，表格交局安全股。", {f"{BUREAU}人事股", f"{BUREAU}安全股"}),
    ("一、局督查考核小组每季度通报一次。", {f"{BUREAU}督查考核小组"}),
    ("一、由县教育局督查专班汇总。", {f"{BUREAU}督查专班"}),
    # nobody's own, a visit, what all have
    ("一、把任务交给局里的办公室。", set()),
    ("一、各校成立督查专班。", set()),
    ("一、向全局干部办公室送文件。", set()),
    ("一、县教育局督查组到校检查。", set()),
]


@pytest.mark.parametrize(("items", "expected"), BODIES)
def test_finds_sections_that_papers_go_to_and_groups_that_keep_watch(items: str, expected: set[str]) -> None:
    assert read(items)[0] - {BUREAU} == expected
