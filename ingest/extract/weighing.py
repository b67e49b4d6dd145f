"""Questions that many small signs answer together: each sign has a weight, and their sum says how sure the answer is.

The weights are made from annotated documents (`make weights`) and kept as a table that anyone can read, one sign a row.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from ingest.extract.lexicon import read_rows

BIAS = "bias"  # what is said before any sign is looked at
LINE_END = "¶"  # in a sign, since a table has a line a row


@cache
def read_weights(name: str) -> Mapping[str, float]:
    """Sign → weight of `lexicons/weights/<name>.tsv`."""
    return {sign: float(weight) for sign, weight in read_rows(f"weights/{name}")}


def weigh(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    """The log-odds of yes: 0 is even, 1 is 73 %, 2 is 88 %."""
    return weights[BIAS] + sum(weights.get(sign, 0) for sign in signs)


def heaviest(signs: Iterable[str], weights: Mapping[str, float], number: int = 4) -> list[tuple[str, float]]:
    """The signs that counted most, for yes or for no, the heaviest first."""
    known = [(sign, weights[sign]) for sign in signs if sign in weights]
    return sorted(known, key=lambda one: (-abs(one[1]), one[0]))[:number]


def ends_of(kind: str, words: str, longest: int = 3) -> Iterable[str]:
    """Signs for the last one, two, … characters of some words; all of them where there are fewer."""
    for length in range(1, longest + 1):
        yield f"{kind} {length}:{words[-length:]}"


def starts_of(kind: str, words: str, longest: int = 3) -> Iterable[str]:
    """Signs for the first one, two, … characters."""
    for length in range(1, longest + 1):
        yield f"{kind} {length}:{words[:length]}"


def pairs_of(kind: str, words: str) -> Iterable[str]:
    """Signs for every two characters that stand together, wherever they do."""
    return (f"{kind}:{words[i : i + 2]}" for i in range(len(words) - 1))


def last_part(words: str, marks: str) -> str:
    """What stands behind the last of some marks."""
    return re.split(f"[{marks}]", words)[-1]


def first_part(words: str, marks: str) -> str:
    """What stands before the first of some marks."""
    return re.split(f"[{marks}]", words, maxsplit=1)[0]
