"""The picture of a part of the graph and the tables beside it: what a person does there, by mouse and by keyboard."""

import csv
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.web.conftest import FLAGS, find_chromium, sound_page
from tests.web.hands import WAYS, Hand

pytestmark = pytest.mark.web
Violations = Callable[[Page], list[str]]
Picture = Callable[[Page, str], None]
# Between ten frames that were drawn, nothing is arranged and the ring has not moved.
STANDS_STILL = """async () => {
  const frame = () => new Promise((go) => requestAnimationFrame(go));
  const place = () => document.querySelector(".canvas[aria-busy=false] + .ring")?.getAttribute("style");
  const before = place();
  for (let drawn = 0; before && drawn < 10; drawn += 1) {
    await frame();
    if (place() !== before) return false;
  }
  return Boolean(before);
}"""
SVG = "{http://www.w3.org/2000/svg}"


def id_of(page: Page, name: str, label: str) -> str:
    hits = page.request.get("/v1/search", params={"q": name, "label": label, "limit": "50"}).json()["items"]
    return str(next(hit["id"] for hit in hits if hit["name"] == name))


def canvas(page: Page) -> Locator:
    return page.get_by_role("application")


def row(page: Page, name: str) -> Locator:
    """The row of an entity."""
    return page.get_by_role("grid", name="图中的实体").locator("tbody tr").filter(
        has=page.locator("td:first-child").get_by_text(name, exact=True)
    )  # fmt: skip


def shown(page: Page, entities: int) -> None:
    """So many entities stand in the picture and in the table."""
    expect(canvas(page)).to_have_attribute("data-entities", str(entities))
    expect(page.get_by_role("grid", name="图中的实体").locator("tbody tr")).to_have_count(entities)


def settled(page: Page) -> None:
    """The layout has come to rest: the ring stands still."""
    page.wait_for_function(STANDS_STILL)


def open_around(page: Page, name: str = "通武廊", label: str = "Program") -> None:
    """An entity and what lies around it."""
    page.goto(f"/graph?around={id_of(page, name, label)}")
    expect(row(page, name)).to_be_visible()
    expect(canvas(page)).not_to_have_attribute("data-entities", "1")


def choose(page: Page, way: str, name: str) -> None:
    """Select an entity: its row is pressed, or walked to from the one row that Tab stops at."""
    if way == "mouse":
        row(page, name).locator("td").first.click()
    else:
        grid = page.get_by_role("grid", name="图中的实体")
        Hand(page, way).reach(grid.locator('tr[tabindex="0"]'))
        page.keyboard.press("Home")
        wanted = row(page, name).get_attribute("aria-rowindex")
        for _ in range(int(wanted or 2) - 2):
            page.keyboard.press("ArrowDown")
        expect(row(page, name)).to_be_focused()
    expect(page.get_by_role("heading", level=2, name=name)).to_be_visible()


def do(page: Page, way: str, name: str, key: str) -> None:
    """What the selected entity's panel has a button for, or its row a key."""
    if way == "mouse":
        page.locator(".selected").get_by_role("button", name=name, exact=True).click()
    else:
        page.keyboard.press(key)


def middle_of(target: Locator) -> tuple[float, float]:
    """Where it stands on the page."""
    box = target.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@contextmanager
def drawer(page: Page) -> Iterator[Locator]:
    """The words that were opened, closed again at the end."""
    opened = page.get_by_role("complementary", name="原文")
    expect(opened).to_be_visible()
    yield opened
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)


