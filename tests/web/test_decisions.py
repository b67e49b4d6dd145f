"""What people decide beside the evidence: seen at once, kept after a rebuild, undone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from api.graphing import rebuild_graph
from api.services import Services
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from tests.web.hands import Hand

pytestmark = pytest.mark.web

ARTICLE = f"/document/{public_id(document_key('samples/fengtai-weekly.md#丰台区部署职业教育头雁计划'))}"
VISIT = f"/document/{public_id(document_key('samples/wuqing-research-visit.md'))}"
# Where words of an element begin and end in the window.
PLACE_OF = """(element, words) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const at = nodes.map((one) => one.data).join("").indexOf(words);
  const range = document.createRange();
  let passed = 0;
  for (const node of nodes) {  // the words may run over the marks of facts
    const end = passed + node.data.length;
    if (passed <= at && at < end) range.setStart(node, at - passed);
    if (passed < at + words.length && at + words.length <= end) range.setEnd(node, at + words.length - passed);
    passed = end;
  }
  const boxes = [...range.getClientRects()];
  return [boxes[0].left, boxes[0].top, boxes.at(-1).right, boxes.at(-1).bottom];
}"""
Violations = Callable[[Page], list[str]]
Picture = Callable[[Page, str], None]
LogIn = Callable[[Page], None]


def owner(page: Page, name: str, role: str = "") -> Locator:
    """The card of the answer that names an owner, in any role or one of the schema's."""
    cards = page.locator(f"article.owner[data-role={role}]" if role else "article.owner")
    return cards.filter(has=page.get_by_role("link", name=name, exact=True))


def statement(page: Page, *words: str) -> Locator:
    """What a document says, by the words shown of it."""
    found = page.get_by_role("list", name="文档说了什么").get_by_role("listitem")
    for word in words:
        found = found.filter(has_text=word)
    return found.first


def open_fact(hand: Hand, page: Page, address: str, *words: str) -> Locator:
    """Open a document and one of its facts; the fact's panel."""
    page.goto(address)
    hand.press(statement(page, *words).get_by_role("link").last)
    fact = page.get_by_role("region", name="这条事实", exact=True)
    expect(fact).to_be_visible()
    return fact


def test_a_wrong_owner_is_rejected_and_stays_so_after_a_rebuild(
    hand: Hand, wired: Services, log_in: LogIn, violations: Violations, picture: Picture
) -> None:
    page = hand.page
    log_in(page)
    page.goto("/?q=谁负责头雁计划")
    hand.press(owner(page, "丰台区财政局").locator(".from a"))
    fact = page.locator("aside.drawer").get_by_role("region", name="这条事实", exact=True)
    hand.press(fact.get_by_role("button", name="驳回"))
    hand.write(fact.get_by_label("理由"), "只是列席")
    assert violations(page) == []
    picture(page, f"decide-reject-{hand.way}")
    hand.press(fact.get_by_role("button", name="驳回这条事实"))
    expect(fact).to_contain_text("已驳回：只是列席")
    expect(owner(page, "丰台区财政局")).to_have_count(0)  # the answer beside it asked again
    expect(owner(page, "丰台区人社局")).to_have_count(1)
    picture(page, f"decide-rejected-{hand.way}")

    rebuild_graph(wired)
    page.goto("/?q=谁负责头雁计划")
    expect(owner(page, "丰台区人社局")).to_have_count(1)
    expect(owner(page, "丰台区财政局")).to_have_count(0)

    fact = open_fact(hand, page, ARTICLE, "丰台区财政局", "配合")
    expect(fact).to_contain_text("已驳回")
    hand.press(fact.get_by_role("button", name="撤销"))
    expect(fact.get_by_role("button", name="确认")).to_be_visible()
    page.goto("/?q=谁负责头雁计划")
    expect(owner(page, "丰台区财政局")).to_have_count(1)


def test_a_fact_is_accepted_and_that_is_undone_in_the_log(
    hand: Hand, log_in: LogIn, violations: Violations, picture: Picture
) -> None:
    page = hand.page
    log_in(page)
    fact = open_fact(hand, page, ARTICLE, "丰台区人社局", "配合")
    hand.press(fact.get_by_role("button", name="确认"))
    expect(fact).to_contain_text("人工确认")
    expect(statement(page, "丰台区人社局", "配合")).to_contain_text("已确认")

    page.goto("/decisions?which=active")
    row = page.get_by_role("row").filter(has_text="丰台区人社局")
    expect(row).to_contain_text("确认")
    expect(row).to_contain_text("头雁计划")
    assert violations(page) == []
    picture(page, f"decisions-{hand.way}")
    hand.press(row.get_by_role("button", name="撤销"))
    expect(page.get_by_role("row").filter(has_text="丰台区人社局")).to_have_count(0)
    hand.press(page.get_by_role("link", name="已撤销的"))
    expect(page.get_by_role("row").filter(has_text="丰台区人社局").first).to_be_visible()


