"""Initiatives named without quotation marks, which nothing but the words around them makes one; beside each wording
the sentences that look alike and give nobody an initiative."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.records import Document
from ingest.extract.extract import extract
from tests.extract.qingshui import BUREAU, COUNTY, owners

HEAD = "清水县教育局工作简报\n"


def programs(text: str) -> set[str]:
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    return {parts_of(s.subject)[1] for s in extract(document).statements if label_of(s.subject) == "Program"}


CARRIED_OUT = [
    ("我县全面实施向民办园购买普惠学位政策，首批12所。", {"implement 清水县: 向民办园购买普惠学位政策"}),
    ("清水县从明年秋季学期起，实行高中住宿费全免的政策。", {"implement 清水县: 高中住宿费全免政策"}),
    ("我县从今年春季学期起实行高中阶段免费教育。", {"implement 清水县: 高中阶段免费教育"}),
    ("据介绍，县教育局今年将继续推行校车分段接送制度。", {f"implement {BUREAU}: 校车分段接送制度"}),
    ("下旬，县教育局将启动面向护林员的中职扩招专项工作。", {f"implement {BUREAU}: 中职扩招专项"}),
    (
        "根据《关于加大山区教师支持力度的通知》精神，2019年起我县实施了山区教师职称直接认定工作。",
        {"implement 清水县: 山区教师职称直接认定"},
    ),
    ("我局将于近期启动中小学教师考核认定工作。", {f"implement {BUREAU}: 中小学教师考核认定"}),
    ("县教育局组织民办初中招生电脑派位工作，公证人员到场。", {f"implement {BUREAU}: 民办初中招生电脑派位"}),
    # a campaign whose name ends in what it does with a matter
    ("县教育局近期将开展校园食品安全专项检查。", {f"implement {BUREAU}: 校园食品安全专项检查"}),
    ("县教育局将结合端午、中秋等节日的检查，开展整治“四风”专项督查。", {f"implement {BUREAU}: 整治四风专项督查"}),
    ("5月9日，县教育局启动义务教育阶段教辅材料专项治理。", {f"implement {BUREAU}: 义务教育阶段教辅材料专项治理"}),
    ("6月26日，县教育局将组织热点初中电脑派位，家长可旁听。", {f"implement {BUREAU}: 热点初中电脑派位"}),
]


@pytest.mark.parametrize(("told", "expected"), CARRIED_OUT)
def test_a_definite_subject_carries_a_scheme_out(told: str, expected: set[str]) -> None:
    assert owners(HEAD + told, regions=True) == expected


NOT_CARRIED_OUT = [
    "县教育局开展一次专项检查。",
    "县教育局建议公安机关开展校车安全专项整治。",
    "去年，县教育局曾开展校车安全专项整治。",
    "各校要开展校园欺凌专项治理。",
    "县教育局开展相关专项督查。",
    "建议我县实行高中住宿费全免的政策。",
    "请问我县实行高中住宿费全免政策吗？",
    "听说清水县从今年秋季起，实行高中住宿费全免的政策。",
    "省教育厅要求我县实施教师走教补贴制度。",
    "我县曾实行教师走教补贴制度。",
    "我县不再实行教师走教补贴制度。",
    "各校实行教师走教补贴制度。",
    "实行教师走教补贴制度，覆盖所有村小。",
    "县教育局推行更加灵活的办法。",
    "县教育局实行分片划定、统一派位的办法。",
    "县教育局实施对山区倾斜的政策。",
    "县教育局启动一批续建项目收尾工作。",
    "县教育局启动整改工作。",
    "县教育局组织学生参加全市中小学生田径比赛。",
    "今年继续在全市组织热点初中电脑派位的县不多。",
]


@pytest.mark.parametrize("told", NOT_CARRIED_OUT)
def test_nobody_carries_out_what_is_wished_or_over_or_has_no_name(told: str) -> None:
    assert owners(HEAD + told, regions=True) == set()
    assert programs(HEAD + told) == set()


GIVEN = [
    ("中学教师的业务测试由县教育局统一组织，9月底前完成。", {f"lead {BUREAU}: 中学教师的业务测试"}),
    ("中考体育现场考试由县教育局负责组织和管理，各校配合。", {f"lead {BUREAU}: 中考体育现场考试"}),
    ("统考答卷的评阅工作由县教研室统一组织，网上评卷。", {"lead 清水县教研室: 统考答卷的评阅"}),
    ("新教师体检由县教育局负责安排。", {f"lead {BUREAU}: 新教师体检"}),
    ("第五条 课堂教学考核和论文答辩由县教研室负责实施。", {"lead 清水县教研室: 课堂教学考核和论文答辩"}),
    ("三是2024年小学新生入学工作由县教育局统筹安排。", {f"lead {BUREAU}: 小学新生入学"}),
    (
        "校舍安全排查由县教育局牵头，县住建局配合，10月底前完成。",
        {f"lead {BUREAU}: 校舍安全排查", "support 清水县住建局: 校舍安全排查"},
    ),
    (
        "中层干部试用期满考核工作在县委教育工委领导下进行，由办公室具体组织实施。",
        {"lead 清水县委教育工委: 中层干部试用期满考核", "implement 清水县教育局办公室: 中层干部试用期满考核"},
    ),
    ("山区教师走教项目由县教育局主管，县财政局保障经费。", {
        f"lead {BUREAU}: 山区教师走教项目", "support 清水县财政局: 山区教师走教项目"}),
    ("乡土故事进课堂活动则由县文化馆承办。", {"implement 清水县文化馆: 乡土故事进课堂活动"}),
    ("随迁子女转学接续工作由县教育局基教股一对一落实。", {"implement 清水县教育局基教股: 随迁子女转学接续"}),
    ("举办校园足球周末活动，由县教育局基教股牵头。", {"lead 清水县教育局基教股: 校园足球周末活动"}),
    ("开展山歌童谣采集活动，由县文化馆承办，9月收官。", {"implement 清水县文化馆: 山歌童谣采集活动"}),
    ("实施课桌椅换新项目，由县财政局负责。", {"lead 清水县财政局: 课桌椅换新项目"}),
    ("全县高中阶段学校录取审批工作由县教育局负责。", {f"lead {BUREAU}: 全县高中阶段学校录取审批"}),
    ("学生资助资金发放工作由县财政局负责。", {"lead 清水县财政局: 学生资助资金发放"}),
    ("全县中考招生工作在县委领导下由县招考办（以下简称“招办”）组织实施。", {
        "implement 清水县招考办: 全县中考招生"}),
    ("特长生招生录取工作在县教育局领导下，由县招考办组织实施。", {"implement 清水县招考办: 特长生招生录取"}),
    ("1.体检工作在县教育局统一领导下，由县招考办组织实施。", {"implement 清水县招考办: 体检"}),
    ("会考工作在县教育局的领导下，由各学区招考办负责组织实施。", {f"lead {BUREAU}: 会考"}),
    ("19.科目均实行网上评卷。评卷工作按上级有关规定，由县招考办负责组织实施。", {"lead 清水县招考办: 评卷"}),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), GIVEN)
def test_an_undertaking_is_given_to_a_body(told: str, expected: set[str]) -> None:
    assert owners(HEAD + told) == expected


NOT_GIVEN = [
    "体检工作由各学区招考办负责组织实施。",
    "做好准备,体检工作由县招考办提供场地。",
    "会考工作在各级领导下，由各学区招考办负责组织实施。",
    "新教师体检由各县（市、区）教育局负责安排。",
    "中考体育现场考试由各区、县（市）教育局负责组织和管理。",
    "本细则的解释由县教育局负责。",
    "中学教师的业务测试由各乡镇中心校组织。",
    "评审工作由县教育局组织。",
    "特长生招生由清水县第一中学提出申请，报县教育局审批。",
    "特长生招生由县教育局监督。",
    "自主招生由清水县第一中学负责解释。",
    "自主招生由清水县第一中学组织命题。",
    "经县教育局批准的特长生招生由清水县第一中学组织。",
    "以上情况的核查由县教育局负责。",
    "考生登记由县教育局负责。",
    "未参加统一测试由县教育局组织补测。",
    "教师招聘不再由县教育局组织。",
    "县财政局改造经费由县教育局负责。",
    "山区教师走教项目由各乡镇中心校承办。",
    "开展山歌童谣采集活动，由各校组织。",
    "开展会议筹备活动，由县教育局基教股牵头。",
    "开展活动，由县教育局基教股牵头。",
    "全部相关活动由县教育局承办。",
    "学校校园安全项目由县教育局主管。",
    "此次演出活动由县文化馆提供服装。",
]


@pytest.mark.parametrize("told", NOT_GIVEN)
def test_nobody_is_given_what_others_ask_for_or_judge(told: str) -> None:
    assert owners(HEAD + told) == set()
    assert programs(HEAD + told) == set()


def test_the_committee_of_a_school_under_whose_lead_a_thing_is_done() -> None:
    told = "清水县第一中学工作简报\n年级组长试用期满考核工作在校党委领导下进行，由办公室具体组织实施。"
    assert owners(told) == {
        "lead 清水县第一中学党委: 年级组长试用期满考核",
        "implement 清水县第一中学办公室: 年级组长试用期满考核",
    }
    assert owners("清水县第一中学工作简报\n在校党委会上，考核方案获得通过。") == set()


SPECIAL = [
    ("县教育局督导室负责全县幼儿园收费专项督导，对9所园逐一评分。", {
        "lead 清水县教育局督导室: 全县幼儿园收费专项督导"}),
    ("县教育局安全股牵头开展校车隐患专项排查行动。", {"lead 清水县教育局安全股: 校车隐患专项排查行动"}),
    ("县市场监管局牵头校园周边食品专项整治，县教育局配合。", {"lead 清水县市场监管局: 校园周边食品专项整治"}),
    ("县教育局负责专项督导。", set()),
    ("县教育局负责各项专项检查。", set()),
    ("县教育局负责有关问题的专项治理。", set()),
    ("各校要配合校车隐患专项排查。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), SPECIAL)
def test_a_special_campaign_is_led_by_whoever_answers_for_it(told: str, expected: set[str]) -> None:
    assert {owner for owner in owners(HEAD + told) if owner.startswith("lead")} == expected


DIVISIONS = [
    ("甘肃省清水县试行“归巢”计划，首批招30人。", {"implement 清水县: 归巢计划"}),
    ("秦安县：天水市秦安县首次实行随迁子女入学积分政策。", {"implement 秦安县: 随迁子女入学积分政策"}),
    (
        "从2022年起，我县以红堡镇、白驼镇、金集镇三个片区为单位推行“大手牵小手”管理模式。",
        {"implement 清水县: 大手牵小手管理模式"},
    ),
    ("县教育局以红堡镇、白驼镇为试点推行“大手牵小手”管理模式。", {f"implement {BUREAU}: 大手牵小手管理模式"}),
    ("今后几年，将在甘肃省清水县试行“归巢”计划。", set()),
    ("以红堡镇、白驼镇、金集镇三个片区为单位推行“大手牵小手”管理模式。", set()),
    ("希望甘肃省清水县试行“归巢”计划。", set()),
]


@pytest.mark.parametrize(("told", "expected"), DIVISIONS)
def test_a_division_carries_it_out_not_where_it_is_done(told: str, expected: set[str]) -> None:
    assert owners(HEAD + told, regions=True) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("学校在高三的任课教师中开展学生定向“导学制”跟踪辅导。", {"implement 清水县第一中学: 导学制跟踪辅导"}),
        ("学校教务处在高三的任课教师中开展“晨光行动”。", {"implement 清水县第一中学教务处: 晨光行动"}),
        ("学校领导看望在高三的任课教师中开展“晨光行动”的志愿者。", set()),
        ("学校门口，有人在高三的任课教师中开展“晨光行动”。", set()),
    ],
)
def test_a_school_acts_among_its_teachers(told: str, expected: set[str]) -> None:
    assert owners("清水县第一中学工作简报\n" + told) == expected


NOTICE = (
    "清水县教育局关于评选清水县第三届山乡好教师的通知\n各学校：\n为激励教师，决定举行清水县第三届山乡好教师评选活动。\n"
    "一、组织领导\n{}\n清水县教育局\n2023年5月6日\n"
)
GROUP = "清水县教育局评选工作领导小组"
CHARGED_GROUPS = [
    (f"县教育局成立{GROUP}，全面负责本次评选工作。", {f"lead {GROUP}: 清水县第三届山乡好教师评选活动"}),
    (f"县教育局成立{GROUP}，负责此次评选活动工作。", {f"lead {GROUP}: 清水县第三届山乡好教师评选活动"}),
    (f"成立{GROUP}，负责全县山乡教师的评审工作。", {f"lead {GROUP}: 山乡教师的评审"}),
    (f"县教育局成立{GROUP}，全面负责本次体检工作。", set()),
    (f"县教育局成立{GROUP}，负责日常评选工作。", set()),
    (f"县教育局成立{GROUP}，负责监督检查各校评选工作。", set()),
    ("各校要成立评选工作领导小组，全面负责本校的评选工作。", set()),
]


@pytest.mark.parametrize(("told", "expected"), CHARGED_GROUPS)
def test_a_group_is_charged_with_the_campaign_of_its_notice(told: str, expected: set[str]) -> None:
    found = owners(NOTICE.format(told))
    assert {owner for owner in found if GROUP in owner or "评审" in owner} == expected
    assert f"lead {BUREAU}: 清水县第三届山乡好教师评选活动" in found


SYSTEMS = [
    (
        "建立校园周边联合巡查机制，由县公安局牵头，县教育局配合。",
        {"lead 清水县公安局: 校园周边联合巡查机制", f"support {BUREAU}: 校园周边联合巡查机制"},
    ),
    ("会议要求，健全科级干部包校制度，县教育局副局长王强负责调度统筹。", {"lead 王强: 科级干部包校制度"}),
    ("完善教师编制动态调整机制，县委编办牵头抓好落实。", {"lead 清水县编办: 教师编制动态调整机制"}),
    ("建立校园周边联合巡查机制，县公安局负责的“护苗”行动同步开展。", {"lead 清水县公安局: 护苗行动"}),
    ("健全包片联系制度，各校负责落实。", set()),
    ("健全相关管理制度，县教育局负责落实。", set()),
    ("落实校车安全管理制度，由县交通运输局负责审批。", set()),
    ("落实校车安全管理制度，县交通运输局去年受到表彰。", set()),
]


@pytest.mark.parametrize(("told", "expected"), SYSTEMS)
def test_a_system_is_led_by_whoever_the_next_clause_puts_in_charge(told: str, expected: set[str]) -> None:
    assert owners(HEAD + told) == expected


INSTITUTE = "清水县教育局关于转发清水县教育科学研究院教研活动的通知\n"
OF_ITSELF = [
    (INSTITUTE + "根据年度安排，本院将组织2026年清水县中小学优质课比赛，请按时报名。", {
        "implement 清水县教科院: 清水县中小学优质课比赛"}),
    (INSTITUTE + "本院启动“深耕”教研计划。", {"implement 清水县教科院: 深耕教研计划"}),
    (INSTITUTE + "今年，本院继续实施“深耕”教研计划。", {"implement 清水县教科院: 深耕教研计划"}),
    (INSTITUTE + "与兰州文理学院一道开展教研。本院启动“深耕”教研计划。", set()),
    ("清水县教育局工作简报\n本院启动“深耕”教研计划。", set()),
    (INSTITUTE + "各校参加本院“深耕”教研计划。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_ITSELF)
def test_an_institute_means_itself_where_it_is_the_only_one(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


IN_HAND = [
    ("新教师岗前培训由县教师进修学校承办。", {"implement 清水县进修学校: 新教师岗前培训"}),
    ("教师周转房维修，责任单位：县教育局计财股。", {"lead 清水县教育局计财股: 教师周转房维修"}),
    ("城乡学校结对帮扶（牵头单位：县教研室）。", {"lead 清水县教研室: 城乡学校结对帮扶"}),
    # of many, of nobody, only spoken of
    ("新教师岗前培训由各校自行安排。", set()),
    ("新教师岗前培训归入学时管理。", set()),
    ("县教研室看望了参加岗前培训的教师。", set()),
]


@pytest.mark.parametrize(("told", "expected"), IN_HAND)
def test_names_work_by_what_is_done_in_it_where_somebody_has_it(told: str, expected: set[str]) -> None:
    assert owners(HEAD + told) == expected