@pytest.mark.parametrize("way", WAYS)
def test_find_and_expand_then_undo_and_redo(page: Page, way: str, violations: Violations, picture: Picture) -> None:
    page.goto("/graph")
    hand = Hand(page, way)
    hand.write(page.get_by_role("searchbox", name="在图中加入"), "twl")
    hit = page.locator(".found").get_by_role("button").filter(has_text="通武廊").first
    expect(hit).to_be_visible()
    assert violations(page) == []
    hand.press(hit)
    shown(page, 1)
    around = page.locator(".selected").get_by_role("button").filter(has_text="参与 ← 行政区划")
    expect(around).to_contain_text("3")
    if way == "mouse":
        around.click()
    else:
        hand.reach(canvas(page))
        page.keyboard.press("Enter")
    shown(page, 4)
    for name in ("通州区", "武清区", "廊坊市"):
        expect(row(page, name)).to_be_visible()
    expect(page.locator(".unseen[aria-live]")).to_contain_text("图中共 4 个实体")
    settled(page)
    picture(page, f"graph-{way}")
    assert violations(page) == []
    undo, redo = ("撤销", "重做")
    if way == "mouse":
        page.get_by_role("button", name=undo).click()
    else:
        page.keyboard.press("Control+z")
    shown(page, 1)
    if way == "mouse":
        page.get_by_role("button", name=redo).click()
    else:
        page.keyboard.press("Control+Shift+Z")
    shown(page, 4)


@pytest.mark.parametrize("way", WAYS)
def test_hide_pin_collapse_and_remove(page: Page, way: str) -> None:
    open_around(page)
    shown(page, 4)
    choose(page, way, "武清区")
    do(page, way, "固定", "p")
    expect(row(page, "武清区")).to_contain_text("已固定")
    choose(page, way, "通州区")
    do(page, way, "隐藏", "h")
    shown(page, 3)
    expect(row(page, "通州区")).to_have_count(0)
    page.get_by_role("button", name="显示隐藏的 1 个").click()
    shown(page, 4)
    choose(page, way, "通武廊")
    do(page, way, "收起", "c")
    shown(page, 2)  # what was pinned stays
    choose(page, way, "武清区")
    do(page, way, "移出", "Delete")
    shown(page, 1)
    for entities in (2, 4):
        page.keyboard.press("Control+z")
        shown(page, entities)


@pytest.mark.parametrize("way", WAYS)
def test_the_path_from_a_leader_to_a_program(page: Page, way: str, violations: Violations, picture: Picture) -> None:
    leader, program = id_of(page, "纪明舟", "Person"), id_of(page, "头雁计划", "Program")
    page.goto(f"/graph?ids={leader},{program}")
    choose(page, way, "纪明舟")
    do(page, way, "设为路径起点", "s")
    choose(page, way, "头雁计划")
    do(page, way, "找到此处的路径", "t")
    steps = page.get_by_role("region", name="路径").get_by_role("listitem")
    expect(steps).to_have_count(2)
    expect(steps.nth(0)).to_contain_text("纪明舟 任职 北京市丰台区教育委员会")
    expect(steps.nth(1)).to_contain_text("负责（牵头）")
    expect(steps.nth(1).locator("mark")).not_to_be_empty()
    expect(row(page, "北京市丰台区教育委员会")).to_be_visible()
    assert violations(page) == []
    settled(page)
    picture(page, f"graph-path-{way}")
    Hand(page, way).press(steps.nth(1).get_by_role("link"))
    with drawer(page) as words:
        expect(words).to_contain_text("头雁计划")
    Hand(page, way).press(page.get_by_role("region", name="路径").get_by_role("button", name="第 2 条"))
    expect(steps).to_have_count(3)


@pytest.mark.parametrize("way", WAYS)
def test_a_line_opens_its_words(page: Page, way: str, violations: Violations, picture: Picture) -> None:
    open_around(page)
    choose(page, "mouse", "通武廊")
    settled(page)
    if way == "mouse":
        x, y = middle_of(page.locator(".ring"))
        choose(page, "mouse", "武清区")
        there = middle_of(page.locator(".ring"))
        page.mouse.click((x + there[0]) / 2, (y + there[1]) / 2)
    else:
        hand = Hand(page, way)
        hand.press(page.get_by_role("button", name="关系 3"))
        hand.reach(page.get_by_role("grid", name="图中的关系").locator('tr[tabindex="0"]'))
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    with drawer(page) as words:
        expect(words.locator("mark").first).to_be_visible()
        assert violations(page) == []
        picture(page, f"graph-words-{way}")
        expect(canvas(page)).to_have_attribute("data-entities", "4")
    page.get_by_role("button", name="实体 4").click()
    choose(page, "keyboard", "通武廊")
    page.keyboard.press("w")  # to its ties, each with its words
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    with drawer(page) as words:
        expect(words).to_be_visible()


