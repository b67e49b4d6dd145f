"""Pages are parted where headlines carry bylines, and only there."""

import pytest

from graph.records import Block, BlockKind, Document, Line, Span
from ingest.structure.articles import split_articles

PAGE = (
    "丰台教育报\n2023年9月12日　第3版\n\n全区教师发展大会举行\n"
    "本报讯（记者 李小明）9月10日，丰台区教师发展大会举行。大会表彰了优秀教师。\n\n"
    "阅读季——\n书香飘满校园\n本报讯（通讯员 赵静）日前，区图书馆与多所学校联合举办读书活动。学生们踊跃参加。\n\n"
    "书香飘满校园\n本报记者 孙强\n秋季学期，又一批校园书屋投入使用。\n"
)


def test_parts_a_page_into_slices() -> None:
    articles = split_articles(Document(key="root/page.txt", version="v", text=PAGE))
    assert [article.title for article in articles] == ["全区教师发展大会举行", "书香飘满校园", "书香飘满校园"]
    assert [article.key for article in articles] == [
        "root/page.txt#全区教师发展大会举行",
        "root/page.txt#书香飘满校园",
        "root/page.txt#书香飘满校园 2",
    ]
    for article in articles:
        assert article.parent == "root/page.txt"
        assert PAGE[article.offset : article.offset + len(article.text)] == article.text
        assert article.region == "110106"


WHOLE = [
    "新学期开学\n本报讯（记者 李小明）9月1日，全区中小学开学。校园里一片欢声笑语。\n据了解，今年新增学校三所。",
    "工作要点\n一、加强党建\n本报记者站配合宣传。\n二、抓好教学\n提升质量。",
    "通知\n第一部分\n请认真落实。\n第二部分\n请按时上报。",
    "本报讯（记者 甲乙）会议召开。\n本报讯（记者 丙丁）活动举行。",  # bylines without headlines
    "关于印发《美育工作方案》《体育工作方案》的通知\n各学校：\n现印发给你们。\n一、美育\n二、体育",
]


@pytest.mark.parametrize("text", WHOLE)
def test_leaves_ordinary_documents_whole(text: str) -> None:
    assert split_articles(Document(key="d", version="v", text=text)) == []


def printed(*lines: tuple[str, float]) -> Document:
    """A page of lines and their heights."""
    text, blocks = "", []
    for words, height in lines:
        span = Span(len(text), len(text) + len(words))
        blocks.append(Block(BlockKind.PARAGRAPH, span, lines=(Line(span, 1, (50.0, 50.0, 300.0, 50.0 + height)),)))
        text += words + "\n"
    return Document(key="d", version="v", text=text, blocks=tuple(blocks))


BODY = "各学校认真落实年度重点工作，校长带领教师走进课堂，学生参加阅读活动，家长到校听课，社区也来帮忙。" * 2
PRINTED = (
    ("“双减”在行动——", 14),
    ("全区课后服务", 26),
    ("实现两个全覆盖", 26),
    ("——雁河区推进课后服务侧记", 14),
    ("□本报记者 林晚", 10),
    (BODY, 10),
    ("从一校到全区", 13),
    (BODY, 10),
    ("▲图为学生学习剪纸。 通讯员 周岚 摄", 9),
    ("图书漂流进校园", 18),
    ("本报讯（通讯员 何舟）" + BODY, 10),
    ("广告", 11),
    ("晨光文具开学特惠", 20),
    ("地址：雁河路18号", 10),
    ("简讯", 18),
    ("●区少年宫免费开放。" + BODY, 10),
)


def test_a_printed_page_is_parted_by_sizes() -> None:
    articles = split_articles(printed(*PRINTED))
    assert [article.title for article in articles] == ["全区课后服务 实现两个全覆盖", "图书漂流进校园", "简讯"]
    assert articles[0].text.startswith("“双减”在行动——")
    assert "从一校到全区" in articles[0].text
    assert articles[1].text.endswith(BODY)
    assert not any("晨光文具" in article.text for article in articles)


