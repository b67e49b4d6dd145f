"""Pages are parted where headlines carry bylines, and only there."""

import pytest

from graph.records import Document
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
