"""Every class of attack does harm to an unguarded server, and none to a guarded one (attacks.yaml)."""

import http.server
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from neo4j import Driver

from graph.config import Settings
from graph.errors import QueryRefused
from graph.stores.bolt import BoltStore
from graph.stores.open import open_server, open_store
from queries.guard.guard import guard

ROWS = 1_000
MANY = 10_000_000
SECRET = "of-the-server"
EVERYTHING = (
    "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) "
    "RETURN labels(n) AS labels, properties(n) AS node, type(r) AS type, properties(r) AS tie, m.id AS other"
)


@dataclass(frozen=True, slots=True)
class Attack:
    """A row of the table; see its head."""

    name: str
    harm: str
    servers: list[str]
    text: str = ""
    steps: list[Any] = field(default_factory=list)
    parameters: dict[str, Any] = field(default_factory=dict)
    auto: bool = False  # the server wants it outside a transaction
    refused: str = ""
    cut: str = ""

    def cypher(self) -> str:
        """The text; in `steps` a number repeats the step before it."""
        parts: list[str] = []
        for step in self.steps:
            parts += [parts[-1]] * (step - 1) if isinstance(step, int) else [str(step)]
        return self.text or " ".join(parts)


def load_attacks() -> list[Attack]:
    rows = yaml.safe_load(Path(__file__).with_name("attacks.yaml").read_text(encoding="utf-8"))
    return [Attack(**row) for row in rows]


ATTACKS = load_attacks()
REFUSED = [attack for attack in ATTACKS if attack.refused]
CUT = [attack for attack in ATTACKS if attack.cut]


def names(attacks: list[Attack]) -> dict[str, Any]:
    return {"argvalues": attacks, "ids": [attack.name for attack in attacks]}


def test_there_are_many_classes() -> None:
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS) >= 80
    assert all(bool(attack.refused) != bool(attack.cut) and attack.servers for attack in ATTACKS)


@pytest.mark.parametrize("attack", **names(REFUSED))
def test_it_is_refused_at_its_token(attack: Attack) -> None:
    with pytest.raises(QueryRefused) as caught:
        guard(attack.cypher(), attack.parameters | {"address": "http://127.0.0.1:9/x", "file": "file:///x"}, rows=ROWS)
    assert caught.value.token == attack.refused
    zh, _, en = str(caught.value).partition(" / ")
    assert any("\u4e00" <= character <= "\u9fff" for character in zh)
    assert len(en) > 10


@pytest.mark.parametrize("attack", **names([one for one in CUT if one.name in ("product-of-lists", "one-giant-row")]))
def test_it_is_stopped_at_the_cap(filled: BoltStore, short_settings: Settings, attack: Attack) -> None:
    check_cut(filled, short_settings, attack)


@pytest.mark.slow
@pytest.mark.parametrize("attack", **names(CUT))
def test_all_are_stopped_at_the_cap(filled: BoltStore, short_settings: Settings, attack: Attack) -> None:
    check_cut(filled, short_settings, attack)


def check_cut(store: BoltStore, settings: Settings, attack: Attack) -> None:
    """The answer says which cap it met, and the server works no more."""
    guarded = guard(attack.cypher(), attack.parameters, rows=ROWS)
    answer = store.read_free(guarded.text, guarded.parameters)
    assert answer.cut is not None
    assert answer.cut.reason == attack.cut
    assert len(answer.rows) <= ROWS
    assert store.read("RETURN 1 AS one") == [{"one": 1}]
    check_idle(settings)


def check_idle(settings: Settings) -> None:
    """Nothing of ours runs on the server. The embedded one lists nothing: the process that serves does no work."""
    waits = threading.Event()
    if settings.neo4j_url:
        asked = "SHOW TRANSACTIONS YIELD metaData AS data WHERE data.yanzhen IS NOT NULL RETURN data"
        with driver_of(settings) as driver:
            for _ in range(20):  # a sort looks up only now and then whether it is to end
                if not driver.execute_query(asked).records:
                    return
                waits.wait(0.5)
        pytest.fail("the query still runs")
    if Path("/proc/self/stat").exists():
        for _ in range(20):
            before = ticks(settings)
            waits.wait(0.3)
            if ticks(settings) - before < 10:
                return
        pytest.fail("the embedded server still works")


def ticks(settings: Settings) -> int:
    """Hundredths of seconds of work of the embedded server so far."""
    server: Any = open_server(settings)
    pid = server._folder.read_endpoint().pid
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


