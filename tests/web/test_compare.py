"""Targets side by side: by metric, place and year; what cannot be placed apart; the words of each; a file."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from api.graphing import bring_graph_up
from api.ingesting import options_of
from api.services import Services
from ingest.pipeline import ingest
from ingest.sources import Naming, find_sources

pytestmark = pytest.mark.web

BARS = ".chart [data-bar]"
# With the samples: a range, and a share that rises from a baseline.
PLAN = """武清区教育局2026年工作要点

一、扩大学位供给。年内新增学位3000至4000个，公办园在园幼儿占比由58%提高到65%。责任单位：基建科。

武清区教育局
2026年2月10日
"""


@pytest.fixture(scope="module")
def wired(wired: Services, tmp_path_factory: pytest.TempPathFactory) -> Services:
    """The samples and a plan."""
    folder: Path = tmp_path_factory.mktemp("plan")
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    ingest(wired.ledger, find_sources([folder], Naming(collection="plan"), {}), options_of(wired.settings))
    bring_graph_up(wired)
    return wired


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_metric_is_chosen_and_compared(
    page: Page, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None], way: str
) -> None:
    page.goto("/compare")
    link = page.get_by_role("region", name="选一个指标").get_by_role("link", name="新增学位")
    expect(link).to_be_visible()
    assert violations(page) == []
    if way == "mouse":
        link.click()
    else:
        link.focus()
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("新增学位")
    expect(page.locator(BARS)).to_have_count(6)
    names = page.locator(BARS).evaluate_all("bars => bars.map((bar) => bar.getAttribute('aria-label'))")
    assert [name.split()[:2] for name in names] == [
        ["丰台区", "2026"], ["丰台区", "2027"], ["广阳区", "2024"], ["金凤区", "2024"], ["金凤区", "2025"],
        ["武清区", "2026"],
    ]  # fmt: skip
    assert "12,000个" in names[1]
    assert "3,000—4,000个" in names[5]
    row = page.get_by_role("row").filter(has_text="1.2万个")
    expect(row).to_contain_text("12,000个")
    expect(row).to_contain_text("写明期限")
    assert violations(page) == []
    picture(page, "compare")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_bar_opens_its_words(page: Page, violations: Callable[[Page], list[str]], way: str) -> None:
    page.goto("/compare?metric=new_places")
    expect(page.locator(BARS)).to_have_count(6)
    if way == "mouse":
        page.locator(BARS).nth(1).click()
    else:
        page.locator(f"{BARS}[tabindex='0']").focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    words = page.get_by_role("complementary", name="原文")
    expect(words.locator("mark").last).to_contain_text("新增学位1.2万个")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(words).to_have_count(0)


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_places_and_years_are_chosen(page: Page, way: str) -> None:
    page.goto("/compare?metric=new_places")
    place = page.get_by_role("button", name="金凤区", exact=True)
    expect(page.locator(BARS)).to_have_count(6)
    if way == "mouse":
        place.click()
    else:
        place.focus()
        page.keyboard.press("Space")
    expect(page.locator(BARS)).to_have_count(2)
    expect(place).to_have_attribute("aria-pressed", "true")
    year = page.get_by_role("textbox", name="自")
    year.fill("2025")
    year.press("Enter")
    expect(page.locator(BARS)).to_have_count(1)
    assert "places=640106" in page.url
    assert "from=2025" in page.url
    page.reload()
    expect(page.locator(BARS)).to_have_count(1)
    page.get_by_role("textbox", name="自").fill("2031")
    page.get_by_role("button", name="比较", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="所选的地区和年份里没有")).to_be_visible()


def test_what_cannot_be_placed_stands_apart(page: Page, picture: Callable[[Page, str], None]) -> None:
    page.goto("/compare?metric=师徒结对")
    expect(page.get_by_role("heading", name="不能比较的，按原样列出")).to_be_visible()
    card = page.locator("li.card")
    expect(card).to_contain_text("师徒结对 40对")
    expect(card).to_contain_text("没有可比的单位")
    expect(page.locator(BARS)).to_have_count(0)
    card.get_by_role("button").click()
    expect(page.get_by_role("complementary", name="原文").locator("mark").first).to_be_visible()
    picture(page, "compare-as-written")


def test_a_share_ends_at_one_hundred_and_at_least_is_told(page: Page) -> None:
    page.goto("/compare?metric=公办园在园幼儿占比")
    expect(page.get_by_role("heading", name="单位：%")).to_be_visible()
    expect(page.locator(".chart .axis text").last).to_have_text("100")
    expect(page.locator(BARS).filter(has=page.locator(".arrow"))).to_have_count(1)
    expect(page.locator(BARS).filter(has=page.locator(".base"))).to_have_count(1)
    expect(page.get_by_role("row").filter(has_text="武清区")).to_contain_text("基数 58%")
    least = page.get_by_role("button", name=re.compile("^金凤区 2025 公办园在园幼儿占比 不少于 60%"))
    expect(least).to_have_count(1)


def test_the_figures_are_given_as_csv(page: Page) -> None:
    page.goto("/compare?metric=new_places")
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 CSV").click()
    text = Path(saved.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["region_name"], row["year"], row["value"], row["unit"], row["value_norm"]) for row in rows] == [
        ("丰台区", "2026", "9600", "个", "9600"),
        ("丰台区", "2027", "1.2", "万个", "12000"),
        ("广阳区", "2024", "1620", "个", "1620"),
        ("金凤区", "2024", "3240", "个", "3240"),
        ("金凤区", "2025", "2700", "个", "2700"),
        ("武清区", "2026", "3000", "个", "3000"),
    ]
    assert rows[-1]["upper"] == "4000"
    assert all(row["quote"] and row["source"] for row in rows)


def test_a_file_waits_for_the_names_of_its_places(page: Page) -> None:
    held: list[Callable[[], None]] = []
    page.route("**/v1/regions**", lambda route: held.append(route.continue_))
    page.goto("/compare?metric=公办园在园幼儿占比")
    expect(page.get_by_role("row").filter(has_text="120114")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 CSV").click()
        for go_on in held:
            go_on()
    text = Path(saved.value.path()).read_text(encoding="utf-8-sig")
    assert "武清区" in {row["region_name"] for row in csv.DictReader(io.StringIO(text))}


def test_a_file_is_given_without_names_that_cannot_come(page: Page) -> None:
    page.route("**/v1/regions**", lambda route: route.abort())
    page.goto("/compare?metric=公办园在园幼儿占比")
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 CSV").click()
    text = Path(saved.value.path()).read_text(encoding="utf-8-sig")
    assert "120114" in {row["region"] for row in csv.DictReader(io.StringIO(text))}


def test_a_metric_that_was_not_read(page: Page, violations: Callable[[Page], list[str]]) -> None:
    page.goto("/compare?metric=火星移民")
    expect(page.get_by_role("status").filter(has_text="没有读到叫“火星移民”的指标")).to_be_visible()
    assert violations(page) == []


def test_dark_and_on_a_phone(
    phone: Page, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    phone.emulate_media(color_scheme="dark")
    phone.goto("/compare?metric=new_places")
    expect(phone.locator(BARS)).to_have_count(6)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(phone) == []
    picture(phone, "compare-phone-dark")
