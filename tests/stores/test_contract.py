"""What every store does, on every server."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest

from graph.errors import BadInput, ForeignNodes, QueryFailed, QueryRefused
from graph.records import NodeRow, RelationshipRow
from graph.stores import bolt
from graph.stores.batch import Batch, GraphState
from graph.stores.bolt import BoltStore
from graph.stores.free import Cut

LEDGER = "ledger-of-the-tests"
STATE = GraphState(LEDGER, 1, "fingerprint")


def node(label: str, node_id: str, **props: object) -> NodeRow:
    return NodeRow(node_id, label, {"id": node_id, "name": node_id} | props)


def fact(type_name: str, fact_id: str, source: str, target: str, **props: object) -> RelationshipRow:
    return RelationshipRow(fact_id, type_name, source, target, {"id": fact_id} | props)


ZHOU, LIN = node("Person", "per_zhou"), node("Person", "per_lin")
BUREAU, SCHOOL = node("Organization", "org_bureau"), node("School", "sch_one")
HEAD = fact("HOLDS_POST", "fct_head", "per_zhou", "sch_one", title="校长", spans=[4, 9])


def write(store: BoltStore, nodes: Sequence[NodeRow] = (), relationships: Sequence[RelationshipRow] = ()) -> None:
    store.write(Batch(STATE, nodes=nodes, relationships=relationships))


def check(store: BoltStore, nodes: Sequence[NodeRow], relationships: Sequence[RelationshipRow] = ()) -> None:
    assert list(store.nodes()) == sorted(nodes, key=lambda row: row.id)
    assert list(store.relationships()) == sorted(relationships, key=lambda row: (row.source, row.id))


PROPERTIES: dict[str, tuple[object, object]] = {  # written, read
    "text": ("丰台区教委", "丰台区教委"),
    "empty text": ("", ""),
    "all sorts of text": ("a'b\"c\\d\n\t\u3000𠮷😀{$x}`", "a'b\"c\\d\n\t\u3000𠮷😀{$x}`"),
    "long text": ("证" * 70_000, "证" * 70_000),
    "integer": (2**62, 2**62),
    "negative integer": (-7, -7),
    "float": (0.1, 0.1),
    "tiny float": (1.5e-300, 1.5e-300),
    "whole float": (4.0, 4),
    "boolean": (True, True),
    "texts": (["乙", "甲"], ["乙", "甲"]),
    "integers": ([3, 1, 2], [3, 1, 2]),
    "floats": ([0.5, 2.5], [0.5, 2.5]),
    "whole floats": ([4.0, 5.0], [4, 5]),
    "mixed numbers": ([1, 2.5], [1.0, 2.5]),
    "booleans": ([True, False], [True, False]),
    "tuple": (("a", "b"), ["a", "b"]),
    "null": (None, None),
    "empty list": ([], None),
}


@pytest.mark.parametrize("case", PROPERTIES)
def test_a_property_reads_back_as_written(store: BoltStore, case: str) -> None:
    written, read = PROPERTIES[case]
    kept = {} if read is None else {"value": read}
    write(
        store, [node("Target", "tgt_x", value=written), SCHOOL], [fact("CITES", "f", "tgt_x", "sch_one", value=written)]
    )
    check(store, [node("Target", "tgt_x", **kept), SCHOOL], [fact("CITES", "f", "tgt_x", "sch_one", **kept)])
    values = [
        *(row.props.get("value") for row in store.nodes()),
        *(row.props.get("value") for row in store.relationships()),
    ]
    types = {type(value) for value in values} - {type(None)}
    assert types == ({type(read)} if read is not None else set())


@pytest.mark.parametrize(
    "value",
    [["a", 1], ["a", None], [["a"]], {"a": 1}, float("nan"), float("inf"), 2**63, object()],
    ids=lambda value: repr(value).partition(" at 0x")[0],
)
def test_a_value_that_the_servers_would_store_differently_is_refused(store: BoltStore, value: Any) -> None:
    with pytest.raises(BadInput, match="property value"):
        write(store, [node("Target", "tgt_x", value=value)])
    assert store.state() is None


def test_a_row_is_replaced_whole(store: BoltStore) -> None:
    write(
        store,
        [node("Person", "per_zhou", aliases=["老周"]), SCHOOL],
        [replace(HEAD, props=HEAD.props | {"support": 2})],
    )
    write(store, [ZHOU], [HEAD])
    check(store, [ZHOU, SCHOOL], [HEAD])


def test_several_relationships_of_one_type_between_one_pair(store: BoltStore) -> None:
    posts = [HEAD, fact("HOLDS_POST", "fct_party", "per_zhou", "sch_one", title="党委书记")]
    write(store, [ZHOU, SCHOOL], posts)
    write(store, [], posts)
    check(store, [ZHOU, SCHOOL], posts)


def test_a_relationship_whose_end_moved_stands_once(store: BoltStore) -> None:
    moved = replace(HEAD, target="org_bureau")
    write(store, [ZHOU, SCHOOL, BUREAU], [HEAD])
    store.write(Batch(STATE, delete_relationships=[HEAD], relationships=[moved]))
    check(store, [ZHOU, SCHOOL, BUREAU], [moved])
    write(store, [], [HEAD])  # without the delete, too
    check(store, [ZHOU, SCHOOL, BUREAU], [HEAD])


def test_a_delete_takes_the_relationship_between_the_ends_given_only(store: BoltStore) -> None:
    other = fact("HOLDS_POST", "fct_other", "per_zhou", "sch_one")
    write(store, [ZHOU, LIN, SCHOOL], [HEAD, other])
    store.write(Batch(STATE, delete_relationships=[replace(HEAD, source="per_lin"), replace(other, props={})]))
    check(store, [ZHOU, LIN, SCHOOL], [HEAD])


def test_a_deleted_node_takes_its_relationships_along(store: BoltStore) -> None:
    write(store, [ZHOU, SCHOOL], [HEAD])
    store.write(Batch(STATE, delete_nodes=["sch_one", "sch_that_never_was"]))
    check(store, [ZHOU])


def test_order_within_a_batch(store: BoltStore) -> None:
    write(store, [ZHOU, SCHOOL], [HEAD])
    appointed = fact("HOLDS_POST", "fct_new", "per_lin", "org_bureau")
    store.write(
        Batch(
            replace(STATE, position=2),
            delete_relationships=[HEAD],
            nodes=[LIN, BUREAU],
            relationships=[appointed],
            delete_nodes=["per_zhou", "sch_one"],
        )
    )
    check(store, [LIN, BUREAU], [appointed])
    assert store.state() == replace(STATE, position=2)


def test_a_relationship_without_its_end_undoes_the_batch(store: BoltStore) -> None:
    write(store, [ZHOU, SCHOOL], [HEAD])
    lost = [fact("HOLDS_POST", "fct_ok", "per_lin", "sch_one"), fact("HOLDS_POST", "fct_lost", "per_nobody", "sch_one")]
    with pytest.raises(QueryFailed, match="1 of 2"):
        store.write(
            Batch(
                replace(STATE, position=2), delete_relationships=[HEAD], nodes=[LIN, node("Person", "per_zhou", x=1)],
                relationships=lost, delete_nodes=["sch_one"],
            )
        )  # fmt: skip
    check(store, [ZHOU, SCHOOL], [HEAD])
    assert store.state() == STATE


REFUSED: dict[str, Batch] = {
    "null node id": Batch(STATE, nodes=[NodeRow(None, "Person", {"id": None})]),  # type: ignore[arg-type]
    "empty node id": Batch(STATE, nodes=[NodeRow("", "Person", {"id": ""})]),
    "props without id": Batch(STATE, nodes=[NodeRow("per_a", "Person", {})]),
    "another id in props": Batch(STATE, nodes=[NodeRow("per_a", "Person", {"id": "per_b"})]),
    "null relationship id": Batch(STATE, relationships=[replace(HEAD, id=None)]),  # type: ignore[arg-type]
    "the same node twice": Batch(STATE, nodes=[ZHOU, ZHOU]),
    "the same relationship twice": Batch(STATE, relationships=[HEAD, HEAD]),
    "null id to delete": Batch(STATE, delete_nodes=[""]),
    "unknown label": Batch(STATE, nodes=[node("Wizard", "wiz_a")]),
    "unknown type": Batch(STATE, relationships=[replace(HEAD, type="LOVES")]),
    "a label that is Cypher": Batch(STATE, nodes=[node("Person) DETACH DELETE n //", "per_a")]),
}


@pytest.mark.parametrize("case", REFUSED)
def test_bad_rows_are_refused_before_anything_is_written(store: BoltStore, case: str) -> None:
    with pytest.raises(BadInput):
        store.write(REFUSED[case])
    check(store, [])
    assert store.state() is None


def test_more_rows_than_a_page(store: BoltStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bolt, "PAGE", 7)
    monkeypatch.setattr(bolt, "IDS", 16)
    schools = [node("School", f"sch_{i:03}") for i in range(40)]
    hub = [fact("IN_REGION", f"fct_{i:03}", row.id, "reg_hub") for i, row in enumerate(schools)]
    region = node("Region", "reg_hub")
    overseen = [fact("OVERSEES", f"ovr_{i:03}", "reg_hub", row.id) for i, row in enumerate(schools)]
    write(store, [*schools, region], [*hub, *overseen])
    check(store, [*schools, region], [*hub, *overseen])
    store.clear(LEDGER)
    check(store, [])


def test_the_state_is_that_of_the_last_batch(store: BoltStore) -> None:
    assert store.state() is None
    for state in (STATE, replace(STATE, position=9, fingerprint="another", rebuilding=True)):
        store.write(Batch(state))
        assert store.state() == state
    store.clear(LEDGER)
    assert store.state() is None


@dataclass(frozen=True, slots=True)
class StateOfTomorrow(GraphState):
    shards: int = 4


def test_a_state_that_a_newer_version_wrote_is_read(store: BoltStore) -> None:
    store.write(Batch(StateOfTomorrow(LEDGER, 1, "fingerprint", projection="newer")))
    assert store.state() == replace(STATE, projection="newer")


def test_ledgers_do_not_touch_each_other(store: BoltStore) -> None:
    other = GraphState("another-ledger", 5, "fingerprint")
    store.clear(other.ledger)
    try:
        store.write(Batch(other, nodes=[LIN]))
        write(store, [ZHOU, SCHOOL], [HEAD])
        with pytest.raises(ForeignNodes):
            write(store, [LIN])
        with pytest.raises(QueryFailed, match="0 of 1"):
            write(store, [], [fact("HOLDS_POST", "fct_x", "per_lin", "sch_one")])
        store.write(Batch(STATE, delete_nodes=["per_lin"]))
        check(store, [ZHOU, SCHOOL], [HEAD])
        with pytest.raises(ForeignNodes, match="nodes"):
            store.refuse_foreign(LEDGER)
        store.clear(LEDGER)
        assert store.read("MATCH (n:Entity {id: 'per_lin'}) RETURN n.ledger AS ledger") == [{"ledger": other.ledger}]
    finally:
        store.clear(other.ledger)


def test_an_own_graph_alone_is_not_foreign(store: BoltStore) -> None:
    store.refuse_foreign(LEDGER)
    write(store, [ZHOU])
    store.refuse_foreign(LEDGER)
    assert store.foreign(LEDGER) == 0
    assert store.foreign("somebody else") == 2  # the node and the state


def test_rows_belong_to_the_position_that_comes_with_them(store: BoltStore) -> None:
    """Each batch gives the one node its position as a property; no reader may see the two differ."""
    write(store, [node("Person", "per_zhou", at=1)])
    done = threading.Event()

    def write_on() -> None:
        for position in range(2, 60):
            store.write(Batch(replace(STATE, position=position), nodes=[node("Person", "per_zhou", at=position)]))
        done.set()

    writer = threading.Thread(target=write_on)
    writer.start()
    seen = []
    while not done.is_set():
        seen.append(store.read_at("MATCH (n:Person {id: 'per_zhou'}) RETURN n.at AS at"))
    writer.join()
    assert all(rows[0]["at"] >= position for position, rows in seen)  # type: ignore[operator]
    assert store.read_at("MATCH (n:Person {id: 'per_zhou'}) RETURN n.at AS at") == (59, [{"at": 59}])


def test_work_is_done_anew_when_a_write_comes_between(store: BoltStore) -> None:
    write(store, [node("Person", "per_zhou", at=1)])
    ask = "MATCH (n:Person {id: 'per_zhou'}) RETURN n.at AS at"
    tries: list[object] = []

    def work(reading: bolt.Reading) -> tuple[object, object]:
        first = reading.read(ask)[0]["at"]
        if not tries:
            other = threading.Thread(
                target=lambda: store.write(Batch(replace(STATE, position=2), nodes=[node("Person", "per_zhou", at=2)]))
            )
            other.start()
            other.join()
        tries.append(first)
        return first, reading.read(ask)[0]["at"]

    state, answer = store.read_together(work)
    assert (state, answer) == (replace(STATE, position=2), (2, 2))
    assert len(tries) == 2


def test_the_position_of_an_empty_graph(store: BoltStore) -> None:
    assert store.read_at("RETURN 1 AS one") == (0, [{"one": 1}])


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n:Person {id: 'per_new'})",
        "MERGE (n:Person {id: 'per_new'})",
        "MATCH (n:Person) SET n.name = 'x'",
        "MATCH (n:Person) DETACH DELETE n",
        "MATCH (n:Person) REMOVE n.name",
        "CREATE INDEX stray IF NOT EXISTS FOR (n:Person) ON (n.stray)",
        "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
        "LOAD CSV FROM 'http://127.0.0.1:9/x' AS line RETURN line",
    ],
)
def test_a_strangers_query_only_reads(store: BoltStore, text: str) -> None:
    write(store, [ZHOU])
    with pytest.raises(QueryRefused):
        store.read_free(text, {})
    ask = "MATCH (n:Person) WHERE n.id = $id RETURN n.name AS name"
    assert store.read_free(ask, {"id": "per_zhou"}).rows == [["per_zhou"]]
    check(store, [ZHOU])


def test_a_strangers_query_ends_at_its_limits(store: BoltStore) -> None:
    answer = store.read_free("UNWIND range(1, 10000) AS n RETURN n", {})
    assert (answer.cut, len(answer.rows)) == (Cut("rows", 1_000), 1_000)
    endless = "UNWIND range(1, 200000) AS a UNWIND range(1, 200000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n"
    assert store.read_free(endless, {}).cut == Cut("time", 5.0)
    assert store.read("RETURN 1 AS one") == [{"one": 1}]


def test_a_query_that_the_server_refuses(store: BoltStore) -> None:
    with pytest.raises(QueryFailed) as caught:
        store.read("MATCH (n RETURN n")
    assert "\n" not in str(caught.value)


def test_threads_share_a_store(store: BoltStore) -> None:
    write(store, [ZHOU])
    counts: list[object] = []
    ask = "MATCH (n:Person) WHERE n.ledger = $ledger RETURN count(n) AS people"
    threads = [
        threading.Thread(target=lambda: counts.append(store.read(ask, ledger=LEDGER)[0]["people"])) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [1] * 8
