"""Committees of the youth league and unions of students and others: whose they are, and who holds posts in them."""

import pytest

from graph.identity.keys import parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract


def posts(text: str) -> set[tuple[str, str, str]]:
    """(person, title, body)"""
    return {
        (parts_of(s.subject)[0], str(dict(s.qualifiers)["title"]), compose_name(str(s.object)))
        for s in extract(Document(key="d", version="v", text=text)).statements
        if s.kind is StatementKind.RELATION and s.type == "HOLDS_POST"
    }


POSTS = [
    (
        "青川县学联副秘书长王晶女士、剑阁县学联主席李晓敏到校。",
        {("王晶", "副秘书长", "青川县学联"), ("李晓敏", "主席", "剑阁县学联")},
    ),
    (
        "青川县青联主席赵春华、青川县社科联主席孙立民出席。",
        {("赵春华", "主席", "青川县青联"), ("孙立民", "主席", "青川县社科联")},
    ),
    ("青川团县委书记王志强到校调研。", {("王志强", "书记", "共青团青川县委")}),
    ("虹口团区委书记王志强讲话。", {("王志强", "书记", "共青团虹口区委")}),
    (
        "剑阁县团委书记孙立民、青川团县委副书记李晓敏参加。",
        {("孙立民", "书记", "共青团剑阁县委"), ("李晓敏", "副书记", "共青团青川县委")},
    ),
    ("团青川县委书记王志强到校调研。", {("王志强", "书记", "共青团青川县委")}),
    ("会议由团广元市委主办。团市委书记李晓敏讲话。", {("李晓敏", "书记", "共青团广元市委")}),
    # the Party's committee beside a delegation; unions that a longer word holds
    ("会上，代表团青川县委书记王志强发言。", {("王志强", "书记", "青川县委")}),
    ("青川县中学联合办学，教学联动，校长会商。", set()),
    ("四川大学联系青川县，主席团成员到会。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_finds_posts_in_the_league_and_in_unions(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(text) == expected
