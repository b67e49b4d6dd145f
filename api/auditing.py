"""The audit's form: what a person is shown of a sample, and what they judged."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import BadInput
from graph.export.form import Column, Sheet, read_form
from graph.identity.keys import label_of
from graph.identity.names import choose_name
from graph.ledger.ledger import Ledger
from graph.records import Document, Statement, StatementKind
from graph.schema.load import load_schema
from ingest.review.audit import Sample

RIGHT, WRONG, UNSURE = "对 right", "错 wrong", "说不准 unsure"
FACTS, SENTENCES, GUIDE = "事实 facts", "句子 sentences", "说明 guide"
VERDICT, FOUND, MISSED, TYPE = "判断 verdict", "抽出且正确 found and right", "漏掉 missed", "类型 type"
REACH = 60  # characters of the text shown on either side of a quote


@dataclass(slots=True)
class Judged:
    """What a filled form says; `left` counts the rows without a judgement."""

    verdicts: list[bool] = field(default_factory=list)
    by_type: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    counts: list[tuple[int, int]] = field(default_factory=list)
    left: int = 0


def sheets_of(sample: Sample, ledger: Ledger, seed: int) -> list[Sheet]:
    """The sheets of the form."""
    names = _Names(ledger)
    return [
        Sheet(GUIDE, (Column("怎么填 how to fill this in", 100),), [[line] for line in _guide(seed)]),
        Sheet(
            FACTS,
            (
                Column("#", 5),
                Column(TYPE, 18),
                Column("主体 subject", 24),
                Column("客体 object", 24),
                Column("限定 qualifiers", 20),
                Column("原话（前后文） words in their place", 70),
                Column("文档 document", 30),
                Column(VERDICT, 14, (RIGHT, WRONG, UNSURE)),
            ),
            [_fact_row(n, document, one, names) for n, (document, one) in enumerate(sample.facts, start=1)],
        ),
        Sheet(
            SENTENCES,
            (
                Column("#", 5),
                Column("句子 sentence", 80),
                Column("已抽出的 what was found", 60),
                Column("文档 document", 30),
                Column(FOUND, 14),
                Column(MISSED, 14),
            ),
            [
                [
                    n,
                    one.text,
                    "\n".join(_fact_words(fact, names) for fact in one.facts),
                    names.title(one.document),
                    len(one.facts),
                    None,
                ]
                for n, one in enumerate(sample.sentences, start=1)
            ],
        ),
    ]


def read_judgements(path: Path) -> Judged:
    """What was filled in; BadInput names the row of a value that cannot be."""
    judged = Judged()
    for row, values in enumerate(read_form(path, FACTS), start=2):
        verdict = values.get(VERDICT)
        if verdict in (None, UNSURE):
            judged.left += 1
        elif verdict in (RIGHT, WRONG):
            judged.verdicts.append(verdict == RIGHT)
            judged.by_type[str(values.get(TYPE))].append(verdict == RIGHT)
        else:
            raise BadInput(
                f"{path} {FACTS} 第 {row} 行 row {row}: {VERDICT} = {verdict!r}; {RIGHT} | {WRONG} | {UNSURE}"
            )
    for row, values in enumerate(read_form(path, SENTENCES), start=2):
        if values.get(MISSED) is None:
            judged.left += 1
            continue
        judged.counts.append((_count(path, row, values, FOUND), _count(path, row, values, MISSED)))
    return judged


def _count(path: Path, row: int, values: dict[str, object], head: str) -> int:
    value = values.get(head)
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0 or value != int(value):
        raise BadInput(f"{path} {SENTENCES} 第 {row} 行 row {row}: {head} = {value!r}; 要一个整数 needs a whole number")
    return int(value)


def _guide(seed: int) -> Iterable[str]:
    yield f"“{FACTS}”：只看所引原话及前后文，事实是否正是原文所说？选 {RIGHT}、{WRONG} 或 {UNSURE}（不计入）。"
    yield f"{FACTS}: judging by the words alone, does the text say just this? Choose; {UNSURE} does not count."
    yield f"“{SENTENCES}”：右列数字是从该句抽出的事实数；若有错的，改成其中正确的个数。再填漏掉几条（没有漏填 0）。"
    yield f"{SENTENCES}: lower the number found where some are wrong; then fill in how many were missed (0: none)."
    yield "空着的行不计入。 Rows left empty do not count."
    yield f"seed {seed}"


def _fact_row(n: int, document: Document, one: Statement, names: "_Names") -> Sequence[str | int | None]:
    start, end = one.spans[0].start, one.spans[-1].end
    before, after = document.text[max(0, start - REACH) : start], document.text[end : end + REACH]
    words = " ".join(f"{before}【{one.quote}】{after}".split())
    subject, object_ = names.of(document.key, one.subject), names.of(document.key, str(one.object))
    limits = "；".join(f"{name}={value}" for name, value in one.qualifiers)
    return [n, _type_words(one), subject, object_, limits, words, names.title(document.key), None]


def _fact_words(one: Statement, names: "_Names") -> str:
    limits = f" ({'；'.join(value for _, value in one.qualifiers)})" if one.qualifiers else ""
    return (
        f"{names.of(one.document, one.subject)} —{_type_words(one)}→ {names.of(one.document, str(one.object))}{limits}"
    )


def _type_words(one: Statement) -> str:
    known = load_schema().relationships.get(one.type)
    return f"{known.zh} {one.type}" if known else one.type


class _Names:
    """The names of entities as their document writes them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._by_document: dict[str, dict[str, str]] = {}
        self._titles: dict[str, str] = {}

    def of(self, document: str, key: str) -> str:
        """The name of a key in a document."""
        if document not in self._by_document:
            forms: dict[str, list[tuple[str, int]]] = defaultdict(list)
            for one in self._ledger.statements(document):
                if one.kind is StatementKind.MENTION and one.standing:
                    forms[one.subject].append((str(one.object), 1))
            self._by_document[document] = {
                key: choose_name(label_of(key), key, surfaces) for key, surfaces in forms.items()
            }
        return self._by_document[document].get(key) or choose_name(label_of(key), key, ())

    def title(self, document: str) -> str:
        """A document's title, or its key."""
        if not self._titles:
            self._titles = {one.key: one.title or one.key for one in self._ledger.documents()}
        return self._titles[document]
