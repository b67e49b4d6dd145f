"""What the tests of exports share."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from api.exporting import Wanted

Export = Callable[[Wanted, str], Path]
Run = Callable[..., "Ran"]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV with BOM."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
