"""Names of programs without quotation marks that their place in the text shows to be names; a line is one wording."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

NAMED = [
    # the topic of an item, up to a full stop, a colon or a comma
    ("头一件，巷口长凳行动。丰台区图书馆带着各校做。", {"巷口长凳行动"}),
    ("二、关于溪桥护学工程。县公安局值守。", {"溪桥护学工程"}),
    ("（二）村校姜茶行动：县卫生健康局管。", {"村校姜茶行动"}),
    ("一、校车安全。晨雾慢行行动，县交通运输局管线路。", {"晨雾慢行行动"}),
    ("第二项、河畔小菜园计划，各校自愿。", {"河畔小菜园计划"}),
    ("一是檐下棋盘行动。二是屋顶气象工程。", {"檐下棋盘行动", "屋顶气象工程"}),
    ("▲一生一灯陪读行动换人。", {"一生一灯陪读行动"}),
    # a heading in 【】, the first cell of a row, what a dash announces
    ("【檐下棋盘行动】去年铺开。", {"檐下棋盘行动"}),
    ("序号\t事项\t主抓\n1\t檐下棋盘行动\t县体育局\n", {"檐下棋盘行动"}),
    ("我今年就抓一样——檐下棋盘行动。", {"檐下棋盘行动"}),
    # what is pointed to
    ("值得一提的是檐下棋盘行动。今年起各校推行这一行动。", {"檐下棋盘行动"}),
    ("说起溪谷小将行动，他笑了。", {"溪谷小将行动"}),
    ("至于媒体热捧的屋顶气象工程，教师褒贬不一。", {"屋顶气象工程"}),
    ("邻县正在搞的屋顶气象工程能不能学过来？", {"屋顶气象工程"}),
    # what a sentence tells of as of a thing that runs
    ("檐下棋盘行动募集善款三万元。", {"檐下棋盘行动"}),
    ("学长伴读工程有七名教师报名。", {"学长伴读工程"}),
    ("姜农夜课工程属于县农业农村局的盘子。", {"姜农夜课工程"}),
    ("溪畔美育计划评审结果6月公布，屋顶气象工程结余经费上缴。", {"溪畔美育计划", "屋顶气象工程"}),
    ("2025年檐下棋盘行动已覆盖十二所学校。", {"檐下棋盘行动"}),
    ("全县屋顶气象工程今年已安排资金二百万元。", {"屋顶气象工程"}),
    ("记者：屋顶气象工程呢？", {"屋顶气象工程"}),
    ("溪畔名师培养计划的主体责任在院方。", {"溪畔名师培养计划"}),
    ("百名园丁下乡行动不能走过场。", {"百名园丁下乡行动"}),
    ("溪畔百草调查计划的展台前围满了人。", {"溪畔百草调查计划"}),
    ("去年启动的溪畔名师研修计划反响不错。", {"溪畔名师研修计划"}),
    ("百名园丁读方志计划4月底启动。", {"百名园丁读方志计划"}),
    ("今年抓一件大事，就是溪畔名师培育工程，人事股配合。", {"溪畔名师培育工程"}),
    ("屋顶气象工程都说好，檐下棋盘行动却停了。", {"屋顶气象工程", "檐下棋盘行动"}),
    # in a list that is announced, behind a label, under a sign
    ("目前有两个项目：檐下棋盘行动、屋顶气象工程。", {"檐下棋盘行动", "屋顶气象工程"}),
    ("项目名称：檐下棋盘行动\n期限：三年", {"檐下棋盘行动"}),
    ("①檐下棋盘行动由丰台区体育局牵头。", {"檐下棋盘行动"}),
    ("其一是檐下棋盘行动，其二是屋顶气象工程。", {"檐下棋盘行动", "屋顶气象工程"}),
    # somebody takes it up, stops it, speaks of it, has it
    ("丰台区体育局接手檐下棋盘行动。", {"檐下棋盘行动"}),
    ("镇里从此不再保留檐下棋盘行动。", {"檐下棋盘行动"}),
    ("对于檐下棋盘行动，体育局负总责。", {"檐下棋盘行动"}),
    ("会议听取了檐下棋盘行动进展情况汇报。", {"檐下棋盘行动"}),
    ("县里有个檐下棋盘行动，文化馆正忙着屋顶气象工程。", {"檐下棋盘行动", "屋顶气象工程"}),
    ("最让家长放心的莫过于屋顶气象工程。", {"屋顶气象工程"}),
    ("屋顶气象工程（区气象局牵头）", {"屋顶气象工程"}),
    ("屋顶气象工程启动以来，气象局每周巡查。", {"屋顶气象工程"}),
    # a further edition, and a word that elsewhere stands before names
    ("全面实施教师信息素养提升工程2.0，组织培训。", {"教师信息素养提升工程2.0"}),
    ("（二）场馆资源开发利用行动\n用好场馆。", {"场馆资源开发利用行动"}),
    ("实施校园废水循环利用工程。", {"校园废水循环利用工程"}),
    # handed to somebody, shared by several
    ("丰台区把屋顶气象工程交给区气象局。", {"屋顶气象工程"}),
    ("镇里的檐下棋盘行动由老年协会张罗。", {"檐下棋盘行动"}),
    ("檐下棋盘行动和屋顶气象工程分别由区体育局、区气象局牵头。", {"檐下棋盘行动", "屋顶气象工程"}),
    # 模式, 机制, 制度 behind words that are made like a name
    ("【一校管三点模式】在两镇施行。", {"一校管三点模式"}),
    ("一校管三点模式由丰台区教委首创。", {"一校管三点模式"}),
    ("（一）一村两师机制。各镇落实。", {"一村两师机制"}),
    # an item whose neighbours are programs
    (
        "（一）“檐下棋盘”行动。各校参加。\n（二）“屋顶气象”工程。气象局管。\n（三）民间艺人驻校制度。文化馆选人。",
        {"檐下棋盘行动", "屋顶气象工程", "民间艺人驻校制度"},
    ),
    (
        "1.“檐下棋盘”行动。各校参加。\n2.民间艺人驻校机制。文化馆选人。\n3.“屋顶气象”工程。气象局管。",
        {"檐下棋盘行动", "屋顶气象工程", "民间艺人驻校机制"},
    ),
    (
        "一、溪桥护学模式。公安局管。\n二、“檐下棋盘”行动。各校参加。\n三、“屋顶气象”工程。气象局管。",
        {"檐下棋盘行动", "屋顶气象工程", "溪桥护学模式"},
    ),
]

NONE = [
    # somebody plans, acts together, builds, studies
    "丰台区教委计划由各科室报送材料。",
    "双方计划已报教育局。",
    "全校上下积极行动，通力合作。",
    "各部门迅速行动，落实到位。",
    "学校食堂改扩建工程将于8月完工。",
    "丰台区第二小学主体工程已经封顶。",
    "教学楼加固工程，由施工方负责。",
    "机械电子工程是热门专业。",
    "序号\t专业\t门类\n1\t机械电子工程\t工学\n",
    "操场改造项目计划4月底启动，丰台区第一中学计划在年内开工。",
    "双师课堂行动能力还要提高，老人行动不便，行动自觉不够。",
    "校园气象工程师来校，屋顶花园工程建设进度加快。",
    # quotas, and plans of whatever kind
    "教师招聘计划已公布，各校招生计划由教育局下达。",
    "个人成长计划由教师自己填写。",
    "教师专业发展计划的制定要科学，学科建设计划的要求已明确。",
    "教育事业发展计划由主管部门下达。",
    "三年行动计划已印发。",
    # what is to be done, what kind it is, how many there are
    "（二）决定重大活动计划，包括资金的使用。",
    "专项整治行动已结束，各项重点工程已全面开工。",
    "五大工程已启动，其他工程将跟上。",
    "关于教师培训计划。",
    "关于学校建设工程。",
    "有关单位联合行动，效果明显。",
    "目前有三个项目：教学楼工程、操场工程、围墙工程。",
    "项目名称：学生宿舍新建工程",
    "恢复招生计划，取消统招计划。",
    "对于教学计划，教务处负总责。",
    "会议听取了学校建设工程进展情况汇报。",
    "施工队正忙着屋面防水工程。",
    "丰台区图书馆接过檐下棋盘行动。",
    # mere phrases
    "学校有一个行动计划，还有一项改造工程。",
    "其一是思想，其二是行动。",
    "老师们用实际行动，诠释了师德。",
    "更重要的是自觉行动。",
    "教育是一项系统工程，需要各方努力。",
    "以全民健身行动为契机，办好赛事。",
    "依据教师特设岗位计划，招聘教师。",
    "我们的行动，就是最好的回答。",
    "中国工程院院士来校，把思想和行动统一起来。",
    # 模式, 机制, 制度 of a kind
    "【教学模式】学校推行小组合作。",
    "一是健全工作机制。二是完善管理制度。",
    "民间艺人驻校制度由文化馆落实。",
    "（一）会议制度。每周一次。\n（二）民间艺人驻校制度。每月一次。\n（三）值班制度。每天一人。",
]

NOT_BESIDE = [
    # a list of programs makes none of what is of a kind, of what is to be done, or of an item of another list
    (
        "（一）“檐下棋盘”行动。好。\n（二）“屋顶气象”工程。好。\n（三）安全管理制度。每天一人。",
        {"檐下棋盘行动", "屋顶气象工程"},
    ),
    (
        "（一）“檐下棋盘”行动。好。\n（二）“屋顶气象”工程。好。\n（三）健全值班轮岗机制。好。",
        {"檐下棋盘行动", "屋顶气象工程"},
    ),
    (
        "（一）“檐下棋盘”行动。好。\n（二）“屋顶气象”工程。好。\n1.民间艺人驻校制度。好。",
        {"檐下棋盘行动", "屋顶气象工程"},
    ),
]


def found(text: str) -> dict[str, str]:
    """Name → key."""
    statements = extract(Document(key="d", version="v", text=text)).statements
    keys = {s.subject for s in statements if s.type == "MENTION" and label_of(s.subject) == "Program"}
    return {parts_of(key)[1]: key for key in keys}


@pytest.mark.parametrize(("text", "expected"), [*NAMED, *NOT_BESIDE])
def test_finds_names_by_their_place(text: str, expected: set[str]) -> None:
    assert set(found(text)) == expected


@pytest.mark.parametrize("text", NONE)
def test_takes_no_phrase_for_a_name(text: str) -> None:
    assert found(text) == {}


def test_has_the_key_of_the_name_in_quotation_marks() -> None:
    said = "丰台区教委发通知。头一件，{}。这件事由区体育局牵头。"
    assert found(said.format("檐下棋盘行动")) == found(said.format("“檐下棋盘”行动"))


def test_gives_it_to_whoever_is_said_to_run_it_later() -> None:
    text = "丰台区教委发通知。值得一提的是屋顶气象工程。该工程由丰台区气象局负责。"
    owners = {
        parts_of(s.subject)[1]
        for s in extract(Document(key="d", version="v", text=text)).statements
        if s.kind is StatementKind.RELATION and s.type == "RESPONSIBLE_FOR" and s.object == found(text)["屋顶气象工程"]
    }
    assert owners == {"气象局"}
