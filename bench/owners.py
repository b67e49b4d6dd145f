"""The owner look-up over HTTP beside a bare driver that runs the same two texts, in one run, name by name.

    python bench/owners.py [--nodes 100000] [--names 1000] [--only embedded] [--rounds 1] [--pause 60]

A generated graph: each program lies in a district, has three tasks, is mentioned by a document and has two owners; a
hundred bodies own them all, and the quotes stand in stored documents. The embedded server runs in a temporary folder;
Neo4j is measured too where YANZHEN_TEST_NEO4J_URL (and _PASSWORD) is set, and emptied of the graph afterwards. Names
are asked once each, in turn by the bare driver and over HTTP (one connection kept open, no cache of answers), so that
both meet the same machine. Three rows: the first asks nothing but the texts; the second also reads the state of the
graph before and after, as every answer must; the third is the whole way. The last line is what HTTP takes beyond the
first. Rounds ask other names, with a pause between them: loading takes long, and a machine may be busy for a while.
"""

import argparse
import hashlib
import http.client
import json
import multiprocessing
import os
import random
import socket
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import urlencode

from neo4j import Driver, ManagedTransaction

from api.services import Services
from graph.config import Settings
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from graph.identity.normal import fold_name
from graph.projection.version import projection_version
from graph.records import Document, Extraction, NodeRow, RelationshipRow
from graph.stores.batch import Batch, GraphState
from graph.stores.open import open_server
from queries.catalogue import load_catalogue

DOCUMENTS = 200
BODIES = 100
TASKS = 3  # of each program
BATCH = 2_000  # programs
WARM = 100  # names asked before the clock runs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--names", type=int, default=1_000)
    parser.add_argument("--only", choices=("embedded", "Neo4j"))
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--pause", type=float, default=60.0, help="seconds between rounds")
    given = parser.parse_args()
    servers: dict[str, dict[str, str | None]] = {"embedded": {"neo4j_url": None}}
    if url := os.environ.get("YANZHEN_TEST_NEO4J_URL"):
        servers["Neo4j"] = {"neo4j_url": url, "neo4j_password": os.environ.get("YANZHEN_TEST_NEO4J_PASSWORD", "")}
    else:
        print("Neo4j: not measured, YANZHEN_TEST_NEO4J_URL is not set")
    for server, address in servers.items():
        if given.only in (None, server):
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                measure_server(server, Settings.model_validate({"data": folder} | address), given)


def measure_server(server: str, settings: Settings, given: argparse.Namespace) -> None:
    """Load a graph of that many nodes, ask, print."""
    programs = (given.nodes - DOCUMENTS - BODIES - 1) // (1 + TASKS)
    with Services(settings) as wired:
        start = time.perf_counter()
        load(wired, programs)
        seconds = time.perf_counter() - start
        print(f"{server}: {given.nodes:,} nodes, {(4 + TASKS) * programs:,} relationships in {seconds:.0f} s")
        with serving(settings) as port, open_server(settings).connect() as driver:
            for round_ in range(given.rounds):
                time.sleep(given.pause if round_ else 0)
                asked = [name_of(n) for n in random.Random(7 + round_).sample(range(programs), given.names + WARM)]
                print(f"load {os.getloadavg()[0]:.1f}", flush=True)
                report(server, measure(driver, port, asked))
        if settings.neo4j_url:
            wired.store.clear(wired.ledger.id)


def name_of(number: int) -> str:
    return f"第{number}号育才计划"


def load(wired: Services, programs: int) -> None:
    """Documents into the ledger, and a graph as if they had been read for its rows."""
    sizes = [range(start, programs, DOCUMENTS) for start in range(DOCUMENTS)]
    documents = [store_document(wired, n, [name_of(p) for p in numbers]) for n, numbers in enumerate(sizes)]
    state = GraphState(wired.ledger.id, wired.ledger.position(), "bench", projection=projection_version())
    wired.store.prepare()
    region = node("Region", "reg_bench", "丰台区", code="110106", level="county")
    bodies = [node("Organization", f"org_{n}", f"丰台区第{n}局") for n in range(BODIES)]
    papers = [
        node("Document", public_id(document_key(one.key)), one.key, key=one.key, date="2024-01-02") for one in documents
    ]
    wired.store.write(Batch(nodes=(region, *bodies, *papers), state=state))
    for start in range(0, programs, BATCH):
        numbers = range(start, min(start + BATCH, programs))
        wired.store.write(Batch(nodes=[one for n in numbers for one in nodes_of(n)], state=state))
        edges = [edge for n in numbers for edge in edges_of(n, documents[n % DOCUMENTS], papers[n % DOCUMENTS].id)]
        wired.store.write(Batch(relationships=edges, state=state))


def store_document(wired: Services, number: int, names: Sequence[str]) -> Document:
    text = "".join(f"由第{n % BODIES}局牵头实施“{name}”，区财政局配合。\n" for n, name in enumerate(names))
    raw = text.encode()
    document = Document(f"bench/{number}.txt", hashlib.sha256(raw).hexdigest(), text, title=f"要点{number}")
    wired.ledger.accept([Extraction(document)], raw=raw, root="bench", fingerprint="bench")
    return document


