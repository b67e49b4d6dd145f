"""An agreement that is the document: its parties issue it, work together, and are whom 双方 means."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

HEAD = "教育结对帮扶协议\n甲方：丰台区教育局\n乙方：海淀区教育局\n经协商，达成如下协议。\n"


def related(text: str, kind: str) -> set[tuple[str, str]]:
    """(from, to) of each relation of a kind; the document is `d`."""
    found = extract(Document(key="d", version="v", text=text)).statements
    named = [s for s in found if s.kind is StatementKind.RELATION and s.type == kind]
    return {(compose_name(s.subject), compose_name(str(s.object))) for s in named}


PAPERS = [
    (HEAD + "本协议一式四份。", True),
    (HEAD.replace("协议\n", "合作备忘录\n"), True),
    ("委托管理协议书\n甲方（委托方）：丰台区教育局\n乙方（受托方）：海淀区第一中学\n双方协商一致。", True),
    ("丰台区教育局、海淀区教育局教研活动小结\n甲方：丰台区教育局\n乙方：海淀区教育局\n", False),
    ("某某协议见闻\n甲方派出教师，乙方提供场地。\n", False),
    ("教育结对帮扶协议\n甲方：丰台区教育局\n本协议一式四份。", False),
]


@pytest.mark.parametrize(("text", "parties"), PAPERS)
def test_takes_the_parties_of_an_agreement_for_its_issuers(text: str, parties: bool) -> None:
    assert (len(related(text, "ISSUED")) > 1) is parties
    assert bool(related(text, "COOPERATES_WITH")) is parties


def test_means_the_parties_by_both_sides() -> None:
    text = HEAD + "二、帮扶内容\n（一）教师培养。双方共同实施“飞鸟计划”，每年培养教师60名。"
    owners = {owner for owner, work in related(text, "RESPONSIBLE_FOR") if work == "飞鸟计划"}
    assert owners == {"丰台区教育局", "海淀区教育局"}


def test_gives_work_to_the_part_of_a_party() -> None:
    text = HEAD + "（一）实施“飞鸟计划”，由乙方教研室负责，甲方人事科配合。"
    owners = {owner for owner, work in related(text, "RESPONSIBLE_FOR") if work == "飞鸟计划"}
    assert owners == {"海淀区教育局教研室", "丰台区教育局人事科"}


def test_takes_no_heading_of_an_agreement_for_a_task() -> None:
    text = HEAD + "一、帮扶目标\n三年内选派教师45名。\n二、双方职责\n甲方做好选派。\n三、违约责任\n协商解决。"
    assert related(text, "RESPONSIBLE_FOR") == set()
