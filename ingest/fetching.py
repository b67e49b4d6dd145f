"""Documents by address: asked for politely, from public hosts alone, with what was fetched kept beside the ledger.

A host is asked for one thing at a time and not faster than every PAUSE seconds (or its Crawl-delay), after its
robots.txt; an answer is asked for again only by its ETag or date. Names are resolved once a request and the connection
goes to the address that was checked, so that a name cannot turn into a private address in between; the same holds for
every redirect.
"""

import datetime
import hashlib
import http.client
import ipaddress
import json
import os
import socket
import ssl
import time
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from email.message import Message
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from graph.errors import BadInput
from ingest.readers.content import Fault

AGENT = "yanzhen"
PAUSE = 1.0
MOST_PAUSE = 30.0  # a longer Crawl-delay is not waited for in one run
TRIES = 3
REDIRECTS = 5
CONNECT_SECONDS = 20.0
WHOLE_SECONDS = 120.0  # an answer that trickles longer is given up
ROBOTS_BYTES = 500_000
_AGAIN = frozenset({429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})
_PIECE = 1 << 16
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Allows = Callable[[str], bool]


class Refused(Exception):
    """Why an address was not fetched, as a fault for the user."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.fault = Fault(code, reason)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave. `raw` is None where it is as it was when it was fetched last."""

    url: str
    name: str  # of the file, for its suffix
    raw: bytes | None
    record: "Record"


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of a fetch."""

    url: str
    final_url: str
    fetched_at: str  # UTC
    sha256: str
    etag: str = ""
    last_modified: str = ""
    media_type: str = ""
    name: str = ""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
        if found in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    return found.is_global and not found.is_multicast


def is_address(words: str) -> bool:
    """Whether an argument is meant as an address and not as a path."""
    return words.lower().startswith(("http://", "https://"))


def key_of_url(url: str) -> str:
    """The address without its fragment, as a document's key; BadInput where it is none of http or https."""
    url = unicodedata.normalize("NFC", urldefrag(url.strip())[0])
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadInput(f"“{url}”不是 http(s) 地址。 It is no http or https address.")
    if parts.username is not None or parts.password is not None:
        raise BadInput("地址里不要写用户名和密码。 No user name or password in an address, please.")
    return url


