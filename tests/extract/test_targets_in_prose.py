"""Goals outside of plans, as talks, minutes, notices and reports say them; what is done, usual or a name is none."""

import pytest

from tests.extract.test_targets import AHEAD, HEAD, targets

Goal = tuple[str, str, object, str, str | None]

WANTED = [
    # what somebody wants
    ("去年回来7名，今年打算引进16名。", [("引进", "=", 16, "名", None)]),
    ("我们希望家长满意率达到95%。", [("家长满意率", "=", 95, "%", None)]),
    ("学校想让社团增加到18个。", [("社团", "=", 18, "个", None)]),
    ("近视新发率，要求下降2个百分点以上。", [("近视新发率下降", ">=", 2, "个百分点", None)]),
    ("三年里要出教学论文20篇。", [("出教学论文", "=", 20, "篇", None)]),
    ("他对记者说，到6月底要接通教学点21个。", [("接通教学点", "=", 21, "个", None)]),
    ("新学期寄宿生床位增加到200张。", [("寄宿生床位", "=", 200, "张", None)]),
    ("“今年底，我们要把服务点增加到25个。”馆长说。", [("服务点", "=", 25, "个", None)]),
    ("家长希望孩子少做两张卷子，班里有40人。", []),
    ("结合上级要求，学校走访学生40名。", []),
    ("三年里学校要求严，培养了教师20名。", []),
    ("新学期，学校迎来新生120名。", []),
    ("大会提出“每天锻炼1小时，健康工作50年”的口号。", []),
    # what is now, and is to be more
    ("目前结对率是96%，学校希望下学期开学时达到100%。", [("结对率", "=", 100, "%", None)]),
    ("“暖灶”行动眼下覆盖全区27所学校，年底要达到45所。", [("“暖灶”行动覆盖全区学校", "=", 45, "所", None)]),
    ("过关率87%，比期初提高11个百分点，下学期力争达到92%。", [("过关率", "=", 92, "%", None)]),
    ("小饭桌已惠及学生140人，新学期增加到200人。", [("小饭桌惠及学生", "=", 200, "人", None)]),
    ("目前结对率是96%，上学期达到90%。", []),
    ("学校覆盖率是96%，去年也有27所学校达标。", []),
    ("小饭桌已惠及学生140人，去年增加到200人。", []),
    # how often each at least
    ("膳食委员会本学期至少开4次会。", [("膳食委员会本学期开会", ">=", 4, "次", None)]),
    ("区里每所学校至少配备2名专职心理教师。", [("区里每所学校配备专职心理教师", ">=", 2, "名", None)]),
    ("成员每人至少主持一项县级课题。", [("成员每人主持县级课题", ">=", 1, "项", None)]),
    ("本学期已至少开了4次会。", []),
    ("每所学校有至少两名校医已经到岗。", []),
    ("去年每人至少主持一项课题。", []),
    # a name that ends in 计划 plans nothing
    ("“山歌入课”计划走进全镇9所学校，教材是她编的。", []),
    ("“晨露”启蒙计划迎来支教教师12名。", []),
    ("她参加“青禾”培训计划，帮扶学生30名。", []),
    ("“头雁”工作室计划招收学员12名。", [("招收学员", "=", 12, "名", None)]),
    # hours of a line that is always open, copies of a paper
    ("24小时热线全年不断线，保安24小时值班。", []),
    ("下一步，材料一式3份。", []),
    ("计划每人提交作业设计3份。", [("每人提交作业设计", "=", 3, "份", None)]),
]


@pytest.mark.parametrize(("text", "expected"), WANTED)
def test_reads_what_is_wanted_in_prose(text: str, expected: list[Goal]) -> None:
    assert targets(AHEAD + text) == expected


BY_WHEN = [
    # what is behind a figure tells by when
    ("路灯未装的12所学校，11月20日前装完。", [("路灯未装学校", "=", 12, "所", None)]),
    ("首批10所学校5月底挂牌。", [("首批学校5月底挂牌", "=", 10, "所", None)]),
    ("周转房36套，计划明年秋季前交付。", [("周转房", "=", 36, "套", None)]),
    ("周转房36套，计划2027年秋季交付。", [("周转房", "=", 36, "套", "2027")]),
    ("周转房36套，10月20日全部完工。", []),
    ("周转房36套，上月底前交付了。", []),
    ("首批18所今年年底前完工。", []),
    ("全县缺口约210人，年底前到位。", []),
]


@pytest.mark.parametrize(("text", "expected"), BY_WHEN)
def test_reads_by_when_what_is_counted_is_done(text: str, expected: list[Goal]) -> None:
    assert targets(AHEAD + text) == expected


