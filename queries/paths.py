"""Short paths between two entities: layer by layer from both ends, so that it costs the same on either server.

Which types are walked is the caller's choice, which a fixed Cypher text cannot leave open.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.stores.bolt import Reading
from queries.catalogue import run

MOST_HOPS = 20_000  # relationships looked at; a question that needs more is cut
MOST_STEPS = 200_000  # of the search among those
TOGETHER = 500  # entities asked for at once


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """A relationship walked from one entity to another; `forward` where that is its own direction."""

    fact: str
    source: str
    target: str
    forward: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Paths, the shortest first, those of a length by their facts; `cut` where not everything was looked at."""

    paths: Sequence[Sequence[Step]]
    cut: bool


def find_paths(
    reader: Reading, ends: tuple[str, str], *, types: Sequence[str] = (), longest: int = 4, wanted: int = 10
) -> Found:
    """The first `wanted` simple paths of at most `longest` hops, parallel relationships apart.

    Without types all are walked but MENTIONS, IN_REGION and CITES, by which everything is near everything.
    """
    source, target = ends
    graph = _Explored(reader, list(types))
    sides = (_Side({source}), _Side({target}))
    paths: list[Sequence[Step]] = []
    for length in range(1, longest + 1):
        side = min((side for side in sides if side.edge), key=lambda side: len(side.edge), default=None)
        if side is None or graph.cut:
            break
        side.advance(graph.expand(side.edge))
        paths += graph.paths(source, target, length, wanted - len(paths))
        if len(paths) >= wanted:
            break
    return Found(paths[:wanted], graph.cut)


@dataclass(slots=True)
class _Side:
    """What one end has reached: all of it, and its outermost layer."""

    edge: set[str]
    seen: set[str] = field(default_factory=set)

    def advance(self, reached: Collection[str]) -> None:
        self.seen |= self.edge
        self.edge = set(reached) - self.seen


class _Explored:
    """The relationships looked at so far. Walked k layers from one end and l from the other, it holds every path of
    k + l hops."""

    def __init__(self, reader: Reading, types: list[str]) -> None:
        self._reader, self._types = reader, types
        self._steps: dict[str, set[Step]] = defaultdict(set)
        self._looked_at = 0
        self.cut = False

    def expand(self, layer: Collection[str]) -> set[str]:
        """Look at the relationships of a layer; gives the entities at their other ends."""
        reached: set[str] = set()
        ids = sorted(layer)
        for start in range(0, len(ids), TOGETHER):
            limit = MOST_HOPS - self._looked_at
            if limit <= 0:
                self.cut = True
                break
            rows: list[dict[str, Any]] = run(
                self._reader, "hops", ids=ids[start : start + TOGETHER], types=self._types, limit=limit
            )
            self._looked_at += len(rows)
            self.cut |= len(rows) == limit
            for row in rows:
                self._add(row["fact"], row["id"], row["other_id"], row["outgoing"])
                reached.add(row["other_id"])
        return reached

    def _add(self, fact: str, here: str, there: str, outgoing: bool) -> None:
        self._steps[here].add(Step(fact, here, there, outgoing))
        self._steps[there].add(Step(fact, there, here, not outgoing))

    def paths(self, source: str, target: str, length: int, wanted: int) -> list[Sequence[Step]]:
        """The first simple paths of exactly this many hops."""
        left = self._distances(target, length)
        found: list[Sequence[Step]] = []
        stack: list[tuple[str, tuple[Step, ...]]] = [(source, ())]
        steps = 0
        while stack and len(found) < wanted:
            here, walked = stack.pop()
            steps += 1
            if steps > MOST_STEPS:
                self.cut = True
                break
            if len(walked) == length:
                found.append(walked)
                continue
            stack += [(step.target, (*walked, step)) for step in self._onward(here, walked, length, left, target)]
        return found

    def _onward(
        self, here: str, walked: Sequence[Step], length: int, left: dict[str, int], target: str
    ) -> Iterator[Step]:
        """The steps that can still reach the target in time, the last first as a stack wants them."""
        passed = {step.source for step in walked} | {here}
        rest = length - len(walked) - 1
        for step in sorted(self._steps.get(here, ()), reverse=True):
            fits = step.target not in passed and left.get(step.target, length) <= rest
            if fits and (step.target == target) == (rest == 0):
                yield step

    def _distances(self, target: str, longest: int) -> dict[str, int]:
        """How many hops from the target, as far as that is known."""
        distances, layer = {target: 0}, [target]
        for distance in range(1, longest):
            layer = [s.target for here in layer for s in self._steps.get(here, ()) if s.target not in distances]
            distances |= dict.fromkeys(layer, distance)
        return distances
