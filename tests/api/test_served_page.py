"""How the built page is served: under each of its addresses, asked for anew, its named files kept for good."""

import pytest
from fastapi.testclient import TestClient

from api.http.app import PAGE, PAGE_ADDRESSES


@pytest.mark.parametrize("address", PAGE_ADDRESSES)
def test_every_address_of_the_page_shows_it(client: TestClient, address: str) -> None:
    response = client.get(address.format(id="prg_vppk7ijgwvf7nffo"))
    assert (response.status_code, response.content) == (200, (PAGE / "index.html").read_bytes())
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "private, no-cache"
    known = client.get(address.format(id="x"), headers={"If-None-Match": response.headers["etag"]})
    assert (known.status_code, known.content) == (304, b"")


def test_files_with_a_digest_in_their_name_are_kept_for_good(client: TestClient) -> None:
    assets = sorted(path.name for path in (PAGE / "assets").iterdir())
    assert assets
    for name in assets:
        response = client.get(f"/page/assets/{name}")
        assert response.headers["cache-control"] == "public, max-age=31536000, immutable", name
    assert client.get("/page/icon.svg").headers["cache-control"] == "private, no-cache"
    for missing in ("/page/assets/none.js", "/page/../app.py", "/nowhere", "/entity"):
        assert client.get(missing).status_code == 404, missing


def test_the_page_runs_nothing_but_its_own_files(client: TestClient) -> None:
    policy = dict(part.strip().split(" ", 1) for part in client.get("/").headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == policy["worker-src"] == "'self'"
    assert "unsafe" not in " ".join(policy.values())