def node(label: str, id_: str, name: str, **props: object) -> NodeRow:
    base: dict[str, object] = {"id": id_, "name": name, "name_key": fold_name(name), "search": name, "aliases": []}
    return NodeRow(id_, label, base | props)


def nodes_of(number: int) -> Iterator[NodeRow]:
    yield node("Program", f"prg_{number}", name_of(number))
    for task in range(TASKS):
        yield node("Task", f"tsk_{number}_{task}", f"第{number}批教师培养第{task}项")


def edges_of(number: int, document: Document, document_id: str) -> Iterator[RelationshipRow]:
    program = f"prg_{number}"
    start = document.text.index(f"“{name_of(number)}”")
    spans = [start, start + len(name_of(number)) + 2]
    yield edge("IN_REGION", program, "reg_bench", 0)
    yield edge("MENTIONS", document_id, program, 0)
    for task in range(TASKS):
        yield edge("PART_OF", f"tsk_{number}_{task}", program, 0)
    for n, role in enumerate(("lead", "support")):
        said: dict[str, object] = {
            "role": role, "quote": document.text[slice(*spans)], "spans": spans, "source_id": document_id,
            "source_title": document.title, "source_date": "2024-01-02", "sources": [document_id], "support": 1,
            "dates": ["2024-01-02"], "origin": "text", "review": "auto", "modality": "done",
        }  # fmt: skip
        yield edge("RESPONSIBLE_FOR", f"org_{(number + n) % BODIES}", program, n, **said)


def edge(type_: str, source: str, target: str, n: int, **props: object) -> RelationshipRow:
    id_ = f"fct_{type_.lower()}_{source}_{target}_{n}"
    return RelationshipRow(id_, type_, source, target, {"id": id_, "fact_ids": [id_]} | props)


@contextmanager
def serving(settings: Settings) -> Iterator[int]:
    """The application in a process of its own, as `yanzhen serve` runs it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    process = multiprocessing.get_context("spawn").Process(target=serve, args=(settings, port), daemon=True)
    process.start()
    try:
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.join()


def serve(settings: Settings, port: int) -> None:
    import uvicorn

    from api.cli.serving import listen
    from api.http.app import create_app

    config = uvicorn.Config(create_app(settings), log_level="warning", access_log=False, server_header=False)
    with listen("127.0.0.1", port) as listener:
        uvicorn.Server(config).run(sockets=[listener])


def measure(driver: Driver, port: int, names: Sequence[str]) -> dict[str, list[float]]:
    """Milliseconds of each side, name by name."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    sides: dict[str, Callable[[str], int]] = {
        "bare driver": lambda name: ask_bare(driver, name, states=0),
        "bare driver, with the state": lambda name: ask_bare(driver, name, states=2),
        "HTTP": lambda name: ask_http(connection, name),
    }
    taken: dict[str, list[float]] = {side: [] for side in sides}
    for number, name in enumerate(names):
        for side, ask in sides.items():
            start = time.perf_counter()
            owners = ask(name)
            if number >= WARM:
                taken[side].append((time.perf_counter() - start) * 1000)
            if owners != 2:
                raise SystemExit(f"{side}: {name} has {owners} owners, not 2")
    return taken


def ask_bare(driver: Driver, name: str, *, states: int) -> int:
    texts = load_catalogue()

    def work(tx: ManagedTransaction) -> int:
        for _ in range(states):
            tx.run("MATCH (s:YanzhenState) RETURN s {.*} AS state").data()
        found = tx.run(texts["initiatives_named"].text, key=fold_name(name), year=None, document=None).data()
        return len(tx.run(texts["owners_of"].text, id=found[0]["id"]).data())

    with driver.session() as session:
        return session.execute_read(work)


def ask_http(connection: http.client.HTTPConnection, name: str) -> int:
    connection.request("GET", f"/v1/owners?{urlencode({'initiative': name})}")
    response = connection.getresponse()
    body = json.loads(response.read())
    if response.status != 200:
        raise SystemExit(f"HTTP {response.status}: {body}")
    return sum(len(owners) for owners in body["owners"].values())


def report(server: str, taken: dict[str, list[float]]) -> None:
    shown = {side: (quantile(times, 50), quantile(times, 99)) for side, times in taken.items()}
    for side, (p50, p99) in shown.items():
        print(f"{server}: {side}, {len(taken[side]):,} distinct names: p50 {p50:.2f} ms, p99 {p99:.2f} ms")
    more = [ours - bare for ours, bare in zip(shown["HTTP"], shown["bare driver"], strict=True)]
    print(f"{server}: HTTP beyond the bare driver: p50 {more[0]:+.2f} ms, p99 {more[1]:+.2f} ms")


def quantile(times: Sequence[float], percent: int) -> float:
    return sorted(times)[len(times) * percent // 100]


if __name__ == "__main__":
    main()
