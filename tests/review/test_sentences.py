"""Which sentences gave a fact, which only look as if, and that every rule has words for people."""

from pathlib import Path

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.pipeline import Options, extract_files
from ingest.review.rules import rule_words
from ingest.review.sentences import sentences_of
from ingest.review.silent import silent_sentences
from ingest.sources import Naming, find_sources

ROOT = Path(__file__).parents[2]
HEAD = "通州区教委关于推进阅读工作的通知\n\n"


def silent(text: str) -> list[tuple[str, str]]:
    found = extract(Document("t/a.txt", "v", HEAD + text))
    return [(one.word, one.kind) for one in silent_sentences(found.document, found.statements)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各项准备由专人盯办，谁家的事谁家负责。", [("负责", "responsibility")]),
        ("由通州区教委牵头实施“星火计划”。", []),
        ("昨日天气晴好，师生们在操场上做操。", []),
        ("会上印发了材料。大家认真阅读。", [("印发", "issue")]),
        ("阅读要达到润物无声；教师们都很高兴。", [("达到", "target")]),
    ],
)
def test_a_telling_word_without_a_fact_is_listed(text: str, expected: list[tuple[str, str]]) -> None:
    assert silent(text) == expected


def test_sentences_are_stretches_of_the_text_and_hold_their_facts() -> None:
    text = HEAD + "由通州区教委牵头实施“星火计划”；通州区第一中学承办“青苗行动”。完。"
    found = extract(Document("t/a.txt", "v", text))
    sentences = list(sentences_of(found.document, found.statements))
    assert [text[one.span.start : one.span.end].strip() for one in sentences] == [one.text for one in sentences]
    owners = {one.text[:8]: {fact.type for fact in one.facts} for one in sentences}
    assert "RESPONSIBLE_FOR" in owners["由通州区教委牵头"]
    assert "完。" not in {one.text for one in sentences}


def test_every_rule_that_states_something_has_words() -> None:
    sources = find_sources([ROOT / "samples", ROOT / "gold" / "texts"], Naming(), {})
    stated = {
        one.rule
        for _, outcome in extract_files(sources, Options(max_file_bytes=10**7))
        for extraction in outcome.extractions
        for one in extraction.statements
    }
    assert stated - {""} <= rule_words().keys()
