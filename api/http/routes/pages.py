"""How a document is laid out: its blocks, its pages as images, and where its lines stand on them."""

import hashlib
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api import models as m
from api.http.access import Reader, Wired
from api.http.filters import PagedId
from api.http.problems import Problem
from api.http.reading import NotModified, is_known
from api.http.routes.documents import ORIGINAL_HEADERS
from api.lookups import find_document
from api.services import Services
from graph.records import Block, Document
from ingest.readers.content import Unreadable
from ingest.readers.image_pages import LEAST_DPI, MOST_DPI, PAGED, page_image
from ingest.readers.places import Place, places_of

router = APIRouter(prefix="/documents/{id}", tags=["documents"])
Number = Annotated[int, Path(ge=1, le=100_000, description="从 1 起 from 1", examples=[1])]
Spans = Annotated[
    list[Annotated[str, Query(pattern=r"^\d{1,9}-\d{1,9}$")]],
    Query(description="事实的 span，如 128-139；不给则全部行 spans of a fact; none: all lines", max_length=200),
]


@router.get(
    "/pages/{number}",
    summary="页面图像 A page as an image",
    response_class=Response,
    responses={200: {"content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}}, 304: {}},
)
def get_page(
    id: PagedId,
    number: Number,
    wired: Wired,
    who: Reader,
    request: Request,
    dpi: Annotated[int, Query(ge=LEAST_DPI, le=MOST_DPI)] = 110,
) -> Response:
    """Of PDF and image files. At `dpi`, a point of a line's box is dpi / 72 pixels; a very large page is drawn smaller.
    An image cannot be masked, so any caller who may read has it."""
    document = _file_of(wired, find_document(wired.ledger, id))
    tag = hashlib.sha256(f"{document.version} {number} {dpi}".encode()).hexdigest()[:32]
    tag = f'"{tag}"'
    if is_known(request, tag):
        raise NotModified(tag)
    if document.media_type not in PAGED:
        raise Problem(404, "只有 PDF 和图片有页面图像 only PDF and image files have pages to show")
    try:
        image = page_image(wired.ledger.original(document.key), document.media_type, number, dpi)
    except Unreadable as error:
        busy = error.fault.code == "busy"
        raise Problem(503 if busy else 404, error.fault.reason, {"Retry-After": "5"} if busy else None) from error
    if image is None:
        raise Problem(404, f"没有第 {number} 页 there is no page {number}")
    headers = ORIGINAL_HEADERS | {"etag": tag, "cache-control": "private, max-age=3600"}
    return Response(image, media_type="image/png", headers=headers)


@router.get("/pages/{number}/lines", summary="一页上各行的位置 The places of a page's lines")
def get_page_lines(id: PagedId, number: Number, wired: Wired, _: Reader, span: Spans = []) -> m.PageLines:  # noqa: B006
    """In the order of the text; with `span`, only those parts of lines that lie in it."""
    return _lines(wired, id, span, number)


@router.get("/lines", summary="引文所在的页和行 The pages and lines of a quote")
def get_lines(id: PagedId, wired: Wired, _: Reader, span: Spans = []) -> m.PageLines:  # noqa: B006
    """In the order of the text; with `span`, only those parts of lines that lie in it, on whatever page."""
    return _lines(wired, id, span, None)


@router.get("/blocks", summary="文本的段落、标题和单元格 The paragraphs, headings and cells of the text")
def get_blocks(id: PagedId, wired: Wired, _: Reader) -> m.Blocks:
    """All of them, in the order of the text."""
    document = wired.ledger.document(find_document(wired.ledger, id))
    return m.Blocks(id=id, version=document.version, items=[_block(block) for block in document.blocks])


def _block(block: Block) -> m.BlockOut:
    return m.BlockOut(
        kind=block.kind,
        span=(block.span.start, block.span.end),
        level=block.level,
        table=block.table,
        row=block.row,
        column=block.column,
        rows=block.rows,
        columns=block.columns,
    )


def _lines(wired: Services, id_: str, spans: list[str], number: int | None) -> m.PageLines:
    document = wired.ledger.document(find_document(wired.ledger, id_))
    wanted = [(int(start), int(end)) for start, _, end in (span.partition("-") for span in spans)]
    places = [place for place in places_of(document, wanted) if number in {None, place.page}]
    return m.PageLines(id=id_, version=document.version, lines=[_line(place) for place in places])


def _line(place: Place) -> m.PageLine:
    return m.PageLine(
        span=(place.span.start, place.span.end), page=place.page, box=place.box, confidence=place.confidence
    )


def _file_of(wired: Services, key: str) -> Document:
    """The document of the file that a document or article came in."""
    while (parent := (document := wired.ledger.document(key)).parent) is not None:
        key = parent
    return document
