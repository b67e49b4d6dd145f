"""Questions in Chinese over the sample documents: the query each goes to, with which parameters, and what is said."""

import re
from pathlib import Path

import pytest

from graph.errors import BadInput, SchemaError, UnknownName
from graph.stores.bolt import BoltStore
from queries.ask import Pattern, Status, as_stale, ask, load_patterns, regions_in, tidy
from queries.ask_answers import fill, load_forms
from queries.catalogue import load_catalogue

PLACES = re.compile(r"\{(\w+)\}")
TOUYAN, WUQING = "头雁计划", "武清区教育局"
SAFETY, MEETING = "健全校园安全防控体系", "丰台区职业教育改革推进会"
READING = "中小学生课外读物进校园管理办法"
PLACED: list[tuple[str, str, dict[str, object]]] = [
    ("谁负责头雁计划?", "owners", {"initiative": TOUYAN}),
    ("请问，头雁计划是由谁负责的呢？", "owners", {"initiative": TOUYAN}),
    ("“头雁计划” 由 哪些单位 负责？", "owners", {"initiative": TOUYAN}),
    ("我想知道谁在推进头雁计划", "owners", {"initiative": TOUYAN}),
    ("头雁计划谁牵头", "owners", {"initiative": TOUYAN, "role": "lead"}),
    ("哪个部门来牵头“头雁计划”？", "owners", {"initiative": TOUYAN, "role": "lead"}),
    ("头雁计划牵头人是谁", "owners", {"initiative": TOUYAN, "role": "lead"}),
    ("头雁计划都有哪些协办单位", "owners", {"initiative": TOUYAN, "role": "support"}),
    ("北京市丰台区的头雁计划由谁负责？", "owners", {"initiative": TOUYAN, "region": "北京市丰台区"}),
    ("2024年，谁负责头雁计划？", "owners", {"initiative": TOUYAN, "year": 2024}),
    ("头雁计划的责任领导是谁？", "owners", {"initiative": TOUYAN}),
    ("增加公办学位由谁负责", "owners", {"initiative": "增加公办学位"}),
    ("通武廊有哪些成员?", "members", {"program": "通武廊"}),
    ("通武廊包括哪些成员单位？", "members", {"program": "通武廊"}),
    ("谁参与了通武廊", "members", {"program": "通武廊"}),
    ("丰台区有哪些职业教育项目?", "programs_in", {"region": "丰台区", "topic": "职业教育"}),
    ("丰台有哪些关于职业教育的项目", "programs_in", {"region": "丰台", "topic": "职业教育"}),
    ("武清区开展了哪些行动？", "programs_in", {"region": "武清区"}),
    ("金凤区有什么计划", "programs_in", {"region": "金凤区"}),
    ("金凤区2024年新增多少学位?", "targets", {"region": "金凤区", "year": 2024, "metric": "新增学位"}),
    ("金凤区2025年要新增多少个学位？", "targets", {"region": "金凤区", "year": 2025, "metric": "新增学位"}),
    ("银川市金凤区2025年计划新建几所小学", "targets",
     {"region": "银川市金凤区", "year": 2025, "metric": "新建小学"}),
    ("2026年丰台区将新建多少所幼儿园？", "targets", {"region": "丰台区", "year": 2026, "metric": "新建幼儿园"}),
    ("金凤区2025年公办园在园幼儿占比要达到多少？", "targets",
     {"region": "金凤区", "year": 2025, "metric": "公办园在园幼儿占比"}),
    ("金凤区2024年实际新增了多少学位?", "results", {"region": "金凤区", "year": 2024, "metric": "新增学位"}),
    ("金凤区已新增多少个学位", "results", {"region": "金凤区", "metric": "新增学位"}),
    ("金凤区公办园在园幼儿占比实际达到了多少？", "results", {"region": "金凤区", "metric": "公办园在园幼儿占比"}),
    ("金凤区有哪些实际值？", "results", {"region": "金凤区"}),
    ("金凤区公办园在园幼儿占比的目标和实际值各是多少？", "targets_beside_results",
     {"region": "金凤区", "metric": "公办园在园幼儿占比"}),
    ("金凤区公办园在园幼儿占比完成了吗", "targets_beside_results",
     {"region": "金凤区", "metric": "公办园在园幼儿占比"}),
    ("邢望舒担任什么职务", "career", {"person": "邢望舒"}),
    ("邢望舒现在任何职？", "career", {"person": "邢望舒"}),
    ("邢望舒现任什么职务？", "career", {"person": "邢望舒"}),
    ("告诉我郁清梧的履历", "career", {"person": "郁清梧"}),
    ("郁清梧当过什么？", "career", {"person": "郁清梧"}),
    ("郁清梧的工作经历有哪些？", "career", {"person": "郁清梧"}),
    ("谁是武清区教育局的局长？", "holders", {"body": WUQING, "title": "局长"}),
    ("武清区教育局局长是谁？", "holders", {"body": WUQING, "title": "局长"}),
    ("武清区教育局局长叫什么", "holders", {"body": WUQING, "title": "局长"}),
    ("福州第十五中学的校长先后由谁担任？", "holders", {"body": "福州第十五中学", "title": "校长"}),
    ("福州第十五中学党总支书记是谁", "holders", {"body": "福州第十五中学", "title": "党总支书记"}),
    ("2024年6月武清区教育局局长是谁？", "post_on_date", {"body": WUQING, "title": "局长", "date": "2024-06"}),
    ("2024-07-01武清区教育局局长是谁", "post_on_date", {"body": WUQING, "title": "局长", "date": "2024-07-01"}),
    ("2024年9月6日那天谁担任武清区教育局局长", "post_on_date",
     {"body": WUQING, "title": "局长", "date": "2024-09-06"}),
    ("温若谷牵头哪些任务？", "portfolio", {"owner": "温若谷"}),
    ("丰台区教委负责哪些重点工作", "portfolio", {"owner": "丰台区教委"}),
    ("邢望舒联系哪些学校？", "portfolio", {"owner": "邢望舒"}),
    ("谁分管武清区雍阳中学？", "overseers", {"entity": "武清区雍阳中学"}),
    ("哪位领导联系雍阳中学", "overseers", {"entity": "雍阳中学"}),
    ("丰台区教育强区建设八大工程实施方案包含哪些重点任务？", "tasks",
     {"whole": "丰台区教育强区建设八大工程实施方案"}),
    ("哪些任务没写明由谁负责", "tasks_without_owner", {}),
    ("哪些任务没有写明由谁负责？", "tasks_without_owner", {}),
    ("金凤区2025年哪些工作没有责任单位", "tasks_without_owner", {"region": "金凤区", "year": 2025}),
    ("哪些项目由两个单位联合牵头？", "several_leads", {}),
    ("武清区哪些任务有多个部门牵头", "several_leads", {"region": "武清区"}),
    ("健全校园安全防控体系历年有什么变化？", "task_over_years", {"task": SAFETY}),
    ("谁主持了丰台区职业教育改革推进会", "participants", {"event": MEETING}),
    ("丰台区职业教育改革推进会有谁发言？", "participants", {"event": MEETING}),
    ("青蓝工程最早是哪年提出的", "programs_of_name", {"program": "青蓝工程"}),
    ("哪些区有青蓝工程？", "programs_of_name", {"program": "青蓝工程"}),
    ("哪些政策引用了《中小学生课外读物进校园管理办法》", "policy_lineage", {"policy": READING}),
    ("台江区人民政府教育督导室发布过哪些文件？", "issued_by", {"issuer": "台江区人民政府教育督导室"}),
    ("北京教育学院有哪些校区", "schools_of", {"group": "北京教育学院"}),
    ("武清区教育局下设哪些科室？", "sections_of", {"body": WUQING}),
    ("丰台八中与哪所学校结对了？", "partners", {"entity": "丰台八中"}),
    ("丰台八中跟谁合作过？", "partners", {"entity": "丰台八中"}),
    ("乐正川调研过哪些学校？", "visits", {"person": "乐正川"}),
    ("乐正川和谁一同出席过会议？", "co_participation", {"person": "乐正川", "largest": 20}),
    ("哪些报道提到了邢望舒？", "documents_on", {"entity": "邢望舒"}),
    ("乐正川和邢望舒之间有什么关系？", "paths", {"source": "乐正川", "target": "邢望舒"}),
    ("帮我查一下收录了多少文档", "coverage", {}),
]  # fmt: skip

