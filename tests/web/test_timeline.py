"""The timeline: posts and documents on an axis, the stretch looked at, two heads, gaps, the words behind each bar."""

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

# With the samples: the bureau has another head at the same time as one of theirs, the school one long before.
NEWS = {
    "meeting.md": "# 武清区召开教育工作会议\n\n2022年3月8日 武清教育\n\n"
    "3月8日，武清区教育局局长段宜年主持召开教育工作会议。武清区雍阳中学校长鲍令仪在会上发言。\n",
    "repairs.md": "# 武清区部署暑期校舍维修\n\n2024年6月20日 武清教育\n\n"
    "6月20日，武清区教育局局长段宜年主持召开会议，部署暑期校舍维修工作。\n",
}
CHART = ".chart"


@pytest.fixture(scope="module")
def wired(wired: Services, tmp_path_factory: pytest.TempPathFactory) -> Services:
    """The samples and two pieces of news."""
    folder: Path = tmp_path_factory.mktemp("news")
    for name, text in NEWS.items():
        (folder / name).write_text(text, encoding="utf-8")
    ingest(wired.ledger, find_sources([folder], Naming(collection="news"), {}), options_of(wired.settings))
    bring_graph_up(wired)
    return wired


def test_two_heads_and_what_nobody_states_are_seen(
    page: Page, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    page.goto("/timeline?region=武清区")
    expect(page.get_by_role("heading", level=1)).to_have_text("武清区的时间线")
    bureau = page.locator(f"{CHART} .lane").filter(has_text="武清区教育局 局长")
    expect(bureau).to_contain_text("时间相交")
    assert bureau.locator("rect.overlap").count() == 1
    school = page.locator(f"{CHART} .lane").filter(has_text="雍阳中学")
    expect(school).not_to_contain_text("时间相交")
    assert school.locator("rect.gap").count() == 1
    assert "2022-03-08至2024-09-06没有写明由谁任" in (school.locator("rect.gap title").text_content() or "")
    assert violations(page) == []
    picture(page, "timeline-place")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_bar_opens_its_words(page: Page, violations: Callable[[Page], list[str]], way: str) -> None:
    page.goto("/timeline?region=武清区")
    bar = page.get_by_role("button", name="邢望舒 武清区教育局 局长 在任 见报于2024-05-18至2024-09-06")
    if way == "mouse":
        bar.click()
    else:
        page.locator(f"{CHART} [data-bar][tabindex='0']").focus()
        for _ in range(12):
            if "邢望舒 武清区教育局 局长" in (page.evaluate("document.activeElement.getAttribute('aria-label')") or ""):
                break
            page.keyboard.press("ArrowRight")
            if "邢望舒" not in page.evaluate("document.activeElement.getAttribute('aria-label')"):
                page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    words = page.get_by_role("complementary", name="原文")
    expect(words.locator("mark").first).to_contain_text("武清区教育局局长邢望舒")
    assert "fact=" in page.url
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(words).to_have_count(0)


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_the_brush_narrows_the_time(page: Page, picture: Callable[[Page, str], None], way: str) -> None:
    page.goto("/timeline?region=武清区")
    expect(page.locator(f"{CHART} .lane").filter(has_text="鲍令仪")).to_have_count(1)
    begin = page.get_by_role("slider", name="起")
    if way == "mouse":
        box = page.locator(".brush svg").bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] * 0.55, box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.8, box["y"] + 20, steps=4)
        page.mouse.move(box["x"] + box["width"] - 1, box["y"] + 20, steps=4)
        page.mouse.up()
    else:
        begin.focus()
        page.keyboard.press("PageUp")
        expect(begin).to_have_attribute("aria-valuetext", "2023-02")
        page.keyboard.press("ArrowRight")
    expect(page.locator(CHART)).not_to_contain_text("鲍令仪")
    expect(page.locator(CHART)).to_contain_text("邢望舒")
    assert "from=2023-" in page.url
    picture(page, f"timeline-brush-{way}")
    page.reload()
    expect(page.locator(CHART)).not_to_contain_text("鲍令仪")
    page.get_by_role("button", name="看全部时间").click()
    expect(page.locator(CHART)).to_contain_text("鲍令仪")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_an_entity_is_added_by_its_name(page: Page, way: str) -> None:
    page.goto("/timeline")
    box = page.get_by_role("combobox", name="加一个人、单位或项目")
    box.fill("xws")
    option = page.get_by_role("option", name="邢望舒").first
    expect(option).to_be_visible()
    if way == "mouse":
        option.click()
    else:
        box.press("ArrowDown")
        box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("邢望舒的时间线")
    assert "id=per_" in page.url
    expect(page.locator(CHART)).to_contain_text("武清区教育局 局长")
    box.fill("乐正川")
    page.get_by_role("option", name="乐正川").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("邢望舒、乐正川的时间线")
    page.get_by_role("button", name="去掉 邢望舒").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("乐正川的时间线")


