"""Jobs: what goes on behind an upload, once or as a stream of events."""

import json
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Path
from sse_starlette import EventSourceResponse
from starlette.concurrency import run_in_threadpool

from api import models as m
from api.http.access import Ingester, Wired
from api.jobs import Job

JOB = {"$ref": "#/components/schemas/JobOut"}
EVENT = {
    "type": "object",
    "properties": {
        "event": {"const": "progress"},
        "id": {"type": "string"},
        "data": {"type": "string", "contentMediaType": "application/json", "contentSchema": JOB},
    },
    "required": ["event", "id", "data"],
}
router = APIRouter(prefix="/jobs", tags=["jobs"])
JobId = Annotated[str, Path(max_length=100, examples=["job-1"])]
PATIENCE = 5.0  # seconds until a stream says again that it lives


@router.get("/{id}", summary="任务的进展 How far a job is")
def get_job(id: JobId, wired: Wired, _: Ingester) -> m.JobOut:
    """Jobs are kept while the server runs."""
    return job_out(wired.jobs.get(id))


@router.get(
    "/{id}/events",
    summary="任务进展的事件流 The progress of a job as server-sent events",
    response_class=EventSourceResponse,
    responses={
        200: {
            "content": {"text/event-stream": {"schema": EVENT}},
            "description": "one `progress` event a change, its data a job",
        }
    },
)
async def get_events(id: JobId, wired: Wired, _: Ingester) -> EventSourceResponse:
    """Ends with the job."""
    wired.jobs.get(id)

    async def events() -> AsyncIterator[dict[str, str]]:
        seen = -1
        while True:
            job = await run_in_threadpool(wired.jobs.wait, id, seen, PATIENCE)
            if job.version > seen:
                seen = job.version
                yield {
                    "event": "progress",
                    "id": str(seen),
                    "data": json.dumps(job_out(job).model_dump(), ensure_ascii=False),
                }
            if job.finished:
                return

    return EventSourceResponse(events())


def job_out(job: Job) -> m.JobOut:
    """A job as the API shows it."""
    return m.JobOut(
        id=job.id,
        what=job.what,
        state=job.state,
        done=job.done,
        total=job.total,
        stage=job.stage,
        report=job.report,
        error=job.error,
    )
