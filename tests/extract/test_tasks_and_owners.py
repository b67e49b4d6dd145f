"""Tasks of plans and who is responsible for them: each line of the tables is one wording."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Block, BlockKind, Document, Span, StatementKind
from ingest.extract.extract import extract

HEAD = "丰台区教育委员会2023年工作要点\n"


def owners(text: str) -> dict[str, set[str]]:
    """Task or program → its owners as `role name`, generic ones as `generic words`."""
    return _owners(Document(key="d", version="v", text=text))


def _owners(document: Document) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for statement in extract(document).statements:
        if statement.kind is StatementKind.RELATION and statement.type == "RESPONSIBLE_FOR":
            role = dict(statement.qualifiers)["role"]
            found.setdefault(name(str(statement.object)), set()).add(f"{role} {name(statement.subject)}")
        elif statement.type == "generic_owners":
            found.setdefault(name(statement.subject), set()).add(f"generic {statement.object}")
        elif statement.type == "MENTION" and label_of(statement.subject) == "Task":
            found.setdefault(name(statement.subject), set())
    return found


def name(key: str) -> str:
    if label_of(key) == "Task":
        return parts_of(key)[1].rpartition(" / ")[2]
    return parts_of(key)[1] if label_of(key) == "Program" else compose_name(key)


STEPS = [
    (
        "1.学校申报。各校填写申报表。\n2.专家评审。清水县教育局将组织专家对申报项目进行评审。",
        {"专家评审": {"implement 清水县教育局"}},
    ),
    (
        "1.审核及遴选。清水县教育技术中心将根据建设要求和应用情况进行审核及遴选。",
        {"审核及遴选": {"implement 清水县教育技术中心"}},
    ),
    ("2.材料复核。清水县教育局将对申报材料进行复核。", {"材料复核": {"implement 清水县教育局"}}),
    # who is not said, any school, what is no step
    ("1.学校初评。各校组织评委对作品进行初评。", {}),
    ("1.结果公示。评审结果在网上公示五个工作日。", {}),
    ("1.材料要求。申报材料由清水县教育局存档，不再退还。", {}),
]


@pytest.mark.parametrize(("text", "expected"), STEPS)
def test_takes_a_step_for_work_whose_taker_it_names(text: str, expected: dict[str, set[str]]) -> None:
    assert owners("清水县教育局关于组织申报教学成果的通知\n" + text) == expected


def check(text: str, expected: dict[str, set[str]]) -> None:
    assert owners(text) == expected


TASKS = [
    (
        "一、总体要求\n以质量为本。\n二、重点任务\n1.推进课程改革。开齐课程。\n2.深化教师轮岗。\n"
        "三、保障措施\n1.加大经费投入。",
        {"推进课程改革", "深化教师轮岗", "加大经费投入"},
    ),
    ("（一）指导思想。坚持公平。\n（二）建好书香校园。\n1.配齐图书。\n2.办好读书节。", {"配齐图书", "办好读书节"}),
    ("1.课堂提质。上好每节课。\n2.课堂提质。再抓一轮。", {"课堂提质"}),
    ("任务一：深化集团办学\n组建集团。\n任务二：推进教师轮岗\n试点先行。", {"深化集团办学", "推进教师轮岗"}),
    ("⒈深化集团办学。\n⒉推进教师轮岗。", {"深化集团办学", "推进教师轮岗"}),
    ("一、2022年工作情况\n（一）学位供给增加。\n二、2023年工作思路\n（一）深化集团办学。", {"深化集团办学"}),
    # what is called the line of thought of the work may be all of it; with aims beside it, it is none of it
    (
        "一、指导思想\n以质量为本。\n二、工作思路\n（一）夯实队伍\n1.加强师德建设。立德修身。\n2.规范教研活动。按周开展。",
        {"加强师德建设", "规范教研活动"},
    ),
    ("一、工作思路和目标\n1.推进课程改革。开齐课程。\n二、主要任务\n1.深化教师轮岗。", {"深化教师轮岗"}),
    ("一、工作思路\n以质量为本，以教师为先。\n二、工作举措\n1.深化教师轮岗。", {"深化教师轮岗"}),
    # how and when papers come in is no work; to widen where funds come from is
    (
        "1.推进课程改革。开齐课程。\n2.报送材料时间\n5月10日前。\n3.申请表填写\n用黑色笔。\n4.申请人须具备以下条件\n身体健康。\n"
        "5.拓宽经费来源。争取支持。",
        {"推进课程改革", "拓宽经费来源"},
    ),
    # notes below a list are none; a list below another line is
    ("1.推进课程改革。开齐课程。\n\n说明：\n1.加强管理的科室另行确定。\n2.推进情况每月通报。", {"推进课程改革"}),
    ("1.推进课程改革。开齐课程。\n\n注：\n1.建立台账的时间另定。", {"推进课程改革"}),
    ("1.推进课程改革。开齐课程。\n填表说明\n1.完善本表须逐级审核。", {"推进课程改革"}),
    ("重点任务：\n1.推进课程改革。\n2.深化教师轮岗。", {"推进课程改革", "深化教师轮岗"}),
    ("需要说明的几项工作\n1.推进课程改革。\n2.深化教师轮岗。", {"推进课程改革", "深化教师轮岗"}),
    # what an item waits for is no part of its heading; what it asks for or does is
    (
        "重点任务\n1.推进走班选课，待场地落实后另行通知。\n2.办好教研沙龙，下一期轮到分校做东。",
        {"推进走班选课", "办好教研沙龙"},
    ),
    (
        "重点任务\n1.建设数字书库，争取列入市级试点。\n2.深化教师轮岗，具体名单另行通知。",
        {"建设数字书库", "深化教师轮岗"},
    ),
    (
        "重点任务\n1.推进走班选课，开齐课程。\n2.建设数字书库，争取全员使用。",
        {"推进走班选课,开齐课程", "建设数字书库,争取全员使用"},
    ),
    ("重点任务\n1.优化接待后勤。\n2.落实招待时间。", {"优化接待后勤", "落实招待时间"}),
    # steps, and what every notice asks for
    (
        "一、重点任务\n1.推进走班选课。\n二、步骤安排\n分三步。\n三、工作要求\n（一）加强领导。压实责任。\n（二）严明纪律。",
        {"推进走班选课"},
    ),
    ("一、重点任务\n1.加强领导干部培训。\n2.做好宣传阵地建设。", {"加强领导干部培训", "做好宣传阵地建设"}),
    # headings that only order a profile of a school
    ("一、发展规划\n五年上台阶。\n二、发展思路\n质量立校。\n三、发展目标\n一流名校。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TASKS)
def test_finds_the_work_items_of_a_plan(text: str, expected: set[str]) -> None:
    assert set(owners(HEAD + text)) == expected


NO_TASKS = [
    "丰台区课后服务实施方案\n一、总体安排\n分步实施。\n二、责任落实\n层层压实。\n三、信息报送\n每月一报。",
    "丰台区课后服务实施方案\n第一条 为推进课后服务，制定本方案。",
    "丰台区教育系统评选工作方案\n一、评选对象\n全体教师。\n二、评选办法\n民主推荐。\n三、督查要求\n公开公正。",
    "丰台区教委关于张明等同志任职的通知\n各学校：\n1.张明同志任基教科科长；\n2.李华同志任人事科科长。",
    "丰台区2023年小学招生简章\n一、招生对象\n年满六周岁。\n二、报名时间\n5月1日。\n三、报名方式\n网上报名。",
    "关于报送材料的通知\n各校：\n请报送。\n附件：\n1.加强管理工作表\n2.推进改革工作表",
    "丰台区骨干教师管理办法实施方案\n一、参评条件和名额\n师德优良。\n二、报名时间、地点\n另行通知。\n三、监督小组\n纪委派员。",
    "丰台区骨干教师实施方案\n一、充分认识培养骨干教师的重要意义\n时不我待。\n二、附则\n1.本方案解释权归区教委。\n2.在乡村学校任教的。",
    "丰台区骨干教师评选办法实施方案\n一、申请人须有教师资格\n二、申报受理时间\n三、评为区级先进\n四、评选规则",
    "在全区教育工作会议上的讲话\n一、突出重点，抓好落实\n区教委要加快布局。",
    "会议召开\n本报讯（记者 王晓）会议指出：\n一是加强领导。二是推进改革。",
    "丰台区教委机构职能\n一、主要职责\n（一）贯彻执行党的教育方针。\n（二）统筹管理全区各级各类学校。",
    "丰台区教委采购公告\n一、供应商资格要求\n（一）落实中小企业发展政策；\n（二）满足采购条件；",
    "丰台区课后服务工作计划\n一、重点事项分解表\n略。\n二、招聘报名表\n略。",
]


IDIOMS = [  # a notice about examinations is no plan, but what begins with a verb of work is a task all the same
    ("一、因地制宜制定具体政策。各地要细化。\n二、多措并举推进改革。", {"因地制宜制定具体政策", "多措并举推进改革"}),
    ("一、积极稳妥地做好报名工作。各地要细化。", {"积极稳妥地做好报名工作"}),
    ("一、因材施教的主要方法。各地要了解。", set()),
    ("一、因地制宜。各地要细化。", set()),
    ("一、多措并举的成效。各地要总结。", set()),
    ("一、继续坚持划片招生的办法。各地要细化。", {"继续坚持划片招生的办法"}),
    ("一、继续教育的学时要求。各地要了解。", set()),
    ("一、合理划定学校服务范围。各地要细化。", {"合理划定学校服务范围"}),
    ("一、妥善解决转学中的问题。各地要细化。", {"妥善解决转学中的问题"}),
    ("一、推荐生须有学校证明。各地要审核。", set()),
    ("一、申请入学的少年年满六周岁。各地要审核。", set()),
]


@pytest.mark.parametrize(("text", "expected"), IDIOMS)
def test_finds_the_verb_of_work_behind_an_idiom(text: str, expected: set[str]) -> None:
    assert set(owners("丰台区升学考试工作的通知\n" + text)) == expected


SCHOOL_PLAN = [  # what the parts of a school have to do, in the school's own plan
    ("德育处要定期开展安全讲座。", {"implement 丰台区第一小学德育处"}),
    (
        "德育处、团委等部门将继续重点组织安全常识教育。",
        {"implement 丰台区第一小学德育处", "implement 丰台区第一小学团委"},
    ),
    ("总务处要落实值班制度，专人登记。", {"implement 丰台区第一小学总务处"}),
    ("教科室须开展教师培训。", {"implement 丰台区第一小学教科室"}),
    ("学校专门指派总务处负责对工地的监管。", {"lead 丰台区第一小学总务处"}),
    ("各处室要落实责任。", set()),
    ("应急办应急物资要齐全。", set()),
    ("办公室要闻要编好。", set()),
    ("学生要遵守校规。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SCHOOL_PLAN)
def test_reads_what_the_parts_of_a_school_have_to_do(text: str, expected: set[str]) -> None:
    plan = (
        f"丰台区第一小学2010年安全工作计划\n我校坚持安全第一。\n一、加强安全教育\n{text}\n丰台区第一小学\n2010年3月1日"
    )
    assert {one for one in owners(plan)["加强安全教育"] if not one.startswith("generic")} == expected


GIVEN_BELOW = [  # headings that say what is held, given away by a line below them
    (
        "一、考核形式及时间\n1、课堂教学考核\n对象：教师。\n中学教师的课堂教学考核由各县（市、区）教育局组织实施。\n"
        "2、专业知识测试\n对象：教师。\n中学教师的专业知识测试由清水县教育局统一组织。",
        {"课堂教学考核": set(), "专业知识测试": {"lead 清水县教育局"}},
    ),
    ("一、随迁子女入学\n持证报名。\n随迁子女入学工作由清水县教育局负责。", {"随迁子女入学": {"lead 清水县教育局"}}),
    ("一、专业知识测试\n对象：教师。\n时间另行通知。", {}),
    ("一、测试时间\n上午九时。\n测试时间由清水县教育局定。", {}),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN_BELOW)
def test_takes_a_heading_for_work_that_a_line_below_gives_away(text: str, expected: dict[str, set[str]]) -> None:
    found = owners("清水县关于教师业务的补充通知\n各校：\n" + text)
    assert {task: takers for task, takers in found.items() if "的" not in task} == expected


OF_EACH = [  # bodies of every division, whatever signs stand between the levels
    "1.加强培训。由各县（市、区）教育局组织实施。",
    "1.加强培训。各区、县（市）教育局负责组织。",
    "1.加强培训。（各县〔市、区〕教育局负责）",
]


@pytest.mark.parametrize("text", OF_EACH)
def test_takes_no_bureau_of_every_division_for_its_own(text: str) -> None:
    found = owners("天水市教育局2023年工作要点\n" + text + "\n天水市教育局\n2023年3月1日")
    assert not [one for takers in found.values() for one in takers if not one.startswith("generic")]


OPENINGS = [  # the same with what may stand before the verb, verbs that only headings begin with, and rows of deeds
    ("一、把学校体育工作摆到重要位置\n各校要研究。", {"把学校体育工作摆到重要位置"}),
    ("一、多方位构建劳动教育共同体\n各校要研究。", {"多方位构建劳动教育共同体"}),
    ("一、对首次违规的机构实行约谈\n先行告知。", {"对首次违规的机构实行约谈"}),
    ("二、部门联动，共同做好控辍保学工作\n逐户走访。", {"部门联动，共同做好控辍保学工作"}),
    ("三、态度鲜明地抵制有偿补课\n人人签字。", {"态度鲜明地抵制有偿补课"}),
    ("一、细化防汛预案\n逐校核对。\n二、抓紧校舍维修\n开学前完成。", {"细化防汛预案", "抓紧校舍维修"}),
    (
        "1.加强培训，优化存量、强化增量、整合资源，破解农村学校音乐和美术教师长期短缺、结构不合理的突出问题。",
        {"加强培训，优化存量、强化增量、整合资源，破解农村学校音乐和美术教师长期短缺、结构不合理的突出问题"},
    ),
    # a slogan of three characters, and for whom something is done
    ("1.补短板，办好学前教育。新建园所。", {"补短板，办好学前教育"}),
    ("1.强师资，改善教师待遇。发放补助。", {"强师资，改善教师待遇"}),
    ("一、面向全体学生开展阅读活动\n按周组织。", {"面向全体学生开展阅读活动"}),
    ("1.近年来，开展的阅读活动很多。", set()),
    ("1.同志们，做好安全工作的人很多。", set()),
    ("1.面向社会的各类学校。", set()),
    # no work: to whom something holds, who is meant, what is told
    ("1.对于有专用教室的学校，予以优先考虑。", set()),
    ("1.适龄儿童，凭户口簿登记。", set()),
    ("1.发展改革部门负责将校舍建设列入年度计划；将学校用地列入规划；将有关经费列入预算并及时拨付。", set()),
    ("一、共同研讨的收获\n大家谈了体会。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OPENINGS)
def test_finds_the_verb_of_work_behind_other_openings(text: str, expected: set[str]) -> None:
    assert set(owners("青山县关于做好有关工作的通知\n" + text)) == {words.replace("，", ",") for words in expected}


REPLIES = [  # what a proposal or a letter says, above what is answered
    ("一、提案摘要\n主办单位：区教委　会办单位：区财政局\n建议增加学位。", set()),
    ("一、案由\n主办单位：区教委\n关于增加学位的建议。\n二、提案内容\n1.加强布局。\n2.推进改革。", set()),
    ("一、来信内容\n办理单位：区教委\n家长希望延长课后服务。\n二、答复内容\n现答复如下。", set()),
    (
        "一、建议摘要\n主办单位：区教委\n二、答复内容\n（一）增加学位供给。由区教委负责。\n（二）推进集团办学。",
        {"增加学位供给", "推进集团办学"},
    ),
    ("一、办理答复\n（一）推进集团办学。由区教委负责。", {"推进集团办学"}),
    ("一、做好提案办理工作\n牵头单位：区教委", {"做好提案办理工作"}),
]


@pytest.mark.parametrize(("text", "expected"), REPLIES)
def test_takes_no_proposal_for_work(text: str, expected: set[str]) -> None:
    assert set(owners("关于区政协第12号提案的答复\n" + text)) == expected


@pytest.mark.parametrize("text", NO_TASKS)
def test_finds_none_elsewhere(text: str) -> None:
    assert owners(text) == {}


ADMISSION = [  # a paper on admission settles whose admission each section is about
    ("丰台区2023年小学招生工作意见", "（一）残疾儿童入学\n随班就读。", {"残疾儿童入学"}),
    ("丰台区2023年小学招生工作意见", "（一）选择民办小学的毕业生入学。自愿报名。", {"选择民办小学的毕业生入学"}),
    (
        "丰台区2023年小学招生工作意见",
        "（一）公办学校招生\n就近。\n1.残疾儿童入学\n随班。\n2.随迁子女入学\n报名后由区教育局统筹安排公办小学就读。",
        {"随迁子女入学"},
    ),
    (
        "丰台区2023年小学招生工作意见",
        "（一）公办学校招生\n就近。\n1.残疾儿童入学\n随班。\n2.随迁子女入学\n由居住地教育局统筹安排。",
        {"公办学校招生"},
    ),
    ("丰台区2023年高中招生工作方案", "（1）体育类招生。先测试。", {"体育类招生"}),
    ("丰台区2023年高中招生工作方案", "（1）志愿填报及新生录取\n①志愿填报\n②新生录取", {"志愿填报及新生录取"}),
    ("丰台区2023年高中招生工作方案", "（1）招生办法\n分批进行。\n（2）录取程序\n由高到低。", set()),
    ("丰台区2023年小学入学工作通知", "（一）分批招生录取\n先公办。\n（二）依法入学原则\n年满六岁。", set()),
    ("丰台区2023年高中招生工作规定", "（一）照顾对象的录取\n同等优先。", set()),
    ("丰台区2023年特殊教育工作规定", "（一）残疾儿童入学\n随班就读。", set()),
]


@pytest.mark.parametrize(("title", "text", "expected"), ADMISSION)
def test_finds_the_matters_of_a_paper_on_admission(title: str, text: str, expected: set[str]) -> None:
    assert set(owners(f"{title}\n{text}")) == expected


DUTIES = [  # sentences that give all of a kind what to do
    ("一、各区教育局要建立家访台账。每月一查。", {"各区教育局要建立家访台账"}),
    ("一、各学校应当切实加强值班，做好交接。", {"各学校应当切实加强值班,做好交接"}),
    ("一、全体教师必须自觉抵制有偿补课，维护行业形象。", {"全体教师必须自觉抵制有偿补课,维护行业形象"}),
    ("一、各学校要求转学的学生，可以提出申请。", set()),
    ("一、各区教育局要在五月底前。", set()),
    ("各区教育局要建立家访台账。", set()),
]


@pytest.mark.parametrize(("text", "expected"), DUTIES)
def test_finds_what_all_of_a_kind_have_to_do(text: str, expected: set[str]) -> None:
    assert set(owners("丰台区教委关于家访和招生工作的意见\n" + text)) == expected


LISTS = [
    # a step of a procedure with the body that takes it
    (
        "1.材料申报。各校填写申报表。\n2.专家评审。丰台区教育委员会组织专家对申报项目进行评审。",
        {"材料申报": set(), "专家评审": {"implement 丰台区教委"}},
    ),
    (  # any head with any word; spread out; more than one in a label
        "1.深化课程改革。\n责 任 人：王建国\n牵头责任科室：基教科\n落实单位：人事科",
        {"深化课程改革": {"lead 王建国", "lead 丰台区教委基教科", "implement 丰台区教委人事科"}},
    ),
    (
        "1.深化课程改革。推广经验。——责任领导及责任科室：王建国、基教科",
        {"深化课程改革": {"lead 王建国", "lead 丰台区教委基教科"}},
    ),
    (  # a name alone after a label for persons, whatever it is made of
        "1.深化课程改革。\n主管领导：王建国、基教科、人大代表\n责任科室：李 明",
        {"深化课程改革": {"lead 王建国", "lead 丰台区教委基教科"}},
    ),
    (  # what another label says is no owner
        "1.深化课程改革。推广经验。（责任单位：区教委 联系人：王建国；完成时限：2023年12月）",
        {"深化课程改革": {"lead 丰台区教委"}},
    ),
    (
        "1.深化课程改革。推广经验。（区教委牵头，区财政局、区体育局等部门和各街镇按职责分工负责）",
        {"深化课程改革": {"lead 丰台区教委", "lead 丰台区财政局", "lead 丰台区体育局", "generic 各街镇"}},
    ),
    (
        "1.深化课程改革。推广经验。（责任分工：区教委牵头，区财政局配合）",
        {"深化课程改革": {"lead 丰台区教委", "support 丰台区财政局"}},
    ),
    (  # a title before or after the name; a generic post without one
        "1.深化课程改革。\n责任领导：局党组成员、副局长王建国，各分管领导\n责任科室：基教科",
        {"深化课程改革": {"lead 王建国", "generic 各分管领导", "lead 丰台区教委基教科"}},
    ),
    (  # adverbs between doer and verb
        "1.深化课程改革。此项工作由区教委具体承担，区财政局积极配合。",
        {"深化课程改革": {"implement 丰台区教委", "support 丰台区财政局"}},
    ),
    (
        "1.深化课程改革。区教委主任王建国同志负总责。",
        {"深化课程改革": {"lead 王建国"}},
    ),
    (
        "1.深化课程改革。由区教委负责制定办法。\n2.推进教师轮岗。区教委、区财政局为牵头单位，区体育局为成员单位。",
        {
            "深化课程改革": {"lead 丰台区教委"},
            "推进教师轮岗": {"lead 丰台区教委", "lead 丰台区财政局", "support 丰台区体育局"},
        },
    ),
    (  # who of a list leads it
        "1.深化课程改革。\n责任科室：基教科（牵头）、人事科",
        {"深化课程改革": {"lead 丰台区教委基教科", "support 丰台区教委人事科"}},
    ),
    (  # labels that are items themselves
        "一、深化课程改革\n（一）主要任务：修订方案。\n（二）责任科室：基教科\n（三）完成时限：12月",
        {"深化课程改革": {"lead 丰台区教委基教科"}},
    ),
    (  # a list over several lines
        "1.深化课程改革。\n责任单位：区教委、\n区财政局\n          区体育局\n2.推进教师轮岗。",
        {"深化课程改革": {"lead 丰台区教委", "lead 丰台区财政局", "lead 丰台区体育局"}, "推进教师轮岗": set()},
    ),
    (  # a section's own owners are not those of its last item
        "一、深化课程改革\n1.修订课程方案。\n2.建好课程资源。\n责任科室：基教科\n"
        "二、推进教师轮岗\n1.制定轮岗办法。\n2.做好轮岗宣传。\n责任科室：人事科",
        {
            "深化课程改革": {"lead 丰台区教委基教科"},
            "修订课程方案": set(),
            "建好课程资源": set(),
            "推进教师轮岗": {"lead 丰台区教委人事科"},
            "制定轮岗办法": set(),
            "做好轮岗宣传": set(),
        },
    ),
    (
        "一、深化课程改革（责任科室：基教科）\n1.修订课程方案。\n2.建好课程资源。（责任科室：人事科）",
        {
            "深化课程改革": {"lead 丰台区教委基教科"},
            "修订课程方案": {"lead 丰台区教委基教科"},
            "建好课程资源": {"lead 丰台区教委人事科"},
        },
    ),
    (  # label lines, a name with a blank for alignment, a generic addressee
        "1.深化课程改革。\n责任领导：王建国 李 明\n责任单位：基教科 人事科 各中小学校",
        {
            "深化课程改革": {
                "lead 王建国",
                "lead 李明",
                "lead 丰台区教委基教科",
                "lead 丰台区教委人事科",
                "generic 各中小学校",
            }
        },
    ),
    (  # two labels in one bracket after the full stop
        "1.深化课程改革。开齐课程。（牵头科室：基教科；配合科室：人事科、办公室）",
        {"深化课程改革": {"lead 丰台区教委基教科", "support 丰台区教委人事科", "support 丰台区教委办公室"}},
    ),
    (  # a bracket whose verb comes last; separators of both kinds; shapes that differ
        "1.深化课程改革。推广经验。〔区教委，区财政局，各街镇负责）",
        {"深化课程改革": {"lead 丰台区教委", "lead 丰台区财政局", "generic 各街镇"}},
    ),
    (
        "1.深化课程改革。推广经验。（区教委牵头，区财政局、区体育局配合）",
        {"深化课程改革": {"lead 丰台区教委", "support 丰台区财政局", "support 丰台区体育局"}},
    ),
    ("1.深化课程改革。由区教委牵头，区财政局配合。", {"深化课程改革": {"lead 丰台区教委", "support 丰台区财政局"}}),
    (  # a body that begins a sentence and has to do something carries the task out
        "1.改进督导工作。区教委要定期开展专项督导。",
        {"改进督导工作": {"implement 丰台区教委"}},
    ),
    (  # a department of a level is one body, one without a level is none
        "1.改进督导工作。区教育督导部门要定期开展专项督导。\n2.保障经费投入。财政部门要加大投入。",
        {"改进督导工作": {"implement 丰台区教育督导部门"}, "保障经费投入": set()},
    ),
    (  # the first that the text names, though the bureau is named after it
        "1.改进督导工作。区教育督导部门要定期开展专项督导。区教委要指导学校办学。",
        {"改进督导工作": {"implement 丰台区教育督导部门", "implement 丰台区教委"}},
    ),
    (  # named after the bureau it may be any
        "1.改进督导工作。区教委要指导学校办学。督导结果向社会公开，区教育督导部门要定期督导。",
        {"改进督导工作": {"implement 丰台区教委"}},
    ),
    # what the bureau is as well
    ("1.规范招生计划。区教育部门将对民办学校进行审核。", {"规范招生计划": {"implement 丰台区教委"}}),
    ("1.规范招生计划。区教育行政部门要公开信息。", {"规范招生计划": {"implement 丰台区教委"}}),
    ("1.规范招生计划。区教育监察部门要公开信息。", {"规范招生计划": {"implement 丰台区教育监察部门"}}),
    # beside all schools
    ("1.公开招生信息。区教委和学校应通过网站公开信息。", {"公开招生信息": {"implement 丰台区教委"}}),
    ("1.公开招生信息。区教委、各中小学校要公开信息。", {"公开招生信息": {"implement 丰台区教委"}}),
    ("1.公开招生信息。区教委和学校的网站公开信息。", {"公开招生信息": set()}),
    (  # 各区、市政府 is one addressee, and never the government of the city
        "1.深化课程改革。推广经验。（责任单位：区教委，各街道、镇政府）",
        {"深化课程改革": {"lead 丰台区教委", "generic 各街道、镇政府"}},
    ),
    (
        "1.深化课程改革。推广经验。（责任单位：区教委，区市县政府）",
        {"深化课程改革": {"lead 丰台区教委", "generic 区市县政府"}},
    ),
    (  # 各县（市、区）政府 with an enumeration in brackets is one generic owner
        "1.深化课程改革。推广经验。（责任单位：区教委，各县〔市、区〕人民政府）",
        {"深化课程改革": {"lead 丰台区教委", "generic 各县〔市、区〕人民政府"}},
    ),
    (
        "1.深化课程改革。推广经验。\n2.抓好体育工作。（责任单位：区教委）",
        {"深化课程改革": set(), "抓好体育工作": {"lead 丰台区教委"}},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_states_the_owners_of_a_task(text: str, expected: dict[str, set[str]]) -> None:
    check(HEAD + text, expected)


NO_OWNERS = [
    "1.抓好课间管理。由班主任负责，年段负责监控。",
    "1.抓好课间管理。加强巡查，提高质量。",
    "1.抓好课间管理。教育部门要加强指导。",
    "1.抓好课间管理。健全校长负责制。",
    "1.抓好课间管理。联系人：王建国",
    "1.抓好课间管理。承办地点：区教委",
    "1.抓好课间管理。在区教委指导下开展。",
    "1.抓好课间管理。各街镇负责落实。",
    "1.抓好课间管理。各校要完善办法，由教务处负责排课，德育处配合。",
    "1.抓好课间管理。责任单位：街道办事处、各镇",
    "1.抓好课间管理。\n建立政府牵头的机制。\n健全由县区政府负责的制度。",
    "1.抓好课间管理。艺术博物馆要定期开放。",
    "1.抓好课间管理。区教委负责人参加巡查。",
]


@pytest.mark.parametrize("text", NO_OWNERS)
def test_states_no_owner_where_none_is_named(text: str) -> None:
    found = owners(HEAD + text)
    assert {owner for owner in found["抓好课间管理"] if not owner.startswith("generic")} == set()


PROGRAMS = [
    ("丰台区将实施“飞鸟计划”，培养骨干教师。", {"implement 丰台区"}),
    ("去年以来，丰台区围绕质量提升的目标，健全各项制度，启动了“飞鸟计划”。", {"implement 丰台区"}),
    ("区教委会同区财政局制定“飞鸟计划”。", {"lead 丰台区教委", "support 丰台区财政局"}),
    ("“飞鸟计划”由区教委牵头，区财政局配合。", {"lead 丰台区教委", "support 丰台区财政局"}),
    ("区教委决定开展“飞鸟计划”。", {"lead 丰台区教委"}),
    ("“飞鸟计划”由各街镇负责实施，区教委牵头。", {"generic 各街镇", "lead 丰台区教委"}),
    ("各学校要认真实施“飞鸟计划”。", {"generic 各学校"}),
    ("“飞鸟计划”由区教委统一组织实施。", {"implement 丰台区教委"}),
    ("“飞鸟计划”的牵头单位为区教委。", {"lead 丰台区教委"}),
    ("据介绍，“飞鸟计划”是区教委推出的一项培训。", {"implement 丰台区教委"}),
    ("区教委主任王建国负责“飞鸟计划”。", {"lead 王建国"}),
    ("由区教委牵头，区财政局配合，实施“飞鸟计划”。", {"lead 丰台区教委", "support 丰台区财政局"}),
    ("“飞鸟计划”受到欢迎。该计划由区教委牵头。", {"lead 丰台区教委"}),
    ("“飞鸟计划”受到欢迎。该工程由区教委牵头。", set()),
    ("“飞鸟计划”是丰台区的骄傲，区教委推动的改革不少。", set()),
    ("全面实施“飞鸟计划”，提升质量。", set()),
    ("王建国强调，要扎实推进“飞鸟计划”。", set()),
    ("希望丰台区实施“飞鸟计划”。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PROGRAMS)
def test_states_who_runs_a_program(text: str, expected: set[str]) -> None:
    found = owners(f"丰台区教育工作会召开\n本报讯（记者 孙文）日前，丰台区教育工作会召开。{text}")
    assert found.get("飞鸟计划", set()) == expected


def test_an_owner_shares_the_verb_of_the_owners_after_it() -> None:
    text = HEAD + "会议明确，“星火计划”由区教委牵头，区财政局、区体育局配合。"
    found = extract(Document(key="d", version="v", text=text)).statements
    quotes = {s.quote for s in found if s.type == "RESPONSIBLE_FOR" and ("role", "support") in s.qualifiers}
    assert quotes == {"星火计划…区财政局…配合", "星火计划…区体育局配合"}


def minutes(text: str) -> dict[str, set[str]]:
    return owners("丰台区教育工作领导小组会议纪要\n" + text)


def test_takes_the_matters_of_minutes_for_tasks() -> None:
    found = minutes("一、关于学校建设。会议明确，由区教委牵头，区财政局配合，年底前完工。\n二、其他事项。略。")
    assert found == {"关于学校建设": {"lead 丰台区教委", "support 丰台区财政局"}}


TABLES = [
    (
        [
            ["序号", "工作任务", "责 任 领 导", "牵头科室", "配合单位"],
            ["1", "深化课程改革", "王建国", "基教科", "人事科、各校"],
        ],
        {
            "深化课程改革": {
                "lead 王建国",
                "lead 丰台区教委基教科",
                "support 丰台区教委人事科",
                "generic 各校",
            }
        },
    ),
    (
        [["重点项目及内容", "责任单位（列首位的为牵头单位）"], ["深化课程改革", "基教科、人事科"]],
        {"深化课程改革": {"lead 丰台区教委基教科", "support 丰台区教委人事科"}},
    ),
    (
        [["主要措施", "责任单位及责任人"], ["深化课程改革", "牵头科室：基教科；配合科室：人事科"]],
        {"深化课程改革": {"lead 丰台区教委基教科", "support 丰台区教委人事科"}},
    ),
    (  # a header of two rows
        [
            ["序号", "主要任务", "责任分工", ""],
            ["", "", "牵头科室", "配合科室"],
            ["1", "深化课程改革", "基教科", "人事科"],
        ],
        {"深化课程改革": {"lead 丰台区教委基教科", "support 丰台区教委人事科"}},
    ),
    ([["姓名", "单位", "电话"], ["王建国", "区教委", "略"]], {}),
    (  # a room of a level is the region's own body
        [["重点任务", "牵头单位"], ["深化课程改革", "区教学研究室"], ["配齐学校教师", "教研室"]],
        {"深化课程改革": {"lead 丰台区教研室"}, "配齐学校教师": {"lead 丰台区教委教研室"}},
    ),
    (  # what describes the task beside it is not the task
        [
            ["序号", "工作任务", "具体内容及年度目标", "责任科室"],
            ["1", "深化课程改革", "每校开发校本课程，形成课程群", "基教科"],
            ["2", "配齐学校教师", "公开招聘教师，开展岗前培训", "人事科"],
        ],
        {"深化课程改革": {"lead 丰台区教委基教科"}, "配齐学校教师": {"lead 丰台区教委人事科"}},
    ),
    (  # but under a task of several rows the measures are the tasks
        [
            ["重点任务", "工作内容", "责任科室"],
            ["深化课程改革", "开发校本课程", "基教科"],
            ["", "评选精品课例", "督导科"],
            ["配齐学校教师", "开展教师招聘", "人事科"],
        ],
        {
            "开发校本课程": {"lead 丰台区教委基教科"},
            "评选精品课例": {"lead 丰台区教委督导科"},
            "开展教师招聘": {"lead 丰台区教委人事科"},
        },
    ),
]


@pytest.mark.parametrize(("rows", "expected"), TABLES)
def test_reads_the_columns_of_a_table(rows: list[list[str]], expected: dict[str, set[str]]) -> None:
    assert _owners(_with_table(rows)) == expected


def _with_table(rows: list[list[str]]) -> Document:
    text, blocks = HEAD, []
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            span = Span(len(text), len(text) + len(cell))
            blocks.append(Block(BlockKind.CELL, span, table=0, row=r, column=c))
            text += cell + ("\n" if c + 1 == len(row) else "\t")
    return Document(key="d", version="v", text=text, blocks=tuple(blocks))


def test_reads_the_sections_of_a_school_in_its_own_plan() -> None:
    text = (
        "丰台区第二中学2023年工作计划\n1.深化课程改革。由教务处牵头，德育处、各年级组配合。\n"
        "2.抓好校本研修。教科室负责组织。"
    )
    assert owners(text) == {
        "深化课程改革": {"lead 丰台区第二中学教务处", "support 丰台区第二中学德育处"},
        "抓好校本研修": {"lead 丰台区第二中学教科室"},
    }


CLAUSES = [
    (
        "1.深化课程改革。由基教科牵头，人事科具体落实。",
        {"深化课程改革": {"lead 丰台区教委基教科", "implement 丰台区教委人事科"}},
    ),
    (
        "1.深化课程改革。此项任务由基教科抓总，人事科、区体育局协同推进。",
        {"深化课程改革": {"lead 丰台区教委基教科", "support 丰台区教委人事科", "support 丰台区体育局"}},
    ),
    (
        "1.深化课程改革。责任科室：基教科（会同区体育局、区文旅局）",
        {"深化课程改革": {"lead 丰台区教委基教科", "support 丰台区体育局", "support 丰台区文旅局"}},
    ),
    (
        "1.深化课程改革。（王建国牵头，基教科具体负责）",
        {"深化课程改革": {"lead 王建国", "lead 丰台区教委基教科"}},
    ),
    (
        "1.深化课程改革。（责任单位：基教科、人事科；列首位的为牵头单位）\n2.推进教师轮岗。（责任单位：人事科、基教科）",
        {
            "深化课程改革": {"lead 丰台区教委基教科", "support 丰台区教委人事科"},
            "推进教师轮岗": {"lead 丰台区教委人事科", "lead 丰台区教委基教科"},
        },
    ),
    (
        "1.深化课程改革。（责任单位：基教科、人事科，列首位者为牵头单位，下同）\n2.推进教师轮岗。（责任单位：人事科、基教科）",
        {
            "深化课程改革": {"lead 丰台区教委基教科", "support 丰台区教委人事科"},
            "推进教师轮岗": {"lead 丰台区教委人事科", "support 丰台区教委基教科"},
        },
    ),
    ("1.深化课程改革。责任人：待定", {"深化课程改革": set()}),
    ("1.深化课程改革。牵头领导、责任科室：由局党组另行研究确定", {"深化课程改革": set()}),
    ("1.深化课程改革。区教委督促各校落实。", {"深化课程改革": set()}),
]


BEYOND_LISTS = [
    # brackets of bodies after the full stop, labels with blanks, persons in brackets
    (
        "1.深化课程改革。推广经验。（区教委、区财政局，各街镇）",
        {"lead 丰台区教委", "lead 丰台区财政局", "generic 各街镇"},
    ),
    ("1.深化课程改革。推广经验。（基教科）", {"lead 丰台区教委基教科"}),
    (
        "1.深化课程改革。推广经验。牵头科室 基教科  配合科室 人事科",
        {"lead 丰台区教委基教科", "support 丰台区教委人事科"},
    ),
    ("1.深化课程改革。责任单位：基教科（王建国）", {"lead 丰台区教委基教科", "lead 王建国"}),
    ("1.深化课程改革。【区教委牵头，区财政局等部门配合】", {"lead 丰台区教委", "support 丰台区财政局"}),
    ("1.深化课程改革。（区教委牵头，区乡村振兴局落实）", {"lead 丰台区教委", "implement 丰台区乡村振兴局"}),
    # means, help under 负责, several clauses
    ("1.深化课程改革。经费由区财政局保障，区博物馆提供场地。", {"support 丰台区财政局", "support 丰台区博物馆"}),
    ("1.深化课程改革。由基教科牵头，区博物馆负责提供场地。", {"lead 丰台区教委基教科", "support 丰台区博物馆"}),
    ("1.深化课程改革。由区教委牵头，区财政局和各街镇协同。", {"lead 丰台区教委", "support 丰台区财政局"}),
    ("1.深化课程改革。区残联、区教委分头落实。", {"implement 丰台区残联", "implement 丰台区教委"}),
    ("1.深化课程改革。区教委、区财政局按职责分工落实。", {"lead 丰台区教委", "lead 丰台区财政局"}),
    ("1.深化课程改革。由计财科统筹安排。", {"lead 丰台区教委计财科"}),
    ("1.深化课程改革。督导室每学期开展一次督导。", {"implement 丰台区教委督导室"}),
    ("1.深化课程改革。区少年宫为实施主体。", {"implement 丰台区少年宫"}),
    ("1.深化课程改革。由区教委会同区财政局制定办法。", {"lead 丰台区教委", "support 丰台区财政局"}),
    # a section by its label; a verb that speaks only of what stands behind the last comma
    ("1.深化课程改革。责任股室：教育股、德育办", {"lead 丰台区教委教育股", "lead 丰台区教委德育办"}),
    ("1.深化课程改革。（牵头科室：基教科，各学校落实）", {"lead 丰台区教委基教科", "generic 各学校"}),
    # owners behind the heading
    ("一、深化课程改革——区教委牵头，区财政局配合。", {"lead 丰台区教委", "support 丰台区财政局"}),
    ("一、深化课程改革，由区教委负责。\n推广经验。", {"lead 丰台区教委"}),
]


@pytest.mark.parametrize(("text", "expected"), BEYOND_LISTS)
def test_reads_owners_of_unlisted_make(text: str, expected: set[str]) -> None:
    assert owners(HEAD + text) == {"深化课程改革": expected}


NO_OWNERS_EITHER = [
    "1.深化课程改革。推广经验。（详见附件）",
    "1.深化课程改革。推广（区教委）经验。",
    "1.深化课程改革。推广经验。（区教委文件）",
    "1.深化课程改革。经费由学校自筹。",
    "1.深化课程改革。“飞鸟计划”已经启动，区财政局给予支持。",
    "1.深化课程改革。各科室每月开展一次自查。",
    "1.深化课程改革。责任单位 完成时限",
    "1.深化课程改革。区教委的经验值得推广。",
    "1.深化课程改革。用好学校提供的资源。",
    "1.深化课程改革。本办法由区教委负责解释。",
    "1.深化课程改革。参加区教委主办的比赛，将材料报区教委备案。",
    "1.深化课程改革。在区教委统一领导下开展，争取区财政局支持。",
    "1.深化课程改革。（见区教委文件）",
    "1.深化课程改革。由学校安排，由教师组织。",
]


@pytest.mark.parametrize("text", NO_OWNERS_EITHER)
def test_makes_no_owner_of_what_only_looks_like_one(text: str) -> None:
    found = owners(HEAD + text)["深化课程改革"]
    assert {owner for owner in found if not owner.startswith("generic")} == set()


def test_gives_a_program_the_owners_of_the_task_that_it_is() -> None:
    found = owners(HEAD + "1.实施“飞鸟计划”。覆盖各校。责任单位：区教委")
    assert found == {"实施飞鸟计划": {"lead 丰台区教委"}, "飞鸟计划": {"lead 丰台区教委"}}
    found = owners(HEAD + "1.用好“飞鸟计划”和课程改革的成果。责任单位：区教委")
    assert "飞鸟计划" not in found


def test_reads_the_owner_in_a_heading_that_is_the_whole_item() -> None:
    assert owners(HEAD + "1.办好讲习所，由基教科安排，每周一讲") == {
        "办好讲习所,由基教科安排,每周一讲": {"implement 丰台区教委基教科"}
    }


def test_keeps_a_section_that_no_one_can_place_as_words() -> None:
    text = "2025年教育工作要点任务分解表\n1.深化课程改革。责任科室：基教科、人事科"
    assert owners(text) == {"深化课程改革": {"generic 基教科", "generic 人事科"}}


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_reads_the_clauses_of_a_task(text: str, expected: dict[str, set[str]]) -> None:
    check(HEAD + text, expected)


def test_reads_a_table_with_a_cell_a_line() -> None:
    note = "说明：责任单位一栏列首位的为牵头单位，其余为配合单位。\n"
    header = "序号\n任务名称\n责任领导\n责任单位\n"
    rows = "1\n扩充公办学位\n王建国\n基教科、区财政局\n2\n改善食堂条件\n（暂缺）\n（待定）\n"
    check(
        "丰台区教育委员会2026年重点任务分解表\n" + note + header + rows,
        {
            "扩充公办学位": {"lead 王建国", "lead 丰台区教委基教科", "support 丰台区财政局"},
            "改善食堂条件": set(),
        },
    )


def test_takes_no_line_of_a_program_and_its_owner_for_a_task() -> None:
    assert set(owners(HEAD + "1.“飞鸟计划”——基教科\n2.深化课程改革。")) == {"飞鸟计划", "深化课程改革"}
