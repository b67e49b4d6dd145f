"""What every request passes before it reaches a route: its host, its size, and the headers of every answer."""

import ipaddress

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.problems import problem_response
from graph.config import Settings

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
SLACK = 1_000_000  # multipart borders and fields beside the file
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
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


class SizeGuard:
    """413 for a body beyond the cap, whether its length is announced or not."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app, self._limit = app, limit + SLACK

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdigit() or int(announced) > self._limit:
            await _too_large(self._limit)(scope, receive, send)
            return
        await self._pass_counted(scope, receive, send)

    async def _pass_counted(self, scope: Scope, receive: Receive, send: Send) -> None:
        seen, started = 0, False

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._limit:
                raise _BodyTooLarge
            return message

        async def noted(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, counted, noted)
        except _BodyTooLarge:
            if not started:
                await _too_large(self._limit)(scope, receive, send)


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


class _BodyTooLarge(BaseException):
    """Not an Exception, so that nothing between here and the guard takes it for a crash."""


def _too_large(limit: int) -> ASGIApp:
    return problem_response(413, f"请求超过 the body exceeds {limit} bytes (YANZHEN_MAX_FILE_BYTES)", slug="too-large")


def _host_name(headers: Headers) -> str:
    host = headers.get("host", "").lower()
    if host.startswith("["):
        return host[1:].split("]", 1)[0]
    return host.rsplit(":", 1)[0] if ":" in host else host
