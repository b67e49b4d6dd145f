"""Who may do what. The bind address decides, never the peer: a proxy makes everybody look local.

The dependencies are `async` though they wait for nothing: FastAPI would send each of them to another thread and back.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer
from starlette.types import Scope

from api.access.keys import SCOPES
from api.http.access_log import CALLER
from api.http.bodies import JSON_BYTES, SLACK
from api.http.guards import SAFE_METHODS, is_loopback, is_own_origin
from api.http.problems import Problem
from api.services import Services

COOKIE = "yanzhen_session"
UPLOADS = "/v1/documents"
_bearer = HTTPBearer(auto_error=False, description="`yanzhen key new`")
_cookie = APIKeyCookie(name=COOKIE, auto_error=False, description="`yanzhen link`")


@dataclass(frozen=True, slots=True)
class Caller:
    """What a request may do; `known` with a key or session, and then numbers are shown unmasked."""

    scopes: frozenset[str]
    known: bool
    name: str = "anonymous"


async def services(request: Request) -> Services:
    """The parts that create_app wired."""
    wired: Services = request.app.state.services
    return wired


async def caller(
    request: Request,
    wired: Annotated[Services, Depends(services)],
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
    session: Annotated[str | None, Depends(_cookie)],
) -> Caller:
    """By key, else by session, else what the bind address grants."""
    who = _caller(request, wired, bearer.credentials if bearer else None, session)
    request.scope[CALLER] = who.name
    return who


def _caller(request: Request, wired: Services, token: str | None, session: str | None) -> Caller:
    if token is not None:
        scopes = wired.access.scopes_of(token)
        if scopes is None:
            raise Problem(401, "密钥不对或已作废 the key is wrong or revoked", {"WWW-Authenticate": "Bearer"})
        return Caller(scopes, known=True, name=f"key {token.split('_')[1]}")
    if session is not None and wired.access.has_session(session):
        if request.method not in SAFE_METHODS and not is_own_origin(request.scope, request.headers.get("origin")):
            raise Problem(403, "Origin 与本站不符 the Origin is not this site's")
        return Caller(frozenset(SCOPES), known=True, name="session")
    return Caller(frozenset({"read"} if is_loopback(wired.settings.host) else ()), known=False)


async def reader(who: Annotated[Caller, Depends(caller)]) -> Caller:
    """Whoever may read."""
    return _having(who, "read")


async def ingester(who: Annotated[Caller, Depends(caller)]) -> Caller:
    """Whoever may add documents."""
    return _having(who, "ingest")


async def curator(who: Annotated[Caller, Depends(caller)]) -> Caller:
    """Whoever may decide on facts."""
    return _having(who, "curate")


async def administrator(who: Annotated[Caller, Depends(caller)]) -> Caller:
    """Whoever may remove documents."""
    return _having(who, "admin")


def body_limit(wired: Services, scope: Scope) -> int:
    """How many bytes a request may bring: a file's worth only where a file may be, from somebody who may send one.

    Bodies are read before routes are asked, so a stranger's must be refused here.
    """
    if scope["method"] != "POST" or scope["path"] != UPLOADS:
        return JSON_BYTES
    request = Request(scope)
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        allowed = "ingest" in (wired.access.scopes_of(token.strip()) or ())
    else:
        allowed = wired.access.has_session(request.cookies.get(COOKIE, ""))
    return wired.settings.max_file_bytes + SLACK if allowed else JSON_BYTES


def _having(who: Caller, scope: str) -> Caller:
    if scope in who.scopes:
        return who
    if who.known:
        raise Problem(403, f"此密钥没有权限 the key lacks the scope {scope}")
    raise Problem(
        401,
        f"需要带 {scope} 权限的密钥，或用登录链接 needs a key with the scope {scope} (yanzhen key new) or a login "
        "(yanzhen link)",
        {"WWW-Authenticate": "Bearer"},
    )


Wired = Annotated[Services, Depends(services)]
Reader = Annotated[Caller, Depends(reader)]
Ingester = Annotated[Caller, Depends(ingester)]
Curator = Annotated[Caller, Depends(curator)]
Administrator = Annotated[Caller, Depends(administrator)]
