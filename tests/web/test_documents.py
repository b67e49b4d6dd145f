"""The documents: the list and its filters, what is told of them, and new ones on their way in."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from api.graphing import rebuild_graph
from api.services import Services
from tests.samples.make import write_pdf
from tests.web.hands import Hand

pytestmark = pytest.mark.web

NOTICE = """北京市通州区教育委员会
关于实施“{name}”的通知
通教发〔2024〕{number}号
各中小学校：
经研究，决定实施“{name}”，现将有关事项通知如下：
一、组织实施
“{name}”由区教委基础教育科牵头，区教师研修中心配合。
北京市通州区教育委员会
2024年5月6日"""
Violations = Callable[[Page], list[str]]
Picture = Callable[[Page, str], None]
LogIn = Callable[[Page], None]


def row(page: Page, title: str) -> Locator:
    """The row of a document in the list."""
    return page.get_by_role("row").filter(has=page.get_by_role("link", name=title))


def give(hand: Hand, page: Page, files: list[Path], name: str = "选择文件") -> None:
    """Hand files to the picker."""
    button = page.get_by_label(name, exact=True)
    with page.expect_file_chooser() as chosen:
        if hand.way == "mouse":
            page.get_by_text(name, exact=True).click()
        else:
            hand.reach(button)
            page.keyboard.press("Enter")
    chosen.value.set_files(files)


def upload_of(page: Page, name: str) -> Locator:
    """The line of an upload."""
    return page.get_by_role("region", name="这次上传").get_by_role("listitem").filter(has_text=name)


def test_a_pdf_is_uploaded_and_its_facts_are_seen(
    hand: Hand, log_in: LogIn, tmp_path: Path, violations: Violations, picture: Picture
) -> None:
    page = hand.page
    path = tmp_path / f"星桥-{hand.way}.pdf"
    write_pdf(path, NOTICE.format(name="星桥行动", number=31 if hand.way == "mouse" else 32))
    log_in(page)
    page.goto("/documents")
    give(hand, page, [path])
    line = upload_of(page, path.name)
    expect(line).to_contain_text("已读入", timeout=60_000)
    picture(page, f"documents-uploaded-{hand.way}")
    assert violations(page) == []
    hand.press(line.get_by_role("link", name="看它说了什么"))
    said = page.get_by_role("list", name="文档说了什么").get_by_role("listitem").filter(has_text="星桥行动")
    expect(said.filter(has_text="牵头").first).to_contain_text("基础教育科")
    hand.press(said.filter(has_text="牵头").first.get_by_role("link").last)
    expect(page.locator("rect.quote").first).to_be_visible()
    page.goto("/?q=谁负责星桥行动")
    expect(page.locator("main .lede")).to_contain_text("通州区教委基教科")


def test_files_are_dropped(page: Page, log_in: LogIn, picture: Picture) -> None:
    log_in(page)
    page.goto("/documents")
    texts = {f"落叶{number}.txt": NOTICE.format(name=f"落叶计划{number}", number=40 + number) for number in (1, 2)}
    held = page.evaluate_handle(
        "(texts) => { const held = new DataTransfer(); for (const [name, text] of Object.entries(texts)) "
        "held.items.add(new File([text], name, { type: 'text/plain' })); return held; }",
        texts,
    )
    target = page.get_by_role("group", name="上传文档")
    target.dispatch_event("dragover", {"dataTransfer": held})
    picture(page, "documents-drop")
    target.dispatch_event("drop", {"dataTransfer": held})
    for name in texts:
        expect(upload_of(page, name)).to_contain_text("已读入", timeout=60_000)
    expect(row(page, "落叶计划1")).to_have_count(1)  # the list asked again
    page.get_by_role("button", name="清除已完成的").click()
    expect(page.get_by_role("region", name="这次上传")).to_have_count(0)


def test_what_fails_says_why_and_stops_no_other(hand: Hand, log_in: LogIn, tmp_path: Path) -> None:
    page = hand.page
    bad, good = tmp_path / f"坏-{hand.way}.pdf", tmp_path / f"好-{hand.way}.txt"
    bad.write_bytes(b"%PDF-1.7 nothing")
    good.write_text(NOTICE.format(name=f"青禾{hand.way}计划", number=51), encoding="utf-8")
    log_in(page)
    page.goto("/documents")
    give(hand, page, [bad, good])
    expect(upload_of(page, bad.name)).to_contain_text("没有读成", timeout=60_000)
    expect(upload_of(page, good.name)).to_contain_text("已读入", timeout=60_000)
    # the same name with other words is refused, and goes in as the new version
    good.write_text(NOTICE.format(name=f"青禾{hand.way}计划", number=52), encoding="utf-8")
    page.reload()
    give(hand, page, [good])
    line = upload_of(page, good.name)
    expect(line).to_contain_text("已有同名的上传文件", timeout=60_000)
    hand.press(line.get_by_role("button", name="作为它的新版本上传"))
    expect(line).to_contain_text("已读入", timeout=60_000)
    hand.press(line.get_by_role("link", name="看它说了什么"))
    expect(page.get_by_text("共 2 个版本")).to_be_visible()
    expect(page.locator("dl").first).to_contain_text("52号")


def test_a_folder_and_a_zip_are_read(page: Page, log_in: LogIn, tmp_path: Path) -> None:
    folder = tmp_path / "一批"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"林{number}.txt").write_text(NOTICE.format(name=f"林海{number}", number=60 + number), "utf-8")
    (folder / "notes.bin").write_bytes(b"\0\1")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in (3, 4):
            archive.writestr(f"林{number}.txt", NOTICE.format(name=f"林海{number}", number=60 + number))
    packed = tmp_path / "一包.zip"
    packed.write_bytes(buffer.getvalue())
    log_in(page)
    page.goto("/documents")
    page.get_by_label("选择文件夹", exact=True).set_input_files(folder)
    for number in (1, 2):
        expect(upload_of(page, f"林{number}.txt")).to_contain_text("已读入", timeout=60_000)
    assert upload_of(page, "notes.bin").count() == 0
    give(Hand(page, "mouse"), page, [packed])
    expect(upload_of(page, "一包.zip")).to_contain_text("2 份文档", timeout=60_000)
    page.goto("/documents?words=林海")
    expect(page.get_by_role("row").filter(has_text="林海")).to_have_count(4)


def test_a_region_is_told_and_stays_told(
    hand: Hand, wired: Services, log_in: LogIn, violations: Violations, picture: Picture
) -> None:
    page = hand.page
    title = "宛平街道开展入学政策宣讲"
    log_in(page)
    page.goto("/documents?words=宛平")
    expect(row(page, title)).to_contain_text("丰台区")
    hand.press(row(page, title).get_by_role("button", name="编辑"))
    hand.write(page.get_by_label("行政区（名称或代码）"), "没有这个区")
    hand.press(page.get_by_role("button", name="保存"))
    expect(page.get_by_role("alert")).to_contain_text("没有叫")
    hand.write(page.get_by_label("行政区（名称或代码）"), "北京市大兴区")
    picture(page, f"documents-edit-{hand.way}")
    assert violations(page) == []
    hand.press(page.get_by_role("button", name="保存"))
    expect(row(page, title)).to_contain_text("大兴区")
    rebuild_graph(wired)
    page.goto("/documents?words=宛平&region=大兴区")
    expect(row(page, title)).to_contain_text("大兴区")
    page.goto("/decisions?which=active")
    told = page.get_by_role("row").filter(has_text="说明文档")
    hand.press(told.get_by_role("button", name="撤销"))
    expect(told).to_have_count(0)
    page.goto("/documents?words=宛平")
    expect(row(page, title)).to_contain_text("丰台区")


def test_the_list_is_filtered_and_the_address_shares_it(hand: Hand, violations: Violations) -> None:
    page = hand.page
    page.goto("/documents")
    expect(row(page, "丰台教育周报")).to_have_count(1)
    hand.write(page.get_by_label("行政区"), "武清区")
    hand.write(page.get_by_label("自", exact=True), "2024-09")
    hand.press(page.get_by_role("button", name="筛选"))
    expect(row(page, "武清区调研校园食品安全工作")).to_have_count(1)
    expect(page.get_by_role("row")).to_have_count(2)  # with the head
    page.reload()
    expect(row(page, "武清区调研校园食品安全工作")).to_have_count(1)
    expect(page.get_by_role("row")).to_have_count(2)
    assert violations(page) == []
    hand.press(page.get_by_role("link", name="清除"))
    expect(row(page, "丰台教育周报")).to_have_count(1)
    hand.write(page.get_by_label("标题、文号或来源"), "没有这样的")
    hand.press(page.get_by_role("button", name="筛选"))
    expect(page.get_by_text("没有符合条件的文档")).to_be_visible()


def test_uploading_is_not_offered_to_who_may_not(page: Page) -> None:
    page.goto("/documents")
    expect(page.get_by_text("yanzhen link")).to_be_visible()
    assert page.get_by_label("选择文件", exact=True).count() == 0
    assert page.get_by_role("button", name="编辑").count() == 0