SUMS = [
    ("每生每月收费不高于150元。", [("每生每月收费", "<=", 150, "元", None)]),
    ("对走教教师每人每月补助不低于400元。", [("对走教教师每人每月补助", ">=", 400, "元", None)]),
    ("生活补助标准提到每人每月1800元。", [("生活补助标准提到每人每月", "=", 1800, "元", None)]),
    ("违规的罚款不低于400元。", []),
    ("每生每月收费150元。", []),
    ("逾期的扣减补助400元。", []),
    # a verb alone counts what the initiative of its sentence does
    ("启动“净厕”工程，今年改造18所。", [("“净厕”工程改造", "=", 18, "所", None)]),
    ("县发改局牵头“焕新”工程的立项审批，力争年内开工5所。", [("“焕新”工程开工", "=", 5, "所", None)]),
    ("启动“领航”培养计划，教师发展中心承办，每期30人。", [("“领航”培养计划每期", "=", 30, "人", None)]),
    ("启动“净厕”工程，今年已改造18所。", []),
    ("启动各项工程，今年改造18所。", []),
    ("力争年内开工5所。", []),
    # stages, terms and doers
    ("由甲校、乙校各领办2所乡村小学。", [("由甲校、乙校各领办乡村小学", "=", 2, "所", None)]),
    ("站点首批设6个。", [("站点首批设", "=", 6, "个", None)]),
    ("带动31所村小。", [("带动村小", "=", 31, "所", None)]),
    ("推进甲镇2所学校的宿舍、食堂、浴室进行改造。", [("推进甲镇学校的宿舍、食堂、浴室进行改造", "=", 2, "所", None)]),
    ("甲校、乙校各办1所。", []),
    ("今年先请30名。", []),
    ("7个片区轮流承办现场会，推动党建工作。", []),
    # what a topic names
    ("中考上线的，争取18人。", [("中考上线", "=", 18, "人", None)]),
    ("暖心行动由甲校负责，每年不少于4批次。", [("暖心行动每年", ">=", 4, "批次", None)]),
    ("教师发展中心承担新任教师轮训任务，每年不少于20学时。", [("新任教师轮训任务每年", ">=", 20, "学时", None)]),
    # sizes and ranks
    ("新建1所12个班的公办园。", [("新建12个班的公办园", "=", 1, "所", None)]),
    ("及格率低于30%的学校归零。", []),
    ("10人以下教学点原则上撤并。", []),
    ("加大全省前100名的奖励力度。", []),
    # at least so long, so often
    ("乡村教师每五年接受不少于360学时的培训。", [("乡村教师每五年接受培训", ">=", 360, "学时", None)]),
    ("参加任职培训，培训不少于40学时。", [("培训", ">=", 40, "学时", None)]),
    ("各班每周为每名学生做不少于1次的谈心。", [("各班每周为每名学生做谈心", ">=", 1, "次", None)]),
    ("按照寄宿生每60人不少于1名的标准配备。", []),
    ("学生数不少于100人的学校可以设点。", []),
    ("公寓明年建成120套。", [("公寓明年建成", "=", 120, "套", None)]),
]


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_reads_sums_and_times_that_are_set(text: str, expected: list[Goal]) -> None:
    assert targets(HEAD + text) == expected


APPOINTED = "清水县教育局关于王小明等同志职务任免的通知\n各学校：\n经研究，王小明任局长。\n{}\n"
AGREED = "两校合作办学\n甲方：清水一中\n乙方：河口中学\n甲、乙双方商定如下。\n{}\n甲方代表：王小明\n"


def test_reads_what_a_notice_of_appointments_or_results_sets_out() -> None:
    assert targets(APPOINTED.format("参加任职培训，培训时间不少于40学时。")) == [("培训时间", ">=", 40, "学时", None)]
    assert targets(APPOINTED.format("每学期到校指导不少于2次。")) == [("每学期到校指导", ">=", 2, "次", None)]
    assert targets(APPOINTED.format("免去教师4名。")) == []
    prized = APPOINTED.replace("王小明等同志职务任免", "公布教学大赛获奖名单")
    assert targets(prized.format("县教研室每学期送教不少于2轮。")) == [("县教研室每学期送教", ">=", 2, "轮", None)]
    assert targets(prized.format("一等奖40名，二等奖60名。")) == []
    chosen = APPOINTED.replace("王小明等同志职务任免", "开展骨干教师评选")
    assert targets(chosen.format("近三年公开课不少于2次。")) == []


def test_reads_what_a_party_of_an_agreement_is_to_do() -> None:
    assert targets(AGREED.format("由甲方选派骨干教师8名。")) == [("由甲方选派骨干教师", "=", 8, "名", None)]
    assert targets(AGREED.format("双方每年互派教师4名。")) == [("双方每年互派教师", "=", 4, "名", None)]
    assert targets(AGREED.format("甲方已选派骨干教师8名。")) == []
    assert targets(AGREED.format("校园面积40亩。")) == []
    assert targets("两校合作办学\n学校选派骨干教师8名。\n") == []


ITEMS = "清水县2024年教师支教工作方案\n一、主要任务\n（一）支教教师应带班教学。\n{}\n（三）支教教师应参加教研。\n"


def test_reads_what_an_item_of_one_sentence_sets() -> None:
    assert targets(ITEMS.format("（二）班额控制在40人以内。")) == [("班额", "<=", 40, "人", None)]
    assert targets(ITEMS.format("（二）支教期间应上2次以上公开课。")) == [("支教期间应上公开课", ">=", 2, "次", None)]
    assert targets(ITEMS.format("（二）保障学生每天体育活动2小时。")) == [
        ("保障学生每天体育活动", "=", 2, "小时", None)
    ]
    assert targets(ITEMS.format("（二）抓好3个重点。")) == []
    assert targets(ITEMS.format("（二）办好2所学校")) == []
    assert targets(ITEMS.format("（二）落实4项制度。")) == []


def test_takes_no_condition_that_a_cell_of_points_follows_for_a_goal() -> None:
    table = "清水县2024年积分入学方案\n一、积分\n序号\t条件\t积分\n1\t{}\t{}\n2\t持有证明\t10分\n"
    assert targets(table.format("每年不少于3次参加义务服务", "5分")) == []
    assert targets(table.format("每学期到校不少于2次", "10分")) == []
    assert targets(table.format("居住不少于3处", "2分")) == []
