"""The words behind a fact: in text, on the page, in cells; from mention to mention; why; as a citation."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from api.graphing import bring_graph_up
from api.ingesting import options_of
from api.services import Services
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from ingest.pipeline import ingest
from ingest.sources import Naming, find_sources
from tests.samples.make import write_pdf
from tests.web.hands import Hand

pytestmark = pytest.mark.web

PLAN = """丰台区教育委员会
关于推进职业教育“头雁计划”的通知
丰教发〔2023〕19号
各中等职业学校：
为培养职业教育带头人，现将有关事项通知如下：
一、组织实施
职业教育“头雁计划”由区教委牵头，丰台区职业教育中心学校具体实施。
二、工作要求
各学校按学期报送“头雁计划”进展，由区教委职业教育与成人教育科负责汇总。
丰台区教育委员会
2023年9月8日"""
Violations = Callable[[Page], list[str]]
Picture = Callable[[Page, str], None]


def address_of(key: str) -> str:
    """The page of a document, by its key."""
    return f"/document/{public_id(document_key(key))}"


PLAN_PAGE = address_of("t/plan.pdf")
ARTICLE = address_of("samples/fengtai-weekly.md#丰台区部署职业教育头雁计划")
TASKS = address_of("samples/guangyang-tasks.docx")
SHEET = address_of("samples/wuqing-projects.xlsx")
ROSTER = address_of("samples/jinghu-schools.xlsx")


@pytest.fixture(scope="module", autouse=True)
def plan(wired: Services, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A plan of an earlier day as a PDF, beside the samples."""
    folder = tmp_path_factory.mktemp("plan")
    write_pdf(Path(folder) / "plan.pdf", PLAN)
    report = ingest(wired.ledger, find_sources([folder], Naming(collection="t"), {}), options_of(wired.settings))
    assert report.exit_code == 0, report.problems
    bring_graph_up(wired)


def statement(page: Page, *words: str) -> Locator:
    """What a document says, by the words shown of it."""
    found = page.get_by_role("list", name="文档说了什么").get_by_role("listitem")
    for word in words:
        found = found.filter(has_text=word)
    return found.first


def test_who_owns_it_and_the_words_on_the_page_image(hand: Hand, violations: Violations, picture: Picture) -> None:
    page = hand.page
    page.goto("/?q=谁负责头雁计划")
    card = page.locator("article.owner").filter(has=page.get_by_role("link", name="北京市丰台区教育委员会"))
    hand.press(card.locator(".from a"))
    drawer = page.locator("aside.drawer")
    fact = drawer.get_by_role("region", name="这条事实", exact=True)
    expect(fact).to_contain_text("北京市丰台区教育委员会")
    expect(fact).to_contain_text("牵头")
    image = drawer.get_by_role("img", name="第 1 页的图像")
    expect(image).to_be_visible()
    expect(drawer.locator("rect.quote")).to_have_count(2)
    page.wait_for_function("document.querySelector('aside img').naturalWidth > 500")
    inside = image.bounding_box()
    for mark in drawer.locator("rect.quote").all():
        box = mark.bounding_box()
        assert box
        assert inside
        assert inside["x"] < box["x"] < inside["x"] + inside["width"]
        assert 8 < box["height"] < min(40, box["width"])
    assert violations(page) == []
    picture(page, f"evidence-page-{hand.way}")
    hand.press(drawer.get_by_role("link", name="文本"))
    expect(drawer.locator("mark.quote")).to_have_text(["头雁计划", "区教委牵头"])
    hand.press(drawer.get_by_role("link", name="关闭"))
    expect(drawer).to_have_count(0)


@pytest.mark.parametrize(
    ("where", "words", "cell"),
    [
        (TASKS, ("冷知秋", "启动“晨曦”青年教师培养"), "冷知秋"),
        (SHEET, ("区教育局基建科", "牵头"), "区教育局基建科"),
    ],
)
def test_the_cells_of_a_table_are_marked(hand: Hand, where: str, words: tuple[str, ...], cell: str) -> None:
    page = hand.page
    page.goto(where)
    hand.press(statement(page, *words).get_by_role("link").last)
    marked = page.locator("td.marked")
    expect(marked.first).to_be_visible()
    assert cell in marked.all_inner_texts()
    assert page.locator("td[rowspan='2']").count() > 0


def test_from_one_mention_to_the_next(hand: Hand) -> None:
    page = hand.page
    page.goto(ARTICLE)
    hand.press(statement(page, "负责", "牵头", "北京市丰台区教育委员会").get_by_role("link").last)
    hand.choose(page.get_by_label("跟着看"), "头雁计划")
    places = []
    for _ in range(3):
        hand.press(page.get_by_role("button", name="下一处"))
        expect(page.locator("mark.quote").first).to_be_in_viewport()
        places.append(page.url)
        assert "头雁计划" in page.locator("mark.quote").first.inner_text()
    assert len(set(places)) == 3
    hand.press(page.get_by_role("button", name="上一处"))
    expect(page).to_have_url(places[1])
    # following the fact itself leads to the other document that states it
    hand.choose(page.get_by_label("跟着看"), "这条事实")
    hand.press(page.get_by_role("button", name="下一处"))
    expect(page.locator(".mentions")).to_contain_text("第 1 处，共 2 处")
    hand.press(page.get_by_role("button", name="下一处"))
    expect(page.get_by_role("heading", level=1)).not_to_have_text("丰台区部署职业教育“头雁计划”")


