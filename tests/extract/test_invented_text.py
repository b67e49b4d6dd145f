"""Whatever a text holds, extraction does not fail, and every quote is exactly what stands at its spans."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.records import Document, Origin
from ingest.extract.extract import extract
from ingest.structure.articles import split_articles

PIECES = st.sampled_from(
    [
        "丰台区教育委员会关于加强管理的意见\n", "一、总体要求\n", "二、重点任务\n", "1.加强校园管理。", "（一）深化课程改革。",
        "责任单位：基教科、人事科\n", "（市教委牵头，区财政局配合）", "（各街镇负责）", "由区教委负责。", "区教委要定期检查。",
        "到2025年，入园率达到95%以上，", "新增公办园３所、民办园两所。", "至少参加一次活动", "现有园所12所。",
        "根据《安全条例》（京政发[2020] 3 号）", "《校园安全办法》", "教育部《守则》", "实施“飞鸟计划”，",
        "本报讯（记者 王晓）", "全区教师大会举行\n", "局长王强出席会议。", "丰台区教育委员会\n2023年3月1日\n", "附件：1.名单\n",
        "\r\n", "\n\n", "　　", "\u200b", "\ufeff", "\x00", "\ufffd", "𠮷", "😀", '"', "“", "”", "（", "）", "：", "；", "**", "# ", "\t", "%", "1",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_quotes_are_exact(text: str) -> None:
    page = Document(key="d", version="v", text=text)
    for document in (page, *split_articles(page)):
        for statement in extract(document).statements:
            if statement.origin is Origin.TEXT:
                assert statement.spans
                assert all(0 <= span.start < span.end <= len(document.text) for span in statement.spans)
                quote = "…".join(document.text[span.start : span.end] for span in statement.spans)
                assert statement.quote == quote
