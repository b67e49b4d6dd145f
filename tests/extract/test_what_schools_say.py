"""What the pages of schools say of the school without naming it: whom it helps, what committees it has, what its
quoted works are; and pairs that sign apart, works taken up by their kind."""

import pytest

from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

PAGE = "清水县永清中学简介\n清水县永清中学创办于1980年，是一所公办学校。"


def facts(text: str, kind: str) -> set[tuple[str, str]]:
    document = Document("d", "v", text, region="620521", told=frozenset({"region"}))
    return {
        (compose_name(str(s.subject)), compose_name(str(s.object)))
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION and s.type == kind
    }


OWN, HELPED, SECOND = "清水县永清中学", "白沙镇中学", "红堡镇中学"
HELPS = [
    (f"2020年起对口帮扶{HELPED}，每学期送课下乡。", {(OWN, HELPED)}),
    (f"近年来，学校结对帮扶{HELPED}。", {(OWN, HELPED)}),
    (f"目前托管{HELPED}、{SECOND}。", {(OWN, HELPED), (OWN, SECOND)}),
    (f"对口支援{HELPED}，托管{SECOND}。", {(OWN, HELPED), (OWN, SECOND)}),
    (f"{SECOND}对口帮扶{HELPED}。", {(SECOND, HELPED)}),
    (f"{SECOND}通过东西部协作同我校建立结对关系。", {(OWN, SECOND)}),
    (f"{SECOND}与我校结为友好学校。", {(OWN, SECOND)}),
    # nobody is helped, or by somebody else
    (f"{HELPED}的教师来校听课。", set()),
    (f"县教育局负责对口支援{HELPED}。", set()),
    (f"上级要求对口帮扶{HELPED}。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HELPS)
def test_reads_whom_the_school_of_a_page_helps(text: str, expected: set[tuple[str, str]]) -> None:
    pairs = {tuple(sorted(pair)) for pair in facts(PAGE + text, "COOPERATES_WITH")}
    assert pairs == {tuple(sorted(pair)) for pair in expected}


COMMITTEES = [
    ("另设课程建设委员会，由文艳秋任主任。", {f"{OWN}课程建设委员会"}),
    ("学校设课程建设委员会，文艳秋任主任。", {f"{OWN}课程建设委员会"}),
    ("学校成立膳食管理委员会，主任由文艳秋担任。", {f"{OWN}膳食管理委员会"}),
    ("各校要设立膳食管理委员会，由校长任主任。", set()),
    ("学校应当成立膳食管理委员会，由校长任主任。", set()),
    ("课程建设委员会的设想还在讨论。", set()),
]


@pytest.mark.parametrize(("text", "expected"), COMMITTEES)
def test_names_the_committees_that_a_school_sets_up(text: str, expected: set[str]) -> None:
    assert {part for part, _ in facts(PAGE + text, "PART_OF") if part.endswith("委员会")} == expected


PRESENT = f"{HELPED}与{OWN}"
SIGNED = [
    (f"{PRESENT}、{SECOND}与清水县黄门镇中学分别签订《结对帮扶协议》。", 0),
    (f"{PRESENT}签订《结对帮扶协议》。", 2),
    (f"{PRESENT}分别签署《结对帮扶协议》。", 2),
]


@pytest.mark.parametrize(("text", "issuers"), SIGNED)
def test_pairs_that_sign_apart_sign_no_paper_of_all(text: str, issuers: int) -> None:
    assert len(facts(f"结对简讯\n{text}", "ISSUED")) == issuers


OFFICE = "清水县教育局"
TAKEN_UP = [
    (f"要把“山娃圆梦”计划做实，同“清泉”教师提升工程衔接起来。这项计划由{OFFICE}牵头。", {(OFFICE, "山娃圆梦计划")}),
    (
        f"要把“山娃圆梦”计划做实，同“清泉”教师提升工程衔接起来。这项工程由{OFFICE}牵头。",
        {(OFFICE, "清泉教师提升工程")},
    ),
    (f"“山娃圆梦”计划、“清泉”计划与“春蕾”工程同步。这项计划由{OFFICE}牵头。", set()),
    (f"“山娃圆梦”计划与“春蕾”工程同步。会议还听取了汇报。与会者讨论了分工。这项计划由{OFFICE}牵头。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP)
def test_this_plan_is_the_one_of_its_kind(text: str, expected: set[tuple[str, str]]) -> None:
    assert facts(f"工作简讯\n{text}", "RESPONSIBLE_FOR") == expected


ALLIED = [
    (f"{OWN}牵头，联合{HELPED}、{SECOND}等5所学校组成教育共同体。", {(OWN, HELPED), (OWN, SECOND)}),
    (f"{OWN}携手{HELPED}结成发展共同体。", {(OWN, HELPED)}),
    (f"{OWN}组织学生到{HELPED}参观，三个班组成方队。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ALLIED)
def test_schools_that_form_an_alliance_work_together(text: str, expected: set[tuple[str, str]]) -> None:
    pairs = {tuple(sorted(pair)) for pair in facts(f"工作简讯\n{text}", "COOPERATES_WITH")}
    assert {tuple(sorted(pair)) for pair in expected} <= pairs
    assert bool(pairs) == bool(expected)


QUOTED = [
    ("“蓝布课程”是学校最响亮的名片。", True),
    ("“泉边讲堂”是学校的特色。", True),
    ("“和美教育”是学校的办学特色。", False),
    ("“求真务实”是学校的校训。", False),
]


@pytest.mark.parametrize(("text", "named"), QUOTED)
def test_what_a_school_says_of_a_work_does_not_hide_it(text: str, named: bool) -> None:
    document = Document("d", "v", f"{PAGE}\n{text}", region="620521", told=frozenset({"region"}))
    kinds = {str(s.subject).partition("|")[0] for s in extract(document).statements if s.kind is StatementKind.MENTION}
    assert ("Program" in kinds) == named


POSTS = [
    (
        "文艳秋同志为局党委委员、副局长，王建国同志为局党组成员、副局长。",
        {("文艳秋", "党委委员"), ("文艳秋", "副局长"), ("王建国", "党组成员"), ("王建国", "副局长")},
    ),
    ("文艳秋任局党委副书记。", {("文艳秋", "党委副书记")}),
    ("大局为重，文艳秋表示赞成。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_reads_posts_in_the_bureau_whose_paper_it_is(text: str, expected: set[tuple[str, str]]) -> None:
    document = Document("d", "v", f"清水县教育局关于分工的通知\n{text}", region="620521", told=frozenset({"region"}))
    found = {
        (compose_name(str(s.subject)), dict(s.qualifiers)["title"])
        for s in extract(document).statements
        if s.type == "HOLDS_POST" and str(s.object).endswith("|教育局")
    }
    assert found == expected


SCHOOLS = [
    ("湖心花园属永清中学地段。", {"清水县永清中学"}),
    ("小区配套学校永清中学秋季开学。", {"清水县永清中学"}),
    ("校名暂名永清中学。", {"清水县永清中学"}),
    ("该小区归属永清中学招生范围。", {"清水县永清中学"}),
    ("清水县附属小学开学。", {"清水县附属小学"}),
]


@pytest.mark.parametrize(("text", "expected"), SCHOOLS)
def test_begins_a_school_behind_what_is_said_of_it(text: str, expected: set[str]) -> None:
    document = Document("d", "v", f"工作简讯\n{text}", region="620521", told=frozenset({"region"}))
    keys = {str(s.subject) for s in extract(document).statements if s.kind is StatementKind.MENTION}
    assert {compose_name(key) for key in keys if key.startswith("School|")} == expected


WHERE = [
    ("清水县教育体育局基础教育股股长文艳秋参加。", "清水县教体局"),
    ("清水县科学技术局办公室主任文艳秋参加。", "清水县科学技术局"),
    ("清水县教育局人事股股长文艳秋参加。", "清水县教育局"),
]


@pytest.mark.parametrize(("text", "organ"), WHERE)
def test_an_organ_that_only_its_section_names_lies_in_its_division(text: str, organ: str) -> None:
    assert organ in {where for where, _ in facts(f"工作简讯\n{text}", "IN_REGION")}


SPEAKS = [
    ("学生代表周雨桐的发言赢得了阵阵掌声。", True),
    ("家长代表王建国的讲话朴实真挚。", True),
    ("教师代表文艳秋的精彩演讲打动了大家。", True),
    ("教师代表文艳秋的作品打动了大家。", False),
]


@pytest.mark.parametrize(("text", "speaks"), SPEAKS)
def test_whose_speech_moved_the_hearers_has_spoken(text: str, speaks: bool) -> None:
    page = f"校园动态\n4月21日下午，清水县永清中学第六届读书节启动仪式举行。{text}"
    document = Document("d", "v", page, region="620521", told=frozenset({"region"}))
    roles = {dict(s.qualifiers).get("role") for s in extract(document).statements if s.type == "PARTICIPATES_IN"}
    assert ("speak" in roles) == speaks
