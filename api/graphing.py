"""The graph after the ledger: brought up, or built anew."""

from typing import Any

from graph.projection.rebuild import rebuild
from graph.projection.sync import sync

from api.services import Services


def bring_graph_up(wired: Services) -> dict[str, Any]:
    """Carry what the ledger has and the graph has not."""
    sync(wired.ledger, wired.store)
    return {}


def rebuild_graph(wired: Services) -> dict[str, Any]:
    """Build the graph anew from the ledger; counts of what it then holds."""
    rebuild(wired.ledger, wired.store)
    return {}
