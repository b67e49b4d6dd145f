"""Public ids: a change of any row here changes what people cite; raise KEY_VERSION with it."""

from dataclasses import replace

import pytest

from graph.identity.ids import fact_id, public_id, statement_id
from graph.records import Span, Statement, StatementKind, Tier

GOLDEN = [
    ("Region|110106", "reg_dnr4ihobzb6bxjxu"),
    ("Region|110106/宛平街道", "reg_fpa3waoxurhf5bmf"),
    ("Organization|110106|教委", "org_hdztld3ogsvusxgv"),
    ("Organization|640106|教育局/教研室", "org_lsu63hcjfbfjbjz7"),
    ("Organization|CN|教育部", "org_vkx6xvied56ilpng"),
    ("School|350100|第15中学", "sch_f2qfzrzrbvtz46a6"),
    ("Person|王少峰|leaders of 110106", "per_rlglf25myydabm5f"),
    ("Program|110106|头雁计划|", "prg_vppk7ijgwvf7nffo"),
    ("Program|multi|通武廊|", "prg_tdjio56lyc64cvia"),
    ("Task|texts/a.txt|重点任务 / 深化招生改革", "tsk_i2kancu3ix34inmt"),
    ("Policy|no|绍市教〔2017〕33号", "pol_mo4lvubrotmryruk"),
    ("Target|Program/110106/头雁计划/|培养名校长|名|2025", "tgt_gqzaacnze3ywiu5o"),
    ("Result|Program/110106/头雁计划/|培养名校长|名|2020/2024", "rsl_nmmkiu7rcngxxgdb"),
    ("Event|110106|2023-02-01|推进会", "evt_wrbpqxkj6pagwwjm"),
    ("Document|texts/a.txt", "doc_ieyke77vvpgnledx"),
]


@pytest.mark.parametrize(("key", "expected"), GOLDEN)
def test_ids_are_stable(key: str, expected: str) -> None:
    assert public_id(key) == expected


POST = Statement(
    kind=StatementKind.RELATION,
    subject="Person|崔茜|education of 640106",
    type="HOLDS_POST",
    object="Organization|640106|教育局",
    document="a.txt",
    version="v1",
    spans=(Span(3, 9),),
    qualifiers=(("manner", "主持工作"), ("title", "副局长（主持工作）")),
)
TWIN = replace(
    POST, subject="School|110106|第8中学", type="COOPERATES_WITH", object="School|110106|第9中学", qualifiers=()
)
VALUE = replace(POST, kind=StatementKind.ATTRIBUTE, subject="Target|x", type="value", object=4.0, qualifiers=())


def test_a_fact_is_the_same_whoever_says_it_and_how() -> None:
    said = replace(POST, document="b.txt", version="v2", spans=(Span(0, 1),), tier=Tier.INHERITED, rule="other")
    assert fact_id(said) == fact_id(POST)
    assert fact_id(replace(POST, qualifiers=(("title", "副局长"),))) == fact_id(POST)


def test_another_title_end_or_type_is_another_fact() -> None:
    others = [
        replace(POST, qualifiers=(("title", "局长"),)),
        replace(POST, object="Organization|640106|教委"),
        replace(POST, type="OVERSEES", qualifiers=()),
        replace(POST, subject=str(POST.object), object=POST.subject),
    ]
    assert len({fact_id(statement) for statement in [POST, *others]}) == 5


def test_symmetric_types_sort_their_ends() -> None:
    assert fact_id(TWIN) == fact_id(replace(TWIN, subject=str(TWIN.object), object=TWIN.subject))


def test_numbers_are_values_not_spellings() -> None:
    assert fact_id(VALUE) == fact_id(replace(VALUE, object=4))
    assert fact_id(VALUE) != fact_id(replace(VALUE, object="4"))


def test_a_statement_is_one_place_in_one_version() -> None:
    fact = fact_id(POST)
    others = [replace(POST, document="b"), replace(POST, version="v2"), replace(POST, spans=(Span(3, 8),))]
    assert len({statement_id(statement, fact) for statement in [POST, *others]}) == 4
    assert statement_id(replace(POST, rule="other", quote="x"), fact) == statement_id(POST, fact)
