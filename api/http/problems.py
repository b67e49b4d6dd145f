"""Errors as RFC 9457 problem documents: one table from error to status, one shape for all."""

import logging
import traceback
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from graph import errors

log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"

# The first class that fits decides, so the narrower stand before the wider.
STATUS: tuple[tuple[type[errors.YanzhenError], int, str], ...] = (
    (errors.UnknownName, 404, "没有这个名称或编号 Unknown name or id"),
    (errors.Ambiguous, 409, "有多个同名对象 Ambiguous name"),
    (errors.QueryRefused, 400, "不接受这条查询 Query refused"),
    (errors.BadInput, 400, "请求内容不可用 Bad input"),
    (errors.KeyTaken, 409, "文档键已被占用 Key taken"),
    (errors.ForeignNodes, 409, "图数据库中有他人的数据 Foreign nodes"),
    (errors.Busy, 429, "自由查询太多 Too many free queries"),
    (errors.LedgerLocked, 503, "另一个进程正在写入 Another process writes"),
    (errors.LedgerUnwritable, 507, "磁盘已满或只读 Ledger unwritable"),
    (errors.ExportUnwritable, 507, "导出写不下 Export unwritable"),
    (errors.Refused, 409, "当前状态不允许 Refused"),
    (errors.StoreUnavailable, 503, "图数据库没有响应 Graph unavailable"),
    (errors.StoreDenied, 503, "图数据库拒绝登录 Graph denies access"),
    (errors.QueryFailed, 500, "查询失败 Query failed"),
    (errors.StoreError, 500, "图数据库出错 Graph error"),
    (errors.Unsupported, 501, "此平台不支持 Unsupported"),
    (errors.YanzhenError, 500, "内部错误 Internal error"),
)
TITLES: Mapping[int, str] = {
    400: "请求内容不可用 Bad request",
    401: "需要密钥或登录 Key or login needed",
    403: "权限不足 Not allowed",
    404: "没有这个地址 Not found",
    405: "不支持此方法 Method not allowed",
    408: "请求太慢 Too slow",
    412: "条件不符 Precondition failed",
    413: "内容过大 Too large",
    421: "主机名不在允许之列 Misdirected request",
    422: "参数不符 Invalid parameters",
    500: "内部错误 Internal error",
}


class Problem(Exception):
    """A refusal that arises in HTTP itself (access, cursors); becomes a problem document."""

    def __init__(self, status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any) -> None:
        super().__init__(detail)
        self.status, self.detail, self.headers, self.more = status, detail, headers, more


def problem_response(
    status: int, detail: str, *, slug: str = "", headers: Mapping[str, str] | None = None, **more: Any
) -> JSONResponse:
    """The document; `slug` names the kind of problem and stays while wording changes."""
    title = next((t for _, s, t in STATUS if s == status), "错误 Error") if status not in TITLES else TITLES[status]
    body = {"type": f"urn:yanzhen:problem:{slug or status}", "title": title, "status": status, "detail": detail, **more}
    return JSONResponse(body, status, headers, MEDIA_TYPE)


def install_problems(app: FastAPI) -> None:
    """Make every error of the app a problem document."""
    app.add_exception_handler(Problem, _on_problem)
    app.add_exception_handler(errors.YanzhenError, _on_our_error)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(Exception, _on_crash)


def our_problem(error: errors.YanzhenError) -> JSONResponse:
    """One of our own errors by the table."""
    status, title = next((status, title) for kind, status, title in STATUS if isinstance(error, kind))
    more: dict[str, Any] = {"candidates": error.candidates} if isinstance(error, errors.Ambiguous) else {}
    if isinstance(error, errors.QueryRefused):
        more["token"] = error.token
    headers = {"Retry-After": "2"} if status in (429, 503) else None
    response = problem_response(status, str(error), slug=_slug(type(error)), headers=headers, title=title, **more)
    if status >= 500:  # of a failed query the server repeats the text, and with it what was asked
        log.warning("%s%s", type(error).__name__, "" if isinstance(error, errors.QueryFailed) else f": {error}")
    return response


def _slug(kind: type[Exception]) -> str:
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in kind.__name__).lstrip("-")


async def _on_problem(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Problem)
    return problem_response(error.status, error.detail, headers=error.headers, **error.more)


async def _on_our_error(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.YanzhenError)
    return our_problem(error)


async def _on_invalid(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    wrong = [{"where": ".".join(map(str, e["loc"])), "reason": e["msg"]} for e in error.errors()]
    detail = "; ".join(f"{e['where']}: {e['reason']}" for e in wrong)
    return problem_response(422, detail, slug="invalid-parameters", errors=wrong)


async def _on_http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    asked = f"{request.method} {request.url.path}"
    methods = request.app.state.addresses.methods_of(request.url.path)
    said = {
        404: f"没有 {asked}，见 /openapi.json there is no such address; see /openapi.json",
        405: f"不可 {asked}，可用 allowed: {', '.join(methods)}",
    }
    headers = {"Allow": ", ".join(methods)} if error.status_code == 405 else error.headers
    return problem_response(error.status_code, said.get(error.status_code, str(error.detail)), headers=headers)


async def _on_crash(request: Request, error: Exception) -> JSONResponse:
    # The frames alone: what an exception says may quote a document or a caller.
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error(
        "%s %s %s\n%s",
        request.method,
        request.app.state.addresses.template_of(request.url.path),
        type(error).__name__,
        frames,
    )
    return problem_response(500, "服务内部出错，详情见日志 something broke; see the log", slug="internal")
