"""One line a request: method, route, status, time, caller. No body, query string, id or key is ever in it."""

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.addresses import Addresses

log = logging.getLogger("yanzhen.access")
CALLER = "yanzhen.caller"  # where of the scope it stands who asked: anonymous, session or the id of a key


class AccessLog:
    """Shows the route as it is declared (`/v1/entities/{id}`): what stands in an address may be somebody's name."""

    def __init__(self, app: ASGIApp, addresses: Addresses) -> None:
        self._app, self._addresses = app, addresses

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not log.isEnabledFor(logging.INFO):
            await self._app(scope, receive, send)
            return
        begun, status = time.perf_counter(), 0

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noted)
        finally:
            route = self._addresses.template_of(scope["path"])
            ms = 1000 * (time.perf_counter() - begun)
            log.info("%s %s %d %.0f ms %s", scope["method"], route, status, ms, scope.get(CALLER, "-"))
