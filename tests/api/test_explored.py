"""What a picture is drawn from: schema, neighbours with counts, and some entities with what ties them."""

from typing import Any

from fastapi.testclient import TestClient

from graph.schema.load import load_schema


def get(client: TestClient, path: str, **asked: Any) -> Any:
    response = client.get(path, params=asked)
    assert response.status_code == 200, response.text
    return response.json()


def id_of(client: TestClient, name: str, label: str) -> str:
    hit: dict[str, str] = get(client, "/v1/search", q=name, label=label)["items"][0]
    return hit["id"]


def subgraph(client: TestClient, **body: Any) -> Any:
    response = client.post("/v1/subgraph", json=body)
    assert response.status_code == 200, response.text
    return response.json()


def test_the_schema_is_told_whole(client: TestClient) -> None:
    told = get(client, "/v1/schema")
    schema = load_schema()
    assert [one["label"] for one in told["labels"]] == list(schema.labels)
    assert [one["type"] for one in told["relationships"]] == list(schema.relationships)
    for one in told["relationships"]:
        known = schema.relationships[one["type"]]
        assert {end["source"]: frozenset(end["targets"]) for end in one["ends"]} == known.ends
        for part, declared in (("identifying", known.identifying), ("properties", known.properties)):
            assert {own["name"]: own["type"] for own in one[part]} == declared
            assert all(own["zh"] and own["en"] for own in one[part])
    by_type = {one["type"]: one for one in told["relationships"]}
    (role,) = by_type["RESPONSIBLE_FOR"]["identifying"]
    assert [value["value"] for value in role["values"]] == ["lead", "support", "implement", "propose"]
    assert [name for name, one in by_type.items() if not one["stateable"]] == ["MENTIONS", "SAME_AS"]


def test_neighbours_are_counted_as_relations_lists_them(sampled: TestClient) -> None:
    id_ = id_of(sampled, "丰台区教委", "Organization")
    told = get(sampled, f"/v1/entities/{id_}/neighbours")
    assert told["id"] == id_
    assert len(told["items"]) > 3
    assert [one["count"] for one in told["items"]] == sorted((one["count"] for one in told["items"]), reverse=True)
    for one in told["items"]:
        asked = {name: one[name] for name in ("type", "outgoing", "label")}
        found = get(sampled, f"/v1/entities/{id_}/relations", **asked, limit=200)["items"]
        assert len(found) == one["relationships"]
        assert len({relation["other"]["id"] for relation in found}) == one["count"]
        for relation in found:
            shown = (relation["type"], relation["outgoing"], relation["other"]["label"])
            assert shown == (one["type"], one["outgoing"], one["label"])
    whole = get(sampled, f"/v1/entities/{id_}/relations", limit=200)["items"]
    counted = sum(one["relationships"] for one in told["items"] if one["type"] != "MENTIONS")
    assert len(whole) == counted
    assert sampled.get(f"/v1/entities/{id_}/relations", params={"label": "Programme"}).status_code == 400
    assert sampled.get("/v1/entities/nothing/neighbours").status_code == 404


def test_a_subgraph_holds_what_ties_its_entities(sampled: TestClient) -> None:
    organ = id_of(sampled, "丰台区教委", "Organization")
    ties = get(sampled, f"/v1/entities/{organ}/relations", limit=200)["items"]
    others = sorted({one["other"]["id"] for one in ties})
    told = subgraph(sampled, ids=[organ, *others, "prg_nothing"])
    assert [one["id"] for one in told["nodes"]] == sorted([organ, *others])
    assert (told["missing"], told["redirected"], told["cut"]) == (["prg_nothing"], [], False)
    mine = [edge for edge in told["edges"] if organ in (edge["source"], edge["target"])]
    assert sorted(edge["id"] for edge in mine) == sorted(one["id"] for one in ties)
    for edge in mine:
        (one,) = (one for one in ties if one["id"] == edge["id"])
        assert (edge["type"], edge["properties"], edge["support"]) == (one["type"], one["properties"], one["support"])
        assert edge["begin"] is None or edge["begin"] <= (edge["last_date"] or "9")
    assert "MENTIONS" not in {edge["type"] for edge in told["edges"]}
    place = next(node for node in told["nodes"] if node["id"] == organ)
    assert place["regions"] == ["110106"]


def test_a_subgraph_of_a_day_and_of_some_types(sampled: TestClient) -> None:
    program = id_of(sampled, "头雁计划", "Program")
    ids = [program, *(one["other"]["id"] for one in get(sampled, f"/v1/entities/{program}/relations")["items"])]
    owned = subgraph(sampled, ids=ids, types=["RESPONSIBLE_FOR"])
    assert {edge["type"] for edge in owned["edges"]} == {"RESPONSIBLE_FOR"}
    assert subgraph(sampled, ids=ids, as_of="1999")["edges"] == []
    then = subgraph(sampled, ids=ids, as_of="2024-03")["edges"]
    assert then
    assert {edge["then"]["state"] for edge in then} <= {"stated", "between", "ended", "not_known"}
    assert {edge["then"] for edge in owned["edges"]} == {None}
    assert subgraph(sampled, ids=[])["nodes"] == []
    for wrong, status in (({"ids": ["x"] * 2_001}, 422), ({"ids": [], "types": ["OWNS"]}, 400)):
        assert sampled.post("/v1/subgraph", json=wrong).status_code == status


def test_the_overview_is_made_once_for_a_state_of_the_graph(sampled: TestClient) -> None:
    response = sampled.get("/v1/overview", params={"limit": 3})
    told = response.json()
    documents = get(sampled, "/v1/documents", limit=500)["items"]
    loaded = told["loaded"]
    assert loaded["documents"] == len(documents)
    assert loaded["dated"] == len([one for one in documents if one["date"]]) == sum(y["count"] for y in told["years"])
    assert loaded["placed"] == len([one for one in documents if one["region"]])
    assert loaded["issued"] == len([one for one in documents if one["issuer"]])
    assert sum(one["count"] for one in told["kinds"]) == len([one for one in documents if one["kind"]])
    assert {one["label"] for one in told["counts"]} >= {"Document", "Program", "Person"}
    program = told["programs"][0]
    ties = get(sampled, f"/v1/entities/{program['id']}/neighbours")["items"]
    assert program["facts"] == sum(one["relationships"] for one in ties if one["type"] != "MENTIONS")
    assert program["documents"] == next(one["count"] for one in ties if one["type"] == "MENTIONS")
    assert all(one["posts"] and one["posts"][0]["body"] for one in told["leaders"])
    assert (len(told["leaders"]), told["stale"], told["graph"]["why"]) == (3, False, None)
    assert told["graph"]["position"] == told["graph"]["ledger"]
    again = sampled.get("/v1/overview", params={"limit": 3})
    assert again.json() == told
    known = sampled.get("/v1/overview", headers={"If-None-Match": response.headers["etag"]})
    assert known.status_code == 304
