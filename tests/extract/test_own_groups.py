"""Groups that a bureau's own paper says it founded: parts of the bureau, as behind its name."""

import pytest

from tests.extract.stated import named

GROUP = "校园防溺水工作领导小组"
OWN = f"龙游县教育局{GROUP}"
FOUNDED = [
    (f"9月2日，我局成立{GROUP}，局长龚小川任组长。", {OWN}),
    (f"9月2日，我局及时成立{GROUP}，局长龚小川任组长。领导小组办公室设在安全股。", {OWN, f"{OWN}办公室"}),
    (f"9月2日，本局组建{GROUP}，局长龚小川任组长。", {OWN}),
    # founded by another
    (f"9月2日，县政府成立{GROUP}，副县长龚小川任组长。", {f"龙游县{GROUP}"}),
    (f"9月2日，县公安局成立{GROUP}，局长龚小川任组长。", {f"龙游县公安局{GROUP}"}),
    (f"9月2日，县里成立{GROUP}，副县长龚小川任组长。", {GROUP}),
]


@pytest.mark.parametrize(("text", "expected"), FOUNDED)
def test_groups_of_the_own_bureau_carry_its_name(text: str, expected: set[str]) -> None:
    found = named(f"龙游县教育局工作简报\n{text}\n", "Organization")
    assert {name for name in found if "领导小组" in name} == expected