@pytest.mark.slow
@pytest.mark.parametrize("attack", **names(ATTACKS))
def test_unguarded_it_does_harm(filled: BoltStore, short_settings: Settings, attack: Attack) -> None:
    if ("neo4j" if short_settings.neo4j_url else "embedded") not in attack.servers:
        return
    with driver_of(short_settings) as driver:
        HARMS[attack.harm](Unguarded(driver, short_settings, attack))


@contextmanager
def driver_of(settings: Settings) -> Iterator[Driver]:
    """As the user that may write."""
    server = open_server(settings)
    driver = server.connect()
    try:
        yield driver
    finally:
        driver.close()
        server.close()


@dataclass(frozen=True, slots=True)
class Unguarded:
    """An attack and a server that nothing stands before."""

    driver: Driver
    settings: Settings
    attack: Attack

    def run(self, **parameters: Any) -> list[dict[str, Any]]:
        given = self.attack.parameters | parameters
        with self.driver.session(database=open_server(self.settings).database) as session:
            if self.attack.auto:
                return session.run(self.attack.cypher(), given).data()
            with session.begin_transaction(timeout=20) as tx:
                rows = tx.run(self.attack.cypher(), given).data()
                tx.commit()
                return rows

    def everything(self) -> list[str]:
        with self.driver.session(database=open_server(self.settings).database) as session:
            rows = session.run(EVERYTHING).data()
            shown = session.run("SHOW INDEXES").data()
            labels = session.run("CALL db.labels()").data()
        return sorted(map(repr, rows)) + sorted(str(row["name"]) for row in shown) + sorted(map(repr, labels))


def writes(one: Unguarded) -> None:
    """The graph, its labels or its indexes are others afterwards."""
    with one.driver.session(database=open_server(one.settings).database) as session:
        if one.settings.neo4j_url:
            session.run("CREATE INDEX guard_victim IF NOT EXISTS FOR (n:School) ON (n.victim)").consume()
        before = one.everything()
        one.run()
        after = one.everything()
        if one.settings.neo4j_url:
            for text in ("DROP INDEX guard_victim IF EXISTS", "DROP INDEX evil_index IF EXISTS"):
                session.run(text).consume()
            session.run("DROP CONSTRAINT evil_constraint IF EXISTS").consume()
        session.execute_write(lambda tx: tx.run("MATCH (n) WHERE n.id STARTS WITH 'evil' DETACH DELETE n").consume())
    assert before != after


def tells(one: Unguarded) -> None:
    assert one.run()


def opens(one: Unguarded) -> None:
    """Any file that the server may read; it must run on this machine."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="ascii") as file:
        file.write(SECRET)
        file.flush()
        Path(file.name).chmod(0o644)
        assert SECRET in repr(one.run(file=f"file://{file.name}"))


def reaches(one: Unguarded) -> None:
    asked: list[str] = []

    class Inner(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"inner\n")

        def log_message(self, format: str, *args: Any) -> None:
            """Not on the terminal."""

    with http.server.HTTPServer(("127.0.0.1", 0), Inner) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        rows = one.run(address=f"http://127.0.0.1:{server.server_address[1]}/inner")
        server.shutdown()
        thread.join()
    assert asked
    assert "inner" in repr(rows)


def endless(one: Unguarded) -> None:
    """Nothing but a clock ends it."""
    assert answer_unguarded(one) == "time"


def deaf(one: Unguarded) -> None:
    """Only a clock ends it, the server's own or, where the server hears nothing any more, the one that cuts the line;
    which of them comes first hangs on how busy the machine is."""
    with open_store(one.settings, "ledger-of-the-tests") as store:
        answer = store.read_free(one.attack.cypher(), one.attack.parameters)
    assert answer.cut is not None
    assert answer.cut.reason == "time"


def large(one: Unguarded) -> None:
    assert one.run()[0]["n"] >= MANY


def flood(one: Unguarded) -> None:
    assert len(one.run()) > ROWS


def bulk(one: Unguarded) -> None:
    assert answer_unguarded(one) == "bytes"


def answer_unguarded(one: Unguarded) -> str:
    """Which cap a text meets that was sent as it came."""
    with open_store(one.settings, "ledger-of-the-tests") as store:
        answer = store.read_free(one.attack.cypher(), one.attack.parameters)
    assert answer.cut is not None
    return answer.cut.reason


HARMS = {
    check.__name__: check for check in (writes, tells, opens, reaches, endless, deaf, large, flood, bulk)
}  # fmt: skip
