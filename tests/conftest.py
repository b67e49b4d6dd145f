"""A graph store on every server there is: the embedded one, and a real Neo4j where one is named.

YANZHEN_TEST_NEO4J_URL and YANZHEN_TEST_NEO4J_PASSWORD name the Neo4j (`.ci/neo4j/run.py start` prints them); its
nodes are the tests' to delete. With YANZHEN_REQUIRE_NEO4J=1 a missing Neo4j is a failure, else a skip.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings as hypothesis_settings

from graph.config import Settings
from graph.stores.bolt import BoltStore
from graph.stores.open import open_store

QUERY_MS = 5_000
LEDGER = "ledger-of-the-tests"

# A run that decides whether a change lands must not depend on luck; every other run explores.
hypothesis_settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    hypothesis_settings.load_profile("ci")


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """One embedded server for all tests of a process, kept up between them."""
    settings = Settings(data=tmp_path_factory.mktemp("embedded"), neo4j_url=None, query_timeout_ms=QUERY_MS)
    with open_store(settings) as store:
        store.prepare()
        yield settings


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The Neo4j of the environment, its constraints and indexes made."""
    url = os.environ.get("YANZHEN_TEST_NEO4J_URL")
    if not url:
        reason = "no real Neo4j: set YANZHEN_TEST_NEO4J_URL and YANZHEN_TEST_NEO4J_PASSWORD"
        if os.environ.get("YANZHEN_REQUIRE_NEO4J") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    given = {"data": tmp_path_factory.mktemp("neo4j"), "neo4j_url": url, "query_timeout_ms": QUERY_MS}
    settings = Settings.model_validate(given | {"neo4j_password": os.environ.get("YANZHEN_TEST_NEO4J_PASSWORD", "")})
    with open_store(settings) as store:
        store.prepare()
    return settings


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store_settings(request: pytest.FixtureRequest) -> Iterator[Settings]:
    """The settings of each server in turn; one test at a time uses the Neo4j, in whatever process it runs."""
    settings: Settings = request.getfixturevalue(f"{request.param}_settings")
    with FileLock(
        Path(tempfile.gettempdir()) / "yanzhen-tests-neo4j.lock" if settings.neo4j_url else settings.data / "l"
    ):
        yield settings


@pytest.fixture
def store(store_settings: Settings) -> Iterator[BoltStore]:
    """An open store of LEDGER without any of its nodes."""
    with open_store(store_settings, LEDGER) as opened:
        opened.clear(LEDGER)
        yield opened
        opened.clear(LEDGER)
