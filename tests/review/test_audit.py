"""Samples and what judgements of them say."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.review.audit import draw, precision, recall, wilson

TEXT = "通州区教委关于推进阅读工作的通知\n" + "".join(
    f"{n}．由通州区教委牵头实施“{name}计划”。\n"
    for n, name in enumerate(["星火", "青苗", "远航", "繁星", "启明", "沃土"], start=1)
)


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [  # as R's prop.test(correct = FALSE) has them
        (0, 10, 0.0, 0.2775),
        (8, 10, 0.4902, 0.9433),
        (10, 10, 0.7225, 1.0),
        (190, 200, 0.9104, 0.9726),
    ],
)
def test_wilson(right: int, of: int, low: float, high: float) -> None:
    found = wilson(right, of)
    assert (found.share, found.of) == (right / of, of)
    assert [found.low, found.high] == pytest.approx([low, high], abs=2e-4)


def test_recall_counts_whole_sentences() -> None:
    found = recall([(2, 0), (1, 1), (0, 0), (3, 1)])
    assert (found.share, found.of) == (6 / 8, 8)
    assert 0 < found.low <= 6 / 8 <= found.high <= 1
    assert recall([(2, 0)] * 5).low == 1.0


def test_nothing_judged_is_no_share() -> None:
    assert precision([]).share is None
    assert recall([(0, 0)]).share is None


def test_the_same_seed_draws_the_same_sample() -> None:
    found = extract(Document("t/a.txt", "v", TEXT))
    texts = [(found.document, found.statements)]
    first, again, other = draw(texts, 3, 7), draw(texts, 3, 7), draw(texts, 3, 8)
    assert first == again
    assert first != other
    assert (len(first.facts), len(first.sentences)) == (3, 3)
    assert len(draw(texts, 1000, 7).sentences) == 7
