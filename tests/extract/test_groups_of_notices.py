"""Groups, meetings and members as notices and reports of counties tell them: each row is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

QINGSHUI = "620521"
GROUP = "清水县校园安全工作领导小组"
Facts = set[tuple[str, ...]]


def told(text: str, kind: str, prop: str = "") -> Facts:
    document = Document("d", "v", text, region=QINGSHUI, told=frozenset({"region"}))
    found = to_json([extract(document)])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    relations = [r for r in found["relations"] if r["type"] == kind and r["to"] in names]
    return {(names[r["from"]], names[r["to"]], *([r["properties"].get(prop, "")] if prop else [])) for r in relations}


LIST = (
    "组　长：陈启明　县委常委、副县长\n副组长：孙若兰　县政府办公室副主任\n"
    "　　　　周文澜　县教育局局长\n成　员：高立川　县公安局政委\n"
)
ADJUSTED = [
    "经县政府同意，对清水县校园安全工作领导小组(以下简称领导小组)组成人员作相应调整。现将名单通知如下：",
    "现将清水县校园安全工作领导小组成员名单公布如下。对清水县校园安全工作领导小组成员进行调整：",
    "决定对清水县校园安全工作领导小组组成人员予以充实，名单如下：",
    "决定成立清水县校园安全工作领导小组，名单如下：",
    "决定调整清水县校园安全工作领导小组，名单如下：",
    "现对清水县校园安全工作领导小组进行调整，调整后的人员名单如下：",
    "决定调整充实清水县校园安全工作领导小组成员，具体如下：",
    "现将清水县校园安全工作领导小组人员名单印发给你们。",
    "决定对清水县校园安全工作领导小组及其办公室作如下调整：",
    "现对清水县校园安全工作领导小组和下设工作专班进行调整，通知如下：",
    "对清水县校园安全工作领导小组及办公室组成人员作出调整：",
]


@pytest.mark.parametrize("sentence", ADJUSTED)
def test_a_list_holds_the_members_of_the_group_that_the_paper_adjusts(sentence: str) -> None:
    text = f"关于调整校园安全工作领导小组的通知\n各单位：\n{sentence}\n{LIST}清水县人民政府办公室\n2024年5月6日\n"
    posts = told(text, "HOLDS_POST", "title")
    assert {("陈启明", GROUP, "组长"), ("孙若兰", GROUP, "副组长"), ("高立川", GROUP, "成员")} <= posts


NOT_ADJUSTED = [
    "县政府听取了清水县校园安全工作领导小组的汇报。参加会议的有：",
    "请向清水县校园安全工作领导小组报送名单：",
    "清水县校园安全工作领导小组负责督查，各校名单如下：",
    "不再调整清水县校园安全工作领导小组的职责。获奖学校：",
    "请与清水县校园安全工作领导小组及其办公室联系。参加会议的有：",
    "清水县校园安全工作领导小组和县教育局进行调研，参加的有：",
]


def test_task_forces_below_a_group_are_its_parts() -> None:
    text = (
        "关于成立校园安全工作领导小组的通知\n各单位：\n决定成立清水县校园安全工作领导小组，名单如下：\n"
        f"{LIST}领导小组下设两个专班：\n（一）隐患排查专班：组长孙若兰，成员高立川。\n"
        "（二）宣传引导专班。由周文澜任组长，有关部门配合。\n（三）巡查专班负责检查各校。\n"
    )
    parts = {one[0] for one in told(text, "PART_OF") if one[1] == GROUP}
    assert {f"{GROUP}隐患排查专班", f"{GROUP}宣传引导专班"} <= parts
    assert f"{GROUP}巡查专班" not in parts
    assert ("孙若兰", f"{GROUP}隐患排查专班", "组长") in told(text, "HOLDS_POST", "title")


@pytest.mark.parametrize("sentence", NOT_ADJUSTED)
def test_a_group_that_is_only_spoken_of_heads_no_list(sentence: str) -> None:
    text = f"关于安全工作的通知\n各单位：\n{sentence}\n{LIST}清水县人民政府办公室\n2024年5月6日\n"
    assert not {one for one in told(text, "HOLDS_POST") if one[1] == GROUP}


TAKE_POSTS = [  # a name may end as a verb does
    ("局长粟定邦任组长，副局长明雪松和总督学唐可为任副组长", {"粟定邦", "明雪松", "唐可为"}),
    ("局长粟定邦任组长，副局长明雪松、总督学唐可为任副组长", {"粟定邦", "明雪松", "唐可为"}),
    ("副局长明雪松任组长，督学唐可为任副组长", {"明雪松", "唐可为"}),
]


@pytest.mark.parametrize(("said", "names"), TAKE_POSTS)
def test_who_takes_a_place_in_a_group(said: str, names: set[str]) -> None:
    text = f"清水县教育局关于计划的通知\n各学校：\n成立校园安全工作领导小组，{said}。\n清水县教育局\n2024年5月6日\n"
    assert {one[0] for one in told(text, "HOLDS_POST") if one[1].endswith("领导小组")} == names


def test_a_post_before_a_comma_is_of_whoever_was_elected() -> None:
    text = (
        "向阳教育集团揭牌\n5月6日，清水县向阳教育集团成立。清水县向阳小学校长陈启明当选集团理事长，"
        "清水县云山小学校长孙若兰任副理事长。\n"
    )
    posts = told(text, "HOLDS_POST", "title")
    assert ("孙若兰", "清水县向阳教育集团", "理事长") not in posts
    assert ("孙若兰", "清水县向阳教育集团", "副理事长") in posts


TAKEN_IN = [
    "集团以清水县向阳小学为核心校，吸收清水县云山小学、清水县白驼小学为成员校。",
    "集团以清水县向阳小学为龙头校，接纳清水县云山小学和清水县白驼小学为成员校。",
    "清水县向阳教育集团吸收清水县云山小学、清水县白驼小学为成员校。",
]


@pytest.mark.parametrize("said", TAKEN_IN)
def test_who_is_taken_in_is_part_of_the_group(said: str) -> None:
    text = f"向阳教育集团揭牌\n5月6日，清水县向阳教育集团成立。\n{said}\n"
    group = "清水县向阳教育集团"
    assert {("清水县云山小学", group), ("清水县白驼小学", group)} <= told(text, "PART_OF")


NOT_TAKEN_IN = [
    "集团以清水县向阳小学为核心校，吸收清水县云山小学的经验。",
    "清水县向阳教育集团拟吸收新的成员校，清水县云山小学已提出申请。",
    "集团以清水县向阳小学为核心校，清水县云山小学派人观摩。",
]


@pytest.mark.parametrize("said", NOT_TAKEN_IN)
def test_who_is_only_near_is_no_part_of_the_group(said: str) -> None:
    text = f"向阳教育集团揭牌\n5月6日，清水县向阳教育集团成立。\n{said}\n"
    assert ("清水县云山小学", "清水县向阳教育集团") not in told(text, "PART_OF")


MEETINGS = [
    (
        "5月6日上午，清水县责任督学聘任暨挂牌督导启动会召开。副县长陈启明到会讲话。",
        "清水县责任督学聘任暨挂牌督导启动会",
    ),
    ("5月6日上午，副县长陈启明调研校园安全。随后的汇报会由县教育局局长周文澜主持。", "汇报会"),
    ("5月6日上午，副县长陈启明走进向阳小学。随后召开的座谈会由周文澜主持，县教育局局长周文澜汇报。", "座谈会"),
]


@pytest.mark.parametrize(("said", "event"), MEETINGS)
def test_meetings_and_who_is_there(said: str, event: str) -> None:
    text = f"我县启动新一轮挂牌督导\n来源：清水县教育局　2024年5月7日\n{said}\n"
    assert event in {one[1] for one in told(text, "PARTICIPATES_IN")}


# 都匀市 begins as an adverb does, but 都 before what is no place is one
def test_a_place_may_begin_as_an_adverb_does() -> None:
    text = "我市启动督导\n来源：本报　2024年5月7日\n5月6日，都匀市责任督学聘任会召开。各校都召开了家长会。\n"
    document = Document("d", "v", text, region="522701", told=frozenset({"region"}))
    events = {e["name"] for e in to_json([extract(document)])["entities"] if e["label"] == "Event"}
    assert events == {"都匀市责任督学聘任会"}


FOUNDED = [
    "清水县人民政府办公室关于成立创建全国义务教育优质均衡发展县工作领导小组的通知",
    "清水县人民政府关于成立学前教育普及普惠督导评估工作领导小组的通知",
]


@pytest.mark.parametrize("title", FOUNDED)
def test_a_group_that_a_government_founds_is_the_countys(title: str) -> None:
    text = f"{title}\n各单位：\n一、组成人员\n{LIST}清水县人民政府办公室\n2024年5月6日\n"
    own = title.partition("成立")[2].removesuffix("的通知")
    assert ("陈启明", f"清水县{own}") in told(text, "HOLDS_POST")
    assert not {one for one in told(text, "PART_OF") if one[0].endswith(own)}


MINUTES = [
    ("清水县人民政府关于改善寄宿制学校条件的专题会议纪要", "改善寄宿制学校条件专题会议"),
    ("清水县教育局关于推进集团化办学的会议纪要", "推进集团化办学会议"),
    ("清水县教育局学前教育工作推进会议纪要", "学前教育工作推进会议"),
]


@pytest.mark.parametrize(("title", "event"), MINUTES)
def test_minutes_name_the_meeting_by_its_matter(title: str, event: str) -> None:
    text = f"{title}\n2024年5月6日，副县长陈启明主持召开会议。县教育局局长周文澜参加会议。\n会议议定：\n一、加快改造\n"
    named = {one[1] for one in told(text, "PARTICIPATES_IN")}
    assert any(name.endswith(event) for name in named)
    assert not any("关于" in name for name in named)


HEADS = ["〔2024〕9号", "清水县人民政府办公室　　2024年5月8日", "〔2024〕9号\n清水县人民政府办公室　　2024年5月8日\n"]
TITLES = [
    ("研究学位建设工作专题会议纪要", "研究学位建设工作专题会议"),
    ("关于推进学位建设的专题会议纪要", "推进学位建设专题会议"),
    ("学位建设协调推进会议纪要", "学位建设协调推进会议"),
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(("title", "event"), TITLES)
def test_the_title_of_minutes_stands_below_their_head(head: str, title: str, event: str) -> None:
    text = (
        f"清水县人民政府专题会议纪要\n{head}\n{title}\n5月6日，副县长陈启明主持召开专题会议，研究学位建设、教师交流等工作。"
        "县教育局局长周文澜，县住建局负责人，白沙镇、永清镇分管负责人参加会议。\n"
        "一、关于选址\n由县住建局牵头，两镇政府配合。\n二、关于经费\n县财政局要落实经费。\n"
        "会议强调，各单位要抓紧。县政府办公室要做好督办。\n"
    )
    parts = {one for one in told(text, "PARTICIPATES_IN", "role") if one[1] == event}
    expected = {("陈启明", event, "host"), ("周文澜", event, "attend"), ("清水县住建局", event, "attend")}
    assert parts == expected | {("白沙镇", event, "attend"), ("永清镇", event, "attend")}
    assert ("清水县人民政府", title) in told(text, "ISSUED")
    owners = told(text, "RESPONSIBLE_FOR", "role")
    assert owners == {("清水县住建局", "关于选址", "lead"), ("清水县财政局", "关于经费", "implement")}


@pytest.mark.parametrize("line", ["研究学位建设工作", "一、会议纪要", "本次会议纪要：", "各单位："])
def test_another_line_below_the_head_of_minutes_is_not_their_title(line: str) -> None:
    text = f"清水县人民政府专题会议纪要\n〔2024〕9号\n{line}\n5月6日，副县长陈启明主持召开会议。\n"
    assert ("清水县人民政府", "清水县人民政府专题会议纪要") in told(text, "ISSUED")


@pytest.mark.parametrize(
    "words", ["会议要求，县财政局要落实经费。", "会议要求，落实经费。\n会议强调，县财政局要落实经费。"]
)
def test_what_a_meeting_says_in_each_item_is_of_the_item(words: str) -> None:
    text = (
        "清水县人民政府专题会议纪要\n5月6日，副县长陈启明主持召开会议。\n一、关于选址\n会议指出，选址要快。\n"
        f"会议要求，县住建局要抓紧选址。\n二、关于经费\n{words}\n"
    )
    assert ("清水县财政局", "关于经费", "implement") in told(text, "RESPONSIBLE_FOR", "role")


COMMITTEE = "清水县考试招生委员会"
LISTED = (
    "主　任：陈启明　县政府副县长\n副主任：周文澜　县教育局局长\n　　　　孙若兰　县政府办公室副主任\n"
    "委　员：高立川　县公安局政委\n"
)


def test_a_committee_that_is_adjusted_has_its_second_row_and_its_office() -> None:
    text = (
        "清水县教育局关于调整考试招生委员会组成人员的通知\n各学校：\n对县考试招生委员会组成人员作如下调整：\n"
        f"{LISTED}办公室设在县教育局，周文澜兼任办公室主任。\n清水县教育局\n2024年5月6日\n"
    )
    posts = told(text, "HOLDS_POST", "title")
    expected = {("孙若兰", COMMITTEE, "副主任"), ("周文澜", COMMITTEE, "副主任"), ("陈启明", COMMITTEE, "主任")}
    assert expected | {("周文澜", f"{COMMITTEE}办公室", "主任")} <= posts
    assert ("周文澜", "清水县教育局办公室", "主任") not in posts


IN_ROWS = [  # a member whose own body nobody knows; posts that no group has
    ("　　　　罗小川　派出所所长\n", {("罗小川", GROUP, "成员")}),
    ("　　　　罗小川　卫生院院长\n", {("罗小川", GROUP, "成员")}),
    ("　　　　罗小川（卫生院院长）\n", {("罗小川", GROUP, "成员")}),
    ("　　　　罗小川　派出所所长的电话\n", set()),
    ("　　　　值班电话　派出所所长\n", set()),
    ("\n其他事项：\n罗小川　派出所所长\n", set()),
]


@pytest.mark.parametrize(("row", "expected"), IN_ROWS)
def test_a_member_of_a_body_that_nobody_knows_is_a_member(row: str, expected: Facts) -> None:
    sentence = "决定成立清水县校园安全工作领导小组，名单如下："
    text = f"关于成立领导小组的通知\n各单位：\n{sentence}\n{LIST}{row}2024年5月6日\n"
    names = {"罗小川", "值班电话"}
    assert {one for one in told(text, "HOLDS_POST", "title") if one[0] in names} == expected


def test_market_supervision_is_of_no_city() -> None:
    text = "清水县永清镇工作简报\n市场监管所所长罗小川说。市场监管所负责检查。清水县教研室到会。\n"
    document = Document("d", "v", text, region=QINGSHUI, told=frozenset({"region"}))
    names = {entity["name"] for entity in to_json([extract(document)])["entities"]}
    assert not {name for name in names if name.endswith("市场监管所") and name.startswith("天水")}


EXAMS = "清水县2024年中考工作领导小组"
PARTS = [
    ("领导小组下设两个工作组：\n（一）综合协调组\n组长：罗小川\n", f"{EXAMS}综合协调组"),
    ("领导小组下设若干个工作小组：\n1.宣传报道组\n组长：罗小川\n", f"{EXAMS}宣传报道组"),
    ("领导小组下设三个专项组。\n（一）后勤保障组\n组长：罗小川\n成员：高立川\n", f"{EXAMS}后勤保障组"),
    # a group of its own name, none that sets it up
    ("领导小组下设两个工作组：\n（一）命题工作小组\n组长：罗小川\n", "清水县教育局命题工作小组"),
    ("同时成立有关工作组：\n（一）综合协调组\n组长：罗小川\n", "清水县教育局综合协调组"),
    ("教研室下设两个组：\n（一）综合协调组\n组长：罗小川\n", "清水县教育局综合协调组"),
]


@pytest.mark.parametrize(("rows", "name"), PARTS)
def test_a_line_names_the_part_of_the_group_that_sets_it_up(rows: str, name: str) -> None:
    text = (
        f"清水县教育局关于成立中考工作领导小组的通知\n各学校：\n决定成立{EXAMS}，名单如下：\n组　长：陈启明（局长）\n"
        f"{rows}清水县教育局\n2024年5月6日\n"
    )
    assert ("罗小川", name, "组长") in told(text, "HOLDS_POST", "title")


TOWN = "清水县永清镇人民政府"
SECRETARIES = [
    ("组　长：罗小川（党委书记）\n", {("罗小川", "永清镇党委", "书记")}),
    ("组　长：罗小川（党委副书记、镇长）\n", {("罗小川", "永清镇党委", "副书记"), ("罗小川", TOWN, "镇长")}),
    ("组　长：罗小川（党委委员）\n", {("罗小川", "永清镇党委", "委员")}),
    ("组　长：罗小川（镇长）\n", {("罗小川", TOWN, "镇长")}),
    ("组　长：罗小川（支部书记）\n", set()),
    ("组　长：罗小川\n", set()),
]


@pytest.mark.parametrize(("row", "expected"), SECRETARIES)
def test_a_secretary_in_a_town_s_own_paper_is_of_its_committee(row: str, expected: Facts) -> None:
    text = f"{TOWN}关于成立校园安全工作领导小组的通知\n各村：\n决定成立永清镇校园安全工作领导小组，名单如下：\n{row}"
    posts = told(f"{text}{TOWN}\n2024年5月6日\n", "HOLDS_POST", "title")
    assert {one for one in posts if "小组" not in one[1]} == expected


CHECK = "清水县教育局2024年秋季校园安全专项检查"
BUREAU = "清水县教育局"
CHECKED = [  # the lines, sentences and tables in which a notice tells who is in the groups of its inspection
    (
        "第一组：由副局长罗小川带队，成员火建华、孙若兰，检查白沙镇学校，联络员孙若兰；\n第二组：由股长周文澜带队，成员高立川。\n",
        {
            ("罗小川", f"{CHECK}第一组", "带队"),
            ("火建华", f"{CHECK}第一组", "成员"),
            ("孙若兰", f"{CHECK}第一组", "联络员"),
        }
        | {
            ("孙若兰", f"{CHECK}第一组", "成员"),
            ("周文澜", f"{CHECK}第二组", "带队"),
            ("高立川", f"{CHECK}第二组", "成员"),
        },
    ),
    (
        "第一组\n组长：罗小川（副局长）\n成员：火建华、孙若兰\n检查学校：白沙镇各校\n第二组\n组长：周文澜\n成员：高立川\n",
        {
            ("罗小川", f"{CHECK}第一组", "组长"),
            ("火建华", f"{CHECK}第一组", "成员"),
            ("孙若兰", f"{CHECK}第一组", "成员"),
        }
        | {("周文澜", f"{CHECK}第二组", "组长"), ("高立川", f"{CHECK}第二组", "成员")},
    ),
    (
        "（一）督查一组：组长罗小川，成员孙若兰，负责白沙镇学校；\n（二）督查二组：组长周文澜，成员高立川。\n",
        {("罗小川", f"{BUREAU}督查一组", "组长"), ("孙若兰", f"{BUREAU}督查一组", "成员")}
        | {("周文澜", f"{BUREAU}督查二组", "组长"), ("高立川", f"{BUREAU}督查二组", "成员")},
    ),
    (
        "第一检查组组长由县教育局安全股股长罗小川担任，第二检查组由副局长周文澜任组长，成员为教研员高立川、孙若兰。\n",
        {("罗小川", f"{BUREAU}第一检查组", "组长"), ("周文澜", f"{BUREAU}第二检查组", "组长")}
        | {("高立川", f"{BUREAU}第二检查组", "成员"), ("孙若兰", f"{BUREAU}第二检查组", "成员")},
    ),
    (
        "由副局长罗小川任第一检查组组长，股长周文澜任第二检查组组长。\n",
        {("罗小川", f"{BUREAU}第一检查组", "组长"), ("周文澜", f"{BUREAU}第二检查组", "组长")},
    ),
    (
        "组别　组长　成员　检查学校\n第一组　罗小川　孙若兰、火建华　白沙镇各校\n第二组　周文澜　高立川　永清镇各校\n",
        {
            ("罗小川", f"{CHECK}第一组", "组长"),
            ("火建华", f"{CHECK}第一组", "成员"),
            ("孙若兰", f"{CHECK}第一组", "成员"),
        }
        | {("周文澜", f"{CHECK}第二组", "组长"), ("高立川", f"{CHECK}第二组", "成员")},
    ),
    (
        "组别\n组长\n成员\n检查学校\n第一组\n罗小川\n孙若兰\n白沙镇各校\n第二组\n周文澜\n高立川\n永清镇各校\n请各校配合。\n",
        {("罗小川", f"{CHECK}第一组", "组长"), ("孙若兰", f"{CHECK}第一组", "成员")}
        | {("周文澜", f"{CHECK}第二组", "组长"), ("高立川", f"{CHECK}第二组", "成员")},
    ),
    (
        "第一组：罗小川（组长）、孙若兰\n第二组：周文澜（组长）\n",
        {("罗小川", f"{CHECK}第一组", "组长"), ("周文澜", f"{CHECK}第二组", "组长")},
    ),
    ("第一组检查城区学校，第二组检查乡镇学校，成员单位派员参加。\n", set()),
    ("第一组：由各股室负责人带队，成员单位派员。\n第二组：由学校校长带队。\n", set()),
    ("各组组长要负起责任，第一组、第二组的成员名单另发。\n", set()),
    ("由副局长罗小川带队，成员孙若兰、高立川。\n", set()),
]


@pytest.mark.parametrize(("words", "expected"), CHECKED)
def test_a_notice_tells_who_is_in_the_groups_of_its_inspection(words: str, expected: Facts) -> None:
    text = (
        f"{BUREAU}关于开展2024年秋季校园安全专项检查的通知\n各学校：\n决定开展检查。\n{words}{BUREAU}\n2024年9月1日\n"
    )
    assert {one for one in told(text, "HOLDS_POST", "title") if "组" in one[1]} == expected


@pytest.mark.parametrize(
    "title", ["清水县第四中学教研活动记录", "清水县教育局开展趣味运动会", "关于公布优秀课例的通知"]
)
def test_the_groups_of_other_papers_are_no_bodies(title: str) -> None:
    text = f"{title}\n第一组：由教师罗小川带队，成员孙若兰、高立川。\n第二组：由教师周文澜带队。\n"
    assert not {one for one in told(text, "HOLDS_POST", "title") if "组" in one[1]}


def test_who_is_over_all_of_it_does_not_lead_the_first_group() -> None:
    text = (
        "清水县人民政府教育督导室关于2024年秋季开学专项督导情况的通报\n各校：\n"
        "本次督导由县政府教育督导室主任罗小川总负责，第一督导组组长由股长孙若兰担任，第二督导组组长由股长周文澜担任。\n"
        "清水县人民政府教育督导室\n2024年9月1日\n"
    )
    office = "清水县人民政府教育督导室"
    posts = {one for one in told(text, "HOLDS_POST", "title") if one[2] in ("组长", "总负责", "主任")}
    expected = {
        ("罗小川", office, "主任"),
        ("孙若兰", f"{office}第一督导组", "组长"),
        ("周文澜", f"{office}第二督导组", "组长"),
    }
    assert posts == expected


EXAMINED = [
    (
        "清水县第一中学考点主考由校长罗小川担任，清水县第三中学考点主考：孙若兰，副主考：高立川。",
        {
            ("罗小川", "清水县第一中学", "主考"),
            ("孙若兰", "清水县第三中学", "主考"),
            ("高立川", "清水县第三中学", "副主考"),
        },
    ),
    ("其中，清水县第一中学考点主考为火占梅。", {("火占梅", "清水县第一中学", "主考")}),
    (
        "考点：清水县第一中学\n主考：罗小川\n副主考：孙若兰、高立川\n联系人：周文澜\n",
        {
            ("罗小川", "清水县第一中学", "主考"),
            ("孙若兰", "清水县第一中学", "副主考"),
            ("高立川", "清水县第一中学", "副主考"),
        },
    ),
    ("清水县第一中学考点主考由所在学校校长担任，副主考由学校自定。", set()),
    ("清水县第一中学考点主考须持证上岗，主考院校为某大学。", set()),
    ("清水县第一中学设考场20个，考生800名。主考：罗小川。", set()),
]


@pytest.mark.parametrize(("words", "expected"), EXAMINED)
def test_a_notice_tells_who_is_in_charge_of_a_place_of_examination(words: str, expected: Facts) -> None:
    text = f"{BUREAU}关于做好2024年初中学业水平考试工作的通知\n各学校：\n{words}\n{BUREAU}\n2024年6月1日\n"
    assert {one for one in told(text, "HOLDS_POST", "title") if "主考" in one[2]} == expected


def test_the_group_of_an_examination_is_no_part_of_a_school() -> None:
    text = (
        f"{BUREAU}关于做好考试工作的通知\n各学校：\n成立清水县2024年初中学业水平考试工作领导小组，组长由局长罗小川担任。\n"
        f"{BUREAU}\n2024年6月1日\n"
    )
    assert ("罗小川", "清水县2024年初中学业水平考试工作领导小组", "组长") in told(text, "HOLDS_POST", "title")
    assert not {one for one in told(text, "PART_OF") if one[1].endswith("初中学")}
