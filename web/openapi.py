"""The API's description for the page's client; `make web-client` runs it."""

import json
import sys
import tempfile
from pathlib import Path

from api.http.app import create_app
from graph.config import Settings


def main() -> None:
    """Write the description to standard output; no data folder but an empty one is opened."""
    with tempfile.TemporaryDirectory() as folder:
        described = create_app(Settings(data=Path(folder), neo4j_url=None)).openapi()
    json.dump(described, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
