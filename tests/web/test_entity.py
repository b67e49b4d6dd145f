"""The page of an entity: posts, duties, what held then, other names and why, namesakes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.web


def open_entity(page: Page, name: str, label: str) -> str:
    """Go to the page of the entity of that very name; its id."""
    hits = page.request.get("/v1/search", params={"q": name, "label": label, "limit": "50"}).json()["items"]
    found = next(hit for hit in hits if hit["name"] == name)
    page.goto(f"/entity/{found['id']}")
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    page.wait_for_load_state("networkidle")
    return str(found["id"])


def section(page: Page, heading: str) -> str:
    """What stands under a heading."""
    return page.locator("main section").filter(has=page.get_by_role("heading", name=heading)).first.inner_text()


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize(
    "stands",
    [
        ("纪明舟", "Person", "任职", "主任"),
        ("北京市丰台区教育委员会", "Organization", "任职者", "纪明舟"),
        ("北京市丰台区教育委员会", "Organization", "负责的项目与任务", "头雁计划"),
        ("丰台区职业教育中心学校", "School", "负责的项目与任务", "实施"),
        ("头雁计划", "Program", "牵头负责", "区教委牵头"),
        ("丰台区", "Region", "只是提出、部署或要求的", "头雁计划"),
    ],
)
def test_what_stands_under_which_heading(
    page: Page, violations: Callable[[Page], list[str]], stands: tuple[str, str, str, str], light: str
) -> None:
    name, label, heading, said = stands
    page.emulate_media(color_scheme="dark" if light == "dark" else "light")
    open_entity(page, name, label)
    assert said in section(page, heading)
    assert violations(page) == []


def test_only_the_role_looks_like_a_role(page: Page, picture: Callable[[Page, str], None]) -> None:
    open_entity(page, "丰台区职业教育中心学校", "School")
    coloured = set(page.locator("main .duty article .role[data-role]").all_inner_texts())
    assert coloured & {"牵头", "实施"}
    assert coloured <= {"牵头", "实施", "配合", "提出"}
    assert page.locator("main .duty article .role:not([data-role])").count() > 0  # other values stand beside them
    picture(page, "entity")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_every_value_opens_its_words(page: Page, way: str, picture: Callable[[Page, str], None]) -> None:
    open_entity(page, "北京市丰台区教育委员会", "Organization")
    links = page.locator("main article .from a")
    assert links.count() >= 10
    assert links.count() == page.locator("main article blockquote").count()
    card = page.locator("main article").filter(has_text="纪明舟").first
    link = card.locator(".from a")
    if way == "mouse":
        link.click()
    else:
        link.focus()
        page.keyboard.press("Enter")
    expect(page.locator("aside.drawer mark").first).to_be_visible()
    quote = card.locator("mark").inner_text()
    assert "".join(page.locator("aside.drawer mark").all_inner_texts()).startswith(quote.split("…")[0][:2])
    picture(page, f"entity-{way}")


def test_proposers_stand_apart_from_owners(page: Page) -> None:
    open_entity(page, "头雁计划", "Program")
    assert "丰台区教委职教与成教科" in section(page, "牵头负责")
    assert "部署" in section(page, "只是提出、部署或要求，不算负责")


def test_what_held_on_a_day(page: Page) -> None:
    open_entity(page, "纪明舟", "Person")
    page.get_by_label("截至日期").fill("2019-01")
    page.get_by_label("截至日期").press("Enter")
    expect(page.locator("main form.asof")).to_contain_text("所列截至 2019-01")
    expect(page.locator("main")).not_to_contain_text("当日有文档写明")
    page.get_by_role("link", name="看全部时间").click()
    expect(page.locator("main form.asof")).to_contain_text("全部时间")


def test_namesakes_are_told_of(page: Page) -> None:
    open_entity(page, "温若谷", "Person")
    expect(page.locator("main")).to_contain_text("另有同名的")


def test_a_page_for_print_leaves_the_controls_out(page: Page) -> None:
    open_entity(page, "纪明舟", "Person")
    button = page.locator("main button").first
    expect(button).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("header.bar")).to_be_hidden()
    expect(button).to_be_hidden()
    expect(page.locator("main article mark").first).to_be_visible()


def test_a_phone_need_not_scroll_sideways(phone: Page) -> None:
    open_entity(phone, "北京市丰台区教育委员会", "Organization")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
