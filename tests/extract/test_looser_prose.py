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
]
NOT_OWNED = [
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
