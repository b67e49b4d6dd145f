"""The graph as a file."""

import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse

from api.access.masking import mask
from api.exporting import HOPS, Wanted, prepare_export
from api.http.access import Reader, Wired
from api.http.problems import Problem
from graph.errors import ExportUnwritable
from graph.export.formats import FORMATS, Export, save
from graph.export.projections import Mode

router = APIRouter(tags=["export"])
FormatName = Literal["facts", "careers", "codebook", "csv", "xlsx", "parquet", "jsonl", "graphml", "gexf", "neo4j"]
ProjectionName = Literal["people-events", "people-bodies", "bodies-initiatives"]
AT_ONCE = 2  # an export reads the whole graph; more of them at a time would take it from everybody else
CHUNK = 1 << 16
PREFIX = "param."  # a parameter of the query is written param.NAME
_running = threading.BoundedSemaphore(AT_ONCE)


@router.get(
    "/export",
    summary="导出 Export the graph, a query's rows or a network",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "the file, as an attachment; several files come as one zip",
            "content": {
                media_type.partition(";")[0]: {"schema": {"type": "string", "format": "binary"}}
                for media_type in sorted({one.media_type for one in FORMATS.values()})
            },
        }
    },
)
def get_export(
    request: Request,
    wired: Wired,
    who: Reader,
    format: Annotated[FormatName, Query(description="what kind of file")] = "facts",
    query: Annotated[
        str | None, Query(max_length=100, description="the rows of this query; its parameters as param.NAME")
    ] = None,
    around: Annotated[str | None, Query(max_length=100, description="only what is near this entity")] = None,
    hops: Annotated[int, Query(ge=1, le=HOPS, description="how near")] = 1,
    projection: Annotated[ProjectionName | None, Query(description="a network for analysis")] = None,
    mode: Annotated[Mode, Query(description="two-mode, or ties among actors or among events")] = Mode.TWO,
    largest: Annotated[int | None, Query(ge=2, le=100_000, description="leave out events with more actors")] = None,
    mentions: Annotated[bool, Query(description="with MENTIONS")] = False,
) -> StreamingResponse:
    """Made whole first, then sent piece by piece, so that a failure is told and never looks like a short file."""
    given = request.query_params.items()
    parameters = {name.removeprefix(PREFIX): value for name, value in given if name.startswith(PREFIX)}
    wanted = Wanted(format, query, parameters, around, hops, projection, mode, largest, mentions)
    if not _running.acquire(blocking=False):
        raise Problem(503, "正在导出的太多，请稍后 too many exports are running; try again soon", {"Retry-After": "5"})
    try:
        export = prepare_export(wired, wanted, str if who.known else mask)
        name = f"yanzhen-{projection or query or format}{export.suffix or '.zip'}"
        return _send(export, name)
    finally:
        _running.release()


def _send(export: Export, name: str) -> StreamingResponse:
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="yanzhen-export-"))
        except OSError as error:
            raise ExportUnwritable(f"临时文件夹不可写 the folder for temporary files: {error.strerror}") from error
        path = Path(folder) / name
        save(export, path)
        kept = stack.pop_all()  # until the last piece has gone
    headers = {
        "content-disposition": f'attachment; filename="{name}"',
        "content-length": str(path.stat().st_size),
        "x-content-type-options": "nosniff",
        "vary": "Authorization, Cookie",
        "cache-control": "no-store",
    }
    return StreamingResponse(_pieces(path, kept), headers=headers, media_type=export.media_type)


def _pieces(path: Path, kept: ExitStack) -> Iterator[bytes]:
    with kept, path.open("rb") as file:
        while piece := file.read(CHUNK):
            yield piece