def test_what_is_decided_beside_the_picture_changes_it(page: Page, log_in: Callable[[Page], None]) -> None:
    log_in(page)
    open_around(page)
    page.get_by_role("button", name="关系 3").click()
    facts = page.locator("tr[data-fact]")
    facts.first.get_by_role("button", name="原话").click()
    with drawer(page) as words:
        words.get_by_role("button", name="驳回…").click()
        words.get_by_role("button", name="驳回这条事实").click()
        expect(words).to_contain_text("已驳回")
        expect(facts).to_have_count(2)
        expect(canvas(page)).to_have_attribute("data-lines", "2")
        words.get_by_role("button", name="撤销").click()
        expect(facts).to_have_count(3)


def test_arrow_keys_walk_from_neighbour_to_neighbour(page: Page) -> None:
    open_around(page)
    choose(page, "mouse", "通武廊")
    settled(page)
    ring = page.locator(".ring")
    middle = ring.get_attribute("data-of")
    canvas(page).focus()
    neighbours = {id_of(page, name, "Region") for name in ("通州区", "武清区", "廊坊市")}
    reached = set()
    for there, back in (("Up", "Down"), ("Down", "Up"), ("Left", "Right"), ("Right", "Left")):
        choose(page, "mouse", "通武廊")
        canvas(page).focus()
        page.keyboard.press(f"Arrow{there}")
        if (found := ring.get_attribute("data-of")) != middle:
            assert found in neighbours
            reached.add(found)
            page.keyboard.press(f"Arrow{back}")
    assert len(reached) >= 2
    page.keyboard.press("Home")
    expect(ring).to_have_attribute("data-of", str(middle))


def test_rows_are_one_stop_of_the_tab_key(page: Page) -> None:
    open_around(page)
    rows = page.get_by_role("grid", name="图中的实体").locator("tbody tr")
    expect(page.locator('tbody tr[tabindex="0"]')).to_have_count(1)
    rows.first.focus()
    page.keyboard.press("ArrowDown")
    expect(rows.nth(1)).to_be_focused()
    expect(rows.nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("End")
    expect(rows.last).to_be_focused()
    expect(page.locator(".ring")).to_have_attribute("data-of", str(rows.last.get_attribute("data-id")))


@pytest.mark.parametrize("way", WAYS)
def test_the_legend_leaves_out_what_is_switched_off(page: Page, way: str) -> None:
    open_around(page, "头雁计划")
    lines = int(canvas(page).get_attribute("data-lines") or 0)
    entities = int(canvas(page).get_attribute("data-entities") or 0)

    def switch(name: str) -> None:
        Hand(page, way).press(page.get_by_role("region", name="图例").get_by_role("button", name=name))

    switch("负责")
    expect(canvas(page)).not_to_have_attribute("data-lines", str(lines))
    assert "types_off=RESPONSIBLE_FOR" in page.url
    switch("负责")
    expect(canvas(page)).to_have_attribute("data-lines", str(lines))
    switch("学校")
    expect(canvas(page)).to_have_attribute("data-entities", str(entities - 1))
    page.reload()
    expect(canvas(page)).to_have_attribute("data-entities", str(entities - 1))


@pytest.mark.parametrize(
    ("field", "choice", "kept"),
    [
        ("角色", "牵头", lambda fact: fact["properties"].get("role") == "lead"),
        ("状态", "人工审过", lambda fact: fact["review"] != "auto"),
        ("状态", "只有一份来源", lambda fact: fact["support"] == 1),
        ("到年份", "2023", lambda fact: not fact["begin"] or fact["begin"] < "2024"),
        ("从年份", "2025", lambda fact: not fact["begin"] or (fact["end"] or fact["last_date"] or "") >= "2025"),
    ],
)
def test_filters_keep_what_they_say(
    page: Page, field: str, choice: str, kept: Callable[[dict[str, object]], bool]
) -> None:
    open_around(page, "头雁计划")
    ids = page.locator("tbody tr[data-id]").evaluate_all("rows => rows.map((row) => row.dataset.id)")
    told = page.request.post("/v1/subgraph", data={"ids": ids}).json()["edges"]
    page.get_by_text("筛选", exact=False).first.click()
    if choice.isdigit():
        page.get_by_role("spinbutton", name=field).fill(choice)
        page.keyboard.press("Enter")
    else:
        page.get_by_role("combobox", name=field).select_option(label=choice)
    page.locator(".switch").get_by_role("button", name="关系").click()
    facts = page.locator("tr[data-fact]")
    expected = {fact["id"] for fact in told if kept(fact)}
    assert len(expected) < len(told)  # the filter leaves something out
    expect(facts).to_have_count(len(expected))
    assert set(facts.evaluate_all("rows => rows.map((row) => row.dataset.fact)")) == expected


def test_a_place_keeps_what_lies_in_it(page: Page) -> None:
    page.goto(f"/graph?ids={','.join(id_of(page, name, 'Region') for name in ('丰台区', '武清区'))}")
    shown(page, 2)
    page.get_by_text("筛选", exact=False).first.click()
    page.get_by_role("combobox", name="地区").select_option("120000")
    shown(page, 1)
    expect(row(page, "武清区")).to_be_visible()
    page.get_by_role("button", name="去掉筛选").click()
    shown(page, 2)


def test_layouts_put_all_in_sight(page: Page, picture: Picture) -> None:
    open_around(page, "头雁计划")
    choose(page, "mouse", "头雁计划")
    places = set()
    for layout in ("分层", "按地区", "环形", "按关系远近"):
        page.get_by_label("布局").select_option(label=layout)
        settled(page)
        picture(page, f"graph-{layout}")
        places.add(page.locator(".ring").get_attribute("style"))
    assert len(places) >= 3


def test_what_is_dragged_is_pinned_where_it_was_put(page: Page) -> None:
    open_around(page)
    choose(page, "mouse", "武清区")
    settled(page)
    x, y = middle_of(page.locator(".ring"))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=5)
    page.mouse.up()
    expect(row(page, "武清区")).to_contain_text("已固定")
    page.get_by_role("button", name="撤销").click()
    expect(row(page, "武清区")).not_to_contain_text("已固定")


