"""Each page of the table of routes: it opens from its address, axe finds nothing, and nothing is wider than a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from api.http.app import PAGE_ADDRESSES

pytestmark = pytest.mark.web

PAGES = (*(address for address in PAGE_ADDRESSES if "{" not in address), "/?q=头雁计划")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("light", ["light", "dark"])
def test_axe_finds_nothing(page: Page, violations: Callable[[Page], list[str]], path: str, light: str) -> None:
    page.emulate_media(color_scheme="dark" if light == "dark" else "light")
    page.goto(path)
    page.wait_for_load_state("networkidle")
    expect(page.locator("main h1")).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_need_not_scroll_sideways(phone: Page, path: str) -> None:
    phone.goto(path)
    phone.wait_for_load_state("networkidle")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
