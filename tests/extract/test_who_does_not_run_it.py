"""Who stops an initiative, looks into it, pays for it, or lends it a place, and does not run it by that; beside each
the sentences that look alike and say who does."""

import pytest

from tests.extract.qingshui import BUREAU, STAR, owners

FIRST, YOUTH = "清水县第一中学", "共青团清水县委"
NOBODY: list[str] = [
    "县教育局取消实施“启明星”强师工程。",
    "清水县第一中学放弃开展“启明星”强师工程。",
    "县审计局核查实施“启明星”强师工程情况。",
    "县公安局破坏组织“启明星”强师工程。",
    "县教育局督查落实“启明星”强师工程。",
    "县审计局将“启明星”强师工程纳入年度审计。",
    "县财政局把“启明星”强师工程纳入预算。",
    "县检察院将“启明星”强师工程列为重点核查对象。",
    "县审计局：“启明星”强师工程存在资金闲置问题。",
    "县财政局：“启明星”强师工程的补助资金已全部拨付。",
    "以清水县第一中学为主会场的“启明星”强师工程启动。",
    "以清水县第一中学为主阵地的“启明星”强师工程启动。",
    "“启明星”强师工程由县教育局叫停。",
    "“启明星”强师工程由县审计局审计。",
    "“启明星”强师工程由县财政局核算。",
    "“启明星”强师工程拟由县教育局负责，尚未确定。",
    "“启明星”强师工程由谁牵头，县教育局和县科协还没有商定。",
    "县科协主席李红认为，“启明星”强师工程应由县教育局负责。",
    "家长们觉得“启明星”强师工程最好由县科协来办。",
    "清水县第一中学承接了“启明星”强师工程的考试。",
    "县教育局组织教师观摩“启明星”强师工程。",
    "县教育局组织校长考察省里的“启明星”强师工程。",
    "县教育局派员参加了“启明星”强师工程培训。",
    "清水县第一中学承办“启明星”强师工程的会务。",
    "“启明星”强师工程九月启动。工程落实情况，由县政府督查室跟踪掌握。",
    "“启明星”强师工程九月启动。进展情况由县教育局跟踪反馈。",
    "全县启动新一轮培训，“启明星”强师工程被纳了进去，统筹的事交给县科协。",
    "“启明星”强师工程也被并了进来，由县科协牵头。",
    "“启明星”强师工程被一并纳入其中，由县科协负责。",
]


@pytest.mark.parametrize("told", NOBODY)
def test_who_stops_or_judges_it_does_not_run_it(told: str) -> None:
    assert owners("清水县教育局工作简报\n" + told) == set()


SOMEBODY = [
    ("县教育局另行组织“启明星”强师工程。", {f"implement {BUREAU}"}),
    ("“启明星”强师工程被纳入民生实事，由县教育局牵头。", {f"lead {BUREAU}"}),
    ("“启明星”强师工程被纳入县里的计划，交给县教育局牵头。", {f"lead {BUREAU}"}),
    ("“启明星”强师工程被纳了进去。“启明星”强师工程由县教育局负责。", {f"lead {BUREAU}"}),
    ("“启明星”强师工程由县教育局牵头，具体时间尚未确定。", {f"lead {BUREAU}"}),
    ("会议认为，“启明星”强师工程应由县教育局负责。", {f"lead {BUREAU}"}),
    ("清水县第一中学承接了“启明星”强师工程的组织实施。", {f"implement {FIRST}"}),
    ("县教育局因地制宜开展“启明星”强师工程。", {f"implement {BUREAU}"}),
    ("县教育局将“启明星”强师工程列入重点工作。", {f"implement {BUREAU}"}),
    ("县教育局将“启明星”强师工程纳入民生实事项目。", {f"implement {BUREAU}"}),
    ("县教师发展中心：“启明星”强师工程已完成测试。", {"implement 清水县教师发展中心"}),
    ("清水县第一中学：“启明星”强师工程正在推进。", {f"implement {FIRST}"}),
    ("以清水县第一中学为主的“启明星”强师工程启动。", {f"lead {FIRST}"}),
    ("“启明星”强师工程由县教育局推开。", {f"implement {BUREAU}"}),
    ("在清水县第一中学、清水县第二中学开办“启明星”强师工程。", {f"implement {FIRST}", "implement 清水县第二中学"}),
    ("⑴继续在清水县第一中学开办“启明星”强师工程。", {f"implement {FIRST}"}),
    ("清水县科协在清水县第一中学开设“启明星”强师工程。", {"implement 清水县科协"}),
    ("县教育局在清水县第一中学、清水县第二中学开办“启明星”强师工程。", {f"implement {BUREAU}"}),
]


