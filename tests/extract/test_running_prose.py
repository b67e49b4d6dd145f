"""Whose an initiative is in running prose: pages on a school, features, divisions of duties, personnel notices."""

import pytest

from tests.extract.qingshui import BUREAU, owners

NEWS = "清水县教育工作会召开\n本报讯（记者 孙文）日前，清水县教育工作会召开。\n"
PROFILE = "清水县河湾初级中学\n学校简介\n清水县河湾初级中学始建于1958年，现有学生1780人。\n"
DUTIES = "关于调整局领导班子成员工作分工的通知\n各学校：\n经局党组会议研究，对局领导班子成员工作分工作如下调整：\n"
SIGNED = "\n清水县教育局\n2024年3月1日"
PLAN = "清水县教育局2024年工作要点\n"
SCHOOL = "清水县河湾初中"

BEGUN = [  # a quoted name alone behind the verb of those who began it
    ("清水县第四中学心理教师方雪梅2020年开设“纸船信箱”，每天回信。", {"implement 方雪梅: 纸船信箱"}),
    ("清水县第四中学美术教师王秀兰创办“剪纸光阴”，已有三年。", {"implement 王秀兰: 剪纸光阴"}),
    ("县妇联每逢六一推出“爱心包裹”，已寄出三千件。", {"implement 清水县妇联: 爱心包裹"}),
    ("县教研室主任李红2021年发起“山风共读”，带着老师们读书。", {"implement 李红: 山风共读"}),
    # not so, not theirs, or no initiative
    ("县应急局启动“四级响应”，各校停课。", set()),
    ("县教育局要求各校开设“阳光信箱”，每周开一次。", set()),
    ("清水县第一中学原计划创办“山风诗社”，后来没有办成。", set()),
    ("清水县第一中学荣获“书香校园”，师生很高兴。", set()),
    ("县教育局设立“投诉电话”，接受监督。", set()),
    ("县妇联主席王秀兰参观了清水县第二小学开设的“阳光信箱”。", set()),
]
OF_A_PERSON = [  # a quoted name behind 主持的, of which the words behind it say that it runs
    ("清水县第四中学心理教师方雪梅主持的“纸船信箱”已回信六百封。", {"lead 方雪梅: 纸船信箱"}),
    ("清水县第四中学美术教师王秀兰创办的“剪纸光阴”深受学生欢迎。", {"implement 王秀兰: 剪纸光阴"}),
    ("“围炉夜评”是大家提议搞起来的，如今由清水县第四中学教务处主任李红负责张罗。", {"lead 李红: 围炉夜评"}),
    ("清水县第四中学语文教师方雪梅牵头的“纸船信箱”，三年来回信六百封。", {"lead 方雪梅: 纸船信箱"}),
    (
        "“纸船信箱”是县团委书记李红办起来的，现由县青少年宫接手。",
        {"implement 李红: 纸船信箱", "lead 清水县青少年宫: 纸船信箱"},
    ),
    (
        "“山里来信”的发起者是清水县第四中学教师李红，现在由县团委接着办。",
        {"implement 李红: 山里来信", "implement 共青团清水县委: 山里来信"},
    ),
    ("“纸船信箱”是县团委书记李红写的一首诗，由县文联出版。", set()),
    ("清水县第四中学语文教师方雪梅牵头的“纸船信箱”，很远。", set()),
    ("清水县第四中学心理教师方雪梅主持的“纸船信箱”专栏刊出了。", set()),
    ("清水县第四中学心理教师方雪梅主持的“山那边的海”获了奖。", {"lead 方雪梅: 山那边的海"}),
    ("“山里来信”是他写的一本书，由县文联出版。", set()),
    ("“温故知新”是他提出的。", set()),
]
AGAIN = [  # what is held again and again, though one meeting is no initiative
    (
        "清水县第四中学每月开展一次“灯下名师”故事会，工会主席李红负责组织。",
        {"implement 清水县第四中学: 灯下名师故事会", "lead 李红: 灯下名师故事会"},
    ),
    (
        "清水县第四中学每学期举办“山风”分享会，由工会主席李红负责。",
        {"implement 清水县第四中学: 山风分享会", "lead 李红: 山风分享会"},
    ),
    ("县妇联定期组织“亲子半日”恳谈会。", {"implement 清水县妇联: 亲子半日恳谈会"}),
    ("清水县第四中学“灯下名师”沙龙每月一期，由教科室主任李红组织。", {"lead 李红: 灯下名师沙龙"}),
    (
        "今年暑假，清水县第四中学将与清水县第一中学共同举办“看海的夏天”研学营，首批四十人。",
        {"lead 清水县第四中学: 看海的夏天研学营", "lead 清水县第一中学: 看海的夏天研学营"},
    ),
    ("清水县第四中学“灯下名师”沙龙昨天结束，由教科室主任李红主持。", set()),
    ("清水县第四中学昨天举办“灯下名师”故事会，工会主席李红负责组织。", set()),
    ("清水县第四中学召开“灯下名师”座谈会，由工会主席李红主持。", set()),
    ("清水县第四中学每月表扬“灯下名师”，由工会主席李红负责。", set()),
]
STARTED = [
    ("县卫健局牵头建立“就诊转介通道”，每周开一天专号。", {"lead 清水县卫健局: 就诊转介通道"}),
    ("县教育局开通“快捷通道”，考生凭证入场。", set()),
    (
        "3月起启动“停课不停学”线上教学，县教师进修学校牵头组织骨干教师录制微课。",
        {"lead 清水县进修学校: 停课不停学线上教学"},
    ),
    ("启动“春雨”计划，县教师进修学校牵头编写校本读本12册。", {"lead 清水县进修学校: 春雨计划"}),
    ("启动“春雨”计划，县教师进修学校牵头制定评价标准。", {"lead 清水县进修学校: 春雨计划"}),
    ("启动“春雨”计划，县教师进修学校牵头录制了一首歌。", set()),
    ("启动“春雨”计划，县教师进修学校牵头承办了首届运动会。", set()),
    ("启动“春雨”计划，县教师进修学校编写《春雨集》。", set()),
]
OF_ITS_KIND = [
    (
        "清水县第四中学承办“田间夜校”项目，全年培训千人次。副校长李红主抓项目。",
        {"implement 清水县第四中学: 田间夜校项目", "lead 李红: 田间夜校项目"},
    ),
    (
        "清水县第四中学承办“墩苗育人”项目，全年培训千人次。教务处主任李红统筹项目。",
        {"implement 清水县第四中学: 墩苗育人项目", "lead 李红: 墩苗育人项目"},
    ),
    (
        "清水县第四中学开展“墩苗育人”活动，每月一次。教务处主任李红牵头活动。",
        {"implement 清水县第四中学: 墩苗育人活动", "lead 李红: 墩苗育人活动"},
    ),
    (
        "清水县第四中学承办“墩苗育人”行动，全年培训千人次。副校长李红主抓项目。",
        {"implement 清水县第四中学: 墩苗育人行动"},
    ),
    (
        "清水县第四中学承办“墩苗育人”项目，全年培训千人次。副校长李红分管项目。",
        {"implement 清水县第四中学: 墩苗育人项目"},
    ),
    (
        "清水县第四中学承办“墩苗育人”项目，全年培训千人次。副校长李红主抓教学。",
        {"implement 清水县第四中学: 墩苗育人项目"},
    ),
]
BROUGHT_IN = [  # whom the subject calls in does not become the subject of the next clause
    ("县民政局引入清水县同行社工中心，在四个镇开展“护苗成长”项目。", {"implement 清水县民政局: 护苗成长项目"}),
    ("县妇联通过购买服务，引入清水县同行社工中心，开展“护蕾”计划。", {"implement 清水县妇联: 护蕾计划"}),
    ("县妇联委托清水县同行社工中心，在三所小学开展“护蕾”计划。", {"implement 清水县妇联: 护蕾计划"}),
    ("县民政局看望了清水县第四中学，清水县第二中学开展“护蕾”计划。", {"implement 清水县第二中学: 护蕾计划"}),
    ("县民政局建议引入清水县同行社工中心，开展“护蕾”计划。", set()),
    ("引入清水县同行社工中心，开展“护蕾”计划。", set()),
]
ROOMS = [  # what is run, and the room that bears its name
    (
        "县妇联办好“河湾之家”留守儿童活动，县教育局派人参与。",
        {"implement 清水县妇联: 河湾之家留守儿童活动", "support 清水县教育局: 河湾之家留守儿童活动"},
    ),
    ("县妇联办好“河湾之家”留守儿童活动室，县教育局派人参与。", set()),
    ("县妇联建好“河湾之家”青少年活动中心，县教育局派人参与。", set()),
]
PARTS = [  # parts of the school that the page is about, at times of the year
    ("校友会2015年起每年腊月发起“暖冬行动”，给困难学生送棉衣。", {f"implement {SCHOOL}校友会: 暖冬行动"}),
    ("工会每到腊月开展“暖冬行动”。", {f"implement {SCHOOL}工会: 暖冬行动"}),
    ("校团委每年三月发起“学雷锋行动”，带着学生进社区。", {f"implement {SCHOOL}团委: 学雷锋行动"}),
    ("“云上河湾”智慧校园工程由李红总负责。", {"lead 李红: 云上河湾智慧校园工程"}),
    ("工会每到腊月参加“暖冬行动”。", set()),
    ("校友会每年腊月称赞“暖冬行动”。", set()),
    ("校团委没有发起“学雷锋行动”。", set()),
]
ITEMS = [
    ("“灯塔热线”由县青少年心理健康辅导中心值守。", {"implement 清水县青少年心理健康辅导中心: 灯塔热线"}),
    ("启动“托底”计划，县教研室主任李红对结果负总责。", {"lead 李红: 托底计划"}),
    ("开展“托底”行动。李红同志对此项工作负总责。", {"lead 李红: 托底行动"}),
    ("启动“托底”计划，各校校长对本校质量负总责。", set()),
    ("启动“托底”计划，县教研室主任李红对食堂安全负总责。", set()),
]
HANDED = [
    ("“山灯”支教计划一应工作由李红移交王树林同志负责。", {"lead 王树林: 山灯支教计划"}),
    ("“山灯”支教计划的日常工作由李红移交给王树林同志。", {"lead 王树林: 山灯支教计划"}),
    ("“山灯”支教计划的账本由李红移交给王树林同志。", set()),
    ("“山灯”支教计划拟由李红移交给王树林同志，尚未确定。", set()),
]
TWO_HEADS = (
    "李红　党组成员、副局长\n负责项目工作。{}\n胡增兰　党组成员、县教学研究和教师发展中心主任\n主持“磨剑”工程日常工作。"
)
OF_ONE = [
    (
        "“暖窗”取暖改造项目、教师周转房建设由其负责调度，财务股按职责落实。",
        {"lead 李红: 暖窗取暖改造项目", f"implement {BUREAU}财务股: 暖窗取暖改造项目"},
    ),
    ("“暖窗”改造项目和“一校一品”工程由其统筹。", {"lead 李红: 暖窗改造项目", "lead 李红: 一校一品工程"}),
    ("牵头实施“健康跑”计划。", {"lead 李红: 健康跑计划"}),
    ("具体分管“平安路”工程，任“一校一品”计划总负责人。", {"lead 李红: 平安路工程", "lead 李红: 一校一品计划"}),
    ("参加“平安路”工程负责人会议。", set()),
    ("分管财务股。", set()),  # what stands below the line of somebody else is not hers
]
THAT_COMRADE = [
    (
        "李红，女，1979年5月生，现任清水县第一小学副校长。该同志2017年起分管德育，发起并主持的“河岸记”研学项目很受欢迎。",
        {"lead 李红: 河岸记研学项目"},
    ),
    ("李红，清水县第一小学教师。该老师长期主持“河岸记”研学项目。", {"lead 李红: 河岸记研学项目"}),
    ("副校长李红和副校长王芳到会。该同志主持“河岸记”研学项目。", set()),
    ("李红，清水县第一小学教师。该老师参加了“河岸记”研学项目。", set()),
]

