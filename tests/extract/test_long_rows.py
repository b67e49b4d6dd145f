"""A row without an end, as broken files hold them, costs no more than its length: a mark ends what does not."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract

ROWS = [
    "1",
    "教",
    "教育局长",
    "第一小学",
    "王小明、",
    "丰台区",
    "《",
    "“",
    "（",
    "\n",
    " ",
    "一、",
    "2024年",
    "牵头单位：教育局；",
]


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ROWS)
def test_a_long_row_of_one_piece_is_read(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    assert extract(Document(key="d", version="v", text=text)).document.text == text
