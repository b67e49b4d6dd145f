"""The graph after the ledger: brought up, or built anew. Somebody else's database is refused first."""

from dataclasses import asdict
from typing import Any

from api.services import Services
from graph.projection.sync import rebuild, sync


def bring_graph_up(wired: Services) -> dict[str, Any]:
    """Carry what the ledger has and the graph has not; says what was written."""
    wired.store.refuse_foreign(wired.ledger.id)
    return asdict(sync(wired.ledger, wired.store))


def rebuild_graph(wired: Services) -> dict[str, Any]:
    """Build the graph anew from the ledger; says what was written."""
    wired.store.refuse_foreign(wired.ledger.id)
    return asdict(rebuild(wired.ledger, wired.store))