NEXT = [  # what the sentences around a name say of it
    (
        "清水县第四中学教师王秀兰编成一套操，起名“扇舞进课间”。如今王秀兰调到县教师发展中心，专门负责这件事。",
        {"lead 王秀兰: 扇舞进课间"},
    ),
    (
        "二是“十里送课”，每学期不少于4次，走进偏远乡镇，由县教研室主任李红总牵头，路线都归他排。",
        {"lead 李红: 十里送课"},
    ),
    ("“十里送课”自2019年起实施，由县教研室负责。", {"lead 清水县教研室: 十里送课"}),
    ("县教育局师训股股长李红出席。“青果工程”由师训股归口管理。", {f"lead {BUREAU}师训股: 青果工程"}),
    ("县教育局师训股、清河县教育局师训股到会。“青果工程”由师训股牵头。", set()),
    (
        "会议通过《清水县中小学教师“编随人走”管理改革实施方案》，改革由县教育局牵头。",
        {"lead 清水县教育局: 编随人走"},
    ),
    ("会议通过《清水县“雏鸟”行动实施方案》，行动由县教育局牵头。", {"lead 清水县教育局: 雏鸟行动"}),
    ("会议通过《清水县“雏鸟”行动实施方案》，经费由县财政局负责。", set()),
    (
        "“周末快线”班车2023年开通，县教育局、县交通局两家联合调度。",
        {"implement 清水县教育局: 周末快线班车", "implement 清水县交通局: 周末快线班车"},
    ),
    ("“剪纸光阴”课程就此定型，王秀兰老师一直是课程负责人。", {"lead 王秀兰: 剪纸光阴课程"}),
    ("“萤光”假期课堂，县妇联主席王秀兰既当负责人又当老师，很受欢迎。", {"lead 王秀兰: 萤光假期课堂"}),
    ("设立镇教育奖励基金，由县教育局副局长李红负责筹集。", {"lead 李红: 镇教育奖励基金"}),
    ("“六一儿童节”每年一次，由县妇联组织慰问。", set()),
    ("“教育公平”是社会公平的基础，由县教育局负责落实。", set()),
    ("县教育局推行“平安路”工程。有人提问，如果出了事故，谁负责这件事。", {"implement 清水县教育局: 平安路工程"}),
]
TAKEN_OVER = [  # who has it by now, and no longer those before
    ("“平安路”工程此前由李红同志分管，现调整为王强同志分管。", {"lead 王强: 平安路工程"}),
    ("“平安路”工程此前由李红同志分管，现由王强同志分管。", {"lead 王强: 平安路工程"}),
    ("“平安路”工程原由安全股负责，现改为县住建局负责。", {"lead 清水县住建局: 平安路工程"}),
    ("王强同志接替李红同志负责“平安路”工程。", {"lead 王强: 平安路工程"}),
    ("“平安路”工程最初由县教育局发起，现有二十所学校参加。", {f"implement {BUREAU}: 平安路工程"}),
    ("李红同志任“平安路”工程总负责人，王强同志任副总负责人。", {"lead 李红: 平安路工程"}),
    ("“平安路”工程，责任落实到安全股。", {f"lead {BUREAU}安全股: 平安路工程"}),
]


