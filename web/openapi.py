"""The API's description for the page's client; `make web-client` runs it."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from api.http.app import create_app
from graph.config import Settings


def main() -> None:
    """Write the description to standard output; no data folder but an empty one is opened."""
    with tempfile.TemporaryDirectory() as folder:
        described = create_app(Settings(data=Path(folder), neo4j_url=None)).openapi()
    json.dump(without_tuples(described), sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
    sys.stdout.write("\n")


def without_tuples(schema: Any) -> Any:
    """The same with tuples of one type as arrays: openapi-fetch widens them so, and the two would not fit."""
    if isinstance(schema, list):
        return [without_tuples(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {name: without_tuples(value) for name, value in schema.items()}
    items = kept.pop("prefixItems", None)
    return kept | {"items": items[0]} if items and all(item == items[0] for item in items) else kept


if __name__ == "__main__":
    main()
