"""facts.csv: a row a statement, that is, one document's saying so of one fact, with its words and their place."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path

from graph.export.columns import Names
from graph.export.csv_tables import write_csv_rows
from graph.export.graphs import Graph
from graph.export.pages import page_at
from graph.identity.ids import public_id, statement_id
from graph.identity.keys import document_key
from graph.ledger.decisions import ON_FACTS, Decision, DecisionKind
from graph.ledger.ledger import Ledger
from graph.ledger.reading import Stored, added_to_facts, statements_where
from graph.records import Document, RelationshipRow, Statement, Tier
from graph.schema.load import load_schema

BATCH = 500  # relationships looked up together
PAGED = "application/pdf"
FIXED: Mapping[str, tuple[str, str, str]] = {  # type, 中文, English
    "statement_id": ("string", "陈述编号：一份文档在一处说的一件事", "id of the statement: one document, one place"),
    "fact_id": (
        "string",
        "事实编号：几份文档说的同一件事编号相同",
        "id of the fact; equal where several documents say it",
    ),
    "from_id": ("string", "主体编号", "id of the subject"),
    "from_label": ("string", "主体类别", "its label"),
    "from_name": ("string", "主体名称", "its name"),
    "type": ("string", "关系类型", "type of the relationship"),
    "to_id": ("string", "客体编号", "id of the object"),
    "to_label": ("string", "客体类别", "its label"),
    "to_name": ("string", "客体名称", "its name"),
}
SAID: Mapping[str, tuple[str, str, str]] = {
    "verb": ("string", "原文动词", "the verb as written"),
    "modality": ("string", "done 已做；ongoing 在做；planned 计划；urged 要求", "done, ongoing, planned, urged"),
    "tier": ("string", "stated 写明；inherited 由上级标题继承；second_opinion 第二意见；proposed 提议",
             "stated, inherited (from a heading), second_opinion, proposed"),
    "rule": ("string", "读出它的规则", "the rule that read it"),
    "origin": ("string", "text 原文；gazetteer 区划表；told 人告知；decision 人工添加",
               "text, gazetteer, told, decision"),
    "review": ("string", "auto 未经人看；accepted 已确认；corrected 已更正；added 人工添加",
               "auto, accepted, corrected, added"),
    "support": ("integer", "说到这一事实的作品数（转载算一份）", "works that state it; a reprint is the same work"),
    "quote": ("string", "原话；几处以 … 相连", "the words; several places are joined by …"),
    "spans": ("integers", "原话在所存正文里的起止（码位）", "where in the stored text: start, end, … in code points"),
    "page": ("integer", "页码（PDF）", "page, of a PDF"),
    "document_id": ("string", "文档编号", "id of the document"),
    "document_key": ("string", "文档键：文件路径或网址", "key of the document: path or address"),
    "document_title": ("string", "文档标题", "its title"),
    "document_issuer": ("string", "发文机关或媒体", "who issued it"),
    "document_region": ("string", "文档所属行政区代码（GB/T 2260）", "its region's code"),
    "document_date": ("string", "文档日期", "its date"),
    "document_number": ("string", "发文字号", "its number"),
    "document_kind": ("string", "文种", "its kind: 通知, 方案, 新闻, …"),
}  # fmt: skip


def fact_columns() -> dict[str, tuple[str, str, str]]:
    """All columns: type, 中文, English; the middle ones are the qualifiers of the schema."""
    qualifiers: dict[str, list[str]] = defaultdict(list)
    for relationship in load_schema().relationships.values():
        for name in (*relationship.identifying, *relationship.properties):
            if name not in SAID:
                qualifiers[name].append(relationship.type)
    told = {
        name: ("string", f"见于 {'、'.join(types)}", f"of {', '.join(types)}")
        for name, types in sorted(qualifiers.items())
    }
    return dict(FIXED) | told | dict(SAID)


def write_facts(graph: Graph, ledger: Ledger, show: Callable[[str], str], path: Path) -> None:
    """In the order of relationships; what people rejected is left out, what they added has a document where they told
    one."""
    write_csv_rows(path, fact_columns(), FactRows(graph, ledger, show))


class FactRows:
    """The rows, read batch by batch. `graph` is shown as the caller may see it already, `show` does so for the rest."""

    def __init__(self, graph: Graph, ledger: Ledger, show: Callable[[str], str]) -> None:
        self._graph, self._ledger, self._show = graph, ledger, show
        self._documents = {document.key: document for document in ledger.documents()}
        self._rulings = _read_rulings(ledger)
        self._read = lru_cache(maxsize=64)(ledger.document)

    def __iter__(self) -> Iterator[dict[str, object]]:
        names = self._graph.names()
        rows = iter(self._graph.relationships())
        while batch := list(islice(rows, BATCH)):
            said = self._statements(batch)
            for row in batch:
                yield from self._rows_of(row, said, names)

    def _statements(self, batch: Sequence[RelationshipRow]) -> dict[str, list[Stored]]:
        facts = [fact for row in batch for fact in _facts(row)]
        found: dict[str, list[Stored]] = defaultdict(list)
        with self._ledger.read() as connection:
            for stored in (*statements_where(connection, "fact_id", facts), *added_to_facts(connection, facts)):
                found[stored.fact].append(stored)
        return found

    def _rows_of(
        self, row: RelationshipRow, said: Mapping[str, list[Stored]], names: Names
    ) -> Iterator[dict[str, object]]:
        fixed = _fixed(row, names)
        stated = [stored for fact in _facts(row) for stored in said.get(fact, ()) if self._holds(row, stored)]
        if not stated:
            yield fixed | {name: row.props.get(name) for name in ("quote", "origin")}
        for stored in sorted(stated, key=lambda one: (one.statement.document, one.statement.spans, one.fact)):
            yield fixed | self._said(stored)

    def _holds(self, row: RelationshipRow, stored: Stored) -> bool:
        """Of the decisions on the fact that reach the statement's document, the last one counts."""
        rulings = (ruling for fact in _facts(row) for ruling in self._rulings.get(fact, ()))
        concerning = [one for one in rulings if not one.only or one.document == stored.statement.document]
        if concerning:
            return max(concerning, key=lambda one: one.id).kind is not DecisionKind.REJECT
        return stored.statement.tier is not Tier.PROPOSED

    def _said(self, stored: Stored) -> dict[str, object]:
        statement, show = stored.statement, self._show
        document = self._documents.get(statement.document)
        own: dict[str, object] = {name: show(value) for name, value in statement.qualifiers}
        own |= {
            "statement_id": statement_id(statement, stored.fact),
            "verb": statement.verb or None,
            "modality": statement.modality,
            "tier": statement.tier.name.lower(),
            "rule": statement.rule,
            "origin": statement.origin,
            "quote": show(statement.quote) if statement.quote else None,
            "spans": [place for span in statement.spans for place in (span.start, span.end)],
            "page": self._page(statement, document),
            "document_id": public_id(document_key(statement.document)),
            "document_key": statement.document,
        }
        return own | (self._described(document) if document else {})

    def _described(self, document: Document) -> dict[str, object]:
        return {
            "document_title": self._show(document.title) if document.title else None,
            "document_issuer": document.issuer,
            "document_region": document.region,
            "document_date": document.date,
            "document_number": document.number,
            "document_kind": document.kind,
        }

    def _page(self, statement: Statement, document: Document | None) -> int | None:
        if document is None or document.media_type != PAGED:
            return None
        return page_at(self._read(statement.document), statement.spans)


def _read_rulings(ledger: Ledger) -> Mapping[str, list[Decision]]:
    """The decisions in force on facts, by fact id."""
    found: dict[str, list[Decision]] = defaultdict(list)
    for logged in ledger.decisions():
        if logged.active and logged.decision.kind in ON_FACTS:
            for fact in {logged.decision.fact, logged.bound} - {""}:
                found[fact].append(logged.decision)
    return found


def _fixed(row: RelationshipRow, names: Names) -> dict[str, object]:
    (from_label, from_name), (to_label, to_name) = names.get(row.source, ("", "")), names.get(row.target, ("", ""))
    own = load_schema().relationships[row.type]
    qualifiers = {name: row.props.get(name) for name in (*own.identifying, *own.properties)}
    return qualifiers | {
        "fact_id": row.id,
        "type": row.type,
        "from_id": row.source,
        "from_label": from_label,
        "from_name": from_name,
        "to_id": row.target,
        "to_label": to_label,
        "to_name": to_name,
        "review": row.props.get("review"),
        "support": row.props.get("support"),
    }


def _facts(row: RelationshipRow) -> Iterable[str]:
    facts = row.props.get("fact_ids")
    return facts if isinstance(facts, list) and facts else [row.id]
