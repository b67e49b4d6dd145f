"""What words only look like: the part of another name, a kind of body, a heading; each line is one wording."""

from typing import Any

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

YONGJIA = "330324"


def read(text: str) -> dict[str, Any]:
    return to_json([extract(Document("d", "v", text, region=YONGJIA, told=frozenset({"region"})))])


def names(text: str, label: str) -> set[str]:
    return {entity["name"] for entity in read(text)["entities"] if entity["label"] == label}


BODIES = [
    # 代表 is what is done where the league's committee follows
    ("书记王星河代表团县委发言。", {"共青团永嘉县委"}),
    ("青年代表团县委讲话。", {"共青团永嘉县委"}),
    ("团县委书记王星河代表团县委表态。", {"共青团永嘉县委"}),
    ("永嘉县教育代表团到访。", {"永嘉县教育代表团"}),
    ("永嘉县教育代表团、永嘉县教育局到访。", {"永嘉县教育代表团", "永嘉县教育局"}),
    ("永嘉县教育代表团中午到达。", {"永嘉县教育代表团"}),
    # the league's centre by its whole name
    ("向团中央汇报。", {"共青团中央"}),
    # organs of every municipality
    ("各省、自治区、直辖市教育厅，各计划单列市教育局：", set()),
    ("各省、自治区、直辖市人民政府，新疆生产建设兵团：", set()),
    ("转发各直辖市教委。", set()),
    ("市教育局、县教育局：", {"温州市教育局", "永嘉县教育局"}),
    ("抄送：市教育局。", {"温州市教育局"}),
    ("报省教育厅、市教育局。", {"浙江省教育厅", "温州市教育局"}),
    # where an address leads to
    ("寄至浙江省永嘉县望江路12号培训部。", set()),
    ("地址：永嘉县望江街3号图书大厦。", set()),
    ("送永嘉县环城西路21号教研楼收发室。", set()),
    ("寄至永嘉县教育局教研室。", {"永嘉县教育局", "永嘉县教育局教研室"}),
    ("寄至永嘉县教师培训中心。", {"永嘉县教师培训中心"}),
    ("永嘉县教育研究院教研部负责。", {"永嘉县教育研究院", "永嘉县教育研究院教研部"}),
    # two groups that are founded together; what each of many founds
    ("各镇和各校要高度重视，强化意识，成立食品安全工作领导小组和陪餐监督小组。", set()),
    ("每所学校要有方案，成立防汛工作领导小组。", set()),
    ("各校要行动起来，组建书香建设工作专班。", set()),
    ("县教育局决定，成立食品安全工作领导小组。", {"永嘉县教育局", "永嘉县教育局食品安全工作领导小组"}),
    ("各校要重视，县教育局成立防汛工作领导小组。", {"永嘉县教育局", "永嘉县教育局防汛工作领导小组"}),
    ("永嘉县成立研学工作专班和餐饮监督小组。", {"研学工作专班", "餐饮监督小组"}),
    # half of a group's name behind the joint
    ("永嘉县教育局王星河任人才与产业发展组副组长。", {"永嘉县教育局"}),
    ("永嘉县教育局、人才与产业发展组组长王星河。", {"永嘉县教育局"}),
    ("永嘉县教育局李明任安置与后勤服务组组长。", {"永嘉县教育局"}),
    ("永嘉县教育局教育科与产业发展组组长王星河。",
     {"永嘉县教育局", "永嘉县教育局教育科", "永嘉县教育局产业发展组"}),
    ("永嘉县教育局产业发展组组长王星河。", {"永嘉县教育局", "永嘉县教育局产业发展组"}),
    ("永嘉县教育局，由产业发展组组长王星河陪同。", {"永嘉县教育局", "永嘉县教育局产业发展组"}),
    # on a page that says 我校 党政办 is none of the bureau
    ("我校迎来调研。永嘉县教育局指导。党政办、团委相关负责人接待。", {"永嘉县教育局"}),
    ("我校迎来调研。永嘉县教育局指导。工会主席王星河接待。", {"永嘉县教育局"}),
    ("我园开放。永嘉县教育局到场。团委书记王星河主持。", {"永嘉县教育局"}),
    ("永嘉县教育局指导。工会主席王星河接待。", {"永嘉县教育局", "永嘉县教育局工会"}),
    ("永嘉县教育局到我校调研。人事科科长王星河介绍政策。", {"永嘉县教育局", "永嘉县教育局人事科"}),
    ("永嘉县教育局教研室主任李明来我校。", {"永嘉县教育局", "永嘉县教育局教研室"}),
    # a stage in a list, a keeper, a place to go to
    ("参加的有永嘉县瓯北小学、永嘉县桥头学校初中部。", set()),
    ("永嘉县桥头学校初中部举行活动。", {"永嘉县桥头学校初中部"}),
    ("王星河　永嘉县桥头中学图书馆管理员", set()),
    ("永嘉县桥头中学图书馆开放。", {"永嘉县桥头中学图书馆"}),
    # organs of any division of a level
    ("各地（市）教育局、普通高等学校每年要提交报告。", set()),
    ("所在县（市、区）教育局审核。", set()),
    # what groups are built up, how many there are
    ("印发《永嘉县城乡学校共同体建设实施意见》。", set()),
    ("推进永嘉县教育集团改革，健全永嘉县名校联盟机制。", set()),
    ("永嘉县教育联盟成立。", {"永嘉县教育联盟"}),
    ("秋季学期前完成首批5个集团挂牌。", set()),
    ("桥头小学、瓯北小学两大教育集团成立。", {"桥头小学教育集团", "瓯北小学教育集团"}),
    # groups that guide, whether in quotation marks or not; those of anybody
    ("组建“永嘉县学校美育工作指导小组”和专家库。", {"永嘉县学校美育工作指导小组"}),
    ("县教育局成立高考备考指导小组。", {"永嘉县教育局", "永嘉县教育局高考备考指导小组"}),
    ("发挥永嘉县校园足球指导小组的作用。", {"永嘉县校园足球指导小组"}),
    ("各校要成立指导小组，组织专家指导小组到校。", set()),
    # the province's department, barely, and the half of a name behind a broken line
    ("教育厅、财政厅每年发布报告。", {"浙江省教育厅", "浙江省财政厅"}),
    ("材料向教育厅报送。", {"浙江省教育厅"}),
    ("各省教育厅、各市教育局：", set()),
    ("浙江省人力资源和社会保障厅主办。\n社会保障厅\n2024年5月", {"浙江省人力资源和社会保障厅"}),
    # a faculty of the one college that was named
    ("湘北师范学院来访。学院教师教育学院承担培训。", {"湘北师范学院教师教育学院"}),
    ("湘北师范学院来访。由学院教师教育学院牵头。", {"湘北师范学院教师教育学院"}),
    ("湘北师范学院、湘南师范学院来访。由学院音乐学院牵头。", set()),
    ("学院教师教育学院承担培训。", set()),
    # what lies inside a division
    ("鼓励省内高校学生乐团演出，邀请县内少年艺术团。", set()),
    ("县少年艺术团演出。", {"永嘉县少年艺术团"}),
]  # fmt: skip

