"""What pages of county bureaus say in their usual forms: rosters, notices, replies, task lists, news."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

TONGJIANG = "511921"


def found(text: str, kind: str, quality: str) -> set[tuple[str, str, str]]:
    """The relations of a kind as (from, to, quality), in a paper of one county."""
    document = Document("d", "v", text, region=TONGJIANG, told=frozenset({"region"}))
    out = to_json([extract(document)])
    name = {entity["id"]: entity["name"] for entity in out["entities"]}
    relations = (r for r in out["relations"] if r["type"] == kind)
    return {(name[r["from"]], name[r["to"]], r["properties"].get(quality, "")) for r in relations}


BUREAU, WORKS = "通江县教育局", "通江县委教育工委"
OFFICES = [
    # the name of a body above lines of posts and names
    (
        f"{WORKS}\n书　记　罗成\n副书记　周红梅（女）　詹绪林（2023年6月任）\n委　员　潘　勇　张友武\n",
        {
            ("罗成", WORKS, "书记"),
            ("周红梅", WORKS, "副书记"),
            ("詹绪林", WORKS, "副书记"),
            ("潘勇", WORKS, "委员"),
            ("张友武", WORKS, "委员"),
        },
    ),
    (
        f"{BUREAU}（2023年）\n党组书记、局长　罗成\n副局长　周红梅（女，土家族）、潘勇\n",
        {
            ("罗成", BUREAU, "党组书记"),
            ("罗成", BUREAU, "局长"),
            ("周红梅", BUREAU, "副局长"),
            ("潘勇", BUREAU, "副局长"),
        },
    ),
    ("【通江县第二中学领导班子】\n校长：罗成\n", {("罗成", "通江县第二中学", "校长")}),
    # parts of the bureau with their heads; two titles on a line
    (
        f"{BUREAU}内设机构及负责人\n一、办公室（挂法规科牌子）\n主　任：罗　成\n副主任：周红梅、潘勇\n"
        "职责：负责机关运转。\n"
        f"二、人事股\n股　长：张友武　　副股长：王　兰\n",
        {
            ("罗成", f"{BUREAU}办公室", "主任"),
            ("周红梅", f"{BUREAU}办公室", "副主任"),
            ("潘勇", f"{BUREAU}办公室", "副主任"),
            ("张友武", f"{BUREAU}人事股", "股长"),
            ("王兰", f"{BUREAU}人事股", "副股长"),
        },
    ),
    # names go on below, indented
    (
        f"{BUREAU}\n副局长：周红梅（女）\n　　　　潘　勇\n　　　　张友武\n工会主席：王　兰\n",
        {
            ("周红梅", BUREAU, "副局长"),
            ("潘勇", BUREAU, "副局长"),
            ("张友武", BUREAU, "副局长"),
            ("王兰", BUREAU, "工会主席"),
            ("王兰", f"{BUREAU}工会", "主席"),
        },
    ),
    # no list: a line that says more, a line of a body of its own, a sentence
    (f"{BUREAU}\n副局长　值班安排　见附件\n", set()),
    (f"{BUREAU}\n通江县财政局局长　罗成\n", {("罗成", "通江县财政局", "局长")}),
    (f"{BUREAU}办好实事\n书　记　进村入户\n", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_reads_lists_of_offices(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert found(text, "HOLDS_POST", "title") == expected


ISSUERS = [
    (
        "贯彻教育部等五部门《学校食品安全管理规定》要求。",
        {("教育部", "学校食品安全管理规定")},
    ),
    ("落实县教育局等3部门印发的《校园安全管理办法》。", {(BUREAU, "校园安全管理办法")}),
    ("落实县教育局等七个部门联合印发的《校园安全管理办法》。", {(BUREAU, "校园安全管理办法")}),
    ("县教育局等部门学习《校园安全管理办法》。", set()),
    ("五部门《校园安全管理办法》印发。", set()),
    ("按照《校园安全管理办法》，县教育局等三部门检查。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ISSUERS)
def test_says_who_issued_with_others(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(who, what) for who, what, _ in found(text, "ISSUED", "title")} == expected


REPLY = f"{BUREAU}关于县政协第12号提案的答复\n王晓梅委员：\n现答复如下：\n%s\n{BUREAU}\n2025年8月6日\n"
DONE = "一、工作开展情况\n（一）健全机制。县教育局成立专班。\n（二）加强安全保障。县公安局设立护学岗。"
REPLIED = [
    # what a reply says of its next steps is work, what it says of the past is none
    (
        f"{DONE}\n二、下一步打算\n（一）强化督导考核。县教研室牵头，县财政局配合。",
        {("通江县教研室", "强化督导考核", "lead"), ("通江县财政局", "强化督导考核", "support")},
    ),
    (f"{DONE}\n二、下一步工作\n（一）加强安全保障。由县公安局负责。", {("通江县公安局", "加强安全保障", "lead")}),
    (f"{DONE}\n二、下一步计划\n1.加强安全保障。由县公安局负责。", {("通江县公安局", "加强安全保障", "lead")}),
    (
        f"{DONE}\n二、下一步打算\n（一）加强劳动教育。县妇联、县少工委每年组织活动1次。",
        {("通江县妇联", "加强劳动教育", "implement"), ("通江县少工委", "加强劳动教育", "implement")},
    ),
    (
        f"{DONE}\n二、下一步打算\n（一）守牢安全底线。县公安局、县交通运输局按职责做好出行安全监管。",
        {("通江县公安局", "守牢安全底线", "implement"), ("通江县交通运输局", "守牢安全底线", "implement")},
    ),
    (
        f"{DONE}\n二、下一步打算\n（一）扩大正面宣传。县融媒体中心开设专栏。",
        {("通江县融媒体中心", "扩大正面宣传", "implement")},
    ),
    (DONE, set()),
    (f"{DONE}\n二、存在问题\n（一）重视不够。部分单位配合不力。", set()),
    ("感谢您对下一步打算的关心，县公安局将会同我局研究。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REPLIED)
def test_reads_what_a_reply_sets_out(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert found(REPLY % text, "RESPONSIBLE_FOR", "role") == expected


def test_parts_of_a_school_that_its_page_names() -> None:
    text = "【学校概况】通江县第二中学简介\n通江县第二中学创办于1958年，教务处主任罗成。\n"
    assert found(text, "HOLDS_POST", "title") == {("罗成", "通江县第二中学教务处", "主任")}


def test_says_who_left_a_list_of_offices() -> None:
    text = f"{BUREAU}\n局　长　罗成\n副局长　周红梅（2023年3月免）　潘勇（2023年5月任）\n"
    status = {("罗成", BUREAU, "held"), ("周红梅", BUREAU, "removed"), ("潘勇", BUREAU, "held")}
    assert found(text, "HOLDS_POST", "post_status") == status


TITLED = [
    # commissions of assemblies, heads of towns in charge of schools, grades of a school
    (
        "县人大常委会教科文卫工委主任罗成、县政协文教卫委主任潘勇参加。",
        {("罗成", "通江县人大常委会教科文卫工委", "主任"), ("潘勇", "通江县政协文教卫委", "主任")},
    ),
    ("铁佛镇分管教育副镇长罗成参加。", {("罗成", "铁佛镇政府", "副镇长")}),
    (
        "通江中学教务处主任罗成，年级主任潘勇参加。",
        {("罗成", "通江中学教务处", "主任"), ("潘勇", "通江中学", "年级主任")},
    ),
    # a line of the division of work
    (f"{BUREAU}领导分工\n罗成同志，副局长，负责项目建设。\n", {("罗成", BUREAU, "副局长")}),
    (
        f"{BUREAU}领导分工\n（二）罗成，党组成员、副局长，分管人事股。\n",
        {("罗成", BUREAU, "党组成员"), ("罗成", BUREAU, "副局长")},
    ),
    # whose party group a member is of; a group of a bureau by itself; a note that tells posts; a verb after a name
    (
        f"{BUREAU}领导分工\n罗成　局党组成员、通江中学校长\n",
        {("罗成", BUREAU, "党组成员"), ("罗成", "通江中学", "校长")},
    ),
    ("巴中市教育局督导组组长罗成到会。", {("罗成", "巴中市教育局督导组", "组长")}),
    (
        f"{BUREAU}任务表\n责任人：罗成、潘勇\n备注：罗成为县教育局副局长，潘勇为局党组成员。\n",
        {("罗成", BUREAU, "副局长"), ("潘勇", BUREAU, "党组成员")},
    ),
    (
        f"{BUREAU}公告\n成立以局长罗成为组长、副局长潘勇为副组长的劳动教育工作领导小组。",
        {
            ("罗成", BUREAU, "局长"),
            ("潘勇", BUREAU, "副局长"),
            ("罗成", "劳动教育工作领导小组", "组长"),
            ("潘勇", "劳动教育工作领导小组", "副组长"),
        },
    ),
    ("通江中学校长雷震作表态发言。", {("雷震", "通江中学", "校长")}),
    ("巴中市教育局支教教师团队领队介绍情况。", set()),
    ("县教育局组织督导组进校，以督导组为主。", set()),
    ("罗成为大家讲解，潘勇成为局里骨干。", set()),
    # no post: a division that looks like a name, work without a post, a plan
    ("铁佛镇分管教育工作的同志参加。", set()),
    (f"{BUREAU}领导分工\n罗成，按照要求，负责项目建设。\n", set()),
    ("县政协提案、县人大建议由办公室主任科员办理。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TITLED)
def test_reads_titles_of_counties(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert found(text, "HOLDS_POST", "title") == expected


NOTICE = f"{BUREAU}关于职务任免的通知\n%s\n{BUREAU}\n2025年7月1日\n"
APPOINTED = [
    # parts of the bureau, a kindergarten of the county, reasons behind a comma
    ("罗成同志任局机关党委专职副书记；", {("罗成", f"{BUREAU}机关党委", "专职副书记", "appointed")}),
    ("罗成同志任局机关纪委书记；", {("罗成", f"{BUREAU}机关纪委", "书记", "appointed")}),
    ("罗成任县幼儿园副园长，试用期一年。", {("罗成", "通江县幼儿园", "副园长", "appointed")}),
    (
        "免去：\n罗成同志县教育局办公室主任职务，退休；\n潘勇同志通江县第二小学校长职务，另有任用。",
        {("罗成", f"{BUREAU}办公室", "主任", "removed"), ("潘勇", "通江县第二小学", "校长", "removed")},
    ),
    # posts beside the name in its row
    ("罗成（挂职）　副局长", {("罗成", BUREAU, "副局长", "held")}),
    (
        "罗成　党组成员、副局长（兼县教研室主任）",
        {
            ("罗成", BUREAU, "党组成员", "held"),
            ("罗成", BUREAU, "副局长", "held"),
            ("罗成", "通江县教研室", "主任", "held"),
        },
    ),
    # nobody is given a post
    ("全县幼儿园园长、县幼儿园园长培训班学员参加。", set()),
    ("免去：\n不合理的收费项目，另行通知。", set()),
    ("机关党委专职工作由党办承担（兼顾各校主任意见）。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APPOINTED)
def test_reads_notices_of_appointments(text: str, expected: set[tuple[str, str, str, str]]) -> None:
    status = {(who, where): said for who, where, said in found(NOTICE % text, "HOLDS_POST", "post_status")}
    posts = found(NOTICE % text, "HOLDS_POST", "title")
    assert {(who, where, title, status[who, where]) for who, where, title in posts} == expected


def names(text: str, label: str) -> set[str]:
    """The names of a label, in a paper of one county."""
    document = Document("d", "v", text, region=TONGJIANG, told=frozenset({"region"}))
    return {entity["name"] for entity in to_json([extract(document)])["entities"] if entity["label"] == label}


NAMED_BODIES = [
    # words joined to one body at a bare level; the council of the pioneers
    ("罗成任县教师教育与教研中心副主任。", "Organization", {"通江县教师教育与教研中心"}),
    ("县少工委、县关工委联合印发通知。", "Organization", {"通江县少工委", "通江县关工委"}),
    ("县校外教育和活动中心开放。", "Organization", {"通江县校外教育和活动中心"}),
    ("县教育局与活动中心联合开展。", "Organization", {"通江县教育局"}),
    # the same behind a place, and with what it does between; two bodies, and work on centres
    ("由通江县美育与艺术教育研究中心承办。", "Organization", {"通江县美育与艺术教育研究中心"}),
    ("由通江县生态文明和劳动教育服务中心承办。", "Organization", {"通江县生态文明和劳动教育服务中心"}),
    ("由通江县体育指导服务中心（以下简称“体服中心”）承办，体服中心验收。", "Organization", {"通江县体育指导服务中心"}),
    ("通江县教研室与艺术教育研究中心到会。", "Organization", {"通江县教研室"}),
    ("通江县学校和艺术教育研究中心到会。", "Organization", set()),
    ("通江县开展活动与研究中心建设。", "Organization", set()),
    ("通江县加强管理服务中心建设。", "Organization", set()),
    ("少先队员与活动中心的老师见面。", "Organization", set()),
    ("全县少工作多休息。", "Organization", set()),
    # schools of a kind that the county has one of, and kinds alone
    ("到县中等职业技术学校考察。", "School", {"通江县中等职业技术学校"}),
    ("巴中医学高等专科学校到会。", "School", {"巴中医学高等专科学校"}),
    ("新建县第二实验小学，新增学位1080个。", "School", {"通江县第二实验小学"}),
    ("巴中市中等职业学校技能大赛举办。", "School", set()),
    ("通江县有各级各类学校312所。", "School", set()),
    ("招收中等职业技术学校学生。", "School", set()),
    # what came of a contest is no campaign
    (f"{BUREAU}关于公布教学成果奖评选结果的通知\n获奖名单附后。\n", "Program", set()),
    (f"{BUREAU}关于成立校园安全专项整治领导小组的通知\n名单附后。\n", "Program", set()),
    (f"{BUREAU}关于表彰安全竞赛先进单位的通知\n名单附后。\n", "Program", set()),
    (f"{BUREAU}关于开展教学成果奖评选的通知\n各校组织申报。\n", "Program", {"教学成果奖评选"}),
    # what a school was called, where somebody worked before; a brand that holds an adverb
    ("学校原名通江县中山初级中学。", "School", {"通江县中山初级中学"}),
    ("保留原单位巴中市第十五中学教师身份。", "School", {"巴中市第十五中学"}),
    ("英才小学承办，铁佛镇小学党支部书记罗成到会。", "School", {"英才小学", "铁佛镇小学"}),
    ("他如今才小学毕业。", "School", set()),
    ("促进学生成才，学校育才有方。", "School", set()),
    ("原单位小学同事到会。", "School", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "expected"), NAMED_BODIES)
def test_names_bodies_of_counties(text: str, label: str, expected: set[str]) -> None:
    assert names(text, label) == expected
