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


ITEMS = [  # who does an item of 合作内容: whom it names for the whole, else the parties by what each does
    (
        "师资互动。甲方每学年选派2名教师到乙方任教，乙方每学年选派3名教师到甲方跟岗。",
        {"丰台区教育局", "海淀区教育局"},
    ),
    ("备课联动。此项工作由甲方教研室牵头，乙方教研室配合。", {"丰台区教育局教研室", "海淀区教育局教研室"}),
    ("队伍建设。甲方人事科负责教师招聘，乙方负责新教师培训。", {"丰台区教育局人事科", "海淀区教育局"}),
    ("学校管理。甲方将新建的丰台区桂花小学委托乙方管理。", {"海淀区教育局"}),
    ("送教下乡。双方每月开展送教活动1次。", {"丰台区教育局", "海淀区教育局"}),
    ("课题研究。具体办法另行商定。", set()),
    ("实习见习。甲方教师人数较少，乙方教师参加培训须经甲方同意。", set()),
    ("网络教研。甲方不得另行收费，乙方可以提出建议。", set()),
]


@pytest.mark.parametrize(("item", "owners"), ITEMS)
def test_gives_an_item_to_whom_it_names(item: str, owners: set[str]) -> None:
    text = f"{HEAD}第一条　合作内容\n（一）{item}\n（二）资源共享。按年度商定。\n第二条　附则\n1.本协议一式四份。\n"
    work = item.partition("。")[0]
    assert {owner for owner, done in related(text, "RESPONSIBLE_FOR") if done == work} == owners
    assert {work, "资源共享"} == {
        part for part, _ in related(text, "PART_OF") if part in (work, "资源共享", "本协议一式四份")
    }


@pytest.mark.parametrize("head", ["教研活动小结\n", "教育结对帮扶方案\n"])
def test_gives_no_item_of_another_paper_to_parties(head: str) -> None:
    text = f"{head}一、合作内容\n（一）师资互动。甲方选派2名教师，乙方选派3名教师。\n"
    assert related(text, "RESPONSIBLE_FOR") == set()


def test_takes_no_heading_of_an_agreement_for_a_task() -> None:
    text = HEAD + "一、帮扶目标\n三年内选派教师45名。\n二、双方职责\n甲方做好选派。\n三、违约责任\n协商解决。"
    assert related(text, "RESPONSIBLE_FOR") == set()