@dataclass(slots=True)
class Fetcher:
    """Fetches addresses one after the other. `allows` judges IP addresses; tests let it allow loopback."""

    folder: Path  # where records are kept
    most_bytes: int
    allows: Allows = is_public
    pause: float = PAUSE
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)  # host → when it was asked last

    def fetch(self, url: str, version: str | None) -> Fetched:
        """What an address gives now; `version` is the hash of the bytes that the caller still has, if any.

        Refused with the reason where it cannot or must not be fetched."""
        url = key_of_url(url)
        old = self.record(url)
        known = old if old is not None and old.sha256 == version else None
        answer = self._follow(url, _conditions(known))
        if answer.status == 304 and known is not None:
            return Fetched(url, known.name, None, known)
        record = _record(url, answer)
        self._keep(record)
        return Fetched(url, record.name, answer.raw, record)

    def record(self, url: str) -> Record | None:
        """What is kept of the last fetch of an address."""
        try:
            return Record(**json.loads(self._place(url).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def _follow(self, url: str, headers: Mapping[str, str]) -> "_Answer":
        for _ in range(REDIRECTS + 1):
            self._ask_leave(url)
            answer = self._try(url, headers)
            if answer.status not in _MOVED:
                return _accepted(answer, url)
            place = answer.headers.get("Location", "")
            try:
                url = key_of_url(urljoin(url, place))
            except (BadInput, ValueError) as error:
                reason = f"转到了不能取的地址：{place[:200]} Redirected to what is no address."
                raise Refused("redirect", reason) from error
        raise Refused("redirect", f"重定向超过 {REDIRECTS} 次。 Too many redirects.")

    def _ask_leave(self, url: str) -> None:
        """Refused where the host's robots.txt asks not to; a host without one allows all, as RFC 9309 has it."""
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc}"
        if host not in self._robots:
            self._robots[host] = self._read_robots(host)
        if not self._robots[host].can_fetch(AGENT, url):
            reason = "该网站的 robots.txt 不允许抓取；请手动下载后读入。 robots.txt asks not to; save it by hand."
            raise Refused("robots", reason)

    def _read_robots(self, host: str) -> RobotFileParser:
        rules = RobotFileParser()
        url = f"{host}/robots.txt"
        for _ in range(REDIRECTS + 1):
            answer = self._try(url, {}, most=ROBOTS_BYTES)
            if answer.status not in _MOVED:
                break
            url = urljoin(url, answer.headers.get("Location", ""))
        if answer.status >= 500:
            reason = "网站的 robots.txt 暂时取不到；请稍后再试。 robots.txt cannot be had now; try again later."
            raise Refused("robots", reason)
        rules.parse(answer.raw.decode("utf-8", "replace").splitlines() if answer.status == 200 else [])
        return rules

    def _try(self, url: str, headers: Mapping[str, str], most: int | None = None) -> "_Answer":
        """Ask again where the host is busy or the line breaks."""
        for attempt in range(1, TRIES + 1):
            self._wait(url, attempt)
            try:
                answer = self._ask(url, headers, most or self.most_bytes)
            except (OSError, http.client.HTTPException) as error:
                if attempt == TRIES:
                    reason = f"取不到：{_words(error)}；请检查网络后再试。 Could not be fetched; check the network."
                    raise Refused("fetch", reason) from error
                continue
            if answer.status not in _AGAIN or attempt == TRIES:
                return answer
        raise AssertionError("the last try returns or raises")

    def _wait(self, url: str, attempt: int) -> None:
        parts = urlsplit(url)
        rules = self._robots.get(f"{parts.scheme}://{parts.netloc}")
        delay = float(rules.crawl_delay(AGENT) or 0) if rules else 0.0
        pause = max(self.pause, min(delay, MOST_PAUSE) if self.pause else 0.0) * 2 ** (attempt - 1)
        last = self._asked.get(parts.netloc)
        if last is not None:
            time.sleep(max(0.0, last + pause - time.monotonic()))
        self._asked[parts.netloc] = time.monotonic()

    def _ask(self, url: str, headers: Mapping[str, str], most: int) -> "_Answer":
        connection = _connect(url, self.allows)
        try:
            connection.request("GET", _target(url), headers={"User-Agent": AGENT, "Accept": "*/*", **headers})
            with connection.getresponse() as response:
                return _Answer(url, response.status, response.headers, _read(response, most))
        finally:
            connection.close()

    def _place(self, url: str) -> Path:
        return self.folder / f"{hashlib.sha256(url.encode()).hexdigest()}.json"

    def _keep(self, record: Record) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        place = self._place(record.url)
        part = place.with_suffix(".part")
        part.write_text(json.dumps(asdict(record), ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(part, place)


@dataclass(frozen=True, slots=True)
class _Answer:
    url: str
    status: int
    headers: Message
    raw: bytes


_REFUSALS = {
    401: "需要登录 a login is needed",
    403: "网站拒绝 the site refuses",
    404: "网页不存在 no such page",
    410: "网页已删 the page is gone",
}


def _accepted(answer: _Answer, url: str) -> _Answer:
    if answer.status in {200, 304}:
        return answer
    reason = f"{_REFUSALS.get(answer.status, '网站出错 the site failed')}（HTTP {answer.status}）：{url[:200]}"
    raise Refused("fetch", reason)


def _conditions(known: Record | None) -> dict[str, str]:
    if known is None:
        return {}
    conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in conditions.items() if value}


def _record(url: str, answer: _Answer) -> Record:
    headers = answer.headers
    media = headers.get_content_type() if "Content-Type" in headers else ""
    return Record(
        url,
        answer.url,
        datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        hashlib.sha256(answer.raw).hexdigest(),
        headers.get("ETag", ""),
        headers.get("Last-Modified", ""),
        media,
        _name(answer.url, headers, media),
    )


def _name(url: str, headers: Message, media: str) -> str:
    """The name of the file: what the site calls it, else the end of the address; pages get .html."""
    called = headers.get_filename() or unquote(urlsplit(url).path.rsplit("/", 1)[-1])
    name = called.replace("\\", "/").rsplit("/", 1)[-1][-150:] or "index"
    return f"{name}.html" if media == "text/html" and not name.lower().endswith((".html", ".htm", ".shtml")) else name


def _target(url: str) -> str:
    parts = urlsplit(url)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?[]')}" if parts.query else path


def _connect(url: str, allows: Allows) -> http.client.HTTPConnection:
    """A connection to the checked address of the host; Refused where one of its addresses is not public."""
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    try:
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port or (443 if secure else 80)
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (UnicodeError, ValueError) as error:
        raise Refused("fetch", f"地址不对：{url[:200]} No such address.") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not addresses or not all(map(allows, addresses)):
        raise Refused("private-address", f"{host} 是内网或本机地址，不取。 {host} is no public address; not fetched.")
    connection: http.client.HTTPConnection
    if secure:
        trust = ssl.create_default_context()
        connection = http.client.HTTPSConnection(host, port, timeout=CONNECT_SECONDS, context=trust)
    else:
        connection = http.client.HTTPConnection(host, port, timeout=CONNECT_SECONDS)
    # The address that was checked, under the host's name for TLS and the Host header.
    connection._create_connection = lambda _where, *rest: _to_first(addresses, port, *rest)  # type: ignore[attr-defined]
    return connection


def _to_first(addresses: list[str], port: int, *rest: object) -> socket.socket:
    """The first that answers, as the system would try them."""
    for address in addresses[:-1]:
        try:
            return socket.create_connection((address, port), *rest)  # type: ignore[arg-type]
        except OSError:
            continue
    return socket.create_connection((addresses[-1], port), *rest)  # type: ignore[arg-type]


def _read(response: http.client.HTTPResponse, most: int) -> bytes:
    """The body as sent; nothing is unpacked, since none was asked for."""
    ends = time.monotonic() + WHOLE_SECONDS
    parts, size = [], 0
    while part := response.read1(_PIECE):
        parts.append(part)
        size += len(part)
        if size > most:
            raise Refused(
                "too-large", f"文件超过 {most // 1_000_000} MB，没有取完。 Too large; not fetched to its end."
            )
        if time.monotonic() > ends:
            raise TimeoutError("the answer takes too long")
    if response.length:
        raise http.client.IncompleteRead(b"".join(parts), response.length)
    return b"".join(parts)


def _words(error: BaseException) -> str:
    return str(error).splitlines()[0][:150] if str(error) else type(error).__name__
