"""Writes docs/neo4j/yanzhen.grass and favourites.cypher, made from schema and catalogue.

    python docs/make_browser_files.py

tests/docs holds them to what the code says.
"""

from pathlib import Path

from queries.browser_files import FAVOURITES, STYLE, browser_files

FOLDER = Path(__file__).with_name("neo4j")


def main() -> None:
    """Write both anew."""
    files = browser_files()
    for name in (STYLE, FAVOURITES):
        (FOLDER / name).write_text(files[name], encoding="utf-8")


if __name__ == "__main__":
    main()