SCHOOLS = [
    ("建立足球、篮球、排球学院。", set()),
    ("探索设置独立的网球学院。", set()),
    ("申办武术学院。", set()),
    ("永嘉县田径学校招生。", {"永嘉县田径学校"}),
    ("浙江体育职业技术学院来访。", {"浙江体育职业技术学院"}),
    # a quarter that bears the name of a city
    ("到桥头小学、宁波里小学报名。", {"桥头小学", "宁波里小学"}),
    # the vocational schools of a level
    ("将美育纳入市中等职业学校学业水平考试。", set()),
    ("完善省中等职业学校学籍管理，组织县职业学校技能大赛。", set()),
    ("提高县中等职业学校办学水平。", set()),
    ("县中等职业学校举行开学典礼。", {"永嘉县中等职业学校"}),
    ("县职业学校校长王星河发言。", {"永嘉县职业学校"}),
    ("县职业中专获表彰。", {"永嘉县职业中专"}),
    # what a list of kinds is divided into
    ("考生志愿分中等职业学校和普通高中学校两类。", set()),
    ("学校类别分完全中学、高级中学和初级中学。", set()),
    ("招生计划分为技工学校和高级中学两种。", set()),
    ("录取工作在分水中学进行。", {"分水中学"}),
    # where one goes to school
    ("孩子在一线城市上幼儿园的占三成。", set()),
    ("她送孩子回山东老家读幼儿园，自己曾在上海读大学。", set()),
    ("有人在河南乡下念初级中学，有人到江苏省城读中学。", set()),
    ("他在浙江大学读书，孩子在桥头幼儿园上大班。", {"浙江大学", "桥头幼儿园"}),
    # near to everyone
    ("群众期待“家门口好学校”，要办好家门口好幼儿园。", set()),
    ("创建人民满意学校和群众满意小学。", set()),
    ("人民路小学、满意小学开学。", {"人民路小学", "满意小学"}),
    # a place whose name ends in half of the type
    ("永嘉县多巴中学和永嘉县诗城中学结对。", {"永嘉县多巴中学", "永嘉县诗城中学"}),
    ("汉中学生来访，巴中学校开学，晋中学院招生。", {"晋中学院"}),
    ("在汉中学习。", set()),
    # which half of a school takes part in a list
    ("试点小学是永嘉县桥头学校小学部、永嘉县瓯北小学、永嘉县岩头学校小学部。",
     {"永嘉县桥头学校", "永嘉县瓯北小学", "永嘉县岩头学校"}),
    ("参加的有永嘉县瓯北小学、永嘉县桥头学校初中部。", {"永嘉县瓯北小学", "永嘉县桥头学校"}),
    # a town's school at which something is built
    ("改造岩头镇中学食堂和桥头镇小学教学楼。", {"岩头镇中学", "桥头镇小学"}),
    ("岩头镇中学改扩建完工。", {"岩头镇中学"}),
    ("乡镇中学食堂、村小学教学楼改造。", set()),
    # the keeper of a school's library
    ("王星河　永嘉县桥头中学图书馆管理员", {"永嘉县桥头中学"}),
]  # fmt: skip