@pytest.mark.parametrize(
    ("frame", "told", "expected"),
    [
        *(
            (NEWS, *case)
            for case in (
                *BEGUN,
                *THAT_COMRADE,
                *OF_A_PERSON,
                *AGAIN,
                *STARTED,
                *OF_ITS_KIND,
                *BROUGHT_IN,
                *ROOMS,
                *NEXT,
            )
        ),
        *((PROFILE, *case) for case in PARTS),
        *((PLAN, *case) for case in ITEMS),
        *((DUTIES, *case) for case in (*HANDED, *TAKEN_OVER)),
    ],
)
def test_reads_whose_it_is(frame: str, told: str, expected: set[str]) -> None:
    """Alone on its page, each sentence says whose the initiative is, or nothing of it."""
    found = owners(frame + told + (SIGNED if frame in (PLAN, DUTIES) else ""))
    assert {one for one in found if "propose" not in one} == expected


@pytest.mark.parametrize(("told", "expected"), OF_ONE)
def test_duties_of_one_end_where_the_next_one_begins(told: str, expected: set[str]) -> None:
    """The line with the next name ends a section, also where nobody else is found on it."""
    found = owners(DUTIES + TWO_HEADS.format(told) + SIGNED)
    assert {one for one in found if "磨剑" not in one or "李红" in one} == expected


