"""What notices, letters and news on the web hold, and what only looks like it: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

YONGJIA, RUGAO, HEZHENG, XICHENG = "330324", "320682", "622925", "110102"


def names(text: str, label: str, region: str | None) -> set[str]:
    document = Document("d", "v", text, region=region, told=frozenset({"region"} if region else ()))
    return {entity["name"] for entity in to_json([extract(document)])["entities"] if entity["label"] == label}


SCHOOLS = [
    # abroad the name begins with its country
    ("我校与日本松岛高级中学结好。", YONGJIA, {"日本松岛高级中学"}),
    ("我校与法国让·德·拉封丹中学、加拿大温莎市贝尔里弗中学结为姊妹学校。", YONGJIA,
     {"法国让·德·拉封丹中学", "加拿大温莎市贝尔里弗中学"}),
    ("来自新加坡德明政府中学的师生到访。", YONGJIA, {"新加坡德明政府中学"}),
    ("香港慈云医院陈瑞祺中学来访。甲地没有。", YONGJIA, {"香港慈云医院陈瑞祺中学"}),
    ("他想去美国读高中。", YONGJIA, set()),
    ("英国的公立小学不收学费，美国普通高中也一样。", YONGJIA, set()),
    ("了解德国教师如何管理中学。", YONGJIA, set()),
    # 和 behind one character is part of a brand
    ("如皋市颐和苑小学、如皋市嘉和小学参加。", RUGAO, {"如皋市颐和苑小学", "如皋市嘉和小学"}),
    ("各校参加。\n瑞和小学、育贤小学获奖。", RUGAO, {"瑞和小学", "育贤小学"}),
    ("如皋市安定小学和磨头小学参加。", RUGAO, {"如皋市安定小学", "磨头小学"}),
    ("校和育贤小学签约。", RUGAO, {"育贤小学"}),
    ("如皋市教育局和育贤小学签约。", RUGAO, {"育贤小学"}),
    # what is else a kind, where one school is called so
    ("改建如皋市小学、如皋市安定小学。", RUGAO, {"如皋市小学", "如皋市安定小学"}),
    ("如皋市小学开展社团活动。请如皋市小学答复。", RUGAO, {"如皋市小学"}),
    ("如皋市中学、如皋市安定中学、如皋市白蒲中学扩建。", RUGAO, {"如皋市中学", "如皋市安定中学", "如皋市白蒲中学"}),
    ("如皋市小学招生开始。如皋市小学、如皋市安定小学受理。", RUGAO, {"如皋市安定小学"}),
    ("如皋市小学、初中各一所。如皋市小学开展活动。", RUGAO, set()),
    ("已在如皋市小学就读的子女。未在如皋市小学就读的子女。", RUGAO, set()),
    # whom somebody looks after
    ("副校长李红包桃花岭小学，主任王强包柳树沟小学。", YONGJIA, {"桃花岭小学", "柳树沟小学"}),
    ("局长李红包永嘉县柳树沟小学。", YONGJIA, {"永嘉县柳树沟小学"}),
    ("包公园小学、包河路小学参加。", YONGJIA, {"包公园小学", "包河路小学"}),
    # kinds
    ("做好随迁子女小学的入学工作，由转出学校办理，非特色学校除外。", RUGAO, set()),
    ("永嘉县没有好学校，永嘉县缺少优质小学。", YONGJIA, set()),
    ("永嘉县内初中、永嘉县内小学报名。", YONGJIA, set()),
]  # fmt: skip

BODIES = [
    ("永嘉县内文化艺术团体、永嘉县内各博物馆参加。", YONGJIA, set()),
    ("永嘉县青年文化艺术团演出。", YONGJIA, {"永嘉县青年文化艺术团"}),
    ("构建人类命运共同体，推动构建命运共同体。", YONGJIA, set()),
    ("分随机抽取和任期制专家组两种，组成任期专家组。", YONGJIA, set()),
    ("干部考察组提出意见。", YONGJIA, set()),
    ("永嘉县人民医院附属幼儿园开园。", YONGJIA, set()),
    ("永嘉县人民医院派员。", YONGJIA, {"永嘉县人民医院"}),
]

REGIONS = [
    # what parts of a town are called, away from the districts of that name
    ("学校集中在西城区，东城区没有。", HEZHENG, set()),
    ("城西区、城北区的学位不足。", YONGJIA, set()),
    ("西城区教委和东城区教委联合举办。", XICHENG, {"西城区", "东城区"}),
    ("考察团到北京市，参观东城区、西城区的学校。", HEZHENG, {"北京市", "东城区", "西城区"}),
    ("到青海省西宁市，走访城东区、城西区。", HEZHENG, {"青海省", "西宁市", "城东区", "城西区"}),
    # a new county town is no 新县
    ("永嘉新县城绿化提质。", YONGJIA, {"永嘉县"}),
    ("搬进了新县城。", YONGJIA, set()),
    ("永嘉县城学位紧张。", YONGJIA, {"永嘉县"}),
    ("河南省新县教育局来访。", YONGJIA, {"河南省", "新县"}),
]


@pytest.mark.parametrize(("text", "region", "expected"), SCHOOLS)
def test_names_schools_abroad_and_no_kinds(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "School", region) == expected


@pytest.mark.parametrize(("text", "region", "expected"), BODIES)
def test_names_bodies_and_nothing_general(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "Organization", region) == expected


@pytest.mark.parametrize(("text", "region", "expected"), REGIONS)
def test_names_divisions_and_no_sides_of_a_town(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "Region", region) == expected


YANCHENG = "320900"
SECTIONS = [
    # a text whose sections are headed by districts means by 区教育局 that of the section
    ("响水县：\n县教育局4月公布学位。\n建湖县：\n家长向教育局申请。", YANCHENG, {"响水县教育局", "建湖县教育局"}),
    ("响水县：2016年起积分。由县教育局审核。\n建湖县：2015年起积分。由县教育局审核。", YANCHENG,
     {"响水县教育局", "建湖县教育局"}),
    ("亭湖区：\n区教育局公示。\n盐都区：\n区教育局公示。", YANCHENG, {"亭湖区教育局", "盐都区教育局"}),
    ("响水县：85810000\n建湖县：85820000\n由市教育局受理。", YANCHENG, {"盐城市教育局"}),
    ("响水县、建湖县报名。\n由市教育局受理。", YANCHENG, {"盐城市教育局"}),
    ("响水县：\n4月报名。\n建湖县：\n5月报名。\n由市教育局受理。", YANCHENG, {"盐城市教育局"}),
    # a bureau of the zone that the sentence names
    ("盐城经济技术开发区教育网——招生——社会发展局公布办法。", YANCHENG, {"盐城经济技术开发区社会发展局"}),
    ("盐城经济技术开发区社会发展局、太湖风景名胜区社发局受理。", YANCHENG,
     {"盐城经济技术开发区社会发展局", "太湖风景名胜区社发局"}),
    ("盐城经济技术开发区学位不足。教育局已规划新校。", YANCHENG, {"盐城市教育局"}),
    ("盐城经济技术开发区和响水县，教育局均已公示。", YANCHENG, {"盐城市教育局"}),
    # what mass organizations do in every school
    ("充分发挥工会、共青团、教职工代表大会在师德建设中的作用。", YANCHENG, set()),
    ("发挥工会、团委的桥梁作用。", YANCHENG, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "region", "expected"), SECTIONS)
def test_means_the_bureau_of_the_section_or_zone(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "Organization", region) == expected


OWN_SCHOOLS = [  # 我校 is the school all of which takes part
    ("育贤中学全体教师、海门市启秀中学部分教师。\n由科研室主任李明主持。", "育贤中学科研室"),
    ("海门市启秀中学部分教师、育贤中学全体师生。\n由科研室主任李明主持。", "育贤中学科研室"),
    ("育贤中学全体青年教师、海门市启秀中学教师。\n由科研室主任李明主持。", "育贤中学科研室"),
]
NOT_OWN = [
    "育贤中学全体学生家长、海门市启秀中学教师。\n由科研室主任李明主持。",
    "育贤中学部分教师、海门市启秀中学教师代表。\n由科研室主任李明主持。",
    "育贤中学的全体教师、海门市启秀中学的教师。\n由科研室主任李明主持。",
]


@pytest.mark.parametrize(("text", "expected"), OWN_SCHOOLS)
def test_takes_the_school_that_is_there_as_a_whole_for_its_own(text: str, expected: str) -> None:
    assert expected in names("会议召开\n我校召开会议。出席的有" + text, "Organization", YANCHENG)


@pytest.mark.parametrize("text", NOT_OWN)
def test_takes_no_other_school_for_its_own(text: str) -> None:
    assert "育贤中学科研室" not in names("会议召开\n我校召开会议。出席的有" + text, "Organization", YANCHENG)


def issuers(text: str) -> set[str]:
    found = to_json([extract(Document("d", "v", text))])
    called = {entity["id"]: entity["name"] for entity in found["entities"]}
    document = next(entity["id"] for entity in found["entities"] if entity["label"] == "Document")
    return {called[r["from"]] for r in found["relations"] if r["type"] == "ISSUED" and r["to"] == document}


ISSUED = [
    ("转发如皋市教育局关于加强家访的意见\n来源：本站\n如皋市教育局文件\n皋教〔2019〕6号\n各校：\n一、坚持家访。\n"
     "二○一九年三月五日\n如皋市教育局办公室 2019年3月6日印发", {"如皋市教育局"}),
    ("如皋市人民政府回复学校分布不均问题\n来信内容：学校太远。\n回复内容：已规划新校。", {"如皋市人民政府"}),
    ("2019年我校“小先生”选拔方案\n一、范围\n如皋市白蒲中学初三学生。\n如皋市白蒲中学教务处受理。", {"如皋市白蒲中学"}),
    ("如皋市教育局文件管理培训开班\n如皋市教育局举办培训，各科室参加。", set()),
    ("我校参加如皋市教育局培训\n如皋市白蒲中学派出三名教师。如皋市白蒲中学很重视。", set()),
    ("网友盼如皋市教育局回复\n来信内容：学校太远。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ISSUED)
def test_finds_who_issued_a_page(text: str, expected: set[str]) -> None:
    assert issuers(text) == expected


LESSONS = [
    ("李明老师执教《基层自治制度》，点评到位。", set()),
    ("李明老师讲授第三课《依法行政》，气氛热烈。《宪法》一课也受欢迎。", set()),
    ("王丽展示了公开课《民主决策》。《基层自治制度》第2课时由她执教。", set()),
    ("学习《如皋市学校家访制度》，落实《如皋市教师守则》。", {"如皋市学校家访制度", "如皋市教师守则"}),
    ("根据《如皋市第二课堂管理办法》执行。", {"如皋市第二课堂管理办法"}),
    ("会上讲解了《如皋市师德公约》。", {"如皋市师德公约"}),
]


@pytest.mark.parametrize(("text", "expected"), LESSONS)
def test_takes_no_lesson_for_a_policy(text: str, expected: set[str]) -> None:
    assert names(text, "Policy", RUGAO) == expected


NO_PROGRAMS = [
    ("5位教师获得“省技能大赛一等奖”“市优质课二等奖”。", set()),
    ("聚焦最好质量的“第一品牌”，打造“最优品牌”。", set()),
    ("积分项目有“居住年限”、“纳税情况”和“加分”项目。", set()),
    ("贯彻教育部“三个办法”要求深化我校美育工作改革。", set()),
    ("发展“机器人”这一全市特色学科项目。", set()),
    ("学校实施“青苗”成长计划，开展“山海行”品牌活动。", {"青苗成长计划", "山海行品牌活动"}),
    ("设立“春晖”奖，实施“启智行”项目。", {"春晖奖", "启智行项目"}),
    ("如皋市教育局启动“小先生”行动。", {"小先生行动"}),
]


@pytest.mark.parametrize(("text", "expected"), NO_PROGRAMS)
def test_takes_no_honour_or_criterion_for_a_program(text: str, expected: set[str]) -> None:
    assert names(text, "Program", RUGAO) == expected


NO_PARTS = [
    ("全市16个区400余所学校参加，由单位提供住所。", set()),
    ("如皋市服务单位提供住所，或者提供经营场所。", set()),
    ("白蒲中学2019学年第二学期安全处负责人到会。", {"白蒲中学安全处"}),
    ("白蒲中学安全处负责。", {"白蒲中学安全处"}),
    ("白蒲中学国际部招生。", {"白蒲中学国际部"}),
    ("如皋市教科所、如皋市教育局招生办公室。", {"如皋市教科所", "如皋市教育局", "如皋市教育局招生办公室"}),
]


@pytest.mark.parametrize(("text", "expected"), NO_PARTS)
def test_takes_no_places_or_terms_into_sections(text: str, expected: set[str]) -> None:
    assert names(text, "Organization", RUGAO) == expected


KINDS_ABROAD = [
    ("争取进入世界一流大学、美国大学和英国大学。", set()),
    ("考上了美国大学。", set()),
    ("日本大学、韩国高中都来招生。", set()),
    ("香港大学、澳门大学来访。", {"香港大学", "澳门大学"}),
    ("毕业于美国西北大学。", {"美国西北大学"}),
    ("新加坡莱佛士书院、英国伊顿公学派人来。新加坡德明政府中学也来。", {"新加坡莱佛士书院", "新加坡德明政府中学"}),
]


@pytest.mark.parametrize(("text", "expected"), KINDS_ABROAD)
def test_names_no_kind_of_schools_abroad(text: str, expected: set[str]) -> None:
    assert names(text, "School", RUGAO) == expected


PERSONS = [
    ("说到平民教育就绕不开张元济先生。", {"张元济"}),
    ("说到文学史就绕不开鲁迅先生。", {"鲁迅"}),
    ("校史馆里挂着竺可桢先生题的字。", {"竺可桢"}),
    ("家长张女士反映，学生家长李先生表示同意。", set()),
    ("尊敬的王女士：您好。", set()),
    ("各位先生、女士，有位老先生来访。", set()),
    ("参观竺可桢先生馆。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_names_persons_spoken_of_with_courtesy(text: str, expected: set[str]) -> None:
    assert names(text, "Person", RUGAO) == expected


def leaders(text: str) -> set[str]:
    found = to_json([extract(Document("d", "v", "如皋市教育局关于加强学籍管理工作的意见\n" + text))])
    called = {entity["id"]: entity["name"] for entity in found["entities"]}
    return {
        called[r["from"]]
        for r in found["relations"]
        if r["type"] == "RESPONSIBLE_FOR" and r["properties"]["role"] == "lead"
    }


UNDER = [  # what is done under somebody's lead and management; under the lead alone is no more than loyal
    ("一、做好民办初中入学工作。民办初中的入学工作在市招生办公室的领导和管理下统一进行。", {"如皋市招生办公室"}),
    ("一、做好学籍核查工作。核查工作在市教育局统一组织和指导下，由各校组织实施。", {"如皋市教育局"}),
    ("一、做好学籍核查工作。在市教育局基教科的组织和协调下开展。", {"如皋市教育局基教科"}),
    ("一、做好学籍核查工作。在党委和政府的领导下，各地建立台账。", set()),
    ("一、做好学籍核查工作。近年来在市教育局领导下取得成绩。", set()),
    ("一、做好学籍核查工作。听取在市教育局任职的领导意见。", set()),
]


@pytest.mark.parametrize(("text", "expected"), UNDER)
def test_owners_under_whose_lead_a_task_is_done(text: str, expected: set[str]) -> None:
    assert leaders(text) == expected


LEVELS = [
    ("盲童向省盲人学校报名，聋童向市聋人学校报名。", "320600", {"江苏省盲人学校", "南通市聋人学校"}),
    ("市盲聋学校招聘。", "320600", {"南通市盲聋学校"}),
    ("进入省普通学校、市优质学校。", "320600", set()),
    ("各省盲人学校、各市聋人学校参加。", "320600", set()),
    ("由县公办学校、区民办学校接收。", "320600", set()),
]


@pytest.mark.parametrize(("text", "region", "expected"), LEVELS)
def test_names_schools_for_the_blind_and_deaf_by_level(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "School", region) == expected


def test_places_a_scenic_area_in_no_district_of_its_short_name() -> None:
    document = Document("d", "v", "杭州市西湖区通告\n西湖风景名胜区社发局、西湖区教育局受理。", region="330100")
    found = to_json([extract(document)])
    called = {entity["id"]: entity["name"] for entity in found["entities"]}
    placed = {(called[r["from"]], called[r["to"]]) for r in found["relations"] if r["type"] == "IN_REGION"}
    assert placed == {("西湖区教育局", "西湖区")}


COLUMNS = [
    (
        "永嘉县教育局关于开展评选的通知\n栏目：党政办　发布时间：2022年5月1日\n请组织。\n永嘉县教育局\n2022年5月1日",
        {"永嘉县教育局"},
    ),
    ("永嘉县教育局关于开展评选的通知\n栏目：教科室\n请认真组织。\n永嘉县教育局\n2022年5月1日", {"永嘉县教育局"}),
    ("永嘉县上塘中学新闻\n栏目：德育处\n我校德育处组织春游。", {"永嘉县上塘中学德育处"}),
]


@pytest.mark.parametrize(("text", "expected"), COLUMNS)
def test_gives_the_column_of_a_site_to_no_bureau(text: str, expected: set[str]) -> None:
    assert names(text, "Organization", YONGJIA) == expected
