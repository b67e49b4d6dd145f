"""The documents: list, one, its text, its statements, its original, and new ones."""

from typing import Annotated, Any
from urllib.parse import quote as url_quote

from fastapi import APIRouter, File, Form, Query, Response, UploadFile

from api import models as m
from api.access.masking import mask
from api.http.access import Ingester, Reader, Wired
from api.http.cursors import cursors
from api.http.reading import Graph
from api.http.routes.jobs import job_out
from api.http.said import said
from api.ingesting import upload
from api.lookups import file_name, find_document, statements_in
from graph.errors import UnknownName
from graph.stores.bolt import Reading
from queries.catalogue import run

router = APIRouter(prefix="/documents", tags=["documents"])
ORIGINAL_HEADERS = {"x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'"}
Field = Annotated[str, Form(max_length=300)]


@router.get("", summary="文档列表 The documents")
def get_documents(
    graph: Graph,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
) -> m.Documents:
    """In the order of their ids, articles of pages included."""
    pages = cursors("documents")
    after = pages.after(cursor)

    def work(reader: Reading) -> m.Documents:
        rows = run(reader, "documents", after=after, limit=limit + 1)
        items = [m.DocumentSummary.model_validate(row) for row in rows[:limit]]
        return m.Documents(items=items, next=pages.next(items[-1].id) if len(rows) > limit else None)

    return graph.answer(work)


@router.post("", status_code=202, summary="上传文档 Upload a document")
def post_document(
    wired: Wired,
    _: Ingester,
    response: Response,
    file: Annotated[UploadFile, File(description=".txt .md .html .docx .pdf .xlsx")],
    key: Field = "",
    region: Field = "",
    issuer: Field = "",
    date: Field = "",
    title: Field = "",
) -> m.JobOut:
    """Reads the file as a job; `Location` names it. `key` corrects a stored document of that key."""
    told = {"region": region, "issuer": issuer, "date": date, "title": title}
    job = upload(wired, file.filename or "unnamed", file.file.read(), told, key or None)
    response.headers["Location"] = f"/v1/jobs/{job.id}"
    return job_out(job)


@router.get("/{id}", summary="一份文档 One document")
def get_document(id: str, graph: Graph, wired: Wired) -> m.DocumentDetail:
    """With its versions, articles, and what went wrong while it was read."""

    def work(reader: Reading) -> m.DocumentDetail:
        rows: list[Any] = run(reader, "document", id=id)
        if not rows:
            raise UnknownName(f"没有编号为 {id} 的文档 / no document has the id {id}")
        row = rows[0]
        refs = {
            name: [m.DocumentRef(id=r["id"], title=r["name"]) for r in row[name]] for name in ("parents", "articles")
        }
        problems = [
            m.ProblemOut(code=p.code, reason=p.reason, span=(p.span.start, p.span.end) if p.span else None)
            for p in wired.ledger.problems(row["key"])
        ]
        return m.DocumentDetail(**{**row, **refs}, versions=wired.ledger.versions(row["key"]), problems=problems)

    return graph.answer(work)


@router.get("/{id}/text", summary="文档的文本 The text of a document")
def get_text(id: str, wired: Wired, who: Reader) -> m.DocumentText:
    """Spans of facts are ranges of code points in it."""
    document = wired.ledger.document(find_document(wired.ledger, id))
    text = document.text if who.known else mask(document.text)
    return m.DocumentText(id=id, version=document.version, text=text, masked=not who.known)


@router.get("/{id}/statements", summary="文档说了什么 What a document says")
def get_statements(
    id: str,
    graph: Graph,
    wired: Wired,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
) -> m.Statements:
    """Mentions, relations and attributes in the order of their places, whatever was decided on them."""
    pages = cursors("statements", id)
    skip = pages.skip(cursor)
    found = graph.answer(lambda _: statements_in(wired.ledger, find_document(wired.ledger, id)))
    items = [said(stored, graph.quoter) for stored in found[skip : skip + limit]]
    more = pages.next(skip + limit) if len(found) > skip + limit else None
    return m.Statements(items=items, next=more)


@router.get(
    "/{id}/original",
    summary="原文件 The original file",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}},
)
def get_original(id: str, wired: Wired, who: Reader) -> Response:
    """The bytes as they came, always as an attachment; they cannot be masked, so any caller who may read has them."""
    key = find_document(wired.ledger, id)
    name = file_name(wired.ledger, key)
    headers = ORIGINAL_HEADERS | {"content-disposition": f"attachment; filename*=UTF-8''{url_quote(name, safe='')}"}
    return Response(wired.ledger.original(key), media_type="application/octet-stream", headers=headers)
