"""Gaps: how many of each kind, which they are, by place, with their words; and what it means that there are none."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.web

KINDS = [
    "没有写明由谁负责的任务", "只写给泛称的任务和项目", "没有写明由谁负责的项目", "由几家共同牵头",
    "同一职务有两位负责人", "没有写明任职的人", "缺发文单位、地区或日期的文档",
    "同一指标有不同的值", "只有一份来源的任职和负责",
]  # fmt: skip


def test_every_kind_is_counted(page: Page, violations: Callable[[Page], list[str]]) -> None:
    page.goto("/gaps")
    links = page.get_by_role("navigation", name="缺口的种类").get_by_role("link")
    expect(links).to_have_count(len(KINDS))
    for link, kind in zip(links.all(), KINDS, strict=True):
        assert kind in link.inner_text()
    assert violations(page) == []


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_kind_is_listed_with_words(
    page: Page, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None], way: str
) -> None:
    page.goto("/gaps")
    link = page.get_by_role("link", name="只写给泛称的任务和项目")
    if way == "mouse":
        link.click()
    else:
        link.focus()
        page.keyboard.press("Enter")
    row = page.get_by_role("row").filter(has_text="健全校园安全防控体系")
    expect(row).to_contain_text("各中小学校、各幼儿园")
    expect(row).to_contain_text("金凤区")
    expect(row.get_by_role("link", name="健全校园安全防控体系")).to_have_attribute(
        "href", "/entity/tsk_qrty4ilzu6mntwql"
    )
    words = row.get_by_role("button", name="健全校园安全防控体系")
    if way == "mouse":
        words.click()
    else:
        words.focus()
        page.keyboard.press("Enter")
    expect(page.get_by_role("complementary", name="原文").locator("mark").first).to_be_visible()
    assert violations(page) == []
    picture(page, f"gaps-{way}")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_gaps_of_a_place(page: Page, way: str) -> None:
    page.goto("/gaps?kind=two_heads")
    expect(page.get_by_role("row").filter(has_text="福州第十五中学")).to_have_count(1)
    page.get_by_label("地区").fill("丰台区")
    if way == "mouse":
        page.get_by_role("button", name="收窄").click()
    else:
        page.get_by_label("地区").press("Enter")
    expect(page.get_by_text("没有读到同一职务出现两位负责人。 所选的地区没有。")).to_be_visible()
    assert "region=" in page.url
    page.get_by_role("link", name="看全部地区").click()
    expect(page.get_by_role("row").filter(has_text="福州第十五中学")).to_have_count(1)


def test_both_heads_open_their_words(page: Page) -> None:
    page.goto("/gaps?kind=two_heads")
    page.get_by_role("button", name="路遥川同志福州第十五中学校长").click()
    words = page.get_by_role("complementary", name="原文")
    expect(words.locator("mark").first).to_contain_text("路遥川同志")
    page.get_by_role("button", name="郁清梧同志任福州第十五中学校长").click()
    expect(words.locator("mark").first).to_contain_text("郁清梧同志任")


def test_none_says_what_it_means(page: Page, violations: Callable[[Page], list[str]]) -> None:
    page.goto("/gaps?kind=targets_in_conflict")
    expect(page.get_by_text("没有读到彼此矛盾的指标。")).to_be_visible()
    assert violations(page) == []


def test_a_place_of_which_nothing_was_read(page: Page) -> None:
    page.goto("/gaps?region=海淀区")
    expect(page.get_by_text("在海淀区没有读到任何缺口")).to_be_visible()


def test_a_place_that_does_not_exist(page: Page, violations: Callable[[Page], list[str]]) -> None:
    page.goto("/gaps?region=不存在区")
    expect(page.get_by_role("alert")).to_contain_text("不存在区")
    assert violations(page) == []


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_more_are_listed_on_demand(page: Page, way: str) -> None:
    page.goto("/gaps?kind=facts_of_one_source")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(50)
    more = page.get_by_role("button", name="再列一些")
    if way == "mouse":
        more.click()
    else:
        more.focus()
        page.keyboard.press("Enter")
    expect(rows).to_have_count(100)


def test_a_kind_is_opened_as_a_query(page: Page) -> None:
    page.goto("/gaps?kind=tasks_for_anyone&region=金凤区")
    page.get_by_role("link", name="作为查询打开").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("查询")
    expect(page.get_by_label("地区")).to_have_value("金凤区")
    expect(page.get_by_role("row").filter(has_text="健全校园安全防控体系")).to_have_count(1)


def test_dark_and_on_a_phone(
    phone: Page, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    phone.emulate_media(color_scheme="dark")
    phone.goto("/gaps?kind=several_leads")
    expect(phone.get_by_role("row").nth(1)).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(phone) == []
    picture(phone, "gaps-phone-dark")
