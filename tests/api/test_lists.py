"""Search, paths, targets, regions, gaps, timelines over the samples: what is found, by time and by place."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.http.standing import standing_on


def get(client: TestClient, path: str, **asked: Any) -> Any:
    response = client.get(path, params={name.rstrip("_"): value for name, value in asked.items()})
    assert response.status_code == 200, response.text
    return response.json()


def id_of(client: TestClient, name: str, label: str) -> str:
    hit: dict[str, str] = get(client, "/v1/search", q=name, label=label)["items"][0]
    return hit["id"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bjsez", "北京市第十二中学"),
        ("BJSEZ", "北京市第十二中学"),
        ("sez", "北京市第十二中学"),
        ("shierzhong", "北京市第十二中学"),
        ("beijing shierzhong", "北京市第十二中学"),
        ("北京十二中", "北京市第十二中学"),
        ("12中", "北京市第十二中学"),
        ("ftqjw", "丰台区教委"),
        ("fengtaijiaowei", "丰台区教委"),
        ("touyanjihua", "头雁计划"),
        ("tyjh", "头雁计划"),
        ("touyan", "头雁计划"),
    ],
)
def test_what_is_typed_is_found_first(client: TestClient, typed: str, found: str) -> None:
    assert get(client, "/v1/search", q=typed)["items"][0]["name"] == found


@pytest.mark.parametrize("q", ["丰台", "教育", "丰", "ft"])
def test_search_by_region_and_label_counts_what_it_finds(sampled: TestClient, q: str) -> None:
    whole = get(sampled, "/v1/search", q=q, limit=100, counts=True)
    counts = whole["counts"]
    assert counts["whole"] is True
    by_label = {one["label"]: one["count"] for one in counts["labels"]}
    assert sum(by_label.values()) == len(whole["items"])
    for label, count in by_label.items():
        assert len(get(sampled, "/v1/search", q=q, label=label, limit=100)["items"]) == count
    for one in counts["regions"][:4]:
        inside = get(sampled, "/v1/search", q=q, region=one["code"], limit=100)["items"]
        assert one["count"] <= len(inside) <= len(whole["items"])
        assert {hit["id"] for hit in inside} <= {hit["id"] for hit in whole["items"]}


def test_the_exact_name_comes_first_then_what_begins_so(sampled: TestClient) -> None:
    names = [hit["name"] for hit in get(sampled, "/v1/search", q="头雁")["items"]]
    assert names[0] == "头雁计划"
    begins = [name.startswith("头雁") for name in names]
    assert begins == sorted(begins, reverse=True)


def test_paths_show_the_words_of_every_hop(sampled: TestClient) -> None:
    source, target = id_of(sampled, "丰台区教委", "Organization"), id_of(sampled, "财政局", "Organization")
    body = get(sampled, "/v1/paths", source=source, target=target, hops=4)
    assert body["items"]
    lengths = [path["length"] for path in body["items"]]
    assert lengths == sorted(lengths)
    for path in body["items"]:
        assert (path["nodes"][0]["id"], path["nodes"][-1]["id"]) == (source, target)
        assert len({node["id"] for node in path["nodes"]}) == len(path["nodes"]) == path["length"] + 1
        for hop, here, there in zip(path["hops"], path["nodes"], path["nodes"][1:], strict=False):
            ends = (hop["source"]["id"], hop["target"]["id"])
            assert ends == ((here["id"], there["id"]) if hop["forward"] else (there["id"], here["id"]))
            assert hop["type"] not in ("MENTIONS", "IN_REGION", "CITES")
            assert hop["evidence"]["quote"] or hop["evidence"]["origin"] == "gazetteer"
            assert get(sampled, f"/v1/facts/{hop['fact']}")["type"] == hop["type"]
    back = get(sampled, "/v1/paths", source=target, target=source, hops=4)
    assert len(back["items"]) == len(body["items"])
    asked = get(sampled, "/v1/paths", source=source, target=target, hops=2, type="IN_REGION")
    assert [hop["type"] for path in asked["items"] for hop in path["hops"]] == ["IN_REGION", "IN_REGION"]


def test_paths_page_by_cursor(sampled: TestClient) -> None:
    asked = {"source": id_of(sampled, "丰台区教委", "Organization"), "target": id_of(sampled, "头雁计划", "Program")}
    whole = get(sampled, "/v1/paths", **asked, limit=50)["items"]
    joined: list[Any] = []
    cursor: dict[str, str] = {}
    while len(joined) < len(whole):
        page = get(sampled, "/v1/paths", **asked, limit=1, **cursor)
        joined += page["items"]
        cursor = {"cursor": page["next"]}
    assert joined == whole


@pytest.mark.parametrize(
    ("source", "target", "status"),
    [("nothing", "nothing", 404), ("prg_vppk7ijgwvf7nffo", "prg_vppk7ijgwvf7nffo", 400)],
)
def test_paths_that_cannot_be(sampled: TestClient, source: str, target: str, status: int) -> None:
    assert sampled.get("/v1/paths", params={"source": source, "target": target}).status_code == status


def test_targets_by_region_metric_and_deadline(sampled: TestClient) -> None:
    whole = get(sampled, "/v1/targets", limit=200)["items"]
    seats = get(sampled, "/v1/targets", metric="学位", limit=200)["items"]
    assert 0 < len(seats) < len(whole)
    assert all("学位" in one["name"] + str(one["properties"].get("metric")) for one in seats)
    fengtai = get(sampled, "/v1/targets", region="丰台", limit=200)["items"]
    assert 0 < len(fengtai) < len(whole)
    dated = get(sampled, "/v1/targets", from_="2025", to="2026-06", limit=200)["items"]
    days = [one["properties"].get("deadline") or one["properties"]["period"] for one in dated]
    assert days
    assert all("2025" <= day[:7] <= "2026-06" for day in days)
    owner = next(one["owners"][0] for one in whole if one["owners"])
    assert owner["evidence"]["quote"]
    mine = get(sampled, "/v1/targets", owner=owner["owner"]["id"], limit=200)["items"]
    assert all(owner["owner"]["id"] in {o["owner"]["id"] for o in one["owners"]} for one in mine)


def test_results_by_region_metric_and_time(sampled: TestClient) -> None:
    whole = get(sampled, "/v1/results", limit=200)["items"]
    assert {one["name"] for one in whole} == {"新增学位", "新组建教育集团", "公办园在园幼儿占比"}
    (seats,) = get(sampled, "/v1/results", metric="学位", region="金凤区")["items"]
    assert (seats["properties"]["value"], seats["properties"]["period"]) == ([3310], "2024")
    (owner,) = seats["owners"]
    assert owner["owner"]["name"].endswith("金凤区")
    assert owner["evidence"]["quote"] == "2024年…新增学位3310个"
    assert get(sampled, f"/v1/facts/{owner['fact']}")["evidence"][0]["quote"] == owner["evidence"]["quote"]
    assert len(get(sampled, "/v1/results", from_="2024-01", to="2024-12")["items"]) == len(whole)
    assert get(sampled, "/v1/results", from_="2025")["items"] == []
    assert get(sampled, "/v1/results", to="2023-12")["items"] == []
    assert len(get(sampled, "/v1/results", owner=owner["owner"]["id"])["items"]) == len(whole)
    first = get(sampled, "/v1/results", limit=2)
    rest = get(sampled, "/v1/results", limit=2, cursor=first["next"])
    assert [one["id"] for one in first["items"] + rest["items"]] == sorted(one["id"] for one in whole)


def test_what_was_promised_stands_beside_what_was_reported(sampled: TestClient) -> None:
    asked = {"metric": "公办园在园幼儿占比", "region": "金凤区"}
    (row,) = get(sampled, "/v1/queries/targets_beside_results", **asked)["rows"]
    (goal,), (reached,) = row["promised"], row["reported"]
    assert (goal["value"], goal["comparator"], goal["deadline"]) == ([60], ">=", "2025")
    assert (reached["value"], reached["as_of"]) == ([57.5], "2024")
    for one in (goal, reached):
        assert get(sampled, f"/v1/facts/{one['fact_id']}")["evidence"][0]["quote"] == one["quote"]


def test_a_result_tells_why_it_was_read(sampled: TestClient) -> None:
    (one,) = get(sampled, "/v1/results", metric="学位")["items"]
    told = get(sampled, f"/v1/facts/{one['owners'][0]['fact']}/explanation")
    assert [(one["rule"], one["rule_zh"]) for one in told["reasons"]] == [("result", "已有或已达到的数")]


def test_regions_name_what_lies_above(sampled: TestClient) -> None:
    items = get(sampled, "/v1/regions", region="北京", limit=500)["items"]
    by_code = {one["code"]: one for one in items}
    assert by_code["110106"]["parent"] == "110000"
    assert by_code["110106"]["documents"] > 0
    assert all(code.startswith("11") for code in by_code)
    assert [one["level"] for one in get(sampled, "/v1/regions", level="province")["items"] if one["code"][:2] == "11"]


def test_gaps_are_counted_and_listed(sampled: TestClient) -> None:
    kinds = {one["kind"]: one["count"] for one in get(sampled, "/v1/gaps")["items"]}
    assert kinds["tasks_without_owner"] > 0
    for kind, count in kinds.items():
        body = get(sampled, f"/v1/gaps/{kind}", limit=200)
        assert len(body["items"]) == min(count, 200)
        assert all(list(row) == body["columns"] for row in body["items"])
    page = get(sampled, "/v1/gaps/tasks_without_owner", limit=1)
    rest = get(sampled, "/v1/gaps/tasks_without_owner", limit=200, cursor=page["next"])
    assert len(rest["items"]) == kinds["tasks_without_owner"] - 1
    assert len(get(sampled, "/v1/gaps", region="丰台区")["items"]) == len(kinds)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("documents_on", {"entity": "邢望舒"}),
        ("tasks_for_anyone", {"region": "金凤区"}),
        ("programs_in", {"region": "丰台区"}),
        ("targets", {"metric": "新增学位"}),
    ],
)
def test_the_facts_of_rows_are_found(sampled: TestClient, name: str, asked: dict[str, str]) -> None:
    rows = get(sampled, f"/v1/queries/{name}", **asked)["rows"]
    assert rows
    for row in rows:
        evidence = get(sampled, f"/v1/facts/{row['fact_id']}")["evidence"][0]
        assert evidence["quote"] == row["quote"]
        assert evidence["spans"]
        assert evidence["document"]["id"]


def test_a_timeline_is_in_order_and_bounded(sampled: TestClient) -> None:
    id_ = id_of(sampled, "头雁计划", "Program")
    whole = get(sampled, f"/v1/entities/{id_}/timeline", limit=200)["items"]
    assert [one["begin"] for one in whole] == sorted(one["begin"] for one in whole)
    assert "MENTIONS" not in {one["relation"]["type"] for one in whole}
    cut = whole[0]["begin"]
    early = get(sampled, f"/v1/entities/{id_}/timeline", to=cut, limit=200)["items"]
    late = get(sampled, f"/v1/entities/{id_}/timeline", from_="2099", limit=200)["items"]
    assert early == [one for one in whole if one["begin"] <= cut]
    assert late == []


def test_relations_as_they_stood(sampled: TestClient) -> None:
    id_ = id_of(sampled, "头雁计划", "Program")
    path = f"/v1/entities/{id_}/relations"
    assert get(sampled, path, as_of="1999")["items"] == []
    whole = get(sampled, path, limit=200)["items"]
    then = get(sampled, path, as_of="2024-03", limit=200)["items"]
    assert 0 < len(then) <= len(whole)
    assert {one["then"]["state"] for one in then} <= {"stated", "between", "ended", "not_known"}
    assert {one["then"] for one in whole} == {None}


def test_documents_by_place_kind_and_date(sampled: TestClient) -> None:
    beijing = get(sampled, "/v1/documents", region="北京市", limit=500)["items"]
    assert beijing
    assert all(one["region"].startswith("11") for one in beijing)
    dated = get(sampled, "/v1/documents", from_="2024-03", to="2024-03", limit=500)["items"]
    assert dated
    assert all(one["date"].startswith("2024-03") for one in dated)
    kind = next(one["kind"] for one in beijing if one["kind"])
    assert {one["kind"] for one in get(sampled, "/v1/documents", kind=kind, limit=500)["items"]} == {kind}


def test_documents_by_words_issuer_and_state(sampled: TestClient) -> None:
    whole = get(sampled, "/v1/documents", limit=500)["items"]
    assert [one["id"] for one in whole] == sorted(one["id"] for one in whole)
    assert {one["state"] for one in whole} <= {"read", "problems", "silent"}
    for state in ("read", "problems", "silent"):
        found = get(sampled, "/v1/documents", state=state, limit=500)["items"]
        assert [one["id"] for one in found] == [one["id"] for one in whole if one["state"] == state]
    for one in whole:
        assert (one["facts"] == 0) == (one["state"] == "silent")
        told = get(sampled, f"/v1/documents/{one['id']}")
        assert (len(told["problems"]), told["region_name"]) == (one["problems"], one["region_name"])
    titled = get(sampled, "/v1/documents", q="计划", limit=500)["items"]
    assert 0 < len(titled) < len(whole)
    assert all("计划" in f"{one['title']}{one['key']}" for one in titled)
    issued = get(sampled, "/v1/documents", issuer="教育局", limit=500)["items"]
    assert issued == [one for one in whole if "教育局" in (one["issuer"] or "")]
    parent = next(one["parent"] for one in whole if one["parent"])
    parts = get(sampled, "/v1/documents", parent=parent, limit=500)["items"]
    assert parts == [one for one in whole if one["parent"] == parent]


@pytest.mark.parametrize("sort", ["id", "date", "title"])
def test_documents_page_in_every_order(sampled: TestClient, sort: str) -> None:
    whole = get(sampled, "/v1/documents", sort=sort, limit=500)["items"]
    values = [one[sort] or "" for one in whole]
    assert values == sorted(values, reverse=sort == "date")
    joined: list[Any] = []
    cursor: dict[str, str] = {}
    while True:
        page = get(sampled, "/v1/documents", sort=sort, limit=7, **cursor)
        joined += page["items"]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert joined == whole


def test_a_text_and_an_original_that_have_not_changed_are_304(sampled: TestClient) -> None:
    id_ = get(sampled, "/v1/documents", limit=1)["items"][0]["id"]
    for part in ("text", "original"):
        tag = sampled.get(f"/v1/documents/{id_}/{part}").headers["etag"]
        again = sampled.get(f"/v1/documents/{id_}/{part}", headers={"If-None-Match": tag})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)


@pytest.mark.parametrize(
    ("properties", "day", "state"),
    [
        ({"dates": ["2023-01-05", "2024-06-01"]}, "2023-01-05", "stated"),
        ({"dates": ["2023-01-05", "2024-06-01"]}, "2023", "stated"),
        ({"dates": ["2023-01-05", "2024-06-01"]}, "2023-08-01", "between"),
        ({"dates": ["2023-01-05", "2024-06-01"]}, "2024-07", "not_known"),
        ({"dates": ["2023-01-05"]}, "2023-01-06", "not_known"),
        ({"dates": ["2023-01-05"], "started": "2022-12-01"}, "2022-12-20", "between"),
        ({"dates": ["2023-01-05"], "ended": "2023-03-01"}, "2023-02-01", "between"),
        ({"dates": ["2023-01-05"], "ended": "2023-03-01"}, "2023-03-01", "ended"),
        ({"dates": ["2023"]}, "2023-03-01", "stated"),
        ({}, "2023-03-01", "not_known"),
    ],
)
def test_how_a_relationship_stood(properties: dict[str, Any], day: str, state: str) -> None:
    assert standing_on(properties, day).state == state


def test_documents_of_one_text_name_each_other(sampled: TestClient) -> None:
    found = {one["id"] for one in get(sampled, "/v1/documents", q="潞河书声")["items"]}
    assert len(found) == 3  # as text, as PDF, and a reprint that leaves the issuer out of its title
    for asked in found:
        same = get(sampled, f"/v1/documents/{asked}")["same_text"]
        assert {one["id"] for one in same} == found - {asked}
        for one in same:
            assert one["title"] == get(sampled, f"/v1/documents/{one['id']}")["title"]
            assert one["date"] == "2024-04-08"


def test_a_reprint_adds_no_support(sampled: TestClient) -> None:
    program = id_of(sampled, "潞河书声阅读活动", "Program")
    owners = get(sampled, "/v1/owners", id=program)["owners"]
    support = {owner["support"] for role in owners.values() for owner in role}
    assert support == {1}
