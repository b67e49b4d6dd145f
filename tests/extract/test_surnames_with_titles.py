"""Persons whom a text names again by surname and title alone, and where nobody can tell who is meant."""

import pytest

from graph.identity.keys import parts_of
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

HELD = "青川县课后服务推进会\n3月5日，青川县课后服务推进会在青川县第二中学召开，"


def speakers(text: str) -> set[str]:
    return {
        parts_of(s.subject)[0]
        for s in extract(Document(key="d", version="v", text=HELD + text)).statements
        if s.kind is StatementKind.RELATION and s.type == "PARTICIPATES_IN" and dict(s.qualifiers)["role"] == "speak"
    }


SPOKE = [
    ("青川县教育局局长陈立强出席。会上，陈局长讲话。", {"陈立强"}),
    ("青川县教育局副局长陈立强出席。最后，陈局长强调，要抓好落实。", {"陈立强"}),
    ("青川县第二中学校长张启明、语文教师林晓梅参加。随后，张校长致辞，林老师作了发言。", {"张启明", "林晓梅"}),
    ("青川县教育局局长欧阳立强出席。会上，欧阳局长讲话。", {"欧阳立强"}),
    ("出席会议的有青川县委宣传部部长陈立强。陈部长指出，会议开得及时。", {"陈立强"}),
    # two of the surname, another title, a surname that is a verb, another name behind it, nobody named before
    ("青川县教育局局长陈立强、副局长陈晓敏出席。会上，陈局长讲话。", set()),
    ("青川县教育局局长陈立强出席。会上，陈校长讲话。", set()),
    ("青川县教育局局长任立强出席。会上，任局长多年的人讲话。", set()),
    ("会上，陈局长讲话。青川县教育局局长陈立强出席。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SPOKE)
def test_knows_who_is_called_by_surname_and_title(text: str, expected: set[str]) -> None:
    assert speakers(text) == expected
