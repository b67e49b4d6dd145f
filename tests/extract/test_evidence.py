"""Evidence can be read at a glance, in every document that is annotated."""

from pathlib import Path

import pytest

from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from ingest.structure.articles import split_articles

TEXTS = sorted((Path(__file__).resolve().parents[2] / "gold" / "texts").glob("*.txt"))
LONGEST = 200  # characters, as the scorer grants


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_relation_quotes_more_than_a_glance(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    whole = Document(key="d", version="v", text=text)
    found = [
        s
        for document in (whole, *split_articles(whole))
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION
    ]
    assert found
    assert [s.quote for s in found if sum(span.end - span.start for span in s.spans) > LONGEST] == []
    assert [s for s in found if not s.quote or any(span.start >= span.end for span in s.spans)] == []
