"""Bodies that only their place in a sentence or page explains: addresses, brackets, levels before brands, 该."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

TONGJIANG, HAILIN, MAINLING, LIANNAN = "511921", "231083", "540481", "441826"


def names(text: str, label: str, region: str | None) -> set[str]:
    document = Document("d", "v", text, region=region, told=frozenset({"region"} if region else ()))
    return {entity["name"] for entity in to_json([extract(document)])["entities"] if entity["label"] == label}


ORGANS = [
    # an address is no part of a name, and the courtyard of an organ is no organ
    ("地址：巴中市通江县府前路12号县政府。", {"通江县政府"}),
    ("来信请寄通江县府前路12号县委大院。", set()),
    ("会议在政府大院举行，县政府派员。", {"通江县政府"}),
    ("通江县委组织部公示。", {"通江县委", "通江县委组织部"}),
    # a degree of a party school is no party school
    ("王强，省委党校研究生，现任县委党校副校长。", {"通江县委", "通江县委党校"}),
    ("李明，中央党校大学学历。", set()),
    ("张伟，市委党校本科毕业。", set()),
    ("张伟任巴中市委党校教师。", {"巴中市委", "巴中市委党校"}),
    # organs that are written by level and purpose
    ("县就业创业服务局、县营养办、县双拥办参加。", {"通江县就业创业服务局", "通江县营养办", "通江县双拥办"}),
    ("县教育局党组成员、副局长兼县招生办公室主任王强。", {"通江县教育局", "通江县招生办公室"}),
    ("暂由县教育局综合办公室做好准备。", {"通江县教育局", "通江县教育局综合办公室"}),
    ("县教育局党工委研究决定。", {"通江县教育局", "通江县教育局党工委"}),
    ("经户籍所在地省级招生办公室同意。", set()),
    ("各校安全办、德育处抓好落实。", set()),
    ("全县就业服务、营养改善工作推进。", set()),
    # what 该 and 学校 mean
    ("王强任县教师发展中心副主任，拟提任该中心主任。", {"通江县教师发展中心"}),
    ("该中心主任王强到会。", set()),
    ("县教育局发文。\n铁佛镇中心小学有书屋，由学校家委会管理。", {"通江县教育局", "铁佛镇中心小学家委会"}),
    ("县教育局发文。\n铁佛镇中心小学、春在镇中心小学有书屋，由学校家委会管理。", {"通江县教育局"}),
    # companies and groups whose names hold another head
    ("诺水林业局有限公司开放林场。", {"诺水林业局有限公司"}),
    ("还有诺水第一建筑有限公司参加。", {"诺水第一建筑有限公司"}),
    ("县乡村学校提质工作领导小组开会。", {"通江县乡村学校提质工作领导小组"}),
    ("成立通江县招生工作领导小组。领导小组下设材料审核小组。",
     {"通江县招生工作领导小组", "通江县材料审核小组"}),
    ("学校是四川师范大学教育实践基地。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ORGANS)
def test_names_organs_where_they_stand(text: str, expected: set[str]) -> None:
    assert names(text, "Organization", TONGJIANG) == expected


SCHOOLS = [
    ("县顺德希望小学校长李明到会。", TONGJIANG, {"通江县顺德希望小学"}),
    ("会后，县希望小学教师到会。", TONGJIANG, {"通江县希望小学"}),
    ("希望小学建设，希望学校办好。", TONGJIANG, set()),
    ("在通江高中召开现场会，通江高中、教师到会。", TONGJIANG, {"通江高中"}),
    ("通江高中教育质量提升，通江高中阶段招生。", TONGJIANG, set()),
    ("中央工艺美术学院附属中学招生。", TONGJIANG, {"中央工艺美术学院附属中学"}),
    ("金湾区外国语学校同米林市中学结成对子。", MAINLING, {"金湾区外国语学校", "米林市中学"}),
    ("米林市中学校长王强到会。", MAINLING, {"米林市中学"}),
    ("米林市中学教师培训班开班，米林市中学阶段招生。", MAINLING, set()),
    ("林芝市中学、小学全部达标。", MAINLING, set()),
    ("新安朝鲜族镇明德学校校长李英子。", HAILIN, {"新安朝鲜族镇明德学校"}),
]


@pytest.mark.parametrize(("text", "region", "expected"), SCHOOLS)
def test_names_schools_where_they_stand(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "School", region) == expected


REGIONS = [
    ("新建幼儿园2所（子荣街道、长汀镇各1所）。", HAILIN, {"子荣街道", "长汀镇"}),
    ("新安朝鲜族镇永乐学校揭牌。", HAILIN, {"新安朝鲜族镇"}),
    ("牡丹江、绥芬河市的教师参加。", "231000", {"牡丹江市", "绥芬河市"}),
    ("名单中有海林市、有宁安市。", HAILIN, {"宁安市"}),
    ("其他6个镇的学校，各镇中心小学参加。", HAILIN, set()),
]


@pytest.mark.parametrize(("text", "region", "expected"), REGIONS)
def test_names_townships_where_they_stand(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "Region", region) - {"海林市"} == expected


def test_gives_sections_the_official_name_of_the_autonomous_county() -> None:
    text = "连南县教育局副局长王强到会，县教育局人事股股长李明参加。"
    assert "连南瑶族自治县教育局人事股" in names(text, "Organization", LIANNAN)


PREFECTURES = [
    # an autonomous prefecture has the name that the text gives it; a county its official one
    ("楚雄州副州长王强调研，州教育体育局局长李明陪同。", "532326", {"楚雄州教育体育局"}),
    ("楚雄州教育体育局基础教育科科长李明到会。", "532326", {"楚雄州教育体育局", "楚雄州教育体育局基础教育科"}),
    ("楚雄彝族自治州（楚雄州）教育工作：州教育体育局局长李明到会。", "532326", {"楚雄彝族自治州教育体育局"}),
    ("州教育体育局局长李明到会。", "532326", {"楚雄彝族自治州教育体育局"}),
    ("连南县教育局副局长王强到会，县教体局人事股股长李明参加。", LIANNAN,
     {"连南县教育局", "连南瑶族自治县教育局人事股"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "region", "expected"), PREFECTURES)
def test_calls_an_autonomous_prefecture_as_the_text_does(text: str, region: str, expected: set[str]) -> None:
    assert {name for name in names(text, "Organization", region) if "政府" not in name} == expected


YOUTH = [
    ("金湾区与米林市签约，回去后同团区委研究。", {"共青团金湾区委"}),
    ("金湾区、南山区与米林市签约，团区委到会。", {"共青团西藏自治区委"}),
    ("米林市教育局到会，团区委到会。", {"共青团西藏自治区委", "米林市教育局"}),
]


@pytest.mark.parametrize(("text", "expected"), YOUTH)
def test_means_by_a_district_the_one_that_the_text_names(text: str, expected: set[str]) -> None:
    assert names(text, "Organization", MAINLING) == expected


OWN_PAGE = (
    "学校简介\n通江县乔河实验学校\n通江县乔河实验学校坐落在河边，由乔河小学合并而成。副校长王强分管教学，联系教务处、德育处。"
    "校史课程由教科室编写，学生会打理，初中部副主任李明落实。设集备室、磨课室、复盘室。"
)


def test_names_the_sections_of_a_school_on_its_own_page() -> None:
    found = names(OWN_PAGE, "Organization", TONGJIANG)
    assert found == {f"通江县乔河实验学校{part}" for part in ("教务处", "德育处", "教科室", "学生会", "初中部")}


BESIDE_THE_BUREAU = [  # a school's own page, or a report on one school, that names the county's bureau too
    (
        "通江县乔河小学简介\n学校内设党政办公室、教务处、总务处。2023年，通江县教育局在学校召开现场会。",
        {"通江县乔河小学党政办公室", "通江县乔河小学教务处", "通江县乔河小学总务处", "通江县教育局"},
    ),
    (
        "通江县乔河小学概况\n由教科室牵头、家长委员会参与，工会主席李明负责。县教育局局长王强到校调研。",
        {"通江县乔河小学教科室", "通江县乔河小学家长委员会", "通江县乔河小学工会", "通江县教育局"},
    ),
    (
        "山里的一所小学\n本报记者 李明\n通江县乔河小学校长王强走进食堂。\n学校把钱用在伙食上。"
        "“晨耕”行动由理科教研组参与，副校长赵令英兼着团委书记。\n学校还开了农场。县教育局局长骆长河来过。",
        {"通江县乔河小学理科教研组", "通江县乔河小学团委", "通江县教育局"},
    ),
    # a bureau's paper, a report on several schools, and what is said of any school
    (
        "通江县教育局工作要点\n办公室、人事股、计财股落实。学校要成立专班。通江县乔河小学先行。",
        {"通江县教育局办公室", "通江县教育局人事股", "通江县教育局计财股", "通江县教育局"},
    ),
    (
        "两所小学的变化\n通江县乔河小学、通江县向阳小学结对。\n学校与村里合作。学校建了农场。教研室主任王强说，县教育局支持。",
        {"通江县教育局教研室", "通江县教育局"},
    ),
    (
        "全县小学提质\n通江县乔河小学先行。\n学校要开足课程。学校、家庭要配合。县教育局教研室主任王强说，办公室主任李明负责。",
        {"通江县教育局教研室", "通江县教育局办公室", "通江县教育局"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE_THE_BUREAU)
def test_tells_a_schools_sections_from_the_bureaus(text: str, expected: set[str]) -> None:
    assert names(text, "Organization", TONGJIANG) == expected


NO_SECTIONS = [  # the leader of teachers is no group, and what is done with a branch is no name of it
    ("通江县乔河小学教研组长王强、年级组长李明到会，备课组长例会召开。", set()),
    ("通江县乔河小学简介\n认真开好党支部组织生活会，依靠工会开展活动。", set()),
    ("通江县乔河小学简介\n召开校地联席会议，校医室和保安队听安全办调度。", set()),
    ("通江县乔河小学数学教研组组长王强到会。", {"通江县乔河小学数学教研组"}),
    ("通江县教育局机关工会、通江县教育局团委到会。", {"通江县教育局", "通江县教育局机关工会", "通江县教育局团委"}),
    ("通江县乔河小学简介\n由教科室牵头，德育处配合。", {"通江县乔河小学教科室", "通江县乔河小学德育处"}),
]


@pytest.mark.parametrize(("text", "expected"), NO_SECTIONS)
def test_takes_no_leader_and_no_deed_for_a_section(text: str, expected: set[str]) -> None:
    assert names(text, "Organization", TONGJIANG) == expected


SECTIONS_ELSEWHERE = [
    "县教育局通知\n各校教务处、德育处要抓好落实，由总务处配合。",
    "通江县第一小学、通江县第二小学交流，教科室介绍经验。",
    "县教育局通知\n学校要建好集备室、磨课室。",
]


@pytest.mark.parametrize("text", SECTIONS_ELSEWHERE)
def test_names_no_sections_of_schools_elsewhere(text: str) -> None:
    assert not {name for name in names(text, "Organization", TONGJIANG) if name.endswith(("处", "室"))}


COUNTED = [
    ("2025年前完成前路、胡源、溶江三个乡的布点论证。", {"前路乡", "胡源乡", "溶江乡"}),
    ("在前路、胡源2个乡试点。", {"前路乡", "胡源乡"}),
    ("对前路、胡源、溶江三个乡逐一走访。", {"前路乡", "胡源乡", "溶江乡"}),
    ("前路、胡源三个乡。", set()),
    ("县人大代表走访了前路、胡源、溶江三个乡。", {"前路乡", "胡源乡", "溶江乡"}),
    ("车开到前路、新建等乡镇的村小。", {"前路乡", "新建镇"}),
    ("前路、胡源几个北部乡镇缺老师。", {"前路乡", "胡源乡"}),
    ("教体局先后到前路、新建两地走访。", {"前路乡", "新建镇"}),
    ("先紧着前路、胡源这些乡的村小。", {"前路乡", "胡源乡"}),
    ("前路、胡源等地方来信。前路、胡源等乡村学校。", set()),
    ("前路等乡镇、胡源等乡镇。", set()),
    ("书法、剪纸等乡镇特色活动。", set()),
    ("语文、数学两个镇级比赛。", set()),
    ("北山、南山两个镇。", set()),
    # the word of the last one, without a count; and a count of two kinds
    ("前路、胡源、溶江乡试点。", {"前路乡", "胡源乡", "溶江乡"}),
    ("壶镇、新建镇，前路、胡源乡试点。", {"壶镇镇", "新建镇", "前路乡", "胡源乡"}),
    ("具有缙云县前路、胡源、新建等3乡（镇）户籍。", {"前路乡", "胡源乡", "新建镇"}),
    ("教研、培训、前路乡试点。", {"前路乡"}),
    ("前路与胡源乡，前路小学、胡源乡中心小学。", {"胡源乡"}),
    ("前路、北山、胡源乡试点。", {"胡源乡"}),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_names_townships_that_share_their_kind(text: str, expected: set[str]) -> None:
    assert names(text, "Region", "331122") - {"缙云县"} == expected


ELSEWHERE = [
    # committees of the democratic parties are none of the Party
    ("民进福州市委、民建台江区工委开展助学。", "350100", {"民进福州市委", "民建台江区工委"}),
    ("九三学社福州市委员会副主委王强、致公党省委会到会。", "350100", {"九三学社福州市委员会", "致公党福建省委"}),
    ("民盟市委与市委统战部座谈。", "350100", {"民盟福州市委", "福州市委", "福州市委统战部"}),
    ("民进会员到市委座谈。", "350100", {"福州市委"}),
    # zones and the corps have organs of their own
    ("合肥经开区教育体育局到会。", "340100", {"合肥经开区教育体育局"}),
    ("合肥新站高新区社会事业局到会。", "340100", {"合肥新站高新区社会事业局"}),
    ("两江新区教育局、西咸新区教育卫体局发文。", None, {"两江新区教育局", "西咸新区教育卫体局"}),
    ("雄安新区管委会公共服务局办理。", None, {"雄安新区管委会", "雄安新区管委会公共服务局"}),
    ("兵团教育局、第四师教育局到会。", None, {"兵团教育局", "第四师教育局"}),
    ("各开发区管委会、国家级新区教育局到会。", None, set()),
    ("高新区、经开区的学校达标，教师到会。", None, set()),
    ("部队第四师官兵到会。", None, set()),
    # societies, companies and hospitals
    ("福州市教育学会小学数学分会成立，校友分会到会。", None, {"福州市教育学会", "福州市教育学会小学数学分会"}),
    ("国网福州供电公司、中国移动福州分公司捐赠。", None, {"国网福州供电公司", "中国移动福州分公司"}),
    ("县人民医院、县中医院体检。", TONGJIANG, {"通江县人民医院", "通江县中医院"}),
    ("县“双减”工作专班、县教育技术装备站负责。", TONGJIANG, {"通江县“双减”工作专班", "通江县教育技术装备站"}),
    ("县公安局铁佛派出所、诺江镇派出所到会。", TONGJIANG, {"通江县公安局", "通江县公安局铁佛派出所", "诺江镇派出所"}),
    ("铁佛镇何家湾村党支部慰问教师。", TONGJIANG, {"铁佛镇何家湾村党支部"}),
    ("各学校将进展报领导小组，把台账报专班。", TONGJIANG, set()),
    ("派出所民警、村党支部慰问教师。", TONGJIANG, set()),
    ("各县人民医院、乡镇卫生院、医院体检。", TONGJIANG, set()),
    ("铁佛镇党委、街道党工委、诺江镇卫生院到会。", TONGJIANG, {"铁佛镇党委", "诺江镇卫生院"}),
    ("铁佛镇党委、政府到会。", TONGJIANG, {"铁佛镇党委", "铁佛镇政府"}),
    ("铁佛镇党委、政府机关干部到会。", TONGJIANG, {"铁佛镇党委"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "region", "expected"), ELSEWHERE)
def test_names_parties_zones_and_partners(text: str, region: str | None, expected: set[str]) -> None:
    assert names(text, "Organization", region) == expected


MORE_SCHOOLS = [
    ("144团第一中学校长王强、66团中学到会。", {"144团第一中学", "66团中学"}),
    ("怒江傈僳族自治州民族中等专业学校揭牌。", {"怒江傈僳族自治州民族中等专业学校"}),
    ("诺水河镇中心小学校、诺水河镇中心小学校土门村教学点。", {"诺水河镇中心小学校", "诺水河镇中心小学校土门村教学点"}),
    ("通江县第二中学校长王强到通江县第二中学校区。", {"通江县第二中学"}),
    ("杭州长征中学参加。", {"杭州长征中学"}),
    ("通江县铁佛镇沙湾村幼教点开学。", {"通江县铁佛镇沙湾村幼教点"}),
    ("县第一小学音乐教师王强、通江县第二中学数学教师到会。", {"通江县第一小学", "通江县第二中学"}),
    ("通江县体育幼儿园揭牌，有通江县第三小学参加。", {"通江县体育幼儿园", "通江县第三小学"}),
    ("中学数学教师、小学语文教师培训，小学音乐课时达标。", set()),
    ("小学校、中学校全部达标，各教学点、幼教点撤并。", set()),
    ("第4团队、12团小组参加，民族中专教育发展。", set()),
]


@pytest.mark.parametrize(("text", "expected"), MORE_SCHOOLS)
def test_names_schools_of_the_corps_and_of_villages(text: str, expected: set[str]) -> None:
    assert names(text, "School", TONGJIANG) == expected


TOWN = "511921/铁佛镇"
NAMED_APART = [
    # stations of the police and of towns, and what a town has itself
    ("护学工作由河口派出所和学校承担，与柳林派出所建立警校联动。", TONGJIANG, {"河口派出所", "柳林派出所"}),
    ("铁佛镇派出所出警力，诺江镇文化站派人指导。", TONGJIANG, {"铁佛镇派出所", "诺江镇文化站"}),
    ("由镇社会事业局牵头，镇建设局配合，镇妇联主席王静主抓。", TOWN,
     {"铁佛镇社会事业局", "铁佛镇建设局", "铁佛镇妇联"}),
    ("由镇商会会长程强筹集，镇派出所协助。", TOWN, {"铁佛镇商会", "铁佛镇派出所"}),
    ("由辖区派出所、所在地派出所和学校负责，属地派出所配合。", TONGJIANG, set()),
    ("乡镇派出所、各派出所与公安派出所到会，派出所民警发言。", TONGJIANG, set()),
    ("乡镇文化站开放，各镇商会、全镇建设局面统一。", TONGJIANG, set()),
    # branches begin with whose they are
    ("新华书店通江分公司提供数据。", TONGJIANG, {"新华书店通江分公司"}),
    ("由人保财险巴中分公司承保，海棠第三建设公司通江分公司施工。", TONGJIANG,
     {"人保财险巴中分公司", "海棠第三建设公司通江分公司"}),
    ("通江分公司提供数据。", TONGJIANG, set()),
    # the government in short, beside the Party's committee
    ("在市委市府的关心下，学校发展。", "350100", {"福州市委", "福州市政府"}),
    ("代表区委、区府问好。", "350103", {"台江区委", "台江区政府"}),
    ("市委办、市府路、市府大楼。", "350100", {"福州市委", "福州市委办公室"}),
    ("市府前街改造，乡贤入府。", "350100", set()),
    # departments of the ministry, an allowance, groups of schools
    ("教育部基础教育二司负责人到会，报教育部职业教育与成人教育司。", None,
     {"教育部", "教育部基础教育二司", "教育部职业教育与成人教育司"}),
    ("享受国务院政府特殊津贴专家3人。", None, set()),
    ("国务院特殊津贴获得者到会。", None, set()),
    ("1.柳林小学教联体 核心校：柳林小学", TONGJIANG, {"柳林小学教联体"}),
    ("推进全县义务教育学校教联体建设。", TONGJIANG, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "region", "expected"), NAMED_APART)
def test_names_stations_branches_and_what_towns_have(text: str, region: str | None, expected: set[str]) -> None:
    assert names(text, "Organization", region) == expected


OWN_SECTIONS = [  # of the bureau or school spoken of, taken up by a person, met in
    ("通江县教育局工作总结\n局纪检监察组全程监督，校建办具体实施。",
     {"通江县教育局", "通江县教育局纪检监察组", "通江县教育局校建办"}),
    ("通江县第二中学大事记\n王海林任教务处主任，李梅任德育处主任。", {"通江县第二中学教务处", "通江县第二中学德育处"}),
    ("通江县第二中学大事记\n教师管理由学校党政联席会议研究确定，专任教师由校办管理。", {"通江县第二中学校办"}),
    ("通江县人民政府办公室关于成立专班的通知\n办公室设在县教育局，该局体卫艺股股长王强到会。",
     {"通江县人民政府", "通江县人民政府办公室", "通江县教育局", "通江县教育局体卫艺股"}),
    ("通江县教育局关于举办大赛的通知\n大赛设组委会。组委会办公室设在县教研室，办公室主任由王强兼任。",
     {"通江县教育局", "通江县教研室"}),
    ("通江县教育局工作总结\n各局纪检监察组监督，党政联席会议召开。", {"通江县教育局"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OWN_SECTIONS)
def test_names_sections_of_what_was_spoken_of(text: str, expected: set[str]) -> None:
    assert names(text, "Organization", TONGJIANG) == expected
