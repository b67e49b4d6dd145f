"""Posts that a sentence gives to whom it began with: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

POSTS = [
    ("校友李华明，1980年毕业于我校，现任河池市教育局副局长。", {("李华明", "副局长")}),
    ("（赵建国系我校1980届高二（4）班学生，现任凤山县委常委、宣传部部长）", {("赵建国", "常委"), ("赵建国", "部长")}),
    ("王建华，男，1975年出生，现为凤山县第一中学教师。", {("王建华", "教师")}),
    ("陈丽华，文学博士，现任南京大学副校长。", {("陈丽华", "副校长")}),
    # of nobody, or of another
    ("李华明的学生很多，其父现任河池市教育局副局长。", set()),
    ("该校现任校长是谁，大家都知道。", set()),
    ("学校现为河池市教育局直属学校。", set()),
    ("本校教师，现任河池市教育局副局长等职务。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_reads_present_posts(text: str, expected: set[tuple[str, str]]) -> None:
    document = Document("d", "v", f"校友风采\n{text}\n", region="451223", told=frozenset({"region"}))
    found = to_json([extract(document)])
    names = {e["id"]: e["name"] for e in found["entities"]}
    posts = {(names[r["from"]], r["properties"]["title"]) for r in found["relations"] if r["type"] == "HOLDS_POST"}
    assert posts == expected
