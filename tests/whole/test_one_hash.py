"""The same documents and decisions give the same graph: in any order, in one run or many, on either server."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from graph.config import Settings
from graph.ledger.ledger import Ledger
from graph.projection.hash import graph_hash
from graph.projection.scratch import rows
from graph.projection.sync import sync
from graph.stores.open import open_store
from ingest.pipeline import Options, ingest
from ingest.sources import Naming, Sources, find_sources

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
ORDERS = [(11, 1), (23, 4), (47, 16)]  # seed, runs


def shuffled_runs(seed: int, runs: int) -> list[Sources]:
    """The samples in a random order, parted into so many runs."""
    files = list(find_sources([SAMPLES], Naming(), {}).files)
    random.Random(seed).shuffle(files)
    return [Sources(tuple(files[start::runs])) for start in range(runs)]


def build(data: Path, runs: Sequence[Sources], settings: Settings) -> tuple[str, str]:
    """The hash of the graph as the server gives it after the runs, and as computed from the ledger."""
    with Ledger.open(data) as ledger, open_store(settings, ledger.id) as store:
        store.prepare()
        for sources in runs:
            assert ingest(ledger, sources, Options(max_file_bytes=10**8)).exit_code == 0
            sync(ledger, store)
        hashes = graph_hash(store), graph_hash(rows(ledger))
        store.clear(ledger.id)
    return hashes


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The hash of the samples read in one run in the order of their names, from the ledger alone."""
    with Ledger.open(tmp_path_factory.mktemp("expected")) as ledger:
        assert ingest(ledger, find_sources([SAMPLES], Naming(), {}), Options(max_file_bytes=10**8)).exit_code == 0
        return graph_hash(rows(ledger))


@pytest.mark.parametrize(("seed", "runs"), ORDERS)
def test_order_and_number_of_runs_do_not_matter(
    tmp_path: Path, store_settings: Settings, expected: str, seed: int, runs: int
) -> None:
    assert build(tmp_path, shuffled_runs(seed, runs), store_settings) == (expected, expected)