NOT_PLACED = [
    "今天天气怎么样", "丰台区有多少人口", "头雁计划花了多少钱", "头雁计划的预算是多少", "你好", "写一首诗", "头雁计划",
    "温若谷多大年纪", "北京的首都是哪里", "删除所有文档", "MATCH (n) DETACH DELETE n", "丰台区教委在哪里",
    "为什么要实施头雁计划", "头雁计划好不好", "丰台八中的升学率是多少", "丰台区教委的电话是多少", "丰台区房价是多少",
    "金凤区新增学位一共多少", "邢望舒的工资是多少", "武清区教育局", "邢望舒和翟思齐谁的官大", "谁", "谁负责",
    "如果头雁计划失败谁负责任", "头雁计划是谁想出来的", "{initiative}", ".*", "？？",
    "头雁计划由谁负责还是由谁牵头更合适", "who owns 头雁计划",
]  # fmt: skip
UNKNOWN = [
    ("谁负责打扫卫生", "打扫卫生", None),
    ("谁负责头雁行动计划？", "头雁行动计划", TOUYAN),
    ("谁负责邢望舒", "邢望舒", None),
    ("赵无名担任什么职务", "赵无名", None),
    ("海定区教育局局长是谁", "海定区教育局", None),
    ("乐正川和赵无名有什么关系", "赵无名", None),
]
SAID = [
    ("通武廊有哪些成员?", "通武廊：廊坊市（成员）；武清区（成员）；通州区（成员）。"),
    (
        "2024年7月1日武清区教育局局长是谁？",
        "2024-07-01，武清区教育局局长：邢望舒（前后两次见报之间；此前 2024-05-18；此后 2024-09-06）。",
    ),
    (
        "丰台区2026年新增多少学位？",
        "读到的指标（各自成立，不相加）：丰台区，学位扩容工程：新增学位9600个，期限 2026，"
        "《丰台区教育强区建设八大工程实施方案》2024-02-20。",
    ),
    ("金凤区2023年新增多少学位?", "读到的文档没有写明金凤区2023年“新增学位”的指标。"),
    ("谁配合六年一学位制度", "读到的文档没有写明“六年一学位制度”的配合责任单位和责任人。"),
    ("谁负责打扫卫生", "没有读到叫“打扫卫生”的项目或任务。"),
    ("时雨晴担任什么职务？", "读到的文档没有写明时雨晴的任职。"),
]


