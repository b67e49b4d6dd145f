"""A hypothesis machine over one ledger and one graph: after every step the graph equals the ledger from scratch."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from graph.errors import YanzhenError
from graph.identity.keys import document_key
from graph.ledger.decisions import Claim, Decision, DecisionKind
from graph.ledger.ledger import Ledger
from graph.projection.carry import Store
from graph.projection.hash import Readable, graph_hash
from graph.projection.scratch import rows
from graph.projection.sync import sync
from graph.records import Span, Statement, StatementKind, Tier
from tests.projection.world import (
    Paper,
    Say,
    accept,
    attribute,
    mention,
    owns,
    part,
    post,
    same,
)

PEOPLE = ["Person|甲|leaders of 110106", "Person|甲|110106/教委", "Person|甲|110000/教委", "Person|乙|110106/教委"]
ORGANS = ["Organization|110106|教委", "Organization|110106|政府", "Organization|110106|教委/督导科"]
REGIONS = ["Region|110106", "Region|110106/宛平街道", "Region|110000", "Region|120114"]
PROGRAMS = ["Program|110106|雏雁计划|", "Program|110106|归雁行动|", "Program|multi|雁栖|"]
TARGETS = ["Target|Program/110106/雏雁计划|新增学位|个|2024"]
RESULTS = ["Result|Program/110106/雏雁计划|新增学位|个|2023", "Result|Region/110106|新增学位|个|@a.txt"]
KEYS = ["a.txt", "b.txt", "c.txt", "d|e.txt"]
DOCUMENTS = [document_key(key) for key in KEYS]

say: st.SearchStrategy[Say] = st.one_of(
    st.builds(post, st.sampled_from(PEOPLE), st.sampled_from(ORGANS), st.sampled_from(["主任", "副主任"])),
    st.builds(
        lambda person, organ, status: post(person, organ, "主任", post_status=status),
        st.sampled_from(PEOPLE),
        st.sampled_from(ORGANS),
        st.sampled_from(["appointed", "removed"]),
    ),
    st.builds(
        owns,
        st.sampled_from(PEOPLE + ORGANS + REGIONS),
        st.sampled_from(PROGRAMS),
        st.sampled_from(["lead", "support"]),
        st.sampled_from([Tier.STATED, Tier.STATED, Tier.PROPOSED]),
    ),
    st.builds(mention, st.sampled_from(PEOPLE), st.sampled_from(["甲", "甲某", "乙"])),
    st.builds(mention, st.sampled_from(ORGANS), st.sampled_from(["丰台区教委", "区教委", "丰台区教育委员会"])),
    st.builds(mention, st.sampled_from(REGIONS), st.sampled_from(["丰台", "丰台区", "宛平"])),
    st.builds(lambda key: mention(key, "该计划", standing=False), st.sampled_from(PROGRAMS)),
    st.builds(same, st.sampled_from(PEOPLE[:2]), st.sampled_from(PEOPLE[1:])).filter(lambda s: s.subject != s.object),
    st.builds(same, st.sampled_from(PROGRAMS[:2]), st.sampled_from(PROGRAMS[2:])),
    st.builds(same, st.sampled_from(DOCUMENTS[:2]), st.sampled_from(DOCUMENTS[2:])),
    st.builds(part, st.sampled_from(REGIONS[:2]), st.sampled_from(REGIONS[2:3])),
    st.builds(part, st.sampled_from(PROGRAMS[:2]), st.sampled_from(PROGRAMS[1:])).filter(
        lambda s: s.subject != s.object
    ),
    st.builds(attribute, st.sampled_from(TARGETS), st.just("value"), st.sampled_from([4, 5, 4.5])),
    st.builds(
        attribute, st.sampled_from(RESULTS), st.sampled_from(["value", "baseline"]), st.sampled_from([4, 5, 4.5])
    ),
    st.builds(
        lambda key, result: Say(f"{key}实际", key, "HAS_RESULT", result),
        st.sampled_from(PROGRAMS + REGIONS),
        st.sampled_from(RESULTS),
    ),
    st.builds(lambda key: Say(f"{key}目标", key, "HAS_TARGET", TARGETS[0]), st.sampled_from(PROGRAMS)),
)
headed = st.fixed_dictionaries(
    {
        "title": st.sampled_from([None, "关于实施计划的通知", "简报"]),
        "issuer": st.sampled_from([None, "丰台区教委"]),
        "date": st.sampled_from([None, "2023", "2023-03-01", "2024-03-01"]),
        "number": st.sampled_from([None, None, "丰教〔2023〕1号", "丰教〔2023〕2号"]),
    }
)
lines = st.lists(say, max_size=4).map(tuple)


class Graph(Store, Readable, Protocol):
    """A store that is written and read."""


class LedgerMachine(RuleBasedStateMachine):
    """Ingest, edit, forget, decide, undo; `open_graph` gives the store of a ledger."""

    def __init__(self, open_graph: Callable[[Ledger], Graph]) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.ledger = Ledger.open(self.folder)
        self.store = open_graph(self.ledger)
        self.papers: dict[str, Paper] = {}

    def teardown(self) -> None:
        self.store.clear(self.ledger.id)
        self.ledger.close()
        shutil.rmtree(self.folder)

    @rule(key=st.sampled_from(KEYS), lines=lines, head=headed)
    def ingest(self, key: str, lines: tuple[Say, ...], head: dict[str, str | None]) -> None:
        self._accept(Paper(key, lines, **head))  # type: ignore[arg-type]

    @rule(key=st.sampled_from(KEYS[:2]), first=lines, second=lines, head=headed, attached=st.booleans())
    def ingest_page(
        self, key: str, first: tuple[Say, ...], second: tuple[Say, ...], head: dict[str, str | None], attached: bool
    ) -> None:
        articles = (Paper(f"{key}#一", first, **head), Paper(f"{key}#二", second, attached=attached))  # type: ignore[arg-type]
        self._accept(Paper(key, articles=articles, title="报"))

    @precondition(lambda self: self.papers)
    @rule(data=st.data(), line=say)
    def edit(self, data: st.DataObject, line: Say) -> None:
        paper = self.papers[data.draw(st.sampled_from(sorted(self.papers)))]
        kept = data.draw(st.integers(0, len(paper.lines)))
        lines = (Say("新段", REGIONS[0]), *paper.lines[:kept], line)
        self._accept(Paper(paper.key, lines, paper.title, paper.issuer, paper.date, paper.number))

    @precondition(lambda self: self.papers)
    @rule(data=st.data(), fingerprint=st.sampled_from(["f1", "f2"]))
    def read_again(self, data: st.DataObject, fingerprint: str) -> None:
        accept(self.ledger, self.papers[data.draw(st.sampled_from(sorted(self.papers)))], fingerprint=fingerprint)

    @precondition(lambda self: self.papers)
    @rule(data=st.data())
    def forget(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.papers)))
        del self.papers[key]
        self.ledger.forget(key)

    @precondition(lambda self: self._facts())
    @rule(
        data=st.data(),
        kind=st.sampled_from([DecisionKind.REJECT, DecisionKind.REJECT, DecisionKind.ACCEPT]),
        only=st.booleans(),
    )
    def judge(self, data: st.DataObject, kind: DecisionKind, only: bool) -> None:
        fact = data.draw(st.sampled_from(self._facts()))
        self._decide(Decision(kind, "a", stated=Claim.of(fact), document=fact.document, only=only))

    @precondition(lambda self: self._facts())
    @rule(data=st.data(), instead=say, only=st.booleans())
    def correct(self, data: st.DataObject, instead: Say, only: bool) -> None:
        fact = data.draw(st.sampled_from(self._facts()))
        claim = Claim(instead.subject, instead.type, instead.object or instead.words, instead.qualifiers, instead.kind)
        decision = Decision(
            DecisionKind.CORRECT, "a", stated=Claim.of(fact), instead=claim, document=fact.document, only=only
        )
        self._decide(decision)

    @rule(line=say, document=st.sampled_from(["", *KEYS]))
    def add(self, line: Say, document: str) -> None:
        claim = Claim(line.subject, line.type, line.object or line.words, line.qualifiers, line.kind)
        self._decide(Decision(DecisionKind.ADD, "a", stated=claim, document=document))

    @precondition(lambda self: self.papers)
    @rule(data=st.data(), line=say, called=st.booleans())
    def add_on_words(self, data: st.DataObject, line: Say, called: bool) -> None:
        paper = self.papers[data.draw(st.sampled_from(sorted(self.papers)))]
        claim = Claim(line.subject, line.type, line.object or line.words, line.qualifiers, line.kind)
        start = data.draw(st.integers(0, max(0, len(paper.text) - 2)))
        spans = (Span(start, start + 1), *([Span(start + 1, start + 2)] if len(paper.text) > start + 2 else []))
        named = ((line.subject, "某"),) if called else ()
        self._decide(Decision(DecisionKind.ADD, "a", stated=claim, document=paper.key, spans=spans, named=named))

    @precondition(lambda self: self._mentions())
    @rule(data=st.data())
    def reject_drawn_mention(self, data: st.DataObject) -> None:
        fact = data.draw(st.sampled_from(self._mentions()))
        claim = Claim(document_key(fact.document), "MENTIONS", fact.subject)
        self._decide(Decision(DecisionKind.REJECT, "a", stated=claim))

    @rule(child=st.sampled_from(REGIONS[:2]))
    def reject_parent(self, child: str) -> None:
        parent = {REGIONS[0]: REGIONS[2], REGIONS[1]: REGIONS[0]}[child]
        self._decide(Decision(DecisionKind.REJECT, "a", stated=Claim(child, "PART_OF", parent)))

    @rule(
        keys=st.one_of(
            *(
                st.lists(st.sampled_from(p), min_size=2, max_size=2, unique=True)
                for p in (PEOPLE, ORGANS, DOCUMENTS, REGIONS)
            )
        ),
        kind=st.sampled_from([DecisionKind.MERGE, DecisionKind.SPLIT]),
        alone=st.booleans(),
    )
    def join_or_part(self, keys: list[str], kind: DecisionKind, alone: bool) -> None:
        chosen = keys[:1] if alone and kind is DecisionKind.SPLIT else keys
        self._decide(Decision(kind, "a", keys=tuple(chosen)))

    @rule(
        key=st.sampled_from([*KEYS, "a.txt#一"]),
        field=st.sampled_from(["issuer", "title", "date"]),
        value=st.sampled_from(["丰台区教委", "关于实施计划的通知", "2024-03-01"]),
    )
    def tell(self, key: str, field: str, value: str) -> None:
        self._decide(Decision(DecisionKind.SET_DOCUMENT, "a", document=key, values=((field, value),)))

    @precondition(lambda self: any(logged.active for logged in self.ledger.decisions()))
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        active = [logged.decision.id for logged in self.ledger.decisions() if logged.active]
        self.ledger.undo(data.draw(st.sampled_from(active)), author="a")

    @invariant()
    def graph_equals_ledger(self) -> None:
        sync(self.ledger, self.store)
        compare(self.ledger, self.store)

    def _accept(self, paper: Paper) -> None:
        self.papers[paper.key] = paper
        accept(self.ledger, paper)

    def _decide(self, decision: Decision) -> None:
        try:
            self.ledger.decide(decision)
        except YanzhenError:
            return  # a correction that the schema forbids, say

    def _facts(self) -> list[Statement]:
        documents = [document.key for document in self.ledger.documents()]
        return [statement for key in documents for statement in self.ledger.statements(key)]

    def _mentions(self) -> list[Statement]:
        return [fact for fact in self._facts() if fact.kind is StatementKind.MENTION]


def compare(ledger: Ledger, store: Graph) -> None:
    """The rows read from the server are those computed from the ledger from scratch."""
    expected = rows(ledger)
    nodes = {node.id: node for node in store.nodes()}
    relationships = list(store.relationships())
    assert not (found := difference(nodes, expected.nodes)), found
    assert not (found := difference({row.id: row for row in relationships}, expected.relationships)), found
    assert len(relationships) == len(expected.relationships)
    assert graph_hash(store) == graph_hash(expected)


def difference(found: Mapping[str, object], expected: Mapping[str, object]) -> dict[str, tuple[object, object]]:
    """Where two sets of rows differ: what is found and what was expected, by id."""
    ids = sorted(found.keys() | expected.keys())
    return {id_: (found.get(id_), expected.get(id_)) for id_ in ids if found.get(id_) != expected.get(id_)}
