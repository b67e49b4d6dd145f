"""HEAD on every address that answers GET: the same headers, without the body."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class HeadAnswers:
    """Asks as GET and keeps the body back; a stream is broken off, since its body would never end."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return
        answered = False

        async def headers_only(message: Message) -> None:
            nonlocal answered
            if message["type"] == "http.response.start":
                await send(message)
                await send({"type": "http.response.body", "body": b""})
                answered = True

        async def ended() -> Message:
            return {"type": "http.disconnect"} if answered else await receive()

        # A copy: the server looks at its own scope to know that no body is to follow.
        asked = {**scope, "method": "GET"}
        try:
            await self._app(asked, ended, headers_only)
        finally:
            scope.update({**asked, "method": "HEAD"})
