"""The HTTP application: everything is wired here, in one place."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles

from api.http.access import body_limit
from api.http.access_log import AccessLog
from api.http.addresses import Addresses
from api.http.bodies import BodyGuard
from api.http.guards import HeaderGuard, HostGuard, SiteGuard, allowed_hosts
from api.http.heads import HeadAnswers
from api.http.openapi import install_openapi
from api.http.parameters import refuse_unknown_parameters
from api.http.problems import install_problems
from api.http.reading import NotModified, on_not_modified
from api.http.routes import (
    ask,
    citations,
    cypher,
    decisions,
    documents,
    entities,
    export,
    facts,
    gaps,
    health,
    jobs,
    overview,
    owners,
    pages,
    paths,
    queries,
    reasons,
    regions,
    results,
    schema,
    search,
    session,
    subgraph,
    targets,
    views,
)
from api.services import Services
from graph.config import Settings

PAGE = Path(__file__).parent / "page"
PAGE_ADDRESSES = (
    "/", "/entity/{id}", "/document/{id}", "/graph", "/timeline", "/compare", "/gaps", "/queries", "/documents",
    "/views", "/views/{id}", "/decisions",
)  # fmt: skip
V1 = (
    overview,
    owners,
    search,
    schema,
    subgraph,
    paths,
    targets,
    results,
    regions,
    gaps,
    entities,
    facts,
    citations,
    export,
    reasons,
    documents,
    pages,
    jobs,
    queries,
    ask,
    cypher,
    decisions,
    views,
)


def create_app(settings: Settings, services: Services | None = None) -> FastAPI:
    """The app over the settings' data folder; it opens ledger and graph, and lets go of them when it ends."""
    wired = services or Services(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        with wired:
            yield

    app = FastAPI(
        title="雁阵 Yanzhen",
        version="0.1.0",
        summary="谁负责哪个项目，附原话 Who owns which initiative, with the words that say so",
        lifespan=lifespan,
        docs_url=None,  # its pages load scripts from elsewhere
        redoc_url=None,
    )
    app.state.services = wired
    app.state.addresses = Addresses(app)
    checked = [Depends(refuse_unknown_parameters)]
    for module in V1:
        app.include_router(module.router, prefix="/v1", dependencies=checked)
    app.include_router(session.router, dependencies=checked)
    app.include_router(health.router)
    _serve_page(app)
    install_problems(app)
    install_openapi(app)
    app.add_exception_handler(NotModified, on_not_modified)
    app.add_middleware(BodyGuard, limit_of=partial(body_limit, wired))
    app.add_middleware(SiteGuard)
    app.add_middleware(HostGuard, hosts=allowed_hosts(settings))
    app.add_middleware(HeadAnswers)
    app.add_middleware(HeaderGuard)
    app.add_middleware(AccessLog, addresses=app.state.addresses)  # added last, so outermost
    return app


def _serve_page(app: FastAPI) -> None:
    """The page under each of its addresses; what an address shows is the page's own affair (web/src/routes.ts)."""
    files = PageFiles(directory=PAGE)
    app.mount("/page", files, name="page")

    async def get_page(request: Request) -> Response:
        return await files.get_response("index.html", request.scope)

    for address in PAGE_ADDRESSES:
        app.add_api_route(address, get_page, include_in_schema=False)


class PageFiles(StaticFiles):
    """The build's files: those with a digest in their name never change, the others are asked for anew."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """The answer, with how long a browser may keep it."""
        response = super().file_response(*args, **kwargs)
        if "/assets/" in str(args[0]):
            response.headers["cache-control"] = "public, max-age=31536000, immutable"
        return response
