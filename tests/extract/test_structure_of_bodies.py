"""How bodies and divisions hang together: each line of the tables is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

FUZHOU, JINGHU, JINYUN = "350100", "340202", "331122"


def relations(text: str, kind: str, region: str | None) -> set[tuple[str, str]]:
    """The relations of a type, by the names of their ends."""
    document = Document("d", "v", text, region=region, told=frozenset({"region"} if region else ()))
    found = to_json([extract(document)])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    return {(names[r["from"]], names[r["to"]]) for r in found["relations"] if r["type"] == kind}


def check(text: str, kind: str, expected: set[tuple[str, str]], region: str | None = None) -> None:
    assert relations(text, kind, region) == expected


AFFILIATED = [  # a college's own school, where the text names the college too
    ("闽江师范学院与闽江师范学院附属小学签约。", {("闽江师范学院附属小学", "闽江师范学院")}),
    ("闽江大学附属中学揭牌，闽江大学校长到会。", {("闽江大学附属中学", "闽江大学")}),
    ("闽江大学来访，闽江大学附中接待。", {("闽江大学附中", "闽江大学")}),
    (
        "闽江师范学院来访，双方共建闽江师范学院附属鼓楼实验学校。",
        {("闽江师范学院附属鼓楼实验学校", "闽江师范学院")},
    ),
    ("闽江大学来访，闽江大学基础教育集团到会。", {("闽江大学基础教育集团", "闽江大学")}),
    ("闽江师范学院附属小学开学。", set()),
    ("闽江师范学院来访，闽江小学接待。", set()),
    ("闽江大学附属中学、海棠大学到会。", set()),
]


@pytest.mark.parametrize(("text", "expected"), AFFILIATED)
def test_says_which_college_a_school_is_of(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "PART_OF", expected, FUZHOU)


OF_CENTRES = [  # the school that runs the small ones of its town, and those named right behind it
    ("前路乡联校东湖小学获奖。", {("东湖小学", "前路乡联校")}),
    ("前路乡中心校东湖小学获奖。", {("东湖小学", "前路乡中心校")}),
    ("前路乡中心学校东湖小学、西山小学获奖。", {("东湖小学", "前路乡中心学校")}),
    ("前路乡中心小学下辖东湖村小、西山村小。", {("东湖村小", "前路乡中心小学"), ("西山村小", "前路乡中心小学")}),
    (
        "前路乡中心小学。建于1950年，学校下设东湖、西山2所村小。",
        {("东湖村小", "前路乡中心小学"), ("西山村小", "前路乡中心小学")},
    ),
    ("前路乡中心小学与东湖村小结对。全乡下辖12个村。", set()),
    ("前路乡中心小学现有各村小12所，农村小学4所。", set()),
    ("前路乡联校、东湖小学获奖。", set()),
    ("前路乡联校与东湖小学结对。", set()),
    ("前路乡联校教研活动在东湖小学举行。", set()),
    ("前路乡联校  东湖小学  获奖。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_CENTRES)
def test_says_which_school_runs_the_small_ones_of_a_town(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "PART_OF", expected, JINYUN)


OF_CLINICS = [
    ("缙云县人民医院心理科到校义诊。", {("缙云县人民医院心理科", "缙云县人民医院")}),
    ("县中医院儿科、眼科到会。", {("缙云县中医院儿科", "缙云县中医院")}),
    ("缙云县人民医院精神科提供支持。", {("缙云县人民医院精神科", "缙云县人民医院")}),
    ("到医院心理科就诊。", set()),
    ("缙云县人民医院到会，心理科医生讲课。", set()),
    ("缙云县人民医院开展眼科检查。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_CLINICS)
def test_says_which_hospital_a_clinic_is_of(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "PART_OF", expected, JINYUN)


JOINT_SCHOOLS = [
    ("前路乡联校校长李贵平上课。", {("前路乡联校", "前路乡")}),
    ("前路乡联校获奖。", {("前路乡联校", "前路乡")}),
    ("前路乡、溶江乡联校获奖。", {("溶江乡联校", "溶江乡")}),
    ("各乡镇联校要高度重视。", set()),
    ("前路乡联校教研活动有声有色。", set()),
    ("与溶江乡开展联校教研。", set()),
]


@pytest.mark.parametrize(("text", "expected"), JOINT_SCHOOLS)
def test_knows_the_school_that_runs_those_of_a_town(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "IN_REGION", expected, JINYUN)


TOWNSHIPS = [  # a list of townships that begins with their county
    ("缙云县前路、胡源、溶江三个乡试点。", {("前路乡", "缙云县"), ("胡源乡", "缙云县"), ("溶江乡", "缙云县")}),
    ("缙云县前路乡、胡源乡试点。", {("前路乡", "缙云县"), ("胡源乡", "缙云县")}),
    ("缙云县前路、胡源乡试点。", {("前路乡", "缙云县"), ("胡源乡", "缙云县")}),
    ("缙云县前路乡试点，胡源乡、溶江乡观摩。", {("前路乡", "缙云县")}),
    ("缙云县前路乡和胡源乡试点。", {("前路乡", "缙云县")}),
    ("缙云县、前路乡、胡源乡试点。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOWNSHIPS)
def test_says_which_county_a_list_of_townships_is_of(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "PART_OF", expected, "331122")


PART_OF = [
    ("安徽省芜湖市镜湖区举行活动。", {("芜湖市", "安徽省"), ("镜湖区", "芜湖市")}),
    ("镜湖区政府办公室印发方案。", {("镜湖区政府办公室", "镜湖区政府")}),
    ("区委宣传部部长张强讲话。", {("镜湖区委宣传部", "镜湖区委")}),
    ("镜湖区教育局督导科科长李明到会。", {("镜湖区教育局督导科", "镜湖区教育局")}),
    ("镜湖区教育局组织培训。", set()),
    ("芜湖市第一中学教务处主任王伟参加。", {("芜湖市第一中学教务处", "芜湖市第一中学")}),
    ("第七中学集团第十四中学揭牌。", {("第七中学集团第十四中学", "第七中学集团")}),
    ("镜湖区政府教育督导委员会办公室牵头。", set()),
    ("镜湖区政府安全委员会办公室牵头。", set()),
    ("国务院办公厅、教育部办公厅印发方案。", {("国务院办公厅", "国务院"), ("教育部办公厅", "教育部")}),
    ("教育部教师工作司来函。", {("教育部教师工作司", "教育部")}),
    ("国务院教育督导委员会、公安部发文。", set()),
    ("镜湖区政府教育督导室牵头。", {("镜湖区政府教育督导室", "镜湖区政府")}),
    # a department of a school's committee that is not named itself; one that is; a bureau's; the division's
    ("芜湖大学党委宣传部来函。", {("芜湖大学党委宣传部", "芜湖大学")}),
    ("芜湖市第一中学党委办公室主任王伟参加。", {("芜湖市第一中学党委办公室", "芜湖市第一中学")}),
    ("清华大学党委组织部来函。", {("清华大学党委组织部", "清华大学")}),
    ("镜湖区委组织部到会。", {("镜湖区委组织部", "镜湖区委")}),
    ("芜湖市第一中学党委和芜湖市第一中学党委办公室到会。",
     {("芜湖市第一中学党委", "芜湖市第一中学"), ("芜湖市第一中学党委办公室", "芜湖市第一中学党委")}),
    ("芜湖大学宣传部来函。", {("芜湖大学宣传部", "芜湖大学")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PART_OF)
def test_says_whose_part_a_body_is(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "PART_OF", expected, JINGHU)


IN_REGION = [
    ("镜湖区教育局负责。", {("镜湖区教育局", "镜湖区")}),
    ("区教育局和镜湖区育红小学负责。", {("镜湖区教育局", "镜湖区"), ("镜湖区育红小学", "镜湖区")}),
    ("教育部发文。", set()),
    ("镜湖区教育局督导科科长李明到会。", {("镜湖区教育局", "镜湖区")}),
    ("江南星海教育科技有限公司捐赠。", set()),
    ("清华大学教授来访。", set()),
]


@pytest.mark.parametrize(("text", "expected"), IN_REGION)
def test_says_where_a_body_is(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "IN_REGION", expected, JINGHU)


GUIZHOU, SHAOXING = "520000", "330600"
OF_SHORT_NAMES = [
    # the county whose short name begins a school's, in a paper of what lies above it
    ("、瓮安小学、印江中学入选。", GUIZHOU, {("瓮安小学", "瓮安县"), ("印江中学", "印江土家族苗族自治县")}),
    ("新昌中学获奖。", SHAOXING, {("新昌中学", "新昌县")}),
    ("入选学校：松桃民族中学。", GUIZHOU, {("松桃民族中学", "松桃苗族自治县")}),
    # of another province, a word of the language, a paper of the county itself
    ("、瓮安小学入选。", SHAOXING, {("瓮安小学", "绍兴市")}),
    ("、和平小学入选。", "440000", set()),
    ("新昌中学获奖。", "330624", {("新昌中学", "新昌县")}),
    # what an autonomous county is called in short, though another county once bore the name
    ("保亭县山坡小学入选。", "460000", {("保亭县山坡小学", "保亭黎族苗族自治县")}),
    # a province says nothing of a school without a place in its name; a municipality does
    ("育英学校入选。", GUIZHOU, set()),
    ("贵州省育英学校入选。", GUIZHOU, {("贵州省育英学校", "贵州省")}),
    ("省育英学校入选。", GUIZHOU, {("贵州省育英学校", "贵州省")}),
    ("柳荫小学入选。", "310000", {("柳荫小学", "上海市")}),
    # parts that sit elsewhere than their bureau; a school that only a part of it names
    ("镜湖区公安局交警大队护学。", JINGHU, {("镜湖区公安局", "镜湖区"), ("镜湖区公安局交警大队", "镜湖区")}),
    ("镜湖区纪委监委派驻镜湖区教育局纪检监察组到会。", JINGHU,
     {("镜湖区纪委监委派驻镜湖区教育局纪检监察组", "镜湖区"), ("镜湖区纪委监委", "镜湖区")}),
    ("镜湖区公安局督导科到会。", JINGHU, {("镜湖区公安局", "镜湖区")}),
    ("镜湖区柳荫小学教导处主任王伟参加。", JINGHU, {("镜湖区柳荫小学", "镜湖区")}),
    ("柳荫小学教导处主任王伟参加。", JINGHU, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "region", "expected"), OF_SHORT_NAMES)
def test_says_where_a_body_is_by_part_of_a_name(text: str, region: str, expected: set[tuple[str, str]]) -> None:
    check(text, "IN_REGION", expected, region)


XIANGTAN = "430300"
OF_OTHER_TOWNS = [
    # a secondary school that bears the short name of a city or county of the province, and with a number of any
    ("与娄底中学、汨罗一中等校结盟。", XIANGTAN, {("娄底中学", "娄底市"), ("汨罗一中", "汨罗市")}),
    ("教师到郴州中学听课。", XIANGTAN, {("郴州中学", "郴州市")}),
    ("、毕节一中、上饶二中获奖。", XIANGTAN, {("毕节一中", "毕节市"), ("上饶二中", "上饶市")}),
    # beside schools of many towns a district's name is one too, and a brand says nothing of where its school is
    ("来自娄底中学、郴州中学、怀化一中、赫山中学、学苑中学的教师到会。学苑中学发言。", XIANGTAN,
     {("娄底中学", "娄底市"), ("郴州中学", "郴州市"), ("怀化一中", "怀化市"), ("赫山中学", "赫山区")}),
    # a brand that is a far town's name, a pupil of secondary schools, a list of the town's own, one other town alone
    ("、上饶中学、柳荫中学获奖。", "310000", {("上饶中学", "上海市"), ("柳荫中学", "上海市")}),
    ("、娄底中学生获奖。", XIANGTAN, set()),
    ("、赫山中学、学苑中学获奖。", XIANGTAN, {("赫山中学", "湘潭市"), ("学苑中学", "湘潭市")}),
    ("、娄底中学、学苑中学获奖。", XIANGTAN, {("娄底中学", "娄底市"), ("学苑中学", "湘潭市")}),
    # a college without a place in its name is nobody's; those that counties have are
    ("青云学院副院长李明到会。", JINGHU, set()),
    ("湖南青云学院到会。", XIANGTAN, {("湖南青云学院", "湖南省")}),
    ("区教师进修学院副院长李明到会。", JINGHU, {("镜湖区教师进修学院", "镜湖区")}),
    ("来自厦门大学、武汉大学、沈阳体育学院的学生支教。", JINGHU,
     {("厦门大学", "厦门市"), ("武汉大学", "武汉市"), ("沈阳体育学院", "沈阳市")}),
    ("青云师范大学第一附属中学来访。", JINGHU, set()),
    # nor is a working group without one of the paper's county by that alone
    ("校园周边环境整治专班负责。", JINGHU, set()),
    ("“百日会战”行动领导小组办公室负责。", JINGHU, set()),
    ("镜湖区校园安全工作专班负责。", JINGHU, {("镜湖区校园安全工作专班", "镜湖区")}),
    ("区校园安全工作领导小组负责。", JINGHU, {("镜湖区校园安全工作领导小组", "镜湖区")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "region", "expected"), OF_OTHER_TOWNS)
def test_says_of_which_town_a_school_is(text: str, region: str, expected: set[tuple[str, str]]) -> None:
    check(text, "IN_REGION", expected, region)


COOPERATION = [
    ("福州八中与闽江中学签订结对协议。", {("福州八中", "闽江中学")}),
    ("福州八中与闽江中学、海棠中学与茶亭中学分别结对。", {("福州八中", "闽江中学"), ("茶亭中学", "海棠中学")}),
    ("鼓楼区、台江区、仓山区等3个区的代表宣布结为共同体。",
     {("鼓楼区", "台江区"), ("鼓楼区", "仓山区"), ("台江区", "仓山区")}),
    ("福州八中牵手闽江中学，海棠中学已托管茶亭中学。", {("福州八中", "闽江中学"), ("海棠中学", "茶亭中学")}),
    ("福州八中、闽江中学分别与海棠中学、茶亭中学结对。", {("福州八中", "海棠中学"), ("闽江中学", "茶亭中学")}),
    ("福州八中、闽江中学、台江中学分别与海棠中学、茶亭中学结对。", set()),  # nobody can say who with whom
    ("福州八中与闽江中学、海棠中学签约。", {("福州八中", "闽江中学"), ("福州八中", "海棠中学")}),
    ("福州八中则以一带二，同时帮扶海棠中学和茶亭中学。", {("福州八中", "海棠中学"), ("福州八中", "茶亭中学")}),
    ("福州八中向海棠中学选派骨干教师5名。", {("福州八中", "海棠中学")}),
    ("福州八中与两所学校结对：海棠中学、茶亭中学。", {("福州八中", "海棠中学"), ("福州八中", "茶亭中学")}),
    ("走进福州八中，这所学校与闽江职业学院合办的班有41人。", {("福州八中", "闽江职业学院")}),
    ("福州市第八中学\n与海棠中学结为友好学校，与茶亭中学签订协议。",
     {("福州市第八中学", "海棠中学"), ("福州市第八中学", "茶亭中学")}),
    ("台江区与梁平区签订帮扶协议。", {("台江区", "梁平区")}),
    ("台江区与梁平区深化教育协作。", {("台江区", "梁平区")}),
    ("海棠中学由福州八中托管。", {("福州八中", "海棠中学")}),
    ("福州八中选派3名骨干教师到海棠中学支教。", {("福州八中", "海棠中学")}),
    ("福州八中与海棠中学开展“手拉手”活动。", {("福州八中", "海棠中学")}),
    ("城乡学校结对名单：\n福州八中——海棠中学\n闽江中学——茶亭中学（跨区）",
     {("福州八中", "海棠中学"), ("闽江中学", "茶亭中学")}),
    ("线路：福州八中——海棠中学，沿途停靠。", set()),
    ("食堂由福州八中托管。", set()),
    ("福州八中选派3名教师到北京培训，海棠中学留守。", set()),
    ("名校协作体成员有福州八中、海棠中学。", set()),
    ("台江区教育局、台江区科协携手打造品牌。", set()),
    ("福州八中校长陈明和闽江中学校长王强在《协作协议》上签字。", {("福州八中", "闽江中学")}),
    ("签约仪式上，台江区教育局与鼓楼区教育局签署了《共建备忘录》。", {("台江区教育局", "鼓楼区教育局")}),
    ("福州八中校长陈明在《安全责任书》上签字。", set()),
    ("按《闽江中学意见》，福州八中签署《安全责任书》。", set()),
    ("福州八中校长陈明、闽江中学校长王强在《合作协议》前合影。", set()),
    ("台江区教育局与台江区财政局联合印发通知。", set()),
    ("台江区教育局、台江区妇联、团区委联合开展检查。", set()),
    ("合作市第一小学、合作市第二小学招生。", set()),
    ("福州八中帮扶困难学生，学校结对困难家庭。", set()),
    ("福州八中举行签约仪式，海棠中学校长参加。", set()),
    ("福州八中教务处与福州八中合作。", set()),
    ("福州八中校长介绍了与高校合作的经验。", set()),
    ("福州八中、闽江中学获奖。两校没有往来。", set()),
    # the body that begins the sentence, with whom the next clause ties it
    ("福州八中要借力发展，与海棠中学继续开展结对行动。", {("福州八中", "海棠中学")}),
    ("福州八中新增专业2个，与海棠中学共建实训基地。", {("福州八中", "海棠中学")}),
    ("一河之隔的福州八中，则同海棠中学互派教师。", {("福州八中", "海棠中学")}),
    ("福州八中和茶亭中学获奖，与海棠中学没有关系。", set()),
    ("福州八中、茶亭中学获奖，与海棠中学签约的是台江区。", set()),
    ("参观了福州八中，与海棠中学教师座谈。", set()),
    # pairs behind the word that ties them
    ("当日还签约的，有福州八中与海棠中学，以及闽江中学与茶亭中学。",
     {("福州八中", "海棠中学"), ("闽江中学", "茶亭中学")}),
    ("结对的有福州八中与海棠中学、闽江中学与茶亭中学。", {("福州八中", "海棠中学"), ("闽江中学", "茶亭中学")}),
    ("今年牵手的是福州八中和海棠中学。", {("福州八中", "海棠中学")}),
    ("签约的有福州八中、海棠中学。", set()),
    ("到会的有福州八中与海棠中学。", set()),
    ("结对的有12所学校，福州八中与海棠中学到会。", set()),
    # one side and the other: 与 parts regions as it does schools
    ("台江区与梁平区、开州区的协作要用好。", {("台江区", "梁平区"), ("台江区", "开州区")}),
    ("台江区、鼓楼区与梁平区签订帮扶协议。", {("台江区", "梁平区"), ("鼓楼区", "梁平区")}),
    # whom the supporting schools support
    ("海棠中学系福州八中、闽江中学对口支援学校。", {("福州八中", "海棠中学"), ("闽江中学", "海棠中学")}),
    ("海棠中学是福州八中的对口帮扶学校。", {("福州八中", "海棠中学")}),
    ("海棠中学为福州八中结对学校。", {("福州八中", "海棠中学")}),
    ("海棠中学是福州八中和闽江中学的邻居。", set()),
    # what two schools have for each other
    ("福州八中与海棠中学互设书架。", {("福州八中", "海棠中学")}),
    ("福州八中与海棠中学的联考如期举行。", {("福州八中", "海棠中学")}),
    ("福州八中、海棠中学师生互访。", {("福州八中", "海棠中学")}),
    # the bodies that an agreement's title begins with
    ("双方签订《台江区教育局 梁平区教育局协作框架协议》。", {("台江区教育局", "梁平区教育局")}),
    ("两校签署《福州八中与海棠中学结对协议》。", {("福州八中", "海棠中学")}),
    ("福州八中与海棠中学、闽江中学签署了《三校教研协议》。", {("福州八中", "海棠中学"), ("福州八中", "闽江中学")}),
    ("大家学习《台江区教育局 梁平区教育局协作框架协议》。", set()),
    ("双方签订《台江区教育局合作协议》。", set()),
    # pairs one by one, also where one of the names is no known body's
    ("福州八中与闽江中学、海棠中学与茶亭中学、某某班与台江中学分别签订协议。",
     {("福州八中", "闽江中学"), ("茶亭中学", "海棠中学")}),
    ("福州八中与闽江中学、海棠中学、茶亭中学与台江中学结对。", {("福州八中", "闽江中学"), ("茶亭中学", "台江中学")}),
    # of one side all, of the other nobody by name
    ("福州八中、闽江中学等9所示范校与乡镇学校结成片区。", set()),
    # the school whose page it is; as many as they are, one by one
    ("福州八中简介\n学校始建于1950年。福州市供电公司与学校签订合作协议。", {("福州市供电公司", "福州八中")}),
    ("福州八中简介\n学校与社会、学校与家庭签订协议。", set()),
    ("福州八中、海棠中学分别帮扶闽江中学、茶亭中学。", {("福州八中", "闽江中学"), ("海棠中学", "茶亭中学")}),
    ("福州八中、海棠中学分别帮扶闽江中学、茶亭中学、台江中学。", set()),
    ("福州八中、海棠中学与多家企业合作。", set()),
    # the two sides named before, and those whose heads sign
    ("福州八中与海棠中学举行授牌仪式。活动最后，双方签订了共建协议。", {("福州八中", "海棠中学")}),
    ("福州八中校长来到海棠中学。最后，两校签订了结对协议。", {("福州八中", "海棠中学")}),
    ("福州八中、闽江中学教师来到海棠中学。最后，两校签订了结对协议。", set()),
    ("福州八中校长到访海棠中学。两校于2018年缔结为姊妹学校。", {("福州八中", "海棠中学")}),
    ("福州八中联合闽江职业学院开办“数控班”。", {("福州八中", "闽江职业学院")}),
    ("台江区教育局联合台江区财政局成立专班。", set()),
    ("福州八中联合闽江职业学院的倡议得到响应。", set()),
    ("福州八中与海棠中学开展线上联合教研。", {("福州八中", "海棠中学")}),
    ("福州八中与闽江职业学院续签托管协议。", {("福州八中", "闽江职业学院")}),
    ("福州八中和海棠中学相邻。两校校长现场签署协议。", {("福州八中", "海棠中学")}),
    ("福州八中、闽江中学和海棠中学参加。双方签订了协议。", set()),
    ("福州八中与海棠中学比赛，双方战平。", set()),
    ("台江区教育局与台江区财政局开会，双方签订责任书。", set()),
    ("福州八中校长陈明远与闽江职业学院院长王强签署协议。", {("福州八中", "闽江职业学院")}),
    ("福州八中校长陈明远、海棠中学校长王强现场签约。", {("福州八中", "海棠中学")}),
    ("台江区教育局局长陈明远、海棠中学校长王强代表双方签约。", {("台江区教育局", "海棠中学")}),
    ("福州八中校长陈明远与副校长王强签订责任书。", set()),
    ("福州八中此前已与海棠中学开展联合培养。", {("福州八中", "海棠中学")}),
    # who only looks on, and lists of which not all is read
    ("台江区教育局、闽江职业学院等有关负责人参加签约仪式。", set()),
    ("台江区教育局、台江区财政局、闽江职业学院代表出席签约仪式。", set()),
    ("福州八中、海棠中学师生见证签约。", set()),
    ("福州八中、海棠中学分别与闽江职业学院附属中学、附属小学结对。", {("福州八中", "闽江职业学院附属中学")}),
    ("台江区教育局与闽江职业学院签约。", {("台江区教育局", "闽江职业学院")}),
    ("福州八中与海棠中学举行签约仪式。", {("福州八中", "海棠中学")}),
    # who has posts in several bodies signs for one that is not said
    ("台江区委常委、宣传部部长陈明远与闽江职业学院院长王强在《合作协议》上签字。", set()),
    ("台江区委常委、宣传部部长陈明远与闽江职业学院院长王强现场签约。", set()),
    ("台江区委副书记、台江区区长陈明远与闽江职业学院院长王强签署《合作协议》。", set()),
    ("台江区委宣传部部长陈明远与闽江职业学院院长王强在《合作协议》上签字。",
     {("台江区委宣传部", "闽江职业学院")}),
    ("台江区教育局党组书记、局长陈明远与闽江职业学院院长王强在《合作协议》上签字。",
     {("台江区教育局", "闽江职业学院")}),
    ("台江区教育局局长陈明远与闽江职业学院院长王强现场签约。", {("台江区教育局", "闽江职业学院")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COOPERATION)
def test_ties_the_parties_of_a_cooperation(text: str, expected: set[tuple[str, str]]) -> None:
    found = {frozenset(pair) for pair in relations(text, "COOPERATES_WITH", FUZHOU)}
    assert found == {frozenset(pair) for pair in expected}


SUCCESSION = [
    ("整合镜湖区教育局、镜湖区体育局的职责，组建镜湖区教育体育局。",
     {("镜湖区教育体育局", "镜湖区教育局"), ("镜湖区教育体育局", "镜湖区体育局")}),
    ("铁路小学（更名为百草园小学）恢复招生。", {("百草园小学", "铁路小学")}),
    ("柳荫小学整体并入百草园小学。", {("百草园小学", "柳荫小学")}),
    ("由镜湖区第三小学、镜湖区第四小学合并组建的柳荫小学开学。",
     {("柳荫小学", "镜湖区第三小学"), ("柳荫小学", "镜湖区第四小学")}),
    ("柳荫小学由镜湖区第三小学与镜湖区第四小学合并而成。",
     {("柳荫小学", "镜湖区第三小学"), ("柳荫小学", "镜湖区第四小学")}),
    ("原镜湖区第三小学、原镜湖区第四小学合并为柳荫小学。",
     {("柳荫小学", "镜湖区第三小学"), ("柳荫小学", "镜湖区第四小学")}),
    ("由柳荫小学、百草园小学合并开展的活动结束。", set()),
    ("柳荫小学与百草园小学合并班级上课，星海小学参加。", set()),
    ("组建镜湖区教育联盟工作专班，镜湖区教育局负责。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUCCESSION)
def test_says_who_takes_whose_place(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "SUCCEEDS", expected, JINGHU)


MEMBERS = [
    ("镜湖区星海教育集团由星海小学牵头，成员包括柳荫小学。",
     {("星海小学", "镜湖区星海教育集团"), ("柳荫小学", "镜湖区星海教育集团")}),
    ("镜湖区星海教育集团成员包括星海小学、柳荫小学。",
     {("星海小学", "镜湖区星海教育集团"), ("柳荫小学", "镜湖区星海教育集团")}),
    ("镜湖区星海教育集团由星海小学、柳荫小学组成。",
     {("星海小学", "镜湖区星海教育集团"), ("柳荫小学", "镜湖区星海教育集团")}),
    ("柳荫小学、百草园小学加入星海教育联盟。", {("柳荫小学", "星海教育联盟"), ("百草园小学", "星海教育联盟")}),
    ("扩大镜湖区星海教育集团规模，将柳荫小学吸纳为成员校。", {("柳荫小学", "镜湖区星海教育集团")}),
    ("以星海小学为核心校、柳荫小学为成员校组建星海教育集团。",
     {("星海小学", "星海教育集团"), ("柳荫小学", "星海教育集团")}),
    ("柳荫小学是一所百年老校、星海教育集团成员校。", {("柳荫小学", "星海教育集团")}),
    ("星海教育集团成员校：柳荫小学、百草园小学。", {("柳荫小学", "星海教育集团"), ("百草园小学", "星海教育集团")}),
    ("镜湖区星海教育集团（星海小学、柳荫小学）挂牌。",
     {("星海小学", "镜湖区星海教育集团"), ("柳荫小学", "镜湖区星海教育集团")}),
    ("镜湖区星海教育集团（柳荫小学）挂牌，镜湖区星海教育集团（筹）到会。", set()),
    ("星海教育集团召开会议，柳荫小学、百草园小学参加。", set()),
    ("星海教育集团有关负责人到柳荫小学指导。", set()),
    # what the text calls the group afterwards, and its members around the core
    ("星海学校联盟推出课程。联盟由星海小学、柳荫小学组成。",
     {("星海小学", "星海学校联盟"), ("柳荫小学", "星海学校联盟")}),
    ("“星海”教育联合体揭牌。联合体以星海小学为核心校，成员校包括柳荫小学、百草园小学。",
     {(name, "“星海”教育联合体") for name in ("星海小学", "柳荫小学", "百草园小学")}),
    ("加入星海教育集团。集团成员校包括柳荫小学、百草园小学。",
     {("柳荫小学", "星海教育集团"), ("百草园小学", "星海教育集团")}),
    ("星海学校联盟推出课程。联盟由星海小学组建。青山学校联盟推出课程。联盟由柳荫小学、百草园小学组成。",
     {("星海小学", "星海学校联盟"), ("柳荫小学", "青山学校联盟"), ("百草园小学", "青山学校联盟")}),
    ("联盟由星海小学、柳荫小学组成。", set()),
    ("星海学校联盟推出课程。集团由星海小学、柳荫小学组成。", set()),
    ("星海学校联盟推出课程。联盟活动由星海小学承办。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MEMBERS)
def test_tells_the_members_of_a_group(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "PART_OF", expected, JINGHU)


PLACES = [
    ("柳荫小学位于芜湖市镜湖区。", {("柳荫小学", "镜湖区")}),
    ("青山学院坐落在福州市台江区。", {("青山学院", "台江区")}),
    ("会议在台江区召开，柳荫小学参加。", {("柳荫小学", "镜湖区")}),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_says_where_a_body_lies_by_a_sentence(text: str, expected: set[tuple[str, str]]) -> None:
    check(text, "IN_REGION", expected, JINGHU)


FORMER = [
    ("柳荫小学前身是1952年创办的镜湖区第五小学。", 1),
    ("柳荫小学（原镜湖区第五小学）位于城东。", 1),
    ("柳荫小学和镜湖区第五小学相邻。", 2),
]


@pytest.mark.parametrize(("text", "count"), FORMER)
def test_joins_a_school_and_its_former_name(text: str, count: int) -> None:
    document = Document("d", "v", text, region=JINGHU, told=frozenset({"region"}))
    schools = [entity for entity in to_json([extract(document)])["entities"] if entity["label"] == "School"]
    assert len(schools) == count