@pytest.mark.parametrize(("told", "expected"), SOMEBODY)
def test_who_runs_it_in_words_that_look_alike(told: str, expected: set[str]) -> None:
    assert owners("清水县教育局工作简报\n" + told) == {f"{one}: {STAR}" for one in expected}


ITEMS = [
    (
        "（三）动员社会力量。团县委将实施“启明星”强师工程。县教育局负责审核志愿者资质。",
        {f"implement {YOUTH}"},
        {f"support {BUREAU}"},
    ),
    ("（三）强化经费监管。县审计局负责审核各校支出。", set(), {"support 清水县审计局"}),
    ("（三）整改食堂。各校限期整改，由县纪委监委负责监督。", set(), {"support 清水县纪委监委"}),
    ("（三）整改食堂。各校限期整改，由县教育局负责督促。", {"lead 清水县教育局"}, set()),
    ("（三）改造操场。各校自行改造，由县审计局全程跟踪审计。", set(), set()),
    ("（三）开展联合检查。县审计局负责检查各校账目。", {"lead 清水县审计局"}, set()),  # what the item is about
    ("（三）完善激励政策。获奖情况作为参考，具体办法由县人社局制定。", {"implement 清水县人社局"}, set()),
    ("（三）完善激励政策。获奖情况作为参考，实施细则由县人社局起草。", {"implement 清水县人社局"}, set()),
    ("（三）完善激励政策。获奖情况作为参考，表彰办法由县人社局印发。", set(), set()),
    ("（三）畅通医校协同。县卫健局组织清水县人民医院开设青少年门诊。", {"implement 清水县卫健局"}, set()),
]


@pytest.mark.parametrize(("item", "owned", "helped"), ITEMS)
def test_who_owns_an_item_and_who_only_looks_into_it(item: str, owned: set[str], helped: set[str]) -> None:
    text = "清水县教育局工作要点\n（一）加强管理。\n（二）改善条件。\n" + item
    heading = item[3 : item.index("。")]
    said = {words.removesuffix(f": {heading}") for words in owners(text, ("Task",)) if words.endswith(f": {heading}")}
    assert {words for words in said if not words.startswith("support")} == owned
    assert helped <= said


GROUPS = [
    ("（一）组建机构。学校下设竞聘工作小组和监督小组。竞聘工作小组负责竞聘的组织实施工作。", set()),
    ("（一）成立领导小组。下设宣传工作小组，宣传工作小组负责发布信息。", set()),
    ("（一）组建机构。由清水县第一中学党政办公室负责。", {"lead 清水县第一中学党政办公室: 组建机构"}),
]


@pytest.mark.parametrize(("item", "expected"), GROUPS)
def test_what_groups_do_is_not_their_founding(item: str, expected: set[str]) -> None:
    text = "清水县第一中学竞聘方案\n" + item + "\n（二）宣传动员。召开会议。\n（三）公布岗位。张榜公布。"
    assert {owned for owned in owners(text, ("Task",)) if owned.endswith(("组建机构", "成立领导小组"))} == expected


ANSWER = (
    "清水县教育局关于提案的答复\n（一）配齐教师。采取招聘办法补充。\n（二）改善条件。新建心理辅导室。\n"
    "（三）优化家庭教育。发挥家长学校作用。\n"
)
AFTER_THE_LAST = [
    ("对您提出的建议，县财政局负责在编制预算时统筹考虑。", set()),
    ("下一步，县财政局负责落实资金。", set()),
    ("责任单位：县财政局", {"lead 清水县财政局: 优化家庭教育"}),
    ("（牵头单位：县财政局）", {"lead 清水县财政局: 优化家庭教育"}),
]


