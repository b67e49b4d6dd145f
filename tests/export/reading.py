"""What the tests of exports share."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from neo4j import GraphDatabase

from api.exporting import Wanted
from graph.config import Settings

Export = Callable[[Wanted, str], Path]
Run = Callable[..., "Ran"]
Imported = Callable[..., tuple[Settings, str]]  # a folder of neo4j-admin's, browser: the Neo4j and its Browser


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


def make_indexes(settings: Settings, folder: Path) -> None:
    """What cypher-shell does with the file."""
    auth = (settings.neo4j_user, settings.neo4j_password.get_secret_value())
    with GraphDatabase.driver(str(settings.neo4j_url), auth=auth) as driver, driver.session() as session:
        for text in (folder / "indexes.cypher").read_text(encoding="utf-8").split(";\n"):
            if text:
                session.run(text).consume()
        session.run("CALL db.awaitIndexes(60)").consume()
