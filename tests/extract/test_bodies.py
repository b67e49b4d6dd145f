"""Organizations, schools and divisions in a text: each line of the tables is one wording."""

import pytest

from graph.identity.keys import label_of
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from ingest.extract.output import to_json


def names(text: str, label: str, region: str | None = None) -> set[str]:
    """The names of a label's entities in a text; `region` is the code that was told."""
    document = Document("d", "v", text, region=region, told=frozenset({"region"} if region else ()))
    return {entity["name"] for entity in to_json([extract(document)])["entities"] if entity["label"] == label}


def check(text: str, label: str, expected: set[str], region: str | None = None) -> None:
    assert names(text, label, region) == expected


FENGTAI, TAIJIANG, JINGHU = "110106", "350103", "340202"

REGIONS = [
    ("北京市丰台区召开座谈会。", {"北京市", "丰台区"}),
    ("南通市通州区与北京市通州区的学校开展交流。", {"南通市", "通州区", "北京市"}),
    ("鼓楼区今年新建三所学校。", {"鼓楼区"}),  # one of four: kept as unresolved, by its name
    ("秩序大整治、平房区拆违行动持续推进。", set()),
    ("创建示范县的工作要做到和谐有序。", set()),
    ("地址：北京东路12号。", set()),
    ("对口社区：无锡、虎丘、小花园、牌楼。", set()),
    ("福州仓山区的三所小学参加。", {"福州市", "仓山区"}),
]


@pytest.mark.parametrize(("text", "expected"), REGIONS)
def test_names_divisions_and_no_plain_words(text: str, expected: set[str]) -> None:
    check(text, "Region", expected)


OWN_REGIONS = [
    ("我区学校全部达标。", FENGTAI, {"丰台区"}),
    ("全市教师大会上，我区作了发言。", FENGTAI, {"丰台区", "北京市"}),
    ("宛平街道新增一所幼儿园。", FENGTAI, {"宛平街道"}),
    ("全省推广我市做法。", "350100", {"福建省", "福州市"}),
    ("我区学校全部达标。", None, set()),
]


@pytest.mark.parametrize(("text", "region", "expected"), OWN_REGIONS)
def test_resolves_the_documents_own_region(text: str, region: str | None, expected: set[str]) -> None:
    check(text, "Region", expected, region)


