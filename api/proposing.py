"""What a language model proposed, what people said of it, and what it cost."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.ledger.decisions import Bound, DecisionKind
from graph.ledger.ledger import Ledger
from graph.ledger.reading import Stored, read_active, read_statements
from graph.ledger.tables import statements
from graph.records import Tier

OPEN, ACCEPTED, REJECTED = "open", "accepted", "rejected"
VERDICTS = {DecisionKind.ACCEPT: ACCEPTED, DecisionKind.CORRECT: ACCEPTED, DecisionKind.REJECT: REJECTED}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed statement and how it stands: open, accepted (also where it was corrected) or rejected."""

    stored: Stored
    standing: str


@dataclass(frozen=True, slots=True)
class Account:
    """Proposals by standing, and what their answers cost; `share` of the judged ones was accepted, None before."""

    standings: Counter[str]
    answers: int
    tokens_asked: int
    tokens_answered: int

    @property
    def share(self) -> float | None:
        """Accepted of judged."""
        judged = self.standings[ACCEPTED] + self.standings[REJECTED]
        return self.standings[ACCEPTED] / judged if judged else None


def proposals(ledger: Ledger) -> list[Proposal]:
    """Every live proposal, in the order of documents and places."""
    with ledger.read() as connection:
        found = read_statements(connection, statements.c.tier == int(Tier.PROPOSED))
        said = read_active(connection)
    ordered = sorted(found, key=lambda one: (one.statement.document, one.statement.spans, one.fact))
    return [Proposal(one, _standing(one, said)) for one in ordered]


def _standing(stored: Stored, said: list[Bound]) -> str:
    """By the latest decision on the fact that reaches the document."""
    standing = OPEN
    for bound in said:
        decision = bound.decision
        if decision.kind not in VERDICTS or (decision.only and decision.document != stored.statement.document):
            continue
        if any(claim.fact_id() == stored.fact for claim in bound.claims):
            standing = VERDICTS[decision.kind]
    return standing


def account(ledger: Ledger, data: Path) -> Account:
    """The report: how proposals stand and what all kept answers cost, in tokens as the server counted them."""
    answers = list(_kept(data / "proposals"))
    return Account(
        Counter(one.standing for one in proposals(ledger)),
        len(answers),
        sum(asked for asked, _ in answers),
        sum(answered for _, answered in answers),
    )


def _kept(folder: Path) -> Iterator[tuple[int, int]]:
    for path in sorted(folder.glob("*.json")):
        found = json.loads(path.read_text(encoding="utf-8"))
        yield found["asked"], found["answered"]
