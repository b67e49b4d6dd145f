"""Whether the service lives, and whether it can answer."""

from fastapi import APIRouter

from api import models as m
from api.http.access import Wired

router = APIRouter(tags=["health"])


@router.get("/healthz", summary="进程是否在运行 Whether the process answers")
def get_health() -> m.Health:
    """Asks nothing else; needs no key."""
    return m.Health(status="ok")


@router.get("/readyz", summary="账本和图谱是否可用 Whether ledger and graph answer")
def get_ready(wired: Wired) -> m.Ready:
    """503 while the graph is away; needs no key, and tells counts only."""
    state = wired.store.state()
    return m.Ready(
        status="ok",
        documents=wired.ledger.count(),
        position=state.position if state else 0,
        stale=wired.is_stale(state),
    )
