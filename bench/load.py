"""Rows a second of BoltStore.write, with all that it checks, beside a bare UNWIND loop with the same rows and texts.

    python bench/load.py [--tasks 100000]

One hub owns every task, and every task but the first is part of another, so the hub has as many relationships as
there are tasks. Both sides write into the same server, batch about, each under ids of its own. The embedded server
runs in a temporary folder; Neo4j is measured too where YANZHEN_TEST_NEO4J_URL (and _PASSWORD) is set.
The last lines show why relationships are found by their ids: MERGE between the two ends, onto the finished hub.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from neo4j import Driver, ManagedTransaction

from graph.config import Settings
from graph.records import NodeRow, RelationshipRow
from graph.schema.load import load_schema
from graph.stores import texts
from graph.stores.batch import Batch, GraphState
from graph.stores.bolt import BoltStore
from graph.stores.open import open_server
from graph.stores.server import Server

T = TypeVar("T")
SIDES = tuple(f"bench-{side}" for side in "abvw")
BATCH = 5_000
MERGED = 50
MERGE = (
    "UNWIND $rows AS row MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target}) "
    "MERGE (a)-[r:RESPONSIBLE_FOR {id: row.id}]->(b) SET r = row.props"
)


@dataclass(slots=True)
class Clock:
    """Rows and seconds of one side, by kind of row."""

    rows: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    def add(self, kind: str, rows: int, seconds: float) -> None:
        self.rows[kind] = self.rows.get(kind, 0) + rows
        self.seconds[kind] = self.seconds.get(kind, 0.0) + seconds

    def rate(self, kind: str) -> float:
        return self.rows[kind] / self.seconds[kind]

    def total(self) -> float:
        return sum(self.rows.values()) / sum(self.seconds.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tasks", type=int, default=100_000)
    tasks = parser.parse_args().tasks
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        measure("embedded", open_server(Settings(data=Path(folder))), tasks)
    if url := os.environ.get("YANZHEN_TEST_NEO4J_URL"):
        password = os.environ.get("YANZHEN_TEST_NEO4J_PASSWORD", "")
        measure("Neo4j", open_server(Settings.model_validate({"neo4j_url": url, "neo4j_password": password})), tasks)
    else:
        print("Neo4j: not measured, YANZHEN_TEST_NEO4J_URL is not set")


def measure(name: str, server: Server, tasks: int) -> None:
    """Load the same graph twice into one server and print both rates."""
    bare, store_clock = Clock(), Clock()
    with BoltStore(server) as store, server.connect() as driver:
        store.prepare()
        clear(store, server)
        warm = zip(iter_batches("w", BATCH), iter_batches("v", BATCH), strict=True)
        for one, two in warm:
            write_bare(driver, server.database, one)
            store.write(two)
        for ours, theirs in zip(iter_batches("b", tasks), iter_batches("a", tasks), strict=True):
            timed(bare, theirs, lambda batch: write_bare(driver, server.database, batch))
            timed(store_clock, ours, store.write)
        print_rates(name, bare, store_clock)
        print(f"{name}: MERGE between the ends, onto the hub: {merge_rate(driver, server.database, tasks):,.0f} rows/s")
        clear(store, server)


def clear(store: BoltStore, server: Server) -> None:
    """Leave nothing in a database that is not thrown away."""
    for ledger in SIDES if server.shared else ():
        store.clear(ledger)


def print_rates(name: str, bare: Clock, store: Clock) -> None:
    for kind in bare.rows:
        line = f"bare {bare.rate(kind):,.0f} rows/s, BoltStore {store.rate(kind):,.0f} rows/s"
        print(f"{name}: {kind} ({bare.rows[kind]:,}): {line}, ratio {store.rate(kind) / bare.rate(kind):.2f}")
    line = f"bare {bare.total():,.0f} rows/s, BoltStore {store.total():,.0f} rows/s"
    print(f"{name}: all: {line}, ratio {store.total() / bare.total():.2f}")


def timed(clock: Clock, batch: Batch, write: Callable[[Batch], None]) -> None:
    rows = batch.nodes or batch.relationships
    kind = "nodes" if batch.nodes else batch.relationships[0].type
    start = time.perf_counter()
    write(batch)
    clock.add(kind, len(rows), time.perf_counter() - start)


def write_bare(driver: Driver, database: str, batch: Batch) -> None:
    """One text and its rows, in a managed transaction."""
    schema = load_schema()
    if batch.nodes:
        text = texts.upsert_nodes(schema, batch.nodes[0].label)
        rows: list[dict[str, object]] = [
            {"id": row.id, "props": row.props | {"ledger": batch.state.ledger}} for row in batch.nodes
        ]
    else:
        text = texts.create_relationships(schema, batch.relationships[0].type)
        rows = [relationship_row(row) for row in batch.relationships]

    def work(tx: ManagedTransaction) -> None:
        tx.run(text, rows=rows, ledger=batch.state.ledger).consume()

    with driver.session(database=database) as session:
        session.execute_write(work)


def relationship_row(row: RelationshipRow) -> dict[str, object]:
    return {"id": row.id, "source": row.source, "target": row.target, "props": row.props}


def merge_rate(driver: Driver, database: str, tasks: int) -> float:
    rows = [relationship_row(row) for row in build_owned("a", tasks)[-MERGED:]]
    start = time.perf_counter()
    with driver.session(database=database) as session:
        for at in range(0, MERGED, 5):  # small transactions: the server breaks off what takes too long
            session.execute_write(lambda tx, some: tx.run(MERGE, rows=some).consume(), rows[at : at + 5])
    return MERGED / (time.perf_counter() - start)


def iter_batches(side: str, tasks: int) -> Iterator[Batch]:
    state = GraphState(f"bench-{side}", 1, "bench")
    hub = NodeRow(f"org_{side}", "Organization", entity(f"org_{side}", "某区教育委员会"))
    yield Batch(state, nodes=[hub])
    nodes = [NodeRow(task_id(side, i), "Task", entity(task_id(side, i), f"第{i}项任务")) for i in range(tasks)]
    for rows in slices(nodes):
        yield Batch(state, nodes=rows)
    for owned in slices(build_owned(side, tasks)):
        yield Batch(state, relationships=owned)
    parts = [
        RelationshipRow(f"p{side}{i:08}", "PART_OF", task_id(side, i), task_id(side, i // 7), fact(f"p{side}{i:08}"))
        for i in range(1, tasks)
    ]
    for some in slices(parts):
        yield Batch(state, relationships=some)


def build_owned(side: str, tasks: int) -> list[RelationshipRow]:
    return [
        RelationshipRow(f"r{side}{i:08}", "RESPONSIBLE_FOR", f"org_{side}", task_id(side, i), fact(f"r{side}{i:08}"))
        for i in range(tasks)
    ]


def task_id(side: str, number: int) -> str:
    return f"tsk_{side}{number:08}"


def entity(node_id: str, name: str) -> dict[str, object]:
    search = f"{name} {node_id} renwu rw"
    return {"id": node_id, "name": name, "name_key": name, "search": search, "aliases": [f"{name}一", f"{name}二"]}


def fact(fact_id: str) -> dict[str, object]:
    return {
        "id": fact_id,
        "fact_ids": [fact_id],
        "origin": "text",
        "quote": "责任单位：某区教育委员会",
        "spans": [120, 134],
        "source_id": "doc_0000000000000000",
        "source_title": "某区教育工作要点",
        "source_date": "2024-03-01",
        "support": 1,
        "dates": ["2024-03-01"],
        "sources": ["doc_0000000000000000"],
        "review": "auto",
    }


def slices(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


if __name__ == "__main__":
    main()