def test_a_citation_is_copied(hand: Hand) -> None:
    page = hand.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(PLAN_PAGE)
    hand.press(statement(page, "负责", "北京市丰台区教育委员会").get_by_role("link").last)
    fact = page.get_by_role("region", name="这条事实", exact=True)
    hand.press(fact.get_by_text("引用", exact=True))
    expect(fact.locator("pre")).to_contain_text("丰教发〔2023〕19号")
    hand.choose(fact.get_by_label("格式"), "BibTeX")
    expect(fact.locator("pre")).to_contain_text("@")
    hand.press(fact.get_by_role("button", name="复制"))
    expect(fact.get_by_text("已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == fact.locator("pre").inner_text()


def test_why_a_fact_is_there(hand: Hand, violations: Violations, picture: Picture) -> None:
    page = hand.page
    page.goto(ARTICLE)
    hand.press(statement(page, "负责", "牵头", "北京市丰台区教育委员会").get_by_role("link").last)
    fact = page.get_by_role("region", name="这条事实", exact=True)
    hand.press(fact.get_by_text("为何读出"))
    expect(fact.get_by_text("同句中还考虑过").first).to_be_visible()
    expect(fact).to_contain_text("区教委")
    expect(fact).to_contain_text("丰台区职业教育中心学校")
    assert violations(page) == []
    picture(page, f"evidence-why-{hand.way}")


def test_what_a_document_said_beside_its_text(page: Page, violations: Violations, picture: Picture) -> None:
    page.goto(ARTICLE)
    one = statement(page, "丰台区财政局", "配合")
    quote = one.get_by_role("link").last.inner_text().split("…")
    one.hover()
    expect(page.locator("mark.lit").first).to_be_visible()
    assert "".join(page.locator("mark.lit").all_inner_texts()) == "".join(quote)
    picture(page, "evidence-said")
    page.mouse.move(5, 5)
    expect(page.locator("mark.lit")).to_have_count(0)
    one.get_by_role("link").last.focus()
    assert "".join(page.locator("mark.lit").all_inner_texts()) == "".join(quote)
    assert violations(page) == []


def test_sentences_that_gave_no_fact(hand: Hand, violations: Violations) -> None:
    page = hand.page
    page.goto(address_of("samples/tongzhou-reading-notice.txt"))
    hand.press(page.get_by_role("link", name="没有给出事实的句子"))
    expect(page.get_by_text("却没有给出事实").or_(page.get_by_text("都给出了事实"))).to_be_visible()
    assert violations(page) == []


def test_an_article_leads_to_its_page_and_back(hand: Hand) -> None:
    page = hand.page
    page.goto(ARTICLE)
    hand.press(page.locator("dl").get_by_role("link", name="丰台教育周报"))
    expect(page.get_by_role("heading", level=1)).to_have_text("丰台教育周报")
    expect(page.locator("dl").get_by_role("link")).to_have_count(3)
    hand.press(page.locator("dl").get_by_role("link", name="丰台八中与方庄三小结对"))
    expect(page.get_by_role("heading", level=1)).to_have_text("丰台八中与方庄三小结对")


def test_a_document_leads_to_another_of_its_text(hand: Hand) -> None:
    page = hand.page
    page.goto(address_of("samples/tongzhou-reading-notice.pdf"))
    same = page.locator("dl div").filter(has_text="同一文本").get_by_role("link")
    expect(same).to_have_count(2)
    reprint = address_of("samples/tongzhou-reading-reprint.html")
    hand.press(page.locator(f'dl a[href="{reprint}"]'))
    expect(page.get_by_role("heading", level=1)).to_have_text("关于开展2024年中小学“潞河书声”阅读活动的通知")
    expect(page.locator(f'dl a[href="{address_of("samples/tongzhou-reading-notice.pdf")}"]')).to_be_visible()


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("where", [ARTICLE, f"{PLAN_PAGE}?as=page&spans=116-120,122-127", TASKS, ROSTER])
def test_axe_finds_nothing_on_a_document(page: Page, violations: Violations, where: str, light: str) -> None:
    page.emulate_media(color_scheme="dark" if light == "dark" else "light")
    page.goto(where)
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("where", [ARTICLE, f"{PLAN_PAGE}?as=page", TASKS, ROSTER])
def test_a_phone_need_not_scroll_sideways(phone: Page, picture: Picture, where: str) -> None:
    phone.goto(where)
    phone.wait_for_load_state("networkidle")
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    picture(phone, f"evidence-phone-{where[-8:]}")


def test_a_document_that_is_not_there(page: Page, violations: Violations) -> None:
    page.goto("/document/doc_nothing")
    expect(page.get_by_role("alert")).to_contain_text("doc_nothing")
    assert violations(page) == []


def test_a_page_image_that_does_not_come(page: Page) -> None:
    page.route("**/pages/1?dpi=*", lambda route: route.abort())
    page.goto(f"{PLAN_PAGE}?as=page")
    expect(page.get_by_role("alert")).to_contain_text("没有载入")
    page.get_by_role("link", name="文本").click()
    expect(page.get_by_text("职业教育“头雁计划”由区教委牵头")).to_be_visible()


def test_quotes_beyond_the_present_text_are_told(page: Page) -> None:
    page.goto(f"{ARTICLE}?spans=5-9,90000-90005")
    expect(page.get_by_role("alert")).to_contain_text("可能更新过")


def test_spans_that_overlap_are_drawn(page: Page) -> None:
    page.goto(f"{PLAN_PAGE}?as=page&spans=84-88,84-95")
    expect(page.locator("rect.quote")).to_have_count(2)
    page.goto(f"{PLAN_PAGE}?as=text&spans=84-88,84-95")
    expect(page.locator("mark.quote").first).to_be_visible()
    assert "".join(page.locator("mark.quote").all_inner_texts()) == "头雁计划”由区教委牵头"
