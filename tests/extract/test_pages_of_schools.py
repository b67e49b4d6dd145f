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
