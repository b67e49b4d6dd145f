"""Pages as images, and where quotes stand on them."""

import io
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from api.http.app import create_app
from api.services import Services
from graph.config import Settings
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from tests.api.conftest import BASE, fill

PDF, TEXT = (f"/v1/documents/{public_id(document_key(key))}" for key in ("t/plan.pdf", "t/plan.txt"))


def make_pdf() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    for number in (1, 2):
        canvas.setFont("Courier", 20)
        canvas.drawString(100, 700, f"Page {number} of the plan")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    source, data = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("data")
    (source / "plan.pdf").write_bytes(make_pdf())
    (source / "plan.txt").write_text("雁河区教育局的通知", encoding="utf-8")
    with Services(Settings(data=data, neo4j_url=None)) as wired:
        fill(wired, source)
        yield TestClient(create_app(wired.settings, wired), base_url=BASE, raise_server_exceptions=False)


def picture(client: TestClient, path: str) -> Image.Image:
    response = client.get(path)
    assert (response.status_code, response.headers["content-type"]) == (200, "image/png")
    return Image.open(io.BytesIO(response.content)).convert("L")


def test_a_page_is_drawn_at_the_resolution_asked_for(client: TestClient) -> None:
    assert picture(client, f"{PDF}/pages/2?dpi=72").size == (595, 842)
    assert picture(client, f"{PDF}/pages/2?dpi=144").size == (1190, 1684)


def test_a_page_that_did_not_change_is_304(client: TestClient) -> None:
    path = f"{PDF}/pages/1"
    tag = client.get(path).headers["etag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{path}?dpi=50", headers={"If-None-Match": tag}).status_code == 200


def test_a_quote_can_be_drawn_on_the_image(client: TestClient) -> None:
    """The ink of the words lies in the box of their span, and nothing of it below."""
    text = client.get(f"{PDF}/text").json()["text"]
    start = text.index("of the plan")
    lines = client.get(f"{PDF}/lines", params={"span": f"{start}-{start + 11}"}).json()["lines"]
    assert [(line["page"], line["span"]) for line in lines] == [(1, [start, start + 11])]
    left, top, right, bottom = lines[0]["box"]
    image = picture(client, f"{PDF}/pages/1?dpi=72")
    assert min(image.crop((round(left), round(top), round(right), round(bottom))).tobytes()) < 128
    assert min(image.crop((0, round(bottom) + 2, 595, 842)).tobytes()) > 200
    assert abs(left - (100 + 7 * 12)) < 6  # Courier at 20 points is 12 wide


def test_the_lines_of_a_page(client: TestClient) -> None:
    path = f"{PDF}/pages/2/lines"
    text = client.get(f"{PDF}/text").json()["text"]
    lines = client.get(path).json()["lines"]
    assert [text[slice(*line["span"])] for line in lines] == ["Page 2 of the plan"]
    assert client.get(path, params={"span": "0-4"}).json()["lines"] == []


def test_the_blocks_are_the_text_without_what_parts_them(client: TestClient) -> None:
    blocks = client.get(f"{PDF}/blocks").json()["items"]
    text = client.get(f"{PDF}/text").json()["text"]
    assert [text[slice(*block["span"])] for block in blocks] == [line for line in text.split("\n") if line]
    assert {block["kind"] for block in blocks} == {"paragraph"}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{PDF}/pages/3", 404),
        (f"{TEXT}/pages/1", 404),
        ("/v1/documents/doc-none/pages/1", 404),
        (f"{PDF}/pages/0", 422),
        (f"{PDF}/pages/1?dpi=5000", 422),
        (f"{PDF}/lines?span=x", 422),
    ],
)
def test_what_cannot_be_shown_is_a_problem(client: TestClient, path: str, status: int) -> None:
    response = client.get(path)
    assert (response.status_code, response.headers["content-type"]) == (status, "application/problem+json")
