"""Work in reports, minutes and letters that looser words name or give to somebody, and whose it is."""

import pytest

from tests.extract.qingshui import BUREAU, owners

SCHOOL = "清水县第一中学"
OWNED = [
    # verbs before a name, and what stands behind it
    ("毕业班这块沿用清河导航备考行动，教研室副主任李红主抓。", {"lead 李红: 清河导航备考行动"}),
    ("县教育局教研室沿用望河磨课行动，今年加了两所学校。", {f"implement {BUREAU}教研室: 望河磨课行动"}),
    ("县教育局普教股经管一乡一校修缮工程，股长带三名技术员。", {f"lead {BUREAU}普教股: 一乡一校修缮工程"}),
    ("下水作文计划逼着老师先写，由李红负责。", {"lead 李红: 下水作文计划"}),
    ("县教育局职教股负责毛纺产业技工订单班的校企对接。", {f"implement {BUREAU}职教股: 毛纺产业技工订单班"}),
    (
        "县教育局与县妇联合办春蕾女童班，班址设在清水县第一中学。",
        {f"implement {BUREAU}: 春蕾女童班", "implement 清水县妇联: 春蕾女童班"},
    ),
    # whose it is by 其, her, his
    (
        "清水县青少年活动中心：开展校外活动，其流动科普车行动覆盖全县。",
        {"implement 清水县青少年活动中心: 流动科普车行动"},
    ),
    ("清水县第一中学历来重视体育，其“望河”长跑行动惠及全校。", {f"implement {SCHOOL}: 望河长跑行动"}),
    ("李红老师带着娃读了十一年，她的“灶台夜话”阅读行动就是这样读起来的。", {"lead 李红: 灶台夜话阅读行动"}),
    # parts of the work in longer words
    (
        "两季心理普测行动，县卫生健康局管筛查量表和转介通道，县教育局基教股管组织发动。",
        {"lead 清水县卫健局: 两季心理普测行动", f"lead {BUREAU}基教股: 两季心理普测行动"},
    ),
    # items with a verb among items that are programs
    (
        "（一）实施雏鹰成才计划。县教育局负责。\n（二）推行山花联盟帮扶机制。由县妇联负责。\n"
        "（三）开展两季心理普测行动。由县卫健局负责。",
        {
            f"lead {BUREAU}: 雏鹰成才计划",
            "lead 清水县妇联: 山花联盟帮扶机制",
            "lead 清水县卫健局: 两季心理普测行动",
        },
    ),
    # whose work it is, said with 是, and who calls the others together
    ("“望河”志愿行动，是县关工委的老哥老姐们自发干起来的。", {"implement 清水县关工委: 望河志愿行动"}),
    ("“望河”讲堂项目去年办得热闹，从选题到结集，都是主任李红一个人张罗。", {"lead 李红: 望河讲堂项目"}),
    ("“望河”讲堂项目打出了名堂，这摊子活是主任李小红挑的担子，没人叫苦。", {"lead 李小红: 望河讲堂项目"}),
    ("“望河”讲堂项目，每次都是主任李红挨家挨户去请的。", {"lead 李红: 望河讲堂项目"}),
    ("“望河”结对计划，高中生带初中生，县妇联在组织。", {"implement 清水县妇联: 望河结对计划"}),
    ("“望河”互助行动，召集人由清水县第一中学副校长李红担任。", {"lead 李红: 望河互助行动"}),
    ("（二）推行“望河”帮扶行动。联盟召集人由主任李红担任。", {"lead 李红: 望河帮扶行动"}),
    # several in turn, and who helps the work of another along
    (
        "“望河”清单制度由县总工会起草、县教育局拍板。",
        {"implement 清水县总工会: 望河清单制度", f"lead {BUREAU}: 望河清单制度"},
    ),
    (
        "“望河学位”攻坚工程归口县教育局规划股，县住建局管工程质量，县自然资源局办理用地手续。",
        {
            f"lead {BUREAU}规划股: 望河学位攻坚工程",
            "support 清水县住建局: 望河学位攻坚工程",
            "support 清水县自然资源局: 望河学位攻坚工程",
        },
    ),
    (
        "“望河”讲堂项目由县教育局主抓，清水县第一中学、清水县第二中学两校分管教学的副校长配合。",
        {
            f"lead {BUREAU}: 望河讲堂项目",
            f"support {SCHOOL}: 望河讲堂项目",
            "support 清水县第二中学: 望河讲堂项目",
        },
    ),
    ("“望河”讲堂项目由县教育局和包村干部负责。", {f"lead {BUREAU}: 望河讲堂项目"}),
    ("县教育局正在酝酿牧区学生周末书包计划。", {f"propose {BUREAU}: 牧区学生周末书包计划"}),
]
NOT_OWNED = [
    "“望河”讲堂项目不是主任李红办的。",
    "“望河”讲堂项目的教材是主任李红编的。",
    "“望河”讲堂项目很热闹，来得最早的是主任李红带的学生。",
    "“望河”讲堂项目停了，召集人由李红担任过。",
    "“望河”讲堂项目，论坛主持人由主任李红担任。",
    "这所学校是主任李红办起来的，“望河”讲堂项目很好。",
    "县教育局沿用原来的招生计划。",
    "县教育局经管全县校舍修缮工程。",
    "县教育局职教股负责全县职业教育工作的统筹推进。",
    "县教育局职教股负责订单班的对接。",
    "漂流书箱计划他们全包。",
    "我们计划他们来。",
    "县教育局表扬了清水县第一中学，其“望河”长跑行动惠及全校。",
    "县教育局要求各校行动起来，其他行动由各校安排。",
    "心理普测行动的量表县卫健局管过一年。",
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_reads_whose_work_it_is(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize("text", NOT_OWNED)
def test_reads_nobody(text: str) -> None:
    assert owners(text) == set()


SETTLED = [
    (
        "清水县永清镇教育联席会议记录",
        "李红（镇长）、王强（永清镇中心学校校长）参加。",
        ("劝返那两个孩子，由王强和两村支书分头上门，三月底前要有结果。", "镇教育基金会募捐，目标30万元，李红牵头。"),
        {"implement 王强: 劝返那两个孩子", "lead 李红: 镇教育基金会募捐"},
    ),
    (
        "清水县永清镇政府例会记录",
        "镇长李红主持。",
        ("河堤护栏加高，镇规划办负责，暑假前完工。", "校门口摊点清理，由李红负责落实。"),
        {"lead 李红: 校门口摊点清理", "lead 永清镇规划办: 河堤护栏加高"},
    ),
    (
        "清水县教育局局务会议纪要",
        "副局长李红、副局长王强出席。",
        ("食堂大宗食材采购，由王强牵头，县财政局配合。", "寒假值班排表，李红负责到底。"),
        {"lead 王强: 食堂大宗食材采购", "support 清水县财政局: 食堂大宗食材采购", "lead 李红: 寒假值班排表"},
    ),
    # what was heard, found or agreed on is no work
    (
        "清水县教育局局务会议纪要",
        "副局长李红、副局长王强出席。",
        ("会议同意方案，由李红负责修改。", "听取食堂情况汇报，王强负责。", "晨读已经办了三年，由李红负责。"),
        set(),
    ),
    (
        "清水县教育局通知",
        "副局长李红、副局长王强出席。",
        ("河堤护栏加高，由李红负责。", "王强负责安全，由李红协调。", "县财政局，由李红对接。"),
        set(),
    ),
]


@pytest.mark.parametrize(("title", "present", "items", "expected"), SETTLED)
def test_reads_what_minutes_give_to_whom(title: str, present: str, items: tuple[str, ...], expected: set[str]) -> None:
    rows = "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
    found = {one.split(": ")[0] + ": " + one.rpartition("/")[2].split(": ")[-1] for one in _tasks(title, present, rows)}
    assert found == expected


def _tasks(title: str, present: str, rows: str) -> set[str]:
    return owners(f"{title}\n\n{present}\n\n经议定：\n{rows}\n", ("Task",))


PARTS_OF_SCHOOLS = [
    ("“望河”热线由清水县第三中学心理辅导室承接。", {"lead 清水县第三中学心理辅导室: 望河热线"}),
    ("“望河”热线由清水县永清小学心理咨询室负责。", {"lead 清水县永清小学心理咨询室: 望河热线"}),
    (
        "县教育局推行农科教结合实验，县科协参与。",
        {f"implement {BUREAU}: 农科教结合实验", "support 清水县科协: 农科教结合实验"},
    ),
    # what is studied or taught
    ("县教育局组织了化学结合实验。", set()),
    ("清水县第三中学心理教师很多，心理辅导室建好了。", set()),
    ("“望河”热线的心理辅导室已经建成。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTS_OF_SCHOOLS)
def test_reads_rooms_of_schools_and_trials(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


def test_names_a_part_by_the_full_name_of_its_school() -> None:
    """五中 in a town's paper that names the county's school in full is that one, and so is whose its parts are."""
    text = (
        "清水县永清镇教育联席会议记录\n\n王小强（清水县第五中学副校长）参加。\n\n"
        "五中也有这个情况，“望河学长”结对计划由校团委负责。"
    )
    assert owners(text) == {"lead 清水县第五中学团委: 望河学长结对计划"}


PLACED = [
    ("县教育局在永清镇、白沙镇试行“四包”责任制，干部包乡。", {f"implement {BUREAU}: 四包责任制"}),
    ("1984年秋，县教育局在永清镇和白沙镇推行“望河”讲堂项目。", {f"implement {BUREAU}: 望河讲堂项目"}),
    ("永清镇、白沙镇推行“望河”讲堂项目。", {"implement 永清镇: 望河讲堂项目", "implement 白沙镇: 望河讲堂项目"}),
    (
        "本次采购服务于县委、县政府确定的教育强县三年行动。",
        {"propose 清水县委: 教育强县三年行动", "propose 清水县政府: 教育强县三年行动"},
    ),
    ("县教育局推出的校园清朗行动已经铺开。", {f"implement {BUREAU}: 校园清朗行动"}),
    # nobody who is named, or nothing that is
    ("在永清镇、白沙镇推行“望河”讲堂项目。", set()),
    ("各校提出的工作计划由县教育局审定。", set()),
    ("县教育局确定的招生计划已经下达。", set()),
    ("县教育局提出的新建扩建工程要抓紧。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_reads_who_does_it_and_not_where(text: str, expected: set[str]) -> None:
    assert owners(text, regions=True) == expected


PARTS_OF_WORK = [
    ("中学教师业务测试由县教育局统一组织。", {f"lead {BUREAU}: 中学教师业务测试"}),
    ("教师资格认定由县教育局负责。", {f"lead {BUREAU}: 教师资格认定"}),
    (
        "二、关于“望河良师”支持计划。所需经费由县财政局列入预算，人员选派由县教育局统筹。",
        {f"lead {BUREAU}: 望河良师支持计划", "support 清水县财政局: 望河良师支持计划"},
    ),
    # a part of work that is not named
    ("人员选派由县教育局统筹组织。", set()),
    ("材料评审由县教育局组织。", set()),
    ("资格认定由县教育局负责。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTS_OF_WORK)
def test_takes_a_part_of_work_for_no_work_of_its_own(text: str, expected: set[str]) -> None:
    assert {one.replace("implement", "lead") for one in owners(text)} == expected
