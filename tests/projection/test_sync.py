"""How a graph is brought up to the ledger, whatever breaks off on the way."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.config import Settings
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from graph.ledger.decisions import Claim, Decision, DecisionKind
from graph.ledger.ledger import Ledger
from graph.projection import build, carry
from graph.projection.hash import graph_hash
from graph.projection.scratch import rows
from graph.projection.sync import rebuild, sync
from graph.records import StatementKind
from graph.stores.batch import Batch
from graph.stores.bolt import BoltStore
from graph.stores.folder import ServerFolder
from graph.stores.open import open_store
from tests.projection.machine import ORGANS, PEOPLE, PROGRAMS, REGIONS, compare
from tests.projection.world import Paper, accept, mention, open_ledger, owns, post, same

PAPER = Paper(
    "a", (mention(REGIONS[1], "宛平街道"), post(PEOPLE[0], ORGANS[0], "主任"), owns(PEOPLE[1], PROGRAMS[0], "lead"))
)
JOINED = Paper("b", (same(PEOPLE[0], PEOPLE[1]),))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger", [PAPER]) as opened:
        yield opened


@pytest.fixture
def graph(ledger: Ledger, store_settings: Settings) -> Iterator[BoltStore]:
    with open_store(store_settings, ledger.id) as opened:
        yield opened
        opened.clear(ledger.id)


def test_first_run_builds_and_the_next_has_nothing_to_do(ledger: Ledger, graph: BoltStore) -> None:
    report = sync(ledger, graph)
    assert (report.rebuilt, report.position) == (True, ledger.position())
    compare(ledger, graph)
    again = sync(ledger, graph)
    assert (again.rebuilt, again.nodes, again.relationships) == (False, 0, 0)
    state = graph.state()
    assert state is not None
    assert (state.ledger, state.position, state.fingerprint, state.rebuilding) == (ledger.id, 1, "f1", False)


def test_graph_of_another_version_is_made_anew_where_it_differs(
    ledger: Ledger, graph: BoltStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr("graph.projection.sync.projection_version", lambda: "older")
        older.setattr(build, "search_text", lambda name, aliases, keys: name)
        sync(ledger, graph)
    report = sync(ledger, graph)
    assert (report.rebuilt, report.nodes > 0, report.relationships) == (False, True, 0)
    compare(ledger, graph)
    assert sync(ledger, graph).nodes == 0


def test_only_what_changed_is_written(ledger: Ledger, graph: BoltStore) -> None:
    accept(ledger, Paper("other", (post(PEOPLE[3], ORGANS[1], "主任"),)))
    sync(ledger, graph)
    accept(ledger, replace(PAPER, lines=(*PAPER.lines, mention(REGIONS[1], "宛平"))))
    report = sync(ledger, graph)
    # the region's aliases and its count in the document; all else is as it was
    assert (report.nodes, report.relationships, report.gone_nodes, report.gone_relationships) == (1, 1, 0, 0)
    compare(ledger, graph)


def test_joined_people_move_their_relationships(ledger: Ledger, graph: BoltStore) -> None:
    sync(ledger, graph)
    accept(ledger, JOINED)
    sync(ledger, graph)
    compare(ledger, graph)
    ledger.forget("b")
    sync(ledger, graph)
    compare(ledger, graph)


def test_added_mention_goes_with_the_mentions_of_its_document(ledger: Ledger, graph: BoltStore) -> None:
    added = Claim(REGIONS[3], "MENTION", "武清区", kind=StatementKind.MENTION)
    ledger.decide(Decision(DecisionKind.ADD, "a", stated=added, document="a"))
    sync(ledger, graph)
    named = public_id(REGIONS[3])
    assert named in {node.id for node in graph.nodes()}
    ledger.decide(Decision(DecisionKind.REJECT, "a", stated=Claim(document_key("a"), "MENTIONS", REGIONS[3])))
    sync(ledger, graph)
    assert named not in {node.id for node in graph.nodes()}
    compare(ledger, graph)
    ledger.forget("a")  # what was added is no more said in it
    sync(ledger, graph)
    assert named in {node.id for node in graph.nodes()}
    compare(ledger, graph)


@pytest.mark.parametrize("named", [True, False], ids=["named", "named by nothing else"])
@pytest.mark.parametrize("parted", [PROGRAMS[:2], PROGRAMS[:1]], ids=["from the other", "alone"])
def test_other_end_follows_what_a_class_rejects(
    ledger: Ledger, graph: BoltStore, named: bool, parted: list[str]
) -> None:
    mentions = [mention(key, "计划") for key in PROGRAMS[:2]] if named else []
    accept(ledger, Paper("b", (*mentions, owns(PEOPLE[3], PROGRAMS[1], "lead"))))
    accept(ledger, replace(PAPER, lines=PAPER.lines[:2]))
    claim = Claim(PEOPLE[3], "RESPONSIBLE_FOR", PROGRAMS[0], (("role", "lead"),))
    ledger.decide(Decision(DecisionKind.REJECT, "a", stated=claim))
    sync(ledger, graph)
    for kind, keys, lives in ((DecisionKind.MERGE, PROGRAMS[:2], False), (DecisionKind.SPLIT, parted, True)):
        ledger.decide(Decision(kind, "a", keys=tuple(keys)))
        sync(ledger, graph)
        assert (public_id(PEOPLE[3]) in {node.id for node in graph.nodes()}) is lives
        compare(ledger, graph)


def test_mention_is_drawn_again_when_parted_from_what_rejects_it(ledger: Ledger, graph: BoltStore) -> None:
    accept(ledger, Paper("b", (mention(PROGRAMS[1], "计划"),)))
    accept(ledger, replace(PAPER, lines=PAPER.lines[:2]))
    claim = Claim(PROGRAMS[0], "MENTION", "计划", kind=StatementKind.MENTION)
    ledger.decide(Decision(DecisionKind.REJECT, "a", stated=claim))
    ledger.decide(Decision(DecisionKind.MERGE, "a", keys=tuple(PROGRAMS[:2])))
    sync(ledger, graph)
    ledger.decide(Decision(DecisionKind.SPLIT, "a", keys=(PROGRAMS[0],)))
    sync(ledger, graph)
    compare(ledger, graph)


@pytest.mark.parametrize("wrecked", ["wiped", "other position", "other graph", "half rebuilt"])
def test_unknown_state_is_rebuilt(ledger: Ledger, graph: BoltStore, wrecked: str) -> None:
    sync(ledger, graph)
    state = graph.state()
    assert state is not None
    if wrecked == "wiped":
        graph.clear(ledger.id)
    else:
        changed = {
            "other position": replace(state, position=77),
            "other graph": replace(state, graph="another"),
            "half rebuilt": replace(state, graph="another", rebuilding=True),
        }
        graph.write(Batch(changed[wrecked]))
    assert sync(ledger, graph).rebuilt
    compare(ledger, graph)


class Killed(BaseException):
    """Stands for the end of the process."""


class Breaking:
    """The real store, in a process that ends just before or just after a given transaction."""

    def __init__(self, store: BoltStore, at: int, *, committed: bool) -> None:
        self._store = store
        self._left = at
        self._committed = committed
        self.state, self.clear, self.prepare = store.state, store.clear, store.prepare

    def write(self, batch: Batch) -> None:
        self._left -= 1
        if self._left < 0 and not self._committed:
            raise Killed
        self._store.write(batch)
        if self._left < 0:
            raise Killed


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several transactions for a handful of rows."""
    monkeypatch.setattr(carry, "LARGEST", 4)


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("committed", [False, True])
@pytest.mark.parametrize("at", range(0, 7, 2))
@pytest.mark.parametrize("first", ["build", "change"])
def test_broken_off_run_is_finished_by_the_next(
    ledger: Ledger, graph: BoltStore, first: str, at: int, committed: bool
) -> None:
    if first == "change":
        sync(ledger, graph)
        accept(ledger, JOINED)
        ledger.decide(Decision(DecisionKind.MERGE, "a", keys=(PEOPLE[1], PEOPLE[3])))
    try:
        sync(ledger, Breaking(graph, at, committed=committed))
    except Killed:
        state = graph.state()
        assert state is None or state.rebuilding or state.position < ledger.position() or committed or at == 0
    accept(ledger, Paper("c", (mention(PEOPLE[2], "甲某"), post(PEOPLE[0], ORGANS[0], "副主任"))))
    sync(ledger, graph)
    compare(ledger, graph)