REGIONS = [
    ("到宁波里小学报名。", {"永嘉县"}),
    ("租住苏州里中学旁。", {"永嘉县"}),
    ("位于杭州里幼儿园。", {"永嘉县"}),
    ("到宁波小学参观。", {"永嘉县", "宁波市"}),
    ("赴宁波里程碑式合作。", {"永嘉县", "宁波市"}),
    ("杭州市里小学多。", {"永嘉县", "杭州市"}),
    ("推进一区一品、二区一特建设。", {"永嘉县"}),
    ("办好永嘉楠溪杯乡村篮球赛，推进永嘉特色乡村振兴。", {"永嘉县"}),
    ("开发永嘉山水乡土课程，回报永嘉父老乡亲。", {"永嘉县"}),
    ("永嘉大若岩乡村民参加。", {"永嘉县", "大若岩乡"}),
]

PEOPLE = [
    ("深入学习习近平总书记新时代思想。", set()),
    ("贯彻习近平总书记新时代中国特色社会主义思想。", set()),
    ("以习近平总书记新时代教育论述为指导。", set()),
    ("习近平总书记到校视察。", {"习近平"}),
    ("学习习近平总书记重要讲话。", {"习近平"}),
    ("习近平总书记指出，要办好教育。", {"习近平"}),
]

TASKS = [
    ("永嘉县研学行动方案\n一、行动目标\n建成基地。\n二、建设研学基地\n评选基地。", {"建设研学基地"}),
    ("永嘉县研学行动方案\n一、参与对象\n全体教师。\n二、建设研学基地\n评选基地。", {"建设研学基地"}),
    ("永嘉县研学行动方案\n一、选拔职位\n教研员2名。\n二、建设研学基地\n评选基地。", {"建设研学基地"}),
    ("永嘉县研学行动方案\n一、扩大参与面\n走访家长。\n二、建设研学基地\n评选基地。", {"扩大参与面", "建设研学基地"}),
    ("永嘉县研学行动方案\n一、增设教研职位\n两名。\n二、建设研学基地\n评选基地。", {"增设教研职位", "建设研学基地"}),
    # what counts in a rating
    ("桥头中学高级教师星级评定方案\n一、评定内容\n1.任教毕业班：每年6分。\n2.积极参加教学竞赛。", set()),
    ("桥头中学绩效考核办法\n一、计分办法\n1.担任班主任工作，每年5分。\n2.论文获奖加2分。", set()),
    ("永嘉县职称评聘量化评分细则\n1.落实课堂常规。\n2.开展第二课堂活动。", set()),
    ("永嘉县教师考核工作方案\n一、组织考核评审\n由县教育局牵头，县教研室配合。", {"组织考核评审"}),
    ("永嘉县教育评价改革方案\n一、改革学校评价\n完善评价。", {"改革学校评价"}),
    ("永嘉县教研工作方案\n一、落实课堂常规\n抓好备课。", {"落实课堂常规"}),
    # deeds of a register, by law, by what is so
    ("永嘉县研学行动方案\n一、登记造册，做到无遗漏\n逐户走访。\n二、依法办事，按时办理手续\n公开。",
     {"登记造册,做到无遗漏", "依法办事,按时办理手续"}),
    ("关于做好入学工作的通知\n一、实事求是界定报考资格\n审核材料。\n二、关心残疾儿童教育\n送教。",
     {"实事求是界定报考资格", "关心残疾儿童教育"}),
    ("关于做好入学工作的通知\n一、依法行政的依据\n法律。\n二、关于心理问题\n咨询。", set()),
]  # fmt: skip

