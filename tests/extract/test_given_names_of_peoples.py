"""Given names of peoples without Chinese surnames behind a title, and times and schools that only look like names."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

NAMED = [
    ("校长才让东主、主任华尔旦讲话。", {"才让东主", "华尔旦"}),
    ("碌曲县第二小学校长东知才让作交流发言。", {"东知才让"}),
    ("县教育局局长贡保扎西讲话，副局长昂文多杰主持。", {"贡保扎西", "昂文多杰"}),
    ("校长格勒多吉、教师永措参加。", {"格勒多吉", "永措"}),
    ("碌曲县第二幼儿园园长卓玛吉牵的头。", {"卓玛吉"}),
    ("校长尔聪木果、局长吉克拉洛参加。", {"尔聪木果", "吉克拉洛"}),
    ("校长麦麦提·吾斯曼、副局长艾尼瓦尔参加。", {"麦麦提·吾斯曼", "艾尼瓦尔"}),
    ("校长诺敏、教师乌日罕参加。", {"诺敏", "乌日罕"}),
    ("县第一中学校长朝格吉勒图主持，教导主任胡日乐每天带队。", {"朝格吉勒图", "胡日乐"}),
    ("县第一小学校长索昂才仁介绍了情况，副主任罗日楞先后作发言。", {"索昂才仁", "罗日楞"}),
    ("县第一小学校长马黑石铁也来帮忙。", {"马黑石铁"}),
    ("业务找股长阿孜古丽·艾则孜同志。", {"阿孜古丽·艾则孜"}),
    ("县第二小学校长为叶尔包·胡马尔，副校长为尤丽珍和祖丽·赛依提。", {"叶尔包·胡马尔", "尤丽珍", "祖丽·赛依提"}),
    ("县第二小学校长叶尔包·胡马尔说。叶尔包校长还说。", {"叶尔包·胡马尔"}),
    ("校长张志仁介绍了情况，副校长侯丽莉提出建议。", {"张志仁", "侯丽莉"}),
    # a time behind a post, and a school whose first character is a word as well
    ("刚当校长那几年，学校很难。", set()),
    ("他任校长那三年，学校很难。", set()),
    ("会议同意：李明同志任碌曲县以礼小学副校长。以礼小学副校长到会。", {"李明"}),
    ("教师那春雨参加。", {"那春雨"}),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names_behind_titles(text: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", f"碌曲县教育局\n{text}\n"))])
    assert {e["name"] for e in found["entities"] if e["label"] == "Person"} == expected
