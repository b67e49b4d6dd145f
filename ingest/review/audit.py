"""A sample for a person to judge, and what the judgements say: precision of facts, recall over sentences.

Precision counts facts judged right among those judged, with Wilson's interval. Recall counts, over the sampled
sentences, the facts found and right against those and the ones that a person found missing; sentences are drawn whole,
so its interval is a bootstrap over sentences. Sources: Wilson, J. Am. Stat. Assoc. 22 (1927); Efron and Tibshirani,
An Introduction to the Bootstrap (1993), ch. 13.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from graph.records import Document, Statement
from ingest.review.sentences import Sentence, is_fact, sentences_of

Z95 = 1.959964
RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Sample:
    """Facts to judge, each with its document, and sentences to search for facts that were missed."""

    facts: tuple[tuple[Document, Statement], ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share with its 95 % interval; `of` counts what it rests on. None where nothing was judged."""

    share: float | None
    low: float
    high: float
    of: int


def draw(documents: Iterable[tuple[Document, Sequence[Statement]]], n: int, seed: int) -> Sample:
    """`n` facts and `n` sentences, each drawn evenly from all; the same seed and documents give the same sample."""
    facts: list[tuple[Document, Statement]] = []
    sentences: list[Sentence] = []
    for document, statements in documents:
        facts += [(document, one) for one in statements if is_fact(one)]
        sentences += sentences_of(document, statements)
    chance = random.Random(seed)
    return Sample(
        tuple(chance.sample(facts, min(n, len(facts)))), tuple(chance.sample(sentences, min(n, len(sentences))))
    )


def precision(verdicts: Sequence[bool]) -> Estimate:
    """Share of facts judged right."""
    return wilson(sum(verdicts), len(verdicts))


def recall(counts: Sequence[tuple[int, int]], seed: int = 0) -> Estimate:
    """Share of what the sentences say that was found; `counts` gives (found and right, missed) of each sentence."""
    stated = sum(found + missed for found, missed in counts)
    if not stated:
        return Estimate(None, 0.0, 1.0, 0)
    chance = random.Random(seed)
    shares = []
    for _ in range(RESAMPLES):
        again = chance.choices(counts, k=len(counts))
        if total := sum(found + missed for found, missed in again):
            shares.append(sum(found for found, _ in again) / total)
    shares.sort()
    low, high = shares[int(0.025 * len(shares))], shares[min(len(shares) - 1, int(0.975 * len(shares)))]
    return Estimate(sum(found for found, _ in counts) / stated, low, high, stated)


def wilson(right: int, of: int) -> Estimate:
    """Wilson's score interval of a share."""
    if not of:
        return Estimate(None, 0.0, 1.0, 0)
    share, spread = right / of, Z95 * Z95 / of
    middle = (share + spread / 2) / (1 + spread)
    half = Z95 * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return Estimate(share, max(0.0, middle - half), min(1.0, middle + half), of)
