"""The session of a browser: opened by a one-time link, kept in a cookie that no script reads."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from api import models as m
from api.http.access import COOKIE, Caller, Wired, caller
from api.http.problems import Problem

router = APIRouter(tags=["session"])
LOGIN = (
    "在服务器上运行 yanzhen link，打开它给出的链接 run `yanzhen link` on the server and open the link that it prints"
)


@router.get(
    "/login", summary="用一次性链接登录 Log in by a one-time link", status_code=303, response_class=RedirectResponse
)
def get_login(
    request: Request, wired: Wired, token: Annotated[str, Query(max_length=200, examples=["from-yanzhen-link"])]
) -> Response:
    """`yanzhen serve` and `yanzhen link` print such links; each opens one session within the hour."""
    session = wired.access.open_session(token)
    if session is None:
        raise Problem(
            401,
            "链接已用过或过期，请用 yanzhen link 取新的 the link was used or is too old; get another by yanzhen link",
        )
    response = RedirectResponse("/", status_code=303)
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, session, max_age=7 * 86400, httponly=True, samesite="strict", secure=secure)
    return response


@router.get("/v1/session", summary="我能做什么 What the caller may do")
def get_session(who: Annotated[Caller, Depends(caller)]) -> m.Session:
    """Also without any key."""
    may = m.May(
        read="read" in who.scopes,
        upload="ingest" in who.scopes,
        decide="curate" in who.scopes,
        administer="admin" in who.scopes,
    )
    login = None if who.known else LOGIN
    return m.Session(known=who.known, name=who.name, scopes=sorted(who.scopes), may=may, login=login)


@router.delete("/v1/session", status_code=204, summary="退出 Log out")
def delete_session(request: Request, response: Response, wired: Wired, _: Annotated[Caller, Depends(caller)]) -> None:
    """Forgets the session of the cookie."""
    if token := request.cookies.get(COOKIE):
        wired.access.close_session(token)
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")
