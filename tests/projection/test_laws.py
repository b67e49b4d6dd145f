"""The graph depends on what is known, not on how it came to be known."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.ledger.ledger import Ledger
from graph.projection.hash import graph_hash
from graph.projection.scratch import rows
from tests.projection.machine import KEYS, headed, lines
from tests.projection.world import Paper, accept, mention

papers = st.lists(
    st.builds(lambda key, said, head: Paper(key, said, **head), st.sampled_from(KEYS), lines, headed),
    min_size=1,
    max_size=4,
    unique_by=lambda paper: paper.key,
)
law = settings(max_examples=15, deadline=None)


def hash_after(play: Callable[[Ledger], object]) -> str:
    """The hash of a graph after something was done to an empty ledger."""
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder)) as ledger:
        play(ledger)
        return graph_hash(rows(ledger))


def take_in(given_papers: Sequence[Paper]) -> Callable[[Ledger], object]:
    """Ingest papers one by one."""
    return lambda ledger: [accept(ledger, paper) for paper in given_papers]


@law
@given(papers, st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(stack: list[Paper], random: object) -> None:
    shuffled = list(stack)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    expected = hash_after(take_in(stack))
    assert hash_after(take_in([*shuffled, *stack])) == expected


@law
@given(papers)
def test_forgotten_is_never_seen(stack: list[Paper]) -> None:
    first, *rest = stack

    def play(ledger: Ledger) -> None:
        take_in(stack)(ledger)
        ledger.forget(first.key)

    assert hash_after(play) == hash_after(take_in(rest))


@law
@given(papers)
def test_edit_taken_back_is_never_made(stack: list[Paper]) -> None:
    first = stack[0]
    edited = replace(first, lines=(mention("Person|丁|x", "丁"), *first.lines), number="丰教〔2023〕2号")
    assert hash_after(take_in([*stack, edited, first])) == hash_after(take_in(stack))
