"""Views: save a picture, open it elsewhere, rename and delete it; what became of its entities is said."""

import csv
import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.web.conftest import sound_page
from tests.web.hands import WAYS, Hand
from tests.web.test_graph import canvas, choose, do, exported, id_of, open_around, row, settled, shown

pytestmark = pytest.mark.web
Violations = Callable[[Page], list[str]]


@pytest.fixture
def curator(page: Page, log_in: Callable[[Page], None]) -> Page:
    """A page of somebody who may save."""
    log_in(page)
    return page


def save(page: Page, way: str, name: str) -> None:
    """Save the picture under a name."""
    hand = Hand(page, way)
    hand.press(page.get_by_role("button", name="视图", exact=False).filter(has_text="▾"))
    hand.write(page.get_by_role("textbox", name="视图名称"), name)
    hand.press(page.get_by_role("button", name="存为新视图"))
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    expect(page.get_by_role("status").get_by_role("link", name=name)).to_be_visible()


def made(page: Page, name: str, state: dict[str, object]) -> str:
    """A view saved beside the page; its address."""
    origin = page.evaluate("location.origin")
    answer = page.request.post("/v1/views", data={"name": name, "state": state}, headers={"origin": origin})
    return f"/views/{answer.json()['id']}"


def listed(page: Page, name: str) -> Locator:
    """The row of a view."""
    return page.get_by_role("row").filter(has=page.get_by_role("link", name=name, exact=True))


def stands(page: Page) -> dict[str, tuple[str, str]]:
    """Where each entity stands, by its id."""
    rows = csv.DictReader(io.StringIO(exported(page, "mouse", "实体表 CSV").decode("utf-8-sig")))
    return {row["id"]: (row["x"], row["y"]) for row in rows}


def places(page: Page) -> list[tuple[str, float, float]]:
    """Where the view that is open keeps its entities."""
    view = page.url.split("/views/")[1].split("?")[0]
    state = page.request.get(f"/v1/views/{view}").json()["state"]
    return sorted((node["id"], node["x"], node["y"]) for node in state["nodes"])


@pytest.mark.parametrize("way", WAYS)
def test_a_view_opens_elsewhere_as_it_was_saved(
    curator: Page, way: str, browser: Browser, address: str, picture: Callable[[Page, str], None]
) -> None:
    page = curator
    open_around(page, "头雁计划")
    entities = int(canvas(page).get_attribute("data-entities") or 0)
    choose(page, way, "丰台区")
    do(page, way, "隐藏", "h")
    choose(page, way, "头雁计划")
    do(page, way, "固定", "p")
    page.get_by_label("布局").select_option(label="分层")
    settled(page)
    page.get_by_role("region", name="图例").get_by_role("button", name="学校").click()
    shown(page, entities - 2)
    save(page, way, f"头雁计划与牵头单位（{way}）")
    before = stands(page)
    link = page.get_by_role("status").get_by_role("link").get_attribute("href")
    assert link
    with (
        browser.new_context(base_url=address, locale="zh-CN", viewport={"width": 1360, "height": 860}) as context,
        sound_page(context, address) as other,
    ):
        other.goto(link)
        expect(other.get_by_role("heading", level=1)).to_have_text(f"头雁计划与牵头单位（{way}）")
        shown(other, entities - 2)
        expect(row(other, "头雁计划")).to_contain_text("已固定")
        expect(other.get_by_label("布局")).to_have_value("layered")
        expect(other.get_by_role("button", name="显示隐藏的 1 个")).to_be_visible()
        choose(other, "mouse", "头雁计划")
        settled(other)
        assert stands(other) == before
        picture(other, f"view-{way}")


@pytest.mark.parametrize("way", WAYS)
def test_changes_are_saved_into_the_view(curator: Page, way: str) -> None:
    page = curator
    open_around(page)
    settle_by(page, "通武廊")
    save(page, way, f"通武廊（{way}）")
    Hand(page, way).press(page.get_by_role("status").get_by_role("link"))
    shown(page, 4)
    before = places(page)
    choose(page, way, "武清区")
    do(page, way, "移出", "Delete")
    hand = Hand(page, way)
    hand.press(page.get_by_role("button", name="视图", exact=False).filter(has_text="▾"))
    hand.press(page.get_by_role("button", name="保存改动"))
    expect(page.locator(".unseen[aria-live]")).to_contain_text("已存")
    assert len(places(page)) == len(before) - 1
    page.reload()
    shown(page, 3)


def settle_by(page: Page, name: str) -> None:
    choose(page, "mouse", name)
    settled(page)


@pytest.mark.parametrize("way", WAYS)
def test_rename_and_delete(curator: Page, way: str, violations: Violations) -> None:
    page = curator
    program = id_of(page, "通武廊", "Program")
    made(page, f"旧名 {way}", {"nodes": [{"id": program, "x": 0, "y": 0}]})
    page.goto("/views")
    hand = Hand(page, way)
    hand.press(listed(page, f"旧名 {way}").get_by_role("button", name="改名"))
    hand.write(page.get_by_role("textbox", name="新名称"), f"新名 {way}")
    assert violations(page) == []
    hand.press(page.get_by_role("button", name="保存"))
    hand.press(listed(page, f"新名 {way}").get_by_role("link"))
    shown(page, 1)
    page.goto("/views")
    hand.press(listed(page, f"新名 {way}").get_by_role("button", name="删除"))
    hand.press(page.get_by_role("button", name="确实删除"))
    expect(listed(page, f"新名 {way}")).to_have_count(0)
    expect(page.locator(".unseen[aria-live]")).to_contain_text("已删除")


def test_who_may_only_read_is_told_how_to_log_in(page: Page, violations: Violations) -> None:
    open_around(page)
    page.get_by_role("button", name="视图", exact=False).filter(has_text="▾").click()
    expect(page.get_by_text("yanzhen link")).to_be_visible()
    expect(page.get_by_role("button", name="存为新视图")).to_have_count(0)
    assert violations(page) == []


def test_what_became_of_saved_entities_is_said(curator: Page) -> None:
    page = curator
    kept = id_of(page, "武清区", "Region")
    nodes = [{"id": one, "x": place, "y": 0} for place, one in enumerate((kept, "prg_aaaaaaaaaaaaaaaa"))]
    page.goto(made(page, "有些不在了", {"nodes": nodes, "layout": "circle"}))
    expect(page.get_by_text("有 1 个实体已不在图谱里")).to_be_visible()
    shown(page, 1)
    page.goto("/views/999999")
    expect(page.get_by_role("alert")).to_be_visible()


def test_what_was_joined_since_is_said(curator: Page) -> None:
    page = curator
    ids = [id_of(page, name, "School") for name in ("北京市丰台区第八中学", "丰台区方庄第三小学")]
    view = made(page, "两所学校", {"nodes": [{"id": one, "x": place, "y": 0} for place, one in enumerate(ids)]})
    headers = {"origin": page.evaluate("location.origin")}
    joined = page.request.post("/v1/decisions", data={"kind": "merge", "keys": ids}, headers=headers)
    assert joined.status == 201, joined.text()
    page.goto(view)
    expect(page.get_by_text("有 1 个实体已并入别的实体")).to_be_visible()
    shown(page, 1)
    undone = page.request.post("/v1/decisions", data={"kind": "undo", "undoes": joined.json()["id"]}, headers=headers)
    assert undone.status == 201, undone.text()
    page.reload()
    shown(page, 2)
