"""Every named question on its own example, over the sample documents: the rows that a reader of them would give.

A line of the table: the question, the columns looked at, the rows. Of people, bodies and targets in a list the names
count, joined by `/`; `...` as the last row: there are others.
"""

from collections.abc import Iterable

import pytest

from graph.errors import BadInput, UnknownName
from graph.projection.assemble import Rows
from graph.records import RelationshipRow
from graph.stores.bolt import BoltStore
from queries.catalogue import load_catalogue
from queries.questions import region_prefixes, run_question

QUESTIONS = {name: query for name, query in load_catalogue().items() if query.kind == "question"}
MORE = ("...",)

ANSWERS: list[tuple[str, str, list[tuple[object, ...]]]] = [
    ("owners", "owner role", [
        ("丰台区教委职教与成教科", "lead"), ("丰台区职业教育中心学校", "lead"), ("北京市丰台区教育委员会", "lead"),
        ("温若谷", "lead"), ("丰台区人社局", "support"), ("丰台区财政局", "support"),
        ("丰台区职业教育中心学校", "implement"), ("丰台区", "propose"),
    ]),
    ("portfolio", "unit item role", [
        ("温若谷", "党建领航工程", "lead"), ("温若谷", "头雁计划", "lead"), ("温若谷", "课堂提质工程", "lead"), MORE,
    ]),
    ("overseers", "entity overseer verb", [("武清区雍阳中学", "邢望舒", "联系")]),
    ("tasks", "part owners", [
        ("健康护航工程", "丰台区教委体卫艺科/俞晚晴/丰台区卫健委"),
        ("平安校园工程", "丰台区教委安全保卫科/商羽"),
        ("数字赋能工程", "丰台区教育信息中心/商羽"),
        MORE,
    ]),
    ("tasks_without_owner", "task", [("规范课后服务",)]),
    ("tasks_for_anyone", "name generic_owners", [("健全校园安全防控体系", "各中小学校/各幼儿园")]),
    ("several_leads", "name units people leads", [("清源专项行动", 2, 0, "武清区市场监管局/武清区教育局")]),
    ("support_network", "lead support", [
        ("武清区教育局人事科", "武清区教师发展中心"), ("武清区教育局基建科", "武清区住房建设委"),
        ("武清区教育局基建科", "武清区财政局"), ("武清区教育局德育科", "武清区卫健委"), MORE,
    ]),
    ("post_on_date", "person answer before after", [("邢望舒", "between", "2024-05-18", "2024-09-06")]),
    ("career", "title body post_status", [
        ("副校长", "福州第十五中学", "removed"), ("校长", "福州第十五中学", "appointed"),
    ]),
    ("posts_in", "body title person post_status", [
        ("台江区人民政府教育督导室", "主任", "晏如初", "held"), ("台江区教育局办公室", "副主任", "霍明夷", "removed"),
        ("台江区教育局德育科", "科长", "霍明夷", "appointed"), MORE,
    ]),
    ("facts_of_one_source", "type entity detail other", [
        ("HOLDS_POST", "晏如初", "主任", "台江区人民政府教育督导室"), MORE,
    ]),
    ("holders", "person started ended", [("路遥川", None, "2024-07-12"), ("郁清梧", "2024-07-12", None)]),
    ("two_heads", "body title first second overlap", [("福州第十五中学", "校长", "路遥川", "郁清梧", False)]),
    ("party_and_head", "person party_title title", [("管清欢", "党委书记", "局长")]),
    ("members", "member role", [("廊坊市", "member"), ("武清区", "member"), ("通州区", "member")]),
    ("participants", "participant role", [
        ("陆文澜", "attend"), ("纪明舟", "host"), ("温若谷", "speak"), ("陆文澜", "speak"),
    ]),
    ("programs_of_name", "program region first_date documents", [
        ("青蓝工程", "110106", "2024-03-15", 1), ("青蓝工程", "640106", "2025-02-18", 1),
    ]),
    ("programs_in", "program found_in", [("头雁计划", "quote"), ("灵芽计划", "title"), MORE]),
    ("task_over_years", "date owners targets", [
        ("2024-02-26", "邬长庚/金凤区教育局办公室/金凤区教育局督导室", "一键报警装置接入率/专职保安配备率"),
        ("2025-02-18", "", "每学期组织应急演练"),
    ]),
    ("targets", "region owner metric value unit year", [
        ("110106", "学位扩容工程", "新增学位", "9600", "个", "2026"),
        ("110106", "丰台区", "全区新增学位", "1.2", "万个", "2027"),
        ("131003", "新建第二十六小学", "新增学位", "1620", "个", "2024"),
        ("640106", "增加公办学位", "新增学位", "3240", "个", "2024"),
        ("640106", "增加公办学位", "新增学位", "2700", "个", "2025"),
    ]),
    ("results", "region owner metric value unit year", [("640106", "金凤区", "新增学位", "3310", "个", "2024")]),
    ("targets_beside_results", "region metric unit promised reported", [
        ("640106", "新增学位", "个", "新增学位/新增学位", "新增学位"),
        ("110106", "全区新增学位", "个", "新增学位/全区新增学位", ""),
        ("131003", "新增学位", "个", "新增学位", ""),
    ]),
    ("policy_lineage", "policy since date lag_days", [
        ("关于印发2024年工作要点的通知", "2024-02-26", "2025-02-18", 358),
    ]),
    ("joint_issuers", "date issuers", [
        ("2024-02-26", "中共银川市金凤区委教育工作委员会/银川市金凤区教育局"),
        ("2025-02-18", "中共银川市金凤区委教育工作委员会/银川市金凤区教育局"),
    ]),
    ("issued_by", "title date", [
        ("台江区教育督导工作要点", "2023-03-06"), ("台江区教育督导工作要点", "2024-03-11"),
    ]),
    ("leading_groups", "person groups seats", [
        ("俞晚晴", 1, "丰台区教育强区建设工作专班"), ("商羽", 1, "丰台区教育强区建设工作专班"),
        ("温若谷", 1, "丰台区教育强区建设工作专班"), ("纪明舟", 1, "丰台区教育强区建设工作专班"),
    ]),
    ("visits", "event date companions", [("乐正川带队调研校园食品安全工作", "2024-09-05", "柏延年/邢望舒/隗明远")]),
    ("schools_of", "school", [("北京教育学院丰台分院",)]),
    ("sections_of", "section", [
        ("武清区教育局人事科",), ("武清区教育局基建科",), ("武清区教育局安全稳定科",), ("武清区教育局德育科",),
    ]),
    ("partners", "partner", [("北京市通州区潞河中学",), ("廊坊市第一中学",)]),
    ("documents_on", "title times", [("通武廊三地签署教育协同发展协议", 1), ("武清区调研校园食品安全工作", 3)]),
    ("neighbours", "type outgoing label neighbours", [
        ("MENTIONS", False, "Document", 3), ("HOLDS_POST", False, "Person", 2), MORE,
    ]),
    ("paths", "length names", [(2, "乐正川/校园食品安全工作座谈会/翟思齐")]),
    ("co_participation", "first second together", [
        ("邢望舒", "乐正川", 3), ("岑知远", "邢望舒", 1), ("邢望舒", "昝静好", 1), ("邢望舒", "柏延年", 1),
        ("邢望舒", "桑维桢", 1), ("邢望舒", "翟思齐", 1), ("邢望舒", "隗明远", 1),
    ]),
    ("changes", "change task", [
        ("added", "实施“督学亮牌”行动"), ("added", "推进义务教育优质均衡督导"), ("dropped", "加强督学队伍建设"),
        ("dropped", "落实“双减”专项督导"), ("kept", "开展幼儿园办园行为督导评估"),
    ]),
    ("single_source", "type other detail", [
        ("OVERSEES", "武清区教育局安全稳定科", "分管"), ("OVERSEES", "武清区雍阳中学", "联系"),
        ("PARTICIPATES_IN", "乐正川带队调研校园食品安全工作", "attend"),
        ("PARTICIPATES_IN", "校园食品安全工作座谈会", "speak"),
        ("PARTICIPATES_IN", "签约仪式", "attend"), ("PARTICIPATES_IN", "签约仪式", "speak"),
    ]),
    ("documents_incomplete", "name lacking", [
        ("武清区教育局2025年教育实事项目清单", "date"),
        ("芜湖市镜湖区公办学校及负责人名单（2024年9月）", "issuer/date"), MORE,
    ]),
    ("people_without_post", "name", [("穆青禾",), ("卫知行",), MORE]),
    ("programs_without_owner", "name", [("灵芽计划",), ("通武廊",), MORE]),
    ("targets_in_conflict", "name", []),  # nowhere do the samples contradict each other
    ("coverage", "region year kind documents", [
        ("110106", "2024", "新闻", 4), ("110112", "2024", "通知", 3), ("340202", None, "名单", 1), MORE,
    ]),
]  # fmt: skip


