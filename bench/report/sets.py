"""The annotated documents: which there are, of which set, genre and county, and their texts."""

import csv
import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.readers.registry import read

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "gold"
INDEX = GOLD / "index.tsv"
FOLDERS = (GOLD, GOLD / "blind", GOLD / "real", GOLD / "real" / "blind")


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document with its annotation. `set`: dev (its errors were looked at) or blind."""

    id: str
    set: str
    origin: str  # invented or real
    genre: str
    county: str
    text: str
    gold: Mapping[str, Any]


def load(texts: Path | None = None, only: str = "", without: Collection[str] = ()) -> tuple[list[Annotated], list[str]]:
    """The documents of gold/index.tsv whose text is at hand, and the ids of the others; of one set `only`, `without`
    those whose ids begin with some letters: what is left out is not opened. The texts of invented documents lie beside
    their annotations; those of real ones in `texts`, under the name and digest that the annotation gives."""
    found, missing = [], []
    with INDEX.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))
    for row in rows:
        if only not in ("", row["set"]) or row["id"].rstrip("0123456789") in without:
            continue
        path = next(folder / f"{row['id']}.json" for folder in FOLDERS if (folder / f"{row['id']}.json").is_file())
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = _text(path, gold, texts)
        if text is None:
            missing.append(row["id"])
            continue
        for item in [*gold["relations"], *gold.get("targets", [])]:
            if "quote" not in item and item.get("spans"):
                item["quote"] = "…".join(text[start:end] for start, end in item["spans"])
        found.append(Annotated(row["id"], row["set"], row["origin"], row["genre"], row["county"], text, gold))
    return found, missing


def _text(path: Path, gold: Mapping[str, Any], texts: Path | None) -> str | None:
    for place in _places(path, gold, texts):
        for text in _readings(place) if place.is_file() else ():
            if gold.get("sha256") in (None, hashlib.sha256(text.encode()).hexdigest()):
                return text
    return None


def _readings(place: Path) -> Iterator[str]:
    """A text file's text as it stands; else what its reader gives, for a text file too that is a page in truth."""
    raw = place.read_bytes()
    if place.suffix == ".txt":
        yield raw.decode("utf-8-sig", errors="replace")
    document = read(raw, key=place.name, name=place.name).document
    if document:
        yield document.text


def _places(path: Path, gold: Mapping[str, Any], texts: Path | None) -> Iterator[Path]:
    yield path.parent / "texts" / f"{path.stem}.txt"
    if texts is not None:
        yield texts / str(gold.get("document", ""))