MENU = (
    "首页　学校概况　新闻动态　党建之窗　教学科研　德育天地　校务公开　校友之家\n当前位置：首页 >> 概况 >> {0}\n{0}\n"
)
DATED = "发布时间：2023-10-12　　作者：校办　　点击：3127次\n\n"
TOLD = (
    "清水县河湾初级中学坐落在县城西郊，1984年改称河湾乡中学，2021年起与清河县第三中学结对。\n"
    "“星光夜谈”由政教处组织，每周两次。"
)
PAGES = [
    (MENU.format("学校简介") + DATED + TOLD, {f"lead {SCHOOL}政教处: 星光夜谈"}),
    (MENU.format("学校概况") + TOLD, {f"lead {SCHOOL}政教处: 星光夜谈"}),
    (MENU.format("校园简介") + DATED + TOLD, {f"lead {SCHOOL}政教处: 星光夜谈"}),
    (MENU.format("友情链接") + DATED + TOLD, set()),
    (MENU.format("学校简介") + "建校六十年来，几代人在山沟里教书育人。" * 6 + TOLD, set()),
    (MENU.format("招生问答") + "清河县第三中学、清水县第一中学在城里。" + TOLD, set()),
]


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_a_page_on_a_school_below_the_menu_of_its_site(text: str, expected: set[str]) -> None:
    """The school that such a page begins with is whose parts it names barely."""
    assert owners(text) == expected
