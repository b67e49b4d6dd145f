"""Work, activities and projects without quotation marks that somebody definite has; beside them words that look alike
and name nothing, or that nobody has."""

import pytest

from graph.identity.keys import label_of
from graph.records import Document
from ingest.extract.extract import extract
from tests.extract.qingshui import BUREAU, owners

SCHOOL = "清水县第一中学"
SECTION = f"{SCHOOL}总务处"
GIVEN = [
    ("一是微课题库共享项目交给清水县第一中学统筹，各校配合。", {f"lead {SCHOOL}: 微课题库共享项目"}),
    ("名师进村结对活动由县教育局组织，年底考核。", {f"lead {BUREAU}: 名师进村结对活动"}),
    ("板书提升训练营继续由县教育局举办。", {f"lead {BUREAU}: 板书提升训练营"}),
    ("1.教育故事征集活动。由县教育局组织，各校报送。", {f"lead {BUREAU}: 教育故事征集活动"}),
    ("县招生考试委员会要统筹做好随迁子女升学考试工作。", {"lead 清水县招生考试委员会: 随迁子女升学考试"}),
    ("县教育局设立了乡村教师奖，每年评一次。", {f"implement {BUREAU}: 乡村教师奖"}),
    ("清水县第一中学特意增设青年教师成长奖，鼓励教师。", {f"implement {SCHOOL}: 青年教师成长奖"}),
    ("清水县第一中学设立“望河”奖学金，奖励学生。", {f"implement {SCHOOL}: 望河奖学金"}),
    ("县直小学的招生工作意见由县教育局基教股负责制订并组织实施。", {f"lead {BUREAU}基教股: 县直小学的招生工作意见"}),
    ("清水县第一中学近年来坚持立德为先，做大做强具有学校特色的“望河教育”品牌。", {f"implement {SCHOOL}: 望河教育品牌"}),
    (
        "清水县第一中学党委立足校情，探索实施“支部书记联合备课工作坊”。",
        {f"implement {SCHOOL}党委: 支部书记联合备课工作坊"},
    ),
    ("清水县第一中学推行“一主两翼三结合”的育人模式。", {f"implement {SCHOOL}: 一主两翼三结合育人模式"}),
    ("板书提升训练营由县教育局具体组织。", {f"implement {BUREAU}: 板书提升训练营"}),
    ("板书提升训练营由县教育局组织实施。", {f"implement {BUREAU}: 板书提升训练营"}),
    (
        "县教育局成立控辍保学工作专班，统筹推进全县控辍保学工作。",
        {f"lead {BUREAU}控辍保学工作专班: 控辍保学"},
    ),
    (
        "清水县第一中学方案。建立以校长为组长的学校智慧校园建设工作领导小组，顶层规划、领导统筹智慧校园建设工作。",
        {"lead 清水县第一中学智慧校园建设工作领导小组: 智慧校园建设"},
    ),
    ("本次遴选中的材料核对工作，由李红同志统一负责。", {"lead 李红: 材料核对"}),
    ("清水县第一中学教师大会召开。心理疏导工作由德育处主任李红主抓。", {"lead 李红: 心理疏导"}),
    ("清水县第一中学工作总结。灶台明亮改造项目由总务处全程跟进，已完工。", {f"implement {SECTION}: 灶台明亮改造项目"}),
    ("清水县第一中学工作总结。初三登攀行动由九年级组包干。", {f"lead {SCHOOL}九年级组: 初三登攀行动"}),
    ("清水县第一中学工作总结。周记评改改革由总务处拿方案，各组具体做。", {f"lead {SECTION}: 周记评改改革"}),
    ("清水县第一中学工作总结。绘本漂流工作由图书馆管理员李红梅老师负责。", {"lead 李红梅: 绘本漂流"}),
    ("会议要求，要全面推进“名校+”教育联合体建设，由县教育局牵头。", {f"lead {BUREAU}: 名校+教育联合体建设"}),
    ("会议要求，要做好城区大班额化解，由县教育局负责。", {f"lead {BUREAU}: 城区大班额化解"}),
    ("会议要求，要加快推进城乡联校建设，由县教育局负责。", {f"lead {BUREAU}: 城乡联校建设"}),
    # who takes it on before its name
    ("县教育局将同步开展跟班实践活动，每人不少于3天。", {f"implement {BUREAU}: 跟班实践活动"}),
    (
        "县教育局与清水县第一中学合作推出山区实验箱项目。",
        {f"implement {BUREAU}: 山区实验箱项目", f"implement {SCHOOL}: 山区实验箱项目"},
    ),
    ("县教育局承担山区课程改进工作，每学期到校两次。", {f"implement {BUREAU}: 山区课程改进"}),
    # the verb of whoever has it
    (
        "清水县第一中学读书月。家委会主动报名，承办了周末绘本共读沙龙，首场座无虚席。",
        {f"implement {SCHOOL}家委会: 周末绘本共读沙龙"},
    ),
    ("县科协连续六年举办少年电波夏令营，报名踊跃。", {"lead 清水县科协: 少年电波夏令营"}),
    (
        "今年春天，县图书馆与清水县第一中学联合发起田埂朗读活动。",
        {"implement 清水县图书馆: 田埂朗读活动", f"implement {SCHOOL}: 田埂朗读活动"},
    ),
    ("清水县第一中学自去年秋天起推行的小小讲书人选拔活动也将收官。", {f"implement {SCHOOL}: 小小讲书人选拔活动"}),
    # the topic of a clause, of an item, of what is told of a place
    ("家长讲堂进村活动原来放在局里，从今年9月起移交县妇联，村村有课表。", {"lead 清水县妇联: 家长讲堂进村活动"}),
    ("督导检查工作由县教育局开展，结果纳入考核。", {f"implement {BUREAU}: 督导检查"}),
    ("6.乡土剪纸课程。清水县第一中学牵头，各校参加。", {f"lead {SCHOOL}: 乡土剪纸课程"}),
    (
        "校外托管联合执法由县教育局和县公安局一起抓。",
        {f"lead {BUREAU}: 校外托管联合执法", "lead 清水县公安局: 校外托管联合执法"},
    ),
    (  # each its own
        "县教研室承担课程过程性指导工作，每学期两次；经费保障工作由县财政局负责。",
        {"implement 清水县教研室: 课程过程性指导", "lead 清水县财政局: 经费保障"},
    ),
    (  # the next item speaks of something else
        "一是板书提升训练营由县教育局举办；二是山路导览，清水县第一中学负责开发。",
        {f"lead {BUREAU}: 板书提升训练营"},
    ),
]
NOT_GIVEN = [
    "微课题库共享项目由各校负责。",  # nobody definite
    "日常管理工作由县教育局负责。",  # of something else
    "该读书推广活动由县教育局组织。",  # named elsewhere
    "微课题库共享项目由县教育局提供的数据显示进展顺利。",  # no charge
    "（五）丰富文体竞赛活动。由县教育局牵头。",  # what is to be done
    "经批准后参加培训活动由县教育局组织。",
    "读书分享活动将由专人负责。",
    "县教育局承担教育教学管理工作。",  # says little
    "县教育局开展了丰富多彩的读书分享活动。",  # held once, of no name
    "昨日，县教育局举办读书分享活动。",
    "县教育局主抓教育教学和德育活动。",
    "（三）推进山区课程改革。县教育局牵头。",  # an item that tells what to do
    "县图书馆承办各校读书分享活动。",
    "县教育局推出一系列乡土课程。",
    "副校长李红负责学籍管理工作。",  # a field of duty
    "乡土剪纸课程将由谁牵头，尚未确定。",
    "清水县第一中学设立一等奖三名，优秀奖若干。",
    "县教育局设立相关奖。",
    "本办法由县教育局负责解释。",
    "各校要统筹做好随迁子女入学工作。",
    "各校成立控辍保学工作专班，统筹推进本校控辍保学工作。",
    "县教育局成立工作专班，统筹推进各项重点工作。",
    "希望县教育局同步开展跟班实践活动。",  # wished for
    "要求各校同步开展跟班实践活动。",
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_reads_who_has_work_without_quotation_marks(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize("text", NOT_GIVEN)
def test_reads_nothing_where_nobody_definite_has_a_name(text: str) -> None:
    assert owners(text) == set()


@pytest.mark.parametrize("text", ["系统管理员操作简单。", "由管理员统一保管。", "仓库管理员高度负责。"])
def test_takes_no_word_behind_a_keeper_for_a_name(text: str) -> None:
    statements = extract(Document("d", "v", text)).statements
    assert not [s for s in statements if s.type == "MENTION" and label_of(s.subject) == "Person"]


@pytest.mark.parametrize(
    "text", ["本学期轮值学校为清水县育才中学。", "轮值学校负责张罗。", "今年的盟主学校是清水县育才中学。"]
)
def test_takes_a_school_in_its_turn_for_no_name(text: str) -> None:
    statements = extract(Document("d", "v", text)).statements
    named = {s.subject for s in statements if s.type == "MENTION" and label_of(s.subject) == "School"}
    assert all("育才中学" in key for key in named)


FAR = [
    (
        "清水县第一中学开办的陇上实验班，由清水县第二中学线上授课。",
        {f"implement {SCHOOL}: 陇上实验班", "support 清水县第二中学: 陇上实验班"},
    ),
    (
        "清水县第一中学着力改进课堂。同校开办的陇上实验班，则由清水县第二中学远程授课。",
        {f"implement {SCHOOL}: 陇上实验班", "support 清水县第二中学: 陇上实验班"},
    ),
    (
        "县第二中学开设的乡土兴趣班由县文化馆在线授课。",
        {"implement 清水县第二中学: 乡土兴趣班", "support 清水县文化馆: 乡土兴趣班"},
    ),
    (  # held once more and again, and no event
        "4月23日，清水县第一中学举行读书节开幕式。家委会承办了周末亲子共读沙龙，首期定于26日开讲。",
        {f"implement {SCHOOL}家委会: 周末亲子共读沙龙"},
    ),
    ("清水县第一中学列入第二批。学校每周三举行家长陪餐日活动，欢迎报名。", {f"implement {SCHOOL}: 家长陪餐日活动"}),
    ("关于午休床位改造项目，我局已委托县城投公司实施。", {"implement 清水县城投公司: 午休床位改造项目"}),
    (  # another clause with work of its own
        "清水县第一中学工作总结\n教务处推行课堂观察制度，教科室组织了磨课比武活动。",
        {f"implement {SCHOOL}教务处: 课堂观察制度"},
    ),
    (
        "清水县第一中学工作总结\n学生处的午间广播站项目，现由高二年级组接手。",
        {f"lead {SCHOOL}高二年级组: 午间广播站项目"},
    ),
    (  # an item without a number
        "签约仪式举行。\n未来教师驻校培养项目。由县教育局主导，每年遴选50人。",
        {f"lead {BUREAU}: 未来教师驻校培养项目"},
    ),
    (
        "会动的历史课程则由清水县第一中学打磨，县博物馆指导。",
        {f"implement {SCHOOL}: 会动的历史课程", "support 清水县博物馆: 会动的历史课程"},
    ),
    ("为帮助学员学以致用，县教育局同步开展跟班实践活动。", {f"implement {BUREAU}: 跟班实践活动"}),
    (
        "清水县图书馆与清水县第一中学联手办起陶艺少年坊。",
        {"implement 清水县图书馆: 陶艺少年坊", f"implement {SCHOOL}: 陶艺少年坊"},
    ),
    ("校门口的小小讲解员行动，是县文化馆牵的头。", {"lead 清水县文化馆: 小小讲解员行动"}),
    (
        "强校带弱校行动覆盖全县，清水县第一中学、清水县第二中学两所龙头校各带5校。",
        {f"implement {SCHOOL}: 强校带弱校行动", "implement 清水县第二中学: 强校带弱校行动"},
    ),
    (  # the division says where
        "红堡镇山高路远，音乐老师奇缺，县教育局便同天水师范学院商量，启动了山里童声支教项目。",
        {f"implement {BUREAU}: 山里童声支教项目"},
    ),
    (
        "清水县第一中学工作总结\n第二党支部认领了后进生转化行动。乡土故事讲堂由政史组打磨。",
        {f"implement {SCHOOL}第二党支部: 后进生转化行动", f"implement {SCHOOL}政史组: 乡土故事讲堂"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), FAR)
def test_reads_whose_work_it_is_in_looser_words(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


NOT_FAR = [
    "县教育局打算明年推出师徒结对项目，是否实施还要看财政情况。",
    "县教育局拟推出乡村少年宫建设项目，目前尚在论证。",
    "清水县第二中学原来承担的体育特色班，去年已经停办。",
    "如果县教育局能牵头校园足球联赛，学校都愿意参加。",
    "没有批准，县教育局不得承办研学旅行活动。",
    "陶艺少年坊很受欢迎，县教育局很满意。",
    "清水县第一中学、清水县第二中学各有5名教师参加强校带弱校行动。",
    "清水县第一中学工作总结\n第二党支部书记在会上介绍了后进生转化行动。",
    "这样的课堂改革是谁牵的头，没有人说得清。",
    "为县教育局培养人才，各校推出跟班实践活动。",
]


@pytest.mark.parametrize("text", NOT_FAR)
def test_reads_nobody_who_only_stands_near(text: str) -> None:
    assert owners(text) == set()


CAMPAIGNS = [
    (
        "清水县教育局关于举办2025年暑期教师系列培训的通知\n决定于7月至8月举办2025年暑期教师系列培训。\n清水县教育局\n2025年6月23日",
        {f"lead {BUREAU}: 暑期教师系列培训"},
    ),
    (
        "清水县教育局关于举办骨干校长研修班的通知\n决定举办骨干校长研修班。\n清水县教育局\n2025年6月23日",
        {f"lead {BUREAU}: 骨干校长研修班"},
    ),
    (
        "清水县劳动教育提升年实施方案\n县教育局决定将2025年定为全县劳动教育提升年，特制定本方案。\n清水县教育局\n2025年3月12日",
        {f"lead {BUREAU}: 清水县劳动教育提升年"},
    ),
    ("县教育局将今年确定为全县课堂质量提升年，每月督导一次。", {f"lead {BUREAU}: 课堂质量提升年"}),
    (
        "成立清水县招生工作领导小组，副县长李红任组长，县教育局局长王强任副组长，统筹全县义务教育招生入学工作。",
        {"lead 清水县招生工作领导小组: 义务教育招生入学"},
    ),
    (
        "成立清水县招生工作领导小组，副县长李红任组长，负责“春苗”入学行动。",
        {"lead 清水县招生工作领导小组: 春苗入学行动"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CAMPAIGNS)
def test_reads_who_runs_what_a_whole_paper_is_about(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "清水县教育局关于举办骨干校长研修班的通知\n请各校选派校长参加骨干校长研修班。",  # nobody decides on it
        "省教育厅将2025年定为什么年，县教育局正在等待通知。",
        "成立招生工作领导小组，副县长李红任组长，王强任副组长，统筹协调各方力量。",
    ],
)
def test_reads_nobody_who_runs_what_is_not_decided_on(text: str) -> None:
    assert owners(text) == set()


TOLD = [
    ("“泉边自然笔记”今年由县教育局接着做。", "泉边自然笔记"),
    ("“暖阳托管”开办两年，现由县教育局负责。", "暖阳托管"),
    ("“银发护苗”每周三由县教育局组织。", "银发护苗"),
    ("“小泉眼”讲堂启动，由县教育局负责。", "小泉眼讲堂"),
    ("县教育局组织的“旧书换芽”义卖最热闹，大家都来了。", "旧书换芽义卖"),
    ("县教育局推行“鼓韵”传统体育课。", "鼓韵传统体育课"),
]


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_what_is_said_of_a_quoted_work_is_no_part_of_its_name(text: str, name: str) -> None:
    assert {line.partition(": ")[2] for line in owners(text)} == {name}


@pytest.mark.parametrize("section", ["靠一个业务科室", "单靠一个科室", "凭一个股室"])
def test_one_section_of_any_is_no_section(section: str) -> None:
    text = f"清水县教育局会议纪要\n“暖阳托管”家长口碑较好，但摊子越铺越大，{section}撑着难以为继。"
    document = Document("d", "v", text, region="620521", told=frozenset({"region"}))
    assert not [s for s in extract(document).statements if "个" in str(s.subject).partition("|")[2]]
