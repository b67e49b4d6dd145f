"""What the list of documents shows beside what the graph knows: facts, problems, and the state that they make."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from graph.identity.ids import public_id
from graph.identity.keys import document_key
from graph.ledger.ledger import Ledger
from graph.regions.table import regions

State = Literal["read", "problems", "silent"]


@dataclass(frozen=True, slots=True)
class Counts:
    """Of some documents, by key; what has none is left out."""

    facts: Mapping[str, int]
    problems: Mapping[str, int]

    def of(self, key: str) -> dict[str, Any]:
        """Facts, problems and state of one."""
        facts, problems = self.facts.get(key, 0), self.problems.get(key, 0)
        return {"facts": facts, "problems": problems, "state": state_of(facts, problems)}


def state_of(facts: int, problems: int) -> State:
    """`silent` where nothing was found: that is worse than a problem here and there."""
    if not facts:
        return "silent"
    return "problems" if problems else "read"


def counts_of(ledger: Ledger, keys: Sequence[str] | None = None) -> Counts:
    """Of some documents, or of all."""
    return Counts(ledger.fact_counts(keys), ledger.problem_counts(keys))


def ids_of_state(ledger: Ledger, state: State) -> dict[str, list[str]]:
    """The ids of the documents `among` which all of a state are, or `without` which all that are left are."""
    counts = counts_of(ledger)
    if state == "silent":
        return {"without": _ids(key for key, facts in counts.facts.items() if facts)}
    found = {key for key in counts.facts if state_of(counts.facts[key], counts.problems.get(key, 0)) == state}
    return {"among": _ids(found)}


def region_name(code: str | None) -> str | None:
    """The name of a division by its code."""
    region = regions().get(code) if code else None
    return region.name if region else None


def _ids(keys: Iterable[str]) -> list[str]:
    return sorted(public_id(document_key(key)) for key in keys)
