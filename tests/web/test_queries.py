"""Queries: a form for each named one, Cypher of one's own, owners for a list of names; rows as table, graph, file."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from queries.catalogue import load_catalogue

pytestmark = pytest.mark.web

QUESTIONS = {name: query for name, query in load_catalogue().items() if query.kind == "question"}
ROWS = "section tbody tr"


def test_the_catalogue_holds_every_question(page: Page, violations: Callable[[Page], list[str]]) -> None:
    page.goto("/queries")
    links = page.get_by_role("navigation", name="查询目录").get_by_role("link")
    expect(links).to_have_count(len(QUESTIONS))
    assert {link.inner_text() for link in links.all()} == {query.zh for query in QUESTIONS.values()}
    assert violations(page) == []
    page.get_by_role("searchbox", name="筛选查询").fill("牵头")
    expect(links.first).to_contain_text("牵头")
    assert links.count() < 8


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_query_is_filled_in_and_run(
    page: Page, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None], way: str
) -> None:
    page.goto("/queries")
    link = page.get_by_role("link", name="谁负责一个项目或任务")
    if way == "mouse":
        link.click()
    else:
        link.focus()
        page.keyboard.press("Enter")
    box = page.get_by_role("combobox", name="项目或任务")
    box.focus()
    page.keyboard.type("touyan")
    option = page.get_by_role("option", name="头雁计划").first
    expect(option).to_be_visible()
    assert violations(page) == []
    if way == "mouse":
        option.click()
        page.get_by_label("角色").select_option(label="配合")
        page.get_by_role("button", name="查询", exact=True).click()
    else:
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(box).to_have_value("头雁计划")
        page.get_by_label("角色").focus()
        for _ in range(6):
            if page.get_by_label("角色").input_value() == "support":
                break
            page.keyboard.press("ArrowDown")
        page.get_by_role("button", name="查询", exact=True).press("Enter")
    expect(page.locator(ROWS)).to_have_count(2)
    assert "name=owners" in page.url
    assert "role=support" in page.url
    expect(page.locator(ROWS).first).to_contain_text("区人力社保局配合")
    assert violations(page) == []
    picture(page, f"queries-named-{way}")
    page.reload()
    expect(page.locator(ROWS)).to_have_count(2)
    words = page.locator(ROWS).first.get_by_role("button")
    if way == "mouse":
        words.click()
    else:
        words.press("Enter")
    expect(page.get_by_role("complementary", name="原文").locator("mark").first).to_be_visible()


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_query_gives_its_example(page: Page, name: str) -> None:
    page.goto(f"/queries?name={name}")
    page.get_by_role("link", name="填入示例").click()
    expect(page.locator("section [role=status]").first).to_be_visible()
    expect(page.locator("main [role=alert]")).to_have_count(0)
    heads = page.locator("section thead th").all_inner_texts()
    assert not [head for head in heads if re.fullmatch(r"[a-z_]+", head)]  # each column is called something


def test_what_was_promised_stands_beside_what_was_reported(page: Page, violations: Callable[[Page], list[str]]) -> None:
    page.goto("/queries?name=targets_beside_results&metric=公办园在园幼儿占比&region=金凤区")
    row = page.locator(ROWS)
    expect(row).to_have_count(1)
    expect(row).to_contain_text(re.compile(r"60 .*2025.*57\.5"))
    row.get_by_role("button").last.press("Enter")
    words = page.get_by_role("complementary", name="原文").locator("mark")
    expect(words.first).to_contain_text("截至2024年底")
    assert violations(page) == []


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_rows_are_drawn_as_a_graph(page: Page, way: str) -> None:
    page.goto("/queries?name=owners&initiative=头雁计划")
    graph = page.get_by_role("group", name="小图")
    expect(graph.get_by_role("link", name="头雁计划")).to_be_visible()
    if way == "mouse":
        graph.get_by_role("link", name="温若谷").click()
    else:
        graph.locator("[data-item][tabindex='0']").focus()
        for _ in range(40):
            if (page.evaluate("document.activeElement.getAttribute('aria-label')") or "").startswith("温若谷"):
                break
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/entity/per_"))


def test_a_line_of_the_graph_opens_its_words(page: Page) -> None:
    page.goto("/queries?name=owners&initiative=头雁计划&role=support")
    line = page.get_by_role("button", name=re.compile("^负责：丰台区财政局 → 头雁计划"))
    line.press("Enter")
    expect(page.get_by_role("complementary", name="原文").locator("mark").first).to_be_visible()
    page.keyboard.press("Escape")
    link = page.get_by_role("link", name="在图谱中看")
    assert re.match(r"/graph\?ids=[a-z]{3}_", link.get_attribute("href") or "")


def test_rows_are_given_as_csv(page: Page) -> None:
    page.goto("/queries?name=owners&initiative=头雁计划")
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 CSV").click()
    rows = list(csv.reader(io.StringIO(Path(saved.value.path()).read_text(encoding="utf-8-sig"))))
    assert len(rows) == 9
    assert "责任者 owner" in rows[0]
    with page.expect_download() as sheet:
        page.get_by_role("link", name="下载 XLSX").click()
    assert Path(sheet.value.path()).read_bytes()[:2] == b"PK"


def test_what_is_not_known_is_told(page: Page, violations: Callable[[Page], list[str]]) -> None:
    page.goto("/queries?name=owners&initiative=头燕计划")
    expect(page.get_by_role("alert")).to_contain_text("头燕计划")
    assert violations(page) == []
    page.goto("/queries?name=none_such")
    expect(page.get_by_text("没有叫“none_such”的查询")).to_be_visible()
    page.goto("/queries?name=tasks_without_owner&region=海淀区")
    expect(page.get_by_role("status").filter(has_text="没有符合的行")).to_be_visible()


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_cypher_is_written_and_run(
    page: Page, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None], way: str
) -> None:
    page.goto("/queries?tool=cypher")
    editor = page.get_by_role("textbox", name="Cypher 查询")
    editor.fill("MATCH (p:Person)-[r:HOLDS_POST]->(b) WHERE b.name = $body RETURN p, r, b.name AS body")
    page.get_by_role("textbox", name="参数").fill('{"body": "武清区教育局"}')
    if way == "mouse":
        page.get_by_role("button", name="运行", exact=True).click()
    else:
        editor.press("Control+Enter")
    row = page.get_by_role("row").filter(has_text="邢望舒")
    expect(row).to_contain_text("武清区教育局")
    assert violations(page) == []
    picture(page, f"queries-cypher-{way}")
    assert "cypher=MATCH" in page.url
    page.reload()
    expect(row).to_be_visible()
    expect(row.get_by_role("link", name="邢望舒")).to_have_attribute("href", re.compile("^/entity/per_"))
    row.get_by_role("button", name="任职").press("Enter")
    expect(page.get_by_role("complementary", name="原文").locator("mark").first).to_contain_text("邢望舒")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_refusal_is_shown_at_its_place(page: Page, violations: Callable[[Page], list[str]], way: str) -> None:
    page.goto("/queries?tool=cypher")
    editor = page.get_by_role("textbox", name="Cypher 查询")
    editor.fill("MATCH (p:Person)\nWHERE p.name <> 'SET'\nSET p.name = 'x'\nRETURN p")
    editor.press("Control+Enter")
    expect(page.get_by_role("alert")).to_contain_text("不接受 SET")
    expect(page.get_by_text("第 3 行第 1 列：SET")).to_be_visible()
    assert violations(page) == []
    show = page.get_by_role("button", name="指给我看")
    if way == "mouse":
        show.click()
    else:
        show.press("Enter")
    expect(editor).to_be_focused()
    chosen = editor.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert chosen == "SET"
    assert editor.evaluate("box => box.value.slice(0, box.selectionStart).split('\\n').length") == 3


def test_a_cut_answer_says_so(page: Page) -> None:
    page.goto("/queries?tool=cypher")
    page.get_by_role("textbox", name="Cypher 查询").fill("MATCH (a:Entity), (b:Entity) RETURN a.name, b.name")
    page.get_by_role("button", name="运行", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="结果没有给全")).to_be_visible()


def test_parameters_that_are_no_object_are_told(page: Page) -> None:
    page.goto("/queries?tool=cypher")
    page.get_by_role("textbox", name="Cypher 查询").fill("RETURN 1")
    page.get_by_role("textbox", name="参数").fill("[1")
    page.get_by_role("button", name="运行", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("参数应是一个 JSON 对象")


def test_a_named_query_is_taken_to_the_editor(page: Page) -> None:
    page.goto("/queries?name=holders&body=福州第十五中学")
    page.get_by_text("查询原文").click()
    page.get_by_role("link", name="拿去改写").click()
    expect(page.get_by_role("textbox", name="Cypher 查询")).to_have_value(re.compile(r"HOLDS_POST"))


@pytest.mark.parametrize("path", ["/queries?name=coverage", "/queries?tool=cypher&cypher=RETURN 1 AS one"])
def test_a_server_that_went_away_is_told_and_asked_again(
    page: Page, violations: Callable[[Page], list[str]], path: str
) -> None:
    asked = re.compile(r"/v1/(queries/coverage|cypher)")
    page.route(asked, lambda route: route.abort())
    page.goto(path)
    trouble = page.get_by_role("alert")
    expect(trouble).to_contain_text("服务器没有应答")
    assert violations(page) == []
    page.unroute(asked)
    trouble.get_by_role("button", name="重试").press("Enter")
    expect(page.locator("main tbody tr").first).to_be_visible()
    expect(trouble).to_have_count(0)


NAMES = "名称,地区,年份\n头雁计划,丰台区,2024\n青蓝工程,,\n通武廊,,\n不存在的计划,,\n"


@pytest.mark.parametrize("way", ["mouse", "keyboard", "file"])
def test_owners_for_a_list_of_names(
    page: Page,
    violations: Callable[[Page], list[str]],
    picture: Callable[[Page, str], None],
    tmp_path: Path,
    way: str,
) -> None:
    page.goto("/queries?tool=names")
    assert violations(page) == []
    if way == "file":
        listed = tmp_path / "names.csv"
        listed.write_bytes(NAMES.encode("gb18030"))
        page.locator("input[type=file]").set_input_files(listed)
    else:
        page.get_by_role("textbox", name="名称或 CSV").fill(NAMES)
    expect(page.get_by_label("名称在哪一列")).to_have_value("0")
    expect(page.get_by_label("地区在哪一列")).to_have_value("1")
    run = page.get_by_role("button", name="查 4 个名称")
    if way == "keyboard":
        run.press("Enter")
    else:
        run.click()
    table = page.get_by_role("region", name="名单与责任者")
    expect(table.locator("tbody tr")).to_have_count(4)
    states = table.locator("tbody tr").evaluate_all("rows => rows.map((row) => row.dataset.status)")
    assert states == ["answered", "ambiguous", "none_stated", "unknown"]
    expect(table.locator("tbody tr").nth(0)).to_contain_text("区教委牵头")
    expect(table.locator("tbody tr").nth(1).get_by_role("link")).to_have_count(2)
    assert violations(page) == []
    picture(page, f"queries-names-{way}")
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 CSV").click()
    rows = list(csv.DictReader(io.StringIO(Path(saved.value.path()).read_text(encoding="utf-8-sig"))))
    assert {row["status"] for row in rows} == {"answered", "ambiguous", "none_stated", "unknown"}
    leads = [row for row in rows if row["role"] == "lead"]
    assert {row["owner"] for row in leads} >= {"北京市丰台区教育委员会", "温若谷"}
    assert all(row["quote"] and row["document"] and row["fact_id"] for row in leads)
    candidates = next(row["candidates"] for row in rows if row["status"] == "ambiguous")
    assert candidates.count("青蓝工程") == 2
    assert "金凤区教育局2025年工作要点" in candidates


@pytest.mark.parametrize(
    "path",
    [
        "/queries",
        "/queries?name=owners&initiative=头雁计划",
        "/queries?tool=cypher&cypher=MATCH (p:Person) RETURN p",
        "/queries?tool=names",
    ],
)
def test_dark_and_on_a_phone(
    phone: Page, violations: Callable[[Page], list[str]], picture: Callable[[Page, str], None], path: str
) -> None:
    phone.emulate_media(color_scheme="dark")
    phone.goto(path)
    phone.wait_for_load_state("networkidle")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(phone) == []
    picture(phone, f"queries-phone-dark-{len(path)}")
