"""The documents: list, one, its text, its statements, its original, and new ones."""

from typing import Annotated, Any, Literal
from urllib.parse import quote as url_quote

from fastapi import APIRouter, File, Form, Query, Request, Response, UploadFile

from api import models as m
from api.access.masking import mask
from api.evidence import Quoter
from api.graphing import graph_lag
from api.http.access import Administrator, Caller, Ingester, Reader, Wired
from api.http.answers import DocumentProblem, DocumentProblems, Forgotten
from api.http.cursors import cursors
from api.http.filters import Cursor, DocumentId, Region, Since, Until, within
from api.http.reading import VARY, Graph, NotModified, is_known
from api.http.routes.jobs import job_out
from api.http.said import ends_of, keys_of, said
from api.ingesting import upload
from api.listing import State, counts_of, ids_of_state, region_name
from api.lookups import file_name, find_document, statements_in
from graph.errors import UnknownName
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from graph.ledger.ledger import Ledger
from graph.stores.bolt import Reading
from queries.catalogue import run

router = APIRouter(prefix="/documents", tags=["documents"])
ORIGINAL_HEADERS = {"x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'"}
Key = Annotated[
    str, Form(max_length=300, description="of a stored document that this corrects", examples=["upload/plan.txt"])
]
RegionTold = Annotated[str, Form(max_length=300, description="name or code", examples=["110106"])]
Issuer = Annotated[str, Form(max_length=300, examples=["丰台区教委"])]
Day = Annotated[str, Form(max_length=300, description="YYYY-MM-DD", examples=["2024-03-15"])]
Title = Annotated[str, Form(max_length=300, examples=["头雁计划实施方案"])]


@router.get("", summary="文档列表 The documents")
def get_documents(
    graph: Graph,
    wired: Wired,
    region: Region = None,
    kind: Annotated[str | None, Query(max_length=30, examples=["方案"])] = None,
    standing: Annotated[str | None, Query(max_length=30, examples=["试行"])] = None,
    issuer: Annotated[str | None, Query(max_length=100, description="part of its name", examples=["教委"])] = None,
    q: Annotated[
        str | None, Query(max_length=200, description="part of title, number or key", examples=["计划"])
    ] = None,
    parent: Annotated[str | None, Query(max_length=100, description="only the parts of this document, by id")] = None,
    state: Annotated[State | None, Query(description="see the answer")] = None,
    since: Since = None,
    until: Until = None,
    sort: Annotated[Literal["id", "date", "title"], Query(description="date: the newest first")] = "id",
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
    cursor: Cursor = None,
) -> m.Documents:
    """Articles of pages and attachments included. `from` and `to` bound their dates."""
    codes, words = within(region), q.strip().lower() if q and q.strip() else None
    asked = {"within": codes, "kind": kind, "standing": standing, "issuer": issuer, "said": words, "parent": parent}
    asked |= {"since": since, "until": until, "sort": sort}
    pages = cursors("documents", *asked.values(), state)
    by_id = sort == "id"
    place: dict[str, Any] = {"after": pages.after(cursor) if by_id else "", "skip": 0 if by_id else pages.skip(cursor)}

    def work(reader: Reading) -> m.Documents:
        ids = ids_of_state(wired.ledger, state) if state else {}
        rows: list[Any] = run(reader, "documents", **asked, **ids, **place, limit=limit + 1)
        counts = counts_of(wired.ledger, [row["key"] for row in rows[:limit] if row["key"]])
        items = [
            m.ListedDocument(**row, region_name=region_name(row["region"]), **counts.of(row["key"]))
            for row in rows[:limit]
        ]
        last: str | int = items[-1].id if by_id and items else place["skip"] + limit
        return m.Documents(items=items, next=pages.next(last) if len(rows) > limit else None)

    return graph.answer(work)


@router.post("", status_code=202, summary="上传文档 Upload a document")
def post_document(
    wired: Wired,
    _: Ingester,
    response: Response,
    file: Annotated[UploadFile, File(description=".txt .md .html .docx .pdf .xlsx .png .jpg .tif .zip")],
    key: Key = "",
    region: RegionTold = "",
    issuer: Issuer = "",
    date: Day = "",
    title: Title = "",
) -> m.JobOut:
    """Reads the file as a job; `Location` names it. `key` corrects a stored document of that key. A ZIP file is read as
    a folder of its name, mapping files and a documents.csv in it included."""
    told = {"region": region, "issuer": issuer, "date": date, "title": title}
    job = upload(wired, file.filename or "unnamed", file.file.read(), told, key or None)
    response.headers["Location"] = f"/v1/jobs/{job.id}"
    return job_out(job)


