"""Offices and commissions that a level alone stands before, and what 我校 means: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from ingest.structure.region import read_region


def found_in(text: str, region: str) -> dict[str, list[dict[str, str]]]:
    document = Document("d", "v", text, region=region, told=frozenset({"region"}))
    return to_json([extract(document)])


JIAXING, BEIJING, ZHEJIANG = "330400", "110000", "330000"
OFFICES = [
    (JIAXING, "凭市侨办、市台办证明加分。", {"嘉兴市侨办", "嘉兴市台办"}),
    (JIAXING, "报市外办备案。", {"嘉兴市外办"}),
    (JIAXING, "在市招办网站公布，由省招办录取。", {"嘉兴市招办", "浙江省招办"}),
    (JIAXING, "近日，省招委会发出通知。", {"浙江省招委会"}),
    (JIAXING, "市监察局、市信息办、市气象台配合。", {"嘉兴市监察局", "嘉兴市信息办", "嘉兴市气象台"}),
    (JIAXING, "市普通高校招生委员会研究决定。", {"嘉兴市普通高校招生委员会"}),
    (JIAXING, "工作由教育局负责，财政局拨付经费。", {"嘉兴市教育局", "嘉兴市财政局"}),
    (JIAXING, "清江经济开发区、云台山度假区管委会要落实责任。", {"清江经济开发区管委会", "云台山度假区管委会"}),
    (JIAXING, "云台山保税区和云台山度假区管委会配合。", {"云台山保税区管委会", "云台山度假区管委会"}),
    (JIAXING, "各开发区、云台山度假区管委会配合。", {"云台山度假区管委会"}),
    (JIAXING, "乡镇（含开发区、云台山度假区管委会）配合。", {"云台山度假区管委会"}),
    # of any place, or of none that the text tells
    (ZHEJIANG, "工作由教育局负责，财政局拨付经费。", set()),
    (ZHEJIANG, "符合条件的，到住建局(房管局)开具证明，交教育和体育局审核。", set()),
    (JIAXING, "各区招办负责。", set()),
    (JIAXING, "考生到所在市、县招办报名。", set()),
    (BEIJING, "西藏自治区学生同样办理，可通过医院或区招办提出。", set()),
]


@pytest.mark.parametrize(("region", "text", "expected"), OFFICES)
def test_reads_offices_of_a_level(region: str, text: str, expected: set[str]) -> None:
    names = {e["name"] for e in found_in(text, region)["entities"] if e["label"] == "Organization"}
    assert {name for name in names if not name.startswith("市招办")} == expected


OWN_SCHOOL = [
    ("近日，柳河县柳树巷中学开展了防疫活动。我校积极宣传。校长王小明讲话。", {"王小明"}),
    ("3月18日，柳河县柳树巷中学在报告厅召开会议。王小明校长对我校工作提出要求。", {"王小明"}),
    ("检查组莅临我校。检查组认为，柳河县柳树巷中学生物组的工作扎实。校长王小明作了汇报。", {"王小明"}),
    ("3月18日，柳河县柳树巷中学开学典礼在学校操场举行。我校学生参加。校长王小明讲话。", {"王小明"}),
    # the one school is another one
    ("3月18日，柳河县柳树巷中学开学典礼在我校操场举行。校长王小明讲话。", set()),
    ("3月18日，柳河县柳树巷中学的王丽老师来我校讲座。校长王小明主持。", set()),
    ("3月18日，我校教师参加柳河县柳树巷中学举办的活动。校长王小明带队。", set()),
    ("3月18日，我校教师赴柳河县柳树巷中学学习。校长王小明带队。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OWN_SCHOOL)
def test_knows_whose_head_it_is(text: str, expected: set[str]) -> None:
    found = found_in(text, "220524")
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    assert {names[r["from"]] for r in found["relations"] if r["type"] == "HOLDS_POST"} == expected


OFFICE = "县教育局去年组织培训。“一课一研”计划由教导处负责。"
WRITTEN = [  # whose paper it is, by the lines under its headline
    (
        "2024年度述职报告\n柳河县柳树巷中学校长 王小明\n（2025年1月10日）\n孟家镇中学的老师来过。" + OFFICE,
        "柳河县柳树巷中学",
    ),
    ("守着一间教室\n柳河县柳树巷小学教师 周丽\n" + OFFICE, "柳河县柳树巷小学"),
    ("把心思放在课堂上\n——在柳河县柳树巷小学第三届教代会上的工作报告\n校长 王小明\n" + OFFICE, "柳河县柳树巷小学"),
    ("春天来了\n原创 柳幼教人 柳河县柳树巷幼儿园 2025-04-11\n" + OFFICE, "柳河县柳树巷幼儿园"),
    # a guest who speaks to a school, one who is spoken of, guests who posted nothing
    ("在柳河县柳树巷小学开学典礼上的讲话\n县教育局局长 王小明\n各中小学校：\n" + OFFICE, ""),
    ("县教育局关于评优的通知\n各校：\n" + OFFICE + "柳河县柳树巷小学校长王小明带头。", ""),
    ("全县教研活动安排\n活动地点 柳河县柳树巷小学 时间另行通知\n各校：\n\n\n" + OFFICE, ""),
]


@pytest.mark.parametrize(("text", "school"), WRITTEN)
def test_knows_whose_offices_they_are_by_who_wrote(text: str, school: str) -> None:
    found = found_in(text, "220524")
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    owners = {names[r["from"]] for r in found["relations"] if r["type"] == "RESPONSIBLE_FOR"}
    assert {name for name in owners if name.endswith("教导处")} == ({f"{school}教导处"} if school else set())


ITS_EVENT = "3月18日，柳河县柳树巷职业学校“山花班”开班仪式在学校{place}举行。县教体局副局长周丽出席。"
PARTS_OF_A_PAGE = [  # 我校 in a page that names the bureau too: bare sections are the school's, whose event it tells of
    (
        ITS_EVENT.format(place="报告厅") + "我校今年推出“一企一员”计划，由招生就业处牵头。",
        {"柳河县柳树巷职业学校招生就业处"},
    ),
    (
        ITS_EVENT.format(place="实训楼") + "我校老师说，教务处正在推行“车间学分”计划。",
        {"柳河县柳树巷职业学校教务处"},
    ),
    (
        ITS_EVENT.format(place="礼堂") + "我校实施“提灯”计划，团委负责日常管理。",
        {"柳河县柳树巷职业学校团委"},
    ),
    # named with the bureau, of every school, or of another one
    ("柳河县柳树巷职业学校迎来检查。我校实施“提灯”计划，由县教体局职成股牵头。", {"柳河县教体局职成股"}),
    ("县教体局开会。各校实施“提灯”计划，由教务处牵头。", set()),
    ("柳河县柳树巷职业学校、柳河县第二中学参会。县教体局说，“提灯”计划由教务处牵头。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTS_OF_A_PAGE)
def test_bare_sections_of_a_page_are_its_schools(text: str, expected: set[str]) -> None:
    found = found_in(text, "220524")
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    owners = {names[r["from"]] for r in found["relations"] if r["type"] == "RESPONSIBLE_FOR"}
    assert {name for name in owners if name[-1] in "处股委"} == expected


TOWN = "柳河县孤山子镇中心学校2024年工作计划\n一、关爱留守儿童\n{told}\n柳河县孤山子镇中心学校\n2024年3月1日"
OF_THE_TOWN = [  # what the town has is none of the school's
    ("由镇妇联牵头，镇团委配合。", {"孤山子镇妇联", "孤山子镇团委"}),
    ("由镇司法所牵头。", {"孤山子镇司法所"}),
    ("由镇团委负责。", {"孤山子镇团委"}),
    ("由教导处牵头，校团委配合。", {"孤山子镇中心学校教导处", "孤山子镇中心学校团委"}),
    ("由各村妇联牵头。", set()),
    ("由各乡团委牵头。", set()),
]


@pytest.mark.parametrize(("told", "expected"), OF_THE_TOWN)
def test_means_the_bodies_of_the_town(told: str, expected: set[str]) -> None:
    found = found_in(TOWN.format(told=told), "220524")
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    owners = {names[r["from"]].removeprefix("柳河县") for r in found["relations"] if r["type"] == "RESPONSIBLE_FOR"}
    assert owners - {"孤山子镇中心学校"} == expected


GUESTS = "清水县教师团队来{place}\n日前，清水县教育局副局长李红带队{come}，清水县第一中学、清水县第二中学同行。"
HOSTS = [  # whose page it is: of the county to which guests come
    ("来到秦安县开展帮扶。", "秦安县教育局"),
    ("莅临秦安县开展送教活动。", "秦安县教育局"),
    ("来秦安县送教。", "秦安县教育局"),
    ("来到秦安县学习考察。", "清水县教育局"),
    ("来到秦安县参加比赛。", "清水县教育局"),
    ("前往秦安县送教。", "清水县教育局"),
    ("赴基层送教，近年来秦安县也派人来听。", "清水县教育局"),
]


@pytest.mark.parametrize(("come", "expected"), HOSTS)
def test_a_page_on_guests_is_of_the_county_they_come_to(come: str, expected: str) -> None:
    text = GUESTS.format(place="访", come=come.rstrip("。")) + "秦安县很重视。“青蓝”计划由县教育局牵头。"
    found = to_json([extract(Document("d", "v", text, region=read_region(None, None, None, text, None)))])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    assert {names[r["from"]] for r in found["relations"] if r["type"] == "RESPONSIBLE_FOR"} == {expected}


SECTIONS = [
    ("柳河县教育局装备办牵头采购。联系方式：装备办主任：王小明。", {"柳河县教育局装备办"}),
    ("柳河县教育局体卫办牵头。近日，体卫办召开会议。", {"柳河县教育局体卫办"}),
    ("柳河县公安局装备办牵头采购。装备办主任：王小明。", {"柳河县公安局装备办"}),
    # two bureaux have one, or none is named
    ("柳河县教育局装备办、柳河县公安局装备办牵头。\n装备办主任：王小明。", {"教育局", "公安局", ""}),
    ("柳河县教育局发文。\n装备办主任：王小明。", {""}),
    ("柳河县发文。装备办主任：王小明。", {""}),
]


@pytest.mark.parametrize(("text", "expected"), SECTIONS)
def test_takes_a_section_for_the_one_named_with_its_bureau(text: str, expected: set[str]) -> None:
    names = {e["name"] for e in found_in(text, "220524")["entities"] if e["label"] == "Organization"}
    expected = {name if name.endswith("办") else f"柳河县{name}装备办" for name in expected}
    assert {name for name in names if name.endswith("办")} == expected


PLAN = "柳河县教育局关于推进高中振兴的实施方案\n一、配齐高中教师。\n责任单位：{}\n"
OF_THE_COUNTY = [  # bodies that each county has and bureaus have not
    ("县教育局、编办、财政局、残联", {"柳河县教育局", "柳河县编办", "柳河县财政局", "柳河县残联"}),
    ("县财政局、妇联、科协、工商联", {"柳河县财政局", "柳河县妇联", "柳河县科协", "柳河县工商联"}),
    ("县委宣传部、网信办，文联、总工会", {"柳河县委宣传部", "柳河县网信办", "柳河县文联", "柳河县总工会"}),
    # the bureau's own, a school's, and those of nobody in particular
    ("人事股、基教股", {"柳河县教育局人事股", "柳河县教育局基教股"}),
    ("人事股、机关党委", {"柳河县教育局人事股", "柳河县教育局机关党委"}),
    ("各学校工会、妇联", set()),
]


@pytest.mark.parametrize(("owners", "expected"), OF_THE_COUNTY)
def test_bodies_of_the_county_are_no_parts_of_the_bureau(owners: str, expected: set[str]) -> None:
    found = found_in(PLAN.format(owners), "220524")
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    assert {names[r["from"]] for r in found["relations"] if r["type"] == "RESPONSIBLE_FOR"} == expected


OF_SENTENCES = [
    ("南湖区实施改造工程，由区教育局负责。秀洲区也在推进。", {"南湖区教育局"}),
    ("秀洲区今年推进改造。去年起，南湖区开展走教，区财政局拨付经费。", {"南湖区财政局"}),
    (
        "秀洲区先行。海盐县制定方案，县教育局与县疾控中心共同开展。桐乡市、嘉善县跟进。",
        {"海盐县教育局", "海盐县疾控中心"},
    ),
    ("南湖区、秀洲区实施改造工程，由区教育局负责。", set()),
    ("南湖区实施改造工程。区教育局负责。秀洲区也在推进。", set()),
    ("秀洲区也在推进。工程由区教育局负责，南湖区配合。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_SENTENCES)
def test_a_bare_level_means_the_only_division_that_its_sentence_names_before(text: str, expected: set[str]) -> None:
    names = {e["name"] for e in found_in(text, JIAXING)["entities"] if e["label"] == "Organization"}
    assert names == expected


PLACES = [
    # a city's newspaper reports on its counties as well
    ("山村读书节侧记——龙游县第六届读书节", "衢州日报", "330825"),
    ("山村读书节侧记——龙游县第六届读书节", "浙江教育报", "330825"),
    ("读书节侧记：龙游县里读书忙", "衢州市教育局", "330825"),
    # another city's county is only told of, and the title may name none
    ("跨省支教侧记——我市教师在凤冈县", "衢州日报", "330800"),
    ("山村读书节侧记", "衢州日报", "330800"),
    ("赴凤冈县考察记", "衢州日报", "330800"),
]


@pytest.mark.parametrize(("title", "source", "code"), PLACES)
def test_places_a_report_by_its_title_within_its_newspapers_city(title: str, source: str, code: str) -> None:
    assert read_region(None, title, source, f"{title}\n正文。\n", None) == code
