"""Documents by address, against a server on this machine that a test may reach and nobody else."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest

from graph.errors import BadInput
from graph.ledger.ledger import Ledger
from ingest.addresses import Given, fetch_sources
from ingest.fetching import Fetcher, Refused, is_public, key_of_url
from ingest.pipeline import Options, Report, ingest
from ingest.sources import Sources

PAGE = "<!DOCTYPE html><h1>丰台区教委召开工作会</h1><p>丰台区教委主任张三主持会议并讲话。</p>".encode()
Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Site:
    """What a server answers, path by path, and what it was asked."""

    address: str = ""
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str], float]] = field(default_factory=list)
    open_now: int = 0
    most_open: int = 0

    def paths(self) -> list[str]:
        return [path for path, _, _ in self.asked]


def handler_of(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.open_now += 1
            site.most_open = max(site.most_open, site.open_now)
            site.asked.append((self.path, dict(self.headers), time.monotonic()))
            answers = site.answers.get(self.path, [(404, {}, b"")])
            status, headers, raw = answers.pop(0) if len(answers) > 1 else answers[0]
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, raw = 304, b""
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(raw))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(raw)
            site.open_now -= 1

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(made))
    made.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def fetcher(tmp_path: Path) -> Fetcher:
    return Fetcher(tmp_path / "fetched", 100_000, allows=lambda address: address == "127.0.0.1", pause=0.0)


def html(raw: bytes = PAGE, **headers: str) -> Answer:
    return 200, {"Content-Type": "text/html; charset=utf-8", **headers}, raw


def code_of(fetch: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        fetch()
    assert any("\u4e00" <= character <= "\u9fff" for character in caught.value.fault.reason)
    return caught.value.fault.code


def test_bytes_name_and_time_are_kept(site: Site, fetcher: Fetcher) -> None:
    site.answers["/art/1"] = [html()]
    fetched = fetcher.fetch(f"{site.address}/art/1#top", None)
    assert (fetched.raw, fetched.name, fetched.url) == (PAGE, "1.html", f"{site.address}/art/1")
    kept = fetcher.record(f"{site.address}/art/1")
    assert kept == fetched.record
    assert kept is not None
    assert kept.fetched_at.endswith("+00:00")
    assert site.paths() == ["/robots.txt", "/art/1"]
    assert site.asked[1][1]["User-Agent"] == "yanzhen"


def test_what_has_not_changed_is_not_sent_again(site: Site, fetcher: Fetcher) -> None:
    site.answers["/a.html"] = [html(ETag='"1"')]
    first = fetcher.fetch(f"{site.address}/a.html", None)
    again = fetcher.fetch(f"{site.address}/a.html", first.record.sha256)
    assert again.raw is None
    assert fetcher.fetch(f"{site.address}/a.html", None).raw == PAGE  # whoever has lost the bytes asks for them


def test_robots_txt_is_kept_to(site: Site, fetcher: Fetcher) -> None:
    rules = b"User-agent: *\nDisallow: /inner/\nUser-agent: yanzhen\nDisallow: /ours/"
    site.answers |= {"/robots.txt": [(200, {}, rules)], "/ours/a": [html()], "/inner/a": [html()]}
    assert code_of(lambda: fetcher.fetch(f"{site.address}/ours/a", None)) == "robots"
    assert fetcher.fetch(f"{site.address}/inner/a", None).raw == PAGE
    assert site.paths() == ["/robots.txt", "/inner/a"]


def test_a_host_whose_robots_txt_fails_is_left_alone(site: Site, fetcher: Fetcher) -> None:
    site.answers |= {"/robots.txt": [(503, {}, b"")], "/a": [html()]}
    assert code_of(lambda: fetcher.fetch(f"{site.address}/a", None)) == "robots"
    assert "/a" not in site.paths()


def test_a_busy_host_is_asked_again_and_not_for_ever(site: Site, fetcher: Fetcher) -> None:
    site.answers["/a"] = [(503, {}, b""), (429, {}, b""), html()]
    assert fetcher.fetch(f"{site.address}/a", None).raw == PAGE
    site.answers["/b"] = [(503, {}, b"")]
    assert code_of(lambda: fetcher.fetch(f"{site.address}/b", None)) == "fetch"
    assert site.paths().count("/b") == 3


def test_redirects_are_followed_and_end(site: Site, fetcher: Fetcher) -> None:
    site.answers |= {"/a": [(302, {"Location": "/b"}, b"")], "/b": [html()], "/c": [(301, {"Location": "/c"}, b"")]}
    fetched = fetcher.fetch(f"{site.address}/a", None)
    assert (fetched.raw, fetched.url, fetched.record.final_url) == (PAGE, f"{site.address}/a", f"{site.address}/b")
    assert code_of(lambda: fetcher.fetch(f"{site.address}/c", None)) == "redirect"


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("http://127.0.0.2/", "private-address"),
        ("http://10.0.0.1/", "private-address"),
        ("http://[::1]/", "private-address"),
        ("http://169.254.169.254/latest/meta-data/", "private-address"),
        ("http://[::ffff:10.0.0.1]/", "private-address"),
        ("file:///etc/passwd", "redirect"),
        ("ftp://127.0.0.1/", "redirect"),
        ("http://[", "redirect"),
    ],
)
def test_no_redirect_leads_inside(place: str, code: str, site: Site, fetcher: Fetcher) -> None:
    site.answers["/a"] = [(302, {"Location": place}, b"")]
    assert code_of(lambda: fetcher.fetch(f"{site.address}/a", None)) == code


def test_no_redirect_of_robots_txt_leads_inside(site: Site, fetcher: Fetcher) -> None:
    site.answers |= {"/robots.txt": [(302, {"Location": "http://10.0.0.1/"}, b"")], "/a": [html()]}
    assert code_of(lambda: fetcher.fetch(f"{site.address}/a", None)) == "private-address"


def test_by_itself_it_reaches_no_private_address(site: Site, tmp_path: Path) -> None:
    site.answers["/a"] = [html()]
    fetcher = Fetcher(tmp_path, 1000, pause=0.0)
    for address in (site.address, site.address.replace("127.0.0.1", "localhost"), "http://2130706433"):
        assert code_of(lambda address=address: fetcher.fetch(f"{address}/a", None)) == "private-address"  # type: ignore[misc]
    assert not site.asked


def test_too_much_broken_off_and_refused_are_told(site: Site, fetcher: Fetcher) -> None:
    site.answers |= {
        "/large": [html(bytes(200_000))],
        "/short": [html(PAGE, **{"Content-Length": str(len(PAGE) + 9)})],
        "/no": [(403, {}, b"")],
    }
    for path, code in (("/large", "too-large"), ("/short", "fetch"), ("/no", "fetch"), ("/gone", "fetch")):
        assert code_of(lambda path=path: fetcher.fetch(site.address + path, None)) == code  # type: ignore[misc]


def test_a_host_is_asked_one_thing_at_a_time_with_pauses(site: Site, tmp_path: Path) -> None:
    fetcher = Fetcher(tmp_path, 1000, allows=lambda address: address == "127.0.0.1", pause=0.2)
    site.answers |= {"/a": [html()], "/b": [html()]}
    for path in "ab":
        fetcher.fetch(f"{site.address}/{path}", None)
    times = [at for _, _, at in site.asked]
    assert all(after - before > 0.1 for before, after in pairwise(times))
    assert site.most_open == 1


@pytest.mark.parametrize(
    ("headers", "path", "name"),
    [
        ({"Content-Disposition": "attachment; filename*=UTF-8''%E9%80%9A%E7%9F%A5.docx"}, "/x", "通知.docx"),
        ({"Content-Disposition": 'attachment; filename="../../a.docx"'}, "/x", "a.docx"),
        ({"Content-Type": "application/pdf"}, "/%E9%80%9A%E7%9F%A5.pdf", "通知.pdf"),
        ({"Content-Type": "text/html"}, "/art/t1.shtml", "t1.shtml"),
        ({"Content-Type": "text/html"}, "/", "index.html"),
    ],
)
def test_names_of_files(headers: dict[str, str], path: str, name: str, site: Site, fetcher: Fetcher) -> None:
    site.answers[path] = [(200, headers, PAGE)]
    assert fetcher.fetch(site.address + path, None).name == name


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2400:3200::1", True),
        *((address, False) for address in ("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254")),
        *((address, False) for address in ("0.0.0.0", "100.64.0.1", "224.0.0.1", "::1", "fe80::1%eth0", "fd00::1")),
        *((address, False) for address in ("::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::")),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize("url", ["ftp://a.b/c", "https://", "http://user:word@a.b/", "//a.b/c", "javascript:1"])
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(BadInput):
        key_of_url(url)


def test_an_address_is_a_document_that_stays(site: Site, fetcher: Fetcher, tmp_path: Path) -> None:
    site.answers |= {"/a": [html(ETag='"1"')], "/no": [(404, {}, b"")]}

    def run(ledger: Ledger) -> Report:
        addresses = [f"{site.address}/a#x", f"{site.address}/a", f"{site.address}/no"]
        sources = fetch_sources(fetcher, addresses, ledger, Given(Sources(()), {}))
        return ingest(ledger, sources, Options(max_file_bytes=100_000, processes=1))

    with Ledger.open(tmp_path / "data") as ledger:
        first, second = run(ledger), run(ledger)
        assert (first.read, first.failed, second.unchanged, second.failed) == (1, 1, 1, 1)
        assert ledger.original(f"{site.address}/a") == PAGE
        assert ledger.document(f"{site.address}/a").reader == "html"
