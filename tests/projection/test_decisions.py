"""What people decide holds, and what they undo never was."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.errors import YanzhenError
from graph.identity.ids import public_id
from graph.ledger.decisions import Claim, Decision, DecisionKind
from graph.ledger.ledger import Ledger
from graph.projection.hash import graph_hash
from graph.projection.scratch import rows
from graph.records import Origin, RelationshipRow, Span, StatementKind, Tier
from tests.projection.world import (
    Paper,
    Say,
    accept,
    drawn,
    extract,
    mention,
    node_names,
    open_ledger,
    owns,
    part,
    post,
    same,
)

ONE, OTHER = "Person|甲|110106/教委", "Person|甲|leaders of 110106"
SECOND = "Person|乙|110106/教委"
ORGAN, SECTION = "Organization|110106|教委", "Organization|110106|教委/督导科"
PROGRAM = "Program|110106|雏雁计划|"
FACT = owns(ONE, PROGRAM, "lead")
OWNED = [("甲", "RESPONSIBLE_FOR", "雏雁计划")]
CLAIM = Claim(ONE, "RESPONSIBLE_FOR", PROGRAM, (("role", "lead"),))


def paper(key: str, *lines: Say) -> Paper:
    return Paper(key, (mention(PROGRAM, "雏雁计划"), *lines))


def reject(ledger: Ledger, document: str = "", *, only: bool = False) -> Decision:
    decision = Decision(DecisionKind.REJECT, "a", "不实", fact=CLAIM.fact_id(), document=document, only=only)
    return ledger.decide(decision)


def test_rejected_fact_is_not_drawn_but_kept(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [paper("a", FACT), paper("b", FACT)]) as ledger:
        decided = reject(ledger)
        assert (decided.names, decided.quote, decided.document) == (("甲", "雏雁计划"), FACT.words, "a")
        assert drawn(rows(ledger), "RESPONSIBLE_FOR") == []
        assert node_names(rows(ledger), "Person") == []
        assert len(ledger.statements("a")) == 2


def test_rejected_in_one_document_stands_in_the_other(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [paper("a", FACT), paper("b", FACT)]) as ledger:
        reject(ledger, "a", only=True)
        (row,) = [row for row in rows(ledger).relationships.values() if row.type == "RESPONSIBLE_FOR"]
        assert row.props["support"] == 1
        assert row.props["source_title"] == "b"


def test_rejection_outlives_new_version_and_new_rules(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [paper("a", FACT)]) as ledger:
        reject(ledger)
        accept(ledger, paper("a", mention(ORGAN, "丰台区教委"), FACT))  # a new version, the same fact id
        assert drawn(rows(ledger), "RESPONSIBLE_FOR") == []
        moved = replace(FACT, subject=OTHER)  # a new rule set takes the same words for another person
        accept(ledger, paper("a", mention(ORGAN, "丰台区教委"), moved), fingerprint="f2")
        assert drawn(rows(ledger), "RESPONSIBLE_FOR") == []
        (logged,) = ledger.decisions()
        assert logged.bound
        assert not logged.listed


UNBOUND: dict[str, tuple[Say, ...]] = {
    "words are gone": (owns(SECOND, PROGRAM, "lead"),),
    "words say two things": (
        replace(FACT, subject=OTHER),
        replace(FACT, subject=SECOND, words=FACT.words),
    ),
}


@pytest.mark.parametrize("lines", UNBOUND.values(), ids=UNBOUND.keys())
def test_decision_without_its_fact_is_listed(tmp_path: Path, lines: tuple[Say, ...]) -> None:
    with open_ledger(tmp_path, [paper("a", FACT)]) as ledger:
        reject(ledger)
        accept(ledger, paper("a", *lines), fingerprint="f2")
        assert [logged.listed for logged in ledger.decisions()] == [True]
        assert len(drawn(rows(ledger), "RESPONSIBLE_FOR")) == len(lines)
        ledger.forget("a")
        assert [logged.listed for logged in ledger.decisions()] == [True]
        accept(ledger, paper("a", FACT))
        assert [logged.listed for logged in ledger.decisions()] == [False]
        assert drawn(rows(ledger), "RESPONSIBLE_FOR") == []


def test_decision_holds_for_the_whole_relationship(tmp_path: Path) -> None:
    papers = [paper("a", FACT), paper("b", replace(FACT, subject=OTHER)), Paper("c", (same(ONE, OTHER),))]
    with open_ledger(tmp_path, papers) as ledger:
        assert drawn(rows(ledger), "RESPONSIBLE_FOR") == OWNED
        reject(ledger)
        assert drawn(rows(ledger), "RESPONSIBLE_FOR") == []
        ledger.forget("c")
        assert drawn(rows(ledger), "RESPONSIBLE_FOR") == OWNED  # two people again: only one fact was rejected


def test_latest_decision_wins(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [paper("a", FACT)]) as ledger:
        reject(ledger)
        ledger.decide(Decision(DecisionKind.ACCEPT, "b", fact=CLAIM.fact_id()))
        (row,) = [row for row in rows(ledger).relationships.values() if row.type == "RESPONSIBLE_FOR"]
        assert row.props["review"] == "accepted"


def test_accepted_proposal_becomes_a_fact(tmp_path: Path) -> None:
    lines = (owns(ONE, PROGRAM, "lead", Tier.PROPOSED), same(ONE, OTHER, Tier.PROPOSED), mention(OTHER, "甲"))
    with open_ledger(tmp_path, [paper("a", *lines)]) as ledger:
        ledger.decide(Decision(DecisionKind.ACCEPT, "a", fact=CLAIM.fact_id()))
        assert drawn(rows(ledger), "RESPONSIBLE_FOR") == OWNED
        assert ledger.resolve(public_id(OTHER)) == public_id(OTHER)
        ledger.decide(Decision(DecisionKind.ACCEPT, "a", stated=Claim(ONE, "SAME_AS", OTHER)))
        assert ledger.resolve(public_id(OTHER)) == public_id(ONE)


def test_corrected_fact_keeps_its_words(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [paper("a", FACT)]) as ledger:
        instead = replace(CLAIM, subject=SECOND)
        decided = ledger.decide(Decision(DecisionKind.CORRECT, "a", fact=CLAIM.fact_id(), instead=instead))
        (row,) = [row for row in rows(ledger).relationships.values() if row.type == "RESPONSIBLE_FOR"]
        assert (row.id, row.source) == (instead.fact_id(), public_id(SECOND))
        assert (row.props["quote"], row.props["review"], row.props["verb"]) == (FACT.words, "corrected", "负责")
        assert node_names(rows(ledger), "Person") == ["乙"]
        ledger.decide(Decision(DecisionKind.REJECT, "a", fact=instead.fact_id()))
        assert drawn(rows(ledger), "RESPONSIBLE_FOR") == []
        ledger.undo(2, author="a")
        ledger.undo(decided.id, author="a")
        assert drawn(rows(ledger), "RESPONSIBLE_FOR") == OWNED


WORDS = "乙负责雏雁计划的日常工作"
SAID = Say(WORDS, PROGRAM, standing=False)
ADDED = Claim(SECOND, "RESPONSIBLE_FOR", PROGRAM, (("role", "support"),))


def add_on(ledger: Ledger, key: str, words: str) -> Decision:
    start = ledger.document(key).text.index(words)
    spans = (Span(start, start + len(words)),)
    return ledger.decide(Decision(DecisionKind.ADD, "a", stated=ADDED, document=key, spans=spans))


def owning(ledger: Ledger) -> RelationshipRow:
    (row,) = [row for row in rows(ledger).relationships.values() if row.type == "RESPONSIBLE_FOR"]
    return row


def test_added_fact_shows_the_words_that_a_person_pointed_to(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [replace(paper("a", SAID), date="2024-03-01")]) as ledger:
        before = graph_hash(rows(ledger))
        decided = add_on(ledger, "a", WORDS)
        assert (decided.quote, decided.version) == (WORDS, ledger.versions("a")[0])
        row = owning(ledger)
        assert (row.props["quote"], row.props["spans"]) == (WORDS, [5, 5 + len(WORDS)])
        assert (row.props["origin"], row.props["review"]) == ("decision", "added")
        assert (row.props["source_date"], row.props["support"]) == ("2024-03-01", 1)
        (logged,) = ledger.decisions()
        assert logged.decision.spans == decided.spans
        ledger.undo(decided.id, author="a")
        assert graph_hash(rows(ledger)) == before


def test_words_of_an_added_fact_move_with_the_text_or_are_gone(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [paper("a", SAID)]) as ledger:
        decided = add_on(ledger, "a", WORDS)
        accept(ledger, paper("a", mention(ORGAN, "丰台区教委"), SAID))
        assert owning(ledger).props["spans"] == [11, 11 + len(WORDS)]
        for lines in (
            (mention(ORGAN, "丰台区教委"), SAID, SAID),
            (),
        ):  # twice in the text: nobody can say which; and not at all
            accept(ledger, paper("a", *lines))
            assert not {"quote", "spans"} & set(owning(ledger).props)
            assert [logged.listed for logged in ledger.decisions()] == [True]
        ledger.forget("a")
        assert owning(ledger).props.get("source_id") is None
        accept(ledger, paper("a", SAID))
        assert owning(ledger).props["quote"] == WORDS
        assert [logged.listed for logged in ledger.decisions()] == [False]
        assert ledger.decisions()[0].decision == decided


def test_an_entity_bears_the_name_that_a_person_gave_until_a_text_has_one(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [paper("a", SAID)]) as ledger:
        claim = replace(ADDED, subject="School|110106|晨曦小学")
        named = ((claim.subject, "丰台区晨曦小学"),)
        ledger.decide(Decision(DecisionKind.ADD, "a", stated=claim, document="a", named=named))
        assert node_names(rows(ledger), "School") == ["丰台区晨曦小学"]
        assert ledger.decisions()[0].decision.names[0] == "丰台区晨曦小学"
        accept(ledger, Paper("b", (mention(claim.subject, "北京市丰台区晨曦小学"),)))
        (node,) = [node for node in rows(ledger).nodes.values() if node.label == "School"]
        assert (node.props["name"], node.props["aliases"]) == ("北京市丰台区晨曦小学", ["丰台区晨曦小学"])


WRONG_WORDS: dict[str, dict[str, Any]] = {
    "outside": {"spans": (Span(0, 99),)},
    "nothing": {"spans": (Span(4, 5),)},
    "out of order": {"spans": (Span(6, 8), Span(5, 7))},
    "of no document": {"spans": (Span(0, 2),), "document": "z"},
    "of an older version": {"spans": (Span(0, 2),), "version": "0"},
    "an unknown role": {"stated": replace(ADDED, qualifiers=(("role", "boss"),))},
    "no role": {"stated": replace(ADDED, qualifiers=())},
    "an unknown qualifier": {"stated": replace(ADDED, qualifiers=(("role", "lead"), ("rank", "1")))},
    "forbidden ends": {"stated": Claim(PROGRAM, "RESPONSIBLE_FOR", SECOND, (("role", "lead"),))},
}


@pytest.mark.parametrize("wrong", WRONG_WORDS.values(), ids=WRONG_WORDS.keys())
def test_what_cannot_be_added_is_refused(tmp_path: Path, wrong: dict[str, Any]) -> None:
    with open_ledger(tmp_path, [paper("a", SAID)]) as ledger:
        given: dict[str, Any] = {"stated": ADDED, "document": "a"} | wrong
        with pytest.raises(YanzhenError):
            ledger.decide(Decision(DecisionKind.ADD, "a", **given))
        assert ledger.decisions() == []


def test_corrected_mention_moves(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [paper("a", mention(ORGAN, "督导科"))]) as ledger:
        stated = Claim(ORGAN, "MENTION", "督导科", kind=StatementKind.MENTION)
        ledger.decide(Decision(DecisionKind.CORRECT, "a", stated=stated, instead=replace(stated, subject=SECTION)))
        assert node_names(rows(ledger), "Organization") == ["督导科"]
        assert public_id(SECTION) in rows(ledger).nodes


def test_added_fact_has_no_words(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [paper("a")]) as ledger:
        ledger.decide(Decision(DecisionKind.ADD, "a", stated=CLAIM, document="a"))
        (row,) = [row for row in rows(ledger).relationships.values() if row.type == "RESPONSIBLE_FOR"]
        assert (row.props["origin"], row.props["review"]) == (Origin.DECISION.value, "added")
        assert not {"quote", "spans"} & set(row.props)


def test_merged_and_split(tmp_path: Path) -> None:
    lines = (mention(ONE, "甲"), mention(OTHER, "甲"), mention(SECOND, "乙"), same(ONE, OTHER))
    with open_ledger(tmp_path, [paper("a", *lines)]) as ledger:
        ledger.decide(Decision(DecisionKind.SPLIT, "a", keys=(ONE, OTHER)))
        assert node_names(rows(ledger), "Person") == ["乙", "甲", "甲"]
        ledger.decide(Decision(DecisionKind.MERGE, "a", keys=(OTHER, SECOND)))
        ledger.decide(Decision(DecisionKind.MERGE, "a", keys=(ONE, SECOND)))  # would bring together what was parted
        assert node_names(rows(ledger), "Person") == ["乙", "甲"]
        ledger.undo(1, author="a")
        assert len(node_names(rows(ledger), "Person")) == 1


def test_document_told(tmp_path: Path) -> None:
    with open_ledger(tmp_path, [paper("a", FACT)]) as ledger:
        values = (("date", "2024-05-01"), ("title", "计划"))
        ledger.decide(Decision(DecisionKind.SET_DOCUMENT, "a", document="a", values=values))
        (row,) = [row for row in rows(ledger).relationships.values() if row.type == "RESPONSIBLE_FOR"]
        assert (row.props["source_title"], row.props["source_date"]) == ("计划", "2024-05-01")


DECISIONS: dict[str, Decision] = {
    "reject": Decision(DecisionKind.REJECT, "a", stated=CLAIM),
    "correct": Decision(DecisionKind.CORRECT, "a", stated=CLAIM, instead=replace(CLAIM, subject=SECOND)),
    "add": Decision(DecisionKind.ADD, "a", stated=replace(CLAIM, subject=SECOND)),
    "merge": Decision(DecisionKind.MERGE, "a", keys=(ONE, SECOND)),
    "split": Decision(DecisionKind.SPLIT, "a", keys=(ONE, OTHER)),
    "split alone": Decision(DecisionKind.SPLIT, "a", keys=(OTHER,)),
    "told": Decision(DecisionKind.SET_DOCUMENT, "a", document="a", values=(("title", "x"),)),
    "reject a mention": Decision(DecisionKind.REJECT, "a", stated=Claim("Document|a", "MENTIONS", PROGRAM)),
}


@pytest.mark.parametrize("decision", DECISIONS.values(), ids=DECISIONS.keys())
def test_undone_is_never_done(tmp_path: Path, decision: Decision) -> None:
    with open_ledger(
        tmp_path, [paper("a", FACT, mention(OTHER, "甲"), same(ONE, OTHER)), paper("b", mention(SECOND, "乙"))]
    ) as ledger:
        before = graph_hash(rows(ledger))
        number = ledger.decide(decision).id
        assert graph_hash(rows(ledger)) != before
        undo = ledger.undo(number, author="a").id
        assert graph_hash(rows(ledger)) == before
        ledger.undo(undo, author="a")
        assert graph_hash(rows(ledger)) != before


def test_typo_keeps_fact_ids(tmp_path: Path) -> None:
    wrong = paper("a", post(ONE, ORGAN, "主任"), FACT, part(SECTION, ORGAN), mention(ORGAN, "丰台区叫委"))
    right = paper("a", post(ONE, ORGAN, "主任"), FACT, part(SECTION, ORGAN), mention(ORGAN, "丰台区教委"))
    assert extract(wrong).document.version != extract(right).document.version
    with open_ledger(tmp_path, [wrong]) as ledger:
        before = set(rows(ledger).relationships)
        accept(ledger, right)
        assert set(rows(ledger).relationships) == before
