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
    look = regions.townships_before

    def counted(text: str, end: int, county: str, kinds: tuple[str, ...], most: int) -> list[regions.Place]:
        found = look(text, end, county, kinds, most)
        reached.append(len(found))
        return found

    monkeypatch.setattr(regions, "townships_before", counted)
    extract(Document(key="d", version="v", text=text, region="331122", told=frozenset({"region"})))
    assert len(reached) == looks
    assert all(reach <= 9 + 1 for reach in reached)


@pytest.mark.parametrize(
    ("text", "most", "names"),
    [
        ("走访了前路、胡源、溶江", 3, ["溶江乡", "胡源乡", "前路乡"]),
        ("，前路、胡源", 2, ["胡源乡", "前路乡"]),
        ("前路、胡源、溶江、方溪", 2, ["方溪乡", "溶江乡", "胡源乡"]),  # more than are counted: one more is told
        ("前路胡源", 2, ["胡源乡"]),
        ("前路、胡源、", 2, []),
    ],
)
def test_takes_the_names_of_a_list_from_its_end(text: str, most: int, names: list[str]) -> None:
    found = regions.townships_before(text, len(text), "331122", (), most)
    assert [place.code.partition("/")[2] for place in found] == names