def test_a_role_is_corrected(hand: Hand, wired: Services, log_in: LogIn, violations: Violations) -> None:
    page = hand.page
    log_in(page)
    fact = open_fact(hand, page, ARTICLE, "丰台区职业教育中心学校", "实施")
    hand.press(fact.get_by_role("button", name="更正"))
    hand.choose(fact.get_by_label("角色"), "配合")
    hand.write(fact.get_by_label("理由"), "原文是协助")
    assert violations(page) == []
    hand.press(fact.get_by_role("button", name="更正", exact=True))
    expect(fact).to_contain_text("已更正")
    expect(fact).to_contain_text("配合")
    for again in (False, True):
        if again:
            rebuild_graph(wired)
        page.goto("/?q=谁负责头雁计划")
        expect(owner(page, "丰台区职业教育中心学校", "support")).to_have_count(1)
        expect(owner(page, "丰台区职业教育中心学校", "implement")).to_have_count(0)
    fact = open_fact(hand, page, ARTICLE, "丰台区职业教育中心学校", "实施")
    hand.press(fact.get_by_role("button", name="撤销"))
    expect(fact.get_by_role("button", name="确认")).to_be_visible()


def test_another_end_is_given(hand: Hand, log_in: LogIn) -> None:
    page = hand.page
    log_in(page)
    fact = open_fact(hand, page, ARTICLE, "丰台区财政局", "配合")
    hand.press(fact.get_by_role("button", name="更正"))
    hand.write(fact.get_by_role("combobox", name="谁"), "丰台区审计局")
    new = fact.get_by_role("option", name="新的机构：丰台区审计局")
    if hand.way == "mouse":
        new.click()
    else:
        expect(fact.get_by_text("正在查…")).to_have_count(0)
        while new.get_attribute("aria-selected") != "true":
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    hand.press(fact.get_by_role("button", name="更正", exact=True))
    expect(fact).to_contain_text("现为：丰台区审计局")
    page.goto("/?q=谁负责头雁计划")
    expect(owner(page, "丰台区审计局")).to_have_count(1)
    expect(owner(page, "丰台区财政局")).to_have_count(0)
    fact = open_fact(hand, page, ARTICLE, "丰台区财政局", "配合")
    hand.press(fact.get_by_role("button", name="撤销"))
    expect(fact.get_by_role("button", name="确认")).to_be_visible()


def choose_sentence(hand: Hand, page: Page, words: str) -> None:
    """Select a sentence that holds some words, by dragging or by stepping, and ask to add a fact on it."""
    if hand.way == "mouse":
        page.wait_for_load_state("networkidle")  # the marks of facts are set into the text when they arrive
        page.get_by_text(words).last.scroll_into_view_if_needed()
        x, y, right, bottom = page.get_by_text(words).last.evaluate(PLACE_OF, words)
        page.mouse.move(x + 1, y + 8)
        page.mouse.down()
        page.mouse.move(right - 1, bottom - 8, steps=6)
        page.mouse.up()
        page.get_by_role("button", name="添加事实…").click()
        return
    hand.press(page.get_by_role("button", name="选一句"))
    for _ in range(40):
        page.keyboard.press("ArrowDown")
        if words in "".join(page.locator("mark.chosen").all_inner_texts()):
            break
    page.keyboard.press("Enter")


def test_a_fact_is_added_on_selected_words(
    hand: Hand, wired: Services, log_in: LogIn, violations: Violations, picture: Picture
) -> None:
    page = hand.page
    log_in(page)
    page.goto(ARTICLE)
    choose_sentence(hand, page, "面向中职一年级学生配备企业导师")
    form = page.get_by_role("region", name="在这句话上添加事实")
    expect(form.locator("blockquote")).to_contain_text("企业导师")
    hand.choose(form.get_by_label("关系"), "负责")
    for name, value in (("谁", "温若谷"), ("什么", "灵芽计划")):
        box = form.get_by_role("combobox", name=name)
        hand.write(box, value)
        expect(form.get_by_role("option", name=value, exact=False).first).to_be_visible()
        expect(form.get_by_text("正在查…")).to_have_count(0)
        page.keyboard.press("Enter")
    hand.choose(form.get_by_label("角色"), "牵头")
    picture(page, f"decide-add-{hand.way}")
    assert violations(page) == []
    hand.press(form.get_by_role("button", name="添加这条事实"))
    added = page.get_by_role("list", name="人工添加").get_by_role("listitem")
    expect(added).to_contain_text("温若谷")
    for again in (False, True):
        if again:
            rebuild_graph(wired)
        page.goto("/?q=谁负责灵芽计划")
        card = owner(page, "温若谷")
        expect(card).to_have_count(1)
        expect(card).to_contain_text("企业导师")
    hand.press(card.locator(".from a"))
    fact = page.locator("aside.drawer").get_by_role("region", name="这条事实", exact=True)
    expect(fact).to_contain_text("人工添加")
    expect(page.locator("aside mark.quote").first).to_be_visible()
    hand.press(fact.get_by_role("button", name="撤销"))
    expect(owner(page, "温若谷")).to_have_count(0)


def test_what_one_may_not_do_is_not_offered(page: Page, violations: Violations) -> None:
    hand = Hand(page, "mouse")
    fact = open_fact(hand, page, ARTICLE, "丰台区财政局", "配合")
    expect(fact.get_by_text("yanzhen link")).to_be_visible()
    assert fact.get_by_role("button", name="驳回").count() == 0
    assert page.get_by_role("button", name="选一句").count() == 0
    page.goto("/decisions")
    expect(page.get_by_text("yanzhen link")).to_be_visible()
    assert page.get_by_role("button", name="撤销").count() == 0
    assert violations(page) == []


def test_a_refused_decision_says_why(page: Page, log_in: LogIn) -> None:
    log_in(page)
    hand = Hand(page, "mouse")
    fact = open_fact(hand, page, VISIT, "参与")
    page.route("**/v1/decisions", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    hand.press(fact.get_by_role("button", name="确认"))
    expect(fact.get_by_role("alert")).to_contain_text("服务器没有应答")
