"""A row without an end, as broken files hold them, costs no more than its length: a mark ends what does not."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.mentions import regions

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


@pytest.mark.parametrize(
    ("text", "looks"), [("东岭、" * 3000, 0), ("东岭、" * 3000 + "东岭三个乡。", 1), ("东岭、上塘两个乡，" * 40, 40)]
)
def test_a_list_of_names_is_looked_at_where_it_ends(text: str, looks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once for each word that counts townships, and then as far back as so many names reach."""
    reached: list[int] = []
    look = regions.names_before

    def counted(text: str, end: int, count: int) -> object:
        reached.append(count * regions.LONGEST_LISTED + regions.LONGEST_LEAD)
        return look(text, end, count)

    monkeypatch.setattr(regions, "names_before", counted)
    extract(Document(key="d", version="v", text=text, region="331122", told=frozenset({"region"})))
    assert len(reached) == looks
    assert all(reach <= 9 * 5 + 10 for reach in reached)


@pytest.mark.parametrize(
    ("text", "count", "names"),
    [
        ("完成东岭、西湾、上塘", 3, "东岭、西湾、上塘"),
        ("，东岭、西湾", 2, "东岭、西湾"),
        ("东岭、西湾、上塘", 2, None),  # more than are counted
        ("东岭西湾", 2, None),
        ("东岭、西湾、", 2, None),
    ],
)
def test_takes_as_many_names_as_are_counted(text: str, count: int, names: str | None) -> None:
    found = regions.names_before(text, len(text), count)
    assert (found["names"] if found else None) == names
