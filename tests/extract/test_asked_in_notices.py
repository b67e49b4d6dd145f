"""What a notice asks definite bodies to do below its requirements; institutes with verbs in their names; pages of sites
whose name and menu stand above the title."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from ingest.readers.registry import read

SCHOOL = "清水县第一中学"
NOTICE = (
    "{body}关于举办{what}的通知\n\n各处室：\n　　一、时间\n　　5月10日。\n"
    "　　二、{heading}\n　　{items}\n\n{body}\n2025年3月1日\n"
)
WHAT = "青年教师教学能力大赛"


def tasks(items: str, heading: str = "有关要求", body: str = SCHOOL, what: str = WHAT) -> dict[str, set[str]]:
    """The owners of each task."""
    text = NOTICE.format(items=items, heading=heading, body=body, what=what)
    found = to_json([extract(Document("d", "v", text))])
    names = {e["id"]: e["name"] for e in found["entities"]}
    told: dict[str, set[str]] = {e["name"]: set() for e in found["entities"] if e["label"] == "Task"}
    for r in found["relations"]:
        if r["type"] == "RESPONSIBLE_FOR" and names[r["to"]] in told:
            told[names[r["to"]]].add(names[r["from"]])
    return told


ASKED = [
    ("（一）教务处要做好调课工作。\n　　（二）按时参加。", {"教务处要做好调课工作": {f"{SCHOOL}教务处"}}),
    (
        "（一）按时参加。\n　　（二）请办公室做好宣传报道，总务处做好后勤保障。",
        {"请办公室做好宣传报道,总务处做好后勤保障": {f"{SCHOOL}办公室", f"{SCHOOL}总务处"}},
    ),
    ("1.信息中心负责全程录像。\n　　2.按时参加。", {"信息中心负责全程录像": {f"{SCHOOL}信息中心"}}),
    # anybody, nothing to do, what is told of a body
    ("（一）各教研组要高度重视。\n　　（二）按时参加。", {}),
    ("（一）教务处联系人：王强。\n　　（二）按时参加。", {}),
    ("（一）教务处在三楼办公。\n　　（二）按时参加。", {}),
]


@pytest.mark.parametrize(("items", "expected"), ASKED)
def test_takes_what_a_body_is_asked_for_a_task_of_it(items: str, expected: dict[str, set[str]]) -> None:
    assert tasks(items) == expected


def test_asks_nothing_below_another_heading() -> None:
    assert tasks("（一）教务处要做好调课工作。\n　　（二）按时参加。", heading="基本情况") == {}


INSTITUTES = [
    ("由县教育教学研究培训院负责评审。", {"清水县教育教学研究培训院"}),
    ("县教育科学研究培训院、县教育局到会。", {"清水县教育科学研究培训院", "清水县教育局"}),
    ("邀请县教师发展研究院指导。", {"清水县教师发展研究院"}),
    ("县里开展研究培训，中心组学习。", set()),
    ("第一小学单独组队参赛。", set()),
    ("城关小学高年级部组队参赛。", set()),
]


@pytest.mark.parametrize(("text", "expected"), INSTITUTES)
def test_names_an_institute_over_verbs_in_its_name(text: str, expected: set[str]) -> None:
    document = Document("d", "v", text, region="620521", told=frozenset({"region"}))
    entities = to_json([extract(document)])["entities"]
    found = {e["name"] for e in entities if e["label"] == "Organization"}
    assert expected <= found
    assert not [name for name in found - expected if name.endswith(("院", "中心", "组"))]


TITLE = "关于举办2025年教学能力大赛的通知"
PAGES = [
    (
        f"{SCHOOL}\n学校概况　学校新闻　通知公告　党建园地\n{TITLE}\n来源：教研室　　发布：2025-03-18\n\n各处室：\n",
        TITLE,
    ),
    (f"{SCHOOL}\n首页 > 通知公告 > 正文\n{TITLE}\n\n各处室：\n", TITLE),
    (f"{SCHOOL}\n当前位置：首页 >> 新闻\n我校举行开学典礼\n3月1日，我校举行典礼。\n", "我校举行开学典礼"),
    (
        f"{SCHOOL}\n学校概况 | 校园新闻 | 党建园地 | 教学教研\n校园新闻\n我校举行开学典礼\n3月1日，举行。\n",
        "我校举行开学典礼",
    ),
    (f"学校概况 | 校园新闻 | 党建园地 | 校务公开\n{SCHOOL}\n2024年大事记\n3月1日，举行。\n", f"{SCHOOL}2024年大事记"),
    # no title below the name
    (f"{SCHOOL}\n发布时间：2025-03-01\n各处室：现将有关事项通知如下。\n", None),
    (f"{SCHOOL}\n3月1日，我校举行开学典礼，校长讲话。\n", None),
    (f"{SCHOOL}\n王强 李红\n", None),
]


@pytest.mark.parametrize(("page", "title"), PAGES)
def test_finds_the_title_below_a_sites_name_and_menu(page: str, title: str | None) -> None:
    document = read(page.encode(), key="d.txt", name="d.txt").document
    assert document is not None
    assert extract(document).document.title == title


CONTEST = (
    "{body}关于举办2025年“清溪杯”教学能力大赛的通知\n\n各处室：\n　　一、组织机构\n　　成立大赛组织委员会：\n"
    "　　主　任：王志远（校长）\n　　副主任：陈立才（分管教学副校长）、符小花（主管后勤的副校长）\n"
    "　　组委会下设办公室，地点在教研室，黎明兼任办公室主任，负责日常工作。\n　　{told}\n\n{body}\n2025年3月1日\n"
)
NAME = "“清溪杯”教学能力大赛"


def posts(text: str) -> set[tuple[str, str, str]]:
    found = to_json([extract(Document("d", "v", text))])
    names = {e["id"]: e["name"] for e in found["entities"]}
    held = (r for r in found["relations"] if r["type"] == "HOLDS_POST")
    return {(names[r["from"]], r["properties"]["title"], names[r["to"]]) for r in held}


COMMITTEES = [
    ("王志远", "主任", f"{NAME}组织委员会"),
    ("陈立才", "副主任", f"{NAME}组织委员会"),
    ("黎明", "主任", f"{NAME}组织委员会办公室"),
    ("陈立才", "主任", f"{NAME}评委会"),
    ("符小花", "副校长", SCHOOL),
]


@pytest.mark.parametrize("post", COMMITTEES)
def test_names_the_committees_of_a_contest_by_its_title(post: tuple[str, str, str]) -> None:
    assert post in posts(CONTEST.format(body=SCHOOL, told="评委会主任由陈立才担任。"))


OTHERS = [
    "学校办公室主任由李红担任。",
    "学校家长委员会主任由李红担任。",
    "县教师评审委员会主任由李红担任。",
]


@pytest.mark.parametrize("told", OTHERS)
def test_names_no_other_body_by_the_contest(told: str) -> None:
    held = posts(CONTEST.format(body=SCHOOL, told=told))
    assert not [body for who, _, body in held if who == "李红" and NAME in body]


HEADINGS = [
    ("表彰奖励", set()),
    ("奖项设立", set()),
    ("奖励办法", set()),
    ("做好表彰奖励工作", {"做好表彰奖励工作"}),
    ("落实表彰奖励制度", {"落实表彰奖励制度"}),
    ("加强表彰激励", {"加强表彰激励"}),
]


@pytest.mark.parametrize(("heading", "expected"), HEADINGS)
def test_takes_the_heading_over_prizes_for_no_work(heading: str, expected: set[str]) -> None:
    text = f"清水县教育局2025年工作要点\n\n一、{heading}\n由人事股负责。\n\n清水县教育局\n2025年3月1日\n"
    entities = to_json([extract(Document("d", "v", text))])["entities"]
    assert {e["name"] for e in entities if e["label"] == "Task"} == expected