def seen(row: dict[str, object], columns: Iterable[str]) -> tuple[object, ...]:
    """A row as the table writes it."""
    return tuple("/".join(map(named, value)) if isinstance(value := row[column], list) else value for column in columns)


def named(value: object) -> str:
    return str(value.get("name") or value.get("metric")) if isinstance(value, dict) else str(value)


@pytest.mark.parametrize(("name", "columns", "expected"), ANSWERS, ids=[name for name, *_ in ANSWERS])
def test_the_example_of_a_question(
    samples: BoltStore, name: str, columns: str, expected: list[tuple[object, ...]]
) -> None:
    found = [seen(row, columns.split()) for row in run_question(samples, name, **QUESTIONS[name].example)]
    if MORE in expected:
        assert set(expected[:-1]) <= set(found)
    else:
        assert found == expected


def test_there_is_an_answer_for_every_question() -> None:
    assert {name for name, *_ in ANSWERS} == set(QUESTIONS)
    assert len(QUESTIONS) >= 28


@pytest.mark.parametrize("name", QUESTIONS)
def test_rows_have_their_columns_and_open_their_evidence(samples: BoltStore, sample_rows: Rows, name: str) -> None:
    for row in run_question(samples, name, **QUESTIONS[name].example):
        assert list(row) == list(QUESTIONS[name].columns)
        required = [column for column, kind in QUESTIONS[name].columns.items() if not kind.endswith("?")]
        assert [column for column in required if row[column] is None] == []
        for fact, quote in iter_facts(row):
            stated: RelationshipRow = sample_rows.relationships[fact]
            assert quote == stated.props.get("quote")