def test_the_address_shows_the_same(page: Page, browser: Browser, address: str) -> None:
    open_around(page)
    choose(page, "mouse", "通州区")
    page.locator(".selected").get_by_role("button", name="移出").click()
    shown(page, 3)
    link = page.url
    with browser.new_context(base_url=address, locale="zh-CN") as context, sound_page(context, address) as other:
        other.goto(link)
        shown(other, 3)
        expect(row(other, "通州区")).to_have_count(0)
    page.get_by_role("navigation").get_by_role("link", name="图谱").click()
    expect(page.get_by_text("或从文档说得最多的开始")).to_be_visible()
    page.keyboard.press("Control+z")
    shown(page, 3)


def test_what_is_gone_is_said(page: Page) -> None:
    page.goto(f"/graph?ids={id_of(page, '通武廊', 'Program')},prg_aaaaaaaaaaaaaaaa")
    shown(page, 1)
    expect(page.get_by_text("有 1 个实体已不在图谱里")).to_be_visible()
    page.goto("/graph?q=没有这样的名字啊")
    expect(page.get_by_text("没有叫“没有这样的名字啊”的实体")).to_be_visible()


def test_a_server_that_went_away_looks_so_and_may_be_asked_again(page: Page, violations: Violations) -> None:
    open_around(page)
    choose(page, "mouse", "武清区")
    page.wait_for_load_state("networkidle")
    page.route("**/v1/**", lambda route: route.abort())
    page.locator(".selected").get_by_role("button", name="展开", exact=True).click()
    trouble = page.get_by_role("alert").filter(has_text="服务器没有应答")
    expect(trouble).to_be_visible()
    assert violations(page) == []
    page.unroute("**/v1/**")
    trouble.get_by_role("button", name="重试").click()
    expect(trouble).to_have_count(0)
    expect(canvas(page)).not_to_have_attribute("data-entities", "4")


