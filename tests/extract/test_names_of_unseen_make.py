"""Names of bodies, schools and divisions of every make-up, in districts of many kinds: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

YONGJIA, UXIN, HEZHENG, RUGAO, RONGJIANG, KASHGAR = "330324", "150626", "622925", "320682", "522632", "653101"
LINXIA, AKTO, HAINAN, WENAN = "622901", "653022", "460000", "131026"


def names(text: str, label: str, region: str | None) -> set[str]:
    document = Document("d", "v", text, region=region, told=frozenset({"region"} if region else ()))
    return {entity["name"] for entity in to_json([extract(document)])["entities"] if entity["label"] == label}


ORGANS = [
    ("县文体广电和旅游局、县民族宗教事务局、县数据局参加。", HEZHENG,
     {"和政县文体广电和旅游局", "和政县民族宗教事务局", "和政县数据局"}),
    ("由县发展和改革局会同县科教体局办理。", HEZHENG, {"和政县发展和改革局", "和政县科教体局"}),
    ("省旅游和文化广电体育厅与省市场监管局发文。", HAINAN, {"海南省旅游和文化广电体育厅", "海南省市场监管局"}),
    ("县教育局教学研究室负责。", YONGJIA, {"永嘉县教育局", "永嘉县教育局教学研究室"}),
    ("县委社会工作部、县委金融办到会。", HEZHENG, {"和政县委", "和政县委社会工作部", "和政县委金融办"}),
    ("县直机关工委、县教育工会、县总工会慰问。", YONGJIA, {"永嘉县直机关工委", "永嘉县教育工会", "永嘉县总工会"}),
    ("旗委、旗政府、旗人大、旗政协领导看望。", UXIN, {"乌审旗委", "乌审旗政府", "乌审旗人大", "乌审旗政协"}),
    ("会同旗委编办拿出办法。", UXIN, {"乌审旗委", "乌审旗委编办"}),
    ("受县委教育工委委派，县教育局带队。", HEZHENG, {"和政县委", "和政县委教育工委", "和政县教育局"}),
    ("黔东南州教育局、州教育局召集。", RONGJIANG, {"黔东南州教育局"}),
    ("县政协召开会议。政协和政县第九届委员会闭幕。", HEZHENG, {"政协和政县第九届委员会"}),
    ("松鸣镇党委、罗家集镇人民政府、新庄乡政府参加。", HEZHENG, {"松鸣镇党委", "罗家集镇人民政府", "新庄乡政府"}),
    ("图克镇召开会议，镇党委书记高娃主持。", UXIN, {"图克镇党委"}),
    ("藤县县委、县人大教科文卫委到会。", "450422", {"藤县县委", "藤县人大", "藤县人大教科文卫委"}),
    ("盟委宣传部、锡林郭勒盟教育局来检查。", "152526", {"锡林郭勒盟委", "锡林郭勒盟委宣传部", "锡林郭勒盟教育局"}),
    ("各乡镇党委、有关镇政府和县、乡政府落实。", HEZHENG, set()),
    ("根据县委发〔2020〕3号和教体局函〔2021〕5号办理。", HEZHENG, set()),
    ("联盟教育局限于篇幅，盟友很多。", UXIN, set()),
    ("全体在县行政中心、市民中心集合。", HEZHENG, set()),
    ("省教育厅体育卫生与艺术教育处主要负责同志参加。", HAINAN, {"海南省教育厅", "海南省教育厅体育卫生与艺术教育处"}),
    ("县纪委监委派驻教育局纪检监察组参加。", HEZHENG, {"和政县纪委监委", "和政县纪委监委派驻教育局纪检监察组"}),
    ("教育部语言文字应用管理司复函。", HEZHENG, {"教育部", "教育部语言文字应用管理司"}),
]  # fmt: skip

GROUPS = [
    ("县教育局主题教育第三巡回督导组到校。", YONGJIA, {"永嘉县教育局", "永嘉县教育局主题教育第三巡回督导组"}),
    ("县教育局党史学习教育第二巡回指导组进驻。", YONGJIA, {"永嘉县教育局", "永嘉县教育局党史学习教育第二巡回指导组"}),
    ("县教育局组织专家组评审。", YONGJIA, {"永嘉县教育局"}),
    ("县政府建立校园食品安全联席会议，联席会议办公室设在县教育局。", YONGJIA,
     {"永嘉县政府", "永嘉县教育局", "永嘉县校园食品安全联席会议",
      "永嘉县校园食品安全联席会议办公室"}),
    ("建立海南省学校劳动教育厅际联席会议。", HAINAN, {"海南省学校劳动教育厅际联席会议"}),
    ("需要联席会议讨论的议题。", HAINAN, set()),
    ("佛山市三水区支教团到校，支教团与县教育局座谈。", RONGJIANG, {"佛山市三水区支教团", "榕江县教育局"}),
    ("楠溪江教育共同体成员校交流。", YONGJIA, {"楠溪江教育共同体"}),
    ("建设紧密型教育共同体，推进城乡教育联合体建设。", YONGJIA, set()),
    ("上塘中学名校长工作站揭牌。", YONGJIA, {"上塘中学名校长工作站"}),
    ("成立30个学科名师工作室。", YONGJIA, set()),
    ("文安县第五小学消防演练\n在学校安全小组的组织下，师生有序撤离。", WENAN, {"文安县第五小学安全小组"}),
    ("成立“青苗”行动领导小组，设在县教育局。", YONGJIA, {"永嘉县教育局", "“青苗”行动领导小组"}),
    ("各校将计划报领导小组办公室。", YONGJIA, set()),
    # a brand in quotation marks before the word for a group
    ("“山海相望”教育联合体成立大会举行。", YONGJIA, {"“山海相望”教育联合体"}),
    ("永嘉县“山海相望”教育共同体揭牌。", YONGJIA, {"永嘉县“山海相望”教育共同体"}),
    ("楠溪江学校联盟推出的课程受欢迎。", YONGJIA, {"楠溪江学校联盟"}),
    ("“城乡一体”是教育联合体的方向。", YONGJIA, set()),
    ("“紧密型”教育共同体建设提速。", YONGJIA, set()),
    ("“3+1”教育联合体模式得到推广。", YONGJIA, set()),
    # a group of the bureau whose paper it is; of the county's, not the bureau's, office named before
    ("永嘉县教育局领导分工\n任局基建管理领导小组组长。", YONGJIA, {"永嘉县教育局", "永嘉县教育局基建管理领导小组"}),
    ("永嘉县教育局通知\n由局安全工作领导小组负责。", YONGJIA, {"永嘉县教育局", "永嘉县教育局安全工作领导小组"}),
    ("永嘉县教育局通知\n局校车安全专班牵头。", YONGJIA, {"永嘉县教育局", "永嘉县教育局校车安全专班"}),
    ("永嘉县教育局通知\n布局调整领导小组负责。", YONGJIA, {"永嘉县教育局"}),
    ("永嘉县教育局要点\n县教研室每学期视导。教研室主任王强总负责。", YONGJIA, {"永嘉县教育局", "永嘉县教研室"}),
    ("永嘉县教育局要点\n教研室主任王强总负责。", YONGJIA, {"永嘉县教育局", "永嘉县教育局教研室"}),
]  # fmt: skip

SCHOOLS = [
    ("旗一中、旗蒙古族实验小学、旗民族幼儿园参加，乌审旗第一中学领奖。", UXIN,
     {"乌审旗第一中学", "乌审旗蒙古族实验小学", "乌审旗民族幼儿园"}),
    ("图克镇小学、嘎鲁图镇寄宿制小学与旗第二实验小学。", UXIN,
     {"图克镇小学", "嘎鲁图镇寄宿制小学", "乌审旗第二实验小学"}),
    ("县民族中学召开大会。", RONGJIANG, {"榕江县民族中学"}),
    ("县第一幼儿园园长讲话。", RONGJIANG, {"榕江县第一幼儿园"}),
    ("榕江县小学、榕江县寄宿制学校建设提速。", RONGJIANG, set()),
    ("和政县中学、和政县职业高级中学招生。", HEZHENG, {"和政县中学", "和政县职业高级中学"}),
    ("和政县上村中学和丰台区新村小学。", HEZHENG, {"和政县上村中学", "丰台区新村小学"}),
    ("参加的有吉利小学、同济小学、向阳小学。", HEZHENG, {"吉利小学", "同济小学", "向阳小学"}),
    ("海城市同泽中学、海城市高级中学。", "210381", {"海城市同泽中学", "海城市高级中学"}),
    ("翔安片区初中、绍兴市直学校、域内义务教育学校。", "350200", set()),
    ("刘青高中历史名师工作室揭牌。", "330600", set()),
    ("我们对小学、同类小学提出要求。", HEZHENG, set()),
    ("9所“棋艺示范学校”领到奖牌。", HEZHENG, set()),
    ("阿克陶县吐尔干其村小学教师讲课。", AKTO, {"阿克陶县吐尔干其村小学"}),
    ("走进四家子中学，再到三家店小学。", UXIN, {"四家子中学", "三家店小学"}),
    ("共有四家学校、三家小学参加。", UXIN, set()),
    ("和政县城关办事处东店小学、和政县解放路5号新桥小学。", HEZHENG, {"和政县城关办事处东店小学", "新桥小学"}),
    ("县职教中心8所学校招生。", HEZHENG, set()),
    ("搬经镇林下幼儿园、城南街道锦程幼儿园建成。", RUGAO, {"搬经镇林下幼儿园", "城南街道锦程幼儿园"}),
    ("和政县城关镇第一小学领奖，城关一小发言。", HEZHENG, {"和政县城关镇第一小学"}),
    ("和政县职业高级中学（二职中）招生，二职中的铃声。", HEZHENG, {"和政县职业高级中学"}),
    ("福建师大附中与师大附中。", "350100", {"福建师大附中"}),
    ("报考重庆市八中的考生不得兼报江津八中。", "500116", {"重庆市八中", "江津八中"}),  # two schools
    ("报考武汉市三中、黄陂三中的考生。", "420116", {"武汉市三中", "黄陂三中"}),
    ("江津八中和八中食堂。", "500116", {"江津八中"}),
    ("康宁学校（原和政县第三小学）领奖。", HEZHENG, {"和政县第三小学"}),
    # verbs of one character before a brand, sums of kinds, verbs before a far place
    ("该校系中国医科大学对口支援学校。", HEZHENG, {"中国医科大学"}),
    ("像福祥小学那样，把好事办好。", HEZHENG, {"福祥小学"}),
    ("书屋竣工后交福祥幼儿园使用。", HEZHENG, {"福祥幼儿园"}),
    ("校舍移交福祥小学管理。", HEZHENG, {"福祥小学"}),
    ("联系牵线丽水市第五中学共建工作坊。", HEZHENG, {"丽水市第五中学"}),
    ("成为集小学、初中、中专于一体的学校。", HEZHENG, set()),
    ("打造集幼儿园、小学、初中为一体的园区。", HEZHENG, set()),
    ("像样的小学、系统的学校管理。", HEZHENG, set()),
    ("后交塘学校招生。", HEZHENG, {"后交塘学校"}),
    # colleges of a city or a province
    ("县教育局与龙岩学院签约。", HEZHENG, {"龙岩学院"}),
    ("贵州民族大学、沈阳城市学院来人。", HEZHENG, {"贵州民族大学", "沈阳城市学院"}),
    ("河南科技学院副院长王强到会。", HEZHENG, {"河南科技学院"}),
    ("龙岩大专院校、龙岩学校。", HEZHENG, set()),
    ("甘肃学院、兰州大专院校。", HEZHENG, set()),
    ("和政学院开班，全市城市学院招生。", HEZHENG, set()),
    # ordinals without 第, and read figure by figure
    ("北京市第一七一中学、一六一中学、北京一〇一中学揭牌。", HEZHENG,
     {"北京市第一七一中学", "一六一中学", "北京一〇一中学"}),
    ("郑州三十八中学校长王强到会。", HEZHENG, {"郑州三十八中学"}),
    ("郑州市十二小学揭牌。", HEZHENG, {"郑州市十二小学"}),
    ("二十一中学生参加，共有三十二小学生。", HEZHENG, set()),
    ("八一中学习了两课。", HEZHENG, set()),
    ("第一七一期培训，一〇一中学段教研。", HEZHENG, set()),
    ("和政县职业中专学校揭牌。", HEZHENG, {"和政县职业中专学校"}),
    ("和政县职业中专招生。", HEZHENG, {"和政县职业中专"}),
    ("和政县中等职业中专类学校招生。", HEZHENG, set()),
]  # fmt: skip

REGIONS = [
    ("在如皋市城南街道办事处。", RUGAO, {"如皋市", "城南街道"}),
    ("城南街道办事处和各重点镇、中心镇政府。", RUGAO, {"城南街道"}),
    ("黔东南州、巴里坤县、鄂温克旗来人。", None,
     {"黔东南苗族侗族自治州", "巴里坤哈萨克自治县", "鄂温克族自治旗"}),
    ("荔城区黄石镇的学校。", None, {"荔城区", "黄石镇"}),
    ("朱时 金华升 陈浩", "330600", set()),
    ("阿里巴巴的课程。", None, set()),
    ("喀什大学师生。", KASHGAR, {"喀什市"}),
    # short names of one level side by side
    ("北京、上海等人口流入集中的地区。", None, {"北京市", "上海市"}),
    ("确定苏州、无锡、常州8个市为支援地区。", None, {"苏州市", "无锡市", "常州市"}),
    ("来自山东、山西、河南的教师。", None, {"山东省", "山西省", "河南省"}),
    ("宋园、金华、姚虹路口。", "330600", set()),
    ("通过北海、太原两座桥。", "330600", set()),
    ("山西、北海路、昭通小区的学生。", "330600", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "region", "expected"), ORGANS)
def test_names_organs_by_what_they_are_made_of(text: str, region: str | None, expected: set[str]) -> None:
    assert names(text, "Organization", region) == expected


@pytest.mark.parametrize(("text", "region", "expected"), GROUPS)
def test_names_groups_and_alliances(text: str, region: str | None, expected: set[str]) -> None:
    assert names(text, "Organization", region) == expected


@pytest.mark.parametrize(("text", "region", "expected"), SCHOOLS)
def test_names_schools_of_every_make(text: str, region: str | None, expected: set[str]) -> None:
    assert names(text, "School", region) == expected


@pytest.mark.parametrize(("text", "region", "expected"), REGIONS)
def test_names_divisions_in_short_and_unlisted_ones(text: str, region: str | None, expected: set[str]) -> None:
    assert names(text, "Region", region) >= expected
    if not expected:
        assert names(text, "Region", region) - {"绍兴市"} == set()


BESIDE = [
    ("通州区、武清区、廊坊市三地签约。", "Region|110112"),
    ("通州区与如东县、海门区结对。", "Region|320612"),
    ("通州区召开会议。", "Region|?通州区|d"),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_tells_homonyms_by_what_is_named_beside_them(text: str, expected: str) -> None:
    statements = extract(Document("d", "v", text)).statements
    found = [s for s in statements if s.type == "MENTION" and s.object == "通州区"]
    assert {s.subject for s in found} == {expected}
    assert all("beside" in s.reason for s in found if expected == "Region|110112")


def test_means_by_a_bare_level_the_only_division_of_it_that_the_text_names() -> None:
    text = "成都市武侯区与白玉县签约，县教育局局长致辞。"
    assert names(text, "Organization", "510107") == {"白玉县教育局"}
    assert names("武侯区与白玉县、理塘县签约，县教育局局长致辞。", "Organization", "510107") == set()


def test_gives_a_bureaus_own_sections_its_name() -> None:
    text = (
        "中共临夏市教育局党组\n关于任职的通知\n任命王晓兰为局教研室主任、局民族与基础教育科科长。\n中共临夏市教育局党组"
    )
    assert {"临夏市教育局教研室", "临夏市教育局民族与基础教育科"} <= names(text, "Organization", LINXIA)
