"""Who is in charge without 牵头 right beside the name: divisions of duties, yearbooks, rolls of honour, minutes;
beside each the sentences that look alike and put nobody in charge."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.records import Document
from ingest.extract.extract import extract
from tests.extract.qingshui import BUREAU, LAMP, STAR, owners

DUTIES = f"{BUREAU}领导班子成员分工\n"
MINUTES = f"{BUREAU}办公会议纪要\n"
ROAD = "护学岗行动"


def programs(text: str) -> set[str]:
    """The names of the programs that a text mentions."""
    keys = (s.subject for s in extract(Document(key="d", version="v", text=text)).statements)
    return {parts_of(key)[1] for key in keys if label_of(key) == "Program"}


IN_SECTIONS = [
    ("周 亮　县教育局局长\n主持全面工作。分管人事股。牵头负责“启明星”强师工程。", {f"lead 周亮: {STAR}"}),
    ("周志亮\n职务：局长\n主持全面工作。“启明星”强师工程由其总牵头。联系县第一中学。", {f"lead 周志亮: {STAR}"}),
    ("副局长周亮：分管人事股，主抓“启明星”强师工程，协助局长抓好安全工作。", {f"lead 周亮: {STAR}"}),
    (
        "周亮，副局长。具体负责“启明星”强师工程和“提灯人”家访计划。分管人事股。",
        {f"lead 周亮: {STAR}", f"lead 周亮: {LAMP}"},
    ),
    (
        "周亮　副局长\n负责基础教育，统管“提灯人”家访计划，具体由人事股承办。",
        {f"lead 周亮: {LAMP}", f"implement {BUREAU}人事股: {LAMP}"},
    ),
    ("周亮，副局长。协助王建国同志抓“启明星”强师工程。分管人事股。", {f"support 周亮: {STAR}"}),
    (
        "周亮　副局长\n分管人事股，负责“启明星”强师工程。\n韩雪梅　副局长\n负责“提灯人”家访计划的日常调度。",
        {f"lead 周亮: {STAR}", f"lead 韩雪梅: {LAMP}"},
    ),
    ("周亮　副局长\n分管人事股，负责“启明星”强师工程的宣传报道。", set()),
    ("周亮　副局长\n分管人事股，联系“启明星”强师工程试点学校。", set()),
    ("周亮　副局长\n分管人事股，负责对“启明星”强师工程进行督查。", set()),
    ("周亮　副局长\n分管人事股。\n说明：\n1.负责“启明星”强师工程的领导另行明确。", set()),
    ("周亮\n要求各校负责“启明星”强师工程的落实。", set()),
    ("周亮　副局长\n分管人事股。\n“启明星”强师工程去年启动。", set()),
]


@pytest.mark.parametrize(("text", "expected"), IN_SECTIONS)
def test_duties_below_a_name_are_that_persons(text: str, expected: set[str]) -> None:
    assert owners(DUTIES + text) == expected


IN_PARTS = [
    ("{}股室职责\n（一）人事股。负责招聘，牵头实施“启明星”强师工程。", {f"lead {BUREAU}人事股: {STAR}"}),
    (
        "{}股室职责\n人事股：承担“启明星”强师工程的组织实施工作。\n安全股：牵头“护学岗”行动。",
        {f"implement {BUREAU}人事股: {STAR}", f"lead {BUREAU}安全股: {ROAD}"},
    ),
    ("{}股室职责\n人事股主要职责：\n1.招聘教师；\n2.组织“启明星”强师工程。", {f"implement {BUREAU}人事股: {STAR}"}),
    ("{}领导分工\n周志亮同志主持工作；韩雪梅同志分管人事股，负责“启明星”强师工程。", {f"lead 韩雪梅: {STAR}"}),
    ("{}领导分工\n韩雪梅　副局长\n【重点项目】“启明星”强师工程。", {f"lead 韩雪梅: {STAR}"}),
    ("{}股室职责\n人事股：负责“启明星”强师工程的宣传报道。", set()),
    ("{}股室职责\n人事股：熟悉“启明星”强师工程。", set()),
    ("{}工作见闻\n人事股：牵头“启明星”强师工程", set()),
    ("{}领导分工\n韩雪梅　副局长\n【联系学校】“启明星”强师工程试点校。", set()),
]


@pytest.mark.parametrize(("text", "expected"), IN_PARTS)
def test_duties_below_a_section_are_that_sections(text: str, expected: set[str]) -> None:
    assert owners(text.format(BUREAU)) == expected


JOINT_TITLES = [
    (
        "清水县教育局 清水县公安局 清水县水务局关于开展2025年防溺水专项行动的通知",
        {"清水县教育局", "清水县公安局", "清水县水务局"},
    ),
    ("清水县教育局 清水县公安局关于开展校园欺凌专项治理的通知", {"清水县教育局", "清水县公安局"}),
    ("清水县教育局关于开展校园欺凌专项治理的通知", {"清水县教育局"}),
    ("关于清水县公安局 清水县教育局开展联谊的通知", set()),
    ("清水县教育局 清水县公安局座谈会召开", set()),
    ("清水县教育局转发关于清水县公安局 清水县水务局名单的通知", set()),
]


@pytest.mark.parametrize(("title", "expected"), JOINT_TITLES)
def test_all_bodies_of_a_title_lead_its_campaign(title: str, expected: set[str]) -> None:
    found = owners(f"{title}\n各学校：\n现将有关事项通知如下。")
    assert {line.partition(":")[0].removeprefix("lead ") for line in found} == expected


NAMED_BY_ROLE = [
    ("“启明星”强师工程总体设计在县教师发展中心，分三年实施。", {f"lead 清水县教师发展中心: {STAR}"}),
    ("“启明星”强师工程启动。主体责任在县教师发展中心。", {f"lead 清水县教师发展中心: {STAR}"}),
    ("“启明星”强师工程的日常工作落在县教师发展中心。", {f"lead 清水县教师发展中心: {STAR}"}),
    ("在县教师发展中心的统筹下，“启明星”强师工程铺开。", {f"lead 清水县教师发展中心: {STAR}"}),
    ("“启明星”强师工程归口县教师发展中心管理。", {f"lead 清水县教师发展中心: {STAR}"}),
    ("县里把“启明星”强师工程交给县教师发展中心来抓。", {f"lead 清水县教师发展中心: {STAR}"}),
    ("县里把“启明星”强师工程委托给县教师发展中心承办。", {f"implement 清水县教师发展中心: {STAR}"}),
    ("作为“启明星”强师工程的牵头单位，县教育局每月调度一次。", {f"lead {BUREAU}: {STAR}"}),
    ("“启明星”强师工程的组织者是县教师发展中心。", {f"implement 清水县教师发展中心: {STAR}"}),
    ("谈起“启明星”强师工程，项目负责人、县教师发展中心主任韩雪梅说，三年训了六百人。", {f"lead 韩雪梅: {STAR}"}),
    ("\n韩雪梅，县教师发展中心主任，“启明星”强师工程负责人。", {f"lead 韩雪梅: {STAR}"}),
    ("\n韩雪梅是县教师发展中心主任，也是“启明星”强师工程的负责人。", {f"lead 韩雪梅: {STAR}"}),
    ("清水县第一中学（“启明星”强师工程承办单位）", {f"implement 清水县第一中学: {STAR}"}),
    ("“启明星”强师工程由清水县慈善总会发起并出资。", {f"implement 清水县慈善总会: {STAR}"}),
    (
        "“启明星”强师工程（发起：清水县慈善总会；执行：清水县第一中学）",
        {f"lead 清水县慈善总会: {STAR}", f"implement 清水县第一中学: {STAR}"},
    ),
    (
        "“启明星”强师工程是清水县教育局与天水师范学院合作开展的项目。",
        {f"implement {BUREAU}: {STAR}", f"implement 天水市师范学院: {STAR}"},
    ),
    ("“启明星”强师工程系清水县教育局自主设计、自主实施的培训项目。", {f"implement {BUREAU}: {STAR}"}),
    ("清水县第一中学为“启明星”强师工程提供场地。", {f"support 清水县第一中学: {STAR}"}),
]
NAMED_BY_ROLE += [
    ("清水县教育局副局长韩雪梅是“启明星”强师工程的操刀人。", {f"lead 韩雪梅: {STAR}"}),
    ("以清水县第二中学为龙头、六所乡镇中学为成员的“启明星”强师工程启动。", {f"lead 清水县第二中学: {STAR}"}),
    ("“启明星”强师工程以清水县第二中学为牵头校，联合六所中学。", {f"lead 清水县第二中学: {STAR}"}),
    ("清水县第二中学担任“启明星”强师工程盟主校。", {f"lead 清水县第二中学: {STAR}"}),
    ("说起“启明星”强师工程，就要说它的发起人、县第二中学校长韩雪梅。", {f"implement 韩雪梅: {STAR}"}),
    ("\n县教师发展中心领办“启明星”强师工程。", {f"lead 清水县教师发展中心: {STAR}"}),
    ("县教育局聘请天水师范学院教授赵明远主持“启明星”强师工程。", {f"lead 赵明远: {STAR}"}),
    ("“启明星”强师工程由县教师发展中心负责培训、考核。", {f"lead 清水县教师发展中心: {STAR}"}),
    ("“启明星”强师工程由县教师发展中心负责组织。", {f"lead 清水县教师发展中心: {STAR}"}),
    ("“启明星”强师工程由县教师发展中心负责实施和督导。", {f"lead 清水县教师发展中心: {STAR}"}),
    ("“启明星”强师工程项目组组长由县教师发展中心主任韩雪梅担任。", {f"lead 韩雪梅: {STAR}"}),
    ("“启明星”强师工程，眼下由省广播台志愿者高天来义务运营。", {f"implement 高天来: {STAR}"}),
]
NOBODY_BY_ROLE = [
    "“启明星”强师工程落在清水县第一中学旁边的老校区。",
    "“启明星”强师工程走到第三年，责任在每个人肩上。",
    "在县教育局的指导下，“启明星”强师工程铺开。",
    "在县教育局大力支持下，“启明星”强师工程铺开。",
    "县里把“启明星”强师工程的材料交给县教师发展中心存档。",
    "县里把“启明星”强师工程列入县教育局年度考核。",
    "作为“启明星”强师工程的参加单位，县教育局深感光荣。",
    "“启明星”强师工程的学员是县第一中学教师。",
    "谈起“启明星”强师工程，县第一中学教师韩雪梅说，收获很大。",
    "“启明星”强师工程学员、县第一中学教师韩雪梅说，收获很大。",
    "韩雪梅，县第一中学教师，“启明星”强师工程学员。",
    "清水县第一中学（“启明星”强师工程先进集体）",
    "清水县第一中学为“启明星”强师工程骄傲。",
    "“启明星”强师工程由县教育局负责考核。",
    "各校按学期报送“启明星”强师工程进展，由县教师发展中心负责汇总。",
    "“启明星”强师工程报名材料，由县教师发展中心负责收集、整理。",
    "“启明星”强师工程由县教育局负责统计上报。",
    "县教育局局长周志亮主持“启明星”强师工程启动仪式。",
    "以县第二中学为例，“启明星”强师工程见效快。",
    "人大代表韩雪梅建议，“启明星”强师工程交给县教师发展中心来抓。",
    "“启明星”强师工程由市教育局部署。",
    "“启明星”强师工程此前由县教育局主管，现无承接单位。",
    "“启明星”强师工程启动。会上发放手册，由县教育局负责解释。",
]


@pytest.mark.parametrize(("text", "expected"), NAMED_BY_ROLE)
def test_reads_what_the_words_make_of_somebody(text: str, expected: set[str]) -> None:
    assert owners(f"本报讯（记者 李明）{text}") == expected


@pytest.mark.parametrize("text", NOBODY_BY_ROLE)
def test_leaves_those_who_only_stand_beside_a_name(text: str) -> None:
    assert owners(f"本报讯（记者 李明）{text}") == set()


BY_CLAUSES = [
    (
        "县教育局人事股统筹“启明星”强师工程，天水师范学院、县教师发展中心分别承担线上授课和驻校指导。",
        {f"lead {BUREAU}人事股: {STAR}", f"implement 天水市师范学院: {STAR}", f"implement 清水县教师发展中心: {STAR}"},
    ),
    (
        "县公安局牵头，县教育局配合，开展“护学岗”行动。",
        {f"lead 清水县公安局: {ROAD}", f"support {BUREAU}: {ROAD}"},
    ),
    ("县公安局局长周亮亲自挂帅，推进“护学岗”行动。", {f"lead 周亮: {ROAD}"}),
    (
        "清水县教育局人事股负责“启明星”强师工程，安全股负责“护学岗”行动。",
        {f"lead {BUREAU}人事股: {STAR}", f"lead {BUREAU}安全股: {ROAD}"},
    ),
    (
        "县教育局实施“启明星”强师工程；联合县公安局开展“护学岗”行动。",
        {f"implement {BUREAU}: {STAR}", f"implement {BUREAU}: {ROAD}", f"support 清水县公安局: {ROAD}"},
    ),
    ("县教育局依托县教师发展中心实施“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    ("县教育局投入80万元实施“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    ("在县教育局指导下，清水县第一中学率先推行“提灯人”家访计划。", {f"implement 清水县第一中学: {LAMP}"}),
    ("天水师范学院负责“启明星”强师工程的课程设计。", {f"implement 天水市师范学院: {STAR}"}),
    (
        "会议研究了“启明星”强师工程。同意实施方案，由人事股会同县教师发展中心组织实施。",
        {f"lead {BUREAU}人事股: {STAR}", f"support 清水县教师发展中心: {STAR}"},
    ),
    ("“护学岗”行动中，县公安局承担路面巡逻。", {f"implement 清水县公安局: {ROAD}"}),
]
BY_CLAUSES += [
    ("韩雪梅：“启明星”强师工程\n", set()),
    ("“启明星”强师工程启动。由县教育局加强统筹指导。", {f"lead {BUREAU}: {STAR}"}),
    ("“启明星”强师工程启动。值守教师由县心理健康中心排班。", {f"implement 清水县心理健康中心: {STAR}"}),
]
BY_CLAUSES += [
    (
        "“启明星”强师工程去年起步。牵头的是县教育局，落地的是县教师发展中心。",
        {f"lead {BUREAU}: {STAR}", f"implement 清水县教师发展中心: {STAR}"},
    ),
    (
        "“启明星”强师工程（县教师发展中心）、“护学岗”行动（县公安局）列入民生实事。",
        {f"lead 清水县教师发展中心: {STAR}", f"lead 清水县公安局: {ROAD}"},
    ),
    (
        "责任分工：“启明星”强师工程——县教师发展中心；“护学岗”行动——县公安局。",
        {f"lead 清水县教师发展中心: {STAR}", f"lead 清水县公安局: {ROAD}"},
    ),
    ("“启明星”强师工程最早由县教师发展中心提出。", {f"propose 清水县教师发展中心: {STAR}"}),
    ("清水县第二中学把“提灯人”家访计划办到了村里。", {f"implement 清水县第二中学: {LAMP}"}),
    ("县教育局成立专班推进“护学岗”行动。", {f"implement {BUREAU}: {ROAD}"}),
    (
        "由县公安局、县教育局两部门共同推动的“护学岗”行动启动。",
        {f"implement 清水县公安局: {ROAD}", f"implement {BUREAU}: {ROAD}"},
    ),
    (
        "借劳动节契机，县第二中学搭台唱戏，县教育局主办、县公安局承办了“护学岗”行动。",
        {f"lead {BUREAU}: {ROAD}", f"implement 清水县公安局: {ROAD}"},
    ),
]
BY_CLAUSES += [
    (
        "天水市师范学院与清水县第二中学签约，共同承担“启明星”强师工程。",
        {f"implement 天水市师范学院: {STAR}", f"implement 清水县第二中学: {STAR}"},
    ),
    (
        "县教育局联合县公安局启动“护学岗”行动。行动由县公安局拿总。",
        {f"implement {BUREAU}: {ROAD}", f"support 清水县公安局: {ROAD}", f"lead 清水县公安局: {ROAD}"},
    ),
    ("“启明星”强师工程启动，县教师发展中心主任韩雪梅为首席负责人。", {f"lead 韩雪梅: {STAR}"}),
    ("清水同心教育联合体揭牌。同时，联合体将推行“提灯人”家访计划。", {f"implement 清水县同心教育联合体: {LAMP}"}),
]
BY_CLAUSES += [
    ("●清水县第二中学推出“提灯人”家访计划，每周一访。", {f"implement 清水县第二中学: {LAMP}"}),
    (
        "由县公安局主办，清水县第二中学承办的“护学岗”行动启动。",
        {f"lead 清水县公安局: {ROAD}", f"implement 清水县第二中学: {ROAD}"},
    ),
    ("县教育局将“护学岗”行动作为重点工作来抓。", {f"implement {BUREAU}: {ROAD}"}),
]
COUNTED = [  # programs in a list that the clause before it announces by their number
    (
        "县教育局推出两项计划：“启明星”强师工程、红烛领航计划。",
        {f"implement {BUREAU}: {STAR}", f"implement {BUREAU}: 红烛领航计划"},
    ),
    (
        "近年来，县教育局实施两大工程：红烛领航工程和“启明星”强师工程，成效明显。",
        {f"implement {BUREAU}: {STAR}", f"implement {BUREAU}: 红烛领航工程"},
    ),
    (
        "清水县第一中学打造两个品牌活动：“启明星”强师工程、“青芽”行动。",
        {f"implement 清水县第一中学: {STAR}", "implement 清水县第一中学: 青芽行动"},
    ),
    ("县教育局要求各校落实两项计划：“启明星”强师工程、红烛领航计划。", set()),
    ("会议介绍了两项计划：“启明星”强师工程、红烛领航计划。", set()),
    ("县教育局推出两项举措。会议听取汇报：“启明星”强师工程、红烛领航计划。", set()),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_reads_who_runs_the_programs_of_an_announced_list(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


PRAISED = [
    ("李红称赞清水县第一中学结合校情，创新开展“启明星”强师工程，效果好。", {f"implement 清水县第一中学: {STAR}"}),
    (
        "清水县第一中学迎来检查。李红肯定了亮点，赞扬学校发挥优势，探索实施“启明星”强师工程。",
        {f"implement 清水县第一中学: {STAR}"},
    ),
    ("县政府高度评价县教育局推进“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    ("县政府肯定县教育局的工作，要求实施“启明星”强师工程。", set()),
    ("李红肯定了成绩，希望实施“启明星”强师工程。", set()),
    ("县教育局制定了《“启明星”强师工程考核办法》。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PRAISED)
def test_reads_what_somebody_is_praised_for(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


NOT_BY_CLAUSES = [
    "为办好“护学岗”行动，县教育局招募志愿者20名，由县图书馆统一管理。",
    "县第二中学副校长韩雪梅主持会议，会上启动了“启明星”强师工程。",
    "“启明星”强师工程结业考试由县招生办组织。",
    "县审计局对“启明星”强师工程资金进行审计，由副局长赵明远带队。",
    "县纪委监委负责对“启明星”强师工程开展监督。",
    "由县公安局主办，“护学岗”行动成果展开幕。",
    "天水市师范学院与清水县第二中学签约，“启明星”强师工程的教师到场观礼。",
    "县教育局联合县公安局开会。行动由大家拿主意，谈到“护学岗”行动。",
    "“启明星”强师工程去年起步。牵头的是几位老教师，落地的是各村小。",
    "“启明星”强师工程（县教师发展中心旧址）挂牌。",
    "“启明星”强师工程（清水县）进展顺利。",
    "“启明星”强师工程最早由各校提出。",
    "“启明星”强师工程——县教师发展中心最亮的名片。",
    "县教育局把“提灯人”家访计划报送市教育局。",
    "县教育局离不开“启明星”强师工程。",
    "县教育局高度重视，各校门卫负责“护学岗”行动的器材登记。",
    "县教育局局长周亮到会，他的讲话围绕“启明星”强师工程。",
    "县公安局局长周亮亲自挂帅扑救山火，为“护学岗”行动队员记功。",
    "县教育局负责“启明星”强师工程的评估验收。",
    "县教育局表扬了一批教师；“启明星”强师工程不在其中。",
    "“护学岗”行动中，县公安局承担法律责任。",
    "县教育局研究了“启明星”强师工程。县公安局表示将协助，由副局长韩雪梅答复代表。",
    "依托“启明星”强师工程，教师韩雪梅成长为省级骨干。",
]


@pytest.mark.parametrize(("text", "expected"), BY_CLAUSES)
def test_reads_clauses_that_share_work_out(text: str, expected: set[str]) -> None:
    assert owners(MINUTES + text) == expected


@pytest.mark.parametrize("text", NOT_BY_CLAUSES)
def test_leaves_clauses_that_give_nobody_the_work(text: str) -> None:
    assert owners(MINUTES + text) == set()


ANSWERING = [  # for the work itself, by the words of its heading; titles behind names; our bureau with others
    ("（一）守牢食堂安全。食谱公示。副局长李红为食堂安全第一责任人。", {"lead 李红"}),
    ("（一）守牢食堂安全。食谱公示，副局长李红是第一责任人。", {"lead 李红"}),
    ("（一）守牢食堂安全。县第一中学校长王强为直接责任人。", {"lead 王强"}),
    ("（一）守牢食堂安全。副局长李红为食材采购第一责任人。", set()),
    ("（一）守牢食堂安全。各校校长为食堂安全第一责任人。", set()),
    ("（一）守牢食堂安全。副局长李红为食堂安全第一责任人的做法很好。", set()),
    ("（一）办好课后服务。社团不少于六个，李红副局长抓好此项工作。", {"lead 李红"}),
    ("（一）办好课后服务。社团不少于六个。由王强副局长统抓。", {"lead 王强"}),
    ("（一）办好课后服务。社团不少于六个。王强科长负责日常工作。", {"lead 王强"}),
    ("（一）办好课后服务。社团不少于六个，李红副局长讲话。", set()),
    ("（一）办好课后服务。社团不少于六个，李红副局长没有抓此项工作。", set()),
    ("（一）办好课后服务。社团不少于六个，李红副局长检查此项工作。", set()),
    ("（一）配强师资。我局将会同县委编办、县财政局，在招聘中单列岗位。",
     {"lead 清水县教育局", "support 清水县编办", "support 清水县财政局"}),
    ("（一）配强师资。我局将商县委编办，在招聘中单列岗位。", {"lead 清水县教育局", "support 清水县编办"}),
    ("（一）配强师资。县教育局商县财政局，在年初安排好经费。", {"lead 清水县教育局", "support 清水县财政局"}),
    ("（一）用好同步课堂。由清水县第四中学教师李红、王强通过网络主讲。", {"implement 李红", "implement 王强"}),
    ("（一）用好同步课堂。由县教研室教研员李红利用直播授课。", {"implement 李红"}),
    ("（一）用好同步课堂。由县教研室教研员李红通过网络公布。", set()),
    ("（一）配强师资。我局人事股牵头。", {"lead 清水县教育局人事股"}),
    ("（一）配强师资。我局将向县委编办汇报。", set()),
    ("（一）配强师资。我局已商请各单位。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ANSWERING)
def test_reads_who_answers_for_a_task(text: str, expected: set[str]) -> None:
    paper = f"清水县教育局2025年工作要点\n{text}\n（二）做好其他事项。另行通知。\n清水县教育局\n2025年3月1日\n"
    assert {line.partition(":")[0] for line in owners(paper, ("Task",))} == expected


PLAIN_DUTIES = [
    ("（一）关心留守儿童。县妇联、团县委组织大学生开展假期伴读。", {"清水县妇联", "共青团清水县委"}),
    ("（一）开放公共场馆。县科技馆面向学生免费开放天象厅。", {"清水县科技馆"}),
    ("（一）保障校园安全。县市场监管局加强食堂抽检。", {"清水县市场监管局"}),
    ("（一）整治校园周边。重点路段要有人照看。县公安局交警大队做好路口防控。", {"清水县公安局交警大队"}),
    ("（一）织密关爱网络。县妇联继续办好家长学校。", {"清水县妇联"}),
    ("（一）织密关爱网络。县团委组建队伍；县民政局做好困境儿童的心理关爱。", {"清水县民政局"}),
    ("（一）守护学生健康。县卫健局督促乡镇卫生院每年为学生体检一次。", {"清水县卫健局"}),
    ("（一）织密关爱网络。县妇联办好了家长学校。", set()),
    ("（一）织密关爱网络。县妇联办好的家长学校很受欢迎。", set()),
    ("（一）守护学生健康。县政府督查室督促落实。", set()),
    ("（一）保障校园安全。县教育局高度重视，县公安局大力支持。", set()),
    ("（一）保障校园安全。县公安局去年开展了演练。", set()),
    ("（一）保障校园安全。县公安局指出，要加强巡查。", set()),
    ("（一）保障校园安全。县公安局开展的巡检效果良好。", set()),
    ("（一）保障校园安全。对隐患坚决查处，绝不姑息。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN_DUTIES)
def test_a_body_that_does_something_for_a_task_carries_it_out(text: str, expected: set[str]) -> None:
    found = owners(f"清水县教育局2025年工作要点\n{text}\n（二）做好其他事项。另行通知。\n", ("Task",))
    assert {line.partition(":")[0].removeprefix("implement ") for line in found} == expected


SHARED_OUT = [  # in a paper that shares out work
    (
        "重点工作分工\n一、人事股\n1.实施“启明星”强师工程。\n二、安全股\n1.推进“护学岗”行动。",
        {f"lead {BUREAU}人事股: {STAR}", f"lead {BUREAU}安全股: {ROAD}"},
    ),
    ("领导包抓项目\n周志亮：“启明星”强师工程、“提灯人”家访计划", {f"lead 周志亮: {STAR}", f"lead 周志亮: {LAMP}"}),
    ("重点工作分工\n韩雪梅 牵头：“护学岗”行动", {f"lead 韩雪梅: {ROAD}"}),
    (
        "重点项目清单\n项目名称\n责任单位\n责任人\n“启明星”强师工程\n人事股\n周志亮\n“护学岗”行动\n安全股\n韩雪梅",
        {
            f"lead {BUREAU}人事股: {STAR}",
            f"lead 周志亮: {STAR}",
            f"lead {BUREAU}安全股: {ROAD}",
            f"lead 韩雪梅: {ROAD}",
        },
    ),
    ("重点工作分工\n一、抓队伍\n1.实施“启明星”强师工程。\n二、抓安全\n1.推进“护学岗”行动。", set()),
    ("工作要点\n一、人事股\n1.实施“启明星”强师工程。\n二、安全股\n1.推进“护学岗”行动。", set()),
    ("领导分工\n工作目标：“启明星”强师工程、“提灯人”家访计划", set()),
    ("领导分工\n周志亮：“启明星”强师工程意义重大", set()),
    ("重点项目清单\n项目名称\n责任单位\n责任人\n“启明星”强师工程\n人事股\n周志亮。说明见后\n另行通知", set()),
]


@pytest.mark.parametrize(("text", "expected"), SHARED_OUT)
def test_headings_lines_and_columns_carry_the_owner(text: str, expected: set[str]) -> None:
    assert owners(BUREAU + text) == expected


LED_ITEMS = [
    (
        "（一）宿舍用电巡检。县林草局主管，县水务局配合。",
        {"lead 清水县林草局: 宿舍用电巡检", "support 清水县水务局: 宿舍用电巡检"},
    ),
    ("（一）校园周边隐患排查。由县自然资源局牵头，逐校建账。", {"lead 清水县自然资源局: 校园周边隐患排查"}),
    ("（一）校园周边隐患排查。逐月复查，主体责任在县自然资源局。", {"lead 清水县自然资源局: 校园周边隐患排查"}),
    ("（一）教室卫生管理。由班主任负责，每天检查。", set()),
    ("（一）设备借用登记。县教育局高度重视，多次开会。", set()),
    ("（一）宿舍用电巡检。县林草局肯定了巡检效果。", set()),
]


@pytest.mark.parametrize(("text", "expected"), LED_ITEMS)
def test_a_numbered_heading_with_someone_in_charge_is_a_task(text: str, expected: set[str]) -> None:
    found = owners(f"清水县校园安全责任公示\n{text}\n（二）其他事项。另行通知。\n", ("Task",))
    assert {line.replace("d/", "") for line in found} == expected


NAMED = [
    ("县体育局联合推行“鹤舞”传统体操，每周两次。", {"鹤舞传统体操"}),
    ("“鹤舞”传统体操由清水县第一中学试点。", {"鹤舞传统体操"}),
    ("县招生办实行“静音”考场管理办法。", {"静音考场管理办法"}),
    ("抓好“放学后的灯”课后看护。", {"放学后的灯课后看护"}),
    ("要把“板车书屋”晚间阅读这类好事办好。", {"板车书屋晚间阅读"}),
    ("“护雏”心理热线明年3月开通。", {"护雏心理热线"}),
    ("周亮具体负责“启明星”强师工程和控辍保学专项行动。", {"启明星强师工程", "控辍保学专项行动"}),
    ("\n推普助学行动的日常管理由其负责。", {"推普助学行动"}),
    ("清水县图书馆为“板车书屋”捐赠图书三千册。", {"板车书屋"}),
    ("实施职业教育促进工程，新建实训楼六栋。", {"职业教育促进工程"}),
    ("\n清水县校园安全守护行动实施方案\n", {"清水县校园安全守护行动"}),
    ("周亮负责招生、学前教育普及普惠县创建工作。", {"学前教育普及普惠县创建"}),
    ("县教育局牵头推进义务教育优质均衡县创建，每月调度。", {"义务教育优质均衡县创建"}),
    ("周亮具体负责“启明星”强师工程和教育现代化示范区创建工作。", {"启明星强师工程", "教育现代化示范区创建"}),
    ("周亮负责校园文化创建工作。", set()),
    ("学前教育普及普惠县创建成效显著。", set()),
    ("周亮负责卫生城市创建工作。", set()),
    ("促进工程进度。", set()),
    ("开展“爱眼护眼”主题班会。", set()),
    ("举行“金穗奖”课堂教学大赛。", set()),
    ("举办“同心”班歌比赛。", set()),
    ("\n清水县教育局安全工作方案\n", set()),
    ("学校推行“静音”教育。", set()),
    ("学校推行“四步”教学法。", set()),
    ("推行“阳光”工作方式，营造“比学赶超”氛围。", set()),
    ("为建设教育强县“保驾”护航。", set()),
    ("通过“培训管理平台”做好选课工作。", set()),
    ("各校要填报“名额分配”录取情况。", set()),
    ("教务处负责招生来源计划的编制。", set()),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names_initiatives_by_what_is_done_with_them(text: str, expected: set[str]) -> None:
    assert programs(f"清水县教育工作见闻\n本报讯（记者 李明）{text}") == expected
