"""A linear model over signs, fitted to examples: cross-validated by document, and written as a table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from ingest.extract.weighing import BIAS, weigh

LEAST_DOCUMENTS = 7  # a sign of fewer could be of one document's own making, or name somebody
STRENGTH = 0.5  # the inverse of L2 regularisation, which shares a weight out to signs that come together
LEAST_WEIGHT = 0.12  # lighter ones are left out: without them the table is half as long and as good
FOLDS = 8
FAINT = 0.3  # how much an example that may be left out teaches
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """One place of one document. `answer` is None where both answers would be right; that is a faint no."""

    document: str
    name: str
    signs: frozenset[str]
    answer: bool | None


def fit(examples: Iterable[Example]) -> dict[str, float]:
    """The weights, with the bias; the same examples give the same weights."""
    taught = list(examples)
    kept = _in_several_documents(taught)
    table = DictVectorizer()
    rows = table.fit_transform([dict.fromkeys(sorted(one.signs & kept), 1) for one in taught])
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    counts = np.array([FAINT if one.answer is None else 1.0 for one in taught])
    model.fit(rows, np.array([bool(one.answer) for one in taught]), sample_weight=counts)
    weights = {BIAS: round(float(model.intercept_[0]), 2)}
    for sign, weight in zip(table.get_feature_names_out(), model.coef_[0], strict=True):
        if abs(weight) >= LEAST_WEIGHT:
            weights[str(sign)] = round(float(weight), 2)
    return weights


def _in_several_documents(examples: Iterable[Example]) -> set[str]:
    documents: dict[str, set[str]] = {}
    for one in examples:
        for sign in one.signs:
            documents.setdefault(sign, set()).add(one.document)
    return {sign for sign, where in documents.items() if len(where) >= LEAST_DOCUMENTS}


def folds(documents: Sequence[str]) -> list[set[str]]:
    """Every document in one of the folds."""
    parts = GroupKFold(FOLDS).split(documents, groups=documents)
    return [{documents[i] for i in tested} for _, tested in parts]


def sureness(examples: Sequence[Example]) -> list[float]:
    """The log-odds of each example by weights that were made without its document."""
    sure: dict[int, float] = {}
    for part in folds([one.document for one in examples]):
        weights = fit(one for one in examples if one.document not in part)
        sure |= {i: weigh(one.signs, weights) for i, one in enumerate(examples) if one.document in part}
    return [sure[i] for i in range(len(examples))]


def judged(examples: Sequence[Example], sure: Sequence[float], limit: float) -> tuple[float, float, int]:
    """Recall, precision and how many are found above a limit, of names a document: its surest place counts."""
    names: dict[tuple[str, str], tuple[bool | None, float]] = {}
    for one, odds in zip(examples, sure, strict=True):
        before = names.get((one.document, one.name), (None, -99.0))[1]
        names[one.document, one.name] = one.answer, max(odds, before)
    found = [answer for answer, odds in names.values() if odds >= limit]
    right, wrong = found.count(True), found.count(False)
    asked = sum(answer is True for answer, _ in names.values())
    return right / max(asked, 1), 1 - wrong / max(len(found), 1), len(found)


def report(examples: Sequence[Example], limits: Iterable[float], say: Callable[[str], object]) -> None:
    """What cross-validation by document gives at each limit."""
    sure = sureness(examples)
    for limit in limits:
        recall, precision, found = judged(examples, sure, limit)
        say(f"≥ {limit:4.1f}: 查全 recall {recall:.3f}, 查准 precision {precision:.3f}, {found} 个 found")


def write(weights: Weights, path: Path, head: Sequence[str]) -> None:
    """The table: what it is, the bias, then the signs in order."""
    lines = [f"# {line}" for line in head]
    rows = sorted((sign, weight) for sign, weight in weights.items() if sign != BIAS)
    lines += [f"{sign}\t{weight:.2f}" for sign, weight in [(BIAS, weights[BIAS]), *rows]]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
