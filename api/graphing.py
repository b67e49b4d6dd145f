"""The graph after the ledger: brought up, or built anew. Somebody else's database is refused first."""

from dataclasses import asdict
from typing import Any

from api.services import Services
from graph.errors import ForeignNodes, StoreError, Unsupported
from graph.projection.sync import rebuild, sync


def bring_graph_up(wired: Services) -> dict[str, Any]:
    """Carry what the ledger has and the graph has not; says what was written."""
    wired.store.refuse_foreign(wired.ledger.id)
    return asdict(sync(wired.ledger, wired.store))


def rebuild_graph(wired: Services) -> dict[str, Any]:
    """Build the graph anew from the ledger; says what was written."""
    wired.store.refuse_foreign(wired.ledger.id)
    return asdict(rebuild(wired.ledger, wired.store))


def graph_lag(wired: Services) -> str:
    """Bring the graph up after a change that the ledger has; '' or why the graph is behind. The change is kept."""
    try:
        bring_graph_up(wired)
    except (StoreError, ForeignNodes, Unsupported) as error:
        return f"账本已保存，图谱未更新 the ledger is kept, the graph is behind: {error}; 之后 then: yanzhen rebuild"
    return ""
