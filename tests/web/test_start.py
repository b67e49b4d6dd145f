"""The start page, and what the one box finds."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.web

BOX = "header input[type=search]"


def see(page: Page, **fields: str) -> str:
    """What the page shows for an address, once the answer is there."""
    page.goto(f"/?{urlencode(fields)}")
    expect(page.locator("main [data-status]").first).to_be_visible()
    return page.locator("main").inner_text()


def test_the_start_shows_what_is_loaded(
    page: Page, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    page.goto("/")
    main = page.locator("main")
    expect(main.get_by_role("heading", level=1)).to_be_visible()
    for name in ("丰台区", "头雁计划", "机构", "学校", "2024"):
        expect(main.get_by_text(name).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    picture(page, "start")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_who_owns_a_program_and_the_words_that_say_so(
    page: Page, way: str, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    page.goto("/")
    if way == "mouse":
        page.locator(BOX).click()
        page.locator(BOX).fill("头雁计划")
        page.get_by_role("button", name="查", exact=True).click()
    else:
        page.keyboard.press("/")
        page.keyboard.type("头雁计划")
        page.keyboard.press("Enter")
    card = page.locator("article.owner[data-role=lead]").filter(has_text="牵头").first
    expect(card).to_be_visible()
    quote = card.locator("mark").inner_text()
    title = card.locator(".from a")
    if way == "mouse":
        title.click()
    else:
        title.focus()
        page.keyboard.press("Enter")
    drawer = page.locator("aside.drawer")
    expect(drawer).to_be_focused()
    expect(drawer.locator("mark").first).to_be_visible()
    for piece in quote.split("…"):
        expect(drawer).to_contain_text(piece)
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    picture(page, f"owners-{way}")
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(title).to_be_focused()
    page.go_back()
    expect(drawer).to_be_visible()


@pytest.mark.parametrize("typed", ["头雁", "touyan", "tyjh", "TouYan"])
def test_names_come_as_one_types(page: Page, typed: str) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    option = page.get_by_role("option").filter(has_text="头雁计划").first
    expect(option).to_be_visible()
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "true")
    while option.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/entity/prg_"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("头雁计划")


def test_escape_closes_the_names_and_keeps_what_was_typed(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("丰台")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator(BOX)).to_have_value("丰台")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"q": "启明行动"}, r"没有写明谁负责[\s\S]*启明行动走进校园"),
        ({"q": "谁也没听说过的事"}, "没有读到"),
        ({"q": "头雁计划", "year": "2019"}, "没有读到提到“头雁计划”"),
        ({"q": "头雁计划", "region": "火星"}, "没有叫“火星”的行政区"),
        ({"q": "头雁计划", "region": "通州区"}, r"没有读到叫这个的项目[\s\S]*头雁计划"),
        ({"q": "谁牵头头雁计划？"}, r"头雁计划[\s\S]*牵头负责[\s\S]*责任单位"),
        ({"q": "丰台区有哪些项目？"}, r"头雁计划[\s\S]*原话"),
    ],
)
def test_what_is_said(page: Page, fields: dict[str, str], said: str) -> None:
    assert re.search(said, see(page, **fields))


def test_a_name_of_no_initiative_leads_to_its_page(page: Page) -> None:
    page.goto("/?q=北京市丰台区教育委员会")
    expect(page).to_have_url(re.compile("/entity/org_"))
    expect(page.locator("main")).to_contain_text("头雁计划")


def test_an_old_address_of_an_entity_leads_to_its_page(page: Page) -> None:
    found = page.request.get("/v1/search", params={"q": "头雁计划", "label": "Program"}).json()["items"][0]
    page.goto(f"/?id={found['id']}")
    expect(page).to_have_url(re.compile(f"/entity/{found['id']}"))


def test_english_is_a_switch_away_and_stays(page: Page) -> None:
    page.goto("/?q=启明行动")
    page.get_by_role("button", name="English").click()
    expect(page.locator("main .lede")).to_contain_text("do not say who is responsible")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.reload()
    expect(page.locator("main .lede")).to_contain_text("do not say who is responsible")


def test_light_and_dark_are_a_switch_away(page: Page) -> None:
    page.goto("/")
    ground = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(ground)
    page.get_by_role("button", name="明暗：随系统").click()
    page.get_by_role("button", name="明暗：亮").click()
    expect(page.get_by_role("button", name="明暗：暗")).to_be_visible()
    assert page.evaluate(ground) != before


def test_a_server_that_is_gone_is_said_to_be_gone(page: Page) -> None:
    page.goto("/")
    page.context.set_offline(True)
    page.locator(BOX).fill("头雁计划")
    page.locator(BOX).press("Enter")
    expect(page.get_by_role("alert").first).to_contain_text("没有应答")
    page.context.set_offline(False)
    page.get_by_role("button", name="重试").first.click()
    expect(page.locator("main .lede")).to_contain_text("牵头")


def test_a_slow_answer_is_said_to_be_slow(page: Page) -> None:
    page.goto("/")
    held: list[Callable[[], None]] = []
    page.route("**/v1/owners**", lambda route: held.append(route.continue_))
    page.locator(BOX).fill("头雁计划")
    page.locator(BOX).press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("比平常久")
    held[0]()
    expect(page.locator("main .lede")).to_contain_text("牵头")


def test_what_a_document_says_stays_text(page: Page) -> None:
    see(page, q="破晓计划")
    page.locator("article.owner .from a").first.click()
    drawer = page.locator("aside.drawer")
    expect(drawer).to_contain_text("<script>alert(1)</script>")
    assert page.locator("aside.drawer img[src=x], main img[src=x], aside.drawer script, main script").count() == 0


def test_an_address_that_is_none_says_so(page: Page) -> None:
    page.goto("/entity/org_aaaaaaaaaaaaaaaa")
    expect(page.get_by_role("alert")).to_contain_text("没有")
