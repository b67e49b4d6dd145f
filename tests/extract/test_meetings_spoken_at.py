"""Meetings that a report names by what somebody said there: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

TALKS = [
    (
        "12日，局长陈小辉在2015年全市教育工作电视电话会议上提出，要推广新模式。",
        {("陈小辉", "2015年全市教育工作电视电话会议")},
    ),
    ("局长陈小辉在2023年秋季开学工作会议上强调纪律。", {("陈小辉", "2023年秋季开学工作会议")}),
    ("副局长吴小敏在第三届青年教师论坛上介绍经验。", {("吴小敏", "第三届青年教师论坛")}),
    (
        "在全市教育系统党建工作推进会上，昆山市第一中学作交流发言，局长陈小辉讲话。",
        {("陈小辉", "全市教育系统党建工作推进会"), ("昆山市第一中学", "全市教育系统党建工作推进会")},
    ),
    # of the nation, of no name, or still to come
    ("习近平总书记在2018年全国教育大会上强调立德树人。", set()),
    ("局长陈小辉在会议上强调纪律。", set()),
    ("各校要在2024年教职工大会上宣布名单。", set()),
    ("学校将在2024年散学典礼上，对先进学生进行表彰。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TALKS)
def test_reads_who_spoke_where(text: str, expected: set[tuple[str, str]]) -> None:
    document = Document("d", "v", f"昆山教育一周要闻\n{text}\n", region="320583", told=frozenset({"region"}))
    found = to_json([extract(document)])
    names = {e["id"]: e["name"] for e in found["entities"]}
    told = {(names[r["from"]], names[r["to"]]) for r in found["relations"] if r["type"] == "PARTICIPATES_IN"}
    assert told == expected


SPOKEN = [
    ("副局长吴小敏讲了三点意见。", {("speak", "吴小敏")}),
    ("副局长吴小敏就经费问题讲了意见。", {("speak", "吴小敏")}),
    ("副局长吴小敏发表了热情洋溢的讲话。", {("speak", "吴小敏")}),
    ("副局长吴小敏寄语青年教师要耐得住性子。", {("speak", "吴小敏")}),
    # a body that reported, by itself or in a list
    ("会议听取了昆山市财政局关于经费保障情况的汇报。", {("speak", "昆山市财政局")}),
    ("会议听取了昆山市财政局、昆山市公安局工作情况汇报。", {("speak", "昆山市财政局"), ("speak", "昆山市公安局")}),
    # what is heard of a body, a play, words to come
    ("会议听取了有关专家对昆山市财政局的意见。", set()),
    ("会议听取了昆山市财政局分管副局长的汇报。", set()),
    ("吴小敏讲了话剧的历史。", set()),
    ("会议学习了副局长吴小敏的寄语精神。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), SPOKEN)
def test_reads_other_words_of_speech(sentence: str, expected: set[tuple[str, str]]) -> None:
    text = f"5月3日，全市教育工作推进会召开。{sentence}"
    document = Document("d", "v", text, region="320583", told=frozenset({"region"}))
    found = to_json([extract(document)])
    names = {e["id"]: e["name"] for e in found["entities"]}
    told = {(r["properties"]["role"], names[r["from"]]) for r in found["relations"] if r["type"] == "PARTICIPATES_IN"}
    assert told == expected
