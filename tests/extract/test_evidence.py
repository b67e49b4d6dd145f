"""Evidence can be read at a glance, in every document that is annotated."""

from pathlib import Path

import pytest

from graph.records import Document, StatementKind
from ingest.extract.extract import extract

TEXTS = sorted((Path(__file__).resolve().parents[2] / "gold" / "texts").glob("*.txt"))
LONGEST = 200  # characters, as the scorer grants


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_relation_quotes_more_than_a_glance(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    found = [
        s for s in extract(Document(key="d", version="v", text=text)).statements if s.kind is StatementKind.RELATION
    ]
    assert found
    assert [s.quote for s in found if sum(span.end - span.start for span in s.spans) > LONGEST] == []