def test_what_was_known_then(page: Page) -> None:
    page.goto("/timeline?region=武清区&as_of=2024-05-31")
    expect(page.get_by_text("所列截至 2024-05-31 已见报的")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="邢望舒").filter(has_text="局长")
    expect(row).to_contain_text("2024-05-18 最近见报")
    expect(page.get_by_role("region", name="列表")).not_to_contain_text("昝静好")


def test_begin_and_end_are_told_as_stated_or_not(page: Page) -> None:
    page.goto("/timeline?region=台江区")
    rows = page.get_by_role("region", name="列表").get_by_role("row")
    left = rows.filter(has_text="路遥川").filter(has_text="校长")
    expect(left.get_by_role("cell").nth(0)).to_have_text("没有写明")
    expect(left.get_by_role("cell").nth(1)).to_have_text("2024-07-12")
    came = rows.filter(has_text="郁清梧").filter(has_text="任命")
    expect(came.get_by_role("cell").nth(0)).to_have_text("2024-07-12")
    expect(came.get_by_role("cell").nth(1)).to_have_text("2024-07-12 最近见报")


def test_what_happened_to_a_program(page: Page, picture: Callable[[Page, str], None]) -> None:
    page.goto("/timeline?id=prg_vppk7ijgwvf7nffo")
    expect(page.get_by_role("heading", level=1)).to_have_text("头雁计划的时间线")
    duties = page.locator(f"{CHART} .lane").filter(has_text="负责")
    assert duties.locator("[data-bar]").count() == 8
    expect(duties).to_contain_text("北京市丰台区教育委员会")
    picture(page, "timeline-program")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_lanes_by_person_and_kinds(page: Page, way: str) -> None:
    page.goto("/timeline?region=武清区")
    person, documents = page.get_by_role("radio", name="人", exact=True), page.get_by_role("checkbox", name="文档")
    if way == "mouse":
        person.click()
        documents.click()
    else:
        page.get_by_role("radio", name="职务").focus()
        page.keyboard.press("ArrowRight")
        documents.focus()
        page.keyboard.press("Space")
    expect(page.locator(f"{CHART} .lane .head").filter(has_text="段宜年")).to_have_count(1)
    expect(page.locator(f"{CHART} .head").filter(has_text="文档")).to_have_count(0)
    assert "rows=person" in page.url
    assert "kinds=post%2Cevent%2Cother" in page.url


def test_the_table_is_given_as_csv(page: Page) -> None:
    page.goto("/timeline?region=武清区")
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 CSV").click()
    text = Path(saved.value.path()).read_text(encoding="utf-8-sig")
    assert text.startswith("kind,who,what,title,status,started,ended,first_seen,last_seen,quote,source")
    assert "任职,邢望舒,武清区教育局,局长,held,,,2024-05-18,2024-09-06,武清区教育局局长邢望舒," in text


def test_a_place_of_which_nothing_was_read(page: Page, violations: Callable[[Page], list[str]]) -> None:
    page.goto("/timeline?region=海淀区")
    expect(page.get_by_role("status").filter(has_text="没有读到带日期的任职、活动或文档")).to_be_visible()
    assert violations(page) == []


def test_dark_and_on_a_phone(
    phone: Page, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    phone.emulate_media(color_scheme="dark")
    phone.goto("/timeline?region=武清区")
    expect(phone.locator(f"{CHART} .lane").first).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(phone) == []
    picture(phone, "timeline-phone-dark")