@pytest.mark.parametrize(("question", "query", "asked"), PLACED, ids=[row[0] for row in PLACED])
def test_a_question_goes_to_its_query(samples: BoltStore, question: str, query: str, asked: dict[str, object]) -> None:
    reply = ask(samples, question)
    assert (reply.query, reply.asked) == (query, asked)
    assert reply.status is Status.ANSWERED
    assert reply.rows


@pytest.mark.parametrize("pattern", load_patterns(), ids=lambda pattern: pattern.example)
def test_every_phrasing_answers_its_example(samples: BoltStore, pattern: Pattern) -> None:
    reply = ask(samples, pattern.example)
    assert (reply.query, reply.status) == (pattern.query, Status.ANSWERED)
    assert reply.sentence.endswith("。")
    assert "{" not in reply.sentence + reply.english


@pytest.mark.parametrize("question", NOT_PLACED)
def test_what_cannot_be_placed_is_said_and_others_offered(samples: BoltStore, question: str) -> None:
    try:
        reply = ask(samples, question)
    except BadInput:
        assert tidy(question) == ""
        return
    assert (reply.status, reply.query, reply.rows) == (Status.UNPLACED, None, ())
    assert len(reply.nearest_questions) == 3
    assert all(example in reply.sentence for example in reply.nearest_questions)


@pytest.mark.parametrize(("question", "name", "near"), UNKNOWN)
def test_a_name_that_nothing_bears(samples: BoltStore, question: str, name: str, near: str | None) -> None:
    reply = ask(samples, question)
    assert reply.status is Status.UNKNOWN
    assert f"“{name}”" in reply.sentence
    assert near is None or near in [hit.name for hit in reply.nearest_names]


