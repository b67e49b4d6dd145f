"""Sentences that look as if they told a fact and gave none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.records import Document, Statement
from ingest.review.sentences import Sentence, sentences_of

WORDS = Path(__file__).with_name("telling_words.tsv")


@dataclass(frozen=True, slots=True)
class Silent:
    """A sentence without a fact, with the word that made one expected and its kind."""

    sentence: Sentence
    word: str
    kind: str


def silent_sentences(document: Document, statements: Sequence[Statement]) -> Iterator[Silent]:
    """The sentences of a document with a telling word and no fact, in order."""
    pattern, kinds = _telling()
    for sentence in sentences_of(document, statements):
        if not sentence.facts and (found := pattern.search(sentence.text)):
            yield Silent(sentence, found.group(), kinds[found.group()])


@cache
def _telling() -> tuple[re.Pattern[str], Mapping[str, str]]:
    kinds: dict[str, str] = {}
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, words = line.partition("\t")
            kinds |= dict.fromkeys(words.split(), kind)
    longest_first = sorted(kinds, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first))), kinds
