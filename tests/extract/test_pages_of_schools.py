"""Names on the pages of schools and bureaus: townships of peoples in short, studios, centres, stations, teams."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from tests.extract.qingshui import owners

HEAD = "祥云县教育体育局关于督查情况的通报\n"


def keys(text: str, label: str) -> set[str]:
    """The keys of what a text names, without those of regions."""
    statements = extract(Document(key="d", version="v", text=HEAD + text)).statements
    return {
        s.subject.partition("|")[2]
        for s in statements
        if s.kind is StatementKind.MENTION and s.subject.startswith(f"{label}|")
    }


def posts(text: str) -> set[str]:
    statements = extract(Document(key="d", version="v", text=HEAD + text)).statements
    return {
        f"{s.subject.split('|')[1]} {dict(s.qualifiers)['title']} {compose_name(str(s.object))}"
        for s in statements
        if s.kind is StatementKind.RELATION and s.type == "HOLDS_POST"
    }


def test_knows_a_township_of_a_people_by_its_short_name() -> None:
    # 祥云县 has a 东山彝族乡; the text says which form is used
    assert "532923/东山乡" in keys("东山乡中心小学食堂整洁。", "Region")
    assert "532923/东山彝族乡" in keys("东山彝族乡中心小学食堂整洁。东山乡新民小学也好。", "Region")
    assert "532923/东山乡" not in keys("东山彝族乡中心小学食堂整洁。东山乡新民小学也好。", "Region")
    assert keys("弥渡县牛街乡中心小学、牛街乡中心小学都好。", "School") == {"532925/牛街乡|中心小学"}


STUDIOS = [
    ("“李红霞名校长工作室”承担指导。", True),
    ("大理州李红霞名班主任工作室成员参加。", True),
    ("由“李红霞小学语文名师工作室”承担指导。", True),
    ("全县建立名校长工作室5个。", False),
    ("加强名班主任工作室建设。", False),
    ("各名园长工作室要总结。", False),
]


@pytest.mark.parametrize(("text", "named"), STUDIOS)
def test_takes_a_studio_for_a_body(text: str, named: bool) -> None:
    assert any("李红霞" in key for key in keys(text, "Organization")) is named
    assert named or not any("工作室" in key for key in keys(text, "Organization"))


def test_takes_a_bare_centre_for_the_one_named_in_full() -> None:
    assert posts("祥云县教师发展中心承办，教师发展中心副主任罗文娟负责。") == {"罗文娟 副主任 祥云县教师发展中心"}


def test_finds_no_body_that_a_label_of_place_or_a_number_of_teams_begins() -> None:
    assert not any(
        "地点" in key for key in keys("1.研修班。80人，地点县教师发展中心。班主任：罗文娟。", "Organization")
    )
    teams = keys("县教育体育局、县市场监管局组成4个督导组，对各校进行了检查。", "Organization")
    assert "532923|市场监管局" in teams
    assert not any("4个" in key for key in teams)
    assert any("红岩监管所" in key for key in keys("县市场监管局红岩监管所复查。", "Organization"))


POSTS = [
    ("县教育体育局成立督查小组，由纪检组长罗文娟带队。", {"罗文娟 纪检组长 祥云县教体局"}),
    ("县教育体育局纪检组长罗文娟讲话。", {"罗文娟 纪检组长 祥云县教体局"}),
    ("学习小组长罗文娟发言。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_reads_who_inspects(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


def test_takes_a_title_for_no_name() -> None:
    people = keys("县政府教育督导室组织检查，由副主任督学罗文娟带队。", "Person")
    assert {key.partition("|")[0] for key in people} == {"罗文娟"}


CENTRAL = [
    ("红岩镇新民小学围墙开裂，镇中心学校未及时上报。", "红岩镇", True),
    ("红岩镇新民小学围墙开裂；镇中心学校未上报。", "红岩镇", False),
    ("红岩镇、白崖镇开学平稳，镇中心学校也好。", "红岩镇", False),
    ("各镇中心学校要自查。", "红岩镇", False),
]


@pytest.mark.parametrize(("text", "town", "named"), CENTRAL)
def test_knows_the_central_school_of_the_town_that_the_sentence_names(text: str, town: str, named: bool) -> None:
    assert any(key.endswith(f"{town}|中心学校") for key in keys(text, "School")) is named


def test_knows_the_central_school_that_a_page_is_about() -> None:
    page = "白沙镇中心小学有学生八百人。白沙镇中心小学的校长很年轻。红堡镇中心小学来访。"
    deed = "中心小学推行“轻重相帮”考核，效果好。"
    assert owners(page + deed) == {"implement 白沙镇中心小学: 轻重相帮考核"}
    assert owners("白沙镇中心小学有学生八百人。红堡镇中心小学来访。" + deed) == set()
    assert owners(page + "各中心小学推行“轻重相帮”考核，效果好。") == set()


def test_cuts_off_who_asks_somebody_to_come() -> None:
    assert "532923|文化馆" in keys("学校请来县文化馆馆员罗文娟开课。", "Organization")
