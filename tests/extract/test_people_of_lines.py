"""Who a line is about (甲，女，…) and whom brackets and short sentences name: each line is one wording.

The posts are held ones; who is proposed for one (拟任, 拟挂任) holds none.
"""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

LINES = [
    # the whole of what stands before the sex is the name
    ("1.阿依古丽·居马巴拉，女，1986年8月生，现任凤山县思源小学副校长。", {("阿依古丽·居马巴拉", "副校长")}),
    ("2.塔依尔·阿不都热苏力，男，1980年1月生，现任凤山县思源小学校长。", {("塔依尔·阿不都热苏力", "校长")}),
    # a clause of a body and its post and no more
    ("王建华，男，1975年5月生，中共党员，凤山县思源小学副校长，拟任凤山县教育局副局长。", {("王建华", "副校长")}),
    (
        "赵红，女，1975年5月生，凤山县思源小学党支部书记、校长，拟提名为凤山县教育局副局长。",
        {("赵红", "党支部书记"), ("赵红", "校长")},
    ),
    ("赵红，女，1975年5月生，凤山县思源小学教师，拟挂职任凤山县教育局副局长。", {("赵红", "教师")}),
    # proposed for a while, as for good
    ("王建华，男，1975年5月生，拟挂任凤山县思源小学副校长。", set()),
    ("王建华，男，1975年5月生，拟兼任凤山县思源小学校长。", set()),
    ("王建华，男，1975年5月生，拟挂职担任凤山县思源小学副校长。", set()),
    ("王建华，男，1975年5月生，挂任凤山县思源小学副校长。", {("王建华", "副校长")}),
    # of others, or no post at all
    ("王建华，男，1975年5月生，1999年毕业于凤山县思源小学，拟任凤山县教育局副局长。", set()),
    ("王建华，男，1975年5月生，凤山县思源小学退休干部，拟任凤山县教育局副局长。", set()),
    # brackets behind a section
    (
        "凤山县思源小学设有党政办公室(主任王珂)、教务处(主任南珠玉)。",
        {("王珂", "主任"), ("南珠玉", "主任")},
    ),
    ("凤山县思源小学内设机构有总务处(副主任赵建国、支兰)。", {("赵建国", "副主任"), ("支兰", "副主任")}),
    ("凤山县思源小学设有党政办公室(主任一名)、教务处(主任空缺)。", set()),
]


def found_in(text: str) -> list[tuple[str, str]]:
    document = Document("d", "v", f"有关情况\n{text}\n", region="451223", told=frozenset({"region"}))
    found = to_json([extract(document)])
    names = {e["id"]: e["name"] for e in found["entities"]}
    return [(names[r["from"]], r["properties"]["title"]) for r in found["relations"] if r["type"] == "HOLDS_POST"]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_reads_the_posts_of_a_line(text: str, expected: set[tuple[str, str]]) -> None:
    assert set(found_in(text)) == expected


PEOPLE = [
    ("成员：李　晓　明　凤山县财政局副局长", {"李晓明"}),
    ("副组长：苏　日　娜　凤山县教育局局长", {"苏日娜"}),
    ("王　芳　女　汉族　凤山县思源小学教师", {"王芳"}),
    ("参加人员：王　芳　李　明　张　强　赵小红", {"王芳", "李明", "张强", "赵小红"}),
    ("现将阿迪力·吐尔逊等9名同志的基本情况予以公示。", {"阿迪力·吐尔逊"}),
    ("特授予热依汗·艾力等5名教师优秀教师称号。", {"热依汗·艾力"}),
    ("现对古丽娜·买买提同志进行公示。", {"古丽娜·买买提"}),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_begins_a_dotted_name_behind_what_leads_it(text: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", f"公示\n{text}\n", region="451223", told=frozenset({"region"})))])
    assert {e["name"] for e in found["entities"] if e["label"] == "Person"} == expected


PLACES = [
    ("学校每年五月举办“阿里郎文化周”。", False),
    ("学校办起“阿里之家”“阿里书屋”。", False),
    ("学校与西藏阿里的学校结对。", True),
    ("学校与阿里地区的学校结对。", True),
]


@pytest.mark.parametrize(("text", "named"), PLACES)
def test_a_short_place_that_opens_a_quoted_name_is_no_place(text: str, named: bool) -> None:
    found = to_json([extract(Document("d", "v", f"学校简介\n{text}\n", region="451223", told=frozenset({"region"})))])
    assert ("阿里地区" in {e["name"] for e in found["entities"] if e["label"] == "Region"}) == named