ORGANS = [
    ("丰台区教育委员会负责实施。", {"丰台区教育委员会"}),
    ("区教委负责实施。", {"丰台区教委"}),
    ("区委、区政府高度重视。", {"丰台区委", "丰台区政府"}),
    ("由区委教育工委牵头。", {"丰台区委教育工委", "丰台区委"}),
    (
        "市委组织部、市人力资源社会保障局会同区教委印发。",
        {"北京市委组织部", "北京市委", "北京市人力资源社会保障局", "丰台区教委"},
    ),
    ("教育部、国家卫健委提出要求。", {"教育部", "国家卫健委"}),
    ("各区政府、各县（市、区）人民政府、市、县教育局分别落实。", set()),
    ("有关部门和各级教育行政部门配合。", set()),
    ("教育部门要牵头协调。", set()),
    ("区教育党委书记王强讲话。", {"丰台区教育局"}),
    ("区人力社保局、市公安局交警支队参加。", {"丰台区人力社保局", "北京市公安局交警支队", "北京市公安局"}),
    ("北京市第一中级人民法院、丰台区人民检察院普法。", {"北京市第一中级人民法院", "丰台区人民检察院"}),
    ("河北省财政厅河北省教育厅联合发文。", {"河北省财政厅", "河北省教育厅"}),
    (
        "区委教育工作领导小组秘书组组长王强主持。",
        {"丰台区委", "丰台区委教育工作领导小组", "丰台区委教育工作领导小组秘书组"},
    ),
    ("宛平街道公共服务办受理。", {"宛平街道公共服务办"}),
    ("各区、县（市）教体局，市直学校：", set()),
    ("各地级市教育局、公安局、财政局：", set()),
    ("番禺区教育局、公安局联合检查。", {"番禺区教育局", "番禺区公安局"}),
    ("国办发〔2015〕71号文件", set()),
    ("团市委、市妇联参加。", {"共青团北京市委", "北京市妇联"}),
    ("越秀区、荔湾区教育局负责。", {"越秀区教育局", "荔湾区教育局"}),
    ("和平、河西两区教育局签约。", {"和平区教育局", "河西区教育局"}),
    ("区政府办公室主任张强参加。", {"丰台区政府办公室", "丰台区政府"}),
    ("区学生资助中心受理申请。", {"丰台区学生资助中心"}),
    ("随后区教委作了说明，北京市教育局原有职能划转。", {"丰台区教委", "北京市教育局"}),
    ("中共丰台区委员会和丰台区委是一家。", {"中共丰台区委员会"}),
    ("落实区委办、区府办《关于建校的意见》。", {"丰台区委办公室", "丰台区委", "丰台区政府办公室", "丰台区政府"}),
    ("区政府办转发通知。", {"丰台区政府办公室", "丰台区政府"}),
    # a section of the department that the text named, to which something is sent
    ("河北省教育厅发文。材料报送我厅外事处，逾期不予受理。", {"河北省教育厅", "河北省教育厅外事处"}),
    ("河北省教育厅发文。汇总后上报厅体卫艺处。", {"河北省教育厅", "河北省教育厅体卫艺处"}),
    (
        "河北省政府办公厅转发河北省教育厅意见。请与我厅人事处联系。",
        {"河北省政府办公厅", "河北省政府", "河北省教育厅", "河北省教育厅人事处"},
    ),
    ("材料报送厅外办理处。", set()),
    ("河北省教育厅发文。请到大厅办事处领取。", {"河北省教育厅"}),
    ("河北省教育厅发文。餐厅管理处整洁。", {"河北省教育厅"}),
    ("丰台区委办印发通知。", {"丰台区委办", "丰台区委"}),
    ("区委办好教育，区委办局、街镇参加。", {"丰台区委"}),
    ("各区府办要落实。", set()),
    ("区委教育体育工委书记王强讲话。", {"丰台区委教育体育工委", "丰台区委"}),
    ("中共丰台区委教育体育工作委员会印发。", {"中共丰台区委教育体育工作委员会", "中共丰台区委"}),
    ("区委教育和体育工委副书记王强讲话。", {"丰台区委教育和体育工委", "丰台区委"}),
    ("教育体育工作委托第三方评估。", set()),
    ("各级教育体育工委要重视。", set()),
    ("全区教育体育工作会议召开。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ORGANS)
def test_names_organs_with_their_region(text: str, expected: set[str]) -> None:
    region = "120101" if "两区" in text else FENGTAI
    check(text, "Organization", expected, region)


OTHER_BODIES = [
    (
        "由台江区纪委区监委驻区教育局纪检监察组监督。",
        {"台江区纪委", "台江区纪委区监委驻区教育局纪检监察组"},
    ),
    (
        "由台江区纪委、区监委驻区教育局纪检监察组监督。",
        {"台江区纪委", "台江区监委", "台江区监委驻区教育局纪检监察组"},
    ),
    ("成立丰台区教育局艺术教育委员会。", {"丰台区教育局", "丰台区教育局艺术教育委员会"}),
    ("丰台区教育局科技教育委员会专家团队到校。", {"丰台区教育局", "丰台区教育局科技教育委员会"}),
    ("丰台区教育局建立艺术教育委员会。", {"丰台区教育局"}),
    ("福州星海教育科技有限公司捐赠图书。", {"福州星海教育科技有限公司"}),
    ("海云地产（福州）有限公司签约。", {"海云地产(福州)有限公司"}),
    ("成立“闽江之声教育联盟”。", {"闽江之声教育联盟"}),
    ("打造城乡学校共同体，形成学习共同体。", set()),
    ("建设10个市级美育实践基地和30个名师工作室。", set()),
    ("福州市教育基金会出资。", {"福州市教育基金会"}),
    ("福州八中、三中教育集团共建。", {"福州八中教育集团", "福州三中教育集团"}),
    ("做强海棠小学、茶亭小学两大教育集团。", {"海棠小学教育集团", "茶亭小学教育集团"}),
    ("成立区校园安全专项整治工作领导小组，领导小组办公室设在区教育局。", {
        "台江区校园安全专项整治工作领导小组", "台江区校园安全专项整治工作领导小组办公室", "台江区教育局",
    }),
    ("福州市闽江教育发展基金会（以下简称“闽基会”）成立，闽基会理事长讲话。", {"福州市闽江教育发展基金会"}),
    ("福州市普通高校招生录取工作领导小组（简称福州市录取领导小组）负责。福州市录取领导小组办公室设在区教育局。", {
        "福州市普通高校招生录取工作领导小组", "福州市普通高校招生录取工作领导小组办公室", "台江区教育局",
    }),
    ("成立台江区校园安全工作专班，以下简称“区专班”。区专班每月开会。", {"台江区校园安全工作专班"}),
    ("台江区学生资助管理中心（简称：区资助中心）发放，区资助中心审核。", {"台江区学生资助管理中心"}),
    ("台江区招生领导小组主管录取，简称招录。台江区录取领导小组到会。", {"台江区招生领导小组", "台江区录取领导小组"}),
    ("台江区招生领导小组（组长见名单）和台江区录取领导小组到会。", {"台江区招生领导小组", "台江区录取领导小组"}),
    ("文三教育集团、求真教育集团等参加。", {"文三教育集团", "求真教育集团"}),
    ("浙江大学教育学院与区教育局合作。", {"浙江大学教育学院", "台江区教育局"}),
    ("区教育局、闽江经济圈教育协同发展领导小组到会。", {"台江区教育局", "闽江经济圈教育协同发展领导小组"}),
    ("学校教室、实验室、图书室全部改造。", set()),
    ("走进考务办公室、保密室、监控室，察看办公室、教研室。", set()),
    ("我局基础教育科要会同区教师发展中心制定细则。", {"台江区教师发展中心"}),
    ("共有教学点195所、站点4个、处室完备。", set()),
    ("闽江民俗馆、榕城艺术馆、晨光服务社参加。", {"闽江民俗馆", "榕城艺术馆", "晨光服务社"}),
    ("周末去读书会、艺术馆，也看剧团演出。", set()),
    ("区教育局与榕江重工有限公司共建，先后与海云地产有限公司签约。", {
        "台江区教育局", "榕江重工有限公司", "海云地产有限公司",
    }),
    ("茶亭小学和海云地产有限公司、和平电器有限公司、同方电子有限公司共建。", {
        "海云地产有限公司", "和平电器有限公司", "同方电子有限公司",
    }),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OTHER_BODIES)
def test_names_companies_groups_and_working_groups(text: str, expected: set[str]) -> None:
    check(text, "Organization", expected, TAIJIANG)


SECTIONS = [
    ("镜湖区教育局督导科科长李明到会。", {"镜湖区教育局督导科", "镜湖区教育局"}),
    ("镜湖区教育局局长张强、基础教育科科长李明到会。", {"镜湖区教育局", "镜湖区教育局基础教育科"}),
    ("镜湖区教育局要求人事科、督导科、体育卫生科按月报送。", {
        "镜湖区教育局", "镜湖区教育局人事科", "镜湖区教育局督导科", "镜湖区教育局体育卫生科",
    }),
    ("镜湖区教育局办公楼装修，会议室、多媒体室启用。", {"镜湖区教育局"}),
    ("镜湖区教育局2024年工作要点\n1.提升课堂质量。\n责任单位：局教研室、基教科、区教育信息中心、区住房建设委", {
        "镜湖区教育局", "镜湖区教育局教研室", "镜湖区教育局基教科", "镜湖区教育信息中心", "镜湖区住房建设委",
    }),
    ("镜湖区教育局推进学科教室、创客空间、劳动实践室、图书馆改造。", {"镜湖区教育局"}),
    ("镜湖区教育局党委书记、局长张强讲话。", {"镜湖区教育局"}),
    ("镜湖区教育局发文。区教体局安全科和区教育局党建办公室报送。",
     {"镜湖区教育局党建办公室", "镜湖区教育局安全科", "镜湖区教育局"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SECTIONS)
def test_gives_sections_their_owners_name(text: str, expected: set[str]) -> None:
    check(text, "Organization", expected, JINGHU)


SCHOOLS = [
    ("福州第十五中学和福州八中参加。", {"福州第十五中学", "福州八中"}),
    ("校长来自福州市鼓楼第一中心小学、台江区茶亭幼儿园。", {"福州市鼓楼第一中心小学", "台江区茶亭幼儿园"}),
    ("涉及海棠寨小学、望江中学、育智学校。", {"海棠寨小学", "望江中学", "育智学校"}),
    ("福州教育学院台江分院承办。", {"福州教育学院台江分院", "福州教育学院"}),
    (
        "福州八中、望江中学的福州八中南岭分校、望江中学滨江校区揭牌。",
        {"福州八中南岭分校", "望江中学滨江校区", "福州八中", "望江中学"},
    ),
    ("福建师范大学附属台江实验学校招生。", {"福建师范大学附属台江实验学校"}),
    (
        "万安小学、百草园小学、千山中学、两江中学、五里亭幼儿园并列第一。",
        {"万安小学", "百草园小学", "千山中学", "两江中学", "五里亭幼儿园"},
    ),
    ("区教师进修学校组织培训。", {"台江区教师进修学校"}),
    ("四十一中等10所中小学完成采购，二十一小、三十七小维修。", {"四十一中", "二十一小", "三十七小"}),
    ("第七中学集团第十四中学开学。", {"第七中学集团第十四中学"}),
    ("各中小学校、农村寄宿制学校、首批国家级实验学校要落实。", set()),
    ("送孩子回老家读幼儿园，很难。", set()),
    ("加快建设公办幼儿园，新建6所小学，入读公办小学。", set()),
    ("三高三初十一小的格局已经形成，一小时内到校。", set()),
    ("党的十八届三中全会提出，统一中小学标准。", set()),
    ("第七届全国小学语文优质课评比。", set()),
    ("商洛市小学招生工作开始。", set()),
    ("福州大学、浙江大学的专家到校。", {"福州大学", "浙江大学"}),
]


@pytest.mark.parametrize(("text", "expected"), SCHOOLS)
def test_names_schools_and_no_kinds_of_schools(text: str, expected: set[str]) -> None:
    check(text, "School", expected, TAIJIANG)


SCHOOLS += [  # before a count of what is in it, or before one of its buildings
    (
        "设台江中学、台江区茶亭中学3个考点，台江区海棠小学5名教师参加。",
        {"台江中学", "台江区茶亭中学", "台江区海棠小学"},
    ),
    ("台江区第一中学与福建师范大学第一附属中学结对。", {"台江区第一中学", "福建师范大学第一附属中学"}),
    ("新建小学3所、中学2个，改造食堂5个。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SCHOOLS[-3:])
def test_names_schools_before_counts(text: str, expected: set[str]) -> None:
    check(text, "School", expected, TAIJIANG)


SHORT_FORMS = [
    ("福州市第八中学今天开学。八中师生表示，我校将继续努力。", {"福州市第八中学"}),
    ("福州第十八中学与福州八中结对。十八中校长讲话，八中校长回应。", {"福州第十八中学", "福州八中"}),
    ("浙江省临海中学来访。临海中学校长介绍经验。", {"浙江省临海中学"}),
    ("浙江省临海市望江外国语实验学校（以下简称“望外”）招生。望外师生欢迎你。", {"浙江省临海市望江外国语实验学校"}),
    ("南屏镇望江小学翻新，望江小学的学生回来了，该校增加了班级。", {"南屏镇望江小学"}),
]


@pytest.mark.parametrize(("text", "expected"), SHORT_FORMS)
def test_joins_a_short_form_to_the_only_full_form(text: str, expected: set[str]) -> None:
    check(text, "School", expected, "350100")


ONE_EDUCATION_ORGAN = [
    ("镜湖区教育和体育局2024年工作要点\n区教体局、镜湖区教育局要落实。", {"镜湖区教育和体育局"}),
    ("整合镜湖区教育局与镜湖区体育局的职责，组建镜湖区教育体育局。",
     {"镜湖区教育局", "镜湖区体育局", "镜湖区教育体育局"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE_EDUCATION_ORGAN)
def test_joins_the_names_of_one_education_organ(text: str, expected: set[str]) -> None:
    check(text, "Organization", expected, JINGHU)


def test_says_why_a_context_bound_name_means_what_it_means() -> None:
    extraction = extract(Document("d", "v", "区教委要求我区学校落实。", region=FENGTAI, told=frozenset({"region"})))
    reasons = {
        str(s.object): s.reason for s in extraction.statements if s.kind is StatementKind.MENTION and not s.standing
    }
    assert reasons == {
        "区教委": "区教委 → 丰台区: the document's region",
        "我区": "我区 → 丰台区: the document's region",
    }


def test_keeps_a_level_unresolved_where_no_region_is_known() -> None:
    first, second = (
        {
            s.subject
            for s in extract(Document(key, "v", "市教育局提出要求。")).statements
            if label_of(s.subject) == "Organization"
        }
        for key in ("a", "b")
    )
    assert first
    assert not first & second


def test_a_party_committee_signs_for_its_school() -> None:
    text = "中共丰台区第一小学委员会关于深化党建工作的意见\n按区教育局党委部署制定。\n学校党委负责落实。\n"
    found = extract(Document(key="d", version="v", text=text)).statements
    keys = {s.subject for s in found if s.type == "MENTION" and s.object == "学校党委"}
    assert keys == {"Organization|110106|第1小学/党委"}
