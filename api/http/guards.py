"""What every request passes before it reaches a route: its host, the site it comes from; and every answer's headers."""

import ipaddress

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.problems import problem_response
from graph.config import Settings

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SECURITY_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}


def is_loopback(host: str) -> bool:
    """Whether a bind address is reachable from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def allowed_hosts(settings: Settings) -> frozenset[str]:
    """The names that a Host header may hold: the bind address, loopback's, and those of the settings."""
    extra = {name.strip().lower() for name in settings.allowed_hosts.split(",") if name.strip()}
    return frozenset({settings.host.strip("[]").lower(), *LOOPBACK_NAMES, *extra})


class HostGuard:
    """421 for a Host header that is not ours: a page elsewhere must not reach us under its own name."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app, self._hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _host_name(Headers(scope=scope)) not in self._hosts:
            response = problem_response(
                421,
                "Host 头不在允许之列；可用 YANZHEN_ALLOWED_HOSTS 加入 the Host header is not allowed; "
                "add the name to YANZHEN_ALLOWED_HOSTS",
                slug="misdirected",
            )
            await response(scope, receive, send)
            return
        await self._app(scope, receive, send)


class SiteGuard:
    """403 for what a page of another site sends.

    A changing request must carry our own Origin or none (no browser). Of reading ones, a browser says where they come
    from: another site may link to us, but neither embed nor fetch what we answer.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _is_cross_site(scope):
            response = problem_response(
                403, "请求来自别的网站 the request comes from a page of another site", slug="cross-site"
            )
            await response(scope, receive, send)
            return
        await self._app(scope, receive, send)


class HeaderGuard:
    """The security headers of every answer; a route that sets its own policy keeps it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("content-security-policy", PAGE_POLICY)
                headers.setdefault("cache-control", "private, no-cache")
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)


def is_own_origin(scope: Scope, origin: str | None) -> bool:
    """Whether an Origin header names the address that was asked."""
    return origin == f"{scope['scheme']}://{Headers(scope=scope).get('host', '')}"


def _is_cross_site(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    foreign = headers.get("sec-fetch-site", "none") not in ("same-origin", "none")
    if scope["method"] in SAFE_METHODS:
        return foreign and headers.get("sec-fetch-mode") != "navigate"
    origin = headers.get("origin")
    return foreign or (origin is not None and not is_own_origin(scope, origin))


def _host_name(headers: Headers) -> str:
    host = headers.get("host", "").lower()
    if host.startswith("["):
        return host[1:].split("]", 1)[0]
    return host.rsplit(":", 1)[0] if ":" in host else host