def iter_facts(value: object) -> Iterable[tuple[str, object]]:
    """Every fact id with the quote beside it, however deep."""
    if isinstance(value, dict):
        if "fact_id" in value:
            yield value["fact_id"], value["quote"]
        for inner in value.values():
            yield from iter_facts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from iter_facts(inner)


@pytest.mark.parametrize(
    ("name", "parameters", "columns", "expected"),
    [
        ("owners", {"initiative": "“头雁计划”", "limit": 1}, "initiative", [("头雁计划",)]),
        ("career", {"person": "骆书屏"}, "body", [("北京市丰台区第八中学",)]),
        ("holders", {"body": "丰台八中"}, "person", [("骆书屏",)]),
        ("holders", {"body": "丰台区第八中学"}, "person", [("骆书屏",)]),
        ("holders", {"body": "区教育局"}, "person", UnknownName),
        ("holders", {"body": "骆书屏"}, "person", UnknownName),
        ("issued_by", {"issuer": "丰台区教委"}, "title", [("丰台区教育强区建设八大工程实施方案",)]),
        ("targets", {"metric": "新增学位", "region": "福建省"}, "owner", []),
        ("targets", {"metric": "新增学位", "region": "宁夏", "year": 2025}, "value", [("2700",)]),
        ("targets", {"metric": "新增学位", "region": "131000"}, "owner", [("新建第二十六小学",)]),
        ("targets", {"metric": "new_places", "region": "131000"}, "metric metric_code", [("新增学位", "new_places")]),
        ("targets", {"region": "河西地区"}, "owner", UnknownName),
        ("results", {"region": "宁夏"}, "metric period", [
            ("公办园在园幼儿占比", "2024"), ("新增学位", "2024"), ("新组建教育集团", "2024"),
        ]),
        ("results", {"metric": "new_places", "region": "宁夏", "year": 2023}, "value", []),
        ("results", {"metric": "幼儿占比", "year": 2024}, "value as_of", [("57.5", "2024")]),
        ("targets_beside_results", {"metric": "公办园在园幼儿占比", "region": "金凤区"}, "promised reported", [
            ("公办园在园幼儿占比", "公办园在园幼儿占比"),
        ]),
        ("targets_beside_results", {"metric": "新增学位", "region": "福建省"}, "region", []),
        ("career", {"person": "时雨晴"}, "person", []),
        ("documents_on", {"entity": "潞河书声阅读活动", "to": "2024-04"}, "date", [("2024-04-08",)] * 3),
        ("documents_on", {"entity": "潞河书声阅读活动", "from": "2024-05-01"}, "date", []),
        ("co_participation", {"largest": 3, "person": "邢望舒"}, "first", []),
        ("paths", {"source": "乐正川", "target": "乐正川"}, "length", []),
        ("changes", {"earlier": "taijiang-supervision-2023.txt", "later": "samples/none.txt"}, "task", UnknownName),
        ("two_heads", {"region": "丰台区"}, "title", []),
        ("owners", {"initiative": ["六年一学位制度"]}, "owner", [("丰台区",)]),
        ("owners", {"initiative": ""}, "owner", BadInput),
    ],
)  # fmt: skip
def test_names_regions_and_dates(
    samples: BoltStore,
    name: str,
    parameters: dict[str, object],
    columns: str,
    expected: list[tuple[object, ...]] | type[Exception],
) -> None:
    if isinstance(expected, list):
        assert [seen(row, columns.split()) for row in run_question(samples, name, **parameters)] == expected
        return
    with pytest.raises(expected):
        run_question(samples, name, **parameters)


def test_an_unknown_name_says_what_is_near(samples: BoltStore) -> None:
    with pytest.raises(UnknownName, match="头雁计划"):
        run_question(samples, "owners", initiative="头雁行动计划")


@pytest.mark.parametrize(
    ("text", "prefixes"),
    [
        ("北京市", ["11"]),
        ("110000", ["11"]),
        ("廊坊市", ["1310"]),
        ("丰台区", ["110106"]),
        ("北京市丰台区", ["110106"]),
        ("丰台", ["110106"]),
    ],
)
def test_a_region_stands_for_all_that_lies_in_it(text: str, prefixes: list[str]) -> None:
    assert region_prefixes(text) == prefixes
