"""Answers from the graph: of one log position, with an ETag made of it, and 304 for who has it already."""

import hashlib
from collections.abc import Callable
from typing import Annotated, TypeVar
from urllib.parse import quote

from fastapi import Depends, Request, Response

from api.evidence import Quoter
from api.http.access import Caller, Reader, Wired
from api.services import Services
from graph.stores.batch import GraphState
from graph.stores.bolt import Reading

T = TypeVar("T")
VARY = "Authorization, Cookie"


class NotModified(Exception):
    """The caller has this answer already; becomes 304."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


class Inquiry:
    """One request's look at the graph; `state` and `stale` are known once it was answered, `quoter` shows what one may
    see."""

    def __init__(self, request: Request, response: Response, wired: Services, who: Caller) -> None:
        self._request, self._response = request, response
        self._wired, self._who = wired, who
        self.stale = False
        self.state: GraphState | None = None
        self.quoter = Quoter(wired, masked=not who.known)

    def answer(self, work: Callable[[Reading], T]) -> T:
        """Do the work in one transaction, at one state of the graph; NotModified where the caller has its answer."""
        if "if-none-match" in self._request.headers:
            self._refuse_known()
        state, result = self._wired.ask(work)
        self._note(state)
        return result

    def answer_once(self, name: str, work: Callable[[Reading], T]) -> T:
        """As `answer`, but the work, which `name` tells from others, is done once for each state of the graph."""
        if "if-none-match" in self._request.headers:
            self._refuse_known()
        state, _ = self._wired.ask(lambda _: None)
        known: tuple[GraphState | None, T] | None = self._wired.answers.get(name)
        if known is None or known[0] != state:
            known = self._wired.answers[name] = self._wired.ask(work)
        self._note(known[0])
        return known[1]

    def _note(self, state: GraphState | None) -> None:
        self.state = state
        self.stale = self._wired.is_stale(state)
        self._response.headers["ETag"] = self._tag(state)
        self._response.headers["Vary"] = VARY

    def say_moved(self, asked: str, now: str) -> None:
        """Name the address of what is shown, where the id asked for has been joined to another."""
        path = self._request.url.path
        self._response.headers["Content-Location"] = quote(path.replace(f"/{asked}", f"/{now}", 1))

    def _refuse_known(self) -> None:
        state = self._wired.store.state()
        self.stale = self._wired.is_stale(state)
        tag = self._tag(state)
        if is_known(self._request, tag):
            raise NotModified(tag)

    def _tag(self, state: GraphState | None) -> str:
        """Stale answers and masked ones differ from the others of their position."""
        made_of = (state, self.stale, self._who.known)
        digest = hashlib.sha256(repr(made_of).encode()).hexdigest()[:12]
        return f'"{state.position if state else 0}-{digest}"'


def is_known(request: Request, tag: str) -> bool:
    """Whether the caller says that it has the answer of this tag."""
    known = request.headers.get("if-none-match", "")
    return tag in {part.strip().removeprefix("W/") for part in known.split(",")}


async def inquiry(request: Request, response: Response, wired: Wired, who: Reader) -> Inquiry:
    """For whoever may read."""
    return Inquiry(request, response, wired, who)


Graph = Annotated[Inquiry, Depends(inquiry)]


async def on_not_modified(_: Request, error: Exception) -> Response:
    """304, with the headers that a 200 would have had."""
    assert isinstance(error, NotModified)
    return Response(status_code=304, headers={"ETag": error.tag, "Vary": VARY})
