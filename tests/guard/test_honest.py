"""What researchers ask passes the guard and gives the rows that the unguarded text gives, on both servers."""

from pathlib import Path

import pytest

from graph.stores.bolt import BoltStore
from queries.guard.guard import guard
from queries.guard.tokens import print_tokens, tokenize

PARAMETERS = {
    "ids": ["sch_1", "sch_7", "sch_9"],
    "name": "第3号行动",
    "least": 300,
    "many": 4,
    "map": {"a": 1, "b": [2, 3]},
    "word": "教研",
}


def load_honest() -> list[str]:
    """One query a line, a line that begins with blanks continues the one before."""
    lines = Path(__file__).with_name("honest.txt").read_text(encoding="utf-8").splitlines()
    queries: list[str] = []
    for line in lines:
        if line.startswith(" "):
            queries[-1] += "\n" + line
        elif not line.startswith("#"):
            queries.append(line)
    return queries


HONEST = load_honest()


def test_there_are_a_hundred() -> None:
    assert len(set(HONEST)) == len(HONEST) >= 100


@pytest.mark.parametrize("query", HONEST)
def test_what_is_sent_reads_like_what_came(query: str) -> None:
    sent = guard(query, PARAMETERS, rows=1_000).text
    assert guard(sent, PARAMETERS, rows=1_000).text == sent
    assert sent.startswith(print_tokens(tokenize(query)))


def test_rows_are_those_of_the_unguarded_text(filled: BoltStore) -> None:
    """Together, since the graph is filled once: what is wrong is listed."""
    wrong = [found for query in HONEST if (found := compare(filled, query))]
    assert not wrong, "\n".join(wrong)


def compare(store: BoltStore, query: str) -> str:
    """Empty where guarded and unguarded agree."""
    guarded = guard(query, PARAMETERS, rows=1_000)
    plain = store.read_free(query, guarded.parameters)
    answer = store.read_free(guarded.text, guarded.parameters)
    if answer.cut or not plain.rows or rows_of(answer.rows) != rows_of(plain.rows) or answer.columns != plain.columns:
        return f"{query}: {plain.columns} {plain.rows[:2]} {answer.columns} {answer.rows[:2]} {answer.cut}"
    return ""


def rows_of(rows: list[list[object]]) -> list[str]:
    """As a bag: a query need not order its rows."""
    return sorted(map(repr, rows))