def test_chapters_of_a_report_are_no_articles() -> None:
    chapters = [(words, height) for n in range(4) for words, height in ((f"第{n}章", 20), (BODY, 10))]
    assert split_articles(printed(*chapters)) == []


def test_what_goes_on_from_another_page_is_named_as_its_beginning() -> None:
    text = (
        "教师轮岗一年记\n本报讯（记者 林晚）一年来，教师轮岗稳步推进。（下转03版）\n\n"
        "早操跑出新风貌\n本报讯（记者 周岚）清晨，操场上热闹起来。\n\n"
        "（上接01版）各校都说，轮岗让课堂活了。\n"
    ).replace("（上接01版）", "（上接01版）\n")
    articles = split_articles(Document(key="d", version="v", text=text))
    assert [article.title for article in articles] == ["教师轮岗一年记", "早操跑出新风貌", "教师轮岗一年记"]
    assert "轮岗让课堂活了" not in articles[1].text


FIRST = (
    "雁河教育报\n2024年5月6日　第1版\n\n教师轮岗一年记\n本报讯（记者 林晚）一年来，教师轮岗稳步推进。（下转第3版）\n\n"
    "早操跑出新风貌\n本报讯（记者 周岚）清晨，操场上热闹起来。\n"
)
PIECE = "各校都说，轮岗让课堂活了。雁河区教育局局长何舟到校调研。\n"
THIRD = (
    "雁河教育报\n2024年5月6日　第3版\n\n书香飘满校园\n本报讯（记者 孙强）校园书屋投入使用。\n\n"
    "图书漂流进校园\n本报讯（通讯员 何舟）漂流书架上架。\n\n{}" + PIECE
)
# How the piece begins → its title.
PIECES = {
    "（上接第1版）": "上接第1版 各校都说",
    "（上接01版）\n": "上接01版 各校都说",
    "教师轮岗一年记\n（上接第一版）\n": "教师轮岗一年记",
    "## 教师轮岗一年记\n（紧接A1版）": "教师轮岗一年记",
}


def page(name: str, text: str) -> Document:
    return Document(key=f"雁河教育报/2024-05-06/{name}", version="v", text=text)


@pytest.mark.parametrize(("begins", "title"), PIECES.items())
def test_pages_kept_apart_are_tied(begins: str, title: str) -> None:
    first, *others = split_articles(page("01.txt", FIRST))
    *rest, piece = split_articles(page("03.txt", THIRD.format(begins)))
    assert (piece.title, piece.text.endswith("到校调研。")) == (title, True)
    assert piece.seam == first.seam is not None
    assert [one.seam for one in (*others, *rest)] == [None] * 3
    assert (piece.date, piece.parent) == ("2024-05-06", "雁河教育报/2024-05-06/03.txt")


UNTIED = {
    "another day": THIRD.replace("5月6日", "5月7日"),
    "another page": THIRD.replace("第3版", "第2版"),
    "from another page": THIRD.replace("{}", "（上接第2版）"),
    "two pieces": THIRD + "（上接第1版）又一篇的后半。\n",
}


@pytest.mark.parametrize("third", UNTIED.values(), ids=UNTIED)
def test_what_may_be_another_article_is_not_tied(third: str) -> None:
    first = split_articles(page("01.txt", FIRST))[0]
    assert first.seam not in {one.seam for one in split_articles(page("03.txt", third.format("（上接第1版）")))}


def test_two_that_go_on_to_one_page_are_not_tied() -> None:
    text = FIRST.replace("热闹起来。", "热闹起来。（下转第3版）")
    assert [one.seam for one in split_articles(page("01.txt", text))] == [None, None]


def test_the_page_is_known_by_the_name_of_its_file() -> None:
    first = split_articles(page("01.txt", FIRST.replace("　第1版", "")))[0]
    piece = split_articles(page("A03版.txt", THIRD.replace("　第3版", "").format("（上接第1版）")))[-1]
    assert piece.seam == first.seam is not None
