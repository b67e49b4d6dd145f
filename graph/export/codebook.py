"""The codebook: what each column of the exported tables means, made from the schema."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.export import careers
from graph.export.columns import node_columns, relationship_columns
from graph.export.csv_tables import write_csv_rows
from graph.export.statements import FIXED, SAID, fact_columns
from graph.schema.load import load_schema

COLUMNS = ("table", "column", "type", "zh", "en")
COMMON: Mapping[str, tuple[str, str]] = {
    "id": ("编号", "id"),
    "name": ("名称", "name"),
    "aliases": ("别名", "other names"),
    "source_id": ("最强一处原话所在文档的编号", "id of the document with the strongest words"),
    "source_title": ("该文档的标题", "its title"),
    "source_date": ("该文档的日期", "its date"),
    "first_date": ("最早的文档日期", "the earliest date of a document"),
    "last_date": ("最晚的文档日期", "the latest"),
    "dates": ("全部文档日期", "the dates of all documents"),
    "sources": ("说到它的文档（前二十份）", "the documents that state it, the first twenty"),
    "fact_ids": ("同一关系的全部事实编号", "all fact ids of the relationship"),
    "role": ("角色：lead 牵头，support 配合，implement 实施，propose 只是提出；participant、host 等",
             "lead, support, implement, propose; participant, host, …"),
    "title": ("职务", "title of a post"),
    "post": ("拟任职务", "the post that is proposed"),
    "post_status": ("held 在任；appointed 任命；removed 免去", "held, appointed, removed"),
    "manner": ("方式", "manner"),
    "started": ("写明的开始日期", "the beginning, where stated"),
    "ended": ("写明的结束日期", "the end, where stated"),
    "count": ("提到的次数", "how often it is mentioned"),
    "code": ("GB/T 2260 代码", "code of GB/T 2260"),
    "level": ("层级", "level"),
    "valid_from": ("代码启用日期", "the code is valid from"),
    "valid_until": ("代码停用日期", "the code is valid until"),
    "edition": ("届次或年份", "edition or years"),
    "generic_owners": ("泛称的负责者：各中小学校", "addressees without a name"),
    "metric": ("指标名", "what is measured"),
    "comparator": ("比较：= ≥ ≤ …", "how it compares"),
    "value": ("数值；几个数即文档说法不一", "value; several where documents differ"),
    "upper": ("范围的上限：3—5名 的 5", "upper end of a range"),
    "baseline": ("起点值，与目标值同单位", "what the goal starts from, in its own unit"),
    "unit": ("单位", "unit"),
    "deadline": ("期限", "deadline"),
    "as_of": ("截至何时", "the day, month or year at which a figure held"),
    "time": ("所指时间的原词", "the words that say when"),
    "metric_code": ("归一的指标代码，用于比较", "code of the metric, for comparison"),
    "stage": ("学段", "stage of schooling"),
    "base": ("比例的分母", "what a share is a share of"),
    "flow": ("true 增量，false 存量", "true: an increase; false: a stock"),
    "value_norm": ("换算成 unit_norm 的数值", "the value in unit_norm"),
    "unit_norm": ("归一的单位", "the unit that values are compared in"),
    "period": ("所说的时期", "the period that it speaks of"),
    "period_reason": ("时期由何而来", "where the period comes from"),
    "key": ("文档键", "key of the document"),
    "issuer": ("发文机关", "issuer"),
    "region": ("行政区代码", "code of the region"),
    "date": ("日期", "date"),
    "date_kind": ("日期的来历：signed 落款，published 发布，text 正文，told 人告知", "signed, published, text, told"),
    "number": ("发文字号", "number of the document"),
    "kind": ("文种", "kind of document"),
    "standing": ("效力：征求意见稿、试行、草案等，按标题", "draft, trial and the like, as the title says"),
    "announces": ("所印发文件的标题", "title of the text that it announces (印发)"),
    "forwards": ("所转发文件的标题", "title of the text that it forwards (转发)"),
    "copied_to": ("抄送", "bodies it is copied to (抄送)"),
    "printed_by": ("文末印发的机关", "office named at its foot (印发)"),
    "printed_on": ("文末印发的日期", "day named at its foot (印发)"),
    "attached": ("是否为同一文件中的附件", "an attachment in the file of its notice"),
    "media_type": ("文件格式", "format of the file"),
}  # fmt: skip


def write_codebook(path: Path) -> None:
    """A row a column of a table."""
    write_csv_rows(path, COLUMNS, iter_codebook())


def iter_codebook() -> Iterator[dict[str, object]]:
    """`table`, `column`, `type`, `zh`, `en` of facts.csv, careers.csv, and every label and type."""
    for table, columns in (("facts", fact_columns()), ("careers", careers.COLUMNS)):
        for name, (kind, zh, en) in columns.items():
            yield {"table": table, "column": name, "type": kind, "zh": zh, "en": en}
    schema = load_schema()
    for label, own in schema.labels.items():
        yield from (_row(label, name, kind) for name, kind in node_columns(own).items())
    for type_, relationship in schema.relationships.items():
        yield from (_row(type_, name, kind) for name, kind in relationship_columns(relationship).items())


def _row(table: str, name: str, kind: str) -> dict[str, object]:
    zh, en = names_of_column(name)
    return {"table": table, "column": name, "type": kind, "zh": zh, "en": en}


def names_of_column(name: str) -> tuple[str, str]:
    """What a column or property means, in 中文 and English; its name where nothing says more."""
    _, zh, en = (dict(FIXED) | dict(SAID)).get(name, ("", name, name))
    return COMMON.get(name, (zh, en))
