"""HEAD on every address that answers GET: the same headers, without the body."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

END: Message = {"type": "http.response.body", "body": b""}


class HeadAnswers:
    """Asks as GET and keeps the body back; a stream of events is broken off, since it would go on for long."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return
        enough = False

        async def headers_only(message: Message) -> None:
            nonlocal enough
            if message["type"] == "http.response.start":
                await send(message)
                enough = Headers(raw=message["headers"]).get("content-type", "").startswith("text/event-stream")
            elif not message.get("more_body", False):  # not before: a server that has the end tells of a disconnect
                await send(END)

        async def ended() -> Message:
            return {"type": "http.disconnect"} if enough else await receive()

        # A copy: the server looks at its own scope to know that no body is to follow.
        asked = {**scope, "method": "GET"}
        try:
            await self._app(asked, ended, headers_only)
        finally:
            scope.update({**asked, "method": "HEAD"})
