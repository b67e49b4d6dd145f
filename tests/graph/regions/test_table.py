"""Regions: names and codes to divisions, with dates and homonyms."""

import pytest

from graph.regions.table import DATA, Region, RegionTable, regions


@pytest.fixture(scope="module")
def table() -> RegionTable:
    return regions()


NAMED = [
    # name, within, on, codes
    ("丰台区", None, None, ["110106"]),
    ("丰台", None, None, ["110106"]),
    ("北京市", None, None, ["110000"]),
    ("北京", None, None, ["110000"]),
    ("宁夏回族自治区", None, None, ["640000"]),
    ("宁夏", None, None, ["640000"]),
    ("恩施", "420000", None, ["422800", "422801"]),
    ("东莞", None, None, ["441900"]),
    ("潜江市", None, None, ["429005"]),
    ("和县", None, None, ["340523"]),
    ("和", None, None, []),
    # homonyms: every candidate, unless the context says where
    ("朝阳区", None, None, ["110105", "220104"]),
    ("朝阳区", "220000", None, ["220104"]),
    ("新城区", None, None, ["150102", "610102"]),
    ("鼓楼区", None, None, ["320106", "320302", "350102", "410204"]),
    ("鼓楼区", "350100", None, ["350102"]),
    ("通州", None, None, ["110112", "320612"]),
    ("通州", "110000", None, ["110112"]),
    # dates
    ("密云", None, "2014-03-01", ["110228"]),
    ("密云", None, "2016", ["110118"]),
    ("襄樊市", None, "2005", ["420600"]),
    ("襄阳", None, "2015-01-01", ["420600"]),
    ("武清县", None, "1995-05", ["120222"]),
    ("武清县", None, "2020", ["120222"]),  # a text may speak of what is past
    ("沙县区", None, "2022", ["350405"]),
    ("沙县", None, "2015", ["350427"]),
    ("崇文区", None, None, ["110103"]),
    # townships only within a region
    ("宛平街道", None, None, []),
    ("宛平街道", "110000", None, ["110106/宛平街道"]),
    ("宛平街道", "120000", None, []),
]


@pytest.mark.parametrize(("name", "within", "on", "codes"), NAMED)
def test_names_give_every_candidate(
    table: RegionTable, name: str, within: str | None, on: str | None, codes: list[str]
) -> None:
    assert [region.code for region in table.named(name, within, on)] == codes


ABOVE = [
    ("110106", ["110000"]),  # 市辖区 is no region
    ("350102", ["350100", "350000"]),
    ("429005", ["420000"]),  # 省直辖县级行政区划 neither
    ("110106/宛平街道", ["110106", "110000"]),
    ("110000", []),
    ("999999", []),
]


@pytest.mark.parametrize(("code", "codes"), ABOVE)
def test_children_hang_on_the_next_real_level(table: RegionTable, code: str, codes: list[str]) -> None:
    assert [region.code for region in table.ancestors(code)] == codes


SUCCESSORS = [
    ("110228", ["110118"]),  # 密云县 → 密云区
    ("350427", ["350405"]),  # 沙县 → 沙县区: the last character is no level here
    ("120222", ["120114"]),  # 武清县 → 武清区
    ("110103", ["110101"]),  # 崇文区 → 东城区, by hand
    ("110106", []),
]


@pytest.mark.parametrize(("code", "heirs"), SUCCESSORS)
def test_a_changed_code_has_a_successor(table: RegionTable, code: str, heirs: list[str]) -> None:
    assert [region.code for region in table.successors(code)] == heirs


def test_what_was_entered_by_hand_is_in_the_table(table: RegionTable) -> None:
    lines = (DATA / "changes.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    assert all(len(row) == 6 and row[5] for row in rows)  # each with its source
    for code, name, valid_from, valid_until, successors, _source in rows:
        region = table.get(code)
        assert region is not None
        assert region.name == name
        assert not valid_from or region.valid_from == valid_from
        assert not valid_until or region.valid_until == valid_until
        assert list(region.successors) == successors.split()


def test_pseudo_rows_are_no_regions(table: RegionTable) -> None:
    assert all("直辖" not in region.name and region.name not in {"市辖区", "县"} for region in table)
    assert table.get("110100") is None
    assert table.get("130171") is None  # a development zone


def test_levels_and_dates_hold_together(table: RegionTable) -> None:
    for region in table:
        assert region.level == level_of(region.code)
        assert region.name
        assert len(region.short) >= 2
        assert region.parent is None or table.get(region.parent) is not None
        if region.valid_from and region.valid_until:
            assert region.valid_from <= region.valid_until
        assert all(table.get(heir) for heir in region.successors)
        assert region.valid_until or not region.successors


def level_of(code: str) -> str:
    return {"0000": "province", "00": "prefecture"}.get(code[2:] if code[2:] == "0000" else code[4:], "county")


def test_every_name_of_the_automaton_resolves(table: RegionTable) -> None:
    for name, codes in table.names():
        assert {region.code for region in table.named(name)} <= set(codes)


def test_townships_of_a_district(table: RegionTable) -> None:
    names = [region.name for region in table.townships("110106")]
    assert "宛平街道" in names
    assert all(isinstance(region, Region) and region.parent == "110106" for region in table.townships("110106"))
    assert table.get("110106/没有街道") is None


def test_today_all_provinces_stand(table: RegionTable) -> None:
    standing = [region for region in table if region.level == "province" and region.stood("2024")]
    assert len(standing) == 34
    assert (
        sum(region.level == "county" and region.stood("2023-07") for region in table) == 2846
    )  # 2842 of the standard, 4 of 大兴安岭