@pytest.mark.parametrize(("question", "sentence"), SAID)
def test_the_sentence(samples: BoltStore, question: str, sentence: str) -> None:
    assert ask(samples, question).sentence == sentence


def test_two_values_are_two_rows_and_never_a_sum(samples: BoltStore) -> None:
    reply = ask(samples, "丰台区新增多少学位？")
    assert [row["value"] for row in reply.rows] == [[9600], [1.2]]
    assert "9600个，期限 2026" in reply.sentence
    assert "1.2万个，期限 2027" in reply.sentence


def test_a_name_of_several_is_said_to_be_one(samples: BoltStore) -> None:
    reply = ask(samples, "哪些地方有青蓝工程？")
    assert len((reply.ids or {})["program"]) == 2
    assert reply.sentence.startswith("叫“青蓝工程”的有 2 个，分别列出。")


def test_owners_of_two_programs_of_one_name_are_told_apart(samples: BoltStore) -> None:
    sentence = ask(samples, "谁负责青蓝工程？").sentence
    first, second = sentence.partition("（1）")[2].split("（2）")
    assert ("费云笙" in first, "丰台区第八中学" in second) == (True, True)
    assert "费云笙" not in second
    assert "（1）" not in ask(samples, "谁负责头雁计划？").sentence


def test_rows_carry_their_evidence(samples: BoltStore) -> None:
    reply = ask(samples, "谁牵头头雁计划？")
    assert all(row["quote"] and row["source_title"] and row["fact_id"] for row in reply.rows)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("金凤区2023年新增多少学位?", Status.STALE),
        ("谁负责打扫卫生", Status.STALE),
        ("通武廊有哪些成员?", Status.ANSWERED),
        ("今天天气怎么样", Status.UNPLACED),
    ],
)
def test_a_stale_graph_never_says_none_stated(samples: BoltStore, question: str, status: Status) -> None:
    assert as_stale(ask(samples, question)).status is status


@pytest.mark.parametrize("question", ["", "  ？", "请问？", "头" * 201])
def test_a_question_is_some_words(samples: BoltStore, question: str) -> None:
    with pytest.raises(BadInput, match="200"):
        ask(samples, question)


def test_regions_of_a_text_longest_first() -> None:
    assert regions_in("银川市金凤区2024年")[0] == "银川市金凤区"
    assert regions_in("通武廊有哪些成员") == []


def test_every_query_that_is_asked_can_be_said() -> None:
    named = {pattern.query for pattern in load_patterns()}
    assert named == set(load_forms())
    assert not [name for name in named if load_catalogue()[name].kind != "question"]
    for name in named:
        query = load_catalogue()[name]
        places = set(PLACES.findall("".join(load_forms()[name].values())))
        assert places <= {*query.columns, *query.parameters}, name


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("owners\t谁负责{initiative}\t谁负责头雁计划？", "4 columns"),
        ("owners\t谁负责{thing_unheard_of}\t\t谁负责头雁计划？", "thing_unheard_of"),
        ("owners\t谁负责{initiative}\tcolour=red\t谁负责头雁计划？", "colour"),
        ("nothing\t谁负责{initiative}\t\t谁负责头雁计划？", "nothing"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, line: str, fault: str) -> None:
    (tmp_path / "ask_patterns.tsv").write_text(f"# head\n{line}\n", encoding="utf-8")
    with pytest.raises((SchemaError, UnknownName), match=fault):
        load_patterns(tmp_path)


@pytest.mark.parametrize(
    ("form", "values", "filled"),
    [
        ("{a}[，{b}]", {"a": "甲", "b": None}, "甲"),
        ("{a}[，{b}[（{c}）]]", {"a": "甲", "b": "乙", "c": ""}, "甲，乙"),
        ("[{a}][{b}]", {}, ""),
        ("{names}", {"names": ["甲", "乙"]}, "甲 — 乙"),
        ("{some}", {"some": [{"name": "甲", "role": "lead"}, {"name": "乙"}]}, "甲（牵头）、乙"),
        ("{region}", {"region": "110106"}, "丰台区"),
        ("{v}", {"v": list(range(9))}, "0、1、2、3、4、5等"),
    ],
)
def test_forms(form: str, values: dict[str, object], filled: str) -> None:
    assert fill(form, values) == filled