@router.get("/{id}", summary="一份文档 One document")
def get_document(id: DocumentId, graph: Graph, wired: Wired) -> m.DocumentDetail:
    """With its versions, articles, attachments, and what went wrong while it was read."""

    def work(reader: Reading) -> m.DocumentDetail:
        rows: list[Any] = run(reader, "document", id=id)
        if not rows:
            raise UnknownName(f"没有编号为 {id} 的文档 / no document has the id {id}")
        row = rows[0]
        refs = {
            name: [m.DocumentRef(id=r["id"], title=r["name"]) for r in row[name]]
            for name in ("parents", "articles", "attachments")
        }
        problems = [
            m.ProblemOut(code=p.code, reason=p.reason, span=(p.span.start, p.span.end) if p.span else None)
            for p in wired.ledger.problems(row["key"])
        ]
        refs["same_text"] = [_ref(wired.ledger, key) for key in wired.ledger.one_text(row["key"])]
        told = wired.ledger.told(row["key"])
        more = {"told": told, "region_name": region_name(row["region"])}
        return m.DocumentDetail(
            **{**row, **refs, **more}, versions=wired.ledger.versions(row["key"]), problems=problems
        )

    return graph.answer(work)


@router.delete("/{id}", summary="忘掉一份文档 Forget a document")
def delete_document(id: DocumentId, wired: Wired, _: Administrator) -> Forgotten:
    """Removes its bytes, text and statements, of all versions and parts, as if it had never come. There is no undo."""
    key = find_document(wired.ledger, id)
    wired.ledger.forget(key)
    return Forgotten(key=key, graph=graph_lag(wired) or "ok")


@router.get("/{id}/problems", summary="没能读或没能用的 What could not be read or used")
def get_problems(
    id: DocumentId,
    graph: Graph,
    wired: Wired,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    cursor: Cursor = None,
) -> DocumentProblems:
    """Of the document itself and, for a file of several, of its parts."""
    pages = cursors("problems", id)
    skip = pages.skip(cursor)

    def work(reader: Reading) -> list[DocumentProblem]:
        found: list[Any] = run(reader, "document", id=public_id(document_key(find_document(wired.ledger, id))))
        parts = [found[0], *found[0]["articles"], *found[0]["attachments"]] if found else []
        return [problem for part in parts for problem in _problems(wired.ledger, part, graph.quoter)]

    found = graph.answer(work)
    more = pages.next(skip + limit) if len(found) > skip + limit else None
    return DocumentProblems(items=found[skip : skip + limit], next=more)


def _problems(ledger: Ledger, part: dict[str, Any], quoter: Quoter) -> list[DocumentProblem]:
    reference = m.DocumentRef(id=part["id"], title=part.get("title") or part.get("name"))
    return [
        DocumentProblem(
            code=problem.code,
            reason=quoter.shown(problem.reason),
            span=(problem.span.start, problem.span.end) if problem.span else None,
            document=reference,
        )
        for problem in ledger.problems(find_document(ledger, part["id"]))
    ]


@router.get("/{id}/text", summary="文档的文本 The text of a document")
def get_text(id: DocumentId, request: Request, response: Response, wired: Wired, who: Reader) -> m.DocumentText:
    """Spans of facts are ranges of code points in it."""
    document = wired.ledger.document(find_document(wired.ledger, id))
    response.headers["ETag"] = _refuse_known(request, document.version, who)
    response.headers["Vary"] = VARY
    text = document.text if who.known else mask(document.text)
    return m.DocumentText(id=id, version=document.version, text=text, masked=not who.known)


@router.get("/{id}/statements", summary="文档说了什么 What a document says")
def get_statements(
    id: DocumentId,
    graph: Graph,
    wired: Wired,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    cursor: Cursor = None,
) -> m.Statements:
    """Mentions, relations and attributes in the order of their places, whatever was decided on them."""
    pages = cursors("statements", id)
    skip = pages.skip(cursor)
    found = statements_in(wired.ledger, find_document(wired.ledger, id))
    shown = found[skip : skip + limit]
    ends = graph.answer(lambda reader: ends_of(wired.ledger, reader, shown))
    items = [
        said(stored, graph.quoter).model_copy(update={"ends": [ends[key] for key in keys_of(stored.statement)]})
        for stored in shown
    ]
    more = pages.next(skip + limit) if len(found) > skip + limit else None
    return m.Statements(items=items, next=more)


@router.get(
    "/{id}/original",
    summary="原文件 The original file",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}},
)
def get_original(id: DocumentId, request: Request, wired: Wired, who: Reader) -> Response:
    """The bytes as they came, always as an attachment; they cannot be masked, so any caller who may read has them."""
    key = find_document(wired.ledger, id)
    tag = _refuse_known(request, wired.ledger.document(key).version, who)
    name = file_name(wired.ledger, key)
    headers = ORIGINAL_HEADERS | {
        "content-disposition": f"attachment; filename*=UTF-8''{url_quote(name, safe='')}",
        "etag": tag,
        "vary": VARY,
    }
    return Response(wired.ledger.original(key), media_type="application/octet-stream", headers=headers)


def _ref(ledger: Ledger, key: str) -> m.DocumentRef:
    document = ledger.document(key)
    return m.DocumentRef(id=public_id(document_key(key)), title=document.title, date=document.date)


def _refuse_known(request: Request, version: str, who: Caller) -> str:
    """The ETag of a version as this caller sees it; NotModified where the caller has it."""
    tag = f'"{version[:16]}-{"whole" if who.known else "masked"}"'
    if is_known(request, tag):
        raise NotModified(tag)
    return tag
