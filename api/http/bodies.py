"""How much a caller may send, and how slowly: 413 and 408."""

import asyncio
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.problems import problem_response

JSON_BYTES = 1_000_000  # nothing but a file needs more
SLACK = 1_000_000  # multipart borders and fields beside the file
PATIENCE = 30.0  # seconds until the first bytes of a body, and its grace over the slowest pace
SLOWEST = 4_000  # bytes a second


class BodyGuard:
    """Refuses a body beyond the cap, whether its length is announced or not, and one that does not arrive."""

    def __init__(self, app: ASGIApp, limit_of: Callable[[Scope], int], patience: float = PATIENCE) -> None:
        self._app, self._limit_of, self._patience = app, limit_of, patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = _Body(receive, self._limit_of(scope), self._patience)
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdigit() or int(announced) > body.limit:
            await _too_large(body.limit)(scope, receive, send)
            return
        started = False

        async def noted(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, body.receive, noted)
        except _Refused as refused:
            if not started:
                await refused.answer(scope, receive, send)


class _Body:
    """Counts what arrives against the cap and the clock."""

    def __init__(self, receive: Receive, limit: int, patience: float) -> None:
        self._receive, self.limit, self._patience = receive, limit, patience
        self._seen, self._complete = 0, False
        self._since = asyncio.get_running_loop().time()

    async def receive(self) -> Message:
        if self._complete:  # only the end of the connection is still to come
            return await self._receive()
        deadline = self._since + self._patience + self._seen / SLOWEST
        try:
            async with asyncio.timeout_at(deadline):
                message = await self._receive()
        except TimeoutError:
            raise _Refused(_too_slow()) from None
        self._seen += len(message.get("body", b""))
        self._complete = not message.get("more_body", False)
        if self._seen > self.limit:
            raise _Refused(_too_large(self.limit))
        return message


class _Refused(BaseException):
    """Not an Exception, so that nothing between here and the guard takes it for a crash."""

    def __init__(self, answer: ASGIApp) -> None:
        super().__init__()
        self.answer = answer


def _too_large(limit: int) -> ASGIApp:
    detail = (
        f"请求超过 the body exceeds {limit} bytes; 文件的上限 files: YANZHEN_MAX_FILE_BYTES，须有 ingest 权限 and they "
        "need the scope ingest"
    )
    return problem_response(413, detail, slug="too-large", headers={"Connection": "close"})


def _too_slow() -> ASGIApp:
    detail = "请求内容迟迟没有到齐 the body did not arrive in time; 请重试 send it again"
    return problem_response(408, detail, slug="too-slow", headers={"Connection": "close"})
