"""gold/score.py as a library: its tallies of one document, added up over many."""

import importlib.util
import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.report.sets import GOLD, Annotated

PARTS = ("entities", "relations", "strict", "targets")
COUNTS = ("grounded", "questions", "none_stated", "precision_all")
RESAMPLES = 1000
Predict = Callable[[Annotated], Mapping[str, Any]]


@dataclass(slots=True)
class Score:
    """What one document, or several together, came to."""

    tallies: dict[str, dict[str, Counter[str]]] = field(
        default_factory=lambda: {part: {"tp": Counter(), "fp": Counter(), "fn": Counter()} for part in PARTS}
    )
    counts: dict[str, tuple[int, int]] = field(default_factory=lambda: dict.fromkeys(COUNTS, (0, 0)))
    errors: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Take in another score."""
        for part, tally in other.tallies.items():
            for side, counter in tally.items():
                self.tallies[part][side].update(counter)
        for name, (right, of) in other.counts.items():
            mine = self.counts[name]
            self.counts[name] = (mine[0] + right, mine[1] + of)
        self.errors += other.errors

    def figures(self, part: str, key: str | None = None) -> tuple[float, float, float, int]:
        """Precision, recall, F1, and how many gold has; of one label or type, or of all."""
        tp, fp, fn = (
            self.tallies[part][side][key] if key else self.tallies[part][side].total() for side in ("tp", "fp", "fn")
        )
        precision = tp / (tp + fp) if tp + fp else 0.0
        recall = tp / (tp + fn) if tp + fn else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0, tp + fn

    def keys(self, part: str) -> list[str]:
        """The labels or types that occur."""
        tally = self.tallies[part]
        return sorted(tally["tp"].keys() | tally["fp"].keys() | tally["fn"].keys())


def score(document: Annotated, predicted: Mapping[str, Any]) -> Score:
    """One document."""
    errors: list[str] = []
    result = _scorer().score_document(predicted, document.gold, document.text, errors)
    found = Score(errors=errors)
    for part in PARTS:
        tally = result[part]
        found.tallies[part] = {"tp": tally.tp, "fp": tally.fp, "fn": tally.fn}
    found.counts = {name: tuple(result[name]) for name in COUNTS}
    return found


def normal(name: str) -> str:
    """A name as the scorer compares it."""
    return str(_scorer().norm(name))


def total(scores: Sequence[Score]) -> Score:
    """Several together."""
    whole = Score()
    for one in scores:
        whole.add(one)
    return whole


def interval(scores: Sequence[Score], part: str, key: str | None = None) -> tuple[float, float]:
    """The 95 % interval of F1, by drawing documents anew: facts of one document stand or fall together."""
    chance = random.Random(7)
    shares = sorted(total(chance.choices(scores, k=len(scores))).figures(part, key)[2] for _ in range(RESAMPLES))
    return shares[int(0.025 * RESAMPLES)], shares[int(0.975 * RESAMPLES) - 1]


_loaded: list[ModuleType] = []


def _scorer() -> ModuleType:
    if not _loaded:
        _loaded.append(load_script(GOLD / "score.py"))
    return _loaded[0]


def load_script(path: Path) -> ModuleType:
    """A script as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