ISSUED = [
    ("根据教育部《教育信息化行动计划》、《浙江省教育信息化规划》，制定本计划。", {"教育部 教育信息化行动计划"}),
    ("按照教育部《学籍管理办法》《浙江省学籍管理细则》执行。", {"教育部 学籍管理办法"}),
    ("落实省教育厅《研学意见》和《永嘉县研学办法》。", {"浙江省教育厅 研学意见"}),
    ("县教育局印发《永嘉县研学办法》《永嘉县营地标准》。",
     {"永嘉县教育局 永嘉县研学办法", "永嘉县教育局 永嘉县营地标准"}),
    ("根据教育部《学籍管理办法》、《转学规定》执行。", {"教育部 学籍管理办法", "教育部 转学规定"}),
    ("省教育厅印发《浙江省学籍细则》《浙江省转学规定》。",
     {"浙江省教育厅 浙江省学籍细则", "浙江省教育厅 浙江省转学规定"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_takes_no_part_of_other_words_for_a_body(text: str, expected: set[str]) -> None:
    assert names(text, "Organization") == expected


@pytest.mark.parametrize(("text", "expected"), SCHOOLS)
def test_takes_no_kind_for_a_school(text: str, expected: set[str]) -> None:
    assert names(text, "School") == expected


@pytest.mark.parametrize(("text", "expected"), REGIONS)
def test_takes_no_quarter_for_the_city_of_its_name(text: str, expected: set[str]) -> None:
    assert names(f"永嘉县家长{text}", "Region") == expected


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_takes_no_ideology_for_its_author(text: str, expected: set[str]) -> None:
    assert names(text, "Person") == expected


@pytest.mark.parametrize(("text", "expected"), TASKS)
def test_takes_no_heading_for_work(text: str, expected: set[str]) -> None:
    assert names(text, "Task") == expected


@pytest.mark.parametrize(("text", "expected"), ISSUED)
def test_hands_no_issuer_on_to_a_title_of_another_place(text: str, expected: set[str]) -> None:
    found = read(text)
    called = {entity["id"]: entity["name"] for entity in found["entities"]}
    issued = [r for r in found["relations"] if r["type"] == "ISSUED"]
    assert {f"{called[r['from']]} {called[r['to']]}" for r in issued} == expected


OFFICES = [
    ("县教育局会继续办好学校。", {"永嘉县教育局"}),
    ("县政府办、县教育局办公室承办。", {"永嘉县政府办公室", "永嘉县教育局", "永嘉县教育局办公室"}),
    ("大若岩镇村里撤点后孩子上学太远怎么办？", set()),
    ("县里会要办学许可。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_what_is_done_ends_no_office(text: str, expected: set[str]) -> None:
    assert names(text, "Organization") - {"永嘉县政府"} == expected


NO_PERSONS = [
    ("永嘉县教育局通知\n联 系 人：局体卫艺科　申玉洁", {"申玉洁"}),
    ("永嘉县教育局通知\n联系人：安全股 申玉洁", {"申玉洁"}),
    ("督导结果与校长评先评优挂钩。", set()),
    ("丁方校长、丙方书记到会。", set()),
]


@pytest.mark.parametrize(("text", "expected"), NO_PERSONS)
def test_sections_parties_and_honours_are_no_persons(text: str, expected: set[str]) -> None:
    assert names(text, "Person") == expected


OF_NO_REGION = [
    # a paper that speaks of each district is of none of them; one that names a city is of its province
    ("市教育局关于入学的通知\n各区教育局：\n由区教育局统筹安排，区教研室具体指导。", {"市教育局"}),
    ("关于入学的通知\n登录各区平台，区教委审核。", set()),
    ("关于入学的通知\n跨区就读的，由区政府审批。", set()),
    ("关于学习讲话的通知\n我市要落实省委省政府部署。", set()),
    ("市教育局关于入学的通知\n按省教育厅文件，厦门市体育学校单独招生。", {"厦门市教育局", "福建省教育厅"}),
    # one that says nothing of others keeps what it says
    ("关于入学的通知\n由区教育局统筹安排。", {"区教育局"}),
    ("区教育局关于入学的通知\n各区直学校报区教育局。", {"区教育局"}),
    ("市教育局关于入学的通知\n报市教育局备案，各市直学校落实。", {"市教育局"}),
]


@pytest.mark.parametrize(("text", "expected"), OF_NO_REGION)
def test_keeps_no_name_of_a_level_that_is_any(text: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", text))])
    assert {entity["name"] for entity in found["entities"] if entity["label"] == "Organization"} == expected


RANKS = [
    ("教育局局长：王海；县政府督导室主任：李明；四级调研员：刘红。", "永嘉县教育局"),
    ("县教育局教研室主任王海，四级调研员刘红参加。", "永嘉县教育局"),
    ("县教育局机关党委副书记、四级调研员刘红参加。", "永嘉县教育局"),
    ("县教育局局长：王海；县政府办公室主任：李明；二级调研员：刘红。", "永嘉县教育局"),
    ("县政府教育督导室四级调研员刘红参加。", "永嘉县政府教育督导室"),
    ("县委教育工委四级调研员刘红参加。", "永嘉县委教育工委"),
]


@pytest.mark.parametrize(("text", "body"), RANKS)
def test_a_rank_is_one_of_the_bureau(text: str, body: str) -> None:
    found = read(f"永嘉县教育局情况\n{text}")
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    ranks = [r for r in found["relations"] if r["type"] == "HOLDS_POST" and "调研员" in r["properties"]["title"]]
    assert [(names[r["from"]], names[r["to"]]) for r in ranks] == [("刘红", body)]


OF_ANOTHER_COUNTY = [  # a town whose last characters are the short name of a city
    ("150526", "旗长深入鲁北镇的学校调研。", {"鲁北镇"}),
    ("150526", "到鲁北镇第三小学报名。", {"鲁北镇"}),
    ("150526", "辽宁北镇市教育局来访。", {"辽宁省", "北镇市"}),
    ("330324", "景德镇市教育局来访。", {"景德镇市"}),
]


@pytest.mark.parametrize(("region", "text", "expected"), OF_ANOTHER_COUNTY)
def test_reads_a_town_over_a_place(region: str, text: str, expected: set[str]) -> None:
    document = Document("d", "v", text, region=region, told=frozenset({"region"}))
    found = to_json([extract(document)])["entities"]
    assert {entity["name"] for entity in found if entity["label"] == "Region"} == expected


PRIZES = [
    ("王海获评“最美乡村教师”提名奖。", set()),
    ("王海获“优秀论文”一等奖，李明获“先进单位”组织奖。", set()),
    ("县教育局设立“园丁奖”。", {"园丁奖"}),
    ("县教育局设立“青蓝”奖。", {"青蓝奖"}),
]


@pytest.mark.parametrize(("text", "expected"), PRIZES)
def test_takes_a_grade_of_a_prize_for_no_program(text: str, expected: set[str]) -> None:
    assert names(text, "Program") == expected


MASTHEADS = [
    ("浙江省教育厅\n浙江省公安厅文件\n浙江省民政厅\n浙教〔2015〕1号\n关于做好入学工作的通知\n各市教育局：\n请落实。\n",
     {"浙江省教育厅", "浙江省公安厅", "浙江省民政厅"}),
    ("浙江省教育厅文件\n浙教〔2015〕1号\n关于做好入学工作的通知\n各市教育局：\n请落实。\n", {"浙江省教育厅"}),
    ("永嘉县教育局\n永嘉县财政局文件\n永教〔2015〕1号\n关于做好资助工作的通知\n各校：\n请落实。\n",
     {"永嘉县教育局", "永嘉县财政局"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MASTHEADS)
def test_reads_the_issuers_of_a_masthead(text: str, expected: set[str]) -> None:
    found = to_json([extract(Document("d", "v", text))])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    assert {names[r["from"]] for r in found["relations"] if r["type"] == "ISSUED"} == expected


FAR = [
    ("我局今年3月印发《研学意见》，启动“牵手”城乡共同体项目。", {"永嘉县教育局"}),
    ("我局制定方案，大力实施“牵手”城乡共同体项目。", {"永嘉县教育局"}),
    ("我局高度重视，实施“牵手”城乡共同体项目。", {"永嘉县教育局"}),
    ("我局建议县政府加大投入，实施“牵手”城乡共同体项目。", set()),
    ("我局将加强管理，各校实施“牵手”城乡共同体项目。", set()),
    ("我局介绍了情况，启动“牵手”城乡共同体项目。", set()),
]


@pytest.mark.parametrize(("text", "expected"), FAR)
def test_reads_our_bureau_over_a_clause(text: str, expected: set[str]) -> None:
    found = read(f"永嘉县教育局关于提案的答复\n{text}\n")
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    owners = {names[r["from"]] for r in found["relations"] if r["type"] == "RESPONSIBLE_FOR"}
    assert owners == expected