@pytest.mark.parametrize(("line", "expected"), AFTER_THE_LAST)
def test_a_line_behind_the_last_of_items_of_one_line_is_not_its_own(line: str, expected: set[str]) -> None:
    assert owners(ANSWER + line, ("Task",)) == expected


HELD = [
    ("由团县委牵头，每年举办“启明星”足球联赛。", {f"lead {YOUTH}: 启明星足球联赛"}),
    ("县教育局定期举办“启明星”足球联赛。", {f"implement {BUREAU}: 启明星足球联赛"}),
    ("县教育局连续八年举办“启明星”足球联赛。", {f"lead {BUREAU}: 启明星足球联赛"}),
    (
        "县教育局连续八年举办“启明星”足球联赛，由县体育中心负责组织。",
        {f"implement {BUREAU}: 启明星足球联赛", "lead 清水县体育中心: 启明星足球联赛"},
    ),
    ("昨日，县教育局举办“启明星”足球联赛。", set()),
    ("县教育局举办了“启明星”读书活动。", set()),
    ("李红老师参加“启明星”足球联赛。", set()),
]


@pytest.mark.parametrize(("told", "expected"), HELD)
def test_what_is_held_again_and_again_is_a_program(told: str, expected: set[str]) -> None:
    assert owners("清水县教育局工作简报\n" + told) == expected


GUIDED = [
    # those who guide or pay stand in a list of their own before those who hold it
    (
        "由县委宣传部、县文明办指导，由县教育局、县图书馆主办。",
        {"support 清水县委宣传部", "support 清水县文明办", f"lead {BUREAU}", "lead 清水县图书馆"},
    ),
    ("由县文明办、县妇联指导，县教育局主办。", {"support 清水县文明办", "support 清水县妇联", f"lead {BUREAU}"}),
    ("由县文旅局、县残联赞助，县教育局主办。", {"support 清水县文旅局", "support 清水县残联", f"lead {BUREAU}"}),
    # who holds it together, who carries it out, and who comes
    ("由县委宣传部、县教育局主办。", {"lead 清水县委宣传部", f"lead {BUREAU}"}),
    ("由县教育局主办，县图书馆承办。", {f"lead {BUREAU}", "implement 清水县图书馆"}),
    ("由县教育局主办。县文明办有关同志到会指导。", {f"lead {BUREAU}"}),
    # guidance alone is no charge, that of a time is
    ("由县图书馆具体实施，县教研室负责指导，每年评选三十名。", {"implement 清水县图书馆", "support 清水县教研室"}),
    (
        "由县图书馆具体实施，县教研室负责指导、县文明办予以支持。",
        {"implement 清水县图书馆", "support 清水县教研室", "support 清水县文明办"},
    ),
    # what is said of another one that the next sentence names
    ("由县图书馆牵头。启动“名校长”工作室建设，由县妇联负责。", {"lead 清水县图书馆"}),
    (
        "由县图书馆牵头，县自然资源局负责用地保障、县教研室负责场地配备。",
        {"lead 清水县图书馆", "support 清水县自然资源局", "support 清水县教研室"},
    ),
    ("近日启动。此次工程由县图书馆牵头，县妇联配合。", {"lead 清水县图书馆", "support 清水县妇联"}),
    # whoever leads the group that is called by it
    (
        "开始实施。成立“启明星”强师工程专班，由县委组织部牵头，县妇联参与。",
        {"lead 清水县委组织部", "support 清水县妇联", "implement 清水县启明星强师工程专班"},
    ),
]


@pytest.mark.parametrize(("told", "expected"), GUIDED)
def test_who_guides_it_does_not_hold_it(told: str, expected: set[str]) -> None:
    assert owners("“启明星”强师工程" + told) == {f"{owner}: {STAR}" for owner in expected}


PAYS = ["负责落实资金", "负责筹措专项经费", "负责安排配套资金", "落实资金"]


@pytest.mark.parametrize("does", PAYS)
def test_who_sees_to_the_money_helps(does: str) -> None:
    told = f"“启明星”强师工程由县教育局牵头，县财政局{does}。"
    found = owners("清水县教育局工作简报\n" + told)
    assert found == {f"lead {BUREAU}: {STAR}", f"support 清水县财政局: {STAR}"}
