"""Where the names of schools, organs and groups begin, and what stands before them in running text."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

PANAN, CHONGYI, TIANE = "330727", "360725", "451222"


def names(text: str, label: str, region: str | None) -> set[str]:
    document = Document("d", "v", text, region=region, told=frozenset({"region"} if region else ()))
    return {entity["name"] for entity in to_json([extract(document)])["entities"] if entity["label"] == label}


REGIONS = [
    ("今年投用崇义县城北小学。", PANAN, {"崇义县"}),
    ("2016年天峨县小学招生工作结束。", PANAN, {"天峨县"}),
    ("材料报崇义县汇总。", PANAN, {"崇义县"}),
    ("城东区域学位紧张，城西区域富余。", PANAN, set()),
    ("东西城区同步推进。", PANAN, set()),
    ("五城区公办学校招生。", PANAN, set()),
    ("管城区、顺河区教育局和副县长许承德。", PANAN, {"管城回族区", "顺河回族区"}),
    ("市中小学、市中招办和县中心小学。", PANAN, set()),
]  # fmt: skip

VERBS = [
    ("今年投用崇义县城北小学，盘活崇义县旧街幼儿园。", PANAN, {"崇义县城北小学", "崇义县旧街幼儿园"}),
    ("当天，他们扎根青桐峪小学，支教铜钹山实验学校。", PANAN, {"青桐峪小学", "铜钹山实验学校"}),
    ("县里新办海棠寨小学，腾出青桐峪小学旧址。", PANAN, {"海棠寨小学", "青桐峪小学"}),
    ("他调往海棠寨小学，后借调青桐峪小学。", PANAN, {"海棠寨小学", "青桐峪小学"}),
    ("今年腾出小学旧校舍，新办幼儿园两所。", PANAN, set()),
    ("他回到母校海棠寨小学，母校青桐峪小学也来人。", PANAN, {"海棠寨小学", "青桐峪小学"}),
    ("成员校有海棠寨小学、青桐峪小学。", PANAN, {"海棠寨小学", "青桐峪小学"}),
    ("磐安县小学升初中办法公布，崇义县初中升高中方案同步。", PANAN, set()),
    ("待建小学用地已经落实，支教学校结对。", PANAN, set()),
]  # fmt: skip

BRANDS = [
    ("磐安县曾国荃实验学校、磐安县任长霞小学和磐安县向警予小学。", PANAN,
     {"磐安县曾国荃实验学校", "磐安县向警予小学", "磐安县任长霞小学"}),
    ("县曾国荃实验学校承办。", PANAN, {"磐安县曾国荃实验学校"}),
    ("磐安县和兴路小学、磐安县都昌路小学、磐安县才溪小学。", PANAN,
     {"磐安县和兴路小学", "磐安县都昌路小学", "磐安县才溪小学"}),
    ("参加单位：安文小学、和兴路小学、过街楼小学。", PANAN, {"安文小学", "和兴路小学", "过街楼小学"}),
    ("磐安县棉花胡同幼儿园、磐安县大学路小学、磐安县法院街小学。", PANAN,
     {"磐安县棉花胡同幼儿园", "磐安县大学路小学", "磐安县法院街小学"}),
    ("磐安县今是中学、磐安县相如小学、磐安县小天使幼儿园。", PANAN,
     {"磐安县今是中学", "磐安县相如小学", "磐安县小天使幼儿园"}),
    ("安文小学、建设路小学、奋斗小学、深泽中学参赛。", PANAN, {"安文小学", "建设路小学", "奋斗小学", "深泽中学"}),
    ("磐安县快乐小学、磐安县八一小学、磐安县幸福幼儿园。", PANAN,
     {"磐安县快乐小学", "磐安县八一小学", "磐安县幸福幼儿园"}),
    ("幸福小学校长陈立明介绍。", PANAN, {"幸福小学"}),
    ("德保县城关镇那温小学、德保县那甲镇中心幼儿园、固始县直属机关幼儿园。", PANAN,
     {"德保县城关镇那温小学", "德保县那甲镇中心幼儿园", "固始县直属机关幼儿园"}),
    ("固始高中校长介绍，德保高中、固始高中举行联考。", PANAN, {"固始高中", "德保高中"}),
    ("磐安高中阶段招生，固始高中生参赛。", PANAN, set()),
    ("县前街小学、县学街小学并校。", PANAN, {"县前街小学", "县学街小学"}),
    ("磐安县将海棠小学、青桐小学列为试点。", PANAN, {"海棠小学", "青桐小学"}),
    ("由海棠小学、青桐小学承办，他曾任海棠小学校长。", PANAN, {"海棠小学", "青桐小学"}),
    ("磐安县向海棠小学捐书，为青桐小学添置桌椅。", PANAN, {"海棠小学", "青桐小学"}),
    ("建成平安小学、文明小学、绿色幼儿园一批。", PANAN, set()),
    ("新建、扩建小学、初中十所。", PANAN, set()),
    ("省级阳光幼儿园评选，浙江省和谐小学名单公布。", PANAN, set()),
]  # fmt: skip


GROUPS = [
    ("成立磐安县“杏坛”乡村教师支持计划工作领导小组。", PANAN, {"磐安县“杏坛”乡村教师支持计划工作领导小组"}),
    ("崇义县章源中学\n关于成立高考备考领导小组的通知", CHONGYI, {"崇义县章源中学高考备考领导小组"}),
    ("崇义县教育局\n领导小组下设办公室，办公室设在安全股，由钟立新兼任办公室主任。", CHONGYI,
     {"崇义县教育局", "崇义县教育局安全股"}),
    ("崇义县教育局\n委员会办公室设在安全股，钟立新同志兼任办公室主任。", CHONGYI,
     {"崇义县教育局", "崇义县教育局安全股"}),
    ("崇义县教育局\n县教育局选拔领导小组成立。县教育局公布，选拔工作领导小组负责。", CHONGYI,
     {"崇义县教育局", "崇义县教育局选拔领导小组"}),
    ("统一领导小组，单位组成考察组。", CHONGYI, set()),
    ("报县评选表彰工作领导小组审定。", PANAN, {"磐安县评选表彰工作领导小组"}),
    ("由崇义县录取工作领导小组同意，学校布局调整工作领导小组备案。", PANAN,
     {"崇义县录取工作领导小组", "学校布局调整工作领导小组"}),
    ("成立崇义县教师“县管校聘”改革领导小组。", PANAN, {"崇义县教师“县管校聘”改革领导小组"}),
    ("磐安县成立安全工作领导小组。", PANAN, {"安全工作领导小组"}),
    ("县教育局调整工作领导小组成员，有关部门落实工作领导小组部署。", PANAN,
     {"磐安县教育局", "磐安县教育局工作领导小组"}),
    ("县里积极支持专项工作领导小组开展工作。", PANAN, set()),
]  # fmt: skip

REPORTED = [
    ("崇义县章源中学\n学校有实验楼、图书馆、标准田径场。", CHONGYI, set()),
    ("崇义县章源中学\n教学楼、图书馆和食堂完工，医务室、厕所改造。", CHONGYI, set()),
    ("崇义县章源中学\n图书馆负责借阅。", CHONGYI, {"崇义县章源中学图书馆"}),
    ("崇义县章源中学\n由教务处、图书馆、总务处落实。", CHONGYI,
     {"崇义县章源中学教务处", "崇义县章源中学图书馆", "崇义县章源中学总务处"}),
    ("名单报省教育考试院，材料转报市教育考试院备案。", CHONGYI, {"江西省教育考试院", "赣州市教育考试院"}),
    ("民办学校与银行签约，治安登记在报到处，停车场出口处拥堵，本科一批预科招生。", CHONGYI, set()),
    ("崇义县章源中学中国工程院院士讲座，章源中学多方面对工作室的支持。", CHONGYI, set()),
    ("师生艺术团、跨校共同体、试卷验收组、监事列席理事会。", CHONGYI, set()),
    ("崇义县章源中学\n学校设置教务处、总务处。", CHONGYI, {"崇义县章源中学教务处", "崇义县章源中学总务处"}),
    ("日报社、晚报社报道，通报县直各校。", CHONGYI, set()),
]  # fmt: skip

ACTING = [
    ("崇义县教育局\n资金由计财股统筹，督查由人事股会同机关纪委开展，报名由基教股牵头。", CHONGYI,
     {"崇义县教育局", "崇义县教育局计财股", "崇义县教育局人事股", "崇义县教育局机关纪委", "崇义县教育局基教股"}),
    ("崇义县教育局\n每月向局办公室报送进展，局财务股、人事股派员参加。", CHONGYI,
     {"崇义县教育局", "崇义县教育局办公室", "崇义县教育局财务股", "崇义县教育局人事股"}),
    ("县高招办到场，艺考测试由市中招办体艺组安排。", CHONGYI,
     {"崇义县高招办", "赣州市中招办", "赣州市中招办体艺组"}),
    ("“春芽”名园长工作室、崇义县“春芽”名师工作坊。", CHONGYI, {"“春芽”名园长工作室", "崇义县“春芽”名师工作坊"}),
    ("与南昌大学合作共建教师教育实践基地。", CHONGYI, set()),
    ("移交司法部门依法惩处，由户籍所在县（市）区教育局统筹，市、区中招办负责。", CHONGYI, set()),
    ("（一）县财政局拨付经费。\n（2）市教育局评审。", CHONGYI, {"崇义县财政局", "赣州市教育局"}),
    ("分工如下：（一）县公安局巡逻；（二）县交通运输局疏导。", CHONGYI, {"崇义县公安局", "崇义县交通运输局"}),
    ("（三）县委编办核编。", CHONGYI, {"崇义县委", "崇义县委编办"}),
    ("各县（市）区财政局拨付经费。", CHONGYI, set()),
    ("（一）户籍所在县（市）区教育局登记。", CHONGYI, set()),
    ("（二）各县教育局登记，三县（区）财政局拨付。", CHONGYI, set()),
    ("市直学校教科室、股份公司、学科教研。", CHONGYI, set()),
    ("崇义县章源中学\n材料报局政治处。", CHONGYI, set()),
    ("在办公室开会，到财务股领取，邮局办公室的灯亮着。", CHONGYI, set()),
]  # fmt: skip

NO_BODIES = [
    # cities of a kind, and the word in brackets behind theirs; beside them one that is the document's
    ("甘肃、青海省、直辖市教育厅（教委），计划单列市教育局：", "360000", set()),
    ("由设区市教育局、计划单列市教育局推荐。", "360000", set()),
    ("报县教育局（教委）和直辖市教委。", CHONGYI, {"崇义县教育局"}),
    ("报县教育局和省教育厅。", CHONGYI, {"崇义县教育局", "江西省教育厅"}),
    ("县教育局、教委到会。", CHONGYI, {"崇义县教育局"}),
    ("省教育厅（教委）到会。", "360000", {"江西省教育厅"}),
    ("由街道所辖社区居委会、辖区村委会登记，居民委员会和村民委员会协助。", CHONGYI, set()),
    ("受到治安管理处罚，北京市400余所学校，专家讲师团、校史博物馆、先进教研组。", CHONGYI, set()),
    ("创建100个“校外艺术教育实践基地”，小学组、初中组、高中组分别评奖。", CHONGYI, set()),
    ("崇义县教育局\n身处基教股股长之位，几年基教股工作。", CHONGYI, {"崇义县教育局", "崇义县教育局基教股"}),
    ("崇义县章源中学\n方案由校德育处制定，学校教科室主任钟思源负责。", CHONGYI,
     {"崇义县章源中学德育处", "崇义县章源中学教科室"}),
    ("章源小学党支部、机关党支部换届。", CHONGYI, {"章源小学党支部"}),
    ("崇义县章源中学\n学校设有教务处、总务处，各县（市）区中招办参加。", CHONGYI,
     {"崇义县章源中学教务处", "崇义县章源中学总务处"}),
    ("崇义县章源中学\n参观我校校史馆，校友会到场，校医室值班。", CHONGYI, {"崇义县章源中学校友会"}),
    # a verb between two heads, or over the end of one: what somebody does, no name
    ("章源中学获初中组第一名，桐花小学喜获小学组一等奖。", CHONGYI, set()),
    ("桐花小学获评先进教研组，章源中学夺得高中组冠军。", CHONGYI, set()),
    ("学院已组织12名专家组成服务团，邀请专家组建联盟，请专家组织活动。", CHONGYI, set()),
    ("崇义县2025年为民办实事项目清单，把为民办好事落到实处。", CHONGYI, set()),
    ("报名时须提供加盖银行公章的复印件。", CHONGYI, set()),
    ("崇义县教育局组织专家组成评审组。", CHONGYI, {"崇义县教育局"}),
    ("毛小科同志任职，李大股老师退休，县委、县政府工作部署。", CHONGYI, {"崇义县委", "崇义县政府"}),
    ("章源中学从多方面对工作室成员提出要求。", CHONGYI, set()),
    # and names that look alike
    ("崇义县章源中学语文教研组获得先进称号。", CHONGYI, {"崇义县章源中学语文教研组"}),
    ("崇义县教育局派出专家组，专家组成员到会。", CHONGYI, {"崇义县教育局"}),
    ("崇义县招生办实行轮班，崇义县农村商业银行赞助。", CHONGYI, {"崇义县招生办", "崇义县农村商业银行"}),
    ("崇义县章源中学\n新一届德育处主任钟思源到会，上届团委书记邱孟春讲话。", CHONGYI,
     {"崇义县章源中学德育处", "崇义县章源中学团委"}),
]  # fmt: skip

WITH_SOMEBODY = [
    # where somebody is, and the sections of a body in general
    ("材料报崇义县教师发展中心王晓琳处。", None, {"崇义县教师发展中心"}),
    ("请交至崇义县教育局李红处。", None, {"崇义县教育局"}),
    ("报名表交崇义县教育局陈敏处登记。", None, {"崇义县教育局"}),
    ("由崇义县教育局各科室负责。", None, {"崇义县教育局"}),
    ("由崇义县教育局对应股室承担。", None, {"崇义县教育局"}),
    ("崇义县教育局有关科室参加。", None, {"崇义县教育局"}),
    ("材料送崇义县教育局督导处。", None, {"崇义县教育局", "崇义县教育局督导处"}),
    ("材料送崇义县教育局安全处。", None, {"崇义县教育局", "崇义县教育局安全处"}),
    # verbs that are names of counties before 县, where nothing says which county it is
    ("会议要求县自然资源局会同县教育局抓紧选址。", None, {"县自然资源局", "县教育局"}),
    ("由崇义县发改局会同县教育局实施。", None, {"崇义县发改局", "崇义县教育局"}),
    ("我局将商县卫健局、县编办研究。", None, {"县卫健局", "县编办"}),
    ("湖南省会同县教育局来访。", None, {"湖南省会同县教育局"}),
    ("会同县教育局工作简报\n会同县教育局召开会议。", None, {"会同县教育局"}),
    ("该事项属县交警大队职责。", None, {"县交警大队"}),
    # whom one learns from, and whom one receives, are not those who speak
    ("赴崇义县教育局学习考察。县政府召开会议。", None, {"崇义县教育局", "县政府"}),
    ("崇义县教育局召开会议。县政府派员参加。", None, {"崇义县教育局", "崇义县政府"}),
    # of others, wherever they are
    ("邻县教育局、外县教育局和兄弟县教育局来访。", CHONGYI, set()),
    ("此外县教育局另有安排。", CHONGYI, {"崇义县教育局"}),
    ("东区的招生由两区教育局分别负责。", CHONGYI, set()),
]  # fmt: skip
SECTIONS = [
    ("磐安县教育局\n由局机关纪委现场监督，局工会慰问。", PANAN,
     {"磐安县教育局", "磐安县教育局机关纪委", "磐安县教育局工会"}),
    ("磐安县教育局\n人事股、职业与成人教育股、规划与财务股参加。", PANAN,
     {"磐安县教育局", "磐安县教育局人事股", "磐安县教育局职业与成人教育股", "磐安县教育局规划与财务股"}),
    ("商县委编办、县财政局，应县教育局邀请参加。", PANAN,
     {"磐安县委", "磐安县委编办", "磐安县财政局", "磐安县教育局"}),
    ("磐安县教育局\n邮局工会的做法。", PANAN, {"磐安县教育局"}),
    ("磐安县教育局\n信访、职业与成人教育工作并重。", PANAN, {"磐安县教育局"}),
    ("海东路小学、大学路、法院街、银行巷施工。", PANAN, set()),
]  # fmt: skip


JIANGXI = "360000"
SOCIETIES = [
    ("省教育国际交流协会、中国教育学会到会。", JIANGXI, {"江西省教育国际交流协会", "中国教育学会"}),
    ("中国高等教育学会学术交流与研究部、省外国专家局专家与项目管理处主办。", JIANGXI,
     {"中国高等教育学会", "中国高等教育学会学术交流与研究部", "江西省外国专家局",
      "江西省外国专家局专家与项目管理处"}),
    ("省外国专家局专家管理处王星河处长讲话。", JIANGXI, {"江西省外国专家局", "江西省外国专家局专家管理处"}),
    ("江西应用技术职业学院国际合作与交流处联系。", JIANGXI, {"江西应用技术职业学院国际合作与交流处"}),
    ("派驻县教科体局纪检监察组、县纪委监委派驻县财政局纪检监察组。", CHONGYI,
     {"派驻崇义县教科体局纪检监察组", "崇义县纪委监委", "崇义县纪委监委派驻县财政局纪检监察组"}),
    ("国家税务总局崇义县税务局、崇义县“黎明助学”公益基金会、崇义县农村信用合作联社。", CHONGYI,
     {"国家税务总局崇义县税务局", "崇义县“黎明助学”公益基金会", "崇义县农村信用合作联社"}),
    ("中国邮政集团有限公司江西省崇义县分公司捐书，县教育局核算中心要各司其职。", CHONGYI,
     {"中国邮政集团有限公司", "中国邮政集团有限公司江西省崇义县分公司", "崇义县教育局", "崇义县教育局核算中心"}),
    ("国家税务总局、崇义县教育局发文，公司分公司和“黎明助学”公益活动。", CHONGYI, {"国家税务总局", "崇义县教育局"}),
    ("江西教育报刊总社、崇义县教师奖励基金会、江西省中小学幼儿教师奖励基金会主办。", JIANGXI,
     {"江西教育报刊总社", "崇义县教师奖励基金会", "江西省中小学幼儿教师奖励基金会"}),
    ("设立教师奖励基金会，鼓励报刊社、奖励基金会捐助。", JIANGXI, set()),
    ("加强学术交流，组织协会、学会和研究部门参加。", JIANGXI, set()),
    ("发挥行业协会、家长学会作用，派驻工作队。", JIANGXI, set()),
    ("先进教研组、专家组表彰会。", JIANGXI, set()),
]  # fmt: skip

HIGHER = [
    ("赣南师范高等专科学校、江西幼儿师范高等专科学校到场。", JIANGXI,
     {"赣南师范高等专科学校", "江西幼儿师范高等专科学校"}),
    ("他毕业于豫章师范高等专科学校。", JIANGXI, {"豫章师范高等专科学校"}),
    ("报考师范高等专科学校的考生增多，各师范高等专科学校扩招，部分幼儿师范高等专科学校停招。", JIANGXI, set()),
    ("江西应用技术职业学院、南昌大学瑶湖学院。", JIANGXI, {"江西应用技术职业学院", "南昌大学", "南昌大学瑶湖学院"}),
    ("南昌大学法学院、南昌大学国际教育学院。", JIANGXI, {"南昌大学"}),
    ("学校加挂“江西师范大学附属中学崇义胜境学校”牌子，江西师范大学瑞金实验学校揭牌。", CHONGYI,
     {"江西师范大学附属中学崇义胜境学校", "江西师范大学瑞金实验学校"}),
    ("江西师范大学与崇义县实验小学、瑞金市实验学校合作。", CHONGYI,
     {"江西师范大学", "崇义县实验小学", "瑞金市实验学校"}),
    ("《崇义县幼儿园教职工配备办法》和崇义县幼儿园招生计划，各苏木乡镇中心校。", CHONGYI, set()),
    ("在横水镇学校等12所学校试点，崇义县幼儿园园长介绍。", CHONGYI, {"横水镇学校", "崇义县幼儿园"}),
    ("赣南交通大学附属中学航天学校、韶关学院医学院、崇义县中学召开会议。", CHONGYI,
     {"赣南交通大学附属中学航天学校", "韶关学院", "崇义县中学"}),
    ("韶关学院医学院召开会议。", CHONGYI, {"韶关学院"}),
    ("崇义县中学教师队伍、崇义县中学布局。", CHONGYI, set()),
    ("崇义县工业学校、县农业学校招生。", CHONGYI, {"崇义县工业学校", "崇义县农业学校"}),
    ("崇义县教育局公布西区公办初中、崇义县公办幼儿园名单。", CHONGYI, set()),
    ("各县农业学校、技术学校招生，兴办工业学校。", CHONGYI, set()),
    ("崇义县盲童学校、崇义县业余大学与崇义县盲聋哑学校。", CHONGYI,
     {"崇义县盲童学校", "崇义县业余大学", "崇义县盲聋哑学校"}),
    ("办好盲童学校，在业余大学学习，各地盲聋哑学校招生。", CHONGYI, set()),
]  # fmt: skip

KINDS = [
    ("他步行去桐花小学，可报青桐中学，孩子想上桐花小学。", CHONGYI, {"桐花小学", "青桐中学"}),
    ("事关学校发展，收费学校公示，办好百姓身边好学校，转出学校盖章。", CHONGYI, set()),
    ("“体育项目进学校”、学区长学校、非体育传统项目学校。", CHONGYI, set()),
    ("将村小学、教学点纳入规划，每个区县报小学组2个队。", CHONGYI, set()),
    ("崇义县XX学校、江西省中等职业学校、江西省职业学校名单。", CHONGYI, set()),
    ("章源中学现有两个校区，桐花一中人团聚，江西职业技术学院。", CHONGYI, {"章源中学", "江西职业技术学院"}),
    ("参加的有：文汇学校、大桥学校、明天学校。", CHONGYI, {"文汇学校", "大桥学校", "明天学校"}),
    # counted: how many of a kind, not which; and any township's school
    ("全县4所畲族小学开设刺绣课，另有两所瑶族中学、十所桐花小学。", CHONGYI, set()),
    ("儿童入小学须满六岁，最边远学校有补助，户口可暂存学校。", CHONGYI, set()),
    ("起始年级班额小学45人，振兴县域高中，提升农村小学。", CHONGYI, set()),
    ("崇义县大学毕业生到岗，江西省大学中专招生办公室发文。", CHONGYI, set()),
    ("崇义县振兴小学、建设路小学和江西财经大学。", CHONGYI, {"崇义县振兴小学", "建设路小学", "江西财经大学"}),
    ("每月10日前报镇中心校，送镇中心小学，交镇中心幼儿园存档。", CHONGYI, set()),
    ("经镇中心校审核，赴乡中心小学参观，与镇中心小学结对。", CHONGYI, set()),
    ("崇义县畲族小学、青桐瑶族中学两所学校。", CHONGYI,
     {"崇义县畲族小学", "青桐瑶族中学"}),
    ("新建1所桐花小学，改建一所青桐小学。", CHONGYI, {"桐花小学", "青桐小学"}),
    ("报铅厂镇中心小学，送扬眉镇中心校。", CHONGYI, {"铅厂镇中心小学", "扬眉镇中心校"}),
]  # fmt: skip

CAMPUSES = [
    ("崇义县章源中学\n会议在城南校区举行，东校区旁听。", CHONGYI,
     {"崇义县章源中学", "崇义县章源中学城南校区", "崇义县章源中学东校区"}),
    ("南康区第六中学红旗校区、蓉江校区开学。", CHONGYI,
     {"南康区第六中学", "南康区第六中学红旗校区", "南康区第六中学蓉江校区"}),
    ("南康区第六中学扩建，扬眉校区投用。", CHONGYI, {"南康区第六中学", "南康区第六中学扬眉校区"}),
    ("崇义县教育局\n城南校区、扬眉校区开学。", CHONGYI, set()),
    ("崇义县教育局\n章源小学教育集团由城南校区、扬眉校区组成。", CHONGYI,
     {"章源小学教育集团城南校区", "章源小学教育集团扬眉校区"}),
    ("崇义县章源中学\n新校区、各校区、两个校区一体管理。", CHONGYI, {"崇义县章源中学"}),
    ("章源中学、思顺中学开学，扬眉校区待建。", CHONGYI, {"章源中学", "思顺中学"}),
]  # fmt: skip

PERSONS = [
    ("崇义县教育局\n中心校党支部书记丹央先后发言，校长黎光首次到会。", CHONGYI, {"丹央", "黎光"}),
    ("崇义县教育局\n者海燕同志任章源小学校长。", CHONGYI, {"者海燕"}),
    ("活动由再努尔古丽·买买提明主持。", CHONGYI, {"再努尔古丽·买买提明"}),
    ("活动由古丽娜尔·买买提主持，热依汗古丽·艾合买提、钟思源协助。", CHONGYI,
     {"古丽娜尔·买买提", "热依汗古丽·艾合买提", "钟思源"}),
    ("崇义县教育局\n主任密玉先后发言。", CHONGYI, {"密玉"}),
    ("工作室由邱芳主持，示范课由温梅执教。", CHONGYI, {"邱芳", "温梅"}),
    ("南昌大学法学院副教授王毅、思顺中学教师钟丽。", CHONGYI, {"王毅", "钟丽"}),
    ("崇义县教育局\n1.者海燕同志（女，回族）任章源小学校长（试用期一年）。", CHONGYI, {"者海燕"}),
    ("争取再选派20名园长赴京跟岗，校长赴任。", CHONGYI, set()),
    ("会议由双方主持，培训由高校主讲，评审由专家主持，工作由学校负责。", CHONGYI, set()),
    ("此项工作由高彩霞总抓，其余工作由俞芳芳同志牵头，路线由毛兴国具体负责。", CHONGYI, {"高彩霞", "俞芳芳", "毛兴国"}),
    ("邵晓慧牵头晨读，罗映红总抓；阮玉琳同志负责台账。", CHONGYI, {"邵晓慧", "罗映红", "阮玉琳"}),
    ("晚托由政教处牵头，团县委负责宣传，由高年级负责的由安保组接手。", CHONGYI, set()),
    ("高中部牵头，党支部负责，任课老师统筹；高年级负责，相关方承担。", CHONGYI, set()),
    ("活动由二级主任科员古丽娜尔·买买提牵头，由校长助理努尔兰·哈布主持。", CHONGYI, {"古丽娜尔·买买提", "努尔兰·哈布"}),
    ("完成中小学校长轮训一遍，园长轮岗三期；与临江市长安小学结对。", CHONGYI, set()),
    ("由高新区统筹，由成教中心负责，由计财股分管，由安委办抓总。", CHONGYI, set()),
    ("思顺中学教师方面、横水小学教师周转，章源小学教师高兴。", CHONGYI, set()),
    ("启航·2024、云南·香格里拉、海棠·杯。", CHONGYI, set()),
    ("上述同志任职，有关同志任教。", CHONGYI, set()),
    ("池上清同志任章源小学校长。", CHONGYI, {"池上清"}),
    ("最美教师\n曹彩霞（章源小学）\n鱼水艳（女，思顺中学）\n艾 峰（横水小学）", CHONGYI, {"曹彩霞", "鱼水艳", "艾峰"}),
    ("1 字丽华 女 章源小学\n2 文彪远 男 思顺中学\n3 钟学兰 女 横水小学", CHONGYI, {"字丽华", "文彪远", "钟学兰"}),
    ("附件\n登记表（学校盖章）\n汇总表（县教育局）\n回执单（章源小学）", CHONGYI, set()),
    ("园长沙龙由县里举办，年级主任（高三年级）到会，校长班子调整。", CHONGYI, set()),
]  # fmt: skip

POSTS = [
    ("崇义县思源实验学校（原崇义县第三小学）创办于2012年。学校现任党总支书记杨清泉，校长符兴全。", CHONGYI,
     {("杨清泉", "崇义县思源实验学校"), ("符兴全", "崇义县思源实验学校")}),
    ("在崇义县章源小学教育集团礼贤校区，集团党委书记、总校长郑瑾介绍。", CHONGYI,
     {("郑瑾", "崇义县章源小学教育集团")}),
    ("崇义县教育局\n副局长幸国栋，派驻纪检监察组组长展玉兰参加。", CHONGYI,
     {("幸国栋", "崇义县教育局"), ("展玉兰", "派驻崇义县教育局纪检监察组")}),
    ("崇义县教育局\n汇总后报局长钟立新审定，呈副局长赖芳签发。", CHONGYI,
     {("钟立新", "崇义县教育局"), ("赖芳", "崇义县教育局")}),
    ("关于政协崇义县第九届委员会第三次会议第42号提案的答复\n邱小明委员：\n您提出的提案收悉。", CHONGYI,
     {("邱小明", "政协崇义县第九届委员会")}),
    ("关于第42号提案的答复\n邱小明委员：\n您提出的提案收悉，县政协、市政协均已知悉。", CHONGYI, set()),
    ("崇义县教育局\n邱小明先生：\n来信收悉，县政协也收到。", CHONGYI, set()),
    ("省教育国际交流协会成立。省教育厅国际处副处长、协会副秘书长陈兆坤到会。", JIANGXI,
     {("陈兆坤", "江西省教育厅国际处"), ("陈兆坤", "江西省教育国际交流协会")}),
    ("省外国专家局专家与项目管理处王星河处长讲话。", JIANGXI,
     {("王星河", "江西省外国专家局专家与项目管理处")}),
    ("崇义县章源中学\n扬眉校区执行校长钟华琛介绍。", CHONGYI, {("钟华琛", "崇义县章源中学扬眉校区")}),
    # a second name in brackets; no post in whose paper it is behind a name that cannot be read
    ("崇义县业余大学（社区学院）院长钟华琛介绍。", CHONGYI, {("钟华琛", "崇义县业余大学")}),
    ("崇义县融媒体中心（广播电视台）主任钟华琛介绍。", CHONGYI, {("钟华琛", "崇义县融媒体中心")}),
    ("赣南胜境学院工作总结\n某大学（文理学院）院长钟华琛介绍。", CHONGYI, set()),
    ("崇义县章源中学（含扬眉校区）共有教师60名，主任钟华琛。", CHONGYI, set()),
]  # fmt: skip


def posts(text: str, region: str) -> set[tuple[str, str]]:
    found = to_json([extract(Document("d", "v", text, region=region, told=frozenset({"region"})))])
    called = {entity["id"]: entity["name"] for entity in found["entities"]}
    return {(called[r["from"]], called[r["to"]]) for r in found["relations"] if r["type"] == "HOLDS_POST"}


@pytest.mark.parametrize(("text", "region", "expected"), POSTS)
def test_gives_posts_to_the_bodies_meant(text: str, region: str, expected: set[tuple[str, str]]) -> None:
    assert posts(text, region) == expected


@pytest.mark.parametrize(("text", "region", "expected"), PERSONS)
def test_names_persons_whose_sentence_tells_where_they_end(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "Person", region) == expected


@pytest.mark.parametrize(("text", "region", "expected"), [*HIGHER, *KINDS, *CAMPUSES])
def test_names_colleges_and_campuses(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "School", region) == expected


@pytest.mark.parametrize(("text", "region", "expected"), SOCIETIES)
def test_names_societies_with_their_sections(text: str, region: str, expected: set[str]) -> None:
    assert names(text, "Organization", region) == expected


@pytest.mark.parametrize(
    ("text", "region", "expected"), [*GROUPS, *REPORTED, *ACTING, *NO_BODIES, *SECTIONS, *WITH_SOMEBODY]
)
def test_reads_groups_and_sections_whole(text: str, region: str | None, expected: set[str]) -> None:
    assert names(text, "Organization", region) == expected


def test_means_by_an_earlier_name_of_a_county_what_it_is_today() -> None:
    text = "沿河县教育局到沿河土家族自治县官舟镇第一完全小学、沿河县第四中学调研。"
    document = to_json([extract(Document("d", "v", text))])
    regions = [e["key"] for e in document["entities"] if e["label"] == "Region"]
    assert document["document"]["region"] == "沿河土家族自治县"
    assert sorted(regions) == ["Region|520627", "Region|520627/官舟镇"]


@pytest.mark.parametrize(("text", "region", "expected"), REGIONS)
def test_reads_a_whole_name_of_a_division_without_a_border_before_it(
    text: str, region: str | None, expected: set[str]
) -> None:
    assert names(text, "Region", region) - {"磐安县"} == expected


@pytest.mark.parametrize(("text", "region", "expected"), [*VERBS, *BRANDS])
def test_parts_a_schools_name_from_what_is_said_of_it(text: str, region: str | None, expected: set[str]) -> None:
    assert names(text, "School", region) == expected


GROUPS_OF_TEACHERS = [  # the school ends before what its group teaches: (group, what it is part of)
    ("崇义县青桐中学语文教研组获得先进称号。", {("崇义县青桐中学语文教研组", "崇义县青桐中学")}),
    ("崇义县桐花小学数学组参加评选。", {("崇义县桐花小学数学组", "崇义县桐花小学")}),
    ("表彰崇义县青桐中学高三年级组。", {("崇义县青桐中学高三年级组", "崇义县青桐中学")}),
    ("崇义县青桐中学英语备课组牵头。", {("崇义县青桐中学英语备课组", "崇义县青桐中学")}),
    # what is taught in a school, and the groups of a contest, are no parts of it
    ("崇义县青桐中学语文教师参加评选，崇义县桐花小学数学成绩提升。", set()),
    ("小学组第一名，初中语文组第二名，崇义县小学组第三名。", set()),
    ("崇义县青桐中学初中组成绩好，崇义县桐花小学组建球队。", set()),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS_OF_TEACHERS)
def test_ends_a_school_before_its_group_of_teachers(text: str, expected: set[tuple[str, str]]) -> None:
    document = to_json([extract(Document("d", "v", text, region=CHONGYI, told=frozenset({"region"})))])
    entities = {e["id"]: (e["name"], e["label"]) for e in document["entities"]}
    parts = [r for r in document["relations"] if r["type"] == "PART_OF"]
    assert {(entities[r["from"]][0], entities[r["to"]][0]) for r in parts} == expected
    assert all(entities[r["to"]][1] == "School" for r in parts)


UNREAD = [  # departments that share the province of the first, branches of the police, colleges of colleges
    (
        "江西省教育厅、人社厅、财政厅《关于发放补贴的通知》已经印发。",
        {"江西省教育厅", "江西省人社厅", "江西省财政厅"},
    ),
    ("江西省教育厅、发展改革委、公安厅联合发文。", {"江西省教育厅", "江西省发展改革委", "江西省公安厅"}),
    ("省教育厅和财政厅印发方案。", {"江西省教育厅", "江西省财政厅"}),
    ("崇义县教育局会同公安崇义县分局检查。", {"崇义县教育局", "公安崇义县分局"}),
    ("由赣江师范学院继续教育学院组织实施。", {"赣江师范学院继续教育学院"}),
    ("由县体育总会承办，崇义县总商会资助。", {"崇义县体育总会", "崇义县总商会"}),
    ("县教学研究室抽测。", {"崇义县教学研究室"}),
    ("中共崇义县第十五届委员会书记王强到会。", {"中共崇义县第十五届委员会"}),
    ("崇义县教育局文件\n教育工委书记王强讲话。", {"崇义县教育局", "崇义县教育工委"}),
    ("崇义县教师“轮岗”改革领导小组召开会议。", {"崇义县教师“轮岗”改革领导小组"}),
    # no department of a county, of every province or of nobody; no branch without the police
    ("崇义县教育局、财政厅联合发文。", {"崇义县教育局"}),
    ("各省教育厅、财政厅、人社厅：", set()),
    ("到餐厅、财政厅办事。", set()),
    ("江西省内学生艺术团到会，每届委员会书记到会。", set()),
    ("公安机关到校，分局民警值守。", set()),
    ("继续教育引导学生，学员参加继续教育。", set()),
]


@pytest.mark.parametrize(("text", "expected"), UNREAD)
def test_reads_bodies_that_lean_on_their_neighbours(text: str, expected: set[str]) -> None:
    assert names(text, "Organization", CHONGYI) == expected


SUBTITLES = [  # ——记…: what a subtitle tells of begins behind its 记; a name may begin with it elsewhere
    ("山里的灯——记桐花小学支教老师", "School", {"桐花小学"}),
    ("山里的灯——记崇义县桐花小学支教老师", "School", {"崇义县桐花小学"}),
    ("送课行——记钟思源高中政治名师工作室送课活动", "Organization", {"钟思源高中政治名师工作室"}),
    ("参观记忆小学，记忆小学校长到会。", "School", {"记忆小学"}),
    ("山里的灯——桐花小学支教老师", "School", {"桐花小学"}),
    ("山里的灯——记者走进桐花小学", "School", {"桐花小学"}),
]


@pytest.mark.parametrize(("text", "label", "expected"), SUBTITLES)
def test_parts_a_name_from_the_verb_of_a_subtitle(text: str, label: str, expected: set[str]) -> None:
    assert names(text, label, CHONGYI) == expected


BEHIND_DATES = [
    ("2018年青桐大学承办该班。", PANAN, {"青桐大学"}),
    ("自2018年9月1日起青桐大学承办该班。", PANAN, {"青桐大学"}),
    ("去年秋季起青桐大学承办该班。", PANAN, {"青桐大学"}),
    ("2018年起凤小学承办该班。", PANAN, {"起凤小学"}),
    ("磐安县鹿鸣书院小学与海棠寨小学结对。", PANAN, {"磐安县鹿鸣书院小学", "海棠寨小学"}),
    ("磐安县鹿鸣书院举办讲座。", PANAN, {"磐安县鹿鸣书院"}),
    ("2018年多所大学承办该班。", PANAN, set()),
    ("下一步学校将开课。", PANAN, set()),
    ("从去年起学校承办该班。", PANAN, set()),
    ("他被特招进青桐大学，女儿考入海棠寨小学。", PANAN, {"青桐大学", "海棠寨小学"}),
    ("供餐学校要留样。", PANAN, set()),
    ("丙方、丁方初中学业水平考试合格率提高。", PANAN, set()),
]


@pytest.mark.parametrize(("text", "region", "expected"), BEHIND_DATES)
def test_names_of_schools_begin_behind_dates_and_end_behind_academies(
    text: str, region: str, expected: set[str]
) -> None:
    assert names(text, "School", region) == expected
