"""Owners told in ways that the common forms do not cover: by possession, by decision, together, under 由 in a report;
beside each the sentences that look alike and give nobody the initiative."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from tests.extract.qingshui import BUREAU, LAMP, STAR, owners

POSSESSED = [
    ("县教育局“提灯人”家访计划今年走进了三百户家庭。", {f"implement {BUREAU}: {LAMP}"}),
    ("清水县第一中学的“启明星”强师工程让青年教师站稳了讲台。", {f"implement 清水县第一中学: {STAR}"}),
    ("在县教育局“提灯人”家访计划启动现场，家长们围坐一圈。", {f"implement {BUREAU}: {LAMP}"}),
    ("县教育局“提灯人”家访计划由清水县第一中学承办。", {f"implement 清水县第一中学: {LAMP}"}),  # said more clearly
    ("记者走进清水县第一中学“提灯人”家访计划的现场。", set()),
    ("县财政局向县教育局“提灯人”家访计划拨付经费。", set()),
    ("县教育局荣获“教育新闻奖”。清水县第一中学“好新闻奖”两项。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POSSESSED)
def test_a_body_right_before_a_quoted_name_holds_it(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


TOGETHER = [
    (
        "清水县第一中学与清水县第二中学共建“启明星”强师工程。",
        {f"implement 清水县第一中学: {STAR}", f"implement 清水县第二中学: {STAR}"},
    ),
    (
        "会议强调，由县教育局牵头，联合清水县第一中学开展“启明星”强师工程。",
        {f"lead {BUREAU}: {STAR}", f"support 清水县第一中学: {STAR}"},
    ),
    ("由县教育局牵头，启动“启明星”强师工程。", {f"lead {BUREAU}: {STAR}"}),
    ("“启明星”强师工程由李红同志发起并负责。", {f"lead 李红: {STAR}"}),
    ("“启明星”强师工程由县教育局发起并出资。", {f"implement {BUREAU}: {STAR}"}),
    (
        "新学年，县教育局将启动“启明星”强师工程，同时继续推进“提灯人”家访计划。",
        {f"implement {BUREAU}: {STAR}", f"implement {BUREAU}: {LAMP}"},
    ),
    (
        "新学年，县教育局将启动“启明星”强师工程，覆盖各校；同时继续推进“提灯人”家访计划。",
        {f"implement {BUREAU}: {STAR}", f"implement {BUREAU}: {LAMP}"},
    ),
    ("会议强调，要由专人牵头，联合各校开展“启明星”强师工程。", set()),
    ("县教育局牵头成立审计组，县财政局对“启明星”强师工程进行审计。", set()),
    ("由县教育局牵头的家访总结会上，大家谈到了“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_reads_who_acts_together_and_who_goes_on(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


YOUTH, CARERS = "共青团清水县委", "清水县关工委"
NOTICE = "清水县教育局关于{title}的通知\n各学校：\n为加强队伍建设，{text}。现将有关事项通知如下。\n"
DECIDED = [
    (
        "选拔第三届学科带头人",
        "决定举行清水县第三届学科带头人选拔活动",
        {f"lead {BUREAU}: 清水县第三届学科带头人选拔活动"},
    ),
    (
        "做好课堂教学优秀案例报送工作",
        "经研究，决定开展课堂教学优秀案例征集活动",
        {f"lead {BUREAU}: 课堂教学优秀案例征集活动"},
    ),
    (
        "表扬师德先进个人",
        "县教育工会决定开展师德先进个人评选活动",
        {"lead 清水县教育工会: 师德先进个人评选活动"},
    ),
    ("做好秋季开学工作", "决定开展形式多样的活动", set()),
    ("选拔第三届学科带头人", "建议各校举行学科带头人选拔活动", set()),
    ("做好校园安全工作", "决定举行师生书画展评活动", set()),
]


@pytest.mark.parametrize(("title", "text", "expected"), DECIDED)
def test_a_notice_names_the_campaign_it_decides_on(title: str, text: str, expected: set[str]) -> None:
    assert owners(NOTICE.format(title=title, text=text)) == expected


ANY_ADVERB = [
    ("县教育局另行启动“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    ("清水县第一中学因地制宜开展“启明星”强师工程。", {f"implement 清水县第一中学: {STAR}"}),
    ("根据协议，今后三年，县教育局分批实施“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    (
        "清水县第一中学自主开发“启明星”校本课程。",
        {"implement 清水县第一中学: 启明星校本课程"},
    ),
    ("县教育局未能启动“启明星”强师工程。", set()),
    ("县教育局下属学校开展“启明星”强师工程。", set()),
    ("县教育局要求尽快启动“启明星”强师工程。", set()),
    ("清水县第一中学组织教师参加“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ANY_ADVERB)
def test_any_adverb_may_stand_before_the_verb(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


FAR = [
    (
        "面对这样的生源，清水县第一中学没有抱怨。学校先是平整了荒地，随后请来退休教练王道江，在此基础上打造“启明星”强师工程。",
        {f"implement 清水县第一中学: {STAR}"},
    ),
    (
        "次年，李红接任校长，半年后便在全校推行“启明星”强师工程。",
        {f"implement 李红: {STAR}"},
    ),
    (
        "县教育局与秦安县教育局签订协议。县教育局副局长周亮、秦安县教育局副局长韩雪梅签字。\n"
        "根据协议，双方共同实施“启明星”强师工程。",
        {f"implement {BUREAU}: {STAR}", f"implement 秦安县教育局: {STAR}"},
    ),
    (
        "甲方：清水县文化馆\n乙方：清水县第一中学\n甲方委托乙方实施“启明星”强师工程。",
        {f"implement 清水县第一中学: {STAR}"},
    ),
    ("面对这样的生源，大家没有抱怨，在此基础上打造“启明星”强师工程。", set()),
    ("县教育局与秦安县教育局、甘谷县教育局签字。\n双方共同实施“启明星”强师工程。", set()),
    ("甲方：清水县文化馆\n乙方：清水县第一中学\n甲方未参加“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("text", "expected"), FAR)
def test_a_subject_may_stand_far_before(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


IN_LINES = [
    ("县教研室：“启明星”强师工程已完成测试。\n县电教馆：设备到位。", {f"implement 清水县教研室: {STAR}"}),
    ("清水县第一中学：“启明星”强师工程已完成测试，请加快进度。", {f"implement 清水县第一中学: {STAR}"}),
    ("“启明星”强师工程的责任主体是县教育局。", {f"lead {BUREAU}: {STAR}"}),
    (
        "项目名称：“启明星”强师工程\n委托单位：清水县财政局\n承担单位：清水县第一中学\n项目管理员：蔡小琼",
        {f"lead 清水县第一中学: {STAR}"},
    ),
    ("“提灯人”家访计划，清水县第一中学要真抓起来，不能只发通知。", {f"lead 清水县第一中学: {LAMP}"}),
    ("县里以清水县第一中学为主、两家企业参与，办起了“启明星”强师工程。", {f"lead 清水县第一中学: {STAR}"}),
    ("县教育局：今年工作。\n请各校做好“启明星”强师工程。", set()),
    ("“启明星”强师工程的责任主体是各乡镇。", set()),
    ("县里以家访为主线，办起了“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("text", "expected"), IN_LINES)
def test_reads_lines_labels_and_heads(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


HOSTED = (
    "关于举办“启明星”演讲展演活动的通知\n各学校：\n一、活动主题\n强国有我\n二、{heading}\n"
    "指导单位：共青团清水县委\n主办单位：清水县教育局\n承办单位：清水县青少年活动中心\n三、时间安排\n9月初选。\n"
)


def test_the_hosts_of_a_notice_own_its_campaign() -> None:
    campaign = "启明星演讲展演活动"
    expected = {f"lead {BUREAU}: {campaign}", f"implement 清水县青少年活动中心: {campaign}"}
    assert owners(HOSTED.format(heading="组织机构")) == expected
    assert owners(HOSTED.format(heading="联系电话")) == set()


PLAINLY = [
    ("县教育局对“启明星”强师工程抓总，县财政局保障经费。", {f"lead {BUREAU}: {STAR}", f"support 清水县财政局: {STAR}"}),
    ("“启明星”强师工程，此事县教育局牵头，各校参与。", {f"lead {BUREAU}: {STAR}"}),
    ("“启明星”强师工程是县教育局在抓。", {f"lead {BUREAU}: {STAR}"}),
    ("“启明星”强师工程，统筹的担子落在县教育局人事科。", {f"lead {BUREAU}人事科: {STAR}"}),
    (
        "“启明星”强师工程，李红同志负总责，日常调度在县教育局人事科。",
        {f"lead 李红: {STAR}", f"implement {BUREAU}人事科: {STAR}"},
    ),
    ("要把“启明星”强师工程作为大事来抓，县教育局要切实担起牵头责任。", {f"lead {BUREAU}: {STAR}"}),
    (
        "清水县电化教育馆主抓“启明星”强师工程。清水县文化馆做技术配合。",
        {f"lead 清水县电教馆: {STAR}"},
    ),
    (
        "去年秋天，清水县第一中学同甘肃振岳药业有限公司合作，办起“启明星”强师工程。",
        {f"implement 清水县第一中学: {STAR}"},
    ),
    ("清水县第一中学承担起“启明星”强师工程。", {f"implement 清水县第一中学: {STAR}"}),
    (
        "清水县第一中学校长李红介绍，“启明星”强师工程已坚持三年，语文教研组牵头，大家都参与。",
        {f"lead 清水县第一中学语文教研组: {STAR}"},
    ),
    ("县教育局对“启明星”强师工程进行检查。", set()),
    ("县教育局对“启明星”强师工程负责人进行培训。", set()),
    ("“启明星”强师工程是县教育局在册项目。", set()),
    ("“启明星”强师工程，收费由县发展改革委核定。", set()),
    ("“启明星”强师工程的启动仪式在县教育局人事科。", set()),
    ("清水县第一中学与清水县第二中学办过“启明星”强师工程，语文教研组牵头。", set()),  # of which of the two
]


@pytest.mark.parametrize(("text", "expected"), PLAINLY)
def test_plain_words_for_being_in_charge(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


def test_own_sections_and_led_campaigns_of_a_bureaus_paper() -> None:
    answer = "清水县教育局答复\n“启明星”强师工程先试起来，统筹、调度都落在我局人事科。\n清水县教育局\n2024年5月6日\n"
    assert owners(answer) == {f"lead {BUREAU}人事科: {STAR}"}
    duties = "清水县教育局领导分工\n李红，副局长。全县集团化办学工程由李红同志牵头，人事股具体经办。\n"
    assert owners(duties) == {"lead 李红: 集团化办学工程", f"implement {BUREAU}人事股: 集团化办学工程"}


SCHOOL_MEANT = [
    (
        "清水县第二中学与学校签约，共同承担“启明星”强师工程。",
        {f"implement 清水县第一中学: {STAR}", f"implement 清水县第二中学: {STAR}"},
    ),
    ("学校党委立足校情，坚持党建引领，探索实施“启明星”强师工程。", {f"implement 清水县第一中学党委: {STAR}"}),
    ("“启明星”强师工程在清水县教育局领导下开展。", {f"lead {BUREAU}: {STAR}"}),
    ("在清水县教育局领导下，“启明星”强师工程如期开展。", set()),
    ("清水县第二中学与清水县第三中学签约，共同承担经费。学校的“启明星”强师工程很受欢迎。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SCHOOL_MEANT)
def test_the_school_of_the_paper_and_its_parts(text: str, expected: set[str]) -> None:
    assert owners("清水县第一中学2024年工作总结\n" + text) == expected


def test_the_school_of_the_paragraph_before() -> None:
    news = "记者来到清水县第一中学的操场。\n连翘是县里的宝。去年秋天，学校办起“启明星”强师工程。\n"
    assert owners(news) == {f"implement 清水县第一中学: {STAR}"}
    two = "记者来到清水县第一中学、清水县第二中学。\n连翘是县里的宝。去年秋天，学校办起“启明星”强师工程。\n"
    assert owners(two) == set()


IN_LISTS = [
    (
        "一等奖\n“启明星”强师工程　清水县第一中学\n“提灯人”家访计划　清水县第二中学\n",
        {f"implement 清水县第一中学: {STAR}", f"implement 清水县第二中学: {LAMP}"},
    ),
    ("1.“启明星”强师工程\t清水县第一中学\n", {f"implement 清水县第一中学: {STAR}"}),
    (
        "清水县教育局教研室将联合县教师培训中心开展“启明星”强师工程。",
        {f"implement {BUREAU}教研室: {STAR}", f"support 清水县教师培训中心: {STAR}"},
    ),
    ("清水县教育局教研室将联合县培训基地开展“启明星”强师工程。", {f"implement {BUREAU}教研室: {STAR}"}),
    ("学校同时启动“启明星”强师工程。", set()),  # of which school, nobody says
    ("“启明星”强师工程　清水县第一中学教师李红参加\n", set()),
    ("详见“启明星”强师工程　清水县第一中学\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), IN_LISTS)
def test_lines_of_a_list_and_partners_without_a_name(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


def test_all_who_sign_a_notice_decide() -> None:
    notice = (
        "清水县教育局　清水县公安局\n关于开展“净边护苗”专项整治行动的通知\n各镇：\n"
        "经研究，决定从即日起至12月底，在全县开展“净边护苗”专项整治行动。\n清水县教育局\n清水县公安局\n2024年9月5日\n"
    )
    campaign = "净边护苗专项整治行动"
    assert owners(notice) == {f"lead {BUREAU}: {campaign}", f"lead 清水县公安局: {campaign}"}
    other = notice.replace("关于开展“净边护苗”专项整治行动", "关于加强学校周边治安")
    assert owners(other.replace("经研究，决定", "各校决定")) == set()


AT_SCHOOLS = [
    (
        "继续在清水县第一中学、清水县第二中学开办“启明星”实验班。",
        {"implement 清水县第一中学: 启明星实验班", "implement 清水县第二中学: 启明星实验班"},
    ),
    ("今年在清水县第一中学开设“启明星”实验班。", {"implement 清水县第一中学: 启明星实验班"}),
    ("在清水县第一中学推进“启明星”实验班建设。", set()),
    ("在清水县第一中学召开的会上，大家讨论了“启明星”实验班。", set()),
]


@pytest.mark.parametrize(("text", "expected"), AT_SCHOOLS)
def test_schools_at_which_a_class_is_opened_run_it(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


BUREAU_2024 = "甘谷县教育体育局2024年工作要点\n{}\n甘谷县教育体育局\n2024年3月1日\n"
PE = "甘谷县教体局"  # as keys name it
BRACKETS = [
    ("1．关心学生体质健康。（归口体卫艺股）每天活动不少于2小时。", {f"lead {PE}体卫艺股"}),
    (
        "1．发展群众体育。新建足球场8块。（体卫艺股、县体育运动中心；责任人：石磊）",
        {f"lead {PE}体卫艺股", "lead 甘谷县体育运动中心", "lead 石磊"},
    ),
    (
        "1．推进家校共育。建成站点15个。（责任科室：德育股（关工委办公室配合）；责任人：徐来）",
        {f"lead {PE}德育股", f"support {PE}关工委办公室", "lead 徐来"},
    ),
    (
        "1．关爱困难儿童。此项由县民政局主抓，县残联、县妇联和各乡镇协同。",
        {"lead 甘谷县民政局", "support 甘谷县残联", "support 甘谷县妇联"},
    ),
    (
        "1．整治食品安全隐患。排查摊点。\n二、职责分工\n县市场监管局牵头整治食品安全隐患，县教育体育局予以配合；各镇落实责任。",
        {"lead 甘谷县市场监管局", f"support {PE}"},
    ),
    (
        "1．整治校园周边交通。增设标志。\n二、职责分工\n县公安局交警大队负责整治校园周边交通。",
        {"lead 甘谷县公安局交警大队"},
    ),
    ("1．整治食品安全隐患。排查摊点。\n二、几点要求\n县市场监管局支持整治食品安全隐患的单位。", set()),
    ("1．关心学生体质健康。（重点工作）每天活动不少于2小时。", set()),
    ("1．发展群众体育。新建足球场8块。（见附件；联系人：石磊）", set()),
    ("1．推进家校共育。建成站点15个。（含德育站点；新建）", set()),
]


@pytest.mark.parametrize(("text", "expected"), BRACKETS)
def test_brackets_say_whose_a_task_is(text: str, expected: set[str]) -> None:
    document = Document(key="d", version="v", text=BUREAU_2024.format(text))
    found = {
        f"{dict(s.qualifiers)['role']} {compose_name(s.subject)}"
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION and s.type == "RESPONSIBLE_FOR" and label_of(str(s.object)) == "Task"
    }
    assert {owner for owner in found if not owner.startswith("propose")} == expected


SCHEMES = [
    ("秦安县首次实行随迁子女入学积分政策，家长反响热烈。", {"随迁子女入学积分政策"}),
    ("今年，清水县实施教师交流轮岗积分办法。", {"教师交流轮岗积分办法"}),
    ("清水县教育局将推行校长职级评定办法，明年起覆盖全县。", {"校长职级评定办法"}),
    ("清水县实施相关优惠政策。", set()),
    ("清水县严格执行国家资助政策。", set()),
    ("家长盼望实行随迁子女入学积分政策。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SCHEMES)
def test_a_scheme_that_somebody_carries_out_is_a_program(text: str, expected: set[str]) -> None:
    statements = extract(Document(key="d", version="v", text=text)).statements
    assert {parts_of(s.subject)[1] for s in statements if label_of(s.subject) == "Program"} == expected
    runs = {str(s.object) for s in statements if s.type == "RESPONSIBLE_FOR"}
    assert {parts_of(key)[1] for key in runs} == expected


MORE = [
    ("据介绍，县教育局2023年启动“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    (
        "清水县职业教育中心坚持产教融合。今年，该中心与甘肃秦茗茶业有限公司合作开设“茶工匠”实验班。",
        {"implement 清水县职教中心: 茶工匠实验班", "implement 甘肃省秦茗茶业有限公司: 茶工匠实验班"},
    ),
    (
        "清水县第一中学与清水县妇联建立共建关系，共同实施“启明星”强师工程。",
        {f"implement 清水县第一中学: {STAR}", f"implement 清水县妇联: {STAR}"},
    ),
    ("县教育局要主动对接，牵头落实“启明星”强师工程。", {f"lead {BUREAU}: {STAR}"}),
    ("清水县第一中学负责实施“启明星”强师工程。", {f"lead 清水县第一中学: {STAR}"}),
    ("一是由县教育局牵头，实施“启明星”强师工程。", {f"lead {BUREAU}: {STAR}"}),
    ("城北小学建设项目由县教育局负责，倒排工期。", {f"lead {BUREAU}: 城北小学建设项目"}),
    ("该中心与甘肃秦茗茶业有限公司合作开设“茶工匠”实验班。", set()),  # whose centre, nobody says
    ("一是由专人牵头，实施“启明星”强师工程。", set()),
    ("清水县第一中学负责实施方案的编写，“启明星”强师工程另议。", set()),
    ("该项目由县教育局负责，倒排工期。", set()),
    ("县教育局2023年没有启动“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_years_enumerations_and_partners_beside_the_verb(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


PLAIN_TOO = [
    ("乡村教师周转宿舍改造工作由县教育局组织实施。", {f"implement {BUREAU}: 乡村教师周转宿舍改造"}),
    ("县教育局牵头建立“启明星”培养机制。", {f"lead {BUREAU}: 启明星培养机制"}),
    (
        "成立清水县食品安全提升行动领导小组，负责统筹协调全县食品安全提升行动。",
        {"lead 清水县食品安全提升行动领导小组: 食品安全提升行动"},
    ),
    (
        "清水县第一中学与清水县第二中学签约。两校还将组织学生书信往来，合作开展“启明星”强师工程。",
        {f"implement 清水县第一中学: {STAR}", f"implement 清水县第二中学: {STAR}"},
    ),
    (
        "“启明星”强师工程由县教育局牵头，县财政局做好配合。",
        {f"lead {BUREAU}: {STAR}", f"support 清水县财政局: {STAR}"},
    ),
    ("具体工作由县教育局负责。", set()),
    ("县教育局不再牵头，各校建立“启明星”培养机制。", set()),
    ("成立清水县食品安全提升行动领导小组，各校负责食品安全。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN_TOO)
def test_plain_words_of_notices_and_reports(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


IN_A_REPLY = [
    ("我局将继续办好“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    (
        "“启明星”强师工程由党建办公室牵头，基础教育科配合。",
        {f"lead {BUREAU}党建办公室: {STAR}", f"support {BUREAU}基教科: {STAR}"},
    ),
    (
        "李红，副局长。负责项目建设，具体负责永清镇中心小学迁建项目和“启明星”强师工程。",
        {"lead 李红: 永清镇中心小学迁建项目", f"lead 李红: {STAR}"},
    ),
    (
        "我局实施了“晨读”计划；联合县科协开展“启明星”强师工程。",
        {f"implement {BUREAU}: 晨读计划", f"implement {BUREAU}: {STAR}", f"support 清水县科协: {STAR}"},
    ),
    (
        "清水县第一中学实施“晨读”计划，基教科推进“启明星”强师工程。",
        {"implement 清水县第一中学: 晨读计划", f"implement {BUREAU}基教科: {STAR}"},
    ),
    ("会上表扬了原由县科协推出的“启明星”强师工程。", set()),
    ("我局没有办过“启明星”强师工程。", set()),
    ("“启明星”强师工程领导小组办公室设在人事科。", set()),
    ("李红，副局长。分管永清镇中心小学，联系“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("text", "expected"), IN_A_REPLY)
def test_a_bureaus_own_paper(text: str, expected: set[str]) -> None:
    assert owners(f"清水县教育局关于班子成员分工的通知\n{text}\n清水县教育局\n2024年5月6日\n") == expected


def test_who_deals_with_a_proposal_owns_nothing_of_it() -> None:
    proposal = (
        "清水县政协第046号提案\n案由：关于看护空档的建议\n主办单位：{bureau}　会办单位：清水县公安局\n"
        "内容：建议扩大“启明星”强师工程。\n"
    )
    assert owners(proposal.format(bureau=BUREAU)) == set()
    assert owners("“启明星”强师工程\n主办单位：清水县教育局\n协办单位：清水县公安局\n") == {
        f"lead {BUREAU}: {STAR}",
        f"support 清水县公安局: {STAR}",
    }


def test_a_group_named_again_and_a_date_before_the_verb() -> None:
    plan = (
        "清水县第一中学工作计划\n1.高考备考。成立备考领导小组，组长黄伟，副组长罗映红。"
        "“启明星”强师工程{}于2025年2月前拿出并组织落实。\n"
    )
    group = "清水县第一中学备考领导小组"
    assert owners(plan.format("由备考领导小组")) == {f"implement {group}: {STAR}"}
    assert owners(plan.format("由大家")) == set()


LAST = [
    (
        "记者来到清水县铸都职业技术学校。2022年以来，该校联合县文化馆开办“茶工匠”实验班。",
        {"implement 清水县铸都职业技术学校: 茶工匠实验班", "support 清水县文化馆: 茶工匠实验班"},
    ),
    (
        "李红与王芳代表双方签署《清水县教育局 天水师范学院教育发展合作协议》。"
        "根据协议，双方将共同实施“启明星”强师工程。",
        {f"implement {BUREAU}: {STAR}", f"implement 天水市师范学院: {STAR}"},
    ),
    (
        "县教育局、县公安局按职责分工共同推进“启明星”强师工程，成立“启明星”工作专班，由高洪波任组长。",
        {f"implement {BUREAU}: {STAR}", f"implement 清水县公安局: {STAR}"},
    ),
    ("李红与王芳代表双方签署《教育发展合作协议》。根据协议，双方将共同实施“启明星”强师工程。", set()),
    # the school that is named in another sentence did not put forward what stands between
    (
        "清水县马泉小学简介\n清水县马泉小学有学生百名，老师提出了目标。\n天水师范学院与学校签约，共同承担“启明星”强师工程。",
        {f"implement 清水县马泉小学: {STAR}", f"implement 天水市师范学院: {STAR}"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LAST)
def test_schools_and_parties_meant(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


def test_each_head_of_a_section_has_what_stands_behind_the_name() -> None:
    duties = "清水县教育局分工\n办公室主任张艳霞，负责文秘；安全股股长王志勇，负责校园安全专项整治行动和校车管理。\n"
    assert owners(duties) == {"lead 王志勇: 校园安全专项整治行动"}


def test_own_sections_act_together_with_others() -> None:
    profile = "清水县实验小学简介\n体艺方面，“启明星”强师工程由音乐科组和清水县文化馆共同实施。\n"
    assert owners(profile) == {f"implement 清水县实验小学音乐科组: {STAR}", f"implement 清水县文化馆: {STAR}"}


OF_THE_HEAD = [
    ("1.清水县第一中学。承担“启明星”强师工程。", {f"implement 清水县第一中学: {STAR}"}),
    (
        "清水县第二中学（集体）。三年来实施“启明星”强师工程，成效明显。",
        {f"implement 清水县第二中学: {STAR}"},
    ),
    ("李红，清水县第一中学副校长。推动建立“启明星”培养机制。", {"implement 李红: 启明星培养机制"}),
    ("1.清水县第一中学。由县教育局承担“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    ("1.清水县第一中学。各校承担“启明星”强师工程。", set()),
    ("1.清水县第一中学。李红校长说，要实施“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_THE_HEAD)
def test_an_item_of_a_list_tells_of_whom_it_begins_with(text: str, expected: set[str]) -> None:
    assert owners("表彰名单\n" + text) == expected


SIGNED_PAIRS = (
    "清水县人民政府与天水师范学院签订协议。清水县第一中学与天水师范学院附属中学结对。\n"
    "{}双方将共同实施“启明星”强师工程。\n"
)


def test_the_parties_of_the_agreement_are_those_that_signed_first() -> None:
    both = {f"implement 清水县政府: {STAR}", f"implement 天水市师范学院: {STAR}"}
    assert owners(SIGNED_PAIRS.format("根据协议，")) == both
    last = {f"implement 清水县第一中学: {STAR}", f"implement 天水市师范学院附属中学: {STAR}"}
    assert owners(SIGNED_PAIRS.format("")) == last


def test_whoever_calls_others_in_leads() -> None:
    text = "“启明星”强师工程由县教育局会同清水县财政局推进。"
    assert owners(text) == {f"lead {BUREAU}: {STAR}", f"support 清水县财政局: {STAR}"}
    assert owners("“启明星”强师工程由县教育局推进。") == {f"implement {BUREAU}: {STAR}"}


@pytest.mark.parametrize("verb", ["修订", "完善", "充实", "重组", "规范"])
def test_a_verb_is_no_part_of_a_section(verb: str) -> None:
    text = f"清水县第一中学2024年工作要点\n1.上好每一堂课。{verb}教研组、备课组章程，建好教研组。\n"
    statements = extract(Document(key="d", version="v", text=text)).statements
    assert not [s for s in statements if label_of(s.subject) == "Organization" and "教研组" in s.subject]


@pytest.mark.parametrize("part", ["劳动教研组", "七年级组", "语文备课组", "教务处"])
def test_a_subject_and_a_year_are_parts_of_sections(part: str) -> None:
    assert owners(f"清水县第一中学工作要点\n{part}承办“启明星”强师工程。") == {
        f"implement 清水县第一中学{part}: {STAR}"
    }


THOUGHT_OF = [
    ("双方还将探索“启明星”强师工程。具体方案正在酝酿之中。", set()),
    ("双方正在研究实施“启明星”强师工程，具体细节有待商定。", set()),
    ("双方考虑开展“启明星”强师工程。目前，合作方案尚在论证。", set()),
    ("双方还将探索“启明星”强师工程。具体方案由双方商定。", "both"),
    ("双方将共同实施“启明星”强师工程。具体方案正在制定。", "both"),
    ("双方还将探索“启明星”强师工程。", "both"),
]


@pytest.mark.parametrize(("told", "expected"), THOUGHT_OF)
def test_what_is_only_thought_of_has_no_owner_yet(told: str, expected: set[str] | str) -> None:
    both = {f"implement 清水县第一中学: {STAR}", f"implement 天水市师范学院附属中学: {STAR}"}
    text = "清水县第一中学与天水师范学院附属中学签订协议。\n" + told
    assert owners(text) == (both if expected == "both" else expected)


WITH_OTHERS = [
    ("县教育局今年将联合县财政局开展“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    ("清水县第一中学还将会同县财政局开展“启明星”强师工程。", {f"lead 清水县第一中学: {STAR}"}),
    ("县教育局教育股拟联合县财政局开展“启明星”强师工程。", {f"implement {BUREAU}教育股: {STAR}"}),
    ("近日，联合县财政局开展“启明星”强师工程。", set()),
    ("县教育局督促各校联合县财政局开展“启明星”强师工程。", set()),
    ("县教育局召开会议。有学校将联合县财政局开展“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("told", "expected"), WITH_OTHERS)
def test_whoever_acts_with_others_acts_whatever_adverb_stands_between(told: str, expected: set[str]) -> None:
    helped = {f"support 清水县财政局: {STAR}"}
    assert owners("清水县教育局工作总结\n" + told) == expected | helped


ONE_OF_A_KIND = [
    ("清水县第一中学和清水县中等职业学校共同开办“绣娘”订单班。", 2),
    ("清水县民族职业高中开办“绣娘”订单班。", 1),
    ("清水县第一中学、清水县中等职业学校联合举办“绣娘”订单班。", 2),
    ("清水县中等职业学校招生专业由县教育局公布，开办“绣娘”订单班。", 0),
    ("清水县民族小学教师开办“绣娘”订单班。", 0),
    ("全县各中等职业学校共同开办“绣娘”订单班。", 0),
]


@pytest.mark.parametrize(("text", "schools"), ONE_OF_A_KIND)
def test_a_county_s_only_school_of_a_kind_acts_by_itself(text: str, schools: int) -> None:
    assert len({one for one in owners(text) if BUREAU not in one}) == schools


CHARGED = [
    ("学校实行“启明星”培养机制，由副校长于洋负责。", {"lead 于洋: 启明星培养机制"}),
    ("“启明星”强师工程由副校长成涛具体负责，每周一次。", {f"lead 成涛: {STAR}"}),
    ("“启明星”强师工程由副校长时宁牵头。", {f"lead 时宁: {STAR}"}),
    ("“启明星”强师工程由校长全权负责。", set()),
    ("“启明星”强师工程由校长全程负责，每周一次。", set()),
    ("“启明星”强师工程由副校长时刻牵头。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CHARGED)
def test_short_names_with_rare_surnames_before_a_verb_of_charge(text: str, expected: set[str]) -> None:
    assert {one for one in owners(text) if one.startswith("lead")} == expected


TWO_SIDES = [
    ("清水县第一中学与天水师范学院签约。", 2),
    ("清水县第一中学校长李红来到天水师范学院。", 2),
    ("清水县第一中学、天水师范学院代表出席。", 2),
    ("清水县第一中学开办新班，首批招收40人，天水师范学院提供岗位。", 0),
    ("清水县第一中学占地百亩。天水师范学院派人支教。", 0),
    ("清水县第一中学获得捐赠。", 0),
]


@pytest.mark.parametrize(("told", "sides"), TWO_SIDES)
def test_both_sides_are_those_that_the_words_join(told: str, sides: int) -> None:
    text = told + "\n双方还商定开展“启明星”强师工程。"
    assert len({one for one in owners(text) if one.startswith("implement")}) == sides


ANSWERED = [
    ("您提的建议，我局已采纳，“启明星”强师工程由县教育局负责实施。", {f"lead {BUREAU}: {STAR}"}),
    ("关于新建宿舍的建议，“启明星”强师工程由县教育局负责实施。", {f"lead {BUREAU}: {STAR}"}),
    ("3条建议，逐条办理，“启明星”强师工程由县教育局负责实施。", {f"lead {BUREAU}: {STAR}"}),
    ("委员建议，“启明星”强师工程由县教育局负责实施。", set()),
    ("他建议：“启明星”强师工程由县教育局负责实施。", set()),
    ("代表提议，“启明星”强师工程由县教育局负责实施。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ANSWERED)
def test_the_answer_to_a_proposal_is_no_proposal(text: str, expected: set[str]) -> None:
    assert {one for one in owners(text) if not one.startswith("propose")} == expected


SPECIAL_WORK = [
    ("李红，女，清水县教育局副局长，牵头完成学生资助信息核查专项工作，全年资助80人。", "李红"),
    ("县教育局负责学生资助信息核查专项工作。", BUREAU),
    ("清水县第一中学统筹推进校园安全隐患排查专项工作。", "清水县第一中学"),
    ("县教育局负责各项专项工作。", ""),
    ("县教育局牵头开展有关方面的专项工作。", ""),
    ("县教育局牵头开展专项工作。", ""),
]


@pytest.mark.parametrize(("text", "owner"), SPECIAL_WORK)
def test_names_the_special_work_that_somebody_leads(text: str, owner: str) -> None:
    found = {one for one in owners(text) if "专项" in one}
    assert {one.split(" ")[1].split(":")[0] for one in found} == ({owner} if owner else set())


TOWNS = [
    ("“启明星”强师工程由五图街道党工委、办事处负责。", {"五图街道党工委", "五图街道办事处"}),
    ("古州镇党委、政府负责“启明星”强师工程。", {"古州镇委", "古州镇政府"}),
    ("“启明星”强师工程由古州镇党委与政府牵头。", {"古州镇委", "古州镇政府"}),
    ("“启明星”强师工程由各镇党委、政府负责。", set()),
    ("“启明星”强师工程由古州镇党委负责，政府部门配合。", {"古州镇委"}),
    ("“启明星”强师工程由古州镇党委负责，政府出钱。", {"古州镇委"}),
]


@pytest.mark.parametrize(("text", "names"), TOWNS)
def test_a_township_s_government_beside_its_party_committee(text: str, names: set[str]) -> None:
    assert {one.split(" ")[1].split(":")[0] for one in owners("清水县教育局\n" + text)} == names


UNDER_WHOM = [
    ("学校将以此为契机，在附中指导下推行“启明星”培养机制。", 1),
    ("学校抓住机遇，在县文化馆支持下创办“启明星”培养机制。", 1),
    ("学校以活动为抓手，在家长帮助下实施“启明星”强师工程。", 1),
    ("学校表示，在县文化馆指导下创办“启明星”培养机制。", 0),
    ("学校要求各班，在家长帮助下实施“启明星”强师工程。", 0),
    ("各校抓住机遇，在家长帮助下实施“启明星”强师工程。", 0),
]


@pytest.mark.parametrize(("told", "count"), UNDER_WHOM)
def test_a_school_acts_under_the_lead_of_others(told: str, count: int) -> None:
    found = {one for one in owners("清水县第一中学简介\n" + told) if one.startswith("implement 清水县第一中学")}
    assert len(found) == count


def test_a_section_for_two_things_keeps_its_whole_name() -> None:
    text = "清水县教育局\n“启明星”强师工程由安全与后勤管理股负责。"
    assert owners(text) == {f"lead {BUREAU}安全与后勤管理股: {STAR}"}
    text = "清水县教育局\n“启明星”强师工程由安全股与人事股负责。"
    assert owners(text) == {f"lead {BUREAU}安全股: {STAR}", f"lead {BUREAU}人事股: {STAR}"}


DECIDED_NOTICE = (
    "清水县教育局关于开展“启明星”强师行动的通知\n各学校：\n"
    "经研究，决定开展“启明星”强师行动，现通知如下：\n{}\n清水县教育局\n2024年5月6日\n"
)


@pytest.mark.parametrize(
    ("told", "led"),
    [
        ("“启明星”强师行动由局基础教育科牵头，县教师发展中心配合。", {f"{BUREAU}基教科"}),
        ("“启明星”强师行动由副局长李红负责。", {"李红"}),
        ("牵头单位：局人事股。", {f"{BUREAU}人事股"}),
        ("各学校要高度重视。", {BUREAU}),
        ("县财政局配合“启明星”强师行动。", {BUREAU}),
        ("“启明星”强师行动由各学校负责实施。", {BUREAU}),
    ],
)
def test_who_decides_on_a_campaign_leads_it_where_nobody_else_is_put_in_charge(told: str, led: set[str]) -> None:
    found = owners(DECIDED_NOTICE.format(told))
    assert {one.split(" ")[1].split(":")[0] for one in found if one.startswith("lead")} == led


MEANT = [
    (
        "永清镇中心学校校长李红答，学校自己琢磨了个“启明星”强师工程，从上学期办起。",
        {f"implement 永清镇中心学校: {STAR}"},
    ),
    (
        "成立清水县身心健康行动领导小组，由其统筹“启明星”强师工程的组织实施。",
        {f"lead 清水县身心健康行动领导小组: {STAR}"},
    ),
    ("（二）深化“启明星”强师工程。这项工作基础教育科抓总。", {f"lead {BUREAU}基教科: {STAR}"}),
    (
        "永清职业学校则与清水海纹鞋业有限公司合作，校企双方共同开办“启明星”强师工程。",
        {f"implement 清水县永清职业学校: {STAR}", f"implement 清水县海纹鞋业有限公司: {STAR}"},
    ),
    (
        "我局还同陇东师范学院签约，双方合办“启明星”强师工程。县教师发展中心另有任务。",
        {f"implement {BUREAU}: {STAR}", f"implement 陇东师范学院: {STAR}"},
    ),
    ("针对线路老化问题，县教育局5月启动“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    ("县教育局与陇东师范学院签约。“启明星”强师工程的主体责任在院方。", {f"lead 陇东师范学院: {STAR}"}),
    (
        "“启明星”强师工程由乙方投建、甲方运维。（协议甲方为清水县教育局，乙方为陇东师范学院。）",
        {f"implement {BUREAU}: {STAR}", f"implement 陇东师范学院: {STAR}"},
    ),
    (
        "“启明星”强师工程由清水县第一中学与清水县海纹鞋业有限公司两头担着：岗位归企业管，课程归学校管。",
        {f"implement 清水县第一中学: {STAR}", f"implement 清水县海纹鞋业有限公司: {STAR}"},
    ),
    ("陇东师范学院、陇西师范学院同来签约。“启明星”强师工程由院方负责。", set()),
    ("“启明星”强师工程由甲方运维。甲方为清水县教育局提供场地。", set()),
    ("县教育局与县科协签约，校企双方共同开办“启明星”强师工程。", set()),  # neither is a school
    ("我局同某学院签约，双方合办“启明星”强师工程。", set()),
    ("成立领导小组，由其审核“启明星”强师工程的账目。", set()),
]


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_knows_whom_the_words_for_somebody_mean(text: str, expected: set[str]) -> None:
    assert owners("清水县教育局关于重点工作推进情况的报告\n" + text) == expected


DECIDED_BY = [
    ("县教育局、县科协决定联合举办“启明星”实践活动。", {f"lead {BUREAU}", "lead 清水县科协"}),
    ("经研究，县科协决定开展“启明星”实践活动。", {"lead 清水县科协"}),
    ("县教育局研究了有关经费，没有决定。", set()),
]


@pytest.mark.parametrize(("text", "expected"), DECIDED_BY)
def test_who_decides_on_a_campaign_in_the_body_of_a_notice(text: str, expected: set[str]) -> None:
    notice = f"关于举办“启明星”实践活动的通知\n各学校：\n为引导学生成长，{text}现将有关事项通知如下。\n"
    assert {one.partition(":")[0] for one in owners(notice)} == expected


PARTS_OF_THE_SCHOOL = [
    ("食堂楼顶的菜地叫“启明星”强师工程，归劳动教育教研组管。", {f"lead 清水县第一中学劳动教育教研组: {STAR}"}),
    ("“启明星”强师工程由校教科室主办。", {f"lead 清水县第一中学教科室: {STAR}"}),
    ("“启明星”强师工程由我校工会承办。", {f"implement 清水县第一中学工会: {STAR}"}),
    ("“启明星”强师工程走进了校教科室。", set()),
    ("“启明星”强师工程归教研组长们评说。", set()),
    ("“启明星”强师工程的海报贴在校教科室门口。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTS_OF_THE_SCHOOL)
def test_reads_the_parts_of_the_one_school_that_is_spoken_of(text: str, expected: set[str]) -> None:
    assert owners("科创月圆满落幕\n11月29日，清水县第一中学科创月闭幕。\n" + text) == expected


NAMED_BEHIND_A_POST = [
    ("责任人：副局长云海龙。", {"lead 云海龙: 加快校舍建设"}),
    ("责任人：副局长云海龙、人事股。", {"lead 云海龙: 加快校舍建设", f"lead {BUREAU}人事股: 加快校舍建设"}),
    ("责任人：校长云海龙。", {"lead 云海龙: 加快校舍建设"}),
    ("责任人：各校校长。", set()),
    ("责任人：局长办公会。", set()),
    ("责任人：校长。", set()),
]


@pytest.mark.parametrize(("text", "expected"), NAMED_BEHIND_A_POST)
def test_reads_a_rare_name_behind_a_post_in_a_list_of_owners(text: str, expected: set[str]) -> None:
    assert owners("清水县教育局工作要点\n1.加快校舍建设。8月底前完成。" + text, ("Task",)) == expected


ITEMS_THAT_NAME = [
    (
        "2.班主任巡回宣讲活动。10月至11月进行，清水县教师进修学校承办。",
        {"implement 清水县进修学校: 班主任巡回宣讲活动"},
    ),
    ("3.乡土课程微课共享项目：县教研室牵头，各校参加。", {"lead 清水县教研室: 乡土课程微课共享项目"}),
    ("2.山乡影像展播。县融媒体中心主办，每周一期。", {"lead 清水县融媒体中心: 山乡影像展播"}),
    ("2.班主任巡回宣讲活动。10月进行，清水县教师进修学校提供场地。", set()),
    ("2.开足心理健康课程。每周一节，县教研室牵头。", set()),  # what is to be done, no name
    ("2.班主任巡回宣讲活动。10月进行，各校承办。", set()),
    ("【启明星强师工程】　共青团清水县委主办，县关工委协办。", {f"lead {YOUTH}: {STAR}", f"support {CARERS}: {STAR}"}),
    ("【启明星强师工程】　县教育局听取汇报。", set()),
    ("“启明星”强师工程由县归国华侨联合会主持。", {f"lead 清水县侨联: {STAR}"}),
]


@pytest.mark.parametrize(("text", "expected"), ITEMS_THAT_NAME)
def test_reads_who_carries_out_what_an_item_names(text: str, expected: set[str]) -> None:
    assert owners("清水县教育局关于开展配套活动的通知\n" + text) == expected


TAKEN_UP_WITH_OTHERS = [
    ("清水县第一中学要把“启明星”强师工程办起来。", {f"implement 清水县第一中学: {STAR}"}),
    ("清水县第一中学要发挥龙头作用，带着周边学校一起把“启明星”强师工程办起来。", {f"implement 清水县第一中学: {STAR}"}),
    ("县教育局要主动靠前，会同县科协把“启明星”强师工程抓起来。", {f"lead {BUREAU}: {STAR}"}),
    ("“启明星”强师工程是物理老师李红带着学生干起来的。", {f"implement 李红: {STAR}"}),
    ("“启明星”强师工程，李红同志要接着抓。", {f"lead 李红: {STAR}"}),
    ("“启明星”强师工程，县科协为责任单位，县妇联配合。", {"lead 清水县科协: " + STAR, "support 清水县妇联: " + STAR}),
    ("清水县第一中学以清水县第二中学为基地，双方共同举办“启明星”强师工程。",
     {f"lead 清水县第一中学: {STAR}", f"lead 清水县第二中学: {STAR}"}),
    ("2022年起清水县第一中学试办“启明星”强师工程。", {f"implement 清水县第一中学: {STAR}"}),
    ("县教育局与县科协联手推“启明星”强师工程。", {f"implement {BUREAU}: {STAR}", "implement 清水县科协: " + STAR}),
    ("县教育局作为牵头部门开展“启明星”强师工程。", {f"lead {BUREAU}: {STAR}"}),
    ("县教育局人事股拿了方案，“启明星”强师工程由该股负责。", {f"lead {BUREAU}人事股: {STAR}"}),
    # who is called in, shown round, addressed with everybody, or sums up what others did
    ("各校要把“启明星”强师工程办起来。", set()),
    ("县领导到清水县第一中学调研，带着大家一起把“启明星”强师工程办起来。", set()),
    ("县教育局要督促各校把“启明星”强师工程办起来。", set()),
    ("“启明星”强师工程是李红带着学生参观过的。", set()),
    ("“启明星”强师工程，县妇联为联系单位。", set()),
    ("县教育局作为主管部门听取“启明星”强师工程汇报。", set()),
    ("该科技馆门口贴着“启明星”强师工程的海报。", set()),
    ("“启明星”强师工程坚持三年，由县教育局会同县妇联总结经验、适时推广。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP_WITH_OTHERS)
def test_reads_who_takes_it_up_with_others(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


BEHIND_A_PLACE = [
    ("松树镇山高路远，县教育局便同县科协商量，启动了“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    ("松树镇山高路远，老师奇缺，县教育局多方筹措，开办了“启明星”强师工程。", {f"implement {BUREAU}: {STAR}"}),
    ("松树镇坚持就近入学，开办了“启明星”强师工程。", {"implement 松树镇: " + STAR}),
    ("松树镇山高路远，县教育局的老师奇缺，停办了“启明星”强师工程。", set()),
    ("松树镇山高路远，听说县教育局停办了“启明星”强师工程。", set()),
    ("松树镇很远。“启明星”强师工程走进了县教育局。", set()),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND_A_PLACE)
def test_a_body_acts_and_not_the_place_with_which_the_sentence_begins(text: str, expected: set[str]) -> None:
    assert owners(text, regions=True) == expected


def test_whoever_has_a_program_has_the_task_that_is_headed_by_it() -> None:
    plan = (
        "清水县教育局工作方案\n一、重点任务\n（一）实施启明星强师工程。每年选派教师18人。\n"
        "（二）开好课。联网开设。\n二、责任分工\n启明星强师工程由副局长李红直接抓。\n"
    )
    assert owners(plan, ("Task",)) == {"lead 李红: 重点任务 / 实施启明星强师工程"}


ORGANIZED = [
    (
        "一、组织单位\n主办单位：清水县教育局\n承办单位：清水县科协\n二、参加对象\n全县学校。",
        {f"lead {BUREAU}: 启明星实践活动", "implement 清水县科协: 启明星实践活动"},
    ),
    (
        "一、主办单位：清水县教育局、清水县科协\n二、参加对象\n全县学校。",
        {f"lead {BUREAU}: 启明星实践活动", "lead 清水县科协: 启明星实践活动"},
    ),
    ("一、参加单位\n参加单位：清水县科协\n二、时间\n9月。", set()),
    ("一、组织单位\n另行通知。\n二、时间\n9月。", set()),
]


@pytest.mark.parametrize(("items", "expected"), ORGANIZED)
def test_the_bodies_below_a_heading_of_organizers_run_the_campaign(items: str, expected: set[str]) -> None:
    notice = f"关于举办“启明星”实践活动的通知\n经研究，决定举办“启明星”实践活动。\n{items}"
    assert owners(notice, ("Program", "Task")) == expected


def test_whoever_builds_is_not_whoever_answers_for_it() -> None:
    text = "“启明星”强师工程由县科协代建，县教育局是业主单位，对质量负总责。"
    assert owners(text) == {f"lead {BUREAU}: {STAR}", f"implement 清水县科协: {STAR}"}
