"""Names without a surname that one knows: after a title or a label, and what stands there and is no name."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

HEAD = "泸水市教育局消息\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市长和国忠主持会议。", {"和国忠"}),  # a surname that is a conjunction too
        ("市委书记达瓦旺姆见证签约。", {"达瓦旺姆"}),
        ("旗长那顺乌兰踏着积雪走进校园。", {"那顺乌兰"}),
        ("县教育局副局长苍海生表示，今年要招聘教师。", {"苍海生"}),
        ("上江镇完小教师密玉兰作了发言。", {"密玉兰"}),
        ("镇长旺堆次仁讲话，校长阿尔曼别克发言。", {"旺堆次仁", "阿尔曼别克"}),
        ("副校长：阿力木嘎　　分管后勤", {"阿力木嘎"}),
        # what follows a title and is no name
        ("支部书记讲党课，校长负责制落地。", set()),
        ("局长办公会议研究，校长领航工程启动。", set()),
        ("局长信箱收到来信，县长接待日照常。", set()),
        ("主席台就座的有来宾，主任医师义诊。", set()),
        ("校长和书记到了，校长及教师代表也到了。", set()),
        ("习近平总书记在北京视察时讲话。", {"习近平"}),
        ("老师对学生关怀备至，同学荣获二等奖。", set()),
    ],
)
def test_names_that_begin_as_no_known_name_does(text: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", HEAD + text, region="533301", told=frozenset({"region"})))])
    assert {one["name"] for one in found["entities"] if one["label"] == "Person"} == expected