def test_rebuilt_graph_has_the_same_hash(ledger: Ledger, graph: BoltStore) -> None:
    sync(ledger, graph)
    before = graph_hash(graph)
    accept(ledger, JOINED)
    sync(ledger, graph)
    assert graph_hash(graph) == graph_hash(rows(ledger)) != before
    ledger.forget("b")
    sync(ledger, graph)
    assert graph_hash(graph) == before
    assert rebuild(ledger, graph).rebuilt
    assert graph_hash(graph) == before


def test_many_changed_documents_at_once(ledger: Ledger, graph: BoltStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.projection.sync.MANY", 3)
    sync(ledger, graph)
    for number in range(5):
        accept(ledger, Paper(f"n{number}", (post(PEOPLE[number % 4], ORGANS[0], "主任"),), date="2024"))
    ledger.forget(PAPER.key)
    assert not sync(ledger, graph).rebuilt
    compare(ledger, graph)


SYNC = (
    "import sys, pathlib\nfrom graph.config import Settings\nfrom graph.ledger.ledger import Ledger\n"
    "from graph.projection import carry\nfrom graph.projection.sync import sync\n"
    "from graph.stores.open import open_store\ncarry.LARGEST = 3\n"
    "data = pathlib.Path(sys.argv[1])\n"
    "with Ledger.open(data) as ledger, open_store(Settings(data=data, neo4j_url=None), ledger.id) as store:\n"
    "    store.state()\n    print('ready', flush=True)\n    sync(ledger, store)\n"
)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_killed_runs_and_servers_lose_nothing(tmp_path: Path) -> None:
    chance = random.Random(7)
    settings = Settings(data=tmp_path, neo4j_url=None)
    with Ledger.open(tmp_path) as ledger:
        for number in range(40):
            _change(ledger, chance, number)
            with subprocess.Popen([sys.executable, "-c", SYNC, str(tmp_path)], stdout=subprocess.PIPE) as process:
                assert process.stdout is not None
                process.stdout.readline()
                time.sleep(chance.uniform(0, 0.25))
                process.kill()
            if number % 5 == 4:
                _kill_server(tmp_path)
            if number % 4 == 3:
                with open_store(settings, ledger.id) as store:
                    sync(ledger, store)
                    compare(ledger, store)


def _change(ledger: Ledger, chance: random.Random, number: int) -> None:
    said = [post(chance.choice(PEOPLE), chance.choice(ORGANS), chance.choice(["主任", "副主任"])) for _ in range(3)]
    if chance.random() < 0.5:
        one, other = chance.sample(PEOPLE, 2)
        said.append(same(one, other))
    accept(ledger, Paper(f"{number % 6}", tuple(said), date=f"20{10 + number % 9}"))
    if chance.random() < 0.3:
        ledger.decide(Decision(DecisionKind.MERGE, "a", keys=tuple(chance.sample(PEOPLE, 2))))
    if chance.random() < 0.2:
        ledger.forget(f"{number % 6}")


def _kill_server(data: Path) -> None:
    endpoint = ServerFolder(data / "graph").read_endpoint()
    if endpoint is not None:
        os.kill(endpoint.pid, signal.SIGKILL)


def test_a_title_given_anew_names_none_of_its_numbers(ledger: Ledger, graph: BoltStore) -> None:
    """Two notices of one title and two numbers stay two; they part what the first had joined, and join it again."""
    title, first, second = "Policy|in 110106|教育发展规划", "Policy|no|丰政发〔2021〕5号", "Policy|no|丰政发〔2022〕5号"
    cites = [Paper(name, (mention(title, "规划"), mention(number, "文号"), same(title, number))) for name, number in
             (("c", first), ("d", second))]  # fmt: skip
    accept(ledger, cites[0])
    sync(ledger, graph)
    assert ledger.resolve(public_id(title)) == ledger.resolve(public_id(first))
    accept(ledger, cites[1])
    sync(ledger, graph)
    compare(ledger, graph)
    assert len({ledger.resolve(public_id(key)) for key in (title, first, second)}) == 3
    ledger.forget("c")
    sync(ledger, graph)
    compare(ledger, graph)
    assert ledger.resolve(public_id(title)) == ledger.resolve(public_id(second))
