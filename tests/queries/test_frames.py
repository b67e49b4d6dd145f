"""The graph in a notebook."""

import gc
import warnings

import pytest

from graph.config import Settings
from graph.schema.load import load_schema
from graph.stores.bolt import BoltStore
from queries.frames import entities_frame, facts_frame, owners_frame, posts_frame, query_frame, to_network, to_networkx


def test_networkx_by_one_call(store: BoltStore) -> None:
    graph = to_networkx(store)
    owners = {a for a, _, data in graph.in_edges("prg-qm", data=True) if data["type"] == "RESPONSIBLE_FOR"}
    assert owners == {"org-jw", "sch-a", "reg-ft", "per-zhou"}
    assert graph.nodes["prg-qm"]["label"] == "Program"
    assert not [1 for *_, data in graph.edges(data=True) if data["type"] == "MENTIONS"]
    assert to_networkx(store, without=()).number_of_edges() > graph.number_of_edges()


def test_data_frames(store: BoltStore) -> None:
    entities = entities_frame(store)
    assert list(entities.columns[:3]) == ["id", "label", "name"]
    facts = facts_frame(store)
    led = facts[(facts["type"] == "RESPONSIBLE_FOR") & (facts["role"] == "lead") & (facts["to"] == "prg-qm")]
    assert list(led["from_name"]) == ["丰台区教委"]
    assert list(led["quote"]) == ["区教委牵头实施启明计划"]


def test_owners_and_posts(store: BoltStore) -> None:
    owners = owners_frame(store)
    led = owners[
        (owners["initiative"] == "启明计划") & (owners["role"] == "lead") & (owners["initiative_label"] == "Program")
    ]
    assert led[["region", "owner", "quote"]].to_numpy().tolist() == [["丰台区", "丰台区教委", "区教委牵头实施启明计划"]]
    posts = posts_frame(store)
    assert posts[["person", "title", "body", "status", "last_seen"]].to_numpy().tolist() == [
        ["周远帆", "主任", "丰台区教委", "held", "2023-09-08"]
    ]
    assert posts["regions"].to_list() == [["丰台区"]]


def test_weighted_networks(store: BoltStore) -> None:
    network = to_network(store, "bodies-initiatives")
    assert network.edges["org-jw", "prg-qm"]["weight"] == 1
    assert network.nodes["org-jw"] == {"label": "Organization", "name": "丰台区教委", "mode": "actor", "bipartite": 0}
    tied = to_network(store, "bodies-initiatives", "actors")
    assert sorted(map(sorted, tied.edges)) == [["org-jw", "reg-ft"], ["org-jw", "sch-a"], ["reg-ft", "sch-a"]]
    assert {data["newman"] for *_, data in tied.edges(data=True)} == {0.5}


def test_query_frame_has_its_columns_without_rows(store: BoltStore) -> None:
    assert list(query_frame(store, "owners_of", id="nobody").columns)[:2] == ["fact_id", "owner_id"]


@pytest.mark.neo4j
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # py2neo leaves its sockets to the collector
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_py2neo_looks_owners_up(store: BoltStore, settings: Settings) -> None:
    if not settings.neo4j_url:
        pytest.skip("py2neo is tested against a real Neo4j: set YANZHEN_TEST_NEO4J_URL")
    pytest.importorskip("py2neo")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from queries.py2neo_models import Document, Entity, Person, Program, Task, connect

        graph = connect(settings)
        program = Program.match(graph, "prg-qm").first()
        roles = sorted((owner.name, role) for owner, role in program.owners_with_roles())
        person = Person.match(graph, "per-zhou").first()
        posts = [(body.name, title) for body, title, _ in person.posts_with_titles()]
        target = next(iter(Task.match(graph, "tsk-one").first().targets))
        plan = Document.match(graph, "doc-plan").first()
        read = (target.value, target.unit, plan.key, len(list(plan.mentions)))
        labels = {str(vars(model)["__primarylabel__"]) for model in (Entity, *_models(Entity))}
        graph.service.connector.close()
        del graph, program, person, target, plan
        gc.collect()
    assert {("丰台区教委", "lead"), ("丰台区教委", "propose")} <= set(roles)
    assert ("晨曦小学", "support") in roles
    assert posts == [("丰台区教委", "主任")]
    assert read == ([4500], "个", "t/plan", 6)
    assert labels == {"Entity", *load_schema().labels}


def _models(model: type) -> list[type]:
    subclasses: list[type] = model.__subclasses__()
    return [found for one in subclasses for found in (one, *_models(one))]
