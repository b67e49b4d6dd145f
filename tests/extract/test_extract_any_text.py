"""Whatever a text holds: extraction never raises, says the same twice, and every quote stands where it says."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.records import Document, Origin, quote_of
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from ingest.readers.content import clean

PIECES = st.sampled_from([
    "丰台区教委", "区委、区政府", "我区", "北京市丰台区", "福州八中、四中教育集团", "领导小组办公室", "张强", "局长",
    "副局长王伟", "（牵头科室：教研室；配合科室：人事科、办公室）", "责任单位：各中小学校", "一、", "1.", "（一）",
    "第十五中学", "“青蓝工程”", "《关于印发方案的通知》", "到2025年，入学率达到９８％以上", "新增公办园4所", "与",
    "和", "、", "，", "。", "：", "\n", "\r\n", "\r", "　　", " ", "\t", "\ufeff", "\ufffd", "𠮷田中学", "😀",
    "２０２４年５月１日", "区教育", "局", "学校", "该校", "我校", "—", "**", "附件", "本报讯（记者 李明）", "结对",
    "免去", "同志任", "附件同志任", "(", ")", "“", "”", "省市县", "第", "一中", "中共", "委员会",
])  # fmt: skip
TEXTS = st.one_of(
    st.lists(PIECES, max_size=40).map("".join),
    st.text(max_size=200).map(clean),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_quote_stands_at_its_spans(text: str) -> None:
    document = Document("d", "v", text)
    extraction = extract(document)
    assert extraction == extract(document)
    for statement in extraction.statements:
        assert statement.origin is Origin.TEXT
        assert statement.spans
        assert all(0 <= span.start < span.end <= len(text) for span in statement.spans)
        assert statement.quote == quote_of(text, statement.spans)


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_json_of_a_file_with_articles_quotes_the_files_text(head: str, body: str) -> None:
    page = Document("p", "v", head + body)
    article = Document("p#a", "v", body, parent="p", offset=len(head))
    found = to_json([extract(page), extract(article)])
    json.dumps(found, ensure_ascii=False)
    ids = [entity["id"] for entity in found["entities"]]
    assert len(set(ids)) == len(ids)
    for relation in found["relations"]:
        assert {relation["from"], relation["to"]} <= set(ids)
        assert all(page.text[e["start"] : e["end"]] == e["quote"] for e in relation["evidence"])


def test_a_known_name_at_the_very_beginning_has_its_own_place() -> None:
    for text in ("张强同志任（牵头科室：教研室；配合科室：人事科）与", "强同志。张强同志任科长。"):
        for statement in extract(Document("d", "v", text)).statements:
            assert all(0 <= span.start < span.end <= len(text) for span in statement.spans)
