"""Events that a text reports as held, and who took part in which role: each line of the tables is one wording."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract


def events(text: str) -> set[str]:
    found = extract(Document(key="d", version="v", text=text)).statements
    return {parts_of(s.subject)[2] for s in found if s.type == "MENTION" and label_of(s.subject) == "Event"}


def parts(text: str) -> set[tuple[str, str]]:
    """(role, who), of all events of the text"""
    return {
        (dict(s.qualifiers)["role"], name(s.subject))
        for s in extract(Document(key="d", version="v", text=text)).statements
        if s.kind is StatementKind.RELATION and s.type == "PARTICIPATES_IN"
    }


def name(key: str) -> str:
    return parts_of(key)[0] if label_of(key) == "Person" else compose_name(key)


HELD = [
    ("丰台区发布结对名单\n8月28日，丰台区结对共建启动仪式在丰台区第五小学举行。", {"丰台区结对共建启动仪式"}),
    ("5月19日，丰台区政协召开教育提案办理协商会。", {"教育提案办理协商会"}),
    ("近日，丰台区教育工作推进会召开。", {"丰台区教育工作推进会"}),
    ("丰台区教育局日前召开学区改革论证会，听取意见。", {"学区改革论证会"}),
    ("“青竹教育共同体”启动仪式在梁平区举行。", {"青竹教育共同体启动仪式"}),
    ("记者从8日举行的浙江省教育厅新闻通气会获悉，方案出台。", {"浙江省教育厅新闻通气会"}),
    ("3月2日，学校举办了“书香满园”读书节展示活动。", {"书香满园读书节展示活动"}),
    # what a meeting is about, told before its kind
    ("3月5日，丰台区教育局召开关于义务教育优质均衡发展的推进会。", {"义务教育优质均衡发展推进会"}),
    ("3月5日，丰台区教育局举办了关于课后服务质量的交流会。", {"课后服务质量交流会"}),
    ("3月5日，学校组织开展了关于共青团工作的座谈会，校长戴安民讲话。", {"共青团工作座谈会"}),
    # the headline names it
    (
        "林向东到宛平街道调研校园安全\n本报讯 日前，区委书记林向东到宛平街道调研校园安全。林向东强调，要抓实。",
        {"林向东到宛平街道调研校园安全"},
    ),
    ("丰台区校长论坛圆满落幕\n5月6日，丰台区校长论坛落幕。", {"丰台区校长论坛"}),
    # a meeting at which named people speak
    ("5月6日，两校签约。\n座谈会上，校长戴安民介绍了做法。", {"座谈会"}),
    # matches and drills; a body that goes somewhere; what a visit was made for
    ("10月14日，学校承办丰台区第七届中小学生篮球赛。", {"丰台区第七届中小学生篮球赛"}),
    ("筑牢防线——丰台区第五小学消防演习活动\n11月6日，我校进行了消防演习。", {"丰台区第五小学消防演习活动"}),
    (
        "丰台区教育局赴丰台区第五小学督查开学工作\n3月1日，一行人察看了食堂。",
        {"丰台区教育局赴丰台区第五小学督查开学工作"},
    ),
    (
        "3月1日，副区长何立群一行五人莅临我校，开展了丰台区现代学校现场评估与指导工作。",
        {"丰台区现代学校现场评估与指导工作"},
    ),
    ("“星火论坛”在昌平区举行\n5月6日，“星火论坛”在昌平区举行。", {"星火论坛"}),
    # 组织 of the Party and of the League is no verb
    ("1月20日，2023年度学校党组织书记述职评议会召开。", {"2023年度学校党组织书记述职评议会"}),
    ("1月20日，全区团组织书记培训会召开。", {"全区团组织书记培训会"}),
    ("1月20日，学校组织了“春韵”书法展示活动。", {"春韵书法展示活动"}),
    # courses, camps and festivals; a long name says which, and so does whose meeting it is
    ("5月6日，涡阳县举办中小学心理健康骨干教师培训班。", {"中小学心理健康骨干教师培训班"}),
    ("7月9日，“小水滴”夏令营在涡阳县开营。", {"小水滴夏令营"}),
    ("5月30日，学校举行第八届合唱节。", {"第八届合唱节"}),
    ("9月4日下午，我校召开年级组长以上干部会议。", {"年级组长以上干部会议"}),
    ("9月4日下午，我校召开全体教职工大会。", {"全体教职工大会"}),
    ("7月22日，为期三天的涡阳县“老子杯”乒乓球比赛落下帷幕。", {"涡阳县老子杯乒乓球比赛"}),
    # any meeting or match that somebody calls; what was held before a 的; a month
    ("7月3日，局长苏航主持召开党组理论学习中心组学习会。", {"党组理论学习中心组学习会"}),
    ("3月19日，县长何立群主持召开县长办公会，研究校舍改造。", {"县长办公会"}),
    ("在刚刚落幕的涡阳县中小学生科技创新大赛中，我校学生获奖。", {"涡阳县中小学生科技创新大赛"}),
    ("5月，县教育局举办第三届教师书法大赛。", {"第三届教师书法大赛"}),
    ("12月31日，“诗润童心”诗词诵读会如期举行。", {"诗润童心诗词诵读会"}),
    ("3月28日，学校开展城乡结对交流活动。校长周敏等参加活动。", {"城乡结对交流活动"}),
    (
        "市人大常委会视察我市学前教育工作\n11月8日，主任周敏带领代表，对学前教育工作进行视察。",
        {"市人大常委会视察我市学前教育工作"},
    ),
    ("我市教育代表团赴杭州学习考察\n5月6日，副市长周敏率团赴杭州考察。", {"我市教育代表团赴杭州学习考察"}),
    ("为期两周的涡阳县第三届“新苗杯”赛课活动于11月29日圆满落幕。", {"涡阳县第三届新苗杯赛课活动"}),
    ("2月26日，县教育局在涡阳中学组织召开高中教学质量分析会。", {"高中教学质量分析会"}),
    ("10月25日，“最美教师”先进事迹报告会走进涡阳中学。", {"最美教师先进事迹报告会"}),
    ("托起希望\n——涡阳县举行“希望之星”奖学金发放仪式\n8月22日，仪式在涡阳县举行。", {"希望之星奖学金发放仪式"}),
    ("10月26日，专家来校，对课题进行指导。课题指导会由教研员周敏主持。", {"课题指导会"}),
    ("扬帆——记涡阳中学开学典礼\n9月2日，师生齐聚操场，典礼隆重举行。", {"涡阳中学开学典礼"}),
    ("涡阳中学科技节展示活动侧记\n5月2日，活动在操场举行。", {"涡阳中学科技节展示活动"}),
    ("涡阳县教育局在我校开展调研\n5月2日，副局长周敏来校调研。", {"涡阳县教育局在我校开展调研"}),
    ("涡阳县教育局开展2024年春季开学工作专项检查\n3月7日，检查组到校开展检查。", {"2024年春季开学工作专项检查"}),
    ("4月28日，由涡阳中学、义门中学等6所学校组成的涡阳县教研联盟成立仪式在县城举行。", {"涡阳县教研联盟成立仪式"}),
    ("县委书记周敏在全县教育大会上的讲话\n同志们：今天，我们召开全县教育大会。", {"全县教育大会"}),
    (
        "县政协主席到联系学校上思政课\n3月5日，主席周敏为学生上了一堂思政课，老师参加。",
        {"县政协主席到联系学校上思政课"},
    ),
    ("9月20日，由中国教育学会主办、涡阳县教育局协办的“乡村振兴”公益巡讲走进涡阳县。", {"乡村振兴公益巡讲"}),
    # by its kind alone where its people are told of
    ("8月15日，涡阳县教育局举行欢迎会。副县长周敏表示祝贺。", {"欢迎会"}),
    ("10月21日，涡阳县委副书记周敏主持召开县政府常务会议。", {"县政府常务会议"}),
    ("5月6日，学校举办家庭教育公益讲座。", {"家庭教育公益讲座"}),
    # a ceremony or talk at which people speak, inside another event
    (
        "7月9日，“小水滴”夏令营在涡阳县开营。开营仪式上，副局长周敏致欢迎词。",
        {"小水滴夏令营", "开营仪式"},
    ),
    ("3月1日，校长周敏在反馈会上作了表态发言。", {"反馈会"}),
    # a quoted activity of which the text speaks as of one occasion
    ("5月24日，学校开展“送课到山乡”活动。活动中，教师周敏上了示范课。", {"送课到山乡活动"}),
    # a headline that joins two meetings of which the second was held afterwards; one that names none
    (
        "涡阳县召开全县教育大会暨庆祝教师节座谈会\n9月9日，全县教育大会召开。会后，县政府举行了庆祝第30个教师节座谈会。",
        {"全县教育大会", "庆祝第30个教师节座谈会"},
    ),
    (
        "涡阳县教育大会暨庆祝教师节座谈会召开\n9月9日，涡阳县教育大会暨庆祝教师节座谈会在县政府召开。",
        {"涡阳县教育大会暨庆祝教师节座谈会"},
    ),
    (
        "县委教育工作领导小组召开会议\n2月20日，涡阳县委教育工作领导小组召开2024年第一次全体会议。",
        {"2024年第一次全体会议"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_finds_events_that_were_held(text: str, expected: set[str]) -> None:
    assert events(text) == expected


def test_dates_an_event_by_its_sentence() -> None:
    text = "2024年9月8日，丰台区教育工作推进会召开。"
    found = extract(Document(key="d", version="v", text=text)).statements
    (date,) = [s for s in found if s.type == "date"]
    assert (date.object, date.quote) == ("2024-09-08", "2024年9月8日")
    assert parts_of(date.subject)[1] == "2024-09-08"


NOT_HELD = [
    "3月5日，学校召开关于此事的座谈会。",
    "学校将召开关于期末复习的动员会。",
    "关于召开家校共育工作的座谈会的建议收到了。",
    "丰台区教育局关于公布结对名单的通知\n8月28日，启动仪式另行举行。",
    # still to come, regular, or urged
    "每学期召开一次家长会议，定期举办教师论坛。",
    "学校将于5月举办校园艺术展演。",
    "各校要广泛开展主题教育活动，积极举办各类比赛。",
    "关于举办2024年中小学生合唱比赛的通知\n各校：\n定于5月10日举办2024年中小学生合唱比赛，请组织参加。",
    # no name of its own
    "日前，学校召开会议。会上，大家交流了看法。",
    "近日举行了各种各样的主题活动。",
    # titles and groups that look like visits
    "日前，张志远为正处级调研员，检查组组长由周敏担任。",
    "校长戴安民对专家组的莅临指导表示感谢。",
    "3月1日，学校派队参加区域内乃至全国联赛。",
    "副校长陈建业宣布体育节开幕。",
    # no occasion of its own; still to come; whoever comes along
    "5月24日，学校开展“送课到山乡”活动，受到欢迎。",
    "5月24日，市教育局将会同有关部门制定方案，召开全市校园安全工作推进会。",
    "冬夏令营由学校自行举办。",
    # bodies that end as meetings do, and several events at once
    "5月6日，涡阳县教育学会召开。涡阳县义门中学校友会举行捐赠，家长委员会参加。",
    "5月6日，校长介绍了举办校庆活动、信息学奥赛、作文竞赛的经验。",
    "3月28日，学校开展安全宣传教育活动，受到好评。",
    "5月24日，教研员周敏在培训班结业时讲话。",
    "3月1日，股长周敏、校长何立群参加慰问。",
    "3月1日，校长周敏等随队考察。",
    "3月1日，副县长周敏还看望了退休教师。",
    "据悉，本届联赛由校长周敏主持。",
    "8月15日，涡阳县教育局举行欢迎会。",
    "8月15日，副县长周敏出席签约仪式并讲话。",
    "8月15日，教研员周敏到场指导。",
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_reports_nothing_that_was_not_held(text: str) -> None:
    assert events(text) == set()


MEETING = "丰台区教育工作推进会召开\n本报讯 9月8日，丰台区教育工作推进会召开。"
ROLES = [
    (
        "周敏校长的报告《选课走班》、何立群校长的主旨报告《班级管理》令人难忘。",
        {("speak", "周敏"), ("speak", "何立群")},
    ),
    ("校长周敏的经验分享《一校一品》赢得掌声。", {("speak", "周敏")}),
    ("校长周敏学习了上级的报告《发展规划》。", set()),
    ("会场放着报告《发展规划》，校长周敏未到。", set()),
    ("校长周敏的著作《发展规划》已经出版。", set()),
    ("副局长周敏（主持丰台区教育局工作）对有关情况作了补充。", {("speak", "周敏")}),
    ("校长周敏、副校长何立群分别建议增加经费。", {("speak", "周敏"), ("speak", "何立群")}),
    ("区卫健委做好膳食指导，校长周敏负责。", set()),
    ("区委书记林向东出席会议并讲话。", {("attend", "林向东"), ("speak", "林向东")}),
    ("副区长何立群主持会议，副区长田甜作表态发言。", {("host", "何立群"), ("speak", "田甜")}),
    ("会议由副区长何立群主持。", {("host", "何立群")}),
    ("副局长周敏、吴迪、赵凯参加。", {("attend", "周敏"), ("attend", "吴迪"), ("attend", "赵凯")}),
    # unnamed people make their body take part, the body of a named person does not
    ("丰台区人大、丰台区政协的有关同志参加会议。", {("attend", "丰台区人大"), ("attend", "丰台区政协")}),
    ("丰台区教育局局长苏航参加会议。", {("attend", "苏航")}),
    # speech that stands for itself
    ("林向东强调，安全第一。", set()),
    # nobody's act
    ("会议的成功召开鼓舞人心，局长苏航说。", {("speak", "苏航")}),
    # all that people do there; who presides needs no object
    (
        "县长何立群主持，副区长田甜到场见证，局长苏航致开幕词。",
        {("host", "何立群"), ("attend", "田甜"), ("speak", "苏航")},
    ),
    ("研究员高晓应邀作了题为“留住好老师”的专题辅导。", {("speak", "高晓")}),
    ("教师高晓芸主持的课题立项。", set()),
    # bodies as subjects, and in none but their own clause
    ("丰台区第五小学、丰台区第六小学分别介绍了做法。", {("speak", "丰台区第五小学"), ("speak", "丰台区第六小学")}),
    ("丰台区文旅局也派员参加。", {("attend", "丰台区文旅局")}),
    ("丰台区教育局组织学生参加。", set()),
    ("参与的家长来自丰台区第五小学。", set()),
    # no verb of taking part: words that hold its characters, what somebody hears, a guide's role
    ("校长周敏与家长亲切交谈。", set()),
    ("研究员周敏长期与作家高天佑合作，大家听取工作汇报。", set()),
    ("与会人员听取了局长戴安民关于控辍保学的汇报。", {("speak", "戴安民")}),
    ("会议由丰台区教委指导、丰台区第五小学承办。", {("host", "丰台区第五小学")}),
    ("教师周敏曾获省级教学比赛一等奖。", set()),
    # speech in many words
    ("教授戴安民以《课堂的温度》为题作首场报告。", {("speak", "戴安民")}),
    ("校长戴安民为大家带来了一场题为《守望》的讲座。", {("speak", "戴安民")}),
    ("教研员戴安民对三节课进行点评。", {("speak", "戴安民")}),
    ("校长戴安民、教师何立群先后分享了经验。", {("speak", "戴安民"), ("speak", "何立群")}),
    ("派驻纪检组组长吴迪为党员上了廉政党课。", {("speak", "吴迪")}),
    ("副局长周敏担任评委。", {("attend", "周敏")}),
    ("副局长周敏为获奖教师颁发证书。", {("attend", "周敏")}),
    ("丰台区人大、丰台区政协相关负责同志参会。", {("attend", "丰台区人大"), ("attend", "丰台区政协")}),
    ("丰台区第五小学的18位教师上课，局长苏航远点评。", {("speak", "苏航远")}),
    ("少先队员戴安民向大会献词。", {("speak", "戴安民")}),
    ("丰台区第五小学、丰台区第六小学作了经验交流。", {("speak", "丰台区第五小学"), ("speak", "丰台区第六小学")}),
    # whoever is named after the verb; 由 begins anew
    (
        "出席会议的有丰台区第五小学校长戴安民、副校长周敏，会议由丰台区副区长何立群主持。",
        {("attend", "戴安民"), ("attend", "周敏"), ("host", "何立群")},
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ROLES)
def test_reads_who_did_what_at_an_event(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert parts(MEETING + sentence) == expected


HOSTS = [
    # the headline says who held it; its number tells that the report speaks of the same meeting
    (
        "丰台区教委召开2024年第二次会议\n5月6日，副区长周敏主持召开区教委今年第二次会议。",
        {("host", "丰台区教委"), ("host", "周敏")},
    ),
    ("丰台区教育局日前召开学区改革论证会。", {("host", "丰台区教育局")}),
    (
        "近日，丰台区教育局、通州区教育局共同举办结对签约仪式。",
        {("host", "丰台区教育局"), ("host", "通州区教育局")},
    ),
    # where it was held is no host
    ("5月6日，丰台区校长论坛在丰台区第五小学举行。", set()),
    # a body that a later post only takes over is not left out
    (
        "近日，丰台区教委召开校园安全工作会议，副主任周敏主持会议。",
        {("host", "丰台区教委"), ("host", "周敏")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HOSTS)
def test_reads_who_held_an_event(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(text) == expected


def test_takes_visitors_for_attending_and_hosts_who_report_for_speaking() -> None:
    text = "何立群一行来校调研\n5月6日，副区长何立群一行来校调研，局长苏航陪同。丰台区第五小学校长戴安民汇报了工作。"
    assert parts(text) == {("attend", "何立群"), ("attend", "苏航"), ("speak", "戴安民")}


def test_makes_the_regions_of_a_cooperation_its_members() -> None:
    text = "通州区、武清区、廊坊市三地联手。“通武廊”教育合作已有五年。"
    assert {("member", "通州区"), ("member", "武清区"), ("member", "廊坊市")} <= parts(text)


PLACES = [
    ("近日，丰台区教育工作推进会召开。", "Event", "丰台区"),
    ("“青竹教育共同体”启动仪式在梁平区举行。", "Event", "梁平区"),
    ("深化丰台区中小学教师“区管校聘”管理体制改革。", "Program", "丰台区"),
    ("推进丰台区学校品质提升工程。", "Program", "丰台区"),
]


@pytest.mark.parametrize(("text", "label", "region"), PLACES)
def test_places_events_and_programs_by_their_names(text: str, label: str, region: str) -> None:
    found = {
        compose_name(str(s.object))
        for s in extract(Document(key="d", version="v", text=text)).statements
        if s.type == "IN_REGION" and label_of(s.subject) == label
    }
    assert found == {region}


ELSEWHERE = [
    # of two events the one whose kind the sentence names; prizes of a contest; those who come and those who receive
    (
        "7月9日，“小水滴”夏令营开营仪式在涡阳县举行。“小水滴”夏令营在涡阳县开营。本次夏令营由涡阳县教育局主办。",
        {("host", "涡阳县教育局")},
    ),
    (
        "4月23日，涡阳县青年教师素养大赛决赛落幕。涡阳县第三中学饶思敏、涡阳县第五中学詹红梅获得一等奖。",
        {("attend", "饶思敏"), ("attend", "詹红梅")},
    ),
    ("4月23日，涡阳县教育工作推进会召开。涡阳县第三中学饶思敏获得一等奖。", set()),
    (
        "涡阳县教育局赴宁波考察交流\n7月9日，涡阳县教育局局长饶思敏率队赴宁波考察。副局长应国良会见了一行人。",
        {("attend", "饶思敏"), ("attend", "应国良")},
    ),
    (
        "3月21日，涡阳县语文教学研讨会召开。来自涡阳县第三中学、涡阳县第五中学等校的60余名教师参会。研讨会由涡阳县教研室主办。",
        {("attend", "涡阳县第三中学"), ("attend", "涡阳县第五中学"), ("host", "涡阳县教研室")},
    ),
    ("5月6日，涡阳县校长论坛在县城举行。涡阳县第三中学共举办讲座15场。", set()),
    ("5月6日，涡阳县校长论坛在集团总校——涡阳县第三中学举行。", set()),
    # who takes part in something else, who holds something else; whom somebody stands for or speaks to
    (
        "5月6日，涡阳县校长论坛在县城举行。教师饶思敏去年还参加了新疆和田地区支教送培。",
        set(),
    ),
    ("5月6日，涡阳县校长论坛在县城举行。全国中学生模拟联合国由团委主办。", set()),
    (
        "5月6日，涡阳县校长论坛在县城举行。论坛上，副县长饶思敏代表县政府讲话，向涡阳县第三中学表示祝贺。",
        {("speak", "饶思敏")},
    ),
    # what is only planned or prepared; who speaks in a line of his own; who came along
    (
        "5月6日，国务院新闻发布会举行。教育局将会同有关部门制定方案，召开会议。",
        set(),
    ),
    ("饶思敏一行来校调研\n5月6日，副县长饶思敏一行来校，调研全国校长论坛承办筹备工作。", {("attend", "饶思敏")}),
    (
        "5月6日，涡阳县校长论坛在县城举行。\n饶思敏老师：我们要守住课堂。\n詹红梅：负责签到。",
        {("speak", "饶思敏")},
    ),
    (
        "饶思敏一行来校调研\n5月6日，副县长饶思敏一行来校调研。随行的还有县教育局局长詹红梅。",
        {("attend", "饶思敏"), ("attend", "詹红梅")},
    ),
    ("涡阳县委书记饶思敏在全县教育大会上的讲话\n同志们：今天，我们召开全县教育大会。", {("speak", "饶思敏")}),
    (
        "●涡阳县 3月14日，涡阳县教育局召开幼小衔接工作推进会。\n●蒙城县 校长饶思敏在开学仪式上致辞。",
        {("host", "涡阳县教育局")},
    ),
    ("4月7日，“红色基因”升旗仪式在涡阳中学举行。升旗仪式后，副校长饶思敏讲述了校史。", set()),
    (
        "9月24日，涡阳县教学视导反馈会召开。副局长饶思敏主持反馈会。",
        {("host", "饶思敏")},
    ),
    (
        "10月21日，涡阳县教育工作会议召开。10月23日，副局长饶思敏一行到义门镇调研学前教育。局长詹红梅陪同。",
        {("attend", "饶思敏"), ("attend", "詹红梅")},
    ),
    (
        "涡阳县召开“双减”工作联席会议\n3月6日，涡阳县“双减”工作联席会议在县城召开。副县长饶思敏主持会议。",
        {("host", "饶思敏")},
    ),
    # whom somebody stands for; who did other things in the same sentence
    ("5月6日，涡阳县校长论坛在县城举行。会上，副校长饶思敏代表校长詹红梅作了发言。", {("speak", "饶思敏")}),
    (
        "饶思敏老师参加了涡阳县校长论坛，詹红梅老师参加新疆和田地区支教送培并作了讲座。5月6日，涡阳县校长论坛在县城举行。",
        {("attend", "饶思敏")},
    ),
    # the lines of a chronicle
    (
        "2019年5月，涡阳县首届“金帆杯”教学大赛举行。\n2020年6月，校长饶思敏在仪式上讲话。",
        set(),
    ),
    # an entry of a yearbook leaves the one before; a talk inside an activity ends where the activity goes on
    (
        "【教学大赛】3月1日，涡阳县首届“金帆杯”教学大赛举行。\n【支教】教师饶思敏开展讲座9场。",
        set(),
    ),
    (
        "涡阳县举行“小水滴”夏令营\n7月9日，“小水滴”夏令营开始。开营仪式上，副局长周敏致辞。活动期间，校长戴安民介绍了校史。",
        {("speak", "周敏"), ("speak", "戴安民"), ("host", "涡阳县")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_ties_people_to_the_event_that_is_meant(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(text) - {("host", "涡阳县")} == expected - {("host", "涡阳县")}


HOLDERS = [
    # who is in charge of something else in the sentence holds no match; nor does who runs what was founded
    (
        "5月6日，区教育局统筹师资，丰台区第五小学承担培训；丰台区首届“金帆杯”教学大赛在丰台区第六小学举办。",
        set(),
    ),
    ("5月6日，丰台区教学大赛在丰台区第六小学举行。学校设立名师工作室，由教师高天佑主持。", set()),
    ("5月6日，丰台区教学大赛在丰台区第六小学举行。区教研室成立评课组，由校长高天佑主持。", set()),
    ("5月6日，丰台区教育局举办丰台区首届“金帆杯”教学大赛。", {("host", "丰台区教育局")}),
    ("5月6日，丰台区教学大赛在丰台区第六小学举行。大赛由副局长高天佑主持。", {("host", "高天佑")}),
    ("5月6日，丰台区教育工作推进会召开，由副局长高天佑主持。", {("host", "高天佑")}),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_says_who_holds_an_event_and_no_one_else(text: str, expected: set[tuple[str, str]]) -> None:
    assert {part for part in parts(text) if part[0] == "host"} == expected