def test_without_a_graphics_card_the_tables_do_it_all(browser: Browser, address: str, violations: Violations) -> None:
    plain = browser.browser_type.launch(executable_path=find_chromium(), args=[*FLAGS, "--disable-3d-apis"])
    with plain.new_context(base_url=address, locale="zh-CN") as context, sound_page(context, address) as page:
        page.goto(f"/graph?around={id_of(page, '通武廊', 'Program')}")
        expect(page.get_by_text("这个浏览器不能画图")).to_be_visible()
        assert violations(page) == []
        choose(page, "keyboard", "武清区")
        page.keyboard.press("h")
        expect(row(page, "武清区")).to_have_count(0)
        choose(page, "keyboard", "廊坊市")
        page.keyboard.press("Enter")
        expect(page.locator(".unseen[aria-live]")).to_contain_text("加入")
        hand = Hand(page, "keyboard")
        hand.press(page.locator(".switch").get_by_role("button", name="关系"))
        hand.reach(page.get_by_role("grid", name="图中的关系").locator('tr[tabindex="0"]'))
        page.keyboard.press("Enter")
        with drawer(page) as words:
            expect(words).to_be_visible()
    plain.close()


def test_a_phone_shows_canvas_and_table(phone: Page, violations: Violations, picture: Picture) -> None:
    open_around(phone)
    choose(phone, "mouse", "通武廊")
    settled(phone)
    picture(phone, "graph-phone")
    assert violations(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_dark_is_dark_on_the_canvas_too(page: Page, violations: Violations, picture: Picture) -> None:
    page.emulate_media(color_scheme="dark")
    open_around(page, "头雁计划")
    choose(page, "mouse", "头雁计划")
    settled(page)
    picture(page, "graph-dark")
    assert violations(page) == []


def exported(page: Page, way: str, name: str) -> bytes:
    """The file that the export menu gives."""
    hand = Hand(page, way)
    hand.press(page.get_by_role("button", name="导出"))
    with page.expect_download() as got:
        hand.press(page.get_by_role("button", name=name))
    return Path(got.value.path()).read_bytes()


@pytest.mark.parametrize("way", WAYS)
def test_exports_hold_what_is_shown(page: Page, way: str) -> None:
    open_around(page, "头雁计划")
    choose(page, "mouse", "头雁计划")
    settled(page)
    page.get_by_role("region", name="图例").get_by_role("button", name="学校").click()
    entities = int(canvas(page).get_attribute("data-entities") or 0)
    lines = int(canvas(page).get_attribute("data-lines") or 0)
    names = {text.split("◆")[0].strip() for text in page.locator("tbody tr[data-id] td:first-child").all_inner_texts()}

    rows = list(csv.DictReader(io.StringIO(exported(page, way, "实体表 CSV").decode("utf-8-sig"))))
    assert {one["name"] for one in rows} == names
    assert all(one["label"] != "School" for one in rows)
    facts = list(csv.DictReader(io.StringIO(exported(page, way, "关系表 CSV").decode("utf-8-sig"))))
    assert {one["target_name"] for one in facts} <= names
    assert any(one["type"] == "RESPONSIBLE_FOR" and one["role"] == "lead" for one in facts)
    graph = networkx.parse_graphml(exported(page, way, "GraphML").decode(), force_multigraph=True)
    assert {data["name"] for _, data in graph.nodes(data=True)} == names
    assert graph.number_of_edges() == len(facts)
    drawing = ElementTree.fromstring(exported(page, way, "矢量图 SVG").decode())
    assert len([one for one in drawing.iter(f"{SVG}circle") if one.find(f"{SVG}title") is not None]) == entities
    assert len([one for one in drawing.iter(f"{SVG}line") if one.find(f"{SVG}title") is not None]) == lines
    picture = exported(page, way, "图片 PNG")
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") == 3200
    assert len(picture) > 20_000


def test_mentions_come_when_asked_for(page: Page) -> None:
    open_around(page)
    page.locator("tbody tr[data-id]").first.wait_for()
    choose(page, "mouse", "通武廊")
    page.locator(".selected").get_by_role("button").filter(has_text="提及 ← 文档").click()
    shown(page, 5)
    chip = page.get_by_role("region", name="图例").get_by_role("button", name="提及")
    expect(chip).to_have_attribute("aria-pressed", "false")
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "true")
    assert "mentions=1" not in page.url
