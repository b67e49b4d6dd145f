"""After every step the rows read from the real embedded server equal those computed from scratch."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from graph.config import Settings
from graph.ledger.ledger import Ledger
from graph.projection import hubs
from graph.stores.bolt import BoltStore
from graph.stores.open import open_store
from tests.projection.machine import LedgerMachine


class Opener:
    """Opens the store of each example's ledger and closes them all at the end."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._open = ExitStack()

    def __call__(self, ledger: Ledger) -> BoltStore:
        return self._open.enter_context(open_store(self._settings, ledger.id))

    def close(self) -> None:
        self._open.close()


@pytest.fixture
def opener(store_settings: Settings) -> Iterator[Opener]:
    opened = Opener(store_settings)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """What two statements say is summed up by the database already."""
    monkeypatch.setattr(hubs, "MANY", 2)


def run(opener: Opener, *, runs: int, steps: int) -> None:
    shape = settings(
        max_examples=runs, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
    )

    class Machine(LedgerMachine):
        def __init__(self) -> None:
            super().__init__(opener)

    run_state_machine_as_test(Machine, settings=shape)


def test_graph_follows_ledger(opener: Opener) -> None:
    run(opener, runs=25, steps=12)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_graph_follows_ledger_for_long(opener: Opener) -> None:
    run(opener, runs=60, steps=40)
